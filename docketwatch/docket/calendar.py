"""The nouns of a calendar: what is dated, where it was read, whether it still holds; never calls a date "the deadline".

Several entries may speak of one hearing: it stays one item, with one `uid`, however often it is moved.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, time

ItemKind = Literal["hearing", "deadline", "candidate"]
"""`hearing` and `deadline` are stated by the docket; a `candidate` is computed from a rule."""

ItemStatus = Literal["confirmed", "cancelled", "moved"]
"""`moved`: it holds, on another day or at another hour than it was first set for."""

ChangeKind = Literal["new", "moved", "cancelled", "restored", "relocated", "gone"]
"""`restored`: called off, and now on again; `gone`: the docket as it is now read says nothing of it any more."""


@dataclass(frozen=True, slots=True)
class DocketName:
    """The docket an item stands on, as a reader knows it.

    `ref` is the watched docket's; `court` its citation form ("D. Mass."); `zone` the IANA name of the court's time.
    """

    ref: str
    court: str
    number: str
    caption: str
    zone: str


class Slot(NamedTuple):
    """A day, and an hour of the court's time where one is told."""

    day: date
    at: time | None = None


@dataclass(frozen=True, slots=True)
class Basis:
    """What a computed date rests on; `who` may or must act, `caveat` says what would make the date another."""

    rule: str
    computation: str
    who: str = ""
    caveat: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CalendarItem:
    """One dated thing of one docket.

    `uid` is the same in every run and after every move; `sequence` counts the changes. `mark` names the entry that the
    present state rests on ("ECF 40"), `sentence` its very words; `set_by` is the entry that first set the date. `was`
    are the days it stood on before, oldest first. `replaced_by` is the day of another item that took this one's place,
    told only where it is cancelled. `note` says what is not certain. `basis` is told for a candidate only.
    """

    uid: str
    kind: ItemKind
    docket: DocketName
    what: str
    day: date
    at: time | None
    location: str | None
    mark: str
    sentence: str
    set_by: str
    status: ItemStatus = "confirmed"
    sequence: int = 0
    was: tuple[Slot, ...] = ()
    replaced_by: date | None = None
    note: str = ""
    basis: Basis | None = None

    @property
    def slot(self) -> Slot:
        """When it is, or was before it was called off."""
        return Slot(self.day, self.at)


@dataclass(frozen=True, slots=True)
class CalendarChange:
    """What became of one item between two looks; `was` is when it stood before, None for one not known before."""

    kind: ChangeKind
    item: CalendarItem
    was: Slot | None = None


def changes_between(before: Iterable[CalendarItem], after: Iterable[CalendarItem]) -> tuple[CalendarChange, ...]:
    """What is new, moved, called off, on again, elsewhere or no longer told, in the order of the items after."""
    known = {item.uid: item for item in before}
    now = {item.uid: item for item in after}
    gone = (CalendarChange("gone", item, item.slot) for uid, item in known.items() if uid not in now)
    return (*(change for item in now.values() for change in _change(known.get(item.uid), item)), *gone)


def _change(before: CalendarItem | None, after: CalendarItem) -> Iterator[CalendarChange]:
    kind: ChangeKind | None = None
    if before is None:
        # A date may be known from the entry that calls it off, or that moves it, alone.
        kind = {"confirmed": "new", "moved": "new", "cancelled": "cancelled"}[after.status]  # type: ignore[assignment]
    elif after.status == "cancelled":
        kind = None if before.status == "cancelled" else "cancelled"
    elif before.status == "cancelled":
        kind = "restored"
    elif after.slot != before.slot:
        kind = "moved"
    elif after.location != before.location:
        kind = "relocated"
    if kind:
        yield CalendarChange(kind, after, before.slot if before else None)


def in_order(items: Iterable[CalendarItem]) -> list[CalendarItem]:
    """Items by day; within a day those of no hour first, then by the hour on the wall of the court."""
    return sorted(items, key=lambda item: (item.day, str(item.at or ""), item.docket.ref, item.uid))
