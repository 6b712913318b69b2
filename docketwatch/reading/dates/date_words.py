"""Says days and times as a summary does, "4 Sep, 10:00 a.m. ET"; never a zone that the text contradicts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.reading.telling import summary_words as table
from docketwatch.reading.telling.motion_names import lowered
from docketwatch.reading.telling.own_words import trimmed
from docketwatch.reading.telling.paper_words import about
from docketwatch.reading.telling.summary_parts import MOST_DATES, Head, Told, where

if TYPE_CHECKING:
    from datetime import date, time

MOST_AWAITED_CHARS = 50


def dates_set(told: Told) -> Head | None:
    """A notice whose point is a date: what is set, reset or called off."""
    reading = told.reading
    if reading.event != "hearing_notice" or not (reading.hearings or reading.called_off):
        return None
    if reading.hearings:
        is_reset = reading.called_off or re.search(
            r"\breset\b|\brescheduled\b|\b(?:adjourned|continued|moved) to\b", told.words, re.IGNORECASE
        )
        first, *others = sorted(reading.hearings, key=lambda hearing: hearing.day)[:MOST_DATES]
        parts = [f"{'Reset' if is_reset else 'Set'}: {lowered(first.what)} {_moment(told, first.day, first.at)}"]
        parts += [f"{lowered(hearing.what)} {_moment(told, hearing.day, hearing.at)}" for hearing in others]
    else:
        parts = [f"Called off: {_called_off(told)}"]
    if reading.relates_to and (named := about(told)):
        parts[0] += f", on {named}"
    return Head(tuple(parts), tells_hearings=True)


def dates(told: Told, head: Head) -> list[str]:
    """The days that an entry sets or calls off, unless the head has told them in the text's own words."""
    reading = told.reading
    rows = [
        (hearing.day, f"{lowered(hearing.what)} {_moment(told, hearing.day, hearing.at)}")
        for hearing in reading.hearings
        if not head.tells_hearings and not head.covers(hearing.evidence)
    ]
    rows += [
        (deadline.day, f"{_awaited(deadline.what)} {_day(told, deadline.day)}")
        for deadline in reading.deadlines
        if not head.covers(deadline.evidence)
    ]
    parts = [said for _, said in sorted(rows, key=lambda row: row[0])]
    if len(parts) > MOST_DATES:
        parts = [*parts[: MOST_DATES - 1], f"{len(parts) - MOST_DATES + 1} more dates, see {where(told)}"]
    if reading.called_off and not (reading.hearings or head.tells_hearings or head.end):
        parts.append(f"called off: {_called_off(told)}")
    return parts


def _awaited(what: str) -> str:
    """What is to come on a day, with "due" or "by" where the words lack it."""
    said = re.sub(r"^(?:an?|the|any)\s+", "", lowered(what.rpartition(": ")[2]))
    said = re.sub(r"\s+(?:must|shall|may|will)$", "", said)
    if len(said) > MOST_AWAITED_CHARS:
        return trimmed(said, MOST_AWAITED_CHARS)
    if re.search(r"\b(?:due|by|until|through|before|deadline|cut-?off|release|ends?|expires?)\b", said):
        return said
    is_clause = re.search(r"\b(?:must|shall|may|will|stands?)\b", said)
    return f"{said} by" if is_clause else f"{said} due"


def _called_off(told: Told) -> str:
    days = told.reading.called_off
    return ", ".join(f"{lowered(off.what)} of {_day(told, off.day)}" for off in days[:MOST_DATES])


def _day(told: Told, day: date) -> str:
    """A day as "4 Sep", with its year if that is not the year of filing."""
    filed = told.entry.filed
    return day_words(day, filed)


def day_words(day: date, filed: date | None) -> str:
    """A day as "4 Sep"; with its year unless it is that of `filed`."""
    year = "" if filed and filed.year == day.year else f" {day.year}"
    return f"{day.day} {table.MONTHS[day.month - 1]}{year}"


def time_words(at: time) -> str:
    """A time as "10:00 a.m."."""
    return f"{at.hour % 12 or 12}:{at.minute:02} {'a.m.' if at.hour < 12 else 'p.m.'}"  # noqa: PLR2004 - noon


def _moment(told: Told, day: date, at: time | None) -> str:
    if at is None:
        return _day(told, day)
    letters = table.ZONE_LETTERS.get(told.zone_name or "", "")
    named = {found.lastgroup for found in table.ZONE_NAMED.finditer(told.words)}
    if letters and named - {letters}:
        letters = ""  # the text speaks of another zone than the court's
    return f"{_day(told, day)}, {time_words(at)} {letters}".rstrip()
