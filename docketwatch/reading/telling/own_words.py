"""Takes clauses out of a docket text word for word; never changes a word, only where a quotation ends."""

from __future__ import annotations

import re

from docketwatch.reading.telling.summary_words import ABBREVIATIONS

MOST_NAME_WORDS = 5
"""How far back a cut moves to leave a name whole; a longer run of capitals is no name."""


def sentence_end(text: str, start: int, stops: str = ".;") -> int:
    """Where the sentence at `start` ends: a full stop or semicolon that belongs to no abbreviation or initial."""
    for found in re.finditer(rf"[{stops}](?=[\s)\]\u201d\"]|$)", text[start + 1 : start + 1_000]):
        at = start + 1 + found.start()
        word = re.search(r"[\w.'\u2019]*$", text[max(0, at - 16) : at])
        last = word[0].lower() if word else ""
        is_short = len(last) == 1 or last in ABBREVIATIONS or "." in last[:-1]
        if found[0] == ";" or text[at - 1] == "." or not is_short:
            return at + 1
    return min(len(text), start + 1_000) if len(text) > start + 1_000 else len(text)


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause begins and ends that holds a span."""
    begin = max(0, start - 240)
    start = min(start, len(text) - 1)
    while begin < (stop := sentence_end(text, begin)) <= start:
        begin = stop
    return begin, sentence_end(text, max(begin, end - 1))


def trimmed(text: str, most: int) -> str:
    """The text, or its beginning up to a word's end with an ellipsis, never between the parts of a name."""
    if len(text) <= most:
        return text
    cut = text.rfind(" ", 0, most)
    words, after = text[: max(cut, 0)].split(), text[cut + 1 : cut + 2]
    kept = list(words)
    for _ in range(MOST_NAME_WORDS):
        if not (kept and kept[-1][0].isupper() and after.isupper() and kept[-1][-1] not in ",;:"):
            break
        kept, after = kept[:-1], kept[-1]
        after = after[0]
    is_name = len(words) - len(kept) < MOST_NAME_WORDS and len(kept) > len(words) // 2
    said = " ".join(kept if is_name else words) or text[:most]
    return f"{said.rstrip(' ,;:(-')}\u2026"


def squeezed(text: str) -> str:
    """The text with single blanks."""
    return re.sub(r"\s+(?=,)", "", " ".join(text.split()))


def opened(clause: str, *, is_first: bool) -> str:
    """The clause with a capital where it opens the line."""
    return clause[0].upper() + clause[1:] if is_first else clause
