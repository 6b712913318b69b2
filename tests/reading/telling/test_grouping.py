from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docketwatch.docket.readings import CalledOff, Deadline, EntryText, Evidence, Hearing, Reading, Ruling
from docketwatch.reading.telling.briefing import briefing_line, briefing_of
from docketwatch.reading.telling.grouping import group_entries

if TYPE_CHECKING:
    from docketwatch.docket.readings import Disposition, Event, MotionKind
    from docketwatch.reading.telling.grouping import Grouping

HERE = Evidence("test", "test", 0, 0)
Row = tuple[EntryText, Reading, datetime | date | None]
MARCH = date(2026, 3, 2)


def ruled(disposition: Disposition | None, kind: MotionKind | None, *entries: int) -> Ruling:
    return Ruling(disposition, kind, entries, HERE)


def row(
    event: Event, number: int | None, day: date = MARCH, text: str = "", case: str = "Oak v. Elm", **more: Any
) -> Row:
    more.setdefault("importance", 3)
    if event in {"order", "opinion", "judgment", "administrative"}:
        more.setdefault("filer_side", "court")
    entry = EntryText(text or event, "district", "dcd", case, day, None if number is None else str(number))
    return entry, Reading(event, **more), day


def members(grouping: Grouping) -> list[tuple[int, ...]]:
    return [item.members for item in grouping.items]


def test_a_motion_stands_with_what_was_filed_with_it() -> None:
    rows = [
        row("motion", 14, filer="Oak", importance=4),
        row("memorandum", 15, filer="Oak"),
        row("declaration_exhibit", 16, filer="Oak", importance=2),
        row("declaration_exhibit", 17, date(2026, 3, 3), filer="OAK", relates_to=(14,), importance=2),
        row("other", 18, date(2026, 3, 3), text="PROPOSED ORDER re 14", relates_to=(14,), importance=1),
    ]
    grouping = group_entries(rows)
    assert members(grouping) == [(0, 1, 2, 3, 4)]
    assert (grouping.items[0].lead, grouping.routine) == (0, ())
    assert grouping.items[0].why


@pytest.mark.parametrize(
    "second",
    [
        row("declaration_exhibit", 15, filer="Elm"),
        row("declaration_exhibit", 15, filer_side="defendant"),
        row("declaration_exhibit", 16, filer="Oak"),
        row("declaration_exhibit", 15, date(2026, 3, 4), filer="Oak"),
        row("declaration_exhibit", 15, filer="Oak", relates_to=(9,)),
        row("declaration_exhibit", 15, text="DECLARATION in opposition to 14", relates_to=(14,)),
        row("declaration_exhibit", 15, filer="Oak", case="Ash v. Elm"),
        row("other", 15, text="Jury instructions", filer="Oak"),
        row("motion", 15, filer="Oak"),
        row("order", 15, rulings=(ruled("granted", "stay", 14),), relates_to=(14,)),
        row("memorandum", 15, relates_to=(14,), rulings=(ruled("granted", "stay", 14),)),
        row("other", 15, text="Proposed order, so ordered", relates_to=(14,), filer_side="court"),
    ],
)
def test_what_is_not_of_the_motion_stays_apart(second: Row) -> None:
    first = row("motion", 14, filer="Oak", filer_side="plaintiff", importance=4)
    assert members(group_entries([first, second])) == [(0,), (1,)]


def test_an_opposition_has_its_own_exhibits() -> None:
    rows = [
        row("motion", 14, filer="Oak", importance=4),
        row("opposition", 15, filer="Elm", relates_to=(14,)),
        row("declaration_exhibit", 16, text="DECLARATION in opposition re 14", filer="Elm", relates_to=(14,)),
    ]
    assert members(group_entries(rows)) == [(0,), (1, 2)]


def test_a_ruling_stands_with_its_opinion_and_judgment() -> None:
    rows = [
        row("opinion", 30, importance=5, judge="Ann Rowe"),
        row("order", 31, importance=5, rulings=(ruled("granted", "summary_judgment", 8),), judge="Ann Rowe"),
        row("judgment", 32, importance=5, relates_to=(31,), rulings=(ruled("dismissed", None),)),
    ]
    grouping = group_entries(rows)
    assert members(grouping) == [(0, 1, 2)]
    assert grouping.items[0].lead == 1


@pytest.mark.parametrize(
    "second",
    [
        row("opinion", 31, rulings=(ruled("granted", "stay", 9),)),
        row("opinion", 31, rulings=(ruled("denied", "dismiss", 8),)),
        row("opinion", 31, rulings=(ruled("granted", "dismiss", 8), ruled("denied", "stay", 9)), judge="Bo Poe"),
        row("opinion", 31, rulings=(ruled("denied", "stay"),)),
        row("opinion", 31, date(2026, 3, 3), rulings=(ruled("granted", "dismiss", 8),)),
        row("opinion", 33),
        row("opinion", None),
        row("order", 31, rulings=(ruled("granted", "dismiss", 8),)),
        row("minute_entry", 31, rulings=(ruled("granted", "dismiss", 8),), filer_side="court"),
    ],
)
def test_two_rulings_are_never_one(second: Row) -> None:
    first = row("order", 30, rulings=(ruled("granted", "dismiss", 8),), judge="Ann Rowe")
    assert len(group_entries([first, second]).items) == 2


def test_an_opinion_on_two_orders_belongs_to_neither() -> None:
    rows = [
        row("order", 30, rulings=(ruled("granted", "dismiss", 8),)),
        row("opinion", 31, relates_to=(8, 9)),
        row("order", 32, rulings=(ruled("denied", "stay", 9),)),
    ]
    assert len(group_entries(rows).items) == 3


def test_the_ruling_that_says_more_leads() -> None:
    rows = [
        row("order", 30, rulings=(ruled("granted", "dismiss", 8),)),
        row("opinion", 31, rulings=(ruled("granted", "dismiss", 8), ruled("denied", "stay", 9))),
    ]
    grouping = group_entries(rows)
    assert (grouping.items[0].lead, grouping.items[0].members) == (1, (0, 1))


def test_an_appeal_stands_with_the_clerks_papers() -> None:
    rows = [
        row("notice_of_appeal", 40, importance=4, filer="Elm"),
        row("administrative", 41, text="Transmission of Notice of Appeal re 40", relates_to=(40,), importance=1),
        row("administrative", None, text="USCA Case Number 26-5001", importance=1),
        row("order", 42, text="ORDER of USCA", relates_to=(40,), rulings=(ruled("denied", "stay", 40),)),
        row("administrative", 43, text="Case reassigned to Judge Roe", importance=1),
    ]
    grouping = group_entries(rows)
    assert sorted(members(grouping)) == [(0, 1, 2), (3,)]
    assert grouping.routine == (4,)


def test_routine_is_folded_and_counted() -> None:
    rows = [row("appearance", 5, importance=1), row("appearance", 6, importance=1), row("motion", 7, importance=4)]
    grouping = group_entries(rows)
    assert (members(grouping), grouping.routine) == ([(2,)], (0, 1))
    rows = [row("appearance", 5, importance=2), row("appearance", 8, importance=1)]
    assert members(group_entries(rows)) == [(0, 1)]


def test_the_most_consequential_comes_first_then_time() -> None:
    at = [datetime(2026, 3, day, 9, tzinfo=UTC) for day in (4, 3, 2)]
    rows = [
        (*row("notice", 3, importance=2)[:2], at[0]),
        (*row("order", 2, importance=5)[:2], at[1]),
        (*row("answer", 1, importance=5)[:2], at[2]),
        (*row("letter", 4, importance=2)[:2], None),
    ]
    assert [item.lead for item in group_entries(rows).items] == [2, 1, 0, 3]


def test_nothing_is_nothing() -> None:
    assert group_entries([]).items == ()
    assert briefing_of([]) == ()


EVENTS: st.SearchStrategy[Event] = st.sampled_from(
    ["motion", "memorandum", "declaration_exhibit", "opposition", "reply", "order", "opinion", "judgment", "appearance",
     "notice_of_appeal", "administrative", "other", "notice", "minute_entry"]
)  # fmt: skip
NUMBERS = st.lists(st.integers(1, 12), max_size=3, unique=True).map(tuple)
RULINGS = st.lists(
    st.builds(
        Ruling,
        st.sampled_from([None, "granted", "denied", "dismissed"]),
        st.sampled_from([None, "stay", "dismiss"]),
        NUMBERS,
        st.just(HERE),
    ),
    max_size=2,
).map(tuple)


@st.composite
def papers(draw: st.DrawFn) -> Row:
    number = draw(st.none() | st.integers(1, 12))
    day = date(2026, 3, draw(st.integers(1, 3)))
    text = draw(st.sampled_from(["PROPOSED ORDER", "USCA case number", "DECLARATION in opposition", "plain"]))
    entry = EntryText(
        text, "district", "dcd", draw(st.sampled_from(["A v. B", "C v. D"])), day, str(number) if number else None
    )
    event = draw(EVENTS)
    reading = Reading(
        event,
        filer=draw(st.sampled_from([None, "Oak", "Elm"])),
        filer_side=draw(st.sampled_from([None, "plaintiff", "court"])),
        relates_to=draw(NUMBERS),
        rulings=draw(RULINGS) if event in {"order", "opinion", "judgment", "minute_entry"} else (),
        importance=draw(st.integers(1, 5)),
    )
    return entry, reading, draw(st.sampled_from([day, None, datetime(2026, 3, day.day, 12, tzinfo=UTC)]))


@given(st.lists(papers(), max_size=14))
def test_every_entry_is_told_once(rows: list[Row]) -> None:
    grouping = group_entries(rows)
    told = [place for item in grouping.items for place in item.members] + list(grouping.routine)
    assert sorted(told) == list(range(len(rows)))
    for item in grouping.items:
        assert item.lead in item.members
        assert rows[item.lead][1].importance == max(rows[place][1].importance for place in item.members) > 1
    assert all(rows[place][1].importance == 1 for place in grouping.routine)
    weights = [-rows[item.lead][1].importance for item in grouping.items]
    assert weights == sorted(weights)


@given(st.lists(papers(), max_size=14))
def test_no_ruling_vanishes_in_an_item(rows: list[Row]) -> None:
    for item in group_entries(rows).items:
        inside = [rows[place] for place in item.members]
        rulings = [one for one in inside if one[1].rulings]
        if len(inside) > 1 and rulings:
            assert {one[1].event for one in inside} <= {"order", "opinion", "judgment"}
        fates: dict[int, set[str]] = {}
        for _, reading, _ in rulings:
            for one in reading.rulings:
                for motion in one.entries if one.disposition else ():
                    fates.setdefault(motion, set()).add(one.disposition or "")
        if len(rulings) > 1:
            told = {motion for one in rows[item.lead][1].rulings if one.disposition for motion in one.entries}
            hidden = set(fates) - told
            assert not hidden or not told, (hidden, told)


@given(st.lists(papers(), max_size=10, unique_by=repr), st.randoms(use_true_random=False))
def test_the_order_of_input_does_not_matter(rows: list[Row], chance: Any) -> None:
    places = list(range(len(rows)))
    chance.shuffle(places)
    first, second = group_entries(rows), group_entries([rows[place] for place in places])
    keys = {(one[2] and one[2].isoformat(), one[0].number, one[0].case_name, one[0].text) for one in rows}
    if len(keys) == len(rows):
        assert [item.lead for item in first.items] == [places[item.lead] for item in second.items]
        assert members(first) == [tuple(places[place] for place in item.members) for item in second.items]
        assert list(first.routine) == [places[place] for place in second.routine]


# ------------------------------------------------------------------------------------------------------------ briefing


def test_the_briefing_of_a_motion_in_one_line() -> None:
    rows = [
        row(
            "motion",
            14,
            text="MOTION for Preliminary Injunction by Oak",
            motion_kind="preliminary_injunction",
            deadlines=(
                Deadline(date(2026, 3, 9), "opposition due", HERE),
                Deadline(date(2026, 3, 16), "reply due", HERE),
            ),
            hearings=(Hearing(date(2026, 3, 20), time(9), "hearing", None, HERE),),
        ),
        row("opposition", 22, date(2026, 3, 9), relates_to=(14,)),
        row(
            "hearing_notice",
            23,
            date(2026, 3, 10),
            relates_to=(14,),
            hearings=(Hearing(date(2026, 3, 23), time(10), "hearing", None, HERE),),
            called_off=(CalledOff(date(2026, 3, 20), "hearing", is_hearing=True, evidence=HERE),),
        ),
        row("opposition", 24, date(2026, 3, 9), relates_to=(15,)),
    ]
    (briefing,) = briefing_of(rows)
    assert briefing_line(briefing) == (
        "Motion for preliminary injunction (ECF 14, 2 Mar 2026): opposition 9 Mar (ECF 22), reply due 16 Mar, "
        "hearing 23 Mar 10:00 a.m."
    )
    rows.append(row("reply", 25, date(2026, 3, 16), relates_to=(14,)))
    rows.append(row("order", 30, date(2027, 1, 4), rulings=(ruled("granted", "preliminary_injunction", 14),)))
    (briefing,) = briefing_of(rows)
    assert briefing_line(briefing).endswith(
        "reply 16 Mar (ECF 25), hearing 23 Mar 10:00 a.m., granted 4 Jan 2027 (ECF 30)"
    )


def test_a_briefing_goes_by_references_only() -> None:
    rows = [
        row("motion", 3, motion_kind="stay"),
        row("opposition", 4),
        row("order", 5, relates_to=(3,)),
        row("order", 6, rulings=(ruled(None, "stay", 3),)),
        row("motion", None),
    ]
    (briefing,) = briefing_of(rows)
    assert briefing_line(briefing) == "Motion to stay (ECF 3, 2 Mar 2026): order, outcome unclear 2 Mar (ECF 6)"
    assert briefing_line(briefing_of(rows[:2])[0]).endswith(": nothing further yet")


def test_a_deadline_that_was_called_off_is_not_due() -> None:
    due = (Deadline(date(2026, 3, 16), "response due", HERE),)
    off = (CalledOff(date(2026, 3, 16), "response", is_hearing=False, evidence=HERE),)
    rows = [row("motion", 3, deadlines=due), row("order", 4, date(2026, 3, 5), relates_to=(3,), called_off=off)]
    assert briefing_of(rows)[0].due == ()
    assert briefing_of(rows[:1])[0].due == due
