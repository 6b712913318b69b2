from __future__ import annotations

import pytest

from docketwatch.sources.parsing.court_clock import parse_feed_time


@pytest.mark.parametrize(
    ("printed", "utc"),
    [
        ("Tue, 20 Dec 2022 11:08:41 GMT", "2022-12-20T11:08:41+00:00"),
        ("Mon, 05 Dec 2022 16:32:02 EST", "2022-12-05T21:32:02+00:00"),
        ("Tue, 05 Jul 2022 16:32:02 EDT", "2022-07-05T20:32:02+00:00"),
        ("Mon, 19 Dec 2022 01:30:43 MST", "2022-12-19T08:30:43+00:00"),
        ("Mon, 19 Dec 2022 00:43:22 PST", "2022-12-19T08:43:22+00:00"),
        ("Mon, 19 Dec 2022 00:43:22 CDT", "2022-12-19T05:43:22+00:00"),
        ("Mon, 19 Dec 2022 00:43:22 AKST", "2022-12-19T09:43:22+00:00"),
        ("Mon, 19 Dec 2022 00:43:22 HST", "2022-12-19T10:43:22+00:00"),
        ("Mon, 19 Dec 2022 00:43:22 CHST", "2022-12-18T14:43:22+00:00"),
        ("Mon, 19 Dec 2022 00:43:22 AST", "2022-12-19T04:43:22+00:00"),
        ("19 Dec 2022 00:43 -0500", "2022-12-19T05:43:00+00:00"),
        (" Mon, 9 Dec 2022 00:43:22 +0100 ", "2022-12-08T23:43:22+00:00"),
    ],
)
def test_every_form_of_a_time(printed: str, utc: str) -> None:
    moment = parse_feed_time(printed)
    assert moment is not None
    assert moment.isoformat() == utc


@pytest.mark.parametrize(
    "printed",
    ["", "yesterday", "Mon, 31 Feb 2022 00:00:00 GMT", "Mon, 19 Dec 2022 00:43:22 XYZ", "Mon, 19 Dec 2022 25:00:00 GMT",
     "Mon, 19 Dez 2022 00:00:00 GMT", "Mon, 19 Dec 2022 00:43:22 +9900", "Sat, 01 Jan 0001 00:00:00 CHST"],
)  # fmt: skip
def test_an_impossible_time_is_unreadable_and_never_guessed(printed: str) -> None:
    assert parse_feed_time(printed) is None
