"""CourtListener through whole runs: what is asked, what it costs, what is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.archive import Archive, serve_archive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docketwatch.digest.sections import ComposedDigest, Line
    from tests.conftest import Program


@pytest.fixture
def archive(program: Program) -> Iterator[Archive]:
    with serve_archive(program) as served:
        yield served


def lines(digest: ComposedDigest) -> list[Line]:
    return [line for topic in digest.topics for case in topic.cases for docket in case.dockets for line in docket.lines]


def told(digest: ComposedDigest) -> list[tuple[str, str]]:
    return [(line.kind, line.mark) for line in lines(digest) if line.kind != "latest"]


def test_a_docket_without_a_feed_is_seen_through_courtlistener(archive: Archive) -> None:
    docket = archive.add_docket(1)
    archive.file(docket, 7, "ORDER granting motion. (Entered: 09/14/2026)")
    archive.watch()
    first = archive.check()
    assert (first.verdict.first_looks, first.verdict.looked_at, first.verdict.through_archive) == (1, 1, 1)
    archive.clock.forward(hours=4)
    archive.file(docket, 8, "MOTION to Stay by Bureau of Tides. (Entered: 09/14/2026)")
    second = archive.check()
    assert told(second) == [("new", "ECF 8")]
    assert lines(second)[0].text.startswith("MOTION to Stay")
    archive.clock.forward(hours=4)
    assert not archive.check().has_news
