"""How each source has answered for each court lately: failures, back-off, the last good look."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from docketwatch.docket.as_json import look_fields, look_from
from docketwatch.docket.asking import Health, Problem
from docketwatch.store.moments import optional_moment, optional_stamp
from docketwatch.store.rows import as_written

if TYPE_CHECKING:
    import sqlite3


class HealthTable:
    """The table of health."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def of(self, source: str, court: str) -> Health:
        """The health of one source for one court; a blank one if they have not met."""
        return self.all(source).get(court, Health(source, court))

    def all(self, source: str) -> dict[str, Health]:
        """The health of one source by court."""
        rows = self._connection.execute(
            "SELECT court, failures, last_attempt, last_problem, next_try, last_good, last_look, url"
            " FROM health WHERE source = ?",
            (source,),
        ).fetchall()
        return {row[0]: _health(source, row) for row in rows}

    def keep(self, health: Health) -> None:
        """Keep the newest state of one source for one court."""
        problem, look = health.last_problem, health.last_look
        self._connection.execute(
            "INSERT OR REPLACE INTO health VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                health.source,
                health.court,
                health.failures,
                optional_stamp(health.last_attempt),
                json.dumps([problem.kind, problem.detail]) if problem else None,
                optional_stamp(health.next_try),
                optional_stamp(health.last_good),
                json.dumps(look_fields(look)) if look else None,
                health.url,
            ),
        )


@as_written()
def _health(source: str, row: tuple[Any, ...]) -> Health:
    court, failures, attempt, problem, next_try, good, look, url = row
    return Health(
        source=source,
        court=court,
        failures=failures,
        last_attempt=optional_moment(attempt),
        last_problem=Problem(*json.loads(problem)) if problem else None,
        next_try=optional_moment(next_try),
        last_good=optional_moment(good),
        last_look=look_from(json.loads(look)) if look else None,
        url=url,
    )
