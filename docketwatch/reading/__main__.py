"""The measuring door of reading: `python -m docketwatch.reading < in.jsonl > out.jsonl`, an entry a line."""

from __future__ import annotations

import json
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

from docketwatch.docket.readings import EntryText
from docketwatch.reading.read import read_entry
from docketwatch.reading.telling.summary import summarise

if TYPE_CHECKING:
    from docketwatch.docket.readings import Reading


def entry_from(row: dict[str, Any]) -> EntryText:
    """The entry of one line: `{id, court_kind, court, case_name, date_filed, entry_number, text}`."""
    number, filed = row.get("entry_number"), row.get("date_filed")
    return EntryText(
        text=row["text"],
        court_kind=row.get("court_kind") or "district",
        court=row.get("court") or "",
        case_name=row.get("case_name") or "",
        filed=date.fromisoformat(filed) if filed else None,
        number=None if number is None else str(number),
    )


def row_of(number: object, entry: EntryText, reading: Reading) -> dict[str, Any]:
    """What is answered for one line."""
    mark = f"ECF {entry.number}" if entry.number else "the entry"
    return {
        "id": number,
        "event": reading.event,
        "motion_kind": reading.motion_kind,
        "disposition": reading.disposition,
        "filer_side": reading.filer_side,
        "filer": reading.filer,
        "judge": reading.judge,
        "deadlines": [{"date": one.day.isoformat(), "what": one.what} for one in reading.deadlines],
        "hearings": [
            {
                "date": one.day.isoformat(),
                "time": f"{one.at:%H:%M}" if one.at else None,
                "what": one.what,
                "location": one.location,
            }
            for one in reading.hearings
        ],
        "relates_to": list(reading.relates_to),
        "importance": reading.importance,
        "summary": summarise(entry, reading, {}, mark),
    }


def main() -> int:
    """Read each line of stdin, answer each on stdout."""
    for line in sys.stdin:
        if line.strip():
            row = json.loads(line)
            entry = entry_from(row)
            print(json.dumps(row_of(row["id"], entry, read_entry(entry)), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
