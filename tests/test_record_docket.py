"""What CourtListener's rows become in the store: one history an entry, no duplicate, nothing lost."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from docketwatch.docket.asking import Page, Request
from docketwatch.docket.courts import load_courts
from docketwatch.docket.model import WatchedDocket
from docketwatch.docket.view import free_copy
from docketwatch.record_docket import Watched, record_docket_answer
from docketwatch.sources.courtlistener import SOURCE
from docketwatch.sources.parsing.court_clock import parse_feed_time
from tests.feeds import Item, feed, read

if TYPE_CHECKING:
    from pathlib import Path

    from docketwatch.docket.model import News, Sighting
    from docketwatch.store import Store

ROW = 70640021
DOCKET = WatchedDocket("dcd", "1:26-cv-02904", courtlistener_id=ROW)
AT = datetime(2026, 11, 25, 1, 0, tzinfo=UTC)
"""Before the recorded rows were taken in."""


class Desk:
    """Puts answers on record, one after another, and tells what each was news of."""

    def __init__(self, store: Store, docket: WatchedDocket = DOCKET) -> None:
        self.store = store
        self.docket = docket
        self.at = AT
        with store.transaction():
            self.run = store.begin_run(AT, "test")
            store.dockets.watch([(docket.ref, docket.court)], AT)

    def answer(self, body: Any, purpose: str = "entries") -> list[News]:
        request = Request("courtlistener", "", "http://127.0.0.1/api/", "quota", purpose, (self.docket.ref,))
        page = Page(request, self.at, 200, "application/json", json.dumps(body).encode())
        return self._record(page, SOURCE.read(page, None))

    def rss(self, *items: Item) -> list[News]:
        batch = read(feed(*items))
        page = Page(Request("pacer_rss", "dcd", "", dockets=(self.docket.ref,)), self.at, 200, "", b"x")
        return self._record(page, batch)

    def _record(self, page: Page, batch: Any) -> list[News]:
        before = self.store.news.last_id()
        watched = Watched({self.docket.ref: self.docket}, {ROW: self.docket.ref}, load_courts())
        with self.store.transaction():
            self.store.pages.keep(self.run, page)
            number = max(number for number, _ in self.store.pages.unread())
            record_docket_answer(self.store, watched, number, page, batch)
        self.at += timedelta(minutes=10)
        return list(self.store.news.since(before))

    def views(self) -> list[Sighting]:
        return [entry.sighting for entry in self.store.entries.of_docket(self.docket.ref)]


@pytest.fixture
def desk(store: Store) -> Desk:
    made = Desk(store)
    made.answer({"results": []})
    return made


def row(number: int, entry_number: int | None, text: str = "", label: str = "", **other: Any) -> dict[str, Any]:
    """One row of docket-entries as the API writes it."""
    paper = other.pop("paper", "")
    document = {"id": 9_000 + number, "pacer_doc_id": paper, "description": label, "document_type": 1}
    return {
        "id": number,
        "docket": f"https://www.courtlistener.com/api/rest/v4/dockets/{ROW}/",
        "recap_documents": [document | other.pop("document", {})],
        "date_filed": "2026-11-25",
        "entry_number": entry_number,
        "pacer_sequence_number": None,
        "description": text,
        **other,
    }


def told(news: list[News]) -> list[tuple[str, set[str]]]:
    return [(one.kind, {change.what for change in one.changes}) for one in news]


def test_an_entrys_life_is_one_history(desk: Desk, shared: Path) -> None:
    def recorded(name: str) -> Any:
        text = (shared / "recordings" / "courtlistener" / f"{name}.json").read_text(encoding="utf-8")
        return json.loads(text)["response"]["body"]

    lives = [told(desk.answer(recorded(f"change-{step}-entries"))) for step in range(9)]
    assert [kind for kind, _ in lives[1]] == ["new", "new"], "two entries come from the court's feed"
    assert lives[0] == []
    assert all(kind == "update" for life in lives[2:] for kind, _ in life if kind != "new")
    news = [kind for life in lives for kind, _ in life].count("new")
    assert news == 3, "number 1, the unnumbered one, number 2: each once"
    views = desk.views()
    assert len(views) == 3
    (second,) = [view for view in views if view.entry_number == 2]
    assert "Modified on 8/24/2026 to correct event" in second.text
    assert "Case Assigned to Judge" in next(view.text for view in views if view.entry_number is None)
    assert ("update", {"text"}) in [(kind, what & {"text"}) for kind, what in lives[8]]


def test_a_stub_that_gets_its_text_and_then_its_paper_is_updated_twice(desk: Desk) -> None:
    assert told(desk.answer({"results": [row(1, 5, label="Order", paper="04500000001")]})) == [("new", set())]
    assert told(desk.answer({"results": [row(1, 5, "ORDER granting it.", "Order", paper="04500000001")]})) == [
        ("update", {"text"})
    ]
    held = {"filepath_local": "recap/x.pdf", "is_available": True}
    news = desk.answer({"results": [row(1, 5, "ORDER granting it.", "Order", paper="04500000001", document=held)]})
    assert told(news) == [("update", {"free copy"})]
    assert free_copy(desk.views()[0]) == "https://storage.courtlistener.com/recap/x.pdf"
    assert (
        desk.answer({"results": [row(1, 5, "ORDER granting it.", "Order", paper="04500000001", document=held)]}) == []
    )


def test_a_corrected_text_is_told_and_an_empty_one_takes_nothing_away(desk: Desk) -> None:
    desk.answer({"results": [row(1, 5, "ORDER granting motion.", "Order")]})
    assert told(desk.answer({"results": [row(1, 5, "ORDER denying motion.", "Order")]})) == [("update", {"text"})]
    assert desk.answer({"results": [row(1, 5, "", "Order")]}) == []
    assert desk.views()[0].text == "ORDER denying motion."


ORDER = Item("Order", 5, 41, document="04501234567", docket="1:26-cv-02904", hours_ago=4)
TEXT_ORDER = ORDER.but(label="Minute Order", number=None, document=None, sequence=6)


@pytest.mark.parametrize("api_first", [False, True])
@pytest.mark.parametrize(
    ("item", "rows"),
    [
        pytest.param(ORDER, [row(1, 41, "ORDER.", "Order", paper="04501234567")], id="by document"),
        pytest.param(ORDER, [row(1, 41, "ORDER.")], id="by number"),
        pytest.param(TEXT_ORDER, [row(1, None, "", "Minute Order")], id="by day and event"),
        pytest.param(TEXT_ORDER, [row(1, None, "MINUTE ORDER granting it.", "")], id="by the beginning of its text"),
        pytest.param(
            TEXT_ORDER,
            [row(1, None, "", "Minute Order"), row(2, None, "MINUTE ORDER granting it.", "")],
            id="a: two rows of one minute entry",
        ),
        pytest.param(
            TEXT_ORDER, [row(1, None, "", "Minute Order", date_filed="2026-11-24")], id="d: a day off after midnight"
        ),
    ],
)
def test_one_filing_seen_by_two_sources_is_one_entry(
    desk: Desk,
    item: Item,
    rows: list[dict[str, Any]],
    api_first: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    news = [] if api_first else desk.rss(item)
    for one in rows:
        news += desk.answer({"results": [one]})
    news += desk.rss(item) if api_first else []
    assert [one.kind for one in news].count("new") == 1
    assert len(desk.views()) == 1
    desk.answer({"results": rows})
    assert len(desk.views()) == 1


def test_b_a_number_without_a_link_is_one_entry_and_without_the_courts_feed_two(desk: Desk, store: Store) -> None:
    rows = [row(1, None, "", "Close Bankruptcy Case"), row(2, 56, "Bankruptcy case closed.", "")]
    assert told(desk.rss(ORDER.but(label="Close Bankruptcy Case", number=56, linked=False))) == [("new", set())]
    news = [one for body in rows for one in desk.answer({"results": [body]})]
    assert told(news) == [("update", {"text"})]
    assert len(desk.views()) == 1
    # Nothing but the court's feed says that both rows are one filing: without it both are shown.
    alone = Desk(store, WatchedDocket("mdd", "8:26-cv-00001", courtlistener_id=ROW))
    alone.answer({"results": []})
    assert [one.kind for body in rows for one in alone.answer({"results": [body]})] == ["new", "new"]


def test_c_two_events_joined_with_and_are_the_two_labels(desk: Desk) -> None:
    both = (TEXT_ORDER, TEXT_ORDER.but(label="Set Hearings"))
    desk.rss(*both)
    assert desk.answer({"results": [row(1, None, "", "Minute Order AND Set Hearings")]}) == []
    assert len(desk.views()) == 1


def test_e_an_appellate_number_that_is_a_document_is_no_number(store: Store) -> None:
    desk = Desk(store, WatchedDocket("cadc", "26-5123", courtlistener_id=ROW))
    desk.answer({"results": []})
    desk.answer({"results": [row(1, 2131077, "PER CURIAM ORDER filed.", "Per Curiam Order", paper="01208719355")]})
    desk.answer({"results": [row(1, 2131099, "PER CURIAM ORDER filed.", "Per Curiam Order", paper="01208719355")]})
    (view,) = desk.views()
    assert view.entry_number is None


def test_f_one_number_with_two_sequences_is_two_filings(desk: Desk) -> None:
    twins = [row(n, 41, f"ORDER {n}.", pacer_sequence_number=n) for n in (11, 12)]
    assert told(desk.answer({"results": twins})) == [("new", set()), ("new", set())]
    assert len(desk.views()) == 2


def test_h_two_text_orders_of_one_day_never_become_one(desk: Desk) -> None:
    desk.rss(TEXT_ORDER, TEXT_ORDER.but(sequence=7))
    desk.answer({"results": [row(1, None, "", "Minute Order")]})
    sequences = [view.sequence for view in desk.views() if view.source == "pacer_rss"]
    assert sequences == ["6", "7"]


def test_what_was_there_before_is_no_news_and_what_comes_late_is(desk: Desk) -> None:
    old = row(1, 2, "ANSWER.", date_filed="2026-08-01")
    assert desk.answer({"results": [old]}, "history") == []
    late = row(2, 3, "NOTICE, filed long ago.", date_filed="2026-08-02")
    search = {
        "docket_id": ROW,
        "docket_entry_id": 2,
        "id": 77,
        "entry_number": 3,
        "entry_date_filed": late["date_filed"],
        "description": late["description"],
        "document_type": "PACER Document",
    }
    assert told(desk.answer({"results": [search]}, "births")) == [("new", set())]


def test_history_goes_on_below_what_was_read(desk: Desk) -> None:
    docket_row = {"id": ROW, "court_id": "dcd", "docket_number": "1:26-cv-02904", "case_name": "A v. B"}
    desk.answer(docket_row, "docket")
    desk.answer({"results": [row(n, n, "X.") for n in (30, 20)], "next": "http://127.0.0.1/api/?cursor=x"}, "history")
    assert desk.store.courtlistener.histories() == {ROW: (20, False)}
    desk.answer({"results": [row(10, 1, "X.")], "next": None}, "history")
    assert desk.store.courtlistener.histories() == {ROW: (10, True)}


def test_a_dockets_row_tells_what_replaces_and_what_ends(desk: Desk) -> None:
    base = {"id": ROW, "court_id": "dcd", "docket_number": "1:26-cv-02904", "case_name": "A v. B"}
    assert desk.answer(base, "docket") == []
    assert desk.answer({**base, "assigned_to_str": "Orla Quince"}, "docket") == [], "a first value is no news"
    moved = {**base, "assigned_to_str": "Ann Other", "date_terminated": "2026-11-20", "case_name": "A V. B"}
    assert told(desk.answer(moved, "docket")) == [("sheet", {"judge", "terminated"})]


def test_a_row_of_another_case_type_is_not_taken(desk: Desk) -> None:
    desk.answer({"results": [{"id": 5, "court_id": "dcd", "docket_number": "1:26-cr-02904"}]}, "find")
    assert desk.store.courtlistener.rows() == {}


def test_texts_and_free_copies_come_by_document(desk: Desk) -> None:
    desk.answer({"results": [row(1, 5, "ORDER.", "Order", paper="04500000001")]})
    document = {"id": 9_001, "pacer_doc_id": "04510000001", "filepath_local": "recap/y.pdf", "plain_text": "IT IS SO"}
    assert told(desk.answer({"results": [document]}, "texts")) == [("update", {"free copy"})]
    assert desk.store.courtlistener.text_of("04500000001") == "IT IS SO"
    assert desk.store.courtlistener.text_of("x") is None


def test_moments_in_these_tests_are_the_courts_day() -> None:
    assert parse_feed_time("Tue, 24 Nov 2026 12:00:00 GMT") is not None
    assert AT.date() - date(2026, 11, 24) == timedelta(days=1)
