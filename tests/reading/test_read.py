"""The whole reading of an entry: on labelled entries, and as the measuring door prints it."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from docketwatch.docket.readings import EntryText
from docketwatch.reading.__main__ import entry_from
from docketwatch.reading.read import read_entry
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from docketwatch.docket.readings import Reading

SETS = ("docket_entries.dev", "docket_entries.recent", "adversarial.dev")
OPPOSITE = {"granted": {"denied"}, "denied": {"granted"}, "affirmed": {"reversed", "vacated"}, "reversed": {"affirmed"}}
COURT_WORDS = {"order", "opinion", "judgment", "mandate", "minute_entry"}


def rows_of(shared: Path, name: str) -> list[dict[str, Any]]:
    text = (shared / "eval" / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def accepted(label: dict[str, Any], field: str) -> set[Any]:
    other = label.get(f"alt_{field}") or []
    return {label.get(field), *([other] if isinstance(other, str) else other)}


@pytest.mark.parametrize("name", SETS)
def test_no_ruling_is_told_the_wrong_way_round_and_no_paper_is_a_ruling(shared: Path, name: str) -> None:
    for row in rows_of(shared, name):
        reading, label = read_entry(entry_from(row)), row["label"]
        assert reading.disposition not in OPPOSITE.get(label["disposition"], set()), row["id"]
        if label["disposition"] is None and "alt_disposition" not in label:
            assert reading.disposition is None, row["id"]
        if label["filer_side"] not in {"court", None} and not accepted(label, "event") & COURT_WORDS:
            assert reading.event not in COURT_WORDS, row["id"]


def test_no_forbidden_statement_is_made(shared: Path) -> None:
    for row in rows_of(shared, "adversarial.dev"):
        reading = read_entry(entry_from(row))
        for statement in row["label"]["must_not"]:
            assert not all(is_said(reading, part, value) for part, value in statement.items()), (row["id"], statement)


def is_said(reading: Reading, part: str, value: object) -> bool:
    dated = {
        "deadline": {one.day.isoformat() for one in reading.deadlines},
        "hearing": {one.day.isoformat() for one in reading.hearings},
    }
    said: set[object] = set(reading.relates_to) if part == "relates_to" else set(dated.get(part, ()))
    if part in {"event", "motion_kind", "disposition", "filer_side"}:
        said = {getattr(reading, part)} - {None}
    return bool(said) if value == "*" else value in said


def test_kind_and_outcome_are_those_of_one_motion() -> None:
    text = (
        "ORDER denying 24 Motion to Dismiss; granting 26 Motion for Preliminary Injunction; denying as moot 9 Motion "
        "for Temporary Restraining Order. Signed by Judge Jo Rowe on 3/2/2026. (dg3s)"
    )
    reading = read_entry(EntryText(text, filed=date(2026, 3, 2), number="30"))
    assert (reading.motion_kind, reading.disposition, reading.importance) == ("dismiss", "denied", 5)
    assert [(one.motion_kind, one.disposition, one.entries) for one in reading.rulings] == [
        ("dismiss", "denied", (24,)),
        ("preliminary_injunction", "granted", (26,)),
        ("tro", "moot", (9,)),
    ]


def test_a_longer_text_is_read_to_its_limit_and_says_so() -> None:
    reading = read_entry(EntryText("ORDER denying 4 Motion to Stay. " + "The court so finds. " * 1_000))
    assert (reading.disposition, reading.is_cut) == ("denied", True)


def test_the_door_answers_line_by_line() -> None:
    asked = {
        "id": "a",
        "court_kind": "district",
        "court": "mdd",
        "case_name": "Roe v. Noem",
        "date_filed": "2026-03-02",
        "entry_number": 31,
        "text": "ORDER granting 4 Motion to Stay. Status Report due by 4/1/2026. Hearing set for 4/8/2026 10:00 AM.",
    }
    done = subprocess.run(
        [sys.executable, "-m", "docketwatch.reading"],
        input=json.dumps(asked) + "\n\n" + json.dumps({"id": "b", "text": ""}) + "\n",
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert (first["id"], first["event"], first["disposition"], first["relates_to"]) == ("a", "order", "granted", [4])
    assert [one["date"] for one in first["deadlines"]] == ["2026-04-01"]
    assert [(one["date"], one["time"]) for one in first["hearings"]] == [("2026-04-08", "10:00")]
    assert first["summary"].startswith("Court granted motion to stay (ECF 4)")
    assert (second["id"], second["disposition"]) == ("b", None)
