from __future__ import annotations

import pytest

from docketwatch.digest.compose.headline import relief_headline, ruling_headline
from docketwatch.docket.readings import EntryText
from docketwatch.docket.relief import Row
from docketwatch.reading.read import read_entry


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("ORDER granting 12 Motion for Preliminary Injunction.", "PI granted"),
        ("ORDER granting in part and denying in part 12 Motion to Dismiss.", "motion to dismiss granted in part"),
        ("Order on Motion for TRO", "ruling on TRO"),
        ("OPINION filed.", "opinion"),
        ("MANDATE issued.", "mandate"),
        ("ORDER granting 3 Motion for Extension of Time and denying 4 Motion for Preliminary Injunction.", "PI denied"),
        (
            "ORDER granting 5 Motion for Pro Hac Vice; granting 6 Motion for Summary Judgment.",
            "summary judgment granted",
        ),
        ("ORDER finding as moot 3 Motion for TRO; granting 4 Motion for Preliminary Injunction.", "PI granted"),
        (
            "ORDER granting 4 Motion for Preliminary Injunction; denying 5 Motion for Preliminary Injunction.",
            "ruling on PI",
        ),
    ],
)
def test_a_headline_says_what_was_ruled_and_no_outcome_that_was_not_read(text: str, headline: str) -> None:
    assert ruling_headline(read_entry(EntryText(text))) == headline


def test_nothing_read_is_just_a_ruling() -> None:
    assert ruling_headline(None) == "ruling"


def test_relief_is_named_as_lawyers_do() -> None:
    assert relief_headline(Row("apa_stay", "partly_stayed", None, ())) == "§ 705 stay partly stayed"
