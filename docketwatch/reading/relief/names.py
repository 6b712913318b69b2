"""Finds what a passage names: motions with what they ask for, orders by number, day and kind; decides nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docketwatch.reading.dates.dates import find_days
from docketwatch.reading.relief.act import Target
from docketwatch.reading.relief.act_rules import KINDS_OF, ORDER_KIND, SUBJECT, SUBJECT_OF

if TYPE_CHECKING:
    from datetime import date

    from docketwatch.reading.relief.act import Subject


@dataclass(frozen=True, slots=True)
class MotionName:
    """One motion as a passage names it; `subjects` is `()` where it is only called "the motion"."""

    subjects: tuple[Subject, ...]
    alternatives: tuple[Subject, ...]
    numbers: tuple[str, ...]
    words: str


_MOTION = re.compile(r"\b(?:cross-?\s?)?(?:motions?|applications?|requests?|petitions?|letter-motion)\b", re.IGNORECASE)
_BETWEEN = r"(?:\s*,?\s*(?:\([^()]{0,80}\)|\[[^\[\]]{0,60}\]|(?:Dkt|ECF|Doc|Docket|D\.E)[^,;]{0,30},?))?"
_OF_WHOM = (
    r"(?:\s*,?\s*(?:filed\s+)?(?:by|of|from|on\s+behalf\s+of|presented\s+by)\s"
    r"(?:(?!\b(?:for|to|seeking)\b)[^;]){0,160}?)?"
)
_ASKS = re.compile(
    _BETWEEN + _OF_WHOM + r"\s*(?:\(unopposed\)\s*)?,?\s*\b(?:for|to|seeking|requesting|under)\b\s",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:class[- ]certification|preliminary[- ]injunction|TRO|temporary[- ]restraining[- ]order|contempt|stay"
    r"|(?:section|§)\s*705(?:\s+stay)?|administrative[- ]stay|dismissal)\s*$",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"(?:\s*,?\s+(?:under|pursuant\s+to|against|as\s+to"
    r"|of\s+the)\s(?:(?!filed\s)[^;]){0,60}?)?\s*(?:\[\d+(?:-\d+)?\]"
    r"|\([^()]{0,40}\))?\s*,?\s*(?:(?P<and>and/or|and|&|/|,|along\s+with|as\s+well\s+as|;)|(?P<or>or\b,?"
    r"|in\s+the\s+alternative\b,?))(?:\s*,?\s*(?:in\s+the\s+alternative"
    r"|alternatively)\b(?P<alt>),?)?\s*(?:(?:\d+\s+)?(?:emergency\s+|ex\s+parte\s+)?motions?\s+)?(?:(?:for|to"
    r"|a|an|the|order|entry|of|immediate)\s+){0,5}",
    re.IGNORECASE,
)
_RELIEF: frozenset[Subject] = frozenset(
    {
        "tro",
        "preliminary_injunction",
        "apa_stay",
        "permanent_injunction",
        "class_certification",
        "contempt",
        "show_cause_contempt",
        "stay_pending_appeal",
        "administrative_stay",
        "dissolve",
        "vacate",
        "vacate_stay",
        "modify",
        "extend",
    },
)
LONGEST_NAME_CHARS = 170
"""How far after "motion for" its object is looked for."""


def find_motions(text: str) -> tuple[MotionName, ...]:
    """The motions that a passage names one beside the other; a motion named within another's name is none of them."""
    found: list[MotionName] = []
    end = 0
    for noun in _MOTION.finditer(text):
        if noun.start() < end or not _stands_alone(text, end, noun.start(), is_first=not found):
            continue
        name, end = _name_at(text, end, noun)
        found.append(name)
        if len(found) == MOST_MOTIONS:
            break
    return tuple(found)


MOST_MOTIONS = 12
"""How many motions of one passage are told apart."""

_SEPARATOR = re.compile(r"[;,&:]|\b(?:and|or|in\s+part)\b", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z'\u2019.\-]{1,24}|\[?\d{1,10}\]?|\([A-Za-z.]{0,6}", re.IGNORECASE)
MOST_WORDS_BEFORE = 8
"""How many words stand between "and" and the next motion's noun: "and Defendants' 50 Renewed Cross-"."""
_INSIDE = re.compile(
    r"\b(?:on|re|regarding|to|for|about|supporting|oppos\w+|withdraw|of|concerning"
    r"|in)\s+(?:[\w'\u2019.\[\]]+\s+){0,6}$",
    re.IGNORECASE,
)


def _stands_alone(text: str, end: int, start: int, *, is_first: bool) -> bool:
    if is_first:
        return True
    gap = text[max(end, start - 90) : start]
    joins = [join.end() for join in _SEPARATOR.finditer(gap)]
    if not joins or _INSIDE.search(gap.rpartition(",")[2].rpartition(" and ")[2]):
        return False
    words = gap[joins[-1] :].split()
    return len(words) <= MOST_WORDS_BEFORE and all(_WORD.fullmatch(word) for word in words)


def _name_at(text: str, floor: int, noun: re.Match[str]) -> tuple[MotionName, int]:
    """The motion that a noun opens, and where its name ends."""
    before = text[max(floor, noun.start() - 120) : noun.start()]
    asks = _ASKS.match(text, noun.end())
    first = SUBJECT.search(text, asks.end() - 1, asks.end() + LONGEST_NAME_CHARS) if asks else None
    ahead = _BEFORE.search(before)
    if first:
        subjects, alternatives, end = _objects(text, first)
    elif ahead and (named := SUBJECT.search(ahead.group())):
        subjects, alternatives, end = [SUBJECT_OF[named.lastgroup or ""]], [], noun.end()
    else:
        subjects, alternatives, end = (["other"] if asks else []), [], asks.end() if asks else noun.end()
    tail = re.compile(r"\s*(?:filed\s+by\s+[^;\[(]{0,80})?,?\s*(?:[(\[][^)\]]{0,50}[)\]]\s*){1,3}").match(text, end)
    stop = tail.end() if tail else end
    lead = re.split(r"[;.]\s|\band\s+(?=deny|grant)", before)[-1]
    numbers = _leading(lead) or find_numbers(text[noun.end() : min(len(text), stop + 40)])
    return MotionName(tuple(subjects), tuple(alternatives), numbers, text[noun.start() : stop]), max(end, noun.end())


_LEAD_NUMBER = re.compile(r"(?:^|\s|\()\[?(\d{1,4})\]?\s+(?:[A-Za-z'\u2019.-]+\s+){0,6}$")


def _leading(before: str) -> tuple[str, ...]:
    found = _LEAD_NUMBER.search(before)
    return (found[1],) if found and not re.search(r"\b(?:19|20)\d\d\s", found.group()) else ()


def _objects(text: str, first: re.Match[str]) -> tuple[list[Subject], list[Subject], int]:
    """What one motion asks for: the first object and those joined to it; alternatives stand apart."""
    subjects: list[Subject] = [SUBJECT_OF[first.lastgroup or ""]]
    alternatives: list[Subject] = []
    end = first.end()
    while subjects[0] in _RELIEF and (more := _MORE.match(text, end)):
        following = SUBJECT.match(text, more.end())
        subject = SUBJECT_OF[following.lastgroup or ""] if following else None
        if not following or subject not in _RELIEF:
            break
        is_alternative = more["and"] is None or more["alt"] is not None
        (alternatives if is_alternative else subjects).append(subject)
        end = following.end()
    return subjects, alternatives, end


_NUMBER = re.compile(
    r"(?:\b(?:ECF|Dkt|Doc|Docs|Docket(?:\s+(?:No|Entry|Entries))?|D\.?\s?E|D\.?\s?I|Document|entry|Filing"
    r"|R)\b[.]?\s*(?:(?:Entry|Entries|Nos?|Doc)\b[.]?\s*)*\#?\s*|\bat\s+)(?P<cited>\d{1,4})(?:\.\d)?(?!\d"
    r"|/)(?P<list>(?:\s*(?:,|and|&)\s*\d{1,4}\b(?!/))*)|\[(?P<square>\d{1,10})(?:-\d{1,3})?\]"
    r"|(?<![\d/$.,-])\b(?P<bare>\d{1,4})\s+(?=(?:(?!of\b|the\b|in\b|to\b|and\b|as\b|days?\b|on\b|for\b"
    r"|by\b)[A-Za-z'\u2019.-]+\s+){0,5}?(?:motion|order|application|stipulation|temporary|preliminary|opinion"
    r"|judgment|mandate|petition|request|notice|permanent|tro\b|injunction|memorandum))"
    r"|\b(?P<app>\d{2}A\d{1,4})\b",
    re.IGNORECASE,
)
FIRST_YEAR, LAST_YEAR = 1990, 2079


def find_numbers(text: str) -> tuple[str, ...]:
    """The numbers of entries that a passage names, in its order, without those of attachments."""
    found: list[str] = []
    for match in _NUMBER.finditer(text):
        if match["bare"] and FIRST_YEAR <= int(match["bare"]) <= LAST_YEAR:
            continue
        found.append(match["cited"] or match["square"] or match["bare"] or match["app"])
        found.extend(re.findall(r"\d+", match["list"] or ""))
    return tuple(dict.fromkeys(number.lstrip("0") for number in found))


def find_target(text: str, filed: date | None = None) -> Target:
    """What orders a passage points at."""
    kinds = [kind for found in ORDER_KIND.finditer(text) for kind in KINDS_OF[found.lastgroup or ""]]
    days = tuple(found.day for found in find_days(text, filed))
    return Target(find_numbers(text), days, tuple(dict.fromkeys(kinds)))
