from __future__ import annotations

from dataclasses import replace
from datetime import date

from docketwatch.digest.compose.sections import Link
from docketwatch.digest.site.case_page import case_page, newest_first, page_name
from tests.site_sample import EASTERN, entry, sample

CASE = sample().cases[0]
TODAY = date(2026, 11, 25)


def test_entries_of_all_dockets_stand_newest_first_and_undated_ones_last() -> None:
    undated = replace(entry(None, TODAY, "notice", "no day"), day=None, entered=None)
    first, *rest = CASE.dockets
    case = replace(CASE, dockets=(replace(first, lines=(undated, *first.lines)), *rest))
    days = [str(line.day or "") for line, _ in newest_first(case)]
    assert days == sorted(days, reverse=True)
    assert days[-1] == ""
    assert len(days) == sum(len(docket.lines) for docket in case.dockets)


def test_a_page_shows_coming_dates_and_counts_past_ones() -> None:
    page = case_page(CASE, TODAY, EASTERN)
    assert [one.when for one in page.coming] == [
        "Thu 3 Dec 2026, 10:00 a.m. ET",
        "Fri 4 Dec 2026",
        "Thu 10 Dec 2026, 2:00 p.m. ET",
        "Tue 15 Dec 2026",
    ]
    assert page.past_dates == 1


def test_the_choices_of_the_filter_are_the_events_there_are() -> None:
    page = case_page(CASE, TODAY, EASTERN)
    assert sum(one.count for one in page.events) == len(page.lines) == sum(one.count for one in page.docket_choices)
    assert {one.value for one in page.events} == {line.event for line in page.lines}
    assert ("notice_of_appeal", "notice of appeal", 1) in [(one.value, one.words, one.count) for one in page.events]
    assert page.rulings == 11


def test_a_docket_names_what_it_reviews_and_its_free_page() -> None:
    first, second, _ = CASE.dockets
    free = (Link("CourtListener", "https://www.courtlistener.com/docket/1/", is_free=True),)
    rows = case_page(replace(CASE, dockets=(replace(first, links=free), second)), TODAY, EASTERN).dockets
    assert [row.role for row in rows] == ["district court", "appeal (review of dcd 1:26-cv-00042)"]
    assert rows[0].links == free


def test_a_case_without_entries_has_a_page_without_a_time_line() -> None:
    page = case_page(sample().cases[2], TODAY, EASTERN)
    assert (page.timeline, page.lines, page.coming) == (None, (), ())
    assert page_name("juniper-aid") == "case-juniper-aid.html"
