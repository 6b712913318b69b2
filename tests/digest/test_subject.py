from __future__ import annotations

from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING

import pytest

from docketwatch.digest.compose.compose import compose
from docketwatch.digest.compose.sections import Undelivered
from docketwatch.digest.subject import MOST_SUBJECT_CHARS, subject_fault, subject_of
from docketwatch.docket.model import Coverage, News, Reason
from tests.digest.compose.test_acting import GRANTED, entry
from tests.digest.compose.test_compose import DOCKET, material, new, sighting
from tests.feeds import NOW

if TYPE_CHECKING:
    from docketwatch.digest.compose.sections import ComposedDigest

FAILED = Coverage(DOCKET.ref, "dcd", "full", "unchecked", None, None, (Reason("failed", "no answer", standing=False),))


def digest(*news: News, **other: object) -> ComposedDigest:
    return compose(material(*news, **other))


def test_the_top_event_comes_first_then_the_counts_then_the_day() -> None:
    motions = [new(sighting("Motion to Stay", number)) for number in (42, 43)]
    said = subject_of(digest(new(entry(GRANTED)), *motions), UTC)
    assert said == "[docketwatch] PI granted in Make the Road v. Noem (D.D.C.) + 2 filings in 1 of 1 docket, 25 Nov"


def test_without_a_top_event_the_counts_stand_alone() -> None:
    said = subject_of(digest(new(sighting("Motion to Stay"))), UTC)
    assert said == "[docketwatch] 1 filing in 1 of 1 docket, 25 Nov"


def test_a_quiet_day_says_what_was_looked_at() -> None:
    assert subject_of(digest(), UTC) == "[docketwatch] No new filings, 1 of 1 docket looked at, 25 Nov"


def test_incomplete_and_undelivered_stand_before_everything() -> None:
    one = replace(digest(coverage=(FAILED,)), undelivered=(Undelivered("PI granted", "email", 1, "no"),))
    assert subject_of(one, UTC) == (
        "[docketwatch] INCOMPLETE: 1 of 1 docket worse than usual, 1 digest NOT DELIVERED,"
        " whether anything was filed is not known, no docket was looked at, 25 Nov"
    )


def test_a_template_of_the_readers_is_filled() -> None:
    template = "{readers}: {top} ({day})"
    said = subject_of(digest(new(entry(GRANTED)), readers="team"), UTC, template)
    assert said == "team: PI granted in Make the Road v. Noem (D.D.C.) (25 Nov)"
    assert subject_fault(template) == ""


@pytest.mark.parametrize("template", ["{case}", "{}", "{top", "{top.__class__.x}", "{day[0].x}"])
def test_a_template_with_another_field_is_refused(template: str) -> None:
    assert "allowed are {what}, {top}" in subject_fault(template)


def test_a_long_caption_is_shortened_and_no_line_breaks_get_in() -> None:
    case = replace(material().cases[0], caption="A" * 500 + "\r\nBcc: x@y.example")
    said = subject_of(digest(new(entry(GRANTED)), cases=(case,)), UTC)
    assert len(said) <= MOST_SUBJECT_CHARS
    assert "…" in said
    assert "\n" not in said
    assert NOW.strftime("%d Nov") in said
