from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

from docketwatch.demo.court_server import serve_courts
from docketwatch.demo.mornings import COURTS_WITH_FEED, MORNINGS, feed, moved
from docketwatch.docket.courts import load_courts
from tests.conftest import ROOT, Program
from tests.feeds import NOW, read

if TYPE_CHECKING:
    from pathlib import Path


def test_serve_keeps_the_courts_up_and_prints_a_configuration_that_works(tmp_path: Path) -> None:
    program = Program(tmp_path)
    command = [sys.executable, "-u", "-m", "docketwatch", "demo", "--serve"]
    with subprocess.Popen(command, cwd=ROOT, env=program.environment(), stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        said = ""
        while "[courts.nysd]" not in said or not said.endswith('rss"\n'):
            said += server.stdout.readline()
        named = re.search(r"--config (\S+)", said)
        assert named is not None
        result = program.run("check", "--config", named[1], config=False)
        server.terminate()
        assert server.wait(timeout=10) == 143
    assert "First look" in result.out
    assert result.code == 3, "one of the recorded courts stands still on the third morning"


def test_the_recording_shows_what_it_was_made_to_show() -> None:
    torn = read(feed(1, "cand"), "cand", MORNINGS[1]).look
    assert torn is not None
    assert torn.damaged
    assert feed(0, "mdd") == b""
    for number in range(3):
        for court in COURTS_WITH_FEED:
            batch = read(feed(number, court), court, MORNINGS[number])
            assert batch.look is not None
            assert batch.look.built_at is not None
            assert all(entered <= batch.look.built_at for _, entered in batch.look.window)
            assert court in load_courts()


def test_a_recorded_body_can_be_moved_in_time() -> None:
    by = NOW - MORNINGS[2]
    for court in ("dcd", "cadc", "nyed", "deb"):
        before, after = read(feed(2, court), court).look, read(moved(feed(2, court), by), court).look
        assert before is not None
        assert after is not None
        assert before.built_at is not None
        assert after.built_at == before.built_at + by


def test_the_court_server_answers_as_courts_do() -> None:
    import http.client

    with serve_courts() as courts:
        courts.show("dcd", b"<rss/>")
        connection = http.client.HTTPConnection(courts.url.removeprefix("http://"), timeout=5)
        connection.request("GET", "/dcd/rss")
        answer = connection.getresponse()
        assert (answer.version, answer.getheader("Content-Length"), answer.read()) == (10, None, b"<rss/>")
        connection.close()


def test_with_a_small_courtlistener_the_court_without_a_feed_is_seen(program: Program) -> None:
    out = program.run("demo", "--courtlistener", config=False).out
    first, second, third = out.split(" OF 3 ")[1:]
    assert "1 through CourtListener only" in first
    assert "ECF 23  Order on Motion for Preliminary Injunction" in second
    assert 'its text is now known: "ORDER granting in part 21 Motion' in third
    assert "a free copy has come" in third
    assert "PDF (free): https://storage.courtlistener.com/" in third
    assert "text order  PAPERLESS ORDER setting a status conference" in third
