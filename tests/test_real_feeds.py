"""Every real feed and answer, item by item against an independent reading."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from docketwatch.docket.courts import load_courts
from docketwatch.docket.feed_window import freshness_problem
from docketwatch.replay import Tally, replay
from tests.conftest import SHARED
from tests.feeds import read

if TYPE_CHECKING:
    from pathlib import Path

    from docketwatch.docket.model import Sighting

FEEDS = SHARED / "feeds" / "pacer"
NAMES = sorted(path.name for path in FEEDS.glob("*_*.*") if path.suffix in {".xml", ".html", ".bin", ".txt"})
NO_FEED = {
    "alnd_empty.bin": "empty",
    "beam_503.html": "html",
    "ca7_unsuccessful.txt": "text",
    "ca9_notconfigured.xml": "not-configured",
    "ord_504.html": "html",
    "xhtml_404.html": "html",
}
STALE_DAYS = {"ctb_1": 73, "caeb_1": 39, "nmb_1": 39, "nmib_1": 333}

if not NAMES:
    pytest.skip("the real feeds (../shared/feeds/pacer) are not beside this checkout", allow_module_level=True)


def court_of(name: str) -> str:
    prefix = name.split("_", maxsplit=1)[0]
    court = load_courts().by_pacer_id(prefix)
    return court.id if court else "cod"


def by_item(name: str) -> tuple[int, list[Sighting | None]]:
    body = (FEEDS / name).read_bytes()
    batch = read(body, court_of(name))
    assert batch.look is not None
    items: list[Sighting | None] = [None] * batch.look.items
    for one in batch.sightings:
        for place in one.items:
            assert items[place] is None, "an item belongs to one entry only"
            items[place] = one
    assert batch.look.unreadable == 0
    return body.count(b"<item>"), items


@pytest.mark.parametrize("name", [name for name in NAMES if name not in NO_FEED])
def test_every_item_stands_in_exactly_one_entry(name: str) -> None:
    count, items = by_item(name)
    assert len(items) == count
    assert None not in items


FACTS = sorted(path.name for path in FEEDS.glob("*.facts.jsonl"))


@pytest.mark.parametrize("name", FACTS)
def test_every_field_equals_the_independent_reading(name: str) -> None:
    _, items = by_item(name.replace(".facts.jsonl", ".xml"))
    rows = [json.loads(line) for line in (FEEDS / name).read_text(encoding="utf-8").splitlines()]
    assert len(rows) == len(items)
    for row, one in zip(rows, items, strict=True):
        assert one is not None
        assert one.docket_number == row["number"]
        assert one.caption == row["name"]
        assert row["event"] in one.labels
        assert one.entry_number == row["entry"]
        assert one.doc_url == row["doc_url"]
        assert one.pacer_case_id == row["case_id"]
        assert one.sequence == row["seq"]
        assert one.entered is not None
        assert one.entered.isoformat() == row["published_utc"]


def test_the_eastern_district_of_new_york_has_357_entries_in_432_items() -> None:
    batch = read((FEEDS / "nyed_1.xml").read_bytes(), "nyed")
    assert batch.look is not None
    assert (batch.look.items, len(batch.sightings)) == (432, 357)


@pytest.mark.parametrize(("name", "kind"), NO_FEED.items())
def test_every_answer_that_is_no_feed_is_named(name: str, kind: str) -> None:
    batch = read((FEEDS / name).read_bytes(), court_of(name))
    assert batch.look is None
    assert [problem.kind for problem in batch.problems] == [kind]


@pytest.mark.parametrize(("name", "days"), STALE_DAYS.items())
def test_a_stale_feed_warns_with_its_age(name: str, days: int, tmp_path: Path) -> None:
    headers = (FEEDS / f"{name}.headers").read_text(encoding="utf-8")
    when = re.search(r"^Date: (.*)$", headers, re.MULTILINE)
    assert when is not None
    fetched = datetime.strptime(when[1].strip(), "%a, %d %b %Y %H:%M:%S %Z").replace(tzinfo=UTC)
    court = load_courts()[court_of(name)]
    look = read((FEEDS / f"{name}.xml").read_bytes(), court.id).look
    assert look is not None
    problem = freshness_problem(look, fetched, court.zone)
    assert problem is not None
    assert problem.kind == "stale"
    assert f"{days} days ago" in problem.detail
    copy = tmp_path / f"000_{fetched:%Y%m%dT%H%M%SZ}.xml"
    copy.write_bytes((FEEDS / f"{name}.xml").read_bytes())
    assert list(replay([copy], court.id, Tally())) == [], "nothing of it is announced as new"


def test_every_real_feed_that_is_cut_keeps_the_items_before_the_cut() -> None:
    body = (FEEDS / "dcd_1.xml").read_bytes()
    for place in range(2000, len(body), len(body) // 40):
        batch = read(body[:place])
        assert batch.look is not None
        assert batch.look.damaged
        assert batch.look.items - batch.look.unreadable == body[:place].count(b"</item>")
