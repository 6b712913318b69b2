"""Tells whether a court has only taken private words out of a docket text: names, digits, addresses; never shows them.

What must not stand in a public docket: FRCP 5.2(a), FRCrP 49.1(a), FRBP 9037(a): Social Security and account numbers,
birth dates, names of minors, and in criminal cases home addresses.
"""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docketwatch.docket.model import Change

REDACTED = "redaction"
"""What a change is called of which the old words are not told."""

_MARK = re.compile(
    r"(?:\[?\(?redacted\)?\]?|\[sealed\]|[x*_\u2588]{2,}(?:-[x*_\u2588]{2,})*(?:-?\d{4})?)", re.IGNORECASE
)
_INITIALS = re.compile(r"(?:[A-Z]\.?){1,4}")
_PRIVATE_NUMBER = re.compile(
    r"\d{3}-\d{2}-\d{4}"  # a Social Security number
    r"|A[-# ]?\d{3}[- ]?\d{3}[- ]?\d{2,3}"  # an alien's
    r"|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}"  # a telephone's
    r"|\d{6,17}"  # an account's
)
_STREET = re.compile(
    r"\d{1,5} (?:[A-Z][\w.]* ){1,4}(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Ln|Lane|Dr|Drive|Court"
    r"|Way|Pl|Place)\b"
)
_DAY = re.compile(r"\d{1,2}[/-]\d{1,2}[/-](?:\d\d)?\d\d|[A-Z][a-z]+\.? \d{1,2}, \d{4}")
_BIRTH = re.compile(r"\b(?:born|birth|d\.?o\.?b)\b", re.IGNORECASE)
_DECIDES = re.compile(
    r"\b(?:grant|den(?:y|i)|dismiss|vacat|stay|affirm|revers|remand|moot|order|dissolv|enjoin)", re.IGNORECASE
)
WORDS_BEFORE = 3
_PUNCTUATION = ".,;:()[]'\"\u2019"


def without_redacted(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes as they may be told: where the court has redacted or sealed a text, its old words are left out."""
    told = tuple(changes)
    is_sealed = any(one.what == "sealed" and one.new for one in told)
    return tuple(
        replace(one, what=REDACTED, old="", new="")
        if one.what == "text" and one.old and (is_sealed or not one.new or is_redaction(one.old, one.new))
        else one
        for one in told
    )


def is_redaction(old: str, new: str) -> bool:
    """Whether all that differs is private words gone or masked: a name by its initials, digits, an address.

    Args:
        old: the docket text as it was.
        new: as it is.
    """
    before, after = old.split(), new.split()
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    pieces = [piece for piece in steps if piece[0] != "equal"]
    return bool(pieces) and all(
        _is_private(before[a:b], after[c:d], " ".join(before[max(0, a - WORDS_BEFORE) : b])) for _, a, b, c, d in pieces
    )


def _is_private(gone: Sequence[str], come: Sequence[str], context: str) -> bool:
    """Whether words that went are private, and those that came in their place say nothing; in doubt they are not."""
    was = " ".join(gone).strip(_PUNCTUATION + " ")
    if not gone or _DECIDES.search(was) or _DECIDES.search(" ".join(come)) or "$" in was:
        return False
    if come:
        return all(_MARK.fullmatch(word.strip(".,;:")) for word in come) or _is_by_initials(gone, come)
    if _DAY.fullmatch(was):
        return bool(_BIRTH.search(context))  # a hearing that is struck is no birth date
    return bool(_PRIVATE_NUMBER.fullmatch(was) or _STREET.match(was))


def _is_by_initials(gone: Sequence[str], come: Sequence[str]) -> bool:
    """Whether a name has become its initials: "Juan Carlos Perez, born 4/5/2011," and "J.C.P."."""
    said = "".join(come).strip(",;:")
    letters = [letter for letter in said if letter.isalpha()]
    names = [word.strip(_PUNCTUATION) for word in gone[: len(letters)]]
    if not _INITIALS.fullmatch(said) or [name[:1] for name in names] != letters:
        return False
    rest = " ".join(gone[len(letters) :]).strip(_PUNCTUATION + " ")
    is_private = not rest or bool(_PRIVATE_NUMBER.fullmatch(rest) or (_BIRTH.match(rest) and _DAY.search(rest)))
    return is_private and all(name.isalpha() for name in names)
