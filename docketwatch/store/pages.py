"""Keeps what servers answered, compressed, for thirty days, and knows which answers are still to be read."""

from __future__ import annotations

import hashlib
import json
import zlib
from datetime import timedelta
from typing import TYPE_CHECKING

from docketwatch.docket.asking import Page, Problem, Request, Sent
from docketwatch.store.moments import moment, stamp
from docketwatch.store.rows import as_written

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from datetime import datetime

KEEP_BODIES_DAYS = 30
"""How long a raw page can prove what a court showed; its hash is kept for good."""


class Pages:
    """The table of answers and the table of their bodies."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def keep(self, run: int, page: Page) -> None:
        """Keep one answer, unread. An equal body is kept once."""
        digest = hashlib.sha256(page.body).hexdigest() if page.body else None
        if digest:
            self._connection.execute(
                "INSERT OR IGNORE INTO bodies (sha256, zlib) VALUES (?, ?)",
                (digest, zlib.compress(page.body, 6)),
            )
        self._connection.execute(
            "INSERT INTO pages (run, source, court, url, purpose, dockets, fetched_at, status, content_type, problem,"
            " retry_after_s, sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                run,
                page.request.source,
                page.request.court,
                page.request.url,
                page.request.purpose,
                json.dumps(page.request.dockets),
                stamp(page.fetched_at),
                page.status,
                page.content_type,
                json.dumps([page.problem.kind, page.problem.detail]) if page.problem else None,
                page.retry_after_s,
                digest,
            ),
        )

    def unread(self) -> Iterator[tuple[int, Page]]:
        """The answers nobody has read yet, oldest first, each with its id: this run's, and any that a died run left."""
        numbers = self._connection.execute("SELECT id FROM pages WHERE read_at IS NULL ORDER BY id").fetchall()
        for (number,) in numbers:
            yield number, self._page(number)

    @as_written()
    def _page(self, number: int) -> Page:
        source, court, url, purpose, dockets, fetched, status, kind, problem, wait_s, digest, body = (
            self._connection.execute(
                "SELECT source, court, url, purpose, dockets, fetched_at, status, content_type, problem, retry_after_s,"
                " sha256, zlib"
                " FROM pages LEFT JOIN bodies USING (sha256) WHERE id = ?",
                (number,),
            ).fetchone()
        )
        lost = '["lost", "its answer was kept, and is gone from the store"]' if digest and body is None else None
        problem = problem or lost
        return Page(
            Request(source, court, url, purpose=purpose, dockets=tuple(json.loads(dockets))),
            moment(fetched),
            status,
            kind,
            zlib.decompress(body) if body else b"",
            Problem(*json.loads(problem)) if problem else None,
            wait_s,
        )

    def sent(self) -> tuple[Sent, ...]:
        """Every request whose answer was kept: its address, what it was for, which dockets it named."""
        rows = self._connection.execute("SELECT url, purpose, dockets FROM pages ORDER BY id").fetchall()
        return tuple(Sent(url, purpose, tuple(json.loads(dockets))) for url, purpose, dockets in rows)

    def mark_read(self, number: int, now: datetime) -> None:
        """Mark an answer as read; belongs into the transaction that holds what was read."""
        self._connection.execute("UPDATE pages SET read_at = ? WHERE id = ?", (stamp(now), number))

    def forget_old_bodies(self, now: datetime) -> None:
        """Drop bodies that no answer of the last KEEP_BODIES_DAYS days has; their hashes stay."""
        self._connection.execute(
            "DELETE FROM bodies WHERE sha256 NOT IN (SELECT sha256 FROM pages"
            " WHERE sha256 IS NOT NULL AND (fetched_at >= ? OR read_at IS NULL))",
            (stamp(now - timedelta(days=KEEP_BODIES_DAYS)),),
        )
