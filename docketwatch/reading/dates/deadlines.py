"""Reads the days on or by which somebody must act, as the text states them; it never counts a period out.

A date only asked for, vacated, or of a filing or hearing is no deadline.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.docket.readings import Deadline, Evidence
from docketwatch.reading.dates.day_uses import judge_days, settled

if TYPE_CHECKING:
    from docketwatch.docket.readings import EntryText
    from docketwatch.reading.anatomy import Anatomy
    from docketwatch.reading.dates.day_uses import DayUse


def read_deadlines(entry: EntryText, parts: Anatomy) -> tuple[Deadline, ...]:
    """Read the deadlines of an entry in the order of the text; one that is told twice is given once."""
    found: list[Deadline] = []
    for use in settled(judge_days(entry, parts), "deadline")[0]:
        what = name_deadline(use)
        if not any(one.day == use.clause.day and _are_alike(one.what, what) for one in found):
            evidence = Evidence("deadline", use.rule, use.clause.said_start, use.clause.day_end)
            found.append(Deadline(use.clause.day, what, _trimmed(evidence, parts.text)))
    return tuple(found)


MOST_WHAT_CHARS = 120
MARKER_CHARS = 60
_LEAD = re.compile(
    r"\A(?:[\s,.:;()\-*]|\b(?:and|that|it is|hereby|further|ordered|the court|so|also|but|then|set/reset|reset"
    r"|set|deadlines?/hearings?(?= ?:)"
    r"|deadlines(?= ?:)|with|as|or|ORDER(?:ED)?)\b(?!'))+",
    re.IGNORECASE,
)
_MARKER = re.compile(
    r"[\s,:]*\b(?:(?:is|are|shall be|to be|be|was|were|now|has been|have been|hereby|currently|presently|still"
    r"|remains?) ){0,4}"
    r"(?:due|set|reset|extended|continued|until|to|by|on|or|and|before|no|not|later|than|for|of|through|including"
    r"|is|are|up|but|filed|(?:close|end) of business|:|the|have|has)"
    r"(?:[\s,:]+(?:due|set|reset|extended|continued|until|to|by|on|or|and|before|no|not|later|than|for|through"
    r"|including|up|but|filed|now)\b){0,8}[\s,:]*\Z",
    re.IGNORECASE,
)


def name_deadline(use: DayUse) -> str:
    """What is due, in the words of the text: those before the date, else those behind it."""
    for words in (use.clause.gap, use.clause.after[: use.clause.next_day_in], use.clause.before):
        plain = " ".join(words.split())
        name = _shortened(_LEAD.sub("", plain[:-MARKER_CHARS] + _MARKER.sub("", plain[-MARKER_CHARS:])))
        if len(name) >= len("fee"):
            return name
    return "deadline"


def _shortened(words: str) -> str:
    words = re.split(r"[.:>]\s", words.strip(" ,.:;-("))[-1]
    if len(words) <= MOST_WHAT_CHARS:
        return words
    return words[-MOST_WHAT_CHARS:].split(" ", 1)[-1]


def _are_alike(one: str, other: str) -> bool:
    """Whether two names tell of one thing: they share a noun of the paper, or one is nothing but the other's words."""
    first, second = (_nouns(name) for name in (one, other))
    return bool(first & second) or not first or not second


def _nouns(name: str) -> set[str]:
    return {found.group(1).lower() for found in _NOUN.finditer(name)}


_NOUN = re.compile(
    r"\b(respon|repl|brief|objecti|report|disclosure|motion|answer|appendi|letter|statement|discovery|redact"
    r"|restriction|opposition"
    r"|form|fee|record|cop(?:y|ies)|transcript|designat|notice|pretrial order|mediation|amend|expert|complaint)",
    re.IGNORECASE,
)


def _trimmed(evidence: Evidence, text: str) -> Evidence:
    start = evidence.start
    while start < evidence.end and text[start] in " ,.;:()":
        start += 1
    return Evidence(evidence.about, evidence.rule, start, evidence.end)
