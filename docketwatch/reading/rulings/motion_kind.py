"""Says what kind of motion an entry makes, answers, rules on or sets; never what became of it.

For a court's entry the kind and the disposition speak of one and the same request: the first ruled on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from docketwatch.docket.readings import Evidence
from docketwatch.reading.rulings.clauses import lay_out
from docketwatch.reading.rulings.kinds_of_relief import kind_at
from docketwatch.reading.rulings.no_ruling import PROPOSED, RECOMMENDS
from docketwatch.reading.rulings.requests import Request, find_requests, kind_alone
from docketwatch.reading.rulings.rulings import COURT_EVENTS

if TYPE_CHECKING:
    from docketwatch.docket.readings import Event, MotionKind, Ruling
    from docketwatch.reading.anatomy import Anatomy
    from docketwatch.reading.rulings.clauses import Prose

Answer = tuple["MotionKind | None", "Evidence | None"]
NOTHING: Final[Answer] = (None, None)
ON_A_MOTION: Final[frozenset[Event]] = frozenset(
    ("motion", "opposition", "reply", "memorandum", "brief", "stipulation")
)
ALWAYS_ON_A_MOTION: Final[frozenset[Event]] = frozenset(("motion", "reply"))


def read_motion_kind(parts: Anatomy, event: Event, rulings: tuple[Ruling, ...]) -> Answer:
    """The kind of the first-named request, with the words it rests on.

    Args:
        parts: the words of the entry.
        event: what the entry is.
        rulings: what it decides, from `read_rulings`.
    """
    if rulings:
        return kind_of(rulings)
    prose = lay_out(parts)
    if event in ON_A_MOTION:
        return _of_paper(prose, event)
    if event in COURT_EVENTS and not PROPOSED.match(prose.text):
        return _of_court(prose, event)
    return NOTHING


def kind_of(rulings: tuple[Ruling, ...]) -> Answer:
    """The single answer of an entry that rules: the kind of the first-named ruling."""
    first = rulings[0]
    if first.motion_kind is None:
        return NOTHING
    return first.motion_kind, Evidence("motion_kind", first.evidence.rule, first.evidence.start, first.evidence.end)


def _of_paper(prose: Prose, event: Event) -> Answer:
    if _NO_MOTION.match(prose.text):
        return NOTHING
    requests = find_requests(prose)
    named = next((request for request in requests if request.kind), None)
    if named:
        return _answer(prose, named.kind, named.rule, named.start, named.end)
    alone = kind_alone(prose.text) if event in {"motion", "stipulation"} else None
    if alone:
        rule, kind = kind_at(alone)
        return _answer(prose, kind, rule, alone.start(), alone.end())
    if (
        event in ALWAYS_ON_A_MOTION
        or (requests and event != "stipulation" and requests[0].rule != "petition")
        or _SUPPORTS.search(prose.text)
    ):
        return _answer(prose, "other", "not_named", 0, min(len(prose.text), 40))
    return NOTHING


# Answers to other papers, and papers of friends of the court, are on no motion whatever they cite.
_NO_MOTION = re.compile(
    r"(?:response|objections?|opposition)s?\W+(?:re|to)\W+(?:\d+\W+)?(?:notice|order|letter|report|r&r)|"
    r"(?:brief/?(?:memorandum)?\W+)?amic",
    re.IGNORECASE,
)
_SUPPORTS = re.compile(
    r"(?:memorandum|brief|suggestions) (?:of law )?in (?:support|opposition)|in opposition", re.IGNORECASE
)


def _of_court(prose: Prose, event: Event) -> Answer:
    requests = [request for request in find_requests(prose) if _is_before_the_court(prose, request)]
    named = next((request for request in requests if request.kind), None)
    if not named:
        on_one = _ON_ONE.search(prose.text)
        return _answer(prose, "other", "not_named", *on_one.span()) if on_one and event != "administrative" else NOTHING
    if event == "report" and not RECOMMENDS.match(prose.text):
        return NOTHING
    if event == "administrative" and (not _REFERS.search(prose.text) or _SET_ASIDE.search(prose.text)):
        return NOTHING
    if event in {"mandate", "judgment"}:
        return NOTHING
    return _answer(prose, named.kind, named.rule, named.start, named.end)


def _is_before_the_court(prose: Prose, request: Request) -> bool:
    """False for motions yet to come or long decided: "shall file a motion", "the denial of the motion"."""
    before = prose.text[max(0, request.start - 60) : request.start]
    return bool(request.numbers) or not _NOT_BEFORE_IT.search(before)


_NOT_BEFORE_IT = re.compile(
    r"\b(?:files?|filing|submit|move|any|upon|a|an|possible|denial of|grant of|denying|granting|further|no|future|"
    r"completed|their|may|proper|all|such|premotion|respond to|answer or)\s"
    r"(?:(?:the|plaintiffs?'s?|plaintiff's|defendants?'s?|dispositive|properly|completed|a|an|possible|proposed|"
    r"joint|formal|written|later|subsequent|separate|new|renewed|rule \d+)\s){0,4}$",
    re.IGNORECASE,
)
_ON_ONE = re.compile(
    r"\b(?:motion hearing|hearing on (?:\w+ )?motions?|(?:order|ruling|opinion) (?:on|re:?|"
    r"regarding) (?:[\w'\[\]]+ ){0,4}(?:motion|request|application))\b",
    re.IGNORECASE,
)
_SET_ASIDE = re.compile(r"not used|deficien|incorrect|correction|in error|reject|defective", re.IGNORECASE)
_REFERS = re.compile(
    r"referr|submission of|\bset\b|reset|submitted|advisement|terminat|ripe|taken|noted|assign", re.IGNORECASE
)


def _answer(prose: Prose, kind: MotionKind | None, rule: str, start: int, end: int) -> Answer:
    return kind, Evidence("motion_kind", rule, prose.origin(start), prose.origin(max(start, end - 1)) + 1)
