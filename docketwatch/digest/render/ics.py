"""The calendar as a file for calendar programs (RFC 5545); docket text is data there and never becomes a line of it."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from docketwatch.base.clean import clean_line
from docketwatch.digest.calendar_wording import (
    DOCKET_TEXT_ONLY,
    basis_words,
    docket_words,
    past_words,
    source_words,
    what_words,
)
from docketwatch.digest.calendar_zone import zone_lines
from docketwatch.digest.wording import NOT_ADVICE
from docketwatch.docket.calendar import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, tzinfo

    from docketwatch.digest.compose.sections import ComposedDigest
    from docketwatch.docket.calendar import CalendarItem

SUFFIX = ".ics"
MEDIA_TYPE = "text/calendar"

MOST_LINE_OCTETS = 75
"""RFC 5545, 3.1: without the line break."""

MOST_SUMMARY_CHARS = 240
MOST_WHAT_CHARS = 140
MOST_DESCRIPTION_PART_CHARS = 2_000


def render(digest: ComposedDigest, _zone: tzinfo) -> str:
    """The dates that a digest tells, as a calendar file; an hour stands in its court's zone, whatever the reader's."""
    return render_ics((*(one.item for one in digest.coming), *digest.later), digest.at)


def render_ics(items: Iterable[CalendarItem], stamp: datetime, name: str = "docketwatch") -> str:
    """A calendar file, lines ended by CR LF: one event an item, and the zones they need.

    No event has an end: a docket tells when a hearing begins, not how long it lasts.

    Args:
        items: what to put in; of items with one uid the last-changed one.
        stamp: when the file is made, an aware moment.
        name: what calendar programs call it.
    """
    newest: dict[str, CalendarItem] = {}
    for item in items:
        if item.uid not in newest or item.sequence > newest[item.uid].sequence:
            newest[item.uid] = item
    lines = _lines(in_order(newest.values()), stamp, name)
    return "".join(f"{piece}\r\n" for line in lines for piece in folded(line))


def _lines(items: list[CalendarItem], stamp: datetime, name: str) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//docketwatch//docket monitor//EN"
    yield "CALSCALE:GREGORIAN"
    yield "METHOD:PUBLISH"
    yield f"X-WR-CALNAME:{escaped(clean_line(name))}"
    days_of: dict[str, list[date]] = defaultdict(list)
    for item in items:
        if item.at is not None:
            days_of[item.docket.zone].append(item.day)
    for zone, days in sorted(days_of.items()):
        yield from zone_lines(zone, days)
    for item in items:
        yield from _event(item, stamp)
    yield "END:VCALENDAR"


def _event(item: CalendarItem, stamp: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{item.uid}"
    yield f"DTSTAMP:{stamp.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"SEQUENCE:{item.sequence}"
    if item.at is None:
        yield f"DTSTART;VALUE=DATE:{item.day.isoformat().replace('-', '')}"
    else:
        at = datetime.combine(item.day, item.at).isoformat(timespec="seconds").replace("-", "").replace(":", "")
        yield f"DTSTART;TZID={item.docket.zone}:{at}"
    yield f"SUMMARY:{escaped(clean_line(_summary(item), MOST_SUMMARY_CHARS))}"
    if item.location:
        yield f"LOCATION:{escaped(clean_line(item.location))}"
    yield f"DESCRIPTION:{escaped(description(item))}"
    yield f"CATEGORIES:{item.kind}"
    yield f"STATUS:{_status(item)}"
    blocks = item.kind == "hearing" and item.at is not None and item.status != "cancelled"
    yield f"TRANSP:{'OPAQUE' if blocks else 'TRANSPARENT'}"
    yield "END:VEVENT"


def _status(item: CalendarItem) -> str:
    """What is computed, or may have been replaced, is no more than tentative."""
    if item.status == "cancelled":
        return "CANCELLED"
    return "TENTATIVE" if item.kind == "candidate" or item.note else "CONFIRMED"


def _summary(item: CalendarItem) -> str:
    off = "CALLED OFF: " if item.status == "cancelled" else ""
    return f"{off}{clean_line(what_words(item), MOST_WHAT_CHARS)}: {item.docket.caption or docket_words(item)}"


def description(item: CalendarItem) -> str:
    """What an event says of itself, a line each: the court's words, where they stand, how a candidate was computed."""
    quoted = [f'"{clean_line(item.sentence, MOST_DESCRIPTION_PART_CHARS)}"'] if item.sentence.strip() else []
    told = (
        f"{docket_words(item)}, {source_words(item)}",
        *past_words(item),
        *basis_words(item),
        DOCKET_TEXT_ONLY,
        NOT_ADVICE,
    )
    return "\n".join((*quoted, *(clean_line(one, MOST_DESCRIPTION_PART_CHARS) for one in told)))


def escaped(text: str) -> str:
    """TEXT of RFC 5545, 3.3.11."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line: str) -> Iterator[str]:
    """A line in pieces of at most 75 octets, never parted within a character; each but the first opens with a blank."""
    piece: list[str] = []
    octets = 0
    for letter in line:
        size = len(letter.encode())
        if octets + size > MOST_LINE_OCTETS:
            yield "".join(piece)
            piece, octets = [" "], 1
        piece.append(letter)
        octets += size
    yield "".join(piece)
