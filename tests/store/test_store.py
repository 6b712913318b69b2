from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from docketwatch.base.errors import StoreError
from docketwatch.docket.asking import Health, Look, Page, Problem, Request
from docketwatch.docket.model import Change, Entry, Gap, News, Sheet
from docketwatch.docket.reconcile import Decision
from docketwatch.store.moments import moment, stamp
from docketwatch.store.pages import KEEP_BODIES_DAYS
from tests.feeds import NOW, Item, feed, read

if TYPE_CHECKING:
    from collections.abc import Callable

    from docketwatch.docket.model import Sighting
    from docketwatch.store import Store

REF = "dcd 1:25-cv-00190"


def page(body: bytes = b"<rss/>", problem: Problem | None = None, at: datetime = NOW) -> Page:
    return Page(Request("pacer_rss", "dcd", "http://127.0.0.1/"), at, 200, "text/xml", body, problem)


def sighting(label: str = "Order", number: int | None = 41, sequence: int = 5) -> Sighting:
    return read(feed(Item(label, sequence, number))).sightings[0]


def decision(verdict: str, docket: str, content: Sighting, entry: Entry | None, **other: bool) -> Decision:
    return Decision(verdict, docket, content, content, entry, **other)  # type: ignore[arg-type]


def begin(store: Store) -> int:
    with store.transaction():
        run = store.begin_run(NOW, "test")
        store.dockets.watch([(REF, "dcd"), ("mdd 8:25-cv-1", "mdd")], NOW)
        store.pages.keep(run, page())
    return run


def test_pages_are_unread_until_marked_and_come_back_as_they_were(store: Store) -> None:
    run = begin(store)
    with store.transaction():
        store.pages.keep(run, page(b"", Problem("timeout", "no answer")))
    (first, one), (_, other) = store.pages.unread()
    assert (one, other) == (page(), page(b"", Problem("timeout", "no answer")))
    with store.transaction():
        store.pages.mark_read(first, NOW)
    assert [number for number, _ in store.pages.unread()] == [first + 1]


def test_old_bodies_go_and_their_hashes_stay(store: Store) -> None:
    run = begin(store)
    old = NOW - timedelta(days=KEEP_BODIES_DAYS + 1)
    with store.transaction():
        store.pages.keep(run, page(b"old", at=old))
        store.pages.keep(run, page(b"<rss/>", at=old))
        store.pages.keep(run, page(b"old and unread", at=old))
        for number, kept in list(store.pages.unread()):
            if kept.body != b"old and unread":
                store.pages.mark_read(number, NOW)
        store.pages.forget_old_bodies(NOW)
    rows = store._connection.execute("SELECT sha256 FROM pages").fetchall()
    kept_hashes = {row[0] for row in store._connection.execute("SELECT sha256 FROM bodies")}
    assert len(rows) == 4
    assert all(row[0] for row in rows)
    assert len(kept_hashes) == 2


def test_an_entrys_life(store: Store) -> None:
    begin(store)
    first, second = sighting(number=None), sighting("Order on Motion to Stay")
    with store.transaction():
        store.entries.write([decision("new", REF, first, None)], 1, NOW)
    entry = store.entries.by_keys("pacer_rss", "dcd", [first.key])[first.key]
    assert (entry.sighting, entry.versions, entry.docket, entry.is_baseline) == (first, (), REF, False)
    later = NOW + timedelta(hours=4)
    with store.transaction():
        store.entries.write([decision("unchanged", REF, first, entry)], 1, later)
        store.entries.write([decision("changed", REF, second, entry, repeats=True)], 1, later)
    entry = store.entries.by_keys("pacer_rss", "dcd", [first.key, "no such key"])[first.key]
    assert (entry.sighting, entry.versions, entry.repeats_reported) == (second, (first,), 1)
    assert (entry.first_seen, entry.last_seen) == (NOW, later)
    assert store.entries.numbers(REF) == {41: NOW}
    assert store.entries.shown("pacer_rss", "dcd", NOW - timedelta(days=1)) == (entry,)
    with store.transaction():
        store.entries.write([decision("withdrawn", REF, second, entry)], 1, later)
    assert store.entries.shown("pacer_rss", "dcd", NOW - timedelta(days=1)) == ()
    spans = store._connection.execute("SELECT first_seen, last_seen FROM sightings ORDER BY id").fetchall()
    assert spans == [(stamp(NOW), stamp(later)), (stamp(later), stamp(later))]


def test_many_keys_are_found_in_parts(store: Store) -> None:
    begin(store)
    some = [sighting(sequence=number) for number in range(1200)]
    with store.transaction():
        store.entries.write([decision("new", REF, one, None, is_baseline=True) for one in some], 1, NOW)
    assert len(store.entries.by_keys("pacer_rss", "dcd", [one.key for one in some])) == 1200
    assert store.entries.count(REF) == 1200
    assert len(store.entries.latest(REF, 5)) == 5
    assert store.entries.numbers(REF) == {41: NOW}


def test_one_key_belongs_to_one_entry(store: Store) -> None:
    begin(store)
    with pytest.raises(Exception, match="NOT NULL"), store.transaction():
        store.entries.write([decision("new", REF, sighting(), None), decision("new", REF, sighting(), None)], 1, NOW)


def test_a_baseline_stays_while_a_docket_is_watched_and_ends_with_that(store: Store) -> None:
    begin(store)
    tomorrow, later = NOW + timedelta(days=1), NOW + timedelta(days=2)
    with store.transaction():
        store.dockets.set_baseline([REF], NOW)
        store.dockets.set_baseline([REF], tomorrow)
        store.dockets.watch([(REF, "dcd")], tomorrow)
    assert store.dockets.baselines("dcd") == {REF: NOW}
    assert store.dockets.baselines() == {REF: NOW, "mdd 8:25-cv-1": None}
    with store.transaction():
        store.dockets.watch_only([("mdd 8:25-cv-1", "mdd")], tomorrow)
    assert store.dockets.baselines() == {"mdd 8:25-cv-1": None}
    with store.transaction():
        store.dockets.watch_only([(REF, "dcd")], later)
    assert store.dockets.baselines() == {REF: None}
    assert store.dockets.all_refs() == {REF, "mdd 8:25-cv-1"}


def test_a_renamed_docket_keeps_its_entries(store: Store) -> None:
    begin(store)
    with store.transaction():
        store.entries.write([decision("new", REF, sighting(), None)], 1, NOW)
        store.dockets.rename(REF, "dcd 25-cv-190")
    assert store.entries.count("dcd 25-cv-190") == 1
    assert store.entries.count(REF) == 0


def test_every_caption_is_kept_and_the_newest_shown(store: Store) -> None:
    begin(store)
    sheet = Sheet(REF, "276600", "1:25-cv-00190", "A v. Huffman", None)
    with store.transaction():
        store.dockets.keep_sheets([sheet], 1, NOW)
        store.dockets.keep_sheets([sheet], 1, NOW + timedelta(hours=1))
        store.dockets.keep_sheets([replace(sheet, caption="A v. Noem")], 1, NOW + timedelta(hours=2))
        store.dockets.keep_sheets([replace(sheet, pacer_case_id=None)], 1, NOW)
    sheets = store.dockets.sheets("dcd")
    assert sheets[REF, "276600"].caption == "A v. Noem"
    assert sheets[REF, None].caption == "A v. Huffman"
    assert store._connection.execute("SELECT count(*) FROM sheets").fetchone() == (3,)


def test_news_is_told_once_and_can_be_taken_back(store: Store) -> None:
    run = begin(store)
    news = News("update", "dcd", NOW, REF, sighting(), (Change("number", "", "41"),), "words")
    with store.transaction():
        store.news.add([news, News("gap", "mad", NOW)], 1)
    assert store.news.untold() == (news, News("gap", "mad", NOW))
    with store.transaction():
        store.finish_run(run, NOW)
    assert store.news.untold() == ()
    assert store.last_finished_run() == (run, NOW)
    with store.transaction():
        store.news.take_back(run)
    assert len(store.news.untold()) == 2


def test_health_and_gaps_come_back_as_they_were(store: Store) -> None:
    look = Look("Docket entries of type: all", NOW, (("k", NOW),), 1, 0, "torn")
    health = Health("pacer_rss", "dcd", 2, NOW, Problem("http", "503"), NOW, NOW, look)
    gap = Gap("dcd", NOW, NOW + timedelta(hours=1), "looks apart", NOW)
    with store.transaction():
        store.health.keep(health)
        store.health.keep(Health("pacer_rss", "mad"))
        store.news.add_gap("pacer_rss", gap)
    assert store.health.of("pacer_rss", "dcd") == health
    assert store.health.all("pacer_rss")["mad"] == Health("pacer_rss", "mad")
    assert store.health.of("pacer_rss", "nysd") == Health("pacer_rss", "nysd")
    assert store.news.open_gaps() == (gap,)


def test_moments_keep_order_and_refuse_to_be_naive() -> None:
    assert moment(stamp(NOW)) == NOW
    with pytest.raises(AssertionError, match="without a zone"):
        stamp(datetime(2026, 1, 1))  # noqa: DTZ001 - the fault under test


@pytest.mark.parametrize(
    ("spoil", "read"),
    [
        ("UPDATE health SET last_look = '{'", lambda store: store.health.all("pacer_rss")),
        ("UPDATE health SET last_good = 'yesterday'", lambda store: store.health.all("pacer_rss")),
        ("UPDATE news SET content = '{}'", lambda store: store.news.untold()),
        ("UPDATE entries SET content = '[]'", lambda store: store.entries.latest(REF, 5)),
        ("UPDATE pages SET problem = '7'", lambda store: list(store.pages.unread())),
        ("UPDATE bodies SET zlib = x'00'", lambda store: list(store.pages.unread())),
    ],
)
def test_a_row_that_another_program_changed_gets_a_sentence(
    store: Store, spoil: str, read: Callable[[Store], object]
) -> None:
    begin(store)
    store.entries.write([decision("new", REF, sighting(), None)], 1, NOW)
    store.news.add([News("new", "dcd", NOW, REF, sighting())], 1)
    store.health.keep(Health("pacer_rss", "dcd", last_good=NOW))
    store._connection.execute(spoil)
    with pytest.raises(StoreError, match="cannot be read"):
        read(store)


def test_an_answer_whose_body_is_gone_is_a_problem_and_not_an_empty_page(store: Store) -> None:
    begin(store)
    store._connection.execute("DELETE FROM bodies")
    ((_, lost),) = store.pages.unread()
    assert lost.problem is not None
    assert lost.problem.kind == "lost"
