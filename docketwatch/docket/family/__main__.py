"""The measuring door of family: `python -m docketwatch.docket.family < in.jsonl > out.jsonl`, a docket text a line."""

from __future__ import annotations

import json
import sys
from typing import Any

from docketwatch.docket.family.family import DocketHere, links_in


def answer_row(row: dict[str, Any]) -> dict[str, Any]:
    """What is answered for one line `{id, docket: {court, number}, text}`."""
    here = DocketHere(row["docket"]["court"], row["docket"]["number"])
    links = links_in(row["text"], here)
    return {
        "id": row["id"],
        "links": [{"relation": one.relation, "court": one.court, "number": one.number} for one in links],
    }


def main() -> int:
    """Read each line of stdin, answer each on stdout."""
    for line in sys.stdin:
        if line.strip():
            sys.stdout.write(json.dumps(answer_row(json.loads(line)), ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
