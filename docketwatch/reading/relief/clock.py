"""Says when an order ends by time alone, as Fed. R. Civ. P. 65(b)(2) and 6(a) have it; never whether a time is lawful.

A TRO without an end lasts 14 days; one "until further order", or tied to an event without consent, is good for 14 days
and then in doubt. Which state the court sits in is not asked: federal holidays alone move a last day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from docketwatch.docket.counting import end_of_period
from docketwatch.docket.holidays import load_holidays

if TYPE_CHECKING:
    from datetime import date

    from docketwatch.reading.relief.act import End

TRO_DAYS = 14
"""The longest that a TRO lasts of itself, Rule 65(b)(2)."""


_EVENTS = ("ruling", "request")
"""The ends that a ruling on the motion brings."""


@dataclass(frozen=True, slots=True)
class Term:
    """How long an order lasts.

    `until` is its last day, None where no day ends it; `days` the length for a like period. `is_doubtful`: after
    `until` the order says on and the rule says ended. `event`: the ruling ends it.
    """

    until: date | None = None
    days: int = TRO_DAYS
    is_doubtful: bool = False
    event: bool = False


def last_day(filed: date, days: int) -> date:
    """The last day of a period counted from the day of entry; one that is no court day goes on to the next."""
    return end_of_period(filed, days, direction="forward", holidays=load_holidays(), state=None).end


def term_of_tro(filed: date, end: End | None, *, has_consent: bool) -> Term:
    """The term of a TRO entered on a day, with the end its text states and whether the other side agreed."""
    if end and end.kind == "day" and end.day:
        return Term(end.day, (end.day - filed).days or 1)
    if end and end.kind == "days" and end.days:
        return Term(last_day(filed, end.days), end.days)
    is_event = end is not None and end.kind in _EVENTS
    if is_event and has_consent:
        return Term(None, TRO_DAYS, event=True)
    is_open = is_event or (end is not None and end.kind == "further_order")
    return Term(last_day(filed, TRO_DAYS), TRO_DAYS, is_doubtful=is_open, event=is_event)


def extended(term: Term, filed: date, end: End | None, *, has_consent: bool) -> Term:
    """The term after an extension entered in time: to the day told, by the days told, else by the like period."""
    start = term.until or filed
    if end and end.kind == "day" and end.day:
        return Term(end.day, max(1, (end.day - start).days))
    if end and end.kind == "days" and end.days:
        return Term(last_day(start, end.days), end.days)
    is_event = end is not None and end.kind in _EVENTS
    if is_event and has_consent:
        return Term(None, term.days, event=True)
    is_open = is_event or (end is not None and end.kind == "further_order")
    return Term(last_day(start, term.days), term.days, is_doubtful=is_open, event=is_event)


def term_of_order(filed: date, end: End | None) -> Term:
    """The term of any other order: it ends by time only where its text says so."""
    if end and end.kind == "day" and end.day:
        return Term(end.day, max(1, (end.day - filed).days))
    if end and end.kind == "days" and end.days:
        return Term(last_day(filed, end.days), end.days)
    return Term(None, event=end is not None and end.kind == "ruling")


def term_extended(term: Term, filed: date, end: End | None) -> Term:
    """The term of any other order after an extension; one without a day leaves the order open."""
    start = term.until or filed
    if end and end.kind == "day" and end.day:
        return Term(end.day, max(1, (end.day - start).days))
    if end and end.kind == "days" and end.days:
        return Term(last_day(start, end.days), end.days)
    if term.until is None or end is not None:
        return Term(None)
    return Term(start + timedelta(days=term.days), term.days)
