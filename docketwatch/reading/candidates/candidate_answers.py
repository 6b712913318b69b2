"""Candidate dates for answering a complaint, from what the docket shows was served; it gives none in habeas cases.

28 U.S.C. 2243: there the order to show cause says when to answer.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from docketwatch.reading.candidates import candidate_words as words
from docketwatch.reading.candidates.candidate_appeals import is_final
from docketwatch.reading.candidates.candidate_docket import COURT_ACTS, day_told, told, withheld
from docketwatch.reading.candidates.candidate_rules import (
    ANSWER_AFTER_DENIAL,
    ANSWER_AMENDED,
    ANSWER_US,
    MAIL_DAYS,
    MAIL_NOT_SHOWN,
    MAIL_SHOWN,
)
from docketwatch.reading.dates.dates import find_days

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from docketwatch.docket.candidate import Candidate, Withheld
    from docketwatch.reading.candidates.candidate_docket import Line, Sheet

LONGEST_SERVICE_DAYS = 400
"""How long before its return a service may lie; Rule 4(m) gives 90 days, courts extend it."""


@dataclass(frozen=True, slots=True)
class Service:
    """A return of service that names the day of service on the United States attorney."""

    line: Line
    day: date


def answers(sheet: Sheet) -> Iterator[Candidate | Withheld]:
    """The candidate dates of Fed. R. Civ. P. 12(a)(2), 12(a)(4)(A) and 15(a)(3)."""
    if sheet.facts.is_habeas:
        return
    returns = sheet.lines if sheet.facts.us_is_party else ()
    served = [service for line in returns for service in _services(line)]
    yield from (
        withheld(line, "service on the United States attorney is mentioned without its day")
        for line in returns
        if line.event == "summons_service" and _tells_no_day(line)
    )
    if served:
        yield _after_service(sheet, min(served, key=lambda one: one.day))
    amended = [line for line in sheet.lines if line.event == "amended_complaint" and line.filed]
    if amended:
        yield from _after_amendment(sheet, amended[-1], served)
    for line in sheet.lines:
        yield from _after_denial(sheet, line)


def _services(line: Line) -> Iterator[Service]:
    if line.event not in {"summons_service", "declaration_exhibit", "notice", "administrative", "other"}:
        return
    for found in find_days(line.words, line.filed):
        lead = line.words[max(0, found.start - words.LONGEST_LEAD_CHARS) : found.start]
        is_possible = line.filed is None or 0 <= (line.filed - found.day).days <= LONGEST_SERVICE_DAYS
        if is_possible and any(pattern.search(lead) for pattern in words.SERVED_ON_US_ATTORNEY):
            yield Service(line, found.day)


def _tells_no_day(line: Line) -> bool:
    is_return = "issued" not in line.words.lower() and bool(words.MENTIONS_US_ATTORNEY.search(line.words))
    return is_return and not any(_services(line))


def _after_service(sheet: Sheet, service: Service) -> Candidate | Withheld:
    if any(words.FOIA.search(line.words) for line in sheet.lines if line.event in {"complaint", "amended_complaint"}):
        return withheld(service.line, "a complaint under the Freedom of Information Act: 5 U.S.C. 552(a)(4)(C)")
    stopped = _stopped(sheet, service.line)
    if stopped:
        return withheld(service.line, stopped)
    stated = [one.day for one in service.line.entry.reading.deadlines if "answer" in one.what.lower()]
    notes = tuple(f"the entry itself says that the answer is due {day_told(day)}" for day in dict.fromkeys(stated))
    return sheet.candidate(ANSWER_US, service.line, service.day, notes=notes)


def _stopped(sheet: Sheet, since: Line) -> str | None:
    """What has happened since that leaves nothing to answer by the date, or another time."""
    return next((why for line in sheet.after(since) for why in (_stops(sheet, line),) if why), None)


def _stops(sheet: Sheet, line: Line) -> str | None:
    if line.event == "answer" and not words.OTHER_PLEADING.search(line.words[:80]):
        return f"answered: {line.mark}"
    if line.event == "amended_complaint":
        return f"the pleading was amended: {line.mark}"
    if _is_rule_12_motion(line):
        return f"{line.mark}, a motion under Rule 12, alters the time, 12(a)(4)"
    if line.event in COURT_ACTS and is_final(line):
        return f"the case has ended: {line.mark}"
    if line.event in COURT_ACTS and words.CASE_STAYED.search(line.words):
        return f"the case or its times are stayed: {line.mark}"
    return f"the court set another time: {line.mark}" if _sets_answer_time(sheet, line) else None


def _is_rule_12_motion(line: Line) -> bool:
    reading = line.entry.reading
    return line.event == "motion" and reading.motion_kind == "dismiss" and reading.filer_side != "plaintiff"


def _sets_answer_time(sheet: Sheet, line: Line) -> bool:
    if line.event not in COURT_ACTS:
        return False
    if any(words.ANSWER_STATED.search(one.what) for one in line.entry.reading.deadlines):
        return True
    granted = [one for one in line.ruled("extension") if one.disposition in {"granted", "granted_in_part"}]
    numbers = {number for one in granted for number in one.entries}
    asked = [one.words for one in sheet.before(line) if one.number is not None and one.number in numbers]
    return bool(granted) and any(words.ANSWER_TIME.search(text) for text in (line.words, *asked))


def _after_denial(sheet: Sheet, line: Line) -> Iterator[Candidate | Withheld]:
    rulings = [one for one in line.ruled("dismiss") if one.disposition in {"denied", "granted_in_part"}]
    if not rulings or line.entered is None or words.OTHER_PLEADING.search(line.words):
        return
    numbers = {number for one in rulings for number in one.entries}
    motions = [one for one in sheet.before(line) if one.number is not None and one.number in numbers]
    if any(one.entry.reading.filer_side == "plaintiff" or words.OTHER_PLEADING.search(one.words) for one in motions):
        return
    if any(one.event == "answer" for one in sheet.before(line)):
        return
    if words.MOOT.search(line.words) or words.WITHOUT_PREJUDICE.search(line.words):
        yield withheld(line, "the motion to dismiss was denied as moot or without prejudice: read what the order says")
    elif _sets_answer_time(sheet, line):
        yield withheld(line, f"the court set another time: {line.mark}")
    elif is_final(line):
        yield withheld(line, f"the case has ended: {line.mark}")
    elif stopped := _stopped(sheet, line):
        yield withheld(line, stopped)
    else:
        partly = any(one.disposition == "granted_in_part" for one in rulings)
        notes = ("for the claims that remain",) if partly else ()
        yield sheet.candidate(ANSWER_AFTER_DENIAL, line, line.entered, notes=notes)


def _after_amendment(sheet: Sheet, line: Line, served: list[Service]) -> Iterator[Candidate | Withheld]:
    stopped = _stopped(sheet, line)
    has_appeared = any(one.entry.reading.filer_side == "defendant" for one in sheet.before(line))
    if stopped:
        yield withheld(line, stopped)
    elif not has_appeared:
        yield withheld(line, "no defendant has appeared: the day of filing is not the day of service")
    else:
        yield _amended(sheet, line, min((one.day for one in served if one.line.at < line.at), default=None))


def _amended(sheet: Sheet, line: Line, first_service: date | None) -> Candidate:
    """The later of the time left to answer the original pleading and 14 days, with 3 more where mail is shown."""
    assert line.filed
    has_responded = any(one.event == "answer" or _is_rule_12_motion(one) for one in sheet.before(line))
    counted = sheet.end(line.filed, ANSWER_AMENDED.days)
    is_mailed = bool(words.BY_MAIL.search(line.words))
    unseen = () if has_responded or first_service else ("or the time left to answer the original pleading, if later",)
    notes = (*unseen, MAIL_SHOWN if is_mailed else MAIL_NOT_SHOWN)
    by_service = sheet.candidate(ANSWER_AMENDED, line, line.filed, notes=notes, counted=counted)
    if is_mailed:
        longer = sheet.end(counted.end, MAIL_DAYS)
        by_service = replace(
            by_service,
            day=longer.end,
            computation=f"{by_service.computation}; {told(counted.end, MAIL_DAYS, longer)}",
        )
    original = sheet.end(first_service, ANSWER_US.days) if first_service and not has_responded else None
    if not first_service or not original or original.end <= by_service.day:
        return by_service
    note = ("the time remaining to respond to the original pleading is the later",)
    return sheet.candidate(
        replace(ANSWER_AMENDED, days=ANSWER_US.days), line, first_service, notes=note, counted=original
    )
