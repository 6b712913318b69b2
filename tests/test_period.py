"""A digest of any period, made from the store alone: what it tells, and what it does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from docketwatch.digest.render.text import render
from docketwatch.docket.readers import Readers
from docketwatch.period import Period, digest_of, period_for, period_since
from tests.archive import serve_archive
from tests.conftest import Program

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from docketwatch.digest.compose.sections import ComposedDigest
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
        past = until + timedelta(seconds=1) if until else None
        return digest_of(parts, period_since(parts, since, past), now, ZONE)


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
        period = period_for(parts, readers, archive.clock.now)
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
    assert "No check has run yet: docketwatch check." in render(digest, ZONE)
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
                readers.id, "digest", archive.clock.now, date(2026, 9, 14), (0, upto), ("s", "{}", "x")
            )
    archive.clock.forward(hours=20)
    archive.file(docket, 9, "NOTICE of Filing by Doe")
    archive.check()
    with archive.parts() as parts:
        period = period_for(parts, readers, archive.clock.now)
        assert (period.after, period.is_first) == (upto, False)
        renamed = period_for(parts, replace(readers, name="renamed"), archive.clock.now)
        assert renamed.is_first
        assert renamed.since == archive.clock.now - timedelta(days=7), "no weekend is lost by another name"


def test_a_ruling_corrected_before_the_digest_is_told_once_in_its_newest_words(archive: Archive) -> None:
    docket = archive.add_docket(1)
    archive.watch()
    archive.check()
    before = archive.clock.now
    archive.clock.forward(hours=6)
    day = f"{archive.clock.now:%-m/%-d/%Y}"
    text = f"ORDER granting 4 Motion for Preliminary Injunction. Signed by Judge Jo Rowe on {day}."
    entry = archive.file(docket, 6, text, "Order")
    archive.check()
    archive.clock.forward(hours=6)
    archive.world.edit_entry(entry.id, archive.clock.now, description=text.replace("granting", "denying"))
    archive.check()
    digest = shown(archive, before)
    assert marks(digest) == ["ECF 6"]
    (act,) = digest.act_on
    assert act.headline == "PI denied"
    assert 'corrected since: text changed after "ORDER": "granting" is now "denying"' in act.said
    assert (digest.verdict.new, digest.verdict.changed) == (1, 0)


def test_words_redacted_before_the_digest_are_in_no_form_of_it(archive: Archive) -> None:
    docket = archive.add_docket(1)
    archive.watch()
    archive.check()
    before = archive.clock.now
    archive.clock.forward(hours=6)
    entry = archive.file(docket, 6, "MOTION by Juan Carlos Perez for bond.", "Motion")
    archive.check()
    archive.clock.forward(hours=6)
    archive.world.edit_entry(entry.id, archive.clock.now, description="MOTION by J.C.P. for bond.")
    archive.check()
    middle = archive.clock.now - timedelta(hours=3)
    for digest in (shown(archive, before), shown(archive, before, middle), shown(archive, middle)):
        assert marks(digest) == ["ECF 6"]
        assert "Perez" not in str(digest)


def test_a_past_digest_knows_nothing_of_what_came_later(archive: Archive) -> None:
    docket = archive.add_docket(1)
    archive.watch()
    archive.check()
    before = archive.clock.now
    archive.clock.forward(hours=6)
    archive.file(docket, 5, "NOTICE of Filing by Doe")
    archive.check()
    archive.clock.forward(hours=12)
    then = archive.clock.now
    archive.clock.forward(hours=6)
    archive.file(docket, 6, PI.format(day=archive.clock.now.date()), "Order")
    archive.check()
    past = shown(archive, before, then)
    assert marks(past) == ["ECF 5"]
    assert past.topics[0].cases[0].in_force == ""
    assert shown(archive, then).topics[0].cases[0].in_force != ""


def test_what_follows_the_first_look_is_a_change_and_stands_once(archive: Archive) -> None:
    docket = archive.add_docket(1)
    archive.file(docket, 4, "MOTION for Preliminary Injunction by Doe")
    before = archive.clock.now - timedelta(hours=1)
    archive.watch()
    archive.check()
    archive.clock.forward(hours=6)
    day = archive.clock.now.date() + timedelta(days=40)
    archive.file(docket, 5, f"MINUTE ORDER setting motion hearing for {day:%B %-d, %Y} at 10:00 a.m.", "Order")
    archive.check()
    digest = shown(archive, before)
    assert sorted(marks(digest)) == ["ECF 4", "ECF 5"]
    assert [(one.why, one.item.day) for one in digest.coming] == [("new", day)]


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
