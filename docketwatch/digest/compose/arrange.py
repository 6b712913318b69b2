"""Puts the lines of a docket into the order of their weight: rulings first, parts of one event together, routine last.

Nothing is dropped: every line that went in comes out, a folded one with the mark of what it is folded under.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docketwatch.digest.compose.sections import ROUTINE
from docketwatch.docket.readings import EntryText
from docketwatch.docket.view import words_of
from docketwatch.reading.telling.briefing import briefing_line, briefing_of
from docketwatch.reading.telling.grouping import group_entries

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from docketwatch.digest.compose.sections import Line
    from docketwatch.docket.model import Sighting
    from docketwatch.docket.readings import Reading

    Row = tuple[EntryText, Reading, datetime | date | None]


def arranged(lines: Sequence[Line]) -> list[Line]:
    """The lines in the order in which they are read.

    Args:
        lines: of one docket. Only new entries that have been read are grouped and folded; a change or a withdrawal
            always stands by itself, and the latest entries of a docket first seen stay as they are.
    """
    read = [(line, line.reading) for line in lines if line.reading and _may_be_folded(line, line.reading)]
    grouping = group_entries([(_said(line), reading, _when(line)) for line, reading in read])
    blocks: list[list[Line]] = []
    for item in grouping.items:
        lead = read[item.lead][0]
        parts = [replace(read[place][0], under=lead.mark) for place in item.members if place != item.lead]
        blocks.append([lead, *parts])
    blocks += [[line] for line in lines if not (line.reading and _may_be_folded(line, line.reading))]
    blocks.sort(key=lambda block: -weight(block[0]))
    routine = [replace(read[place][0], under=ROUTINE) for place in grouping.routine]
    return [*(line for block in blocks for line in block), *routine]


def _may_be_folded(line: Line, reading: Reading) -> bool:
    """Whether a line is a new entry of a kind that some rule knows: what nobody understood is not routine."""
    return line.kind == "new" and any(one.about == "event" and one.end > one.start for one in reading.evidence)


def briefings_touched(history: Sequence[Row], come: Sequence[Sighting]) -> tuple[str, ...]:
    """One line for each motion that a new opposition, reply or ruling is about, with its dates.

    Args:
        history: all entries of one docket, oldest first.
        come: the new ones among them.
    """
    numbers = {one.entry_number for one in come if one.entry_number is not None}
    return tuple(
        briefing_line(one)
        for one in briefing_of(history)
        if numbers & {step.number for step in (*one.oppositions, *one.replies, *one.rulings)}
    )


def weight(line: Line) -> int:
    """How consequential a line is, 0 to 5; 0 where it has not been read."""
    return line.reading.importance if line.reading else 0


def _said(line: Line) -> EntryText:
    number = line.mark.removeprefix("ECF ")
    return EntryText(
        text=words_of(line.text, line.labels),
        filed=line.filed or line.entered_local,
        number=number if number.isdecimal() else None,
    )


def _when(line: Line) -> datetime | date | None:
    return line.entered or line.filed or line.entered_local
