"""Tells how far the briefing of a motion has come, by the numbers that papers refer to; never by guess.

For one motion: who answered when, what is still due as stated, the hearing, the ruling.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from docketwatch.reading.dates.date_words import day_words, time_words
from docketwatch.reading.telling.motion_names import opening_title
from docketwatch.reading.telling.summary_words import AFTERWARDS, MOTION_NAMES, VERBS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from docketwatch.docket.readings import Deadline, Disposition, EntryText, Event, Hearing, Reading

    Row = tuple[EntryText, Reading, datetime | date | None]


@dataclass(frozen=True, slots=True)
class Step:
    """One paper on a motion: its day and number, None where not known; `disposition` of a ruling, if it is told."""

    day: date | None
    number: int | None
    disposition: Disposition | None = None


@dataclass(frozen=True, slots=True)
class Briefing:
    """A motion and what followed on it; `motion` is its place in the sequence that was read, `name` as it is called.

    `due` are the days stated for papers that have not come yet, `hearings` those that still hold.
    """

    motion: int
    name: str
    filed: Step
    oppositions: tuple[Step, ...] = ()
    replies: tuple[Step, ...] = ()
    due: tuple[Deadline, ...] = ()
    hearings: tuple[Hearing, ...] = ()
    rulings: tuple[Step, ...] = ()


def briefing_of(entries: Sequence[Row]) -> tuple[Briefing, ...]:
    """The briefing of each numbered motion among the entries of one docket, in the order of its number."""
    motions = [
        (number, at)
        for at, (entry, reading, _) in enumerate(entries)
        if reading.event in {"motion", "petition"} and (number := _number(entry)) is not None
    ]
    return tuple(_briefing(number, at, entries) for number, at in sorted(motions))


def briefing_line(briefing: Briefing) -> str:
    """One line: "Motion to stay (ECF 14, 2 Mar): opposition 9 Mar (ECF 22), reply due 16 Mar, hearing 23 Mar, ..."."""
    filed = briefing.filed.day
    day = f", {day_words(filed, filed)} {filed.year}" if filed else ""
    parts = [_step("opposition", step, filed) for step in briefing.oppositions]
    parts += [_step("reply", step, filed) for step in briefing.replies]
    parts += [f"{_due(deadline)} {day_words(deadline.day, filed)}" for deadline in briefing.due]
    for hearing in briefing.hearings:
        at = f" {time_words(hearing.at)}" if hearing.at else ""
        parts.append(f"{hearing.what} {day_words(hearing.day, filed)}{at}")
    parts += [_step(_outcome(step), step, filed) for step in briefing.rulings]
    said = ", ".join(parts) or "nothing further yet"
    return f"{briefing.name[0].upper()}{briefing.name[1:]} (ECF {briefing.filed.number}{day}): {said}"


def _briefing(number: int, at: int, entries: Sequence[Row]) -> Briefing:
    entry, reading, moment = entries[at]
    linked = sorted(
        (row for place, row in enumerate(entries) if place != at and number in _refers_to(row[1])), key=_in_time
    )
    oppositions = _steps(linked, "opposition")
    replies = _steps(linked, "reply")
    rulings = tuple(
        Step(_day(row), _number(row[0]), ruling.disposition)
        for row in linked
        for ruling in row[1].rulings
        if number in ruling.entries
    )
    told = [entries[at], *linked]
    return Briefing(
        at,
        _name(entry, reading),
        Step(_day((entry, reading, moment)), number),
        oppositions,
        replies,
        () if rulings else _still_due(told, has_opposition=bool(oppositions), has_reply=bool(replies)),
        _still_set(told),
        rulings,
    )


def _name(entry: EntryText, reading: Reading) -> str:
    own = opening_title(entry.text)
    if reading.event == "petition":
        return own or "petition"
    return own or MOTION_NAMES[reading.motion_kind or "other"]


def _refers_to(reading: Reading) -> set[int]:
    return {*reading.relates_to, *(number for ruling in reading.rulings for number in ruling.entries)}


def _steps(rows: Iterable[Row], event: Event) -> tuple[Step, ...]:
    return tuple(Step(_day(row), _number(row[0])) for row in rows if row[1].event == event)


def _still_due(rows: Iterable[Row], *, has_opposition: bool, has_reply: bool) -> tuple[Deadline, ...]:
    """The latest day stated for each paper that has not come; a day called off since is gone."""
    due: dict[str, Deadline] = {}
    for _, reading, _ in rows:
        for off in reading.called_off:
            due = {paper: one for paper, one in due.items() if off.is_hearing or one.day != off.day}
        for deadline in reading.deadlines:
            paper = _PAPER.search(deadline.what)
            if paper:
                due["reply" if paper["reply"] else "opposition"] = deadline
    done = {"opposition": has_opposition, "reply": has_reply}
    return tuple(deadline for paper, deadline in sorted(due.items()) if not done[paper])


_PAPER = re.compile(r"\b(?:(?P<reply>repl(?:y|ies))|oppositions?|responses?|objections?)\b", re.IGNORECASE)


def _still_set(rows: Iterable[Row]) -> tuple[Hearing, ...]:
    hearings: dict[date, Hearing] = {}
    for _, reading, _ in rows:
        for off in reading.called_off:
            if off.is_hearing:
                hearings.pop(off.day, None)
        hearings |= {hearing.day: hearing for hearing in reading.hearings}
    return tuple(hearings[day] for day in sorted(hearings))


def _step(word: str, step: Step, filed: date | None) -> str:
    day = f" {day_words(step.day, filed)}" if step.day else ""
    number = f" (ECF {step.number})" if step.number is not None else ""
    return f"{word}{day}{number}"


def _outcome(step: Step) -> str:
    if step.disposition is None:
        return "order, outcome unclear"
    return VERBS.get(step.disposition) or AFTERWARDS[step.disposition]


def _due(deadline: Deadline) -> str:
    return deadline.what if re.search(r"\b(?:due|by)$", deadline.what) else f"{deadline.what} due"


def _number(entry: EntryText) -> int | None:
    digits = (entry.number or "").strip()
    return int(digits) if re.fullmatch(r"[0-9]{1,18}", digits) else None


def _day(row: Row) -> date | None:
    entry, _, moment = row
    return entry.filed or (moment.date() if isinstance(moment, datetime) else moment)


def _in_time(row: Row) -> tuple[str, int]:
    entry, _, moment = row
    when = moment or entry.filed
    number = _number(entry)
    return when.isoformat() if when else "9999", number if number is not None else 10**18
