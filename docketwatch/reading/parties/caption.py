"""Tells on which side of a case name somebody stands; never knows more of a case than its name.

Case names are cut, abbreviated and without first names ("Tabman v. Federal Bureau of Inves", "Doe v. DHS"); names are
compared word by word.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

CaptionSide = Literal["first", "second", "only"]
"""Before or behind the "v."; `only`: the case name has no "v." ("In re Smith", a debtor's name)."""

Words = tuple[str, ...]


def find_sides(case_name: str, names: str) -> set[CaptionSide]:
    """On which sides of the case name the named parties stand; empty where none of them is in it."""
    parties = _parties_in(names)
    return {
        side
        for side, half in _halves(case_name)
        if any(_is_same(mine, theirs) for mine in _parties_in(_bare(half)) for theirs in parties)
    }


def has_two_sides(case_name: str) -> bool:
    """Whether the case name sets one side against another."""
    return _VERSUS.search(case_name) is not None


def is_one_of_two(case_name: str, names: str) -> bool:
    """Whether the list has two parties and the case name holds one of them only."""
    parties = [words for words in (_words(piece) for piece in _COMMA.split(_plain(names))) if _core(words) != words[:0]]
    firms = [words for words in parties if not set(words) <= _ENDINGS]
    return len(firms) == TWO and sum(bool(find_sides(case_name, " ".join(words))) for words in firms) == 1


TWO = 2


def has_surname(case_name: str, name: str) -> bool:
    """Whether somebody bears the last name of the case name, as a joint debtor does."""
    mine, theirs = _core(_words(_plain(_bare(case_name)))), _core(_words(_plain(name)))
    return (
        len(mine) >= TWO
        and len(theirs) >= TWO
        and mine[-1] == theirs[-1]
        and not _ENDINGS & set(_words(_plain(case_name)))
    )


def _halves(case_name: str) -> list[tuple[CaptionSide, str]]:
    found = _VERSUS.search(case_name)
    if not found:
        return [("only", case_name)]
    return [("first", case_name[: found.start()]), ("second", case_name[found.end() :])]


def _bare(half: str) -> str:
    return _OTHERS.sub("", _IN_RE.sub("", half))


def _parties_in(names: str) -> list[Words]:
    """The parties of a list, each as its words; lists are cut at commas and at "and", for names may hold either."""
    plain = _plain(names)
    pieces = [plain, *_COMMA.split(plain), *_AND.split(plain)][:MOST_PARTIES]
    return [words for words in dict.fromkeys(_words(piece) for piece in pieces) if words]


MOST_PARTIES = 60
"""How many pieces of a list of parties are compared: one that the case name names stands among the first."""


def _plain(name: str) -> str:
    letters = "".join(mark for mark in unicodedata.normalize("NFKD", name) if not unicodedata.combining(mark))
    upper = _INITIALS.sub(lambda found: re.sub(r"[.\s]", "", found.group()) + " ", letters.upper())
    return _UNITED.sub(" USA ", upper.replace("'", "").replace("\u2019", ""))


def _words(piece: str) -> Words:
    words = tuple(word for word in _WORD.findall(piece) if word not in _IDLE and not _ROLES.fullmatch(word))
    return words[1:] if words[:1] == _UNITED_STATES and len(words) > 1 else words


def _is_same(caption: Words, party: Words) -> bool:
    mine, theirs = _core(caption), _core(party)
    if not mine or not theirs or mine == theirs:
        return bool(mine) and mine == theirs
    if _UNITED_STATES in (mine, theirs):
        return mine == _UNITED_STATES and theirs in _GOVERNMENT
    if mine in _PLACES or theirs in _PLACES:
        return False
    if len(mine) == 1:
        return _is_one_word_of(mine[0], theirs, is_firm=len(caption) > 1 or len(party) > len(theirs))
    if len(theirs) == 1:
        return _is_acronym(theirs[0], mine) or (theirs[0] == mine[-1] and len(theirs[0]) > LEAST_ACRONYM_CHARS)
    return _starts_alike(mine, theirs) or set(mine) <= set(theirs) or set(theirs) <= set(mine)


def _is_one_word_of(word: str, party: Words, *, is_firm: bool) -> bool:
    """A surname ends a person's name ("Halper": Stefan A. Halper), a firm's first word opens it ("Google LLC")."""
    return word == party[-1] or (is_firm and word == party[0]) or _is_acronym(word, party)


def _is_acronym(word: str, party: Words) -> bool:
    """FBI, USCIS, DOJ, HHS ("Department of" is left out as often as not)."""
    initials = "".join(each[0] for each in party if each != "&")
    is_short = LEAST_ACRONYM_CHARS <= len(word) <= MOST_ACRONYM_CHARS and len(party) > 1
    return is_short and (initials.endswith(word) or word == "US" + initials or word in _joined(party))


LEAST_ACRONYM_CHARS = 3
MOST_ACRONYM_CHARS = 7


def _joined(party: Words) -> set[str]:
    """Acronyms that keep the "of": DOJ, DOL, DOD."""
    return {"DO" + party[-1][0], "DO" + "".join(each[0] for each in party[1:])} if party[0] == "DEPARTMENT" else set()


def _starts_alike(mine: Words, theirs: Words) -> bool:
    """Whether one is the other cut off, at worst within its last word."""
    short, long = sorted((mine, theirs), key=len)
    last = len(short) - 1
    return last > 0 and long[:last] == short[:last] and long[last].startswith(short[last])


def _core(words: Words) -> Words:
    return tuple(word for word in words if word not in _ENDINGS) or words


def _list(words: str) -> frozenset[str]:
    return frozenset(words.split())


_VERSUS = re.compile(r"\s+(?:v|vs|versus)\.?(?=\s|$)", re.IGNORECASE)
_IN_RE = re.compile(r"^\W*(?:in\s+(?:the\s+matter\s+of|re)|matter\s+of|ex\s+parte)\b[:\s]*", re.IGNORECASE)
_OTHERS = re.compile(r",?\s*\bet\.?\s*al\b\.?.*$", re.IGNORECASE)
_COMMA = re.compile(r"\s*[;,]\s*")
_AND = re.compile(r"\s*[;,]\s*(?:AND\s+)?|\s+AND\s+")
_WORD = re.compile(r"[A-Z0-9&]+")
_INITIALS = re.compile(r"\b(?:[A-Z]\.\s?){2,8}")
_UNITED = re.compile(r"\b(?:UNITED\s+STATES(?:\s+OF\s+AMERICA)?|USA|U\s+S\s+A|U\s+S|US)\b")
_ROLES = re.compile(
    r"(?:PLAINTIFF|DEFENDANT|PETITIONER|RESPONDENT|APPELLANT|APPELLEE|DEFT|PLTF|DEBTOR|CREDITOR|TRUSTEE|AMICUS|AMICI|CURIAE|"
    r"INTERVENOR|MOVANT|CLAIMANT|APPLICANT|JOINT)S?"
)
_ENDINGS = _list(
    "INC INCORPORATED LLC LLP LP LTD LIMITED CORP CORPORATION CO COMPANY PLC PLLC PC NA SA AG LLLP GMBH STATE "
    "COMMONWEALTH PEOPLE JR SR II III IV"
)
_IDLE = _list("THE OF AND FOR A AN IN ON TO AT MR MS MRS DR HON ESQ AFL CIO")
_UNITED_STATES = ("USA",)
_GOVERNMENT: frozenset[Words] = frozenset(
    {
        ("GOVERNMENT",),
        ("DEPARTMENT", "JUSTICE"),
        ("ATTORNEYS", "OFFICE"),
        ("ATTORNEY", "OFFICE"),
        ("AUSA",),
    }
)
# What a place and the people in it share: "New York v. Trump" does not hold the New York Civil Liberties Union.
_PLACES: frozenset[Words] = frozenset(
    {
        ("NEW", "YORK"),
        ("NEW", "JERSEY"),
        ("NEW", "MEXICO"),
        ("NEW", "HAMPSHIRE"),
        ("NORTH", "CAROLINA"),
        ("SOUTH", "CAROLINA"),
        ("NORTH", "DAKOTA"),
        ("SOUTH", "DAKOTA"),
        ("WEST", "VIRGINIA"),
        ("RHODE", "ISLAND"),
        ("DISTRICT", "COLUMBIA"),
        ("PUERTO", "RICO"),
    }
)
