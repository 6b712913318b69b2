"""Free sources about single dockets, against a real server: how often, how far apart, when to stop."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from docketwatch.check import check
from docketwatch.demo.court_server import Answer
from docketwatch.visits import SPACING_S
from docketwatch.wiring import open_parts, read_setup
from tests.archive import Archive, Clock, serve_archive
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docketwatch.demo.court_server import Courts
    from docketwatch.digest.compose.sections import ComposedDigest, Line
    from tests.conftest import Program

PAGE = (ROOT / "tests" / "data" / "scotus" / "today.html").read_bytes()
PATH = "/docket/docketfiles/html/public/{}.html"
NUMBERS = ("26-417", "26-418")


def lines(digest: ComposedDigest) -> list[Line]:
    return [line for topic in digest.topics for case in topic.cases for docket in case.dockets for line in docket.lines]


class Court:
    """The Supreme Court on loopback, and the program that reads its pages."""

    def __init__(self, program: Program, courts: Courts) -> None:
        self.program, self.courts, self.clock = program, courts, Clock()
        cases = "".join(
            f'[[case]]\nid = "c{n}"\ncaption = "A v. B"\n[[case.docket]]\ncourt = "scotus"\nnumber = "{n}"\n'
            for n in NUMBERS
        )
        program.configure(f'[supreme_court]\nenabled = true\nurl = "{courts.url}"\n', watchlist=cases)
        for number in NUMBERS:
            self.show(number, PAGE.replace(b"26-417", number.encode()))

    def show(self, number: str, body: bytes, status: int = 200) -> None:
        self.courts.answers[PATH.format(number)] = Answer(body, status, "text/html")

    def check(self) -> ComposedDigest:
        with open_parts(read_setup(self.program.config), self.clock.now, to_write=True) as parts:
            return check(replace(parts, pace=self.clock), self.clock.now)


@pytest.fixture
def court(program: Program, courts: Courts) -> Court:
    return Court(program, courts)


def test_the_courts_pages_are_read_whole_and_their_dockets_complete(court: Court) -> None:
    before = court.clock.now
    digest = court.check()
    assert (digest.verdict.first_looks, digest.verdict.all_types, digest.verdict.without_source) == (2, 2, 0)
    assert court.clock.now - before >= timedelta(seconds=SPACING_S), "the two requests stood apart"
    court.clock.forward(hours=3)
    court.check()
    assert len(court.courts.asked) == 2, "each docket at most every four hours"


def test_a_new_line_is_news_once_and_an_edited_one_is_an_update(court: Court) -> None:
    court.check()
    court.clock.forward(hours=5)
    start = PAGE.index(b"<table", PAGE.index(b'<div id="proceedings"'))
    row = (
        b'<table class="ProceedingItem"><tr><td class="ProceedingDate">Oct 30 2026</td>'
        b"<td>DISTRIBUTED for Conference of 11/20/2026.</td></tr></table>"
    )
    court.show("26-417", PAGE[:start] + row + PAGE[start:])
    (line,) = lines(court.check())
    assert (line.kind, line.mark, line.text) == ("new", "text entry", "DISTRIBUTED for Conference of 11/20/2026.")
    court.clock.forward(hours=5)
    court.show("26-417", PAGE[:start] + row.replace(b"11/20/2026", b"12/4/2026") + PAGE[start:])
    (line,) = lines(court.check())
    assert (line.kind, [change.what for change in line.changes]) == ("update", ["text"])
    court.clock.forward(hours=5)
    assert not court.check().has_news


@pytest.mark.parametrize(("status", "body"), [(403, b""), (429, b""), (200, b"<html><h1>Are you a robot?</h1></html>")])
def test_the_first_refusal_ends_the_visits_for_half_a_day(court: Court, status: int, body: bytes) -> None:
    for number in NUMBERS:
        court.show(number, body, status)
    digest = court.check()
    assert len(court.courts.asked) == 1
    assert (digest.verdict.looked_at, digest.verdict.worse) == (0, 2)
    court.clock.forward(hours=5)
    court.check()
    assert len(court.courts.asked) == 1
    court.clock.forward(hours=8)
    court.check()
    assert len(court.courts.asked) == 2


def test_a_docket_that_the_court_does_not_know_costs_no_other(court: Court) -> None:
    court.show("26-417", b"<h1>Not Found</h1>", 404)
    assert court.check().verdict.looked_at == 1


@pytest.fixture
def archive(program: Program) -> Iterator[Archive]:
    with serve_archive(program) as served:
        yield served


def test_a_dockets_feed_is_read_only_if_the_user_says_so(archive: Archive) -> None:
    docket = archive.add_docket(1)
    archive.file(docket, 1, "COMPLAINT.")
    archive.watch()
    (archive.program.folder / "token").unlink()
    plain = archive.program.config.read_text(encoding="utf-8").replace('token_file = "token"\n', "")

    def run(config: str) -> ComposedDigest:
        archive.program.config.write_text(config, encoding="utf-8")
        with open_parts(read_setup(archive.program.config), archive.clock.now, to_write=True) as parts:
            return check(replace(parts, pace=archive.clock), archive.clock.now)

    assert run(plain).verdict.without_source == 1
    assert archive.served.asked == []
    willing = plain.replace("[courtlistener]\n", "[courtlistener]\ndocket_feed = true\n")
    assert run(willing).verdict.first_looks == 1
    archive.clock.forward(hours=13)
    archive.file(docket, None, "MINUTE ORDER granting it.")
    (line,) = lines(run(willing))
    assert (line.kind, line.mark) == ("new", "text order")
    assert [one.path for one in archive.served.asked] == [f"/docket/{docket.id}/feed/"] * 2


@pytest.mark.parametrize(("status", "body"), [(403, "no"), (429, "no"), (200, "<html><h1>Checking your browser</h1>")])
def test_a_refused_feed_ends_the_visits_there(archive: Archive, status: int, body: str) -> None:
    for number in (1, 2):
        archive.file(archive.add_docket(number), 1, "COMPLAINT.")
    archive.watch()
    plain = archive.program.config.read_text(encoding="utf-8").replace('token_file = "token"\n', "")
    willing = plain.replace("[courtlistener]\n", "[courtlistener]\ndocket_feed = true\n")
    archive.program.config.write_text(willing, encoding="utf-8")
    archive.served.fail_next(9, status, body, "/docket/")
    for hours in (0, 5):
        archive.clock.forward(hours=hours)
        with open_parts(read_setup(archive.program.config), archive.clock.now, to_write=True) as parts:
            check(replace(parts, pace=archive.clock), archive.clock.now)
    assert len(archive.served.asked) == 1
