"""Candidate dates on which a temporary restraining order expires; it never says that one has expired."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docketwatch.docket.candidate import Candidate
from docketwatch.reading.candidates import candidate_words as words
from docketwatch.reading.candidates.candidate_docket import COURT_ACTS, day_told, withheld
from docketwatch.reading.candidates.candidate_rules import TRO
from docketwatch.reading.dates.dates import find_days

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from docketwatch.docket.candidate import Withheld
    from docketwatch.reading.candidates.candidate_docket import Line, Sheet

GRANTED = frozenset({"granted", "granted_in_part"})
STATED = "stated in the order"
NOTES = ("the court may extend it for good cause, and the party restrained may consent to a longer time",)


def restraints(sheet: Sheet) -> Iterator[Candidate | Withheld]:
    """The candidate dates of Fed. R. Civ. P. 65(b)(2): what the order states, else 14 days if issued without notice."""
    for line in sheet.lines:
        if _restrains(line) and line.entered:
            over = _over(sheet, line)
            yield withheld(line, over) if over else _expiry(line, line.entered, sheet)


def _restrains(line: Line) -> bool:
    if line.event not in COURT_ACTS:
        return False
    said = {ruling.disposition for ruling in line.ruled("tro")}
    if said:
        return bool(said & GRANTED)
    is_extension = line.entry.reading.disposition != "denied" and bool(words.TRO_EXTENDED.search(line.words))
    return is_extension or (line.event == "order" and bool(words.TRO_TITLE.match(line.words)))


def _over(sheet: Sheet, line: Line) -> str | None:
    """What came after the order and took its place."""
    for later in sheet.after(line):
        if later.event not in COURT_ACTS:
            continue
        if {one.disposition for one in later.ruled("preliminary_injunction")} & (GRANTED | {"denied"}):
            return f"the preliminary injunction was ruled on: {later.mark}"
        if {one.disposition for one in later.ruled("tro")} & {"vacated", "withdrawn", "dismissed"}:
            return f"the restraining order was dissolved: {later.mark}"
        if _restrains(later):
            return f"a later order extends or replaces it: {later.mark}"
    return None


def _expiry(line: Line, entered: date, sheet: Sheet) -> Candidate | Withheld:
    stated = _stated_day(line)
    if stated:
        return Candidate(
            day=stated,
            kind=TRO.kind,
            trigger_entry=line.mark,
            trigger_day=entered,
            rule=f"{STATED}; {TRO.rule}",
            computation=f"{line.mark} states {day_told(stated)}",
            who=TRO.who,
            notes=NOTES,
        )
    days = _stated_days(line)
    if days:
        period = replace(TRO, days=days, rule=f"{STATED}; {TRO.rule}", notes=())
        return sheet.candidate(period, line, entered, notes=("the days that the order states, from its entry", *NOTES))
    if "extend" in line.words.lower():
        return withheld(line, "the order is extended without a date that can be read")
    if words.WITHOUT_NOTICE.search(line.words):
        return sheet.candidate(TRO, line, entered, notes=NOTES)
    return withheld(
        line, "no expiry can be read, and it is not shown that the order was issued without notice, 65(b)(2)"
    )


def _stated_day(line: Line) -> date | None:
    for found in find_days(line.words, line.filed):
        lead = words.CLOCK_TIME.sub("", line.words[max(0, found.start - words.LONGEST_LEAD_CHARS) : found.start])
        expires = words.EXPIRES.search(lead)
        if (
            expires
            and not words.OTHER_DAY.search(lead, expires.start())
            and (not line.entered or found.day >= line.entered)
        ):
            return found.day
    return None


def _stated_days(line: Line) -> int | None:
    found = words.FOR_DAYS.search(line.words)
    if not found:
        return None
    told = found["days"].lower()
    return words.NUMBER_WORDS.get(told) or int(told)
