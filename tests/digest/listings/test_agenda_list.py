from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from docketwatch.digest.calendar_wording import change_words_of, item_words, slot_words
from docketwatch.digest.listings.agenda_list import agenda_list
from docketwatch.docket.calendar import Basis, CalendarChange, CalendarItem, Slot
from tests.docket.test_calendar import ITEM, MOVED, OFF

TODAY = date(2026, 9, 1)
CANDIDATE = replace(
    ITEM,
    uid="e@docketwatch",
    kind="candidate",
    what="notice of appeal",
    day=date(2026, 10, 9),
    at=None,
    location=None,
    mark="ECF 90",
    set_by="ECF 90",
    sentence="JUDGMENT for defendants.",
    basis=Basis(
        "FRAP 4(a)(1)(B)", "60 days from 10 Aug 2026", "any party", "local rules may differ", ("may not be final",)
    ),
)


def shown(*items: CalendarItem, today: date = TODAY) -> list[str]:
    return [" " * line.indent + line.text for line in agenda_list(items, today)]


def test_a_hearing_stands_with_its_hour_place_case_and_words() -> None:
    assert shown(ITEM)[:2] == [
        "Fri 4 Sep 2026, 10:00 a.m. ET — motion hearing, Courtroom 2A — Doe v. Noem, D. Mass. 1:26-cv-10001 (ECF 31)",
        '    "Motion Hearing set for 9/4/2026 at 10:00 AM in Courtroom 2A."',
    ]


def test_a_candidate_says_so_with_rule_computation_and_caveat() -> None:
    line, words, *basis = shown(CANDIDATE)
    assert line.startswith("Fri 9 Oct 2026 — candidate: notice of appeal (FRAP 4(a)(1)(B)) — Doe v. Noem")
    assert words == '    "JUDGMENT for defendants."'
    assert basis[:4] == [
        "    Computed: 60 days from 10 Aug 2026",
        "    Who: any party",
        "    But: local rules may differ",
        "    Note: may not be final",
    ]
    assert "the deadline" not in "\n".join(shown(CANDIDATE))


def test_what_is_moved_or_off_stands_once() -> None:
    (moved,) = [line for line in shown(replace(MOVED, mark="ECF 40")) if "motion hearing" in line]
    assert moved == (
        "Fri 9 Oct 2026, 10:00 a.m. ET — moved: motion hearing, Courtroom 2A — Doe v. Noem, D. Mass. 1:26-cv-10001 "
        "(ECF 40; first set by ECF 31)"
    )
    assert "    Moved from Fri 4 Sep 2026, 10:00 a.m. ET." in shown(MOVED)
    off = shown(replace(OFF, mark="ECF 42", replaced_by=date(2026, 10, 9)))
    assert "".join(line for line in off if "motion hearing" in line) == (
        "Fri 4 Sep 2026, 10:00 a.m. ET — CALLED OFF: motion hearing, Courtroom 2A — Doe v. Noem, "
        "D. Mass. 1:26-cv-10001 (ECF 42; first set by ECF 31)"
    )
    assert "    Called off by ECF 42; now Fri 9 Oct 2026." in off


def test_what_is_not_certain_is_said() -> None:
    assert "    Not certain: ECF 43 sets another date." in shown(replace(ITEM, note="ECF 43 sets another date"))


def test_what_is_past_is_left_out_and_nothing_is_said_plainly() -> None:
    assert not any("motion hearing" in line for line in shown(ITEM, today=date(2026, 9, 5)))
    assert any("motion hearing" in line for line in shown(ITEM, today=date(2026, 9, 4)))
    assert shown()[0] == "No dates from Tue 1 Sep 2026 on in the docket texts that were read."
    assert shown()[-1].endswith("Not legal advice; check the docket.")


def test_the_list_goes_by_day() -> None:
    lines = [line for line in shown(CANDIDATE, ITEM) if not line.startswith(" ")]
    assert [line[:14] for line in lines[:2]] == ["Fri 4 Sep 2026", "Fri 9 Oct 2026"]


@pytest.mark.parametrize(
    ("change", "start"),
    [
        (CalendarChange("new", ITEM), "new: Fri 4 Sep 2026, 10:00 a.m. ET — motion hearing"),
        (CalendarChange("moved", MOVED, ITEM.slot), "moved from Fri 4 Sep 2026, 10:00 a.m. ET: Fri 9 Oct 2026, 10:00"),
        (CalendarChange("cancelled", OFF, ITEM.slot), "called off: Fri 4 Sep 2026"),
        (CalendarChange("restored", ITEM, ITEM.slot), "on again: Fri 4 Sep 2026"),
        (CalendarChange("relocated", ITEM, ITEM.slot), "another place: Fri 4 Sep 2026"),
        (CalendarChange("gone", ITEM, ITEM.slot), "no longer read from the docket: Fri 4 Sep 2026"),
    ],
)
def test_changes_are_news(change: CalendarChange, start: str) -> None:
    became = change_words_of(change.kind, change.was, change.item.docket.zone)
    assert f"{became}: {item_words(change.item)}".startswith(start)


@pytest.mark.parametrize(
    ("at", "zone", "words"),
    [
        (time(10), "America/New_York", "10:00 a.m. ET"),
        (time(0, 5), "America/Chicago", "12:05 a.m. CT"),
        (time(12), "America/Denver", "12:00 p.m. MT"),
        (time(13, 30), "America/Los_Angeles", "1:30 p.m. PT"),
        (time(9), "America/Phoenix", "9:00 a.m. MST"),
        (time(9), "Pacific/Honolulu", "9:00 a.m. HST"),
        (time(9), "America/Anchorage", "9:00 a.m. AKDT"),
    ],
)
def test_hours_name_the_courts_time(at: time, zone: str, words: str) -> None:
    assert slot_words(Slot(date(2026, 9, 4), at), zone) == f"Fri 4 Sep 2026, {words}"
