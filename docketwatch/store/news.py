"""What happened, and in which run it was told; and the gaps in what was looked at."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from docketwatch.docket.as_json import change_fields, sighting_from, sighting_record
from docketwatch.docket.model import Change, Gap, News
from docketwatch.store.moments import moment, optional_stamp, stamp
from docketwatch.store.rows import as_written

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import datetime


class NewsTable:
    """The tables of news and gaps."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(self, news: Iterable[News], page: int) -> None:
        """Keep what one page told, not yet told to anybody."""
        self._connection.executemany(
            "INSERT INTO news (at, page, kind, court, docket, content)"
            " VALUES (?, ?, ?, ?, (SELECT id FROM dockets WHERE ref = ?), ?)",
            [(stamp(one.at), page, one.kind, one.court, one.docket, _content(one)) for one in news],
        )

    def untold(self) -> tuple[News, ...]:
        """What no finished run has told: this run's news, and that of a run which died before it could."""
        rows = self._connection.execute(
            "SELECT kind, news.court, at, ref, content FROM news LEFT JOIN dockets ON docket = dockets.id"
            " WHERE told_in IS NULL ORDER BY news.id"
        ).fetchall()
        return tuple(_news(*row) for row in rows)

    def last_id(self) -> int:
        """The number of the newest news; 0 where there is none."""
        (number,) = self._connection.execute("SELECT coalesce(max(id), 0) FROM news").fetchone()
        return int(number)

    def last_id_before(self, at: datetime) -> int:
        """The number before the first news that came at that moment or later, so that none is left out."""
        (number,) = self._connection.execute("SELECT min(id) - 1 FROM news WHERE at >= ?", (stamp(at),)).fetchone()
        return self.last_id() if number is None else int(number)

    def since(self, number: int, upto: int | None = None) -> tuple[News, ...]:
        """What was kept after that number, up to another or to the newest, told or not."""
        rows = self._connection.execute(
            "SELECT kind, news.court, at, ref, content FROM news LEFT JOIN dockets ON docket = dockets.id"
            " WHERE news.id > ? AND news.id <= coalesce(?, news.id) ORDER BY news.id",
            (number, upto),
        ).fetchall()
        return tuple(_news(*row) for row in rows)

    def mark_told(self, run: int) -> None:
        """Mark all untold news as told by this run; belongs into the transaction that finishes the run."""
        self._connection.execute("UPDATE news SET told_in = ? WHERE told_in IS NULL", (run,))

    def take_back(self, run: int) -> None:
        """Undo `mark_told`: the run could not print, so the next one tells."""
        self._connection.execute("UPDATE news SET told_in = NULL WHERE told_in = ?", (run,))

    def add_gap(self, source: str, gap: Gap) -> None:
        """Keep a stretch that nobody looked at."""
        self._connection.execute(
            'INSERT INTO gaps (source, court, start, "end", why, found_at) VALUES (?, ?, ?, ?, ?, ?)',
            (source, gap.court, stamp(gap.start), stamp(gap.end), gap.why, stamp(gap.found_at)),
        )

    def close_gap(self, gap: Gap, now: datetime) -> None:
        """Note that a source with history has read a stretch again."""
        self._connection.execute(
            'UPDATE gaps SET closed_at = ? WHERE court = ? AND start = ? AND "end" = ? AND closed_at IS NULL',
            (stamp(now), gap.court, stamp(gap.start), stamp(gap.end)),
        )

    def open_gaps(self, at: datetime | None = None) -> tuple[Gap, ...]:
        """The gaps that no source with history has closed, oldest first; or as they were known at a moment."""
        rows = self._connection.execute(
            'SELECT court, start, "end", why, found_at FROM gaps WHERE (closed_at IS NULL OR closed_at > ?)'
            " AND found_at <= coalesce(?, found_at) ORDER BY start, court",
            (optional_stamp(at), optional_stamp(at)),
        ).fetchall()
        return tuple(
            Gap(court, moment(start), moment(end), why, moment(found)) for court, start, end, why, found in rows
        )


def _content(news: News) -> str:
    return json.dumps(
        {
            "sighting": sighting_record(news.sighting) if news.sighting else None,
            "changes": [change_fields(change) for change in news.changes],
            "detail": news.detail,
        },
        ensure_ascii=False,
    )


@as_written()
def _news(kind: str, court: str, at: str, ref: str | None, content: str) -> News:
    fields = json.loads(content)
    return News(
        kind=kind,  # type: ignore[arg-type] # the column holds only what `add` wrote
        court=court,
        at=moment(at),
        docket=ref,
        sighting=sighting_from(fields["sighting"]) if fields["sighting"] else None,
        changes=tuple(Change(**change) for change in fields["changes"]),
        detail=fields["detail"],
    )
