"""A digest of any period, made from the store alone: what it tells, and what it does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from docketwatch.docket.readers import Readers
from docketwatch.period import Period, digest_of, period_for, period_since
from tests.archive import serve_archive
from tests.conftest import Program

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from docketwatch.digest.sections import ComposedDigest
    from tests.archive import Archive

ZONE = ZoneInfo("America/New_York")
PI = "ORDER granting 4 Motion for Preliminary Injunction. Signed by Judge Jo Rowe on {day:%-m/%-d/%Y}."


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with serve_archive(Program(tmp_path)) as served:
        yield served


def shown(archive: Archive, since: datetime, until: datetime | None = None) -> ComposedDigest:
    now = until or archive.clock.now
    with archive.parts() as parts:
        return digest_of(parts, period_since(parts, since, now + timedelta(seconds=1)), now, ZONE)


def marks(digest: ComposedDigest) -> list[str]:
    return [
        line.mark for topic in digest.topics for case in topic.cases for docket in case.dockets for line in docket.lines
    ]


def test_a_past_day_can_be_told_again_as_it_was(archive: Archive) -> None:
    docket = archive.add_docket(1)
    archive.file(docket, 4, "MOTION for Preliminary Injunction by Doe")
    archive.watch()
    archive.check()
    moments = []
    for number in (5, 6, 7):
        archive.clock.forward(hours=20)
        moments.append(archive.clock.now)
        archive.file(docket, number, f"RESPONSE number {number} by Doe")
        archive.check()
    hour = timedelta(hours=1)
    assert marks(shown(archive, moments[1] - hour, moments[1] + hour)) == ["ECF 6"]
    assert marks(shown(archive, moments[0] - hour, moments[1] + hour)) == ["ECF 5", "ECF 6"]
    assert marks(shown(archive, moments[2] - hour)) == ["ECF 7"]
    past = shown(archive, moments[1] - hour, moments[1] + hour)
    assert past.as_of is not None
    assert past.as_of <= moments[1] + hour, "its verdict is that of the last check of its time"


def test_an_order_that_changes_the_relief_and_a_hearing_that_moves_are_told_as_changes(archive: Archive) -> None:
    docket = archive.add_docket(1)
    archive.file(docket, 4, "MOTION for Preliminary Injunction by Doe")
    day = archive.clock.now.date()
    hearing = "MINUTE ORDER setting motion hearing for {:%B %-d, %Y} at 10:00 a.m."
    archive.file(docket, 5, hearing.format(day + timedelta(days=20)), "Order")
    archive.watch()
    archive.check()
    archive.clock.forward(hours=6)
    before = archive.clock.now
    archive.clock.forward(hours=6)
    today = archive.clock.now.date()
    archive.file(docket, 6, PI.format(day=today), "Order on Motion for Preliminary Injunction")
    archive.check()
    digest = shown(archive, before)
    (act,) = digest.act_on
    assert act.headline == "PI granted"
    assert "[Preliminary injunction in force since" in act.said
    assert digest.topics[0].cases[0].in_force.startswith("Preliminary injunction (ECF 6) in force since")
    assert [one.why for one in digest.coming] == [], "the hearing was found before, and is far"


def test_a_first_digest_calls_nothing_changed(archive: Archive) -> None:
    docket = archive.add_docket(1)
    archive.file(docket, 6, PI.format(day=archive.clock.now.date()), "Order")
    archive.watch()
    archive.check()
    with archive.parts() as parts:
        readers = Readers("team", ())
        period = period_for(parts, readers, archive.clock.now, ZONE)
        digest = digest_of(parts, period, archive.clock.now, ZONE, readers)
    assert period.is_first
    assert digest.act_on == ()
    assert digest.verdict.first_looks == 1


def test_without_a_check_of_late_nothing_is_said_to_be_seen(archive: Archive) -> None:
    archive.add_docket(1)
    archive.watch()
    archive.check()
    late = archive.clock.now + timedelta(hours=13)
    with archive.parts() as parts:
        digest = digest_of(parts, Period(0, 0, archive.clock.now), late, ZONE)
    assert (digest.verdict.worse, digest.verdict.looked_at) == (1, 0)
    assert "no check has run since" in digest.unchecked[0].reason


def test_before_any_check_nothing_is_claimed(program: Program, tmp_path: Path) -> None:
    with serve_archive(Program(tmp_path)) as archive:
        archive.add_docket(1)
        archive.watch()
        with archive.parts() as parts:
            digest = digest_of(parts, Period(0, 0, archive.clock.now), archive.clock.now, ZONE)
    assert digest.as_of is None
    assert digest.verdict.looked_at == 0
    assert program.folder.is_dir()


def test_the_period_of_readers_begins_where_their_last_digest_ended(archive: Archive) -> None:
    docket = archive.add_docket(1)
    archive.watch()
    archive.check()
    readers = Readers("team", ())
    with archive.parts() as parts:
        upto = parts.store.news.last_id()
        with parts.store.transaction():
            parts.store.outbox.freeze(
                readers.id, "digest", archive.clock.now, date(2026, 9, 14), (0, upto), ("{}", "x")
            )
    archive.clock.forward(hours=20)
    archive.file(docket, 9, "NOTICE of Filing by Doe")
    archive.check()
    with archive.parts() as parts:
        period = period_for(parts, readers, archive.clock.now, ZONE)
        assert (period.after, period.is_first) == (upto, False)
        others = period_for(parts, replace(readers, name="others"), archive.clock.now, ZONE)
        assert others.is_first
        monday = archive.clock.now + timedelta(days=3)
        renamed = period_for(parts, replace(readers, name="renamed"), monday, ZONE)
        assert renamed.since == archive.clock.now - timedelta(hours=20), "no weekend is lost by another name"


def test_an_order_that_ends_by_itself_on_a_quiet_day_is_told_once(archive: Archive) -> None:
    docket = archive.add_docket(1)
    archive.watch()
    archive.check()
    archive.clock.forward(hours=4)
    today = archive.clock.now.date()
    archive.file(docket, 6, f"ORDER granting 4 Motion for TRO. Signed by Judge Jo Rowe on {today:%-m/%-d/%Y}.", "Order")
    archive.check()
    told = []
    for _ in range(20):
        before = archive.clock.now + timedelta(seconds=1)
        archive.clock.forward(hours=24)
        archive.check()
        told += [act.said for act in shown(archive, before).act_on]
    assert told == [f"Temporary restraining order expired {today + timedelta(days=14):%-d %b %Y} (was in force)"]
