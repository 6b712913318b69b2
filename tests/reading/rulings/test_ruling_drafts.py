"""Each request of an order has its own outcome: the kind of one motion never meets the fate of another."""

from __future__ import annotations

from datetime import date

import pytest

from docketwatch.docket.readings import EntryText
from docketwatch.reading.read import read_entry

SIGNED = " Signed by Judge Jo Rowe on 3/2/2026. (dg3s)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ORDER granting 4 Motion to Stay.", [("stay", "granted")]),
        ("MINUTE ORDER granting in part and denying in part 4 Motion to Dismiss.", [("dismiss", "granted_in_part")]),
        ("ORDER denying as moot 4 Motion to Compel.", [("compel", "moot")]),
        ("ORDER denying 4 Motion to Dismiss; granting 9 Motion for TRO.", [("dismiss", "denied"), ("tro", "granted")]),
        (
            "Defendants' Motion [30] is GRANTED. Plaintiff's Motion for Preliminary Injunction [12] is DENIED AS MOOT.",
            [("other", "granted"), ("preliminary_injunction", "moot")],
        ),
        (
            "ORDER granting [30] Motion; denying [12] Motion for Preliminary Injunction.",
            [("other", "granted"), ("preliminary_injunction", "denied")],
        ),
        (
            "ORDER: Court DENIES Plaintiffs' motion for preliminary injunction, D. 5, and ALLOWS motion to dismiss.",
            [("preliminary_injunction", "denied"), ("dismiss", "granted")],
        ),
        ("ORDER granting 40 Motion to Dismiss as to Count I; denying the Motion as to Count III.", "granted_in_part"),
        (
            "ORDER granting 40 Motion for Summary Judgment as to Count I and denying it as to Count II.",
            "granted_in_part",
        ),
        ("ORDER THAT DEFENDANT'S MOTION TO DISMISS (DOC. NO. 12) IS DENIED.", [("dismiss", "denied")]),
        ("ORDER denying 22 Motion to Deny as Moot Plaintiff's Motion to Compel.", [("other", "denied")]),
        (
            "ORDER: the deadline is STAYED; 18 Motion for Stay of Briefing is therefore DENIED as moot.",
            [("stay", "moot")],
        ),
    ],
)
def test_each_request_has_its_own_outcome(text: str, expected: list[tuple[str, str]] | str) -> None:
    rulings = read_entry(EntryText(text + SIGNED, "district", "dcd", "Roe v. Noem", date(2026, 3, 2), "99")).rulings
    if isinstance(expected, str):
        assert [one.disposition for one in rulings] == [expected]
    else:
        assert [(one.motion_kind, one.disposition) for one in rulings] == expected


def test_each_ruling_quotes_the_words_that_rule() -> None:
    text = "ORDER denying 4 Motion to Dismiss; granting 9 Motion for Temporary Restraining Order." + SIGNED
    reading = read_entry(EntryText(text, filed=date(2026, 3, 2)))
    assert [text[one.evidence.start : one.evidence.end] for one in reading.rulings] == ["denying", "granting"]
    assert [one.entries for one in reading.rulings] == [(4,), (9,)]
