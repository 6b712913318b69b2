"""One run, top to bottom: ask the courts, keep what came, read it, compare it, say what is new and what is unknown.

Every answer is kept before it is read, and marked as read in the transaction that holds what was read from it; so a
run may die anywhere, and the next one simply goes on. Never sends anything to anybody: that is deliver's part.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docketwatch.digest.compose import LATEST_AT_BASELINE, Material, compose
from docketwatch.docket.asking import Batch, Health, Problem, Wanted
from docketwatch.docket.coverage import DocketFacts, assess
from docketwatch.docket.matching import WatchedOnly, is_ambiguous
from docketwatch.docket.politeness import is_due
from docketwatch.docket.watching import doubly_watched, renamed_dockets
from docketwatch.record import record_answer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from docketwatch.digest.sections import ComposedDigest
    from docketwatch.docket.asking import Page, Request
    from docketwatch.docket.courts import Court, CourtTable
    from docketwatch.docket.matching import Matcher
    from docketwatch.docket.model import Case, Coverage, News, WatchedDocket
    from docketwatch.sources import Source
    from docketwatch.store import Store


@dataclass(frozen=True, slots=True)
class Parts:
    """What a run is made of; put together by wiring. `source` is the court feeds, the only one so far."""

    store: Store
    source: Source
    courts: CourtTable
    cases: tuple[Case, ...]
    fetch: Callable[[Sequence[Request], Callable[[Page], None]], None]
    courtlistener_url: str
    version: str


def check(
    parts: Parts,
    now: datetime,
    progress: Callable[[int, int], None] = lambda _done, _of: None,
    *,
    retry: bool = False,
) -> ComposedDigest:
    """Do one run and compose its digest, which is then counted as told.

    Args:
        parts: the store, the source, the watchlist, the fetching.
        now: the run's clock, aware.
        progress: called with how many of how many answers have come.
        retry: ask also the courts that are left alone after failures.

    Raises:
        StoreError: the store cannot be used.
    """
    run = _begin(parts, now)
    _ask(parts, run, now, progress, retry=retry)
    read_pages(parts, WatchedOnly(_dockets(parts), parts.store.dockets.sheets().values()))
    with parts.store.transaction():
        digest = _compose(parts, run, now)
        parts.store.finish_run(run, now)
    return digest


def _begin(parts: Parts, now: datetime) -> int:
    with parts.store.transaction():
        parts.store.pages.forget_old_bodies(now)
        dockets, known = _dockets(parts), parts.store.dockets
        for old, new in renamed_dockets(dockets, known.all_refs(), known.sheets().values()).items():
            known.rename(old, new)
        known.watch_only([(docket.ref, docket.court) for docket in dockets], now)
        return parts.store.begin_run(now, parts.version)


def _dockets(parts: Parts) -> list[WatchedDocket]:
    return [docket for case in parts.cases for docket in case.dockets]


def _ask(parts: Parts, run: int, now: datetime, progress: Callable[[int, int], None], *, retry: bool) -> None:
    """Ask every watched court that is due; keep each answer as it comes."""
    watched = {docket.court for docket in _dockets(parts) if docket.court}
    requests = parts.source.first(Wanted(courts=tuple(court for court in parts.courts if court.id in watched)))
    health = parts.store.health.all(parts.source.name)
    waiting = {ref.partition(" ")[0] for ref, baseline in parts.store.dockets.baselines().items() if baseline is None}
    due = [
        one
        for one in requests
        if is_due(
            one,
            health.get(one.court, Health(one.source, one.court)),
            now,
            has_newcomer=one.court in waiting,
            retry=retry,
        )
    ]
    come = 0

    def keep(page: Page) -> None:
        nonlocal come
        with parts.store.transaction():
            parts.store.pages.keep(run, page)
        come += 1
        progress(come, len(due))

    parts.fetch(due, keep)


def read_pages(parts: Parts, matcher: Matcher) -> None:
    """Read every answer not read yet, this run's and any that a died run left; one transaction each."""
    for number, page in parts.store.pages.unread():
        court = parts.courts[page.request.court]
        batch = _read(parts.source, page, court)
        with parts.store.transaction():
            record_answer(parts.store, matcher, number, page, court, batch)
            parts.store.pages.mark_read(number, page.fetched_at)


def _read(source: Source, page: Page, court: Court) -> Batch:
    """Read one answer. A fault of ours in it is a named problem, or its page would stop this run and every next one."""
    try:
        return source.read(page, court)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other courts are served
        fault = f"its answer could not be read, a fault of docketwatch ({type(error).__name__}: {error})"
        return Batch(None, problems=(Problem("bug", fault),))


def assess_all(parts: Parts, now: datetime) -> tuple[Coverage, ...]:
    """The coverage of every watched docket as of `now`, from what the store holds."""
    store = parts.store
    health = store.health.all(parts.source.name)
    baselines = store.dockets.baselines()
    gaps = store.news.open_gaps()
    sheets = store.dockets.sheets()
    twins = doubly_watched(_dockets(parts), sheets)
    untold = store.news.untold()
    verdicts = []
    for docket in _dockets(parts):
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
        )
        verdicts.append(assess(facts, now))
    return tuple(verdicts)


def _is_told(news: Sequence[News], kind: str, docket: WatchedDocket) -> bool:
    return any(one.kind == kind and one.court == docket.court for one in news)


def _compose(parts: Parts, run: int, now: datetime) -> ComposedDigest:
    store = parts.store
    news = store.news.untold()
    first_seen = [one.docket for one in news if one.kind == "baseline" and one.docket]
    return compose(
        Material(
            run=run,
            at=now,
            cases=parts.cases,
            courts=parts.courts,
            news=news,
            latest={ref: store.entries.latest(ref, LATEST_AT_BASELINE) for ref in first_seen},
            counts={ref: store.entries.count(ref) for ref in first_seen},
            sheets=tuple(store.dockets.sheets().values()),
            coverage=assess_all(parts, now),
            gaps=store.news.open_gaps(),
            health=store.health.all(parts.source.name),
            courtlistener_url=parts.courtlistener_url,
        )
    )
