"""The board that `docketwatch relief` prints: what is in force in each case, by which entry, seen up to when; pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docketwatch.digest.lines import StyledLine
from docketwatch.digest.relief_wording import KINDS
from docketwatch.digest.wording import NOT_ADVICE, counted, full_day, missing_words, named, short_moment
from docketwatch.docket.relief import BINDING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import tzinfo

    from docketwatch.digest.lines import Style
    from docketwatch.docket.model import Case, Coverage
    from docketwatch.docket.relief import Cited, Row

MOST_NAMED = 6


@dataclass(frozen=True, slots=True)
class Board:
    """The relief of one case: its rows, one sentence, and how far each of its dockets has been seen.

    `undated` counts entries that no source gives a day, and that are not on the board.
    """

    case: Case
    rows: tuple[Row, ...]
    sentence: str
    coverage: tuple[Coverage, ...]
    undated: int = 0


def relief_list(boards: Iterable[Board], zone: tzinfo) -> Iterator[StyledLine]:
    """The cases with an order or a request for one, then how many show none.

    Args:
        boards: of all cases asked about.
        zone: the reader's.
    """
    without = []
    for board in boards:
        if not board.rows:
            without.append(board.case.id)
            continue
        yield from _board(board, zone)
        yield StyledLine("plain", "")
    if without:
        count = counted(len(without), "case")
        yield StyledLine("dim", f"No order or request for one seen in {count}: {named(without, MOST_NAMED)}.")
    yield StyledLine("dim", f"Read from docket texts, not from the orders themselves. {NOT_ADVICE}")


def _board(board: Board, zone: tzinfo) -> Iterator[StyledLine]:
    yield StyledLine("case", board.case.caption)
    yield StyledLine("verdict", board.sentence, 2)
    for row in board.rows:
        yield from _row(row)
    if board.undated:
        undated = counted(board.undated, "entry", "entries")
        yield StyledLine("alarm", f"{undated} of which no source gives the day: not on this board", 4)
    for one in board.coverage:
        yield StyledLine("dim", seen_up_to(one, zone), 4)


def _row(row: Row) -> Iterator[StyledLine]:
    since = f" since {full_day(row.since)}" if row.since else ""
    until = f", through {full_day(row.until)}" if row.until else ""
    style: Style = "news" if row.status in BINDING else "alarm" if row.status == "unclear" else "plain"
    by = "; ".join(cited_words(one) for one in row.by)
    says = (
        f": unclear, see {by}" if row.status == "unclear" else f" {row.status.replace('_', ' ')}{since}{until} ({by})"
    )
    yield StyledLine(style, f"{KINDS[row.kind]}{says}", 4)
    if row.note:
        yield StyledLine("dim", row.note, 8)
    if row.protects:
        yield StyledLine("dim", f'for: "{row.protects}"', 8)


def cited_words(cited: Cited) -> str:
    """Name an entry: "mdd 8:26-cv-00510 ECF 31", "ilnd 1:26-cv-01876 text order of 27 May 2026"."""
    what = f"ECF {cited.number}" if cited.number else f"text order of {full_day(cited.filed)}"
    return f"{cited.docket} {what}"


def seen_up_to(coverage: Coverage, zone: tzinfo) -> str:
    """Say how far silence means something: "No later order seen in dcd 1:25-cv-1 up to 24 Nov, 6:05 p.m. EST"."""
    if coverage.until is None:
        return f"{coverage.docket}: not looked at; a later order may stand there unseen"
    reasons = [reason.sentence for reason in coverage.reasons]
    limits = [*reasons, *([missing_words(coverage.missing_numbers)] if coverage.missing_numbers else [])]
    but = f" ({'; '.join(limits)})" if limits else ""
    seen = f"{coverage.docket}: no later order seen up to {short_moment(coverage.until.astimezone(zone))}{but}"
    if coverage.since is None:
        return seen
    return f"{seen}; orders from before {short_moment(coverage.since.astimezone(zone))} may be missing here"
