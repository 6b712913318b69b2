"""The measuring door of the court feeds: prints what is read from one saved feed; keeps and asks nothing."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from docketwatch.base.errors import UsageError
from docketwatch.docket.as_json import sighting_fields
from docketwatch.docket.asking import Page, Request
from docketwatch.docket.courts import load_courts
from docketwatch.sources import COURT_FEEDS, load_source

if TYPE_CHECKING:
    from collections.abc import Sequence

NO_FEED = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Print one JSON object an entry and a last line of counts; 3 if the body is no feed."""
    parser = argparse.ArgumentParser(prog="python -m docketwatch.sources.pacer_rss")
    parser.add_argument("file", type=Path)
    parser.add_argument("--court", required=True)
    given = parser.parse_args(arguments)
    try:
        court, body = load_courts().find(given.court), given.file.read_bytes()
    except (UsageError, OSError) as error:
        parser.error(str(error))
    source = load_source(COURT_FEEDS)
    batch = source.read(Page(Request(source.name, court.id, ""), datetime.now(UTC), 200, "", body), court)
    for sighting in batch.sightings:
        print(json.dumps({**sighting_fields(sighting), "items": sighting.items}, ensure_ascii=False))
    if batch.look is None:
        print("; ".join(f"{problem.kind}: {problem.detail}" for problem in batch.problems), file=sys.stderr)
    elif batch.look.damaged:
        print(f"damaged: {batch.look.damaged}", file=sys.stderr)
    items, unreadable = (batch.look.items, batch.look.unreadable) if batch.look else (0, 0)
    print(f"items {items} entries {len(batch.sightings)} unreadable {unreadable}", file=sys.stderr)
    return 0 if batch.look else NO_FEED
