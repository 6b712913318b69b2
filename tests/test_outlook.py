"""A docket's history as CourtListener tells it, and what is made of it: one entry, the board, the calendar."""

from __future__ import annotations

import re
from datetime import UTC, date
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from docketwatch.base.errors import UsageError
from docketwatch.outlook import agenda_for, boards_for, entries_at
from docketwatch.record_reading import readings_of
from tests.archive import START, Archive, serve_archive
from tests.conftest import Program

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REF = "mdd 8:26-cv-00001"
HISTORY = (
    (4, "MOTION for Preliminary Injunction by Juniper Aid 1 (Roe, Ana)"),
    (5, "NOTICE of Appearance by Thomas Corcoran on behalf of Bureau of Tides (Corcoran, Thomas)"),
    (
        None,
        "PAPERLESS NOTICE: Motion Hearing set for 9/21/2026 at 10:00 AM in Courtroom 2A before Judge Jo Rowe. (dg3s)",
    ),
    (
        9,
        "ORDER granting 4 Motion for Preliminary Injunction. Signed by Judge Jo Rowe on 9/14/2026. (dg3s, Clerk)",
    ),
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    program = Program(tmp_path_factory.mktemp("outlook"))
    with serve_archive(program) as served:
        docket = served.add_docket(1)
        for number, text in HISTORY:
            served.file(docket, number, text)
        served.watch()
        served.check()
        yield served


def test_the_check_reads_every_entry_once(archive: Archive) -> None:
    with archive.parts() as parts:
        read = readings_of(parts.store, parts.courts, REF)
        events = {one.entry_number: reading.event for versions in read.values() for one, reading in versions}
        assert events == {4: "motion", 5: "appearance", None: "hearing_notice", 9: "order"}


def test_what_no_check_has_read_is_read_on_the_spot(archive: Archive) -> None:
    with archive.parts() as parts:
        before = readings_of(parts.store, parts.courts, REF)
        with parts.store.transaction():
            parts.store.readings._connection.execute("UPDATE readings SET rules = 'of long ago'")
        assert readings_of(parts.store, parts.courts, REF) == before


def test_an_entry_is_found_by_number_and_by_day(archive: Archive) -> None:
    with archive.parts() as parts:
        (order,) = entries_at(parts, REF, 9)
        assert order.told.reading.disposition == "granted"
        assert order.told.summary.startswith("Judge Jo Rowe granted")
        assert [one.entry.sighting.entry_number for one in entries_at(parts, REF, START.date())] == [4, 5, None, 9]
        with pytest.raises(
            UsageError, match=re.escape(f"No entry 7 of {REF} has been seen. Known are 4 entries, ECF 4 to 9.")
        ):
            entries_at(parts, REF, 7)


def test_the_board_says_what_is_in_force_and_how_far_it_was_seen(archive: Archive) -> None:
    with archive.parts() as parts:
        (board,) = boards_for(parts, parts.cases, START, UTC)
    (row,) = board.rows
    assert (row.kind, row.status, row.since) == ("preliminary_injunction", "in_force", date(2026, 9, 14))
    assert [(one.docket, one.number) for one in row.by] == [(REF, "9")]
    assert "ECF 9" in board.sentence
    assert [one.docket for one in board.coverage] == [REF]


def test_the_calendar_has_what_was_set_and_the_candidate_dates_that_the_case_allows(archive: Archive) -> None:
    with archive.parts() as parts:
        items = agenda_for(parts, parts.cases[0])
    assert [(one.kind, one.day, one.mark) for one in items] == [
        ("hearing", date(2026, 9, 21), "text entry of 14 Sep 2026"),
    ]


def test_the_commands_tell_the_same(archive: Archive) -> None:
    run = archive.program.run
    entry = run("entry", "mdd", "8:26-cv-00001", "9", "--explain")
    assert entry.code == 0
    assert f"{REF}  ECF 9" in entry.out
    assert 'disposition: "granting' in entry.out
    assert run("entry", "mdd", "8:26-cv-00001", "9", "--json").json["entries"][0]["reading"]["disposition"] == "granted"
    board = run("relief", "mdd 8:26-cv-00001")
    assert f"preliminary injunction in force since 14 Sep 2026 ({REF} ECF 9)" in board.out
    assert run("relief", "--json").json["boards"][0]["rows"][0]["status"] == "in_force"
    dates = run("calendar", "--json").json["items"]
    assert [one["day"] for one in dates] == ["2026-09-21"]
    written = Calendar.from_ical(run("calendar", "--ics").out.encode())
    (event,) = written.walk("VEVENT")
    assert event.decoded("DTSTART").isoformat() == "2026-09-21T10:00:00-04:00"
    assert "Motion Hearing set for 9/21/2026 at 10:00 AM" in event.decoded("DESCRIPTION")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ("mdd", "8:26-cv-00001", "soon"),
            '"soon" names no entry: end with its number (45), or the day of a text order',
        ),
        (("mdd", "8:26-cv-00099", "4"), '"mdd 8:26-cv-00099" is no watched docket.'),
        (("mdd", "8:26-cv-00001", "77"), f"No entry 77 of {REF} has been seen."),
        (("mdd", "8:26-cv-00001", "2026-01-02"), f"No entry of 2026-01-02 of {REF} has been seen."),
    ],
)
def test_a_mistake_has_its_sentence(archive: Archive, words: tuple[str, ...], sentence: str) -> None:
    result = archive.program.run("entry", *words)
    assert (result.code, result.out) == (2, "")
    assert sentence in result.err


def test_the_digest_tells_a_briefing_in_one_line_and_rulings_first(tmp_path: Path) -> None:
    with serve_archive(Program(tmp_path)) as archive:
        docket = archive.add_docket(1)
        archive.file(docket, 4, "MOTION for Preliminary Injunction by Juniper Aid 1 (Roe, Ana)")
        archive.watch()
        archive.check()
        archive.clock.forward(hours=20)
        archive.file(
            docket, 5, "NOTICE of Appearance by Thomas Corcoran on behalf of Bureau of Tides (Corcoran, Thomas)"
        )
        archive.file(
            docket, 6, "RESPONSE in Opposition re 4 MOTION for Preliminary Injunction filed by Bureau of Tides."
        )
        archive.file(docket, 9, "ORDER denying 3 Motion to Dismiss. Signed by Judge Jo Rowe on 9/15/2026. (dg3s)")
        digest = archive.check()
    (section,) = digest.topics[0].cases[0].dockets
    assert [(line.mark, line.under) for line in section.lines] == [("ECF 9", ""), ("ECF 6", "")]
    assert [line.mark for folded in digest.housekeeping for line in folded.lines] == ["ECF 5"]
    (briefing,) = section.briefings
    assert briefing.casefold() == "motion for preliminary injunction (ecf 4, 14 sep 2026): opposition 15 sep (ecf 6)"
