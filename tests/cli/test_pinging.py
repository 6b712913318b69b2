from __future__ import annotations

import socket
import threading
import urllib.request
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from docketwatch.base.errors import LockedError, StoreError
from docketwatch.cli.pinging import DEADLINE_S, ping_address, pinged, run_between_pings
from docketwatch.config import Settings, Watchlist
from docketwatch.wiring import Setup

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Switch:
    """A dead man's switch on loopback: what it was asked, and what it answers."""

    def __init__(self, *, status: int = 200, is_silent: bool = False) -> None:
        self.asked: list[str] = []
        self.agents: list[str] = []
        self.status = status
        self.is_silent = is_silent
        self.closing = threading.Event()
        self.url = ""


@contextmanager
def switch(*, status: int = 200, is_silent: bool = False) -> Iterator[Switch]:
    served = Switch(status=status, is_silent=is_silent)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.asked.append(self.path)
            served.agents.append(self.headers.get("User-Agent", ""))
            if served.is_silent:
                served.closing.wait(10)
                return
            self.send_response(served.status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    served.url = f"http://127.0.0.1:{server.server_port}/a-check"
    try:
        yield served
    finally:
        served.closing.set()
        server.shutdown()
        thread.join()
        server.server_close()


def get(address: str) -> None:
    """Ask as a careless client does: a refusal, silence and a bad status are raised."""
    urllib.request.urlopen(address, timeout=0.3).close()  # noqa: S310 - loopback


def unused_address() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}/a-check"


def raising(error: BaseException) -> Callable[[], int]:
    def run() -> int:
        raise error

    return run


def test_a_good_run_pings_its_start_and_then_the_address_itself() -> None:
    with switch() as served:
        assert run_between_pings(served.url, lambda: 0, get) == 0
    assert served.asked == ["/a-check/start", "/a-check"]


def test_the_command_runs_after_the_first_ping_and_before_the_last() -> None:
    with switch() as served:
        assert run_between_pings(served.url, lambda: len(served.asked), get) == 1


@pytest.mark.parametrize(("code", "ending"), [(3, "/3"), (4, "/4"), (75, "/75"), (10, "")])
def test_another_exit_code_is_told_and_returned_and_news_is_no_failure(code: int, ending: str) -> None:
    with switch() as served:
        assert run_between_pings(served.url, lambda: code, get) == code
    assert served.asked == ["/a-check/start", "/a-check" + ending]


@pytest.mark.parametrize(
    ("error", "ending"),
    [
        (RuntimeError("a fault of ours"), "/1"),
        (StoreError("The store is damaged."), "/6"),
        (LockedError("Another run holds the lock."), "/75"),
        (KeyboardInterrupt(), "/130"),
        (SystemExit(), "/143"),
        (SystemExit(2), "/2"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else value,
)
def test_an_error_is_told_with_its_exit_code_and_comes_through(error: BaseException, ending: str) -> None:
    with switch() as served, pytest.raises(type(error)) as caught:
        run_between_pings(served.url, raising(error), get)
    assert caught.value is error
    assert served.asked == ["/a-check/start", "/a-check" + ending]


@pytest.mark.parametrize("code", [0, 3])
@pytest.mark.parametrize("fault", ["dead", "slow", "500"])
def test_no_fault_of_the_ping_server_changes_the_result(fault: str, code: int) -> None:
    with switch(status=500 if fault == "500" else 200, is_silent=fault == "slow") as served:
        address = unused_address() if fault == "dead" else served.url
        assert run_between_pings(address, lambda: code, get) == code
    assert len(served.asked) == (0 if fault == "dead" else 2)


def test_no_fault_of_the_ping_server_hides_the_error_of_the_command() -> None:
    with pytest.raises(StoreError, match="damaged"):
        run_between_pings(unused_address(), raising(StoreError("The store is damaged.")), get)


def test_without_an_address_nobody_is_asked() -> None:
    assert run_between_pings(None, lambda: 3, lambda _: pytest.fail("asked")) == 3


def test_an_address_with_a_query_or_a_slash_keeps_them_in_their_place() -> None:
    assert ping_address("https://ping.example/key/docket?create=1", "/start") == (
        "https://ping.example/key/docket/start?create=1"
    )
    assert ping_address("https://ping.example/key/", "/3") == "https://ping.example/key/3"
    assert ping_address("https://ping.example/key/", "") == "https://ping.example/key"


def setup_with(ping: str | None) -> Setup:
    pytest.importorskip("docketwatch.net.post", reason="net/post.py is not there yet")
    settings = Settings.model_validate(
        {"schema": 1, "schedule": {"ping": ping}, "net": {"contact": "desk@firm.example"}}
    )
    return Setup(settings, Path(), Watchlist((), ()), Path("config.toml"))


@pytest.mark.parametrize("fault", ["none", "dead", "slow", "500"])
def test_the_settings_name_the_address_and_nothing_is_printed(fault: str, capfd: pytest.CaptureFixture[str]) -> None:
    with switch(status=500 if fault == "500" else 200, is_silent=fault == "slow") as served:
        setup = setup_with(unused_address() if fault == "dead" else served.url)
        assert pinged(setup, lambda: 3, deadline_s=0.3) == 3
    assert served.asked == ([] if fault == "dead" else ["/a-check/start", "/a-check/3"])
    assert all("desk@firm.example" in agent for agent in served.agents)
    assert capfd.readouterr() == ("", "")


def test_settings_without_an_address_ask_nobody() -> None:
    assert pinged(setup_with(None), lambda: 0) == 0


def test_two_pings_to_a_dead_server_cost_a_run_no_more_than_twelve_seconds() -> None:
    assert 2 * DEADLINE_S <= 12
