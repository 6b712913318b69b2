"""One store, open: its tables by name, its transactions, and the runs it has seen."""

from __future__ import annotations

import json
import sqlite3
import zlib
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, NamedTuple

from docketwatch.base.errors import StoreError
from docketwatch.docket.coverage_json import coverage_from, coverage_record
from docketwatch.store.connection import connect, connect_to_read, explain, transaction
from docketwatch.store.courtlistener import CourtListenerTables
from docketwatch.store.dockets import Dockets
from docketwatch.store.entries import Entries
from docketwatch.store.health_table import HealthTable
from docketwatch.store.moments import moment, stamp
from docketwatch.store.news import NewsTable
from docketwatch.store.outbox import Outbox
from docketwatch.store.pages import Pages
from docketwatch.store.readings import Readings
from docketwatch.store.rows import as_written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from docketwatch.docket.model import Coverage


class RunVerdict(NamedTuple):
    """A finished run and the coverage it found."""

    run: int
    finished_at: datetime
    coverage: tuple[Coverage, ...]


class Store:
    """An open store. Every write belongs into a `transaction()`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.pages = Pages(connection)
        self.health = HealthTable(connection)
        self.dockets = Dockets(connection)
        self.entries = Entries(connection)
        self.readings = Readings(connection)
        self.news = NewsTable(connection)
        self.courtlistener = CourtListenerTables(connection)
        self.outbox = Outbox(connection)

    def transaction(self) -> AbstractContextManager[None]:
        """All that is written inside is kept, or nothing of it."""
        return transaction(self._connection)

    def begin_run(self, now: datetime, version: str) -> int:
        """Note that a run begins; its number."""
        run = self._connection.execute(
            "INSERT INTO runs (started_at, version) VALUES (?, ?)", (stamp(now), version)
        ).lastrowid
        assert run is not None
        return run

    def finish_run(self, run: int, now: datetime, coverage: Iterable[Coverage] = ()) -> None:
        """Note that a run has told all that was untold, and on which coverage its verdict rested."""
        records = json.dumps([coverage_record(one) for one in coverage], ensure_ascii=False)
        self._connection.execute(
            "UPDATE runs SET finished_at = ?, coverage = ? WHERE id = ?",
            (stamp(now), zlib.compress(records.encode()), run),
        )
        self.news.mark_told(run)

    def last_finished_run(self) -> tuple[int, datetime] | None:
        """The newest finished run and its time."""
        row = self._connection.execute(
            "SELECT id, finished_at FROM runs WHERE finished_at IS NOT NULL ORDER BY id DESC LIMIT 1"
        ).fetchone()
        return (row[0], moment(row[1])) if row else None

    def verdict_at(self, at: datetime, *, before_run: int | None = None) -> RunVerdict | None:
        """The coverage that the newest run finished by then has found, or the newest before a run that is named."""
        row = self._connection.execute(
            "SELECT id, finished_at, coverage FROM runs WHERE finished_at <= ? AND coverage IS NOT NULL"
            " AND id < coalesce(?, id + 1) ORDER BY id DESC LIMIT 1",
            (stamp(at), before_run),
        ).fetchone()
        return _verdict(*row) if row else None


@as_written()
def _verdict(run: int, finished: str, coverage: bytes) -> RunVerdict:
    records = json.loads(zlib.decompress(coverage))
    return RunVerdict(run, moment(finished), tuple(coverage_from(record) for record in records))


@contextmanager
def open_store(path: Path) -> Iterator[Store]:
    """Open the store for as long as the block lasts; make it if there is none.

    Raises:
        StoreError: the file cannot be used, or stopped being usable inside the block.
    """
    with _closing(connect(path), path) as store:
        yield store


@contextmanager
def open_to_read(path: Path) -> Iterator[Store]:
    """Open the store without changing anything, not even a file that is not there; an empty one stands in for that.

    Raises:
        StoreError: the file cannot be used, or an older docketwatch wrote it.
    """
    with _closing(connect_to_read(path), path) as store:
        yield store


@contextmanager
def _closing(connection: sqlite3.Connection, path: Path) -> Iterator[Store]:
    try:
        yield Store(connection)
    except sqlite3.Error as error:
        raise StoreError(explain(error, path)) from error
    finally:
        connection.close()
