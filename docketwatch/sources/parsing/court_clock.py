"""Reads the times that courts print in feeds; an unknown zone name is unreadable, never taken for UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH_NUMBER = {name: number for number, name in enumerate(_MONTHS, 1)}

# District, bankruptcy and E.D.N.Y. feeds print GMT; appellate feeds print their local zone's name. The names of
# Alaska, Hawaii, Guam and Puerto Rico stand in upstream's table (juriscraper) and belong to courts with feeds.
_HOURS_FROM_UTC = {
    "GMT": 0, "UTC": 0, "UT": 0, "Z": 0,
    "AST": -4, "ADT": -3, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6,
    "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10, "HDT": -9, "SST": -11, "CHST": 10,
}  # fmt: skip

_FORM = re.compile(
    r"(?:[A-Z][a-z]{2},\s*)?(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*\s+(\d{4})\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s+([+-]\d{4}|[A-Za-z]+)"
)


@lru_cache(maxsize=4096)
def parse_feed_time(text: str) -> datetime | None:
    """Read an RFC 822 date as courts print it.

    Args:
        text: "Tue, 20 Dec 2022 11:08:41 GMT" or "Mon, 05 Dec 2022 16:32:02 EST".

    Returns:
        Aware UTC, or None where the date is impossible or its zone unknown.
    """
    found = _FORM.fullmatch(text.strip())
    if not found:
        return None
    day, month, year, hour, minute, second, zone = found.groups()
    offset = _offset(zone)
    if offset is None or month not in _MONTH_NUMBER or not 1900 < int(year) < 2200:  # noqa: PLR2004 - no court's clock
        return None
    try:
        local = datetime(
            int(year),
            _MONTH_NUMBER[month],
            int(day),
            int(hour),
            int(minute),
            int(second or 0),
            tzinfo=timezone(offset),
        )
        return local.astimezone(UTC)
    except (ValueError, OverflowError):  # 31 February; year 1 in a zone east of Greenwich
        return None


def _offset(zone: str) -> timedelta | None:
    if zone[0] in "+-":
        minutes = int(zone[1:3]) * 60 + int(zone[3:5])
        return timedelta(minutes=minutes if zone[0] == "+" else -minutes) if minutes < 24 * 60 else None
    hours = _HOURS_FROM_UTC.get(zone.upper())
    return None if hours is None else timedelta(hours=hours)
