"""Gathers what the store knows of the looks at every watched docket, and has its coverage decided; asks nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docketwatch.docket.coverage import DocketFacts, assess
from docketwatch.docket.matching import is_ambiguous
from docketwatch.docket.watching import doubly_watched
from docketwatch.wishes import archives_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from docketwatch.docket.model import Coverage, News, WatchedDocket
    from docketwatch.parts import Parts


def assess_all(parts: Parts, now: datetime) -> tuple[Coverage, ...]:
    """The coverage of every watched docket as of `now`, from what the store holds."""
    store = parts.store
    health = store.health.all(parts.source.name)
    baselines = store.dockets.baselines()
    gaps = store.news.open_gaps()
    sheets = store.dockets.sheets()
    twins = doubly_watched(parts.dockets, sheets)
    untold = store.news.untold()
    archives = archives_of(store, parts.dockets, parts.sources_by_docket)
    verdicts = []
    for docket in parts.dockets:
        court = parts.courts[docket.court] if docket.court else None
        facts = DocketFacts(
            docket=docket,
            court=court,
            health=health.get(docket.court or ""),
            baseline_at=baselines.get(docket.ref),
            gaps=tuple(gap for gap in gaps if gap.court == docket.court),
            numbers=store.entries.numbers(docket.ref),
            is_ambiguous=is_ambiguous(sheet for sheet in sheets.values() if sheet.docket == docket.ref),
            twin=twins.get(docket.ref),
            newly_declared=_is_told(untold, "feed", docket),
            newly_gapped=_is_told(untold, "gap", docket),
            archive=archives.get(docket.ref),
        )
        verdicts.append(assess(facts, now))
    return tuple(verdicts)


def _is_told(news: Sequence[News], kind: str, docket: WatchedDocket) -> bool:
    return any(one.kind == kind and one.court == docket.court for one in news)


def suspects(parts: Parts, now: datetime) -> frozenset[str]:
    """The dockets with an open gap or a hole in their numbers: those to read again first."""
    gapped = {gap.court for gap in parts.store.news.open_gaps()}
    return frozenset(
        one.docket for one in assess_all(parts, now) if one.missing_numbers or (one.court and one.court in gapped)
    )
