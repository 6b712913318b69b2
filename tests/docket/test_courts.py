from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from docketwatch.base.errors import UsageError
from docketwatch.docket.courts import load_courts

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("written", "court"),
    [("dcd", "dcd"), ("D.D.C.", "dcd"), ("DDC", "dcd"), ("azb", "arb"), ("cofc", "uscfc"), ("N.D. Cal.", "cand"),
     ("9th Cir.", "ca9"), ("ninth circuit", "ca9"), ("scotus", "scotus")],
)  # fmt: skip
def test_a_court_is_found_by_id_and_citation(written: str, court: str) -> None:
    assert load_courts().find(written).id == court


@pytest.mark.parametrize(("written", "nearest"), [("ddc1", "dcd"), ("nysdd", "nysd"), ("N.D. Calif", "cand")])
def test_an_unknown_court_names_the_nearest(written: str, nearest: str) -> None:
    with pytest.raises(UsageError, match=f"no federal court.*{nearest}"):
        load_courts().find(written)


def test_every_court_has_a_time_zone_that_exists() -> None:
    assert all(court.zone.key == court.timezone for court in load_courts())


def test_a_given_address_makes_a_court_worth_asking() -> None:
    moved = load_courts().with_feed_addresses({"mdd": "http://127.0.0.1/mdd"})
    assert load_courts()["mdd"].rss_status == "none"
    assert (moved["mdd"].rss_url, moved["mdd"].rss_status) == ("http://127.0.0.1/mdd", "unknown")
    assert moved["dcd"] == load_courts()["dcd"]


def test_the_package_data_equals_the_checked_facts(shared: Path) -> None:
    facts = json.loads((shared / "data" / "federal-courts.json").read_text(encoding="utf-8"))
    courts = load_courts()
    assert len(facts) == len(list(courts))
    for fact in facts:
        court = courts[fact["id"]]
        for key in ("pacer_id", "name", "citation", "kind", "timezone", "rss_url", "rss_status", "rss_as_of"):
            assert getattr(court, key) == fact[key], (court.id, key)
