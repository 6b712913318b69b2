"""Replaces each docket number and court of a text by one mark, so that rules read sentences; never weighs a link.

A mark is one character of Unicode's private area, which is first removed from the text: a hostile text cannot
forge one. Labels ("Case No.", "docket number") and judges' initials go with the number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docketwatch.docket.family.courts_named import courts_named
from docketwatch.docket.family.numbers_named import numbers_named
from docketwatch.docket.numbers import parse_docket_number

if TYPE_CHECKING:
    from docketwatch.docket.family.courts_named import CourtNamed
    from docketwatch.docket.family.numbers_named import NumberNamed

FIRST_NUMBER = 0xE000
OWN, STOP = "\uf000", "\uf001"
"""The docket's own number; the end of a sentence."""
COURT_RANGES = {"district": 0xE800, "appellate": 0xEA00, "scotus": 0xEC00, "state": 0xEE00, "bankruptcy": 0xEF00}
_MOST_COURTS_OF_A_KIND = 0xFF
READ_CHARACTERS = 6_000
"""No more of a text is read: a docket text says at its beginning what it is."""

_LABEL = re.compile(
    r"(?:(?:civil|criminal|crim\.|civ\.|adversary|adv\.) (?:action |case |proceeding |proc\. |a\. )?|docket |"
    r"case |cause |civ\. |c\.a\. |cv )?"
    r"(?:nos?\.|(?:no|number)\(s\)|numbers?\b|no\b|nr\.?|\#)(?: is| are)?\s?:?\s?$",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"\s?\((?!L\)|CON\)|XAP\)|DC\)|SD\)|ND\)|BAP\))[A-Z]{2,4}(?:[/-][A-Z]{2,4})*\)")
_ABBREVIATIONS = frozenset(
    [
        "no",
        "nos",
        "v",
        "vs",
        "inc",
        "corp",
        "co",
        "ltd",
        "llc",
        "dep",
        "dept",
        "doc",
        "docs",
        "dkt",
        "ct",
        "cir",
        "dist",
        "civ",
        "crim",
        "app",
        "super",
        "cnty",
        "cty",
        "st",
        "jr",
        "sr",
        "hon",
        "mr",
        "ms",
        "mrs",
        "dr",
        "et",
        "al",
        "e.g",
        "i.e",
        "cf",
        "id",
        "fed",
        "reg",
        "rev",
        "stat",
        "sec",
        "art",
        "op",
        "ex",
        "exs",
        "att",
        "atty",
        "gen",
        "assn",
        "ass'n",
        "int'l",
        "nat'l",
        "u.s",
        "d.c",
        "cal",
        "tex",
        "mass",
        "ga",
        "va",
        "ala",
        "ariz",
        "ark",
        "colo",
        "conn",
        "del",
        "fla",
        "haw",
        "ill",
        "ind",
        "kan",
        "ky",
        "la",
        "md",
        "me",
        "mich",
        "minn",
        "miss",
        "mo",
        "mont",
        "neb",
        "nev",
        "okla",
        "or",
        "pa",
        "tenn",
        "vt",
        "wash",
        "wis",
        "wyo",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "oct",
        "nov",
        "dec",
        "approx",
        "ref",
        "rel",
        "bankr",
        "adv",
        "proc",
        "supp",
        "ed",
        "cert",
        "pet",
        "lower",
        "orig",
        "dep't",
    ]
)
_END = re.compile(r"(?P<word>[^\s.]{0,20})(?P<point>[.!?][\"')\]]?)\s+(?=[\"'(\[]?[A-Z\d\ue000-\uf000])")


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text with marks. `starts[i]` is where its i-th character stands in `text`."""

    text: str
    marked: str
    starts: tuple[int, ...]
    numbers: tuple[NumberNamed, ...]
    courts: dict[str, CourtNamed]

    def number_at(self, mark: str) -> NumberNamed:
        """The number that a mark stands for."""
        return self.numbers[ord(mark) - FIRST_NUMBER]

    def evidence(self, start: int, end: int) -> tuple[int, int]:
        """The span of `text` that a span of `marked` stands for."""
        return self.starts[start], self.starts[end]


def mark_text(text: str, own_number: str) -> MarkedText:
    """Mark the numbers, courts and sentence ends of the first 6,000 characters of a text."""
    plain = re.sub(r"[\ue000-\uf8ff]", " ", text[:READ_CHARACTERS])
    plain = re.sub(r"[\u2010-\u2015\u2212]", "-", plain)
    plain = re.sub(r"[\s\u00a0]", " ", plain)
    courts = courts_named(plain)
    numbers = numbers_named(plain, [court.end for court in courts if court.kind == "state"])
    pieces = [(one.start, one.end, _number_mark(at, one, own_number)) for at, one in enumerate(numbers)]
    by_mark: dict[str, CourtNamed] = {}
    for court in courts:
        mark = _court_mark(court, by_mark)
        if mark:
            pieces.append((court.start, court.end, mark))
    marked, starts = _replaced(plain, sorted(pieces))
    marked, starts = _without_labels(marked, starts)
    return MarkedText(plain, _with_stops(marked), starts, tuple(numbers), by_mark)


def _number_mark(at: int, number: NumberNamed, own_number: str) -> str:
    is_own = number.kind != "state" and is_same_number(number.number, own_number)
    return OWN if is_own else chr(FIRST_NUMBER + at)


def is_same_number(one: str, other: str) -> bool:
    """Whether two writings can be one docket number: padding, office and judges' initials do not matter."""
    read, other_read = _head_behind(one), _head_behind(other)
    first, second = parse_docket_number(read), parse_docket_number(other_read)
    if first is not None and second is not None:
        return first.is_same_docket(second) and (first.type == second.type or "a" not in (first.type, second.type))
    return re.sub(r"\W", "", one).lower() == re.sub(r"\W", "", other).lower()


def _head_behind(number: str) -> str:
    """`CV-26-00112-TUC` as `26-CV-00112`."""
    found = re.match(r"([A-Za-z]{2})-(\d{2,4})-(\d+)", number)
    return f"{found[2]}-{found[1]}-{found[3]}" if found else number


def _court_mark(court: CourtNamed, by_mark: dict[str, CourtNamed]) -> str | None:
    first = COURT_RANGES[court.kind]
    taken = sum(1 for mark in by_mark if first <= ord(mark) <= first + _MOST_COURTS_OF_A_KIND)
    if taken >= _MOST_COURTS_OF_A_KIND:
        return None
    by_mark[chr(first + taken)] = court
    return chr(first + taken)


def _replaced(plain: str, pieces: list[tuple[int, int, str]]) -> tuple[str, tuple[int, ...]]:
    """The text with each piece as one mark; blanks are kept single."""
    out: list[str] = []
    starts: list[int] = []
    at = 0
    for start, end, mark in [*pieces, (len(plain), len(plain), "")]:
        if start < at:
            continue
        for offset in range(at, start):
            if plain[offset] != " " or (out and out[-1] != " "):
                out.append(plain[offset])
                starts.append(offset)
        out.append(mark)
        starts += [start] * len(mark)
        at = end
        if mark and ord(mark) <= ord(OWN) and (initials := _INITIALS.match(plain, at)):
            at = initials.end()
    return "".join(out), (*starts, len(plain))


def _without_labels(marked: str, starts: tuple[int, ...]) -> tuple[str, tuple[int, ...]]:
    kept = bytearray(b"\1" * len(marked))
    for match in re.finditer(r"[\ue000-\ue7ff\uf000]", marked):
        begin = max(0, match.start() - 40)
        before = marked[begin : match.start()]
        end = match.start() - (1 if before.endswith("(") else 0)
        if label := _LABEL.search(marked[begin:end]):
            inside = begin + label.start()
            if inside == 0 or not marked[inside - 1].isalnum():
                kept[inside:end] = bytes(end - inside)
    places = [at for at in range(len(marked)) if kept[at]]
    return "".join(marked[at] for at in places), (*(starts[at] for at in places), starts[-1])


def _with_stops(marked: str) -> str:
    """Ends of sentences as STOP, at the place of their point; the length stays."""
    out = list(marked)
    for match in _END.finditer(marked):
        word = match["word"].lower().strip("([\"'")
        if word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha()):
            continue
        out[match.start("point")] = STOP
    return "".join(out)


def sentence_around(marked: str, at: int) -> tuple[int, int]:
    """Where the sentence of a place begins and ends."""
    end = marked.find(STOP, at)
    return marked.rfind(STOP, 0, at) + 1, end if end >= 0 else len(marked)
