"""The dockets somebody watches and the sheets on which courts print them, with every earlier caption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docketwatch.docket.model import Sheet
from docketwatch.store.moments import optional_moment, stamp

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import datetime


class Dockets:
    """The tables of dockets and sheets."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def watch(self, dockets: Iterable[tuple[str, str | None]], now: datetime) -> None:
        """Watch these dockets (ref, court) from now on, beside those watched already.

        One that was taken off and comes back needs a new baseline: nobody looked in between.
        """
        self._connection.executemany(
            "INSERT INTO dockets (ref, court, watched_since) VALUES (?, ?, ?)"
            " ON CONFLICT (ref) DO UPDATE SET watched_since = excluded.watched_since, watched_until = NULL,"
            " baseline_at = NULL WHERE watched_until IS NOT NULL",
            [(ref, court, stamp(now)) for ref, court in dockets],
        )

    def watch_only(self, dockets: Iterable[tuple[str, str | None]], now: datetime) -> None:
        """Watch these dockets and no others."""
        wanted = list(dockets)
        gone = set(self.baselines()) - {ref for ref, _ in wanted}
        self._connection.executemany(
            "UPDATE dockets SET watched_until = ? WHERE ref = ?", [(stamp(now), ref) for ref in gone]
        )
        self.watch(wanted, now)

    def rename(self, old: str, new: str) -> None:
        """Give a docket the ref under which the watchlist now writes it; all that is known of it stays."""
        self._connection.execute("UPDATE dockets SET ref = ? WHERE ref = ?", (new, old))

    def all_refs(self) -> frozenset[str]:
        """Every docket that was ever watched."""
        return frozenset(ref for (ref,) in self._connection.execute("SELECT ref FROM dockets"))

    def set_baseline(self, refs: Iterable[str], at: datetime) -> None:
        """Set the moment from which these dockets' entries are news; once set it stays while the docket is watched."""
        self._connection.executemany(
            "UPDATE dockets SET baseline_at = ? WHERE ref = ? AND baseline_at IS NULL",
            [(stamp(at), ref) for ref in refs],
        )

    def baselines(self, court: str | None = None) -> dict[str, datetime | None]:
        """The baseline of every watched docket, or of one court's; None where none is set yet."""
        rows = self._connection.execute(
            "SELECT ref, baseline_at FROM dockets WHERE watched_until IS NULL AND (? IS NULL OR court = ?)",
            (court, court),
        ).fetchall()
        return {ref: optional_moment(at) for ref, at in rows}

    def sheets(self, court: str | None = None) -> dict[tuple[str, str | None], Sheet]:
        """How courts print each sheet now, by docket and PACER case id; of one court or of all."""
        rows = self._connection.execute(
            "SELECT ref, pacer_case_id, docket_number, caption, clerk_note FROM sheets JOIN dockets ON docket = id"
            " WHERE ? IS NULL OR court = ? ORDER BY seen_at, page",
            (court, court),
        ).fetchall()
        return {(ref, case or None): Sheet(ref, case or None, *printed) for ref, case, *printed in rows}

    def keep_sheets(self, sheets: Iterable[Sheet], page: int, now: datetime) -> None:
        """Keep how a page prints these sheets; one that differs from the last becomes a new version."""
        for sheet in sheets:
            case = sheet.pacer_case_id or ""
            printed = (sheet.docket_number, sheet.caption, sheet.clerk_note)
            last = self._connection.execute(
                "SELECT docket_number, caption, clerk_note FROM sheets JOIN dockets ON docket = id"
                " WHERE ref = ? AND pacer_case_id = ? ORDER BY seen_at DESC, page DESC LIMIT 1",
                (sheet.docket, case),
            ).fetchone()
            if last != printed:
                self._connection.execute(
                    "INSERT INTO sheets (docket, pacer_case_id, docket_number, caption, clerk_note, page, seen_at)"
                    " SELECT id, ?, ?, ?, ?, ?, ? FROM dockets WHERE ref = ?",
                    (case, *printed, page, stamp(now), sheet.docket),
                )
