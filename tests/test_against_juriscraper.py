"""Where juriscraper 4.0.1, the best reader before, reads a real feed otherwise: each difference has its reason.

Its output lies beside the real feeds. `pacer-rss` facts, section 11, say what it loses on a whole day of all courts.
"""

from __future__ import annotations

import json
from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest

from docketwatch.docket.numbers import parse_docket_number
from tests.feeds import read
from tests.test_real_feeds import FEEDS, court_of

if TYPE_CHECKING:
    from docketwatch.docket.model import Sighting

NAMES = sorted(path.name for path in FEEDS.glob("*.juriscraper.json"))

# Reason -> how many entries of these feeds (2,626 items) it explains.
REASONS = {
    "it reads a number only inside a link": 72,
    "it takes the document's id for the entry's number": 6,
    "it takes the event from the trustee's name": 1,
    "it drops a docket type it does not know": 2,
}


def core(number: str) -> tuple[int, int] | str:
    parsed = parse_docket_number(number)
    return (parsed.year, parsed.serial) if parsed else number


def rows_by_moment(name: str) -> dict[object, list[dict[str, Any]]]:
    found: dict[object, list[dict[str, Any]]] = {}
    for row in json.loads((FEEDS / name).read_text(encoding="utf-8")):
        (entry,) = row["docket_entries"]
        moment = datetime.fromisoformat(entry["date_filed"])
        found.setdefault((moment, core(row["docket_number"])), []).append(entry)
    return found


def reason_for(one: Sighting, theirs: list[dict[str, Any]]) -> str | None:
    """Why no row of theirs says what our entry says; None if one does."""
    if not theirs:
        return "it drops a docket type it does not know"
    same = [entry for entry in theirs if entry["pacer_seq_no"] in {None, one.sequence}]
    events = {part.strip() for entry in same for part in entry["short_description"].split(" AND ")}
    numbers = {entry["document_number"] for entry in same}
    if one.entry_number is not None and str(one.entry_number) not in numbers:
        return "it reads a number only inside a link"
    if one.entry_number is None and one.pacer_doc_id and one.pacer_doc_id in numbers:
        return "it takes the document's id for the entry's number"
    ours = {part.strip() for label in one.labels for part in label.split(" AND ")}
    return None if ours <= events else "it takes the event from the trustee's name"


@pytest.mark.skipif(not NAMES, reason="juriscraper's readings (../shared/feeds/pacer) are not beside this checkout")
def test_every_difference_has_its_reason() -> None:
    counted: Counter[str] = Counter()
    for name in NAMES:
        body = (FEEDS / name.replace(".juriscraper.json", ".xml")).read_bytes()
        theirs = rows_by_moment(name)
        for one in read(body, court_of(name)).sightings:
            if reason := reason_for(one, theirs.get((one.entered, core(one.docket_number)), [])):
                counted[reason] += 1
    assert dict(counted) == REASONS
