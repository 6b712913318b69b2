from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

DATA = ROOT / "tests" / "data"


def door(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "docketwatch.sources.pacer_rss", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, timeout=30)


def test_the_measuring_door_prints_every_entry_and_its_counts() -> None:
    done = door(str(DATA / "district_odd.xml"), "--court", "akd")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert done.stderr.splitlines()[-1] == "items 5 entries 3 unreadable 1"
    assert list(rows[0]) == [
        "court", "docket_number", "caption", "case_name", "clerk_note", "pacer_case_id", "entry_number", "pacer_doc_id",
        "sequence", "labels", "doc_url", "docket_url", "entered", "entered_local", "filed", "items",
    ]  # fmt: skip
    assert rows[0]["entered"] == "2026-11-24T02:54:00+00:00"
    assert rows[2]["filed"] is None


def test_the_measuring_door_names_what_is_no_feed(tmp_path: Path) -> None:
    (tmp_path / "answer").write_bytes(b"")
    done = door(str(tmp_path / "answer"), "--court", "mdd")
    assert (done.returncode, done.stdout) == (3, "")
    reason, counts = done.stderr.splitlines()
    assert reason.startswith("empty: ")
    assert counts == "items 0 entries 0 unreadable 0"


def test_a_mistake_at_the_measuring_door_is_a_sentence(tmp_path: Path) -> None:
    for arguments in ((str(tmp_path / "none"), "--court", "dcd"), (str(DATA / "district_odd.xml"), "--court", "zzzz")):
        done = door(*arguments)
        assert done.returncode == 2
        assert "Traceback" not in done.stderr
