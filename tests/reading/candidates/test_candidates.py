"""What sets off a candidate date and what does not, on dockets of a few lines with readings made by hand."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from docketwatch.docket.candidate import CAVEAT, Candidate, CandidateKind, DocketFacts, TriggerEntry
from docketwatch.docket.courts import load_courts
from docketwatch.docket.holidays import load_holidays
from docketwatch.docket.readings import (
    CourtKind,
    Deadline,
    Disposition,
    EntryText,
    Event,
    Evidence,
    MotionKind,
    Reading,
    Ruling,
)
from docketwatch.reading.candidates.candidates import CandidateDates, find_candidates

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

HERE = Evidence("test", "test", 0, 1)


def ruling(disposition: Disposition | None, kind: MotionKind | None, *entries: int) -> Ruling:
    return Ruling(disposition, kind, entries, HERE)


def line(
    number: int,
    day: str,
    event: Event,
    text: str,
    *rulings: Ruling,
    deadlines: Sequence[tuple[str, str]] = (),
    court_kind: CourtKind = "district",
    case_name: str = "Doe v. Noem",
    entered: bool = True,
    **reading: Any,
) -> TriggerEntry:
    """One line, filed and entered on one day."""
    filed = date.fromisoformat(day)
    first = rulings[0] if rulings else None
    read = Reading(
        event=event,
        motion_kind=reading.pop("motion_kind", first.motion_kind if first else None),
        disposition=first.disposition if first else None,
        rulings=rulings,
        deadlines=tuple(Deadline(date.fromisoformat(on), what, HERE) for on, what in deadlines),
        **reading,
    )
    said = EntryText(text, court_kind, "dcd", case_name, filed, str(number))
    return TriggerEntry(f"ECF {number}", filed if entered else None, filed, said, read)


DISTRICT = DocketFacts("dcd", "district", us_is_party=True, is_habeas=False, state="DC", circuit_state="DC", entries=())
APPEAL = DocketFacts("cadc", "appellate", us_is_party=True, is_habeas=False, state="DC", circuit_state="DC", entries=())


def found(facts: DocketFacts, *entries: TriggerEntry) -> CandidateDates:
    return find_candidates(replace(facts, entries=entries), load_holidays())


def days(dates: CandidateDates, kind: CandidateKind) -> list[tuple[str, str]]:
    return [(one.day.isoformat(), one.trigger_entry) for one in dates.candidates if one.kind == kind]


def only(dates: CandidateDates, kind: CandidateKind) -> Candidate:
    (one,) = [candidate for candidate in dates.candidates if candidate.kind == kind]
    return one


def reasons(dates: CandidateDates) -> str:
    return "\n".join(f"{one.mark}: {one.reason}" for one in dates.withheld)


SERVED = (
    "RETURN OF SERVICE/AFFIDAVIT of Summons and Complaint Executed. Date of Service Upon United States Attorney on "
)
COMPLAINT = line(1, "2026-01-05", "complaint", "COMPLAINT against Noem")
RETURN = line(6, "2026-01-20", "summons_service", SERVED + "1/14/2026. (Doe, Jane)")
DISMISS = line(12, "2026-03-09", "motion", "MOTION to Dismiss by Noem", motion_kind="dismiss", filer_side="defendant")
INJUNCTION = line(
    31, "2026-03-19", "order", "ORDER granting 8 Motion for Preliminary Injunction. Signed by Judge A.",
    ruling("granted", "preliminary_injunction", 8),
)  # fmt: skip
JUDGMENT = line(40, "2026-03-17", "judgment", "JUDGMENT in favor of Defendants. Signed by Judge A.")


# --- answer -----------------------------------------------------------------------------------------------------------


def test_sixty_days_after_service_on_the_united_states_attorney() -> None:
    one = only(found(DISTRICT, COMPLAINT, RETURN), "answer")
    assert (one.day, one.trigger_day, one.trigger_entry) == (date(2026, 3, 16), date(2026, 1, 14), "ECF 6")
    assert one.rule == "Fed. R. Civ. P. 12(a)(2)"
    assert one.computation == "60 days from Wed 14 Jan 2026 = Sun 15 Mar 2026; Sunday → Mon 16 Mar 2026"
    assert one.caveat == CAVEAT


@pytest.mark.parametrize(
    "text",
    [
        SERVED + "1/14/2026. Answer due for ALL FEDERAL DEFENDANTS by 3/16/2026.",
        "SUMMONS Returned Executed by Doe. US Attorney served on 1/14/2026, answer due 3/16/2026.",
        "SUMMONS RETURNED Executed. U.S. Attorney's Office for the District of Maine was served on 1/14/2026",
        "AFFIDAVIT OF SERVICE served on the United States Attorney for the District of Maine on January 14, 2026",
        "PROOF OF SERVICE Executed as to the United States Attorney by certified mail on 1/14/2026",
    ],
)
def test_the_day_of_service_in_several_courts_words(text: str) -> None:
    dates = found(DISTRICT, COMPLAINT, line(6, "2026-01-20", "summons_service", text))
    assert days(dates, "answer") == [("2026-03-16", "ECF 6")]


@pytest.mark.parametrize(
    "text",
    [
        "Date of Service Upon United States Attorney General 1/14/2026.",
        "SUMMONS Returned Executed. Kristi Noem served on 1/14/2026, answer due 3/16/2026.",
        "SUMMONS Returned Executed as to USA. Filed 1/20/2026.",
        "RETURN OF SERVICE: United States Attorney. Mailed 1/14/2026",
        SERVED + "1/14/2036",
    ],
)
def test_no_day_of_service_on_the_united_states_attorney(text: str) -> None:
    assert days(found(DISTRICT, COMPLAINT, line(6, "2026-01-20", "summons_service", text)), "answer") == []


def test_a_return_that_names_the_attorney_without_a_day_is_withheld() -> None:
    dates = found(DISTRICT, line(6, "2026-01-20", "summons_service", "SUMMONS Returned Executed. US Attorney served."))
    assert "without its day" in reasons(dates)


@pytest.mark.parametrize(
    ("later", "reason"),
    [
        (line(13, "2026-03-10", "answer", "ANSWER to Complaint by Noem"), "answered: ECF 13"),
        (DISMISS, "12(a)(4)"),
        (JUDGMENT, "the case has ended: ECF 40"),
        (line(14, "2026-03-01", "order", "ORDER granting 11 Motion for Extension of Time to answer the complaint",
              ruling("granted", "extension", 11)), "set another time: ECF 14"),
        (line(14, "2026-03-01", "order", "MINUTE ORDER. Defendants shall answer by 4/30/2026",
              deadlines=[("2026-04-30", "answer due")]), "set another time: ECF 14"),
        (line(14, "2026-03-01", "order", "ORDER staying all deadlines pending appeal"), "stayed: ECF 14"),
        (line(14, "2026-03-01", "order", "ORDER. All proceedings are hereby stayed."), "stayed: ECF 14"),
    ],
)  # fmt: skip
def test_what_leaves_nothing_to_answer_by_the_date(later: TriggerEntry, reason: str) -> None:
    dates = found(DISTRICT, COMPLAINT, RETURN, later)
    assert days(dates, "answer") == []
    assert reason in reasons(dates)


def test_no_answer_date_in_habeas_or_under_the_freedom_of_information_act() -> None:
    habeas = found(replace(DISTRICT, is_habeas=True), COMPLAINT, RETURN)
    assert habeas.candidates == ()
    foia = found(DISTRICT, line(1, "2026-01-05", "complaint", "COMPLAINT under the Freedom of Information Act"), RETURN)
    assert days(foia, "answer") == []
    assert "552(a)(4)(C)" in reasons(foia)


def test_fourteen_days_after_the_denial_of_a_motion_to_dismiss() -> None:
    denied = line(20, "2026-04-02", "order", "ORDER denying 12 Motion to Dismiss", ruling("denied", "dismiss", 12))
    dates = found(DISTRICT, COMPLAINT, RETURN, DISMISS, denied)
    assert days(dates, "answer") == [("2026-04-17", "ECF 20")]  # the 16th is Emancipation Day in D.C.
    assert only(dates, "answer").rule == "Fed. R. Civ. P. 12(a)(4)(A)"
    partly = replace(denied, reading=replace(denied.reading, rulings=(ruling("granted_in_part", "dismiss", 12),)))
    assert "for the claims that remain" in only(found(DISTRICT, DISMISS, partly), "answer").notes


@pytest.mark.parametrize(
    ("text", "disposition", "more", "deadlines"),
    [
        ("ORDER denying as moot 12 Motion to Dismiss", "denied", None, []),
        ("ORDER 12 Motion to Dismiss is DENIED without prejudice", "denied", None, []),
        ("ORDER granting 12 Motion to Dismiss", "granted", None, []),
        ("ORDER finding as moot 12 Motion to Dismiss", "moot", None, []),
        ("ORDER denying 12 Motion to Dismiss counterclaims", "denied", None, []),
        ("ORDER denying 12 Motion to Dismiss. Answer by 5/1/2026", "denied", None, [("2026-05-01", "answer")]),
        ("ORDER denying 12 Motion to Dismiss", "denied", line(21, "2026-04-10", "answer", "ANSWER by Noem"), []),
        ("ORDER denying 12 Motion to Dismiss", None, None, []),
    ],
)
def test_no_answer_date_from_other_rulings_on_a_motion_to_dismiss(
    text: str, disposition: Disposition | None, more: TriggerEntry | None, deadlines: list[tuple[str, str]]
) -> None:
    order = line(20, "2026-04-02", "order", text, ruling(disposition, "dismiss", 12), deadlines=deadlines)
    assert days(found(DISTRICT, DISMISS, order, *([more] if more else [])), "answer") == []


def test_a_report_that_recommends_denial_sets_nothing_off() -> None:
    report = line(20, "2026-04-02", "report", "REPORT AND RECOMMENDATION denying 12", ruling("denied", "dismiss", 12))
    assert found(DISTRICT, DISMISS, report).candidates == ()


AMENDED = line(10, "2026-02-02", "amended_complaint", "AMENDED COMPLAINT against Noem filed by Doe")
APPEARED = line(
    5, "2026-01-16", "appearance", "NOTICE of Appearance by A. B. on behalf of Noem", filer_side="defendant"
)


def test_an_amended_pleading_leaves_the_later_of_the_two_times() -> None:
    early = found(DISTRICT, COMPLAINT, APPEARED, RETURN, AMENDED)
    one = only(early, "answer")
    assert (one.day, one.trigger_entry, one.rule) == (date(2026, 3, 16), "ECF 10", "Fed. R. Civ. P. 15(a)(3)")
    assert "the pleading was amended: ECF 10" in reasons(early)
    late = line(15, "2026-03-20", "amended_complaint", "SECOND AMENDED COMPLAINT")
    assert days(found(DISTRICT, COMPLAINT, RETURN, DISMISS, late), "answer") == [("2026-04-03", "ECF 15")]
    unseen = only(found(DISTRICT, COMPLAINT, APPEARED, AMENDED), "answer")
    assert unseen.day == date(2026, 2, 17)  # the 16th is Washington's Birthday
    assert any("time left to answer the original" in note for note in unseen.notes)


def test_three_days_are_added_only_where_service_by_mail_is_shown() -> None:
    mailed = line(15, "2026-03-20", "amended_complaint", "SECOND AMENDED COMPLAINT, served on Noem by first-class mail")
    one = only(found(DISTRICT, COMPLAINT, DISMISS, mailed), "answer")
    assert one.day == date(2026, 4, 6)  # 14 days end on Friday, 3 April; 3 more on Monday
    assert any("service by mail (Fed. R. Civ. P. 6(d))" in note for note in one.notes)
    plain = line(15, "2026-03-20", "amended_complaint", "SECOND AMENDED COMPLAINT")
    assert only(found(DISTRICT, COMPLAINT, DISMISS, plain), "answer").day == date(2026, 4, 3)


def test_an_amended_pleading_before_any_appearance_is_withheld() -> None:
    dates = found(DISTRICT, COMPLAINT, AMENDED)
    assert dates.candidates == ()
    assert "no defendant has appeared" in reasons(dates)


# --- appeal -----------------------------------------------------------------------------------------------------------


def test_sixty_days_from_entry_of_an_order_on_an_injunction() -> None:
    one = only(found(DISTRICT, INJUNCTION), "appeal")
    assert (one.day, one.trigger_entry) == (date(2026, 5, 18), "ECF 31")
    assert one.computation == "60 days from Thu 19 Mar 2026 = Mon 18 May 2026"
    assert any("4(a)(7)" in note for note in one.notes)


def test_a_judgment_counts_from_its_entry_not_from_its_filing() -> None:
    entered = replace(JUDGMENT, entered=date(2026, 3, 19))
    assert days(found(DISTRICT, entered), "appeal") == [("2026-05-18", "ECF 40")]
    stamped = line(40, "2026-03-17", "judgment", "JUDGMENT for Defendants (Entered: 03/19/2026)", entered=False)
    assert days(found(DISTRICT, stamped), "appeal") == [("2026-05-18", "ECF 40")]
    unknown = only(found(DISTRICT, line(40, "2026-03-17", "judgment", "JUDGMENT", entered=False)), "appeal")
    assert unknown.day == date(2026, 5, 18)
    assert any("day of entry is not known" in note for note in unknown.notes)


@pytest.mark.parametrize(
    "entry",
    [
        line(31, "2026-03-19", "order", "ORDER denying 8 Motion for PI", ruling("denied", "preliminary_injunction", 8)),
        line(31, "2026-03-19", "opinion", "OPINION: in part", ruling("granted_in_part", "preliminary_injunction", 8)),
        line(31, "2026-03-19", "order", "PRELIMINARY INJUNCTION. Signed by Judge A on 3/19/2026."),
        line(31, "2026-03-19", "order", "ORDER modifying the preliminary injunction"),
        line(31, "2026-03-19", "order", "ORDER dissolving 20 Preliminary Injunction"),
        line(31, "2026-03-19", "order", "ORDER vacating", ruling("vacated", "preliminary_injunction", 20)),
        line(31, "2026-03-19", "order", "ORDER granting 9; Defendants are permanently enjoined from enforcing it",
             ruling("granted", "summary_judgment", 9)),
        line(31, "2026-03-19", "order", "ORDER granting 12 Motion to Dismiss. This action is DISMISSED. Case closed.",
             ruling("granted", "dismiss", 12)),
    ],
)  # fmt: skip
def test_what_can_be_appealed(entry: TriggerEntry) -> None:
    assert days(found(DISTRICT, entry), "appeal") == [("2026-05-18", "ECF 31")]


@pytest.mark.parametrize(
    "entry",
    [
        line(31, "2026-03-19", "order", "TEMPORARY RESTRAINING ORDER granting 8 Motion for TRO and PI",
             ruling("granted", "tro", 8), ruling("granted", "preliminary_injunction", 8)),
        line(31, "2026-03-19", "order", "ORDER granting 8 Motion for TRO", ruling("granted", "tro", 8)),
        line(31, "2026-03-19", "order", "ORDER granting 8 Motion for TRO and Preliminary Injunction",
             ruling("granted", "tro", 8), ruling("granted", "preliminary_injunction", 8)),
        line(31, "2026-03-19", "order", "Order on Motion for Preliminary Injunction",
             ruling(None, "preliminary_injunction")),
        line(31, "2026-03-19", "order", "ORDER denying as moot", ruling("moot", "preliminary_injunction", 8)),
        line(31, "2026-03-19", "order", "ORDER continuing preliminary injunction hearing to 4/1/2026"),
        line(31, "2026-03-19", "minute_entry", "Motion for PI GRANTED; written order to follow",
             ruling("granted", "preliminary_injunction", 8)),
        line(31, "2026-03-19", "report", "REPORT AND RECOMMENDATION: PI be denied",
             ruling("denied", "preliminary_injunction", 8)),
        line(31, "2026-03-19", "motion", "MOTION for Preliminary Injunction", motion_kind="preliminary_injunction"),
        line(31, "2026-03-19", "judgment", "PARTIAL JUDGMENT for Plaintiffs"),
        line(31, "2026-03-19", "judgment", "JUDGMENT of USCA as to 20 Notice of Appeal"),
        line(31, "2026-03-19", "order", "ORDER granting 12 Motion to Dismiss with leave to amend; action is dismissed",
             ruling("granted", "dismiss", 12)),
        line(31, "2026-03-19", "order", "ORDER granting 12 Motion as to Count I", ruling("granted", "dismiss", 12)),
    ],
)  # fmt: skip
def test_what_cannot_be_appealed_or_is_in_doubt(entry: TriggerEntry) -> None:
    assert days(found(DISTRICT, entry), "appeal") == []


def test_nothing_is_said_where_nobody_knows_whether_the_united_states_is_a_party() -> None:
    for us_is_party in (None, False):
        dates = found(replace(DISTRICT, us_is_party=us_is_party), COMPLAINT, RETURN, INJUNCTION, JUDGMENT)
        assert (dates.candidates, dates.withheld) == ((), ())


def test_an_opinion_and_the_order_to_a_judgment_are_not_counted_twice() -> None:
    opinion = line(30, "2026-03-19", "opinion", "MEMORANDUM OPINION", ruling("granted", "preliminary_injunction", 8))
    assert days(found(DISTRICT, opinion, INJUNCTION), "appeal") == [("2026-05-18", "ECF 31")]
    order = line(
        39, "2026-03-12", "order", "ORDER granting 12 Motion. This case is dismissed.", ruling("granted", "dismiss")
    )
    assert days(found(DISTRICT, order, JUDGMENT), "appeal") == [("2026-05-18", "ECF 40")]


def test_a_judgment_takes_the_place_of_the_orders_of_its_day() -> None:
    order = line(
        39, "2026-03-17", "order", "ORDER granting 9; permanently enjoined", ruling("granted", "summary_judgment")
    )
    assert days(found(DISTRICT, order, JUDGMENT), "appeal") == [("2026-05-18", "ECF 40")]


def test_a_ruling_that_was_struck_is_withheld() -> None:
    struck = line(33, "2026-03-20", "order", "ORDER: Docket entry 31 was made in error and is stricken.")
    dates = found(DISTRICT, INJUNCTION, struck)
    assert days(dates, "appeal") == []
    assert "entered in error: ECF 33" in reasons(dates)
    another = line(33, "2026-03-20", "order", "ORDER: Docket entry 30 was made in error and is stricken.")
    assert days(found(DISTRICT, INJUNCTION, another), "appeal") == [("2026-05-18", "ECF 31")]


RECONSIDER = line(41, "2026-04-14", "motion", "MOTION to Alter or Amend Judgment by Doe", relates_to=(40,))


def test_a_motion_within_28_days_suspends_the_time_until_the_order_on_it() -> None:
    pending = found(DISTRICT, JUDGMENT, RECONSIDER)
    assert days(pending, "appeal") == []
    assert "ECF 41" in reasons(pending)
    assert "suspends" in reasons(pending)
    order = line(45, "2026-05-01", "order", "ORDER denying 41 Motion", ruling("denied", "reconsideration", 41))
    one = only(found(DISTRICT, JUDGMENT, RECONSIDER, order), "appeal")
    assert (one.day, one.trigger_entry) == (date(2026, 6, 30), "ECF 45")
    assert any("suspended by ECF 41" in note for note in one.notes)


@pytest.mark.parametrize(
    "motion",
    [
        replace(RECONSIDER, filed=date(2026, 4, 15)),  # day 29
        line(41, "2026-04-10", "motion", "MOTION for Reconsideration re 33 Order", relates_to=(33,)),
        line(
            41,
            "2026-04-10",
            "motion",
            "MOTION for Extension of Time to move to alter or amend",
            motion_kind="extension",
        ),
        line(41, "2026-04-10", "opposition", "RESPONSE re MOTION to Alter or Amend Judgment", relates_to=(40,)),
        line(41, "2026-04-10", "motion", "MOTION for Attorney Fees", relates_to=(40,)),
    ],
)
def test_what_does_not_suspend_the_time(motion: TriggerEntry) -> None:
    assert days(found(DISTRICT, JUDGMENT, motion), "appeal") == [("2026-05-18", "ECF 40")]


def test_a_cross_appeal_has_fourteen_days_where_they_end_later() -> None:
    notice = line(50, "2026-05-14", "notice_of_appeal", "NOTICE OF APPEAL as to 40 Judgment by Doe", relates_to=(40,))
    dates = found(DISTRICT, JUDGMENT, notice)
    assert days(dates, "cross_appeal") == [("2026-05-28", "ECF 50")]
    assert any("ECF 50 is a notice of appeal" in note for note in only(dates, "appeal").notes)
    early = replace(notice, filed=date(2026, 4, 1))
    assert days(found(DISTRICT, JUDGMENT, early), "cross_appeal") == []
    of_another = replace(notice, reading=replace(notice.reading, relates_to=(12,)))
    assert days(found(DISTRICT, JUDGMENT, of_another), "cross_appeal") == []
    late = replace(notice, filed=date(2026, 5, 19))
    assert days(found(DISTRICT, JUDGMENT, late), "cross_appeal") == []


def test_class_certification_gives_45_days() -> None:
    order = line(
        31,
        "2026-03-19",
        "order",
        "ORDER granting 9 Motion to Certify Class",
        ruling("granted", "class_certification", 9),
    )
    assert days(found(DISTRICT, order), "class_appeal") == [("2026-05-04", "ECF 31")]
    assert any("reconsideration" in note for note in only(found(DISTRICT, order), "class_appeal").notes)
    settled = line(
        31,
        "2026-03-19",
        "order",
        "ORDER preliminarily approving settlement class",
        ruling("granted", "class_certification"),
    )
    assert found(DISTRICT, settled).candidates == ()
    assert "23(e)(1)" in reasons(found(DISTRICT, settled))


def test_a_criminal_docket_gives_nothing() -> None:
    judgment = line(40, "2026-03-17", "judgment", "JUDGMENT as to A (1), Count 1", court_kind="criminal")
    assert found(DISTRICT, judgment).candidates == ()


# --- restraining orders and transcripts -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "TEMPORARY RESTRAINING ORDER granting 4. This Order shall expire at 5:00 p.m. on March 6, 2026.",
            "2026-03-06",
        ),
        ("ORDER granting 4 Motion for TRO. The order remains in effect through 3/10/2026.", "2026-03-10"),
        ("ORDER granting 4 Motion for TRO, effective until March 4, 2026 at 11:59 PM", "2026-03-04"),
        ("ORDER granting 4 Motion for TRO, in effect for 7 days", "2026-02-27"),
        (
            "ORDER granting 4 Motion for TRO. Respondents shall not remove Petitioner through March 5, 2026.",
            "2026-03-05",
        ),
        ("ORDER granting 4 Ex Parte Motion for TRO, issued without notice", "2026-03-06"),
        ("TEMPORARY RESTRAINING ORDER issued ex parte. Hearing set for 3/2/2026", "2026-03-06"),
    ],
)
def test_the_end_of_a_restraining_order(text: str, day: str) -> None:
    order = line(12, "2026-02-20", "order", text, ruling("granted", "tro", 4))
    assert days(found(DISTRICT, order), "tro_expiry") == [(day, "ECF 12")]


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("ORDER granting 4 Motion for TRO after hearing", None),
        ("ORDER granting 4 Motion for TRO, in effect until the hearing on 3/2/2026", None),
        ("ORDER granting 4 Motion for TRO without notice", INJUNCTION),
        ("ORDER granting 4 Motion for TRO without notice",
         line(14, "2026-03-01", "order", "ORDER dissolving TRO", ruling("vacated", "tro"))),
    ],
)  # fmt: skip
def test_no_end_of_a_restraining_order(text: str, later: TriggerEntry | None) -> None:
    order = line(12, "2026-02-20", "order", text, ruling("granted", "tro", 4))
    dates = found(DISTRICT, order, *([later] if later else []))
    assert days(dates, "tro_expiry") == []
    assert "ECF 12" in reasons(dates)


def test_an_extension_replaces_the_first_end() -> None:
    first = line(5, "2026-02-20", "order", "TEMPORARY RESTRAINING ORDER, issued ex parte", ruling("granted", "tro", 4))
    longer = line(
        9, "2026-02-26", "order", "ORDER: the Court EXTENDS the Temporary Restraining Order through March 13, 2026."
    )
    assert days(found(DISTRICT, first, longer), "tro_expiry") == [("2026-03-13", "ECF 9")]


def test_a_denied_restraining_order_gives_nothing() -> None:
    denied = line(5, "2026-02-20", "order", "ORDER denying 4 ex parte Motion for TRO", ruling("denied", "tro", 4))
    assert days(found(DISTRICT, denied), "tro_expiry") == []


def test_a_transcript_is_released_on_the_day_that_the_clerk_states() -> None:
    stated = [("2026-04-01", "redaction request due"), ("2026-06-08", "release of transcript restriction")]
    transcript = line(60, "2026-03-11", "transcript", "TRANSCRIPT of proceedings", deadlines=stated)
    assert days(found(DISTRICT, transcript), "transcript_release") == [("2026-06-08", "ECF 60")]


# --- courts of appeals and the Supreme Court --------------------------------------------------------------------------

DECIDED = line(
    90, "2026-03-03", "judgment", "PER CURIAM JUDGMENT filed that the order be affirmed", court_kind="appellate"
)
PETITION = line(95, "2026-04-10", "motion", "PETITION for rehearing en banc filed by Appellee", court_kind="appellate")
DENIED = line(
    99,
    "2026-05-20",
    "order",
    "PER CURIAM ORDER, En Banc, denying petition for rehearing en banc",
    court_kind="appellate",
)


def test_after_a_judgment_of_a_court_of_appeals() -> None:
    dates = found(APPEAL, DECIDED)
    assert days(dates, "rehearing") == [("2026-04-17", "ECF 90")]
    assert days(dates, "mandate") == [("2026-04-24", "ECF 90")]
    assert days(dates, "certiorari") == [("2026-06-01", "ECF 90")]
    assert only(dates, "mandate").trigger_day == date(2026, 4, 17)


def test_a_timely_petition_moves_the_mandate_and_certiorari_to_its_denial() -> None:
    pending = found(APPEAL, DECIDED, PETITION)
    assert days(pending, "mandate") == days(pending, "certiorari") == []
    assert "pending: ECF 95" in reasons(pending)
    dates = found(APPEAL, DECIDED, PETITION, DENIED)
    assert days(dates, "rehearing") == []
    assert days(dates, "mandate") == [("2026-05-27", "ECF 99")]
    assert days(dates, "certiorari") == [("2026-08-18", "ECF 99")]


def test_an_early_denial_does_not_bring_the_mandate_before_the_time_to_petition_has_run() -> None:
    early = replace(DENIED, entered=date(2026, 3, 20))
    asked = replace(PETITION, filed=date(2026, 3, 10), entered=date(2026, 3, 10))
    assert days(found(APPEAL, DECIDED, asked, early), "mandate") == [("2026-04-24", "ECF 90")]


@pytest.mark.parametrize(
    ("text", "event", "disposition", "reason"),
    [
        ("ORDER granting motion to stay the mandate", "order", "granted", "stayed"),
        ("ORDER: the mandate is withheld pending further order", "order", None, "stayed"),
        ("MOTION to stay mandate filed by Appellants", "motion", None, "motion to stay the mandate is pending"),
        ("ORDER extending time to petition for rehearing to 6/1/2026", "order", None, "sets the time to petition"),
        ("ORDER granting petition for rehearing en banc", "order", "granted", "rehearing was granted"),
        ("ORDER. The mandate shall issue forthwith.", "order", None, "at once"),
    ],
)
def test_no_mandate_date(text: str, event: Event, disposition: Disposition | None, reason: str) -> None:
    later = line(93, "2026-03-20", event, text, ruling(disposition, None), court_kind="appellate")
    dates = found(APPEAL, DECIDED, later)
    assert days(dates, "mandate") == []
    assert reason in reasons(dates)


def test_what_the_d_c_circuit_says_of_every_judgment_is_no_stay() -> None:
    routine = (
        "CLERK'S ORDER withholding issuance of the mandate until seven days after disposition of any timely petition"
    )
    order = line(91, "2026-03-03", "order", routine + " for rehearing", court_kind="appellate")
    assert days(found(APPEAL, DECIDED, order), "mandate") == [("2026-04-24", "ECF 90")]
    inner = line(92, "2026-03-05", "order", "ORDER: District Court's order is stayed pending issuance of the mandate.")
    assert days(found(APPEAL, DECIDED, inner), "mandate") == [("2026-04-24", "ECF 90")]


def test_a_mandate_that_issued_or_whose_day_is_stated_is_not_counted() -> None:
    issued = line(94, "2026-04-24", "mandate", "MANDATE ISSUED", court_kind="appellate")
    assert days(found(APPEAL, DECIDED, issued), "mandate") == []
    stated = line(90, "2026-03-03", "judgment", "JUDGMENT ENTERED AND FILED. Mandate issue date is 04/27/2026")
    assert days(found(APPEAL, stated), "mandate") == [("2026-04-27", "ECF 90")]


def test_where_the_united_states_may_not_be_a_party_only_certiorari_is_counted() -> None:
    facts = replace(APPEAL, us_is_party=None)
    assert {one.kind for one in found(facts, DECIDED).candidates} == {"certiorari"}
    assert found(facts, DECIDED, PETITION, DENIED).candidates == ()
    early = replace(PETITION, filed=date(2026, 3, 17))
    assert days(found(facts, DECIDED, early, DENIED), "certiorari") == [("2026-08-18", "ECF 99")]
    private = replace(APPEAL, us_is_party=False)
    assert days(found(private, DECIDED, PETITION, DENIED), "certiorari") == [("2026-06-01", "ECF 90")]


def test_a_judgment_that_may_be_criminal_has_no_rehearing_date() -> None:
    dates = found(APPEAL, replace(DECIDED, text=replace(DECIDED.text, case_name="United States v. Roe")))
    assert {one.kind for one in dates.candidates} == {"certiorari"}
    assert "criminal" in reasons(dates)


def test_an_opinion_alone_or_an_amended_judgment() -> None:
    opinion = line(89, "2026-03-03", "opinion", "OPINION filed (Pub. per Curiam)", court_kind="appellate")
    assert found(APPEAL, opinion).candidates == ()
    assert "without an entry of judgment" in reasons(found(APPEAL, opinion))
    both = line(
        89, "2026-03-03", "opinion", "FILED OPINION. AFFIRMED. FILED AND ENTERED JUDGMENT.", court_kind="appellate"
    )
    assert days(found(APPEAL, both), "rehearing") == [("2026-04-17", "ECF 89")]
    amended = line(97, "2026-04-01", "judgment", "AMENDED JUDGMENT filed", court_kind="appellate")
    dates = found(APPEAL, DECIDED, amended)
    assert days(dates, "rehearing") == [("2026-05-18", "ECF 97")]
    assert "amended judgment followed: ECF 97" in reasons(dates)


def test_the_supreme_court_has_only_the_day_that_a_justice_sets() -> None:
    facts = DocketFacts(
        "scotus", "scotus", us_is_party=True, is_habeas=False, state=None, circuit_state=None, entries=()
    )
    asked = line(
        2, "2026-03-03", "order", "Response to application (25A999) requested by The Chief Justice, due by 4 p.m.,"
        " March 10, 2026.", deadlines=[("2026-03-10", "response to application")],
    )  # fmt: skip
    judgment = line(3, "2026-03-30", "judgment", "JUDGMENT ISSUED.")
    dates = found(facts, asked, judgment)
    assert [(one.kind, one.day) for one in dates.candidates] == [("application_response", date(2026, 3, 10))]


# --- what holds of all ------------------------------------------------------------------------------------------------


def test_no_candidate_is_called_the_deadline_and_each_tells_its_rule_and_count() -> None:
    dates = found(DISTRICT, COMPLAINT, RETURN, INJUNCTION, JUDGMENT), found(APPEAL, DECIDED)
    for one in (candidate for each in dates for candidate in each.candidates):
        text = " ".join((one.who, one.rule, one.computation, one.caveat, *one.notes))
        assert "the deadline" not in text.lower()
        assert re.search(r"R\. (Civ|App)\. P\.|S\. Ct\. Rule", one.rule)
        assert "days from" in one.computation


def test_state_holidays_that_are_not_known_are_noted() -> None:
    facts = replace(DISTRICT, state="WY", circuit_state="CO")
    assert any("state holidays are not known" in note for note in only(found(facts, INJUNCTION), "appeal").notes)
    assert not any("state holidays" in note for note in only(found(DISTRICT, INJUNCTION), "appeal").notes)


def test_the_circuit_clerks_state_moves_an_appeal_and_not_an_answer() -> None:
    maryland = replace(DISTRICT, court="mdd", state="MD", circuit_state=None)
    # 4 November 2025 is Election Day in Virginia, where the Fourth Circuit's clerk is, and not in Maryland.
    appeal = replace(INJUNCTION, entered=date(2025, 9, 5), filed=date(2025, 9, 5))
    assert days(found(maryland, appeal), "appeal") == [("2025-11-05", "ECF 31")]
    denied = line(20, "2025-10-21", "order", "ORDER denying 12 Motion to Dismiss", ruling("denied", "dismiss", 12))
    assert days(found(maryland, DISMISS, denied), "answer") == [("2025-11-04", "ECF 20")]


def test_a_day_that_may_or_may_not_be_a_holiday_is_told() -> None:
    order = replace(INJUNCTION, entered=date(2025, 10, 25), filed=date(2025, 10, 25))
    one = only(found(DISTRICT, order), "appeal")
    assert one.day == date(2025, 12, 24)
    assert any("Mon 29 Dec 2025" in note for note in one.notes)


# --- real dockets -----------------------------------------------------------------------------------------------------

STARTS: dict[CandidateKind, set[Event]] = {
    "answer": {"summons_service", "amended_complaint", "order", "opinion", "minute_entry"},
    "appeal": {"judgment", "order", "opinion", "minute_entry"},
    "cross_appeal": {"notice_of_appeal"},
    "class_appeal": {"order", "opinion", "minute_entry", "judgment"},
    "rehearing": {"judgment", "opinion"},
    "mandate": {"judgment", "opinion", "order"},
    "certiorari": {"judgment", "opinion", "order"},
    "tro_expiry": {"order", "opinion", "minute_entry"},
}


def test_real_dockets_give_dates_only_from_acts_that_start_a_period(shared: Path) -> None:
    holidays = load_holidays()
    counted = 0
    for case in json.loads((shared / "eval" / "relief.dev.json").read_text(encoding="utf-8")):
        for docket in case["dockets"]:
            court = docket["key"].split()[0]
            kind = load_courts()[court].kind
            rows = [row for row in case["entries"] if row["docket"] == docket["key"]]
            entries = [real_line(at, court, kind, row) for at, row in enumerate(rows)]
            facts = replace(DISTRICT, court=court, kind=kind, state=holidays.seats.get(court), entries=tuple(entries))
            marks = {entry.mark: entry for entry in entries}
            for one in find_candidates(facts, holidays).candidates:
                entry = marks[one.trigger_entry]
                assert one.day > one.trigger_day
                assert entry.reading.event in STARTS.get(one.kind, {entry.reading.event})
                assert not (one.kind == "appeal" and entry.text.text.startswith("TEMPORARY RESTRAINING ORDER"))
                counted += 1
    assert counted > 10


def real_line(at: int, court: str, kind: str, row: dict[str, Any]) -> TriggerEntry:
    from docketwatch.reading.read import read_entry

    day = date.fromisoformat(row["date_filed"])
    text = EntryText(
        row["text"], "district" if kind == "district" else "appellate", court, "", day, row["entry_number"]
    )
    return TriggerEntry(f"line {at}", day, day, text, read_entry(text))
