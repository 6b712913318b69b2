"""The entries of dockets: what is known now, every earlier version, every key, and every sighting as it was seen."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from docketwatch.docket.across import day_of
from docketwatch.docket.as_json import sighting_from, sighting_record
from docketwatch.docket.model import Entry
from docketwatch.store.moments import moment, optional_stamp, stamp
from docketwatch.store.rows import as_written

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import datetime

    from docketwatch.docket.model import Sighting
    from docketwatch.docket.reconcile import Decision

_CHUNK = 500
"""Keys asked about in one statement; SQLite allows 32,766 parameters since 3.32, 999 before."""

_COLUMNS = "entries.id, ref, content, first_seen, last_seen, is_baseline, present, repeats_reported"


class Entries:
    """The tables of entries, keys, versions and sightings."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def by_keys(self, source: str, court: str, keys: Iterable[str]) -> dict[str, Entry]:
        """The known entries among these exact keys of one source and court."""
        wanted = list(keys)
        found: dict[str, Entry] = {}
        for start in range(0, len(wanted), _CHUNK):
            part = wanted[start : start + _CHUNK]
            marks = ", ".join("?" * len(part))
            rows = self._connection.execute(
                f"SELECT key, {_COLUMNS} FROM entry_keys JOIN entries ON entry = entries.id"  # noqa: S608 - only marks
                f" JOIN dockets ON docket = dockets.id WHERE source = ? AND entry_keys.court = ? AND key IN ({marks})",
                (source, court, *part),
            ).fetchall()
            found |= {key: self._entry(*row) for key, *row in rows}
        return found

    def known(self, sightings: Iterable[Sighting]) -> dict[tuple[str, str, str], tuple[int, Sighting]]:
        """Of which entry each sighting is, with what is known of it now; by source, court and key."""
        found = {}
        for one in sightings:
            row = self._connection.execute(
                "SELECT entries.id, content FROM entry_keys JOIN entries ON entry = entries.id"
                " WHERE source = ? AND court = ? AND key = ?",
                (one.source, one.court, one.key),
            ).fetchone()
            if row:
                found[one.source, one.court, one.key] = (int(row[0]), _sighting(row[1]))
        return found

    def shown(self, source: str, court: str, since: datetime) -> tuple[Entry, ...]:
        """The entries this source last showed as present, entered since then."""
        rows = self._connection.execute(
            f"SELECT DISTINCT {_COLUMNS} FROM entries JOIN dockets ON docket = dockets.id"  # noqa: S608 - a constant
            " JOIN entry_keys ON entry = entries.id"
            " WHERE source = ? AND entry_keys.court = ? AND present = 1 AND sorted_at > ?",
            (source, court, stamp(since)),
        ).fetchall()
        return tuple(self._entry(*row) for row in rows)

    def of_docket(self, ref: str) -> tuple[Entry, ...]:
        """All known entries of one docket."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM entries JOIN dockets ON docket = dockets.id WHERE ref = ?",  # noqa: S608 - a constant
            (ref,),
        ).fetchall()
        return tuple(self._entry(*row) for row in rows)

    def not_seen_by(self, source: str, ref: str) -> tuple[Entry, ...]:
        """The entries of one docket that a source has never shown."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM entries JOIN dockets ON docket = dockets.id WHERE ref = ?"  # noqa: S608 - a constant
            " AND NOT EXISTS (SELECT 1 FROM sightings WHERE sightings.entry = entries.id AND source = ?)",
            (ref, source),
        ).fetchall()
        return tuple(self._entry(*row) for row in rows)

    def with_document(self, pacer_doc_id: str) -> tuple[Entry, ...]:
        """The entries whose main document has that id: one paper may stand on several dockets."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM entries JOIN dockets ON docket = dockets.id"  # noqa: S608 - a constant
            " WHERE json_extract(content, '$.pacer_doc_id') = ?",
            (pacer_doc_id,),
        ).fetchall()
        return tuple(self._entry(*row) for row in rows)

    def recent(self, since: datetime) -> dict[str, list[tuple[Sighting, datetime]]]:
        """The views of entries that stand after that moment in time, with when each was first seen, by docket."""
        rows = self._connection.execute(
            "SELECT ref, content, first_seen FROM entries JOIN dockets ON docket = dockets.id WHERE sorted_at > ?",
            (stamp(since),),
        ).fetchall()
        found: dict[str, list[tuple[Sighting, datetime]]] = {}
        for ref, content, seen in rows:
            found.setdefault(ref, []).append((_sighting(content), moment(seen)))
        return found

    def latest(self, ref: str, most: int, known_at: datetime | None = None) -> tuple[Sighting, ...]:
        """A docket's newest entries by the time they were entered, newest first; of those first seen by a moment."""
        rows = self._connection.execute(
            "SELECT content FROM entries JOIN dockets ON docket = dockets.id WHERE ref = ?"
            " AND first_seen <= coalesce(?, first_seen) ORDER BY sorted_at DESC, entries.id LIMIT ?",
            (ref, optional_stamp(known_at), most),
        ).fetchall()
        return tuple(_sighting(content) for (content,) in rows)

    def views(self, ref: str, known_at: datetime | None = None) -> tuple[Sighting, ...]:
        """What is known of every entry of a docket, or was known at a moment; the oldest first, without a day last."""
        rows = self._connection.execute(
            "SELECT iif(:at IS NULL, content,"
            " (SELECT content FROM versions WHERE entry = entries.id AND seen_at <= :at ORDER BY number DESC LIMIT 1))"
            " FROM entries JOIN dockets ON docket = dockets.id"
            " WHERE ref = :ref AND first_seen <= coalesce(:at, first_seen)"
            " ORDER BY sorted_at IS NULL, sorted_at, entry_number, entries.id",
            {"ref": ref, "at": optional_stamp(known_at)},
        ).fetchall()
        return tuple(_sighting(content) for (content,) in rows)

    def numbers(self, ref: str) -> dict[int, datetime]:
        """A docket's entry numbers, each with the moment at which it was first seen."""
        rows = self._connection.execute(
            "SELECT entry_number, min(first_seen) FROM entries JOIN dockets ON docket = dockets.id"
            " WHERE ref = ? AND entry_number IS NOT NULL GROUP BY entry_number",
            (ref,),
        ).fetchall()
        return {number: moment(seen) for number, seen in rows}

    def count(self, ref: str, known_at: datetime | None = None) -> int:
        """How many entries of a docket are known, or were at a moment."""
        (count,) = self._connection.execute(
            "SELECT count(*) FROM entries JOIN dockets ON docket = dockets.id"
            " WHERE ref = ? AND first_seen <= coalesce(?, first_seen)",
            (ref, optional_stamp(known_at)),
        ).fetchone()
        return int(count)

    def write(self, decisions: Iterable[Decision], page: int, now: datetime) -> None:
        """Write what was decided about one page's entries."""
        unchanged = []
        for decision in decisions:
            match decision.verdict, decision.entry:
                case "new", _:
                    self._add(decision, page, now)
                case "changed", Entry() as entry:
                    self._change(entry, decision, page, now)
                case "refreshed", Entry() as entry:
                    self._refresh(entry, decision, page, now)
                case "unchanged", Entry() as entry:
                    unchanged.append((stamp(now), page, entry.id, decision.sighting.source))
                case "withdrawn", Entry() as entry:
                    self._connection.execute("UPDATE entries SET present = 0 WHERE id = ?", (entry.id,))
        self._connection.executemany(
            "UPDATE sightings SET last_seen = ?, last_page = ? WHERE id ="
            " (SELECT max(id) FROM sightings WHERE entry = ? AND source = ?)",
            unchanged,
        )
        self._connection.executemany(
            "UPDATE entries SET last_seen = ? WHERE id = ?", [(at, entry) for at, _, entry, _ in unchanged]
        )

    def _add(self, decision: Decision, page: int, now: datetime) -> None:
        view = decision.content
        entry = self._connection.execute(
            "INSERT INTO entries (docket, entry_number, sorted_at, content, first_seen, last_seen, is_baseline)"
            " SELECT id, ?, ?, ?, ?, ?, ? FROM dockets WHERE ref = ?",
            (
                view.entry_number,
                _sorted_at(view),
                _content(view),
                stamp(now),
                stamp(now),
                decision.is_baseline,
                decision.docket,
            ),
        ).lastrowid
        assert entry is not None
        self._keep_version(entry, _content(view), page, now)
        self._keep_sighting(entry, decision.sighting, page, now)

    def _change(self, entry: Entry, decision: Decision, page: int, now: datetime) -> None:
        self._refresh(entry, decision, page, now)
        self._connection.execute(
            "UPDATE entries SET present = 1, repeats_reported = repeats_reported + ? WHERE id = ?",
            (decision.repeats, entry.id),
        )
        self._keep_version(entry.id, _content(decision.content), page, now)

    def _refresh(self, entry: Entry, decision: Decision, page: int, now: datetime) -> None:
        view = decision.content
        self._connection.execute(
            "UPDATE entries SET entry_number = ?, sorted_at = ?, content = ?, last_seen = ? WHERE id = ?",
            (view.entry_number, _sorted_at(view), _content(view), stamp(now), entry.id),
        )
        self._keep_sighting(entry.id, decision.sighting, page, now)
        if decision.key:
            self._keep_key(replace(decision.sighting, key=decision.key), entry.id)

    def _keep_key(self, sighting: Sighting, entry: int) -> None:
        """Keep a key; one that another entry has makes the transaction fail, because that would merge two filings."""
        self._connection.execute(
            "INSERT INTO entry_keys (source, court, key, entry) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (source, court, key) DO UPDATE SET entry = iif(entry = excluded.entry, entry, NULL)",
            (sighting.source, sighting.court, sighting.key, entry),
        )

    def _keep_version(self, entry: int, content: str, page: int, now: datetime) -> None:
        self._connection.execute(
            "INSERT INTO versions (entry, number, content, seen_at, page)"
            " SELECT ?, 1 + count(*), ?, ?, ? FROM versions WHERE entry = ?",
            (entry, content, stamp(now), page, entry),
        )

    def _keep_sighting(self, entry: int, sighting: Sighting, page: int, now: datetime) -> None:
        self._keep_key(sighting, entry)
        self._connection.execute(
            "INSERT INTO sightings (entry, source, content, first_page, first_seen, last_page, last_seen)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (entry, sighting.source, _content(sighting), page, stamp(now), page, stamp(now)),
        )

    def _entry(
        self,
        number: int,
        ref: str,
        content: str,
        first: str,
        last: str,
        baseline: int,
        present: int,
        repeats: int,
    ) -> Entry:
        earlier = self._connection.execute(
            "SELECT content FROM versions WHERE entry = ? ORDER BY number", (number,)
        ).fetchall()
        seen = self._connection.execute(
            "SELECT source, content FROM sightings WHERE id IN"
            " (SELECT max(id) FROM sightings WHERE entry = ? GROUP BY source)",
            (number,),
        ).fetchall()
        return Entry(
            id=number,
            docket=ref,
            sighting=_sighting(content),
            first_seen=moment(first),
            last_seen=moment(last),
            is_baseline=bool(baseline),
            versions=tuple(_sighting(text) for (text,) in earlier[:-1]),
            present=bool(present),
            repeats_reported=repeats,
            seen={source: _sighting(text) for source, text in seen},
        )


def _sorted_at(view: Sighting) -> str | None:
    """Where an entry stands in time: its moment, or the beginning of its day where only that is known."""
    day = day_of(view)
    return optional_stamp(view.entered) or (f"{day.isoformat()}T00:00:00+00:00" if day else None)


@as_written()
def _sighting(content: str) -> Sighting:
    return sighting_from(json.loads(content))


def _content(sighting: Sighting) -> str:
    return json.dumps(sighting_record(sighting), ensure_ascii=False)
