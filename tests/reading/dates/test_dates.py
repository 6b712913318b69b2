from __future__ import annotations

from datetime import date

import pytest

from docketwatch.reading.dates.dates import MOST_DAYS, find_days, find_times

FILED = date(2026, 2, 20)


@pytest.mark.parametrize(
    ("text", "day", "printed"),
    [
        ("on Monday, June 26, 2023, at 9:00 a.m.", "2023-06-26", "June 26, 2023"),
        ("due 4/9/26", "2026-04-09", "4/9/26"),
        ("stayed until 3-04-2016, so that", "2016-03-04", "3-04-2016"),
        ("until Sept. 3rd, 2024.", "2024-09-03", "Sept. 3rd, 2024"),
        ("JANUARY 5, 2026", "2026-01-05", "JANUARY 5, 2026"),
        ("on 3 September 2024", "2024-09-03", "3 September 2024"),
        ("this 3rd day of June, 2025", "2025-06-03", "3rd day of June, 2025"),
        ("2026-03-04", "2026-03-04", "2026-03-04"),
        ("from June 5-7, 2026", "2026-06-05", "June 5-7, 2026"),
        ("ending 12/31/93 .", "1993-12-31", "12/31/93"),
        ("by April 7, not", "2026-04-07", "April 7"),
        ("by 9/1", "2026-09-01", "9/1"),
        ("on December 29", "2025-12-29", "December 29"),
        ("on January 5", "2026-01-05", "January 5"),
    ],
)
def test_finds_a_date_as_courts_print_it(text: str, day: str, printed: str) -> None:
    (found,) = find_days(text, FILED)
    assert (str(found.day), text[found.start : found.end]) == (day, printed)


@pytest.mark.parametrize(
    "text",
    [
        "2/30/2026",
        "13/1/2026",
        "February 30, 2026",
        "973-43-5535",
        "12/12/12/12",
        "1:26-cv-00321",
        "19-02-000219-CVL",
        "may 5 exhibits",
        "May 30 days",
        "1/2 page",
        "Form 9/1",
        "(888) 684-8852",
    ],
)
def test_refuses_what_is_no_date(text: str) -> None:
    assert find_days(text, FILED) == ()


def test_a_date_without_a_year_needs_the_day_of_filing() -> None:
    assert find_days("by April 7", None) == ()


def test_two_digits_take_the_century_nearest_to_the_filing() -> None:
    assert find_days("5/1/99", date(1999, 4, 1))[0].day == date(1999, 5, 1)
    assert find_days("5/1/30", FILED)[0].day == date(2030, 5, 1)


@pytest.mark.parametrize(
    ("text", "at", "printed"),
    [
        ("at 9:00 a.m. on", "09:00", "9:00 a.m."),
        ("12:00 noon", "12:00", "12:00 noon"),
        ("by noon on", "12:00", "noon"),
        ("at 12 a.m.", "00:00", "12 a.m."),
        ("12:30 PM", "12:30", "12:30 PM"),
        ("at 10 a.m.", "10:00", "10 a.m."),
        ("02:00 PM", "14:00", "02:00 PM"),
        ("02:00:00 PM", "14:00", "02:00:00 PM"),
        ("9:00AM", "09:00", "9:00AM"),
        ("at 10:00", "10:00", "10:00"),
        ("set for 2:00", "14:00", "2:00"),
        ("at 1330", "13:30", "1330"),
        ("9.30 a.m.", "09:30", "9.30 a.m."),
    ],
)
def test_finds_a_time_of_day(text: str, at: str, printed: str) -> None:
    (found,) = find_times(text)
    assert (str(found.at)[:5], text[found.start : found.end]) == (at, printed)


@pytest.mark.parametrize("text", ["1:26-cv-00321", "25:61", "Rule 1330", "99:99 p.m.", "$1330"])
def test_refuses_what_is_no_time(text: str) -> None:
    assert find_times(text) == ()


def test_reads_no_more_dates_than_it_says() -> None:
    assert len(find_days("5/1/26 " * 500, FILED)) == MOST_DAYS
