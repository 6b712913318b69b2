"""CourtListener through whole runs: what is asked, what it costs, what is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, timedelta
from typing import TYPE_CHECKING

import pytest

from docketwatch.check import backfill
from docketwatch.cli.check import code_of
from docketwatch.demo.courtlistener_answers import DROPPED
from docketwatch.demo.courtlistener_quota import Limits
from docketwatch.digest.render.text import render as render_text
from docketwatch.docket.model import Gap
from docketwatch.wishes import SEARCH_FINDING
from tests.archive import Archive, serve_archive
from tests.feeds import Item, feed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from docketwatch.demo.court_server import Courts
    from docketwatch.demo.courtlistener_server import CourtListenerServer
    from docketwatch.digest.compose.sections import ComposedDigest, Line
    from tests.conftest import Program


@pytest.fixture
def archive(program: Program) -> Iterator[Archive]:
    with serve_archive(program) as served:
        yield served


def lines(digest: ComposedDigest) -> list[Line]:
    return [line for topic in digest.topics for case in topic.cases for docket in case.dockets for line in docket.lines]


def told(digest: ComposedDigest) -> list[tuple[str, str]]:
    return [(line.kind, line.mark) for line in lines(digest) if line.kind != "latest"]


def test_a_docket_without_a_feed_is_seen_through_courtlistener(archive: Archive) -> None:
    docket = archive.add_docket(1)
    archive.file(docket, 7, "ORDER granting motion. (Entered: 09/14/2026)")
    archive.watch()
    first = archive.check()
    assert (first.verdict.first_looks, first.verdict.looked_at, first.verdict.through_archive) == (1, 1, 1)
    archive.clock.forward(hours=4)
    archive.file(docket, 8, "MOTION to Stay by Bureau of Tides. (Entered: 09/14/2026)")
    second = archive.check()
    assert told(second) == [("new", "ECF 8")]
    assert lines(second)[0].text.startswith("MOTION to Stay")
    archive.clock.forward(hours=4)
    assert not archive.check().has_news


def paths(archive: Archive, start: int = 0) -> list[str]:
    return [one.path.rpartition("/v4/")[2] for one in archive.served.asked[start:]]


def settle(archive: Archive, checks: int = 4) -> None:
    """The checks in which a docket's row, history and papers are read for the first time."""
    for _ in range(checks):
        archive.check()
        archive.clock.forward(hours=4)


@pytest.mark.parametrize(("dockets", "requests"), [(1, 1), (20, 2), (100, 2)])
def test_a_check_with_nothing_new_costs_two_searches_however_many_dockets(
    program: Program, dockets: int, requests: int
) -> None:
    with serve_archive(program, Limits(rates=("1000/min", "10000/hour", "100000/day"))) as archive:
        for number in range(1, dockets + 1):
            archive.file(archive.add_docket(number), 1, "COMPLAINT.")
        archive.watch()
        settle(archive, 2)
        start = len(archive.served.asked)
        assert not archive.check().has_news
        since = [
            one
            for one in archive.served.asked[start:]
            if "date_modified__gte" in one.query or " TO *]" in str(one.query.get("q"))
        ]
        assert len(since) == requests


def test_a_docket_without_an_id_is_found_once_by_its_number_and_looked_at_at_once(archive: Archive) -> None:
    docket = archive.add_docket(1)
    archive.add_docket(2)
    archive.watch(with_ids=False)
    assert archive.check().verdict.first_looks == 2
    assert paths(archive).count("dockets/") == 2
    archive.clock.forward(hours=4)
    archive.file(docket, 3, "ORDER.")
    assert told(archive.check()) == [("new", "ECF 3")]
    assert paths(archive).count("dockets/") == 2


def test_a_docket_that_courtlistener_does_not_know_is_said_and_looked_for_weekly(archive: Archive) -> None:
    archive.add_docket(1)
    archive.watch(with_ids=False)
    archive.world.dockets.clear()
    digest = archive.check()
    assert "CourtListener has not shown" in digest.standing[0].reason
    assert digest.verdict.without_source == 1
    settle(archive, 6)
    assert paths(archive).count("dockets/") == 1


def test_several_rows_of_one_number_are_one_docket_and_said(archive: Archive) -> None:
    first = archive.add_docket(1)
    archive.watch(with_ids=False)
    twin = archive.add_docket(1)
    settle(archive, 2)
    archive.file(first, 3, "ORDER of the first row.")
    archive.file(twin, 4, "ORDER of the second row.")
    digest = archive.check()
    assert told(digest) == [("new", "ECF 3"), ("new", "ECF 4")]
    assert any("2 rows" in one.reason for one in digest.standing)


def test_a_private_docket_is_never_named(archive: Archive) -> None:
    hidden, open_one = archive.add_docket(1), archive.add_docket(2)
    archive.watch(private=[hidden.id])
    settle(archive, 6)
    said = [str((one.path, one.query)) for one in archive.served.asked]
    assert any(str(open_one.id) in words for words in said)
    assert not any(str(hidden.id) in words or "2600001" in words for words in said)


def test_the_search_is_checked_against_a_docket_and_its_lies_are_found(archive: Archive) -> None:
    dockets = [archive.add_docket(number) for number in (1, 2)]
    for docket in dockets:
        archive.file(docket, 1, "COMPLAINT.")
    archive.served.search_lies.update(docket.id for docket in dockets)
    archive.watch()
    archive.check()
    with archive.parts() as parts:
        assert parts.store.courtlistener.finding(SEARCH_FINDING)[0] == "disagrees"  # type: ignore[index]
    archive.clock.forward(hours=4)
    archive.file(dockets[0], 2, "ORDER.")
    assert told(archive.check()) == [("new", "ECF 2")], "read one by one"


def test_a_search_that_is_refused_is_replaced_in_the_same_run(archive: Archive) -> None:
    dockets = [archive.add_docket(number) for number in (1, 2)]
    archive.watch()
    settle(archive, 1)
    archive.served.refuse_search = True
    archive.file(dockets[0], 2, "ORDER.")
    assert told(archive.check()) == [("new", "ECF 2")]
    with archive.parts() as parts:
        assert parts.store.courtlistener.finding(SEARCH_FINDING)[0] == "refused"  # type: ignore[index]


def test_an_agreeing_search_is_believed(archive: Archive) -> None:
    for number in (1, 2):
        archive.file(archive.add_docket(number), 1, "COMPLAINT.")
    archive.watch()
    archive.check()
    with archive.parts() as parts:
        assert parts.store.courtlistener.finding(SEARCH_FINDING)[0] == "agrees"  # type: ignore[index]


def test_a_short_wait_is_waited_and_a_long_one_is_said(archive: Archive) -> None:
    archive.file(archive.add_docket(1), 1, "COMPLAINT.")
    archive.watch()
    body = {"detail": "Request was throttled. Rate limit exceeded: 5/min. Expected available in 30 seconds."}
    archive.served.fail_next(1, 429, body, "/api/rest/v4/docket-entries/", headers=(("Retry-After", "30"),))
    before = archive.clock.now
    assert archive.check().verdict.looked_at == 1
    assert archive.clock.now - before >= timedelta(seconds=30)
    archive.clock.forward(hours=27)
    archive.served.fail_next(1, 429, body, "/api/rest/v4/docket-entries/", headers=(("Retry-After", "7200"),))
    digest = archive.check()
    assert "quota is used up" in digest.account_problem
    assert "asked again after" in digest.account_problem
    assert (digest.verdict.looked_at, code_of(digest, exit_code=False)) == (0, 3)
    start = len(archive.served.asked)
    archive.clock.forward(hours=1)
    archive.check()
    assert [path for path in paths(archive, start) if path != "api-usage/"] == []
    archive.clock.forward(hours=2)
    assert archive.check().verdict.looked_at == 1


def test_no_refusal_is_repeated(archive: Archive) -> None:
    archive.add_docket(1)
    archive.watch()
    archive.served.fail_next(9, 400, {"detail": "no"}, "/api/rest/v4/docket-entries/")
    archive.check()
    assert paths(archive).count("docket-entries/") == 1


def test_a_refused_account_leaves_with_5_and_says_what_to_do(archive: Archive) -> None:
    archive.add_docket(1)
    archive.watch()
    (archive.program.folder / "token").write_text("unknown", encoding="ascii")
    digest = archive.check()
    assert "make a new one" in digest.account_problem
    assert code_of(digest, exit_code=False) == 5
    assert "COURTLISTENER: the token was refused" in render_text(digest, UTC)


def test_a_faulty_server_ends_the_inquiry_and_the_next_goes_on(archive: Archive) -> None:
    docket = archive.add_docket(1)
    archive.watch()
    settle(archive, 1)
    archive.file(docket, 2, "ORDER.")
    archive.served.maintenance = True
    assert archive.check().account_problem
    archive.served.maintenance = False
    archive.clock.forward(hours=4)
    assert told(archive.check()) == [("new", "ECF 2")]


def test_a_touch_brings_the_text_of_a_stub(archive: Archive) -> None:
    docket, _ = archive.add_docket(1), archive.add_docket(2)
    archive.watch()
    settle(archive, 1)
    entry = archive.file(docket, 5, "", "Order")
    assert told(archive.check()) == [("new", "ECF 5")]
    archive.clock.forward(hours=4)
    archive.world.edit_entry(entry.id, archive.clock.now, description="ORDER granting motion to stay.")
    (line,) = lines(archive.check())
    assert (line.kind, [change.what for change in line.changes]) == ("update", ["text"])


def test_a_paper_that_becomes_free_is_told_with_its_address_and_its_text_is_kept(archive: Archive) -> None:
    docket = archive.add_docket(1)
    archive.watch()
    settle(archive, 1)
    entry = archive.file(docket, 5, "ORDER granting motion.", "Order")
    archive.check()
    archive.clock.forward(hours=24)
    archive.world.attach_pdf(entry.documents[0].id, archive.clock.now, plain_text="IT IS SO ORDERED.")
    (paper,) = (paper for _ in range(3) for paper in archive.check().now_free)
    assert paper.mark == "ECF 5"
    assert paper.link.is_free
    archive.clock.forward(hours=24)
    archive.check()
    with archive.parts() as parts:
        assert parts.store.courtlistener.text_of(entry.documents[0].pacer_doc_id) == "IT IS SO ORDERED."


def test_a_changed_judge_and_a_termination_are_told(archive: Archive) -> None:
    docket = archive.add_docket(1, assigned_to_str="Orla Quince")
    archive.watch()
    settle(archive, 2)
    archive.world.edit_docket(
        docket.id, archive.clock.now, assigned_to_str="Ann Other", date_terminated=date(2026, 9, 20)
    )
    archive.clock.forward(days=8)
    digest = archive.check()
    changes = [
        change.what for topic in digest.topics for case in topic.cases for one in case.dockets for change in one.changes
    ]
    assert changes == ["judge", "terminated"]


def test_history_comes_with_later_checks_and_is_no_news(archive: Archive) -> None:
    docket = archive.add_docket(1)
    for number in range(1, 66):
        archive.file(docket, number, f"ENTRY {number}.")
        archive.clock.forward(hours=6)
    archive.clock.forward(days=10)
    archive.watch()
    assert archive.check().verdict.first_looks == 1
    news = 0
    for _ in range(8):
        archive.clock.forward(hours=4)
        news += archive.check().verdict.new
    with archive.parts() as parts:
        assert len(parts.store.entries.of_docket("mdd 8:26-cv-00001")) == 65
    assert news == 0


FAULTS: dict[str, Callable[[CourtListenerServer], None]] = {
    "timeout": lambda served: setattr(served, "slow_s", 0.2),
    "html": lambda served: served.fail_next(50, 503, "<html><h1>Maintenance</h1>"),
    "echo": lambda served: served.fail_next(50, 400, {"detail": "Authorization: Token t0ken"}),
    "cut": lambda served: served.fail_next(50, DROPPED, ""),
    "junk": lambda served: served.fail_next(50, 200, "{]"),
    "refused": lambda served: served.fail_next(50, 401, {"detail": "Invalid token."}),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_the_token_appears_nowhere(program: Program, fault: str) -> None:
    canary = "c4naryc4naryc4nary"
    with serve_archive(program, token=canary) as archive:
        archive.file(archive.add_docket(1), 1, "COMPLAINT.")
        archive.watch()
        FAULTS[fault](archive.served)
        for options in (["check", "-v", "--json"], ["doctor"]):
            result = program.run(*options)
            assert canary not in result.out + result.err
        with archive.parts() as parts:
            assert canary not in repr(parts)
            assert canary not in str(vars(parts.account.ledger))  # type: ignore[union-attr]
        for path in program.folder.rglob("*"):
            if path.is_file() and path.name != "token":
                assert canary.encode() not in path.read_bytes(), path


def test_a_refused_search_is_not_made_up_for_twice(archive: Archive) -> None:
    for number in (1, 2):
        archive.file(archive.add_docket(number), 1, "COMPLAINT.")
    archive.watch()
    archive.served.refuse_search = True
    archive.check()
    archive.clock.forward(hours=4)
    start = len(archive.served.asked)
    archive.check()
    entries = [one for one in archive.served.asked[start:] if "date_modified__gte" in one.query]
    assert len(entries) == 2
    assert "search/" not in paths(archive, start)


def test_an_added_dockets_history_is_read_as_far_as_the_account_goes_and_then_further(program: Program) -> None:
    with serve_archive(program, Limits(rates=("5/min", "8/hour", "125/day"))) as archive:
        docket = archive.add_docket(1)
        for number in range(1, 181):
            archive.file(docket, number, f"ENTRY {number}.")
        archive.clock.forward(days=5)
        archive.watch()
        with archive.parts() as parts:
            assert backfill(parts, "mdd 8:26-cv-00001", archive.clock.now, lambda _done, _of: None) is False
            some = parts.store.entries.count("mdd 8:26-cv-00001")
        assert 0 < some < 180
        archive.clock.forward(hours=2)
        with archive.parts() as parts:
            assert backfill(parts, "mdd 8:26-cv-00001", archive.clock.now, lambda _done, _of: None) is True
            assert parts.store.entries.count("mdd 8:26-cv-00001") == 180
        assert not any(one.status == 429 for one in archive.served.asked)


def test_a_party_that_joins_or_leaves_is_told(archive: Archive) -> None:
    docket, _ = archive.add_docket(1, parties=("Juniper Aid", "Bureau of Tides")), archive.add_docket(2)
    archive.file(docket, 1, "COMPLAINT.")
    archive.watch()
    settle(archive, 3)
    archive.world.edit_docket(docket.id, archive.clock.now, parties=("Juniper Aid", "Harbor Board"))
    archive.clock.forward(days=8)
    digest = archive.check()
    (one,) = [one for topic in digest.topics for case in topic.cases for one in case.dockets]
    assert [(change.what, change.old, change.new) for change in one.changes] == [
        ("parties", "Bureau of Tides", "Harbor Board")
    ]
    rows = [one for one in archive.served.asked if one.query.get("type") in ("d", ["d"])]
    assert len(rows) == 2, "both dockets in one request, weekly"


def test_rows_that_vanish_or_are_merged_say_nothing(archive: Archive) -> None:
    docket = archive.add_docket(1)
    archive.watch()
    settle(archive, 1)
    first = archive.file(docket, None, "", "Minute Order")
    assert told(archive.check()) == [("new", "text order")]
    archive.clock.forward(hours=4)
    second = archive.file(docket, None, "MINUTE ORDER granting motion.")
    assert [kind for kind, _ in told(archive.check())] == ["update"]
    archive.clock.forward(hours=4)
    archive.world.merge_entries(first.id, second.id, archive.clock.now)
    archive.world.edit_entry(first.id, archive.clock.now, description="MINUTE ORDER granting motion.")
    gone = archive.file(docket, 9, "NOTICE filed in error.")
    archive.check()
    archive.clock.forward(hours=4)
    archive.world.delete_entry(gone.id, archive.clock.now)
    assert told(archive.check()) == []
    archive.clock.forward(days=8)
    assert told(archive.check()) == []


def test_g_one_paper_on_two_dockets_is_an_entry_of_each(archive: Archive) -> None:
    dockets = [archive.add_docket(number) for number in (1, 2)]
    archive.watch()
    settle(archive, 1)
    for docket in dockets:
        entry = archive.file(docket, 5, "ORDER in both.", "Order")
        archive.world.edit_document(entry.documents[0].id, archive.clock.now, pacer_doc_id="09300000555")
    digest = archive.check()
    assert told(digest) == [("new", "ECF 5")] * 2
    with archive.parts() as parts:
        held = [entry.docket for entry in parts.store.entries.with_document("09300000555")]
    assert sorted(held) == ["mdd 8:26-cv-00001", "mdd 8:26-cv-00002"]


def test_a_refused_cursor_leaves_the_look_undone_and_the_next_check_does_it(archive: Archive) -> None:
    docket, _ = archive.add_docket(1), archive.add_docket(2)
    archive.watch()
    settle(archive, 2)
    for number in range(1, 45):
        archive.file(docket, number, f"ENTRY {number}.")
    before = len(archive.served.asked)
    archive.served.fail_next(1, 404, {"detail": "Invalid cursor"}, "/api/rest/v4/search/")
    archive.check()
    assert "search/" in paths(archive, before)
    archive.clock.forward(hours=4)
    archive.check()
    with archive.parts() as parts:
        assert parts.store.entries.count("mdd 8:26-cv-00001") == 44


def test_a_gap_closes_once_every_docket_of_the_court_has_been_read_again(archive: Archive) -> None:
    docket = archive.add_docket(1)
    archive.watch()
    settle(archive, 1)
    start = archive.clock.now - timedelta(hours=30)
    with archive.parts() as parts, parts.store.transaction():
        gap = Gap(docket.court, start, start + timedelta(hours=10), "looks apart", archive.clock.now)
        parts.store.news.add_gap("pacer_rss", gap)
    assert archive.check().open_gaps == ()
    with archive.parts() as parts, parts.store.transaction():
        parts.store.news.add_gap("pacer_rss", replace(gap, end=archive.clock.now))
    assert len(archive.check().open_gaps) == 1, "CourtListener has not had its six hours"


def test_a_courts_feed_and_courtlistener_tell_one_story(program: Program, courts: Courts) -> None:
    item = Item("Order on Motion to Stay", 5, 41, docket="1:26-cv-00001", court="dcd", document="04501234567")
    with serve_archive(program) as archive:
        docket = archive.add_docket(1, court="dcd")
        archive.world.edit_docket(docket.id, archive.clock.now, docket_number="1:26-cv-00001")
        archive.file(docket, 40, "MOTION to Stay, filed before anybody watched.")
        archive.clock.forward(hours=20)
        archive.watch(extra=f'[courts.dcd]\nrss_url = "{courts.feed_url("dcd")}"\n')

        def run(*items: Item) -> ComposedDigest:
            courts.show("dcd", feed(*items, now=archive.clock.now))
            digest = archive.check()
            archive.clock.forward(hours=4)
            return digest

        first = run()
        assert (first.verdict.first_looks, first.verdict.new) == (1, 0)
        assert told(run(item.but(hours_ago=1))) == [("new", "ECF 41")]
        entry = archive.file(docket, 41, "", "Order on Motion to Stay")
        archive.world.edit_document(entry.documents[0].id, archive.clock.now, pacer_doc_id="04501234567")
        assert not run(item.but(hours_ago=5)).has_news, "the same entry, seen by CourtListener"
        archive.world.edit_entry(entry.id, archive.clock.now, description="ORDER denying motion to stay.")
        (line,) = lines(run(item.but(hours_ago=9)))
        assert (line.kind, line.mark, [change.what for change in line.changes]) == ("update", "ECF 41", ["text"])
        archive.world.attach_pdf(entry.documents[0].id, archive.clock.now)
        archive.clock.forward(hours=8)
        digest = run(item.but(hours_ago=21))
        assert [(paper.mark, paper.link.is_free) for paper in digest.now_free] == [("ECF 41", True)]
        assert not lines(digest), "it stands under what is free now, once"
        assert not run().has_news
        with archive.parts() as parts:
            (kept,) = parts.store.entries.with_document("04501234567")
            assert set(kept.seen) == {"pacer_rss", "courtlistener"}


def test_what_courtlistener_showed_first_is_not_told_again_by_the_courts_feed(program: Program, courts: Courts) -> None:
    with serve_archive(program) as archive:
        docket = archive.add_docket(1, court="dcd")
        archive.world.edit_docket(docket.id, archive.clock.now, docket_number="1:26-cv-00001")
        archive.watch(extra=f'[courts.dcd]\nrss_url = "{courts.feed_url("dcd")}"\n')
        courts.show("dcd", feed(now=archive.clock.now))
        archive.check()
        archive.clock.forward(hours=1)
        archive.file(docket, 41, "ORDER denying motion to stay.", "Order")
        archive.file(docket, None, "MINUTE ORDER setting a hearing.", "Minute Order")
        courts.show("dcd", feed(now=archive.clock.now))
        assert told(archive.check()) == [("new", "ECF 41"), ("new", "text order")]
        archive.clock.forward(hours=1)
        shown = Item("Order", 5, 41, docket="1:26-cv-00001", hours_ago=1)
        unnumbered = Item("Minute Order", 6, docket="1:26-cv-00001", hours_ago=1)
        another = Item("Notice", 7, 42, docket="1:26-cv-00001", hours_ago=0.5)
        courts.show("dcd", feed(another, unnumbered, shown, now=archive.clock.now))
        assert [kind for kind, mark in told(archive.check()) if mark != "ECF 42"].count("new") == 0
        with archive.parts() as parts:
            assert len(parts.store.entries.of_docket("dcd 1:26-cv-00001")) == 3
