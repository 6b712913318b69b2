from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from docketwatch.docket.asking import Look
from docketwatch.docket.feed_window import (
    REMEMBERED_MARKS,
    carries_all_types,
    freshness_problem,
    gap_between,
    is_cut,
    seen_until,
    spoken_age,
)

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)  # a Wednesday
NEW_YORK = ZoneInfo("America/New_York")


def look(built: datetime | None, *entries: tuple[str, datetime]) -> Look:
    return Look("Docket entries of type: all", built, tuple(entries), len(entries), 0)


@pytest.mark.parametrize(
    ("declared", "all_types"),
    [
        ("Docket entries of type: all", True),
        ("Docket entries of type: All", True),
        ("All docket entries.", True),
        ("Public Filings in the last 24 Hours", True),
        ("Docket entries of type: order,order-cr,motion", False),
        ("Docket entries of type: orders, opinions, judgments", False),
        ("Docket entries of type: allx,motion", False),
        ("Docket entries with a document flagges as containing an opinion.", False),
        ("Public Complaints, Orders and Judgments in the last 24 Hours", False),
        ("not configured for feed", False),
        ("", False),
    ],
)
def test_what_a_feed_declares_about_itself(declared: str, all_types: bool) -> None:  # noqa: FBT001
    assert carries_all_types(declared) is all_types


@pytest.mark.parametrize(
    ("now", "built_h_ago", "problem"),
    [
        (NOW, 0.5, None),
        (NOW, 2.0, None),
        (NOW, 2.1, "late"),
        (NOW, 23.9, "late"),
        (NOW, 24.1, "stale"),
        (NOW, -1, None),
        (NOW, -400 * 24, "stale"),
        (NOW, 73 * 24, "stale"),
        (datetime(2026, 11, 21, 20, 0, tzinfo=UTC), 14, None),  # Saturday afternoon, built early on Saturday
        (datetime(2026, 11, 23, 6, 0, tzinfo=UTC), 23, None),  # Monday 1 a.m., built on Sunday
        (datetime(2026, 11, 23, 16, 0, tzinfo=UTC), 20, "late"),  # Monday 11 a.m.
        (datetime(2026, 3, 9, 5, 0, tzinfo=UTC), 10, None),  # Monday 1 a.m. after the clocks went forward
    ],
)
def test_freshness_in_the_courts_own_days(now: datetime, built_h_ago: float, problem: str | None) -> None:
    found = freshness_problem(look(now - timedelta(hours=built_h_ago)), now, NEW_YORK)
    assert (found.kind if found else None) == problem


def test_a_feed_without_a_build_date_is_not_fresh() -> None:
    found = freshness_problem(look(None), NOW, NEW_YORK)
    assert found is not None
    assert found.kind == "undated"


@pytest.mark.parametrize(
    ("age", "words"),
    [(timedelta(minutes=61), "61 minutes"), (timedelta(hours=7), "7 h"), (timedelta(days=73, hours=3), "73 days")],
)
def test_ages_are_spoken(age: timedelta, words: str) -> None:
    assert spoken_age(age) == words


def test_looks_that_join_leave_no_gap() -> None:
    shared_entry = ("a", NOW - timedelta(hours=6))
    before = look(NOW - timedelta(hours=5), shared_entry)
    assert gap_between("dcd", before, look(NOW, ("b", NOW), shared_entry), NOW) is None


def test_looks_further_apart_than_the_window_leave_a_gap() -> None:
    before = look(NOW - timedelta(hours=30))
    gap = gap_between("dcd", before, look(NOW), NOW)
    assert gap is not None
    assert (gap.start, gap.end) == (NOW - timedelta(hours=30), NOW - timedelta(hours=24))


def test_half_an_hour_before_the_window_rolls_over_is_a_gap_already() -> None:
    assert gap_between("dcd", look(NOW - timedelta(hours=23.4)), look(NOW), NOW) is None
    assert gap_between("dcd", look(NOW - timedelta(hours=23.6)), look(NOW), NOW) is not None


def test_a_feed_cut_to_its_newest_items_is_a_gap() -> None:
    before = look(NOW - timedelta(hours=4), ("old", NOW - timedelta(hours=5)))
    after = look(NOW, ("new", NOW - timedelta(minutes=10)))
    gap = gap_between("dcd", before, after, NOW)
    assert gap is not None
    assert gap.end == NOW - timedelta(minutes=10)


def test_an_entry_withdrawn_alone_is_no_gap() -> None:
    before = look(NOW - timedelta(hours=4), ("gone", NOW - timedelta(hours=5)))
    after = look(NOW, ("new", NOW - timedelta(hours=1)), ("older", NOW - timedelta(hours=20)))
    assert gap_between("dcd", before, after, NOW) is None


def test_a_copy_without_any_date_is_taken_for_cut() -> None:
    assert is_cut(Look("", None, (), 0, 0), Look("", None, (), 0, 0))


def test_a_quiet_weekend_is_no_gap() -> None:
    friday = look(NOW - timedelta(hours=23), ("friday", NOW - timedelta(hours=25)))
    assert gap_between("dcd", friday, look(NOW), NOW) is None


def test_an_older_copy_or_an_undated_one_proves_nothing() -> None:
    assert gap_between("dcd", look(NOW), look(NOW - timedelta(hours=30)), NOW) is None
    assert gap_between("dcd", look(None), look(NOW), NOW) is None
    assert seen_until(look(None, ("a", NOW))) == NOW


def publish(entries: list[tuple[str, datetime]], built: datetime) -> Look:
    shown = [one for one in entries if built - timedelta(hours=24) <= one[1] <= built]
    return look(built, *sorted(shown, key=lambda one: one[1], reverse=True))


def test_one_hundred_continuous_histories_raise_no_false_gap_and_every_rollover_is_flagged() -> None:
    """A court of random rhythm, weekends quiet, looked at in time: never a gap. Looked at too late: always one."""
    chance = random.Random(7)  # noqa: S311 - a repeatable history, no secret
    for _ in range(100):
        start = NOW - timedelta(days=14)
        rate = chance.choice([0.05, 0.5, 5, 40])
        entries: list[tuple[str, datetime]] = []
        moment = start
        while moment < NOW:
            moment += timedelta(hours=chance.expovariate(rate))
            if moment.weekday() < 5:
                entries.append((str(len(entries)), moment))
        built, last = start + timedelta(days=1), None
        while built < NOW:
            copy = publish(entries, built)
            assert last is None or gap_between("dcd", last, copy, built) is None
            last = replace(copy, window=copy.window[:REMEMBERED_MARKS])
            built += timedelta(hours=chance.uniform(0.5, 23.4))
        assert last is not None
        late = (last.built_at or NOW) + timedelta(hours=chance.uniform(24.1, 90))
        assert gap_between("dcd", last, publish(entries, late), late) is not None
