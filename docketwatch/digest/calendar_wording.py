"""The phrases that the list and the calendar file share: days, hours, what an item is; pure, and never an advice."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from docketwatch.digest.wording import full_day, shortened

if TYPE_CHECKING:
    from datetime import date

    from docketwatch.docket.calendar import CalendarItem, ChangeKind, Slot

_COMMON_NAMES = {"EST": "ET", "EDT": "ET", "CST": "CT", "CDT": "CT", "MST": "MT", "MDT": "MT", "PST": "PT", "PDT": "PT"}

NOON = time(12)
DOCKET_TEXT_ONLY = "Dates are read from docket texts; a date that stands only in a paper is not seen."


def day_words(day: date) -> str:
    """Write a day: "Fri 4 Sep 2026"."""
    return f"{day:%a} {full_day(day)}"


def slot_words(slot: Slot, zone: str) -> str:
    """Write a day and, if told, its hour: "Fri 4 Sep 2026, 10:00 a.m. ET"."""
    if slot.at is None:
        return day_words(slot.day)
    hour, half = (slot.at.hour + 11) % 12 + 1, "a.m." if slot.at < NOON else "p.m."
    return f"{day_words(slot.day)}, {hour}:{slot.at:%M} {half} {_zone_words(slot, zone)}"


def _zone_words(slot: Slot, zone: str) -> str:
    """ET for EST and EDT; a zone without summer time keeps its exact name, since Phoenix is not on MT in summer."""
    place = ZoneInfo(zone)
    at = datetime.combine(slot.day, slot.at or time(), place)
    name = at.tzname() or zone
    has_summer = at.replace(month=1, day=15).utcoffset() != at.replace(month=7, day=15).utcoffset()
    return _COMMON_NAMES.get(name, name) if has_summer else name


def what_words(item: CalendarItem) -> str:
    """Say what an item is; a computed date is "candidate: ..." with its rule, never "the deadline"."""
    if item.basis is None:
        return item.what
    return f"candidate: {item.what} ({item.basis.rule})" if item.basis.rule else f"candidate: {item.what}"


def docket_words(item: CalendarItem) -> str:
    """Cite the docket: "D. Mass. 1:25-cv-1"."""
    return f"{item.docket.court} {item.docket.number}"


def source_words(item: CalendarItem) -> str:
    """Name the entries an item rests on: "ECF 40; first set by ECF 31"."""
    return item.mark if item.mark == item.set_by else f"{item.mark}; first set by {item.set_by}"


def past_words(item: CalendarItem) -> list[str]:
    """Say what became of an item: called off, replaced, moved from where, and what is not certain."""
    said = []
    if item.status == "cancelled":
        instead = f"; now {day_words(item.replaced_by)}" if item.replaced_by else ""
        said.append(f"Called off by {item.mark}{instead}.")
    if item.was:
        days = " and ".join(slot_words(slot, item.docket.zone) for slot in item.was)
        said.append(f"Moved from {days}.")
    if item.note:
        said.append(f"Not certain: {item.note}.")
    return said


def basis_words(item: CalendarItem) -> list[str]:
    """Say how a candidate was computed, who may act, and what would make it another day."""
    if item.basis is None:
        return []
    told = (
        ("Computed", item.basis.computation),
        ("Who", item.basis.who),
        ("But", item.basis.caveat),
        *(("Note", note) for note in item.basis.notes),
    )
    return [f"{label}: {words}" for label, words in told if words]


MOST_WHAT_CHARS = 160


def item_words(item: CalendarItem, state: str = "") -> str:
    """One item as a line: "Fri 4 Sep 2026, 10:00 a.m. ET — motion hearing, Courtroom 2A — Doe v. Noem (ECF 31)"."""
    place = f", {item.location}" if item.location else ""
    what = shortened(what_words(item), MOST_WHAT_CHARS)
    of = ", ".join(part for part in (item.docket.caption, docket_words(item)) if part)
    return f"{slot_words(item.slot, item.docket.zone)} — {state}{what}{place} — {of} ({source_words(item)})"


_BECAME: dict[ChangeKind, str] = {
    "new": "new",
    "moved": "moved",
    "cancelled": "called off",
    "restored": "on again",
    "relocated": "another place",
    "gone": "no longer read from the docket",
}


def change_words_of(kind: ChangeKind, was: Slot | None, zone: str) -> str:
    """What became of an item: "moved from Fri 4 Sep 2026", "called off"."""
    return _BECAME[kind] + (f" from {slot_words(was, zone)}" if kind == "moved" and was else "")
