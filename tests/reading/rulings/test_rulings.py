"""What a court did: invented lines in the style of many courts, and the labelled entries beside this checkout."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple, cast, get_args

import pytest

from docketwatch.docket.readings import Event, Ruling
from docketwatch.reading.anatomy import dissect
from docketwatch.reading.rulings.motion_kind import read_motion_kind
from docketwatch.reading.rulings.rulings import disposition_of, read_rulings
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

LINES = ROOT / "tests" / "data" / "reading" / "rulings.txt"
SETS = ("docket_entries.dev", "docket_entries.recent", "adversarial.dev")


class Line(NamedTuple):
    """One line of the file: `kind` and `says` hold the answers that are right, `?` for any, `-` for none."""

    event: Event
    kind: str
    says: str
    text: str


def read_lines() -> list[Line]:
    rows = [row for row in LINES.read_text(encoding="utf-8").splitlines() if row.strip() and not row.startswith("#")]
    return [Line(cast("Event", event), kind, says, text) for event, kind, says, text in map(parted, rows)]


def parted(row: str) -> tuple[str, str, str, str]:
    event, kind, says, text = (part.strip() for part in row.split(" | ", 3))
    return event, kind, says, text


def rulings_of(text: str, event: Event = "order") -> tuple[Ruling, ...]:
    return read_rulings(dissect(text), event)


def is_right(answer: str | None, right: str) -> bool:
    return right == "?" or (answer or "-") in right.split("/")


def test_the_file_of_lines_is_whole() -> None:
    lines = read_lines()
    assert len(lines) > 350
    assert {line.event for line in lines} <= set(get_args(Event))
    assert len({line.text for line in lines}) == len(lines)


@pytest.mark.parametrize("line", read_lines(), ids=lambda line: line.text[:60])
def test_an_invented_line_is_read_as_a_lawyer_would(line: Line) -> None:
    rulings = rulings_of(line.text, line.event)
    said = disposition_of(rulings)
    kind, _ = read_motion_kind(dissect(line.text), line.event, rulings)
    assert is_right(said, line.says), f"said {said}"
    assert is_right(kind, line.kind), f"said {kind}"


ROWS: tuple[tuple[str, list[tuple[str | None, str | None, tuple[int, ...]]]], ...] = (
    (
        "ORDER denying 24 Motion to Dismiss; granting 26 Motion for Preliminary Injunction; denying as moot 9 TRO Mot.",
        [("denied", "dismiss", (24,)), ("granted", "preliminary_injunction", (26,)), ("moot", "tro", (9,))],
    ),
    ("Order on Motion for Preliminary Injunction", [(None, "preliminary_injunction", ())]),
    ("ORDER ON PLAINTIFFS' MOTION TO STAY re 8 MOTION to Stay. (jwr)", [(None, "stay", ())]),
    (
        "The Court GRANTS the motions to dismiss (Dkt. Nos. 53, 62, 63) and DENIES the motion to compel (Dkt. No. 29).",
        [("granted", "dismiss", (53, 62, 63)), ("denied", "compel", (29,))],
    ),
    ("ORDER granting in part and denying in part 78 Motion to Compel.", [("granted_in_part", "compel", (78,))]),
    ("ORDER: The motion to stay is DENIED. It is otherwise GRANTED.", [("granted_in_part", "stay", ())]),
    ("ORDER granting 41 Letter Motion for Extension of Time. Application granted.", [("granted", "extension", (41,))]),
    ("Affirmed in Part, Vacated in Part.", [("affirmed", None, ()), ("vacated", None, ())]),
    ("ORDER denying 63 Motion for Reconsideration of 50 Order.", [("denied", "reconsideration", (63,))]),
)


@pytest.mark.parametrize(("text", "rows"), ROWS, ids=[text[:50] for text, _ in ROWS])
def test_each_request_ruled_on_has_a_row(text: str, rows: list[tuple[str | None, str | None, tuple[int, ...]]]) -> None:
    assert [(one.disposition, one.motion_kind, one.entries) for one in rulings_of(text)] == rows


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ORDER  denying   8 Motion to Dismiss Case. Signed by Judge Roe (NVJ)", "denying"),
        ("ORDER. The Plaintiff\u2019s  motion to stay is\u00a0GRANTED in full.", "GRANTED"),
        ("MINUTE ORDER. 14 Motion for TRO (Attachments: # 1 Order granted) is hereby DENIED.", "DENIED"),
    ],
)
def test_the_evidence_is_the_word_of_ruling_as_the_court_wrote_it(text: str, words: str) -> None:
    evidence = rulings_of(text)[0].evidence
    assert evidence.about == "disposition"
    assert text[evidence.start : evidence.end] == words


@pytest.mark.parametrize(
    "event", ["notice_of_appeal", "notice", "transcript", "opposition", "reply", "memorandum", "brief", "appearance"]
)
def test_the_same_words_in_a_partys_paper_rule_on_nothing(event: Event) -> None:
    text = "ORDER granting 12 Motion to Dismiss. Signed by Judge Roe."
    assert disposition_of(rulings_of(text)) == "granted"
    assert rulings_of(text, event) == ()


def test_a_quoted_title_is_not_what_the_order_does() -> None:
    text = 'ORDER: Plaintiffs\' "Motion to Enforce Injunction Granted May 1 and Order Denying Stay" [64] is denied.'
    assert [one.disposition for one in rulings_of(text)] == ["denied"]


def accepted(label: dict[str, Any], field: str) -> set[Any]:
    other = label.get(f"alt_{field}")
    return {label[field], *(other if isinstance(other, list) else [other] if other else [])}


@pytest.mark.parametrize("name", SETS)
def test_the_bars_hold_on_labelled_entries(shared: Path, name: str) -> None:
    rows = [json.loads(line) for line in (shared / "eval" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    right, right_ruled, ruled = 0, 0, 0
    for row in rows:
        label = row["label"]
        said = disposition_of(rulings_of(row["text"], label["event"]))
        assert {said, label["disposition"]} != {"granted", "denied"}, row["id"]
        is_good = said in accepted(label, "disposition")
        right += is_good
        if label["disposition"]:
            ruled += 1
            right_ruled += is_good
    assert right / len(rows) >= 0.97
    assert right_ruled / ruled >= 0.93
