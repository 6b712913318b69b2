"""Says what a ruling is about: by its words, else by the motion it names; it changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docketwatch.reading.relief.line import BELOW

if TYPE_CHECKING:
    from docketwatch.docket.relief import FamilyEntry, Kind
    from docketwatch.reading.relief.act import Act, Subject
    from docketwatch.reading.relief.line import State

ROW_KINDS: dict[Subject, Kind] = {
    "tro": "tro",
    "preliminary_injunction": "preliminary_injunction",
    "apa_stay": "apa_stay",
    "class_certification": "class_certification",
    "contempt": "contempt",
    "show_cause_contempt": "contempt",
    "stay_pending_appeal": "stay_pending_appeal",
}
"""The subjects of motions that open a row."""


def subjects_of(state: State, entry: FamilyEntry, act: Act) -> tuple[Subject, ...]:
    """What a ruling is about: what the motion of its number asked for, if the words do not tell."""
    papers = [paper for number in act.target.numbers if (paper := state.paper(entry.docket, number))]
    if act.subjects:
        return act.subjects
    if papers:
        return tuple(dict.fromkeys(subject for paper in papers for subject in paper.subjects))
    if entry.role not in BELOW and "rest" not in act.marks:
        open_here = [line for line in state.lines if line.docket == entry.docket and line.status == "pending"]
        if open_here and (entry.role == "scotus" or "whole" not in act.marks):
            return tuple(dict.fromkeys(subject_of(line.kind) for line in open_here))
    return ()


def subject_of(kind: Kind) -> Subject:
    """The subject of the motions that open a row of a kind."""
    return next(subject for subject, one in ROW_KINDS.items() if one == kind)
