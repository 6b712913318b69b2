"""Reads from one docket text which other dockets are kin of its docket; never merges suits and links nothing in doubt.

A link needs words that tie: a number alone, a caption alone and a case that is cited tie nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docketwatch.docket.family.court_choice import Place, court_of, where_is
from docketwatch.docket.family.link_rules import RULES
from docketwatch.docket.family.marked_text import OWN, STOP, is_same_number, mark_text, sentence_around
from docketwatch.docket.family.not_kin import has_caption, is_cited, is_only_asked, is_refused
from docketwatch.docket.numbers import parse_docket_number

if TYPE_CHECKING:
    from docketwatch.docket.family.link_rule import LinkRule, Relation
    from docketwatch.docket.family.marked_text import MarkedText


@dataclass(frozen=True, slots=True)
class DocketHere:
    """The docket whose text is read: a court id of the table and its number. The caption is not wanted."""

    court: str
    number: str


@dataclass(frozen=True, slots=True)
class FamilyLink:
    """One other docket: what it is to this one, its court (None: a state court, or not told) and number.

    `number` is as the text gives it in the common form, less judges' initials; `evidence` are the words, from
    `start` to `end` in the text; `rule` names the rule that took them.
    """

    relation: Relation
    court: str | None
    number: str
    start: int
    end: int
    evidence: str
    rule: str


_REACH = 300
"""No rule looks further behind a number, in characters; what stands behind the last one is not searched."""
_TIES = frozenset({"related", "consolidated_lead", "consolidated_member", "transfer_to", "transfer_from"})
_CONSOLIDATIONS = frozenset({"consolidated_lead", "consolidated_member"})
_CAPTION_MAY_LEAD = frozenset(
    {"related", "consolidated_lead", "consolidated_member", "transfer_from", "transfer_to", "remand"}
)
_IS_MANDAMUS = re.compile(r"\bwrit\sof\smandamus\b|\bmandamus\s(?:petition|case|proceeding)\b", re.IGNORECASE)
_NOT_REMANDED = re.compile(
    r"\bden(?:y|ies|ied|ying)\b|\b(?:motion|request|response|reply|oppos\w{1,6}|should)\b", re.IGNORECASE
)
_OWN_IS_LEAD = re.compile(
    rf"{OWN}[^\uf001\ue000-\ue7ff]{{0,30}}\blead\b|\blead\b[^\uf001\ue000-\ue7ff]{{0,30}}{OWN}|"
    rf"\bthis\b[^\uf001]{{0,20}}\blead\b",
    re.IGNORECASE,
)
_OTHER_IS_LEAD = re.compile(
    r"[\ue000-\ue7ff][^\uf001\ue000-\ue7ff]{0,30}\blead\b|\blead\b[^\uf001\ue000-\ue7ff]{0,60}[\ue000-\ue7ff]",
    re.IGNORECASE,
)
_OWN_IS_CROSS = re.compile(
    r"^\W{0,3}notice\sof\s(?:[a-z]{3,10}\s)?cross[- ]?appeal|\bnotice\sof\scross[- ]?appeal", re.IGNORECASE
)


def links_in(text: str, here: DocketHere) -> tuple[FamilyLink, ...]:
    """Every other docket that a text ties to its own docket, in the order of the text.

    Args:
        text: docket text as the court wrote it; only the first 6,000 characters are read.
        here: the docket it stands on.
    """
    marked = mark_text(text, here.number)
    if not marked.numbers:
        return ()
    where = where_is(here.court)
    claimed: dict[int, list[FamilyLink]] = {}
    refused: set[int] = set()
    end = max(at for at, letter in enumerate(marked.marked) if "\ue000" <= letter <= "\ue7ff" or letter == OWN) + _REACH
    for rule in RULES:
        if where in rule.where:
            for match in rule.pattern.finditer(marked.marked, 0, end):
                _claim(marked, rule, match, here, claimed, refused)
    return _in_order(claimed, here)


def _claim(
    marked: MarkedText,
    rule: LinkRule,
    match: re.Match[str],
    here: DocketHere,
    claimed: dict[int, list[FamilyLink]],
    refused: set[int],
) -> None:
    """Give each number of a match its link, unless an earlier rule has it or the text says that it is no kin."""
    begin, end = match.span("n")
    for at in range(begin, end):
        letter = marked.marked[at]
        if not "\ue000" <= letter <= "\ue7ff" or at in refused:
            continue
        number = marked.number_at(letter)
        if number.kind[0] not in rule.kinds.replace("x", "a"):
            continue
        sentence_start, sentence_end = sentence_around(marked.marked, at)
        place = Place(at, begin, end, match.start(), sentence_start)
        relation = _relation(marked, rule, place, (sentence_start, sentence_end), here)
        if relation is None:
            refused.add(at)
            continue
        earlier = claimed.get(at, [])
        if earlier and not (relation in _CONSOLIDATIONS and earlier[-1].relation not in _CONSOLIDATIONS | {"related"}):
            continue
        start, stop = marked.evidence(match.start(), match.end())
        court = "scotus" if rule.relation == "supreme" else court_of(marked, place, relation, here.court)
        link = FamilyLink(relation, court, number.number, start, stop, marked.text[start:stop].strip(), rule.name)
        claimed.setdefault(at, []).append(link)


def _relation(
    marked: MarkedText, rule: LinkRule, place: Place, span: tuple[int, int], here: DocketHere
) -> Relation | None:
    """What the number is to this docket; None if it is cited, refused or told to be another matter."""
    sentence = marked.marked[span[0] : span[1]]
    told = _decided(marked, rule, place, sentence, here)
    if rule.name == "filed under":
        return told
    if not rule.is_own_words and _is_another_case(marked.marked, place, span, told):
        return None
    if told in _TIES and any(is_refused(one) for one in _sentences_near(marked.marked, span)):
        return None
    if told in {"transfer_to", "consolidated_lead", "consolidated_member"} and is_only_asked(sentence):
        return "related"
    if told == "remand" and _NOT_REMANDED.search(sentence) and not re.search(r"\bgrant", sentence, re.IGNORECASE):
        return None
    return told


def _is_another_case(text: str, place: Place, span: tuple[int, int], told: Relation) -> bool:
    """Whether the number is cited, or its own caption stands beside it where only this case's would do."""
    after = text[place.at + 1 : span[1]]
    if is_cited(text[span[0] : span[1]], text[place.rule_start : place.at], after):
        return True
    before = text[max(span[0], place.at - 90) : place.at]
    return told not in _CAPTION_MAY_LEAD and has_caption(before, after)


def _sentences_near(text: str, span: tuple[int, int]) -> list[str]:
    """A sentence with the one before and the one after it: (transfer declined. Related case No. 25-cv-1)."""
    before = text.rfind(STOP, 0, max(span[0] - 1, 0)) + 1
    after = text.find(STOP, span[1] + 1)
    return [
        text[before : max(span[0] - 1, 0)],
        text[span[0] : span[1]],
        text[span[1] : after if after >= 0 else len(text)],
    ]


def _decided(marked: MarkedText, rule: LinkRule, place: Place, sentence: str, here: DocketHere) -> Relation:
    """The relation of a rule, or what the docket makes of "below", "supreme" and "consolidated"."""
    number = marked.number_at(marked.marked[place.at])
    if rule.relation == "supreme":
        return "scotus_application" if number.kind == "application" else "scotus_cert"
    if rule.relation == "below":
        if here.court == "scotus":
            own = parse_docket_number(here.number)
            return "scotus_application" if own is not None and own.type == "a" else "scotus_cert"
        return "mandamus" if _IS_MANDAMUS.search(marked.marked) else "appeal"
    if rule.relation == "consolidated":
        return _consolidated(marked, place.at, sentence, here)
    if rule.relation == "appeal" and rule.name.startswith("USCA") and _OWN_IS_CROSS.search(marked.marked[: place.at]):
        return "cross_appeal"
    return rule.relation


def _consolidated(marked: MarkedText, at: int, sentence: str, here: DocketHere) -> Relation:
    """Consolidation that does not tell this number's part: by the lead that is told, else the older is the lead."""
    if is_only_asked(sentence) or (
        where_is(here.court) in {"d", "b"}
        and marked.number_at(marked.marked[at]).kind == "plain"
        and "appeal" in marked.marked.lower()
    ):
        return "related"
    if _OWN_IS_LEAD.search(marked.marked):
        return "consolidated_member"
    if _OTHER_IS_LEAD.search(marked.marked):
        return "related"
    other, own = parse_docket_number(marked.number_at(marked.marked[at]).number), parse_docket_number(here.number)
    if other is None or own is None:
        return "related"
    return "consolidated_lead" if (other.year, other.serial) < (own.year, own.serial) else "consolidated_member"


def _in_order(claimed: dict[int, list[FamilyLink]], here: DocketHere) -> tuple[FamilyLink, ...]:
    """The links in the order of the text, each docket once; `related` gives way to any nearer tie of that docket."""
    links: list[FamilyLink] = []
    for at in sorted(claimed):
        for link in claimed[at]:
            if link.court == here.court and is_same_number(link.number, here.number):
                continue
            same = [one for one in links if is_same_number(one.number, link.number)]
            if any(one.relation == link.relation for one in same) or (same and link.relation == "related"):
                continue
            links = [one for one in links if one not in same or one.relation != "related"]
            links.append(link)
    return tuple(links)
