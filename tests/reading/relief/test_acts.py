"""What one entry does: the words of courts, and the papers that do nothing whatever they tell."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from docketwatch.docket.relief import FamilyEntry
from docketwatch.reading.relief.acts import read_acts

if TYPE_CHECKING:
    from docketwatch.docket.relief import Role

FILED = date(2026, 5, 1)


def said(text: str, role: str = "district") -> set[str]:
    """The acts on relief, as "verb subject" or "verb kinds of orders"; what is only recalled is left out."""
    entry = FamilyEntry("ilnd 1:26-cv-1", role, "50", FILED, text)  # type: ignore[arg-type]
    acts = [act for act in read_acts(entry) if act.verb not in ("told", "appeal_number")]
    return {f"{act.verb} {' '.join(act.subjects or act.target.kinds)}".strip() for act in acts}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("ORDER granting 5 Motion for Preliminary Injunction.", {"grant preliminary_injunction"}),
        ("ORDER. Plaintiffs' motion for a temporary restraining order (ECF No. 7) is DENIED.", {"deny tro"}),
        (
            "ORDER denying 24 Motion to Dismiss; granting 26 Motion for Preliminary Injunction; denying 9 TRO Motion.",
            {"deny dismiss", "grant preliminary_injunction", "deny tro"},
        ),
        (
            "ORDER granting 8 Motion for Preliminary Injunction and PROVISIONALLY granting 9 Motion to Certify Class.",
            {"grant preliminary_injunction", "grant class_certification"},
        ),
        ("ORDER granting 17 Motion to Withdraw 9 Motion for Preliminary Injunction.", {"grant withdraw"}),
        ("ORDER granting 23 Motion to Stay Briefing on Plaintiffs' Motion for TRO.", {"grant other"}),
        ("ORDER granting 26 Motion to Expedite Ruling on Motion for Preliminary Injunction.", {"grant other"}),
        (
            "ORDER denying 84 Motion for Reconsideration of 79 Order Granting Preliminary Injunction.",
            {"deny reconsider"},
        ),
        ("ORDER denying 38 Motion to Dissolve Preliminary Injunction.", {"deny dissolve"}),
        ("ORDER TAKING UNDER ADVISEMENT 12 Motion for Preliminary Injunction.", set()),
        ("ORDER vacating the hearing on the motion for preliminary injunction.", set()),
        ("Order on Motion for Temporary Restraining Order", {"unclear tro"}),
        ("SEALED ORDER re 5 MOTION for Preliminary Injunction.", {"unclear preliminary_injunction"}),
        ("ORDER: The 2026 Rule is hereby VACATED and set aside.", {"vacate", "final_relief other"}),
        ("ORDER finding Defendant in CIVIL CONTEMPT of 22 Order.", {"grant contempt"}),
        ("ORDER declining to find Defendants in contempt.", {"deny contempt"}),
    ],
)
def test_what_a_trial_court_does(text: str, acts: set[str]) -> None:
    assert said(text) == acts


@pytest.mark.parametrize(
    "text",
    [
        "[PROPOSED] ORDER granting 5 Motion for Preliminary Injunction by Plaintiffs",
        "PROPOSED ORDER (Granting TRO) by Plaintiffs re 5 MOTION for TRO.",
        "NOTICE of Supplemental Authority: Doe v. Noem, granting a preliminary injunction, by Plaintiffs",
        "REPORT AND RECOMMENDATION re 5 MOTION for TRO. The motion should be GRANTED.",
        "MEMORANDUM in Support re 35 AMENDED MOTION for TRO, noting that this Court denied the first, by Plaintiffs",
        "Letter by Plaintiffs stating that the Court granted the injunction",
        "STATUS REPORT: the preliminary injunction was dissolved in a related case, by Defendants",
        "TRANSCRIPT of hearing in which the motion for TRO was granted.",
        "RESPONSE in Opposition to 9 MOTION to dissolve the TRO granted October 30, 2025",
        "(Entered in error) ORDER granting 33 Motion for Temporary Restraining Order.",
        "COMPLAINT for Declaratory and Injunctive Relief, seeking a preliminary injunction",
    ],
)
def test_no_paper_of_a_party_rules(text: str) -> None:
    assert said(text) == set()


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "MOTION for Temporary Restraining Order and Preliminary Injunction by X",
            {"request tro preliminary_injunction"},
        ),
        ("MOTION to Stay 31 Preliminary Injunction Pending Appeal by X", {"request stay_pending_appeal"}),
        ("MOTION to Stay Case by X", {"request other"}),
        ("MOTION for Order to Show Cause why X should not be held in contempt", {"request show_cause_contempt"}),
        ("Motion to vacate 25 Order granting temporary restraining order by X", {"request vacate"}),
        ("MOTION for Leave to File a Motion for Preliminary Injunction", {"request other"}),
    ],
)
def test_what_a_motion_asks(text: str, acts: set[str]) -> None:
    assert said(text) == acts


@pytest.mark.parametrize(
    ("role", "text", "acts"),
    [
        ("appeal", "OPINION filed. AFFIRMED.", {"affirm"}),
        ("appeal", "ORDER FILED. The motion for stay pending appeal is DENIED. Judge A would grant.",
         {"deny stay_pending_appeal"}),
        ("appeal", "MANDATE ISSUED.", {"mandate"}),
        ("appeal", "CLERK'S ORDER filed withholding issuance of the mandate.", set()),
        ("appeal", "OPINION filed affirming the denial of a preliminary injunction.", {"affirm"}),
        ("scotus", "Petition DENIED. Justice A would grant the petition for certiorari.", {"deny certiorari"}),
        ("scotus", "Response to application (25A1) requested by Justice A.", set()),
        ("mandamus", "OPINION filed. The petition for writ of mandamus is GRANTED; the contempt order is vacated.",
         {"grant mandamus", "vacate contempt"}),
    ],
)  # fmt: skip
def test_what_courts_above_do(role: str, text: str, acts: set[str]) -> None:
    assert said(text, role) == acts


def test_an_alternative_is_one_request() -> None:
    entry = FamilyEntry(
        "dcd 1:25-cv-1",
        "district",
        "9",
        FILED,
        "MOTION to Stay under 5 U.S.C. 705 or, in the alternative, for TRO by X",
    )
    (act,) = read_acts(entry)
    assert (act.subjects, act.alternatives) == (("apa_stay",), ("tro",))


@pytest.mark.parametrize(
    "text", ["(" * 10_000, "ORDER " + "granting " * 1_200, "ORDER " + " " * 9_000, "12/12/" * 1_700]
)
def test_hostile_text_is_read_to_an_end(text: str) -> None:
    assert isinstance(read_acts(FamilyEntry("d", "district", "1", FILED, text)), tuple)


def test_a_motion_to_hold_somebody_in_contempt_finds_nobody_in_it() -> None:
    asked = (
        "MINUTE ORDER: Plaintiffs' Motion to Hold Defendants in Contempt is set for hearing. Response due by 3/9/2026.",
        "ORDER setting a briefing schedule on the motion for an order finding Defendants in civil contempt.",
    )
    for text in asked:
        acts = read_acts(FamilyEntry("mdd 1:26-cv-1", "district", "50", date(2026, 3, 2), text))
        assert not [act for act in acts if act.verb == "grant"]
    found = FamilyEntry(
        "mdd 1:26-cv-1", "district", "51", date(2026, 3, 2), "ORDER: the Court finds Defendants in civil contempt."
    )
    assert [act.verb for act in read_acts(found)] == ["grant"]


def acts_of(text: str, role: Role = "district") -> list[tuple[str, tuple[str, ...], bool]]:
    acts = read_acts(FamilyEntry("mdd 1:26-cv-1", role, "50", date(2026, 3, 2), text))
    return [(act.verb, act.subjects, act.is_partial) for act in acts]


def test_a_motion_for_an_injunction_granted_as_a_705_stay_is_one_stay() -> None:
    text = (
        "ORDER granting 4 Motion for Preliminary Injunction. The effective date of the Rule is POSTPONED under"
        " 5 U.S.C. 705. Signed by Judge Jo Rowe on 3/2/2026."
    )
    assert [subjects for verb, subjects, _ in acts_of(text) if verb == "grant"] == [("apa_stay",)]


def test_what_is_ended_in_all_other_respects_goes_on_in_one() -> None:
    text = "ORDER: the injunction is DISSOLVED in all other respects. Signed by Judge Jo Rowe on 3/2/2026."
    assert ("dissolve", (), True) in acts_of(text)


def test_a_contempt_is_purged_in_a_title_too_and_not_where_it_only_may_be() -> None:
    assert ("purge", ("contempt",), False) in acts_of(
        "ORDER Holding 41 Civil Contempt PURGED. Signed by Judge Jo Rowe."
    )
    assert not [one for one in acts_of("ORDER: the contempt may be purged by payment.") if one[0] == "purge"]


def test_a_majority_of_active_judges_rules_by_its_vote_and_a_dissenter_does_not() -> None:
    vote = (
        "ORDER FILED. A majority of the active judges having voted, it is ordered that the motion be reheard en banc."
    )
    assert ("grant", ("rehearing_en_banc",), False) in acts_of(vote, "appeal")
    lone = "ORDER FILED. The motion for stay pending appeal is DENIED. Judge Roe voted to grant the stay."
    assert "grant" not in {verb for verb, _, _ in acts_of(lone, "appeal")}
