from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from docketwatch.demo.courtlistener_data import Docket, Document, Entry

if TYPE_CHECKING:
    from docketwatch.demo.courtlistener_world import World
    from tests.demo.conftest import Asker

NOON = datetime(2026, 9, 14, 12, tzinfo=UTC)
CHOICE = ["Select a valid choice. That choice is not one of the available choices."]


@pytest.fixture(autouse=True)
def rows(world: World) -> None:
    for number, court in ((101, "dcd"), (102, "cadc")):
        world.add_docket(Docket(id=number, court=court, docket_number=f"1:26-cv-00{number}", pacer_case_id="9"), NOON)
    papers = [
        Document(id=21, document_number="1", pacer_doc_id="045000021", is_available=True, filepath_local="recap/x.pdf"),
        Document(id=22, document_number="1", attachment_number=1, pacer_doc_id="045000022", is_available=True),
    ]
    world.add_entry(101, Entry(id=11, entry_number=1, date_filed=date(2026, 9, 1), documents=papers), NOON)
    world.add_entry(101, Entry(id=12, date_filed=date(2026, 9, 14), documents=[Document(id=23)]), NOON)
    later = NOON + timedelta(hours=1, microseconds=500)
    world.add_entry(102, Entry(id=13, entry_number=7, documents=[Document(id=24, pacer_doc_id="0450x")]), later)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("docket=101", [11, 12]),
        ("docket=", [11, 12, 13]),
        ("docket=102&docket=101", [11, 12]),
        ("docket!=101", [13]),
        ("docket__id=101", [11, 12]),
        ("docket__id__range=101,102", [11, 12, 13]),
        ("docket__court=dcd&docket__docket_number=1:26-cv-00101", [11, 12]),
        ("docket__court=cadc&docket__pacer_case_id=9", [13]),
        ("docket__source__in=1,2", [11, 12, 13]),
        ("id__gt=11", [12, 13]),
        ("id__gte=11&id__lt=13", [11, 12]),
        ("id__lte=12", [11, 12]),
        ("entry_number=7", [13]),
        ("entry_number__isnull=true", [12]),
        ("entry_number__isnull=false", [11, 13]),
        ("entry_number__gte=1", [11, 13]),
        ("date_created__gte=2026-09-14T12:00:00.000001Z", [13]),
        ("date_created__gte=2026-09-14T13:00:00.000500%2B00:00", [13]),
        ("date_modified__gte=2026-09-14T05:00:01", [13]),
        ("date_modified__gt=2026-09-14", [11, 12, 13]),
        ("date_created__hour=5&date_created__year=2026", [11, 12]),
        ("date_filed__gte=2026-09-14", [12]),
        ("date_filed=2026-09-01", [11]),
        ("date_filed__day=1", [11]),
        ("recap_documents__is_available=true", [11, 11]),
        ("recap_documents=23", [12]),
        ("recap_documents__is_available=maybe&docket=102", [13]),
    ],
)
def test_entries(ask: Asker, query: str, ids: list[int]) -> None:
    assert ask.ids(f"docket-entries/?{query}&order_by=id&fields=id") == ids


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("court=dcd&docket_number=1:26-cv-00101", [101]),
        ("court=dcd&docket_number=1:26-CV-00101", []),
        ("court=dcd&docket_number_core=2600101", [101]),
        ("docket_number_core__startswith=26", [101, 102]),
        ("court=cadc&pacer_case_id=9", [102]),
        ("id=101", [101]),
        ("blocked=false", [101, 102]),
        ("blocked=true", []),
        ("nature_of_suit__istartswith=X", []),
        ("docket_entries__id=13", [102]),
        ("date_last_filing__gte=2026-09-14", [101]),
    ],
)
def test_dockets(ask: Asker, query: str, ids: list[int]) -> None:
    assert ask.ids(f"dockets/?{query}&order_by=id&fields=id") == ids


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("pacer_doc_id__in=045000021,0450x,nosuch", [21, 24]),
        ("pacer_doc_id=045000022", [22]),
        ("id=23", [23]),
        ("docket_entry=11", [21, 22]),
        ("docket_entry__docket=101", [21, 22, 23]),
        ("docket_entry__docket__court=cadc", [24]),
        ("is_available=false", [23, 24]),
        ("document_number=", [21, 22, 23, 24]),
        ("document_type=2", [22]),
    ],
)
def test_documents(ask: Asker, query: str, ids: list[int]) -> None:
    assert ask.ids(f"recap-documents/?{query}&order_by=id&fields=id") == ids


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("docket-entries/?docket=abc", {"docket": CHOICE}),
        ("docket-entries/?docket=1", {"docket": CHOICE}),
        ("docket-entries/?docket=101,102", {"docket": CHOICE}),
        ("docket-entries/?docket__court=zzz", {"docket__court": CHOICE}),
        ("dockets/?court=zzz", {"court": CHOICE}),
        ("dockets/?id=abc", {"id": ["Enter a number."]}),
        ("docket-entries/?docket__id=101,102", {"docket__id": ["Enter a number."]}),
        ("docket-entries/?id__range=1", {"id__range": ["Enter a number."]}),
        ("dockets/?date_modified__gte=yesterday", {"date_modified__gte": ["Enter a valid date/time."]}),
        ("dockets/?date_modified__gte=2026-08-20T00:00:00+00:00", {"date_modified__gte": ["Enter a valid date/time."]}),
        ("dockets/?date_filed__gte=soon", {"date_filed__gte": ["Enter a valid date."]}),
    ],
)
def test_values_that_a_filter_cannot_take(ask: Asker, path: str, body: dict[str, Any]) -> None:
    answer = ask.get(path)
    assert (answer.status_code, answer.json()) == (400, body)


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("dockets/?foo=1&case_name__icontains=Alder&court=dcd", ["case_name__icontains", "foo"]),
        ("dockets/?id__in=101,102", ["id__in"]),
        ("dockets/?court__in=dcd,cadc", ["court__in"]),
        ("dockets/101/?foo=1", ["foo"]),
        ("docket-entries/?docket__in=101", ["docket__in"]),
        ("docket-entries/?docket_id=101", ["docket_id"]),
        ("docket-entries/?description=", ["description"]),
        ("docket-entries/?docket__docket_entries__docket__docket_entries__docket__court=dcd", None),
        ("recap-documents/?docket=101", ["docket"]),
        ("recap-documents/?is_sealed=true", ["is_sealed"]),
    ],
)
def test_unknown_filters_are_named(ask: Asker, path: str, names: list[str] | None) -> None:
    answer = ask.get(path)
    named = names or [path.partition("?")[2].partition("=")[0]]
    body = {"detail": "Unknown filter parameters are not allowed.", "unknown_params": named}
    assert (answer.status_code, answer.json()) == (400, body)
