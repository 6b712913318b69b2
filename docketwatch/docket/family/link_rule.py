"""What a rule of kinship is: a pattern over marked text, written with short names for the marks; holds no rule itself.

Gaps are bounded and never cross another number, so that a rule takes the number nearest to its words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Relation = Literal[
    "appeal",
    "cross_appeal",
    "mandamus",
    "transfer_from",
    "transfer_to",
    "remand",
    "consolidated_lead",
    "consolidated_member",
    "scotus_application",
    "scotus_cert",
    "related",
]
"""What the other docket is to this one."""

Told = Relation | Literal["below", "supreme", "consolidated"]
"""A relation, or one that the docket decides: a case below, a Supreme Court number, consolidation untold."""

_MARKS = {
    "N": "[\ue000-\ue7ff\uf000]",
    "O": "\uf000",
    "D": "[\ue800-\ue9ff\uef00-\uefff]",
    "A": "[\uea00-\uebff]",
    "S": "[\uec00-\uedff]",
    "T": "[\uee00-\ueeff]",
    "G": "[^\uf001\ue000-\ue7ff\uf000]",
    "X": "[^\ue000-\ue7ff\uf000]",
    "E": "\uf001",
}
_AFTER_NUMBER = r"(?:\s?\([^()\ue000-\ue7ff\uf000\uf001]{1,50}\))?"
_LIST = (
    "(?P<n><N>" + _AFTER_NUMBER + r"(?:\s?(?:,\s?(?:and\s)?|;\s?(?:and\s)?|and\s|&\s|/\s?)"
    r"(?:in\s|case\s|with\s)?(?:[\ue800-\uebff],?[/ ])?<N>" + _AFTER_NUMBER + "){0,20})"
)
# A number that opens the next sentence: "... to the Northern District of Texas. Case number assigned there: 1:26-..."
_JUMP = (
    r"(?:<E>?\s?(?:(?:the|its|their)\s)?(?:(?:new|original|other|transferor|transferee|receiving|sending)\s)?"
    r"(?:(?:case|docket|civil\saction)\s)?(?:(?:number|no\.)\s)?(?:assigned|opened|given)?\s?"
    r"(?:there|in\sthat\s(?:court|district|division))?\s?(?:as|is|was|:)?\s?\(?)"
)


@dataclass(frozen=True, slots=True)
class LinkRule:
    """One way of telling. `where`: kinds of docket (d district, b bankruptcy, a appellate, s Supreme Court, j panel).

    `kinds`: the numbers it takes (t typed, p plain, x application, s state). `is_own_words`: it says "this case", so
    that no authority beside it can be meant.
    """

    name: str
    relation: Told
    where: str
    kinds: str
    pattern: re.Pattern[str]
    is_own_words: bool = False


def rule(name: str, relation: Told, where: str, kinds: str, pattern: str, *, own: bool = False) -> LinkRule:
    """A rule from a pattern in which `<N>`, `<O>`, `<D>` ... stand for marks, `<G>` and `<X>` for a letter of a gap."""
    pattern = pattern.replace("<LIST>", _LIST).replace("<JUMP>", _JUMP)
    for letter, mark in _MARKS.items():
        pattern = pattern.replace(f"<{letter}>", mark)
    return LinkRule(name, relation, where, kinds, re.compile(pattern, re.IGNORECASE), own)
