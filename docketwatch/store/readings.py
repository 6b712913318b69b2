"""What was understood of each entry, with the rules that understood it; made anew when the rules or the text change."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from docketwatch.docket.as_json import sighting_from
from docketwatch.docket.readings_json import reading_from, reading_record
from docketwatch.store.moments import stamp
from docketwatch.store.rows import as_written

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import datetime

    from docketwatch.docket.model import Sighting
    from docketwatch.docket.readings import Reading


class Readings:
    """The table of readings: one row for each version of each entry."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def unread(self, rules: str, most: int) -> list[tuple[int, int, Sighting]]:
        """The versions of entries that these rules have not read: entry, version (from 1), and what it said.

        Args:
            rules: the mark of the rules that would read them.
            most: how many at a time.
        """
        rows = self._connection.execute(
            "SELECT versions.entry, versions.number, versions.content FROM versions"
            " LEFT JOIN readings ON readings.entry = versions.entry AND readings.number = versions.number"
            " WHERE readings.rules IS NOT ? ORDER BY versions.entry, versions.number LIMIT ?",
            (rules, most),
        ).fetchall()
        return [(entry, number, _sighting(content)) for entry, number, content in rows]

    def keep(self, rules: str, readings: Iterable[tuple[int, int, Reading]]) -> None:
        """Keep what was understood of versions of entries; replaces what other rules understood."""
        self._connection.executemany(
            "INSERT OR REPLACE INTO readings (entry, number, rules, content) VALUES (?, ?, ?, ?)",
            [
                (entry, number, rules, json.dumps(reading_record(reading), ensure_ascii=False))
                for entry, number, reading in readings
            ],
        )

    def of_docket(
        self, ref: str, rules: str, known_at: datetime | None = None
    ) -> dict[int, list[tuple[Sighting, Reading | None]]]:
        """A docket's entries, oldest first: what each said, version by version, with what these rules understood.

        Args:
            ref: the docket.
            rules: the mark of the rules; a version that they have not read has None.
            known_at: leave out what was first seen after that moment; None for all that is known.

        Returns:
            By the entry's id; its last version is what it says now.
        """
        rows = self._connection.execute(
            "SELECT entries.id, versions.content, readings.content FROM entries"
            " JOIN dockets ON docket = dockets.id JOIN versions ON versions.entry = entries.id"
            " LEFT JOIN readings ON readings.entry = entries.id AND readings.number = versions.number AND rules = ?"
            " WHERE ref = ? AND versions.seen_at <= coalesce(?, versions.seen_at)"
            " ORDER BY sorted_at IS NULL, sorted_at, entry_number, entries.id, versions.number",
            (rules, ref, stamp(known_at) if known_at else None),
        ).fetchall()
        found: dict[int, list[tuple[Sighting, Reading | None]]] = {}
        for entry, content, reading in rows:
            found.setdefault(entry, []).append((_sighting(content), _reading(reading) if reading else None))
        return found


@as_written()
def _sighting(content: str) -> Sighting:
    return sighting_from(json.loads(content))


@as_written()
def _reading(content: str) -> Reading:
    return reading_from(json.loads(content))
