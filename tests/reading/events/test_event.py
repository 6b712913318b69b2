from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from docketwatch.docket.readings import CourtKind, EntryText, Event
from docketwatch.reading.anatomy import MOST_READ_CHARS, dissect
from docketwatch.reading.events.event import defect_of, read_event

if TYPE_CHECKING:
    from pathlib import Path


def event_of(text: str, court_kind: CourtKind = "district", court: str = "") -> Event:
    event, evidence = read_event(EntryText(text, court_kind, court), dissect(text))
    assert evidence.about == "event"
    assert 0 <= evidence.start <= evidence.end <= len(text)
    return event


@pytest.mark.parametrize(
    ("event", "text"),
    [
        ("order", "ORDER granting 12 Motion to Dismiss. Signed by Judge Ann Roe on 5/4/2026. (ar)"),
        ("order", "Judge Ann Roe: ELECTRONIC ORDER entered granting 12 Motion for Extension of Time"),
        ("order", "MINUTES (IN CHAMBERS) ORDER TO SHOW CAUSE by Judge Ann Roe"),
        ("order", "EO: Plaintiffs' Motion for Partial Summary Judgment [48] is taken under advisement. (JUDGE ROE)"),
        ("order", "MINUTE entry before the Honorable Ann Roe: Motion to compel [12] is granted. Mailed notice (xyz, )"),
        ("order", "Defendant's Unopposed Application for Extension of Time is GRANTED pursuant to Local Rule CV-12."),
        ("order", "TEMPORARY RESTRAINING ORDER. Signed by Judge Ann Roe on 5/4/2026."),
        ("order", "ORDER ADOPTING REPORT AND RECOMMENDATIONS 33 . Signed by Judge Ann Roe"),
        ("order", "ORDER of USCA as to 12 Notice of Appeal ; USCA Case Number 26-1"),
        ("order", "MEMO ENDORSEMENT on re: 12 Letter filed by Jane Doe. ENDORSEMENT: So ordered."),
        ("order", "CLERK'S ENTRY OF DEFAULT as to Acme Corp."),
        ("opinion", "REPORT AND RECOMMENDATIONS re 12 Motion to Dismiss. Objections due by 5/18/2026"),
        ("opinion", "FINDINGS and RECOMMENDATIONS signed by Magistrate Judge Ann Roe recommending dismissal"),
        ("opinion", "PROPOSED FINDINGS AND RECOMMENDED DISPOSITION by Magistrate Judge Ann Roe"),
        ("opinion", "MEMORANDUM (Order to follow as separate docket entry) re 5. Signed by Honorable Ann Roe"),
        ("opinion", "ORDER AND REASONS granting 12 Motion"),
        ("judgment", "CLERK'S JUDGMENT in favor of Acme Corp. against Jane Doe"),
        ("judgment", "JURY VERDICT in favor of Jane Doe"),
        ("minute_entry", "Minute Entry for proceedings held before Judge Ann Roe: Motion Hearing held on 5/4/2026."),
        ("minute_entry", "MINUTE entry before the Honorable Ann Roe: Telephonic status hearing held on 5/4/26."),
        ("minute_entry", "ELECTRONIC Clerk's Notes for proceedings held before Judge Ann Roe: Status Conference"),
        ("hearing_notice", "ELECTRONIC NOTICE Setting Hearing on Motion 12 : Motion Hearing set for 5/4/2026"),
        ("hearing_notice", "Set/Reset Hearings: Status Conference set for 5/4/2026"),
        ("hearing_notice", "TELEPHONIC STATUS CONFERENCE reset to 5/4/2026 at 9:00 AM"),
        ("transcript", "NOTICE OF FILING OF OFFICIAL TRANSCRIPT of Motion Hearing held on 5/4/2026"),
        ("transcript", "TRANSCRIPT ORDER by Jane Doe for proceedings held on 5/4/2026"),
        ("motion", "Consent MOTION for Extension of Time to File Answer by ACME CORP. (Roe, Ann)"),
        ("motion", "NOTICE OF MOTION AND MOTION to Dismiss Case filed by Defendant Acme Corp."),
        ("motion", "LETTER MOTION for Conference addressed to Judge Ann Roe from Jane Doe dated May 4, 2026."),
        ("motion", "MOTION to Enforce 22 Order on Motion for Preliminary Injunction by Acme Corp."),
        ("motion", "MOTION for reconsideration re 41 Order on Motion for TRO (denied 1/6/2026) filed by Acme Corp."),
        ("opposition", "MEMORANDUM OF LAW in Opposition re: 33 MOTION to Dismiss . Document filed by Jane Doe."),
        ("opposition", "ANSWERING BRIEF in Opposition re 8 MOTION to Dismiss filed by Acme Corp."),
        ("opposition", "OBJECTION to 55 Report and Recommendations filed by John Doe"),
        ("opposition", "SUGGESTIONS in opposition re 12 MOTION to dismiss filed by Ann Roe"),
        ("reply", "The United States of America's REPLY to Response to Motion re 8 MOTION to Dismiss"),
        ("reply", "REPLY BRIEF re 12 MOTION to Dismiss filed by Acme Corp."),
        ("memorandum", "OPENING BRIEF in Support re 12 MOTION to Dismiss filed by Acme Corp."),
        ("brief", "RESPONSE TO 36 ORDER TO SHOW CAUSE by John Doe"),
        ("brief", "AMICUS BRIEF by State of Erewhon re 12 MOTION"),
        ("complaint", "NOTICE OF REMOVAL from Superior Court, case number 1, filed by Acme Corp."),
        ("complaint", "VERIFIED COMPLAINT against Acme Corp. (Filing fee $ 405 receipt number X1) filed by Jane Doe"),
        ("amended_complaint", "SECOND AMENDED CLASS ACTION COMPLAINT against Acme Corp. filed by Jane Doe"),
        ("petition", "Emergency PETITION for Writ of Habeas Corpus by A.B.C."),
        ("answer", "ANSWER to 1 Complaint, COUNTERCLAIM against Jane Doe by Acme Corp."),
        ("notice", "NOTICE of Compliance with 51 Opinion and Order granting in part Preliminary Injunction by Acme"),
        ("notice", "NOTICE of Supplemental Authority re 12 MOTION to Dismiss by Jane Doe"),
        ("notice", "NOTICE OF WITHDRAWAL OF MOTION by Jane Doe re 12 MOTION for Temporary Restraining Order"),
        ("notice", "FRCP 7.1 DISCLOSURE STATEMENT by Acme Corp."),
        ("notice_of_appeal", "NOTICE OF APPEAL as to 52 Order on Motion for Preliminary Injunction by Acme Corp."),
        ("stipulation", "STIPULATION to extend Agreed Order (Roe, Ann)"),
        ("stipulation", "STIPULATION WITH [PROPOSED] ORDER Continuing Hearing filed by Acme Corp."),
        ("order", "STIPULATION AND ORDER of Dismissal. So ordered. (Signed by Judge Ann Roe on 5/4/2026)"),
        ("order", "ORDER striking 12 Proposed Order"),
        ("order", "ORDER granting leave to file [proposed] amended complaint by 5/4/2026"),
        ("other", "[PROPOSED] ORDER granting 12 Motion to Dismiss by Acme Corp."),
        ("other", "PROPOSED FINDINGS OF FACT AND CONCLUSIONS OF LAW by Jane Doe"),
        ("order", "ORDER [PROPOSED] GRANTING STIPULATED MOTION TO CONTINUE by Judge Ann Roe, as modified"),
        (
            "summons_service",
            "SUMMONS Returned Executed by Jane Doe. Acme Corp. served on 5/4/2026.",
        ),
        ("appearance", "NOTICE of Appearance by Emily Denise Grant on behalf of All Defendants (Grant, Emily)"),
        ("letter", "Letter from Jane Doe stating that the Court granted the injunction"),
        ("report", "JOINT STATUS REPORT by ACME CORP. (Roe, Ann)"),
        ("mandate", "USCA JUDGMENT issued as mandate on 5/4/26 as to 42 Notice of Appeal"),
        ("declaration_exhibit", "DECLARATION of John Roe in Opposition re 12 MOTION filed by Jane Doe"),
        ("administrative", "NOTICE OF DEFICIENT DOCUMENT: re 19 MOTION for Extension of Time to Answer."),
        ("administrative", "MOTION(S) REFERRED: 12 MOTION to Stay. This motion is now pending before the USMJ."),
        ("administrative", "Set/Reset Deadlines: Answer due by 5/4/2026"),
        ("administrative", "Case transferred in from District of Erewhon; Case Number 1:26-cv-1."),
    ],
)
def test_the_title_tells_what_a_trial_court_s_entry_is(event: str, text: str) -> None:
    assert event_of(text) == event


@pytest.mark.parametrize(
    ("event", "text"),
    [
        ("order", "COURT ORDER filed [1001968554] denying Motion for rehearing en banc [61]."),
        ("order", "CLERK ORDER: The motion of counsel to appear is granted."),
        ("order", "MOTION ORDER, granting motion to withdraw [28] filed by Appellant Roe, by RJL, FILED."),
        ("order", "[11318591] Minute order filed - the brief submitted by appellee Roe is accepted for filing."),
        ("order", "RULING LETTER SENT granting motion to extend time to file brief by 14-days [33]."),
        ("order", "Streamlined request [9] by Appellant Jane Roe to extend time to file the brief is approved."),
        ("opinion", "PUBLISHED AUTHORED OPINION filed affirming the denial of a preliminary injunction."),
        ("opinion", "[11300044] Affirmed in Part; Terminated on the merits after oral hearing. Written, signed."),
        ("judgment", "PER CURIAM JUDGMENT [2198812] filed (without memorandum) that the order be vacated."),
        ("mandate", "[11312009] Mandate issued. [26-1033]"),
        ("mandate", "Filed mandate: the mandate is recalled."),
        ("motion", "MOTION, to extend time, on behalf of Appellant Jane Roe, FILED. Service date 05/04/2026 by ACMS."),
        ("motion", "Filed (ECF) Appellants Jane Roe and John Doe EMERGENCY Motion to stay lower court action."),
        ("motion", "PETITION for rehearing en banc by Acme Corp."),
        ("brief", "Filed (ECF) Appellant Jane Roe reply brief. Date of service: 05/04/2026."),
        ("brief", "[11318554] Appellee/Respondent's brief filed by Jane Roe. Served on: 05/04/2026."),
        ("notice", "Filed (ECF) Appellants A, B and C citation of supplemental authorities."),
        ("administrative", "CIVIL CASE docketed. Notice of appeal (doc. #61) filed by Appellants Roe and Doe."),
        ("administrative", "HARD COPY RECEIVED from Appellant USA - Joint Appendix Volume I. Copies: 4."),
        ("appearance", "ATTORNEY, Jane R. Roe for Respondent Acme, TERMINATED."),
        ("minute_entry", "CASE argued. Panel: Ann Roe, Appellate Judge; arguing attorneys: Jane Doe."),
        ("hearing_notice", "CASE calendared: Tuesday, 05/04/2026 Boston, MA Panel Courtroom."),
        ("petition", "Petition for a writ of certiorari filed. (Response due May 4, 2026)"),
        ("motion", "Application (25A1102) for a stay, submitted to Justice Kagan."),
        ("order", "Application (25A1102) referred to the Court. The application for stay is granted."),
        ("administrative", "Application (25A1102) referred to the Court."),
        ("order", "Petition DENIED."),
        ("opposition", "Brief of respondents Acme Corp., et al. in opposition filed."),
        ("administrative", "DISTRIBUTED for Conference of 1/9/2026."),
        ("motion", "Motion to extend the time to file a response from May 4, 2026, submitted to The Clerk."),
        ("order", "Motion to extend the time to file a response is granted and the time is extended to May 4, 2026."),
    ],
)
def test_the_title_tells_what_an_appellate_entry_is(event: str, text: str) -> None:
    assert event_of(text, "appellate") == event


@pytest.mark.parametrize(
    ("event", "court", "text"),
    [
        ("order", "nyed", "Order on Motion for Preliminary Injunction"),
        ("order", "nyed", "1 - Terminate Deadlines AND Order on Motion for Extension of Time to Complete Discovery"),
        ("motion", "nysd", "Conference AND Extension of Time to File Document"),
        ("motion", "dcd", "Dismiss/Lack of Jurisdiction"),
        ("motion", "idd", "Preliminary Injunction"),
        ("minute_entry", "dcd", "Status Conference"),
        ("hearing_notice", "nyed", "~Util - Set Hearings"),
        ("administrative", "nyed", "1 - Terminate Deadlines AND ~Util - Set Deadlines"),
        ("summons_service", "caed", "Summons Returned Executed"),
        ("order", "caeb", "Dismiss Case (Order)"),
        ("notice", "caeb", "Change of Address by Attorney"),
        ("judgment", "ca4", "Judgment order filed"),
        ("opinion", "ca10", "Case termination for opinion"),
        ("opinion", "utd", "REPORT AND RECOMMENDATIONS"),
        ("notice_of_appeal", "dcd", "Appeal to DC Circuit Court"),
    ],
)
def test_a_short_name_of_a_feed_is_understood(event: str, court: str, text: str) -> None:
    assert event_of(text, "rss", court) == event


@pytest.mark.parametrize(
    ("mark", "event", "text"),
    [
        ("entered in error", "order", "(Entered in error) ORDER granting 33 Motion for Temporary Restraining Order."),
        ("entered in error", "order", "ORDER granting 33 Motion to Stay. (ENTERED IN ERROR, see 35)"),
        ("entered in error", "notice", "***FILED IN ERROR*** ERRATA re 121 Notice of Appeal by Acme"),
        (
            "filing error",
            "motion",
            "FILING ERROR - DEFICIENT DOCKET ENTRY - MOTION to Dismiss by Acme.",
        ),
        ("stricken", "motion", "STRICKEN per Rec. Doc. 22. EX PARTE/CONSENT MOTION for Extension of Time by Acme"),
        ("vacated", "motion", "WITHDRAWN - MOTION to Stay by Acme"),
        ("vacated", "order", "[VACATED PER 22 ORDER] ORDER granting 3 Motion"),
        (None, "order", "ORDER: Docket entry 19 was made in error and is stricken."),
        (None, "motion", "MOTION to strike 5 as filed in error by Acme"),
        (None, "notice", "NOTICE OF WITHDRAWAL OF MOTION by Acme"),
        (
            None,
            "order",
            "CONSENT TEMPORARY RESTRAINING ORDER. Noting date of 3 is stricken. Signed by Judge Roe",
        ),
    ],
)
def test_a_mark_on_the_paper_itself_is_told_and_its_event_stays(mark: str | None, event: str, text: str) -> None:
    defect = defect_of(dissect(text))
    assert (defect and defect[0]) == mark
    assert event_of(text) == event
    if defect:
        assert text[defect[1].start : defect[1].end].strip()


@pytest.mark.parametrize(
    "text",
    [
        "PROPOSED ORDER (Granting Preliminary Injunction) by Jane Doe re 22 MOTION for Preliminary Injunction.",
        "MOTION to Unseal Order granting 12 Motion by Acme Corp.",
        "NOTICE of Supplemental Authority regarding the Seventh Circuit's order denying a stay (Roe, Ann)",
        "REPLY to opposition to motion re 40, explaining that the Court granted the identical motion, filed by Acme",
        "STIPULATION re 12 Order by All Parties",
        "OFFER OF JUDGMENT by Acme Corp.",
        "TRANSCRIPT ORDER as to Plaintiff United States of America for Court Smart (CS).",
        "EXHIBIT A (Order of Judge Roe granting motion) by Acme Corp.",
        "Proposed Consent Judgment by Acme Corp.",
        "ORDER (PROPOSED) submitted by Acme Corp.",
        "ORDER TO SHOW CAUSE, Proposed, by Acme Corp.",
        "JOINT PRETRIAL ORDER by Acme Corp.",
        "Proposed MEMORANDUM OPINION AND ORDER by Acme Corp.",
        "PROPOSED STIPULATION AND ORDER to be so ordered by Acme Corp.",
        "JOINT CASE MANAGEMENT STATEMENT & [PROPOSED] ORDER filed by Acme Corp.",
    ],
)
@pytest.mark.parametrize("court_kind", ["district", "appellate", "rss"])
def test_a_party_s_paper_is_never_an_act_of_a_court(text: str, court_kind: CourtKind) -> None:
    assert event_of(text, court_kind) not in {"order", "opinion", "judgment", "minute_entry"}


@pytest.mark.parametrize(
    "text", ["", " ", "\n" * 50, "((((", "a " * 9_000, "case " * 3_000, "*" * 12_000, "\u2019s " * 99]
)
@pytest.mark.parametrize("court_kind", ["district", "appellate", "bankruptcy", "criminal", "rss"])
def test_any_text_gets_an_answer_within_what_is_read(text: str, court_kind: CourtKind) -> None:
    event, evidence = read_event(EntryText(text, court_kind), dissect(text))
    assert event in {"administrative", "other", "notice"}
    assert evidence.end <= MOST_READ_CHARS


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


@pytest.mark.parametrize(
    ("name", "least"),
    [("docket_entries.dev.jsonl", 0.97), ("docket_entries.recent.jsonl", 0.97), ("adversarial.dev.jsonl", 0.97)],
)
def test_labelled_entries_are_read_as_labelled(shared: Path, name: str, least: float) -> None:
    right, entries = 0, rows(shared / "eval" / name)
    for row in entries:
        label, event = row["label"], event_of(row["text"], row["court_kind"], row["court"])
        others = label.get("alt_event") or []
        right += event in {label["event"], *([others] if isinstance(others, str) else others)}
        assert {"event": event} not in label.get("must_not", [])
    assert right / len(entries) >= least


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Filed (ECF) Streamlined request for extension of time to file Opening Brief by Appellant Ana Roe.", "motion"),
        ("Streamlined request [12] by Appellant Ana Roe to extend time to file the brief is approved.", "order"),
        (
            "Returned unfiled: Motion for stay filed by Appellant Ana Roe, because this case is closed.",
            "administrative",
        ),
        ("TEMPORARY ADMINISTRATIVE STAY filed [1002]. The order is stayed administratively. [26-1402] NL", "order"),
    ],
)
def test_who_acts_decides_in_the_courts_of_appeals(text: str, event: str) -> None:
    entry = EntryText(text, "appellate", "ca9", "Roe v. Noem")
    assert read_event(entry, dissect(text))[0] == event
