"""Finds the requests that a docket text names: each motion with its kind and numbers. It says nothing of their fate."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docketwatch.reading.rulings.kinds_of_relief import AFTER_NOUN, ALONE, kind_at

if TYPE_CHECKING:
    from docketwatch.docket.readings import MotionKind
    from docketwatch.reading.rulings.clauses import Prose


@dataclass(frozen=True, slots=True)
class Request:
    """One motion, application or petition named in a text.

    `kind` is None where nothing is asked in so many words ("the motion"). The span covers the noun and what is asked.
    """

    kind: MotionKind | None
    rule: str
    start: int
    end: int
    numbers: tuple[int, ...]


_NOUN = re.compile(
    r"""(?<![-\w]) (?P<number> \[?\ ?\d{1,4}(?:-\d)?\ ?\]? \s (?:[A-Z][\w/'-]{0,20}\ ){0,4}? )?
    (?: (?:cross-?|letter-?|joint\ )? (?: motions?(?:\(s\))? | mtn | mot\. ) (?!\s+ (?:hearing|calendar|docket
        |practice|date|day|cut-?off|deadline|
          session|conference|panel|event|order|terms?|filing|requirements?|argument|proceeding)s?\b )
      | applications? (?!\s+(?:fee|date))
          | (?<!redaction\ ) (?<!summons\ ) (?<!motions\ ) (?<!parties\ ) (?<!plaintiffs\ ) (?<!defendants\ ) requests? (?=\s+(?:for|to|by|of|that|is|are|be|\[|\(|and|,|re\b|contained|raised|\d)|[.:,;]|$)
      | petitions? (?!\s+date) | letters? (?=\s(?:requesting|request|seeking)\b) | stipulations? | pet\. )
    (?![\w-])""",
    re.VERBOSE | re.IGNORECASE,
)
_STOP = re.compile(
    r"\b(?:is|are|be|was|were|has|have|having|shall|will|should|which|terminates|renders|moots|GRANTED|DENIED|"
    r"granted|denied|Granted|Denied|GRANTS|DENIES|grants|denies|ALLOWS|allows|ALLOWED|allowed|Allowed)\b|: (?=\w)"
    r"|(?:[-:,;]|\b(?:and|AND)) (?:granting|denying|allowing|finding|dismissing|adopting|GRANTING|DENYING|DISMISSING|Granting|"
    r"Denying|GRANTED|DENIED)\b|\b(?:requests?|asks?|seeks?) (?:that|the court|an order)\b|\bset for\b|\bdue by\b"
    r"|(?<=[a-z\d)\]]),? (?:and )?\[?\d{1,4}\]? (?:[A-Z][\w'-]{0,20} ){0,4}?(?:MOTION|Motion|motion)\b",
)
# An application with a number of its own ("25A1102") asks the Supreme Court for a stay, unless it says otherwise.
_OF_THE_SUPREME_COURT = re.compile(
    r"applications? (?:\(?(?:No\. )?\d\dA\d{1,4}\)?|of counsel for the applicants?)(?! (?:to|"
    r"for)\b)(?![^.;]{0,60}extend)",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?:\(s\))?\s?(?:\[[\d-]{1,12}\]\s?)?(?:\w{1,30} )?(?:by|of|filed|from|with|on behalf|submitted|presented|made)\b",
    re.IGNORECASE,
)
_BEFORE_NOUN: tuple[tuple[str, MotionKind, str], ...] = (
    ("restraint", "tro", r"temporary restraining order|\btro|t\.r\.o\."),
    ("injunction", "preliminary_injunction", r"preliminary injunction|\bpi"),
    ("bankruptcy_stay", "other", r"relief from stay|stay relief|lift stay"),
    ("stay", "stay", r"\bstay|abeyance"),
    ("summary_judgment", "summary_judgment", r"summary judgment"),
    ("class", "class_certification", r"class certification"),
    ("more_time", "extension", r"extension|continuance|adjournment"),
    ("reconsider", "reconsideration", r"rehearing|reconsideration"),
    ("pro_hac_vice", "pro_hac_vice", r"pro hac vice|\bphv"),
    ("amicus", "amicus_leave", r"amicus"),
    ("dismissal", "dismiss", r"dismissal|12\(b\)\(\d\)|dismiss"),
    ("under_seal", "seal", r"sealing|redaction"),
    ("intervention", "intervene", r"intervention"),
)
_BEFORE = re.compile(
    "(?:" + "|".join(f"(?P<k{place}>{pattern})" for place, (_, _, pattern) in enumerate(_BEFORE_NOUN)) + r")\s$",
    re.IGNORECASE,
)
_PETITIONS = re.compile(
    r"\s+for\s+(?:an? )?(?:panel |en banc )?(?:reh|re-h|mandamus|writ of (?:mandamus|prohibition)|permission|fees|"
    r"attorney|relief from|approval)",
    re.IGNORECASE,
)
MOST_ASKED_CHARS = 240
"""How far behind the noun what is asked is looked for."""

_NUMBER = r"\[?#?\s?\d{1,4}(?:-\d{1,3})?\]?(?![\d/:])"
_NUMBERS_BEFORE = re.compile(rf"((?:{_NUMBER}(?:,|;| and|,? &)? ){{1,12}})$")
_CITED = re.compile(
    r"(?:\b(?:ECF|Dkt|Doc|Docs|Document|Docket|DE|D\.?E|D\.I|R|Rec|CM/ECF)\.?(?: Entry| Doc|"
    r" no)?s?\.?(?: Nos?\.?)? ?#? ?|#|\[ ?)"
    r"(?P<n>\d{1,8}(?:-\d{1,3})?(?:(?:,|,? and|,? &|;)\s\d{1,8}(?:-\d{1,3})?){0,12})",
    re.IGNORECASE,
)


def find_requests(prose: Prose, start: int = 0, end: int | None = None) -> list[Request]:
    """The requests named between two positions, in order; one inside what another asks is no request of its own."""
    found: list[Request] = []
    stop = len(prose.text) if end is None else end
    at = start
    while (noun := _NOUN.search(prose.text, at, stop)) and len(found) < MOST_REQUESTS:
        request, at = _request(prose, noun, stop)
        found.append(request)
    return found


MOST_REQUESTS = 60
"""How many requests of one entry are read."""


def _request(prose: Prose, noun: re.Match[str], stop: int) -> tuple[Request, int]:
    text = prose.text
    _, sentence_end = prose.sentence(noun.end() - 1)
    limit = min(sentence_end, stop, noun.end() + MOST_ASKED_CHARS)
    halt = _STOP.search(text, noun.end(), limit)
    limit = halt.start() if halt else limit
    before = _BEFORE.search(text, max(0, noun.start() - 40), noun.end("number") if noun["number"] else noun.start())
    numbers = _numbers(text, noun, limit)
    if before and before.lastgroup:
        name, kind, _ = _BEFORE_NOUN[int(before.lastgroup[1:])]
        return Request(kind, name, before.start(), noun.end(), numbers), limit
    asked = _asked(text, noun.end(), limit)
    is_petition = text[noun.start() : noun.end()].lower().endswith(("petition", "petitions"))
    if (asked is None or asked.lastgroup == "other") and _OF_THE_SUPREME_COURT.match(text, noun.start()):
        return Request("stay", "supreme_court_application", noun.start(), noun.end(), ()), noun.end()
    if asked is None:
        return Request(None, "petition" if is_petition else "not_named", noun.start(), noun.end(), numbers), max(
            noun.end(), limit if numbers else noun.end()
        )
    rule, kind = kind_at(asked)
    if is_petition and asked.lastgroup == "other" and not _PETITIONS.match(text, noun.end()):
        return Request(None, "petition", noun.start(), asked.end(), numbers), limit
    return Request(kind, rule, noun.start(), asked.end(), numbers), limit


# "Stipulation Extending Time".
_DOING = re.compile(r"\s(?=(?:extending|staying|dismissing|compelling|continuing|adjourning|sealing)\b)", re.IGNORECASE)


def _asked(text: str, start: int, limit: int) -> re.Match[str] | None:
    """What the noun asks for: the first thing named; behind the name of a party only what the table knows."""
    doing = _DOING.match(text, start, limit)
    found = (ALONE.match(text, doing.end(), limit) if doing else None) or AFTER_NOUN.search(text, start, limit)
    if not _BY.match(text, start, limit):
        return found
    while found and found.lastgroup == "other":
        found = AFTER_NOUN.search(text, found.end(), limit) or None
    return found or AFTER_NOUN.search(text, start, limit)


def _numbers(text: str, noun: re.Match[str], limit: int) -> tuple[int, ...]:
    """The entry numbers of a motion, before or behind its noun."""
    numbers: list[int] = []
    if noun["number"]:
        numbers += _whole_numbers(noun["number"])
    before = _NUMBERS_BEFORE.search(text, max(0, noun.start() - 60), noun.start())
    if before:
        numbers = _whole_numbers(before.group()) + numbers
    cited = None if numbers else _CITED.search(text, noun.end(), limit)
    if cited:
        numbers += _whole_numbers(cited["n"])
    return tuple(dict.fromkeys(numbers))


def _whole_numbers(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"(?<![-\d])\d{1,8}", text)]


def kind_alone(text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
    """What a phrase without the word "motion" asks for or gives, where it begins with it."""
    return ALONE.match(text, start, len(text) if end is None else end)
