from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from docketwatch.base.errors import UsageError
from docketwatch.docket.moments_typed import end_of_moment, read_moment

ZONE = ZoneInfo("America/New_York")
NOW = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)  # 24 November, 22:00 in New York


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("today", "2026-11-24T00:00:00-05:00"),
        ("yesterday", "2026-11-23T00:00:00-05:00"),
        (" Yesterday ", "2026-11-23T00:00:00-05:00"),
        ("-7d", "2026-11-18T03:00:00+00:00"),
        ("36h", "2026-11-23T15:00:00+00:00"),
        ("-2w", "2026-11-11T03:00:00+00:00"),
        ("2026-11-20", "2026-11-20T00:00:00-05:00"),
        ("2026-11-20T09:30", "2026-11-20T09:30:00-05:00"),
        ("2026-11-20T09:30:00+00:00", "2026-11-20T09:30:00+00:00"),
    ],
)
def test_a_moment_is_read_where_the_reader_is(text: str, moment: str) -> None:
    assert read_moment(text, NOW, ZONE).isoformat() == moment


@pytest.mark.parametrize("text", ["", "tomorrow", "11/20/2026", "-7", "7 days", "2026-13-01"])
def test_anything_else_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(UsageError, match="Write 2026-11-24, 2026-11-24T09:00, yesterday, or -7d"):
        read_moment(text, NOW, ZONE)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-20", "2026-11-21T00:00:00-05:00"),
        ("yesterday", "2026-11-24T00:00:00-05:00"),
        ("2026-11-20T09:30", "2026-11-20T09:30:00-05:00"),
        ("-7d", "2026-11-18T03:00:00+00:00"),
    ],
)
def test_a_day_means_up_to_its_end_where_an_end_is_asked_for(text: str, moment: str) -> None:
    assert end_of_moment(text, NOW, ZONE).isoformat() == moment


def test_nobody_goes_back_before_there_were_dockets() -> None:
    assert read_moment("-99999d", NOW, ZONE).year == 1990
