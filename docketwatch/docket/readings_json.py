"""Readings as plain JSON fields and back: the one form that the store, `--json` and the measuring doors share."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, time
from typing import Any

from docketwatch.docket.readings import CalledOff, Deadline, Evidence, Hearing, Reading, Ruling


def reading_record(reading: Reading) -> dict[str, Any]:
    """The fields of one reading: days and times in ISO 8601, absent values None."""
    record: dict[str, Any] = _plain(asdict(reading))
    return record


def reading_from(record: dict[str, Any]) -> Reading:
    """The reading that `reading_record` wrote."""
    return Reading(
        **{
            **record,
            "deadlines": tuple(
                Deadline(**{**one, "day": _day(one), "evidence": _evidence(one)}) for one in record["deadlines"]
            ),
            "hearings": tuple(
                Hearing(
                    **{
                        **one,
                        "day": _day(one),
                        "at": time.fromisoformat(one["at"]) if one["at"] else None,
                        "evidence": _evidence(one),
                    }
                )
                for one in record["hearings"]
            ),
            "called_off": tuple(
                CalledOff(**{**one, "day": _day(one), "evidence": _evidence(one)}) for one in record["called_off"]
            ),
            "relates_to": tuple(record["relates_to"]),
            "rulings": tuple(
                Ruling(**{**one, "entries": tuple(one["entries"]), "evidence": _evidence(one)})
                for one in record["rulings"]
            ),
            "evidence": tuple(Evidence(**one) for one in record["evidence"]),
        }
    )


def _plain(value: Any) -> Any:  # noqa: ANN401 - JSON is anything
    match value:
        case date() | time():
            return value.isoformat()
        case dict():
            return {name: _plain(one) for name, one in value.items()}
        case list() | tuple():
            return [_plain(one) for one in value]
    return value


def _day(record: dict[str, Any]) -> date:
    return date.fromisoformat(record["day"])


def _evidence(record: dict[str, Any]) -> Evidence:
    return Evidence(**record["evidence"])
