"""Reads which side made an entry: the court, then the role in the text, the case name, the nature of the paper.

It never knows who the parties are but from the entry and its case name; where these are silent the side is None.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.docket.readings import Evidence
from docketwatch.reading.parties.caption import find_sides, has_surname, has_two_sides, is_one_of_two
from docketwatch.reading.parties.court_made import find_court_made
from docketwatch.reading.parties.side_natures import NATURES
from docketwatch.reading.parties.side_rules import (
    BANKRUPTCY_ROLES,
    BRIEF_ROLE,
    JOINT,
    MATTERS,
    OUTSIDERS,
    ROLES,
    TITLE_ROLE,
)

if TYPE_CHECKING:
    from docketwatch.docket.readings import EntryText, Event, MotionKind, Side
    from docketwatch.reading.anatomy import Anatomy
    from docketwatch.reading.parties.caption import CaptionSide


def read_side(
    entry: EntryText, parts: Anatomy, event: Event, motion_kind: MotionKind | None, filer: str | None
) -> tuple[Side | None, Evidence | None]:
    """The side that made the entry, and the words that say so; (None, None) where nothing tells it."""
    by_court = find_court_made(parts, event)
    if by_court:
        return "court", by_court
    span = _span_of(filer, parts)
    name = parts.text[slice(*span)] if span else ""
    roles = _roles_in(entry, name)
    if {"plaintiff", "defendant"} <= roles:
        return None, None
    if not roles and entry.court_kind == "appellate":
        brief = BRIEF_ROLE.search(parts.words)
        span, roles = (brief.span("role"), _roles_in(entry, brief["role"])) if brief else (span, roles)
    if span and roles:
        return "third_party" if "third_party" in roles else roles.pop(), Evidence("filer_side", "role", *span)
    sides = find_sides(entry.case_name, name) if span else set()
    if len(sides) > 1 or (sides and _is_of_two(entry, parts, name)):
        return None, None
    side = _side_in(entry, sides.pop()) if sides else None
    if span and side:
        return side, Evidence("filer_side", "case_name", *span)
    return _by_outsider(entry, parts, event, span) or _by_nature(entry, parts, event, motion_kind)


def _span_of(filer: str | None, parts: Anatomy) -> tuple[int, int] | None:
    """Where the filer is named, or else the role in a title such as "PETITIONER'S BRIEF"."""
    start = parts.text.find(filer) if filer else -1
    if filer and start >= 0:
        return start, start + len(filer)
    titled = TITLE_ROLE.match(parts.words)
    return titled.span("role") if titled else None


def _is_of_two(entry: EntryText, parts: Anatomy, name: str) -> bool:
    """Whether a joint paper bears two names of which the case name holds one: the other is the other side."""
    return bool(JOINT.match(parts.words)) and is_one_of_two(entry.case_name, name)


def _roles_in(entry: EntryText, name: str) -> set[Side]:
    """The sides that the roles in a filer's name stand for; a role counts once, under its fullest form."""
    sides: set[Side] = set()
    table = (*BANKRUPTCY_ROLES, *ROLES) if entry.court_kind == "bankruptcy" else ROLES
    for side, pattern in table:
        name, count = pattern.subn(" ", name)
        if count:
            sides.add(side)
    return sides


def _side_in(entry: EntryText, place: CaptionSide) -> Side | None:
    """What a place in the case name means: petitioners, debtors and prosecutors stand first."""
    if place != "only":
        return "plaintiff" if place == "first" else "defendant"
    # "In re Sonic Corp. Data Breach Litigation" names the matter, not who sues.
    is_matter = entry.court_kind not in {"bankruptcy", "appellate"} and MATTERS.search(entry.case_name)
    return None if is_matter else "plaintiff"


def _by_outsider(
    entry: EntryText, parts: Anatomy, event: Event, span: tuple[int, int] | None
) -> tuple[Side | None, Evidence | None] | None:
    """Papers of amici and intervenors; in a bankruptcy case everyone but the debtor, who is the case name."""
    for name, events, pattern in OUTSIDERS:
        found = pattern.search(parts.words) if event in events else None
        if found:
            return "third_party", Evidence("filer_side", name, *found.span())
    if span and entry.court_kind == "bankruptcy" and not has_two_sides(entry.case_name):
        if has_surname(entry.case_name, parts.text[slice(*span)]):
            return "plaintiff", Evidence("filer_side", "joint_debtor", *span)
        return "third_party", Evidence("filer_side", "not_the_debtor", *span)
    if span and entry.court_kind == "criminal":
        accused = find_accused(parts.words, parts.text[slice(*span)])
        if accused:
            return "defendant", Evidence("filer_side", "accused", *accused)
        if event == "petition":
            return "third_party", Evidence("filer_side", "claimant", *span)
    return None


def find_accused(words: str, filer: str) -> tuple[int, int] | None:
    """Where a criminal docket says that the paper is about the filer: "MOTION ... by John Doe as to John Doe"."""
    at = words.find("as to " + filer)
    return (at, at + len("as to " + filer)) if at >= 0 else None


def _by_nature(
    entry: EntryText, parts: Anatomy, event: Event, motion_kind: MotionKind | None
) -> tuple[Side | None, Evidence | None]:
    for name, events, kinds, courts, pattern, side in NATURES:
        if event not in events or entry.court_kind not in courts or not (kinds is None or motion_kind in kinds):
            continue
        found = (pattern or _OPENING).search(parts.words)
        if found:
            return side, Evidence("filer_side", name, *found.span()) if side else None
    return None, None


_OPENING = re.compile(r"\S+(?:\s+\S+){0,3}")
