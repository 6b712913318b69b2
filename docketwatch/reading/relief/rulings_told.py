"""Reads how a court recalls its earlier rulings: that settles what was unclear, and never makes an order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.reading.relief.act import Act
from docketwatch.reading.relief.names import find_target

if TYPE_CHECKING:
    from docketwatch.docket.relief import FamilyEntry
    from docketwatch.reading.relief.act import Subject

_KIND = (
    r"(?P<kind>temporary\s+restraining\s+order|TRO\b|preliminary\s+injunction|class\s+certification"
    r"|stay\s+pending\s+appeal|(?:section|§)\s*705|agency\s+action|motion\s+to\s+(?:certify|stay)|contempt)"
)
_TOLD = re.compile(

            r"\b(?:(?P<did>grant(?:ed|ing|s)|den(?:ied|ying|ies)|entered"
            r"|issued)(?P<part>\s+in\s+part(?:\s+and\s+den\w+\s+in\s+part)?)?[^.;]{0,90}?"
         + _KIND
    + r"|" + _KIND.replace("kind", "of") +
            r"[^.;]{0,90}?\b(?:was|were|is|had\s+been|has\s+been)\s+(?:\w+ly\s+)?(?P<done>granted|denied"
            r"|entered)(?P<bit>\s+in\s+part)?)"
        ,
    re.IGNORECASE,
)  # fmt: skip
_SUBJECTS: tuple[tuple[str, Subject], ...] = (
    ("t", "tro"),
    ("p", "preliminary_injunction"),
    ("c", "class_certification"),
    ("stay", "stay_pending_appeal"),
    ("motion to s", "stay_pending_appeal"),
    ("motion to c", "class_certification"),
    ("contempt", "contempt"),
    ("", "apa_stay"),
)


def read_rulings_told(text: str, entry: FamilyEntry) -> tuple[Act, ...]:
    """The rulings that a court's text recalls: "the Order at 25, which granted in part the motion for ..."."""
    acts: list[Act] = []
    for found in _TOLD.finditer(text):
        name = (found["kind"] or found["of"]).lower()
        subject = max((row for row in _SUBJECTS if name.startswith(row[0])), key=lambda row: len(row[0]))[1]
        outcome = "deny" if (found["did"] or found["done"]).lower().startswith("den") else "grant"
        marks = frozenset(
            {outcome, "seal"}
            if re.search(r"unseal|redact|public\s+version|docket\s+entry", text, re.IGNORECASE)
            else {outcome},
        )
        acts.append(Act("told", (subject,), find_target(text, entry.filed), marks=marks))
        if len(acts) == MOST_TOLD:
            break
    return tuple(acts)


MOST_TOLD = 6
