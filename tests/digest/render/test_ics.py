from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from docketwatch.base.clean import clean_line
from docketwatch.digest.render.ics import description, render, render_ics
from docketwatch.docket.calendar import CalendarItem, DocketName
from docketwatch.docket.courts import load_courts
from tests.conftest import ROOT
from tests.digest.listings.test_agenda_list import CANDIDATE
from tests.digest.situations import SITUATIONS, ZONE
from tests.docket.test_calendar import DOCKET, ITEM, MOVED, OFF

GOLDEN = ROOT / "tests" / "data" / "golden" / "calendar.ics"
STAMP = datetime(2026, 8, 20, 7, 5, tzinfo=ZoneInfo("America/New_York"))
DEADLINE = replace(
    ITEM, uid="f@docketwatch", kind="deadline", what="status report due", day=date(2026, 9, 1), at=None, location=None
)
PACIFIC = DocketName("cand 3:26-cv-02", "N.D. Cal.", "3:26-cv-02", "Roe v. Noem", "America/Los_Angeles")


# --------------------------------------------------------------------------------- a reader of its own, from the RFC


class Line(NamedTuple):
    """A content line: `NAME;PARAM=VALUE:VALUE`."""

    name: str
    params: dict[str, str]
    value: str


@dataclass(frozen=True)
class Component:
    """What stands between BEGIN and END."""

    name: str
    lines: list[Line]
    parts: list[Component]

    def __getitem__(self, name: str) -> Line:
        (line,) = [line for line in self.lines if line.name == name]
        return line

    def text(self, name: str) -> str:
        """A TEXT value, its escapes undone (3.3.11)."""
        return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], self[name].value)


def parsed(file: str) -> Component:
    assert file.endswith("\r\n")
    assert "\n" not in file.replace("\r\n", "")
    assert "\r" not in file.replace("\r\n", "")
    stack = [Component("", [], [])]
    for content in re.sub(r"\r\n[ \t]", "", file).split("\r\n")[:-1]:
        match = re.fullmatch(r"([A-Z-]+)((?:;[A-Z-]+=[^;:]+)*):(.*)", content, re.DOTALL)
        assert match, content
        name, params, value = match.groups()
        if name == "BEGIN":
            stack.append(Component(value, [], []))
        elif name == "END":
            done = stack.pop()
            assert done.name == value
            stack[-1].parts.append(done)
        else:
            stack[-1].lines.append(Line(name, dict(one.split("=") for one in params.split(";")[1:]), value))
    (calendar,) = stack[0].parts
    return calendar


def events(*items: CalendarItem) -> list[Component]:
    return [part for part in parsed(render_ics(items, STAMP)).parts if part.name == "VEVENT"]


def offset_at(zone: Component, wall: datetime) -> str:
    """The offset that a VTIMEZONE gives for a time on the wall; rules of the form that we write only."""
    onsets: list[tuple[datetime, str]] = []
    for part in zone.parts:
        start = datetime.strptime(part["DTSTART"].value, "%Y%m%dT%H%M%S")  # noqa: DTZ007 -- a time on the wall
        rules = [line.value for line in part.lines if line.name == "RRULE"]
        for year in range(start.year, wall.year + 1) if rules else [start.year]:
            onset = start
            if rules:
                rule = re.fullmatch(r"FREQ=YEARLY;BYMONTH=(\d+);BYDAY=(\d)(\w\w)", rules[0])
                assert rule, rules
                month, week, day = rule.groups()
                first = datetime(year, int(month), 1, start.hour, start.minute)  # noqa: DTZ001 -- the same
                ahead = ("MO", "TU", "WE", "TH", "FR", "SA", "SU").index(day) - first.weekday()
                onset = first + timedelta(days=ahead % 7 + 7 * (int(week) - 1))
            if onset <= wall:
                onsets.append((onset, part["TZOFFSETTO"].value))
    return max(onsets)[1]


# ------------------------------------------------------------------------------------------------------------ the file


GOLDEN_ITEMS = (
    replace(DEADLINE, sentence="Joint status report due 9/1/2026; see ECF 12, 14."),
    replace(MOVED, mark="ECF 40", sentence="The motion hearing set for 9/4/2026 is RESET to 10/9/2026."),
    replace(OFF, uid="g@docketwatch", docket=PACIFIC, mark="ECF 42", sentence="The 9/4/2026 hearing is VACATED."),
    CANDIDATE,
)


def test_the_file_is_as_it_is_meant_to_be() -> None:
    assert render_ics(GOLDEN_ITEMS, STAMP).encode() == GOLDEN.read_bytes()


def test_an_hour_stands_in_the_courts_zone_and_a_day_without_one_is_a_whole_day() -> None:
    whole, timed = events(DEADLINE, ITEM)
    assert timed["DTSTART"] == Line("DTSTART", {"TZID": "America/New_York"}, "20260904T100000")
    assert whole["DTSTART"] == Line("DTSTART", {"VALUE": "DATE"}, "20260901")
    assert (timed["TRANSP"].value, whole["TRANSP"].value) == ("OPAQUE", "TRANSPARENT")
    assert (timed["CATEGORIES"].value, whole["CATEGORIES"].value) == ("hearing", "deadline")
    assert timed["DTSTAMP"].value == "20260820T110500Z"


def test_a_move_keeps_the_uid_and_raises_the_sequence() -> None:
    (before,), (after,) = events(ITEM), events(MOVED)
    assert before["UID"] == after["UID"]
    assert (before["SEQUENCE"].value, after["SEQUENCE"].value) == ("0", "1")
    assert after["STATUS"].value == "CONFIRMED"
    assert "Moved from Fri 4 Sep 2026, 10:00 a.m. ET." in after.text("DESCRIPTION")


def test_what_is_called_off_says_so() -> None:
    (event,) = events(OFF)
    assert event["STATUS"].value == "CANCELLED"
    assert event["TRANSP"].value == "TRANSPARENT"
    assert event.text("SUMMARY") == "CALLED OFF: motion hearing: Doe v. Noem"


def test_a_candidate_never_passes_for_a_deadline() -> None:
    (event,) = events(CANDIDATE)
    assert event.text("SUMMARY") == "candidate: notice of appeal (FRAP 4(a)(1)(B)): Doe v. Noem"
    assert event["CATEGORIES"].value == "candidate"
    assert event["STATUS"].value == "TENTATIVE"
    for words in ("Computed: 60 days", "But: local rules may differ", "check the docket", '"JUDGMENT for defendants."'):
        assert words in event.text("DESCRIPTION")


def test_what_may_have_been_replaced_is_tentative() -> None:
    (event,) = events(replace(ITEM, note="ECF 43 sets another date"))
    assert event["STATUS"].value == "TENTATIVE"
    assert "Not certain: ECF 43 sets another date." in event.text("DESCRIPTION")


def test_one_uid_is_one_event_the_last_changed() -> None:
    (event,) = events(MOVED, ITEM)
    assert event["SEQUENCE"].value == "1"


def test_only_zones_in_use_are_told() -> None:
    parts = [part.name for part in parsed(render_ics([DEADLINE], STAMP)).parts]
    assert parts == ["VEVENT"]
    assert render_ics([], STAMP).startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")


# ----------------------------------------------------------------------------------------------------------- the zones


ZONES = sorted({court.timezone for court in load_courts()})
YEARS = (1999, 2006, 2007, 2026, 2031)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("years", [(2026,), (2026, 2031), YEARS], ids=str)
def test_a_zone_gives_the_right_offset_through_every_year_in_use(zone: str, years: tuple[int, ...]) -> None:
    docket = replace(DOCKET, zone=zone)
    items = [replace(ITEM, docket=docket, day=date(year, 6, 1), uid=str(year)) for year in years]
    (told,) = [part for part in parsed(render_ics(items, STAMP)).parts if part.name == "VTIMEZONE"]
    assert told["TZID"].value == zone
    for year in years:
        for days in range(0, 365, 5):
            wall = datetime(year, 1, 1, 9, 30) + timedelta(days=days)  # noqa: DTZ001 -- a time on the wall
            assert offset_at(told, wall) == f"{wall.replace(tzinfo=ZoneInfo(zone)):%z}"


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1899, 12, 31), date(9999, 12, 31)])
def test_a_day_that_cannot_be_is_written_all_the_same(day: date) -> None:
    (event,) = events(replace(ITEM, day=day))
    assert event["DTSTART"].value == f"{day.year:04}{day.month:02}{day.day:02}T100000"


# ---------------------------------------------------------------------------------------------------------- any words

HOSTILE = st.text(max_size=300) | st.text(alphabet="\\;,:\n\r\t\"' \u2028\x00\x85nN⚖\N{GRINNING FACE}é", max_size=200)


@given(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
@example("BEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT", "END:VCALENDAR\n", "\\n\\;", "a\\")
@example("\N{GRINNING FACE}" * 10_000, "x" * 10_000, "é" * 80, ";" * 75)
@example("\ud800", "\u202e", "", "\x85\u2028")
def test_any_words_come_back_as_they_went(sentence: str, what: str, location: str, caption: str) -> None:
    item = replace(
        ITEM, sentence=sentence, what=what, location=location, mark=what, docket=replace(DOCKET, caption=caption)
    )
    file = render_ics([item], STAMP)
    assert all(len(line) <= 75 for line in file.encode().split(b"\r\n"))
    for line in file.encode().split(b"\r\n"):
        line.decode()
    (event,) = [part for part in parsed(file).parts if part.name == "VEVENT"]
    assert event["UID"].value == ITEM.uid
    assert event.text("DESCRIPTION") == description(item)
    assert clean_line(sentence, 2_000) in event.text("DESCRIPTION")
    places = [event.text("LOCATION")] if location else []
    assert places == [clean_line(location)] * bool(location)
    assert event.text("SUMMARY") == clean_line(f"{clean_line(what, 140)}: {caption or 'D. Mass. 1:26-cv-10001'}", 240)


def test_the_stamp_is_told_in_universal_time() -> None:
    for stamp in (STAMP, STAMP.astimezone(UTC)):
        assert "DTSTAMP:20260820T110500Z\r\n" in render_ics([ITEM], stamp)


def test_midnight_is_an_hour() -> None:
    (event,) = events(replace(ITEM, at=time(0)))
    assert event["DTSTART"].value == "20260904T000000"


def test_the_dates_of_a_digest_are_its_calendar() -> None:
    digest = SITUATIONS["hearing_moved_and_near"]()
    told = [part for part in parsed(render(digest, ZONE)).parts if part.name == "VEVENT"]
    assert {event["UID"].value for event in told} == {
        item.uid for item in (*(one.item for one in digest.coming), *digest.later)
    }
    assert {event["DTSTAMP"].value for event in told} == {"20261125T120500Z"}
    assert min(event["STATUS"].value for event in told) == "CANCELLED"
