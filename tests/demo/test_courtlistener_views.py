from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from docketwatch.demo.courtlistener_data import Docket, Document, Entry

if TYPE_CHECKING:
    from docketwatch.demo.courtlistener_world import World
    from tests.demo.conftest import Asker, Clock


@pytest.fixture
def entry(world: World, docket: Docket, clock: Clock) -> Entry:
    papers = [Document(document_number="1", pacer_doc_id="0450021", plain_text="long")]
    return world.add_entry(docket.id, Entry(entry_number=1, date_filed=date(2026, 9, 1), documents=papers), clock.now)


def test_fields_and_omit_trim_the_rows(ask: Asker, docket: Docket, entry: Entry) -> None:
    path = f"docket-entries/?docket={docket.id}"
    assert ask.rows(f"{path}&fields=id,nosuch") == [{"id": entry.id}]
    assert ask.rows(f"{path}&fields=entry_number,recap_documents__pacer_doc_id") == [
        {"recap_documents": [{"pacer_doc_id": "0450021"}], "entry_number": 1}
    ]
    whole = ask.rows(path)[0]
    trimmed = ask.rows(f"{path}&omit=recap_documents__plain_text,recap_documents__tags,tags")[0]
    assert set(whole) - set(trimmed) == {"tags"}
    assert set(whole["recap_documents"][0]) - set(trimmed["recap_documents"][0]) == {"plain_text", "tags"}
    assert "recap_documents" in ask.rows(f"{path}&fields=recap_documents")[0]


def test_one_row(ask: Asker, docket: Docket, entry: Entry) -> None:
    assert ask.get(f"dockets/{docket.id}/?fields=id,date_last_filing").json() == {
        "id": docket.id,
        "date_last_filing": "2026-09-01",
    }
    assert ask.get(f"docket-entries/{entry.id}/").json()["docket"].endswith(f"/dockets/{docket.id}/")
    assert ask.get(f"recap-documents/{entry.documents[0].id}/").json()["pacer_doc_id"] == "0450021"
    assert ask.get("courts/dcd/").json()["jurisdiction"] == "FD"


@pytest.mark.parametrize(
    ("path", "detail"),
    [
        ("dockets/1/", "No Docket matches the given query."),
        ("docket-entries/5/", "No DocketEntry matches the given query."),
        ("recap-documents/5/", "No RECAPDocument matches the given query."),
        ("courts/nosuch/", "No Court matches the given query."),
        ("dockets/abc/", "Not found."),
    ],
)
def test_rows_that_do_not_exist(ask: Asker, path: str, detail: str) -> None:
    answer = ask.get(path)
    assert (answer.status_code, answer.json()) == (404, {"detail": detail})


def test_held_papers_are_asked_by_their_ids(ask: Asker, world: World, docket: Docket, clock: Clock) -> None:
    refused = ask.get("recap-query/?docket_entry__docket__court=dcd")
    assert (refused.status_code, refused.json()) == (400, ["pacer_doc_id is a required filter."])
    papers = [
        Document(document_number=str(n), pacer_doc_id=f"0450{n:05}", is_available=n != 7, filepath_local="x")
        for n in range(1, 402)
    ]
    world.add_entry(docket.id, Entry(documents=papers), clock.now)
    path = f"recap-query/?pacer_doc_id__in={','.join(paper.pacer_doc_id for paper in papers)}"
    answer = ask.get(path).json()
    assert (answer["count"], len(answer["results"]), answer["previous"]) == (400, 300, None)
    assert {row["pacer_doc_id"] for row in ask.rows(path)} == {p.pacer_doc_id for p in papers} - {"045000007"}


def test_courts_are_numbered_pages_without_end(ask: Asker) -> None:
    first = ask.get("courts/", token=None).json()
    assert first["count"] > 200
    assert len(ask.ids("courts/?fields=id")) == first["count"]
    assert ask.get("courts/?page=999").json() == {"detail": "Invalid page."}


def test_a_merged_or_blocked_docket_is_still_served(ask: Asker, world: World, docket: Docket, clock: Clock) -> None:
    world.edit_docket(docket.id, clock.now, blocked=True, date_blocked=date(2026, 9, 2))
    child = world.add_docket(
        Docket(court="dcd", docket_number="1:26-cr-00009", parent_docket=docket.id, federal_defendant_number=1),
        clock.now,
    )
    assert ask.get(f"dockets/{docket.id}/").json()["blocked"] is True
    assert ask.get(f"dockets/{child.id}/").json()["parent_docket"].endswith(f"/dockets/{docket.id}/")
