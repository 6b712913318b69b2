"""Weighs an entry from 1 (housekeeping) to 5 (dispositive ruling) by a table; never by who is concerned."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.docket.readings import Evidence
from docketwatch.reading.weight.importance_rules import RULES, USUAL

if TYPE_CHECKING:
    from docketwatch.docket.readings import Deadline, Disposition, EntryText, Event, Hearing, MotionKind, Ruling
    from docketwatch.reading.anatomy import Anatomy


def read_importance(
    entry: EntryText,
    parts: Anatomy,
    event: Event,
    motion_kind: MotionKind | None,
    disposition: Disposition | None,
    hearings: tuple[Hearing, ...],
    deadlines: tuple[Deadline, ...],
) -> tuple[int, Evidence]:
    """The weight of the entry and the words that give it: the first line of the table that fits."""
    words = parts.words[:MOST_WEIGHED_CHARS]
    for rule in RULES:
        if not rule.is_about(event, motion_kind, disposition, entry.court_kind):
            continue
        found = (rule.words or _OPENING).search(words)
        if found:
            return rule.weight, Evidence("importance", rule.name, *found.span())
        if rule.words is None:
            return rule.weight, Evidence("importance", rule.name, 0, 0)
    opening = _OPENING.search(words)
    if event == "administrative" and hearings:
        first = hearings[0].evidence
        return 2, Evidence("importance", "dates_set", first.start, first.end)
    if event == "order" and len(deadlines) >= MANY_DEADLINES:
        first = deadlines[0].evidence
        return 3, Evidence("importance", "many_deadlines", first.start, first.end)
    return USUAL[event], Evidence("importance", f"usual:{event}", *(opening.span() if opening else (0, 0)))


def weigh_rulings(
    entry: EntryText, parts: Anatomy, event: Event, rulings: tuple[Ruling, ...], usual: tuple[int, Evidence]
) -> tuple[int, Evidence]:
    """The weight of the weightiest ruling of an entry, where it is more than that of the first-named one."""
    others = [(one.motion_kind, one.disposition) for one in rulings if one.disposition]
    weights = [read_importance(entry, parts, event, kind, disposition, (), ()) for kind, disposition in others]
    return max(usual, *weights, key=lambda weight: weight[0]) if weights else usual


MANY_DEADLINES = 3
"""An order of so many days sets the course of the case, whatever it is called."""

MOST_WEIGHED_CHARS = 3_000
"""How much of a text is weighed: rulings open their entries, and entries are seldom longer."""

_OPENING = re.compile(r"\S+(?:\s+\S+){0,5}")
