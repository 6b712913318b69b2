"""Cuts out what stands around each date of a text: the words before and after it in its clause, and its time of day.

It never says what a date is for.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docketwatch.reading.dates.dates import find_days, find_times

if TYPE_CHECKING:
    from datetime import date, time

    from docketwatch.reading.dates.dates import DayFound, TimeFound


@dataclass(frozen=True, slots=True)
class DayClause:
    """One date in its clause.

    `before` and `after` are the clause's words on either side, without brackets, weekdays and times next to the date;
    `gap` is the end of `before` that follows the clause's last date. `start` and `end` span the clause in the text;
    `said_start` is where the words about this date begin. `sentence` counts from 0.
    """

    day: date
    at: time | None
    before: str
    gap: str
    after: str
    next_day_in: int
    start: int
    said_start: int
    day_end: int
    end: int
    sentence: int


MOST_BEFORE_CHARS = 320
MOST_AFTER_CHARS = 240
"""How much of a clause is looked at on either side of a date."""

# A clause ends at a stop with a capital after it, at a semicolon, at CM/ECF's "12/29/2021., Responses due".
_BREAKS = re.compile(
    r"[.!?](?=[\"\u201d)]?\s{1,3}[A-Z*\"\u201c\[]|,\s[A-Z]|\s{0,3}\Z)|;|\.(?=[A-Z][a-z])|[.\s]\*{1,3}\s"
)
_NO_BREAK_AFTER = re.compile(
    r"\b(?:[A-Z]|[Nn]os?|NO|[Dd]ocs?|Dkts?|DKT|DOC|Hon|HON|Mrs?|Ms|Dr|St|vs?|Fed|Civ|Crim|App|Rec|Sec|Exh?|Art|Cir|Adv|Mag|Sr"
    r"|Dist|Jud|Ctrm|Crtrm|Rm|Bldg|Fl|Ste|Ave|Blvd|Pl|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Tel|Ph|Ext|approx|re|Esq"
    r"|D\.[EI]|[Cc]onf)\Z"
)
_OPENS_SENTENCE = re.compile(
    r"\s{1,3}(?:The|This|These|It|Signed|Defendants?|Plaintiffs?|Respondents?|Petitioners?|Parties|Any|All|If"
    r"|Counsel|SO|IT|THE)\b"
)
_HALF_DAY = re.compile(r"\b[apAP]\.?\s?[mM]\Z")
_ZONE_NEXT = re.compile(
    r"\.\s{1,3}(?:[ECMPA](?:[DS])?T\b|Eastern|Central|Mountain|Pacific|Alaska|Hawaii|Mon|Tues|Wednes|Thurs|Fri"
    r"|ON\b|IN\b|AT\b)"
)

_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b[.,]?"
_ZONE = (
    r"(?:\(?(?:[ECMPA][DS]?T|(?:prevailing\s)?(?:Eastern|Central|Mountain|Pacific|Alaska"
    r"|Hawaii)(?:\s(?:Standard|Daylight))?"
    r"(?:\s(?:Prevailing\s)?Time)?|local\stime)\b\)?)"
)
_TIME = r"(?:\d{1,2}(?:[:.]\d\d){0,2}\s?[ap]\.?\s?m\b\.?|\d{1,2}:\d\d|\b(?:12\s)?noon|\b(?:11:59\s)?midnight)"
_FILLER_BEFORE = re.compile(
    rf"(?:{_WEEKDAY}|{_ZONE}|{_TIME}:?|(?:close|end)\sof\s(?:business|the\sday|day)|\bCOB"
    rf"|\b(?:at|on|of)(?=\s\Z)|,|\()\s{{0,3}}\Z",
    re.IGNORECASE,
)
_KEPT_PREPOSITION = re.compile(r"\b(?:on|of|at)\s*\Z", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]{0,400}\)")
_TIME_LEAD = re.compile(
    r"[\s,;@()\-\u2013]{0,4}(?:(?:,\s)?(?:to\s)?(?:at|from|begin(?:ning|s)?(?:\sat)?|commenc(?:ing|es)(?:\sat)?"
    r"|start(?:ing|s)?(?:\sat)?"
    r"|promptly\sat|time:?)[\s:]{0,3})?(?:(?:about|approximately)\s)?",
    re.IGNORECASE,
)
_PLACE_THEN_TIME = re.compile(r"[^;.]{0,100}\b(?:at|@)\s{1,2}\Z", re.IGNORECASE)
_TIME_TAIL = re.compile(
    rf"[\s,.(]{{0,3}}(?:{_ZONE})?[\s,)]{{0,3}}(?:on|of)?\s{{0,2}}(?:{_WEEKDAY})?\s{{0,3}}", re.IGNORECASE
)
_TIME_AFTER = re.compile(rf"[\s,]{{0,3}}(?:(?:at|@)\s)?{_TIME}(?:\s{_ZONE})?", re.IGNORECASE)


def cut_clauses(words: str, filed: date | None) -> tuple[DayClause, ...]:
    """Cut out the clause of each date of a text, in its order."""
    days = find_days(words, filed)
    if not days:
        return ()
    times = find_times(words)
    ends = [found for found in _BREAKS.finditer(words) if _is_break(words, found)]
    breaks = [0, *(found.end() for found in ends), len(words)]
    stops = [found.end() for found in ends if found.group() != ";"]
    return tuple(_cut(words, days, at, times, breaks, stops) for at in range(len(days)))


def _is_break(words: str, found: re.Match[str]) -> bool:
    if not found.group().startswith("."):
        return True
    lead = words[max(0, found.start() - 8) : found.start()]
    if _HALF_DAY.search(lead):
        return not _ZONE_NEXT.match(words, found.start())
    return bool(_OPENS_SENTENCE.match(words, found.end())) or not _NO_BREAK_AFTER.search(lead)


def _cut(
    words: str,
    days: tuple[DayFound, ...],
    index: int,
    times: tuple[TimeFound, ...],
    breaks: list[int],
    stops: list[int],
) -> DayClause:
    day = days[index]
    place = bisect_right(breaks, day.start) - 1
    start, end = breaks[place], max(day.end, breaks[min(place + 1, len(breaks) - 1)])
    opened = words.rfind("(", start, day.start)
    if opened >= 0 and words.find(")", opened, day.start) < 0:  # the date stands in brackets: they are its clause
        start = opened + 1
        closed = words.find(")", day.end, end)
        end = closed if closed >= 0 else end
    last_end = days[index - 1].end if index and days[index - 1].start >= start else start
    next_start = days[index + 1].start if index + 1 < len(days) else len(words) + 1
    head = _word_start(words, max(start, day.start - MOST_BEFORE_CHARS), start)
    before = _without_filler(_BRACKETS.sub(" ", words[head : day.start]))
    gap = _without_filler(_BRACKETS.sub(" ", words[max(head, last_end) : day.start]))
    after = _BRACKETS.sub(" ", words[day.end : min(end, day.end + MOST_AFTER_CHARS)])
    clock = _time_beside(words, day, times, last_end, min(next_start, end + 60))
    return DayClause(
        day=day.day,
        at=clock.at if clock else None,
        before=before,
        gap=gap,
        after=_TIME_AFTER.sub("", after, count=1) if _TIME_AFTER.match(after) else after,
        next_day_in=next_start - day.end,
        start=start,
        said_start=last_end,
        day_end=max(day.end, clock.end) if clock else day.end,
        end=end,
        sentence=bisect_right(stops, day.start),
    )


def _word_start(words: str, head: int, start: int) -> int:
    """Where the first whole word from `head` on begins: a name cut from the words never lacks its first letters."""
    while head > start and words[head - 1].isalnum() and words[head].isalnum():
        head += 1
    return head


def _without_filler(before: str) -> str:
    """Words before a date without weekday, time and zone next to it; "on", "of" and "at" stay if nothing else came."""
    before = " ".join(before.split())
    for _ in range(8):
        tail = before[-40:]
        cut = _FILLER_BEFORE.search(tail + " ")
        if not cut or (_KEPT_PREPOSITION.search(before) and not _is_by_before(before)):
            break
        before = before[: len(before) - len(tail) + cut.start()].rstrip()
    return before


def _is_by_before(before: str) -> bool:
    """Whether a limit stands before "5:00 p.m. on": then "on" is part of the time, not of a stamp."""
    return bool(_LIMIT_THEN_TIME.search(before[-60:]))


_LIMIT_THEN_TIME = re.compile(
    rf"\b(?:by|before|than|until|due|for|at|through|to|set)\s{{1,2}}(?:(?:{_TIME}|{_ZONE}|{_WEEKDAY}|noon"
    rf"|(?:close|end)\sof\s(?:the\s)?"
    rf"(?:business|day)|COB)[\s,]{{0,3}}){{1,4}}(?:on|of)\Z",
    re.IGNORECASE,
)


def _time_beside(words: str, day: DayFound, times: tuple[TimeFound, ...], low: int, high: int) -> TimeFound | None:
    for clock in times:
        if day.end <= clock.start < high:
            between = words[day.end : clock.start]
            if _TIME_LEAD.fullmatch(between) or _PLACE_THEN_TIME.fullmatch(between):
                return clock
            break
    for clock in reversed(times):
        if low <= clock.start < day.start and _TIME_TAIL.fullmatch(words[clock.end : day.start]):
            return clock
    return None
