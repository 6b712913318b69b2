"""What was composed for whom, frozen, and whether it has arrived; a parcel that was kept is never made anew."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

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


class KnownGroup(NamedTuple):
    """Where a group's first digest begins (a number of the news, a moment); up to which news it was told the urgent."""

    start_news: int
    since: datetime
    urgent_news: int


@dataclass(frozen=True, slots=True)
class Delivery:
    """One parcel on its way; `said` are the other side's last words, `subject` is its digest's.

    `is_told`: a later digest has told its readers that it was given up.
    """

    id: int
    readers: str
    channel: str
    parcel: Parcel
    state: DeliveryState
    tries: int
    next_try: datetime | None
    last_try: datetime | None
    said: str
    subject: str = ""
    is_told: bool = False


_DELIVERY = (
    "SELECT key, target, deliveries.zlib, deliveries.id, readers, channel,"
    " state, tries, next_try, last_try, said, subject, told_failed"
    " FROM deliveries JOIN digests ON digest = digests.id"
)

_UNTOLD = (
    "(told_failed IS NULL OR NOT EXISTS (SELECT 1 FROM deliveries AS telling"
    " WHERE telling.digest = deliveries.told_failed AND telling.state <> 'failed'))"
)
"""A failure that no digest has told, or only digests that did not arrive themselves."""


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

    def group(self, readers: str) -> KnownGroup | None:
        """Where a group of readers began; None for one that nothing was ever to be sent to."""
        row = self._connection.execute(
            "SELECT start_news, since, urgent_news FROM groups WHERE readers = ?", (readers,)
        ).fetchone()
        return KnownGroup(row[0], moment(row[1]), row[2]) if row else None

    def add_group(self, readers: str, group: KnownGroup) -> None:
        """Note where a group of readers begins; one that is known stays as it is."""
        self._connection.execute(
            "INSERT OR IGNORE INTO groups (readers, start_news, since, urgent_news) VALUES (?, ?, ?, ?)",
            (readers, group.start_news, stamp(group.since), group.urgent_news),
        )

    def freeze(
        self,
        readers: str,
        kind: DigestKind,
        at: datetime,
        day: date,
        news: tuple[int, int],
        content: tuple[str, str, str],
    ) -> int:
        """Keep a composed digest.

        Args:
            readers: the group's id.
            kind: what kind of digest.
            at: when it was composed.
            day: the readers' own day.
            news: the number after which, and up to which, it tells the news.
            content: its subject, its JSON, and the SHA-256 of that.

        Returns:
            Its number.
        """
        subject, whole, sha256 = content
        number = self._connection.execute(
            "INSERT INTO digests (readers, kind, composed_at, day, after_news, upto_news, subject, sha256, zlib)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (readers, kind, stamp(at), day.isoformat(), *news, subject, sha256, zlib.compress(whole.encode())),
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
            f"{_DELIVERY} WHERE state = 'failed' AND readers = ? AND {_UNTOLD} ORDER BY deliveries.id", (readers,)
        ).fetchall()
        return tuple(_delivery(*row) for row in rows)

    def tell_failures(self, readers: str, digest: int) -> None:
        """Note that a digest tells what was given up before."""
        self._connection.execute(
            f"UPDATE deliveries SET told_failed = ? WHERE state = 'failed' AND {_UNTOLD}"  # noqa: S608 - a constant
            " AND digest IN (SELECT id FROM digests WHERE readers = ?)",
            (digest, readers),
        )

    def set_urgent_mark(self, readers: str, upto_news: int) -> None:
        """Note up to which news it was decided what of it cannot wait."""
        self._connection.execute("UPDATE groups SET urgent_news = ? WHERE readers = ?", (upto_news, readers))

    def sent(self) -> dict[tuple[str, str], int]:
        """How many parcels each target has taken, by channel and target."""
        rows = self._connection.execute(
            "SELECT channel, target, count(*) FROM deliveries WHERE state = 'sent' GROUP BY channel, target"
        ).fetchall()
        return {(channel, target): count for channel, target, count in rows}

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
    number, readers, channel, state, tries, next_try, last_try, said, subject, told = row
    parcel = Parcel(key, target, zlib.decompress(payload))
    moments = optional_moment(next_try), optional_moment(last_try)
    return Delivery(number, readers, channel, parcel, state, tries, *moments, said, subject, told is not None)
