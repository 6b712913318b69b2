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
    from collections.abc import Sequence

    from docketwatch.docket.model import Change

REDACTED = "redaction"
"""What a change is called of which the old words are not told."""

_MARK = re.compile(r"\[?\(?\bredacted\b\)?\]?|\[sealed\]|[xX*_\u2588]{2,}", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[A-Z]\.?){1,4}")
_STREET = re.compile(
    r"\b(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Ln|Lane|Dr|Drive|Ct|Court|Apt|Unit|Way|Pl)\b\.?"
)
_DAY = re.compile(r"\b\d{1,2}[/-]\d{1,2}[/-](?:\d\d)?\d\d\b|\b[A-Z][a-z]+\.? \d{1,2}, \d{4}\b")
_BIRTH = re.compile(r"\b(?:born|birth|d\.?o\.?b)\b", re.IGNORECASE)
FEWEST_PRIVATE_DIGITS = 6
"""An account, alien, telephone or Social Security number has more digits than an entry's number."""

WORDS_BEFORE = 3
_PUNCTUATION = ".,;:()[]'\"\u2019"


def without_redacted(change: Change) -> Change:
    """The change as it may be told: where the court has redacted a text, its old words are left out."""
    if change.what == "text" and change.old and change.new and is_redaction(change.old, change.new):
        return replace(change, what=REDACTED, old="", new="")
    return change


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
    if not gone:
        return False
    was, instead = " ".join(gone), " ".join(come)
    if come and _MARK.search(instead):
        return True
    if _is_by_initials(gone, come):
        return True
    digits = sum(letter.isdigit() for letter in was)
    if not digits or any(letter.isdigit() for letter in instead):
        return False
    if _DAY.search(was):
        return bool(_BIRTH.search(context))  # a hearing that is struck is no birth date
    return digits >= FEWEST_PRIVATE_DIGITS or bool(_STREET.search(was))


def _is_by_initials(gone: Sequence[str], come: Sequence[str]) -> bool:
    """Whether a name of two or more words has become its initials: "Juan Carlos Perez" and "J.C.P."."""
    names = [word.strip(_PUNCTUATION) for word in gone]
    if not names or not all(name[:1].isupper() and name.isalpha() for name in names):
        return False
    said = "".join(word.rstrip(",;:") for word in come)
    letters = "".join(letter for letter in said if letter.isalpha())
    return bool(_INITIALS.fullmatch(said)) and letters == "".join(name[0] for name in names)
