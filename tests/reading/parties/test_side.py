from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from docketwatch.docket.readings import CourtKind, EntryText, Event, MotionKind, Side
from docketwatch.reading.anatomy import dissect
from docketwatch.reading.parties.filer import read_filer
from docketwatch.reading.parties.side import read_side

if TYPE_CHECKING:
    from pathlib import Path


def side_of(
    text: str, event: Event, case: str = "Doe v. Acme", court: CourtKind = "district", kind: MotionKind | None = None
) -> Side | None:
    entry = EntryText(text, court_kind=court, case_name=case)
    parts = dissect(text)
    side, evidence = read_side(entry, parts, event, kind, read_filer(entry, parts, event)[0])
    if side is not None:
        assert evidence is not None
        assert evidence.about == "filer_side"
        assert 0 <= evidence.start < evidence.end <= len(text)
    return side


@pytest.mark.parametrize(
    ("event", "text"),
    [
        ("order", "ORDER granting 12 Motion by Plaintiff Jane Doe"),
        ("minute_entry", "Motion Hearing Held"),
        ("hearing_notice", "NOTICE of Hearing. Scheduling Conference set for 5/4/2026 10:30 AM, by Clerk."),
        (
            "transcript",
            "TRANSCRIPT of Proceedings held on 5/4/2026. You may request a copy; see the Transcript Order Form.",
        ),
        ("summons_service", "Summons (2) Issued Electronically as to All Defendants"),
        ("summons_service", "BNC Certificate of Mailing. No. of Notices: 1."),
        ("appearance", "ADDED Counsel for Respondent Ann Roe for Respondent Jim Poe."),
        ("appearance", "ATTORNEY, Ann Roe for Respondent Jim Poe, TERMINATED."),
        ("administrative", "Receipt of Filing Fee for Voluntary Petition"),
        ("administrative", "DEFECTIVE DOCUMENT, Motion for leave, on behalf of Movant Elm Fund, FILED."),
        ("letter", "LETTER [21] received from the Clerk of the Supreme Court of the United States"),
        ("notice", "CLERK'S NOTICE of Rule 73"),
    ],
)
def test_what_the_court_made_is_the_courts(event: Event, text: str) -> None:
    assert side_of(text, event) == "court"


@pytest.mark.parametrize(
    ("side", "court", "case", "text"),
    [
        ("plaintiff", "district", "X v. Y", "RESPONSE filed by Plaintiff United States. (Roe, Ann)"),
        ("defendant", "district", "X v. Y", "RESPONSE filed by Respondents Jim Poe, Ann Roe."),
        ("third_party", "district", "X v. Y", "RESPONSE filed by Intervenor Defendant Elm Fund."),
        ("third_party", "district", "X v. Y", "RESPONSE filed by Interested Party Elm Fund."),
        (None, "district", "X v. Y", "RESPONSE filed by Plaintiff Jane Doe, Defendant Acme."),
        # A government that appeals stands on the plaintiff's side there.
        ("plaintiff", "appellate", "Doe v. Poe", "RESPONSE filed by Defendant - Appellant Jim Poe."),
        ("defendant", "appellate", "United States v. Poe", "RESPONSE filed by Plaintiff-Appellee USA."),
        ("plaintiff", "appellate", "Poe v. Doe", "RESPONSE from applicants Jim Poe, et al. filed."),
        ("defendant", "appellate", "Poe v. Doe", "Response to application from respondents Jane Doe, et al. filed."),
        ("third_party", "appellate", "United States v. Poe", "RESPONSE filed by Movant(s) Elm Fund"),
        ("plaintiff", "bankruptcy", "Ann Roe", "RESPONSE Filed by Debtor Ann Roe (Poe, Jim)"),
        ("third_party", "bankruptcy", "Ann Roe", "RESPONSE Filed by Trustee Jim Poe"),
    ],
)
def test_the_role_in_the_text_counts_first(side: Side | None, court: CourtKind, case: str, text: str) -> None:
    assert side_of(text, "opposition", case, court) == side


@pytest.mark.parametrize(
    ("side", "court", "case", "text"),
    [
        ("defendant", "district", "TABMAN v. FEDERAL BUREAU OF INVESTIGATION", "REPLY by FBI. (Roe, Ann)"),
        ("defendant", "district", "Elm Church v. DHS", "REPLY by US Department of Homeland Security. (Roe, Ann)"),
        ("defendant", "district", "Elm v. U.S. Department of Homeland Security", "REPLY by JIM POE, DHS (Roe, Ann)"),
        ("defendant", "district", "Doe v. Poe, et al.", "REPLY filed by JIM A. POE. (Roe, Ann)"),
        ("plaintiff", "district", "State of Ohio v. Poe", "REPLY filed by Ohio, State of. (Roe, Ann)"),
        (None, "district", "State of New York v. Poe", "REPLY by New York Tenants Union. (Roe, Ann)"),
        ("defendant", "district", "Doe v. United States", "REPLY by USA. (Roe, Ann)"),
        (None, "district", "Doe v. Poe", "REPLY by Elm Fund. (Roe, Ann)"),
        (None, "district", "Doe v. Acme Inc.", "REPLY by Jane Doe, Acme Inc.. (Roe, Ann)"),
        (
            "defendant",
            "district",
            "Elm v. United States Drug Enforcement Adminis",
            "REPLY by Drug Enforcement Administration.",
        ),
        ("plaintiff", "criminal", "United States v. Poe", "REPLY by USA as to Jim Poe (Roe, Ann)"),
        ("defendant", "criminal", "United States v. Poe", "REPLY by Jim Poe (Roe, Ann)"),
        ("defendant", "criminal", "United States v. Poe", "REPLY by Al Coe as to Al Coe (Roe, Ann)"),
        ("plaintiff", "bankruptcy", "In re Elm Stores, Inc.", "REPLY Filed by Elm Stores, Inc. (Roe, Ann)"),
        ("third_party", "bankruptcy", "In re Elm Stores, Inc.", "REPLY Filed by Kestrel Bank (Roe, Ann)"),
        ("defendant", "bankruptcy", "Elm v. Kestrel Bank", "REPLY Filed by Kestrel Bank (Roe, Ann)"),
        (None, "district", "In Re: Elm Corp. Data Breach Litigation", "REPLY by Elm Corp. (Roe, Ann)"),
        ("plaintiff", "appellate", "In re Jim Poe", "REPLY filed by Jim Poe."),
    ],
)
def test_then_the_case_name(side: Side | None, court: CourtKind, case: str, text: str) -> None:
    assert side_of(text, "reply", case, court) == side


@pytest.mark.parametrize(
    ("side", "event", "kind", "text"),
    [
        ("plaintiff", "complaint", None, "Complaint"),
        ("defendant", "complaint", None, "NOTICE OF REMOVAL from Superior Court"),
        ("defendant", "answer", None, "ANSWER to Complaint by Jim Coe."),
        ("defendant", "motion", "dismiss", "Motion to Dismiss"),
        (None, "motion", "dismiss", "Joint Motion to Dismiss"),
        ("defendant", "motion", "extension", "MOTION for Extension of Time to Answer Complaint by Jim Coe."),
        (None, "motion", "extension", "Motion for Extension of Time"),
        ("third_party", "motion", "intervene", "MOTION to Intervene by Elm Fund."),
        ("third_party", "brief", None, "AMICUS BRIEF by Elm Fund in support of plaintiffs"),
        ("plaintiff", "motion", "class_certification", "Motion to Certify Class"),
        (None, "motion", "other", "Motion to Vacate"),
    ],
)
def test_then_the_nature_of_the_paper(side: Side | None, event: Event, kind: MotionKind | None, text: str) -> None:
    assert side_of(text, event, kind=kind) == side


@pytest.mark.parametrize(
    ("name", "share"),
    [("docket_entries.dev.jsonl", 0.97), ("docket_entries.recent.jsonl", 0.97), ("adversarial.dev.jsonl", 0.97)],
)
def test_the_side_of_real_entries(shared: Path, name: str, share: float) -> None:
    rows = [json.loads(row) for row in (shared / "eval" / name).read_text(encoding="utf-8").splitlines()]
    right = sum(
        side_of(row["text"], row["label"]["event"], row["case_name"], row["court_kind"], row["label"]["motion_kind"])
        == row["label"]["filer_side"]
        for row in rows
    )
    assert right / len(rows) >= share
