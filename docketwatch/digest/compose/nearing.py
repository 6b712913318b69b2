"""Decides which dates a digest tells one by one: found or changed in the period, or 7, 3 or 1 days away; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docketwatch.digest.compose.sections import Coming

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from docketwatch.docket.calendar import CalendarChange, CalendarItem

NEAR_DAYS = (7, 3, 1)
"""How many days before it a date is told again."""

HORIZON_DAYS = 14
"""How far ahead the compact list of the other dates reaches."""


def coming_of(
    dates: Iterable[CalendarItem], changes: Iterable[CalendarChange], today: date, told_until: date | None
) -> tuple[tuple[Coming, ...], tuple[CalendarItem, ...]]:
    """The dates to tell one by one, the soonest first, and the others within two weeks.

    Args:
        dates: the calendars of all cases, past and called-off items too.
        changes: what became of them in the period.
        today: the reader's day.
        told_until: the day of the digest before; None where there was none, and then all that is near is told.
    """
    changed = {
        one.item.uid: Coming(one.item, one.kind, (one.item.day - today).days, one.was)
        for one in changes
        if max(one.item.day, one.was.day if one.was else one.item.day) >= today
    }
    near = {}
    later = []
    for item in dates:
        left = (item.day - today).days
        if item.uid in changed or item.status == "cancelled" or left < 0:
            continue
        if _is_near(item.day, today, told_until):
            near[item.uid] = Coming(item, "near", left)
        elif left <= HORIZON_DAYS:
            later.append(item)
    told = sorted((*changed.values(), *near.values()), key=lambda one: (one.item.day, one.item.docket.ref))
    return tuple(told), tuple(sorted(later, key=lambda item: (item.day, item.docket.ref)))


def _is_near(day: date, today: date, told_until: date | None) -> bool:
    """Whether a date has come within 7, 3 or 1 days since the last digest; a weekend without one skips none."""
    left = (day - today).days
    if told_until is None:
        return left <= max(NEAR_DAYS)
    return any(left <= days < (day - told_until).days for days in NEAR_DAYS)
