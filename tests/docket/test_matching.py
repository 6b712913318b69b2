from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from docketwatch.docket.matching import EveryDocket, WatchedOnly, is_ambiguous, printed_number
from docketwatch.docket.model import Sheet, Sighting, WatchedDocket
from tests.feeds import Item, feed, read

if TYPE_CHECKING:
    from pathlib import Path


def sighting(**other: object) -> Sighting:
    return replace(read(feed(Item("Order", 5))).sightings[0], **other)  # type: ignore[arg-type]


@pytest.mark.parametrize("written", ["1:25-cv-00190", "25-cv-190", "1:2025cv00190", "1:25-cv-00190-JMC"])
@pytest.mark.parametrize("printed", ["1:25-cv-00190", "1:25-cv-00190-ABC", "1:25-cv-00190/A"])
def test_a_number_matches_however_it_is_written(written: str, printed: str) -> None:
    watch = WatchedOnly([WatchedDocket("dcd", written)])
    assert watch.docket_of(sighting(docket_number=printed)) == f"dcd {written}"


@pytest.mark.parametrize(
    "other",
    [{"docket_number": "2:25-cv-00190"}, {"docket_number": "1:25-mj-00190"}, {"docket_number": "1:25-cv-01900"},
     {"court": "mad"}],
)  # fmt: skip
def test_another_docket_does_not_match_even_under_the_same_caption(other: dict[str, str]) -> None:
    watch = WatchedOnly([WatchedDocket("dcd", "1:25-cv-00190", caption="Make the Road New York v. Noem")])
    assert watch.docket_of(sighting(pacer_case_id="1", **other)) is None


def test_a_known_case_id_matches_under_a_new_number_and_name() -> None:
    docket = WatchedDocket("dcd", "1:25-cv-00190")
    sheet = Sheet(docket.ref, "276600", "1:25-cv-00190", "old name", None)
    watch = WatchedOnly([docket], [sheet])
    renamed = sighting(docket_number="1:26-cv-00001", caption="Sealed v. Sealed")
    assert watch.docket_of(renamed) == docket.ref


def test_a_case_id_alone_can_be_watched() -> None:
    watch = WatchedOnly([WatchedDocket("dcd", None, pacer_case_id="276600")])
    assert watch.docket_of(sighting()) == "dcd #276600"


def test_a_docket_watched_by_number_and_by_id_belongs_to_the_number() -> None:
    by_id = WatchedDocket("dcd", None, pacer_case_id="276600")
    assert WatchedOnly([by_id, WatchedDocket("dcd", "1:25-cv-00190")]).docket_of(sighting()) == "dcd 1:25-cv-00190"
    assert WatchedOnly([by_id]).docket_of(sighting(docket_number="MASTER")) == by_id.ref


def test_a_criminal_watch_covers_every_defendant() -> None:
    watch = WatchedOnly([WatchedDocket("akd", "1:21-cr-00008")])
    for defendant in ("1:21-cr-00008-1", "1:21-cr-00008-12-SLG"):
        assert (
            watch.docket_of(sighting(court="akd", docket_number=defendant, pacer_case_id=None)) == "akd 1:21-cr-00008"
        )


def test_a_bankruptcy_number_takes_its_type_from_the_feed() -> None:
    adversary = sighting(docket_number="22-01013", case_type="ap", court="deb", pacer_case_id=None)
    number = printed_number(adversary)
    assert number is not None
    assert number.type == "ap"
    assert WatchedOnly([WatchedDocket("deb", "22-ap-01013")]).docket_of(adversary)
    assert not WatchedOnly([WatchedDocket("deb", "22-bk-01013")]).docket_of(adversary)


def test_two_offices_under_one_number_are_ambiguous() -> None:
    one = Sheet("azd 22-cv-100", "1", "2:22-cv-00100", "A v. B", None)
    other = Sheet("azd 22-cv-100", "2", "4:22-cv-00100", "C v. D", None)
    defendant = Sheet("azd 22-cv-100", "3", "2:22-cv-00100-JJT-2", "A v. B", None)
    assert is_ambiguous([one, other])
    assert not is_ambiguous([one, defendant])


def test_a_docket_without_court_is_skipped() -> None:
    assert WatchedOnly([WatchedDocket(None, None, courtlistener_id=7)]).docket_of(sighting()) is None


def test_an_unreadable_number_matches_nothing() -> None:
    watch = WatchedOnly([WatchedDocket("dcd", "1:25-cv-00190")])
    assert watch.docket_of(sighting(docket_number="MASTER", pacer_case_id=None)) is None


def test_watching_any_one_docket_of_a_real_feed_finds_all_its_entries(shared: Path) -> None:
    feeds = sorted((shared / "feeds" / "pacer").glob("*_?.xml"))
    checked = 0
    for path in feeds:
        court = {"azb": "arb", "cofc": "uscfc"}.get(path.stem.split("_")[0], path.stem.split("_")[0])
        sightings = read(path.read_bytes(), court).sightings
        every = EveryDocket()
        dockets: dict[str, list[Sighting]] = {}
        for one in sightings:
            dockets.setdefault(every.docket_of(one) or "", []).append(one)
        for mine in dockets.values():
            watch = WatchedOnly([WatchedDocket(court, mine[0].docket_number)])
            assert all(watch.docket_of(one) for one in mine), (path.name, mine[0].docket_number)
            checked += 1
    assert checked > 3000
