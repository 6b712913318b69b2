from __future__ import annotations

import pytest

from docketwatch.docket.model import Sheet, WatchedDocket
from docketwatch.docket.watching import doubly_watched, renamed_dockets

OLD = "dcd 25-cv-190"
SHEET = Sheet(OLD, "276600", "1:25-cv-00190-JMC", "A v. B", None)


@pytest.mark.parametrize(
    "docket",
    [
        WatchedDocket("dcd", "1:25-cv-00190"),
        WatchedDocket("dcd", "1:2025cv00190"),
        WatchedDocket("dcd", None, None, "276600"),
    ],
)
def test_a_docket_written_anew_is_the_same_docket(docket: WatchedDocket) -> None:
    assert renamed_dockets([docket], {OLD, "dcd 25-cv-7"}, [SHEET]) == {OLD: docket.ref}


def test_a_docket_known_by_its_case_id_gets_its_number() -> None:
    by_id = Sheet("dcd #276600", "276600", "1:25-cv-00190", "A v. B", None)
    number = WatchedDocket("dcd", "25-cv-190")
    assert renamed_dockets([number], {"dcd #276600"}, [by_id]) == {"dcd #276600": number.ref}


@pytest.mark.parametrize(
    "docket",
    [
        WatchedDocket("mad", "25-cv-190"),
        WatchedDocket("dcd", "2:25-cv-00191"),
        WatchedDocket(None, None, courtlistener_id=7),
    ],
)
def test_another_docket_takes_nothing_over(docket: WatchedDocket) -> None:
    assert renamed_dockets([docket], {OLD}, [SHEET]) == {}


def test_a_docket_still_watched_keeps_its_name() -> None:
    both = [WatchedDocket("dcd", "25-cv-190"), WatchedDocket("dcd", None, pacer_case_id="276600")]
    assert renamed_dockets(both, {OLD}, [SHEET]) == {}
    assert doubly_watched(both, {(OLD, "276600"): SHEET}) == {"dcd #276600": OLD}
    assert doubly_watched(both[:1], {(OLD, "276600"): SHEET}) == {}
