"""What was asked: the first-named relief of motions and of papers on them, and what a court's entry speaks of."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from docketwatch.reading.anatomy import dissect
from docketwatch.reading.rulings.motion_kind import kind_of, read_motion_kind
from docketwatch.reading.rulings.rulings import read_rulings

if TYPE_CHECKING:
    from pathlib import Path

    from docketwatch.docket.readings import Event, Evidence, MotionKind


def kind_of_text(text: str, event: Event) -> tuple[MotionKind | None, Evidence | None]:
    parts = dissect(text)
    return read_motion_kind(parts, event, read_rulings(parts, event))


def kind_read(text: str, event: Event) -> MotionKind | None:
    kind, evidence = kind_of_text(text, event)
    assert (kind is None) == (evidence is None)
    if evidence:
        assert evidence.about == "motion_kind"
        assert 0 <= evidence.start < evidence.end <= len(text)
    return kind


MOTIONS: tuple[tuple[MotionKind, str], ...] = (
    ("tro", "Emergency Ex Parte MOTION for Temporary Restraining Order and Preliminary Injunction by Jane Doe."),
    ("tro", "EX PARTE APPLICATION for TRO and OSC filed by Plaintiff Jane Doe."),
    ("preliminary_injunction", "First MOTION for Preliminary Injunction and TRO by Jane Doe."),
    ("preliminary_injunction", "MOTION for injunction pending appeal filed by Appellant Jane Doe. [26-1]"),
    ("stay", "MOTION to Stay Briefing on Motion for Preliminary Injunction by All Defendants"),
    ("stay", "MOTION filed by Ms. Ann Roe for Kentucky Alliance for Homes to hold case in abeyance. [26-1]"),
    ("dismiss", "MOTION by Defendant Acme, Inc. to dismiss Amended Complaint (Roe, Ann)"),
    ("dismiss", "MOTION to Dismiss, or in the Alternative for Summary Judgment, by Acme, Inc."),
    ("summary_judgment", "Cross MOTION for Partial Summary Judgment by Acme, Inc."),
    ("class_certification", "MOTION to Certify Class and Appoint Counsel by Jane Doe"),
    ("class_certification", "MOTION for Conditional Certification of a Collective Action by Jane Doe"),
    ("extension", "Consent MOTION for Extension of Time to File Response to Motion to Dismiss by Acme, Inc."),
    ("extension", "Unopposed MOTION to Modify Scheduling Order by Acme, Inc."),
    ("extension", "MOTION of Appellee Acme, Inc. to extend the time to 10/28/2026 to file brief. [26-1]"),
    ("pro_hac_vice", "MOTION for Attorney Ann B. Roe for leave to appear in Pro Hac Vice filed by Acme, Inc."),
    ("pro_hac_vice", "MOTION for Ann Roe to Appear Pro Hac Vice . Filing fee $ 200.00. Document filed by Acme."),
    ("seal", "MOTION for Leave to File Under Seal Exhibits to Motion for Summary Judgment by Acme, Inc."),
    ("seal", "MOTION to Impound by Jane Doe."),
    ("amicus_leave", "MOTION TO FILE AMICUS CURIAE BRIEF, on behalf of Movant Acme, FILED."),
    ("intervene", "MOTION for Leave to Intervene by State of Ohio"),
    ("reconsideration", "PETITION for rehearing en banc filed by Appellant Acme. [26-1]"),
    ("reconsideration", "MOTION to Alter or Amend Judgment by Jane Doe"),
    ("compel", "MOTION to Compel Arbitration by Acme, Inc."),
    ("other", "MOTION for Leave to File Motion to Dismiss in Excess of Page Limits by Acme, Inc."),
    ("other", "MOTION to Withdraw 9 MOTION for Preliminary Injunction by Jane Doe"),
    ("other", "MOTION to Dissolve 12 Temporary Restraining Order by All Defendants"),
    ("other", "MOTION to Enforce 12 Order on Motion for Preliminary Injunction by Jane Doe"),
    ("other", "MOTION to Clarify Stay by Jane Doe"),
    ("other", "MOTION for Relief from Automatic Stay by Acme Bank"),
    ("other", "MOTION in Limine to exclude evidence of the motion to compel by Acme, Inc."),
    ("other", "MOTION to Expedite Briefing on Motion for Stay by Jane Doe"),
)


@pytest.mark.parametrize(("kind", "text"), MOTIONS, ids=[text[:50] for _, text in MOTIONS])
def test_the_first_named_relief_counts(kind: MotionKind, text: str) -> None:
    assert kind_read(text, "motion") == kind


@pytest.mark.parametrize(
    ("event", "kind", "text"),
    [
        ("opposition", "dismiss", "RESPONSE in Opposition re 8 MOTION to Dismiss filed by Jane Doe."),
        ("reply", "summary_judgment", "REPLY to Response to Motion re 8 MOTION for Summary Judgment filed by Acme."),
        ("reply", "other", "REPLY filed by Appellee Acme to response [5434898-2]. [26-1]"),
        (
            "memorandum",
            "preliminary_injunction",
            "MEMORANDUM by Acme in support of motion for preliminary injunction 5",
        ),
        ("stipulation", "extension", "STIPULATION FOR EXTENSION OF TIME TO ANSWER COMPLAINT by Acme, Inc."),
        ("stipulation", "dismiss", "STIPULATION of Dismissal by Acme, Inc."),
        ("opposition", None, "RESPONSE re 67 NOTICE of Supplemental Authority re 39 MOTION to Dismiss by Jane Doe."),
        ("brief", None, "AMICUS BRIEF re 68 Order on Motion for Leave to File Amicus Brief by State of Ohio"),
        ("notice", None, "NOTICE of Supplemental Authority re 8 MOTION to Dismiss by Jane Doe"),
        ("declaration_exhibit", None, "DECLARATION of Jane Doe re 8 MOTION to Stay"),
        ("administrative", "dismiss", "MOTION(S) REFERRED: 31 MOTION to Dismiss. Now pending before the USMJ."),
        ("administrative", None, "NOTICE OF DEFICIENCY re 22 MOTION to Stay. Incorrect event selected."),
        ("hearing_notice", "tro", "NOTICE OF HEARING on 3 MOTION for TRO. Hearing set for 4/4/2026."),
        (
            "order",
            "preliminary_injunction",
            "ORDER REFERRING 9 MOTION for Preliminary Injunction to Magistrate Judge Roe.",
        ),
        ("order", None, "ORDER: Any motion for summary judgment shall be filed by 4/4/2026."),
        ("order", None, "SCHEDULING ORDER. Signed by Judge Roe."),
    ],
)
def test_papers_on_a_motion_name_it_and_others_name_none(event: Event, kind: MotionKind | None, text: str) -> None:
    assert kind_read(text, event) == kind


@pytest.mark.parametrize(
    "text",
    [
        "ORDER denying 38 Motion to Dissolve Preliminary Injunction.",
        "ORDER granting 44 Motion to Withdraw 31 Motion for Summary Judgment.",
        "ORDER: This appeal is DISMISSED. Appellants' motion for stay is DENIED AS MOOT.",
        "ORDER denying 24 Motion to Dismiss; granting 26 Motion for Preliminary Injunction.",
    ],
)
def test_kind_and_outcome_speak_of_one_request(text: str) -> None:
    rulings = read_rulings(dissect(text), "order")
    assert kind_read(text, "order") == rulings[0].motion_kind == kind_of(rulings)[0]


@pytest.mark.parametrize("name", ["docket_entries.dev", "docket_entries.recent", "adversarial.dev"])
def test_the_bar_holds_on_labelled_entries(shared: Path, name: str) -> None:
    rows = [json.loads(line) for line in (shared / "eval" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    right = 0
    for row in rows:
        label = row["label"]
        other = label.get("alt_motion_kind") or []
        others = [other] if isinstance(other, str) else other
        kind, _ = kind_of_text(row["text"], label["event"])
        right += kind == label["motion_kind"] or (kind is not None and kind in others)
    assert right / len(rows) >= 0.95
