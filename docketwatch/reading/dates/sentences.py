"""Finds the sentence of a docket text that a span stands in; gives the court's very words and never changes one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

MOST_SENTENCE_CHARS = 600
"""The longest passage given as one sentence: scheduling orders run on for thousands of characters without a stop."""

# A stop ends a sentence if a blank and a capital, a digit, a bracket or a quotation mark follow, and what stands
# before it is no abbreviation: "Courtroom 2A. Status report" but "Dkt. 31", "Hon. Smith", "10:00 a.m. ET", "v. Noem".
_STOPS = re.compile(r"[.!?][)\]\"\u201d]{0,2}\s{1,4}(?=[A-Z0-9(\[\"\u201c*])")
_ABBREVIATIONS = frozenset(
    {
        *("no", "nos", "dkt", "doc", "docs", "ecf", "de", "d.e", "d.i", "art", "sec", "ex", "exh", "att", "par", "pp"),
        *("hon", "mr", "mrs", "ms", "dr", "jr", "sr", "mag", "atty", "attys", "dep", "dir", "gov", "sen", "rep", "gen"),
        *("st", "ave", "blvd", "rd", "rm", "ste", "ctrm", "crtrm", "ct", "bldg", "fl", "flr", "hwy", "sq"),
        *("vs", "inc", "corp", "co", "ltd", "dept", "assn", "u.s", "d.c", "n.y", "n.d", "s.d", "e.d", "w.d", "m.d"),
        *("fed", "civ", "crim", "app", "r.civ", "cir", "l.r", "f.3d", "f.supp", "stat", "cal", "fla", "tex"),
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
        *("re", "approx", "tel", "ext", "hr", "hrs", "min", "i.e", "e.g", "cc"),
    }
)
_WORD_CHARS = 12
_HOUR_ENDS = ("a.m", "p.m")
_AFTER_HOUR = re.compile(
    r"(?!Eastern|Central|Mountain|Pacific|Alaska|Hawaii|Atlantic|Standard|Daylight|Courtroom|Court\b|Room|Judge|Hon|Before"
    r"|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z][a-z]"
)


def sentence_stops(text: str) -> list[tuple[int, int]]:
    """Where the sentences of a text end, and where the next ones begin."""
    return [
        (found.start() + len(found.group().rstrip()), found.end())
        for found in _STOPS.finditer(text)
        if not _is_abbreviated(text, found.start(), found.end())
    ]


def _is_abbreviated(text: str, stop: int, after: int) -> bool:
    word = text[max(0, stop - _WORD_CHARS) : stop].lower().rpartition(" ")[2].lstrip('(["\u201c')
    if word.endswith(_HOUR_ENDS):
        return not _AFTER_HOUR.match(text, after)
    return word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha())


def sentence_around(text: str, start: int, end: int, stops: list[tuple[int, int]] | None = None) -> str:
    """The sentence, or the sentences, that text[start:end] stands in, at most MOST_SENTENCE_CHARS or the span.

    Args:
        text: the docket text.
        start: where the span begins.
        end: where it ends.
        stops: the text's `sentence_stops`, for who asks often.
    """
    stops = sentence_stops(text) if stops is None else stops
    start, end = max(0, min(start, len(text))), max(0, min(end, len(text)))
    before = bisect_right(stops, start, key=lambda stop: stop[1]) - 1
    behind = bisect_left(stops, end, key=lambda stop: stop[0])
    first = stops[before][1] if before >= 0 else 0
    last = stops[behind][0] if behind < len(stops) else len(text)
    return _fitted(text, min(first, start), max(last, end), start, end)


def _fitted(text: str, first: int, last: int, start: int, end: int) -> str:
    """Words nearest to the span, where its sentence is too long to give whole; whole words only."""
    most = max(MOST_SENTENCE_CHARS, end - start)
    if last - first > most:
        spare = (most - (end - start)) // 2
        low, high = max(first, start - spare), min(last, end + spare)
        if low > first:
            low = start if (blank := text.find(" ", low, start)) < 0 else blank + 1
        if high < last:
            high = end if (blank := text.rfind(" ", end, high)) < 0 else blank
        first, last = low, high
    return text[first:last].strip()
