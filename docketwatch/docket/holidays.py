"""The days on which no period ends: Saturdays, Sundays and legal holidays; never guesses a state's calendar.

The table is package data (`docketwatch/data/holidays.toml`, with its sources); its text is an argument here, so that a
corrected copy can be counted with.
"""

from __future__ import annotations

import tomllib
from calendar import FRIDAY, MONDAY, SATURDAY, SUNDAY, THURSDAY, TUESDAY, WEDNESDAY
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Shift = Literal["none", "sunday", "nearest"]
"""Whether a holiday on a weekend gives a free day: none; Sunday gives Monday; and Saturday gives Friday as well."""

Years = Literal["all", "even", "inaugural"]
YEARS: dict[Years, tuple[int, ...]] = {"all": (0, 1, 2, 3), "even": (0, 2), "inaugural": (1,)}
"""In which years a holiday is kept, as what a division by four leaves."""

WEEKDAYS = {
    "Monday": MONDAY,
    "Tuesday": TUESDAY,
    "Wednesday": WEDNESDAY,
    "Thursday": THURSDAY,
    "Friday": FRIDAY,
    "Saturday": SATURDAY,
    "Sunday": SUNDAY,
}


@dataclass(frozen=True, slots=True)
class Holiday:
    """Why one day is a legal holiday.

    `is_disputed`: it is arguable whether a court would count the day as one; `source` is a statute, order or decision.
    """

    name: str
    source: str
    is_disputed: bool = False


@dataclass(frozen=True, slots=True)
class YearlyRule:
    """A holiday by rule: a fixed day, an nth weekday of a month (-1: the last), a distance from Easter, or listed days.

    `years`: `inaugural` are the years after a presidential election. `plus_days` moves the day that the rest gives.
    """

    holiday: Holiday
    month: int | None
    day: int | None
    nth: int | None
    weekday: int | None
    easter_days: int | None
    days: tuple[date, ...]
    plus_days: int
    shift: Shift
    since: date
    until: date
    years: Years

    def days_of(self, year: int) -> Iterator[tuple[date, Holiday]]:
        """The free days that the holiday of that year gives: the day itself, and another for one on a weekend."""
        if year % 4 not in YEARS[self.years]:
            return
        for day in [day for day in self.days if day.year == year] if self.days else [self._day_in(year)]:
            observed = self._observed(day)
            if self.since <= day <= self.until:
                yield day, self.holiday
                if observed != day:
                    yield observed, replace(self.holiday, name=f"{self.holiday.name} (observed)")

    def _day_in(self, year: int) -> date:
        return self._unmoved(year) + timedelta(days=self.plus_days)

    def _unmoved(self, year: int) -> date:
        if self.easter_days is not None:
            return easter(year) + timedelta(days=self.easter_days)
        assert self.month is not None
        if self.day is not None:
            return date(year, self.month, self.day)
        assert self.nth is not None
        assert self.weekday is not None
        if self.nth < 0:
            last = date(year + self.month // 12, self.month % 12 + 1, 1) - timedelta(days=1)
            return last - timedelta(days=(last.weekday() - self.weekday) % 7)
        first = date(year, self.month, 1)
        return first + timedelta(days=(self.weekday - first.weekday()) % 7 + 7 * (self.nth - 1))

    def _observed(self, day: date) -> date:
        if day.weekday() == SUNDAY and self.shift != "none":
            return day + timedelta(days=1)
        if day.weekday() == SATURDAY and self.shift == "nearest":
            return day - timedelta(days=1)
        return day


def easter(year: int) -> date:
    """Easter Sunday of the western churches, on which some states' Good Friday hangs (Gauss, as Butcher gave it)."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


class Calendar:
    """The days that some rules give; each year is worked out once, when it is first asked for."""

    def __init__(self, rules: tuple[YearlyRule, ...]) -> None:
        self.rules = rules
        self._years: dict[int, dict[date, Holiday]] = {}

    def on(self, day: date) -> Holiday | None:
        """The holiday of a day; where two fall together, the undisputed one."""
        if day.year not in self._years:
            self._years[day.year] = self._year(day.year)
        return self._years[day.year].get(day)

    def _year(self, year: int) -> dict[date, Holiday]:
        """A first of January on a Saturday is observed in the year before."""
        found: dict[date, Holiday] = {}
        for rule in self.rules:
            for day, holiday in (*rule.days_of(year), *rule.days_of(year + 1)):
                if day.year == year and (day not in found or found[day].is_disputed):
                    found[day] = holiday
        return found


@dataclass(frozen=True, slots=True)
class Holidays:
    """The legal holidays: of the nation by rule and by declaration, and of the states that are known.

    `closed` are days on which the Supreme Court building is closed (Supreme Court Rule 30.1), which no other court
    counts. `seats` gives, by a court's id, the state in which it, or the clerk's principal office, is; `circuits`, by
    a district court's id, the court of appeals above it.
    """

    national: Calendar
    declared: Mapping[date, Holiday]
    states: Mapping[str, Calendar]
    closed: Calendar
    seats: Mapping[str, str] = field(default_factory=dict)
    circuits: Mapping[str, str] = field(default_factory=dict)
    counts_states: bool = True

    def of_nation(self, day: date) -> Holiday | None:
        """The holiday of Rule 6(a)(6)(A) or (B) that falls on a day."""
        return self.national.on(day) or self.declared.get(day)

    def of_state(self, state: str, day: date) -> Holiday | None:
        """The holiday that a state's statute declares, Rule 6(a)(6)(C); None also for a state not in the table."""
        calendar = self.states.get(state)
        return calendar.on(day) if calendar and self.counts_states else None

    def knows(self, state: str | None) -> bool:
        """Whether the holidays of that state are in the table, or do not count."""
        return not self.counts_states or state in self.states

    def under_supreme_court_rule_30(self) -> Holidays:
        """The holidays as that court counts them: those of 5 U.S.C. 6103 and its own closings, none of a state."""
        both = Calendar(self.national.rules + self.closed.rules)
        return replace(self, national=both, declared={}, counts_states=False)


def parse_holidays(text: str) -> Holidays:
    """The holidays of a TOML text in the form of `data/holidays.toml`.

    Raises:
        tomllib.TOMLDecodeError: the text is no TOML.
        KeyError: a rule lacks a column.
    """
    table = tomllib.loads(text)
    courts = table.get("circuit", {})
    return Holidays(
        national=Calendar(_rules(table["national"], "")),
        declared={row["day"]: _holiday(row, "") for row in table.get("declared", [])},
        states={
            state: Calendar(_rules(row["holidays"], row["source"], row.get("shift", "none")))
            for state, row in table.get("state", {}).items()
        },
        closed=Calendar(_rules(table.get("supreme_court_closed", []), "")),
        seats={court: row["clerk"] for court, row in courts.items()} | table.get("seat", {}),
        circuits={district: court for court, row in courts.items() for district in row["districts"]},
    )


def _rules(rows: list[dict[str, Any]], source: str, shift: Shift = "none") -> tuple[YearlyRule, ...]:
    return tuple(
        YearlyRule(
            holiday=_holiday(row, source),
            month=row.get("month"),
            day=row.get("day"),
            nth=row.get("nth"),
            weekday=WEEKDAYS[row["weekday"]] if "weekday" in row else None,
            easter_days=row.get("easter_days"),
            days=tuple(row.get("days", ())),
            plus_days=row.get("plus_days", 0),
            shift=row.get("shift", shift),
            since=row.get("since", date.min),
            until=row.get("until", date.max),
            years=row.get("years", "all"),
        )
        for row in rows
    )


def _holiday(row: dict[str, Any], source: str) -> Holiday:
    return Holiday(row["name"], row.get("source", source), row.get("is_disputed", False))


@cache
def load_holidays() -> Holidays:
    """The holidays of the package data, read once."""
    return parse_holidays((files("docketwatch.data") / "holidays.toml").read_text(encoding="utf-8"))
