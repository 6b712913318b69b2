"""A court's saved feeds through the same code as successive checks, for measuring; every docket is watched.

`python -m docketwatch.replay DIR --court ID` reads the files of DIR in name order. `now` is the time in a file's name.
Nothing is fetched, and the store lies in a temporary folder.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from docketwatch import __version__
from docketwatch.check import read_pages
from docketwatch.docket.as_json import change_fields, sighting_fields
from docketwatch.docket.asking import Page, Request
from docketwatch.docket.courts import load_courts
from docketwatch.docket.matching import EveryDocket
from docketwatch.parts import Parts
from docketwatch.sources import COURT_FEEDS, load_source
from docketwatch.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docketwatch.docket.model import News

_TIME = re.compile(r"(\d{8})T?(\d{6})Z?")
COUNTED_BETWEEN_COPIES_H = 2
"""Withdrawals are counted only between copies this close: a longer pause may hide a withdrawal and its reversal."""


@dataclass(slots=True)
class Tally:
    """The counts of a replay."""

    polls: int = 0
    events: set[tuple[str, str]] = field(default_factory=set)
    announced: Counter[str] = field(default_factory=Counter)
    withdrawn: set[str] = field(default_factory=set)

    def line(self) -> str:
        """The last line of a replay."""
        repeats = sum(count > 1 for count in self.announced.values())
        return (
            f"polls {self.polls} entries {len(self.announced)} events {len(self.events)} "
            f"repeats {repeats} withdrawn {len(self.withdrawn)}"
        )


def time_in_name(name: str) -> datetime | None:
    """The moment in a file's name, `003_20221204T162907Z.xml`; None where there is none."""
    found = _TIME.search(name)
    return datetime.strptime(found[1] + found[2], "%Y%m%d%H%M%S").replace(tzinfo=UTC) if found else None


def replay(files: Sequence[Path], court_id: str, tally: Tally) -> Iterator[tuple[int, News]]:
    """Feed saved copies to the program one by one, as if each were a check.

    Args:
        files: the copies, oldest first; each name holds its time.
        court_id: whose feed they are.
        tally: counts what happens.

    Yields:
        The number of the copy (from 0) and one announcement.
    """
    court = load_courts().find(court_id)
    source = load_source(COURT_FEEDS)
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "replay.sqlite3") as store:
        parts = Parts(store, source, load_courts(), (), lambda _requests, _keep: None, "", __version__)
        last = None
        for poll, path in enumerate(files):
            now = time_in_name(path.name)
            if now is None:
                raise SystemExit(f"{path.name}: the file's name holds no time like 20221204T162907Z")
            page = Page(Request(source.name, court.id, path.name), now, 200, "", path.read_bytes())
            with store.transaction():
                run = store.begin_run(now, __version__)
                store.pages.keep(run, page)
            read_pages(parts, EveryDocket())
            news = store.news.untold()
            with store.transaction():
                store.finish_run(run, now)
            is_close = last is not None and now - last <= timedelta(hours=COUNTED_BETWEEN_COPIES_H)
            last = now
            tally.polls += 1
            for one in news:
                if one.sighting and one.kind in {"new", "update", "withdrawn"}:
                    _count(tally, one, is_close=is_close)
                    yield poll, one


def _count(tally: Tally, news: News, *, is_close: bool) -> None:
    assert news.sighting is not None
    key = news.sighting.key
    tally.events |= {(key, label) for label in news.sighting.labels}
    if news.kind == "new":
        tally.announced[key] += 1
    if news.kind == "withdrawn" and is_close:
        tally.withdrawn.add(key)


def main(arguments: Sequence[str]) -> int:
    """The measuring door."""
    parser = argparse.ArgumentParser(prog="python -m docketwatch.replay", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--court", required=True)
    given = parser.parse_args(arguments)
    tally = Tally()
    for poll, news in replay(sorted(path for path in given.folder.iterdir() if path.is_file()), given.court, tally):
        assert news.sighting is not None
        announcement = {
            "poll": poll,
            "kind": news.kind,
            **sighting_fields(news.sighting),
            "items": news.sighting.items,
            "changes": [change_fields(change) for change in news.changes],
        }
        print(json.dumps(announcement, ensure_ascii=False))
    print(tally.line(), file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
