"""Reads each version of an entry that these rules have not read, keeps and gives what was understood; asks nobody."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from docketwatch.reading.read import read_entry
from docketwatch.reading.sighted import entry_text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime
    from importlib.resources.abc import Traversable

    from docketwatch.docket.courts import CourtTable
    from docketwatch.docket.model import Sighting
    from docketwatch.docket.readings import EntryText, Reading
    from docketwatch.store import Store

READ_AT_ONCE = 200
"""How many entries are read in one transaction; each takes a few milliseconds."""


def read_unread(store: Store, courts: CourtTable) -> int:
    """Read what is not read, in transactions of their own, so that a run that dies goes on with the rest.

    Returns:
        How many versions of entries were read.
    """
    rules = mark_of_rules()
    count = 0
    while unread := store.readings.unread(rules, READ_AT_ONCE):
        read = [(entry, number, read_entry(entry_text_of(one, courts[one.court]))) for entry, number, one in unread]
        with store.transaction():
            store.readings.keep(rules, read)
        count += len(read)
    return count


def readings_of(
    store: Store, courts: CourtTable, ref: str, known_at: datetime | None = None
) -> dict[int, list[tuple[Sighting, Reading]]]:
    """A docket's entries, oldest first, version by version with their readings; what no check has read is read now.

    Args:
        store: where they are kept.
        courts: all courts.
        ref: the docket.
        known_at: leave out what was first seen after that moment; None for all that is known.
    """
    return {
        entry: [(one, reading or read_entry(entry_text_of(one, courts[one.court]))) for one, reading in versions]
        for entry, versions in store.readings.of_docket(ref, mark_of_rules(), known_at).items()
    }


def history_of(store: Store, courts: CourtTable, ref: str) -> tuple[tuple[EntryText, Reading, date | None], ...]:
    """What each entry of a docket says now and what it means, oldest first, with its day."""
    latest = [versions[-1] for versions in readings_of(store, courts, ref).values()]
    texts = [(entry_text_of(view, courts[view.court]), reading) for view, reading in latest]
    return tuple((text, reading, text.filed) for text, reading in texts)


@lru_cache(maxsize=1)
def mark_of_rules() -> str:
    """A mark that changes with every change of the rules, so that no reading by older ones is ever taken for theirs."""
    mark = hashlib.sha256()
    for content in _sources(files("docketwatch.reading")):
        mark.update(content)
    return mark.hexdigest()[:16]


def _sources(folder: Traversable) -> Iterator[bytes]:
    for one in sorted(folder.iterdir(), key=lambda file: file.name):
        if one.is_dir():
            yield from _sources(one)
        elif one.name.endswith(".py"):
            yield one.read_bytes()
