from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from docketwatch.digest.compose.nearing import coming_of
from docketwatch.docket.calendar import CalendarChange, Slot
from tests.docket.test_calendar import ITEM

TODAY = date(2026, 11, 25)


def on(days: int, uid: str = "u", **other: object) -> object:
    return replace(ITEM, day=TODAY + timedelta(days=days), uid=uid, **other)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("days", "told_until", "why"),
    [
        (7, TODAY - timedelta(days=1), "near"),
        (6, TODAY - timedelta(days=1), "later"),
        (3, TODAY - timedelta(days=1), "near"),
        (2, TODAY - timedelta(days=1), "later"),
        (1, TODAY - timedelta(days=1), "near"),
        (0, TODAY - timedelta(days=1), "later"),
        (0, TODAY - timedelta(days=3), "near"),
        (2, TODAY - timedelta(days=3), "near"),
        (7, TODAY, "later"),
        (14, TODAY - timedelta(days=1), "later"),
        (15, TODAY - timedelta(days=1), None),
        (-1, TODAY - timedelta(days=1), None),
        (5, None, "near"),
        (9, None, "later"),
    ],
)
def test_a_date_is_told_at_seven_three_and_one_days_and_no_weekend_skips_one(
    days: int, told_until: date | None, why: str | None
) -> None:
    coming, later = coming_of([on(days)], (), TODAY, told_until)  # type: ignore[list-item]
    assert [one.why for one in coming] + ["later" for _ in later] == ([why] if why else [])


def test_what_changed_is_told_once_with_what_it_was() -> None:
    item = on(7)
    change = CalendarChange("moved", item, Slot(TODAY + timedelta(days=2)))  # type: ignore[arg-type]
    coming, later = coming_of([item], [change], TODAY, TODAY - timedelta(days=1))  # type: ignore[list-item]
    assert [(one.why, one.was, one.days_left) for one in coming] == [("moved", Slot(TODAY + timedelta(days=2)), 7)]
    assert not later


def test_a_hearing_called_off_is_told_when_it_is_and_never_as_coming() -> None:
    off = on(3, status="cancelled")
    assert coming_of([off], (), TODAY, TODAY - timedelta(days=1)) == ((), ())  # type: ignore[list-item]
    change = CalendarChange("cancelled", off, Slot(off.day))  # type: ignore[arg-type, attr-defined]
    assert [one.why for one in coming_of([off], [change], TODAY, TODAY)[0]] == ["cancelled"]  # type: ignore[list-item]


def test_a_change_of_what_is_past_is_no_news() -> None:
    change = CalendarChange("new", on(-2))  # type: ignore[arg-type]
    assert coming_of((), [change], TODAY, TODAY) == ((), ())


def test_the_soonest_stands_first() -> None:
    changes = [CalendarChange("new", on(days, str(days))) for days in (9, 2, 5)]  # type: ignore[arg-type]
    assert [one.days_left for one in coming_of((), changes, TODAY, TODAY)[0]] == [2, 5, 9]
