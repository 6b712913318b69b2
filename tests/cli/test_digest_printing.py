from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import feedparser
import pytest

from tests.feeds import Item, feed

if TYPE_CHECKING:
    from docketwatch.demo.court_server import Courts
    from tests.conftest import Program

OLD = Item("Motion to Stay", 4, 40, hours_ago=3)
ORDER = Item("Order on Motion for Preliminary Injunction", 5, 41)


@pytest.fixture
def checked(watching: Program, courts: Courts) -> Program:
    """The program after two checks: one entry is news."""
    now = datetime.now(UTC)
    for items in ((OLD,), (ORDER, OLD)):
        courts.show("dcd", feed(*items, now=now, built_min_ago=20 - 5 * len(items)))
        with_feed = watching.run("check", "--quiet", "--retry")
        assert with_feed.code == 0
        _let_a_court_be_asked_again(watching)
    return watching


def _let_a_court_be_asked_again(program: Program) -> None:
    import sqlite3

    connection = sqlite3.connect(program.store)
    connection.execute(
        "UPDATE health SET last_good = '2026-01-01T00:00:00+00:00', last_attempt = NULL, next_try = NULL"
    )
    connection.commit()
    connection.close()


def test_every_format_tells_the_same_entry(checked: Program) -> None:
    for form in ("text", "html", "markdown", "json", "csv", "atom"):
        result = checked.run("digest", "--since", "yesterday", "--format", form)
        assert result.code == 0, result.err
        assert "ECF 41" in result.out, form
    assert checked.run("digest", "--since", "yesterday", "--format", "ics").out.startswith("BEGIN:VCALENDAR")
    atom = feedparser.parse(checked.run("export", "atom").out)
    assert not atom.bozo
    assert any("ECF 41" in one.title for one in atom.entries)


def test_printing_marks_nothing(checked: Program) -> None:
    first, second = (checked.run("digest").out for _ in range(2))
    assert "ECF 41" in first
    assert first.splitlines()[:2] == second.splitlines()[:2]


def test_the_json_says_its_period_and_its_verdict(checked: Program) -> None:
    whole = json.loads(checked.run("digest", "--since", "-2d", "--json").out)
    assert whole["schema"] == 1
    assert whole["since"] < whole["at"]
    assert whole["as_of"]
    assert whole["act_on"][0]["headline"] == "ruling on PI"


def test_a_topic_and_a_case_narrow_it(checked: Program) -> None:
    assert "ECF 41" in checked.run("digest", "--since", "-2d", "--topic", "expedited-removal").out
    assert "ECF 41" in checked.run("digest", "--since", "-2d", "--case", "dcd 1:25-cv-00190").out


def test_an_earlier_period_holds_nothing_of_it(checked: Program) -> None:
    assert "ECF 41" not in checked.run("digest", "--since", "-9d", "--until", "-5d").out


def test_a_preview_is_a_file_that_only_its_owner_reads(checked: Program) -> None:
    result = checked.run("digest", "--since", "yesterday", "--preview")
    assert result.code == 0
    assert result.out.startswith("Subject: [docketwatch] Ruling on PI in Make the Road v. Noem (D.D.C.)")
    path = Path(result.out.splitlines()[1].partition(".html")[0] + ".html")
    try:
        assert path.stat().st_mode & 0o777 == 0o600
        assert "ECF 41" in path.read_text(encoding="utf-8")
    finally:
        path.unlink()
