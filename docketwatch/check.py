"""One run, top to bottom: ask the courts, keep what came, read it, compare it, say what is new and what is unknown.

Every answer is kept before it is read, and marked as read in the transaction that holds what was read from it; so a
run may die anywhere, and the next one simply goes on. Never sends anything to anybody: that is deliver's part.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from docketwatch.digest.compose import LATEST_AT_BASELINE, Material, compose
from docketwatch.docket.coverage import DocketFacts, assess
from docketwatch.docket.feed_window import REMEMBERED_MARKS, WINDOW_H, carries_all_types, freshness_problem, gap_between
from docketwatch.docket.matching import WatchedOnly, is_ambiguous
from docketwatch.docket.model import Change, Coverage, Health, News, Problem
from docketwatch.docket.politeness import is_due, next_try_after
from docketwatch.docket.reconcile import Known, reconcile

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from docketwatch.digest.sections import ComposedDigest
    from docketwatch.docket.courts import Court, CourtTable
    from docketwatch.docket.matching import Matcher
    from docketwatch.docket.model import Batch, Case, Look, Page, Request, Sighting, WatchedDocket
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
    parts: Parts, now: datetime, progress: Callable[[int, int], None] = lambda _done, _of: None
) -> ComposedDigest:
    """Do one run and compose its digest, which is then counted as told.

    Args:
        parts: the store, the source, the watchlist, the fetching.
        now: the run's clock, aware.
        progress: called with how many of how many answers have come.

    Raises:
        StoreError: the store cannot be used.
    """
    run = _begin(parts, now)
    _ask(parts, run, now, progress)
    read_pages(parts, WatchedOnly(_dockets(parts), parts.store.dockets.sheets().values()))
    with parts.store.transaction():
        digest = _compose(parts, run, now)
        parts.store.finish_run(run, now)
    return digest


def _begin(parts: Parts, now: datetime) -> int:
    with parts.store.transaction():
        parts.store.pages.forget_old_bodies(now)
        parts.store.dockets.watch([(docket.ref, docket.court) for docket in _dockets(parts)], now)
        return parts.store.begin_run(now, parts.version)


def _dockets(parts: Parts) -> list[WatchedDocket]:
    return [docket for case in parts.cases for docket in case.dockets]


def _ask(parts: Parts, run: int, now: datetime, progress: Callable[[int, int], None]) -> None:
    """Ask every watched court that is due; keep each answer as it comes."""
    watched = {docket.court for docket in _dockets(parts) if docket.court}
    requests = parts.source.first(court for court in parts.courts if court.id in watched)
    health = parts.store.health.all(parts.source.name)
    due = [one for one in requests if is_due(one, health.get(one.court, Health(one.source, one.court)), now)]
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
        batch = parts.source.read(page, court)
        with parts.store.transaction():
            _record(parts.store, matcher, number, page, court, batch)
            parts.store.pages.mark_read(number, page.fetched_at)


def _record(store: Store, matcher: Matcher, number: int, page: Page, court: Court, batch: Batch) -> None:
    """Write all that one answer means. The moment of a look is when its page was fetched, not when it is read."""
    source, at = page.request.source, page.fetched_at
    before = store.health.of(source, court.id)
    problem = _problem_of(page, batch, court)
    is_good = batch.look is not None and problem is None
    if batch.look is not None:
        matched = [(ref, one) for one in batch.sightings if (ref := matcher.docket_of(one))]
        store.dockets.watch(matcher.extra_dockets(matched), at)
        known = _known(store, matcher, source, court, matched, before.last_look)
        is_stale = problem is not None and problem.kind == "stale"
        outcome = reconcile(matched, batch.look, known, now=at, is_stale=is_stale)
        store.entries.write(outcome.decisions, number, at)
        store.dockets.keep_sheets(outcome.sheets, number, at)
        store.news.add(outcome.news, number)
    if is_good:
        assert batch.look is not None
        _set_baselines(store, court, number, at)
        _note_feed(store, source, court, number, before, batch.look, at)
    store.health.keep(_health_after(before, page, problem, batch.look if is_good else None))


def _problem_of(page: Page, batch: Batch, court: Court) -> Problem | None:
    """Why this look does not count as a good one; a feed that is a few hours late still counts, up to its build."""
    if batch.look is None:
        return batch.problems[0]
    if batch.look.damaged:
        kept = len(batch.sightings)
        return Problem("damaged", f"its feed came torn ({batch.look.damaged}); the {kept} whole entries were kept")
    stale = freshness_problem(batch.look, page.fetched_at, court.zone)
    return stale if stale and stale.kind == "stale" else None


def _known(
    store: Store,
    matcher: Matcher,
    source: str,
    court: Court,
    matched: list[tuple[str, Sighting]],
    look: Look | None,
) -> Known:
    baselines = store.dockets.baselines(court.id)
    since = look.built_at - timedelta(hours=WINDOW_H) if look and look.built_at else None
    return Known(
        baselined=frozenset(ref for ref, at in baselines.items() if at or matcher.starts_baselined),
        entries=store.entries.by_keys(source, court.id, [one.key for _, one in matched]),
        shown=store.entries.shown(source, court.id, since) if since else (),
        sheets=store.dockets.sheets(court.id),
        look=look,
    )


def _set_baselines(store: Store, court: Court, page: int, at: datetime) -> None:
    first_seen = [ref for ref, baseline in store.dockets.baselines(court.id).items() if baseline is None]
    store.dockets.set_baseline(first_seen, at)
    store.news.add([News("baseline", court.id, at, ref) for ref in first_seen], page)


def _note_feed(store: Store, source: str, court: Court, page: int, before: Health, look: Look, at: datetime) -> None:
    """Tell what changed about the feed itself: what it declares to carry, and a stretch nobody looked at."""
    if change := _declared_change(court, before.last_look, look):
        told = News(
            "feed",
            court.id,
            at,
            changes=(change,),
            detail=f"{court.citation}'s feed now declares other entry types",
        )
        store.news.add([told], page)
    if before.last_look and (gap := gap_between(court.id, before.last_look, look, at)):
        store.news.add_gap(source, gap)
        store.news.add([News("gap", court.id, at, detail=gap.why)], page)


def _declared_change(court: Court, before: Look | None, now: Look) -> Change | None:
    """A changed declaration; at the first look, one that differs in kind from what is known of the court."""
    if before is None:
        known = {"full": True, "partial": False}.get(court.rss_status)
        if known is None or known == carries_all_types(now.declared):
            return None
        return Change("entry types", f"{court.rss_entry_types} ({court.rss_as_of})", now.declared)
    return Change("entry types", before.declared, now.declared) if before.declared != now.declared else None


def _health_after(before: Health, page: Page, problem: Problem | None, good_look: Look | None) -> Health:
    """The court's health after this answer. Only silence and refusals slow us down, not bad feeds."""
    failures = before.failures + 1 if page.problem else 0
    if good_look:
        good_look = replace(good_look, window=good_look.window[:REMEMBERED_MARKS])
    return replace(
        before,
        failures=failures,
        last_attempt=page.fetched_at,
        last_problem=problem,
        next_try=next_try_after(failures, page.fetched_at) if page.problem else None,
        last_good=page.fetched_at if good_look else before.last_good,
        last_look=good_look or before.last_look,
    )


def assess_all(parts: Parts, now: datetime) -> tuple[Coverage, ...]:
    """The coverage of every watched docket as of `now`, from what the store holds."""
    store = parts.store
    health = store.health.all(parts.source.name)
    baselines = store.dockets.baselines()
    gaps = store.news.open_gaps()
    sheets = list(store.dockets.sheets().values())
    untold = store.news.untold()
    verdicts = []
    for docket in _dockets(parts):
        court = parts.courts[docket.court] if docket.court else None
        before, since = store.entries.numbers(docket.ref)
        facts = DocketFacts(
            docket=docket,
            court=court,
            health=health.get(docket.court or ""),
            baseline_at=baselines.get(docket.ref),
            gaps=tuple(gap for gap in gaps if gap.court == docket.court),
            numbers_before=before,
            numbers_since=since,
            is_ambiguous=is_ambiguous(sheet for sheet in sheets if sheet.docket == docket.ref),
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
