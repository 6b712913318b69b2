"""A whole run against real servers, real SQLite and real files: what a user relies on, morning by morning."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from docketwatch.assessment import assess_all
from docketwatch.check import check
from docketwatch.demo import mornings
from docketwatch.digest.page.whole import one_line
from docketwatch.digest.render.text import render as render_text
from docketwatch.docket.asking import Wanted
from docketwatch.sources.pacer_rss import PacerRss
from docketwatch.wiring import open_parts, read_setup
from tests.conftest import WATCHLIST
from tests.feeds import NOW, Item, feed, rfc822

if TYPE_CHECKING:
    from docketwatch.demo.court_server import Courts
    from docketwatch.digest.compose.sections import ComposedDigest, Line
    from docketwatch.docket.asking import Batch, Page
    from docketwatch.docket.courts import Court
    from tests.conftest import Program

ORDER = Item("Order", 5, 41)
MOTION = Item("Motion to Stay", 7, 42)


@dataclass
class Morning:
    """Runs checks of one configuration at given moments."""

    program: Program
    courts: Courts

    def check(self, body: bytes | None = None, now: datetime = NOW, **other: object) -> ComposedDigest:
        if body is not None:
            self.courts.show("dcd", body, **other)
        setup = read_setup(self.program.config)
        with open_parts(setup, now, to_write=True) as parts:
            return check(parts, now)


@pytest.fixture
def morning(watching: Program, courts: Courts) -> Morning:
    return Morning(watching, courts)


def lines(digest: ComposedDigest) -> list[Line]:
    return [line for topic in digest.topics for case in topic.cases for docket in case.dockets for line in docket.lines]


def told(digest: ComposedDigest) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(line.kind, line.mark, line.labels) for line in lines(digest) if line.kind != "latest"]


def later(hours: float) -> datetime:
    return NOW + timedelta(hours=hours)


def test_the_first_look_sets_a_baseline_and_shows_the_latest_five(morning: Morning) -> None:
    eight = [Item("Order", number, number, hours_ago=number) for number in range(1, 9)]
    digest = morning.check(feed(*eight))
    assert [line.kind for line in lines(digest)] == ["latest"] * 5
    assert [line.mark for line in lines(digest)] == [f"ECF {number}" for number in range(1, 6)]
    assert digest.verdict.new == 0
    docket = digest.topics[0].cases[0].dockets[0]
    assert (docket.baseline, docket.known_entries) == (True, 8)


def test_a_second_run_says_in_one_line_that_there_is_nothing_new(morning: Morning) -> None:
    morning.check(feed(ORDER))
    digest = morning.check()
    assert not digest.has_news
    text = render_text(digest, NOW.tzinfo)  # type: ignore[arg-type]
    assert text == one_line(digest) + "\n"
    assert text.startswith("Nothing new. 1 docket: 1 looked at (1 all entry types, 0 some entry types).")


def test_a_new_entry_is_told_once_whatever_its_date(morning: Morning) -> None:
    morning.check(feed(ORDER))
    back_dated = MOTION.but(hours_ago=20)
    assert told(morning.check(feed(ORDER, back_dated))) == [("new", "ECF 42", ("Motion to Stay",))]
    assert told(morning.check()) == []
    assert told(morning.check(feed(back_dated, ORDER), later(1))) == []


def test_two_events_are_one_entry_and_a_later_one_is_an_update(morning: Morning) -> None:
    morning.check(feed())
    memorandum = ORDER.but(label="Memorandum")
    assert told(morning.check(feed(memorandum, ORDER))) == [("new", "ECF 41", ("Memorandum", "Order"))]
    digest = morning.check(feed(memorandum, ORDER, ORDER.but(label="Judgment")))
    assert [line.kind for line in lines(digest)] == ["update"]
    assert lines(digest)[0].changes[0].new == "Judgment"


def test_number_and_link_that_come_later_update_the_entry(morning: Morning) -> None:
    morning.check(feed())
    assert told(morning.check(feed(ORDER.but(number=None)))) == [("new", "text order", ("Order",))]
    digest = morning.check(feed(ORDER))
    assert [(line.kind, line.mark) for line in lines(digest)] == [("update", "ECF 41")]


def test_an_entry_withdrawn_early_is_told(morning: Morning) -> None:
    morning.check(feed(ORDER, MOTION))
    digest = morning.check(feed(MOTION), later(1))
    assert [line.kind for line in lines(digest)] == ["withdrawn"]
    assert "NO LONGER IN THE FEED" in render_text(digest, NOW.tzinfo)  # type: ignore[arg-type]


def test_a_new_caption_is_told_and_the_docket_still_found(morning: Morning) -> None:
    morning.check(feed(ORDER))
    digest = morning.check(feed(ORDER.but(name="Make the Road New York v. Mullin")))
    docket = digest.topics[0].cases[0].dockets[0]
    assert docket.caption == "Make the Road New York v. Mullin"
    assert [change.what for change in docket.changes] == ["caption"]


@pytest.mark.parametrize(
    ("body", "status", "reason"),
    [
        (b"", 200, "empty page"),
        (b"<html><h1>Maintenance</h1></html>", 200, "web page"),
        (b"Unsuccessful operation, please see logs.", 200, "plain text"),
        (feed(declared="not configured for feed"), 200, "not configured"),
        (b"<rss></rss>", 200, "says nothing at all"),
        (b"<rss><channel><description>x</description></channel></rss>", 200, "neither says when it was built"),
        (feed(replace(ORDER, court="nysd")), 200, "the feed of another court (ecf.nysd.uscourts.gov)"),
        (b"down", 503, "answered 503"),
        (b"", 404, "answered 404"),
    ],
)
def test_silence_is_never_called_nothing_new(morning: Morning, body: bytes, status: int, reason: str) -> None:
    morning.check(feed(ORDER))
    digest = morning.check(body, status=status)
    assert (digest.verdict.worse, digest.verdict.not_looked_at, digest.verdict.looked_at) == (1, 1, 0)
    assert reason in digest.unchecked[0].reason
    assert digest.unchecked[0].last_good == NOW
    assert "COULD NOT CHECK" in render_text(digest, NOW.tzinfo)  # type: ignore[arg-type]


def test_a_frozen_feed_warns_with_its_age_and_tells_nothing_as_new(morning: Morning) -> None:
    frozen = feed(ORDER, MOTION, built_min_ago=73 * 24 * 60)
    digest = morning.check(frozen)
    assert lines(digest) == []
    assert "73 days ago" in digest.unchecked[0].reason
    assert lines(morning.check(frozen, later(1))) == []


def test_what_a_feed_showed_before_it_froze_is_still_told(morning: Morning) -> None:
    morning.check(feed(ORDER))
    frozen = feed(ORDER, MOTION, built_min_ago=-60)
    assert told(morning.check(frozen, later(30))) == [("new", "ECF 42", ("Motion to Stay",))]


def test_a_torn_feed_keeps_its_whole_items_and_proves_nothing(morning: Morning) -> None:
    morning.check(feed(ORDER))
    whole = feed(MOTION, ORDER, now=later(1))
    digest = morning.check(whole[: whole.rindex(b"<pubDate>")], later(1))
    assert told(digest) == [("new", "ECF 42", ("Motion to Stay",))]
    assert (digest.verdict.looked_at, digest.verdict.worse) == (1, 1)
    assert "torn" in digest.unchecked[0].reason


def test_looks_too_far_apart_leave_a_gap_that_stays(morning: Morning) -> None:
    morning.check(feed(ORDER))
    digest = morning.check(feed(now=later(30)), later(30))
    assert digest.verdict.worse == 1
    assert len(digest.open_gaps) == 1
    assert digest.has_news
    again = morning.check(feed(now=later(31)), later(31))
    assert (again.verdict.worse, again.has_news, len(again.open_gaps)) == (0, False, 1)
    assert "1 possible gap still open" in one_line(again)
    assert again.unchecked == ()


def test_a_feed_that_declares_something_else_is_told_once(morning: Morning) -> None:
    morning.check(feed(ORDER))
    digest = morning.check(feed(ORDER, declared="Docket entries of type: order"))
    assert digest.feed_news[0].changes[0].new == "Docket entries of type: order"
    assert digest.verdict.worse == 1
    again = morning.check()
    assert (again.feed_news, again.verdict.worse, again.verdict.some_types) == ((), 0, 1)


def test_a_first_declaration_that_differs_from_what_is_known_is_told(morning: Morning) -> None:
    digest = morning.check(feed(ORDER, declared="Docket entries of type: order"))
    assert digest.feed_news[0].changes[0].old == "all (2022-12-20)"


def test_an_empty_feed_on_a_quiet_day_is_a_good_look(morning: Morning) -> None:
    digest = morning.check(feed())
    assert (digest.verdict.looked_at, digest.verdict.worse) == (1, 0)
    assert digest.quiet_baselines == ("dcd 1:25-cv-00190",)


def test_a_fault_in_reading_one_court_costs_no_other_and_does_not_stay(program: Program, courts: Courts) -> None:
    watchlist = WATCHLIST + WATCHLIST.replace('"dcd"', '"mad"').replace("make-the-road", "second")
    addresses = "".join(f'[courts.{name}]\nrss_url = "{courts.feed_url(name)}"\n' for name in ("dcd", "mad"))
    program.configure(addresses, watchlist=watchlist)
    courts.show("mad", feed(ORDER.but(court="mad"), declared="Docket entries of type: notice,order"))
    morning = Morning(program, courts)

    class Broken(PacerRss):
        def read(self, page: Page, court: Court | None) -> Batch:
            if court and court.id == "dcd":
                raise ZeroDivisionError("boom")
            return super().read(page, court)

    courts.show("dcd", feed(ORDER))
    with open_parts(read_setup(program.config), NOW, to_write=True) as parts:
        digest = check(replace(parts, source=Broken()), NOW)
    assert (digest.verdict.looked_at, digest.verdict.worse) == (1, 1)
    assert "a fault of docketwatch (ZeroDivisionError: boom)" in digest.unchecked[0].reason
    assert morning.check(now=later(1)).verdict.worse == 0


def test_a_page_left_unread_by_a_died_run_is_read_by_the_next(morning: Morning) -> None:
    morning.check(feed(ORDER))
    morning.courts.show("dcd", feed(ORDER, MOTION))
    setup = read_setup(morning.program.config)
    with open_parts(setup, later(1), to_write=True) as parts:
        run = parts.store.begin_run(later(1), "test")

        def keep(page: object) -> None:
            parts.store.pages.keep(run, page)  # type: ignore[arg-type]

        with parts.store.transaction():
            parts.fetch(parts.source.first(Wanted(courts=(parts.courts["dcd"],))), keep)
    assert told(morning.check(b"", later(2))) == [("new", "ECF 42", ("Motion to Stay",))]


def test_one_paper_for_several_defendants_is_one_line(program: Program, courts: Courts) -> None:
    watchlist = '[[case]]\nid = "usa"\ncaption = "USA v. X"\n[[case.docket]]\ncourt = "dcd"\nnumber = "1:21-cr-00008"\n'
    program.configure(f'[courts.dcd]\nrss_url = "{courts.feed_url("dcd")}"\n', watchlist=watchlist)
    morning = Morning(program, courts)
    defendants = [
        Item("Order", 5, 41, docket=f"1:21-cr-00008-{n}", name="USA v. X", case_id=f"90{n}", document="04501234567")
        for n in (1, 2, 3)
    ]
    morning.check(feed(*defendants))
    digest = morning.check(
        feed(*[one.but(sequence=9, number=42, document="04501234999") for one in defendants], *defendants)
    )
    assert [(line.kind, line.mark, line.also) for line in lines(digest)] == [
        ("new", "ECF 42", ("1:21-cr-00008-1", "1:21-cr-00008-2", "1:21-cr-00008-3"))
    ]


def test_one_paper_in_two_dockets_of_a_family_is_one_line(program: Program, courts: Courts) -> None:
    watchlist = (
        '[[case]]\nid = "x"\ncaption = "X"\n[[case.docket]]\ncourt = "dcd"\nnumber = "1:25-cv-1"\n'
        '[[case.docket]]\ncourt = "dcd"\nnumber = "1:25-cv-2"\n'
    )
    program.configure(f'[courts.dcd]\nrss_url = "{courts.feed_url("dcd")}"\n', watchlist=watchlist)
    morning = Morning(program, courts)
    morning.check(feed())
    one = ORDER.but(docket="1:25-cv-00001", case_id="1", document="04501234567")
    digest = morning.check(feed(one, one.but(docket="1:25-cv-00002", case_id="2", number=17)))
    assert [(line.mark, line.also) for line in lines(digest)] == [("ECF 41", ("1:25-cv-2 (ECF 17)",))]


def test_two_lawsuits_under_one_number_are_both_shown_and_asked_about(program: Program, courts: Courts) -> None:
    watchlist = '[[case]]\nid = "x"\ncaption = "X"\n[[case.docket]]\ncourt = "dcd"\nnumber = "25-cv-190"\n'
    program.configure(f'[courts.dcd]\nrss_url = "{courts.feed_url("dcd")}"\n', watchlist=watchlist)
    digest = Morning(program, courts).check(feed(ORDER, ORDER.but(docket="2:25-cv-00190", case_id="7", name="C v. D")))
    assert len(lines(digest)) == 2
    assert "write its office and type" in digest.unchecked[0].reason


def test_the_time_of_a_filing_is_the_courts_own(morning: Morning) -> None:
    morning.check(feed())
    night = NOW.replace(hour=2, minute=54) + timedelta(days=1)
    body = feed(ORDER, now=night, built_min_ago=1)
    digest = morning.check(body.replace(rfc822(night - timedelta(hours=1)).encode(), rfc822(night).encode()), night)
    assert "25 Nov, 9:54 p.m. EST" in render_text(digest, NOW.tzinfo)  # type: ignore[arg-type]


def test_a_court_that_stays_silent_is_asked_less_often(morning: Morning) -> None:
    morning.check(b"", status=503)
    assert len(morning.courts.asked) == 2
    morning.check(now=later(0.1))
    assert len(morning.courts.asked) == 4
    digest = morning.check(now=later(0.2))
    assert len(morning.courts.asked) == 4
    assert digest.verdict.not_looked_at == 1
    assert "left alone for" in digest.unchecked[0].reason
    assert told(morning.check(feed(ORDER, now=later(1)), later(1))) == []
    assert len(morning.courts.asked) == 5


def test_links_to_paid_pages_are_printed_and_never_fetched(morning: Morning) -> None:
    morning.check(feed())
    digest = morning.check(feed(ORDER))
    assert "PACER (paid): https://ecf.dcd.uscourts.gov/doc1/" in render_text(digest, NOW.tzinfo)  # type: ignore[arg-type]
    assert set(morning.courts.asked) == {"/dcd/rss"}


OTHER = """
[[case]]
id = "other"
caption = "Other"
[[case.docket]]
court = "dcd"
number = "1:25-cv-00777"
"""


def rewrite(morning: Morning, watchlist: str) -> None:
    (morning.program.folder / "watchlist.toml").write_text(watchlist, encoding="utf-8")


def test_a_docket_taken_off_and_put_back_is_not_called_withdrawn(morning: Morning) -> None:
    rewrite(morning, WATCHLIST + OTHER)
    morning.check(feed(ORDER, MOTION))
    rewrite(morning, OTHER)
    digest = morning.check(feed(ORDER, MOTION), later(1))
    assert (digest.has_news, digest.verdict.changed) == (False, 0)
    rewrite(morning, WATCHLIST + OTHER)
    again = morning.check(feed(ORDER, MOTION, now=later(2)), later(2))
    assert [line.kind for line in lines(again)] == ["latest", "latest"], "a first look, and no change"


def test_no_coverage_is_claimed_for_a_time_when_nobody_watched(morning: Morning) -> None:
    morning.check(feed(ORDER))
    rewrite(morning, OTHER)
    morning.check(feed(now=later(12)), later(12))
    morning.check(feed(now=later(34)), later(34))
    rewrite(morning, WATCHLIST)
    morning.check(feed(now=later(56)), later(56))
    with open_parts(read_setup(morning.program.config), later(56), to_write=False) as parts:
        (coverage,) = assess_all(parts, later(56))
    assert coverage.since == later(56)


@pytest.mark.parametrize("written", ["25-cv-190", "1:2025cv00190"])
def test_a_number_corrected_by_hand_loses_nothing(morning: Morning, written: str) -> None:
    morning.check(feed(ORDER))
    rewrite(morning, WATCHLIST.replace("1:25-cv-00190", written))
    digest = morning.check(feed(ORDER.but(label="Order on Motion to Stay"), MOTION), later(1))
    assert {line.kind for line in lines(digest)} == {"update", "new"}
    assert digest.verdict.first_looks == 0


def test_a_docket_watched_by_id_as_well_starves_nothing(morning: Morning) -> None:
    morning.check(feed(ORDER))
    by_id = '[[case]]\nid = "twin"\ncaption = "Twin"\n[[case.docket]]\ncourt = "dcd"\npacer_case_id = "276600"\n'
    rewrite(morning, WATCHLIST + by_id)
    digest = morning.check(feed(ORDER, MOTION), later(1))
    assert digest.topics[0].cases[0].id == "make-the-road"
    assert told(digest) == [("new", "ECF 42", ("Motion to Stay",))]
    assert "take one of the two off" in digest.unchecked[0].reason


def test_a_docket_added_later_gets_its_own_first_look(morning: Morning) -> None:
    morning.check(feed(ORDER))
    rewrite(morning, WATCHLIST + OTHER)
    other = Item("Complaint", 1, 1, docket="1:25-cv-00777", case_id="777")
    digest = morning.check(feed(ORDER, other), later(0.1))
    assert (digest.verdict.first_looks, digest.verdict.looked_at) == (1, 2)
    assert told(digest) == []


def test_a_number_that_joins_in_eastern_new_york_is_an_update(program: Program, courts: Courts) -> None:
    watchlist = WATCHLIST.replace("dcd", "nyed").replace("1:25-cv-00190", "1:26-cv-90202")
    program.configure(f'[courts.nyed]\nrss_url = "{courts.feed_url("nyed")}"\n', watchlist=watchlist)
    body = mornings.feed(1, "nyed")
    unnumbered = re.sub(rb" \(<a href=.*?show_case_doc\?29.*?</a>\)", b" ", body)
    assert unnumbered != body
    for feed_body, hours, kinds in (
        (mornings.feed(0, "nyed"), -21, []),
        (unnumbered, 0, ["new", "new"]),
        (body, 0.1, ["update"]),
    ):
        courts.show("nyed", feed_body)
        now = mornings.MORNINGS[1] + timedelta(hours=hours)
        with open_parts(read_setup(program.config), now, to_write=True) as parts:
            digest = check(parts, now)
        assert [kind for kind, _, _ in told(digest)] == kinds
