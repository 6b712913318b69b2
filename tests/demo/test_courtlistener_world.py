from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from docketwatch.demo.courtlistener_data import Docket, Document, Entry

if TYPE_CHECKING:
    from docketwatch.demo.courtlistener_world import World
    from tests.demo.conftest import Asker, Clock

START = datetime(2026, 9, 14, 12, tzinfo=UTC)
LATER = START + timedelta(hours=3)
FILED = date(2026, 9, 14)


@pytest.fixture
def docket(world: World) -> Docket:
    return world.add_docket(
        Docket(court="dcd", docket_number="1:26-cv-04321", case_name="Juniper v. Tides", pacer_case_id="2"), START
    )


@pytest.fixture
def entry(world: World, docket: Docket) -> Entry:
    return world.add_entry(docket.id, Entry(entry_number=1, date_filed=FILED), START)


def test_rows_get_ids_in_order_unless_they_bring_one(world: World, docket: Docket) -> None:
    own = world.add_docket(Docket(id=70_512_211, court="cadc", docket_number="26-5123"), START)
    following = world.add_docket(Docket(court="cadc", docket_number="26-5124"), START)
    assert docket.id < own.id < following.id == 70_512_212
    with pytest.raises(AssertionError):
        world.add_docket(Docket(id=own.id, court="cadc", docket_number="26-5125"), START)


def test_a_court_that_does_not_exist_is_refused(world: World) -> None:
    with pytest.raises(KeyError):
        world.add_docket(Docket(court="nosuch", docket_number="1"), START)


def test_an_entry_comes_with_an_empty_document_unless_it_has_none(world: World, docket: Docket, entry: Entry) -> None:
    (main,) = entry.documents
    assert (main.document_number, main.pacer_doc_id, main.is_available) == ("1", "", False)
    minute = world.add_entry(docket.id, Entry(date_filed=FILED, description="MINUTE ORDER"), START)
    assert minute.documents[0].document_number == ""
    assert world.add_entry(docket.id, Entry(), START, with_document=False).documents == []
    assert minute.recap_sequence_number == "2026-09-14.002"


def test_a_later_entry_saves_the_docket_and_an_older_does_not(world: World, docket: Docket, entry: Entry) -> None:
    assert (docket.date_last_filing, docket.date_modified) == (entry.date_filed, START)
    world.add_entry(docket.id, Entry(date_filed=date(2026, 9, 2)), LATER)
    assert (docket.date_last_filing, docket.date_modified) == (FILED, START)
    world.add_entry(docket.id, Entry(date_filed=date(2026, 9, 15)), LATER)
    assert (docket.date_last_filing, docket.date_modified) == (date(2026, 9, 15), LATER)


def test_the_long_text_comes_late_under_the_same_id(world: World, entry: Entry) -> None:
    document = entry.documents[0]
    world.edit_entry(entry.id, LATER, description="ORDER granting the motion", pacer_sequence_number=9)
    assert (entry.description, entry.pacer_sequence_number) == ("ORDER granting the motion", 9)
    assert (entry.date_created, entry.date_modified) == (START, LATER)
    assert document.date_modified == START
    with pytest.raises(AttributeError):
        world.edit_entry(entry.id, LATER, nosuch=1)


def test_a_pdf_moves_its_document_and_not_its_entry(world: World, entry: Entry) -> None:
    document = world.attach_pdf(entry.documents[0].id, LATER, plain_text="IT IS ORDERED", page_count=4)
    assert document.filepath_local == "recap/gov.uscourts.dcd.2/gov.uscourts.dcd.2.1.0.pdf"
    assert (document.is_available, document.page_count, document.date_upload) == (True, 4, LATER)
    assert (document.date_modified, entry.date_modified) == (LATER, START)


def test_sealing_leaves_the_description(world: World, entry: Entry) -> None:
    document = world.edit_document(entry.documents[0].id, START, description="Order")
    world.attach_pdf(document.id, START, plain_text="secret")
    world.seal_document(document.id, LATER)
    assert (document.is_sealed, document.is_available, document.filepath_local) == (True, False, None)
    assert (document.plain_text, document.description) == ("", "Order")


def test_attachments_appear_without_a_move_of_the_entry(world: World, entry: Entry) -> None:
    paper = Document(document_number="1", attachment_number=1, description="Exhibit A", pacer_doc_id="04500001")
    world.add_document(entry.id, paper, LATER)
    assert (paper.document_type, paper.date_created, entry.date_modified) == (2, LATER, START)
    assert len(entry.documents) == 2


def test_merged_entries_are_the_earlier_row(world: World, docket: Docket) -> None:
    first = world.add_entry(docket.id, Entry(date_filed=FILED, documents=[Document(description="Order")]), START)
    second = world.add_entry(docket.id, Entry(date_filed=FILED, description="ORDER. So ordered."), LATER)
    at = LATER + timedelta(hours=1)
    world.merge_entries(first.id, second.id, at)
    assert (first.description, first.date_created, first.date_modified) == ("ORDER. So ordered.", START, at)
    assert docket.entries == [first]
    assert set(world.documents) == {first.documents[0].id}
    assert docket.date_modified == START


def test_a_new_caption_is_a_new_slug(world: World, docket: Docket) -> None:
    world.edit_docket(docket.id, LATER, case_name="Juniper v. Rivers", date_terminated=FILED)
    assert docket.absolute_url == f"/docket/{docket.id}/juniper-v-rivers/"
    assert (docket.date_modified, docket.date_terminated) == (LATER, FILED)


class TestTheTwoTimestampsOfTheIndex:
    """`date_created` tells what is born, `timestamp` what was touched."""

    @pytest.fixture
    def born(self, ask: Asker, world: World, docket: Docket, clock: Clock) -> Entry:
        clock.now = START
        entry = world.add_entry(docket.id, Entry(entry_number=1, date_filed=FILED), START)
        world.add_entry(docket.id, Entry(entry_number=2, date_filed=FILED), START)
        clock.now = LATER + timedelta(hours=1)
        assert self.found(ask, docket, "date_created", START) == [2, 1]
        assert self.found(ask, docket, "timestamp", LATER) == []
        return entry

    def found(self, ask: Asker, docket: Docket, field: str, since: datetime, more: str = "") -> list[int]:
        query = f"docket_id:({docket.id} OR 7) AND {field}:[{since:%Y-%m-%dT%H:%M:%SZ} TO *]{more}"
        return [row["entry_number"] for row in ask.rows(f"search/?type=rd&q={query}")]

    def test_a_touch_is_no_birth(self, ask: Asker, world: World, docket: Docket, born: Entry) -> None:
        world.edit_entry(born.id, LATER, description="ORDER")
        assert self.found(ask, docket, "date_created", LATER) == []
        assert self.found(ask, docket, "timestamp", LATER) == [1]
        row = ask.rows(f"search/?type=rd&q=docket_id:{docket.id} AND entry_number:1")[0]
        assert (row["meta"]["date_created"], row["meta"]["timestamp"]) == (
            "2026-09-14T12:00:00Z",
            "2026-09-14T15:00:00Z",
        )

    def test_an_attachment_is_a_birth(self, ask: Asker, world: World, docket: Docket, born: Entry) -> None:
        world.add_document(born.id, Document(document_number="1", attachment_number=1), LATER)
        assert self.found(ask, docket, "date_created", LATER) == [1]
        assert self.found(ask, docket, "date_created", LATER, " AND NOT document_type:Attachment") == []

    def test_a_pdf_touches_its_document_only(self, ask: Asker, world: World, docket: Docket, born: Entry) -> None:
        world.attach_pdf(born.documents[0].id, LATER)
        assert self.found(ask, docket, "timestamp", LATER, " AND is_available:true") == [1]

    def test_a_new_judge_touches_every_document(self, ask: Asker, world: World, docket: Docket, born: Entry) -> None:
        del born
        world.edit_docket(docket.id, LATER, assigned_to_str="Piers Holloway")
        assert self.found(ask, docket, "timestamp", LATER) == [2, 1]

    def test_parties_and_bookkeeping_touch_none(self, ask: Asker, world: World, docket: Docket, born: Entry) -> None:
        del born
        world.edit_docket(docket.id, LATER, parties=("Juniper",), date_last_filing=FILED)
        assert self.found(ask, docket, "timestamp", LATER) == []
        assert docket.date_modified == LATER
        assert ask.rows(f"search/?type=d&q=docket_id:{docket.id}")[0]["party"] == ["Juniper"]

    def test_the_index_lags_and_shows_the_old_state_meanwhile(
        self, ask: Asker, world: World, docket: Docket, born: Entry, clock: Clock
    ) -> None:
        world.index_lag_s = 600
        world.edit_entry(born.id, LATER, description="ORDER")
        world.add_entry(docket.id, Entry(entry_number=3, date_filed=FILED), LATER)
        world.delete_entry(docket.entries[1].id, LATER)
        path = f"search/?type=rd&q=docket_id:{docket.id}"
        clock.now = LATER + timedelta(minutes=9)
        assert [(row["entry_number"], row["description"]) for row in ask.rows(path)] == [(2, ""), (1, "")]
        clock.now = LATER + timedelta(minutes=10)
        assert [(row["entry_number"], row["description"]) for row in ask.rows(path)] == [(3, ""), (1, "ORDER")]
        assert self.found(ask, docket, "timestamp", LATER + timedelta(minutes=10)) == [3, 1]
        assert self.found(ask, docket, "date_created", LATER) == [3], "the row's own birth does not lag"
