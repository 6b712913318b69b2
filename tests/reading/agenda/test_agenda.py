from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time
from typing import TYPE_CHECKING, Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docketwatch.docket.calendar import Basis, CalendarItem, DocketName, Slot, changes_between
from docketwatch.docket.candidate import Candidate, CandidateKind
from docketwatch.docket.readings import CalledOff, Deadline, Evidence, Hearing, Reading
from docketwatch.reading.agenda.agenda import (
    CANDIDATE_NAMES,
    NO_LONGER_STATED,
    ReadEntry,
    Version,
    agenda_of,
    item_from_candidate,
)

if TYPE_CHECKING:
    from pathlib import Path

DOCKET = DocketName("mad 1:26-cv-10001", "D. Mass.", "1:26-cv-10001", "Doe v. Noem", "America/New_York")


def AUG(day: int) -> date:  # noqa: N802 -- a month reads best as a clerk writes it
    return date(2026, 8, day)


def SEP(day: int) -> date:  # noqa: N802
    return date(2026, 9, day)


def OCT(day: int) -> date:  # noqa: N802
    return date(2026, 10, day)


Told = Callable[[str], "Hearing | Deadline | CalledOff"]
TEN, TWO = time(10), time(14)


def evidence(text: str, words: str) -> Evidence:
    start = text.index(words)
    return Evidence("dates", "by hand", start, start + len(words))


def sets(words: str, day: date, at: time | None = None, what: str = "motion hearing", place: str | None = None) -> Told:
    return lambda text: Hearing(day, at, what, place, evidence(text, words))


def due(words: str, day: date, what: str) -> Told:
    return lambda text: Deadline(day, what, evidence(text, words))


def off(words: str, day: date, what: str = "motion hearing", *, is_hearing: bool = True) -> Told:
    return lambda text: CalledOff(day, what, is_hearing, evidence(text, words))


def reading(text: str, *told: Told, event: str = "order") -> Reading:
    found = [one(text) for one in told]
    return Reading(
        event=event,  # type: ignore[arg-type]
        hearings=tuple(one for one in found if isinstance(one, Hearing)),
        deadlines=tuple(one for one in found if isinstance(one, Deadline)),
        called_off=tuple(one for one in found if isinstance(one, CalledOff)),
    )


def entry(number: int, day: date, text: str, *told: Told, event: str = "order") -> ReadEntry:
    return ReadEntry(f"ECF {number}", f"key {number}", None, day, text, reading(text, *told, event=event))


def extension(one: ReadEntry) -> ReadEntry:
    return replace(one, reading=replace(one.reading, motion_kind="extension", disposition="granted"))


SET = entry(
    31,
    AUG(3),
    "NOTICE of Hearing on 12 MOTION to Dismiss. Motion Hearing set for 9/4/2026 at 10:00 AM in Courtroom 2A before "
    "Judge Roe. Counsel shall appear in person.",
    sets("set for 9/4/2026 at 10:00 AM", SEP(4), TEN, place="Courtroom 2A"),
    event="hearing_notice",
)
STATUS = entry(
    32,
    AUG(3),
    "Set Hearings: Status Conference set for 9/4/2026 02:00 PM.",
    sets("9/4/2026", SEP(4), TWO, "status conference"),
)
BRIEF = entry(
    33, AUG(4), "BRIEFING SCHEDULE. Appellee's brief due 9/1/2026.", due("9/1/2026", SEP(1), "appellee's brief due")
)


@dataclass(frozen=True)
class Case:
    """What later entries make of earlier ones: (what, day, hour, status, changes) of each item."""

    name: str
    entries: tuple[ReadEntry, ...]
    items: tuple[tuple[str, date, time | None, str, int], ...]


VACATED_AND_RESET = entry(
    40,
    AUG(20),
    "ORDER: Motion Hearing set for 9/4/2026 is VACATED and RESET to 10/9/2026 at 02:00 PM.",
    off("9/4/2026", SEP(4)),
    sets("10/9/2026", OCT(9), TWO),
)
RESET_WITHOUT_OLD_DAY = entry(
    41,
    AUG(20),
    "NOTICE OF RESCHEDULED HEARING: Motion Hearing for 10/9/2026 at 02:00 PM.",
    sets("10/9/2026", OCT(9), TWO),
)
VACATED = entry(
    42,
    AUG(21),
    "TEXT ORDER. The parties having settled, the motion hearing on September 4, 2026 is vacated.",
    off("September 4, 2026", SEP(4)),
)
ANOTHER = entry(43, AUG(20), "Motion Hearing set for 10/9/2026 at 02:00 PM.", sets("10/9/2026", OCT(9), TWO))
HELD = entry(
    44,
    SEP(4),
    "MINUTE ENTRY: Motion Hearing held on 9/4/2026 and continued to 9/18/2026 at 10:00 AM.",
    sets("9/18/2026", SEP(18), TEN),
)

CASES = (
    Case("one entry", (SET,), (("motion hearing", SEP(4), TEN, "confirmed", 0),)),
    Case("the same day again changes nothing", (SET, SET), (("motion hearing", SEP(4), TEN, "confirmed", 0),)),
    Case("vacated and reset", (SET, VACATED_AND_RESET), (("motion hearing", OCT(9), TWO, "moved", 1),)),
    Case("reset by words alone", (SET, RESET_WITHOUT_OLD_DAY), (("motion hearing", OCT(9), TWO, "moved", 1),)),
    Case(
        "the clerk repeats what the order did",
        (SET, VACATED_AND_RESET, RESET_WITHOUT_OLD_DAY, VACATED),
        (("motion hearing", OCT(9), TWO, "moved", 1),),
    ),
    Case("vacated", (SET, VACATED), (("motion hearing", SEP(4), TEN, "cancelled", 1),)),
    Case("vacated twice", (SET, VACATED, VACATED), (("motion hearing", SEP(4), TEN, "cancelled", 1),)),
    Case(
        "vacated, then on again",
        (SET, VACATED, replace(SET, mark="ECF 45", key="key 45")),
        (("motion hearing", SEP(4), TEN, "confirmed", 2),),
    ),
    Case(
        "vacated first, reset later by naming the old day",
        (SET, VACATED, VACATED_AND_RESET),
        (("motion hearing", OCT(9), TWO, "moved", 2),),
    ),
    Case(
        "another hearing without a word of reset: both stand",
        (SET, ANOTHER),
        (("motion hearing", SEP(4), TEN, "confirmed", 0), ("motion hearing", OCT(9), TWO, "confirmed", 0)),
    ),
    Case(
        "held and continued: the old one took place",
        (SET, HELD),
        (("motion hearing", SEP(4), TEN, "confirmed", 0), ("motion hearing", SEP(18), TEN, "confirmed", 0)),
    ),
    Case(
        "another kind on the day is not touched",
        (STATUS, VACATED, VACATED_AND_RESET),
        (
            ("status conference", SEP(4), TWO, "confirmed", 0),
            ("motion hearing", OCT(9), TWO, "moved", 1),
        ),
    ),
    Case(
        "of two kinds the named one moves",
        (SET, STATUS, VACATED_AND_RESET),
        (("motion hearing", OCT(9), TWO, "moved", 1), ("status conference", SEP(4), TWO, "confirmed", 0)),
    ),
    Case(
        "which of two is not plain: both stand",
        (
            SET,
            STATUS,
            entry(46, AUG(9), "The 9/4/2026 setting is vacated.", off("9/4/2026", SEP(4), "setting")),
        ),
        (("motion hearing", SEP(4), TEN, "confirmed", 0), ("status conference", SEP(4), TWO, "confirmed", 0)),
    ),
    Case(
        "all of a day",
        (
            SET,
            STATUS,
            entry(47, AUG(9), "All hearings on 9/4/2026 are vacated.", off("9/4/2026", SEP(4), "all hearings")),
        ),
        (("motion hearing", SEP(4), TEN, "cancelled", 1), ("status conference", SEP(4), TWO, "cancelled", 1)),
    ),
    Case(
        "a general name suits the only one of the day",
        (SET, entry(48, AUG(9), "The hearing on 9/4/2026 is CANCELLED.", off("9/4/2026", SEP(4), "hearing"))),
        (("motion hearing", SEP(4), TEN, "cancelled", 1),),
    ),
    Case(
        "a conference is no trial",
        (
            entry(49, AUG(1), "Jury Trial set for 9/4/2026.", sets("9/4/2026", SEP(4), None, "jury trial")),
            entry(50, AUG(9), "The conference of 9/4/2026 is off.", off("9/4/2026", SEP(4), "conference")),
        ),
        (("jury trial", SEP(4), None, "confirmed", 0), ("conference", SEP(4), None, "cancelled", 0)),
    ),
    Case(
        "called off without ever having been read",
        (VACATED,),
        (("motion hearing", SEP(4), None, "cancelled", 0),),
    ),
    Case("moved without ever having been read", (VACATED_AND_RESET,), (("motion hearing", OCT(9), TWO, "moved", 0),)),
    Case(
        "another hour of the day, with the old one named",
        (
            SET,
            entry(
                51,
                AUG(9),
                "MINUTES: Motion Hearing set for 9/4/2026 10:00 AM is moved to 02:00 PM.",
                off("9/4/2026 10:00 AM", SEP(4)),
                sets("02:00 PM", SEP(4), TWO),
            ),
        ),
        (("motion hearing", SEP(4), TWO, "moved", 1),),
    ),
    Case(
        "an hour told later is no move",
        (
            entry(52, AUG(1), "Motion Hearing set for 9/4/2026.", sets("9/4/2026", SEP(4))),
            SET,
        ),
        (("motion hearing", SEP(4), TEN, "confirmed", 1),),
    ),
    Case(
        "two hours of one day, no word of change: both stand",
        (SET, entry(53, AUG(9), "Motion Hearing set for 9/4/2026 at 2:00 PM.", sets("9/4/2026", SEP(4), TWO))),
        (("motion hearing", SEP(4), TEN, "confirmed", 0), ("motion hearing", SEP(4), TWO, "confirmed", 0)),
    ),
    Case(
        "a party's paper moves nothing",
        (SET, replace(VACATED_AND_RESET, reading=replace(VACATED_AND_RESET.reading, event="motion"))),
        (("motion hearing", SEP(4), TEN, "confirmed", 0), ("motion hearing", OCT(9), TWO, "confirmed", 0)),
    ),
    Case(
        "two go to one day that already stands",
        (SET, ANOTHER, VACATED_AND_RESET),
        (("motion hearing", SEP(4), TEN, "cancelled", 1), ("motion hearing", OCT(9), TWO, "confirmed", 0)),
    ),
    Case(
        "another defendant's hearing",
        (
            entry(
                60,
                AUG(1),
                "Set Hearings as to John Roe: Sentencing set for 9/4/2026.",
                sets("9/4/2026", SEP(4), None, "sentencing"),
            ),
            entry(
                61,
                AUG(9),
                "NOTICE as to Jane Poe Sentencing reset for 10/9/2026.",
                sets("10/9/2026", OCT(9), None, "sentencing"),
            ),
        ),
        (("sentencing", SEP(4), None, "confirmed", 0), ("sentencing", OCT(9), None, "confirmed", 0)),
    ),
    Case(
        "a deadline now due",
        (BRIEF, entry(62, AUG(9), "Appellee brief now due 10/1/2026.", due("10/1/2026", OCT(1), "appellee brief due"))),
        (("appellee's brief due", OCT(1), None, "moved", 1),),
    ),
    Case(
        "an extension granted after the day",
        (BRIEF, entry(63, SEP(9), "Appellee brief now due 10/1/2026.", due("10/1/2026", OCT(1), "appellee brief due"))),
        (("appellee's brief due", OCT(1), None, "moved", 1),),
    ),
    Case(
        "an extension granted, whose date is the date",
        (
            entry(71, AUG(1), "Brief due 9/1/2026 for petitioner Roe.", due("Brief due 9/1/2026", SEP(1), "Brief")),
            entry(72, AUG(2), "Brief due 9/20/2026 for respondent.", due("Brief due 9/20/2026", SEP(20), "Brief")),
            extension(
                entry(
                    73,
                    AUG(9),
                    "ORDER granting motion to extend time. Brief due 10/1/2026 for petitioner Roe.",
                    due("Brief due 10/1/2026", OCT(1), "Brief"),
                )
            ),
        ),
        (("Brief", OCT(1), None, "moved", 1), ("Brief", SEP(20), None, "confirmed", 0)),
    ),
    Case(
        "a whole schedule moves, each by its own name",
        (
            entry(
                74,
                AUG(1),
                "Briefing schedule: appellant brief due 9/1/2026, appellee brief due 10/1/2026.",
                due("9/1/2026", SEP(1), "Briefing schedule: appellant brief"),
                due("10/1/2026", OCT(1), "appellee brief"),
            ),
            entry(
                75,
                AUG(9),
                "RULING LETTER SENT resetting briefing schedule: appellant brief now due 9/15/2026, appellee brief now "
                "due 10/15/2026.",
                due("9/15/2026", SEP(15), "RULING LETTER SENT resetting briefing schedule: appellant brief"),
                due("10/15/2026", OCT(15), "appellee brief"),
            ),
        ),
        (
            ("Briefing schedule: appellant brief", SEP(15), None, "moved", 1),
            ("appellee brief", OCT(15), None, "moved", 1),
        ),
    ),
    Case(
        "a brief of nobody's name may be another's",
        (
            entry(76, AUG(1), "Brief due 9/1/2026.", due("9/1/2026", SEP(1), "Brief")),
            entry(77, AUG(9), "Brief now due 10/1/2026.", due("10/1/2026", OCT(1), "Brief")),
        ),
        (("Brief", SEP(1), None, "confirmed", 0), ("Brief", OCT(1), None, "confirmed", 0)),
    ),
    Case(
        "another brief",
        (
            BRIEF,
            entry(64, AUG(9), "Appellant brief now due 10/1/2026.", due("10/1/2026", OCT(1), "appellant brief due")),
        ),
        (("appellee's brief due", SEP(1), None, "confirmed", 0), ("appellant brief due", OCT(1), None, "confirmed", 0)),
    ),
    Case(
        "an answer date may be another defendant's",
        (
            entry(65, AUG(1), "SUMMONS Returned Executed; answer due 9/1/2026.", due("9/1/2026", SEP(1), "answer due")),
            entry(66, AUG(9), "Answer due date reset to 10/1/2026.", due("10/1/2026", OCT(1), "answer due")),
        ),
        (("answer due", SEP(1), None, "confirmed", 0), ("answer due", OCT(1), None, "confirmed", 0)),
    ),
    Case(
        "a deadline vacated",
        (
            BRIEF,
            entry(
                67, AUG(9), "The 9/1/2026 deadline is vacated.", off("9/1/2026", SEP(1), "deadline", is_hearing=False)
            ),
        ),
        (("appellee's brief due", SEP(1), None, "cancelled", 1),),
    ),
    Case(
        "the clerk's own name for both, Set/Reset, is no word of reset",
        (SET, entry(68, AUG(9), "Set/Reset Hearings: Motion Hearing set for 10/9/2026.", sets("10/9/2026", OCT(9)))),
        (("motion hearing", SEP(4), TEN, "confirmed", 0), ("motion hearing", OCT(9), None, "confirmed", 0)),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_later_entries_make_of_earlier_ones(case: Case) -> None:
    items = agenda_of(DOCKET, case.entries)
    assert tuple((item.what, item.day, item.at, item.status, item.sequence) for item in items) == case.items


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_uids_are_stable_and_sequences_only_grow_while_a_docket_grows(case: Case) -> None:
    """A calendar program forgets an event whose uid changes, and ignores one whose sequence falls."""
    known: dict[str, int] = {}
    for most in range(1, len(case.entries) + 1):
        items = agenda_of(DOCKET, case.entries[:most])
        now = {item.uid: item.sequence for item in items}
        assert len(now) == len(items)
        assert all(now[uid] >= sequence for uid, sequence in known.items())
        known = now


def test_an_item_says_where_it_stands_now_and_before() -> None:
    (before,) = agenda_of(DOCKET, [SET])
    (after,) = agenda_of(DOCKET, [SET, VACATED_AND_RESET])
    assert before.sentence == SET.text.split(". ")[1] + "."
    assert (before.mark, before.location) == ("ECF 31", "Courtroom 2A")
    assert (after.mark, after.set_by, after.was) == ("ECF 40", "ECF 31", (Slot(SEP(4), TEN),))
    assert after.sentence == VACATED_AND_RESET.text
    assert after.location == "Courtroom 2A"
    assert after.uid == before.uid
    assert [change.kind for change in changes_between([before], [after])] == ["moved"]


def test_uncertainty_is_said() -> None:
    old, _ = agenda_of(DOCKET, [SET, ANOTHER])
    assert old.note == "ECF 43 sets another date, 9 Oct 2026; it may replace this one"
    confirmed, _ = agenda_of(DOCKET, [SET, ANOTHER, replace(SET, mark="ECF 70", key="key 70")])
    assert confirmed.note == ""
    assert confirmed.mark == "ECF 31"


def test_a_day_called_off_under_another_name_is_noted() -> None:
    standing, off_ = agenda_of(DOCKET, [STATUS, VACATED])
    assert standing.note == "ECF 42 calls off something of this day under another name"
    assert (standing.status, off_.status) == ("confirmed", "cancelled")


def test_a_deadline_whose_name_many_bear_is_noted_only() -> None:
    first = entry(65, AUG(1), "Plaintiff's opposition due 9/1/2026.", due("9/1/2026", SEP(1), "Plaintiff's opposition"))
    text = "The deadline for Plaintiff's opposition is extended to 10/1/2026."
    later = entry(66, AUG(9), text, due("10/1/2026", OCT(1), "deadline for Plaintiff's opposition"))
    old, new = agenda_of(DOCKET, [first, later])
    assert old.note == "ECF 66 sets another date, 1 Oct 2026; it may replace this one"
    assert (old.status, new.status) == ("confirmed", "confirmed")


def test_a_deadline_never_read_frees_nobody_by_being_called_off() -> None:
    one = entry(67, AUG(9), "The 9/1/2026 deadline is vacated.", off("9/1/2026", SEP(1), "deadline", is_hearing=False))
    assert agenda_of(DOCKET, [one]) == ()


def test_one_that_ends_in_another_names_its_day() -> None:
    old, _ = agenda_of(DOCKET, [SET, ANOTHER, VACATED_AND_RESET])
    assert old.replaced_by == OCT(9)
    assert old.mark == "ECF 40"


# ------------------------------------------------------------------------------------------------ edits of one entry


def edited(now: ReadEntry, *before: ReadEntry) -> ReadEntry:
    return replace(
        now, key=before[0].key, mark=before[0].mark, earlier=tuple(Version(one.text, one.reading) for one in before)
    )


CORRECTED = entry(
    31, AUG(3), "NOTICE of Hearing. Motion Hearing set for 9/8/2026 at 10:00 AM.", sets("9/8/2026", SEP(8), TEN)
)
SILENT = entry(31, AUG(3), "NOTICE of Hearing.")


def test_an_edit_that_changes_the_day_is_a_move() -> None:
    (before,) = agenda_of(DOCKET, [SET])
    (after,) = agenda_of(DOCKET, [edited(CORRECTED, SET)])
    assert (after.uid, after.day, after.status, after.sequence) == (before.uid, SEP(8), "moved", 1)
    assert after.was == (Slot(SEP(4), TEN),)
    (again,) = agenda_of(DOCKET, [edited(CORRECTED, SET, CORRECTED)])
    assert again == after


def test_an_edit_below_a_later_move_leaves_the_move() -> None:
    (moved,) = agenda_of(DOCKET, [edited(CORRECTED, SET), RESET_WITHOUT_OLD_DAY])
    assert (moved.day, moved.sequence) == (OCT(9), 2)


def test_an_edit_that_takes_a_date_away_calls_nothing_off() -> None:
    (item,) = agenda_of(DOCKET, [edited(SILENT, SET)])
    assert (item.status, item.note, item.sequence) == ("confirmed", NO_LONGER_STATED, 1)
    (again,) = agenda_of(DOCKET, [edited(SILENT, SET, SILENT)])
    assert again == item
    (back,) = agenda_of(DOCKET, [edited(SET, SET, SILENT)])
    assert (back.note, back.status) == ("", "confirmed")


def test_an_edit_that_takes_a_cancellation_back() -> None:
    silent = edited(entry(42, AUG(21), "TEXT ORDER."), VACATED)
    (item,) = agenda_of(DOCKET, [SET, silent])
    assert (item.day, item.status, item.sequence) == (SEP(4), "confirmed", 2)


def test_a_hearing_that_joins_by_an_edit_leaves_the_others_names() -> None:
    text = "Status Conference set for 9/2/2026. " + SET.text
    both = entry(31, AUG(3), text, sets("9/2/2026", SEP(2), None, "status conference"), sets("9/4/2026", SEP(4), TEN))
    (before,) = agenda_of(DOCKET, [SET])
    after = agenda_of(DOCKET, [edited(both, SET)])
    assert [item.what for item in after if item.uid == before.uid] == ["motion hearing"]
    assert len({item.uid for item in after}) == 2


# ---------------------------------------------------------------------------------------------------------- candidates


APPEAL = Candidate(
    day=OCT(9),
    kind="appeal",
    trigger_entry="ECF 90",
    trigger_day=AUG(10),
    rule="FRAP 4(a)(1)(B)",
    computation="60 days from 10 Aug 2026",
    who="any party",
    notes=("the judgment may not be final",),
)


def test_a_computed_date_is_a_candidate() -> None:
    item = item_from_candidate(DOCKET, APPEAL, "key 90", sentence="JUDGMENT for defendants.")
    assert (item.kind, item.day, item.at, item.what) == ("candidate", OCT(9), None, "notice of appeal")
    assert item.basis == Basis(APPEAL.rule, APPEAL.computation, "any party", APPEAL.caveat, APPEAL.notes)
    assert (item.mark, item.sentence) == ("ECF 90", "JUDGMENT for defendants.")


def test_a_candidate_keeps_its_uid_when_it_is_computed_anew_and_shares_it_with_no_other() -> None:
    uid = item_from_candidate(DOCKET, APPEAL).uid
    assert (
        item_from_candidate(DOCKET, replace(APPEAL, day=OCT(12), trigger_day=AUG(11), who="the plaintiffs")).uid == uid
    )
    others = [
        item_from_candidate(DOCKET, replace(APPEAL, kind="cross_appeal")),
        item_from_candidate(DOCKET, replace(APPEAL, trigger_entry="text order")),
        item_from_candidate(DOCKET, replace(APPEAL, trigger_entry="text order", trigger_day=AUG(11))),
        item_from_candidate(DOCKET, APPEAL, ordinal=1),
        item_from_candidate(DOCKET, APPEAL, key="another"),
    ]
    assert len({uid, *(item.uid for item in others)}) == 6


def test_every_candidate_has_a_name() -> None:
    assert set(CANDIDATE_NAMES) == set(get_args(CandidateKind))


# ------------------------------------------------------------------------------------------------------- any docket


def test_no_labelled_date_of_the_real_dockets_is_lost(shared: Path) -> None:
    """Each date that a person read in 744 real entries stands on the calendar, or is told as a day moved from."""
    dockets: dict[tuple[str, str], list[ReadEntry]] = {}
    for name in ("docket_entries.dev.jsonl", "docket_entries.recent.jsonl"):
        for line in (shared / "eval" / name).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            dockets.setdefault((row["court"], row["docket"]), []).append(labelled(row))
    dates = 0
    for entries in dockets.values():
        items = agenda_of(DOCKET, sorted(entries, key=lambda one: one.day or date.min))
        told = {(item.kind, slot.day) for item in items for slot in (item.slot, *item.was)}
        stated = {("hearing", one.day) for entry in entries for one in entry.reading.hearings} | {
            ("deadline", one.day) for entry in entries for one in entry.reading.deadlines
        }
        assert stated <= told
        assert len({item.uid for item in items}) == len(items)
        dates += len(stated)
    assert dates > 150


def labelled(row: dict[str, Any]) -> ReadEntry:
    label, text = row["label"], row["text"]
    found = Evidence("dates", "label", 0, min(len(text), 200))
    read = Reading(
        event=label["event"],
        motion_kind=label["motion_kind"],
        disposition=label["disposition"],
        hearings=tuple(
            Hearing(
                date.fromisoformat(one["date"]),
                time.fromisoformat(one["time"]) if one["time"] else None,
                one["what"],
                one["location"],
                found,
            )
            for one in label["hearings"]
        ),
        deadlines=tuple(Deadline(date.fromisoformat(one["date"]), one["what"], found) for one in label["deadlines"]),
    )
    day = date.fromisoformat(row["date_filed"]) if row["date_filed"] else None
    return ReadEntry(f"ECF {row['entry_number']}", row["id"], None, day, text, read)


@st.composite
def any_entry(draw: st.DrawFn) -> ReadEntry:
    text = draw(st.text(max_size=60)) + draw(st.sampled_from(["", " reset ", " held ", " vacated. "]))
    spans = st.integers(0, 80)
    days = st.dates(date(2026, 9, 1), date(2026, 9, 6))
    whats = st.sampled_from(
        ["motion hearing", "hearing", "status conference", "jury trial", "all hearings", "brief due"]
    )
    found = st.builds(Evidence, st.just("dates"), st.just("any"), spans, spans)
    hours = st.sampled_from([None, TEN, TWO])
    read = Reading(
        event=draw(st.sampled_from(["order", "motion", "hearing_notice"])),
        hearings=tuple(draw(st.lists(st.builds(Hearing, days, hours, whats, st.none(), found), max_size=3))),
        deadlines=tuple(draw(st.lists(st.builds(Deadline, days, whats, found), max_size=2))),
        called_off=tuple(draw(st.lists(st.builds(CalledOff, days, whats, st.booleans(), found), max_size=2))),
    )
    day = draw(st.none() | st.dates(date(2026, 8, 30), date(2026, 9, 6)))
    return ReadEntry("ECF 1", draw(st.uuids()).hex, None, day, text, read)


@settings(max_examples=40)
@given(st.lists(any_entry(), max_size=6), any_entry())
def test_any_docket_that_grows_keeps_its_items(entries: list[ReadEntry], last: ReadEntry) -> None:
    before = {item.uid: item for item in agenda_of(DOCKET, entries)}
    after = {item.uid: item for item in agenda_of(DOCKET, [*entries, last])}
    assert before.keys() <= after.keys()
    for uid, item in before.items():
        _only_changed_with_a_number(item, after[uid])
        if not last.reading.called_off:
            assert item.status == "cancelled" or after[uid].status != "cancelled" or after[uid].replaced_by


@settings(max_examples=40)
@given(st.lists(any_entry(), max_size=4), any_entry(), any_entry(), st.lists(any_entry(), max_size=2))
def test_any_edit_keeps_items_and_lets_numbers_grow(
    entries: list[ReadEntry], one: ReadEntry, other: ReadEntry, later: list[ReadEntry]
) -> None:
    before = {item.uid: item for item in agenda_of(DOCKET, [*entries, one])}
    now = replace(one, text=other.text, reading=other.reading, earlier=(Version(one.text, one.reading),))
    after = {item.uid: item for item in agenda_of(DOCKET, [*entries, now])}
    for uid, item in before.items():
        assert uid in after or item.status == "cancelled"
        if uid in after:
            _only_changed_with_a_number(item, after[uid])
    grown = agenda_of(DOCKET, [*entries, now, *later])
    assert len({item.uid for item in grown}) == len(grown)


def _only_changed_with_a_number(before: CalendarItem, after: CalendarItem) -> None:
    assert after.sequence >= before.sequence
    is_changed = before.slot != after.slot or (before.status == "cancelled") != (after.status == "cancelled")
    assert not is_changed or after.sequence > before.sequence
