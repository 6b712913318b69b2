"""Measures reading against labelled entries and histories: `python -m benchmarks.reading ../shared/eval > reading.md`.

Every figure is a count or a ratio of counts; the scorers that lie beside the labels decide what is right.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import time
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docketwatch.docket.readings import EntryText
from docketwatch.reading.__main__ import entry_from, row_of
from docketwatch.reading.read import read_entry
from docketwatch.reading.relief.__main__ import boards_of
from tests.fuzz.test_reading import FRAGMENTS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

SETS = ("docket_entries.dev", "docket_entries.recent", "adversarial.dev")
SCALARS = ("event", "motion_kind", "disposition", "filer_side")
LISTS = ("deadlines", "hearings", "hearing_times", "relates_to")
HOSTILE_CHARS = 100_000
MARKS = {
    "event": 0.93,
    "motion_kind": 0.95,
    "disposition": 0.97,
    "filer_side": 0.92,
    "deadlines": 0.90,
    "hearings": 0.90,
    "relates_to": 0.95,
}
"""What must hold on the sets that are kept aside."""


def _scorer(folder: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, folder / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _predicted(rows: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    entries = {row["id"]: entry_from(row) for row in rows}
    return {number: row_of(number, entry, read_entry(entry)) for number, entry in entries.items()}


def _share(value: float | None) -> str:
    return "n/a" if value is None else f"{value:.3f}"


def _set_lines(scorer: ModuleType, name: str, rows: list[dict[str, Any]]) -> Iterator[str]:
    predicted = _predicted(rows)
    yield f"## {name} ({len(rows)} entries)"
    yield ""
    yield "| court kind | entries | event | motion kind | disposition | where labelled | filer side | deadlines F1 |"
    yield "|---|---|---|---|---|---|---|---|"
    kinds = sorted({row["court_kind"] for row in rows})
    parts = {kind: [row for row in rows if row["court_kind"] == kind] for kind in kinds}
    scores = {kind: scorer.score(part, predicted) for kind, part in {**parts, "all": rows}.items()}
    for kind, (out, _) in scores.items():
        told = [_share(out[field]["accuracy"]) for field in SCALARS]
        told.insert(3, _share(out["disposition"]["accuracy_where_labelled"]))
        yield f"| {kind} | {out['entries']} | {' | '.join(told)} | {_share(out['deadlines']['f1'])} |"
    yield ""
    yield "| court kind | hearings F1 | with times | relates-to F1 | importance | within 1 | 4-5 recalled | precision |"
    yield "|---|---|---|---|---|---|---|---|"
    for kind, (out, _) in scores.items():
        lists = [_share(out[field]["f1"]) for field in LISTS[1:]]
        ranks = [_share(out["importance"][field]) for field in ("exact", "within_1", "top_recall", "top_precision")]
        yield f"| {kind} | {' | '.join(lists + ranks)} |"
    yield ""
    yield from _confusions(scores["all"][1])


def _confusions(errors: dict[str, list[tuple[dict[str, Any], Any, Any]]]) -> Iterator[str]:
    """The pairs that are taken for each other, labelled → said, each with its count."""
    for field in (*SCALARS, "importance"):
        pairs = Counter(f"{gold} → {said}" for _, gold, said in errors.get(field, ()))
        if pairs:
            yield f"* {field}: " + ", ".join(f"{pair} ({count})" for pair, count in pairs.most_common())
    for field in LISTS:
        for row, gold, said in errors.get(field, ()):
            yield f"* {field}, {row['id']}: labelled {gold}, said {said}"
    yield ""


def _adversarial_lines(folder: Path) -> Iterator[str]:
    scorer = _scorer(folder, "score_adversarial")
    rows = _rows(folder / "adversarial.dev.jsonl")
    predicted = _predicted(rows)
    said = sum(scorer.is_made(rule, predicted[row["id"]]) for row in rows for rule in row["label"].get("must_not", ()))
    of = sum(len(row["label"].get("must_not", ())) for row in rows)
    yield f"Forbidden statements on adversarial.dev: {said} of {of}."
    yield ""


def _relief_lines(folder: Path) -> Iterator[str]:
    yield "## relief.dev"
    yield ""
    scorer = _scorer(folder, "score_relief")
    histories = json.loads((folder / "relief.dev.json").read_text(encoding="utf-8"))
    count = scorer.score(histories, {history["id"]: boards_of(_question(history)) for history in histories}, 0)
    for name, value in sorted(count.items()):
        yield f"* {name.replace('_', ' ')}: {value}"


def _question(history: dict[str, Any]) -> dict[str, Any]:
    """A history without its answers, as the door takes it."""
    points = [{"after": point["after"], "as_of": point["as_of"]} for point in history["checkpoints"]]
    return {**{name: history[name] for name in ("id", "dockets", "entries")}, "checkpoints": points}


def _cost_lines(rows: list[dict[str, Any]]) -> Iterator[str]:
    entries = [entry_from(row) for row in rows]
    start = time.process_time()
    for entry in entries:
        read_entry(entry)
    spent = (time.process_time() - start) / len(entries)
    yield f"CPU: {1000 * spent:.1f} ms an entry on the mean of docket_entries.dev."
    yield ""
    worst = sorted(((_cost_ms(text), name) for name, text in _hostile(entries)), reverse=True)
    yield f"The costliest of {len(worst)} texts of {HOSTILE_CHARS:,} characters, CPU ms: " + ", ".join(
        f"{name!r} {cost:.0f}" for cost, name in worst[:5]
    )
    yield ""


def _cost_ms(text: str) -> float:
    """The least of three readings: what the text costs, not what the machine does besides."""
    costs = []
    for _ in range(3):
        start = time.process_time()
        read_entry(EntryText(text, filed=date(2026, 3, 2)))
        costs.append(1000 * (time.process_time() - start))
    return min(costs)


def _hostile(entries: list[EntryText]) -> Iterator[tuple[str, str]]:
    """One piece again and again, and the longest real texts again and again."""
    for piece in (*FRAGMENTS, " ", "a ", "(", "1 ", "granting ", "the motion of ", "A. B. ", "re 1 ", "by ", "ORDER "):
        yield piece[:24], (piece * HOSTILE_CHARS)[:HOSTILE_CHARS]
    for entry in sorted(entries, key=lambda one: -len(one.text))[:40]:
        yield entry.text[:24], ((entry.text + " ") * HOSTILE_CHARS)[:HOSTILE_CHARS]


def main(folder: Path) -> None:
    """Print the report."""
    scorer = _scorer(folder, "score_entries")
    print("# Reading, measured\n\nMade by `python -m benchmarks.reading`. Marks to hold on sets kept aside:")
    print(", ".join(f"{field} {mark}" for field, mark in MARKS.items()) + ".\n")
    for name in SETS:
        print("\n".join(_set_lines(scorer, name, _rows(folder / f"{name}.jsonl"))))
    print("\n".join(_adversarial_lines(folder)))
    print("\n".join(_cost_lines(_rows(folder / "docket_entries.dev.jsonl"))))
    print("\n".join(_relief_lines(folder)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
