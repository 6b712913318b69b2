from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from docketwatch.digest.compose.sections import Verdict
from docketwatch.digest.wording import (
    change_words,
    counted,
    coverage_sentence,
    entry_mark,
    full_day,
    interval_words,
    long_moment,
    named,
    news_sentence,
    short_day,
    short_moment,
)
from docketwatch.docket.model import Change, Coverage, Reason
from tests.feeds import NOW, Item, feed, read

NEW_YORK = ZoneInfo("America/New_York")
SHOWN = Verdict(75, 55, 24, 31, 0, 20, 0, 3, 1, 0, 2)


def test_the_verdict_counts_dockets() -> None:
    assert coverage_sentence(SHOWN) == (
        "75 dockets: 55 looked at (24 all entry types, 31 some entry types), 20 without a source. 0 worse than usual."
    )
    blind = Verdict(2, 0, 0, 0, 2, 0, 2, 0, 0, 0, 0)
    assert coverage_sentence(blind) == "INCOMPLETE: 2 dockets: 2 NOT LOOKED AT. 2 worse than usual."
    assert news_sentence(blind) == "Whether anything is new is not known: nothing could be looked at."
    assert news_sentence(Verdict(2, 1, 1, 0, 1, 0, 1, 0, 0, 0, 0)) == "Nothing new in what was looked at."
    assert coverage_sentence(Verdict(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)) == "0 dockets: none. 0 worse than usual."


def test_the_news_is_counted() -> None:
    assert news_sentence(SHOWN) == "3 new entries, 1 change, in 2 cases."
    assert news_sentence(Verdict(1, 1, 1, 0, 0, 0, 0, 1, 0, 0, 1)) == "1 new entry, in 1 case."
    assert news_sentence(Verdict(1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1)) == "First look at 1 docket."
    assert news_sentence(Verdict(1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0)) == "Nothing new."


def test_times_as_people_write_them() -> None:
    moment = datetime(2026, 11, 24, 18, 2, tzinfo=NEW_YORK)
    assert short_moment(moment) == "24 Nov, 6:02 p.m. EST"
    assert short_moment(moment.replace(hour=0)) == "24 Nov, 12:02 a.m. EST"
    assert short_moment(moment.replace(month=7, hour=12)) == "24 Jul, 12:02 p.m. EDT"
    assert long_moment(NOW, NEW_YORK) == "Wed 25 Nov 2026, 7:00 a.m. EST"
    assert short_day(date(2026, 11, 4)) == "4 Nov"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (Change("document", "", "0450"), "its paper now has a link"),
        (Change("document", "0450", ""), "its link is gone"),
        (Change("document", "0450", "0451"), "its link now leads to another paper"),
        (Change("number", "", "16"), "now ECF 16"),
        (Change("number", "16", ""), "no longer numbered (was ECF 16)"),
        (Change("number", "16", "17"), 'number was: "16"; now: "17"'),
        (Change("event", "", "Order"), 'joined: "Order"'),
        (Change("event", "Order", ""), 'no longer: "Order"'),
        (Change("event", "Order", "Judgment"), 'event was: "Order"; now: "Judgment"'),
        (Change("presence", "a", "b"), "shown again after it had been withdrawn"),
    ],
)
def test_a_change_quotes_the_court(change: Change, words: str) -> None:
    assert change_words(change) == words


def test_lists_are_cut_and_counted() -> None:
    assert named(["a", "b"], 4) == "a, b"
    assert named(["a", "b", "c"], 2) == "a, b and 1 more"
    assert counted(2, "entry", "entries") == "2 entries"


def test_what_is_claimed_names_its_exceptions() -> None:
    since = NOW - timedelta(days=1)
    coverage = Coverage("x", "dcd", "full", "full", since, NOW, (), (47, 49))
    assert interval_words(coverage, NEW_YORK) == (
        "complete 24 Nov, 7:00 a.m. EST to 25 Nov, 7:00 a.m. EST except ECF 47, 49 "
        "(not seen: sealed, restricted or missing)"
    )
    some = Coverage("x", "dcd", "partial", "partial", since, NOW, (Reason("partial-types", "", standing=True),))
    assert interval_words(some, NEW_YORK).startswith("complete for the types its feed carries, 24 Nov")
    assert interval_words(Coverage("x", None, "unchecked", "unchecked", None, None), NEW_YORK) == "nothing claimed yet"


@pytest.mark.parametrize(
    ("label", "number", "mark"),
    [
        ("Order", 41, "ECF 41"),
        ("Order on Motion", None, "text order"),
        ("Minute ORDER", None, "text order"),
        ("Motion Hearing", None, "text entry"),
        ("Border Patrol Notice", None, "text entry"),
    ],
)
def test_an_entry_without_number_is_an_order_only_in_the_courts_words(
    label: str, number: int | None, mark: str
) -> None:
    assert entry_mark(read(feed(Item(label, 5, number))).sightings[0]) == mark


def test_a_paper_without_number_is_no_text_order() -> None:
    paper = read(feed(Item("Order filed", 5, None))).sightings[0]
    assert entry_mark(replace(paper, doc_url="https://x/docs1/1")) == "unnumbered"


def test_a_day_is_written_with_its_year_where_it_may_be_another() -> None:
    assert full_day(date(2026, 11, 5)) == "5 Nov 2026"
