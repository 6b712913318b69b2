"""Finds rulings whose outcome the docket does not tell, sealed ones and stubs; it never guesses the outcome."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.reading.relief.act import Act, Target
from docketwatch.reading.relief.names import find_motions

if TYPE_CHECKING:
    from docketwatch.reading.relief.act import Subject, Verb

_STUB = re.compile(
    r"\border\b(?:\s+(?:by|of)\s[^:;.]{0,60}?)?\W{0,8}(?:ruling\s+)?(?:on|re:?|regarding|as\s+to|concerning"
    r"|resolving|addressing|in\s+re)\s*:?\s+|\bsealed\b[^.;]{0,40}\border\b[^.;]{0,20}|\b(?:opinion|ruling"
    r"|decision)\b[^.;]{0,25}\b(?:on|re:?|regarding)\s",
    re.IGNORECASE,
)
_NO_STUB = re.compile(
    r"\b(?:unseal\w*|hearing|argument|response|responses|reply|brief\w*|schedul\w*|shall|advisement|reserv\w+"
    r"|deferr\w+|held\b|set\s+for|due\b|order\s+to\s+show\s+cause|extension|converted|referr\w+|usca"
    r"|notice\s+of\s+appeal|recommend\w*|appeal\s+no|argued|supplemental|status|conference|moot|withdrawn"
    r"|bond|security|expedit\w+|page|leave|directed|continu\w+|premature|remains?\s+pending)\b",
    re.IGNORECASE,
)
_AND_ORDER = re.compile(r"\band\s+(?=order\s+on\b)", re.IGNORECASE)
_RULED: frozenset[Verb] = frozenset(
    {
        "grant",
        "deny",
        "withdraw",
        "extend",
        "dissolve",
        "vacate",
        "modify",
        "narrow",
        "stay",
        "administrative_stay",
        "final_relief",
        "consent",
        "show_cause",
        "end_case",
        "convert",
        "affirm",
        "reverse",
    },
)
_STUBBED: frozenset[Subject] = frozenset(
    {
        "tro",
        "preliminary_injunction",
        "apa_stay",
        "class_certification",
        "contempt",
        "stay_pending_appeal",
        "administrative_stay",
        "dissolve",
        "vacate",
        "vacate_stay",
        "extend",
    },
)


def read_untold(plain: str, acts: tuple[Act, ...]) -> list[Act]:
    """A ruling whose outcome the docket does not tell: sealed, or the name of the event only."""
    if any(act.verb in _RULED for act in acts) or not _STUB.search(plain) or _NO_STUB.search(plain):
        return []
    opinion = (
        {"opinion"}
        if re.match(
            r"\W*(?:\w+\s+){0,2}(?:opinion|memorandum)(?!\s+(?:opinion\s+)?and\s+order|\s+and\s+order)",
            plain,
            re.IGNORECASE,
        )
        else set()
    )
    return [
        Act(
            "unclear",
            motion.subjects,
            Target(motion.numbers),
            alternatives=motion.alternatives,
            marks=frozenset(opinion),
        )
        for part in _AND_ORDER.split(plain)
        for motion in find_motions(part)
        if set(motion.subjects) & _STUBBED or (motion.numbers and not motion.subjects)
    ][:MOST_UNTOLD]


MOST_UNTOLD = 3
"""How many rulings of one entry may be without an outcome."""
