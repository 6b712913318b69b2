"""Takes out of a digest what cannot wait for the morning; the next regular digest tells all of it again. Pure."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from docketwatch.digest.compose.acting import LEAST_RULING_WEIGHT, act_of, in_order_of_weight

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docketwatch.digest.compose.sections import Act, CaseSection, ComposedDigest, DocketSection, Line
    from docketwatch.docket.readers import UrgentEvent

_CONTEMPT = re.compile(r"\bcontempt\b", re.IGNORECASE)


def urgent_part(digest: ComposedDigest, events: Iterable[UrgentEvent]) -> ComposedDigest | None:
    """The urgent entries of a digest with their cases; None where there is none.

    Args:
        digest: what is new since it was last looked for urgent news.
        events: what these readers want at once.
    """
    wanted = frozenset(events)
    acts: list[Act] = []
    topics = []
    for topic in digest.topics:
        cases = [_case(case, wanted, acts) for case in topic.cases]
        if left := tuple(case for case in cases if case.dockets):
            topics.append(replace(topic, cases=left))
    if not topics:
        return None
    with_news = sum(len(topic.cases) for topic in topics)
    return replace(
        digest,
        verdict=replace(digest.verdict, new=len(acts), changed=0, first_looks=0, cases_with_news=with_news),
        topics=tuple(topics),
        act_on=in_order_of_weight(acts),
        quiet_baselines=(),
        feed_news=(),
        coming=(),
        later=(),
        now_free=(),
        housekeeping=(),
        undelivered=(),
        below_minimum=0,
    )


def _case(case: CaseSection, wanted: frozenset[UrgentEvent], acts: list[Act]) -> CaseSection:
    """The case with its urgent entries only; what each is to act on is added to `acts`."""
    dockets = []
    for docket in case.dockets:
        lines = []
        for line in docket.lines:
            act = act_of(case, docket, line, least_weight=1)
            if act and _is_urgent(line, act, wanted):
                acts.append(act)
                lines.append(line)
        if lines:
            dockets.append(_only(docket, tuple(lines)))
    return replace(case, dockets=tuple(dockets))


def _only(docket: DocketSection, lines: tuple[Line, ...]) -> DocketSection:
    return replace(docket, lines=lines, changes=(), briefings=())


def _is_urgent(line: Line, act: Act, wanted: frozenset[UrgentEvent]) -> bool:
    if act.kind in {"correction", "withdrawn"}:
        return "correction" in wanted
    rulings = line.reading.rulings if line.reading else ()
    kinds = {ruling.motion_kind for ruling in rulings} | {ruling.disposition for ruling in rulings}
    named = {
        "ruling": act.weight >= LEAST_RULING_WEIGHT,
        "tro": "tro" in kinds,
        "preliminary_injunction": "preliminary_injunction" in kinds,
        "stay": "stay" in kinds,
        "vacatur": "vacated" in kinds,
        "contempt": bool(_CONTEMPT.search(" ".join((line.text, *line.labels)))),
    }
    return any(named.get(event, False) for event in wanted)
