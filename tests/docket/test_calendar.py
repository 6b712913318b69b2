from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from docketwatch.docket.calendar import CalendarItem, DocketName, Slot, changes_between, in_order

DOCKET = DocketName("mad 1:26-cv-10001", "D. Mass.", "1:26-cv-10001", "Doe v. Noem", "America/New_York")
ITEM = CalendarItem(
    uid="a@docketwatch",
    kind="hearing",
    docket=DOCKET,
    what="motion hearing",
    day=date(2026, 9, 4),
    at=time(10),
    location="Courtroom 2A",
    mark="ECF 31",
    sentence="Motion Hearing set for 9/4/2026 at 10:00 AM in Courtroom 2A.",
    set_by="ECF 31",
)
MOVED = replace(ITEM, day=date(2026, 10, 9), status="moved", sequence=1, was=(ITEM.slot,))
OFF = replace(ITEM, status="cancelled", sequence=1)


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ([], [ITEM], ["new"]),
        ([], [MOVED], ["new"]),
        ([], [OFF], ["cancelled"]),
        ([ITEM], [ITEM], []),
        ([ITEM], [replace(ITEM, sentence="Other words.", note="perhaps")], []),
        ([ITEM], [MOVED], ["moved"]),
        ([ITEM], [replace(ITEM, at=time(14))], ["moved"]),
        ([ITEM], [OFF], ["cancelled"]),
        ([OFF], [OFF], []),
        ([OFF], [ITEM], ["restored"]),
        ([OFF], [MOVED], ["restored"]),
        ([ITEM], [replace(ITEM, location="Courtroom 5")], ["relocated"]),
        ([ITEM], [], ["gone"]),
        ([ITEM], [replace(ITEM, uid="b@docketwatch"), OFF], ["new", "cancelled"]),
    ],
)
def test_what_became_of_items(before: list[CalendarItem], after: list[CalendarItem], kinds: list[str]) -> None:
    assert [change.kind for change in changes_between(before, after)] == kinds


def test_a_change_tells_when_the_item_stood_before() -> None:
    (change,) = changes_between([ITEM], [MOVED])
    assert change.was == Slot(date(2026, 9, 4), time(10))
    (new,) = changes_between([], [MOVED])
    assert new.was is None


def test_items_stand_by_day_and_those_of_no_hour_first() -> None:
    early, untimed = replace(ITEM, at=time(9), uid="c"), replace(ITEM, at=None, uid="d")
    assert in_order([MOVED, ITEM, early, untimed]) == [untimed, early, ITEM, MOVED]
