from __future__ import annotations

from datetime import UTC, datetime

import pytest

from docketwatch.demo.courtlistener_answers import RefusalError
from docketwatch.demo.courtlistener_query import INDEX_REFUSAL, parse_query
from docketwatch.demo.courtlistener_world import Indexed

FOUND = Indexed(
    datetime(2026, 9, 14, 15, tzinfo=UTC),
    {
        "docket_id": 101,
        "docket_entry_id": 11,
        "id": 21,
        "entry_number": 7,
        "document_type": "PACER Document",
        "entry_date_filed": "2026-09-14",
        "is_available": False,
        "description": "ORDER granting Motion for Stay",
        "short_description": "Order",
        "pacer_doc_id": "045000021",
    },
    {
        "court_id": "dcd",
        "docketNumber": "1:26-cv-04321",
        "caseName": "Juniper v. Tides",
        "dateFiled": None,
        "date_created": datetime(2026, 9, 14, 12, tzinfo=UTC),
    },
)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "docket_id:101",
        "docket_id:(1 OR 101 OR 3)",
        'docket_id:("1" OR "101")',
        "docket_id:(101) AND date_created:[2026-09-14T12:00:00Z TO *]",
        "docket_id:101 AND date_created:[2026-09-14 TO *]",
        'docket_id:101 AND date_created:["2026-09-14" TO "2026-09-15"]',
        "docket_id:101 AND timestamp:[2026-09-14T15:00:00Z TO *] AND NOT is_available:true",
        "docket_id:101 AND NOT document_type:Attachment",
        'document_type:"PACER Document"',
        "id:[* TO 21] id:[21 TO *]",
        "entry_date_filed:2026-09-14",
        "entry_date_filed:[2026-09-14 TO *]",
        "docket_id:9 OR docket_id:101 AND entry_number:7",
        "(docket_id:9 OR docket_id:101) AND entry_number:7",
        "NOT (docket_id:9 OR entry_number:8)",
        "court_id:(nysd OR dcd)",
        'docketNumber:"1:26-cv-04321"~1',
        '"motion for stay"',
        "order motion",
        'caseName:"juniper"',
        "description:(granting AND stay)",
        "pacer_doc_id:045000021",
    ],
)
def test_what_is_found(query: str) -> None:
    assert parse_query(query)(FOUND)


@pytest.mark.parametrize(
    "query",
    [
        "docket_id:9",
        "docket_id:(1 OR 2)",
        "date_created:[2026-09-14T12:00:01Z TO *]",
        "timestamp:[2026-09-15 TO *]",
        "is_available:true",
        "docket_id:101 AND NOT entry_number:7",
        "docket_id:101 is_available:true",
        '"stay motion"',
        "nosuchfield:1",
        "dateFiled:[2026-01-01 TO *]",
        "short_description:stay",
    ],
)
def test_what_is_not(query: str) -> None:
    assert not parse_query(query)(FOUND)


@pytest.mark.parametrize(
    ("query", "detail"),
    [
        ("docket_id:(1 OR 2", "The query contains unbalanced parentheses."),
        ('"order', "The query contains unbalanced quotes."),
        ("order /s stay", "The query contains an unrecognized proximity token."),
        ("*order", "The query contains a disallowed wildcard pattern."),
        ("or*", "The query contains a disallowed wildcard pattern."),
        ("docket_id:()", INDEX_REFUSAL),
        ("docket_id:", INDEX_REFUSAL),
        ("docket_id:(1 OR)", INDEX_REFUSAL),
        ("OR docket_id:1", INDEX_REFUSAL),
        ("docket_id:order", INDEX_REFUSAL),
        (f"docket_id:{2**31}", INDEX_REFUSAL),
        ("id:>100", INDEX_REFUSAL),
        ("date_created:[2026-09-14T12:00:00.123456Z TO *]", INDEX_REFUSAL),
        ("date_created:[2026-09-14T12:00:00+00:00 TO *]", INDEX_REFUSAL),
        ("date_created:[2026-13-14 TO *]", INDEX_REFUSAL),
        ("date_created:[2026-09-14]", INDEX_REFUSAL),
        ("caseName:[a TO b]", INDEX_REFUSAL),
        ("docketNumber:(1 OR 2)", INDEX_REFUSAL),
        (")docket_id:1(", INDEX_REFUSAL),
        ("docket_id:1)(", INDEX_REFUSAL),
        (f"docket_id:({' OR '.join(map(str, range(1, 600)))})", INDEX_REFUSAL),
    ],
)
def test_what_is_refused(query: str, detail: str) -> None:
    with pytest.raises(RefusalError) as refusal:
        parse_query(query)
    assert refusal.value.answer.status == 400
    assert detail.encode() in refusal.value.answer.body


def test_a_hundred_dockets_are_not_too_many() -> None:
    assert parse_query(f"docket_id:({' OR '.join(map(str, range(2, 102)))})")(FOUND)
