"""What a rolling feed proves: how fresh it is, whether it reaches back to the last look; never claims more.

A court's feed shows its last 24 hours. Entries lost by polling every 24 h: 0.23 %, 25 h: 5.5 %, 26 h: 11.4 %
(measured, `pacer-rss` facts section 0).
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from docketwatch.docket.asking import Problem
from docketwatch.docket.model import Gap

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from docketwatch.docket.asking import Look

WINDOW_H = 24
"""How far back a court's feed reaches (facts section 0, measured on 464,540 items with one exception)."""

SAFE_BETWEEN_LOOKS_H = 23.5
"""Two looks further apart may have let an entry slip through: half an hour less than the window, for late builds."""

LATE_AFTER_H = 2
"""Feeds are rebuilt every 30 to 60 minutes; CourtListener raises an alarm at 2 h on weekdays, and so do we."""

STALE_AFTER_H = 24
"""From here on a copy shows nothing of the present. Frozen feeds answer with status 200: 11 courts in 2022."""

REMEMBERED_MARKS = 50
"""How many of a copy's newest entries are remembered, to be looked for in the next one: they stay longest."""

_SATURDAY = 5
_ALL = re.compile(
    r"\btypes?:(?:[^:]*,)?\s*all\s*(?:,|$)|^\s*all docket entries|^\s*public filings in the last",
    re.IGNORECASE,
)


def carries_all_types(declared: str) -> bool:
    """Whether a feed's own description says that it carries every entry type.

    Forms seen: "Docket entries of type: all", "All docket entries." (E.D. Ark.), "Public Filings in the last 24
    Hours" (E.D.N.Y.). "allx,motion" (D. Idaho) is a list of two types and not all.
    """
    return bool(_ALL.search(declared))


def freshness_problem(look: Look, now: datetime, zone: ZoneInfo) -> Problem | None:
    """Why a copy cannot speak for the present; None if it can.

    Returns:
        "stale" when the copy is older than STALE_AFTER_H by the clock; "late" when weekday hours beyond LATE_AFTER_H
        passed since it was built (courts rebuild little at weekends); "undated" when it does not say.
    """
    if look.built_at is None:
        return Problem("undated", "the feed does not say when it was built")
    age = now - look.built_at
    if age < -timedelta(hours=LATE_AFTER_H):
        return Problem("stale", f"the feed says it was built {spoken_age(-age)} from now, so its age is not known")
    if age > timedelta(hours=STALE_AFTER_H):
        return Problem("stale", f"the feed was last built {spoken_age(age)} ago and shows nothing since")
    weekday_age = _weekday_time(look.built_at.astimezone(zone), now.astimezone(zone))
    if weekday_age > timedelta(hours=LATE_AFTER_H):
        return Problem("late", f"the feed was last built {spoken_age(age)} ago; later entries do not show yet")
    return None


def spoken_age(age: timedelta) -> str:
    """An age as people say it: "50 minutes", "7 h", "73 days"."""
    minutes = int(age.total_seconds() // 60)
    if minutes < 2 * 60:
        return f"{minutes} minutes"
    return f"{minutes // 60} h" if minutes < 48 * 60 else f"{round(minutes / (24 * 60))} days"


def seen_until(look: Look) -> datetime | None:
    """Up to when a copy shows what was entered: its build time, or else its newest entry."""
    return look.built_at or (look.window[0][1] if look.window else None)


def gap_between(court: str, before: Look, after: Look, now: datetime) -> Gap | None:
    """The stretch that two good looks leave unseen between them; None if they join.

    They do not join when they are more than SAFE_BETWEEN_LOOKS_H apart, or when the earlier one holds entries that
    the later one should still show and not one of them is there (a feed cut to its newest items).
    """
    start, end = seen_until(before), seen_until(after)
    if start is None or end is None or end <= start:
        return None
    opens = end - timedelta(hours=WINDOW_H)
    if end - start > timedelta(hours=SAFE_BETWEEN_LOOKS_H):
        apart = spoken_age(end - start)
        why = f"looks {apart} apart, and the feed reaches back {WINDOW_H} h"
        return Gap(court, start, max(opens, start), why, now)
    expected = {key for key, entered in before.window if entered > opens}
    if expected and not expected & {key for key, _ in after.window} and not reaches(after, start):
        oldest = min((entered for _, entered in after.window), default=end)
        return Gap(court, start, max(oldest, start), "the two copies of the feed share no entry", now)
    return None


def reaches(look: Look, moment: datetime) -> bool:
    """Whether a copy shows entries from before that moment, so that nothing after it can have been cut."""
    return any(entered < moment for _, entered in look.window)


def is_cut(before: Look, after: Look) -> bool:
    """Whether a copy ends early: several of the court's entries that it should still show, older than all it shows."""
    end = seen_until(after)
    if end is None:
        return True
    opens = end - timedelta(hours=WINDOW_H)
    here = {key for key, _ in after.window}
    missing = [entered for key, entered in before.window if entered > opens and key not in here]
    return sum(not reaches(after, entered) for entered in missing) > 1


def _weekday_time(start: datetime, end: datetime) -> timedelta:
    """The time from start to end without Saturdays and Sundays; both in the court's zone, at most a few days apart."""
    total = timedelta()
    while start < end:
        midnight = (start + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
        stop = min(midnight, end)
        if start.weekday() < _SATURDAY:
            total += stop.astimezone(UTC) - start.astimezone(UTC)
        start = stop
    return total
