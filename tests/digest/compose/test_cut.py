from __future__ import annotations

from collections import Counter
from dataclasses import astuple, replace
from datetime import date
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docketwatch.digest.compose.cut import LADDER, MOST_MAIL_BYTES, Limits, cut, cut_to_fit
from docketwatch.digest.render import html, text
from tests.digest.situations import FRANKLIN, SITUATIONS, ZONE, hearing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docketwatch.digest.compose.sections import ComposedDigest, DocketSection

BIG = ("four_hundred_filings", "ruling_and_relief_change", "only_housekeeping", "first_run", "now_free")
LIMITS = st.builds(Limits, *(st.integers(0, 45) for _ in astuple(LADDER[0])))


def composed(situation: str) -> ComposedDigest:
    return SITUATIONS[situation]()


@cache
def full() -> ComposedDigest:
    """Something of everything, and much of it."""
    parts = [composed(name) for name in BIG]
    dates = composed("hearing_moved_and_near")
    return replace(
        parts[0],
        topics=tuple(topic for part in parts for topic in part.topics),
        act_on=tuple(act for part in parts for act in part.act_on),
        housekeeping=tuple(one for part in parts for one in part.housekeeping) * 5,
        coming=dates.coming * 9,
        later=dates.later * 9,
        now_free=parts[-1].now_free * 20,
    )


def dockets(digest: ComposedDigest) -> Iterator[DocketSection]:
    return (docket for topic in digest.topics for case in topic.cases for docket in case.dockets)


def counts(digest: ComposedDigest) -> dict[str, int]:
    """What a reader can count: what is shown and what is said to be left out, together."""
    left = digest.left_out
    return {
        "act_on": len(digest.act_on) + left.act_on,
        "coming": len(digest.coming) + left.coming,
        "later": len(digest.later) + left.later,
        "cases": sum(len(topic.cases) for topic in digest.topics) + left.cases,
        "now_free": len(digest.now_free) + left.now_free,
        "housekeeping": sum(len(one.lines) for one in digest.housekeeping) + left.housekeeping,
    }


@given(limits=LIMITS)
@settings(max_examples=60)
def test_what_is_shown_and_what_is_left_out_are_together_all(limits: Limits) -> None:
    short = cut(full(), limits)
    assert counts(short) == counts(full())
    assert sum(len(topic.cases) for topic in short.topics) <= limits.cases
    sizes = Counter(len(docket.lines) for docket in dockets(full()))
    assert not Counter(len(docket.lines) + docket.left_out for docket in dockets(short)) - sizes


@given(limits=LIMITS)
@settings(max_examples=30)
def test_a_short_form_is_a_part_of_the_whole_in_its_order(limits: Limits) -> None:
    short = cut(full(), limits)
    for name in ("act_on", "coming", "later", "now_free"):
        shown, all_of_it = getattr(short, name), getattr(full(), name)
        assert shown == all_of_it[: len(shown)]
    for docket in dockets(short):
        origins = [one for one in dockets(full()) if one.ref == docket.ref and set(docket.lines) <= set(one.lines)]
        assert any(_places(docket, one) == sorted(_places(docket, one)) for one in origins)


def _places(part: DocketSection, whole: DocketSection) -> list[int]:
    return [whole.lines.index(line) for line in part.lines]


def test_cutting_twice_counts_once() -> None:
    limits = Limits(act_on=2, coming=1, later=1, now_free=1, lines=3, rulings=3, cases=2, routine=1, names=1)
    once = cut(full(), Limits(act_on=9, coming=5, later=5, now_free=5, lines=8, rulings=8, cases=4, routine=3, names=2))
    twice = cut(once, limits)
    assert counts(twice) == counts(full())
    sizes = Counter(len(docket.lines) for docket in dockets(full()))
    assert not Counter(len(docket.lines) + docket.left_out for docket in dockets(twice)) - sizes


@pytest.mark.parametrize("most_bytes", [400_000, MOST_MAIL_BYTES, 60_000, 30_000, 12_000])
def test_the_short_form_fits_and_no_fuller_one_does(most_bytes: int) -> None:
    short = cut_to_fit(full(), ZONE, html.render, most_bytes)
    assert len(html.render(short, ZONE).encode()) <= most_bytes
    sizes = [len(html.render(cut(full(), limits), ZONE).encode()) for limits in LADDER]
    assert len(html.render(short, ZONE).encode()) == max(size for size in sizes if size <= most_bytes)


def test_the_ladder_only_descends() -> None:
    for before, after in pairwise(LADDER):
        assert all(one >= other for one, other in zip(astuple(before), astuple(after), strict=True))
        assert before != after


def test_what_is_short_is_left_alone() -> None:
    for name, made in SITUATIONS.items():
        if name != "four_hundred_filings":
            assert cut_to_fit(made(), ZONE, html.render, MOST_MAIL_BYTES) == made()


def test_moderate_caps_hold_even_where_all_would_fit() -> None:
    short = cut_to_fit(full(), ZONE, html.render, 10_000_000)
    assert len(short.act_on) == 20
    assert len(short.coming) == 15
    assert len(short.later) == 20
    assert len(short.now_free) == 20
    assert max(len(docket.lines) for docket in dockets(short)) == 40


def test_rulings_and_what_to_act_on_are_cut_last() -> None:
    """A mail of a third of the size still shows every ruling, and all to act on that the fullest mail shows."""
    whole = composed("four_hundred_filings")
    assert len(html.render(whole, ZONE).encode()) > 3 * 70_000
    short = cut_to_fit(whole, ZONE, html.render, 70_000)
    acted = {act.mark for act in whole.act_on}
    shown = {line for docket in dockets(short) for line in docket.lines}
    rulings = {line for docket in dockets(whole) for line in docket.lines if line.mark in acted}
    assert len(rulings) == 50
    assert rulings <= shown
    assert len(short.act_on) == 20
    assert sum(docket.left_out for docket in dockets(short)) > 100


def test_the_case_with_the_ruling_stays_where_others_go() -> None:
    digest = composed("ruling_and_relief_change")
    turned = replace(digest, topics=digest.topics[::-1])
    short = cut(turned, Limits(cases=1))
    assert [case.id for topic in short.topics for case in topic.cases] == ["riverbend"]
    assert short.left_out.cases == 1
    assert "and 1 more case: docketwatch digest --since 2026-11-24" in text.render(short, ZONE)


def test_a_short_form_says_where_the_rest_is() -> None:
    digest = composed("four_hundred_filings")
    shown = text.render(cut(digest, Limits(lines=2, rulings=1, act_on=1, names=0, routine=0)), ZONE)
    assert 'and 98 more entries: docketwatch digest --since 2026-11-24 --case "mad 1:26-cv-90101"' in shown
    assert "and 49 more: docketwatch digest" in shown
    assert "HOUSEKEEPING" in shown


def test_trouble_is_never_cut() -> None:
    short = cut(composed("incomplete"), LADDER[-1])
    assert short.unchecked == composed("incomplete").unchecked
    assert cut(composed("gap_open"), LADDER[-1]).open_gaps
    assert cut(composed("undelivered_at_top"), LADDER[-1]).undelivered


def test_a_part_that_is_left_out_altogether_is_counted_too() -> None:
    for name, words in (
        ("only_housekeeping", "HOUSEKEEPING (4 folded)\n  and 4 more entries: docketwatch digest{}\n"),
        ("now_free", "NOW FREE\n  and 2 more papers: docketwatch digest{}\n"),
        ("hearing_moved_and_near", "COMING\n  and 4 more dates: docketwatch calendar\n"),
        ("ruling_and_relief_change", "ACT ON THIS\n  and 2 more: docketwatch digest{}\n"),
    ):
        nothing = Limits(*(0 for _ in astuple(LADDER[0])))
        shown = text.render(cut(composed(name), nothing), ZONE)
        assert words.format(" --since 2026-11-24") in shown or words.format(" --since yesterday") in shown


def test_where_nothing_fits_the_shortest_is_made() -> None:
    assert cut_to_fit(full(), ZONE, html.render, 10) == cut(full(), LADDER[-1])


def test_dates_are_counted() -> None:
    later = tuple(hearing(FRANKLIN, date(2026, 12, day)) for day in range(1, 26))
    digest = replace(composed("quiet_day"), later=later, coming=composed("hearing_moved_and_near").coming)
    assert "and 5 more dates: docketwatch calendar" in text.render(cut(digest, LADDER[0]), ZONE)
