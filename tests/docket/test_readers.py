from __future__ import annotations

from datetime import date

import pytest

from docketwatch.docket.model import Case
from docketwatch.docket.readers import WEEKDAYS, Readers

CASE = Case("doe", "Doe v. Roe", ("expedited-removal", "protected-areas"), ())


@pytest.mark.parametrize(
    ("topics", "cases", "wants"),
    [
        ((), (), True),
        (("protected-areas",), (), True),
        (("emergency-powers",), (), False),
        ((), ("doe",), True),
        ((), ("roe",), False),
        (("emergency-powers",), ("doe",), True),
    ],
)
def test_readers_see_their_topics_and_cases(topics: tuple[str, ...], cases: tuple[str, ...], *, wants: bool) -> None:
    assert Readers("team", (), topics, cases).wants(CASE) is wants


@pytest.mark.parametrize(
    ("day", "business", "daily"),
    [
        (date(2026, 11, 25), True, True),
        (date(2026, 11, 26), False, True),  # Thanksgiving Day
        (date(2026, 11, 28), False, True),
        (date(2026, 7, 3), False, True),  # Independence Day falls on a Saturday and is observed on Friday
    ],
)
def test_business_days_leave_out_weekends_and_federal_holidays(day: date, *, business: bool, daily: bool) -> None:
    assert Readers("team", (), days=WEEKDAYS[:5], business_days=True).reads_on(day) is business
    assert Readers("team", ()).reads_on(day) is daily


def test_the_id_of_a_group_says_nothing_of_it_and_stays() -> None:
    assert Readers("Acme v. ICE team", ()).id == Readers("Acme v. ICE team", (), minimum=3).id
    assert "acme" not in Readers("Acme v. ICE team", ()).id
    assert Readers("a", ()).id != Readers("b", ()).id
