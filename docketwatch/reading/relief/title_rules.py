"""The titles by which an order says itself what it is: a TRO, an injunction; no code of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docketwatch.reading.relief.act import Subject

_BEFORE = (
    r"^\W{0,4}(?:(?:ex\s+parte|consent|agreed|stipulated|second|third|amended|modified|joint|emergency|limited|sealed"
    r"|class[- ]wide|order\s+(?:of|for|entering|issuing|re:?)|findings\s+of\s+fact,?\s+conclusions\s+of\s+law,?\s+and"
    r"|memorandum\s+opinion\s+and|opinion\s+and|interim|the|text|minute|partial|final|(?:final\s+)?judgment\s+and"
    r"|order\s+to\s+show\s+cause\s+(?:and|with|for\s+preliminary\s+injunction\s+(?:and|with))|and|&)\s+){0,5}"
)
_NAMES: tuple[tuple[Subject, str], ...] = (
    ("tro", r"(?:temporary\s+restraining\s+order|TRO)\b(?!\s+(?:hearing|motion))"),
    (
        "preliminary_injunction",
        r"(?:preliminary\s+injunction|injunction\s+pending\s+appeal)\b(?!\s+(?:hearing|motion|bond|briefing))",
    ),
    ("permanent_injunction", r"permanent\s+injunction\b"),
)
TITLES = tuple((subject, re.compile(_BEFORE + pattern, re.IGNORECASE)) for subject, pattern in _NAMES)
"""What an order is by its title; the first that fits counts."""
