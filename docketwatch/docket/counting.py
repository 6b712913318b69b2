"""Counts a period of days as Fed. R. Civ. P. 6(a) and Fed. R. App. P. 26(a) do; never says what the period is for.

The day of the event is left out, every other day is counted, and a last day on a Saturday, a Sunday or a legal holiday
goes on in the same direction, 6(a)(1) and (5). State holidays count only in periods measured after an event, (6)(C).
"""

from __future__ import annotations

from calendar import SATURDAY, SUNDAY
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from docketwatch.docket.holidays import Holiday

if TYPE_CHECKING:
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from docketwatch.docket.holidays import Holidays

Direction = Literal["forward", "backward"]


@dataclass(frozen=True, slots=True)
class Counted:
    """Where a period ends.

    `moved_over` are the days, with the reason, on which it does not end. Where it is arguable whether a day on the way
    is a holiday, `end` is the earlier of the two answers and `other_end` the later. `state_holidays_known` is False
    where a state's holiday might move the end and the table does not know that state.
    """

    end: date
    moved_over: tuple[tuple[date, str], ...]
    state_holidays_known: bool
    other_end: date | None = None
    other_because: str = ""


def end_of_period(
    trigger: date,
    days: int,
    *,
    direction: Direction,
    holidays: Holidays,
    state: str | None,
    second_state: str | None = None,
) -> Counted:
    """The last day of a period.

    Args:
        trigger: the court's day of the event; not counted.
        days: how many days, at least 1.
        direction: `forward` for a period after the event, `backward` for one before it.
        holidays: the table; for the Supreme Court as its Rule 30 counts.
        state: where the district court is, as a postal code; None where that is not known.
        second_state: for an appeal, where the circuit clerk's principal office is (Fed. R. App. P. 26(a)(6)(C)).
    """
    assert days > 0
    step = timedelta(days=1 if direction == "forward" else -1)
    places = [state, *([second_state] if second_state else [])] if direction == "forward" else []
    named = tuple(place for place in places if place)
    known = all(holidays.knows(place) for place in places)
    last = trigger + days * step
    passed = _passed_over(last, step, holidays, named)
    doubt = [f"{day.isoformat()} {why.name}" for day, why in passed if why.is_disputed]
    if not doubt:
        return Counted(last + len(passed) * step, _reasons(passed), known)
    strictly = _passed_over(last, step, holidays, named, counts_disputed=False)
    first, other = sorted((passed, strictly), key=lambda days_passed: last + len(days_passed) * step)
    return Counted(last + len(first) * step, _reasons(first), known, last + len(other) * step, "; ".join(doubt))


def _reasons(passed: list[tuple[date, Holiday]]) -> tuple[tuple[date, str], ...]:
    return tuple((day, why.name) for day, why in passed)


def _passed_over(
    day: date, step: timedelta, holidays: Holidays, states: tuple[str, ...], *, counts_disputed: bool = True
) -> list[tuple[date, Holiday]]:
    passed: list[tuple[date, Holiday]] = []
    while why := _why_none_ends(day, holidays, states, counts_disputed=counts_disputed):
        passed.append((day, why))
        day += step
    return passed


_WEEKEND = {SATURDAY: Holiday("Saturday", "Rule 6(a)(1)(C)"), SUNDAY: Holiday("Sunday", "Rule 6(a)(1)(C)")}


def _why_none_ends(day: date, holidays: Holidays, states: tuple[str, ...], *, counts_disputed: bool) -> Holiday | None:
    """Why no period ends on a day; of several reasons one that nobody disputes."""
    if day.weekday() in _WEEKEND:
        return _WEEKEND[day.weekday()]
    found = [holidays.of_nation(day), *(holidays.of_state(state, day) for state in states)]
    reasons = [holiday for holiday in found if holiday and (counts_disputed or not holiday.is_disputed)]
    return min(reasons, key=lambda holiday: holiday.is_disputed, default=None)


def local_day(moment: datetime, zone: ZoneInfo) -> date:
    """The court's day of a moment: a period is counted in days of the court's zone, whatever its clocks do."""
    assert moment.tzinfo is not None
    return moment.astimezone(zone).date()
