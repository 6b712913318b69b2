"""One run, top to bottom: ask the courts, keep what came, read it, compare it, say what is new and what is unknown.

Every answer is kept before it is read, and marked as read in the transaction that holds what was read from it; so a
run may die anywhere, and the next one simply goes on. Never sends anything to anybody: that is deliver's part.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from docketwatch.digest.compose import LATEST_AT_BASELINE, Material, compose
from docketwatch.docket.asking import Batch, Health, Problem, Wanted
from docketwatch.docket.coverage import DocketFacts, assess
from docketwatch.docket.matching import WatchedOnly, is_ambiguous
from docketwatch.docket.politeness import is_due
from docketwatch.docket.watching import doubly_watched, renamed_dockets
from docketwatch.inquiry import Account, Inquiry
from docketwatch.record import record_answer
from docketwatch.record_docket import Watched, record_docket_answer
from docketwatch.sources import COURTLISTENER, load_source
from docketwatch.visits import Visitor, visit_dockets
from docketwatch.wishes import archives_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from docketwatch.digest.sections import ComposedDigest
    from docketwatch.docket.asking import Page, Request
    from docketwatch.docket.courts import Court, CourtTable
    from docketwatch.docket.matching import Matcher
    from docketwatch.docket.model import Case, Coverage, News, WatchedDocket
    from docketwatch.docket.pace import Pace
    from docketwatch.sources import Source
    from docketwatch.store import Store


ARCHIVE_SETTLES_H = 6
"""How long after a gap CourtListener is given to take in what its own reading of the court's feed has found."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a run is made of; put together by wiring.

    `source` are the courts' own feeds; `account` is what CourtListener is asked with, None without a token; `visits`
    names the free sources that are asked about single dockets. `has_account` is set for reading commands too.
    """

    store: Store
    source: Source
    courts: CourtTable
    cases: tuple[Case, ...]
    fetch: Callable[[Sequence[Request], Callable[[Page], None]], None]
    courtlistener_url: str
    version: str
    pace: Pace | None = None
    account: Account | None = None
    has_account: bool = False
    visits: tuple[str, ...] = ()
    supreme_court_url: str = ""

    @property
    def sources_by_docket(self) -> tuple[str, ...]:
        """The sources that this configuration lets ask about single dockets."""
        return (*self.visits, *((COURTLISTENER,) if self.has_account else ()))


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
    _ask_courts(parts, run, now, progress, retry=retry)
    read_pages(parts, _watched_only(parts))
    _visit(parts, run, now)
    _inquire(parts, run, now)
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


def _ask_courts(parts: Parts, run: int, now: datetime, progress: Callable[[int, int], None], *, retry: bool) -> None:
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
    keep, come = _keeper(parts, run), 0

    def keep_and_count(page: Page) -> None:
        nonlocal come
        keep(page)
        come += 1
        progress(come, len(due))

    parts.fetch(due, keep_and_count)


def _keeper(parts: Parts, run: int) -> Callable[[Page], None]:
    def keep(page: Page) -> None:
        with parts.store.transaction():
            parts.store.pages.keep(run, page)

    return keep


def _watched_only(parts: Parts) -> WatchedOnly:
    return WatchedOnly(_dockets(parts), parts.store.dockets.sheets().values())


def _visit(parts: Parts, run: int, now: datetime) -> None:
    """Ask the free sources about single dockets, where the user has said so."""
    if parts.pace is None:
        return
    wanted = Wanted(courtlistener_url=parts.courtlistener_url, supreme_court_url=parts.supreme_court_url)
    visitor = Visitor(
        parts.store,
        parts.courts,
        parts.pace,
        parts.fetch,
        _keeper(parts, run),
        lambda: read_pages(parts, _watched_only(parts)),
    )
    for name in parts.visits:
        visit_dockets(visitor, load_source(name), _dockets(parts), wanted, now)


def _inquire(parts: Parts, run: int, now: datetime) -> None:
    """Ask CourtListener within what its account has left."""
    if parts.account is None:
        return
    inquiry = Inquiry(
        parts.account,
        parts.store,
        load_source(COURTLISTENER),
        lambda: read_pages(parts, _watched_only(parts)),
        _keeper(parts, run),
    )
    inquiry.run(_dockets(parts), suspects(parts, now), now)
    _close_gaps(parts, now)


def _close_gaps(parts: Parts, now: datetime) -> None:
    """Close the gaps that a source with history has read again: every watched docket of the court, some hours later."""
    marks = parts.store.courtlistener.marks()
    for gap in parts.store.news.open_gaps():
        refs = [docket.ref for docket in _dockets(parts) if docket.court == gap.court]
        reads = [marks.get(ref, {}).get("entries") for ref in refs]
        if refs and all(at and at > gap.end + timedelta(hours=ARCHIVE_SETTLES_H) for at in reads):
            with parts.store.transaction():
                parts.store.news.close_gap(gap, now)


def suspects(parts: Parts, now: datetime) -> frozenset[str]:
    """The dockets with an open gap or a hole in their numbers: those to read again first."""
    gapped = {gap.court for gap in parts.store.news.open_gaps()}
    return frozenset(
        one.docket for one in assess_all(parts, now) if one.missing_numbers or (one.court and one.court in gapped)
    )


def read_pages(parts: Parts, matcher: Matcher) -> list[tuple[Page, Batch]]:
    """Read every answer not read yet, this run's and any that a died run left; one transaction each."""
    read = []
    for number, page in parts.store.pages.unread():
        court = parts.courts[page.request.court] if page.request.court else None
        is_feed = page.request.source == parts.source.name
        batch = _read(parts.source if is_feed else load_source(page.request.source), page, court)
        with parts.store.transaction():
            if is_feed:
                assert court is not None
                record_answer(parts.store, matcher, number, page, court, batch)
            else:
                record_docket_answer(parts.store, _watched(parts), number, page, batch)
            parts.store.pages.mark_read(number, page.fetched_at)
        read.append((page, batch))
    return read


def _watched(parts: Parts) -> Watched:
    dockets = {docket.ref: docket for docket in _dockets(parts)}
    by_row = {number: ref for number, (ref, _) in parts.store.courtlistener.rows().items() if ref in dockets}
    by_row |= {docket.courtlistener_id: docket.ref for docket in dockets.values() if docket.courtlistener_id}
    return Watched(dockets, by_row, parts.courts)


def _read(source: Source, page: Page, court: Court | None) -> Batch:
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
    archives = archives_of(store, _dockets(parts), parts.sources_by_docket)
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
            archive=archives.get(docket.ref),
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
            account_problem=store.health.of(COURTLISTENER, "").last_problem if parts.account else None,
        )
    )
