"""Runs checks that die at the n-th SQL statement or network call, for every n; a program of its own, because it forks.

Usage: kill_points.py CONFIG OUTPUT SNAPSHOT. Restores the store from SNAPSHOT (a folder; may be empty) before each
point, kills one check there, lets two more run, and writes one JSON line a point: what each of the three printed.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

# What a check imports late is imported here once, so that each forked child starts with it.
from docketwatch import check as _check
from docketwatch import wiring as _wiring
from docketwatch.cli import terminal as _terminal
from docketwatch.cli.app import run
from docketwatch.config.watchlist import built_in_cases
from docketwatch.digest.render import json as _json
from docketwatch.docket import courts as _courts
from docketwatch.net import fetch
from docketwatch.sources import load_source
from docketwatch.store import connection

if TYPE_CHECKING:
    from docketwatch.docket.asking import Page

LOADED = (_check, _wiring, _terminal, _json, _courts.load_courts(), load_source("pacer_rss"), built_in_cases())
KILLED = 9
left = 0


def die_at_zero() -> None:
    """Count one point down, and die at the last."""
    global left  # noqa: PLW0603 - one counter for one process
    left -= 1
    if left == 0:
        os._exit(KILLED)


def arm() -> None:
    """Make every SQL statement and every network call a point, the latter before and after."""
    real_connect, real_exchange = sqlite3.connect, fetch._exchange

    def connect(*args: Any, **kwargs: Any) -> sqlite3.Connection:
        opened: sqlite3.Connection = real_connect(*args, **kwargs)
        opened.set_trace_callback(lambda _statement: die_at_zero())
        return opened

    async def exchange(*args: Any) -> Page:
        die_at_zero()
        page = await real_exchange(*args)
        die_at_zero()
        return page

    connection.sqlite3.connect = connect  # type: ignore[attr-defined]
    fetch._exchange = exchange  # type: ignore[assignment]


def check(config: str, point: int) -> tuple[int, str]:
    """Run one check in a child that dies at a point (0: never); its exit code and what it printed."""
    global left  # noqa: PLW0603
    path = Path(config).with_name("printed")
    child = os.fork()
    if child == 0:
        left = point
        arm()
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(descriptor, 1)
        os._exit(run(["check", "--json", "--config", config]))
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), path.read_text(encoding="utf-8")


def main(config: str, output: str, snapshot: str) -> None:
    """Try every point until a run gets through."""
    store = Path(config).with_name("data")
    with Path(output).open("w", encoding="utf-8") as file:
        point, code = 0, KILLED
        while code == KILLED:
            point += 1
            shutil.rmtree(store, ignore_errors=True)
            shutil.copytree(snapshot, store)
            code, printed = check(config, point)
            rows = [printed, check(config, 0)[1], check(config, 0)[1]]
            json.dump({"point": point, "code": code, "printed": rows}, file)
            file.write("\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
