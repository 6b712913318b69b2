from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docketwatch.docket.quota import FREE_ACCOUNT, Rate, Usage, free_at, others_spent, room, usable
from tests.feeds import NOW


def ago(*seconds: float) -> list[datetime]:
    return [NOW - timedelta(seconds=one) for one in seconds]


def test_an_unspent_account_is_free_at_once() -> None:
    assert free_at([], FREE_ACCOUNT, NOW) == NOW
    assert room([], FREE_ACCOUNT, NOW) == 50
    assert room([], FREE_ACCOUNT, NOW, keep_reserve=True) == 40


def test_a_full_minute_is_free_when_its_oldest_request_leaves_it() -> None:
    when = free_at(ago(50, 40, 30, 20, 10), FREE_ACCOUNT, NOW)
    assert (when - NOW).total_seconds() == pytest.approx(10.5)


def test_the_tightest_window_decides_and_a_blocked_account_never_opens() -> None:
    hour = free_at(ago(*range(100, 3_500, 68)), FREE_ACCOUNT, NOW)
    assert timedelta(seconds=100) < hour - NOW < timedelta(seconds=400)
    assert free_at([], [Rate(0, 60)], NOW) > NOW
    assert room([], [Rate(0, 60)], NOW) == 0


def test_a_window_of_a_minute_has_no_reserve() -> None:
    assert usable(Rate(5, 60), keep_reserve=True) == 5
    assert usable(Rate(125, 86_400), keep_reserve=True) == 100
    assert usable(Rate(0, 86_400), keep_reserve=True) == 0


def test_what_other_programs_spent_counts_once_in_every_window() -> None:
    usages = [Usage(Rate(125, 86_400), 30), Usage(Rate(5, 60), 2), Usage(Rate(50, 3_600), 12)]
    others = others_spent(ago(10, 2_000), usages, NOW)
    spent = [*others, *ago(10, 2_000)]
    for usage in usages:
        inside = [one for one in spent if one > NOW - timedelta(seconds=usage.rate.window_s)]
        assert len(inside) == usage.used


@given(st.lists(st.floats(0, 90_000), max_size=200))
def test_waiting_as_told_never_overfills_a_window(offsets: list[float]) -> None:
    spent: list[datetime] = []
    moment = NOW
    for _ in range(60):
        moment = free_at([*spent, *ago(*offsets[:40])], FREE_ACCOUNT, moment)
        spent.append(moment)
        for rate in FREE_ACCOUNT:
            own = [one for one in spent if one > moment - timedelta(seconds=rate.window_s)]
            assert len(own) <= rate.limit
