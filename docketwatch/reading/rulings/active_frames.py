"""Weighs the active forms: "ORDER granting", "the Court GRANTS", "we affirm". In doubt it counts none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.reading.rulings.no_ruling import (
    ASKED_PAPER,
    ELSEWHERE,
    GERUND,
    HYPOTHETICAL,
    LOSES_FORCE,
    NOT_THE_COURT,
    OTHER_ORDER,
    RECOMMENDING,
    TOLD,
)
from docketwatch.reading.rulings.ruling_hits import MOST_BEHIND_CHARS, MOST_VERBS, Hit, Verb, acting_hit
from docketwatch.reading.rulings.ruling_rules import COURT_ACTS, COURT_PAPER, DISPOSITIONS, WE_RULE

if TYPE_CHECKING:
    from docketwatch.reading.rulings.clauses import Prose


def weigh_ing(verb: Verb, hits: list[Hit]) -> Hit | None:
    """As in "ORDER denying 8 Motion", "; granting 9 Motion"; not "appeal from the order denying"."""
    left = _without_own_number(verb)
    if LOSES_FORCE.search(left[-60:]):
        return None
    papers = [
        paper
        for paper in COURT_PAPER.finditer(left)
        if not ASKED_PAPER.search(left[max(0, paper.start() - 50) : paper.start()])
    ]
    if papers:
        paper = papers[-1]
        between = left[paper.end() :]
        if _ITS_OWN.search(left[max(0, paper.start() - 60) : paper.start()]):
            return None
        told = OTHER_ORDER.search(left[max(0, paper.end() - 100) : paper.end()]) and not (
            len(papers) == 1 and verb.left_at == 0 and ELSEWHERE.search(left)
        )
        if told or TOLD.search(between):
            return None
    elif not _FOLLOWS_ON.search(left) or (not left.strip() and not hits and GERUND.search(verb.right[:120])):
        return None
    if RECOMMENDING.search(left):
        return None
    return acting_hit(verb, "ing")


_ITS_OWN = re.compile(r"\bits (?:[\[(]?\d{1,4}[\])]? )?(?:[\w']{1,20} (?:and|&) )?$", re.IGNORECASE)
"""An earlier order of the court itself: "the effect of its 40 Opinion and Order granting summary judgment"."""

_FOLLOWS_ON = re.compile(
    r"(?:^\W{0,6}(?:and|or|thereby|hereby|also|further|accordingly)?|[,:-]|\band|\bhereby|\bentered|\bfiled|"
    r"\bthereby)\s*$",
    re.IGNORECASE,
)


def _without_own_number(verb: Verb) -> str:
    """At the start of a text a number is the entry's own: "[11319144] Minute order filed granting"."""
    return (
        re.sub(r"^\W{0,6}\d{1,12}\W{1,6}", lambda own: " " * len(own.group()), verb.left)
        if verb.left_at == 0
        else verb.left
    )


def weigh_finite(verb: Verb, hits: list[Hit]) -> Hit | None:
    """As in "The Court GRANTS 12 Motion and DENIES 14 Motion"."""
    clause = re.split(r"[;:] ", verb.left)[-1]
    actors = [*COURT_ACTS.finditer(clause)]
    if actors:
        before, between = clause[: actors[-1].start()], clause[actors[-1].end() :]
        if NOT_THE_COURT.search(before[-60:]) or re.search(
            r"\b(?:not|never|if|unless|whether|dissent\w*|neither|nor|otherwise)\b", between, re.IGNORECASE
        ):
            return None
    elif verb.name != "moot" and not (
        hits
        and hits[-1].form in {"finite", "ing"}
        and re.search(r"(?:^|\band|,|&|\balso|\bhereby)\s*$", clause, re.IGNORECASE)
    ):
        return None
    if re.search(r"dissent", verb.left, re.IGNORECASE):
        return None
    return acting_hit(verb, "finite")


def add_first_person(text: str, prose: Prose, start: int, hits: list[Hit]) -> list[Hit]:
    """As in "We affirm the judgment": opinions of courts of appeals."""
    for found in WE_RULE.finditer(text, start):
        begins, ends = prose.sentence(found.start())
        name = found["verb"].lower()
        if len(hits) >= MOST_VERBS:
            break
        if HYPOTHETICAL.search(
            text[max(begins, found.start() - 300) : found.start()].rsplit(", ", 1)[-1]
        ) or prose.is_quoted(found.start()):
            continue
        span = (found.end(), min(ends, found.end() + MOST_BEHIND_CHARS))
        hits.append(Hit(name, DISPOSITIONS[name], "finite", found.start("verb"), found.end(), span, span))
    return sorted(hits, key=lambda hit: hit.start)
