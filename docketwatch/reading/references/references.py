"""Reads which other entries of the docket an entry points to; never its own number, nor one of the law or of a case.

How courts write it stands in reference_rules.py. In a court of appeals whose documents have long numbers, a short
number points to the docket of the court below.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docketwatch.reading.references.reference_rules import (
    BELOW,
    COPY_FROM_BELOW,
    LABEL,
    LABELS_NOT_AFTER,
    LIST_GOES_ON,
    NOT_AFTER,
    NOTED,
    NUMBER_CLOSES_TITLE,
    OTHER_DOCKET,
    PLURAL,
    REFERENCE_RULES,
    TITLE_BEFORE,
    TITLE_WORDS,
)

if TYPE_CHECKING:
    from docketwatch.docket.readings import EntryText
    from docketwatch.reading.anatomy import Anatomy


@dataclass(frozen=True, slots=True)
class Reference:
    """One other entry pointed to: its number, where the number stands, and the words that name it, "" if none do."""

    number: int
    start: int
    end: int
    title: str


@dataclass(frozen=True, slots=True)
class _Place:
    """A number in the masked words of an entry, and the rule by which it may point to another entry."""

    number: int
    start: int
    end: int
    rule: str
    is_listed: bool = False


MOST_NUMBERS = 80
"""How many numbers of one entry are looked at: consolidated dockets list some forty motions."""

LONG_DIGITS = 6
"""A document number of a court of appeals has at least so many digits; an entry's number has at most four."""

LONG_NUMBERED_COURTS = frozenset({"ca1", "ca8", "ca10", "ca11", "cadc"})
"""Courts of appeals that point to documents by long numbers: there "(doc. #55)" is an entry of the court below."""

LONGEST_RANGE = 40
"""More entries than this are not meant by "12-14"."""

_BEFORE_CHARS = 45
_AFTER_CHARS = 90
_NUMBER = re.compile(r"(\d{1,10}+)(?P<part>-\d{1,2}|\.\d{1,2})?(?![\d\u00b7])")

# Dates, times, money, telephone and case numbers: none of their digits points to an entry.
_NO_REFERENCE = re.compile(
    r"\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{1,2}:\d\d-[a-z]{2,4}-\d{2,6}\S{0,12}|\d{1,2}:\d\d(?::\d\d)?|(?:19"
    r"|20)\d\d-\d\d-\d\d"
    r"|\d{3}-\d{2,3}-\d{4}|\d{1,2}-[A-Za-z]{2,4}-\d{2,6}\S{0,12}|\d{1,2}-\d{3,5}\b(?!-\d\b)"
    r"|\$\s?\d[\d,.]{0,14}"
    r"|[JFMASOND](?:an|AN|eb|EB|ar|AR|pr|PR|ay|AY|un|UN|ul|UL|ug|UG|ep|EP|ct|CT|ov|OV|ec|EC)[A-Za-z]{0,6}\.?\s\d{1,2}"
    r"(?:st|nd|rd|th)?(?:,?\s\d{4})?\b"
)
_CITATION_AFTER = re.compile(
    r"\s?(?:U\.?\s?S\.?\s?C|C\.?\s?F\.?\s?R|U\.\s?S\.|F\.\s?(?:\dd|4th|Supp|App)|Fed\.?\s?Reg|S\.\s?Ct|Stat\.|\(\w\)\("
    r"|th\b|st\b|nd\b|rd\b|%|,\d{3}|\(a\)\s[Mm]eeting)"
)
_UNIT_AFTER = re.compile(
    r"\s?-?\s?(?:days?|hours?|months?|years?|weeks?|pages?|copies|counts?|minutes?|witnesses|jurors|exhibits"
    r"|volumes?|boxes"
    r"|paragraphs?|words|percent|business|calendar)\b",
    re.IGNORECASE,
)
_FIRST_YEAR, _LAST_YEAR, _LARGE = 1900, 2099, 1000
_SURE = frozenset({"labelled", "bracketed", "related"})


def read_references(entry: EntryText, parts: Anatomy) -> tuple[Reference, ...]:
    """Read the entries pointed to, in the order of the text; a number pointed to twice is given twice."""
    words = _NO_REFERENCE.sub(lambda found: "\u00b7" * len(found.group()), parts.words)
    found: list[Reference] = []
    last: _Place | None = None
    for count, match in enumerate(_NUMBER.finditer(words)):
        if count == MOST_NUMBERS:
            break
        if words[match.start() - 1 : match.start()].isdigit():
            continue  # the rest of a number longer than any entry's
        place = _placed(words, match, last)
        if place and _is_entry(entry, words, place):
            title = _title_of(words, place)
            found.extend(
                Reference(number, place.start, place.end, title) for number in _all_of(words, match, place, last)
            )
            last = place
        elif place is None:
            last = None
    found.extend(
        Reference(int(noted["numbers"]), *noted.span("numbers"), "")
        for noted in NOTED.finditer(parts.text)
        if parts.words[noted.start("numbers") : noted.end("numbers")].isspace()
    )
    return tuple(sorted(found, key=lambda one: one.start))


def _placed(words: str, match: re.Match[str], last: _Place | None) -> _Place | None:
    """The number with the first rule that fits its surroundings, or as one more of a list."""
    start, end = match.span(1)
    before, after = words[max(0, start - _BEFORE_CHARS) : start], words[match.end() : match.end() + _AFTER_CHARS]
    if (
        last
        and start - last.end <= _BEFORE_CHARS
        and LIST_GOES_ON.fullmatch(words, last.end + _part_chars(words, last), start)
    ):
        return _Place(int(match.group(1)), start, end, last.rule, is_listed=True)
    for name, pattern_before, pattern_after in REFERENCE_RULES:
        is_before = pattern_before is None or pattern_before.search(before)
        if is_before and (pattern_after is None or pattern_after.match(after)):
            return _Place(int(match.group(1)), start, end, name)
    if _closes_title(words, start, after):
        return _Place(int(match.group(1)), start, end, "title before")
    return None


def _part_chars(words: str, place: _Place) -> int:
    """How long "-1" or ".1" behind a number is."""
    match = _NUMBER.match(words, place.start)
    return len(match["part"] or "") if match else 0


LONGEST_TITLE_CHARS = 120
_SUBTITLE = re.compile(r"\s\([A-Z][A-Za-z ]{2,50}\)\s\Z")  # C.D. Cal.: "Complaint (Attorney Civil Case Opening) 1"


def _closes_title(words: str, start: int, after: str) -> bool:
    if words[start - 1 : start] != " " or not NUMBER_CLOSES_TITLE.match(after):
        return False
    lead = _SUBTITLE.sub(" ", words[max(0, start - LONGEST_TITLE_CHARS) : start])
    title = re.split(r"[;.()\[\]\d:]", lead)[-1]
    return bool(TITLE_BEFORE.search(title))


def _all_of(words: str, match: re.Match[str], place: _Place, last: _Place | None) -> list[int]:
    """The number, with all of a range that it ends ("12 through 14") or holds ("ECF Nos. 12-14")."""
    if match["part"] and match["part"].startswith("-") and PLURAL.search(words[max(0, place.start - 12) : place.start]):
        top = int(match["part"][1:])
        if place.number < top <= place.number + LONGEST_RANGE:
            return list(range(place.number, top + 1))
    joined = LIST_GOES_ON.fullmatch(words, last.end, place.start) if last else None
    if last and joined and (joined["range"] or joined.group().strip(" []#") in {"-", "\u2013"}):
        first = last.number + 1
        if first <= place.number <= last.number + LONGEST_RANGE:
            return list(range(first, place.number + 1))
    return [place.number]


def _is_entry(entry: EntryText, words: str, place: _Place) -> bool:
    if place.number == 0 or _is_of_something_else(words, place):
        return False
    before = words[max(0, place.start - _BEFORE_CHARS) : place.start]
    if place.rule == "labelled" and LABELS_NOT_AFTER.search(_before_label(before)):
        return False
    is_by_title = place.rule not in _SURE | {"operator"} and not place.is_listed
    if is_by_title and NOT_AFTER.search(before.rstrip("#[ ") + " " if place.rule == "hash" else before):
        return False
    if entry.court_kind == "appellate":
        return _is_appellate_entry(entry, words, place, before)
    return place.end - place.start < LONG_DIGITS - 1 and entry.number != str(place.number)


def _is_of_something_else(words: str, place: _Place) -> bool:
    """A citation, a count of things, a year, or the number of an entry of another docket."""
    if _CITATION_AFTER.match(words, place.end) or OTHER_DOCKET.match(words, place.end):
        return True
    if words[place.start - 1 : place.start] != "[" and _UNIT_AFTER.match(words, place.end):
        return True
    is_year = _FIRST_YEAR <= place.number <= _LAST_YEAR
    is_large = place.rule == "title before" and place.number >= _LARGE
    return place.rule not in _SURE and (is_year or is_large)


def _before_label(before: str) -> str:
    found = LABEL.search(before)
    return before[: found.start()] if found else ""


_OWN_PAIR = re.compile(r"\]\s{0,2}\[\d{6,10}\]")
_IS_REQUEST = re.compile(r"\W{0,4}(?:\w{1,20}\s){0,3}?(?:MOTION|Motion|PETITION|Petition|APPLICATION)\b")
_OWN_END = re.compile(r"-\d{1,2}\]\s{0,3}(?:\[\u00b7|\[Entered|\(|\Z)")


def _is_appellate_entry(entry: EntryText, words: str, place: _Place, before: str) -> bool:
    """Whether a number of a court of appeals' entry points elsewhere: its own number stands in brackets too."""
    if place.rule == "labelled" and (BELOW.search(before) or COPY_FROM_BELOW.match(words)):
        return False
    if place.end - place.start < LONG_DIGITS:
        is_own = (
            entry.number == str(place.number)
            or bool(_OWN_PAIR.match(words, place.end))
            or (entry.court == "ca2" and before.rstrip(" [").endswith((",", ".")))
        )
        return not is_own and entry.court not in LONG_NUMBERED_COURTS
    if words[place.end : place.end + 1] != "-":
        return False
    is_at_foot = before.rstrip(" [")[-1:] in {".", "]", ""} and bool(_OWN_END.match(words, place.end))
    return not (is_at_foot and _IS_REQUEST.match(words))


_TITLE_AFTER = re.compile(
    rf"(?:-\d{{1,2}})?[\])\s:]{{0,3}}(?P<title>(?:[A-Z][\w.'\u2019]{{0,20}}\s){{0,4}}?"
    rf"(?i:{TITLE_WORDS})[^;,.()\[\]\d]{{0,160}})"
)
_TITLE_END = re.compile(
    r"\s(?:filed|by\s[A-Z]|re\s|is\s|are\s|and\s\W?$|signed|entered|as\sto\s|granting|denying)\b", re.IGNORECASE
)
_ANSWERS = re.compile(
    rf"\A\s*(?:opposition|response|reply|memorandum|brief|objections?|supplement|notice|certificate)\b[^;.()]{{0,60}}?"
    rf"\b(?:to|re|of|in support of|regarding)\s(?={TITLE_WORDS})",
    re.IGNORECASE,
)


def _title_of(words: str, place: _Place) -> str:
    """The words that name the entry: behind its number, or before the bracket that holds the number."""
    after = _TITLE_AFTER.match(words, place.end)
    if after:
        title = after["title"]
        stop = _TITLE_END.search(title)
        return " ".join((title[: stop.start()] if stop else title).split())
    if place.rule not in _SURE | {"title before"}:
        return ""
    before = words[max(0, place.start - LONGEST_TITLE_CHARS) : place.start]
    if place.rule == "labelled":
        before = before[: max(0, len(before) - _BEFORE_CHARS)] + _before_label(before[-_BEFORE_CHARS:])
    piece = _ANSWERS.sub("", re.split(r"[;.()\[\]\d:]", before.rstrip(" (["))[-1])
    named = TITLE_BEFORE.search(piece)
    return " ".join(piece[named.start() :].split()) if named else ""
