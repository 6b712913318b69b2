"""One run, top to bottom: ask the courts, keep what came, read it, compare it, say what is new and what is unknown.

Every answer is kept before it is read, and marked as read in the transaction that holds what was read from it; so a
run may die anywhere, and the next one simply goes on. Never sends anything to anybody: that is deliver's part.
"""

from __future__ import annotations

import functools
from datetime import timedelta
from typing import TYPE_CHECKING

from docketwatch.assessment import assess_all, suspects
from docketwatch.digest.compose.compose import compose
from docketwatch.docket.asking import Batch, Health, Problem, Wanted
from docketwatch.docket.matching import WatchedOnly
from docketwatch.docket.politeness import is_due
from docketwatch.docket.watching import renamed_dockets
from docketwatch.inquiry import Inquiry
from docketwatch.period import material_of
from docketwatch.record import record_answer
from docketwatch.record_docket import Watched, record_docket_answer
from docketwatch.record_reading import read_unread
from docketwatch.sources import COURTLISTENER, load_source
from docketwatch.visits import Visitor, visit_dockets

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from docketwatch.digest.compose.sections import ComposedDigest
    from docketwatch.docket.asking import Page
    from docketwatch.docket.courts import Court
    from docketwatch.docket.matching import Matcher
    from docketwatch.inquiry import Account
    from docketwatch.parts import Parts
    from docketwatch.sources import Source


ARCHIVE_SETTLES_H = 6
"""How long after a gap CourtListener is given to take in what its own reading of the court's feed has found."""


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
    _inquire(parts, run, now, progress)
    read_unread(parts.store, parts.courts)
    with parts.store.transaction():
        material = material_of(parts, run, now, parts.store.news.untold(), assess_all(parts, now))
        parts.store.finish_run(run, now, material.coverage)
    return compose(material)


def _begin(parts: Parts, now: datetime) -> int:
    with parts.store.transaction():
        parts.store.pages.forget_old_bodies(now)
        dockets, known = parts.dockets, parts.store.dockets
        for old, new in renamed_dockets(dockets, known.all_refs(), known.sheets().values()).items():
            known.rename(old, new)
        known.watch_only([(docket.ref, docket.court) for docket in dockets], now)
        return parts.store.begin_run(now, parts.version)


def _ask_courts(parts: Parts, run: int, now: datetime, progress: Callable[[int, int], None], *, retry: bool) -> None:
    """Ask every watched court that is due; keep each answer as it comes."""
    watched = {docket.court for docket in parts.dockets if docket.court}
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
    return WatchedOnly(parts.dockets, parts.store.dockets.sheets().values())


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
        visit_dockets(visitor, load_source(name), parts.dockets, wanted, now)


def _inquire(parts: Parts, run: int, now: datetime, progress: Callable[[int, int], None]) -> None:
    """Ask CourtListener within what its account has left."""
    if parts.account is None:
        return
    _inquiry(parts, parts.account, run).run(parts.dockets, suspects(parts, now), now, progress)
    _close_gaps(parts, now)


def _inquiry(parts: Parts, account: Account, run: int) -> Inquiry:
    read_new = functools.partial(read_pages, parts, _watched_only(parts))
    return Inquiry(account, parts.store, load_source(COURTLISTENER), read_new, _keeper(parts, run))


def backfill(parts: Parts, ref: str, now: datetime, progress: Callable[[int, int], None]) -> bool | None:
    """Read the history of one watched docket, as far as the account goes.

    Returns:
        Whether its beginning was reached; None where nobody may be asked about it.
    """
    (docket,) = [docket for docket in parts.dockets if docket.ref == ref]
    if parts.account is None or docket.private:
        return None
    run = _begin(parts, now)
    return _inquiry(parts, parts.account, run).backfill(docket, now, progress)


def _close_gaps(parts: Parts, now: datetime) -> None:
    """Close the gaps that a source with history has read again: every watched docket of the court, some hours later."""
    marks = parts.store.courtlistener.marks()
    for gap in parts.store.news.open_gaps():
        refs = [docket.ref for docket in parts.dockets if docket.court == gap.court]
        reads = [marks.get(ref, {}).get("entries") for ref in refs]
        if refs and all(at and at > gap.end + timedelta(hours=ARCHIVE_SETTLES_H) for at in reads):
            with parts.store.transaction():
                parts.store.news.close_gap(gap, now)


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
    dockets = {docket.ref: docket for docket in parts.dockets}
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
