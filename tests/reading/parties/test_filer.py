from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from docketwatch.docket.readings import EntryText, Event
from docketwatch.reading.anatomy import MOST_READ_CHARS, dissect
from docketwatch.reading.parties.filer import read_filer

if TYPE_CHECKING:
    from pathlib import Path


def filer_of(text: str, event: Event = "motion") -> str | None:
    entry = EntryText(text)
    filer, evidence = read_filer(entry, dissect(text), event)
    if filer is not None:
        assert evidence is not None
        assert (evidence.about, text[evidence.start : evidence.end]) == ("filer", filer)
    return filer


@pytest.mark.parametrize(
    ("filer", "text"),
    [
        ("Acme Corp.", "MOTION to Dismiss by Acme Corp.. (Attachments: # 1 Brief)(Roe, Ann) (Entered: 05/04/2026)"),
        ("ACME, INC.", "Consent MOTION for Extension of Time by ACME, INC. (Roe, Ann)"),
        ("Jane Doe", "RESPONSE to Motion re 8 MOTION to Dismiss filed by Jane Doe. (Roe, Ann)"),
        (
            "Jane Doe",
            "MEMORANDUM OF LAW in Opposition re: 8 MOTION to Dismiss filed by Acme. Document filed by Jane Doe.",
        ),
        (
            "Acme LLC",
            "REPLY to Response to Motion, filed by Acme LLC, re 8 MOTION to Dismiss filed by Plaintiff Jane Doe",
        ),
        ("Plaintiff Jane Doe", "MOTION by Plaintiff Jane Doe for preliminary injunction (Roe, Ann)"),
        ("Gregory Poe", "RESPONSE by Gregory Poe in Opposition to MOTION by Plaintiff Jane Doe to convert 30"),
        (
            "Appellant Todd Poe",
            "MOTION, to stay, on behalf of Appellant Todd Poe, FILED. Service date 05/04/2026 by ACMS.",
        ),
        ("Appellants A. Poe and B. Roe", "Filed (ECF) Appellants A. Poe and B. Roe Correspondence: letter."),
        ("Mr. Jim Poe", "MOTION filed by Ms. Ann Roe for Mr. Jim Poe to extend time to file brief. [22-1] (AR)"),
        ("Kestrel Bank, NA", "Motion for Relief from Stay Filed by ANN ROE on behalf of Kestrel Bank, NA (ROE, ANN)"),
        ("Acme Corp.", "Joint Motion filed by Acme Corp. Responses due by 5/4/2026"),
        ("TODD POE", "MOTION to Dismiss filed by TODD POE.Memorandum of Law, Certificate of Service.(ROE, ANN)"),
        ("Elm Project", "MOTION to file AMICUS BRIEF filed by Ann B. Roe for the Elm Project. [26-1] (ABR)"),
        ("Appellee Acme Inc.", "MOTION of Appellee Acme Inc. to extend the time to 5/4/2026 to file brief."),
        ("J. DOE 1, J. DOE 4", "MOTION to Certify Class by J. DOE 1, J. DOE 4 (Roe, Ann)"),
        ("Center for Fair Courts", "MOTION for Leave to File by Center for Fair Courts (Roe, Ann)"),
        ("Acme Inc", "MOTION to Dismiss by Acme Inc, filed. Motion Docket Date 5/4/2026."),
        ("The United States of America", "The United States of America's RESPONSE to Defendant's motion [40-1]"),
        ("Plaintiff", "TEXT EMAIL MOTION by counsel for Plaintiff requesting a telephone conference"),
        ("Respondents", "MOTION to Dismiss filed by Respondents. (Roe, Ann)"),
        (None, "Motion to Dismiss"),
        (None, "MOTION for appointment of counsel filed by . [Entered: 05/04/2026 01:16 PM]"),
        (None, "NOTICE of need for ADR Phone Conference (Roe, Ann) (Filed on 10/19/2007)"),
        (None, "MOTION to Compel, response due by May 4, 2026"),
    ],
)
def test_names_the_party_in_the_words_of_the_text(filer: str | None, text: str) -> None:
    assert filer_of(text) == filer


@pytest.mark.parametrize(
    ("filer", "text"),
    [
        ("Acme Corp.", "NOTICE OF APPEARANCE by Ann Roe on behalf of Acme Corp.. (Roe, Ann)"),
        (
            "Respondent Jim Poe",
            "NOTICE OF APPEARANCE by Ann Roe for Respondent Jim Poe. [Entered: 05/04/2026 05:20 AM]",
        ),
        ("Appellant Jim Poe", "APPEARANCE filed for Appellant Jim Poe by Ann Roe. Certificate of Service: 05/04/2026."),
        ("Elm Rights and Jim Poe", "Appearance filed by Attorney Ann Roe for Elm Rights and Jim Poe. [15]"),
        ("USA", "NOTICE OF ATTORNEY APPEARANCE Ann Roe appearing for USA. (Roe, Ann)(aef)."),
        ("All Plaintiffs", "NOTICE of Appearance by Ann Roe on behalf of All Plaintiffs. (Roe, Ann)"),
    ],
)
def test_an_attorney_files_for_a_party(filer: str, text: str) -> None:
    assert filer_of(text, "appearance") == filer


@pytest.mark.parametrize(
    ("event", "text"),
    [
        ("order", "ORDER granting 12 Motion filed by Jane Doe. Signed by Judge Ann Roe"),
        ("mandate", "MANDATE of USCA as to 12 Notice of Appeal filed by Jane Doe"),
        ("administrative", "NOTICE TO FILER OF DEFICIENCY re 22 Reply filed by Acme LLC. (SAT)"),
        ("administrative", "USCA Case Number 26-1 for 12 Notice of Appeal filed by Jane Doe. (zz)"),
        ("transcript", "TRANSCRIPT of Proceedings before Judge Ann Roe held on 5/4/2026"),
        ("summons_service", "Summons Issued as to Acme LLC."),
    ],
)
def test_the_courts_own_entries_have_no_filer(event: Event, text: str) -> None:
    assert filer_of(text, event) is None


@pytest.mark.parametrize(
    "unit", ["filed by A ", "by Judge ", "(re ", "'", "on behalf of ", "MOTION by Adam Jones, ", " "]
)
def test_a_hostile_text_is_read(unit: str) -> None:
    text = (unit * MOST_READ_CHARS)[:MOST_READ_CHARS]
    filer_of(text)


def test_most_filers_of_real_entries_are_found(shared: Path) -> None:
    rows = [
        json.loads(row)
        for name in ("docket_entries.dev.jsonl", "docket_entries.recent.jsonl")
        for row in (shared / "eval" / name).read_text(encoding="utf-8").splitlines()
    ]
    right = sum(
        _is_alike(
            read_filer(EntryText(row["text"]), dissect(row["text"]), row["label"]["event"])[0], row["label"]["filer"]
        )
        for row in rows
    )
    assert right / len(rows) >= 0.95


def _is_alike(said: str | None, labelled: str | None) -> bool:
    """Labels leave a role or a full stop out now and then."""
    if said is None or labelled is None:
        return said is labelled
    return said.rstrip(".").endswith(labelled.rstrip(".")) or said.startswith(labelled) or labelled.startswith(said)
