"""Marks that clerks set on a paper that should not stand: filed in error, stricken, deficient; never a ruling on it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.docket.readings import Evidence
from docketwatch.reading.events.event_rules import compile_words

if TYPE_CHECKING:
    from docketwatch.reading.anatomy import Anatomy

_WHY = (
    r"(?: (?:per|pursuant to|by|see|as|under|in|on|due to|and|from|wrong|refiled|correct)[^)\]*.;-]{0,90})?"
    r"(?: - (?:please )?(?:entered|filed|docketed|disregard)[^)\]*.;-]{0,40})?"
)
_ERROR = (
    r"(?:document |order |motion |pleading |entry |text |this )*(?:was |were |made )*"
    r"(?:entered|filed|docketed|posted|issued|submitted|uploaded) in (?:error|(?:the )?wrong case)"
)

# The mark stands first: "(Entered in error) ORDER", "***STRICKEN***", "FILING ERROR - ... - MOTION" (S.D.N.Y.).
_OPENING = r"[\s*(\[~#<>-]{0,12}"
_CLOSING = r"[\s*)\]:;.,~#<>-]{1,12}"
_LEADING: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "filing error",
        compile_words(
            rf"{_OPENING}(?:filing|docketing|ecf|clerical) error(?: - | ?: ?)"
            r"(?:[^-*:]{2,70} - (?:[^-*:]{0,60}?(?:error|deficient|wrong|incorrect|see)[^-*:]{0,40} - )?)?(?=.)"
        ),
    ),
    (
        "filing error",
        compile_words(
            rf"{_OPENING}(?:incorrect|wrong) (?:document|pdf|event|attachment|case|file)[^-*]{{0,60}}(?: - |\*)"
        ),
    ),
    ("entered in error", compile_words(rf"{_OPENING}{_ERROR}{_WHY}{_CLOSING}(?=.)")),
    (
        "stricken",
        compile_words(
            rf"{_OPENING}(?:document |order |pleading )?strick?en(?! (?:document|entry)){_WHY}{_CLOSING}(?=.)"
        ),
    ),
    ("deleted", compile_words(rf"{_OPENING}deleted{_WHY}[\s*)\]:-]{{1,12}}(?=.)")),
    ("deleted", compile_words(r"this entry has been (?:removed|deleted)[^.]{0,40}\.(?=.)")),
    (
        "deficient",
        compile_words(
            rf"{_OPENING}(?:deficient|defective)(?: (?:document|filing|pleading))?{_WHY}[*)\]:,.-]{{1,6}}(?=.)"
        ),
    ),
    (
        "vacated",
        compile_words(
            rf"{_OPENING}(?:vacated|rescinded|withdrawn|terminated|disregard(?:ed)?|void){_WHY}{_CLOSING}(?=.)"
        ),
    ),
)

# Or in brackets or between stars, anywhere; or as the clerk's last word.
_STARRED = re.compile(
    r"(?:(?<!\*)\*{1,6}|[(\[])\s{0,3}(?:please\s+)?(?P<error>(?:(?:document|order|motion|pleading|entry|text|this|was)\s+){0,3}"
    r"(?:entered|filed|docketed|issued|posted)\s+in\s+(?:error|wrong\s+case)|disregard)"
    r"|(?<!\*)\*{2,6}\s{0,3}(?P<struck>strick?en|deleted|vacated|withdrawn|terminated|deficient)\b",
    re.IGNORECASE,
)
_SHOUTED = re.compile(
    r"(?<=[.)\]*-])\s{0,3}(?:(?:DOCUMENT|ORDER|MOTION|PLEADING|THIS|WAS|ENTRY|TEXT)\s+){0,4}"
    r"(?:ENTERED|FILED|DOCKETED|ISSUED)\s+IN\s+ERROR"
)
_LAST_BRACKET = re.compile(
    r"[(\[]\s{0,3}(?P<struck>STRICKEN|Stricken|VACATED|Vacated|DELETED|Deleted|DEFICIENT)\b"
    r"[^()\[\]]{0,90}[)\]][\s.]{0,4}\Z"
)


def leading_mark(words: str) -> tuple[str, int, int] | None:
    """The mark with which a text begins, as (mark, start, end), or None."""
    for mark, pattern in _LEADING:
        if found := pattern.match(words, 0, 300):
            return mark, found.start(), found.end()
    return None


def defect_of(parts: Anatomy) -> tuple[str, Evidence] | None:
    """The mark that a clerk set on the paper itself, and its words; None if the paper stands.

    The marks: "filing error", "entered in error", "stricken", "deleted", "deficient", "vacated" (also for withdrawn or
    terminated). What an entry says of another paper ("ORDER striking 5") is no mark.
    """
    if found := leading_mark(parts.words):
        mark, start, end = found
        return mark, Evidence("defect", mark, start, end)
    if late := _STARRED.search(parts.text) or _SHOUTED.search(parts.text) or _LAST_BRACKET.search(parts.words):
        struck = late.groupdict().get("struck")
        mark = struck.lower() if struck else "entered in error"
        mark = "vacated" if mark in {"withdrawn", "terminated"} else mark.replace("striken", "stricken")
        return mark, Evidence("defect", mark, *late.span())
    return None
