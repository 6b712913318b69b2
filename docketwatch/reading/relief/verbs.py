"""Reads the ruling verbs of a court's text, each with what it acts upon; never what is only told."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from docketwatch.reading.relief.act import Act
from docketwatch.reading.relief.act_marks import marks_of
from docketwatch.reading.relief.act_rules import SUBJECT, SUBJECT_OF
from docketwatch.reading.relief.ends import find_end
from docketwatch.reading.relief.masks import find_sentences
from docketwatch.reading.relief.names import find_motions, find_numbers, find_target
from docketwatch.reading.relief.spoken import find_spoken, is_empty
from docketwatch.reading.relief.verb_rules import PROTECTED, SCOPE

if TYPE_CHECKING:
    from datetime import date

    from docketwatch.docket.relief import FamilyEntry
    from docketwatch.reading.relief.act import Subject, Verb
    from docketwatch.reading.relief.names import MotionName
    from docketwatch.reading.relief.spoken import Spoken


def read_verbs(text: str, plain: str, entry: FamilyEntry) -> tuple[Act, ...]:
    """The acts that the verbs of a text do, in order; a verb about a motion tells what the motion asks for.

    `plain` is the text with what it only tells blanked, as long as the text.
    """
    acts: list[Act] = []
    for start, end in find_sentences(plain):
        acts.extend(_sentence_acts(plain, text, start, end, entry.filed))
        if len(acts) > MOST_ACTS:
            break
    return tuple(acts[:MOST_ACTS])


MOST_ACTS = 16
"""How many acts of one entry are read; an order on twenty motions is longer than any seen."""


def _sentence_acts(plain: str, text: str, start: int, end: int, filed: date) -> list[Act]:
    spoken = find_spoken(plain, start, end)
    acts: list[Act] = []
    for place, verb in enumerate(spoken):
        before_end = spoken[place - 1].end if place else start
        after_end = spoken[place + 1].start if place + 1 < len(spoken) else end
        before, after = plain[before_end : verb.start], plain[verb.end : after_end]
        about, beyond = (
            (before[-MOST_SPAN_CHARS:], after[:MOST_SPAN_CHARS]) if verb.is_done else (after[:MOST_SPAN_CHARS], "")
        )
        near = max(0, verb.start - 2 * MOST_SPAN_CHARS)
        sentence = text[max(start, near) : min(end, verb.end + 2 * MOST_SPAN_CHARS)]
        made = _acts_of(verb, about, beyond, text[near : verb.start], sentence, filed)
        is_of_rest = any("rest" in act.marks and not act.target.kinds for act in made)
        if place and acts and (is_empty(about) or _PRONOUN.match(about) or is_of_rest):
            made = [_as_before(act, acts[-1]) for act in made]
        acts.extend(act for act in made if "agency" in act.marks or not _is_of_calendar(verb, about))
    return acts


_CALENDAR = re.compile(
    r"\b(?:hearings?|deadlines?|conference|argument|schedul\w+|briefing|trial|due\s+dates?|responses?|reply"
    r"|time\s+to|proceedings|discovery|page|noting|setting|referral|case\s+management|(?:this|the)\s+(?:case"
    r"|action|matter|litigation)|dates?)\b",
    re.IGNORECASE,
)
_ANY_ORDER = re.compile(
    r"\b(?:orders?|injunctions?|TRO|stay|certification|judgment|vacatur|contempt|decree|opinion)\b",
    re.IGNORECASE,
)


def _is_of_calendar(verb: Spoken, about: str) -> bool:
    """Whether a hearing or a deadline, not an order, is vacated, extended, stayed or changed."""
    if verb.verb not in (
        "vacate",
        "extend",
        "stay",
        "administrative_stay",
        "modify",
        "narrow",
        "dissolve",
        "strike",
        "convert",
    ):
        return False
    named, order = _CALENDAR.search(about), _ANY_ORDER.search(about)
    return named is not None and (order is None or named.start() < order.start())


MOST_SPAN_CHARS = 700
"""How far from its verb an order or a motion is looked for; sentences of lawyers are long, but not that long."""

_PRONOUN = re.compile(r"^[\s,]*(?:and\s+)?(?:it|them|that\s+order|both)\b", re.IGNORECASE)


def _as_before(act: Act, last: Act) -> Act:
    """An act upon "it", or upon nothing named, is upon what the verb before it was upon."""
    target = act.target if act.target.kinds or act.target.numbers else last.target
    return replace(act, target=target, marks=act.marks | (last.marks & {"agency", "whole"}))


def _acts_of(verb: Spoken, about: str, beyond: str, earlier: str, sentence: str, filed: date) -> list[Act]:
    """The act or acts of one verb: one for each motion it rules on."""
    scope = SCOPE.search(about if verb.verb not in ("grant", "deny") else "") or SCOPE.search(beyond)
    named = PROTECTED.search(sentence)
    is_of_rest = verb.verb in ("dissolve", "vacate") and _IN_ALL_OTHER.search(about + " " + beyond) is not None
    takes_beyond = verb.verb == "convert" or (verb.is_done and is_empty(about))
    basis = Act(
        verb.verb,
        target=find_target(about + " " + beyond if takes_beyond else about, filed),
        is_partial=verb.is_partial or is_of_rest or (scope is not None and verb.verb not in ("grant", "deny")),
        end=find_end(sentence, filed),
        scope=named.group().strip() if named else None,
        marks=marks_of(about, beyond, sentence, verb),
    )
    if verb.verb not in ("grant", "deny", "withdraw", "consent", "modify", "dissolve", "convert", "remand", "vacate"):
        return [basis]
    motions = [motion for motion in find_motions(about) if motion.subjects or motion.numbers]
    if verb.verb in ("dissolve", "modify", "vacate", "convert", "remand") and (not motions or basis.target.kinds):
        return [basis]
    if "moot" in verb.word:
        basis = replace(basis, marks=basis.marks | {"moot"})
    if "certif" in verb.word:
        is_class = re.search(r"\bclass(?:es)?\b", about, re.IGNORECASE) and not re.search(
            r"\bquestion|\bappeal",
            about,
            re.IGNORECASE,
        )
        return [replace(basis, subjects=("class_certification",))] if is_class else []
    if not motions:
        return [_without_motion(basis, about, beyond, earlier)]
    limits = _named_only(beyond)
    made = [_ruling(basis, motion, limits, beyond, filed) for motion in motions]
    if "withdraw" in made[0].subjects:
        return [replace(made[0], target=replace(made[0].target, numbers=find_numbers(about)))]
    return made


_IN_ALL_OTHER = re.compile(r"\bin\s+all\s+other\s+respects\b", re.IGNORECASE)
"""What is ended in all other respects goes on in one."""


def _ruling(basis: Act, motion: MotionName, limits: tuple[Subject, ...], beyond: str, filed: date) -> Act:
    target = replace(find_target(motion.words + " " + beyond, filed), numbers=motion.numbers)
    subjects = tuple(one for one in motion.subjects if one in limits) or limits if limits else motion.subjects
    verb: Verb = "deny" if basis.verb == "dissolve" and "moot" in basis.marks else basis.verb
    return replace(basis, verb=verb, subjects=subjects, alternatives=motion.alternatives, target=target)


_LIMIT = re.compile(
    r"^\s*(?:in\s+part\s*)?,?\s*(?:as\s+to|with\s+respect\s+to|(?:insofar\s+as"
    r"|to\s+the\s+extent)\s+(?:that\s+)?(?:it|they|plaintiffs?)\s+seeks?)\s+(?:the\s+|a\s+"
    r"|plaintiffs?['\u2019]\w?\s+)?(?:request\s+for\s+)?(?:an?\s+)?",
    re.IGNORECASE,
)


def _named_only(beyond: str) -> tuple[Subject, ...]:
    """The kinds to which a ruling is limited: "GRANTED as to the TRO"."""
    lead = _LIMIT.match(beyond)
    named = SUBJECT.match(beyond, lead.end()) if lead else None
    subject = SUBJECT_OF[named.lastgroup or ""] if named else None
    return (subject,) if subject in ("tro", "preliminary_injunction", "apa_stay", "class_certification") else ()


_TO_OTHERS = re.compile(r"\b(?:on|re|because|so\s+that|in\s+support)\b")
_PAPER = re.compile(r"\b(?:motions?|applications?|leave|petition)\b", re.IGNORECASE)
_PETITIONS = re.compile(r"\bpetition\b", re.IGNORECASE)
_LEAVE = re.compile(r"\bleave\b", re.IGNORECASE)
_REQUEST = re.compile(r"\b(?:motions?|applications?|requests?)\b", re.IGNORECASE)


def _without_motion(basis: Act, about: str, beyond: str, earlier: str) -> Act:
    """A ruling on no motion by its name: on relief itself, or on what was named before ("the motion is DENIED")."""
    limits = _named_only(beyond)
    if limits:
        return replace(basis, subjects=limits)
    direct = SUBJECT.search(_TO_OTHERS.split(about)[0])
    if direct and not _PAPER.search(about):
        return replace(basis, subjects=(SUBJECT_OF[direct.lastgroup or ""],))
    if _PETITIONS.search(about):
        return replace(basis, marks=basis.marks | {"petition"})
    is_leave = direct and _LEAVE.search(about)
    if is_leave or ("moot" in basis.marks and not _REQUEST.search(about)):
        return replace(basis, subjects=("other",))
    said = [motion for motion in find_motions(earlier) if motion.subjects]
    if said:
        last = said[-1]
        return replace(
            basis,
            subjects=last.subjects,
            target=replace(basis.target, numbers=(*basis.target.numbers, *last.numbers)),
        )
    return basis
