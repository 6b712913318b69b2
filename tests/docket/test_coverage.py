from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from docketwatch.docket.asking import Health, Look, Problem
from docketwatch.docket.courts import load_courts
from docketwatch.docket.coverage import MOST_MISSING_NUMBERS, DocketFacts, assess, expected_level, standing_limit
from docketwatch.docket.model import Gap, WatchedDocket
from tests.feeds import NOW

ALL = "Docket entries of type: all"
BASELINE = NOW - timedelta(days=3)
SOME = "Docket entries of type: order,motion"


def facts(court: str = "dcd", declared: str = ALL, **other: object) -> DocketFacts:
    look = Look(declared, NOW - timedelta(minutes=20), (), 3, 0)
    whole = DocketFacts(
        docket=WatchedDocket(court, "1:25-cv-00190"),
        court=load_courts()[court],
        health=Health("pacer_rss", court, last_attempt=NOW, last_good=NOW, last_look=look),
        baseline_at=BASELINE,
        gaps=(),
        numbers={40: BASELINE},
    )
    return replace(whole, **other)  # type: ignore[arg-type]


def failing(problem: Problem, **other: object) -> DocketFacts:
    healthy = facts(**other)  # type: ignore[arg-type]
    assert healthy.health is not None
    return replace(healthy, health=replace(healthy.health, last_problem=problem))


def test_a_fresh_feed_of_all_types_is_full_and_complete_to_its_build() -> None:
    seen = assess(facts(), NOW)
    assert (seen.expected, seen.observed, seen.reasons) == ("full", "full", ())
    assert (seen.since, seen.until) == (NOW - timedelta(days=3), NOW - timedelta(minutes=20))


def test_a_partial_feed_is_partial_as_expected() -> None:
    seen = assess(facts("mnd", SOME), NOW)
    assert (seen.expected, seen.observed, seen.is_worse_than_expected) == ("partial", "partial", False)


@pytest.mark.parametrize("court", ["mdd", "ca9", "scotus"])
def test_a_court_without_a_feed_is_never_complete_and_says_what_would_help(court: str) -> None:
    seen = assess(facts(court), NOW)
    assert (seen.observed, seen.is_worse_than_expected) == ("unchecked", False)
    assert "needs a CourtListener token" in seen.reasons[0].sentence


def test_an_unresolved_courtlistener_docket_is_unchecked() -> None:
    docket = WatchedDocket(None, None, courtlistener_id=7)
    seen = assess(replace(facts(health=None, baseline_at=None), docket=docket, court=None), NOW)
    assert (seen.court, seen.observed, seen.since) == (None, "unchecked", None)


@pytest.mark.parametrize(
    ("kind", "observed"),
    [("timeout", "unchecked"), ("empty", "unchecked"), ("stale", "unchecked"), ("damaged", "partial")],
)
def test_a_look_that_failed_is_worse_than_expected(kind: str, observed: str) -> None:
    seen = assess(failing(Problem(kind, "something happened")), NOW)
    assert (seen.observed, seen.is_worse_than_expected) == (observed, True)
    assert "D.D.C.: something happened" in seen.reasons[0].sentence


def test_a_late_feed_is_partial_today() -> None:
    look = Look(ALL, NOW - timedelta(hours=8), (), 3, 0)
    late = facts(health=Health("pacer_rss", "dcd", last_attempt=NOW, last_good=NOW, last_look=look))
    seen = assess(late, NOW)
    assert (seen.observed, seen.is_worse_than_expected) == ("partial", True)


def test_a_docket_never_looked_at_claims_nothing() -> None:
    seen = assess(facts(health=None, baseline_at=None), NOW)
    assert (seen.observed, seen.since, seen.until, seen.is_worse_than_expected) == ("unchecked", None, None, True)


def test_an_open_gap_moves_the_beginning_and_is_worse_only_when_new() -> None:
    gap = Gap("dcd", NOW - timedelta(hours=30), NOW - timedelta(hours=24), "looks 30 h apart", NOW)
    known = assess(facts(gaps=(gap,)), NOW)
    assert (known.since, known.is_worse_than_expected) == (gap.end, False)
    assert assess(facts(gaps=(gap,), newly_gapped=True), NOW).is_worse_than_expected


def test_a_narrower_declaration_is_worse_when_it_is_new() -> None:
    assert assess(facts(declared=SOME, newly_declared=True), NOW).is_worse_than_expected
    assert not assess(facts(declared=SOME), NOW).is_worse_than_expected


def since(*numbers: int, before: int | None = 40) -> dict[int, datetime]:
    """Entry numbers first seen after the baseline, and one seen at it."""
    known = {} if before is None else {before: BASELINE}
    return {**known, **dict.fromkeys(numbers, NOW)}


def test_holes_in_entry_numbers_are_named() -> None:
    seen = assess(facts(numbers=since(41, 43, 46)), NOW)
    assert seen.missing_numbers == (42, 44, 45)
    assert assess(facts(numbers=since(43, 44, before=None)), NOW).missing_numbers == ()


def test_only_holes_inside_the_interval_are_named() -> None:
    gap = Gap("dcd", NOW - timedelta(hours=30), NOW - timedelta(hours=24), "looks 30 h apart", NOW)
    numbers = {40: BASELINE, 45: NOW - timedelta(hours=24), 47: NOW}
    assert assess(facts(gaps=(gap,), numbers=numbers), NOW).missing_numbers == (46,)


def test_a_partial_feed_leaves_holes_by_design() -> None:
    assert assess(facts("mnd", SOME, numbers=since(46)), NOW).missing_numbers == ()


def test_a_mistyped_number_does_not_fill_the_memory() -> None:
    seen = assess(facts(numbers=since(10**12)), NOW)
    assert len(seen.missing_numbers) == MOST_MISSING_NUMBERS


def test_a_docket_added_since_the_last_look_was_not_looked_at() -> None:
    seen = assess(facts(baseline_at=None), NOW)
    assert (seen.observed, seen.since, seen.is_worse_than_expected) == ("unchecked", None, True)


def test_a_court_left_alone_says_so_and_how_to_ask() -> None:
    waiting = failing(Problem("timeout", "no answer"))
    assert waiting.health is not None
    later = replace(waiting, health=replace(waiting.health, failures=3, next_try=NOW + timedelta(minutes=45)))
    sentence = assess(later, NOW).reasons[0].sentence
    assert "left alone for 45 minutes more after 3 failures (check --retry asks at once)" in sentence


def test_a_docket_watched_twice_says_which_to_take_off() -> None:
    seen = assess(facts(twin="dcd 1:25-cv-00190"), NOW)
    assert (seen.observed, seen.is_worse_than_expected) == ("unchecked", True)
    assert "take one of the two off" in seen.reasons[0].sentence


def test_an_ambiguous_number_is_said() -> None:
    seen = assess(facts(is_ambiguous=True), NOW)
    assert "fits more than one docket" in seen.reasons[0].sentence


def test_expected_levels_and_limits_before_any_look() -> None:
    courts = load_courts()
    levels = {name: expected_level(courts[name]) for name in ("dcd", "cadc", "mdd")}
    assert levels == {"dcd": "full", "cadc": "partial", "mdd": "unchecked"}
    assert standing_limit(WatchedDocket("dcd", "1:25-cv-1"), courts["dcd"]) is None
    limit = standing_limit(WatchedDocket("cadc", "25-5320"), courts["cadc"])
    assert limit is not None
    assert "orders,opinions,judgments" in limit.sentence
