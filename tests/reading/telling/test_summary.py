from __future__ import annotations

import json
import re
import time as clock
from datetime import date, time
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docketwatch.docket.readings import CalledOff, Deadline, EntryText, Evidence, Hearing, Reading, Ruling
from docketwatch.reading.dates.date_words import day_words, time_words
from docketwatch.reading.telling.motion_names import has_suiting_words, lowered, title_beside, title_near, titles_in
from docketwatch.reading.telling.own_words import sentence_end, trimmed
from docketwatch.reading.telling.summary import summarise
from docketwatch.reading.telling.summary_words import FIXED_WORDS, MONTHS, ZONE_LETTERS

if TYPE_CHECKING:
    from pathlib import Path

    from docketwatch.docket.readings import CourtKind, Disposition, Event, MotionKind, Side

NOWHERE = Evidence("test", "test", 0, 0)
FAR = Evidence("test", "test", 9_999_999, 9_999_999)


def ruling(
    text: str, word: str, disposition: Disposition | None, kind: MotionKind | None, *entries: int, nth: int = 0
) -> Ruling:
    start = [found.start() for found in re.finditer(re.escape(word), text)][nth]
    return Ruling(disposition, kind, entries, Evidence("rulings", "test", start, start + len(word)))


def order(_text: str, *rulings: Ruling, judge: str | None = None, **more: Any) -> Reading:
    more.setdefault("event", "order")
    return Reading(filer_side="court", judge=judge, rulings=rulings, **more)


def line(
    text: str,
    reading: Reading,
    *,
    related: dict[int, str] | None = None,
    mark: str = "ECF 33",
    zone: str | None = "America/New_York",
    kind: CourtKind = "district",
    court: str = "dcd",
) -> str:
    entry = EntryText(text, kind, court, "Oak v. Elm", date(2026, 8, 3), "33")
    return summarise(entry, reading, related or {}, mark, zone)


def test_who_did_what_about_which_entry_with_what_result_and_next_date() -> None:
    text = "ORDER granting 23. Signed by Judge Ann Rowe on 8/3/2026. (ann)"
    reading = order(
        text,
        ruling(text, "granting", "granted", "stay", 23),
        judge="Ann Rowe",
        hearings=(Hearing(date(2026, 9, 4), time(10), "hearing", None, FAR),),
    )
    assert (
        line(text, reading, related={23: "MOTION to Stay the Rule by Oak (Poe, Ed)"})
        == "Judge Ann Rowe granted motion to stay the Rule (ECF 23); hearing 4 Sep, 10:00 a.m. ET"
    )


def test_each_ruling_keeps_its_own_outcome() -> None:
    text = (
        "ORDER denying 24 Motion to Dismiss for Lack of Jurisdiction; granting 26 Motion for Preliminary Injunction; "
        "denying as moot 9 Motion for Temporary Restraining Order. Signed by Judge Kim Roe on 8/3/2026."
    )
    reading = order(
        text,
        ruling(text, "denying", "denied", "dismiss", 24),
        ruling(text, "granting", "granted", "preliminary_injunction", 26),
        ruling(text, "denying as moot", "moot", "tro", 9),
        judge="Kim Roe",
    )
    assert line(text, reading) == (
        "Judge Kim Roe denied motion to dismiss (ECF 24); "
        "granted motion for preliminary injunction (ECF 26); "
        "motion for TRO (ECF 9) moot"
    )


@pytest.mark.parametrize(
    ("text", "word", "disposition", "kind", "entries", "said"),
    [
        (
            "OPINION AND ORDER: Plaintiffs\u2019 Motion for Preliminary Injunction (ECF 14) is GRANTED IN PART.",
            "GRANTED IN PART",
            "granted_in_part",
            "preliminary_injunction",
            (14,),
            "Court granted in part plaintiffs\u2019 motion for preliminary injunction (ECF 14)",
        ),
        (
            "ORDER denying without prejudice 17 Motion to Certify Class. Renewal by leave.",
            "denying",
            "denied",
            "class_certification",
            (17,),
            "Court denied motion to certify class (ECF 17) without prejudice",
        ),
        (
            "ORDER: The 22 Motion for Class Certification is provisionally GRANTED for the injunction only.",
            "GRANTED",
            "granted",
            "class_certification",
            (22,),
            "Court granted motion for class certification (ECF 22) provisionally",
        ),
        (
            "RULING LETTER SENT granting appellee's motion to extend time to file brief by 30 days [43].",
            "granting",
            "granted",
            "extension",
            (43,),
            "Court granted appellee's motion to extend time to file brief (ECF 43)",
        ),
        (
            "ORDER filed granting motion to withdraw motion for stay pending appeal [28]. (ASM)",
            "granting",
            "granted",
            "other",
            (28,),
            "Court granted motion to withdraw motion for stay pending appeal (ECF 28)",
        ),
        (
            "TEMPORARY RESTRAINING ORDER granting in part 4 MOTION for TRO and Preliminary Injunction.",
            "granting in part",
            "granted_in_part",
            "tro",
            (4,),
            "Court granted in part motion for TRO (ECF 4)",
        ),
        (
            "STIPULATION AND ORDER extending the dispositive motion cut-off.",
            "extending",
            "granted",
            "extension",
            (),
            "Court granted: \u201cSTIPULATION AND ORDER extending the dispositive motion cut-off\u201d",
        ),
        (
            "STIPULATION AND ORDER OF DISMISSAL as to Count V only. So ordered.",
            "So ordered",
            "granted",
            "dismiss",
            (),
            "Court granted: \u201cSTIPULATION AND ORDER OF DISMISSAL as to Count V only\u201d",
        ),
        (
            "OPINION filed affirming the denial of an injunction as to Count III. [1002052118]",
            "affirming",
            "affirmed",
            None,
            (),
            "Court affirmed: \u201cOPINION filed affirming the denial of an injunction as to Count III\u201d",
        ),
        (
            "ORDER: the Order (Doc. 21) granting Petitioner's Motion for Temporary Restraining Order is VACATED.",
            "VACATED",
            "vacated",
            "tro",
            (21,),
            "Court vacated: \u201c\u2026Petitioner's Motion for Temporary Restraining Order is VACATED\u201d",
        ),
        (
            "Clerk's order granting 12 Motion for Entry of Default.",
            "granting",
            "granted",
            "other",
            (12,),
            "Clerk granted motion for entry of default (ECF 12)",
        ),
    ],
)
def test_a_ruling_in_the_courts_own_words(
    text: str, word: str, disposition: Disposition, kind: MotionKind | None, entries: tuple[int, ...], said: str
) -> None:
    assert line(text, order(text, ruling(text, word, disposition, kind, *entries))) == said


def test_two_motions_in_one_sentence_are_not_mixed_up() -> None:
    text = "ORDER. The motion to compel is GRANTED and the motion to quash is DENIED."
    reading = order(text, ruling(text, "GRANTED", "granted", "compel"), ruling(text, "DENIED", "denied", "other"))
    assert line(text, reading) == "Court granted motion to compel; denied motion to quash"


def test_one_number_with_two_fates_is_not_one_motion() -> None:
    text = "ORDER that the motion for stay [214-2] be DENIED, denying the request for expedition as moot [214-3]."
    reading = order(text, ruling(text, "DENIED", "denied", "stay", 214), ruling(text, "moot", "moot", "other", 214))
    said = line(text, reading)
    assert said.startswith("Court denied motion for stay (ECF 214); moot: \u201c")
    assert "expedition as moot" in said


def test_two_words_of_one_sentence_are_quoted_once() -> None:
    text = "JUDGMENT: the judgment below is affirmed in part and vacated in part. Costs to none."
    reading = order(
        text, ruling(text, "affirmed", "affirmed", None), ruling(text, "vacated", "vacated", None), event="judgment"
    )
    assert line(text, reading, kind="appellate") == (
        "Court affirmed and vacated: \u201cJUDGMENT: the judgment below is affirmed in part and vacated in part\u201d"
    )


def test_the_author_of_an_opinion_does_not_rule_alone() -> None:
    text = "Opinion issued by Judge Poe. AFFIRMED as to Count I."
    reading = order(text, ruling(text, "AFFIRMED", "affirmed", None), event="opinion", judge="Poe")
    assert line(text, reading, kind="appellate").startswith("Court affirmed")
    assert line(text, reading, kind="district").startswith("Judge Poe affirmed")


def test_many_rulings_are_told_or_counted() -> None:
    text = "ORDER granting 1 Motion to Seal. The Rule of this very long name is hereby VACATED in its entirety."
    reading = order(
        text, ruling(text, "granting", "granted", "seal", 1), ruling(text, "VACATED", "vacated", None), judge="Ann Rowe"
    )
    assert "vacated: \u201cThe Rule of this very long name is hereby VACATED" in line(text, reading)
    text = "; ".join(
        f"granting {number} Motion to Protect the Privilege of Witness {number}" for number in range(10, 22)
    )
    rulings = [ruling(text, "granting", "granted", "other", 10 + nth, nth=nth) for nth in range(12)]
    said = line(text, order(text, *rulings))
    assert re.search(r"; \d+ more, see ECF 33$", said)


def test_an_affirmance_in_one_word() -> None:
    text = "OPINION filed (Ann ROWE, Bo POE). REVERSED. The mandate shall issue forthwith."
    reading = order(text, ruling(text, "REVERSED", "reversed", None), event="opinion")
    assert line(text, reading, kind="appellate") == "Court reversed"


def test_a_mandate_that_an_order_follows_is_no_other_courts_order() -> None:
    text = "ORDER dismissing case as moot pursuant to the mandate of the First Circuit. By JUDGE A. ROE."
    reading = order(text, ruling(text, "dismissing", "dismissed", None), judge="A. ROE")
    assert line(text, reading).startswith("Judge A. ROE dismissed: \u201cORDER dismissing case as moot")


def test_a_bare_word_is_no_quotation() -> None:
    text = "JUDGMENT. Denied [16-1033] (CP)"
    assert line(text, order(text, ruling(text, "Denied", "denied", None), event="judgment")) == "Court denied"


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("a reply", "reply due 1 Sep"),
        ("answer due", "answer due 1 Sep"),
        ("objections to R&R", "objections to R&R due 1 Sep"),
        ("NOTICE TO COUNSEL: an Order Form must", "order Form due 1 Sep"),
        ("parties shall meet", "parties shall meet by 1 Sep"),
        ("release of transcript restriction", "release of transcript restriction 1 Sep"),
    ],
)
def test_what_is_awaited_on_a_day(what: str, said: str) -> None:
    assert line("SCHEDULING ORDER for this case", order("", deadlines=(Deadline(date(2026, 9, 1), what, FAR),))) == (
        f"SCHEDULING ORDER for this case; {said}"
    )


def test_motions_of_one_kind_and_fate_are_told_together() -> None:
    text = "ORDER GRANTING motions to dismiss (Dkt. Nos. 53, 62, 63, 64, 65) and DENYING motion to compel (Dkt. 29)."
    reading = order(
        text,
        ruling(text, "GRANTING", "granted", "dismiss", 53),
        ruling(text, "GRANTING", "granted", "dismiss", 62, 63, 64, 65),
        ruling(text, "DENYING", "denied", "compel", 29),
    )
    assert line(text, reading) == (
        "Court granted motions to dismiss (ECF 53, 62, 63, 64 and 1 more); denied motion to compel (ECF 29)"
    )


def test_an_outcome_that_is_not_told_is_unclear() -> None:
    text = "ORDER ON PLAINTIFFS' MOTION re: 8 MOTION for Preliminary Injunction By JUDGE S. ROE."
    reading = order(text, ruling(text, "ORDER", None, "preliminary_injunction", 8), judge="S. ROE")
    assert line(text, reading) == "Order on motion for preliminary injunction (ECF 8): outcome unclear, see ECF 33"
    stub = "Order on Motion for TRO"
    assert (
        line(stub, order(stub, ruling(stub, "Order", None, "tro")), kind="rss")
        == f"{stub}: outcome unclear, see ECF 33"
    )
    assert line(stub, order(stub, ruling(stub, "Order", None, "tro")), mark="text order").endswith("see the docket")


def test_told_and_untold_outcomes_side_by_side() -> None:
    text = "ORDER granting 5 Motion to Seal; Order on 7 Motion for Sanctions."
    reading = order(text, ruling(text, "granting", "granted", "seal", 5), ruling(text, "Order on", None, "other", 7))
    assert line(text, reading) == "Court granted motion to seal (ECF 5); motion for sanctions (ECF 7): outcome unclear"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("ORDER denying 5 Motion to Seal. Signed by Magistrate Judge Ann Rowe.", "Magistrate Judge Ann Rowe"),
        ("ORDER denying 5 Motion to Seal. Signed by Chief Judge Ann Rowe on 1/2/26.", "Chief Judge Ann Rowe"),
        ("ORDER denying 5 Motion to Seal. Signed by US District Judge Ann Rowe.", "Judge Ann Rowe"),
        ("ORDER denying 5 Motion to Seal. Before the Honorable Ann Rowe.", "Judge Ann Rowe"),
    ],
)
def test_a_judge_has_the_title_of_the_text(text: str, who: str) -> None:
    reading = order(text, ruling(text, "denying", "denied", "seal", 5), judge="Ann Rowe")
    assert line(text, reading) == f"{who} denied motion to seal (ECF 5)"


def test_a_panel_and_a_justice() -> None:
    text = "ORDER FILED. (Ann ROWE, Bo POE) The motion for a stay (Docket Entry No. 6) is denied."
    reading = order(text, ruling(text, "denied", "denied", "stay", 6), judge="Ann ROWE, Bo POE")
    assert line(text, reading) == "Panel (Ann ROWE, Bo POE) denied motion for a stay (ECF 6)"
    text = "Application for stay denied by Justice Kagan."
    reading = order(text, ruling(text, "denied", "denied", "stay"), judge="Kagan")
    assert line(text, reading, court="scotus") == "Justice Kagan denied application for stay"


def test_another_courts_ruling_is_not_this_courts() -> None:
    text = "ORDER of USCA as to 60 Notice of Appeal; USCA No. 25-5444. ORDERED that the motion for stay be granted."
    said = line(text, order(text, ruling(text, "granted", "granted", "stay", 60)))
    assert said.startswith("ORDER of USCA as to 60 Notice of Appeal")
    assert "ORDERED that the motion for stay be granted" in said
    text = "Received Order from the Supreme Court: The application for stay is granted."
    assert not line(text, order(text, ruling(text, "granted", "granted", "stay"))).startswith("Court")


@pytest.mark.parametrize(
    "text",
    [
        "REPORT AND RECOMMENDATION re 31 MOTION to Dismiss, that it be GRANTED. Magistrate Judge Ann Rowe.",
        "FINDINGS and RECOMMENDATIONS by Magistrate Judge Ann Rowe: 31 Motion to Dismiss to be GRANTED.",
    ],
)
def test_a_recommendation_is_no_ruling(text: str) -> None:
    reading = order(text, event="opinion", judge="Ann Rowe", motion_kind="dismiss", relates_to=(31,))
    said = line(text, reading)
    assert said.startswith("Magistrate Judge Ann Rowe recommends on motion to dismiss (ECF 31); no ruling yet")
    assert " granted" not in said


@pytest.mark.parametrize(
    "text", ["ORDER referring 31 Motion to Magistrate Judge Ann Rowe for report and recommendation.", "Order re costs"]
)
def test_no_recommendation_where_none_was_made(text: str) -> None:
    assert "recommends" not in line(text, order(text, judge="Ann Rowe" if "Rowe" in text else None))


@pytest.mark.parametrize(
    ("text", "event", "filer", "relates_to", "said"),
    [
        (
            "MOTION to Compel Arbitration ., MOTION to Stay Proceedings. Document filed by Elm, Inc..",
            "motion",
            "Elm, Inc.",
            (),
            "Elm, Inc. filed motion to compel arbitration and motion to stay proceedings",
        ),
        (
            "MOTION for Temporary Restraining Order and MOTION for Preliminary Injunction filed by Oak.",
            "motion",
            "Oak",
            (),
            "Oak filed motion for temporary restraining order and motion for preliminary injunction",
        ),
        (
            "RESPONSE by Oak to Motion for stay pending appeal [8], Motion for administrative stay [8].",
            "opposition",
            "Oak",
            (8,),
            "Oak filed response to motion for stay pending appeal (ECF 8)",
        ),
        (
            "MOTION for reconsideration re 41 Order on Motion for Preliminary Injunction (denied) filed by Oak.",
            "motion",
            "Oak",
            (41,),
            "Oak filed motion for reconsideration (re ECF 41)",
        ),
        (
            "RESPONSE in Opposition re 39 MOTION to Dismiss filed by Oak. (Poe, Ed)",
            "opposition",
            "Oak",
            (39,),
            "Oak filed response in opposition to motion to dismiss (ECF 39)",
        ),
        ("REPLY to opposition to motion re 39 filed by Elm.", "reply", "Elm", (39,), "Elm filed opposition to ECF 39"),
        ("Motion to Stay", "motion", None, (), "Motion to stay filed"),
        (
            "Response to 4 Petition to Enforce filed by Elm.",
            "opposition",
            "Elm",
            (4,),
            "Elm filed response to petition to enforce (ECF 4)",
        ),
    ],
)
def test_a_partys_paper(text: str, event: Event, filer: str | None, relates_to: tuple[int, ...], said: str) -> None:
    reading = Reading(event, filer=filer, relates_to=relates_to)
    if event == "reply":
        said = said.replace("opposition to", "reply on")
    assert line(text, reading) == said


@pytest.mark.parametrize(
    "text",
    [
        "STRICKEN per Rec. Doc. 22. MOTION for Extension of Time by Elm.",
        "FILING ERROR - MOTION to Stay filed by Elm.",
        "MOTION TO STAY REMOVAL filed by Petitioner(s); REMOVAL STAYED pending further order of the court.",
        "LODGED Proposed MOTION to Dismiss by Elm.",
    ],
)
def test_a_marked_paper_is_told_in_the_clerks_words(text: str) -> None:
    assert line(text, Reading("motion", motion_kind="stay", filer="Elm")) == text.rstrip(".")


def test_a_statement_of_non_opposition_is_no_opposition() -> None:
    text = "STATEMENT OF NON-OPPOSITION to 12 Motion to Stay filed by Elm."
    assert line(text, Reading("opposition", filer="Elm", relates_to=(12,))) == text.rstrip(".")


@pytest.mark.parametrize(
    ("side", "kind", "said"),
    [
        ("plaintiff", "district", "Plaintiff side filed motion to stay"),
        ("defendant", "district", "Defendant side filed motion to stay"),
        ("plaintiff", "appellate", "Motion to stay filed"),
        ("plaintiff", "bankruptcy", "Motion to stay filed"),
        (None, "district", "Motion to stay filed"),
        ("third_party", "district", "Motion to stay filed"),
    ],
)
def test_a_side_only_where_the_reading_has_it(side: Side | None, kind: CourtKind, said: str) -> None:
    assert line("MOTION to Stay.", Reading("motion", filer_side=side), kind=kind) == said


def test_a_long_list_of_filers_is_cut_between_names() -> None:
    filer = "Barnes & Oak Booksellers, Inc., Minnesota, State of, Elm Growers Association, LLC, Karla Roe"
    text = f"MOTION to Stay filed by {filer}."
    assert line(text, Reading("motion", filer=filer)).startswith(
        "Barnes & Oak Booksellers, Inc., Minnesota, State of and others filed"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("~Util - Set Hearings", "Clerk set a date; not in the feed, see the docket"),
        ("~Util - Set/Reset Deadlines/Hearings", "Clerk set a date; not in the feed, see the docket"),
        ("~Util - Terminate Civil Case", "Clerk marked the case closed; not in the feed, see the docket"),
        ("~Util - Set Motion and R&R Deadlines/Hearings", "Clerk set a date; not in the feed, see the docket"),
        ("~Util - Terminate Motions", "Clerk closed a motion; not in the feed, see the docket"),
        ("~Util - Terminate Hearings", "Clerk took a date off the calendar; not in the feed, see the docket"),
        (
            "~Util - Add and Terminate Attorneys AND ~Util - Set Deadlines",
            "Clerk changed counsel or parties; Clerk set a date; not in the feed, see the docket",
        ),
        ("Order AND ~Util - Set Hearings", "Order; clerk set a date; not in the feed, see the docket"),
    ],
)
def test_a_clerks_stub_says_no_more_than_is_known(text: str, said: str) -> None:
    assert line(text, Reading("administrative", filer_side="court"), kind="rss") == said


def test_an_untold_order_with_a_stub() -> None:
    text = "Order on Motion for Stay AND Order on Motion for Sanctions AND ~Util - Set Hearings"
    reading = order(text, ruling(text, "Order on", None, "stay"), ruling(text, "Order on", None, "other", nth=1))
    said = line(text, reading, kind="rss")
    assert "motion for stay: outcome unclear, see ECF 33" in said
    assert said.count("outcome unclear") == 2
    assert "set a date" in said or "more, see ECF 33" in said


def test_a_date_set_reset_and_called_off() -> None:
    hearing = Hearing(date(2027, 1, 29), time(14, 30), "Motion Hearing", None, FAR)
    text = "NOTICE of Hearing re 22 MOTION to Dismiss: Motion Hearing set for 1/29/2027 02:30 PM."
    assert line(text, Reading("hearing_notice", hearings=(hearing,), relates_to=(22,))) == (
        "Set: motion hearing 29 Jan 2027, 2:30 p.m. ET, on motion to dismiss (ECF 22)"
    )
    text = "Motion Hearing reset for 1/29/2027 02:30 PM."
    assert line(text, Reading("hearing_notice", hearings=(hearing,)), zone=None) == (
        "Reset: motion hearing 29 Jan 2027, 2:30 p.m."
    )
    off = CalledOff(date(2026, 8, 20), "settlement conference", is_hearing=True, evidence=FAR)
    assert line("Settlement conference on 8/20/26 is Cancelled.", Reading("hearing_notice", called_off=(off,))) == (
        "Called off: settlement conference of 20 Aug"
    )


@pytest.mark.parametrize(
    ("zone", "text", "letters"),
    [
        ("America/Chicago", "Hearing set.", "CT"),
        ("America/Anchorage", "Hearing set.", "AKT"),
        ("America/Phoenix", "Hearing set.", "MST"),
        ("Europe/Paris", "Hearing set.", ""),
        ("America/New_York", "Hearing by Zoom at 2:30 p.m. (Pacific Time).", ""),
        ("America/New_York", "Hearing by Zoom at 2:30 p.m. EDT.", "ET"),
    ],
)
def test_the_zone_is_the_courts_unless_the_text_contradicts(zone: str, text: str, letters: str) -> None:
    hearing = Hearing(date(2026, 9, 1), time(14, 30), "hearing", None, FAR)
    said = line(text, Reading("hearing_notice", hearings=(hearing,)), zone=zone)
    assert said == f"Set: hearing 1 Sep, 2:30 p.m. {letters}".rstrip()


def test_many_dates_are_counted() -> None:
    deadlines = tuple(Deadline(date(2026, 9, day), f"paper {day} due", FAR) for day in range(1, 7))
    said = line("SCHEDULING ORDER for the case.", order("", deadlines=deadlines))
    assert said == "SCHEDULING ORDER for the case; paper 1 due 1 Sep; paper 2 due 2 Sep; 4 more dates, see ECF 33"


def test_a_date_in_the_quoted_clause_is_not_repeated() -> None:
    text = "SUMMONS Returned Executed by Oak. Elm served on 8/1/2026, answer due 8/22/2026."
    at = text.index("answer due")
    deadline = Deadline(date(2026, 8, 22), "answer due", Evidence("deadlines", "test", at, at + 10))
    assert line(text, Reading("summons_service", deadlines=(deadline,))).count("22 Aug") == 1
    early = Deadline(date(2026, 8, 22), "answer due", Evidence("deadlines", "test", 3, 10))
    assert "22 Aug" not in line(text, Reading("summons_service", deadlines=(early,)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "NOTICE by \u201cOak\u201d \u2014 Elm\u2019s unavailability\u2026 (Poe, Ed) (Entered: 08/03/2026)",
            "NOTICE by \u201cOak\u201d \u2014 Elm\u2019s unavailability\u2026",
        ),
        ("JUDGMENT. Denied. [16-1033] (CP) [Entered: 07/31/2017 03:49 PM]", "JUDGMENT. Denied"),
        (
            "Letter from A. B. Roe, Jr. to the Hon. P. K. Poe, U.S.M.J. re Doc. 5 and No. 6 as filed. Second.",
            "Letter from A. B. Roe, Jr. to the Hon. P. K. Poe, U.S.M.J. re Doc. 5 and No. 6 as filed",
        ),
        ("MANDATE ISSUED for the court. [10479819] [26-2217]", "MANDATE ISSUED for the court"),
    ],
)
def test_little_known_is_quoted_word_for_word(text: str, said: str) -> None:
    assert line(text, Reading("other")) == said


def test_a_long_quotation_ends_before_a_name() -> None:
    text = f"Letter {'about the matter ' * 8}to Magistrate Judge Jose R. Almonte Esquire of Newark and others"
    said = line(text, Reading("letter"))
    assert said.endswith("\u2026")
    assert text.startswith(said.removesuffix("\u2026"))
    assert not re.search(r"Jose|Judge", said)


@pytest.mark.parametrize("text", ["", "   ", "(Entered: 08/03/2026)", "\u200b"])
def test_an_empty_text_is_said_to_be_none(text: str) -> None:
    assert line(text, Reading("other"))


def test_a_text_that_was_not_read_to_its_end_says_so() -> None:
    assert line("NOTICE of a long thing", Reading("notice", is_cut=True)).endswith("its end was not read, see ECF 33")


def test_titles_of_motions() -> None:
    assert [title.name for title in titles_in("MOTION for Leave to File Motion to Dismiss in Excess by Oak")] == [
        "motion for leave to file motion to dismiss in excess"
    ]
    assert title_beside("ORDER granting [34] Elm's Motion to Intervene and [26] Plaintiff's Motion to Compel", 26) == (
        "plaintiff's motion to compel"
    )
    assert title_beside("RESPONSE to Defendant's motion to remove conditions of bail [40-1]; c/s", 40) == (
        "defendant's motion to remove conditions of bail"
    )
    assert title_beside("Exhibit to 12 Letter", 12) is None
    assert title_beside("ORDER granting 17 Motion to Withdraw 9 Motion for Stay", 17) == "motion to withdraw ECF 9"
    assert title_beside("re 40 Motion to Dismiss the claim of January 21, 2025", 40) == "motion to dismiss the claim"
    assert title_beside("case 25-cv-12 motion to stay", 5) is None
    text = "The motion to seal is GRANTED and the motion to quash is DENIED."
    assert title_near(text, text.index("GRANTED"), text.index("GRANTED") + 7) == "motion to seal"
    assert title_near(text, text.index("DENIED"), text.index("DENIED") + 6) == "motion to quash"
    assert not has_suiting_words("motion for temporary restraining order and preliminary injunction", "tro")
    assert has_suiting_words("motion to stay preliminary injunction pending appeal", "stay")
    assert lowered("MOTION to Stay MAKE THE ROAD Rule") == "motion to stay MAKE THE ROAD Rule".replace("THE", "the")


def test_small_forms() -> None:
    assert day_words(date(2026, 9, 4), date(2026, 1, 1)) == "4 Sep"
    assert day_words(date(2026, 9, 4), None) == "4 Sep 2026"
    assert [time_words(time(hour)) for hour in (0, 9, 12, 23)] == [
        "12:00 a.m.",
        "9:00 a.m.",
        "12:00 p.m.",
        "11:00 p.m.",
    ]
    assert trimmed("one two three", 9) == "one two\u2026"
    assert sentence_end("Ordered by J. Roe. Next", 0) == 18


# --------------------------------------------------------------------------------------------- nothing is ever invented

WORDS_NEVER_ADDED = re.compile(r"\d+|[A-Z][\w'\u2019.-]*")


def invented(said: str, entry: EntryText, reading: Reading, related: dict[int, str], mark: str) -> set[str]:
    """Every capitalised word, number or date of a summary that stands nowhere in what it was made of."""
    days: list[date] = [one.day for one in reading.deadlines]
    days += [one.day for one in reading.hearings] + [one.day for one in reading.called_off]
    allowed_days = {text for day in days for text in (day_words(day, entry.filed), day_words(day, None))}
    for day in sorted(allowed_days, key=len, reverse=True):
        said = said.replace(day, "")
    for hearing in reading.hearings:
        said = said.replace(time_words(hearing.at), "") if hearing.at else said
    said = re.sub(r"\b\d+ more\b", "", said)
    known = " ".join((entry.text, entry.case_name, mark, *related.values())).lower()
    numbers = {str(number) for number in (*reading.relates_to, *(n for r in reading.rulings for n in r.entries))}
    opening = said.split(" ", 1)[0]
    return {
        word
        for word in WORDS_NEVER_ADDED.findall(said)
        if word.rstrip(".").lower() not in known
        and word.rstrip(".") not in FIXED_WORDS | numbers
        and not (
            word == opening
            and word.lower() in {"motion", "motions", "petition", "application", "request", "requests", "no"}
        )
    }


def labelled(shared: Path, *names: str) -> list[Any]:
    folder = shared / "eval"
    return [json.loads(row) for name in names for row in (folder / name).read_text(encoding="utf-8").splitlines()]


def reading_of(row: dict[str, Any]) -> Reading:
    """The reading that the labels give; where the words of a ruling stand is looked for."""
    label, text = row["label"], row["text"]
    words = {"granted": "grant", "granted_in_part": "grant", "denied": "den", "moot": "moot", "dismissed": "dismiss"}
    rulings: tuple[Ruling, ...] = ()
    if label["disposition"]:
        found = re.search(words.get(label["disposition"], label["disposition"][:5]), text, re.IGNORECASE)
        evidence = Evidence("rulings", "label", *found.span()) if found else NOWHERE
        rulings = (Ruling(label["disposition"], label["motion_kind"], tuple(label["relates_to"][:1]), evidence),)
    return Reading(
        event=label["event"],
        motion_kind=label["motion_kind"],
        disposition=label["disposition"],
        filer=label["filer"],
        filer_side=label["filer_side"],
        judge=label["judge"],
        deadlines=tuple(Deadline(date.fromisoformat(one["date"]), one["what"], FAR) for one in label["deadlines"]),
        hearings=tuple(
            Hearing(
                date.fromisoformat(one["date"]),
                time.fromisoformat(one["time"]) if one["time"] else None,
                one["what"],
                one["location"],
                FAR,
            )
            for one in label["hearings"]
        ),
        relates_to=tuple(label["relates_to"]),
        rulings=rulings,
        importance=label["importance"],
    )


def test_real_entries_give_short_lines_that_invent_nothing(shared: Path) -> None:
    rows = labelled(shared, "docket_entries.dev.jsonl", "docket_entries.recent.jsonl", "adversarial.dev.jsonl")
    assert len(rows) > 800
    for row in rows:
        entry = EntryText(
            row["text"], row["court_kind"], row["court"], row["case_name"], date.fromisoformat(row["date_filed"])
        )
        reading = reading_of(row)
        said = summarise(entry, reading, {}, "ECF 7", "America/New_York")
        assert said == " ".join(said.split())
        assert 3 < len(said) <= 185, (len(said), said)
        # A label may name hearings in its own small words; capitals, numbers and days must be the court's.
        wrong = invented(said, entry, reading, {}, "ECF 7")
        assert not {word for word in wrong if not any(word in one.what for one in reading.deadlines)}, (
            said,
            row["text"],
        )


def test_no_line_says_a_ruling_that_the_reading_does_not_hold(shared: Path) -> None:
    for row in labelled(shared, "adversarial.dev.jsonl"):
        reading = reading_of(row)
        said = summarise(EntryText(row["text"], row["court_kind"], row["court"]), reading, {}, "ECF 7")
        opening = re.match(
            r"(?:Court|Clerk|Panel|(?:\w+ )?(?:Judge|Justice) [^:;\u201c]{1,60}?) (granted|denied)\b", said
        )
        if opening:
            assert reading.disposition, said
            assert opening[1] in reading.disposition.replace("granted_in_part", "granted"), said


PIECES = """ORDER granting|denying|12|Motion to Stay|MOTION for TRO and PI|Signed by Judge Ann Rowe|[14]|is DENIED
(ECF 9)
filed by Oak, Inc.,|Plaintiffs\u2019|\u201cquoted\u201d|.|;|without prejudice|~Util - Set Hearings| AND |((((|re 8
Report and Recommendation|8/3/2026|\u2014|by|and"""
CHUNKS = st.lists(st.sampled_from(re.split(r"[|\n]", PIECES)), max_size=14).map(" ".join)
DISPOSITIONS = st.sampled_from(
    [None, "granted", "denied", "granted_in_part", "moot", "dismissed", "affirmed", "vacated", "withdrawn"]
)
KINDS: st.SearchStrategy[MotionKind | None] = st.sampled_from(
    [None, "tro", "preliminary_injunction", "stay", "dismiss", "other", "extension"]
)
EVENTS: st.SearchStrategy[Event] = st.sampled_from(
    [
        "order",
        "opinion",
        "judgment",
        "minute_entry",
        "motion",
        "opposition",
        "reply",
        "notice",
        "hearing_notice",
        "other",
    ]
)


@st.composite
def readings(draw: st.DrawFn, text: str) -> Reading:
    spans = st.integers(0, len(text) + 3)
    evidence = st.builds(Evidence, st.just("x"), st.just("x"), spans, spans)
    numbers = st.lists(st.integers(1, 20), max_size=6, unique=True).map(tuple)
    rulings = st.lists(st.builds(Ruling, DISPOSITIONS, KINDS, numbers, evidence), max_size=4).map(tuple)
    days = st.dates(date(2025, 1, 1), date(2027, 1, 1))
    hearing = st.builds(Hearing, days, st.none() | st.just(time(10)), st.just("hearing"), st.none(), evidence)
    return Reading(
        event=draw(EVENTS),
        motion_kind=draw(KINDS),
        filer=draw(st.sampled_from([None, "Oak, Inc."])),
        filer_side=draw(st.sampled_from([None, "plaintiff", "defendant", "court"])),
        judge=draw(st.sampled_from([None, "Ann Rowe"])) if "Ann Rowe" in text else None,
        hearings=draw(st.lists(hearing, max_size=4).map(tuple)),
        deadlines=draw(st.lists(st.builds(Deadline, days, st.just("reply due"), evidence), max_size=4).map(tuple)),
        relates_to=draw(numbers),
        rulings=draw(rulings),
        is_cut=draw(st.booleans()),
    )


@given(st.data())
def test_any_reading_gives_a_line_that_invents_nothing(data: st.DataObject) -> None:
    text = data.draw(CHUNKS)
    reading = data.draw(readings(text))
    if reading.filer and reading.filer not in text:
        return
    related = data.draw(st.sampled_from([{}, {12: "MOTION to Stay the Rule by Oak"}, {9: "Letter", 14: ""}]))
    entry = EntryText(text, "district", "dcd", "Oak v. Elm", date(2026, 8, 3))
    said = summarise(entry, reading, related, "ECF 33", "America/Denver")
    assert said
    assert "\n" not in said
    assert len(said) <= 330
    assert not invented(said, entry, reading, related, "ECF 33"), said
    if not any(ruling.disposition for ruling in reading.rulings):
        assert not re.match(r"(?:Court|Clerk|Panel|Judge \w+ \w+) (?:granted|denied|affirmed|vacated)", said)


@pytest.mark.parametrize(
    "text",
    [
        "(" * 10_000,
        "a " * 5_000,
        "granting motion to " * 520,
        "1" * 10_000,
        "12/" * 3_300,
        " " * 10_000,
        "Motion to " * 1_000,
        "12 " * 3_300,
        "~Util " * 1_600,
        "the motion of Plaintiff to stay [12] is granted. " * 200,
        "Oak, " * 2_000,
    ],
)
def test_hostile_texts_are_cheap(text: str) -> None:
    evidence = Evidence("x", "x", len(text) // 2, len(text) // 2 + 8)
    rulings = tuple(Ruling("granted", "other", (12 + place,), evidence) for place in range(8))
    reading = Reading("order", rulings=rulings, relates_to=tuple(range(12, 20)))
    start = clock.process_time()
    said = line(text, reading)
    for event in ("motion", "opposition", "opinion", "other"):
        line(text, Reading(event, filer="x", relates_to=(12, 13), motion_kind="stay"))
    assert clock.process_time() - start < 1
    assert len(said) < 400


def test_the_tables_hold_no_names() -> None:
    assert len(MONTHS) == 12
    assert set(ZONE_LETTERS.values()) < FIXED_WORDS
    assert not FIXED_WORDS & {"Oak", "Rowe", "Washington"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("OPPOSITION/RESPONSE (re 61 MOTION to Stay) filed by Doe.", "motion to stay"),
        ("RESPONSE (re [61] MOTION to Stay Pending Appeal ) filed by Doe.", "motion to stay pending appeal"),
        ("REPLY (re 61 MOTION to Compel (Corrected)) filed by Doe.", "motion to compel (corrected)"),
    ],
)
def test_a_title_ends_at_the_bracket_that_was_open_before_it(text: str, title: str) -> None:
    assert title_beside(text, 61) == title
