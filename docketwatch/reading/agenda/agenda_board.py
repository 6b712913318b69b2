"""The calendar of one docket while it is made: its items by uid, found by the days they stand or stood on; no rules."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from docketwatch.docket.calendar import CalendarItem
    from docketwatch.reading.agenda.dated_statements import Statement


@dataclass(frozen=True, slots=True)
class Kept:
    """An item and the statement that its present state rests on."""

    item: CalendarItem
    said: Statement

    @property
    def is_open(self) -> bool:
        """Whether it holds."""
        return self.item.status != "cancelled"


class Board:
    """Items in the order in which they were first set. A bankruptcy has thousands: each is looked for by day only."""

    def __init__(self) -> None:
        self._kept: dict[str, Kept] = {}
        self._uids: dict[date, dict[str, None]] = {}
        self._days: list[date] = []

    def __iter__(self) -> Iterator[Kept]:
        return iter(self._kept.values())

    def __contains__(self, uid: object) -> bool:
        return uid in self._kept

    def __getitem__(self, uid: str) -> Kept:
        return self._kept[uid]

    def put(self, kept: Kept) -> None:
        """Add an item, or let it be as it is now."""
        uid = kept.item.uid
        self._kept[uid] = kept
        for day in {kept.item.day, *(slot.day for slot in kept.item.was)}:
            if day not in self._uids:
                insort(self._days, day)
            self._uids.setdefault(day, {})[uid] = None

    def ever_on(self, day: date) -> list[Kept]:
        """The items that stand, or once stood, on a day."""
        return [self._kept[uid] for uid in self._uids.get(day, ())]

    def from_day(self, day: date | None) -> list[Kept]:
        """The items that stand on a day or later; all if no day is told."""
        if day is None:
            return list(self._kept.values())
        days = self._days[bisect_left(self._days, day) :]
        return [kept for one in days for uid in self._uids[one] if (kept := self._kept[uid]).item.day == one]

    def copy(self) -> Board:
        """The same items on a board of their own."""
        board = Board()
        board._kept = dict(self._kept)
        board._uids = {day: dict(uids) for day, uids in self._uids.items()}
        board._days = list(self._days)
        return board
