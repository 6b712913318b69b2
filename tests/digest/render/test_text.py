from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from docketwatch.digest.compose.compose import compose
from docketwatch.digest.render.text import render
from docketwatch.docket.model import Change, News
from tests.conftest import ROOT
from tests.digest.compose.test_compose import CASE, DOCKET, material, new, sighting
from tests.feeds import NOW

if TYPE_CHECKING:
    from pathlib import Path

GOLDEN = ROOT / "tests" / "data" / "golden"


def text(*news: News, **other: object) -> str:
    return render(compose(material(*news, **other)), UTC)


def test_the_courts_words_stand_as_the_court_wrote_them() -> None:
    for label in ("[proposed] ORDER", "[/s/ John Doe]", ":warning: Notice", "Order & <b>Opinion</b>", "100% {x}"):
        assert label in text(new(sighting(label)))


def test_a_changed_event_shows_both_wordings() -> None:
    change = Change("event", "Motion to Stay", "Motion to Stay Pending Appeal")
    shown = text(News("update", "dcd", NOW, DOCKET.ref, sighting("Motion to Stay Pending Appeal"), (change,)))
    assert 'event was: "Motion to Stay"; now: "Motion to Stay Pending Appeal"' in shown


def test_what_is_missing_is_said_plainly() -> None:
    shown = text(new(sighting("", None)))
    assert "text entry  No text in the feed, see the docket\n        (no event name)\n" in shown
    assert "None" not in shown


def test_the_footer_names_the_run_the_fees_and_what_this_is_not() -> None:
    shown = text(new(sighting()))
    assert "Run 7. Not legal advice; check the docket." in shown
    assert "10 cents a page, $3 cap" in shown
    assert "Your note: our amicus" in shown
    assert CASE.caption in shown


def test_the_demonstration_reads_as_it_is_meant_to(tmp_path: Path) -> None:
    """The golden file is what `make demo` prints; made anew with `python -m docketwatch demo`."""
    import subprocess
    import sys

    command = [sys.executable, "-m", "docketwatch", "demo"]
    environment = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, timeout=60, env=environment)
    assert done.stdout == (GOLDEN / "demo.txt").read_text(encoding="utf-8")
    assert done.stderr == ""
