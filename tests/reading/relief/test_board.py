"""The board, over invented histories: each question is asked with the entries before it and no others.

In `histories.txt` a line is an entry ("d#5 2026-01-05 | text"; "d#-" has no number) or a question ("? 2026-01-06 |
rows"). A row is "kind status since by", with the entries of `by` joined by "+", one without a number named by its day.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from docketwatch.docket.relief import Cited, FamilyEntry, Row
from docketwatch.reading.relief import board_of
from docketwatch.reading.relief.__main__ import boards_of

DOCKETS = {
    "d": ("ilnd 1:26-cv-00100", "district"),
    "t": ("txnd 3:26-cv-00777", "transferee"),
    "r": ("ilnd 1:26-cv-00200", "related"),
    "a": ("ca7 26-1111", "appeal"),
    "b": ("ca7 26-2222", "appeal"),
    "m": ("cadc 26-5111", "mandamus"),
    "s": ("scotus 26A100", "scotus"),
    "c": ("scotus 26-55", "scotus"),
}
HISTORIES = dict(
    part.split("\n", 1) for part in (Path(__file__).parent / "histories.txt").read_text("utf-8").split("# ") if part
)


class Question(NamedTuple):
    entries: list[FamilyEntry]
    as_of: date
    rows: set[str]


def questions_of(history: str) -> list[Question]:
    entries: list[FamilyEntry] = []
    found = []
    for line in history.strip().splitlines():
        head, _, rest = (part.strip() for part in line.partition("|"))
        name, day = head.split()
        if name == "?":
            rows = {" ".join(row.split()) for row in rest.split(";") if row.strip()}
            found.append(Question(list(entries), date.fromisoformat(day), rows))
            continue
        key, _, number = name.partition("#")
        docket, role = DOCKETS[key]
        entries.append(
            FamilyEntry(docket, role, None if number == "-" else number, date.fromisoformat(day), rest)  # type: ignore[arg-type]
        )
    return found


def written(row: Row) -> str:
    return f"{row.kind} {row.status} {row.since} {'+'.join(named(cited) for cited in row.by)}"


def named(cited: Cited) -> str:
    key = next(key for key, (docket, _) in DOCKETS.items() if docket == cited.docket)
    return f"{key}#{cited.number or cited.filed}"


@pytest.mark.parametrize("title", HISTORIES)
def test_invented_history(title: str) -> None:
    for question in questions_of(HISTORIES[title]):
        said = sorted(written(row) for row in board_of(question.entries, question.as_of))
        assert said == sorted(question.rows), question.as_of


SCRIPTED = Path(__file__).parents[4] / "shared" / "eval" / "relief.dev.json"


def rows_wanted(point: dict[str, Any]) -> list[tuple[str, str, str]]:
    return sorted((row["kind"], row["status"], row["since"]) for row in point["orders"])


@pytest.mark.skipif(
    not SCRIPTED.is_file(), reason="the scripted histories (../shared/eval) are not beside this checkout"
)
def test_scripted_histories() -> None:
    for history in json.loads(SCRIPTED.read_text("utf-8")):
        answer = boards_of(history)
        for point, told in zip(history["checkpoints"], answer["checkpoints"], strict=True):
            assert rows_wanted(told) == rows_wanted(point), (history["id"], point["after"])
