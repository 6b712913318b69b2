"""Opens the SQLite file safely: 0600, ours, of a version we know, migrated; holds no question about dockets.

Rollback journal with synchronous FULL rather than WAL: one writer, one file to copy, and SQLite 3.7.0 to 3.51.2 has
the WAL-reset corruption bug (sqlite.org/wal.html).
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from docketwatch.base.errors import StoreError
from docketwatch.store.migrations import MIGRATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

APPLICATION_ID = 0x646F6377
"""Stands in the file's header ("docw"), so that a foreign database is refused (SQLite file format, offset 68)."""

BUSY_TIMEOUT_S = 10
"""How long a reading command waits for a run's transaction; the longest one takes well under a second."""


def connect(path: Path) -> sqlite3.Connection:
    """Open the store at path, making or migrating it where needed.

    Raises:
        StoreError: the file cannot be used; the sentence says why and what to do.
    """
    make_private(path)
    connection = _opened(path, str(path))
    with _closed_on_error(connection, path):
        for step in range(_version(connection, path), len(MIGRATIONS)):
            _migrate(connection, step)
    return connection


def connect_to_read(path: Path) -> sqlite3.Connection:
    """Open the store at path for reading only; an empty one in memory where there is none.

    Raises:
        StoreError: the file cannot be used, or needs an upgrade that only a writing command makes.
    """
    if not path.exists():
        connection = _opened(path, ":memory:")
        with _closed_on_error(connection, path):
            for step in range(len(MIGRATIONS)):
                _migrate(connection, step)
        return connection
    # Where a run was killed, only a connection that may write can undo its half transaction.
    mode = "rw" if os.access(path, os.W_OK) else "ro"
    connection = _opened(path, f"{path.resolve().as_uri()}?mode={mode}")
    with _closed_on_error(connection, path):
        if _version(connection, path) < len(MIGRATIONS):
            raise StoreError(
                f"The store {path} is of an older docketwatch. Run `docketwatch check` once to upgrade it."
            )
    return connection


def _opened(path: Path, name: str) -> sqlite3.Connection:
    try:
        connection = sqlite3.connect(name, timeout=BUSY_TIMEOUT_S, isolation_level=None, uri=name.startswith("file:"))
    except sqlite3.Error as error:
        raise StoreError(explain(error, path)) from error
    with _closed_on_error(connection, path):
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
    return connection


@contextmanager
def _closed_on_error(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        connection.close()
        raise StoreError(explain(error, path)) from error
    except BaseException:
        connection.close()
        raise


def make_private(path: Path) -> None:
    """Make the folder 0700 and the file 0600 before SQLite would make them readable for all (measured)."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        # What one watches is nobody's business, also where the file was there before.
        os.fchmod(descriptor, 0o600)
        os.close(descriptor)
    except OSError as error:
        raise StoreError(
            f"The store {path} cannot be opened ({error.strerror}). Make it writable for you, or set [store] path."
        ) from error


def _version(connection: sqlite3.Connection, path: Path) -> int:
    """The version of a store of ours; raises StoreError for a foreign file and for a newer one."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if application != APPLICATION_ID and (tables or application or version):
        raise StoreError(f"{path} is not a docketwatch store; it was left alone. Set [store] path to another file.")
    if version > len(MIGRATIONS):
        raise StoreError(
            f"The store {path} was written by a newer docketwatch (version {version}; this one knows "
            f"{len(MIGRATIONS)}). It was left alone; upgrade docketwatch."
        )
    return int(version)


def _migrate(connection: sqlite3.Connection, step: int) -> None:
    """One step and its version number in one transaction: an upgrade that dies leaves the old version whole."""
    with transaction(connection):
        for statement in _statements(MIGRATIONS[step]):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {step + 1}")


def _statements(script: str) -> Iterator[str]:
    """The statements of a script, one by one: `executescript` would commit the transaction it runs in."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing. A full disk ends the transaction by itself, so a rollback is tried only inside one."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def explain(error: sqlite3.Error, path: Path) -> str:
    """A sentence for a fault of SQLite: what happened and what to do."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    match code:
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
            return f"The store {path} is damaged or no database ({error}). Restore a copy, or set [store] path anew."
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return (
                f"The store {path} cannot be written ({error}). Make it and its folder writable, or set [store] path."
            )
        case sqlite3.SQLITE_FULL:
            return f"The disk of {path} is full; nothing of this step was kept. Free some space and run again."
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return f"The store {path} stayed busy for {BUSY_TIMEOUT_S} s. Run again when the other program is done."
        case _:
            return f"The store {path} cannot be used: {error}."
