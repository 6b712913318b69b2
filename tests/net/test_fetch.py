from __future__ import annotations

import gzip
import socket
import threading
import time
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from docketwatch.demo.court_server import Answer, Courts
from docketwatch.docket.asking import Page, Request
from docketwatch.net.fetch import NetSettings, fetch_pages
from tests.feeds import NOW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SETTINGS = NetSettings("docketwatch-test (contact: test@example.org)", deadline_s=1.0, connect_s=1.0, retry_wait_s=0)


NOWHERE = (
    "http://127.0.0.1:1/x",
    "ftp://127.0.0.1/x",
    "http://",
    "http://[/",
    "http://\udcff/",
    "http://127.0.0.1:99999/",
    "http://127.0.0.1:-1/",
)


def fetch(*urls: str, **other: object) -> dict[str, Page]:
    pages: dict[str, Page] = {}

    def keep(page: Page) -> None:
        pages[page.request.url] = page

    settings = replace(SETTINGS, **other)  # type: ignore[arg-type]
    fetch_pages([Request("pacer_rss", "dcd", url) for url in urls], keep, now=NOW, settings=settings)
    return pages


def kind(page: Page) -> str | None:
    return page.problem.kind if page.problem else None


def test_a_page_comes_as_it_was_served(courts: Courts) -> None:
    courts.show("dcd", b"<rss/>")
    page = fetch(courts.feed_url("dcd"))[courts.feed_url("dcd")]
    assert (page.body, page.status, page.content_type, page.problem, page.fetched_at) == (
        b"<rss/>",
        200,
        "text/xml",
        None,
        NOW,
    )
    assert courts.agents == ["docketwatch-test (contact: test@example.org)"]


def test_a_compressed_page_is_decoded(courts: Courts) -> None:
    courts.show("dcd", gzip.compress(b"<rss/>"), headers=(("Content-Encoding", "gzip"),))
    assert fetch(courts.feed_url("dcd"))[courts.feed_url("dcd")].body == b"<rss/>"


@pytest.mark.parametrize(
    ("answer", "problem", "requests"),
    [
        (Answer(b"<h1>Not Found</h1>", 404), "refused", 1),
        (Answer(b"", 403), "refused", 1),
        (Answer(b"", 429), "refused", 1),
        (Answer(b"Beam client not running", 503), "server", 2),
        (Answer(b"", 500), "server", 2),
        (Answer(b"x" * 3000), "too-large", 1),
        (Answer(gzip.compress(b"x" * 10**7), headers=(("Content-Encoding", "gzip"),)), "too-large", 1),
        (Answer(b"x", headers=(("Content-Encoding", "br"),)), "encoding", 1),
        (Answer(b"x", headers=(("Content-Encoding", "gzip"),)), "encoding", 1),
        (Answer(b"", 302, headers=(("Location", "/dcd/rss"),)), "redirects", 6),
        (Answer(b"", 302, headers=(("Location", "file:///etc/passwd"),)), "redirects", 1),
        (Answer(b"", 302), "refused", 1),
        (Answer(b"", 302, headers=(("Location", "http://[bad"),)), "redirects", 1),
        (Answer(b"", 302, headers=(("Location", "http://127.0.0.1:99999/"),)), "redirects", 1),
    ],
)
def test_what_a_server_may_do_is_a_named_problem(courts: Courts, answer: Answer, problem: str, requests: int) -> None:
    courts.answers["/dcd/rss"] = answer
    page = fetch(courts.feed_url("dcd"), max_body_bytes=2000)[courts.feed_url("dcd")]
    assert kind(page) == problem
    assert len(courts.asked) == requests


def test_a_redirect_is_followed(courts: Courts) -> None:
    courts.answers["/old"] = Answer(b"", 301, headers=(("Location", "/dcd/rss"),))
    courts.show("dcd", b"<rss/>")
    assert fetch(f"{courts.url}/old")[f"{courts.url}/old"].body == b"<rss/>"


def test_a_temporary_fault_is_asked_about_once_more(courts: Courts) -> None:
    courts.show("dcd", b"", status=503)

    def mend() -> None:
        while not courts.asked:
            time.sleep(0.005)
        courts.show("dcd", b"<rss/>")

    thread = threading.Thread(target=mend)
    thread.start()
    page = fetch(courts.feed_url("dcd"), retry_wait_s=0.2)[courts.feed_url("dcd")]
    thread.join()
    assert (page.body, page.problem) == (b"<rss/>", None)


@pytest.mark.parametrize("url", NOWHERE)
def test_an_address_that_leads_nowhere_is_a_named_problem(url: str) -> None:
    assert kind(fetch(url)[url]) in {"connect", "address"}


@contextmanager
def raw_server(behave: Callable[[socket.socket], None]) -> Iterator[str]:
    """A server that does what the test says with each connection."""
    listener = socket.create_server(("127.0.0.1", 0))
    stop = threading.Event()

    def serve() -> None:
        while not stop.is_set():
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                try:
                    connection.recv(4096)
                    behave(connection)
                except OSError:
                    continue

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
    finally:
        stop.set()
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(timeout=5)


def trickle(text: bytes) -> Callable[[socket.socket], None]:
    def behave(connection: socket.socket) -> None:
        for place in range(len(text)):
            connection.sendall(text[place : place + 1])
            time.sleep(0.05)

    return behave


HEAD = b"HTTP/1.0 200 OK\r\nContent-Type: text/xml\r\n"


@pytest.mark.parametrize(
    "behave",
    [lambda _: time.sleep(3), trickle(HEAD + b"X: " + b"y" * 4000)],
    ids=["silence", "trickled headers"],
)
def test_the_deadline_holds_for_the_whole_exchange(behave: Callable[[socket.socket], None]) -> None:
    with raw_server(behave) as url:
        page = fetch(url, deadline_s=0.3)[url]
    assert kind(page) == "timeout"


def test_a_trickled_body_is_cut_at_the_deadline_and_what_came_is_kept() -> None:
    with raw_server(trickle(HEAD + b"\r\n" + b"<rss>" * 200)) as url:
        page = fetch(url, deadline_s=3.2)[url]
    assert page.problem is None
    assert b"<rss>".startswith(page.body[:5])
    assert 0 < len(page.body) < 1000


def test_a_short_body_is_kept_for_its_reader_to_judge() -> None:
    def short(connection: socket.socket) -> None:
        connection.sendall(HEAD + b"Content-Length: 500\r\n\r\n<rss><channel>")

    with raw_server(short) as url:
        page = fetch(url)[url]
    assert (page.body, page.problem) == (b"<rss><channel>", None)


def test_a_transfer_that_was_cut_is_tried_once_more() -> None:
    tries = 0

    def short_then_whole(connection: socket.socket) -> None:
        nonlocal tries
        tries += 1
        body = b"<rss>" if tries == 1 else b"<rss></rss>"
        connection.sendall(HEAD + b"Content-Length: 11\r\n\r\n" + body)

    with raw_server(short_then_whole) as url:
        page = fetch(url)[url]
    assert (page.body, page.problem, tries) == (b"<rss></rss>", None, 2)


def test_what_came_before_a_cut_is_kept_when_the_second_try_brings_nothing() -> None:
    tries = 0

    def short_then_gone(connection: socket.socket) -> None:
        nonlocal tries
        tries += 1
        if tries == 1:
            connection.sendall(HEAD + b"Content-Length: 500\r\n\r\n<rss><item>")

    with raw_server(short_then_gone) as url:
        page = fetch(url)[url]
    assert (page.body, page.problem, tries) == (b"<rss><item>", None, 2)


def test_garbage_is_a_named_problem() -> None:
    with raw_server(lambda connection: connection.sendall(b"\x00\xff garbage\r\n\r\n")) as url:
        assert kind(fetch(url)[url]) == "connect"


def test_one_bad_court_costs_no_other(courts: Courts) -> None:
    for number in range(12):
        courts.show(f"c{number}", b"<rss/>")
    good = [courts.feed_url(f"c{number}") for number in range(12)]
    with raw_server(lambda _: time.sleep(3)) as bad:
        pages = fetch(*good[:6], bad, *good[6:], deadline_s=0.5, parallel=2)
    assert kind(pages.pop(bad)) == "timeout"
    assert all(page.body == b"<rss/>" for page in pages.values())
    assert len(pages) == 12


def test_a_fault_in_keeping_comes_out_as_itself_and_nothing_goes_on_asking(courts: Courts) -> None:
    def keep(_page: Page) -> None:
        raise OSError("disk full")

    for number in range(12):
        courts.show(f"c{number}", b"<rss/>")
    requests = [Request("pacer_rss", "dcd", courts.feed_url(f"c{number}")) for number in range(12)]
    with pytest.raises(OSError, match="disk full"):
        fetch_pages(requests, keep, now=NOW, settings=replace(SETTINGS, parallel=1))
    assert len(courts.asked) < 12


def test_a_proxy_that_cannot_be_is_a_named_problem() -> None:
    url = "http://example.org/"
    assert kind(fetch(url, proxy="http://127.0.0.1:99999")[url]) in {"address", "connect"}


def test_nothing_to_ask_asks_nothing() -> None:
    assert fetch() == {}
