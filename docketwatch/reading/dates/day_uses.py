"""Decides for each date of an entry whether it is a deadline, a hearing, or one called off; never what it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from docketwatch.reading.dates.day_clauses import cut_clauses
from docketwatch.reading.dates.day_rules import DAY_RULES
from docketwatch.reading.dates.day_words import LIMIT, MEETING, PAPER

if TYPE_CHECKING:
    from docketwatch.docket.readings import EntryText
    from docketwatch.reading.anatomy import Anatomy
    from docketwatch.reading.dates.day_clauses import DayClause
    from docketwatch.reading.dates.day_rule import DayRule

Kind = Literal["deadline", "hearing"]


@dataclass(frozen=True, slots=True)
class DayUse:
    """What one date of the text is: `holds` is False where the entry calls it off. `rule` names the table's line."""

    clause: DayClause
    kind: Kind
    holds: bool
    rule: str


def judge_days(entry: EntryText, parts: Anatomy) -> tuple[DayUse, ...]:
    """Judge each date of an entry, in the order of the text; dates that are neither are left out."""
    words = parts.unquoted  # what a quoted title says of a day is not what is done
    for found in _APPEAL_PERIOD.finditer(parts.text):  # D. Vt. tells it in the label of an attachment
        words = words[: found.start()] + found.group() + words[found.end() :]
    return () if _VOID.search(words, 0, VOID_CHARS) else _judge(words, entry.filed)


_APPEAL_PERIOD = re.compile(r"\(appeal period expires [^()]{6,20}\)", re.IGNORECASE)
VOID_CHARS = 400
_VOID = re.compile(
    r"\bCOURT DELETED\b|\*\*\*\W?(?:DELETED|REMOVED)|\b(?:entered|docketed|filed|issued) in error\b"
    r"|\bremoved from (?:the )?docket\b"
    r"|\A\W*(?:VOID|VACATED|DISREGARD|STRICKEN|ENTRY DELETED|DOCKET ENTRY DELETED)\b",
    re.IGNORECASE,
)
"""An entry that is no longer one sets nothing."""


@lru_cache(maxsize=2)
def _judge(words: str, filed: date | None) -> tuple[DayUse, ...]:
    if _PROPOSED.match(words) and not _GRANTS.search(words):
        return ()
    is_asking, was_held = _is_asking(words), bool(_HELD.match(words))
    found: list[DayUse] = []
    for clause in cut_clauses(words, filed):
        rule = _rule_for(clause, is_asking=is_asking)
        kind = _kind_of(rule, clause) if rule else None
        if rule and rule.use == "off" and kind is None and found:
            kind = found[-1].kind  # "Conference reset to 4/7 (previously 3/24)"
        if rule is None or kind is None:
            continue
        holds = rule.use in _HOLDING
        if holds and rule.name not in _TOLD_LATE and filed and (filed - clause.day).days > MOST_LATE_DAYS:
            continue
        if kind == "hearing" and holds and filed and clause.day < filed + timedelta(days=was_held):
            continue  # nobody sets a hearing for a day gone by: it is told of, not set
        found.append(DayUse(clause, kind, holds, rule.name))
    return tuple(_called_off_later(words, found))


_HELD = re.compile(
    r"\A\W*(?:civil |criminal |electronic |text )?minutes?(?: entry| order)? (?:for|of) [^:]{0,40}\bheld\b",
    re.IGNORECASE,
)
_VACATED_WITHOUT_DAY = re.compile(
    r"\b(?P<noun>hearing|conference|trial|argument)(?: dates?)? (?:is|are|has been) (?:hereby |therefore |also )?"
    r"(?:vacated|cancell?ed|stricken|taken off|off calendar|removed|adjourned sine die|terminated)\b",
    re.IGNORECASE,
)


def _called_off_later(words: str, found: list[DayUse]) -> list[DayUse]:
    """The one hearing is off: "The motion, set for hearing on 6/12, is submitted. The hearing date is vacated."."""
    off = _VACATED_WITHOUT_DAY.search(words)
    holding = [use for use in found if use.kind == "hearing" and use.holds]
    if not off or len(holding) != 1:
        return found
    use = holding[0]
    is_in_own_clause = any(one.clause.start <= off.start() < one.clause.end for one in found)
    is_its_noun = off["noun"].lower() in words[use.clause.start : use.clause.end].lower()
    if is_in_own_clause or off.start() < use.clause.day_end or not is_its_noun or use.rule == "moved to":
        return found
    return [one if one is not use else replace(use, holds=False, rule="vacated after") for one in found]


_TOLD_LATE = frozenset({"due", "due date of", "deadline is"})
MOST_LATE_DAYS = 7
"""Only what is called due is still a deadline when it is longer past than a clerk may lag behind."""


def settled(uses: tuple[DayUse, ...], kind: Kind) -> tuple[list[DayUse], list[DayUse]]:
    """The days of a kind that hold and those called off; of two statements on one day the later one counts."""
    last = {use.clause.day: use.holds for use in uses if use.kind == kind}
    holding = [use for use in uses if use.kind == kind and use.holds and last[use.clause.day]]
    off = [use for use in uses if use.kind == kind and not use.holds and not last[use.clause.day]]
    return holding, off


_HOLDING = frozenset({"due", "meets", "set", "extends"})
_KINDS: dict[str, Kind] = {"due": "deadline", "no_due": "deadline", "meets": "hearing", "no_meeting": "hearing"}

_ASKS = re.compile(
    r"\b(?:motions?(?! (?:hearing|day|docket|order|set))|application|request|stipulation|stip|letter|proposed"
    r"|petition|notice of motion|joint|consent|response|reply"
    r"|memorandum|brief|complaint|answer)\b",
    re.IGNORECASE,
)
_DECIDES = re.compile(
    r"\b(?:(?:letter|motion|consent|proposed|stipulated|stipulation and|joint"
    r"|agreed) (?:scheduling )?order(?!\])|order|orders|minute|minutes|ruling|rulings?|granting"
    r"|denying|set|reset|deadlines?|briefing|judgment|opinion|endorse\w*|clerk\W?s?|hearing|conference|schedule"
    r"|scheduling"
    r"|notification|case|trial|text"
    r"|EO|EP|notice of (?:hearing|setting)|returned)\b",
    re.IGNORECASE,
)
_GRANTS = re.compile(
    r"\b(?:is|are|be) (?:hereby )?granted\b|\b(?:so|hereby) ordered\b|\b(?:signed|ordered|endorsed) (?:by|on)\b"
    r"|\bit is (?:hereby )?ordered\b"
    r"|\b(?:verbally|application(?: \(\w+\))?) granted\b|\bgranted by (?:justice|the chief|the court)\b"
    r"|\bpursuant to (?:local )?rule [\w.-]+ for\b",
    re.IGNORECASE,
)
_MOVING = re.compile(
    r"\b(?:adjourn|continu|vacat|reschedul|postpon|re-?set|cancel|extend|extension|remov|advanc|expedit)\w*",
    re.IGNORECASE,
)


def _is_asking(words: str) -> bool:
    """Whether the entry is a party's request, whose title tells what is asked for and sets nothing."""
    asks, decides = _ASKS.search(words, 0, 160), _DECIDES.search(words, 0, 160)
    if not asks or (decides and decides.start() <= asks.start()):
        return False
    return not _GRANTS.search(words)


_PROPOSED = re.compile(
    r"\W*(?:text of )?(?:lodged )?\W?proposed\W{1,3}(?:[\w-]+ ){0,4}(?:order|judgment|schedule)", re.IGNORECASE
)


def _rule_for(clause: DayClause, *, is_asking: bool) -> DayRule | None:
    before = clause.before
    lowered = before.lower()
    last_word = lowered[-12:].rpartition(" ")[2].rstrip(":,")
    for rule in DAY_RULES:
        if (rule.last and last_word not in rule.last) or rule.needs not in lowered:
            continue
        if rule.before and not rule.before.search(before, max(0, len(before) - rule.reach)):
            continue
        if rule.after and not rule.after.search(clause.after):
            continue
        return rule if _may_state(rule, clause, is_asking=is_asking) else None
    return None


def _may_state(rule: DayRule, clause: DayClause, *, is_asking: bool) -> bool:
    """Whether this paper, in this sentence, can state it: a party calls nothing off, and its title only asks."""
    if rule.use in _OFF_USES:
        return not is_asking and not (_WISHES.search(clause.before) and not _GRANTED.search(clause.before))
    if not is_asking or clause.sentence > 0 or rule.use == "neither":
        return True
    return rule.in_title and (rule.use == "due" or not _MOVING.search(clause.before))


_OFF_USES = frozenset({"off", "no_due", "no_meeting"})
_WISHES = re.compile(
    r"\b(?:propos(?:es?|ing)|request(?:s|ing)? (?:that|to|the|an?)|ask(?:s|ing)?|seek(?:s|ing)?|mov(?:es"
    r"|ing) (?:the court|for)"
    r"|would)\b",
    re.IGNORECASE,
)
_GRANTED = re.compile(r"\b(?:grant|ordered\b)", re.IGNORECASE)
_MEETING = re.compile(rf"\b{MEETING}\b", re.IGNORECASE)
_LIMIT = re.compile(rf"\b{LIMIT}\b", re.IGNORECASE)
_PAPER = re.compile(rf"\b{PAPER}\b", re.IGNORECASE)
_MATTER = re.compile(r"\b(?:matter|case|cause|action|appeal|motions?|appear)\b", re.IGNORECASE)
NEAR_NOUN_CHARS = 60


def _kind_of(rule: DayRule, clause: DayClause) -> Kind | None:
    """The kind that the rule names, or else the noun nearest to the date."""
    if rule.use == "neither":
        return None
    if rule.use in _KINDS:
        return _KINDS[rule.use]
    after = clause.after[: min(NEAR_NOUN_CHARS, clause.next_day_in)]
    for words in (clause.gap, after, clause.before):
        kind = _kind_by_noun(words, is_off=rule.use == "off")
        if kind:
            return kind
    if rule.use == "extends":
        return "deadline"
    return "hearing" if rule.use == "set" and clause.at and _MATTER.search(clause.before) else None


def _kind_by_noun(words: str, *, is_off: bool) -> Kind | None:
    meeting = max((found.start() for found in _MEETING.finditer(words)), default=-1)
    limit = max((found.start() for found in _LIMIT.finditer(words)), default=-1)
    if meeting >= 0 or limit >= 0:
        return "hearing" if meeting > limit else "deadline"
    return "deadline" if (_FILED if is_off else _PAPER).search(words) else None


_FILED = re.compile(rf"\b(?!dates?\b|time\b|period\b){PAPER}\b", re.IGNORECASE)
"""A "date" that is postponed may be that of a rule's effect."""
