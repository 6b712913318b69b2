from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from docketwatch.docket.readings import EntryText
from docketwatch.reading.anatomy import dissect
from docketwatch.reading.references.references import read_references

if TYPE_CHECKING:
    from pathlib import Path

CASES: tuple[tuple[str, list[int]], ...] = (
    ("MEMORANDUM by X in support of motion to dismiss for failure to state a claim 37 (Roe, Ann)", [37]),
    ("ELECTRONIC ORDER entered. Assented-to motion for leave to file excess pages 31 is ALLOWED.", [31]),
    ("21 DAY Summons Issued re Complaint (Attorney Civil Case Opening) 1 as to Defendant X. (ab)", [1]),
    ("ORDER: the Motion for Summary Judgment 29 should be GRANTED.", [29]),
    ("Court ALLOWS the motion for summary judgment, D. 51, and DENIES the cross motion, D. 59.", [51, 59]),
    ("ORDER granting the motion at dkt. 45. The lease has 12 claims.", [45]),
    ("RESPONSE to [de#47] by X.", [47]),
    (
        "RESPONSE in Opposition re 12 MOTION for Temporary Restraining Order filed by DHS.",
        [12],
    ),
    (
        "ORDER granting [20] Motion to Seal; denying as moot [22], [23] Motions.",
        [20, 22, 23],
    ),
    (
        "ORDER: the Motion (Doc. 15) is granted; see Docs. 16, 17 & 18.",
        [15, 16, 17, 18],
    ),
    (
        "REPLY to D.E. 5 by X. See DE 6 and D.I. 36.",
        [5, 6, 36],
    ),
    (
        "ORDER GRANTING MOTIONS (Dkt. Nos. 53, 62, 63 ).",
        [53, 62, 63],
    ),
    (
        "ORDER denying Dkt. No. [316] Motion.",
        [316],
    ),
    (
        "MEMORANDUM re ECF Nos. 12-14 and ECF No. 20.",
        [12, 13, 14, 20],
    ),
    (
        "ORDER re Rec. Doc. 22.",
        [22],
    ),
    (
        "ORDER re Filing 31. Filing No. 32 is moot.",
        [31, 32],
    ),
    (
        "EXHIBIT re #24 Motion by X",
        [24],
    ),
    (
        "ORDER granting motion [22-1], denying motion [22-2]",
        [22, 22],
    ),
    (
        "Order Approving (related document(s)166, 201). Signed on 1/2/2026.",
        [166, 201],
    ),
    (
        "ORDER FILED. The motion (Docket Entry No. 6) is denied.",
        [6],
    ),
    (
        "NOTICE re document number 8 filed by X",
        [8],
    ),
    (
        "ORDER granting 26 Motion to Stay; denying as moot 9 Motion for TRO.",
        [26, 9],
    ),
    (
        "(re: pldg. 1 ) briefing schedule",
        [1],
    ),
    (
        "NOTICE of related filing (3 in 1:26-cv-00321-SPB) by X",
        [],
    ),
    (
        "REPLY to Response to 17 .",
        [17],
    ),
    (
        "OPPOSITION to Motion to Dismiss Case 30 filed by X",
        [30],
    ),
    (
        "TRANSMITTAL re 42 Notice of Appeal to USCA",
        [42],
    ),
    (
        (
            "ORDER under 28 U.S.C. 2241, 5 U.S.C. 706, 8 CFR 235.3 and 89 Fed. Reg. 71203; Rule 12(b)(6), Count "
            "3, Exhibit 4, page 5, 14 days, 3 copies, $ 405 receipt number 1234567."
        ),
        [],
    ),
    (
        "NOTICE by Doe 1 and J. DOE 2 re 17 MOTION to Certify Class",
        [17],
    ),
    (
        "Chapter 13 Plan. Section 341 Meeting of Creditors. Rule 2004 Examination. Form 1 Report.",
        [],
    ),
    (
        "ORDER: Plaintiff's 5 Emergency Motion and the Government's 6 Response considered.",
        [5, 6],
    ),
    (
        (
            "MINUTE ORDER. In light of the Court's 192 Opinion and 193 Order, the 182 Unopposed Motion is DENIED "
            "AS MOOT."
        ),
        [192, 193, 182],
    ),
    (
        "ORDER granting 12 and 13 Motions for Pro Hac Vice",
        [12, 13],
    ),
    (
        "ORDER re 12 , 14 , 15 . Signed by Judge X",
        [12, 14, 15],
    ),
    (
        "BNC Certificate of Mailing (related document(s) (Related Doc [13])). No. of Notices: 1.",
        [13],
    ),
    (
        "ORDER (Doc. 37-1) be entered; Docs. 40 through 43 are stricken.",
        [37, 40, 41, 42, 43],
    ),
    (
        "Letter at ECF No. 80 in the Lupin Action.",
        [],
    ),
    (
        "MOTION to Dismiss 1 Complaint, 3 Amended Complaint by X",
        [1, 3],
    ),
    (
        "ORDER: ECF No. 12, at 4-5, is granted. See id. at 7.",
        [12],
    ),
    (
        "Letter MOTION addressed to Judge X dated 3/2/26 re: 45 Order.",
        [45],
    ),
    (
        "Claim #5 objection. Receipt # 4. Bar # 123. Exhibit #3. CD# 5",
        [],
    ),
    (
        "Judgment in favor of 3 Plaintiffs for 12 months and 250 hours.",
        [],
    ),
    (
        "ORDER that 2 Motion be set; Courtroom 5, Room 12, Suite 400.",
        [2],
    ),
    (
        "Appeal of Order 14 by 3 Defendants.",
        [14],
    ),
    (
        "STIPULATION re Dkts. 10 and 11",
        [10, 11],
    ),
    (
        "Order adopting 47 Report and Recommendations, 20 Motion for PI",
        [47, 20],
    ),
    (
        "ORDER (Doc. No. 12). Judge Smith 3rd floor. 2nd Amended Complaint. First 100 days.",
        [12],
    ),
    (
        "Notice of Lodging re Docket # 33",
        [33],
    ),
    (
        "ORDER re [12] MOTION, [13] MOTION",
        [12, 13],
    ),
    (
        "NOTICE regarding 9 Order, 10 Order",
        [9, 10],
    ),
    (
        "ORDER denying 50",
        [],
    ),
    (
        "Order on 12(b)(6) Motion. Motion for Summary Judgment on Counts 1 and 2.",
        [],
    ),
    (
        ("ORDER. Petitioner, A 123-456-789, detained since 2024. Title 8. Executive Order 14160. Proclamation 10888."),
        [],
    ),
    (
        "ORDER granting 5 Motion. 3 Exhibits attached. Trial day 2. 10 Motions pending.",
        [5],
    ),
    (
        "See Doc 12.1 and Doc. 13 at 2.",
        [12, 13],
    ),
    (
        "AFFIDAVIT re #[24] and #25",
        [24, 25],
    ),
    (
        "ORDER regarding motions in limine (Docs. 101, 102, & 103) GRANTED.",
        [101, 102, 103],
    ),
    (
        "ORDER ON (20 in 2:25-cv-1111, 21 in 2:25-cv-2222) MOTION",
        [],
    ),
)

APPELLATE: tuple[tuple[str, str | None, str, list[int]], ...] = (
    (
        "ca1",
        None,
        "RESPONSE filed to motion [6819025-2]. [26-1665] (JJA)",
        [6819025],
    ),
    (
        "ca1",
        None,
        "AMENDED notice of appeal (doc. #55) filed",
        [],
    ),
    (
        "ca2",
        "44",
        "MOTION ORDER, granting motion [28] filed by X, by RJL, [44] [Entered: 02/11/2026 12:31 PM]",
        [28],
    ),
    (
        "ca7",
        "103",
        "Filed Response to Letter (Doc. 102). [103][7557738] [26-2217]",
        [102],
    ),
    (
        "ca9",
        "31",
        "Filed order. The motion (Docket Entry No. [9]) is denied. [12512322] (AF)",
        [9],
    ),
    (
        "ca5",
        "61",
        "COURT ORDER granting Motion for stay filed by X [41]. [26-20114] (CAS)",
        [41],
    ),
    (
        "ca8",
        "00805560114",
        "ORDER granting motion [5650000-2] filed by X. [5654410] [26-1420] (CAH)",
        [5650000],
    ),
    (
        "ca4",
        "66",
        "COURT ORDER filed [1001968554] denying Motion for rehearing [61]. [25-2390] AW",
        [61],
    ),
    (
        "cadc",
        None,
        "MOTION [2186001] for stay filed by X [25-5477]",
        [],
    ),
    (
        "cadc",
        None,
        "PER CURIAM ORDER [2189123] filed granting motion [2186001-2]. [25-5477]",
        [2186001],
    ),
    (
        "ca11",
        None,
        "MOTION for extension filed by X. [9735298-1] [22-11299]",
        [],
    ),
    (
        "ca3",
        "22",
        "ORDER granting Motion at Docket No. 12. (CJG)",
        [12],
    ),
    (
        "ca10",
        "31",
        "[11318785] Order filed by clerk granting motion [11310000-2]. [26-2126]",
        [11310000],
    ),
    (
        "ca6",
        "89",
        "ORDER filed denying motion [84]. (RGF)",
        [84],
    ),
    (
        "ca9",
        "21",
        "RESPONSE to Motion (DE 12) filed by X",
        [12],
    ),
)


def numbers(entry: EntryText) -> list[int]:
    return [one.number for one in read_references(entry, dissect(entry.text))]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_reads_the_entries_pointed_to(text: str, expected: list[int]) -> None:
    assert numbers(EntryText(text, number="50")) == expected


@pytest.mark.parametrize(("court", "number", "text", "expected"), APPELLATE)
def test_knows_the_own_number_of_an_appellate_entry(
    court: str, number: str | None, text: str, expected: list[int]
) -> None:
    assert numbers(EntryText(text, "appellate", court, number=number)) == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "RESPONSE re 12 MOTION for Temporary Restraining Order filed by DHS.",
            "MOTION for Temporary Restraining Order",
        ),
        ("ORDER denying 9 Motion to Stay. Signed by Judge X.", "Motion to Stay"),
        (
            "ORDER: Plaintiffs' Motion for Preliminary Injunction (ECF 14) is GRANTED.",
            "Motion for Preliminary Injunction",
        ),
        ("OPPOSITION to Motion to Dismiss Case 30 filed by X", "Motion to Dismiss Case"),
        ("ORDER denying 48 .", ""),
    ],
)
def test_gives_the_words_that_name_the_entry(text: str, title: str) -> None:
    (reference,) = read_references(EntryText(text, number="50"), dissect(text))
    assert reference.title == title


def test_attachments_are_no_references() -> None:
    text = "MOTION to Stay re 9 Order by DHS. (Attachments: # 1 Exhibit 1, # 2 Text of Proposed Order)(Roe, Ann)"
    assert numbers(EntryText(text, number="50")) == [9]


def test_the_span_is_that_of_the_number() -> None:
    text = "ORDER granting [20] Motion to Seal."
    (reference,) = read_references(EntryText(text, number="50"), dissect(text))
    assert text[reference.start : reference.end] == "20"


def labelled(shared: Path, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (shared / "eval" / name).read_text(encoding="utf-8").splitlines()]


def entry_of(row: dict[str, Any]) -> EntryText:
    filed = date.fromisoformat(row["date_filed"]) if row["date_filed"] else None
    return EntryText(row["text"], row["court_kind"], row["court"], row["case_name"], filed, row["entry_number"])


def f1(hit: int, said: int, true: int) -> float:
    return 2 * hit / (said + true)


@pytest.mark.parametrize("name", ["docket_entries.dev.jsonl", "docket_entries.recent.jsonl", "adversarial.dev.jsonl"])
def test_agrees_with_the_labelled_entries(shared: Path, name: str) -> None:
    hit = said = true = 0
    for row in labelled(shared, name):
        expected, read = {int(one) for one in row["label"]["relates_to"]}, set(numbers(entry_of(row)))
        hit, said, true = hit + len(expected & read), said + len(read), true + len(expected)
        for forbidden in row["label"].get("must_not", ()):
            if set(forbidden) == {"relates_to"}:
                assert forbidden["relates_to"] not in read, row["text"]
    assert f1(hit, said, true) >= 0.97
