"""Candidate dates after the judgment of a court of appeals: rehearing, mandate, certiorari; it predicts no ruling."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docketwatch.docket.candidate import Candidate
from docketwatch.reading.candidates import candidate_words as words
from docketwatch.reading.candidates.candidate_docket import COURT_ACTS, day_told, withheld
from docketwatch.reading.candidates.candidate_rules import (
    CERTIORARI,
    MANDATE_AFTER_DENIAL,
    MANDATE_AFTER_TIME,
    REHEARING,
    REHEARING_DAYS_PRIVATE,
)
from docketwatch.reading.dates.dates import find_days

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from docketwatch.docket.candidate import Withheld
    from docketwatch.reading.candidates.candidate_docket import Line, Sheet

LONGEST_TITLE_CHARS = 160
OPINION_BEFORE_JUDGMENT_DAYS = 7


@dataclass(frozen=True, slots=True)
class Aftermath:
    """What the docket shows after a judgment: petitions for rehearing, their end, orders on the time for them."""

    judgment: Line
    entered: date
    petitions: tuple[Line, ...]
    denial: Line | None
    granted: Line | None
    time_order: Line | None


def reviews(sheet: Sheet) -> Iterator[Candidate | Withheld]:
    """The candidate dates of Fed. R. App. P. 40(d)(1) and 41(b) and of Supreme Court Rule 13."""
    judgments = [line for line in sheet.lines if _is_judgment(line)]
    for line in sheet.lines:
        if line.event == "opinion" and line.entered and not _has_judgment(line, judgments):
            yield withheld(line, "an opinion without an entry of judgment (Fed. R. App. P. 36)")
    for judgment in judgments:
        later = [one for one in judgments if one.at > judgment.at]
        if any(one.entered == judgment.entered for one in judgments if one.at < judgment.at):
            continue
        if any(words.AMENDED.search(one.words) for one in later):
            yield withheld(judgment, f"an amended judgment followed: {later[-1].mark}")
        elif judgment.entered:
            yield from _after_judgment(sheet, _aftermath(sheet, judgment, judgment.entered))


def _is_judgment(line: Line) -> bool:
    return line.event == "judgment" or (line.event == "opinion" and bool(words.JUDGMENT_ENTERED.search(line.words)))


def _has_judgment(line: Line, judgments: list[Line]) -> bool:
    return any(
        one is line
        or (one.entered and line.entered and abs((one.entered - line.entered).days) <= OPINION_BEFORE_JUDGMENT_DAYS)
        for one in judgments
    )


def _aftermath(sheet: Sheet, judgment: Line, entered: date) -> Aftermath:
    later = list(sheet.after(judgment))
    petitions = tuple(line for line in later if _is_petition(line))
    orders = [line for line in later if line.event in COURT_ACTS and words.REHEARING_WORDS.search(line.words)]
    denials = [line for line in orders if words.REHEARING_DENIED.search(line.words)]
    return Aftermath(
        judgment=judgment,
        entered=entered,
        petitions=petitions,
        denial=next((one for one in reversed(denials) if all(one.at > petition.at for petition in petitions)), None),
        granted=next((line for line in orders if words.REHEARING_GRANTED.search(line.words)), None),
        time_order=next((line for line in orders if _is_time_order(line, denials)), None),
    )


def _is_petition(line: Line) -> bool:
    title = line.words[:LONGEST_TITLE_CHARS]
    return (
        line.event in {"motion", "petition", "other"}
        and line.entry.reading.motion_kind not in {"amicus_leave", "extension"}
        and bool(words.REHEARING_WORDS.search(title) and words.ASKS.search(title))
        and not words.TIME_FOR_REHEARING.search(title)
    )


def _is_time_order(line: Line, denials: list[Line]) -> bool:
    return line not in denials and bool(words.TIME_FOR_REHEARING.search(_without_routine(line)))


def _without_routine(line: Line) -> str:
    return words.STANDARD_WITHHOLDING.sub(" ", line.words)


def _after_judgment(sheet: Sheet, seen: Aftermath) -> Iterator[Candidate | Withheld]:
    is_civil = not words.CRIMINAL_CAPTION.match(seen.judgment.entry.text.case_name)
    if sheet.facts.us_is_party:
        if is_civil:
            yield from _rehearing(sheet, seen)
            yield from _mandate(sheet, seen)
        else:
            yield withheld(
                seen.judgment, "perhaps a criminal case: the times for rehearing differ, Fed. R. App. P. 40(d)(1)"
            )
    yield _certiorari(sheet, seen)


def _rehearing(sheet: Sheet, seen: Aftermath) -> Iterator[Candidate | Withheld]:
    if seen.denial or seen.granted:
        return
    if seen.time_order:
        yield withheld(seen.judgment, f"an order sets the time to petition for rehearing: {seen.time_order.mark}")
        return
    notes = tuple(f"{one.mark} is a petition: the date is for the other parties" for one in seen.petitions[:1])
    yield sheet.candidate(REHEARING, seen.judgment, seen.entered, notes=notes)


def _mandate(sheet: Sheet, seen: Aftermath) -> Iterator[Candidate | Withheld]:
    later = list(sheet.after(seen.judgment))
    if any(line.event == "mandate" for line in later):
        return
    stated = _stated_mandate(seen.judgment)
    why_none = _why_no_mandate(sheet, seen)
    if why_none:
        yield withheld(seen.judgment, why_none)
    elif stated:
        yield Candidate(
            stated,
            "mandate",
            seen.judgment.mark,
            seen.entered,
            "stated in the entry",
            f"{seen.judgment.mark} states {day_told(stated)}",
            MANDATE_AFTER_TIME.who,
            notes=("an order may shorten or extend the time",),
        )
    else:
        yield _counted_mandate(sheet, seen)


def _counted_mandate(sheet: Sheet, seen: Aftermath) -> Candidate:
    expires = sheet.end(seen.entered, REHEARING.days, is_appellate=True)
    by_time = sheet.end(expires.end, MANDATE_AFTER_TIME.days, is_appellate=True)
    denials = [one for one in (seen.denial, _stay_denied(sheet, seen.judgment)) if one and one.entered]
    if denials:
        last = max(denials, key=lambda one: one.at)
        assert last.entered
        by_denial = sheet.end(last.entered, MANDATE_AFTER_DENIAL.days, is_appellate=True)
        if by_denial.end >= by_time.end:
            return sheet.candidate(MANDATE_AFTER_DENIAL, last, last.entered, counted=by_denial)
    note = f"the time to petition for rehearing ends on {day_told(expires.end)}"
    return sheet.candidate(MANDATE_AFTER_TIME, seen.judgment, expires.end, notes=(note,), counted=by_time)


def _why_no_mandate(sheet: Sheet, seen: Aftermath) -> str | None:
    acts = [seen.judgment, *(line for line in sheet.after(seen.judgment) if line.event in COURT_ACTS)]
    for line in acts:
        if words.MANDATE_AT_ONCE.search(line.words):
            return f"the mandate was ordered to issue at once: {line.mark}"
        if words.MANDATE_STAYED.search(_without_routine(line)) and line.entry.reading.disposition != "denied":
            return f"the mandate is stayed, withheld or recalled: {line.mark}"
    if seen.granted:
        return f"rehearing was granted: {seen.granted.mark}"
    if seen.petitions and not seen.denial:
        return f"a petition for rehearing is pending: {seen.petitions[0].mark}"
    if seen.time_order and not seen.denial:
        return f"an order sets the time to petition for rehearing: {seen.time_order.mark}"
    asked = _stay_asked(sheet, seen.judgment)
    return f"a motion to stay the mandate is pending: {asked.mark}" if asked else None


def _stay_asked(sheet: Sheet, judgment: Line) -> Line | None:
    asked = [one for one in sheet.after(judgment) if _asks_for_stay(one)]
    denied = _stay_denied(sheet, judgment)
    return next((one for one in reversed(asked) if denied is None or one.at > denied.at), None)


def _asks_for_stay(line: Line) -> bool:
    return line.event == "motion" and bool(words.MANDATE_STAYED.search(line.words[:LONGEST_TITLE_CHARS]))


def _stay_denied(sheet: Sheet, judgment: Line) -> Line | None:
    later = [line for line in sheet.after(judgment) if line.event in COURT_ACTS]
    return next(
        (
            line
            for line in reversed(later)
            if line.entry.reading.disposition == "denied" and words.MANDATE_STAYED.search(_without_routine(line))
        ),
        None,
    )


def _stated_mandate(judgment: Line) -> date | None:
    for found in find_days(judgment.words, judgment.filed):
        lead = judgment.words[max(0, found.start - words.LONGEST_LEAD_CHARS) : found.start]
        if words.MANDATE_DATE.search(lead):
            return found.day
    return None


def _certiorari(sheet: Sheet, seen: Aftermath) -> Candidate | Withheld:
    line, entered = seen.judgment, seen.entered
    notes: tuple[str, ...] = ()
    if seen.granted:
        return withheld(line, f"rehearing was granted: {seen.granted.mark}")
    if seen.petitions:
        is_timely = _is_timely(sheet, seen)
        first = seen.petitions[0].mark
        if is_timely is None:
            return withheld(line, f"it is not known whether {first} was filed in time")
        if is_timely and not seen.denial:
            return withheld(line, f"a petition for rehearing is pending: {first}")
        notes = () if is_timely else (f"{first} came late: the time runs from its denial only if the court took it up",)
    if seen.denial and seen.denial.entered and not notes:
        line, entered = seen.denial, seen.denial.entered
    rule_30 = sheet.holidays.under_supreme_court_rule_30()
    return sheet.candidate(CERTIORARI, line, entered, holidays=rule_30, notes=notes)


def _is_timely(sheet: Sheet, seen: Aftermath) -> bool | None:
    """Whether the first petition came in time; 14 days hold for every case, 45 where the U.S. is a party, 40(d)(1)."""
    filed = min((one.filed for one in seen.petitions if one.filed), default=None)
    if filed is None or seen.time_order:
        return None if filed is None else True
    shorter, longer = (
        sheet.end(seen.entered, days, is_appellate=True).end for days in (REHEARING_DAYS_PRIVATE, REHEARING.days)
    )
    if filed <= shorter:
        return True
    if filed > longer or sheet.facts.us_is_party is False:
        return False
    return True if sheet.facts.us_is_party else None
