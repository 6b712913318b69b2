"""Runs commands that die at the n-th SQL statement, network call or mail, for every n; alone, because it forks.

Usage: kill_points.py CONFIG OUTPUT SNAPSHOT [COMMAND ...]. Restores the store from SNAPSHOT (a folder; may be empty)
before each point, kills one run of the commands there (`check --json` where none is named), lets one more go through,
then the last command once more, and writes one JSON line a point: what each printed, and the mails that were taken.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import sys
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING, Any

# What a check imports late is imported here once, so that each forked child starts with it.
from docketwatch import check as _check
from docketwatch import deliver as _deliver
from docketwatch import wiring as _wiring
from docketwatch.channels import channel_names, email
from docketwatch.cli import digest_sending as _sending
from docketwatch.cli import terminal as _terminal
from docketwatch.cli.app import run
from docketwatch.config.watchlist import built_in_cases
from docketwatch.digest.render import json as _json
from docketwatch.digest.render import load_format
from docketwatch.docket import courts as _courts
from docketwatch.docket.holidays import load_holidays
from docketwatch.net import fetch
from docketwatch.record_reading import mark_of_rules
from docketwatch.sources import load_source
from docketwatch.store import connection
from tests.digest.situations import SITUATIONS

if TYPE_CHECKING:
    from docketwatch.docket.asking import Page
    from docketwatch.docket.delivery import Receipt

for _form in ("html", "markdown", "json", "text"):
    load_format(_form).render(SITUATIONS["appeal_and_district"](), UTC)
load_holidays()
mark_of_rules()
LOADED = (
    _check,
    _deliver,
    _sending,
    channel_names(),
    _wiring,
    _terminal,
    _json,
    _courts.load_courts(),
    load_source("pacer_rss"),
    built_in_cases(),
)
KILLED = 9
EVERY_STATEMENT = bool(os.environ.get("EVERY_STATEMENT"))
"""Also those that only read; `make faults` sets it, and needs three times as long."""

left = 0


def die_at_zero() -> None:
    """Count one point down, and die at the last."""
    global left  # noqa: PLW0603 - one counter for one process
    left -= 1
    if left == 0:
        os._exit(KILLED)


def is_point(statement: str) -> bool:
    """Whether a statement can leave the file other than the one before: one that only reads cannot."""
    return EVERY_STATEMENT or not statement.lstrip().upper().startswith(("SELECT", "PRAGMA"))


def arm() -> None:
    """Make every SQL statement, every network call and every mail a point, the latter two before and after."""
    real_connect, real_exchange, real_send = sqlite3.connect, fetch._exchange, email.send

    def connect(*args: Any, **kwargs: Any) -> sqlite3.Connection:
        opened: sqlite3.Connection = real_connect(*args, **kwargs)
        opened.set_trace_callback(lambda statement: die_at_zero() if is_point(statement) else None)
        return opened

    async def exchange(*args: Any) -> Page:
        die_at_zero()
        page = await real_exchange(*args)
        die_at_zero()
        return page

    def send(*args: Any) -> Receipt:
        die_at_zero()
        receipt = real_send(*args)
        die_at_zero()
        return receipt

    email.send = send  # type: ignore[assignment] # a point before and behind it
    connection.sqlite3.connect = connect  # type: ignore[attr-defined]
    fetch._exchange = exchange  # type: ignore[assignment]


def run_steps(config: str, steps: list[str], point: int) -> tuple[int, str]:
    """Run commands one after the other in a child that dies at a point (0: never); its exit code, what it printed."""
    global left  # noqa: PLW0603
    path = Path(config).with_name("printed")
    child = os.fork()
    if child == 0:
        left = point
        arm()
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(descriptor, 1)
        code = 0
        for step in steps:
            code = run([*step.split(), "--config", config])
        os._exit(code)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), path.read_text(encoding="utf-8")


def sent(folder: Path) -> list[str]:
    """What the mail server has taken since it was last asked, oldest first."""
    mails = []
    for path in sorted(folder.glob("*.eml")):
        mails.append(path.read_text(encoding="utf-8"))
        path.unlink()
    return mails


def main(config: str, output: str, snapshot: str, *steps: str) -> None:
    """Try every point until the steps get through."""
    store, mails = Path(config).with_name("data"), Path(config).with_name("mails")
    todo = list(steps) or ["check --json"]
    with Path(output).open("w", encoding="utf-8") as file:
        point, code = 0, KILLED
        while code == KILLED:
            point += 1
            shutil.rmtree(store, ignore_errors=True)
            shutil.copytree(snapshot, store)
            code, printed = run_steps(config, todo, point)
            rows = [printed, run_steps(config, todo, 0)[1], run_steps(config, todo[-1:], 0)[1]]
            json.dump({"point": point, "code": code, "printed": rows, "mails": sent(mails)}, file)
            file.write("\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
