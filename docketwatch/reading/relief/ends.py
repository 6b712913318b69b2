"""Reads how long an order says that it lasts: to a day, for some days, or to an event; it counts nothing."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from docketwatch.reading.dates.dates import find_days
from docketwatch.reading.relief.act import End

if TYPE_CHECKING:
    from datetime import date

_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10, "twelve": 12, "fourteen": 14,
    "twenty-one": 21, "twenty": 20, "twenty-eight": 28, "thirty": 30, "forty-five": 45, "sixty": 60, "ninety": 90,
}  # fmt: skip
_COUNT = r"(?P<count>\d{1,3}|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")(?:\s*\(\d{1,3}\))?"

_UNTIL_DAY = re.compile(
    r"\b(?:expir\w+|through|until|till|thru|in\s+effect\s+(?:to|through|until)|extended\s+to|up\s+to"
    r"|to\s+and\s+including|terminat\w+\s+on|dissolves?\s+on|ends?\s+on|lapses?\s+on"
    r"|remain\w*\s+in\s+(?:full\s+)?(?:force\s+and\s+)?effect\s+(?:until|through))\b",
    re.IGNORECASE,
)
LONGEST_LEAD_CHARS = 45
"""How far a word such as "until" stands before its day: "expire at 11:59 p.m. (Central) on Friday, March 6"."""

_BREAK = re.compile(r"\d{4}|;|\b(?:order|entered|filed)\b", re.IGNORECASE)
_EFFECT_DAY = re.compile(
    r"\b(?:take(?:s)?\s+effect|effective|becomes?\s+effective)\s+(?:before\s+"
    r"|until\s+)?(?:at\s+[\w:.\s]{1,12}\s+)?(?:on\s+)?(?:\w+day,?\s+)?$",
    re.IGNORECASE,
)
_DAYS = re.compile(
    r"\b(?:for|expires?\s+(?:in|after)|extended\s+(?:by|for)|within|an?\s+additional|effective\s+for"
    r"|takes?\s+effect\s+(?:in|after)|period\s+of)\s+(?:a\s+period\s+of\s+|an\s+additional\s+|another\s+"
    r"|up\s+to\s+|a\s+further\s+|further\s+|an\s+)?"
    + _COUNT
    + r"[\s-]+(?:calendar\s+|more\s+|additional\s+|further\s+|business\s+|court\s+)?(?P<unit>days?|weeks?|hours?)\b"
    r"|\b"
    + _COUNT.replace("count", "after")
    + r"[\s-]+(?:calendar\s+)?days?\s+(?:from|after)\s+(?:entry|the\s+date|today|issuance|this)",
    re.IGNORECASE,
)
_EVENTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "certiorari",
        re.compile(
            r"\b(?:petition\s+for\s+(?:a\s+)?(?:writ\s+of\s+)?certiorari|certiorari\s+be\s+denied"
            r"|writ\s+of\s+certiorari)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "request",
        re.compile(
            r"\b(?:while\s+(?:the\s+|this\s+)?(?:court|panel)\s+considers?|pending\s+(?:this\s+"
            r"|the\s+)?(?:court['\u2019]?s?\s+)?(?:further\s+|full\s+)?(?:consideration|disposition"
            r"|resolution|review|ruling|determination|decision|receipt|a\s+ruling|a\s+decision"
            r"|briefing)\s+(?:of|on)\s+(?:the\s+|this\s+|a\s+|its\s+"
            r"|\w+['\u2019]s?\s+)?(?:[\w-]+\s+){0,3}(?:motion|application|request"
            r"|petition(?!\s+for\s+(?:a\s+)?(?:writ\s+of\s+)?certiorari)|response|stay)"
            r"|pending\s+further\s+order\s+of\s+the\s+undersigned|to\s+(?:give|allow|afford"
            r"|permit)\s+the\s+(?:court|panel))",
            re.IGNORECASE,
        ),
    ),
    (
        "mandate",
        re.compile(
            r"\bpending\s+(?:issuance\s+of\s+the\s+mandate|(?:the\s+)?(?:\w+\s+){0,4}(?:appeal|mandate))\b"
            r"|until\s+(?:the\s+)?(?:issuance\s+of\s+the\s+)?mandate",
            re.IGNORECASE,
        ),
    ),
    (
        "ruling",
        re.compile(
            r"\b(?:until|pending|through)\s+(?:such\s+time\s+as\s+)?(?:the\s+court|this\s+court|resolution"
            r"|a\s+ruling|ruling|decision|a\s+decision|disposition|determination|final\s+resolution"
            r"|the\s+(?:\w+\s+)?(?:ruling|resolution|disposition|hearing|decision)|a\s+hearing"
            r"|the\s+preliminary|(?:a\s+)?further\s+hearing|hearing|conclusion|the\s+conclusion|it\s+rules"
            r"|that\s+hearing)(?!\s+orders?\s+otherwise)\b[^.;]{0,90}",
            re.IGNORECASE,
        ),
    ),
    (
        "further_order",
        re.compile(
            r"\b(?:until|pending|unless)\s+(?:the\s+)?(?:further|other(?:wise)?)\s+(?:order|direct|notice)\w*"
            r"|until\s+(?:the\s+)?(?:court\s+)?orders?\s+otherwise|until\s+modified",
            re.IGNORECASE,
        ),
    ),
)


def find_end(text: str, filed: date) -> End | None:
    """The end that a passage states: a day before a number of days, either before an event."""
    for found in find_days(text, filed):
        before = text[max(0, found.start - 110) : found.start]
        if _EFFECT_DAY.search(before):
            return End("day", day=found.day - timedelta(days=1))
        leads = [lead.end() for lead in _UNTIL_DAY.finditer(before)]
        if leads and len(before) - leads[-1] < LONGEST_LEAD_CHARS and not _BREAK.search(before[leads[-1] :]):
            return End("day", day=found.day)
    counted = _DAYS.search(text)
    if counted:
        number = (counted["count"] or counted["after"]).lower()
        days = int(number) if number.isdigit() else _WORDS[number]
        unit = (counted["unit"] or "days").lower()
        return End(
            "days",
            days=-(-days // 24) if unit.startswith("hour") else days * (7 if unit.startswith("week") else 1),
        )
    for kind, pattern in _EVENTS:
        if pattern.search(text):
            return End(kind)  # type: ignore[arg-type]  # the table's first column holds kinds of ends
    return None
