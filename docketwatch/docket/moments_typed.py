"""Reads a moment as a person types it: a day, "yesterday", "-7d", an hour of a day; never guesses another form."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from docketwatch.base.errors import UsageError

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_BACK = re.compile(r"-?(\d{1,5})([hdw])")
EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
"""No federal court kept an electronic docket before (PACER began in 1988, CM/ECF in 2001)."""

_UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}


def read_moment(text: str, now: datetime, zone: ZoneInfo) -> datetime:
    """The moment that is meant; a day means its beginning where the reader is.

    Args:
        text: "2026-11-24", "2026-11-24T09:00", "today", "yesterday", "-7d", "-36h", "-2w".
        now: the clock.
        zone: the reader's.

    Raises:
        UsageError: it is none of these.
    """
    word = text.strip().lower()
    today = now.astimezone(zone).date()
    if word in {"today", "yesterday"}:
        return datetime.combine(today - timedelta(days=word == "yesterday"), time(), zone)
    if back := _BACK.fullmatch(word):
        return max(EARLIEST, now - int(back[1]) * _UNITS[back[2]])
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise UsageError(
            f'"{text}" is no day or time. Write 2026-11-24, 2026-11-24T09:00, yesterday, or -7d for seven days back.'
        ) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def end_of_moment(text: str, now: datetime, zone: ZoneInfo) -> datetime:
    """The end of a typed moment: a day means up to its end, so that one day can be named twice.

    Args:
        text: as `read_moment` takes it.
        now: the clock.
        zone: the reader's.

    Raises:
        UsageError: it is no moment.
    """
    moment = read_moment(text, now, zone)
    is_day = text.strip().lower() in {"today", "yesterday"} or bool(_DAY.fullmatch(text.strip()))
    return datetime.combine(moment.date() + timedelta(days=1), time(), zone) if is_day else moment
