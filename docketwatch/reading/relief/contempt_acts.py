"""Reads what courts say of contempt: shown cause for, found, not found; a party's word of it is never asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.reading.relief.act import Act, Target
from docketwatch.reading.relief.names import find_numbers

if TYPE_CHECKING:
    from docketwatch.docket.relief import FamilyEntry

_SHOW_CAUSE = re.compile(
    r"\bshow\s+cause\b[^.;]{0,200}?\bcontempt|\bcontempt\b[^.;]{0,60}\bshow\s+cause"
    r"|\bprobable\s+cause\b[^.;]{0,120}\bcontempt",
    re.IGNORECASE,
)
_IN_CONTEMPT = re.compile(
    r"\b(?:finds?|finding|holds?|holding|adjudges?|adjudging|are|is|held|found|adjudged"
    r"|hereby)\b[^.;]{0,120}?\bin\s+(?:civil\s+|criminal\s+)?contempt\b"
    r"|\border\s+of\s+(?:civil\s+)?contempt\b",
    re.IGNORECASE,
)
_NO_CONTEMPT = re.compile(
    r"\b(?:not|declin\w+|no|nor|refus\w+)\b[^.;]{0,90}?\bcontempt\b|\bcontempt\b[^.;]{0,40}\b(?:is"
    r"|are)\s+not\s+warranted",
    re.IGNORECASE,
)


def read_contempt(plain: str, entry: FamilyEntry, verbs: tuple[Act, ...]) -> list[Act]:
    """An order to show cause, a finding of contempt, or its refusal."""
    if "contempt" not in plain.lower():
        return []
    if any(act.verb in ("purge", "discharge", "vacate", "stay", "administrative_stay", "dissolve") for act in verbs):
        return []
    asked = {subject for act in verbs if act.verb == "deny" for subject in act.subjects}
    if _SHOW_CAUSE.search(plain) and not asked & {"contempt", "show_cause_contempt"} and not _HEARD.search(plain):
        return [Act("show_cause", ("contempt",), Target(find_numbers(plain)))]
    if _NO_CONTEMPT.search(plain):
        return [] if asked & {"contempt"} else [Act("deny", ("contempt",), Target(find_numbers(plain)))]
    if any(not _is_asked(plain, found.start()) for found in _IN_CONTEMPT.finditer(plain)) and entry.role not in (
        "appeal",
        "scotus",
        "mandamus",
    ):
        return [Act("grant", ("contempt",), Target(find_numbers(plain)))]
    return []


_PURGED = re.compile(r"\bcontempt\b(?![^.;]{0,40}\b(?:not|may|can|if|until)\b)[^.;]{0,40}\bpurged\b", re.IGNORECASE)


def read_purge(plain: str, entry: FamilyEntry, verbs: tuple[Act, ...]) -> list[Act]:
    """A contempt found purged without a verb beside it: "Holding 41 Civil Contempt PURGED"."""
    if any(act.verb == "purge" for act in verbs) or entry.role in ("appeal", "scotus", "mandamus"):
        return []
    return [Act("purge", ("contempt",), Target(find_numbers(plain)))] if _PURGED.search(plain) else []


def _is_asked(plain: str, at: int) -> bool:
    """Whether the words stand in the name of a motion: "Motion to Hold Defendants in Contempt" finds nobody in it."""
    return bool(_ASKING.search(plain[max(0, at - MOST_ASKING_CHARS) : at]))


MOST_ASKING_CHARS = 80
_ASKING = re.compile(r"\b(?:motions?|applications?|requests?|petitions?)\b[^.;:]{0,70}$|\bto\s+$", re.IGNORECASE)
_HEARD = re.compile(r"\bhearing\s+held\b|\bresponse\s+to\b|\bextend\w*\s+(?:the\s+)?(?:time|deadline)", re.IGNORECASE)
