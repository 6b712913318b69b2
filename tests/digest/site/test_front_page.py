from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from docketwatch.digest.site.front_page import MOST_NEW, front_page
from tests.site_sample import EASTERN, NOW, entry, sample


def test_new_is_what_was_first_seen_or_changed_in_seven_days_and_no_first_look() -> None:
    case = sample().cases[0]
    (first, *_) = case.dockets
    day = (NOW - timedelta(days=2)).date()
    seen = {
        "new": replace(entry(1, day, "motion", "new"), first_seen=NOW - timedelta(days=6, hours=23)),
        "old": replace(entry(2, day, "motion", "old"), first_seen=NOW - timedelta(days=7, seconds=1)),
        "first look": replace(entry(3, day, "motion", "first look"), first_seen=NOW, is_baseline=True),
        "changed": replace(
            entry(4, day, "motion", "changed"),
            first_seen=NOW,
            is_baseline=True,
            changed_at=NOW - timedelta(hours=1),
            changes=("its text changed", "now ECF 4"),
        ),
    }
    case = replace(case, dockets=(replace(first, lines=tuple(seen.values())),))
    (told,) = front_page(replace(sample(), cases=(case,)), EASTERN).new
    assert [line.summary for line in told.lines] == ["changed", "new"]
    assert told.lines[0].changes == "Changed 25 Nov, 6:30 a.m. EST: its text changed; now ECF 4"


def test_rulings_stand_first_and_what_is_left_out_is_counted() -> None:
    page = front_page(sample(), EASTERN)
    assert [one.caption for one in page.new] == ['Roe v. "Agency" <b>of</b> Tides', "Doe v. Mullin"]
    busy, family = page.new
    assert len(busy.lines) == MOST_NEW
    assert all(line.is_ruling for line in busy.lines)
    assert busy.lines[0].mark == "ECF 401"
    assert busy.more == 401 - MOST_NEW
    assert busy.more_rulings == 81 - MOST_NEW
    assert [line.is_ruling for line in family.lines] == [True, False]
    assert page.new_words == "403 entries new or changed, 82 rulings among them, in 2 cases"


def test_the_board_shows_cases_with_orders_and_names_the_others() -> None:
    page = front_page(sample(), EASTERN)
    assert [one.caption for one in page.boards] == ["Doe v. Mullin"]
    assert [one.page for one in page.without_board] == ["case-roe-v-agency.html", "case-juniper-aid.html"]


def test_the_calendar_reaches_thirty_days() -> None:
    case = sample().cases[0]
    (item, *_) = case.items
    days = [NOW.date() + timedelta(days=days) for days in (-1, 0, 30, 31)]
    items = tuple(replace(item, uid=str(day), day=day) for day in days)
    page = front_page(replace(sample(), cases=(replace(case, items=items),)), EASTERN)
    assert [one.date.day for one in page.coming] == ["2026-11-25", "2026-12-25"]
    assert page.coming_until == "25 Dec 2026"


def test_what_was_not_seen_as_usual_is_told_in_the_first_line_and_opened() -> None:
    page = front_page(sample(), EASTERN)
    assert page.is_incomplete
    assert page.coverage_words == (
        "5 dockets: 2 all entry types, 1 some entry types, 1 without a source or not yet looked at, "
        "1 SEEN LESS THAN USUAL."
    )
    assert [(group.name, group.count) for group in page.seen] == [
        ("worse", 1),
        ("unchecked", 1),
        ("partial", 1),
        ("full", 2),
    ]
    assert not front_page(replace(sample(), cases=sample().cases[:1]), EASTERN).is_incomplete


def test_before_any_check_nothing_is_called_incomplete() -> None:
    page = front_page(replace(sample(), as_of=None), EASTERN)
    assert page.coverage_words.startswith("Nothing has been checked yet: run docketwatch check")
    assert not page.is_incomplete


def test_private_dockets_are_counted_and_not_named() -> None:
    assert front_page(sample(), EASTERN).private_words == "2 private dockets are not shown."
    assert front_page(replace(sample(), private_dockets=1), EASTERN).private_words == "1 private docket is not shown."
    assert front_page(replace(sample(), private_dockets=0), EASTERN).private_words == ""


def test_cases_stand_under_their_first_topic() -> None:
    topics = front_page(sample(), EASTERN).topics
    assert [(topic.name, len(topic.cases)) for topic in topics] == [("protected areas", 2), ("expedited removal", 1)]
    assert "the sanctuary case" in topics[0].cases[0].names
