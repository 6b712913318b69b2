from __future__ import annotations

from datetime import timedelta

import pytest

from docketwatch.docket.asking import Health, Problem, Request
from docketwatch.docket.politeness import is_court_server, is_due, next_try_after
from tests.feeds import NOW

COURT = Request("pacer_rss", "dcd", "https://ecf.dcd.uscourts.gov/cgi-bin/rss_outside.pl")
MIRROR = Request("pacer_rss", "dcd", "http://127.0.0.1:8080/dcd/rss")


def health(minutes_ago: float, **other: object) -> Health:
    return Health("pacer_rss", "dcd", last_good=NOW - timedelta(minutes=minutes_ago), **other)  # type: ignore[arg-type]


def test_a_court_is_asked_at_most_every_half_hour() -> None:
    assert not is_due(COURT, health(29), NOW)
    assert is_due(COURT, health(30), NOW)
    assert is_due(COURT, Health("pacer_rss", "dcd"), NOW)


def test_an_address_of_the_users_own_has_no_spacing() -> None:
    assert is_due(MIRROR, health(0), NOW)


def test_a_failed_court_is_asked_again_and_a_clock_set_back_does_not_silence_it() -> None:
    assert is_due(COURT, health(1, last_problem=Problem("empty", "")), NOW)
    assert is_due(COURT, health(-24 * 60), NOW)


def test_a_docket_that_waits_for_its_first_look_is_reason_enough_to_ask() -> None:
    assert is_due(COURT, health(1), NOW, has_newcomer=True)


def test_waits_double_up_to_four_hours() -> None:
    waits = [next_try_after(failures, NOW) for failures in range(1, 8)]
    assert waits[0] is None
    minutes = [(wait - NOW).total_seconds() / 60 for wait in waits if wait]
    assert minutes == [30, 60, 120, 240, 240, 240]
    assert next_try_after(100_000, NOW) == NOW + timedelta(hours=4)
    left_alone = health(0, next_try=NOW + timedelta(minutes=1), url=MIRROR.url)
    assert not is_due(MIRROR, left_alone, NOW)
    assert is_due(MIRROR, left_alone, NOW, retry=True)
    assert is_due(COURT, left_alone, NOW), "another address has done nothing wrong"
    assert is_due(MIRROR, health(0, next_try=NOW + timedelta(days=400)), NOW), "a clock that was set back"


@pytest.mark.parametrize(
    ("url", "court"),
    [
        ("https://ecf.dcd.uscourts.gov/x", True),
        ("https://uscourts.gov.example.com/", False),
        ("http://127.0.0.1:1/", False),
    ],
)
def test_which_hosts_are_the_courts_own(url: str, court: bool) -> None:  # noqa: FBT001
    assert is_court_server(url) is court
