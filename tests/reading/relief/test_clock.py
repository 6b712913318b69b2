"""When a TRO ends by time: the days of Rule 65(b)(2), counted by Rule 6(a), with what the order says of its end."""

from __future__ import annotations

from datetime import date

import pytest

from docketwatch.reading.relief.act import End
from docketwatch.reading.relief.clock import Term, extended, last_day, term_of_order, term_of_tro
from docketwatch.reading.relief.ends import find_end

WEDNESDAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("filed", "last"),
    [
        (date(2026, 3, 4), date(2026, 3, 18)),
        (date(2026, 6, 5), date(2026, 6, 22)),  # the 14th day, 19 June, is a legal holiday, then a weekend follows
        (date(2026, 11, 12), date(2026, 11, 27)),  # Thanksgiving
        (date(2026, 3, 7), date(2026, 3, 23)),  # a Saturday
    ],
)
def test_fourteen_days_end_on_a_court_day(filed: date, last: date) -> None:
    assert last_day(filed, 14) == last


def test_a_tro_without_an_end_lasts_fourteen_days() -> None:
    assert term_of_tro(WEDNESDAY, None, has_consent=False) == Term(date(2026, 3, 18))


@pytest.mark.parametrize(
    ("kind", "consent", "term"),
    [
        ("ruling", True, Term(None, event=True)),
        ("ruling", False, Term(date(2026, 3, 18), is_doubtful=True, event=True)),
        ("further_order", False, Term(date(2026, 3, 18), is_doubtful=True)),
        ("further_order", True, Term(date(2026, 3, 18), is_doubtful=True)),
    ],
)
def test_a_tro_tied_to_an_event(kind: str, consent: bool, term: Term) -> None:  # noqa: FBT001 - a column
    assert term_of_tro(WEDNESDAY, End(kind), has_consent=consent) == term  # type: ignore[arg-type]


def test_a_like_period_follows_the_first() -> None:
    first = term_of_tro(WEDNESDAY, None, has_consent=False)
    assert extended(first, date(2026, 3, 17), None, has_consent=False).until == date(2026, 4, 1)


def test_other_orders_end_only_where_they_say_so() -> None:
    assert term_of_order(WEDNESDAY, None).until is None
    assert term_of_order(WEDNESDAY, End("day", date(2026, 5, 29))).until == date(2026, 5, 29)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("This Order shall expire at 5:00 p.m. on March 6, 2026.", End("day", date(2026, 3, 6))),
        ("extended through March 20, 2026", End("day", date(2026, 3, 20))),
        ("shall take effect on March 20, 2026", End("day", date(2026, 3, 19))),
        ("shall not take effect until March 20, 2026", End("day", date(2026, 3, 19))),
        ("stays the effect of this order for seven (7) days", End("days", days=7)),
        ("is effective for 28 days", End("days", days=28)),
        ("stayed for 72 hours", End("days", days=3)),
        ("until further order of the Court", End("further_order")),
        ("until the Court rules on the motion for preliminary injunction", End("ruling")),
        ("the order of March 6, 2026 is stayed pending appeal", End("mandate")),
        ("the stay entered March 6, 2026 stands", None),
    ],
)
def test_ends_that_orders_state(text: str, end: End | None) -> None:
    assert find_end(text, WEDNESDAY) == end
