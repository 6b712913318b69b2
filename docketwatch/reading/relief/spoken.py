"""Finds the verbs with which a court rules here and now, not those in titles of orders or in what it recalls."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docketwatch.reading.relief.verb_rules import ACTIVE, DONE, FIRST, IN_PART, STEM, VERB

if TYPE_CHECKING:
    from docketwatch.reading.relief.act import Verb


@dataclass(frozen=True, slots=True)
class Spoken:
    """One verb in one sentence, with the places around it."""

    verb: Verb
    is_done: bool
    start: int
    end: int
    is_partial: bool
    has_counterpart: bool
    word: str


_NOTHING = re.compile(
    r"^[\s,()]*(?:(?:and|but|is|are|also|be|otherwise|therefore|in|part|all|other|respects|hereby)[\s,]*)*$",
    re.IGNORECASE,
)


def is_empty(words: str) -> bool:
    """Whether nothing is named between two verbs: "granted in part and denied in part"."""
    return _NOTHING.match(words) is not None


def find_spoken(plain: str, start: int, end: int) -> list[Spoken]:
    """The verbs of one sentence that rule, in its order, at most MOST_VERBS."""
    found: list[Spoken] = []
    if not STEM.search(plain, start, end):
        return found
    for match in VERB.finditer(plain, start, end):
        name = match.lastgroup or ""
        done = None if _is_past(plain, start, match) else DONE.get(name)
        verb = ACTIVE.get(name) or FIRST.get(name) or DONE.get(name)
        if (
            verb is None
            or (done and not _is_now(plain, start, match, found))
            or (not done and not _is_verb(plain, start, match, found))
        ):
            continue
        part = IN_PART.match(plain, match.end(), end)
        if found and found[-1].has_counterpart and match.start() < found[-1].end:
            continue
        is_partial = (
            part is not None
            or re.search(r"\bin\s+part\s*$", plain[max(start, match.start() - 12) : match.start()]) is not None
        )
        stop = part.end() if part else match.end()
        if len(found) == MOST_VERBS:
            break
        found.append(
            Spoken(
                verb,
                done is not None or verb == "remains",
                match.start(),
                stop,
                is_partial,
                bool(part and part["both"]),
                match.group().lower(),
            ),
        )
    return found


MOST_VERBS = 16
"""How many verbs of one sentence are read."""

_COURT_DID = re.compile(r"\b(?:the|this)\s+court\s+(?:orally\s+|hereby\s+)?$|\bcourt\s*:?\s*$", re.IGNORECASE)
_MINUTES = re.compile(
    r"\bminutes?\b|\bproceedings\s+held\b|\bhearing\s+held\b|\bfrom\s+the\s+bench\b|\bin\s+open\s+court\b",
    re.IGNORECASE,
)


def _is_past(plain: str, start: int, match: re.Match[str]) -> bool:
    """Whether minutes tell what the court did at the hearing: "The Court GRANTED the motion"."""
    if not (match.lastgroup or "").startswith("d") or match["aux"]:
        return False
    return bool(_COURT_DID.search(plain[max(start, match.start() - 30) : match.start()]) and _MINUTES.search(plain))


_TOLD = re.compile(
    r"\b(?:previously|had|has|have|was|were|been|already|earlier|would|may|will|should|cannot|to|not"
    r"|or)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_LEADS = re.compile(r"(?:^|[,;:)\]]|\b(?:and|or|but|is|are|hereby|be|it)|in\s+part)\s*$", re.IGNORECASE)
_NOUN_LEADS = re.compile(
    r"\b(?:motions?|applications?|petitions?|requests?|relief|injunctions?|stays?|orders?|judgment"
    r"|certification|action|vacatur|dismissal|TRO|decree|dkt\.?\s*\d+|ecf\s*\d+|\d+)\s*$",
    re.IGNORECASE,
)
_STOPS_AFTER = re.compile(
    r"\s*(?:$|[.;,)]|by\s+(?:the\s+)?(?:chief\s+)?(?:court|justice)|in\s+part|in\s+all\s+other|as\s+moot"
    r"|with(?:out)?\s+prejudice|in\s+its\s+entirety|for\s+(?:the\s+)?(?:\w+\s+){0,2}reasons|as\s+to"
    r"|with\s+respect|insofar|to\s+the\s+extent|through|until|to\s+(?:\d|[A-Z])|by\s+\d|pending|and\b"
    r"|for\s+\w+\s+days)",
    re.IGNORECASE,
)


_ORDERED = re.compile(r"\b(?:order(?:ed|ing|s)?|adjudg\w+|judgment|decree\w*)\b", re.IGNORECASE)
_WISHED = re.compile(r"\b(?:should|may|would|might|request\w*|could)\b[^,;]{0,60}$", re.IGNORECASE)
_SHALL = re.compile(r"\bshall\s*$", re.IGNORECASE)


def _is_ordered(sentence: str, before: str) -> bool:
    """Whether "be granted" is ordered, not asked for: "ORDERED that the motion be granted"."""
    is_ordered = _ORDERED.search(sentence) is not None and _WISHED.search(sentence) is None
    return is_ordered or _SHALL.search(before) is not None


def _is_now(plain: str, start: int, match: re.Match[str], found: list[Spoken]) -> bool:
    """Whether a participle does something here and now, not "was granted", "the stay granted on May 1"."""
    aux = (match["aux"] or "").strip().lower()
    before = plain[max(start, match.start() - 90) : match.start()]
    if aux in ("be", "been"):
        return _is_ordered(plain[start : match.start()], before) if aux == "be" else _is_purge(match)
    if aux or _TOLD.search(before):
        return aux not in ("", "was", "were", "not") and not _TOLD.search(before)
    if _TOLD_AFTER.match(plain, match.end()) and not match.group().split()[-1].isupper():
        return False
    is_led = bool(_LEADS.search(before) or not before.strip() or _NOUN_LEADS.search(before) or found)
    return is_led and _STOPS_AFTER.match(plain, match.end()) is not None


_TOLD_AFTER = re.compile(r"\s*(?:on|by\s+(?:order|judge|the\s+(?:district|magistrate))|in\s+the\s+\w+\s+order)\b")


def _is_purge(match: re.Match[str]) -> bool:
    return DONE.get(match.lastgroup or "") == "purge"


_WE = re.compile(r"\b(?:we|court\s+(?:shall|will|does))\s", re.IGNORECASE)
_DETERMINED = re.compile(
    r"\b(?:the|this|its|that|a|an|any|prior|previous|earlier|\w+['\u2019]s"
    r"|\d+\]?\)?)\s+(?:[\w.,()'\u2019-]+\s+){0,4}(?:orders?|opinion|judgment|decision|ruling|injunction|stay|mandate"
    r"|rule)\s*$",
    re.IGNORECASE,
)
_NO_VERB_BEFORE = re.compile(
    r"\b(?:for|of|without|by|than|before|after|against|oppos\w+|avoid|about|upon|not|to|support\w*|on|in|from"
    r"|shall|while|toward|pending|and/or|administrative|temporary|partial|this)\s*$",
    re.IGNORECASE,
)


_OF_ORDER = re.compile(r"\b(?:orders?|opinion|judgment|decision|ruling)\s*$", re.IGNORECASE)


def _is_verb(plain: str, start: int, match: re.Match[str], found: list[Spoken]) -> bool:
    """Whether an active form is what the entry does: "ORDER granting", not "the order granting"."""
    before = plain[max(start, match.start() - 90) : match.start()]
    name = match.lastgroup or ""
    if found and _OF_ORDER.search(before):
        return False
    if name.startswith("d"):
        return not re.match(r"\s+(?:on|by)\s", plain[match.end() : match.end() + 5])
    if name.startswith("f"):
        is_said = match["who"] or _WE.search(plain[start : match.start()])
        return bool(is_said) and _IF.search(before) is None
    if ACTIVE.get(name) == "remains":
        return _NOT.search(before) is None
    is_noun = match.group().lower() == "stays" and _NOUN_AFTER.match(plain, match.end())
    return not is_noun and not _DETERMINED.search(before) and not _NO_VERB_BEFORE.search(before)


_IF = re.compile(r"\b(?:if|whether|that\s+the)\s*$", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|if)\s*$", re.IGNORECASE)
_NOUN_AFTER = re.compile(r"\s+(?:of|pending|are|is)\b", re.IGNORECASE)
