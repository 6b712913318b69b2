"""What was composed for whom, frozen, and whether it has arrived; a parcel that was kept is never made anew."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from docketwatch.docket.delivery import Parcel
from docketwatch.store.moments import moment, optional_moment, stamp
from docketwatch.store.rows import as_written

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import datetime

    from docketwatch.docket.delivery import DigestKind

DeliveryState = Literal["waiting", "sent", "failed"]


@dataclass(frozen=True, slots=True)
class KeptDigest:
    """One digest as it was frozen, without its words."""

    id: int
    readers: str
    kind: DigestKind
    composed_at: datetime
    day: date
    upto_news: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """One parcel on its way; `said` are the other side's last words."""

    id: int
    readers: str
    channel: str
    parcel: Parcel
    state: DeliveryState
    tries: int
    next_try: datetime | None
    last_try: datetime | None
    said: str


_DELIVERY = (
    "SELECT key, target, deliveries.zlib, deliveries.id, readers, channel,"
    " state, tries, next_try, last_try, said"
    " FROM deliveries JOIN digests ON digest = digests.id"
)


class Outbox:
    """The tables of digests and deliveries."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def last(self, readers: str, kind: DigestKind) -> KeptDigest | None:
        """The newest digest of a kind that was frozen for these readers."""
        row = self._connection.execute(
            "SELECT id, readers, kind, composed_at, day, upto_news, sha256 FROM digests"
            " WHERE readers = ? AND kind = ? ORDER BY id DESC LIMIT 1",
            (readers, kind),
        ).fetchone()
        return _digest(*row) if row else None

    def newest_moment(self) -> datetime | None:
        """When the newest regular digest of any readers was composed."""
        (at,) = self._connection.execute("SELECT max(composed_at) FROM digests WHERE kind = 'digest'").fetchone()
        return optional_moment(at)

    def freeze(
        self,
        readers: str,
        kind: DigestKind,
        at: datetime,
        day: date,
        news: tuple[int, int],
        content: tuple[str, str],
    ) -> int:
        """Keep a composed digest.

        Args:
            readers: the group's id.
            kind: what kind of digest.
            at: when it was composed.
            day: the readers' own day.
            news: the number after which, and up to which, it tells the news.
            content: its JSON, and the SHA-256 of that.

        Returns:
            Its number.
        """
        number = self._connection.execute(
            "INSERT INTO digests (readers, kind, composed_at, day, after_news, upto_news, sha256, zlib)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (readers, kind, stamp(at), day.isoformat(), *news, content[1], zlib.compress(content[0].encode())),
        ).lastrowid
        assert number is not None
        return number

    def add(self, digest: int, channel: str, parcels: Iterable[Parcel]) -> None:
        """Keep what goes to one target of the digest's readers, waiting to be sent."""
        self._connection.executemany(
            "INSERT INTO deliveries (digest, key, channel, target, zlib, state) VALUES (?, ?, ?, ?, ?, 'waiting')",
            [(digest, one.key, channel, one.target, zlib.compress(one.payload)) for one in parcels],
        )

    def waiting(self, now: datetime | None) -> tuple[Delivery, ...]:
        """The deliveries that are not sent, oldest first: those due by now, or with None all, given-up ones too."""
        rows = self._connection.execute(
            f"{_DELIVERY} WHERE (? IS NULL AND state <> 'sent')"
            " OR (state = 'waiting' AND coalesce(next_try, '') <= ?) ORDER BY deliveries.id",
            (stamp(now) if now else None, stamp(now) if now else None),
        ).fetchall()
        return tuple(_delivery(*row) for row in rows)

    def untold_failures(self, readers: str) -> tuple[Delivery, ...]:
        """The deliveries to these readers that were given up and that no later digest of theirs has told."""
        rows = self._connection.execute(
            f"{_DELIVERY} WHERE state = 'failed' AND told_failed IS NULL AND readers = ? ORDER BY deliveries.id",
            (readers,),
        ).fetchall()
        return tuple(_delivery(*row) for row in rows)

    def tell_failures(self, readers: str, digest: int) -> None:
        """Note that a digest tells what was given up before."""
        self._connection.execute(
            "UPDATE deliveries SET told_failed = ? WHERE state = 'failed' AND told_failed IS NULL"
            " AND digest IN (SELECT id FROM digests WHERE readers = ?)",
            (digest, readers),
        )

    def urgent_mark(self, readers: str) -> int:
        """Up to which news it was decided what of it could not wait; 0 where it never was."""
        row = self._connection.execute("SELECT upto_news FROM urgent_marks WHERE readers = ?", (readers,)).fetchone()
        return int(row[0]) if row else 0

    def set_urgent_mark(self, readers: str, upto_news: int) -> None:
        """Note up to which news it was decided what of it cannot wait."""
        self._connection.execute(
            "INSERT INTO urgent_marks (readers, upto_news) VALUES (?, ?)"
            " ON CONFLICT (readers) DO UPDATE SET upto_news = excluded.upto_news",
            (readers, upto_news),
        )

    def mark(self, delivery: int, state: DeliveryState, said: str, now: datetime, next_try: datetime | None) -> None:
        """Note what came of one try."""
        self._connection.execute(
            "UPDATE deliveries SET state = ?, said = ?, tries = tries + 1, last_try = ?, next_try = ? WHERE id = ?",
            (state, said, stamp(now), stamp(next_try) if next_try else None, delivery),
        )


@as_written()
def _digest(number: int, readers: str, kind: str, at: str, day: str, upto: int, sha256: str) -> KeptDigest:
    return KeptDigest(number, readers, kind, moment(at), date.fromisoformat(day), upto, sha256)  # type: ignore[arg-type]


@as_written()
def _delivery(key: str, target: str, payload: bytes, *row: Any) -> Delivery:  # noqa: ANN401 - a row of SQLite
    number, readers, channel, state, tries, next_try, last_try, said = row
    parcel = Parcel(key, target, zlib.decompress(payload))
    moments = optional_moment(next_try), optional_moment(last_try)
    return Delivery(number, readers, channel, parcel, state, tries, *moments, said)
