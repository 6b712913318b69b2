from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from docketwatch.docket.readings import EntryText
from docketwatch.reading.anatomy import dissect
from docketwatch.reading.dates.deadlines import read_deadlines

if TYPE_CHECKING:
    from pathlib import Path

FILED = date(2026, 3, 2)

CASES: tuple[tuple[str, list[str]], ...] = (
    (
        "SCHEDULE NOTICE. Appeal Opening Brief (Appellant) 4/8/2026, Appeal Answering Brief (Appellee) 5/5/2026.",
        ["2026-04-08", "2026-05-05"],
    ),
    (
        (
            "Set/Reset Deadlines/Hearings: Status Report due by 5/4/2026. Status Conference set for 5/8/2026 at "
            "10:00 AM in Courtroom 17- In Person before Judge Amir H. Ali. (lcaha3)"
        ),
        ["2026-05-04"],
    ),
    (
        (
            "SCHEDULING ORDER: Amended Pleadings due by 5/1/2026. Discovery due by 9/1/2026. Dispositive Motions "
            "due by 10/1/2026. Bench Trial set for 2/8/2027 09:00 AM. Signed by Judge Y on 3/2/26. (ab)"
        ),
        ["2026-05-01", "2026-09-01", "2026-10-01"],
    ),
    (
        (
            "Minute Entry for proceedings held before Judge X: Telephone Conference held on 3/2/2026. Next "
            "conference April 6, 2026 at 10:00 a.m. by Zoom. Plaintiff's reply due March 16, 2026."
        ),
        ["2026-03-16"],
    ),
    (
        ("MOTION for Extension of Time to File Answer until April 20, 2026 by DHS. (Attachments: # 1 Proposed Order)"),
        [],
    ),
    (
        (
            "STIPULATION Extending Time to Answer the complaint as to All Defendants. Answer now due 4/20/2026, "
            "filed by defendant X."
        ),
        ["2026-04-20"],
    ),
    (
        "ORDER granting 14 Motion for Extension of Time to Answer. Answer due by April 20, 2026.",
        ["2026-04-20"],
    ),
    (
        (
            "ORDER: Plaintiffs' request to extend the deadline to May 5, 2026 is DENIED. The response remains "
            "due April 3, 2026."
        ),
        ["2026-04-03"],
    ),
    (
        (
            "Oral argument scheduled for Tuesday, May 5, 2026 at 9:00 a.m. in Richmond. Notify Clerk's Office of "
            "any scheduling conflict by: 03/12/2026. [26-1307] JR"
        ),
        ["2026-03-12"],
    ),
    (
        (
            "BRIEFING ORDER filed. Opening Brief and Appendix due 04/13/2026. Response Brief due 05/13/2026.. "
            "[1002052118] [26-1307] DJ"
        ),
        ["2026-04-13", "2026-05-13"],
    ),
    (
        "Brief of petitioner in opposition due April 6, 2026. (Motion to extend granted)",
        ["2026-04-06"],
    ),
    (
        (
            "Motion to extend the time to file a response is granted and the time is extended to and including "
            "April 24, 2026."
        ),
        ["2026-04-24"],
    ),
    (
        ("Motion to extend the time to file a response from March 16, 2026 to April 15, 2026, submitted to The Clerk."),
        [],
    ),
    (
        "Response Requested. (Due April 1, 2026)",
        ["2026-04-01"],
    ),
    (
        (
            "Meeting of Creditors. 341(a) meeting to be held on 4/2/2026 at 10:00 AM at Zoom. Proofs of Claims "
            "due by 5/11/2026. Last day to oppose discharge or dischargeability is 6/1/2026."
        ),
        ["2026-05-11", "2026-06-01"],
    ),
    (
        (
            "Notice of Hearing (RE: related document(s)20 Motion for Relief from Stay). Hearing scheduled for "
            "4/14/2026 at 09:30 AM at 824 Market St., 5th Fl. Objections due by 4/7/2026."
        ),
        ["2026-04-07"],
    ),
    (
        (
            "TEXT ORDER. The deadline for Defendants to respond to the complaint is extended from March 6, 2026 "
            "to April 6, 2026."
        ),
        ["2026-04-06"],
    ),
    (
        (
            "ORDER. The temporary restraining order shall remain in effect until March 16, 2026. Defendants "
            "shall file their opposition by noon on March 9, 2026, and Plaintiffs their reply by March 11."
        ),
        ["2026-03-09", "2026-03-11"],
    ),
    (
        (
            "ELECTRONIC ORDER: Hearing on 12 Motion for PI will be held on 3/18/2026 at 2:00PM via Zoom. Witness "
            "lists due 3/13."
        ),
        ["2026-03-13"],
    ),
    (
        (
            "TRANSCRIPT of Proceedings as to John Doe held on 2/10/2026, before Judge X. Redaction Request due "
            "3/23/2026. Redacted Transcript Deadline set for 4/2/2026. Release of Transcript Restriction set for "
            "6/1/2026."
        ),
        ["2026-03-23", "2026-04-02", "2026-06-01"],
    ),
    (
        "SUMMONS Returned Executed by X. Y served on 2/20/2026, answer due 4/21/2026.",
        ["2026-04-21"],
    ),
    (
        ("JOINT STATUS REPORT proposing that discovery close by August 1, 2026 and trial be set for November 2, 2026."),
        [],
    ),
    (
        "STATUS REPORT by USA. The parties request that the status conference be set for April 3, 2026.",
        [],
    ),
    (
        "NOTICE of Settlement. Dismissal to be filed by 4/1/2026.",
        ["2026-04-01"],
    ),
    (
        (
            "ORDER: Discovery cutoff 9/1/2026; dispositive motion deadline 10/1/2026; final pretrial conference "
            "1/11/2027 at 9:00 AM; jury trial 2/1/2027."
        ),
        ["2026-09-01", "2026-10-01"],
    ),
    (
        "ORDER REFERRING CASE to Magistrate Judge. Consent/Declination due by 3/16/2026.",
        ["2026-03-16"],
    ),
    (
        "Answer brief of appellee due on 04/01/2026. [12512322] (BJK)",
        ["2026-04-01"],
    ),
    (
        (
            "Judge X: ELECTRONIC ORDER entered granting 30 Motion to Continue Status Conference. Status "
            "Conference reset from 3/10/2026 to 3/24/2026 at 3 pm."
        ),
        [],
    ),
    (
        (
            "MINUTE entry before the Honorable X: Status hearing set for 3/12/2026 is stricken and reset to "
            "4/16/2026 at 9:15 a.m. Joint status report shall be filed by 4/13/2026. Mailed notice"
        ),
        ["2026-04-13"],
    ),
    (
        "ORDER EXTENDING TIME: Defendants have through and including April 10, 2026 to file their answer.",
        ["2026-04-10"],
    ),
    (
        "ORDER granting Motion to Stay. Case stayed until June 1, 2026. Joint status report due June 8, 2026.",
        ["2026-06-08"],
    ),
    (
        (
            "Order Setting Conference: Scheduling Conference set for April 9, 2026 at 9:00 AM in Room 11521. "
            "Rule 26 Meeting Report due by April 2, 2026."
        ),
        ["2026-04-02"],
    ),
    (
        "Letter dated March 1, 2026 from counsel requesting a conference on March 20, 2026.",
        [],
    ),
    (
        (
            "Deadlines updated; Reply brief now due 03/20/2026 for Appellant. The brief deadline of 03/10/2026 "
            "is vacated."
        ),
        ["2026-03-20"],
    ),
    (
        "ORDER: On or before March 20, 2026, Respondents shall show cause why the writ should not issue.",
        ["2026-03-20"],
    ),
    (
        (
            "Opening brief due 04/01/2026. Answering brief due 05/01/2026. The optional reply brief is due 21 "
            "days from service of the answering brief. [99999] (JN)"
        ),
        ["2026-04-01", "2026-05-01"],
    ),
    (
        ("ORDER setting briefing schedule: opposition by 3/16/2026; reply by 3/23/2026; hearing 4/2/2026 at 1:30 p.m."),
        ["2026-03-16", "2026-03-23"],
    ),
    (
        (
            "MINUTES of Status Conference held on 3/2/2026. Jury Trial (5 days) set for 9/14/2026 at 8:30 AM. "
            "Motions in limine to be filed no later than August 10, 2026."
        ),
        ["2026-08-10"],
    ),
    (
        (
            "ORDER re Stipulation: initial case management conference continued to May 7, 2026 at 2:00 PM; "
            "statement due April 30, 2026."
        ),
        ["2026-04-30"],
    ),
    (
        "Notice of Appeal. Appellant's brief due within 40 days. Filing fee paid 3/2/2026.",
        [],
    ),
    (
        (
            "ORDER TO SHOW CAUSE: Plaintiff shall show cause in writing by 4/1/2026 why this action should not "
            "be dismissed."
        ),
        ["2026-04-01"],
    ),
    (
        "OPPOSITION to 12 MOTION to Continue trial set for May 4, 2026 filed by USA. Replies due by 3/9/2026.",
        ["2026-03-09"],
    ),
    (
        "ORDER that defendant shall surrender to the Bureau of Prisons before 2:00 p.m. on April 15, 2026.",
        ["2026-04-15"],
    ),
    (
        "Proposed scheduling order: discovery due by 6/1/2026, trial 9/1/2026.",
        [],
    ),
    (
        "[PROPOSED] ORDER extending time to answer to April 1, 2026.",
        [],
    ),
    (
        "MOTION for TRO. Hearing requested for March 6, 2026.",
        [],
    ),
    (
        (
            "ORDER granting 30 Consent Motion for Extension of Time. Respondents' deadline to file a return is "
            "now March 24, 2026. The March 10 deadline is vacated."
        ),
        ["2026-03-24"],
    ),
    (
        ("ORDER: The deadline for the joint report, previously set for March 6, 2026, is extended to March 13, 2026."),
        ["2026-03-13"],
    ),
    (
        "ORDER: Plaintiffs' reply, if any, is due on or before 5:00 p.m. EST on Friday, March 13, 2026.",
        ["2026-03-13"],
    ),
    (
        (
            "ORDER setting hearing. In-person hearing on 2 Motion for TRO set for March 4, 2026, at 3:30 p.m. "
            "(Pacific Time), in Courtroom 14B, Seattle. Response due March 3, 2026 at 5:00 p.m."
        ),
        ["2026-03-03"],
    ),
    (
        (
            "MINUTE ORDER: Status conference of March 9, 2026 is hereby VACATED; joint status report due by "
            "March 30, 2026."
        ),
        ["2026-03-30"],
    ),
    (
        (
            "ORDER: Petitioner shall not be transferred before March 12, 2026 at 5:00 p.m. Respondents shall "
            "answer the petition by March 9, 2026."
        ),
        ["2026-03-09"],
    ),
    (
        (
            "Order Rescheduling Hearing. Confirmation hearing to be held on 4/21/2026 at 01:30 PM. Last day to "
            "object to confirmation is 4/14/2026."
        ),
        ["2026-04-14"],
    ),
    (
        (
            "Notice of Presentment of Order Authorizing Retention filed by X. with presentment to be held on "
            "4/6/2026 at 12:00 PM at Courtroom 601 Objections due by 3/30/2026,"
        ),
        ["2026-03-30"],
    ),
    (
        (
            "ORDER GRANTING STAY: proceedings are stayed through April 30, 2026. The parties shall file a joint "
            "report no later than May 7, 2026."
        ),
        ["2026-05-07"],
    ),
    (
        (
            "ORDER re 14 Motion for Extension. The motion, which sought an extension to April 30, 2026, is "
            "granted in part; the answer is due April 10, 2026."
        ),
        ["2026-04-10"],
    ),
    (
        "Transcript Order Form: transcript due by 4/1/2026 for hearing held on 2/3/2026.",
        ["2026-04-01"],
    ),
    (
        "Order for Initial Planning. Joint Proposed Discovery Plan due by April 2, 2026.",
        ["2026-04-02"],
    ),
    (
        (
            "NOTICE OF ORAL ARGUMENT. Panel: 2606C. Case scheduled June 3, 2026 10:00 a.m. at the Howard T. "
            "Markey National Courts Building, Courtroom 201. Response to oral argument order due: March 16, 2026."
        ),
        ["2026-03-16"],
    ),
    (
        (
            "LR 31.2 SCHEDULING NOTIFICATION, on behalf of Appellant, informing Court of proposed due date "
            "05/18/2026, RECEIVED."
        ),
        [],
    ),
    (
        "SO-ORDERED SCHEDULING NOTIFICATION, setting Appellant Brief due date as 05/18/2026, FILED.",
        ["2026-05-18"],
    ),
    (
        "Briefing schedule: Appellant's brief due 04/10/2026, Appellee's brief due 30 days after.",
        ["2026-04-10"],
    ),
    (
        "Order: a response is required by 3/9/26 and the stay is extended to 3/16/26.",
        ["2026-03-09"],
    ),
    (
        (
            "ORDER granting Motion for Extension of Time to Answer re 1 Complaint; DHS answer due 4/13/2026; DOJ "
            "answer due 4/13/2026."
        ),
        ["2026-04-13"],
    ),
    (
        "NOTICE of Filing of proposed order re hearing on 3/1/2026.",
        [],
    ),
    (
        (
            "Order on Motion to Continue. Jury Trial RESET for 6/1/2026 at 09:00 AM; Calendar Call 5/27/2026 at "
            "1:30 PM. Plea deadline: 5/20/2026."
        ),
        ["2026-05-20"],
    ),
    (
        (
            "ORDER: Deadline to complete mediation: August 3, 2026. Expert disclosures: June 1, 2026. Rebuttal "
            "experts: July 1, 2026."
        ),
        ["2026-08-03", "2026-06-01", "2026-07-01"],
    ),
    (
        (
            "Discovery due by 6/1/2026. Motions due by 7/1/2026. Final Pretrial Conference set for 10/1/2026 at "
            "10:00 AM. Estimated trial date 11/2/2026."
        ),
        ["2026-06-01", "2026-07-01"],
    ),
    (
        (
            "ORDER: The Court will hear argument on March 17, 2026 at 2 p.m. in Courtroom 3; amicus briefs must "
            "be filed on or before March 10."
        ),
        ["2026-03-10"],
    ),
    (
        "AMENDED COMPLAINT challenging policy issued January 20, 2026 and due to expire on June 1, 2026.",
        [],
    ),
    (
        "ORDER: the TRO expires March 6, 2026.",
        [],
    ),
    (
        "ORDER: briefs are due no later than seven days before March 30, 2026.",
        [],
    ),
    (
        "Application (25A900) granted by Justice Kagan extending the time to file until May 2, 2026.",
        ["2026-05-02"],
    ),
    (
        (
            "Application (25A900) to extend the time to file a petition for a writ of certiorari from March 9, "
            "2026 to May 8, 2026, submitted to Justice Kagan."
        ),
        [],
    ),
    (
        (
            "ORDER: Both motions request that the court extend the time to answer from March 10, 2026 to April "
            "10, 2026. The motions are DENIED."
        ),
        [],
    ),
    (
        "ORDER: Fact discovery closes June 30, 2026.",
        ["2026-06-30"],
    ),
    (
        "ORDER: defendants shall file a certified list on March 9, 2026.",
        ["2026-03-09"],
    ),
    (
        (
            "ORDER: By March 9, 2026, Defendants shall file a status report; the stay entered on February 20, "
            "2026 remains in place."
        ),
        ["2026-03-09"],
    ),
    (
        "ORDER: counsel must confer by March 5 and file a joint proposed schedule by March 9.",
        ["2026-03-05", "2026-03-09"],
    ),
    (
        "MOTION for Leave to File Excess Pages. Responses due by 3/16/2026",
        ["2026-03-16"],
    ),
    (
        "ORDER: In light of the shutdown, all deadlines in the February 10, 2026 scheduling order are stayed.",
        [],
    ),
    (
        "ORDER extending the February 20, 2026 TRO to March 20, 2026.",
        [],
    ),
    (
        "ORDER: Defendants' motion to stay the March 9, 2026 deadline is denied.",
        ["2026-03-09"],
    ),
)


def days(entry: EntryText) -> list[str]:
    return [str(one.day) for one in read_deadlines(entry, dissect(entry.text))]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_reads_the_days_by_which_somebody_must_act(text: str, expected: list[str]) -> None:
    assert sorted(set(days(EntryText(text, filed=FILED)))) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Appearance form due 04/20/2026.", "Appearance form"),
        ("Answer now due 4/20/2026, filed by defendant X.", "Answer"),
        ("Set/Reset Deadlines: Joint Status Report due by 4/28/2026", "Joint Status Report"),
        ("ORDER: Plaintiffs shall file an opening brief by April 6, 2026.", "Plaintiffs shall file an opening brief"),
        ("ORDER: On or before April 6, 2026, the parties shall confer.", "the parties shall confer"),
    ],
)
def test_names_what_is_due_in_the_words_of_the_text(text: str, what: str) -> None:
    (deadline,) = read_deadlines(EntryText(text, filed=FILED), dissect(text))
    assert deadline.what == what


def test_the_evidence_spans_the_words_that_state_it() -> None:
    text = "ORDER granting 14 Motion. Answer due by April 20, 2026. Signed by Judge X on 3/2/2026."
    (deadline,) = read_deadlines(EntryText(text, filed=FILED), dissect(text))
    assert text[deadline.evidence.start : deadline.evidence.end] == "Answer due by April 20, 2026"
    assert (deadline.evidence.about, deadline.evidence.rule) == ("deadline", "due")


def test_one_thing_told_twice_is_given_once() -> None:
    text = "ORDER: On or before May 4, 2026 a written response shall be filed. Response due 05/04/2026 for Roe."
    assert days(EntryText(text, "appellate", filed=FILED)) == ["2026-05-04"]


def test_two_things_due_on_one_day_are_both_given() -> None:
    assert days(EntryText("Brief due 03/30/2026. Appendix due 03/30/2026.", filed=FILED)) == [
        "2026-03-30",
        "2026-03-30",
    ]


def test_what_is_due_counts_although_it_is_past() -> None:
    assert days(EntryText("Summons returned executed; answer due 2/22/2006.", filed=date(2006, 3, 20))) == [
        "2006-02-22"
    ]


def test_a_deleted_entry_sets_nothing() -> None:
    assert days(EntryText("COURT DELETED INCORRECT ENTRY. Brief due 03/30/2026.", "appellate", filed=FILED)) == []


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
        expected = {one["date"] for one in row["label"]["deadlines"]}
        read = set(days(entry_of(row)))
        hit, said, true = hit + len(expected & read), said + len(read), true + len(expected)
        for forbidden in row["label"].get("must_not", ()):
            if set(forbidden) == {"deadline"}:
                assert not read if forbidden["deadline"] == "*" else forbidden["deadline"] not in read, row["text"]
    assert f1(hit, said, true) >= 0.95
