"""Applies what one entry says to the calendar of its docket: confirm, move, call off or add; never drops an item."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from docketwatch.docket.calendar import CalendarItem, Slot
from docketwatch.reading.agenda.agenda_board import Kept
from docketwatch.reading.agenda.dated_statements import is_like_named, is_perhaps_same, is_same_thing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from docketwatch.docket.calendar import DocketName, ItemKind
    from docketwatch.reading.agenda.agenda_board import Board
    from docketwatch.reading.agenda.dated_statements import Statement, Statements

LATE_DAYS: dict[ItemKind, int] = {"hearing": 0, "deadline": 30}
"""How long after its day a date can still be moved without being named: an extension is often granted when it is past,
but a hearing of a past day took place, unless the court says otherwise."""

_ALL = re.compile(r"^(?:all|both|every|each)\b|\b(?:hearings|conferences|dates|deadlines)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Speaker:
    """The entry that speaks; `day` is the court's day of it."""

    docket: DocketName
    key: str
    mark: str
    day: date | None


def apply_entry(board: Board, speaker: Speaker, said: Statements, before_edit: Sequence[Kept] = ()) -> None:
    """Let an entry speak.

    Args:
        board: the calendar, which is changed.
        speaker: the entry.
        said: what it says.
        before_edit: what it had added before its text was edited; the same thing keeps its uid.
    """
    step = _Step(board, speaker, _inherited(said.stated, before_edit))
    instead_of = _paired(said)
    for off in said.called_off:
        step.call_off(off, instead_of.get(off))
    taken = set(instead_of.values())
    for statement in said.stated:
        if statement not in taken:
            step.state(statement)


def _paired(said: Statements) -> dict[Statement, Statement]:
    """For each date called off the date set in its place, the likest and nearest one; none where it only falls away."""
    pairs: dict[Statement, Statement] = {}
    for off in said.called_off:
        fit = [
            one
            for one in said.stated
            if one not in pairs.values()
            and is_perhaps_same(off, one)
            and (is_same_thing(off, one) or one.is_reset or one.sentence == off.sentence)
        ]
        if fit:
            pairs[off] = min(fit, key=lambda one: (not is_same_thing(off, one), abs(one.place - off.place)))
    return pairs


def _inherited(stated: Sequence[Statement], before_edit: Sequence[Kept]) -> dict[Statement, str]:
    """Which statements of an edited text are what the text before already said: by name and day, name, day, place."""
    rules: tuple[Callable[[Statement, Statement], bool], ...] = (
        lambda one, old: is_perhaps_same(one, old) and one.slot == old.slot,
        lambda one, old: is_perhaps_same(one, old) and one.day == old.day,
        is_same_thing,
        lambda one, old: one.kind == old.kind and one.day == old.day,
        lambda one, old: is_perhaps_same(one, old) and one.ordinal == old.ordinal,
    )
    uids: dict[Statement, str] = {}
    for is_same in rules:
        for one in stated:
            free = [old for old in before_edit if old.item.uid not in uids.values() and is_same(one, old.said)]
            if one not in uids and free:
                uids[one] = free[0].item.uid
    return uids


class _Step:
    """One entry at work on a calendar; `touched` are the items it has spoken of already."""

    def __init__(self, board: Board, speaker: Speaker, inherited: Mapping[Statement, str]) -> None:
        self._board = board
        self._speaker = speaker
        self._inherited = inherited
        self._touched: set[str] = set()

    def call_off(self, off: Statement, instead: Statement | None) -> None:
        """Call off, or move, the item of a day; which one must be plain."""
        here = [one for one in self._open_on(off.day) if is_perhaps_same(one.said, off)]
        alike = [one for one in here if is_same_thing(one.said, off)]
        targets = alike if len(alike) == 1 else here
        if len(targets) == 1 and instead:
            self._move(targets[0], instead)
        elif len(targets) == 1 or (targets and not instead and _ALL.search(off.what)):
            for target in targets:
                self._cancel(target, off)
        elif targets:
            for target in targets:
                self._note(
                    target, f"{self._speaker.mark} calls off one of several of this day, and says not plainly which"
                )
            if instead:
                self.state(instead)
        else:
            self._call_off_unknown(off, instead)

    def _call_off_unknown(self, off: Statement, instead: Statement | None) -> None:
        """A date called off that does not stand on the calendar: known to be off already, or never read before."""
        known = [one for one in self._untouched(self._board.ever_on(off.day)) if _has_left(one, off)]
        if known and instead is None:
            return
        if len(known) == 1 and instead:
            self._move(known[0], instead)
        elif instead and self._on_day(instead):
            self.state(instead)
        else:
            for other in self._open_on(off.day):
                self._note(other, f"{self._speaker.mark} calls off something of this day under another name")
            if instead:
                self._add(instead, was=(off.slot,))
            elif off.kind == "hearing":
                # The reader may have it in a calendar of her own; a deadline that was never read frees nobody.
                self._add(off, is_off=True)

    def state(self, one: Statement) -> None:
        """Confirm what stands on that day, move what the words say is moved, else add."""
        if same := self._on_day(one):
            self._put(same[0], one)
            return
        to_come = self._untouched(self._board.from_day(self._first_day(one.kind)))
        rivals = [old for old in to_come if old.is_open and is_same_thing(old.said, one)]
        if one.is_reset and len(rivals) == 1:
            self._move(rivals[0], one)
            return
        self._add(one)
        if one.is_reset:
            rivals = rivals or [old for old in to_come if old.is_open and is_like_named(old.said, one)]
        if one.is_reset or (one.kind == "hearing" and "trial" not in one.names):
            day = f"{one.day.day} {one.day:%b %Y}"
            for rival in rivals:
                self._note(rival, f"{self._speaker.mark} sets another date, {day}; it may replace this one")

    def _on_day(self, one: Statement) -> list[Kept]:
        """What stands on a statement's day and may be the same, the likest first."""
        same = [old for old in self._board.ever_on(one.day) if old.item.day == one.day and self._is_that(old, one)]
        return sorted(same, key=lambda old: (not old.is_open, old.item.at != one.slot.at, old.item.what != one.what))

    def _is_that(self, old: Kept, one: Statement) -> bool:
        if old.item.uid in self._touched or not old.is_open:
            is_same = is_same_thing(old.said, one) or (old.said.what == one.what and old.said.kind == one.kind)
        else:
            is_same = is_perhaps_same(old.said, one)
        return is_same and (old.item.at == one.slot.at or None in {old.item.at, one.slot.at})

    def _first_day(self, kind: ItemKind) -> date | None:
        """The first day of those that can still be moved without being named."""
        return self._speaker.day and self._speaker.day - timedelta(days=LATE_DAYS[kind])

    def _untouched(self, some: Sequence[Kept]) -> list[Kept]:
        return [one for one in some if one.item.uid not in self._touched]

    def _open_on(self, day: date) -> list[Kept]:
        return [one for one in self._untouched(self._board.ever_on(day)) if one.is_open and one.item.day == day]

    def _move(self, old: Kept, to: Statement) -> None:
        """Put an item on its new day, or let it end where that day already stands on the calendar by itself."""
        standing = [one for one in self._on_day(to) if one.is_open and one.item.uid != old.item.uid]
        if standing and old.item.day != to.day:
            if old.is_open:
                self._cancel(old, to, replaced_by=to.day)
            self._put(standing[0], to)
        else:
            self._put(old, to)

    def _put(self, old: Kept, one: Statement) -> None:
        """Let an item be as a statement says; where that changes nothing, it rests on its first words still."""
        item = old.item
        self._touched.add(item.uid)
        at = item.at if one.slot.at is None and one.day == item.day else one.slot.at
        slot, location = Slot(one.day, at), one.location or item.location
        is_moved = slot.day != item.day or (item.at is not None and at != item.at)
        if slot == item.slot and location == item.location and old.is_open:
            if item.note:
                self._board.put(replace(old, item=replace(item, note="")))
            return
        was = (*item.was, item.slot) if is_moved else item.was
        changed = replace(
            item,
            what=item.what if old.said.names or not one.names else one.what,
            day=slot.day,
            at=slot.at,
            location=location,
            mark=self._speaker.mark,
            sentence=one.sentence,
            status="moved" if was else "confirmed",
            sequence=item.sequence + 1,
            was=was,
            replaced_by=None,
            note="",
        )
        said = replace(
            one, names=one.names | old.said.names, what=changed.what, persons=one.persons or old.said.persons
        )
        self._board.put(Kept(changed, said))

    def _cancel(self, old: Kept, words: Statement, replaced_by: date | None = None) -> None:
        self._touched.add(old.item.uid)
        item = replace(
            old.item,
            mark=self._speaker.mark,
            sentence=words.sentence,
            status="cancelled",
            sequence=old.item.sequence + 1,
            replaced_by=replaced_by,
            note="",
        )
        self._board.put(replace(old, item=item))

    def _note(self, old: Kept, note: str) -> None:
        self._board.put(replace(old, item=replace(self._board[old.item.uid].item, note=note)))

    def _add(self, one: Statement, was: tuple[Slot, ...] = (), *, is_off: bool = False) -> None:
        uid = self._inherited.get(one) or self._new_uid(one, is_off=is_off)
        self._touched.add(uid)
        was = tuple(slot for slot in was if slot != one.slot)
        item = CalendarItem(
            uid=uid,
            kind=one.kind,
            docket=self._speaker.docket,
            what=one.what,
            day=one.day,
            at=one.slot.at,
            location=one.location,
            mark=self._speaker.mark,
            sentence=one.sentence,
            set_by=self._speaker.mark,
            status="cancelled" if is_off else "moved" if was else "confirmed",
            was=was,
        )
        self._board.put(Kept(item, one))

    def _new_uid(self, one: Statement, *, is_off: bool) -> str:
        kind = f"{one.kind} off" if is_off else one.kind
        inherited = set(self._inherited.values())
        ordinal = one.ordinal
        uid = uid_of(self._speaker.docket.ref, self._speaker.key, kind, str(ordinal))
        while uid in self._board or uid in inherited:
            ordinal += 1
            uid = uid_of(self._speaker.docket.ref, self._speaker.key, kind, str(ordinal))
        return uid


def _has_left(one: Kept, off: Statement) -> bool:
    """Whether an item stood on the day that is called off, and stands there no more."""
    return is_perhaps_same(one.said, off) and (one.item.day != off.day or not one.is_open)


def uid_of(*parts: str) -> str:
    """A name for an item that nobody else's calendar has, the same whenever it is made of the same parts."""
    return f"{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:32]}@docketwatch"
