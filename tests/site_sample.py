"""An invented watchlist as values of a site: three courts of one suit, a busy docket, hostile words, an empty case."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from docketwatch.digest.compose.sections import Link
from docketwatch.digest.listings.relief_list import Board
from docketwatch.digest.site.material import SiteCase, SiteDocket, SiteEntry, SiteMaterial
from docketwatch.docket.calendar import Basis, CalendarItem, DocketName, Slot
from docketwatch.docket.model import Case, Coverage, Reason
from docketwatch.docket.relief import Cited, Row

EASTERN = ZoneInfo("America/New_York")
NOW = datetime(2026, 11, 25, 12, 30, tzinfo=UTC)
CHECKED = NOW - timedelta(minutes=25)
HOSTILE = (
    "ORDER </script><script>document.title='taken'</script> <img src=x onerror=\"document.title='taken'\"> "
    "re [bold]4[/bold] & \"quoted\" 'twice' {{ 7*7 }} {% raw %} --> <!-- ]]> \u202eesrever\u202c \x07"
)
COURT_WORDS = (
    "re [4] Emergency MOTION for Temporary Restraining Order filed by JANE DOE. For the reasons stated in the "
    "accompanying memorandum, the motion is resolved as set out there; see document for details. Signed by Judge Rowe."
)
BUSY = 400
FAMILY = ("dcd 1:26-cv-00042", "cadc 26-5101", "scotus 26A312")

_keys = iter(range(1, 10_000))


def entry(
    number: int | None, day: date, event: str, summary: str, text: str = "", *, ruling: str = "", weight: int = 2
) -> SiteEntry:
    """One entry, entered at three in the afternoon and first seen that evening."""
    entered = datetime.combine(day, time(15), EASTERN)
    mark = f"ECF {number}" if number is not None else "text order" if ruling else "text entry"
    pdf = Link("PDF", f"https://free.example/{day}-{number}.pdf", is_free=True)
    pacer = Link("PACER", f"https://ecf.dcd.uscourts.gov/doc1/{number}", is_free=False)
    return SiteEntry(
        key=next(_keys),
        mark=mark,
        day=day,
        entered=entered,
        first_seen=entered.astimezone(UTC) + timedelta(hours=3),
        event=event,  # type: ignore[arg-type]
        importance=weight,
        summary=summary,
        ruling=ruling,
        text=text or f"{summary}.",
        labels=(),
        links=(pacer, pdf) if weight > 2 else (pacer,),
        is_ruling=bool(ruling),
        is_baseline=day < date(2026, 11, 1),
    )


def district_lines() -> tuple[SiteEntry, ...]:
    """A suit from complaint to stay, with a run of ordinary papers between."""
    told: list[tuple[int | None, str, str, str, str, int]] = [
        (1, "2026-01-20", "complaint", "Doe sued Mullin, secretary, and four agencies", "", 3),
        (4, "2026-01-22", "motion", "Doe moved for a temporary restraining order", "", 4),
        (12, "2026-01-27", "opposition", "Mullin opposed the motion for a temporary restraining order (ECF 4)", "", 3),
        (15, "2026-01-30", "order", "Judge granted the motion for a temporary restraining order (ECF 4)", "granted", 5),
        (
            31,
            "2026-03-19",
            "order",
            "Judge granted in part the motion for a preliminary injunction",
            "granted in part",
            5,
        ),
        (
            32,
            "2026-03-19",
            "opinion",
            "Memorandum opinion on the motion for a preliminary injunction",
            "granted in part",
            5,
        ),
        (34, "2026-03-23", "notice_of_appeal", "Mullin appealed from the order granting an injunction (ECF 31)", "", 4),
        (37, "2026-03-25", "order", "Judge denied the motion to stay the injunction pending appeal", "denied", 4),
        (41, "2026-04-09", "order", "Judge granted an extension of the time to answer to 8 May 2026", "granted", 1),
        (58, "2026-07-14", "order", "Judge denied the motion to dismiss", "denied", 4),
        (None, "2026-09-02", "order", "Judge set a briefing schedule on summary judgment", "granted", 2),
        (77, "2026-10-20", "motion", "Doe moved for summary judgment", "", 3),
        (84, "2026-11-20", "order", "Judge denied as moot the motion to compel", "moot", 3),
        (85, "2026-11-24", "motion", "Doe moved to enforce the preliminary injunction", "", 4),
    ]
    lines = [
        entry(
            number,
            date.fromisoformat(day),
            event,
            summary,
            f"{event.upper()} {COURT_WORDS}",
            ruling=ruling,
            weight=weight,
        )
        for number, day, event, summary, ruling, weight in told
    ]
    plain = [
        entry(
            100 + place,
            date(2026, 1, 21) + timedelta(days=9 * place),
            "notice",
            "Notice of supplemental authority by Doe",
        )
        for place in range(33)
    ]
    return tuple(sorted([*lines, *plain], key=lambda one: str(one.day)))


def family() -> SiteCase:
    """A district suit, its appeal and an application to the Supreme Court."""
    first, second, third = FAMILY
    appeal = (
        entry(2_110_001, date(2026, 3, 24), "administrative", "Case docketed; briefing schedule to follow"),
        entry(2_110_207, date(2026, 4, 2), "order", "Panel entered an administrative stay", ruling="granted", weight=4),
        entry(
            2_112_310,
            date(2026, 4, 30),
            "order",
            "Panel denied the motion for a stay pending appeal",
            ruling="denied",
            weight=5,
        ),
        entry(2_119_004, date(2026, 9, 15), "minute_entry", "Oral argument held before the panel", weight=3),
    )
    supreme = (
        entry(None, date(2026, 5, 6), "motion", "Application for a stay submitted to the Chief Justice", weight=4),
        entry(
            None,
            date(2026, 6, 12),
            "order",
            "Application for a stay granted in part",
            ruling="granted in part",
            weight=5,
        ),
    )
    dockets = (
        SiteDocket(
            first, "D.D.C.", "1:26-cv-00042", "DOE et al v. MULLIN et al", "district", "Rowe", lines=district_lines()
        ),
        SiteDocket(second, "D.C. Cir.", "26-5101", "Jane Doe v. Mullin", "appeal", review_of=first, lines=appeal),
        SiteDocket(third, "U.S.", "26A312", "Mullin v. Doe", "scotus", review_of=second, lines=supreme),
    )
    rows = (
        Row(
            "preliminary_injunction",
            "partly_stayed",
            date(2026, 6, 12),
            (Cited(first, "31", date(2026, 3, 19)), Cited(third, None, date(2026, 6, 12))),
            note="stayed as to relief for persons who are not parties",
            protects="the named plaintiffs and members of the associational plaintiffs",
        ),
        Row("stay_pending_appeal", "denied", date(2026, 4, 30), (Cited(second, "2112310", date(2026, 4, 30)),)),
        Row("tro", "superseded", date(2026, 3, 19), (Cited(first, "15", date(2026, 1, 30)),)),
    )
    partial = Reason("partial-types", "D.C. Cir.'s feed carries only opinions and orders", standing=True)
    coverage = (
        Coverage(first, "dcd", "full", "full", NOW - timedelta(days=300), CHECKED),
        Coverage(second, "cadc", "partial", "partial", NOW - timedelta(days=240), CHECKED, (partial,), (2_110_300,)),
        Coverage(third, "scotus", "full", "full", NOW - timedelta(days=200), CHECKED),
    )
    case = Case(
        "doe-v-mullin", "Doe v. Mullin", ("protected-areas", "expedited-removal"), (), aliases=("the sanctuary case",)
    )
    sentence = "Preliminary injunction of 19 Mar 2026 partly stayed since 12 Jun 2026 (26A312)."
    return SiteCase(case, Board(case, rows, sentence, coverage), dates(first), dockets, note="")


def dates(ref: str) -> tuple[CalendarItem, ...]:
    """A hearing, one called off, one moved, a candidate."""
    name = DocketName(ref, "D.D.C.", "1:26-cv-00042", "Doe v. Mullin", "America/New_York")
    quoted = "Motion Hearing set for 12/3/2026 at 10:00 AM in Courtroom 2A before Judge Rowe."
    basis = Basis(
        "Fed. R. Civ. P. 12(a)(4)(A)",
        "14 days after notice of the court's action (ECF 84, 20 Nov 2026)",
        "defendants",
        "an order may set another time",
    )
    reset = "Status Conference reset to 12/10/2026 at 2:30 PM."
    was = (Slot(date(2026, 12, 1), time(9)),)
    room = "Courtroom 2A"
    return (
        CalendarItem(
            "a", "hearing", name, "motion hearing", date(2026, 12, 3), time(10), room, "ECF 84", quoted, "ECF 84"
        ),
        CalendarItem(
            "b",
            "hearing",
            name,
            "conference",
            date(2026, 12, 10),
            time(14),
            None,
            "ECF 84",
            reset,
            "ECF 58",
            "moved",
            was=was,
        ),
        CalendarItem(
            "c", "hearing", name, "trial", date(2026, 12, 15), None, None, "ECF 84", "", "ECF 58", "cancelled"
        ),
        CalendarItem(
            "d", "candidate", name, "answer due", date(2026, 12, 4), None, None, "ECF 84", "", "ECF 84", basis=basis
        ),
        CalendarItem("e", "deadline", name, "status report", date(2026, 10, 1), None, None, "ECF 58", "", "ECF 58"),
    )


def busy() -> SiteCase:
    """Four hundred filings in a week, many of them rulings, and words that mean harm."""
    ref = "nysd 1:26-cv-00077"
    days = [date(2026, 11, 18) + timedelta(days=place * 7 // BUSY) for place in range(BUSY)]
    lines = [
        entry(
            place + 1,
            day,
            "order" if place % 5 == 0 else "motion" if place % 3 else "appearance",
            f"Judge denied the motion of party {place}"
            if place % 5 == 0
            else f"Party {place} asked for leave to appear",
            ruling="denied" if place % 5 == 0 else "",
            weight=1 + place % 4,
        )
        for place, day in enumerate(days)
    ]
    lines.append(entry(BUSY + 1, date(2026, 11, 24), "order", HOSTILE, HOSTILE, ruling="granted", weight=5))
    docket = SiteDocket(ref, "S.D.N.Y.", "1:26-cv-00077", f"ROE v. {HOSTILE}", "district", lines=tuple(lines))
    late = Reason("failed", "S.D.N.Y.'s feed could not be fetched since 23 Nov (connection refused)", standing=False)
    coverage = (Coverage(ref, "nysd", "full", "unchecked", NOW - timedelta(days=9), NOW - timedelta(days=2), (late,)),)
    case = Case("roe-v-agency", 'Roe v. "Agency" <b>of</b> Tides', ("expedited-removal",), ())
    return SiteCase(case, Board(case, (), "No order or request.", coverage), (), (docket,), note="ask <i>Ana</i>")


def empty() -> SiteCase:
    """A case of which nothing has been seen yet."""
    docket = SiteDocket("mdd 8:26-cv-00009", "D. Md.", "8:26-cv-00009", "Juniper Aid v. Bureau of Tides", "district")
    none = Reason("no-feed", "D. Md. publishes no feed: needs a CourtListener token", standing=True)
    coverage = (Coverage(docket.ref, "mdd", "unchecked", "unchecked", None, None, (none,)),)
    case = Case("juniper-aid", "Juniper Aid v. Bureau of Tides", ("protected-areas",), ())
    return SiteCase(case, Board(case, (), "No order or request.", coverage), (), (docket,))


@lru_cache(maxsize=1)
def sample() -> SiteMaterial:
    """The whole watchlist."""
    return SiteMaterial(NOW, CHECKED, (family(), busy(), empty()), private_dockets=2)
