from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from docketwatch.demo.courtlistener_data import Docket, Document, Entry
from docketwatch.demo.courtlistener_rows import database_time, search_time
from tests.demo.conftest import recorded

if TYPE_CHECKING:
    from pathlib import Path

    from docketwatch.demo.courtlistener_world import World
    from tests.demo.conftest import Asker, Clock


@pytest.fixture
def paper(world: World, docket: Docket, clock: Clock) -> Document:
    given = Document(document_number="1", pacer_doc_id="04500000021", description="Complaint")
    entry = world.add_entry(docket.id, Entry(entry_number=1, date_filed=date(2026, 9, 1), documents=[given]), clock.now)
    world.attach_pdf(entry.documents[0].id, clock.now, plain_text="COMPLAINT")
    return given


def shape(value: Any, beside: Any) -> Any:
    """Names in their order, and the types where both have a value."""
    if isinstance(value, dict) and isinstance(beside, dict):
        return {name: shape(one, beside.get(name)) for name, one in value.items()}
    return None if value is None or beside is None else type(value).__name__


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("dockets-detail", "dockets/?court=dcd"),
        ("docket-entries-by-docket-page1", "docket-entries/?entry_number=1"),
        ("recap-documents-detail", "recap-documents/?document_number=1"),
        ("search-rd-by-two-dockets", "search/?type=rd&q=entry_number:1"),
        ("search-d-by-two-dockets", "search/?type=d&q=juniper"),
        ("courts-detail", "courts/?id=dcd"),
    ],
)
def test_a_row_has_the_recorded_names_in_the_recorded_order(
    ask: Asker, shared: Path, paper: Document, name: str, path: str
) -> None:
    del paper
    body = recorded(shared, name)["response"]["body"]
    wanted = body["results"][-1] if "results" in body else body
    (found,) = ask.rows(path)
    assert list(found) == list(wanted)
    assert shape(found, wanted) == shape(wanted, found)
    if "recap_documents" in found:
        detail = recorded(shared, "recap-documents-detail")["response"]["body"]
        assert list(found["recap_documents"][0]) == list(detail)
    if "results" in body:
        assert list(ask.get(path).json()) == list(body)


def test_a_held_paper_has_the_four_fields_that_are_documented(ask: Asker, paper: Document) -> None:
    (row,) = ask.rows(f"recap-query/?pacer_doc_id__in={paper.pacer_doc_id}")
    assert list(row) == ["pacer_doc_id", "filepath_local", "id", "acms_document_guid"]


def test_moments_are_pacific_in_the_database_and_greenwich_in_the_search() -> None:
    moment = datetime(2026, 1, 2, 3, 4, 5, 678000, tzinfo=UTC)
    assert database_time(moment) == "2026-01-01T19:04:05.678000-08:00"
    assert search_time(moment) == "2026-01-02T03:04:05.678000Z"
    assert database_time(None) is None
