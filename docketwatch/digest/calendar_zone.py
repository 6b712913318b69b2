"""The VTIMEZONE of RFC 5545 for a zone and the years in use, computed from the zone's own rules; never for ever."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FIRST_YEAR, LAST_YEAR = 1971, 2099
"""A date outside of these years is a typing error of a clerk; it keeps the clock of the nearest of them."""

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class _Turn(NamedTuple):
    """A turn of the clocks: `wall` is what they show before it."""

    wall: datetime
    before: timedelta
    after: timedelta
    name: str
    is_summer: bool


def zone_lines(zone: str, days: Iterable[date]) -> Iterator[str]:
    """The lines of a zone's VTIMEZONE, unfolded, right for the given days and the year before them."""
    years = sorted(min(max(day.year, FIRST_YEAR), LAST_YEAR) for day in days)
    turns = list(_turns(ZoneInfo(zone), years[0] - 1, years[-1]))
    yield from ("BEGIN:VTIMEZONE", f"TZID:{zone}")
    if not turns:
        start = datetime(years[0] - 1, 1, 1, tzinfo=ZoneInfo(zone))
        offset = start.utcoffset() or timedelta()
        yield from _observance(
            _Turn(start.replace(tzinfo=None), offset, offset, start.tzname() or zone, is_summer=False)
        )
    alike: dict[tuple[timedelta, timedelta, str], list[_Turn]] = defaultdict(list)
    for turn in turns:
        alike[turn.before, turn.after, turn.name].append(turn)
    for group in alike.values():
        rule = _yearly(group)
        for turn in group[:1] if rule else group:
            yield from _observance(turn, rule)
    yield "END:VTIMEZONE"


def _turns(zone: ZoneInfo, first_year: int, last_year: int) -> Iterator[_Turn]:
    """Each turn of the clocks: found between two firsts of a month, then halved down to the minute."""
    months = [
        datetime(year, month, 1, tzinfo=UTC) for year in range(first_year, last_year + 2) for month in range(1, 13)
    ]
    for start, end in pairwise(months):
        if end.year > last_year and end.month > 1:
            return
        before, after = start.astimezone(zone).utcoffset(), end.astimezone(zone).utcoffset()
        if before is None or after is None or before == after:
            continue
        low, high = start, end
        while high - low > timedelta(minutes=1):
            middle = low + timedelta(minutes=(high - low) // timedelta(minutes=2))
            low, high = (middle, high) if middle.astimezone(zone).utcoffset() == before else (low, middle)
        there = high.astimezone(zone)
        yield _Turn((high + before).replace(tzinfo=None), before, after, there.tzname() or str(zone), bool(there.dst()))


def _yearly(group: list[_Turn]) -> str:
    """The rule of turns that fall on the like Sunday of every year; none where they do not."""
    places = {(turn.wall.month, (turn.wall.day - 1) // 7 + 1, turn.wall.weekday(), turn.wall.time()) for turn in group}
    years = [turn.wall.year for turn in group]
    if len(places) > 1 or years != list(range(years[0], years[0] + len(years))):
        return ""
    month, week, weekday, _ = places.pop()
    return f"RRULE:FREQ=YEARLY;BYMONTH={month};BYDAY={week}{_WEEKDAYS[weekday]}"


def _observance(turn: _Turn, rule: str = "") -> Iterator[str]:
    name = "DAYLIGHT" if turn.is_summer else "STANDARD"
    yield f"BEGIN:{name}"
    yield f"DTSTART:{turn.wall:%Y%m%dT%H%M%S}"
    if rule:
        yield rule
    yield f"TZOFFSETFROM:{_offset(turn.before)}"
    yield f"TZOFFSETTO:{_offset(turn.after)}"
    yield f"TZNAME:{turn.name}"
    yield f"END:{name}"


def _offset(offset: timedelta) -> str:
    minutes = int(offset.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"
