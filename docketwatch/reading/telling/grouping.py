"""Brings the entries of one event together and folds routine ones; never lets a ruling vanish in a party's paper.

A motion stands with its memorandum, exhibits and proposed order, a ruling with its opinion and judgment, an appeal with
the clerk's papers on it. Nothing is dropped: each entry is in one item or in the routine fold.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docketwatch.reading.telling.briefing import Briefing, briefing_line, briefing_of
from docketwatch.reading.telling.grouped_paper import COURT_PAPERS, days_apart, is_one_name, may_be_one_filer, paper_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docketwatch.reading.telling.grouped_paper import Order, Paper, Row

__all__ = ["Briefing", "Grouping", "Item", "briefing_line", "briefing_of", "group_entries"]


@dataclass(frozen=True, slots=True)
class Item:
    """Entries that are one event: `lead` is the most consequential, `members` all of them in time, `why` for people.

    `lead` and `members` are places in the sequence that was grouped.
    """

    lead: int
    members: tuple[int, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Grouping:
    """`items`, the most consequential first, and the places of `routine` entries, told as a count."""

    items: tuple[Item, ...]
    routine: tuple[int, ...]


ROUTINE = 1
"""The importance of housekeeping: folded, never dropped."""
MOST_DAYS_TO_SUPPORT = 1
MOST_DAYS_TO_DOCKET_AN_APPEAL = 14
MOST_NUMBERS_APART = 1

LEADING = frozenset({"motion", "petition", "opposition", "reply", "complaint", "amended_complaint"})
ANSWERING = frozenset({"opposition", "reply"})
SUPPORTING = frozenset({"memorandum", "declaration_exhibit", "other"})
EXPLAINING = frozenset({"opinion", "judgment"})
"""What may accompany an order of the same day: the reasons, and the judgment that carries it out."""

_PROPOSED = re.compile(r"\bpropos|\blodged\b", re.IGNORECASE)
_AGAINST = re.compile(r"\boppos|\bresponse\b", re.IGNORECASE)
_ON_APPEAL = re.compile(
    r"\btransmi(?:tt|ssion)|\bUSCA\b|\bappeal(?:s)? (?:fee|filing|number|record|information|package)|\bnotice of appeal"
    r"|\brecord on appeal|\bdocketing\b|\bcourt of appeals\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Group:
    """Entries found to be one event; others join the first."""

    members: list[Paper]
    why: str = ""


def group_entries(entries: Sequence[Row]) -> Grouping:
    """Group the entries of a digest, of one docket or several.

    Args:
        entries: each entry with its reading and the moment or day it was docketed, in any order.
    """
    papers = sorted((paper_of(at, row) for at, row in enumerate(entries)), key=lambda paper: paper.order)
    dockets: dict[tuple[str, str, str], list[Paper]] = {}
    for paper in papers:
        dockets.setdefault(paper.docket, []).append(paper)
    groups = [group for of_docket in dockets.values() for group in _groups(of_docket)]
    items: list[tuple[tuple[int, Order], Item]] = []
    routine: list[Paper] = []
    for group in groups:
        lead = max(group.members, key=_weight)
        if lead.reading.importance <= ROUTINE:
            routine += group.members
        else:
            members = tuple(paper.at for paper in sorted(group.members, key=lambda paper: paper.order))
            items.append(((-lead.reading.importance, lead.order), Item(lead.at, members, group.why)))
    return Grouping(
        tuple(item for _, item in sorted(items, key=lambda pair: pair[0])),
        tuple(paper.at for paper in sorted(routine, key=lambda paper: paper.order)),
    )


def _weight(paper: Paper) -> tuple[int, int, bool]:
    """How consequential a paper is among those of its event: then by outcomes told, then what opens the event."""
    opens = paper.reading.event in LEADING or paper.reading.event in {"order", "notice_of_appeal"}
    return paper.reading.importance, len(_fates(paper)), opens


def _groups(papers: Sequence[Paper]) -> list[_Group]:
    """The events of one docket; a paper that others have joined stays where it is."""
    groups = {paper.at: _Group([paper]) for paper in papers}
    for find in (_supported, _ruled_with, _appealed, _appeared_with):
        for paper in papers:
            own = groups.get(paper.at)
            if own is None or len(own.members) > 1:
                continue
            found = find(paper, groups)
            if found:
                found.members.append(paper)
                found.why = _WHY[find.__name__]
                del groups[paper.at]
    return list(groups.values())


# ------------------------------------------------------------------------------------------------ what belongs to what

_WHY = {
    "_supported": "a paper and what was filed with it",
    "_ruled_with": "a ruling with its opinion or judgment",
    "_appealed": "an appeal and the clerk's papers on it",
    "_appeared_with": "appearances",
}


def _supported(paper: Paper, groups: Mapping[int, _Group]) -> _Group | None:
    """The motion (opposition, complaint) that a memorandum, an exhibit or a proposed order comes with."""
    text = paper.entry.text[:200]
    if paper.reading.event not in SUPPORTING or paper.is_of_court:
        return None
    if paper.reading.event == "other" and not _PROPOSED.search(text):
        return None
    is_against = _AGAINST.search(text) is not None
    candidates = [
        group
        for group in groups.values()
        if (lead := group.members[0]).reading.event in (ANSWERING if is_against else LEADING)
        and not lead.is_of_court
        and days_apart(lead, paper) <= MOST_DAYS_TO_SUPPORT
        and may_be_one_filer(lead, paper)
    ]
    refers_to = set(paper.reading.relates_to)
    related = [group for group in candidates if group.members[0].number in refers_to]
    if related:
        return related[0]
    joined = [
        group
        for group in candidates
        if _runs_on(group, paper) and (not refers_to or refers_to & set(group.members[0].reading.relates_to))
    ]
    return joined[-1] if joined else None


def _runs_on(group: _Group, paper: Paper) -> bool:
    """Whether the paper's number follows those of the group without a gap."""
    numbers = {member.number for member in group.members}
    return paper.number is not None and paper.number - 1 in numbers


def _ruled_with(paper: Paper, groups: Mapping[int, _Group]) -> _Group | None:
    """The ruling of the same day that an opinion or judgment belongs to: on the same motions, not against it."""
    if paper.reading.event not in EXPLAINING or paper.day is None:
        return None
    candidates = [
        group
        for group in groups.values()
        if (lead := group.members[0]).day == paper.day
        and lead.reading.event in COURT_PAPERS
        and all(
            member.reading.event != paper.reading.event and _may_be_one_ruling(member, paper)
            for member in group.members
        )
    ]
    sure = [group for group in candidates if _speak_of_one(group.members[0], paper)]
    near = [group for group in candidates if _are_neighbours(group.members[0], paper)]
    found = sure or near
    # An opinion on two orders belongs to neither of them alone.
    return found[0] if len(found) == 1 else None


def _may_be_one_ruling(one: Paper, other: Paper) -> bool:
    """Whether nothing speaks against two court papers being of one ruling."""
    if one.reading.judge and other.reading.judge and not is_one_name(one.reading.judge, other.reading.judge):
        return False
    numbers = {one.number, other.number}
    first, second = one.ruled_on - numbers, other.ruled_on - numbers
    if first and second and not first & second:
        return False
    if not (first and second) and _kinds(one) and _kinds(other) and not _kinds(one) & _kinds(other):
        return False
    fates, others = _fates(one), _fates(other)
    mine, theirs = fates.keys() - {""}, others.keys() - {""}  # "": the case itself, as a judgment ends it
    if not (mine <= theirs or theirs <= mine):
        return False  # each rules on a motion that the other does not
    return all(fates[motion] == others[motion] for motion in fates.keys() & others.keys())


def _speak_of_one(one: Paper, other: Paper) -> bool:
    by_number = (one.number in other.refers_to) or (other.number in one.refers_to)
    return by_number or bool(one.ruled_on & other.ruled_on)


def _are_neighbours(one: Paper, other: Paper) -> bool:
    if one.number is None or other.number is None:
        return False
    return abs(one.number - other.number) <= MOST_NUMBERS_APART


def _kinds(paper: Paper) -> frozenset[str]:
    kinds = {ruling.motion_kind for ruling in paper.reading.rulings} | {paper.reading.motion_kind}
    return frozenset(kind for kind in kinds if kind)


def _fates(paper: Paper) -> dict[int | str, str]:
    """What became of each motion, by its number; by its kind where it has none."""
    return {
        motion: ruling.disposition
        for ruling in paper.reading.rulings
        if ruling.disposition
        for motion in (ruling.entries or (ruling.motion_kind or "",))
    }


def _appealed(paper: Paper, groups: Mapping[int, _Group]) -> _Group | None:
    """The notice of appeal that the clerk transmits, dockets or takes the fee for."""
    if paper.reading.event != "administrative" or paper.reading.rulings:
        return None
    appeals = [
        group
        for group in groups.values()
        if (lead := group.members[0]).reading.event == "notice_of_appeal"
        and days_apart(lead, paper) <= MOST_DAYS_TO_DOCKET_AN_APPEAL
        and lead.order[:2] <= paper.order[:2]
    ]
    related = [group for group in appeals if group.members[0].number in set(paper.reading.relates_to)]
    if not related and not paper.reading.relates_to and len(appeals) == 1 and _ON_APPEAL.search(paper.entry.text[:300]):
        related = appeals
    return related[0] if related else None


def _appeared_with(paper: Paper, groups: Mapping[int, _Group]) -> _Group | None:
    """The first of several appearances on one docket."""
    if not _is_appearance(paper):
        return None
    first = next(group for group in groups.values() if _is_appearance(group.members[0]))
    return first if first.members[0].at != paper.at else None


def _is_appearance(paper: Paper) -> bool:
    return paper.reading.event == "appearance" and not paper.reading.rulings
