"""Reads what a source showed and tells it in one line: the one way from a sighting to its summary. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docketwatch.reading.read import read_entry
from docketwatch.reading.sighted import entry_text_of
from docketwatch.reading.telling.summary import summarise

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docketwatch.docket.courts import Court
    from docketwatch.docket.model import Sighting
    from docketwatch.docket.readings import EntryText, Reading


@dataclass(frozen=True, slots=True)
class Told:
    """`said` is the text that was read, `reading` what was understood, `summary` the line made of it."""

    said: EntryText
    reading: Reading
    summary: str


def tell(view: Sighting, court: Court, texts: Mapping[int, str], mark: str) -> Told:
    """Read one entry and say it in one line.

    Args:
        view: what is known of the entry.
        court: the court it is of.
        texts: the words of its docket's entries, by number.
        mark: how the entry is cited, "ECF 33" or "text order".
    """
    said = entry_text_of(view, court)
    reading = read_entry(said)
    return Told(said, reading, summarise(said, reading, texts, mark, court.timezone))
