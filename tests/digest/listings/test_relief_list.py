from __future__ import annotations

from datetime import UTC, date, datetime

from docketwatch.digest.listings.relief_list import Board, relief_list
from docketwatch.digest.relief_wording import KINDS
from docketwatch.docket.model import Case, Coverage, Reason
from docketwatch.docket.relief import Cited, Row

CASE = Case("valley", "Valley v. Mullin", ("x",), ())
ORDER = Cited("mdd 8:26-cv-00510", "31", date(2026, 3, 19))
TEXT_ORDER = Cited("mdd 8:26-cv-00510", None, date(2026, 5, 27))
SEEN = datetime(2026, 11, 24, 23, 5, tzinfo=UTC)


def printed(*boards: Board) -> list[str]:
    return [line.text for line in relief_list(boards, UTC)]


def test_a_row_cites_its_entries_and_quotes_whom_the_order_protects() -> None:
    row = Row(
        "consent_order",
        "in_force",
        date(2026, 2, 26),
        (ORDER, TEXT_ORDER),
        protects="members of Valley",
        until=date(2026, 8, 31),
    )
    lines = printed(Board(CASE, (row,), "One sentence.", ()))
    assert lines[:4] == [
        "Valley v. Mullin",
        "One sentence.",
        (
            "consent order in force since 26 Feb 2026, through 31 Aug 2026 "
            "(mdd 8:26-cv-00510 ECF 31; mdd 8:26-cv-00510 text order of 27 May 2026)"
        ),
        'for: "members of Valley"',
    ]


def test_what_is_unclear_says_where_to_look() -> None:
    row = Row("tro", "unclear", date(2026, 3, 19), (ORDER,))
    lines = printed(Board(CASE, (row,), "", ()))
    assert "temporary restraining order: unclear, see mdd 8:26-cv-00510 ECF 31" in lines


def test_silence_is_claimed_only_as_far_as_was_seen() -> None:
    row = Row("tro", "pending", date(2026, 3, 19), (ORDER,))
    types = Reason("partial-types", "D. Md.'s feed carries only orders", standing=True)
    seen = Coverage("mdd 1", "mdd", "partial", "partial", SEEN, SEEN, (types,), missing_numbers=(47,))
    unseen = Coverage("ca4 2", "ca4", "unchecked", "unchecked", None, None)
    lines = printed(Board(CASE, (row,), "", (seen, unseen), undated=1))
    assert (
        "mdd 1: no later order seen up to 24 Nov, 11:05 p.m. UTC (D. Md.'s feed carries only orders; "
        "ECF 47 (not seen: sealed, restricted or missing)); "
        "orders from before 24 Nov, 11:05 p.m. UTC may be missing here" in lines
    )
    assert "ca4 2: not looked at; a later order may stand there unseen" in lines
    assert "1 entry of which no source gives the day: not on this board" in lines


def test_cases_without_an_order_are_counted() -> None:
    lines = printed(Board(CASE, (), "", ()))
    assert lines[0] == "No order or request for one seen in 1 case: valley."


def test_every_kind_of_relief_has_a_name() -> None:
    assert len(set(KINDS.values())) == len(KINDS) == 11
