from __future__ import annotations

import json
import subprocess
import sys
import tarfile
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from docketwatch.replay import Tally, replay, time_in_name
from tests.conftest import ROOT
from tests.feeds import NOW, Item, feed

if TYPE_CHECKING:
    from pathlib import Path

ORDER = Item("Order", 5, 41, hours_ago=3)


def save(folder: Path, *bodies: tuple[float, bytes]) -> list[Path]:
    paths = []
    for number, (hours, body) in enumerate(bodies):
        path = folder / f"{number:03d}_{NOW + timedelta(hours=hours):%Y%m%dT%H%M%SZ}.xml"
        path.write_bytes(body)
        paths.append(path)
    return paths


def at(hours: float, *items: Item) -> tuple[float, bytes]:
    moved = [item.but(hours_ago=item.hours_ago + hours) for item in items]
    return hours, feed(*moved, now=NOW + timedelta(hours=hours), built_min_ago=1)


def test_every_docket_is_watched_from_an_empty_baseline(tmp_path: Path) -> None:
    other = Item("Motion", 2, 2, docket="1:26-cv-1", case_id="9")
    tally = Tally()
    files = save(
        tmp_path, at(0, ORDER), at(1, ORDER, other), at(2, ORDER, other.but(label="Motion to Seal")), at(3, ORDER)
    )
    announced = [(poll, news.kind) for poll, news in replay(files, "dcd", tally)]
    assert announced == [(0, "new"), (1, "new"), (2, "update"), (3, "withdrawn")]
    assert tally.line() == "polls 4 entries 2 events 3 repeats 0 withdrawn 1"


def test_withdrawals_are_counted_only_between_close_copies(tmp_path: Path) -> None:
    tally = Tally()
    announced = [news.kind for _, news in replay(save(tmp_path, at(0, ORDER), at(2.1)), "dcd", tally)]
    assert announced == ["new", "withdrawn"]
    assert tally.line() == "polls 2 entries 1 events 1 repeats 0 withdrawn 0"


def test_the_measuring_door(tmp_path: Path) -> None:
    save(tmp_path, at(0, ORDER), at(1, ORDER))
    command = [sys.executable, "-m", "docketwatch.replay", str(tmp_path), "--court", "dcd"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, timeout=60)
    (row,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert (row["poll"], row["kind"], row["entry_number"], row["items"]) == (0, "new", 41, [0])
    assert done.stderr.splitlines()[-1] == "polls 2 entries 1 events 1 repeats 0 withdrawn 0"


def test_a_file_without_a_time_is_refused(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(feed())
    assert time_in_name("feed.xml") is None
    with pytest.raises(SystemExit, match="holds no time"):
        list(replay([tmp_path / "feed.xml"], "dcd", Tally()))


@pytest.mark.parametrize(
    ("court", "line"),
    [
        ("akd", "polls 110 entries 563 events 724 repeats 0 withdrawn 0"),
        ("idb", "polls 151 entries 480 events 485 repeats 0 withdrawn 0"),
        ("ca4", "polls 337 entries 956 events 956 repeats 0 withdrawn 0"),
    ],
)
def test_real_histories_are_told_to_the_entry(shared: Path, tmp_path: Path, court: str, line: str) -> None:
    with tarfile.open(shared / "feeds" / "pacer" / f"replay_{court}.tar.xz") as archive:
        archive.extractall(tmp_path, filter="data")
    tally = Tally()
    files = sorted(path for path in tmp_path.rglob("*.xml"))
    assert all(news.kind in {"new", "update"} for _, news in replay(files, court, tally))
    assert tally.line() == line
