from __future__ import annotations

import csv
import io
import re

import pytest

from docketwatch.digest.render import csv as table
from docketwatch.digest.render.csv import COLUMNS, cell, render
from tests.digest.situations import SITUATIONS, ZONE


def rows(situation: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(SITUATIONS[situation](), ZONE).removeprefix("\ufeff"), newline="")))


def test_a_row_says_where_when_what_and_where_to_get_it() -> None:
    (row,) = rows("corrected_text")
    assert row == {
        "topic": "expedited-removal",
        "case": "Harbor Legal Aid v. Lyons",
        "court": "S.D.N.Y.",
        "docket_number": "1:26-cv-90606",
        "ref": "nysd 1:26-cv-90606",
        "kind": "update",
        "mark": "ECF 38",
        "under": "",
        "filed": "2026-11-24",
        "entered": "2026-11-24T17:05:00-05:00",
        "summary": row["summary"],
        "event": "order",
        "disposition": "granted",
        "importance": row["importance"],
        "labels": "",
        "text": "ORDER granting 31 Motion to Dismiss for Failure to State a Claim. Answer due 12/8/2026.",
        "free_link": "https://storage.example.org/recap/nysd.38.0.pdf",
        "paid_link": "https://ecf.nysd.uscourts.gov/doc1/0950000038",
        "also": "",
        "changes": 'text changed after "ORDER": "denying" is now "granting"',
    }
    assert "motion to dismiss" in row["summary"]
    assert row["importance"] in {"4", "5"}


def test_routine_entries_and_papers_that_became_free_have_rows_too() -> None:
    folded = rows("only_housekeeping")
    assert [row["under"] for row in folded] == ["routine"] * 4
    assert {(row["court"], row["docket_number"]) for row in folded} == {("D. Mass.", "1:26-cv-90101")}
    free = rows("now_free")
    assert [(row["kind"], row["mark"], row["court"]) for row in free] == [
        ("free", "ECF 45", "D. Mass."),
        ("free", "ECF 61", "N.D. Cal."),
    ]
    assert all(row["free_link"].startswith("https://") for row in free)


def test_every_entry_of_a_big_day_has_a_row() -> None:
    assert len(rows("four_hundred_filings")) == 400


def test_excel_is_told_the_encoding_and_lines_end_as_rfc_4180_says() -> None:
    for situation in ("quiet_day", "corrected_text"):
        content = render(SITUATIONS[situation](), ZONE)
        assert content.encode().startswith(b"\xef\xbb\xbftopic,case,court,")
        assert content.count("\r\n") == content.count("\n")
    assert render(SITUATIONS["quiet_day"](), ZONE).count("\r\n") == 1


@pytest.mark.parametrize("opens", ["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\t=", " =", "\r\n@"])
def test_no_cell_is_a_formula(opens: str) -> None:
    assert cell(f"{opens}1+1").startswith("'")
    assert cell(f"x{opens}1") == f"x{' ' if opens[0].isspace() else ''}{opens.strip()}1"


def test_the_columns_are_documented_in_their_order() -> None:
    named = re.findall(r"`([a-z_]+)`", table.__doc__ or "")
    assert tuple(named) == COLUMNS
