"""One entry as grouping looks at it: when, whose, about which others; never which group it is in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from docketwatch.docket.readings import EntryText, Reading

    Row = tuple[EntryText, Reading, datetime | date | None]

COURT_PAPERS = frozenset({"order", "opinion", "judgment"})

Order = tuple[str, int, str, str, int]
"""When, number, case, text and place: entries in time, whatever order they were given in."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One entry with what grouping asks of it."""

    at: int
    entry: EntryText
    reading: Reading
    day: date | None
    number: int | None
    order: Order

    @property
    def docket(self) -> tuple[str, str, str]:
        """The docket an entry stands on, as far as the entry tells."""
        return self.entry.court, self.entry.court_kind, self.entry.case_name

    @property
    def refers_to(self) -> frozenset[int]:
        """All entries spoken of."""
        ruled = {number for ruling in self.reading.rulings for number in ruling.entries}
        return frozenset(ruled | set(self.reading.relates_to))

    @property
    def ruled_on(self) -> frozenset[int]:
        """The motions ruled on; where the ruling names none, the entries spoken of."""
        ruled = frozenset(number for ruling in self.reading.rulings for number in ruling.entries)
        return ruled or frozenset(self.reading.relates_to)

    @property
    def is_of_court(self) -> bool:
        """Whether a court or its clerk made it: never part of a party's event."""
        return self.reading.filer_side == "court" or bool(self.reading.rulings) or self.reading.event in COURT_PAPERS


def paper_of(at: int, row: Row) -> Paper:
    """What grouping asks of one row; moments with a zone are put in order as moments."""
    entry, reading, moment = row
    day = moment.date() if isinstance(moment, datetime) else moment
    digits = (entry.number or "").strip()
    number = int(digits) if re.fullmatch(r"[0-9]{1,18}", digits) else None
    if isinstance(moment, datetime) and moment.tzinfo:
        moment = moment.astimezone(UTC)
    when = moment.isoformat() if moment else "9999"
    order = (when, number if number is not None else 10**18, entry.case_name, entry.text, at)
    return Paper(at, entry, reading, day or entry.filed, number, order)


def days_apart(one: Paper, other: Paper) -> int:
    """Days between two entries; very many where one has no day."""
    if one.day is None or other.day is None:
        return 10**6
    return abs((other.day - one.day).days)


def may_be_one_filer(one: Paper, other: Paper) -> bool:
    """Whether nothing told of them speaks against two papers having one filer."""
    sides = {side for side in (one.reading.filer_side, other.reading.filer_side) if side}
    if len(sides) > 1:
        return False
    filer, second = one.reading.filer, other.reading.filer
    return not filer or not second or is_one_name(filer, second)


def is_one_name(one: str, other: str) -> bool:
    """Whether two writings may name the same: one holds the other, capitals and titles aside."""
    first, second = ({word for word in re.findall(r"\w+", name.lower()) if len(word) > 1} for name in (one, other))
    return not first or not second or first <= second or second <= first
