"""Reads one entry: the parts of its text one after the other, in the order in which they need each other. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docketwatch.docket.readings import Reading
from docketwatch.reading.anatomy import dissect
from docketwatch.reading.dates.deadlines import read_deadlines
from docketwatch.reading.dates.hearings import read_called_off, read_hearings
from docketwatch.reading.events.event import read_event
from docketwatch.reading.parties.filer import read_filer
from docketwatch.reading.parties.judge import read_judge
from docketwatch.reading.parties.side import read_side
from docketwatch.reading.references.references import read_references
from docketwatch.reading.rulings.motion_kind import read_motion_kind
from docketwatch.reading.rulings.rulings import disposition_of, read_rulings
from docketwatch.reading.weight.importance import read_importance, weigh_rulings

if TYPE_CHECKING:
    from docketwatch.docket.readings import EntryText


def read_entry(entry: EntryText) -> Reading:
    """Say what one entry is, what was decided, what is coming, and how much it weighs; each with its evidence.

    Deterministic; never raises on a text, however odd. What the words do not tell stays None.
    """
    parts = dissect(entry.text)
    event, on_event = read_event(entry, parts)
    rulings = read_rulings(parts, event)
    kind, on_kind = read_motion_kind(parts, event, rulings)
    disposition = disposition_of(rulings)
    deadlines, hearings = read_deadlines(entry, parts), read_hearings(entry, parts)
    filer, on_filer = read_filer(entry, parts, event)
    side, on_side = read_side(entry, parts, event, kind, filer)
    judge, on_judge = read_judge(entry, parts)
    usual = read_importance(entry, parts, event, kind, disposition, hearings, deadlines)
    importance, on_importance = weigh_rulings(entry, parts, event, rulings[1:], usual)
    found = (on_event, on_kind, *(one.evidence for one in rulings), on_filer, on_side, on_judge, on_importance)
    return Reading(
        event=event,
        motion_kind=kind,
        disposition=disposition,
        filer=filer,
        filer_side=side,
        judge=judge,
        deadlines=deadlines,
        hearings=hearings,
        called_off=read_called_off(entry, parts),
        relates_to=tuple(dict.fromkeys(one.number for one in read_references(entry, parts))),
        rulings=rulings,
        importance=importance,
        evidence=tuple(one for one in found if one),
        is_cut=parts.is_cut,
    )
