"""One docket as the candidate dates read it: its lines in order, their days, a count in words; it decides nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docketwatch.docket.candidate import Candidate, Withheld
from docketwatch.docket.counting import Counted, end_of_period
from docketwatch.reading.anatomy import dissect
from docketwatch.reading.dates.dates import find_days

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from docketwatch.docket.candidate import DocketFacts, TriggerEntry
    from docketwatch.docket.holidays import Holidays
    from docketwatch.docket.readings import Event, MotionKind, Ruling
    from docketwatch.reading.candidates.candidate_rules import Period

COURT_ACTS: frozenset[Event] = frozenset({"order", "opinion", "judgment", "minute_entry"})
"""The events by which a court rules; a report recommends, and a paper only asks."""

_STAMP = re.compile(r"[(\[]\s*Entered\s*:?\s*(?=\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """One entry with the words of its filing, its number and the day on which the clerk entered it.

    `entered` falls back on the stamp in the text, then on the day of filing (`is_entry_day` is then False).
    """

    at: int
    entry: TriggerEntry
    words: str
    number: int | None
    entered: date | None
    filed: date | None
    is_entry_day: bool

    @property
    def mark(self) -> str:
        """How the entry is cited."""
        return self.entry.mark

    @property
    def event(self) -> Event:
        """What the entry is."""
        return self.entry.reading.event

    @property
    def rulings(self) -> tuple[Ruling, ...]:
        """What the court did by it; nothing where it is no act of the court."""
        return self.entry.reading.rulings if self.event in COURT_ACTS else ()

    def ruled(self, kind: MotionKind) -> list[Ruling]:
        """Its rulings on requests of one kind."""
        return [ruling for ruling in self.rulings if ruling.motion_kind == kind]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The docket sheet, and how its court counts."""

    facts: DocketFacts
    holidays: Holidays
    lines: tuple[Line, ...]

    def after(self, line: Line) -> Iterator[Line]:
        """The later lines."""
        return iter(self.lines[line.at + 1 :])

    def before(self, line: Line) -> Iterator[Line]:
        """The earlier lines."""
        return iter(self.lines[: line.at])

    def end(self, start: date, days: int, *, is_appellate: bool = False, holidays: Holidays | None = None) -> Counted:
        """The end of a period after an event: by Fed. R. Civ. P. 6, or by Fed. R. App. P. 26 with its two places."""
        table, facts = holidays or self.holidays, self.facts
        above = facts.circuit_state or table.seats.get(table.circuits.get(facts.court, facts.court))
        return end_of_period(
            start,
            days,
            direction="forward",
            holidays=table,
            state=facts.state,
            second_state=above if is_appellate else None,
        )

    def candidate(
        self,
        period: Period,
        line: Line,
        start: date,
        *,
        notes: Iterable[str] = (),
        counted: Counted | None = None,
        holidays: Holidays | None = None,
    ) -> Candidate:
        """A candidate date by a rule of the table; `counted` where it is not simply so many days from the start."""
        done = counted or self.end(start, period.days, is_appellate=period.is_appellate, holidays=holidays)
        return Candidate(
            day=done.end,
            kind=period.kind,
            trigger_entry=line.mark,
            trigger_day=start,
            rule=period.rule,
            computation=told(start, period.days, done),
            who=period.who,
            notes=(*period.notes, *notes, *self._doubts(line, start, done, holidays)),
        )

    def _doubts(self, line: Line, start: date, done: Counted, holidays: Holidays | None) -> Iterator[str]:
        if not line.is_entry_day and start == line.entered:
            yield "the day of entry is not known; counted from the day of filing, so that the true date may be later"
        if not done.state_holidays_known and holidays is None:
            yield "state holidays are not known here for every place that counts: the true date may be later"
        if done.other_end:
            yield f"it is arguable whether {done.other_because} is a legal holiday: if so, {day_told(done.other_end)}"


def lay_out_sheet(facts: DocketFacts, holidays: Holidays) -> Sheet:
    """The lines of a docket in the order in which they were handed in."""
    return Sheet(facts, holidays, tuple(_line(at, entry) for at, entry in enumerate(facts.entries)))


def _line(at: int, entry: TriggerEntry) -> Line:
    stamp = _STAMP.search(entry.text.text)
    stamped = find_days(entry.text.text[stamp.end() : stamp.end() + LONGEST_STAMP_CHARS]) if stamp else ()
    entered = entry.entered or (stamped[0].day if stamped else None)
    number = entry.text.number
    return Line(
        at=at,
        entry=entry,
        words=" ".join(dissect(entry.text.text).words.split()),
        number=int(number) if number and number.isascii() and number.isdigit() else None,
        entered=entered or entry.filed,
        filed=entry.filed or entered,
        is_entry_day=entered is not None,
    )


LONGEST_STAMP_CHARS = 20


def told(start: date, days: int, counted: Counted) -> str:
    """A count in words: "60 days from 17 Mar 2026 = Sat 16 May 2026; Saturday, Sunday → Mon 18 May 2026"."""
    first = counted.moved_over[0][0] if counted.moved_over else counted.end
    reasons = ", ".join(dict.fromkeys(why for _, why in counted.moved_over))
    moved = f"; {reasons} → {day_told(counted.end)}" if reasons else ""
    return f"{days} days from {day_told(start)} = {day_told(first)}{moved}"


def day_told(day: date) -> str:
    """A day as it is printed: "Mon 18 May 2026"."""
    return f"{day:%a} {day.day} {day:%b %Y}"


def withheld(line: Line, reason: str) -> Withheld:
    """Why an entry gives no candidate date."""
    return Withheld(reason, line.mark)
