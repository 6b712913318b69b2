"""A small CourtListener on loopback, for the demo and the tests: API, docket feed, quota, faults; no network beyond.

It holds what a World holds, and answers, counts and refuses as the real service does (`courtlistener` facts, with the
recordings beside them). It listens on 127.0.0.1 only, and takes the time from the clock that it is given.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from docketwatch.demo.courtlistener_answers import (
    DROPPED,
    STANDING_HEADERS,
    Answer,
    RefusalError,
    detail_answer,
    html_answer,
    json_answer,
)
from docketwatch.demo.courtlistener_door import Door, Target, read_target
from docketwatch.demo.courtlistener_feed import CACHED_S, feed_answer
from docketwatch.demo.courtlistener_query import INDEX_REFUSAL
from docketwatch.demo.courtlistener_quota import Limits, Quota
from docketwatch.demo.courtlistener_search import INTERNAL_ERROR, search
from docketwatch.demo.courtlistener_views import list_rows, one_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from docketwatch.demo.courtlistener_paging import Params
    from docketwatch.demo.courtlistener_rows import Row
    from docketwatch.demo.courtlistener_world import World

LOOPBACK = "127.0.0.1"
DEMO_TOKEN = "t0ken"  # noqa: S105 - opens nothing but this demo

SEARCH_CACHED_S = 600
LONGEST_REQUEST_LINE = 6_000
"""What the real application server takes (`courtlistener` facts, 3.7, limits)."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came, and the status it was answered with."""

    at: datetime
    path: str
    query: dict[str, str]
    token: str | None
    status: int
    method: str = "GET"
    agent: str = ""


@dataclass(slots=True)
class Fault:
    """What the next requests under a path are answered with instead."""

    left: int
    answer: Answer
    path_prefix: str
    spends: bool


@dataclass(slots=True)
class CourtListenerServer:
    """The running server: its address, what it was asked, and the faults that a test can switch on."""

    world: World
    clock: Callable[[], datetime]
    quota: Quota
    url: str = ""
    asked: list[Asked] = field(default_factory=list)
    search_needs_token: bool = False
    refuse_search: bool = False
    """Answer every search as the index does which cannot read it."""
    search_is_down: bool = False
    search_lies: set[int] = field(default_factory=set)
    """Dockets whose rows the search leaves out without a word."""
    cache_search: bool = False
    """Answer a search from memory for ten minutes."""
    maintenance: bool = False
    """Answer everything with a page for people, before any quota."""
    slow_s: float = 0
    """Wait so long, in real seconds, before each answer."""
    _faults: list[Fault] = field(default_factory=list)
    _searches: dict[tuple[tuple[str, str], ...], tuple[datetime, Answer]] = field(default_factory=dict)
    _feeds: dict[int, tuple[datetime, Answer]] = field(default_factory=dict)
    _closing: threading.Event = field(default_factory=threading.Event)

    def fail_next(
        self,
        n: int,
        status: int,
        body: object = "",
        path_prefix: str = "/",
        *,
        headers: tuple[tuple[str, str], ...] = (),
        spends: bool = True,
    ) -> None:
        """Answer the next `n` requests under a path with this instead.

        Args:
            n: how many.
            status: the status; DROPPED closes the connection without an answer.
            body: text goes out as HTML, anything else as JSON.
            path_prefix: `/` for any.
            headers: further headers.
            spends: whether they count in the quota, as the application's own faults do and a proxy's do not.
        """
        text = Answer(status, body.encode(), "text/html; charset=utf-8") if isinstance(body, str) else None
        answer = (text or json_answer(body, status)).with_headers(*headers)
        self._faults.append(Fault(n, answer, path_prefix, spends))

    def answer(self, method: str, target: str, headers: Mapping[str, str], address: str = LOOPBACK) -> Answer:
        """Answer one request, and note that it was asked.

        Args:
            method: GET, HEAD …
            target: path and query as in the request line.
            headers: the request's, by name in any case.
            address: whose quota an anonymous request spends.
        """
        if self.slow_s:
            self._closing.wait(self.slow_s)
        named = {name.lower(): value for name, value in headers.items()}
        with self.world.lock:
            now = self.clock()
            door = Door(self.quota, named, address, now)
            line = f"{method} {target} HTTP/1.1"
            is_long = len(line) > LONGEST_REQUEST_LINE
            answer = html_answer(400, "Bad Request") if is_long else self._answer(method, target, door, now)
            parts = urlsplit(target)
            query = dict(parse_qsl(parts.query, keep_blank_values=True))
            agent = named.get("user-agent", "")
            self.asked.append(Asked(now, parts.path, query, door.token_sent, answer.status, method, agent))
            return answer

    def requests(self, path: str) -> list[Asked]:
        """What was asked under a path of the API, such as `search/`, in order."""
        return [one for one in self.asked if one.path.startswith(f"/api/rest/v4/{path}")]

    def _answer(self, method: str, target: str, door: Door, now: datetime) -> Answer:
        if self.maintenance:
            return html_answer(503, "Down for maintenance")
        path = urlsplit(target).path
        if fault := self._take_fault(path, spends=False):
            return fault
        wanted = read_target(target)
        if wanted is None:
            return html_answer(404, "Page Not Found").with_headers(("vary", "origin, Cookie"))
        if wanted.location:
            moved = Answer(301, b"", "text/html; charset=utf-8", (("location", wanted.location),))
            return moved.with_headers(("vary", "origin, Cookie"))
        if wanted.feed is not None:
            return self._take_fault(path, spends=True) or self._feed(wanted.feed, now)
        refused = door.refuse(method, wanted, search_needs_token=self.search_needs_token)
        return door.dress(
            refused or self._take_fault(path, spends=True) or self._view(method, wanted, door, now), wanted
        )

    def _take_fault(self, path: str, *, spends: bool) -> Answer | None:
        for fault in self._faults:
            if fault.left and fault.spends == spends and path.startswith(fault.path_prefix):
                fault.left -= 1
                return fault.answer
        return None

    def _view(self, method: str, wanted: Target, door: Door, now: datetime) -> Answer:
        if method not in {"GET", "HEAD", "OPTIONS"}:
            return detail_answer(405, f'Method "{method}" not allowed.')
        if method == "OPTIONS":
            return json_answer({"name": wanted.endpoint, "description": ""})
        try:
            if wanted.endpoint == "search":
                return self._search(wanted.params, now)
            return json_answer(self._rows(wanted, door, now))
        except RefusalError as refusal:
            return refusal.answer

    def _rows(self, wanted: Target, door: Door, now: datetime) -> Row:
        if wanted.endpoint == "api-usage":
            assert door.token is not None
            return self.quota.usage(door.token, now)
        if wanted.row_id is None:
            return list_rows(self.world, wanted.endpoint, wanted.params, self.url)
        return one_row(self.world, wanted.endpoint, wanted.row_id, wanted.params, self.url)

    def _search(self, params: Params, now: datetime) -> Answer:
        key = tuple(sorted(params))
        if (
            self.cache_search
            and key in self._searches
            and now - self._searches[key][0] < timedelta(seconds=SEARCH_CACHED_S)
        ):
            return self._searches[key][1]
        if self.search_is_down:
            return detail_answer(500, INTERNAL_ERROR)
        found = search(self.world, params, f"{self.url}/api/rest/v4/search/", now, self.search_lies)
        if self.refuse_search:  # what the form refuses is refused before the index is asked
            return detail_answer(400, INDEX_REFUSAL)
        self._searches[key] = now, json_answer(found)
        return self._searches[key][1]

    def _feed(self, docket_id: int, now: datetime) -> Answer:
        kept = self._feeds.get(docket_id)
        if kept and now - kept[0] < timedelta(seconds=CACHED_S):
            return kept[1]
        docket = self.world.dockets.get(docket_id)
        if docket is None:
            return html_answer(404, "Page Not Found").with_headers(("vary", "Cookie"))
        expires = format_datetime((now + timedelta(seconds=CACHED_S)).astimezone(UTC), usegmt=True)
        answer = feed_answer(docket, self.url, now).with_headers(
            ("expires", expires), ("cache-control", f"max-age={CACHED_S}"), ("vary", "Cookie")
        )
        self._feeds[docket_id] = now, answer
        return answer


@contextmanager
def serve_courtlistener(
    world: World,
    *,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    tokens: Mapping[str, Limits] | None = None,
    port: int = 0,
) -> Iterator[CourtListenerServer]:
    """Serve a world on loopback for as long as the block lasts.

    Args:
        world: what it knows; may be changed while it runs.
        clock: the time, aware; quota windows, index lag and caches follow it.
        tokens: the accounts by their token; by default one free account, DEMO_TOKEN.
        port: 0 for any free one.
    """
    served = CourtListenerServer(world, clock, Quota(dict(tokens or {DEMO_TOKEN: Limits()})))

    class Handler(_Handler):
        """Answers from `served`."""

        owner = served

    with ThreadingHTTPServer((LOOPBACK, port), Handler) as server:
        served.url = f"http://{LOOPBACK}:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield served
        finally:
            served._closing.set()  # noqa: SLF001 - whoever waits for a slow answer waits no longer
            server.shutdown()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    """Reads a request, writes its answer; one connection each, so that nothing is answered after the end."""

    owner: CourtListenerServer
    protocol_version = "HTTP/1.1"
    wbufsize = -1

    def serve(self) -> None:
        """Answer one request."""
        self.close_connection = True
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        answer = self.owner.answer(self.command, self.path, dict(self.headers.items()), self.client_address[0])
        if answer.status == DROPPED:
            return
        self.send_response_only(answer.status)
        date = format_datetime(self.owner.clock().astimezone(UTC), usegmt=True)
        own = (("date", date), ("content-type", answer.content_type), *answer.headers)
        for name, value in (
            *own,
            ("content-length", str(len(answer.body))),
            *STANDING_HEADERS,
            ("connection", "close"),
        ):
            self.send_header(name, value)
        with suppress(ConnectionError):  # whoever asked has gone
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(answer.body)
            self.wfile.flush()

    do_GET = do_HEAD = do_OPTIONS = do_POST = do_PUT = do_PATCH = do_DELETE = serve  # noqa: N815 - the base class looks for these

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Print nothing: stdout and stderr belong to the command."""
