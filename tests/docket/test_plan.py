from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from docketwatch.docket.model import WatchedDocket
from docketwatch.docket.plan import DOCKETS_A_SEARCH, DocketState, Means, Wishes, core_number, plan
from tests.feeds import NOW

PLENTY = Means(1_000, 1_000, 1_000)
FRESH = {name: NOW - timedelta(hours=4) for name in ("births", "touches", "entries", "docket", "verify-search")}


def state(number: int, **other: object) -> DocketState:
    docket = WatchedDocket("mdd", f"8:26-cv-{number:05d}")
    whole = DocketState(docket, (number,), FRESH, has_history=True)
    return replace(whole, **other)  # type: ignore[arg-type]


def purposes(states: list[DocketState], means: Means = PLENTY, **other: object) -> Counter[str]:
    wishes = replace(Wishes(tuple(states), "agrees", NOW), **other)  # type: ignore[arg-type]
    return Counter(ask.purpose for ask in plan(wishes, NOW, means).asks)


@pytest.mark.parametrize(("dockets", "asks"), [(0, 0), (1, 1), (2, 2), (20, 2), (100, 2), (101, 4), (500, 10)])
def test_a_quiet_check_asks_twice_for_every_hundred_dockets(dockets: int, asks: int) -> None:
    assert sum(purposes([state(number) for number in range(1, dockets + 1)]).values()) == asks


def test_a_search_names_each_docket_once_and_reaches_back_to_the_oldest_look() -> None:
    states = [state(number) for number in range(1, 151)]
    states[120] = state(121, marks={**FRESH, "births": NOW - timedelta(days=2)})
    asks = [ask for ask in plan(Wishes(tuple(states), "agrees", NOW), NOW, PLENTY).asks if ask.purpose == "births"]
    assert sorted(number for ask in asks for number in ask.ids) == list(range(1, 151))
    assert max(len(ask.ids) for ask in asks) == DOCKETS_A_SEARCH
    assert asks[0].since == NOW - timedelta(days=2, hours=2), "the longest not looked at goes first"


@pytest.mark.parametrize("verdict", ["refused", "disagrees"])
def test_where_the_search_cannot_be_believed_each_docket_is_read(verdict: str) -> None:
    assert purposes([state(1), state(2)], verdict=verdict) == {"entries": 2}
    old = NOW - timedelta(days=31)
    assert purposes([state(1), state(2)], verdict=verdict, verdict_at=old) == {"births": 1, "touches": 1}
    untried = [state(n, marks={k: at for k, at in FRESH.items() if k != "verify-search"}) for n in (1, 2)]
    assert purposes(untried, verdict="unknown")["verify-search"] == 1


def test_a_private_docket_is_in_no_ask_whatever_it_lacks() -> None:
    hidden = state(7, docket=WatchedDocket("mdd", "8:26-cv-00007", private=True), stubs=3, has_history=False)
    nowhere = state(8, docket=WatchedDocket("mdd", "8:26-cv-00008", private=True), ids=())
    made = plan(Wishes((hidden, nowhere, state(1), state(2)), "agrees", NOW), NOW, PLENTY)
    assert not any({"mdd 8:26-cv-00007", "mdd 8:26-cv-00008"} & set(ask.dockets) for ask in made.asks)
    assert not any(7 in ask.ids for ask in made.asks)


def test_gaps_and_stubs_are_read_before_what_is_merely_old() -> None:
    long_ago = {**FRESH, "entries": NOW - timedelta(days=9)}
    yesterday = {**FRESH, "entries": NOW - timedelta(hours=21)}
    states = [
        state(1, marks=long_ago),
        state(2, marks=yesterday, stubs=1),
        state(3, marks=yesterday, is_suspect=True),
        state(4, marks=yesterday),
    ]
    made = plan(Wishes(tuple(states), "agrees", NOW), NOW, PLENTY)
    assert [ask.ids for ask in made.asks if ask.purpose == "entries"] == [(3,), (2,), (1,)]


def test_searches_find_room_before_single_dockets_and_what_is_left_is_named() -> None:
    states = [state(n, has_history=False) for n in range(1, 31)]
    wishes = Wishes(tuple(states), "agrees", NOW)
    tight = plan(wishes, NOW, Means(5, 5, 100))
    assert [ask.purpose for ask in tight.asks] == ["births", "touches", "history", "history", "history"]
    assert len(tight.left_out) == 7
    spent = plan(wishes, NOW, Means(40, 50, 100, swept=12, other=50))
    assert [ask.purpose for ask in spent.asks] == ["births", "touches"], "the day's searches keep their room"
    assert plan(wishes, NOW, Means(0, 0, 100)).asks == ()


def test_the_reserve_is_for_new_dockets_only() -> None:
    new = state(9, ids=(), marks={})
    made = plan(Wishes((new, state(1), state(2)), "agrees", NOW), NOW, Means(0, 3, 100))
    assert [(ask.purpose, ask.court, ask.number) for ask in made.asks] == [("find", "mdd", "2600009")]
    tried = replace(new, marks={"find": NOW - timedelta(days=1)})
    assert plan(Wishes((tried,), "agrees", NOW), NOW, PLENTY).asks == ()


def test_a_docket_known_by_its_id_only_is_resolved_first() -> None:
    bare = DocketState(WatchedDocket(None, None, courtlistener_id=5))
    (ask,) = plan(Wishes((bare,), "agrees", NOW), NOW, PLENTY).asks
    assert (ask.purpose, ask.ids) == ("docket", (5,))


@pytest.mark.parametrize(
    ("number", "core"),
    [
        ("1:23-cv-04567", "2304567"),
        ("25-5320", "25005320"),
        ("24A123", "24A00123"),
        ("1:25-bk-12345", "2512345"),
        ("nothing", ""),
    ],
)
def test_numbers_as_courtlistener_keeps_them(number: str, core: str) -> None:
    assert core_number(WatchedDocket("dcd", number)) == core
