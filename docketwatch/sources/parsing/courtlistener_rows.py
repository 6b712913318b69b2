"""Reads the rows of CourtListener's API into the nouns of the field; trusts no type, never asks anything.

Two shapes tell of entries: `docket-entries` (one row an entry, its documents inside) and `search` of type rd (one row a
document). Unknown fields are ignored: the server adds some without notice (facts section 11).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from docketwatch.base.clean import clean_line
from docketwatch.docket.asking import DocketRow, DocumentRow
from docketwatch.docket.model import Paper, Sighting
from docketwatch.docket.quota import Rate, Usage
from docketwatch.sources.parsing.court_text import unescaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Row = dict[str, Any]

SOURCE_NAME = "courtlistener"
STORAGE_URL = "https://storage.courtlistener.com/"
"""Where free copies lie; `filepath_local` counts from here (facts section 6)."""

MAX_TEXT_CHARS = 50_000
"""The longest docket text kept; real ones stay under 10,000."""

MOST_PARTIES = 500
"""More parties than that say nothing more about a lawsuit."""

_ATTACHMENTS = frozenset({2, "Attachment"})
_PACER_DIGITS = 9
"""PACER's numeric document ids have nine digits at least; newer courts use GUIDs."""


def entry_sighting(row: Row, position: int) -> Sighting | None:
    """One row of `docket-entries`; None if it names no entry or no docket."""
    entry, docket = _int(row.get("id")), _id_in(row.get("docket"))
    if entry is None or docket is None:
        return None
    documents = [one for one in _rows(row.get("recap_documents")) if _int(one.get("id")) is not None]
    main = next((one for one in documents if one.get("document_type") not in _ATTACHMENTS), {})
    filed = _day(row.get("date_filed"))
    sequence = _int(row.get("pacer_sequence_number"))
    return replace(
        _bare(entry, docket, filed, _int(row.get("entry_number")), position),
        pacer_doc_id=_document_id(main.get("pacer_doc_id")),
        sequence=None if sequence is None else str(sequence),
        labels=_labels(main.get("description")),
        text=_line(row.get("description"), MAX_TEXT_CHARS),
        papers=_ordered(_paper(one) for one in documents),
        taken_in=_moment(row.get("date_created")),
    )


def document_sightings(rows: Iterable[Row]) -> tuple[list[Sighting], int]:
    """The rows of a search of type rd, gathered to one sighting an entry.

    Returns:
        The sightings in the order of their first row, each marked as partial: a search shows the documents that match
        it, not all of an entry. And how many rows name no entry.
    """
    gathered: dict[int, list[tuple[int, Row]]] = {}
    unreadable = 0
    for position, row in enumerate(rows):
        entry = _int(row.get("docket_entry_id"))
        if entry is None or _int(row.get("docket_id")) is None:
            unreadable += 1
            continue
        gathered.setdefault(entry, []).append((position, row))
    return [_gathered(entry, same) for entry, same in gathered.items()], unreadable


def _gathered(entry: int, same: list[tuple[int, Row]]) -> Sighting:
    position, first = same[0]
    rows = [row for _, row in same]
    main: Mapping[str, Any] = next((row for row in rows if row.get("document_type") not in _ATTACHMENTS), {})
    docket = _int(first.get("docket_id"))
    assert docket is not None
    return replace(
        _bare(entry, docket, _day(first.get("entry_date_filed")), _int(first.get("entry_number")), position),
        pacer_doc_id=_document_id(main.get("pacer_doc_id")),
        labels=_labels(main.get("short_description")),
        text=next((text for row in rows if (text := _line(row.get("description"), MAX_TEXT_CHARS))), ""),
        papers=_ordered(_paper({**row, "description": row.get("short_description")}) for row in rows),
        items=tuple(place for place, _ in same),
        is_partial=True,
        taken_in=_moment(first["meta"].get("date_created")) if isinstance(first.get("meta"), dict) else None,
    )


def _bare(entry: int, docket: int, filed: date | None, number: int | None, position: int) -> Sighting:
    return Sighting(
        source=SOURCE_NAME,
        court="",
        key=f"e{entry}",
        docket_number="",
        caption="",
        case_name="",
        clerk_note=None,
        pacer_case_id=None,
        entry_number=number,
        pacer_doc_id=None,
        sequence=None,
        labels=(),
        doc_url=None,
        docket_url=None,
        entered=None,
        entered_local=None,
        filed=filed,
        items=(position,),
        courtlistener_docket=docket,
    )


def docket_row(row: Row) -> DocketRow | None:
    """One row of `dockets`, or of a search of type d; None if it names no docket."""
    number = _int(row.get("id")) or _int(row.get("docket_id"))
    court = row.get("court_id")
    if number is None or not isinstance(court, str):
        return None
    return DocketRow(
        id=number,
        court=_line(court),
        number=_line(row.get("docket_number") or row.get("docketNumber")),
        caption=_line(row.get("case_name") or row.get("caseName")),
        pacer_case_id=_line(row.get("pacer_case_id")) or None,
        judge=_line(row.get("assigned_to_str") or row.get("assignedTo")),
        filed=_day(row.get("date_filed") or row.get("dateFiled")),
        terminated=_day(row.get("date_terminated") or row.get("dateTerminated")),
        last_filing=_day(row.get("date_last_filing")),
        nature_of_suit=_line(row.get("nature_of_suit") or row.get("suitNature")),
        cause=_line(row.get("cause")),
        is_part=bool(row.get("parent_docket")),
        parties=_names(row.get("party")),
    )


def document_row(row: Row) -> DocumentRow | None:
    """One row of `recap-documents` or `recap-query`; None if it names no document."""
    paper = _document_id(row.get("pacer_doc_id"))
    if paper is None:
        return None
    text = row.get("plain_text")
    return DocumentRow(paper, _int(row.get("id")), _free_url(row), text if isinstance(text, str) else "")


def usage_row(row: Row) -> Usage | None:
    """One window of `api-usage`; None for another scope than the account's, and for one that cannot be read."""
    limit, window, used = _int(row.get("limit")), _int(row.get("window_seconds")), _int(row.get("used"))
    if row.get("scope") != "user" or limit is None or window is None or window <= 0:
        return None
    return Usage(Rate(limit, window), used or 0, blocked=bool(row.get("blocked")))


def _paper(row: Mapping[str, Any]) -> Paper:
    attachment = _int(row.get("attachment_number"))
    if row.get("document_type") in _ATTACHMENTS and attachment is None:
        attachment = 0
    sealed = row.get("is_sealed")
    return Paper(
        label=_line(row.get("description")),
        attachment=attachment,
        pacer_doc_id=_document_id(row.get("pacer_doc_id")),
        source_id=_int(row.get("id")),
        free_url=_free_url(row),
        is_sealed=sealed if isinstance(sealed, bool) else None,
        pages=_int(row.get("page_count")),
    )


def _ordered(papers: Iterable[Paper]) -> tuple[Paper, ...]:
    """The main document first; an entry without any document has one empty row, which is no paper."""
    real = [one for one in papers if one.pacer_doc_id or one.free_url or one.attachment is not None or one.pages]
    return tuple(sorted(real, key=lambda paper: -1 if paper.attachment is None else paper.attachment))


def _free_url(row: Mapping[str, Any]) -> str | None:
    path = row.get("filepath_local")
    if not isinstance(path, str) or not path or row.get("is_available") is False:
        return None
    return STORAGE_URL + clean_line(path).lstrip("/")


def _names(value: object) -> tuple[str, ...]:
    """The names of parties, sorted; a class action may have hundreds."""
    names = {_line(one) for one in value} if isinstance(value, list) else set()
    return tuple(sorted(names - {""}))[:MOST_PARTIES]


def _labels(text: object) -> tuple[str, ...]:
    label = _line(text)
    return (label,) if label else ()


def _document_id(value: object) -> str | None:
    """A PACER document id with its fourth digit, a state flag, set to 0; a GUID as it is."""
    text = _line(value).lower()
    if text.isascii() and text.isdigit() and len(text) >= _PACER_DIGITS:
        return f"{text[:3]}0{text[4:]}"
    return text or None


def _line(value: object, most: int = 1_000) -> str:
    """One clean line; CourtListener keeps the references that PACER's pages escape twice (`Plaintiff&#039;s`)."""
    return clean_line(unescaped(value), most=most) if isinstance(value, str) else ""


def _rows(value: object) -> list[Row]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _int(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**62 else None


def _id_in(url: object) -> int | None:
    """The id at the end of a row's address, `…/dockets/70512211/`."""
    last = url.rstrip("/").rpartition("/")[2] if isinstance(url, str) else ""
    return int(last) if last.isascii() and last.isdigit() and len(last) < 18 else None  # noqa: PLR2004 - fits 64 bits


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if isinstance(value, str) else None
    except ValueError:
        return None


def _moment(value: object) -> datetime | None:
    """A moment as the API writes it, with its offset; None for anything else."""
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
        return moment.astimezone(UTC) if moment and moment.tzinfo else None
    except (ValueError, OverflowError):
        return None
