"""Makes the calendar of one docket from the readings of its entries; never calls anything off without a court's words.

A later entry may confirm, move or call off what an earlier one set; the item stays the same one. Where it is not plain
that a new date replaces an old one, both stand, and a note says so. Computed dates are candidates, and say so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from docketwatch.docket.calendar import Basis, CalendarItem
from docketwatch.reading.agenda.agenda_board import Board
from docketwatch.reading.agenda.agenda_step import Speaker, apply_entry, uid_of
from docketwatch.reading.agenda.dated_statements import statements_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from docketwatch.docket.calendar import DocketName
    from docketwatch.docket.candidate import Candidate, CandidateKind
    from docketwatch.docket.readings import Reading
    from docketwatch.reading.agenda.agenda_board import Kept

NO_LONGER_STATED = "the text of this entry was edited since, and no longer states this date"


class Version(NamedTuple):
    """A text that an entry once had, and what was understood of it."""

    text: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class ReadEntry:
    """One entry as it was read.

    `mark` is how it is cited ("ECF 31", "text order"); `key` names it in every run. `entered` is when the clerk put
    it on the docket, `day` the court's day of it. `earlier` are the texts it had before it was edited, oldest first.
    """

    mark: str
    key: str
    entered: datetime | None
    day: date | None
    text: str
    reading: Reading
    earlier: tuple[Version, ...] = ()


CANDIDATE_NAMES: dict[CandidateKind, str] = {
    "answer": "answer or Rule 12 motion",
    "appeal": "notice of appeal",
    "cross_appeal": "notice of cross-appeal",
    "class_appeal": "petition to appeal the class ruling",
    "rehearing": "petition for rehearing",
    "mandate": "mandate issues",
    "certiorari": "petition for a writ of certiorari",
    "tro_expiry": "temporary restraining order expires",
    "transcript_release": "transcript restriction ends",
    "application_response": "response to the application",
}
"""What a candidate date is of."""


def agenda_of(docket: DocketName, entries: Sequence[ReadEntry]) -> tuple[CalendarItem, ...]:
    """The calendar of one docket: all that its entries set, also what is past or called off.

    Args:
        docket: the docket.
        entries: its entries in order of time, the oldest first.
    """
    board = Board()
    for entry in entries:
        if entry.earlier:
            board = _after_edits(board, docket, entry)
        elif _is_dated(entry.reading):
            apply_entry(board, _speaker(docket, entry), statements_of(entry.text, entry.reading))
    return tuple(one.item for one in board)


def _is_dated(reading: Reading) -> bool:
    return bool(reading.hearings or reading.deadlines or reading.called_off)


def _speaker(docket: DocketName, entry: ReadEntry) -> Speaker:
    return Speaker(docket, entry.key, entry.mark, entry.day or (entry.entered.date() if entry.entered else None))


def _after_edits(board: Board, docket: DocketName, entry: ReadEntry) -> Board:
    """The calendar after an entry as its text is now; what an edit of the text changed counts as a change."""
    speaker = _speaker(docket, entry)
    first, *edits = (*entry.earlier, Version(entry.text, entry.reading))
    now = board.copy()
    apply_entry(now, speaker, statements_of(first.text, first.reading))
    for text, reading in edits:
        before_edit, added = now, [one for one in now if one.item.uid not in board]
        now = board.copy()
        apply_entry(now, speaker, statements_of(text, reading), added)
        for one in list(now):
            if one.item.uid in before_edit:
                now.put(_edited(before_edit[one.item.uid], one))
        for one in added:
            # Words that are gone call nothing off: the clerk may have put them into another entry.
            if one.item.uid not in now and one.is_open:
                now.put(replace(one, item=_no_longer_stated(one.item)))
    return now


def _edited(before: Kept, after: Kept) -> Kept:
    """An item after its entry was edited: what differs from before the edit is a change of the same item."""
    if before.item == after.item:
        return after
    old, new = before.item, after.item
    was, status = new.was, new.status
    if old.status != "cancelled" != new.status:
        is_moved = old.slot != new.slot
        was = (*old.was, old.slot) if is_moved else old.was
        status = "moved" if is_moved else old.status
    is_changed = _state(old) != _state(new)
    return replace(after, item=replace(new, was=was, status=status, sequence=old.sequence + is_changed))


def _state(item: CalendarItem) -> tuple[object, ...]:
    return item.slot, item.location, item.status == "cancelled"


def _no_longer_stated(item: CalendarItem) -> CalendarItem:
    if item.note == NO_LONGER_STATED:
        return item
    return replace(item, note=NO_LONGER_STATED, sequence=item.sequence + 1)


def item_from_candidate(
    docket: DocketName, candidate: Candidate, key: str = "", mark: str = "", sentence: str = "", ordinal: int = 0
) -> CalendarItem:
    """A computed date as an item; it is never called "the deadline".

    Args:
        docket: the docket.
        candidate: the date and what it rests on.
        key: the entry that sets the period off, as in ReadEntry.
        mark: how that entry is cited, if not as the candidate says.
        sentence: the words of that entry that set the period off.
        ordinal: which of the candidates of this kind that the entry gives.
    """
    mark = mark or candidate.trigger_entry
    # Many entries are a "text order": the day tells them apart.
    day = "" if any(letter.isdigit() for letter in mark) else candidate.trigger_day.isoformat()
    return CalendarItem(
        uid=uid_of(docket.ref, key or mark, day, "candidate", candidate.kind, str(ordinal)),
        kind="candidate",
        docket=docket,
        what=CANDIDATE_NAMES[candidate.kind],
        day=candidate.day,
        at=None,
        location=None,
        mark=mark,
        sentence=sentence,
        set_by=mark,
        basis=Basis(candidate.rule, candidate.computation, candidate.who, candidate.caveat, candidate.notes),
    )
