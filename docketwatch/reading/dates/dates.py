"""Finds the dates and times of day that courts print, each with its place in the text; it never says what they are for.

A date that no calendar holds is refused. A date without a year takes the year that fits the day of filing, and only
where it is plainly a date: a month's name and a day, or "9/1" after a word such as "by" or "due".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class DayFound:
    """One date as printed: the span covers its digits and month, not the weekday before it."""

    day: date
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TimeFound:
    """One time of day as printed; the span covers "at" words only where they make it a time ("at 1330")."""

    at: time
    start: int
    end: int


MOST_DAYS = 40
"""How many dates of a text are read: the longest scheduling orders have about 25; a hostile text may have thousands."""

FIRST_YEAR, LAST_YEAR = 1950, 2079
"""Years in which a court's date may lie; it keeps telephone and case numbers from being dates."""

LONGEST_BACK_DAYS = 120
"""A date without a year lies at most this far before the filing, else in the year after."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# A month's name is capital: "May 5", "MAY 5", not "may 5". Each pattern opens with a class of characters, which the
# engine skips to; what must not stand before it is looked at afterwards.
_MONTH = (
    r"[JFMASOND](?:an(?:uary)?|AN(?:UARY)?|eb(?:ruary)?|EB(?:RUARY)?|ar(?:ch)?|AR(?:CH)?|pr(?:il)?|PR(?:IL)?|ay|AY"
    r"|une?|UNE?|uly?|ULY?|ug(?:ust)?|UG(?:UST)?|ept?(?:ember)?|EPT?(?:EMBER)?|ct(?:ober)?|CT(?:OBER)?"
    r"|ov(?:ember)?|OV(?:EMBER)?|ec(?:ember)?|EC(?:EMBER)?)\.?"
)
_NUMERIC = re.compile(
    r"""
      (?P<month>\d{1,2}) (?P<sep>[/\-]) \s? (?P<day>\d{1,2}) (?P=sep) \s? (?P<year>\d{4}|\d{2})
        (?! \d | [/\-]\d | \.\d )
    | (?P<iso>(?:19|20)\d\d-\d\d-\d\d) (?! [\d\-] )
    | (?P<first_day>\d{1,2}) (?:st|nd|rd|th)? \s (?:day\s of\s)? (?P<second>MONTH) ,? \s (?P<second_year>\d{4}) \b
    | (?P<short>\d{1,2}/\d{1,2}) (?! [\d/] | \.\d | \s?(?:page|inch|%) )
    """.replace("MONTH", _MONTH),
    re.VERBOSE,
)
_NAMED = re.compile(
    r"""
    (?P<named>MONTH) \s{0,3} (?P<named_day>\d{1,2}) (?:st|nd|rd|th)?
    (?: \s?(?:-|\u2013|&|and|or)\s? \d{1,2} (?:st|nd|rd|th)? (?= ,?\s{0,2}\d{4}\b ) )?
    (?: ,?\s{0,2} (?P<named_year>\d{4}) )? (?! \d | [:\-]\d )
    """.replace("MONTH", _MONTH),
    re.VERBOSE,
)
_DIGIT_RUN = re.compile(r"\d[\d/\-]*")
_SHORT_LEAD = re.compile(
    r"\b(?:due(?:\s(?:by|on))?|by|until|on\sor\sbefore|no\slater\sthan|set\s(?:for|to))\s\Z", re.IGNORECASE
)
_NO_DAY_AFTER = re.compile(r"\s(?:days?|pages?|copies|hours?|counts?|Fed\b|F\.\s?\dd?|Cir\b)", re.IGNORECASE)
_JOINED_BEFORE = frozenset("0123456789/.-:")

_CLOCK = re.compile(
    r"""
      (?P<hour>\d{1,2}) (?: [:.] (?P<minute>\d\d) (?: :\d\d )? )? \s? (?P<half>[ap]) \.? \s? m \b \.?
    | (?P<bare_hour>\d{1,2}) : (?P<bare_minute>\d\d) (?: :00 )? (?! [:\d\-] | \.\d ) (?P<word>\s?(?:noon|midnight)\b)?
    | (?P<military>(?:0[6-9]|1\d|2[0-3])[0-5]\d) (?! [\d/\-] ) (?: \s? (?:hours|hrs) \b )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_NOON = re.compile(r"[NnMm](?:oon|OON|idnight|IDNIGHT)\b")
LONGEST_CLOCK_DIGITS = len("1330")
LAST_BARE_AFTERNOON_HOUR = 6
"""A bare "2:00" is in the afternoon: no court sits at two in the morning."""


def find_days(text: str, filed: date | None = None) -> tuple[DayFound, ...]:
    """Find the dates of a text in its order, at most MOST_DAYS."""
    found: list[DayFound] = []
    for run in _DIGIT_RUN.finditer(text):
        match = _NUMERIC.match(text, run.start()) if len(run.group()) <= LONGEST_NUMERIC_CHARS else None
        _add_day(found, match, _numeric_day(match, text, filed) if match else None, text)
        if len(found) == MOST_DAYS:
            break
    for match in _NAMED.finditer(text):
        _add_day(found, match, _named_day(match, text, filed), text)
        if len(found) >= 2 * MOST_DAYS:
            break
    return tuple(sorted(found, key=lambda one: one.start)[:MOST_DAYS])


LONGEST_NUMERIC_CHARS = 12
"""The longest run of digits, slashes and hyphens that may be a date: "12/31/2026-" with a dash after it."""


def _add_day(found: list[DayFound], match: re.Match[str] | None, day: date | None, text: str) -> None:
    if match and day and FIRST_YEAR <= day.year <= LAST_YEAR:
        before = text[match.start() - 1 : match.start()]
        if before not in _JOINED_BEFORE and not before.isalpha():
            found.append(DayFound(day, *match.span()))


def find_times(text: str) -> tuple[TimeFound, ...]:
    """Find the times of day of a text in its order, at most MOST_DAYS; a bare hour up to six is in the afternoon."""
    found: list[TimeFound] = []
    end = 0
    for start in _DIGITS.finditer(text):
        is_clock = start.start() >= end and len(start.group()) <= LONGEST_CLOCK_DIGITS
        match = _CLOCK.match(text, start.start()) if is_clock else None
        if not match or text[start.start() - 1 : start.start()] in _JOINED_BEFORE:
            continue
        at = None if match["military"] and text[start.start() - 3 : start.start()] != "at " else _time_of(match)
        if at:
            found.append(TimeFound(at, *match.span()))
            end = match.end()
        if len(found) == MOST_DAYS:
            break
    for match in _NOON.finditer(text):
        if match.start() >= 1 and not any(one.start <= match.start() < one.end for one in found):
            found.append(TimeFound(time(12 if match.group().lower() == "noon" else 0), *match.span()))
        if len(found) >= 2 * MOST_DAYS:
            break
    return tuple(sorted(found, key=lambda one: one.start)[:MOST_DAYS])


def _numeric_day(match: re.Match[str], text: str, filed: date | None) -> date | None:
    if match["month"]:
        return _calendar_day(_full_year(match["year"], filed), int(match["month"]), int(match["day"]))
    if match["iso"]:
        return _calendar_day(*(int(part) for part in match["iso"].split("-")))
    if match["second"]:
        return _calendar_day(int(match["second_year"]), _month_of(match["second"]), int(match["first_day"]))
    if not _SHORT_LEAD.search(text, max(0, match.start() - 20), match.start()):
        return None
    month, day = match["short"].split("/")
    return _fitting_day(int(month), int(day), filed)


def _named_day(match: re.Match[str], text: str, filed: date | None) -> date | None:
    month, day = _month_of(match["named"]), int(match["named_day"])
    if match["named_year"]:
        return _calendar_day(int(match["named_year"]), month, day)
    return None if _NO_DAY_AFTER.match(text, match.end()) else _fitting_day(month, day, filed)


def _month_of(name: str) -> int:
    """The number of a month; 0 for what only looks like one: the pattern takes "Day 3" too."""
    short = name[:3].lower()
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0


def _full_year(year: str, filed: date | None) -> int:
    """The year meant by two digits: the century that lies nearest to the filing."""
    if len(year) > len("26"):
        return int(year)
    near = filed.year if filed else 2020
    return min((century + int(year) for century in (1900, 2000, 2100)), key=lambda full: abs(full - near))


def _fitting_day(month: int, day: int, filed: date | None) -> date | None:
    if filed is None:
        return None
    for year in (filed.year - 1, filed.year, filed.year + 1):
        candidate = _calendar_day(year, month, day)
        if candidate and (candidate - filed).days >= -LONGEST_BACK_DAYS:
            return candidate
    return None


def _calendar_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _time_of(match: re.Match[str]) -> time | None:
    if match["military"]:
        return time(int(match["military"][:2]), int(match["military"][2:]))
    if match["half"]:
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        if hour > _NOON_HOUR:  # "13:30 PM" is what some courts' forms print: the 24 h figure holds
            return _clock_time(hour, minute) if match["minute"] else None
        return _clock_time(hour % _NOON_HOUR + (_NOON_HOUR if match["half"].lower() == "p" else 0), minute)
    hour, minute = int(match["bare_hour"]), int(match["bare_minute"])
    if match["word"] and match["word"].strip().lower() == "midnight":
        return time(0)
    return _clock_time(hour + _NOON_HOUR if 1 <= hour <= LAST_BARE_AFTERNOON_HOUR else hour, minute)


_NOON_HOUR, _DAY_HOURS, _HOUR_MINUTES = 12, 24, 60


def _clock_time(hour: int, minute: int) -> time | None:
    return time(hour, minute) if hour < _DAY_HOURS and minute < _HOUR_MINUTES else None
