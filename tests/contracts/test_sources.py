"""What every source must keep, run on every file in the folder; a new source gets its tests by existing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docketwatch.docket.asking import Batch, Page, Problem, Request, Wanted
from docketwatch.docket.courts import load_courts
from docketwatch.docket.model import WatchedDocket
from docketwatch.sources import load_source, source_names
from tests.feeds import NOW, Item, feed

if TYPE_CHECKING:
    from docketwatch.sources import Source


WANTED = Wanted(
    courts=tuple(load_courts()),
    dockets=(
        WatchedDocket("dcd", "1:25-cv-00190", courtlistener_id=69566723),
        WatchedDocket("scotus", "25A443", courtlistener_id=71000001),
        WatchedDocket("cadc", "25-5320"),
    ),
)


@pytest.fixture(params=source_names())
def source(request: pytest.FixtureRequest) -> Source:
    return load_source(request.param)


def page(source: Source, body: bytes, problem: Problem | None = None) -> Page:
    return Page(Request(source.name, "dcd", "http://127.0.0.1/"), NOW, 200, "", body, problem)


def test_the_folder_is_the_registry(source: Source) -> None:
    assert source.name in source_names()


def test_its_requests_carry_its_name_an_address_and_a_cost(source: Source) -> None:
    for request in source.first(WANTED):
        assert request.source == source.name
        assert request.url.startswith("https://")
        assert request.cost in {"free", "quota"}
        assert request.court in load_courts() or not request.court
        assert set(request.dockets) <= {docket.ref for docket in WANTED.dockets}


def test_what_could_not_be_fetched_stays_a_problem(source: Source) -> None:
    batch = source.read(page(source, b"", Problem("timeout", "no answer")), load_courts()["dcd"])
    assert (batch.look, batch.sightings) == (None, ())
    assert batch.problems == (Problem("timeout", "no answer"),)


def test_an_empty_answer_is_never_an_empty_docket(source: Source) -> None:
    batch = source.read(page(source, b""), load_courts()["dcd"])
    assert batch.look is None
    assert batch.problems


@pytest.mark.parametrize("name", source_names())
@given(junk=st.binary(max_size=400), place=st.integers(0, 1500))
@settings(max_examples=200, deadline=None)
def test_nothing_a_server_sends_raises(name: str, junk: bytes, place: int) -> None:
    source = load_source(name)
    whole = feed(Item("Order", 1, 1), Item("Motion", 2, 2))
    for body in (junk, whole[:place] + junk + whole[place:]):
        batch = source.read(page(source, body), load_courts()["dcd"])
        assert isinstance(batch, Batch)
        assert batch.look or batch.problems
        keys = [one.key for one in batch.sightings]
        assert len(keys) == len(set(keys))
