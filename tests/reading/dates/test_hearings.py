from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from docketwatch.docket.readings import EntryText
from docketwatch.reading.anatomy import dissect
from docketwatch.reading.dates.hearings import read_called_off, read_hearings

if TYPE_CHECKING:
    from pathlib import Path

FILED = date(2026, 3, 2)

CASES: tuple[tuple[str, list[str]], ...] = (
    (
        "ORDER: the hearing originally set for 3/13/2026 and reset to 3/20/2026 is again RESET for 3/27/2026.",
        ["2026-03-27"],
    ),
    (
        "ORDER scheduling an in-person hearing on the 14 Motion to Compel for March 14, 2026, at 10:00 a.m.",
        ["2026-03-14 10:00"],
    ),
    ("ORDER. The Court will hear the parties on March 19, 2026, at 3:00 p.m.", ["2026-03-19 15:00"]),
    ("MINUTE entry: Motion [29] is entered and continued to 3/12/2026 at 1:45 PM.", ["2026-03-12 13:45"]),
    ("Rescheduled. The petition, previously DISTRIBUTED for Conference of 5/1/2026, will be considered later.", []),
    (
        (
            "Set/Reset Deadlines/Hearings: Status Report due by 5/4/2026. Status Conference set for 5/8/2026 at "
            "10:00 AM in Courtroom 17- In Person before Judge Amir H. Ali. (lcaha3)"
        ),
        ["2026-05-08 10:00"],
    ),
    (
        (
            "ORDER granting 12 Motion to Continue. Motion Hearing set for 3/10/2026 is continued to 4/14/2026 at "
            "01:30 PM in San Francisco, Courtroom 05, 17th Floor before Judge X. Signed by Judge X on 3/2/2026."
        ),
        ["2026-04-14 13:30"],
    ),
    (
        (
            "SCHEDULING ORDER: Amended Pleadings due by 5/1/2026. Discovery due by 9/1/2026. Dispositive Motions "
            "due by 10/1/2026. Bench Trial set for 2/8/2027 09:00 AM. Signed by Judge Y on 3/2/26. (ab)"
        ),
        ["2027-02-08 09:00"],
    ),
    (
        (
            "Minute Entry for proceedings held before Judge X: Telephone Conference held on 3/2/2026. Next "
            "conference April 6, 2026 at 10:00 a.m. by Zoom. Plaintiff's reply due March 16, 2026."
        ),
        ["2026-04-06 10:00"],
    ),
    (
        (
            "NOTICE OF HEARING on Motion re 12 MOTION to Dismiss: Motion Hearing set for 4/1/2026 at 2:00 PM in "
            "Courtroom 4. Failure to appear may result in dismissal."
        ),
        ["2026-04-01 14:00"],
    ),
    (
        "ORDER vacating hearing set for 3/20/2026 at 9:00 AM. The matter is taken under submission.",
        [],
    ),
    (
        (
            "CLERK'S NOTICE VACATING MOTION HEARING. Motion Hearing previously noticed for March 19, 2026 is "
            "vacated. (xyz, COURT STAFF)"
        ),
        [],
    ),
    (
        (
            "CLERK'S NOTICE CONTINUING CASE MANAGEMENT CONFERENCE. Case Management Conference set for 3/12/2026 "
            "continued to 4/9/2026 at 10:00 AM."
        ),
        ["2026-04-09 10:00"],
    ),
    (
        "Consent MOTION to Continue Hearing currently set for March 20, 2026 by ACLU.",
        [],
    ),
    (
        (
            "ORDER GRANTING 20 Motion to Continue. The hearing scheduled for March 20, 2026 is hereby CONTINUED "
            "until 10:00 AM on April 3, 2026, in Courtroom 7."
        ),
        ["2026-04-03 10:00"],
    ),
    (
        (
            "PAPERLESS ORDER RESCHEDULING HEARING: The Status Conference scheduled for 3/5/2026 is RESCHEDULED "
            "to 3/12/2026, at 9:30 A.M."
        ),
        ["2026-03-12 09:30"],
    ),
    (
        (
            "NOTICE OF MOTION AND MOTION to Dismiss Case filed by defendant Lyons. Motion set for hearing on "
            "4/20/2026 at 01:30 PM before Judge Sykes. (Attachments: # 1 Proposed Order)"
        ),
        ["2026-04-20 13:30"],
    ),
    (
        (
            "MOTION for Preliminary Injunction, filed by Plaintiff X. Noting Date 3/23/2026, (Attachments: # 1 "
            "Proposed Order)(A, B)"
        ),
        ["2026-03-23"],
    ),
    (
        (
            "CASE CALENDARED for oral argument on Monday, 05/04/2026 in New Orleans in the West Courtroom -- AM "
            "session. In accordance with our policy, lead counsel only will receive via email. [26-20114] (CAS)"
        ),
        ["2026-05-04"],
    ),
    (
        (
            "Oral argument scheduled for Tuesday, May 5, 2026 at 9:00 a.m. in Richmond. Notify Clerk's Office of "
            "any scheduling conflict by: 03/12/2026. [26-1307] JR"
        ),
        ["2026-05-05 09:00"],
    ),
    (
        "DISTRIBUTED for Conference of 3/20/2026.",
        ["2026-03-20"],
    ),
    (
        "SET FOR ARGUMENT on Wednesday, April 29, 2026.",
        ["2026-04-29"],
    ),
    (
        (
            "Meeting of Creditors. 341(a) meeting to be held on 4/2/2026 at 10:00 AM at Zoom. Proofs of Claims "
            "due by 5/11/2026. Last day to oppose discharge or dischargeability is 6/1/2026."
        ),
        ["2026-04-02 10:00"],
    ),
    (
        (
            "Notice of Hearing (RE: related document(s)20 Motion for Relief from Stay). Hearing scheduled for "
            "4/14/2026 at 09:30 AM at 824 Market St., 5th Fl. Objections due by 4/7/2026."
        ),
        ["2026-04-14 09:30"],
    ),
    (
        "TEXT ORDER: The March 9, 2026 status conference is CANCELLED.",
        [],
    ),
    (
        (
            "ELECTRONIC ORDER: Hearing on 12 Motion for PI will be held on 3/18/2026 at 2:00PM via Zoom. Witness "
            "lists due 3/13."
        ),
        ["2026-03-18 14:00"],
    ),
    (
        ("MINUTE ORDER setting telephonic status conference for March 9, 2026, at 11:30 AM before Judge Howell."),
        ["2026-03-09 11:30"],
    ),
    (
        "Sentencing reset for 4/8/2026 at 1330 hours as to John Doe.",
        ["2026-04-08 13:30"],
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
        (
            "ORDER: Discovery cutoff 9/1/2026; dispositive motion deadline 10/1/2026; final pretrial conference "
            "1/11/2027 at 9:00 AM; jury trial 2/1/2027."
        ),
        ["2027-01-11 09:00", "2027-02-01"],
    ),
    (
        (
            "Judge X: ELECTRONIC ORDER entered granting 30 Motion to Continue Status Conference. Status "
            "Conference reset from 3/10/2026 to 3/24/2026 at 3 pm."
        ),
        ["2026-03-24 15:00"],
    ),
    (
        (
            "MINUTE entry before the Honorable X: Status hearing set for 3/12/2026 is stricken and reset to "
            "4/16/2026 at 9:15 a.m. Joint status report shall be filed by 4/13/2026. Mailed notice"
        ),
        ["2026-04-16 09:15"],
    ),
    (
        (
            "MINUTE entry before the Honorable X: Motion for leave 33 is granted. Motion presentment hearing of "
            "3/5/2026 is stricken; no appearance necessary."
        ),
        [],
    ),
    (
        "ORDER: Trial originally set for April 6, 2026 is moved to June 8, 2026 at 8:30 a.m.",
        ["2026-06-08 08:30"],
    ),
    (
        (
            "Order Setting Conference: Scheduling Conference set for April 9, 2026 at 9:00 AM in Room 11521. "
            "Rule 26 Meeting Report due by April 2, 2026."
        ),
        ["2026-04-09 09:00"],
    ),
    (
        "Letter dated March 1, 2026 from counsel requesting a conference on March 20, 2026.",
        [],
    ),
    (
        "ORDER: A hearing is set for 10:30 AM, Thursday, March 12, 2026, Courtroom 2A.",
        ["2026-03-12 10:30"],
    ),
    (
        ("ORDER of Detention. Arraignment set for 3/9/2026 at 11:00 AM in Courtroom 3 before Magistrate Judge Z."),
        ["2026-03-09 11:00"],
    ),
    (
        "NOTICE OF CANCELLATION of Hearing: Status Conference on 3/17/2026 at 2:00 PM has been canceled.",
        [],
    ),
    (
        "ORDER: the hearing set for March 20, 2026 at 10:00 a.m. will be held by videoconference.",
        ["2026-03-20 10:00"],
    ),
    (
        "ORDER advancing hearing on 12 Motion from March 30, 2026 to March 16, 2026 at 9:00 AM.",
        ["2026-03-16 09:00"],
    ),
    (
        "Reset Hearings: Pretrial Conference RESET to 4/7/2026 02:00 PM (previously 3/24/2026).",
        ["2026-04-07 14:00"],
    ),
    (
        ("ORDER setting briefing schedule: opposition by 3/16/2026; reply by 3/23/2026; hearing 4/2/2026 at 1:30 p.m."),
        ["2026-04-02 13:30"],
    ),
    (
        (
            "MINUTES of Status Conference held on 3/2/2026. Jury Trial (5 days) set for 9/14/2026 at 8:30 AM. "
            "Motions in limine to be filed no later than August 10, 2026."
        ),
        ["2026-09-14 08:30"],
    ),
    (
        "ORDER denying as moot 30 Motion to Continue. The hearing remains set for March 18, 2026 at 2:00 p.m.",
        ["2026-03-18 14:00"],
    ),
    (
        (
            "ORDER re Stipulation: initial case management conference continued to May 7, 2026 at 2:00 PM; "
            "statement due April 30, 2026."
        ),
        ["2026-05-07 14:00"],
    ),
    (
        (
            "The Court hereby resets the hearing currently scheduled for March 12, 2026 to March 26, 2026 at "
            "4:00 p.m. ET."
        ),
        ["2026-03-26 16:00"],
    ),
    (
        "Certificate of mailing of notice of the April 2, 2026 hearing.",
        [],
    ),
    (
        "DECLARATION of X re hearing on March 1, 2026 and deadline of April 1, 2026.",
        [],
    ),
    (
        "OPPOSITION to 12 MOTION to Continue trial set for May 4, 2026 filed by USA. Replies due by 3/9/2026.",
        [],
    ),
    (
        "Proposed scheduling order: discovery due by 6/1/2026, trial 9/1/2026.",
        [],
    ),
    (
        "MOTION for TRO. Hearing requested for March 6, 2026.",
        [],
    ),
    (
        (
            "ORDER that the parties shall appear for a Telephone Conference on 3/16/2026 at 11:00 AM. Counsel "
            "shall dial in."
        ),
        ["2026-03-16 11:00"],
    ),
    (
        (
            "NOTICE: The hearing on 12 Motion for PI, currently set for March 10, 2026, is RESET for March 17, "
            "2026 at 9:00 a.m. by Zoom."
        ),
        ["2026-03-17 09:00"],
    ),
    (
        (
            "ORDER setting hearing. In-person hearing on 2 Motion for TRO set for March 4, 2026, at 3:30 p.m. "
            "(Pacific Time), in Courtroom 14B, Seattle. Response due March 3, 2026 at 5:00 p.m."
        ),
        ["2026-03-04 15:30"],
    ),
    (
        (
            "MINUTE ORDER: Status conference of March 9, 2026 is hereby VACATED; joint status report due by "
            "March 30, 2026."
        ),
        [],
    ),
    (
        ("NOTICE of Hearing: Bond Hearing set for 3/5/2026 02:00 PM in Courtroom 1 before Magistrate Judge Q. (ab)"),
        ["2026-03-05 14:00"],
    ),
    (
        (
            "NOTICE OF RESCHEDULED HEARING as to John Roe: Sentencing previously scheduled for April 1, 2026 at "
            "10:00 AM has been rescheduled for May 6, 2026 at 11:00 AM in Courtroom 3A."
        ),
        ["2026-05-06 11:00"],
    ),
    (
        (
            "Order Rescheduling Hearing. Confirmation hearing to be held on 4/21/2026 at 01:30 PM. Last day to "
            "object to confirmation is 4/14/2026."
        ),
        ["2026-04-21 13:30"],
    ),
    (
        (
            "Hearing Held on 3/2/2026 (RE: related document(s) 45 Motion to Dismiss). Hearing continued to "
            "4/6/2026 at 10:00 AM."
        ),
        ["2026-04-06 10:00"],
    ),
    (
        (
            "Hearing Continued (RE: related document(s) 45 Motion). Hearing scheduled for 4/6/2026 at 10:00 AM "
            "at Courtroom 2."
        ),
        ["2026-04-06 10:00"],
    ),
    (
        (
            "Notice of Presentment of Order Authorizing Retention filed by X. with presentment to be held on "
            "4/6/2026 at 12:00 PM at Courtroom 601 Objections due by 3/30/2026,"
        ),
        ["2026-04-06 12:00"],
    ),
    (
        "Reply in support of motion, which is set for hearing on March 18, 2026.",
        ["2026-03-18"],
    ),
    (
        "Transcript Order Form: transcript due by 4/1/2026 for hearing held on 2/3/2026.",
        [],
    ),
    (
        "Oral Argument Date: Tuesday, 06/02/2026. Argument Location: Atlanta, GA.",
        ["2026-06-02"],
    ),
    (
        (
            "NOTICE OF ORAL ARGUMENT. Panel: 2606C. Case scheduled June 3, 2026 10:00 a.m. at the Howard T. "
            "Markey National Courts Building, Courtroom 201. Response to oral argument order due: March 16, 2026."
        ),
        ["2026-06-03 10:00"],
    ),
    (
        "CLERK'S ORDER [2149908] filed setting oral argument on Thursday, 05/14/2026 at 9:30 A.M. [25-5391]",
        ["2026-05-14 09:30"],
    ),
    (
        "Case argued and submitted on March 2, 2026 to Judges X, Y and Z.",
        [],
    ),
    (
        "SCHEDULED ORAL ARGUMENT: May 12, 2026, 9:00 am Courtroom 3, San Francisco",
        ["2026-05-12 09:00"],
    ),
    (
        "ORDER that the hearing scheduled for today is adjourned to Thursday, March 5 at 2 p.m.",
        ["2026-03-05 14:00"],
    ),
    (
        (
            "TEXT ORDER granting 18 Letter Motion to Adjourn Conference. The conference scheduled for 3/6/26 is "
            "adjourned to 3/20/26 at 2:30 p.m."
        ),
        ["2026-03-20 14:30"],
    ),
    (
        (
            "TEXT ORDER granting letter motion to adjourn the conference scheduled for March 6, 2026. A new date "
            "will be set."
        ),
        [],
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
        ["2026-06-01 09:00", "2026-05-27 13:30"],
    ),
    (
        "ORDER: Trial will commence at 8:30 a.m. on May 4, 2026 and continue through May 8, 2026.",
        ["2026-05-04 08:30"],
    ),
    (
        (
            "Discovery due by 6/1/2026. Motions due by 7/1/2026. Final Pretrial Conference set for 10/1/2026 at "
            "10:00 AM. Estimated trial date 11/2/2026."
        ),
        ["2026-10-01 10:00"],
    ),
    (
        (
            "ORDER: The Court will hear argument on March 17, 2026 at 2 p.m. in Courtroom 3; amicus briefs must "
            "be filed on or before March 10."
        ),
        ["2026-03-17 14:00"],
    ),
    (
        (
            "ORDER: the Respondents are ORDERED to produce the Petitioner at a hearing on Friday, March 6, 2026 "
            "at 10 AM."
        ),
        ["2026-03-06 10:00"],
    ),
    (
        "The parties ask that the hearing set for March 10, 2026 be continued to April 10, 2026.",
        [],
    ),
    (
        "ORDER denying motion to continue the hearing from March 10, 2026 to April 10, 2026.",
        ["2026-03-10"],
    ),
    (
        "ORDER: Plaintiffs' motion to continue the trial from May 4, 2026 to June 8, 2026 is DENIED.",
        ["2026-05-04"],
    ),
    (
        "ORDER: the hearing set for March 10, 2026 will not go forward.",
        [],
    ),
    (
        "ORDER: Respondents shall not remove Petitioner until the hearing on March 12, 2026.",
        [],
    ),
    (
        "Minute Entry: Jury Trial (Day 3) held on 3/2/2026. Jury Trial continued to 3/3/2026 at 9:00 AM.",
        ["2026-03-03 09:00"],
    ),
    (
        "ORDER: The March 10, 2026 hearing will proceed as scheduled at 10:00 a.m.",
        ["2026-03-10 10:00"],
    ),
    (
        "JUDGE'S ORDER: hearing continued from 3/5/26 at 9:00 a.m. to 3/19/26 at 9:00 a.m.",
        ["2026-03-19 09:00"],
    ),
    (
        "Notice of Voluntary Dismissal. The Court vacates the April 1, 2026 pretrial conference.",
        [],
    ),
    (
        "Set Hearings: Evidentiary Hearing set for 3/24/2026 at 09:30 AM, continuing to 3/25/2026 at 9:30 AM.",
        ["2026-03-24 09:30", "2026-03-25 09:30"],
    ),
)

CALLED_OFF: tuple[tuple[str, list[str]], ...] = (
    ("MINUTE entry: Notice of Motion date of 3/23/26 is stricken.", ["2026-03-23 H"]),
    (
        (
            "ORDER granting 12 Motion to Continue. Motion Hearing set for 3/10/2026 is continued to 4/14/2026 at "
            "01:30 PM in San Francisco, Courtroom 05, 17th Floor before Judge X. Signed by Judge X on 3/2/2026."
        ),
        ["2026-03-10 H"],
    ),
    (
        "ORDER vacating hearing set for 3/20/2026 at 9:00 AM. The matter is taken under submission.",
        ["2026-03-20 H"],
    ),
    (
        (
            "CLERK'S NOTICE VACATING MOTION HEARING. Motion Hearing previously noticed for March 19, 2026 is "
            "vacated. (xyz, COURT STAFF)"
        ),
        ["2026-03-19 H"],
    ),
    (
        (
            "CLERK'S NOTICE CONTINUING CASE MANAGEMENT CONFERENCE. Case Management Conference set for 3/12/2026 "
            "continued to 4/9/2026 at 10:00 AM."
        ),
        ["2026-03-12 H"],
    ),
    (
        (
            "ORDER GRANTING 20 Motion to Continue. The hearing scheduled for March 20, 2026 is hereby CONTINUED "
            "until 10:00 AM on April 3, 2026, in Courtroom 7."
        ),
        ["2026-03-20 H"],
    ),
    (
        (
            "PAPERLESS ORDER RESCHEDULING HEARING: The Status Conference scheduled for 3/5/2026 is RESCHEDULED "
            "to 3/12/2026, at 9:30 A.M."
        ),
        ["2026-03-05 H"],
    ),
    (
        "TEXT ORDER: The March 9, 2026 status conference is CANCELLED.",
        ["2026-03-09 H"],
    ),
    (
        (
            "TEXT ORDER. The deadline for Defendants to respond to the complaint is extended from March 6, 2026 "
            "to April 6, 2026."
        ),
        ["2026-03-06 D"],
    ),
    (
        (
            "Judge X: ELECTRONIC ORDER entered granting 30 Motion to Continue Status Conference. Status "
            "Conference reset from 3/10/2026 to 3/24/2026 at 3 pm."
        ),
        ["2026-03-10 H"],
    ),
    (
        (
            "MINUTE entry before the Honorable X: Status hearing set for 3/12/2026 is stricken and reset to "
            "4/16/2026 at 9:15 a.m. Joint status report shall be filed by 4/13/2026. Mailed notice"
        ),
        ["2026-03-12 H"],
    ),
    (
        (
            "MINUTE entry before the Honorable X: Motion for leave 33 is granted. Motion presentment hearing of "
            "3/5/2026 is stricken; no appearance necessary."
        ),
        ["2026-03-05 H"],
    ),
    (
        "ORDER: Trial originally set for April 6, 2026 is moved to June 8, 2026 at 8:30 a.m.",
        ["2026-04-06 H"],
    ),
    (
        (
            "Deadlines updated; Reply brief now due 03/20/2026 for Appellant. The brief deadline of 03/10/2026 "
            "is vacated."
        ),
        ["2026-03-10 D"],
    ),
    (
        "NOTICE OF CANCELLATION of Hearing: Status Conference on 3/17/2026 at 2:00 PM has been canceled.",
        ["2026-03-17 H"],
    ),
    (
        "ORDER advancing hearing on 12 Motion from March 30, 2026 to March 16, 2026 at 9:00 AM.",
        ["2026-03-30 H"],
    ),
    (
        "Reset Hearings: Pretrial Conference RESET to 4/7/2026 02:00 PM (previously 3/24/2026).",
        ["2026-03-24 H"],
    ),
    (
        "ORDER: All deadlines, including the April 1, 2026 discovery deadline, are STAYED.",
        ["2026-04-01 D"],
    ),
    (
        (
            "The Court hereby resets the hearing currently scheduled for March 12, 2026 to March 26, 2026 at "
            "4:00 p.m. ET."
        ),
        ["2026-03-12 H"],
    ),
    (
        (
            "NOTICE: The hearing on 12 Motion for PI, currently set for March 10, 2026, is RESET for March 17, "
            "2026 at 9:00 a.m. by Zoom."
        ),
        ["2026-03-10 H"],
    ),
    (
        (
            "ORDER granting 30 Consent Motion for Extension of Time. Respondents' deadline to file a return is "
            "now March 24, 2026. The March 10 deadline is vacated."
        ),
        ["2026-03-10 D"],
    ),
    (
        ("ORDER: The deadline for the joint report, previously set for March 6, 2026, is extended to March 13, 2026."),
        ["2026-03-06 D"],
    ),
    (
        (
            "MINUTE ORDER: Status conference of March 9, 2026 is hereby VACATED; joint status report due by "
            "March 30, 2026."
        ),
        ["2026-03-09 H"],
    ),
    (
        (
            "NOTICE OF RESCHEDULED HEARING as to John Roe: Sentencing previously scheduled for April 1, 2026 at "
            "10:00 AM has been rescheduled for May 6, 2026 at 11:00 AM in Courtroom 3A."
        ),
        ["2026-04-01 H"],
    ),
    (
        (
            "TEXT ORDER granting 18 Letter Motion to Adjourn Conference. The conference scheduled for 3/6/26 is "
            "adjourned to 3/20/26 at 2:30 p.m."
        ),
        ["2026-03-06 H"],
    ),
    (
        (
            "TEXT ORDER granting letter motion to adjourn the conference scheduled for March 6, 2026. A new date "
            "will be set."
        ),
        ["2026-03-06 H"],
    ),
    (
        "ORDER: the hearing set for March 10, 2026 will not go forward.",
        ["2026-03-10 H"],
    ),
    (
        "JUDGE'S ORDER: hearing continued from 3/5/26 at 9:00 a.m. to 3/19/26 at 9:00 a.m.",
        ["2026-03-05 H"],
    ),
    (
        "Notice of Voluntary Dismissal. The Court vacates the April 1, 2026 pretrial conference.",
        ["2026-04-01 H"],
    ),
)


def moments(entry: EntryText) -> list[str]:
    return [
        f"{one.day} {str(one.at)[:5]}" if one.at else str(one.day) for one in read_hearings(entry, dissect(entry.text))
    ]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_reads_the_days_that_are_set(text: str, expected: list[str]) -> None:
    assert sorted(moments(EntryText(text, filed=FILED))) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), CALLED_OFF)
def test_reads_the_days_that_no_longer_hold(text: str, expected: list[str]) -> None:
    off = read_called_off(EntryText(text, filed=FILED), dissect(text))
    assert [f"{one.day} {'H' if one.is_hearing else 'D'}" for one in off] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Minute Entry for proceedings held before Judge X: Motion Hearing held on 3/2/2026.",
        "TRANSCRIPT of hearing held on 2/10/2026, before Judge X.",
        "ORDER: the Court held a conference on February 27, 2026.",
    ],
)
def test_what_was_held_is_neither_set_nor_called_off(text: str) -> None:
    assert moments(EntryText(text, filed=FILED)) == []
    assert read_called_off(EntryText(text, filed=FILED), dissect(text)) == ()


@pytest.mark.parametrize(
    ("text", "what", "location"),
    [
        (
            "Status Conference set for 5/19/2026 10:30 AM in Courtroom 13B before Judge Q.",
            "Status Conference",
            "Courtroom 13B",
        ),
        ("ORDER: a jury trial will begin on June 26, 2026, at 9:00 a.m.", "jury trial", None),
        ("DISTRIBUTED for Conference of 3/20/2026.", "Conference", None),
        ("Show Cause Hearing set for 4/16/2026 at 10:00 AM via Zoom.", "Show Cause Hearing", "via Zoom"),
    ],
)
def test_names_hearing_and_place_in_the_words_of_the_text(text: str, what: str, location: str | None) -> None:
    (hearing,) = read_hearings(EntryText(text, filed=FILED), dissect(text))
    assert (hearing.what, hearing.location) == (what, location)


def test_the_evidence_of_a_called_off_day_holds_the_words_that_call_it_off() -> None:
    text = "TEXT ORDER: The March 9, 2026 status conference is CANCELLED. Signed by Judge X."
    (off,) = read_called_off(EntryText(text, filed=FILED), dissect(text))
    assert "is CANCELLED" in text[off.evidence.start : off.evidence.end]
    assert off.evidence.about == "called off"


def test_one_hearing_told_twice_keeps_its_time() -> None:
    text = "ORDER: a hearing will be held on May 4, 2026. Motion Hearing set for 5/4/2026 at 2:00 PM before Judge X."
    assert moments(EntryText(text, filed=FILED)) == ["2026-05-04 14:00"]


def test_a_day_called_off_after_it_was_told_is_off() -> None:
    text = "The motion, set for hearing on 6/12/2026, is submitted. Accordingly, the hearing date is vacated."
    assert moments(EntryText(text, filed=FILED)) == []
    (off,) = read_called_off(EntryText(text, filed=FILED), dissect(text))
    assert off.day == date(2026, 6, 12)


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
        expected = {f"{one['date']} {one['time']}" if one["time"] else one["date"] for one in row["label"]["hearings"]}
        read = set(moments(entry_of(row)))
        hit, said, true = hit + len(expected & read), said + len(read), true + len(expected)
        for forbidden in row["label"].get("must_not", ()):
            if set(forbidden) == {"hearing"}:
                days = {moment[:10] for moment in read}
                assert not days if forbidden["hearing"] == "*" else forbidden["hearing"] not in days, row["text"]
    assert not (said or true) or f1(hit, said, true) >= 0.95
