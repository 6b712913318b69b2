"""A check that dies anywhere loses no entry and tells none twice."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tests.faults.points import all_points
from tests.feeds import Item, feed

if TYPE_CHECKING:
    from pathlib import Path

    from docketwatch.demo.court_server import Courts
    from tests.conftest import Program

WATCHLIST = """
[[case]]
id = "one"
caption = "One"
[[case.docket]]
court = "dcd"
number = "1:25-cv-00190"
[[case.docket]]
court = "mad"
number = "1:25-cv-00191"
"""

OLD = Item("Motion", 3, 40, hours_ago=2)
EDITED = Item("Order", 4, None, hours_ago=2)
GONE = Item("Notice", 6, 45, hours_ago=2)
NEW = Item("Order on Motion for Preliminary Injunction", 7, 46)
ELSEWHERE = Item("Judgment", 9, 12, docket="1:25-cv-00191", case_id="77", court="mad")


def told(printed: str) -> Counter[tuple[str, ...]]:
    """All that one output says happened."""
    if not printed:
        return Counter()
    counted: Counter[tuple[str, ...]] = Counter()
    for topic in json.loads(printed)["topics"]:
        for case in topic["cases"]:
            for docket in case["dockets"]:
                for change in docket["changes"]:
                    counted[docket["ref"], "sheet", change["what"], change["new"]] += 1
                if docket["baseline"]:
                    counted[docket["ref"], "baseline"] += 1
                for line in docket["lines"]:
                    if line["kind"] != "latest":
                        counted[docket["ref"], line["kind"], line["mark"], *line["labels"]] += 1
    return counted


def configure(program: Program, courts: Courts) -> None:
    addresses = "".join(f'[courts.{name}]\nrss_url = "{courts.feed_url(name)}"\n' for name in ("dcd", "mad"))
    program.configure(addresses, watchlist=WATCHLIST)


def assert_each_once(points: list[dict[str, object]], expected: Counter[tuple[str, ...]]) -> None:
    for point in points:
        printed = point["printed"]
        assert isinstance(printed, list)
        total = told(printed[0]) + told(printed[1]) + told(printed[2])
        assert total == expected, f"killed at point {point['point']}"


def test_killed_at_every_statement_and_call_of_a_check_with_news(
    program: Program, courts: Courts, tmp_path: Path
) -> None:
    configure(program, courts)
    now = datetime.now(UTC)
    courts.show("dcd", feed(OLD, EDITED, GONE, now=now))
    courts.show("mad", feed(now=now, declared="Docket entries of type: order"))
    assert program.run("check").code == 0
    snapshot = tmp_path / "snapshot"
    shutil.copytree(program.store.parent, snapshot)
    renamed = [item.but(name="Make the Road New York v. Mullin") for item in (NEW, EDITED.but(number=44), OLD)]
    courts.show("dcd", feed(*renamed, now=now, built_min_ago=10))
    courts.show("mad", feed(ELSEWHERE, now=now, built_min_ago=10, declared="Docket entries of type: order"))

    points = all_points(program, tmp_path, snapshot)

    expected = told(program_output(points[-1]))
    assert len(expected) == 5, "new twice, update, withdrawn and a caption"
    assert len(points) > 40, "every SQL statement that writes and every network call is a point"
    assert_each_once(points, expected)


def test_killed_at_every_statement_and_call_of_the_first_check(
    program: Program, courts: Courts, tmp_path: Path
) -> None:
    configure(program, courts)
    now = datetime.now(UTC)
    courts.show("dcd", feed(OLD, now=now))
    courts.show("mad", feed(ELSEWHERE, now=now, declared="Docket entries of type: order"))
    (tmp_path / "empty").mkdir()

    points = all_points(program, tmp_path, tmp_path / "empty")

    expected = told(program_output(points[-1]))
    assert sorted(kind for _, kind in expected) == ["baseline", "baseline"]
    assert len(points) > 40
    assert_each_once(points, expected)


def program_output(point: dict[str, object]) -> str:
    """What the run printed that was not killed any more."""
    printed = point["printed"]
    assert isinstance(printed, list)
    assert point["code"] == 0
    assert isinstance(printed[0], str)
    return printed[0]
