"""The digest as a table for spreadsheets, one row an entry (RFC 4180); no cell of it is ever a formula.

The columns: `topic`, `case`, `court`, `docket_number` and `ref` (the docket's name in commands) say where; `kind` is
new, update, withdrawn, latest (shown at a first look) or free (a free copy has come); `mark` is "ECF 41"; `under` is
the mark of the entry to which it belongs as a part, or "routine"; `filed` and `entered` are ISO 8601, the latter with
the offset of the court; `summary` is the line of the digest, `event`, `disposition` and `importance` (1 to 5) what was
read; `labels` and `text` are the court's own words; `free_link` and `paid_link` lead to the paper; `also` names other
sheets it stands on; `changes` says what changed.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from docketwatch.digest.showing import shown
from docketwatch.digest.wording import change_words, event_names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import tzinfo

    from docketwatch.digest.compose.sections import ComposedDigest, FreePaper, Housekeeping, Line

SUFFIX = ".csv"
MEDIA_TYPE = "text/csv"

PLACE_COLUMNS = ("topic", "case", "court", "docket_number", "ref")
LINE_COLUMNS = (
    "kind",
    "mark",
    "under",
    "filed",
    "entered",
    "summary",
    "event",
    "disposition",
    "importance",
    "labels",
    "text",
    "free_link",
    "paid_link",
    "also",
    "changes",
)
COLUMNS = (*PLACE_COLUMNS, *LINE_COLUMNS)

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel for Windows opens a CSV file in the code page of the machine, and "§ 705" becomes "Â§ 705"."""

_OPENS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""OWASP, "CSV Injection": what a spreadsheet takes for the beginning of a formula, full-width forms included."""


def render(digest: ComposedDigest, _zone: tzinfo) -> str:
    """The digest as CSV with a byte order mark, a row of names first, lines ended by CR LF."""
    file = io.StringIO()
    table = csv.writer(file, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for row in _rows(digest):
        table.writerow([cell(row.get(name, "")) for name in COLUMNS])
    return BYTE_ORDER_MARK + file.getvalue()


def cell(value: str) -> str:
    """A value as a cell on one line that is text to every spreadsheet: an apostrophe before what opens a formula."""
    text = " ".join(str(shown(value)).split())
    return f"'{text}" if text.startswith(_OPENS_FORMULA) else text


def _rows(digest: ComposedDigest) -> Iterator[dict[str, str]]:
    for topic in digest.topics:
        for case in topic.cases:
            for docket in case.dockets:
                place = (topic.topic, case.caption, docket.court, docket.number, docket.ref)
                for line in docket.lines:
                    yield dict(zip(COLUMNS, (*place, *_line(line)), strict=True))
    for one in digest.housekeeping:
        place = (one.topic, one.case, *_court_and_number(one), one.ref)
        for line in one.lines:
            yield dict(zip(COLUMNS, (*place, *_line(line)), strict=True))
    for paper in digest.now_free:
        yield _free(paper)


def _line(line: Line) -> Iterator[str]:
    reading = line.reading
    filed = line.filed or line.entered_local
    yield from (line.kind, line.mark, line.under)
    yield from (filed.isoformat() if filed else "", line.entered.isoformat() if line.entered else "")
    yield line.summary
    yield from (reading.event, reading.disposition or "", str(reading.importance)) if reading else ("", "", "")
    yield from (event_names(line.labels), line.text)
    for is_free in (True, False):
        yield next((link.url for link in line.links if link.is_free is is_free), "")
    yield "; ".join(line.also)
    yield "; ".join(change_words(change) for change in line.changes)


def _court_and_number(one: Housekeeping) -> tuple[str, str]:
    """A folded docket is named as it is printed, "D. Mass. 1:25-cv-1"; no number of a docket holds a blank."""
    court, _, number = one.docket.rpartition(" ")
    return court, number


def _free(paper: FreePaper) -> dict[str, str]:
    court, _, number = paper.docket.rpartition(" ")
    return {
        "topic": paper.topic,
        "case": paper.case,
        "ref": paper.ref,
        "court": court,
        "docket_number": number,
        "kind": "free",
        "mark": paper.mark,
        "summary": paper.said,
        "free_link": paper.link.url,
    }
