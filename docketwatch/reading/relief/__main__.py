"""The measuring door of the board: `python -m docketwatch.reading.relief < in.jsonl > out.jsonl`, a case a line."""

from __future__ import annotations

import json
import sys
from datetime import date
from typing import Any

from docketwatch.docket.relief import Cited, FamilyEntry, Row
from docketwatch.reading.relief.board import board_of


def entries_of(history: dict[str, Any]) -> list[FamilyEntry]:
    """The entries of one history: `{id, dockets, entries, checkpoints: [{after, as_of}]}`."""
    roles = {docket["key"]: docket["role"] for docket in history["dockets"]}
    return [
        FamilyEntry(
            docket=row["docket"],
            role=roles[row["docket"]],
            number=None if row["entry_number"] is None else str(row["entry_number"]),
            filed=date.fromisoformat(row["date_filed"]),
            text=row["text"],
        )
        for row in history["entries"]
    ]


def answer_of(row: Row) -> dict[str, Any]:
    """One row as the door prints it."""
    since = row.since.isoformat() if row.since else None
    return {"kind": row.kind, "status": row.status, "since": since, "by": [_named(cited) for cited in row.by]}


def _named(cited: Cited) -> dict[str, Any]:
    return {"docket": cited.docket, "entry_number": cited.number, "date_filed": cited.filed.isoformat()}


def boards_of(history: dict[str, Any]) -> dict[str, Any]:
    """The board at each checkpoint, each by the entries up to it and no others."""
    entries = entries_of(history)
    points = [
        {
            "after": point["after"],
            "orders": [
                answer_of(row) for row in board_of(entries[: point["after"] + 1], date.fromisoformat(point["as_of"]))
            ],
        }
        for point in history["checkpoints"]
    ]
    return {"id": history["id"], "checkpoints": points}


if __name__ == "__main__":
    for line in sys.stdin:
        if line.strip():
            print(json.dumps(boards_of(json.loads(line)), ensure_ascii=False))
