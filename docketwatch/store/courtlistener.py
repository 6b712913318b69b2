"""What is known of watched dockets at CourtListener: rows, marks of whole looks, findings, texts of documents."""

from __future__ import annotations

import json
import zlib
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

from docketwatch.docket.asking import DocketRow
from docketwatch.store.moments import moment, stamp
from docketwatch.store.rows import as_written

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import datetime

_DAYS = ("filed", "terminated", "last_filing")


class CourtListenerTables:
    """The tables of CourtListener's rows, of marks, findings and texts."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def rows(self) -> dict[int, tuple[str, DocketRow]]:
        """Every known row by its id, with the ref of the docket it stands for."""
        found = self._connection.execute(
            "SELECT courtlistener_rows.id, ref, content FROM courtlistener_rows JOIN dockets ON docket = dockets.id"
            " ORDER BY courtlistener_rows.id"
        ).fetchall()
        return {number: (ref, _row(content)) for number, ref, content in found}

    def keep_row(self, ref: str, row: DocketRow, now: datetime) -> None:
        """Keep the newest state of a row."""
        self._connection.execute(
            "INSERT INTO courtlistener_rows (id, docket, content, seen_at)"
            " SELECT ?, id, ?, ? FROM dockets WHERE ref = ?"
            " ON CONFLICT (id) DO UPDATE SET docket = excluded.docket, content = excluded.content,"
            " seen_at = excluded.seen_at",
            (row.id, json.dumps(asdict(row), default=date.isoformat, ensure_ascii=False), stamp(now), ref),
        )

    def histories(self) -> dict[int, tuple[int | None, bool]]:
        """How far each row's history was read: the smallest entry id so far, and whether its beginning was reached."""
        found = self._connection.execute("SELECT id, below, has_history FROM courtlistener_rows").fetchall()
        return {number: (below, bool(done)) for number, below, done in found}

    def note_history(self, row: int, below: int | None, *, is_done: bool) -> None:
        """Note how far a row's history was read."""
        self._connection.execute(
            "UPDATE courtlistener_rows SET below = coalesce(?, below), has_history = has_history OR ? WHERE id = ?",
            (below, is_done, row),
        )

    def marks(self) -> dict[str, dict[str, datetime]]:
        """When the last whole look of each kind at each docket began."""
        found: dict[str, dict[str, datetime]] = {}
        rows = self._connection.execute("SELECT ref, purpose, at FROM marks JOIN dockets ON docket = id").fetchall()
        for ref, purpose, at in rows:
            found.setdefault(ref, {})[purpose] = moment(at)
        return found

    def set_marks(self, refs: Iterable[str], purpose: str, at: datetime) -> None:
        """Note that a whole look of one kind at these dockets began then; an earlier moment never replaces a later."""
        self._connection.executemany(
            "INSERT INTO marks (docket, purpose, at) SELECT id, ?, ? FROM dockets WHERE ref = ?"
            " ON CONFLICT (docket, purpose) DO UPDATE SET at = max(at, excluded.at)",
            [(purpose, stamp(at), ref) for ref in refs],
        )

    def finding(self, name: str) -> tuple[str, datetime] | None:
        """What was found out under that name, and when."""
        row = self._connection.execute("SELECT value, at FROM findings WHERE name = ?", (name,)).fetchone()
        return (row[0], moment(row[1])) if row else None

    def note_finding(self, name: str, value: str, at: datetime) -> None:
        """Note what was found out."""
        self._connection.execute("INSERT OR REPLACE INTO findings VALUES (?, ?, ?)", (name, value, stamp(at)))

    def keep_text(self, pacer_doc_id: str, text: str, now: datetime) -> None:
        """Keep the text of one document."""
        self._connection.execute(
            "INSERT OR REPLACE INTO texts VALUES (?, ?, ?)",
            (pacer_doc_id, zlib.compress(text.encode("utf-8", "replace")), stamp(now)),
        )

    def texts_known(self) -> frozenset[str]:
        """The documents whose text is kept."""
        return frozenset(paper for (paper,) in self._connection.execute("SELECT pacer_doc_id FROM texts"))

    @as_written()
    def text_of(self, pacer_doc_id: str) -> str | None:
        """The text of one document; None if it is not kept."""
        row = self._connection.execute("SELECT zlib FROM texts WHERE pacer_doc_id = ?", (pacer_doc_id,)).fetchone()
        return zlib.decompress(row[0]).decode() if row else None


@as_written()
def _row(content: str) -> DocketRow:
    fields: dict[str, Any] = json.loads(content)
    days = {name: date.fromisoformat(fields[name]) if fields[name] else None for name in _DAYS}
    return DocketRow(**{**fields, **days, "parties": tuple(fields["parties"])})
