"""Finds what is written like a docket number; never says whose docket it is nor whether it is kin.

Shapes as the courts print them: `1:25-cv-00190-JMC`, `25cv190`, `26 C 2501` (N.D. Ill.), `26 Civ. 1234` (S.D.N.Y.),
`CV-26-00112-TUC-RCC` (D. Ariz.), `ALN 1:10-259` (the panel on multidistrict litigation), `25-5320`, `2026-1188`
(Fed. Cir.), `25-1671-cv` (2d Cir.), `25A443` (Supreme Court), and after the name of a state court anything with digits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NumberKind = Literal["typed", "plain", "application", "state"]
"""`typed` carries a case type (district, bankruptcy adversary), `plain` is year and serial (appeals, petitions)."""

MOST_NUMBERS = 32
"""Later numbers of a text are left alone: the longest lists of consolidated or tag-along cases are shorter."""
_INITIALS = r"(?:-[A-Za-z]{1,5}\d?|-[0-9]{1,2}(?![\w:]))"
_TYPED = re.compile(
    r"(?<![\w:.$-])(?<!\d/)(?:(?P<office>\d{1,2}|[A-Z])[:-])?(?P<year>(?:19|20)?\d\d)(?:(?P<bare>[- ])?(?P<type>"
    r"cv|cr|mc|mj|md|ml|ap|adv|bk|mi|misc|civ|crim|po|sw|dp|sc|cm|op|gr|mag|[cC](?=[- ]?\d{2}))\.?[- ]?)"
    r"(?P<serial>\d{1,6})(?P<tail>" + _INITIALS + r"{0,4})(?![\w])",
    re.IGNORECASE,
)
_HEAD_FIRST = re.compile(
    r"(?<![\w:/.-])(?P<type>CV|CR|MC)[- ]?(?P<year>(?:20)?\d\d)-(?P<serial>\d{1,6})(?P<tail>(?:-[A-Z]{1,4}){0,3})"
    r"(?![\w-])"
)
_OFFICE_ONLY = re.compile(r"(?<![\w:])(?<!\d/)(?P<office>\d):(?P<year>\d\d)-(?P<serial>\d{1,5})(?P<tail>)(?![\w:-])")
_PLAIN = re.compile(
    r"(?<![\w:/.$§-])(?P<year>(?:20)?[0-4]\d)-(?P<serial>\d{1,6})(?P<tail>(?:-[A-Za-z]{1,3}){0,2})(?![\w/]|-\d|"
    r"\.\d|:\d|-[A-Za-z])"
)
_APPLICATION = re.compile(r"(?<![\w-])(?P<year>\d\d)A(?P<serial>\d{1,4})(?![\w-])")
_STATE = re.compile(
    r"(?P<label>(?:(?:case|cause|index|docket|civil|action)\s){0,2}(?:nos?\.|numbers?(?:\sis)?|no\b|\#|case|"
    r"cause)\s?[:.]?\s?\(?)?"
    r"(?P<number>(?=[\w:./-]{0,20}\d{2})[A-Z0-9][\w:./-]{3,30}(?<![.:/-])(?:\s(?!ECF)[A-Z]{2,4}\s\d{3,8}|\s"
    r"(?:SEA|KNT)\b)?)",
    re.IGNORECASE,
)
_ENDS_STATE = re.compile(
    r"[;\[]|\. (?!(?:Their|State|Its|Case|The\s(?:state\s)?case)\b)[A-Z]|[Rr]eceipt|RECEIPT|[Ff]iling [Ff]ee|"
    r"[Aa]ttachment"
)
# What makes the number after it no docket: papers, receipts, agencies, laws, orders of general use.
_NO_DOCKET = re.compile(
    r"(?:\b(?:ecf|dkt|docs?|document|d\.?e|exh?(?:ibit)?|order|orders|l|law|laws|foia|agency|tracking|receipt|"
    r"reference|"
    r"ref|rule|rules|l\.?r|section|pages?|pp?|mdl|bates|control|invoice|check|permit|contract|account|confirmation|"
    r"bulletin|notice|resolution|release|policy|memorandum|directive|paragraph|paras?|counts?|phone|fax|tel|id|"
    r"opinion|"
    r"op|dec|fed|reg|usc|cfr|ordinance|proposition|prop|chapter|ch|title|act|h\.?r|s|attachments?|item|entry|"
    r"entries|request|complaint|charge|claim|loan|policy|eeoc|patent|serial|registration|warrant|badge|inmate|"
    r"register)"
    r"\.?|§)\s{0,2}(?:\(s\))?(?:nos?\.?|numbers?|\#)?\s?:?\s?\(?$",
    re.IGNORECASE,
)
_LOOK_BACK = 40
"""How many characters before a number can say that it is no docket."""
_COMMON_TYPE = {"c": "cv", "civ": "cv", "crim": "cr", "mag": "mj", "misc": "mc"}


@dataclass(frozen=True, slots=True)
class NumberNamed:
    """One number of the text: where it stands (initials included) and how it is told on, less judges' initials."""

    start: int
    end: int
    kind: NumberKind
    number: str


def numbers_named(text: str, state_courts_end: Iterable[int] = ()) -> list[NumberNamed]:
    """Every docket number of a text in its order, none overlapping another.

    Args:
        text: docket text, of bounded length.
        state_courts_end: where names of state courts end; what follows with a label is taken whatever its shape.
    """
    found = [*_state_numbers(text, state_courts_end)]
    for shape, kind in _SHAPES:
        matches = (match for match in shape.finditer(text) if _is_docket_like(text, match, kind))
        found += [_number(match, kind) for match in islice(matches, MOST_NUMBERS)]
    kept: list[NumberNamed] = []
    taken = bytearray(len(text) + 1)
    for one in found:
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)[:MOST_NUMBERS]


_SHAPES: tuple[tuple[re.Pattern[str], NumberKind], ...] = (
    (_HEAD_FIRST, "typed"),
    (_TYPED, "typed"),
    (_OFFICE_ONLY, "typed"),
    (_APPLICATION, "application"),
    (_PLAIN, "plain"),
)


def _is_docket_like(text: str, match: re.Match[str], kind: NumberKind) -> bool:
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    if kind in {"plain", "application"} and _NO_DOCKET.search(before):
        return False
    if match.re is _TYPED:
        # "26 C 2501" is a number, "Count 26 cr 3" and "12 c 1" are not.
        spaced_lower = match["bare"] == " " and match["type"].islower()
        return not spaced_lower and not (match["type"].lower() == "c" and match["type"].islower())
    return True


def _number(match: re.Match[str], kind: NumberKind) -> NumberNamed:
    year, serial = match["year"][-2:], match["serial"]
    if match.re is _APPLICATION:
        number = f"{year}A{serial}"
    elif match.re is _PLAIN:
        number = f"{match['year']}-{serial}"
    elif match.re is _HEAD_FIRST:
        place = re.match(r"-(?:TUC|PHX|PCT|YU|BLG|BU|GF|H|M)(?=-|$)", match["tail"])
        number = f"{match['type']}-{match['year']}-{serial}{place[0] if place else ''}"
    elif match.re is _OFFICE_ONLY:
        number = f"{match['office']}:{year}-{serial}"
    else:
        office = f"{match['office']}:" if match["office"] else ""
        kind_word = match["type"].lower()
        number = f"{office}{year}-{_COMMON_TYPE.get(kind_word, kind_word)}-{serial}"
    return NumberNamed(match.start(), match.end(), kind, number)


def _state_numbers(text: str, ends: Iterable[int]) -> Iterator[NumberNamed]:
    for end in ends:
        window = text[end : end + 140]
        for match in _STATE.finditer(window):
            gap = window[: match.start()]
            if _ENDS_STATE.search(gap):
                break
            if match["label"] or (len(gap) <= 4 and sum(letter.isdigit() for letter in match["number"]) >= 5):  # noqa: PLR2004
                yield NumberNamed(end + match.start("number"), end + match.end("number"), "state", match["number"])
                break
