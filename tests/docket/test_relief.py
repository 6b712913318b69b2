from __future__ import annotations

from dataclasses import replace
from datetime import date

from docketwatch.docket.relief import Cited, Row, relief_changes

ORDER = Cited("dcd 1", "41", date(2026, 11, 24))
IN_FORCE = Row("preliminary_injunction", "in_force", date(2026, 11, 24), (ORDER,))


def test_what_is_as_it_was_is_no_change() -> None:
    later = Cited("dcd 1", "50", date(2026, 11, 25))
    assert relief_changes([IN_FORCE], [IN_FORCE]) == ()
    assert relief_changes([IN_FORCE], [replace(IN_FORCE, by=(ORDER, later), note="see ECF 50")]) == ()


def test_a_new_order_and_one_that_ended_are_changes_with_what_they_were() -> None:
    (made,) = relief_changes([], [IN_FORCE])
    assert (made.row, made.was) == (IN_FORCE, None)
    stayed = replace(IN_FORCE, status="stayed")
    (ended,) = relief_changes([IN_FORCE], [stayed])
    assert (ended.row, ended.was) == (stayed, "in_force")


def test_an_order_that_bound_and_is_read_no_more_is_unclear() -> None:
    (gone,) = relief_changes([IN_FORCE], [])
    assert (gone.row.status, gone.was) == ("unclear", "in_force")
    (denied,) = relief_changes([IN_FORCE], [replace(IN_FORCE, status="denied")])
    assert (denied.row.status, denied.was) == ("denied", "in_force")


def test_a_request_that_waits_or_was_denied_changes_nothing_in_force() -> None:
    assert relief_changes([], [replace(IN_FORCE, status="pending")]) == ()
    assert relief_changes([replace(IN_FORCE, status="pending")], [replace(IN_FORCE, status="denied")]) == ()
