"""A simulated week: things are filed, two processes share one free account, each checks every four hours."""

from __future__ import annotations

import random
import shutil
import statistics
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from tests.archive import Archive, serve_archive
from tests.conftest import Program

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

CHECK_EVERY_H = 4
STEP_MIN = 20
"""How often something may happen."""

SECOND_PROCESS_LATER_MIN = 40


@dataclass
class Outcome:
    """What a week showed."""

    filed: dict[str, datetime] = field(default_factory=dict)
    first_seen: list[dict[str, datetime]] = field(default_factory=lambda: [{}, {}])
    told_twice: list[str] = field(default_factory=list)
    throttled: int = 0
    requests: int = 0

    def lost(self) -> list[str]:
        """Entries that a process never told."""
        return [name for seen in self.first_seen for name in self.filed if name not in seen]

    def delays_h(self) -> list[float]:
        """Hours from publication to first seen, over both processes."""
        return [
            (at - self.filed[name]).total_seconds() / 3_600
            for seen in self.first_seen
            for name, at in seen.items()
            if name in self.filed
        ]

    def line(self) -> str:
        """The figures in one line."""
        delays = self.delays_h()
        return (
            f"filed {len(self.filed)} lost {len(self.lost())} twice {len(self.told_twice)} 429s {self.throttled} "
            f"requests {self.requests} delay median {statistics.median(delays):.1f} h worst {max(delays):.1f} h"
        )


def simulate_week(folder: Path, dockets: int, *, seed: int, filings_a_day: int, days: int = 7) -> Outcome:
    """Run a week.

    Args:
        folder: a place for the two processes' files.
        dockets: how many are watched, all in courts without a feed.
        seed: of chance.
        filings_a_day: how many entries are filed a day, over all dockets.
        days: how long.
    """
    chance = random.Random(seed)  # noqa: S311 - a simulation
    programs = [Program(folder / name) for name in ("one", "two")]
    for program in programs:
        program.folder.mkdir()
    outcome = Outcome()
    with serve_archive(programs[0]) as archive:
        for number in range(1, dockets + 1):
            archive.file(archive.add_docket(number), 1, "COMPLAINT")
        archive.watch()
        _share_account(programs)
        _look_first(archive, programs)
        numbers = dict.fromkeys(range(dockets), 1)
        end = archive.clock.now + timedelta(days=days)
        due = [archive.clock.now, archive.clock.now + timedelta(minutes=SECOND_PROCESS_LATER_MIN)]
        quiet_from = end - timedelta(days=1)
        while archive.clock.now < end:
            if archive.clock.now < quiet_from and chance.random() < filings_a_day * STEP_MIN / (24 * 60):
                _file(archive, numbers, chance, outcome)
            for process, program in enumerate(programs):
                if archive.clock.now >= due[process]:
                    due[process] += timedelta(hours=CHECK_EVERY_H)
                    _check(archive, program, outcome, process)
            archive.clock.forward(minutes=STEP_MIN)
        outcome.throttled = sum(one.status == 429 for one in archive.served.asked)
        outcome.requests = len(archive.asked())
    return outcome


def _share_account(programs: list[Program]) -> None:
    for name in ("config.toml", "watchlist.toml", "token"):
        shutil.copy2(programs[0].folder / name, programs[1].folder / name)
    text = programs[0].config.read_text(encoding="utf-8")
    ledger = f"ledger = '{programs[0].folder / 'ledger.sqlite3'}'"
    for program in programs:
        own = text.replace('ledger = "ledger.sqlite3"', ledger).replace(str(programs[0].store), str(program.store))
        program.config.write_text(own, encoding="utf-8")


def _look_first(archive: Archive, programs: list[Program]) -> None:
    """Both processes have met all dockets before the week begins; a free account needs some checks for that."""
    for _ in range(12):
        for program in programs:
            archive.check(program.config)
        archive.clock.forward(hours=CHECK_EVERY_H)
        with archive.parts(programs[1].config) as parts:
            if all(parts.store.dockets.baselines().values()):
                return


def _file(archive: Archive, numbers: dict[int, int], chance: random.Random, outcome: Outcome) -> None:
    place = chance.randrange(len(archive.dockets))
    docket = archive.dockets[place]
    if chance.random() < 0.2:
        entry = archive.file(docket, None, f"MINUTE ORDER of {archive.clock.now:%d %B, %H:%M}: status report due.")
    else:
        numbers[place] += 1
        stub = chance.random() < 0.3
        text = "" if stub else f"ORDER {numbers[place]} on what was asked."
        entry = archive.file(docket, numbers[place], text, "Order")
    outcome.filed[f"e{entry.id}"] = archive.clock.now


def _check(archive: Archive, program: Program, outcome: Outcome, process: int) -> None:
    seen = outcome.first_seen[process]
    with archive.parts(program.config) as parts:
        from docketwatch.check import check

        before = parts.store.news.last_id()
        check(parts, archive.clock.now)
        for news in parts.store.news.since(before):
            if news.kind == "new" and news.sighting:
                if news.sighting.key in seen:
                    outcome.told_twice.append(news.sighting.key)
                seen.setdefault(news.sighting.key, archive.clock.now)
