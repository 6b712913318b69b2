"""Says in one line what an entry did, with whose words, to which earlier entry; never a word that nobody wrote.

Who did what, about which earlier entry, with what result and next date. Where the reading says little, the entry's own
first clause stands in its place. Names, dates and numbers come from the entry, the entries it refers to or the case's
name; all other words from the tables.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.reading.anatomy import dissect
from docketwatch.reading.dates.date_words import dates, dates_set
from docketwatch.reading.rulings.ruling_words import clause_of, outcome, recommendation
from docketwatch.reading.telling import summary_words as table
from docketwatch.reading.telling.own_words import sentence_end, squeezed, trimmed
from docketwatch.reading.telling.paper_words import party_paper
from docketwatch.reading.telling.summary_parts import MOST_CHARS, MOST_QUOTED_CHARS, Head, Told, where

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docketwatch.docket.readings import EntryText, Reading

MOST_CHARS_OF_RULINGS = 200
"""A ruling is rather told at some length than left out."""
LEAST_CLAUSE_CHARS = 30
"""A first clause shorter than this ("JUDGMENT.") is read on to the next full stop."""


def summarise(
    entry: EntryText, reading: Reading, related: Mapping[int, str], mark: str, zone_name: str | None = None
) -> str:
    """One line on an entry, of about 160 characters at most, cut between its parts.

    Args:
        entry: the entry as the court wrote it.
        reading: what was understood of it.
        related: the texts of earlier entries of its docket, by number; may be empty.
        mark: how the entry is cited, "ECF 33" or "text order".
        zone_name: the court's IANA zone, for the letters behind a time; without it none are written.
    """
    told = Told(entry, reading, related, mark, zone_name, dissect(entry.text).words)
    if not re.search(r"\w", told.words):
        return f"No text in the feed, see {where(told)}"
    head = _stub(told) or outcome(told) or recommendation(told) or dates_set(told) or party_paper(told) or _quoted(told)
    return _joined(told, head, dates(told, head))


def _stub(told: Told) -> Head | None:
    """What the clerk's utilities leave: the name of an event without its text."""
    parts = [part.strip() for part in told.words.split(" AND ")]
    if not any(part.startswith("~") for part in parts):
        return None
    stubs = [next((said for pattern, said in table.STUBS if pattern.match(part)), "") for part in parts]
    said = list(dict.fromkeys(one for one in stubs if one))
    rest = " AND ".join(part for part, one in zip(parts, stubs, strict=True) if not one)
    tail = f"{table.STUB_END}"
    if not rest:
        return Head((f"{said[0]}; {tail}", *said[1:])) if len(said) == 1 else Head((*said, tail))
    lead = outcome(told)
    return Head((*(lead.parts if lead else (trimmed(squeezed(rest), 90),)), *(_small(one) for one in said), tail))


def _quoted(told: Told) -> Head:
    """The entry's own first clause, word for word."""
    start = len(told.words) - len(told.words.lstrip())
    end = sentence_end(told.words, start, ".")
    while end < len(told.words) and len(squeezed(told.words[start:end])) < LEAST_CLAUSE_CHARS:
        end = sentence_end(told.words, end, ".")
    clause = _OWN_NUMBER.sub("", squeezed(told.words[start:end]).rstrip(" .;,"))
    has_dates = bool(told.reading.deadlines or told.reading.hearings or told.reading.called_off)
    has_outcome = any(ruling.disposition for ruling in told.reading.rulings)
    most = MOST_QUOTED_CHARS // 2 if has_outcome else MOST_QUOTED_CHARS - 30 if has_dates else MOST_CHARS - 10
    said = trimmed(clause, most)
    if said != clause:
        end = start + len(said) - 1
    rows = [
        ruling for ruling in told.reading.rulings if ruling.disposition and not start <= ruling.evidence.start < end
    ]
    return Head((said, *(clause_of(told, ruling).removeprefix(": ") for ruling in rows[:1])), start, end)


_OWN_NUMBER = re.compile(r"[\s.]*(?:\s\[(?:\d{6,11}(?:-\d)?|\d\d-\d{3,5})\]){1,3}$")
"""At the end of an appellate entry: its own document number and the case's."""


def _small(said: str) -> str:
    return said[0].lower() + said[1:]


def _joined(told: Told, head: Head, dates: list[str]) -> str:
    """The parts with semicolons, as many as fit; what is left out is counted, a ruling never silently."""
    line, *rest = head.parts
    left = len(rest)
    for part in rest:
        if len(line) + len(part) + 2 > MOST_CHARS_OF_RULINGS:
            break
        line, left = f"{line}; {part}" if part else line, left - 1
    if left:
        return f"{line}; {left} more, see {where(told)}"
    told_dates = ""
    for part in dates:
        if len(line) + len(told_dates) + len(part) + 2 > MOST_CHARS:
            break
        told_dates = f"{told_dates}; {part}"
    room = MOST_CHARS - len(line) - len(told_dates) - 4
    if head.extra and room > LEAST_CLAUSE_CHARS:
        line = f"{line}: \u201c{trimmed(head.extra, room)}\u201d"
    line += told_dates
    if told.reading.is_cut:
        line = f"{line}; its end was not read, see {where(told)}"
    return line
