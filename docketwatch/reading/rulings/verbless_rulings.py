"""Finds the rulings that no verb tells: "SO ORDERED" under a request, "TEMPORARY RESTRAINING ORDER.", stubs.

It is asked only where no verb rules.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.reading.rulings.kinds_of_relief import ALONE, kind_at
from docketwatch.reading.rulings.no_ruling import ENDORSABLE
from docketwatch.reading.rulings.ruling_drafts import Draft
from docketwatch.reading.rulings.ruling_hits import Hit

if TYPE_CHECKING:
    from docketwatch.docket.readings import Disposition, Event, MotionKind
    from docketwatch.reading.rulings.clauses import Prose
    from docketwatch.reading.rulings.requests import Request


def read_so_ordered(prose: Prose, requests: list[Request], event: Event) -> list[Draft]:
    """As in "So ordered" under a request: the request is granted. At the foot of an order it rules on nothing."""
    found = _SO_ORDERED.search(prose.text)
    if found and (found["appeal"] or "").strip():
        return [_plain("withdraw", "withdrawn", None, found)]
    request = next((request for request in requests if found and request.start < found.start("so")), None)
    if found and request and (event in ENDORSABLE or found["bare"]):
        return [_plain("so_ordered", "granted", request.kind or "other", found, request.numbers)]
    agreed = _AGREED_ORDER.match(prose.text)
    alone = ALONE.match(prose.text, agreed.end()) if agreed else None
    if agreed and alone and event in {"order", "judgment"}:
        return [_plain("agreed_order", "granted", kind_at(alone)[1], agreed)]
    return []


_SO_ORDERED = re.compile(
    r"(?P<appeal>stipulation withdrawing (?:this|the) appeal[^;]{0,120}?)?"
    r"(?P<bare>\bendorse(?:ment|d)[:.,\s-]{0,4}\W{0,3}|stipulation is (?:hereby )?\W?|^\W{0,6})?(?P<so>\bso[- ]ordered\b)",
    re.IGNORECASE,
)

_AGREED_ORDER = re.compile(
    r"\W{0,6}(?:(?:joint|agreed|consent|amended|second|proposed|so[- ]ordered)\W{1,6})*(?:stipulation\W{1,6}(?:and|&|with)\W{1,6}(?:\W?proposed\W{1,6})?order|stipulated order|agreed order|consent order)\W{1,6}(?:of|for|to|re:?|regarding)\s",
    re.IGNORECASE,
)


def read_relief_in_force(prose: Prose, event: Event) -> list[Draft]:
    """Orders named for the relief that they give: "TEMPORARY RESTRAINING ORDER.", "Order of Dismissal"."""
    if event not in {"order", "opinion", "judgment"}:
        return []
    for name, says, kind, pattern in _NAMED_FOR_RELIEF:
        found = pattern.match(prose.text)
        if found:
            return [_plain(name, says, kind, found)]
    return []


_ADORNED = r"\W{0,6}(?:(?:consent|agreed|stipulated|amended|modified|emergency|ex parte|second|corrected|sealed|judge [\w. ]{2,40}:|electronic|text|minute|order:?|order of|order for|final|clerk's|and|judgment of)\W{1,6}){0,5}"

_RELIEF_TITLES: tuple[tuple[str, Disposition, MotionKind | None, str], ...] = (
    (
        "restraining_order",
        "granted",
        "tro",
        r"temporary restraining order(?: and order to show cause[^.;]{0,80})?(?=$|\s?[.:,(-]|\s(?:against|signed|entered|is|by|as to|restraining|that)\b)",
    ),
    (
        "injunction",
        "granted",
        "preliminary_injunction",
        r"preliminary injunction(?: order)?(?=$|\s?[.:,(-]|\s(?:against|signed|entered|by|as to|enjoining|that)\b)",
    ),
    (
        "dismissal",
        "dismissed",
        None,
        r"(?:order|judgment) (?:of|for) (?:voluntary )?dismissal\b(?! (?:hearing|deadline|docket|papers))",
    ),
    ("dismissal", "dismissed", None, r"(?<=of )(?:voluntary )?dismissal\b"),
    ("remand", "remanded", None, r"order (?:of|for) remand\b"),
    (
        "continuance",
        "granted",
        "extension",
        r"order (?:to continue|continuing (?:the )?(?:jury |bench )?(?:trial|case|matter|proceedings))\b",
    ),
    ("examination", "granted", "other", r"order for (?:rule )?2004 examination"),
    ("discharge", "granted", None, r"discharge of (?:joint )?debtors?\b"),
    (
        "time_granted",
        "granted",
        "extension",
        r"(?:(?!\bnot\b)[^.;:]){0,160}?\b(?:verbally|orally|telephonically|hereby|is|are|by phone) granted (?:an? )?(?:\d+[- ]day )?(?:extension|enlargement)",
    ),
)

_NAMED_FOR_RELIEF = tuple(
    (name, says, kind, re.compile(_ADORNED + pattern, re.IGNORECASE)) for name, says, kind, pattern in _RELIEF_TITLES
)


def read_time_given(prose: Prose, requests: list[Request], event: Event) -> list[Draft]:
    """More time was asked for, and the order sets the later day: the extension is given without the word."""
    first = requests[0] if requests else None
    if event != "order" or first is None or first.kind != "extension":
        return []
    if not _IN_LIGHT_OF.search(prose.text[max(0, first.start - 100) : first.start]):
        return []
    found = _NEW_DAY.search(prose.text, first.end)
    return [_plain("time_given", "granted", "extension", found, first.numbers)] if found else []


_IN_LIGHT_OF = re.compile(r"in light of|consider(?:ed|ation)|good cause|pursuant to|having reviewed", re.IGNORECASE)

_NEW_DAY = re.compile(
    r"\b(?:is|are) now due\b|\bshall have (?:until|through|up to|an additional)\b|\bmay (?:have|file)[^.;]{0,60}\b(?:until|on or before)\b",
    re.IGNORECASE,
)


_REVIEWED: dict[str, Disposition] = {
    "affirmed": "affirmed",
    "reversed": "reversed",
    "vacated": "vacated",
    "remanded": "remanded",
    "dismissed": "dismissed",
    "denied": "denied",
    "granted": "granted",
}
_IN_BRACKETS = re.compile(
    r"\[\d\d-\d{3,6} (?:appeal |petition for review )?(?P<says>affirmed|reversed|vacated|remanded|dismissed|denied|granted)\]",
    re.IGNORECASE,
)
"""The Fifth Circuit closes an opinion's entry with its result: "[25-20544 Affirmed]"."""


def read_result_in_brackets(prose: Prose, event: Event) -> list[Draft]:
    """The result that a court of appeals sets in brackets beside the number of the appeal."""
    found = _IN_BRACKETS.search(prose.text) if event in {"opinion", "judgment", "order"} else None
    return [_plain("result_in_brackets", _REVIEWED[found["says"].lower()], None, found)] if found else []


def read_untold(prose: Prose, requests: list[Request], event: Event) -> list[Draft]:
    """A ruling whose outcome is not told: "Order on Motion for Preliminary Injunction"."""
    found = _STUB.match(prose.text)
    if event not in {"order", "opinion"} or not found or _NO_STUB.search(prose.text):
        return []
    request = next((request for request in requests if request.start >= found.end("paper")), None)
    if not request or request.rule == "petition":
        return []
    return [_plain("not_told", None, request.kind or "other", found, request.numbers)]


_STUB = re.compile(
    r"\W{0,6}(?:(?:[\w'.&/-]{1,30},?|\[\d+\]) ){0,8}?(?P<paper>order|opinion|ruling|decision|endorsement|memorandum|reasons|findings)\b\W{0,6}(?:(?:filed|entered|and order|and opinion|by (?:judge|the court) [\w. ]{2,40}?)\W{1,6})?"
    r"(?:on|re|regarding|upon|as to|concerning|resolving|with respect to|in re)\b:?\s(?:[^.;]{0,80}?)\b(?:motions?|application|request|petition|stipulation)\b",
    re.IGNORECASE,
)

_NO_STUB = re.compile(
    r"\b(?:referr|set|sets|setting|reset|hearing|brief|respon[ds]|due|show cause|reserv|advisement|schedul|return|defer|abeyance|continu|adjourn|recommend|shall|must|directed?|deadlines?|status|confer|argument|supplement|withdrawn|lodged|proposed|denial|error|deficien|notice|stricken)\w*",
    re.IGNORECASE,
)


def _plain(
    name: str, says: Disposition | None, kind: MotionKind | None, found: re.Match[str], numbers: tuple[int, ...] = ()
) -> Draft:
    span = found.end(), found.end()
    hit = Hit(name, says or "granted", "named", found.start(), min(found.end(), found.start() + 200), span, span)
    return Draft(hit, says, kind, names=True, numbers=numbers, is_part=False, is_rest=False)
