"""Makes the short form of a digest that is too long for a mail; what it leaves out is counted, never just gone. Pure.

Rulings and what to act on are cut last.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from docketwatch.digest.compose.acting import LEAST_RULING_WEIGHT, OF_A_COURT
from docketwatch.digest.compose.arrange import weight
from docketwatch.digest.compose.sections import LeftOut

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import tzinfo

    from docketwatch.digest.compose.sections import CaseSection, ComposedDigest, DocketSection, Housekeeping, Line

MOST_MAIL_BYTES = 90_000
"""Gmail shows the first 102 kB of a mail's HTML and hides the rest behind a link; what it counts is not published."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of each part a short form shows at most.

    `lines` and `latest` (at a first look) count for one docket; rulings, corrections and withdrawals are shown beyond
    `lines`, up to `rulings`. `routine` counts dockets with routine entries, `names` such entries of one docket.
    """

    act_on: int = 20
    coming: int = 15
    later: int = 20
    now_free: int = 20
    lines: int = 40
    rulings: int = 40
    latest: int = 5
    cases: int = 10_000
    routine: int = 30
    names: int = 40


LADDER = (
    Limits(),
    Limits(latest=3),
    Limits(latest=3, names=12, later=15),
    Limits(latest=3, names=8, later=10, lines=30),
    Limits(latest=3, names=8, later=10, lines=25, now_free=15),
    Limits(latest=2, names=8, later=10, lines=20, now_free=15),
    Limits(latest=2, names=6, later=10, lines=17, now_free=12, routine=25),
    Limits(latest=2, names=5, later=10, lines=14, now_free=10, routine=20),
    Limits(latest=1, names=5, later=8, lines=10, now_free=10, routine=20),
    Limits(latest=1, names=5, later=8, lines=7, now_free=8, routine=15, coming=12),
    Limits(latest=0, names=3, later=5, lines=5, now_free=5, routine=10, coming=12),
    Limits(latest=0, names=3, later=5, lines=3, now_free=5, routine=10, coming=10, cases=100),
    Limits(latest=0, names=3, later=3, lines=2, now_free=3, routine=5, coming=10, cases=70),
    Limits(latest=0, names=3, later=3, lines=1, now_free=3, routine=5, coming=10, cases=60, rulings=32),
    Limits(latest=0, names=2, later=0, lines=1, now_free=3, routine=5, coming=8, cases=50, rulings=26),
    Limits(latest=0, names=2, later=0, lines=1, now_free=3, routine=5, coming=8, cases=40, rulings=20),
    Limits(latest=0, names=2, later=0, lines=1, now_free=2, routine=3, coming=8, cases=34, rulings=16),
    Limits(latest=0, names=2, later=0, lines=1, now_free=2, routine=3, coming=8, cases=28, rulings=13),
    Limits(latest=0, names=2, later=0, lines=1, now_free=2, routine=3, coming=6, cases=24, rulings=10),
    Limits(latest=0, names=1, later=0, lines=1, now_free=1, routine=2, coming=6, cases=20, rulings=8),
    Limits(latest=0, names=1, later=0, lines=1, now_free=1, routine=2, coming=6, cases=16, rulings=6),
    Limits(latest=0, names=0, later=0, lines=1, now_free=0, routine=0, coming=5, cases=12, rulings=5, act_on=15),
    Limits(latest=0, names=0, later=0, lines=1, now_free=0, routine=0, coming=5, cases=9, rulings=4, act_on=12),
    Limits(latest=0, names=0, later=0, lines=1, now_free=0, routine=0, coming=4, cases=6, rulings=3, act_on=10),
    Limits(latest=0, names=0, later=0, lines=1, now_free=0, routine=0, coming=3, cases=4, rulings=2, act_on=8),
    Limits(latest=0, names=0, later=0, lines=1, now_free=0, routine=0, coming=2, cases=2, rulings=1, act_on=6),
    Limits(latest=0, names=0, later=0, lines=0, now_free=0, routine=0, coming=1, cases=0, rulings=0, act_on=3),
)
"""From the fullest form, which no digest exceeds, to the shortest; no limit of a rung is above one before it."""


def cut_to_fit(
    digest: ComposedDigest, zone: tzinfo, render: Callable[[ComposedDigest, tzinfo], str], most_bytes: int
) -> ComposedDigest:
    """The fullest short form whose rendering fits; the shortest there is where even that does not.

    What could not be checked, gaps and deliveries that failed are never cut.

    Args:
        digest: the whole digest.
        zone: the reader's.
        render: the form it is to fit in.
        most_bytes: how long that may be, in UTF-8.
    """

    def fits(limits: Limits) -> bool:
        return len(render(cut(digest, limits), zone).encode()) <= most_bytes

    rung = bisect_left(LADDER, True, key=fits)  # noqa: FBT003 - False, False, True, True: the first that fits
    return cut(digest, LADDER[min(rung, len(LADDER) - 1)])


def cut(digest: ComposedDigest, limits: Limits) -> ComposedDigest:
    """The digest within limits; what is left out is counted in `left_out` of each docket and of the whole."""
    kept_cases = _weightiest([case for topic in digest.topics for case in topic.cases], limits.cases)
    topics = [
        replace(topic, cases=tuple(_case(case, limits) for case in topic.cases if id(case) in kept_cases))
        for topic in digest.topics
    ]
    housekeeping = tuple(
        replace(one, lines=one.lines[: limits.names]) for one in digest.housekeeping[: limits.routine] if limits.names
    )
    before = digest.left_out
    return replace(
        digest,
        topics=tuple(topic for topic in topics if topic.cases),
        act_on=digest.act_on[: limits.act_on],
        coming=digest.coming[: limits.coming],
        later=digest.later[: limits.later],
        now_free=digest.now_free[: limits.now_free],
        housekeeping=housekeeping,
        left_out=LeftOut(
            act_on=before.act_on + _over(digest.act_on, limits.act_on),
            coming=before.coming + _over(digest.coming, limits.coming),
            later=before.later + _over(digest.later, limits.later),
            cases=before.cases + sum(len(topic.cases) for topic in digest.topics) - len(kept_cases),
            now_free=before.now_free + _over(digest.now_free, limits.now_free),
            housekeeping=before.housekeeping + _entries(digest.housekeeping) - _entries(housekeeping),
        ),
    )


def _over(whole: Sequence[object], most: int) -> int:
    return max(0, len(whole) - most)


def _entries(folded: Sequence[Housekeeping]) -> int:
    return sum(len(one.lines) for one in folded)


def _weightiest(cases: list[CaseSection], most: int) -> set[int]:
    """The places in memory of the cases to keep; of equal ones those that stand first."""

    def heaviest(case: CaseSection) -> int:
        return max((weight(line) + _stands_out(line) for one in case.dockets for line in one.lines), default=0)

    return {id(case) for case in sorted(cases, key=lambda case: -heaviest(case))[:most]}


def _case(case: CaseSection, limits: Limits) -> CaseSection:
    return replace(case, dockets=tuple(_docket(docket, limits) for docket in case.dockets))


def _docket(docket: DocketSection, limits: Limits) -> DocketSection:
    """The first lines of a docket, which are its weightiest, and all that stand out beyond them."""
    kept: list[Line] = []
    latest = standing_out = 0
    for line in docket.lines:
        if line.kind == "latest":
            latest += 1
            keeps = latest <= limits.latest
        else:
            standing_out += _stands_out(line)
            keeps = len(kept) < limits.lines or (_stands_out(line) and standing_out <= limits.rulings)
        if keeps:
            kept.append(line)
    return replace(docket, lines=tuple(kept), left_out=docket.left_out + len(docket.lines) - len(kept))


def _stands_out(line: Line) -> bool:
    """Whether a line is a ruling, or changed in what it says: what a short form must not hide."""
    is_corrected = any(change.what in {"text", "event", "redaction"} for change in line.changes)
    is_ruling = line.reading and line.reading.event in OF_A_COURT and weight(line) >= LEAST_RULING_WEIGHT
    return not line.under and bool(is_ruling or is_corrected or line.kind == "withdrawn")
