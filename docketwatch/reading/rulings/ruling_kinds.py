"""Says what kind of request a verb of ruling acts on, where it stands beside the verb. It never guesses one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from docketwatch.reading.rulings.kinds_of_relief import ALONE, kind_at
from docketwatch.reading.rulings.ruling_rules import PARTY

if TYPE_CHECKING:
    from docketwatch.docket.readings import MotionKind
    from docketwatch.reading.rulings.clauses import Prose
    from docketwatch.reading.rulings.requests import Request
    from docketwatch.reading.rulings.ruling_hits import Hit


def numbers_beside(acts_on: str, hit: Hit) -> tuple[int, ...]:
    """As in "denying 48 ." names a motion by its number alone."""
    if hit.form not in {"ing", "finite"}:
        return ()
    found = re.match(
        r"(?:[\s,]*(?:as moot|in part|without prejudice|and)){0,2}\s*((?:\[?\d{1,4}\]?[, ]*){1,8})(?=$|[.;,\s])",
        acts_on,
    )
    return tuple(int(number) for number in re.findall(r"\d+", found[1])) if found else ()


def kind_ruled_on(prose: Prose, hit: Hit, request: Request | None, acts_on: str) -> tuple[MotionKind | None, bool]:
    """The kind of what is ruled on, and whether it is named here."""
    if hit.form in {"ing", "finite"} and (leave := _LEAVE_FIRST.match(acts_on)):
        found = ALONE.match(acts_on, leave.start("leave"))
        return (kind_at(found)[1] if found and kind_at(found)[1] in _BY_LEAVE else "other"), True
    if request and request.rule == "petition":
        return ("other" if _MANDAMUS.search(prose.text) else None), True
    if request and request.kind:
        return request.kind, True
    if hit.verb == "extend" and not request:
        return ("tro" if re.search(r"restraining|\btro\b", acts_on, re.IGNORECASE) else "extension"), True
    if hit.verb == "stay" and not request:
        return "stay", True
    if request:
        return None, False
    if hit.form in {"passive", "bare", "will"}:
        alone = _first_kind(acts_on) or (
            _first_kind(prose.text[slice(*hit.qualifier)], at_start=True) if PARTY.search(acts_on) else None
        )
    else:
        alone = _first_kind(acts_on, at_start=True)
    if alone:
        return alone, True
    if hit.verb in {"enjoin", "restrain"}:
        return _restraint(prose, hit), True
    if hit.form in {"ing", "finite"} and _SHARED_OBJECT.fullmatch(acts_on):
        return None, False
    if (
        hit.form == "ing"
        and hit.verb in {"grant", "deny"}
        and re.match(r"\s[A-Za-z]", acts_on)
        and not _NOT_ASKED_BY_MOTION.search(acts_on)
    ):
        return ("other" if not _ONE.search(acts_on) else None), not _ONE.search(acts_on)
    return None, not (
        _PRONOUN.match(acts_on) or _ONE.search(acts_on) or hit.form == "bare" or bool(numbers_beside(acts_on, hit))
    )


_NOT_ASKED_BY_MOTION = re.compile(r"\b(?:discharge|habeas|petition|certiorari|benefits|writ)\b", re.IGNORECASE)

_ONE = re.compile(r"\b(?:motions?|applications?|requests?)\b", re.IGNORECASE)

_BY_LEAVE: Final = frozenset(("pro_hac_vice", "amicus_leave", "seal", "intervene"))

_LEAVE_FIRST = re.compile(
    r"\W{0,6}(?:(?:in part|plaintiffs?'?s?|defendants?'?s?|the|conditional|as moot)\W{1,6}){0,3}(?P<leave>leave|"
    r"permission)\b",
    re.IGNORECASE,
)

_MANDAMUS = re.compile(r"\b(?:mandamus|prohibition)\b", re.IGNORECASE)


def _restraint(prose: Prose, hit: Hit) -> MotionKind | None:
    near = prose.text[max(0, hit.start - 60) : hit.end + 20]
    if re.search(r"temporar", near, re.IGNORECASE):
        return "tro"
    if re.search(r"preliminar", near, re.IGNORECASE):
        return "preliminary_injunction"
    return None


_SHARED_OBJECT = re.compile(
    r"[\s,]*(?:in[- ]part|as moot|moot|without prejudice|with prejudice|as to [^;]{0,60})?[\s,/]*(?:and|&|/)?\s*",
    re.IGNORECASE,
)

_PRONOUN = re.compile(r"\W{0,6}(?:it|they|same|the same|this|both)?\W{0,9}$", re.IGNORECASE)

_LEAVE = re.compile(r"(?:\W{0,6}(?:[\w.,'&-]{1,30} ){0,4}?)(?:leave\b|in forma pauperis)", re.IGNORECASE)

_SKIP = re.compile(
    r"(?:[\s,]|\b(?:as moot|in part|without prejudice|with prejudice|and|the|an?|plaintiffs?'?s?|defendants?'?s?|"
    r"oral|joint|consent|agreed|unopposed|\d+-day|\d+|\[\d+\])\s)*",
    re.IGNORECASE,
)


def _first_kind(words: str, *, at_start: bool = False) -> MotionKind | None:
    if at_start:
        begin = _SKIP.match(words)
        found = ALONE.match(words, begin.end() if begin else 0)
        if not found and re.match(r"\W{0,6}(?:until|\w{1,20} (?:\(\d{1,3}\) )?days)\b", words):
            return "extension"
    else:
        found = ALONE.search(words)
    if (
        found
        and _LEAVE.match(words)
        and found.lastgroup
        and kind_at(found)[1] not in {"pro_hac_vice", "amicus_leave", "seal", "intervene"}
    ):
        return "other"
    if found:
        return kind_at(found)[1]
    return "other" if _LEAVE.match(words) else None
