from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from docketwatch.docket.readings import EntryText
from docketwatch.reading.anatomy import MOST_READ_CHARS, dissect
from docketwatch.reading.parties.judge import read_judge

if TYPE_CHECKING:
    from pathlib import Path


def judge_of(text: str) -> str | None:
    judge, evidence = read_judge(EntryText(text), dissect(text))
    if judge is not None:
        assert evidence is not None
        assert text[evidence.start : evidence.end] == judge
    return judge


@pytest.mark.parametrize(
    ("judge", "text"),
    [
        ("Ann B. Roe", "ORDER granting 12 Motion. Signed by Judge Ann B. Roe on 5/4/2026. (xy)"),
        (
            "P. K. Roe III",
            "Bench Trial set before Honorable P. K. Roe III. Signed by Jim Poe, Courtroom Deputy for Judge Roe.",
        ),
        ("A. B. Roe, III", "ORDER granting 9 Motion. Signed by District Judge A. B. Roe, III on 05/04/2026."),
        ("ANN ROE", "ORDER. SIGNED BY HONORABLE ANN ROE ON 5/4/26. 5/4/26 ENTERED AND COPIES E-MAILED.(JL)"),
        ("Ann Roe", "MINUTE entry before the Honorable Ann Roe: Status hearing held. Mailed notice"),
        ("Ann Roe", "Judge Ann Roe: ELECTRONIC ORDER entered denying 12 Motion"),
        ("Ann Roe", "ORDER by Judge Ann Roe denying [50] Motion to Dismiss"),
        ("Ann Roe", "Case Assigned to Judge Ann Roe and Magistrate Judge Jim Poe."),
        ("Ann C. Roe", "OPINION issued by Ann C. Roe, Appellate Judge; Jim Poe, Appellate Judge. Published."),
        ("Ann ROE, Jim POE", "ORDER FILED. (Ann ROE, Jim POE) The motion is DENIED."),
        ("Roe, Poe and Coe", "PER CURIAM ORDER [21] filed. Before Judges: Roe, Poe and Coe. [25-5391]"),
        ("ANN B ROE", "ORDER denying 38 Motion to Dissolve. US DISTRICT JUDGE ANN B ROE on 2/9/2026. (tlf)"),
        ("Kagan", "Response to application (25A1) requested by Justice Kagan, due by 4 p.m."),
        (None, "LETTER addressed to Judge Ann Roe from Jim Poe dated 5/4/2026. Document filed by Jim Poe."),
        (None, "OBJECTION to 35 Report and Recommendations of Magistrate Judge Ann Roe filed by Jim Poe"),
        (None, "JUDGMENT dismissing case. Signed by Deputy Clerk on 5/4/2026."),
        (None, "JUDGE ORDER: The motion is denied."),
        (None, "Relief from the Automatic Stay; Signed on 1/22/2026."),
        (None, "MOTION to Dismiss by Acme Corp."),
        (None, "Emergency MOTION for Temporary Restraining Order by P.O.V. (Haile, Ruth)"),
        (None, "PROPOSED ORDER by ACME (ADLER, SUSAN)"),
        ("Ann ROE, Jim POE", "OPINION filed (Ann ROE, Jim POE). AFFIRMED."),
    ],
)
def test_names_the_judge_without_title(judge: str | None, text: str) -> None:
    assert judge_of(text) == judge


@pytest.mark.parametrize("unit", ["Judge A ", "by Judge ", "ORDER (A, ", " ", "signed by "])
def test_a_hostile_text_is_read(unit: str) -> None:
    judge_of((unit * MOST_READ_CHARS)[:MOST_READ_CHARS])


@pytest.mark.parametrize("name", ["docket_entries.dev.jsonl", "docket_entries.recent.jsonl", "adversarial.dev.jsonl"])
def test_no_real_entry_gets_a_wrong_judge(shared: Path, name: str) -> None:
    rows = [json.loads(row) for row in (shared / "eval" / name).read_text(encoding="utf-8").splitlines()]
    said = [(judge_of(row["text"]), row["label"]["judge"]) for row in rows]
    assert [pair for pair in said if pair[0] is not None and pair[0].rstrip(".") != (pair[1] or "").rstrip(".")] == []
    assert sum(judge == label for judge, label in said) / len(said) >= 0.97
