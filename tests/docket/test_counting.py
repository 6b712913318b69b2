"""Counting against an oracle that shares no code with it: a list of open days, looked up instead of walked."""

from __future__ import annotations

import calendar
from bisect import bisect_left, bisect_right
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docketwatch.docket.counting import end_of_period, local_day
from docketwatch.docket.holidays import load_holidays

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docketwatch.docket.counting import Direction

FIRST, LAST = 2006, 2036
PERIODS = (1, 3, 7, 14, 21, 28, 30, 45, 60, 90)
RULE = replace(load_holidays(), declared={})
"""The table without the days on which executive departments were closed; those have a test of their own."""


def _nth(year: int, month: int, weekday: int, nth: int) -> date:
    days = [week[weekday] for week in calendar.monthcalendar(year, month) if week[weekday]]
    return date(year, month, days[nth if nth < 0 else nth - 1])


def _observed(day: date) -> set[date]:
    return {day, day + {5: timedelta(-1), 6: timedelta(1)}.get(day.weekday(), timedelta())}


def _federal(year: int) -> Iterator[date]:
    yield from (
        _nth(year, 1, 0, 3),
        _nth(year, 2, 0, 3),
        _nth(year, 5, 0, -1),
        _nth(year, 9, 0, 1),
        _nth(year, 10, 0, 2),
    )
    yield _nth(year, 11, 3, 4)
    for month, day in ((1, 1), (7, 4), (11, 11), (12, 25), *(((6, 19),) if year >= 2021 else ())):
        yield from _observed(date(year, month, day))


def _district_of_columbia(year: int) -> Iterator[date]:
    if year >= 2007:
        yield from _observed(date(year, 4, 16))
    if year % 4 == 1:
        inauguration = date(year, 1, 20)
        yield inauguration + timedelta(days=inauguration.weekday() == calendar.SUNDAY)


def _open_days(*, of_state: bool) -> list[date]:
    years = range(FIRST - 1, LAST + 3)
    closed = {day for year in years for day in _federal(year)}
    if of_state:
        closed |= {day for year in years for day in _district_of_columbia(year)}
    first = date(FIRST - 1, 1, 1)
    days = (first + timedelta(days=n) for n in range((date(LAST + 2, 1, 1) - first).days))
    return [day for day in days if day.weekday() < calendar.SATURDAY and day not in closed]


@pytest.mark.parametrize(("direction", "state"), [("forward", "DC"), ("forward", None), ("backward", "DC")])
def test_thirty_years_agree_with_an_independent_list_of_open_days(direction: Direction, state: str | None) -> None:
    open_days = _open_days(of_state=state is not None and direction == "forward")
    day, wrong = date(FIRST, 1, 1), []
    while day.year <= LAST:
        for period in PERIODS:
            if direction == "forward":
                expected = open_days[bisect_left(open_days, day + timedelta(days=period))]
            else:
                expected = open_days[bisect_right(open_days, day - timedelta(days=period)) - 1]
            if end_of_period(day, period, direction=direction, holidays=RULE, state=state).end != expected:
                wrong.append((day, period, expected))
        day += timedelta(days=1)
    assert wrong == []


@pytest.mark.parametrize(
    ("trigger", "days", "direction", "state", "end"),
    [
        # Committee note of 2009 to 6(a)(5): ten days, and the tenth is Saturday, 1 September 2007.
        (date(2007, 8, 22), 10, "forward", None, date(2007, 9, 4)),
        (date(2007, 9, 11), 10, "backward", None, date(2007, 8, 31)),
        # The same note to 6(a)(6): Patriots' Day, Monday, 21 April 2008, counts forward only.
        (date(2008, 4, 7), 14, "forward", "MA", date(2008, 4, 22)),
        (date(2008, 5, 5), 14, "backward", "MA", date(2008, 4, 21)),
        (date(2008, 4, 7), 14, "forward", "DC", date(2008, 4, 21)),
        # A leap day is a day: from 30 January 2024 thirty days end on 29 February.
        (date(2024, 1, 30), 30, "forward", None, date(2024, 2, 29)),
        (date(2023, 1, 30), 30, "forward", None, date(2023, 3, 1)),
        (date(2024, 3, 30), 30, "backward", None, date(2024, 2, 29)),
        # Independence Day 2026 is a Saturday: the Friday is closed, the Monday is open.
        (date(2026, 6, 19), 14, "forward", None, date(2026, 7, 6)),
        (date(2026, 7, 17), 14, "backward", None, date(2026, 7, 2)),
        # Juneteenth: no holiday in 2020; signed on 17 June 2021 and first kept on the 18th.
        (date(2020, 6, 5), 14, "forward", None, date(2020, 6, 19)),
        (date(2021, 6, 4), 14, "forward", None, date(2021, 6, 21)),
        # 1 January 2028 is a Saturday: kept on the last day of the year before.
        (date(2027, 12, 17), 14, "forward", None, date(2028, 1, 3)),
        # Inauguration Day is not in the rule; it is a holiday of the District of Columbia.
        (date(2021, 1, 6), 14, "forward", "MD", date(2021, 1, 20)),
        (date(2021, 1, 6), 14, "forward", "DC", date(2021, 1, 21)),
    ],
)
def test_worked_examples(trigger: date, days: int, direction: Direction, state: str | None, end: date) -> None:
    assert end_of_period(trigger, days, direction=direction, holidays=RULE, state=state).end == end


def test_what_was_moved_over_is_told_in_order() -> None:
    counted = end_of_period(date(2026, 3, 24), 60, direction="forward", holidays=RULE, state="DC")
    assert counted.end == date(2026, 5, 26)
    assert counted.moved_over == (
        (date(2026, 5, 23), "Saturday"),
        (date(2026, 5, 24), "Sunday"),
        (date(2026, 5, 25), "Memorial Day"),
    )


def test_of_two_places_either_holiday_moves_the_end() -> None:
    forward = end_of_period(date(2026, 3, 11), 14, direction="forward", holidays=RULE, state="MD", second_state="VA")
    assert forward.end == date(2026, 3, 26)  # Maryland Day
    assert forward.state_holidays_known
    election = end_of_period(date(2025, 10, 21), 14, direction="forward", holidays=RULE, state="MD", second_state="VA")
    assert election.end == date(2025, 11, 5)


@pytest.mark.parametrize(
    ("state", "second", "direction", "is_known"),
    [("DC", None, "forward", True), (None, None, "forward", False), ("WY", None, "forward", False),
     ("WY", None, "backward", True), (None, None, "backward", True), ("DC", "GA", "forward", False)],
)  # fmt: skip
def test_an_unknown_state_is_said_to_be_unknown(
    state: str | None, second: str | None, direction: Direction, *, is_known: bool
) -> None:
    counted = end_of_period(date(2026, 1, 5), 14, direction=direction, holidays=RULE, state=state, second_state=second)
    assert counted.state_holidays_known is is_known


def test_a_disputed_holiday_gives_the_earlier_end_and_tells_the_other() -> None:
    holidays = load_holidays()
    forward = end_of_period(date(2025, 12, 10), 14, direction="forward", holidays=holidays, state="DC")
    assert (forward.end, forward.other_end) == (date(2025, 12, 24), date(2025, 12, 29))
    assert "2025-12-24" in forward.other_because
    backward = end_of_period(date(2025, 1, 23), 14, direction="backward", holidays=holidays, state="DC")
    assert (backward.end, backward.other_end) == (date(2025, 1, 8), date(2025, 1, 9))
    plain = end_of_period(date(2025, 1, 23), 14, direction="forward", holidays=holidays, state="DC")
    assert (plain.other_end, plain.other_because) == (None, "")


def test_the_supreme_court_counts_no_state_holiday_and_its_own_closing() -> None:
    rule_30 = load_holidays().under_supreme_court_rule_30()
    emancipation = end_of_period(date(2026, 1, 16), 90, direction="forward", holidays=rule_30, state="DC")
    assert (emancipation.end, emancipation.state_holidays_known) == (date(2026, 4, 16), True)
    assert end_of_period(date(2026, 1, 16), 90, direction="forward", holidays=rule_30, state=None).state_holidays_known
    inauguration = end_of_period(date(2020, 10, 22), 90, direction="forward", holidays=rule_30, state=None)
    assert (inauguration.end, inauguration.other_end) == (date(2021, 1, 20), date(2021, 1, 21))


@pytest.mark.parametrize(
    ("moment", "zone", "day"),
    [
        # The last hour before and the first after the clocks change in 2026: 8 March and 1 November.
        (datetime(2026, 3, 8, 4, 59, tzinfo=UTC), "America/New_York", date(2026, 3, 7)),
        (datetime(2026, 3, 9, 3, 59, tzinfo=UTC), "America/New_York", date(2026, 3, 8)),
        (datetime(2026, 3, 9, 4, 0, tzinfo=UTC), "America/New_York", date(2026, 3, 9)),
        (datetime(2026, 11, 1, 3, 59, tzinfo=UTC), "America/New_York", date(2026, 10, 31)),
        (datetime(2026, 11, 2, 4, 59, tzinfo=UTC), "America/New_York", date(2026, 11, 1)),
        (datetime(2026, 11, 2, 5, 0, tzinfo=UTC), "America/New_York", date(2026, 11, 2)),
        (datetime(2026, 3, 9, 6, 59, tzinfo=UTC), "America/Los_Angeles", date(2026, 3, 8)),
        (datetime(2026, 7, 1, 9, 59, tzinfo=UTC), "Pacific/Honolulu", date(2026, 6, 30)),
        (datetime(2026, 7, 1, 14, 0, tzinfo=UTC), "Pacific/Guam", date(2026, 7, 2)),
    ],
)
def test_a_moment_has_the_day_of_the_court(moment: datetime, zone: str, day: date) -> None:
    assert local_day(moment, ZoneInfo(zone)) == day


@given(
    trigger=st.dates(date(2006, 1, 1), date(2036, 12, 31)),
    days=st.integers(1, 400),
    direction=st.sampled_from(["forward", "backward"]),
    state=st.sampled_from([*sorted(load_holidays().states), "WY", None]),
)
def test_no_end_is_a_closed_day_and_none_lies_inside_the_period(
    trigger: date, days: int, direction: Direction, state: str | None
) -> None:
    holidays = load_holidays()
    counted = end_of_period(trigger, days, direction=direction, holidays=holidays, state=state)
    sign = 1 if direction == "forward" else -1
    assert counted.end.weekday() < calendar.SATURDAY
    assert (counted.end - trigger).days * sign >= days
    assert len(counted.moved_over) == (counted.end - trigger).days * sign - days
    assert counted.other_end is None or counted.other_end > counted.end
