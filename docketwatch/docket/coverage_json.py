"""The coverage of dockets as plain JSON fields and back, as the store keeps it with the run that found it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from docketwatch.docket.model import Coverage, Reason


def coverage_record(coverage: Coverage) -> dict[str, Any]:
    """The fields of one docket's coverage; moments in ISO 8601 with their offset."""
    record = asdict(coverage)
    record["since"] = coverage.since.isoformat() if coverage.since else None
    record["until"] = coverage.until.isoformat() if coverage.until else None
    return record


def coverage_from(record: dict[str, Any]) -> Coverage:
    """The coverage that `coverage_record` wrote."""
    return Coverage(
        **{
            **record,
            "since": datetime.fromisoformat(record["since"]) if record["since"] else None,
            "until": datetime.fromisoformat(record["until"]) if record["until"] else None,
            "reasons": tuple(Reason(**reason) for reason in record["reasons"]),
            "missing_numbers": tuple(record["missing_numbers"]),
        }
    )
