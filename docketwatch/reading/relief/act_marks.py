"""Marks what stands beside a ruling verb: "as moot", "provisionally", whose thing it is; it decides nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.reading.relief.act_rules import AGENCY_THING

if TYPE_CHECKING:
    from docketwatch.reading.relief.spoken import Spoken

_MARKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("moot", re.compile(r"\bmoot\b", re.IGNORECASE)),
    (
        "rest",
        re.compile(
            r"\botherwise\b|\b(?:all\s+other|other)\s+respects\b|\bremain(?:ing|der)\b|\bbalance\b"
            r"|\bin\s+all\s+other\b",
            re.IGNORECASE,
        ),
    ),
    (
        "provisional",
        re.compile(
            r"\b(?:provisional(?:ly)?|conditional(?:ly)?|for\s+(?:the\s+)?purposes?\s+of\s+(?:the\s+)?preliminar)\b",
            re.IGNORECASE,
        ),
    ),
    ("administrative", re.compile(r"\badministrative(?:ly)?\b|\btemporar(?:y|ily)\s+stay", re.IGNORECASE)),
    (
        "own",
        re.compile(
            r"\b(?:effect(?:iveness)?\s+of\s+(?:this|its|the)|(?:this|its)\s+(?:own\s+)?(?:order|ruling|decision"
            r"|judgment|opinion|injunction|vacatur)|the\s+effect)\b",
            re.IGNORECASE,
        ),
    ),
    ("whole", re.compile(r"\b(?:orders?|judgment|ruling|decision|action\s+below)\b", re.IGNORECASE)),
    ("mandate", re.compile(r"\bmandate\b", re.IGNORECASE)),
    ("appeal", re.compile(r"\bappeal\b", re.IGNORECASE)),
)


_AGENCY = re.compile(rf"\b(?:{AGENCY_THING}|effective\s+dates?)\b", re.IGNORECASE)
_NO_AGENCY = re.compile(
    r"\b(?:orders?|judgment|injunction|stay\s+of|hearing|deadline|motion|opinion|certification|schedule"
    r"|conference|trial|mandate|appeal\b|\d+\s+notice|notice\s+of|notice\s+at|contempt|ruling|decision"
    r"|entry)\b",
    re.IGNORECASE,
)


def _is_of_agency(about: str, *, is_done: bool) -> bool:
    """Whether the thing acted upon is the agency's, not a court's: "the 2025 Guidance is vacated"."""
    near = about[-160:] if is_done else about[:120]
    thing = _AGENCY.search(near)
    if not thing:
        return False
    return not _NO_AGENCY.search(near[: thing.start()] if not is_done else near)


# "DECLARES that the Directive is contrary to law, VACATES it pursuant to 5 U.S.C. § 706(2)(A)".
_SET_ASIDE_IT = re.compile(r"\s*(?:it|them|the\s+same)\b.{0,60}?\b706\b", re.IGNORECASE)


def marks_of(about: str, beyond: str, sentence: str, verb: Spoken) -> frozenset[str]:
    """The marks of one verb, by what it acts upon, what follows and its sentence."""
    words = about + " " + beyond
    marks = {name for name, pattern in _MARKS if pattern.search(words)}
    if re.search(r"\bprovisional", sentence, re.IGNORECASE):
        marks.add("provisional")
    if verb.is_done and re.search(r"\breinstat", sentence, re.IGNORECASE):
        marks.add("reinstated")
    if re.search(r"\badministrativ|\btemporar(?:y|ily)\s+stay", sentence, re.IGNORECASE) and verb.verb == "stay":
        marks.add("administrative")
    if verb.verb in ("vacate", "stay", "grant") and _is_of_agency(about, is_done=verb.is_done):
        marks.add("agency")
    if verb.verb == "vacate" and not verb.is_done and _SET_ASIDE_IT.match(about):
        marks.add("agency")
    if "decertif" in verb.word:
        marks.add("decertify")
    marks.add("done" if verb.is_done else "active")
    return frozenset(marks)
