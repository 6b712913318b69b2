from __future__ import annotations

import tomllib
from datetime import date

import pytest

from docketwatch.docket.courts import load_courts
from docketwatch.docket.holidays import easter, load_holidays, parse_holidays


@pytest.mark.parametrize(
    ("year", "day"),
    [(2006, date(2006, 4, 16)), (2008, date(2008, 3, 23)), (2011, date(2011, 4, 24)), (2024, date(2024, 3, 31)),
     (2025, date(2025, 4, 20)), (2026, date(2026, 4, 5)), (2035, date(2035, 3, 25)), (2038, date(2038, 4, 25))],
)  # fmt: skip
def test_easter(year: int, day: date) -> None:
    assert easter(year) == day


@pytest.mark.parametrize(
    ("state", "day", "name"),
    [
        ("DC", date(2026, 4, 16), "District of Columbia Emancipation Day"),
        ("DC", date(2022, 4, 15), "District of Columbia Emancipation Day (observed)"),
        ("DC", date(2029, 1, 20), "Inauguration Day"),
        ("DC", date(2027, 1, 20), None),
        ("MA", date(2026, 4, 20), "Patriots' Day"),
        ("ME", date(2026, 4, 20), "Patriot's Day"),
        ("CA", date(2026, 3, 31), "Cesar Chavez Day"),
        ("CA", date(2024, 4, 1), "Cesar Chavez Day (observed)"),
        ("CA", date(2035, 3, 30), None),
        ("CA", date(2026, 9, 25), "Native American Day"),
        ("HI", date(2026, 3, 26), "Prince Jonah Kuhio Kalanianaole Day"),
        ("HI", date(2026, 4, 3), "Good Friday"),
        ("HI", date(2022, 6, 10), "King Kamehameha I Day (observed)"),
        ("HI", date(2026, 11, 3), "general election day"),
        ("HI", date(2025, 11, 4), None),
        ("NY", date(2025, 11, 4), "general election day"),
        ("NY", date(2027, 2, 12), "Lincoln's Birthday"),
        ("IL", date(2023, 2, 13), "Lincoln's Birthday (observed)"),
        ("VA", date(2019, 1, 18), "Lee-Jackson Day"),
        ("VA", date(2021, 1, 15), None),
        ("VA", date(2020, 11, 3), "Election Day"),
        ("VA", date(2019, 11, 5), None),
        ("LA", date(2026, 2, 17), "Mardi Gras"),
        ("MD", date(2026, 9, 12), "Defenders' Day"),
        ("MO", date(2022, 5, 9), "Truman Day (observed)"),
        ("CO", date(2026, 10, 5), "Frances Xavier Cabrini Day"),
        ("CT", date(2028, 2, 11), "Lincoln Day (observed)"),
        ("WA", date(2026, 11, 27), "Native American Heritage Day"),
        ("RI", date(2026, 8, 10), "Victory Day"),
        ("NJ", date(2026, 6, 19), "Juneteenth Day"),
        ("TX", date(2026, 12, 24), "24 December"),
        ("OR", date(2026, 11, 27), None),
        ("WY", date(2026, 11, 27), None),
    ],
)
def test_what_the_states_keep(state: str, day: date, name: str | None) -> None:
    holiday = load_holidays().of_state(state, day)
    assert (holiday.name if holiday else None) == name


def test_every_statement_has_a_source_and_doubt_is_marked() -> None:
    holidays = load_holidays()
    rules = [rule for calendar in (holidays.national, *holidays.states.values()) for rule in calendar.rules]
    assert all(rule.holiday.source for rule in rules)
    assert all(holiday.is_disputed and "Executive Order" in holiday.source for holiday in holidays.declared.values())
    assert not any(rule.holiday.is_disputed for rule in holidays.national.rules)
    assert date(2025, 1, 9) in holidays.declared


def test_every_district_court_has_a_place_and_a_circuit() -> None:
    holidays = load_holidays()
    districts = {court.id for court in load_courts() if court.kind == "district"}
    assert districts <= set(holidays.seats)
    assert districts == set(holidays.circuits)
    appellate = {court.id for court in load_courts() if court.kind == "appellate"}
    assert set(holidays.circuits.values()) == appellate - {"cafc"}
    assert (holidays.seats["mdd"], holidays.seats[holidays.circuits["mdd"]]) == ("MD", "VA")
    assert set(holidays.seats) == districts | appellate


def test_an_undisputed_reason_wins_over_a_disputed_one_of_the_same_day() -> None:
    table = parse_holidays(
        """
        national = []
        [state.XX]
        source = "a statute"
        shift = "sunday"
        holidays = [
          { name = "perhaps", month = 5, day = 5, is_disputed = true },
          { name = "surely", month = 5, nth = 1, weekday = "Tuesday", source = "another" },
        ]
        """
    )
    holiday = table.of_state("XX", date(2026, 5, 5))
    assert holiday is not None
    assert (holiday.name, holiday.is_disputed, holiday.source) == ("surely", False, "another")
    monday = table.of_state("XX", date(2024, 5, 6))
    assert monday is not None
    assert (monday.name, monday.is_disputed) == ("perhaps (observed)", True)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("national = [", tomllib.TOMLDecodeError),
        ("state = {}", KeyError),
        ("[[national]]\nname = 'x'\nmonth = 1\nnth = 1\nweekday = 'Someday'\nsource = 'y'", KeyError),
    ],
)
def test_a_faulty_table_is_refused(text: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        parse_holidays(text)
