"""Candidate dates for appeals from a district court: notice of appeal, cross-appeal, class certification.

It never tells a party whether an order can be appealed: it knows final judgments and orders on injunctions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docketwatch.docket.candidate import Candidate, Withheld
from docketwatch.reading.candidates import candidate_words as words
from docketwatch.reading.candidates.candidate_docket import COURT_ACTS, Line, Sheet, day_told, withheld
from docketwatch.reading.candidates.candidate_rules import (
    APPEAL,
    CLASS_APPEAL,
    CROSS_APPEAL,
    SEPARATE_DOCUMENT,
    SUSPENDED,
    TOLLING_DAYS,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docketwatch.docket.readings import Disposition

RULED_ON: frozenset[Disposition | None] = frozenset({"granted", "denied", "granted_in_part"})
GRANTED: frozenset[Disposition | None] = frozenset({"granted", "granted_in_part"})
CHANGED: frozenset[Disposition | None] = frozenset({"vacated", "withdrawn"})


@dataclass(frozen=True, slots=True)
class Appealable:
    """A judgment or order from which the time to appeal runs."""

    line: Line
    what: str
    is_final: bool
    notes: tuple[str, ...] = ()


def appeals(sheet: Sheet) -> Iterator[Candidate | Withheld]:
    """The candidate dates of Fed. R. App. P. 4(a) and Fed. R. Civ. P. 23(f); only where the U.S. is a party."""
    if not sheet.facts.us_is_party:
        return
    found = [one for line in sheet.lines if line.event in COURT_ACTS for one in (_appealable(line),) if one]
    yield from (one for one in found if isinstance(one, Withheld))
    bases = _without_twins([one for one in found if isinstance(one, Appealable)])
    for base in bases:
        yield from _appeal(sheet, base, bases)
    for line in sheet.lines:
        yield from _class_appeal(sheet, line)


def is_final(line: Line) -> bool:
    """Whether an entry ends the case in the district court."""
    found = _final(line) if line.event in COURT_ACTS else None
    return isinstance(found, Appealable)


def _appealable(line: Line) -> Appealable | Withheld | None:
    return _final(line) or _injunction(line)


def _final(line: Line) -> Appealable | Withheld | None:
    if line.event == "judgment":
        if words.NOT_A_JUDGMENT.search(line.words):
            return None
        if words.PARTIAL.search(line.words) and not words.CERTIFIED_FINAL.search(line.words):
            return withheld(line, "a partial judgment: not final unless certified under Rule 54(b)")
        return Appealable(line, "judgment", is_final=True)
    ends = any(
        ruling.disposition == "dismissed"
        or (ruling.disposition == "granted" and ruling.motion_kind in {"dismiss", "summary_judgment"})
        for ruling in line.rulings
    )
    if not ends or not words.CASE_ENDED.search(line.words) or words.NOT_AT_AN_END.search(line.words):
        return None
    return Appealable(line, "order that ends the case", is_final=True, notes=(SEPARATE_DOCUMENT,))


def _injunction(line: Line) -> Appealable | Withheld | None:
    rulings = line.ruled("preliminary_injunction")
    said = {ruling.disposition for ruling in rulings}
    if rulings and words.ORDER_TO_FOLLOW.search(line.words):
        return withheld(line, "a ruling on an injunction whose order is still to be entered")
    if words.TRO_TITLE.match(line.words) and "denied" not in said:
        return None
    if said & (RULED_ON | CHANGED):
        return _on_injunction(line)
    if _is_injunction(line):
        return Appealable(line, "order on an injunction", is_final=False, notes=(SEPARATE_DOCUMENT,))
    why = _why_unclear(line, said)
    return withheld(line, why) if why else None


def _is_injunction(line: Line) -> bool:
    if words.INJUNCTION_TITLE.match(line.words) or words.INJUNCTION_CHANGED.search(line.words):
        return True
    return line.entry.reading.disposition in RULED_ON and bool(words.PERMANENT_INJUNCTION.search(line.words))


def _why_unclear(line: Line, said: set[Disposition | None]) -> str | None:
    if "moot" in said:
        return "the request for an injunction was denied as moot: it is arguable whether it was refused"
    if None in said and len(line.words) < LONGEST_STUB_CHARS:
        return "an order on an injunction whose outcome the docket does not tell"
    if words.STAY_705.search(line.words) and {ruling.disposition for ruling in line.ruled("stay")} & RULED_ON:
        return "a stay under 5 U.S.C. 705: it is arguable whether it is an injunction, 28 U.S.C. 1292(a)(1)"
    return None


LONGEST_STUB_CHARS = 120


def _on_injunction(line: Line) -> Appealable | Withheld:
    of_tro = {(ruling.entries, ruling.disposition) for ruling in line.ruled("tro")}
    of_injunction = {(ruling.entries, ruling.disposition) for ruling in line.ruled("preliminary_injunction")}
    is_one_motion = bool(of_tro & of_injunction)
    if any(said in GRANTED for _, said in of_tro & of_injunction):
        return withheld(line, "granted on a motion for both: a temporary restraining order cannot be appealed")
    notes = (
        SEPARATE_DOCUMENT,
        *(("if only the restraining order was refused, no appeal lies",) if is_one_motion else ()),
    )
    return Appealable(line, "order on an injunction", is_final=False, notes=notes)


def _without_twins(bases: list[Appealable]) -> list[Appealable]:
    """Of one day's rulings the judgment, else the order; an order that ends the case gives way to its judgment."""
    kept: list[Appealable] = []
    for base in bases:
        same_day = [one for one in bases if one.line.entered == base.line.entered]
        best = min(same_day, key=lambda one: (RANK.get(one.line.event, 3), one.line.at))
        is_followed = base.line.event != "judgment" and any(
            one.line.event == "judgment" and one.line.at > base.line.at for one in bases
        )
        is_twin = base is not best and (best.line.event == "judgment" or base.line.event == "opinion")
        if not is_twin and not (base.is_final and is_followed):
            kept.append(base)
    return kept


RANK = {"judgment": 0, "order": 1, "opinion": 2}


def _appeal(sheet: Sheet, base: Appealable, bases: list[Appealable]) -> Iterator[Candidate | Withheld]:
    struck = _struck_by(sheet, base.line)
    start = (
        withheld(base.line, f"stricken or entered in error: {struck.mark}") if struck else _time_runs_from(sheet, base)
    )
    if isinstance(start, Withheld):
        yield start
        return
    line, notes = start
    if line.entered is None:
        yield withheld(base.line, "the day of entry is not known")
        return
    counted = sheet.end(line.entered, APPEAL.days, is_appellate=True)
    notices = [
        one
        for one in sheet.after(base.line)
        if one.event == "notice_of_appeal"
        and one.filed
        and one.filed <= counted.end
        and _is_from(sheet, one, base, bases)
    ]
    filed = tuple(f"{one.mark} is a notice of appeal: the date is for the other parties" for one in notices[:1])
    yield sheet.candidate(APPEAL, line, line.entered, notes=(base.what, *base.notes, *notes, *filed), counted=counted)
    if notices and notices[0].filed:
        cross = sheet.end(notices[0].filed, CROSS_APPEAL.days, is_appellate=True)
        if cross.end > counted.end:
            yield sheet.candidate(CROSS_APPEAL, notices[0], notices[0].filed, counted=cross)


def _struck_by(sheet: Sheet, line: Line) -> Line | None:
    """A later entry that takes the ruling off the docket: "Docket entry 19 was made in error and is stricken"."""
    for later in sheet.after(line):
        found = words.STRUCK.search(later.words) if later.event in {*COURT_ACTS, "notice", "administrative"} else None
        if found and line.number is not None and str(line.number) in (found["before"], found["after"]):
            return later
    return None


def _time_runs_from(sheet: Sheet, base: Appealable) -> tuple[Line, tuple[str, ...]] | Withheld:
    """The entry from which the time runs: the judgment, or the order on the last motion that suspends it."""
    line = base.line
    if line.entered is None:
        return line, ()
    last = sheet.end(line.entered, TOLLING_DAYS).end
    motions = [
        one
        for one in sheet.after(line)
        if _asks_to_change(one) and one.filed and one.filed <= last and _is_about(one, _numbers(sheet, base))
    ]
    if not motions:
        return line, ()
    orders = [_order_on(sheet, motion) for motion in motions]
    marks = ", ".join(motion.mark for motion in motions)
    done = [order for order in orders if order]
    if len(done) < len(orders):
        return withheld(line, f"{marks}, filed by {day_told(last)}, suspends the time to appeal as {SUSPENDED}")
    order = max(done, key=lambda one: one.at)
    return order, (f"the time to appeal from {line.mark} was suspended by {marks} as {SUSPENDED}",)


def _asks_to_change(line: Line) -> bool:
    kind = line.entry.reading.motion_kind
    if line.event != "motion" or kind == "extension":
        return False
    return kind == "reconsideration" or bool(words.TOLLING_MOTION.search(line.words[:LONGEST_TITLE_CHARS]))


LONGEST_TITLE_CHARS = 200


def _numbers(sheet: Sheet, base: Appealable) -> set[int]:
    """The numbers by which a paper may name a ruling: its own, its opinion's, those of the motions ruled on."""
    same_day = {one.number for one in sheet.lines if one.entered == base.line.entered and one.event in COURT_ACTS}
    ruled_on = {number for ruling in base.line.rulings for number in ruling.entries}
    return {number for number in (same_day | ruled_on | {base.line.number}) if number is not None}


def _is_about(line: Line, numbers: set[int]) -> bool:
    named = set(line.entry.reading.relates_to)
    return not named or not numbers or bool(named & numbers)


def _order_on(sheet: Sheet, motion: Line) -> Line | None:
    for line in sheet.after(motion):
        for ruling in line.rulings:
            names_none = not ruling.entries and ruling.motion_kind == "reconsideration"
            if ruling.disposition and (names_none or (motion.number is not None and motion.number in ruling.entries)):
                return line
    return None


def _is_from(sheet: Sheet, notice: Line, base: Appealable, bases: list[Appealable]) -> bool:
    named = set(notice.entry.reading.relates_to)
    if named:
        return bool(named & _numbers(sheet, base))
    earlier = [one for one in bases if one.line.at < notice.at]
    return bool(earlier) and earlier[-1] is base


def _class_appeal(sheet: Sheet, line: Line) -> Iterator[Candidate | Withheld]:
    said = {ruling.disposition for ruling in line.ruled("class_certification")}
    if not said or line.entered is None:
        return
    if words.SETTLEMENT_CLASS.search(line.words):
        yield withheld(line, "an order of Rule 23(e)(1) on a settlement class: Rule 23(f) gives no appeal from it")
    elif said & RULED_ON:
        habeas = ("in habeas Rule 23 is applied only by analogy",) if sheet.facts.is_habeas else ()
        yield sheet.candidate(CLASS_APPEAL, line, line.entered, notes=habeas)
    elif None in said and len(line.words) < LONGEST_STUB_CHARS:
        yield withheld(line, "an order on class certification whose outcome the docket does not tell")
