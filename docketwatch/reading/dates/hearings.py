"""Reads the days that an entry sets, resets, confirms or calls off, as the text states them; it never computes one.

A proceeding already held is neither: the calendar has nothing to do about it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.docket.readings import CalledOff, Evidence, Hearing
from docketwatch.reading.dates.day_uses import judge_days, settled
from docketwatch.reading.dates.day_words import MEETING
from docketwatch.reading.dates.deadlines import name_deadline

if TYPE_CHECKING:
    from datetime import time

    from docketwatch.docket.readings import EntryText
    from docketwatch.reading.anatomy import Anatomy
    from docketwatch.reading.dates.day_uses import DayUse


def read_hearings(entry: EntryText, parts: Anatomy) -> tuple[Hearing, ...]:
    """Read the hearings of an entry in the order of the text; one that is told twice is given once, with its time."""
    found: dict[tuple[object, time | None], Hearing] = {}
    for use in settled(judge_days(entry, parts), "hearing")[0]:
        clause = use.clause
        hearing = Hearing(
            clause.day, clause.at, name_hearing(use), _place_of(use, parts), _evidence(use, "hearing", parts)
        )
        known = found.get((clause.day, clause.at)) or (found.pop((clause.day, None), None) if clause.at else None)
        if clause.at is None and any(day == clause.day for day, _ in found):
            continue
        found[clause.day, clause.at] = _joined(known, hearing) if known else hearing
    return tuple(sorted(found.values(), key=lambda one: one.evidence.start))


def read_called_off(entry: EntryText, parts: Anatomy) -> tuple[CalledOff, ...]:
    """Read the days that no longer hold: hearings vacated or moved away, deadlines vacated or replaced."""
    uses = judge_days(entry, parts)
    off = settled(uses, "hearing")[1] + settled(uses, "deadline")[1]
    found: dict[tuple[object, bool], CalledOff] = {}
    for use in sorted(off, key=lambda one: one.clause.day_end):
        is_hearing = use.kind == "hearing"
        what = name_hearing(use) if is_hearing else name_deadline(use)
        found.setdefault(
            (use.clause.day, is_hearing),
            CalledOff(use.clause.day, what, is_hearing, _evidence(use, "called off", parts)),
        )
    return tuple(found.values())


def _joined(known: Hearing, again: Hearing) -> Hearing:
    """One hearing told twice: the first words, with the time or the place that only one of them tells."""
    fuller = again if again.at and not known.at else known
    what = known.what if len(known.what) >= len(again.what) or "hearing" in known.what else again.what
    return Hearing(known.day, known.at or again.at, what, known.location or again.location, fuller.evidence)


def _evidence(use: DayUse, about: str, parts: Anatomy) -> Evidence:
    start, end = use.clause.said_start, use.clause.day_end
    if not use.holds:
        end = use.clause.end  # the words that call it off stand behind the date
    while start < end and parts.text[start] in " ,.;:()":
        start += 1
    return Evidence(about, use.rule, start, end)


_STOP = (
    r"(?:the|a|an|no|not|for|on|of|to|that|this|re|said|previously|next|hold|held|before|in|is|at|and|or|set|reset"
    r"|scheduled|notice|as|currently"
    r"|originally|further|from|attend|appear|by|with|participate|conduct|order|setting|resetting|vacating|court"
    r"|its|their|continue|adjourn"
    r"|cancelling|canceling|hearings?:|deadlines/hearings:|regarding|clerk's|clerk|will|re-setting|again|minute"
    r"|entry|ordered)"
)
_MEETING_NAME = re.compile(
    rf"(?<![\w'\u2019-])((?:(?!{_STOP}\s)[\w/'\u2019&-]+(?:\([a-z]\))? ){{0,5}}){MEETING}\b(?: of creditors)?",
    re.IGNORECASE,
)


def name_hearing(use: DayUse) -> str:
    """What is to be held, in the words of the text: the noun nearest to the date with the words that describe it."""
    clause = use.clause
    for words in (clause.gap, clause.after[: min(60, clause.next_day_in)], clause.before):
        names = list(_MEETING_NAME.finditer(" ".join(words.split())))
        if names:
            name = names[-1] if words is not clause.after else names[0]
            return " ".join(name.group().split()).strip(" :,-")
    return "hearing"


_ROOM = r"(?:Courtroom|Ctrm|Crtrm|Court\s?room|Room|Rm|Chambers|341s|Bldg|Courthouse|U\.?S\.?\sCourt)"
_MEANS = r"(?:tele\w+|video\w*|zoom(?:\.?gov)?|(?:microsoft\s)?teams|webex|phone|AT&T\sconference|court\s?call)"
_PLACE = re.compile(
    rf"\b(?:(?:in|at|@)\s(?P<room>(?:[^;()]{{0,60}}\b)?{_ROOM}\b[^;()]{{0,120}}?)"
    r"(?=\s(?:before|with|to|and|for|re|on|by)\b|\s?[;()]|\.\s|\.?\s{0,3}\Z|,\s?before)"
    rf"|(?P<means>(?:by|via|through)\s{_MEANS}(?:\s(?:conference|video\w*|call))?)"
    r"|(?P<adverb>telephonically|remotely|by\sremote\smeans|virtually)\b)",
    re.IGNORECASE,
)
PLACE_CHARS = 260


def _place_of(use: DayUse, parts: Anatomy) -> str | None:
    """Where it is to be held: a room behind the date, or the means told in its sentence or the next."""
    clause = use.clause
    stop = min(clause.day_end + PLACE_CHARS, len(parts.words), clause.day_end + max(clause.next_day_in, 1))
    found = _PLACE.search(parts.words, clause.day_end, stop) or _PLACE.search(
        parts.words, clause.said_start, clause.day_end
    )
    if not found:
        return None
    return " ".join((found["room"] or found["means"] or found["adverb"]).split()).strip(" ,.") or None
