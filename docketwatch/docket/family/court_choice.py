"""Chooses the court of a linked number: one that the text names beside it, else what its relation implies, else none.

Never from a caption and never from the number alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from docketwatch.docket.courts import load_courts
from docketwatch.docket.family.circuits import circuit_of, only_district_of
from docketwatch.docket.family.marked_text import STOP

if TYPE_CHECKING:
    from docketwatch.docket.family.link_rule import Relation
    from docketwatch.docket.family.marked_text import MarkedText
    from docketwatch.docket.family.numbers_named import NumberKind

Where = Literal["d", "b", "a", "s", "j"]
"""District (and special), bankruptcy, appellate, Supreme Court, panel on multidistrict litigation."""

_RIGHT = re.compile(
    r"^\s?(?:\((?![\ue800-\uefff])[^()\ue000-\uf001]{1,50}\))?,?\s?\(?(?:(?:now\s)?(?:pending|filed|docketed)\s)?"
    r"(?:in|of|from|before|by|at)?\s?"
    r"(?:the\s)?(?:U\.?S\.?\s)?(?P<court>[\ue800-\uefff])"
)
_REACH_LEFT = 150
_FITTING = {
    "typed": frozenset({"district", "bankruptcy"}),
    "plain": frozenset({"appellate", "scotus", "bankruptcy"}),
    "application": frozenset({"scotus"}),
    "state": frozenset({"state"}),
}
_APPEAL_WORDS = re.compile(r"\b(?:appeals?|USCA|appellate|cir\.|circuit|panel)\b|[\uea00-\uebff]", re.IGNORECASE)
_CIVIL_WORDS = re.compile(
    r"(?:civil|civ\.|criminal|c\.a\.)\s(?:action|case|a\.)?\s?(?:nos?\.|numbers?)?[^a-z]{0,4}$", re.IGNORECASE
)


def where_is(court_id: str) -> Where:
    """The kind of docket by its court; an unknown court is taken for a district court."""
    courts = load_courts()
    if court_id == "jpml":
        return "j"
    if court_id.startswith("bap"):
        return "b"
    kind = courts[court_id].kind if court_id in courts else "district"
    return {"appellate": "a", "scotus": "s", "bankruptcy": "b"}.get(kind, "d")  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a number stands in marked text: itself, its list and the words of the rule that took it."""

    at: int
    list_start: int
    list_end: int
    rule_start: int
    sentence_start: int


def court_of(text: MarkedText, place: Place, relation: Relation, here: str) -> str | None:
    """The court id of a linked number; None for a state court or where nothing tells."""
    kind = text.number_at(text.marked[place.at]).kind
    if kind == "state":
        return None
    if relation.startswith("scotus") and where_is(here) != "s":
        return "scotus"
    named = _named(text, place, kind, relation)
    return named or _implied(text, place, kind, relation, here)


def _named(text: MarkedText, place: Place, kind: NumberKind, relation: Relation) -> str | None:
    marked = text.marked
    fitting = _FITTING[kind] - ({"scotus"} if not relation.startswith("scotus") and relation != "related" else set())
    after = [
        _RIGHT.match(marked[place.at + 1 : place.at + 90]),
        _RIGHT.match(marked[place.list_end : place.list_end + 90]),
    ]
    for found in after:
        if found and text.courts[found["court"]].kind in fitting and found.end() + place.at < len(marked):
            is_next_of_list = re.match(r"[/ ,][\ue000-\ue7ff]", marked[place.at + 1 + found.end() :])
            if not is_next_of_list:
                return text.courts[found["court"]].id
    sentence = place.sentence_start
    if relation in {"appeal", "mandamus"} and kind == "typed":
        # The court may stand one sentence before: Appeal from the Southern District of Florida. D.C. Docket No.
        sentence = marked.rfind(STOP, 0, max(sentence - 1, 0)) + 1
    begin = max(min(sentence, place.rule_start), place.at - _REACH_LEFT)
    for at in range(place.at - 1, begin - 1, -1):
        letter = marked[at]
        if letter in text.courts and text.courts[letter].kind in fitting:
            return text.courts[letter].id
        if "\ue000" <= letter <= "\ue7ff" and at < place.list_start:
            return None
    return None


def _implied(text: MarkedText, place: Place, kind: NumberKind, relation: Relation, here: str) -> str | None:
    where = where_is(here)
    if relation in {"transfer_from", "transfer_to"}:
        words = text.marked[place.rule_start : place.list_end]
        return here if re.search(r"\bdivision\b|\bintra-?district\b", words, re.IGNORECASE) else None
    if where == "a":
        return here if kind == "plain" else only_district_of(here)
    if where == "s":
        return "scotus" if kind == "application" or relation not in {"scotus_application", "scotus_cert"} else None
    if where == "j" or relation == "remand":
        return None
    if kind == "typed":
        return None if relation in {"appeal", "cross_appeal", "mandamus"} else here
    return circuit_of(here) if _is_of_an_appeal(text, place, relation) else here


def _is_of_an_appeal(text: MarkedText, place: Place, relation: Relation) -> bool:
    """A number without a case type on a district docket: an appeal, or a civil action as D.D.C. writes it."""
    if relation in {"appeal", "cross_appeal", "mandamus"}:
        return True
    start = text.number_at(text.marked[place.at]).start
    if _CIVIL_WORDS.search(text.text[max(0, start - 30) : start]):
        return False
    return bool(_APPEAL_WORDS.search(text.marked[place.sentence_start : place.list_end]))
