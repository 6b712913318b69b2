"""The Atom feed of a docket as CourtListener writes it: 30 entries, days without times, odd ids; asks no token.

Its oddities are the real ones (`courtlistener` facts, section 4): every feed has the site's root as its id, an
enclosure's type reads None, and an entry filed without a date is left out.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from docketwatch.demo.courtlistener_answers import Answer
from docketwatch.demo.courtlistener_rows import PACIFIC
from docketwatch.docket.courts import load_courts

if TYPE_CHECKING:
    from docketwatch.demo.courtlistener_data import Docket, Entry

FEED_ENTRIES = 30
CACHED_S = 300

_NAME_CHARS = 100


def feed_answer(docket: Docket, site: str, now: datetime) -> Answer:
    """The feed of a docket at this moment."""
    dated = [entry for entry in docket.entries if entry.date_filed]
    shown = sorted(dated, key=_place, reverse=True)[:FEED_ENTRIES]
    newest = max((entry.date_filed for entry in shown if entry.date_filed), default=None)
    updated = now.astimezone(UTC) if newest is None else _midnight(newest)
    head = (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xml:lang="en-us" xmlns="http://www.w3.org/2005/Atom">'
        f"<title>Docket updates for {escape(_title(docket))}</title>"
        f'<link href={quoteattr(site + "/")} rel="alternate"/>'
        f'<link href={quoteattr(f"{site}/docket/{docket.id}/feed/")} rel="self"/>'
        f"<id>{escape(site)}/</id><updated>{updated.isoformat()}</updated>"
        "<author><name>Free Law Project</name><email>feeds@courtlistener.com</email></author>"
        "<rights>Created for the public domain by Free Law Project</rights>"
    )
    body = head + "".join(_entry(docket, entry, site) for entry in shown) + "</feed>"
    modified = format_datetime(updated.astimezone(UTC), usegmt=True)
    return Answer(200, body.encode(), "application/atom+xml; charset=utf-8", (("last-modified", modified),))


def _place(entry: Entry) -> tuple[str, bool, int]:
    """By sequence, then by number; an entry without a number stands first, as the database sorts what is null."""
    return entry.recap_sequence_number, entry.entry_number is None, entry.entry_number or 0


def _entry(docket: Docket, entry: Entry, site: str) -> str:
    assert entry.date_filed
    title, fragment = f"Entry #{entry.entry_number}", f"entry-{entry.entry_number}"
    if not entry.entry_number:
        title, fragment = f"Minute entry from {entry.date_filed}", f"minute-entry-{entry.id}"
    address = f"{site}{docket.absolute_url}?order_by=desc#{fragment}"
    short = entry.documents[0].description if entry.documents else ""
    paper = ""
    if entry.entry_number and entry.documents:
        paper = f'<link href={quoteattr(_paper(docket, entry))} length="0" rel="enclosure" type="None"/>'
    return (
        f"<entry><title>{title} in {escape(_title(docket))}</title>"
        f'<link href={quoteattr(address)} rel="alternate"/>'
        f"<published>{_midnight(entry.date_filed).isoformat()}</published><id>{escape(address)}</id>"
        f'<summary type="html">{escape(entry.description or short)}</summary>'
        f"{paper}</entry>"
    )


def _paper(docket: Docket, entry: Entry) -> str:
    """Where the main paper is: free if it is held, else at the court."""
    main = entry.documents[0]
    if main.is_available and main.filepath_local:
        return f"https://storage.courtlistener.com/{main.filepath_local}"
    court = load_courts()[docket.court]
    host = f"https://ecf.{court.pacer_id}.uscourts.gov"
    if not main.pacer_doc_id:
        return f"{host}/cgi-bin/show_case_doc?{main.document_number},{docket.pacer_case_id},,,"
    if court.kind == "appellate":
        return f"{host}/docs1/{main.pacer_doc_id}?caseId={docket.pacer_case_id}"
    return f"{host}/doc1/{main.pacer_doc_id}?caseid={docket.pacer_case_id}"


def _title(docket: Docket) -> str:
    name = docket.case_name[:_NAME_CHARS]
    return f"{name}, {docket.docket_number}" if name else docket.docket_number


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), PACIFIC)
