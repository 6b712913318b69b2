"""The ledger of an account's requests: a small file of its own, shared by every process that uses the token.

It holds the token's hash, moments and purposes; never the token, and never the name of a docket.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from docketwatch.base.errors import StoreError
from docketwatch.docket.quota import DAY_S, FREE_ACCOUNT, Rate, free_at
from docketwatch.store.connection import explain, make_private, transaction

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

BUSY_TIMEOUT_S = 30
"""Several runs may want to spend at once; each holds the file for milliseconds."""

KEEP_DAYS = 15
"""How long spending by purpose can be shown; the server itself shows fifteen days."""

_TABLES = (
    "CREATE TABLE IF NOT EXISTS spent (account TEXT NOT NULL, at REAL NOT NULL, purpose TEXT NOT NULL) STRICT",
    "CREATE INDEX IF NOT EXISTS spent_by_time ON spent (account, at)",
    "CREATE TABLE IF NOT EXISTS accounts (account TEXT PRIMARY KEY, rates TEXT NOT NULL, read_at REAL NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS shut (account TEXT PRIMARY KEY, until REAL NOT NULL) STRICT",
)

_OTHERS = "others"
"""The purpose under which the spending of other programs stands."""


@dataclass(frozen=True, slots=True)
class Balance:
    """What a ledger says of an account: its rates, all that counts against them, and until when it is shut."""

    rates: tuple[Rate, ...]
    spent: tuple[datetime, ...]
    shut_until: datetime | None


class Ledger:
    """The ledger of one account."""

    def __init__(self, connection: sqlite3.Connection, account: str) -> None:
        self._connection = connection
        self._account = account

    def balance(self, now: datetime) -> Balance:
        """The account as of now."""
        since = (now - timedelta(seconds=DAY_S)).timestamp()
        rows = self._connection.execute(
            "SELECT at FROM spent WHERE account = ? AND at > ? ORDER BY at", (self._account, since)
        ).fetchall()
        shut = self._connection.execute(
            "SELECT until FROM shut WHERE account = ? AND until > ?", (self._account, now.timestamp())
        ).fetchone()
        return Balance(self._rates(), tuple(_moment(at) for (at,) in rows), _moment(shut[0]) if shut else None)

    def take(self, purpose: str, now: datetime, *, keep_reserve: bool) -> datetime:
        """Spend one request if the account has one now.

        Returns:
            `now` if it was spent; else the moment from which it could be.
        """
        with transaction(self._connection):
            balance = self.balance(now)
            when = max(free_at(balance.spent, balance.rates, now, keep_reserve=keep_reserve), balance.shut_until or now)
            if when <= now:
                self._connection.execute(
                    "INSERT INTO spent VALUES (?, ?, ?)", (self._account, now.timestamp(), purpose)
                )
        return max(when, now)

    def learn(self, rates: Sequence[Rate], others: Sequence[datetime], now: datetime) -> None:
        """Note the account's true rates, and what other programs have spent of it."""
        with transaction(self._connection):
            self._connection.execute(
                "INSERT OR REPLACE INTO accounts VALUES (?, ?, ?)",
                (self._account, json.dumps([astuple(rate) for rate in rates]), now.timestamp()),
            )
            self._connection.execute("DELETE FROM spent WHERE account = ? AND purpose = ?", (self._account, _OTHERS))
            self._connection.executemany(
                "INSERT INTO spent VALUES (?, ?, ?)", [(self._account, at.timestamp(), _OTHERS) for at in others]
            )
            self._connection.execute("DELETE FROM spent WHERE at < ?", ((now - timedelta(days=KEEP_DAYS)).timestamp(),))

    def own_spent(self, now: datetime) -> tuple[datetime, ...]:
        """What this program's processes have spent in the last day."""
        rows = self._connection.execute(
            "SELECT at FROM spent WHERE account = ? AND purpose != ? AND at > ?",
            (self._account, _OTHERS, (now - timedelta(seconds=DAY_S)).timestamp()),
        ).fetchall()
        return tuple(_moment(at) for (at,) in rows)

    def shut(self, until: datetime) -> None:
        """Note that the server takes no request of this account before that moment."""
        with transaction(self._connection):
            self._connection.execute("INSERT OR REPLACE INTO shut VALUES (?, ?)", (self._account, until.timestamp()))

    def by_purpose(self, now: datetime) -> dict[str, int]:
        """How many requests of the last day went to what."""
        rows = self._connection.execute(
            "SELECT purpose, count(*) FROM spent WHERE account = ? AND at > ? GROUP BY purpose ORDER BY purpose",
            (self._account, (now - timedelta(seconds=DAY_S)).timestamp()),
        ).fetchall()
        return dict(rows)

    def _rates(self) -> tuple[Rate, ...]:
        row = self._connection.execute("SELECT rates FROM accounts WHERE account = ?", (self._account,)).fetchone()
        return tuple(Rate(*rate) for rate in json.loads(row[0])) if row else FREE_ACCOUNT


@contextmanager
def open_ledger(path: Path, account: str) -> Iterator[Ledger]:
    """Open the ledger for one account, by the hash of its token; make the file if there is none.

    Raises:
        StoreError: the file cannot be used.
    """
    make_private(path)
    try:
        connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT_S, isolation_level=None)
        try:
            for statement in _TABLES:
                connection.execute(statement)
            yield Ledger(connection, account)
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise StoreError(explain(error, path)) from error


def _moment(at: float) -> datetime:
    return datetime.fromtimestamp(at, UTC)
