"""Tells a dead man's switch that a command began and how it ended; never changes what comes of the command.

The addresses are those of healthchecks.io (https://healthchecks.io/docs/http_api/,
https://healthchecks.io/docs/signaling_failures/), which other services and a self-hosted one understand too: the
address itself means success, `/start` a beginning, `/<exit code>` a failure. Where no word comes the switch raises its
alarm: that is how a machine that is off, or a cron that stopped, is noticed.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from docketwatch.base.errors import (
    EXIT_INTERRUPTED,
    EXIT_NEWS,
    EXIT_OK,
    EXIT_TERMINATED,
    EXIT_UNEXPECTED,
    DocketwatchError,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from docketwatch.wiring import Setup

DEADLINE_S = 5.0
"""For each of the two pings, so that a dead server costs a run ten seconds and no more."""


def pinged(setup: Setup, run: Callable[[], int], *, deadline_s: float = DEADLINE_S) -> int:
    """Run a command, with a ping before and after it where `[schedule] ping` names an address.

    Args:
        setup: what the user decided.
        run: the command; what it raises comes through, after the ping with its exit code.
        deadline_s: seconds that one ping may take.

    Returns:
        The exit code of the command, whatever the pings came to.
    """
    from docketwatch.net.post import get_quietly
    from docketwatch.wiring import user_agent

    net = setup.settings.net

    def get(address: str) -> None:
        get_quietly(address, deadline_s=deadline_s, user_agent=user_agent(net.contact), proxy=net.proxy)

    return run_between_pings(setup.settings.schedule.ping, run, get)


def run_between_pings(address: str | None, run: Callable[[], int], get: Callable[[str], object]) -> int:
    """Run a command between a ping that it starts and one that says how it ended, also where an error ends it.

    Args:
        address: where success is told; None to tell nobody.
        run: the command.
        get: asks for an address; what comes of that, an error too, changes nothing.
    """
    if address is None:
        return run()

    def ping(ending: str) -> None:
        with suppress(Exception):
            get(ping_address(address, ending))

    ping("/start")
    try:
        code = run()
    except BaseException as error:
        ping(ending_of(code_of_error(error)))
        raise
    ping(ending_of(code))
    return code


def ending_of(code: int) -> str:
    """What is put behind the address for an exit code: nothing for success, and news is a success too."""
    return "" if code in {EXIT_OK, EXIT_NEWS} else f"/{code}"


def code_of_error(error: BaseException) -> int:
    """The exit code that an error becomes at the program's last door."""
    match error:
        case DocketwatchError():
            return error.exit_code
        case KeyboardInterrupt():
            return EXIT_INTERRUPTED
        case SystemExit():
            # Only SIGTERM raises one without a code.
            return error.code if isinstance(error.code, int) else EXIT_TERMINATED
        case _:
            return EXIT_UNEXPECTED


def ping_address(address: str, ending: str) -> str:
    """The address with "/start" or "/3" behind its path, before a query such as healthchecks.io's "?create=1"."""
    parts = urlsplit(address)
    return urlunsplit(parts._replace(path=parts.path.rstrip("/") + ending, fragment=""))
