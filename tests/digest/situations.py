"""Invented mornings, each a whole digest composed as the program composes it; every form of a digest is tried on them.

    python -m tests.digest.situations

writes the golden files anew (tests/data/golden/digest/): read the difference before it is kept.
"""

from __future__ import annotations

import contextlib
import io
import os
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING
from unittest import mock
from zoneinfo import ZoneInfo

from docketwatch.cli.terminal import print_lines
from docketwatch.digest.compose.compose import compose
from docketwatch.digest.compose.cut import MOST_MAIL_BYTES, cut_to_fit
from docketwatch.digest.compose.material import Material, Outlook
from docketwatch.digest.compose.sections import Undelivered
from docketwatch.digest.page.whole import page_lines
from docketwatch.digest.render import load_format
from docketwatch.docket.asking import Health, Problem
from docketwatch.docket.calendar import Basis, CalendarChange, CalendarItem, DocketName, Slot
from docketwatch.docket.courts import load_courts
from docketwatch.docket.model import Case, Change, Coverage, Gap, News, Paper, Reason, Sighting, WatchedDocket
from docketwatch.docket.relief import Cited, ReliefChange, Row
from tests.conftest import ROOT

if TYPE_CHECKING:
    from docketwatch.digest.compose.sections import ComposedDigest

GOLDEN = ROOT / "tests" / "data" / "golden" / "digest"
ZONE = ZoneInfo("America/New_York")
NOW = datetime(2026, 11, 25, 12, 5, tzinfo=UTC)
BEFORE = NOW - timedelta(days=1)
TODAY = date(2026, 11, 25)
COURTS = load_courts()
TERMINAL = "terminal"
READABLE = ("text", "html", "markdown")
FOR_PROGRAMS = ("json", "csv", "atom", "ics")
IN_EVERY_FORM = ("corrected_text", "hearing_moved_and_near", "only_housekeeping")

RIVERBEND = WatchedDocket("mad", "1:26-cv-90101", "Riverbend Friends Meeting v. Huffman", courtlistener_id=90101)
APPEAL = WatchedDocket("ca1", "26-90511", "Riverbend Friends Meeting v. Huffman", appeal_of="mad 1:26-cv-90101")
FRANKLIN = WatchedDocket("cand", "3:26-cv-90303", "State of Franklin v. Trump", courtlistener_id=90303)
HARBOR = WatchedDocket("nysd", "1:26-cv-90606", "Harbor Legal Aid v. Lyons")
CASES = (
    Case(
        "riverbend",
        "Riverbend Friends Meeting v. Huffman",
        ("protected-areas",),
        (RIVERBEND, APPEAL),
        note="amicus due with the opening brief",
        our_side="plaintiff",
    ),
    Case("franklin", "State of Franklin v. Trump", ("emergency-powers", "protected-areas"), (FRANKLIN,)),
    Case("harbor", "Harbor Legal Aid v. Lyons", ("expedited-removal",), (HARBOR,)),
)

INJUNCTION = (
    "Judge Ada B. Placeholder: ORDER entered. MEMORANDUM AND ORDER granting in part and denying in part 12 Motion for "
    "Preliminary Injunction. Defendants are enjoined from carrying out enforcement at the places of worship of the "
    "plaintiffs, except under a warrant. The motion is otherwise DENIED. (Sample, Clerk) (Entered: 11/24/2026)"
)


def filing(docket: WatchedDocket, text: str, number: int | None = None, **other: object) -> Sighting:
    """What a source shows of one entry, some hours before the digest unless told otherwise."""
    entered = other.pop("entered", NOW - timedelta(hours=14))
    assert isinstance(entered, datetime | None)
    is_free = other.pop("free", False)
    court = COURTS[docket.court or ""]
    url = f"https://ecf.{court.pacer_id}.uscourts.gov/doc1/0950{number:06d}" if number else None
    free_url = f"https://storage.example.org/recap/{docket.court}.{number}.0.pdf"
    made = Sighting(
        source="courtlistener",
        court=court.id,
        key=f"{docket.ref}/{number}/{entered}/{text[:40]}",
        docket_number=docket.number or "",
        caption=docket.caption or "",
        case_name=docket.caption or "",
        clerk_note=None,
        pacer_case_id="1",
        entry_number=number,
        pacer_doc_id=None,
        sequence=None,
        labels=(),
        doc_url=url,
        docket_url=None,
        entered=entered,
        entered_local=entered.astimezone(court.zone).date() if entered else None,
        filed=entered.astimezone(court.zone).date() if entered else None,
        text=text,
        papers=(Paper(free_url=free_url),) if is_free else (),
    )
    return replace(made, **other)  # type: ignore[arg-type] # the fields of Sighting


def event(docket: WatchedDocket, label: str, number: int | None = None, **other: object) -> Sighting:
    """What a court's own feed shows: the name of the event only."""
    return filing(docket, "", number, labels=(label,), filed=None, source="pacer_rss", **other)


def news(docket: WatchedDocket, sighting: Sighting, kind: str = "new", *changes: Change) -> News:
    return News(kind, docket.court or "", NOW, docket.ref, sighting, changes)  # type: ignore[arg-type]


def looked(docket: WatchedDocket, *reasons: Reason, level: str = "full") -> Coverage:
    level = "unchecked" if any(not one.standing for one in reasons) else level
    return Coverage(docket.ref, docket.court, "full", level, BEFORE, NOW, reasons)  # type: ignore[arg-type]


def material(*told: News, **other: object) -> Material:
    partial = Reason("partial-types", "its feed carries some entry types only", standing=True)
    whole = Material(
        run=214,
        at=NOW,
        cases=CASES,
        courts=COURTS,
        news=told,
        latest={},
        counts={},
        sheets=(),
        coverage=(
            looked(RIVERBEND, partial, level="partial"),
            looked(APPEAL, Reason("no-feed", "1st Cir. publishes no feed", standing=True), level="unchecked"),
            looked(FRANKLIN),
            looked(HARBOR, partial, level="partial"),
        ),
        gaps=(),
        health={"cand": Health("pacer_rss", "cand", last_good=NOW - timedelta(hours=16))},
        courtlistener_url="https://www.courtlistener.com",
        judges={RIVERBEND.ref: "Ada B. Placeholder"},
        since=BEFORE,
        as_of=NOW - timedelta(minutes=20),
    )
    return replace(whole, **other)  # type: ignore[arg-type] # the fields of Material


def hearing(docket: WatchedDocket, day: date, **other: object) -> CalendarItem:
    court = COURTS[docket.court or ""]
    name = DocketName(docket.ref, court.citation, docket.number or "", docket.caption or "", court.timezone)
    made = CalendarItem(
        uid=f"{docket.number}-{day}@docketwatch",
        kind="hearing",
        docket=name,
        what="motion hearing",
        day=day,
        at=time(14),
        location="Courtroom 9",
        mark="ECF 44",
        sentence=f"Motion Hearing set for {day.month}/{day.day}/{day.year} at 02:00 PM in Courtroom 9.",
        set_by="ECF 44",
    )
    return replace(made, **other)  # type: ignore[arg-type] # the fields of CalendarItem


# ------------------------------------------------------------------------------------------------------- the situations


def quiet_day() -> ComposedDigest:
    """Nothing happened, and all was looked at."""
    return compose(material())


def first_run() -> ComposedDigest:
    """Three dockets are seen for the first time, one of them with nothing lately."""
    texts = (
        "COMPLAINT for declaratory and injunctive relief against all defendants. Filing fee $405.",
        "MOTION for Preliminary Injunction by Riverbend Friends Meeting. (Attachments: # 1 Memorandum)",
        "NOTICE of Appearance by Sam Placeholder on behalf of Huffman.",
    )
    riverbend = tuple(filing(RIVERBEND, text, at + 11, free=at < 2) for at, text in enumerate(texts))
    franklin = tuple(event(FRANKLIN, label, 60 + at) for at, label in enumerate(("Order", "Motion to Stay", "Notice")))
    baselines = [News("baseline", one.court or "", NOW, one.ref) for one in (RIVERBEND, FRANKLIN, HARBOR)]
    return compose(
        material(
            *baselines,
            latest={RIVERBEND.ref: riverbend, FRANKLIN.ref: franklin},
            counts={RIVERBEND.ref: 3, FRANKLIN.ref: 148, HARBOR.ref: 0},
            since=None,
        )
    )


def incomplete() -> ComposedDigest:
    """One court did not answer, another sent an old file; what came is told."""
    failed = Reason(
        "failed", "N.D. Cal.: no answer within 30 s, tried 3 times; the next check asks again.", standing=False
    )
    stale = Reason("stale", "S.D.N.Y.: its feed was made 9 hours ago, so later entries are not in it.", standing=False)
    coverage = (looked(RIVERBEND), looked(FRANKLIN, failed), looked(HARBOR, stale))
    return compose(material(news(RIVERBEND, filing(RIVERBEND, INJUNCTION, 45, free=True)), coverage=coverage))


def four_hundred_filings() -> ComposedDigest:
    """A criminal case with many defendants, and a mass of filings in another, on one day."""
    kinds = (
        "MOTION to Dismiss for Lack of Jurisdiction by Defendant {n}.",
        "MEMORANDUM in Opposition re {n} Motion to Dismiss filed by Plaintiff.",
        "ORDER granting {n} Motion for Leave to File Excess Pages.",
        "DECLARATION of Witness {n} in support of the motion.",
        "NOTICE of Appearance by Counsel {n} on behalf of Defendant {n}.",
        "MOTION for Leave to Appear Pro Hac Vice by Counsel {n}. Filing fee $ 125.",
        "LETTER from Counsel {n} to the Court about the schedule.",
        "ORDER denying {n} Motion for Preliminary Injunction.",
    )
    told = []
    for at in range(400):
        docket = (RIVERBEND, FRANKLIN, HARBOR)[at % 3]
        entered = NOW - timedelta(hours=20) + timedelta(minutes=2 * at)
        text = kinds[(at * 5) % len(kinds)].format(n=100 + at)
        told.append(news(docket, filing(docket, text, 200 + at, free=not at % 4, entered=entered)))
    return compose(material(*told))


def corrected_text() -> ComposedDigest:
    """A clerk edited an order so that it says the opposite."""
    old = "ORDER denying 31 Motion to Dismiss for Failure to State a Claim. Answer due 12/8/2026."
    now = "ORDER granting 31 Motion to Dismiss for Failure to State a Claim. Answer due 12/8/2026."
    order = filing(HARBOR, now, 38, free=True)
    return compose(material(news(HARBOR, order, "update", Change("text", old, now))))


def redacted_text() -> ComposedDigest:
    """The court took a name out of a docket text: nobody repeats it."""
    old = "DECLARATION of Juan Carlos Sample, born 4/5/2011, in support of 12 Motion."
    now = "DECLARATION of J.C.S. in support of 12 Motion."
    return compose(material(news(RIVERBEND, filing(RIVERBEND, now, 19), "update", Change("text", old, now))))


def appeal_and_district() -> ComposedDigest:
    """A notice of appeal below, the docketing and an administrative stay above."""
    below = filing(RIVERBEND, "NOTICE OF APPEAL as to 45 Order on Motion for Preliminary Injunction by Huffman.", 47)
    opened = filing(
        APPEAL, "CIVIL CASE docketed. Notice of appeal (doc. #47) filed by Appellant Huffman. [26-90511]", 1001
    )
    stay = filing(
        APPEAL,
        "ORDER entered: The motion for an administrative stay is granted. The preliminary injunction entered November "
        "24, 2026 is administratively stayed pending further order. A response is due by December 1, 2026. [26-90511]",
        1007,
        free=True,
    )
    told = [news(RIVERBEND, below), news(APPEAL, opened), news(APPEAL, stay)]
    return compose(material(*told, outlook=Outlook(TODAY, BEFORE.date(), in_force={"riverbend": "Nothing binds now."})))


def only_housekeeping() -> ComposedDigest:
    """Appearances, summonses and certificates: one line a docket."""
    texts = (
        "NOTICE of Appearance by Sam Placeholder on behalf of Huffman.",
        "MOTION for Leave to Appear Pro Hac Vice by Kim Sample. Filing fee $ 125.",
        "CERTIFICATE OF SERVICE by Riverbend Friends Meeting.",
        "SUMMONS Returned Executed by Riverbend Friends Meeting. Huffman served on 11/20/2026, answer due 1/19/2027.",
    )
    return compose(material(*(news(RIVERBEND, filing(RIVERBEND, text, 50 + at)) for at, text in enumerate(texts))))


def hearing_moved_and_near() -> ComposedDigest:
    """A hearing was moved, another is tomorrow, a deadline is computed, others come later."""
    moved = hearing(
        FRANKLIN,
        date(2026, 12, 10),
        mark="ECF 71",
        status="moved",
        sequence=1,
        was=(Slot(date(2026, 12, 3), time(14)),),
        sentence="The Motion Hearing set for 12/3/2026 is RESET to 12/10/2026 at 02:00 PM in Courtroom 9.",
    )
    off = hearing(
        HARBOR, date(2026, 12, 1), status="cancelled", mark="ECF 39", sentence="The 12/1/2026 hearing is VACATED."
    )
    tomorrow = hearing(
        RIVERBEND, date(2026, 11, 26), what="status conference", at=time(10, 30), note="Thanksgiving Day"
    )
    appeal = hearing(
        HARBOR,
        date(2026, 12, 2),
        kind="candidate",
        what="notice of appeal",
        at=None,
        location=None,
        mark="ECF 30",
        set_by="ECF 30",
        sentence="CLERK'S JUDGMENT for defendants.",
        basis=Basis(
            "FRAP 4(a)(1)(B)", "60 days from 3 Oct 2026.", "any party", "Standing orders and local rules may differ."
        ),
    )
    later = [
        hearing(RIVERBEND, TODAY + timedelta(days=days), what="joint status report", at=None) for days in (8, 9, 13)
    ]
    order = filing(
        FRANKLIN, "CLERK'S NOTICE: The Motion Hearing set for 12/3/2026 is RESET to 12/10/2026 at 02:00 PM.", 71
    )
    changes = (CalendarChange("moved", moved, Slot(date(2026, 12, 3), time(14))), CalendarChange("cancelled", off))
    dates = (moved, off, tomorrow, appeal, *later)
    return compose(
        material(news(FRANKLIN, order), outlook=Outlook(TODAY, BEFORE.date(), dates=dates, date_changes=changes))
    )


def now_free() -> ComposedDigest:
    """Two papers that cost money yesterday can be had for nothing."""
    change = Change("free copy", "", "https://storage.example.org/recap/mad.45.0.pdf")
    papers = [filing(RIVERBEND, INJUNCTION, 45, free=True), filing(FRANKLIN, "MOTION to Stay by Trump.", 61, free=True)]
    return compose(
        material(
            *(news(docket, one, "update", change) for docket, one in zip((RIVERBEND, FRANKLIN), papers, strict=True))
        )
    )


def ruling_and_relief_change() -> ComposedDigest:
    """A preliminary injunction is granted with its papers, and another is stayed above."""
    order = filing(RIVERBEND, INJUNCTION, 45, free=True)
    told = [
        news(RIVERBEND, order),
        news(
            RIVERBEND,
            filing(RIVERBEND, "Transcript of Motion Hearing held on 11/20/2026 before Judge Placeholder.", 46),
        ),
        news(FRANKLIN, filing(FRANKLIN, "OPPOSITION/RESPONSE (re 61 MOTION to Stay) filed by State of Franklin.", 72)),
        news(FRANKLIN, event(FRANKLIN, "Order", 73)),
        news(FRANKLIN, event(FRANKLIN, "Minute Order granting Motion for Extension of Time")),
        news(FRANKLIN, filing(FRANKLIN, "NOTICE of Appearance by Counsel on behalf of Trump.", 74)),
    ]
    injunction = Row(
        "preliminary_injunction",
        "partly_in_force",
        date(2026, 11, 24),
        (Cited(RIVERBEND.ref, "45", date(2026, 11, 24)),),
    )
    tro = Row(
        "tro",
        "expired",
        date(2026, 11, 24),
        (Cited(FRANKLIN.ref, "20", date(2026, 11, 10)),),
        until=date(2026, 11, 24),
    )
    outlook = Outlook(
        TODAY,
        BEFORE.date(),
        in_force={"riverbend": "preliminary injunction, partly in force since 24 Nov 2026 (ECF 45)."},
        relief_changes={
            "riverbend": (ReliefChange(injunction),),
            "franklin": (ReliefChange(tro, "in_force"),),
        },
        dates=(hearing(FRANKLIN, date(2026, 12, 2)),),
    )
    return compose(material(*told, outlook=outlook))


def undelivered_at_top() -> ComposedDigest:
    """Yesterday's digest did not reach somebody: that stands first."""
    failure = Undelivered(
        "[docketwatch] 2 filings in 1 of 4 dockets, 24 Nov",
        "email",
        1,
        "the mail server said 550 5.1.1 no such mailbox.",
    )
    return compose(material(news(HARBOR, event(HARBOR, "Answer to Complaint", 33)), undelivered=(failure,)))


def account_refused() -> ComposedDigest:
    """CourtListener refuses the token."""
    problem = Problem("account", "the token is refused (401). Make a new one and put it into COURTLISTENER_TOKEN.")
    coverage = (
        looked(RIVERBEND, Reason("account", "CourtListener was not asked: the token is refused.", standing=False)),
        looked(FRANKLIN),
    )
    return compose(material(account_problem=problem, coverage=coverage))


def gap_open() -> ComposedDigest:
    """The machine was off for two days: what the court showed meanwhile may be missing."""
    gap = Gap(
        "cand", NOW - timedelta(days=3), NOW - timedelta(days=1), "nothing was asked for 48 h; the feed shows 24 h", NOW
    )
    missing = replace(looked(FRANKLIN), missing_numbers=(68, 69))
    told = [
        News("gap", "cand", NOW, detail=gap.why),
        news(FRANKLIN, event(FRANKLIN, "Response in Opposition to Motion", 70)),
    ]
    return compose(material(*told, gaps=(gap,), coverage=(looked(RIVERBEND), missing, looked(HARBOR))))


def minimum_importance() -> ComposedDigest:
    """Partners who want rulings only."""
    texts = (INJUNCTION, "LETTER from Counsel to the Court about the schedule.", "DECLARATION of Witness in support.")
    told = [news(RIVERBEND, filing(RIVERBEND, text, 45 + at)) for at, text in enumerate(texts)]
    return compose(material(*told, minimum=4, readers="partners"))


SITUATIONS = {
    made.__name__: cache(made)
    for made in (
        quiet_day,
        first_run,
        incomplete,
        four_hundred_filings,
        corrected_text,
        redacted_text,
        appeal_and_district,
        only_housekeeping,
        hearing_moved_and_near,
        now_free,
        ruling_and_relief_change,
        undelivered_at_top,
        account_refused,
        gap_open,
        minimum_importance,
    )
}


def golden_names() -> list[tuple[str, str]]:
    """Each situation with each format of which there is a golden file."""
    return [
        (situation, name)
        for situation in SITUATIONS
        for name in (*READABLE, *((TERMINAL, *FOR_PROGRAMS) if situation in IN_EVERY_FORM else ()))
    ]


@cache
def made(situation: str, name: str) -> tuple[str, str]:
    """The name of a golden file, and what it should hold: what is to be read as short as a mail shows it."""
    digest = SITUATIONS[situation]()
    if name == TERMINAL:
        return f"{situation}.terminal", on_a_terminal(digest)
    form = load_format(name)
    if name in READABLE:
        digest = cut_to_fit(digest, ZONE, load_format("html").render, MOST_MAIL_BYTES)
    return f"{situation}{form.SUFFIX}", form.render(digest, ZONE)


class _Screen(io.StringIO):
    """A terminal of 80 columns that keeps what it shows."""

    def isatty(self) -> bool:
        return True


def on_a_terminal(digest: ComposedDigest) -> str:
    """What a person sees, with the codes of its colours."""
    screen = _Screen()
    known = {"TERM": "xterm-256color", "COLUMNS": "80", "LINES": "50"}
    with mock.patch.dict(os.environ, known), contextlib.redirect_stdout(screen):
        for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM"):
            os.environ.pop(name, None)
        print_lines(page_lines(digest, ZONE))
    return screen.getvalue()


def rewrite() -> None:
    """Write all golden files anew; one that is no longer made goes."""
    GOLDEN.mkdir(parents=True, exist_ok=True)
    files = dict(made(*names) for names in golden_names())
    for path in GOLDEN.iterdir():
        if path.name not in files:
            path.unlink()
    for name, content in files.items():
        (GOLDEN / name).write_bytes(content.encode())


if __name__ == "__main__":
    rewrite()
