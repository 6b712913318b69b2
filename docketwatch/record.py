"""Writes what one answer means: entries, news, baselines, gaps, the court's health; never asks anybody."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from docketwatch.docket.across import partners
from docketwatch.docket.asking import Problem
from docketwatch.docket.feed_window import (
    REMEMBERED_MARKS,
    WINDOW_H,
    carries_all_types,
    freshness_problem,
    gap_between,
    seen_until,
)
from docketwatch.docket.model import Change, News
from docketwatch.docket.politeness import next_try_after
from docketwatch.docket.reconcile import Known, reconcile

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from docketwatch.docket.asking import Batch, Health, Look, Page
    from docketwatch.docket.courts import Court
    from docketwatch.docket.matching import Matcher
    from docketwatch.docket.model import Entry, Sighting
    from docketwatch.store import Store


def record_answer(store: Store, matcher: Matcher, number: int, page: Page, court: Court, batch: Batch) -> None:
    """Write all that one answer means; the caller holds the transaction.

    The moment of a look is when its page was fetched, not when it is read: a page that a died run left is older.
    """
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
    if seen_until(batch.look) is None:
        return Problem("undated", "its feed neither says when it was built nor shows an entry")
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
    shown = store.entries.shown(source, court.id, since) if since else ()
    entries = store.entries.by_keys(source, court.id, _keys(matched))
    return Known(
        baselined=frozenset(ref for ref, at in baselines.items() if at or matcher.starts_baselined),
        entries=entries | _seen_elsewhere(store, source, matched, entries),
        shown=tuple(one for one in shown if one.docket in baselines),
        sheets=store.dockets.sheets(court.id),
        look=look,
    )


def _seen_elsewhere(
    store: Store, source: str, matched: list[tuple[str, Sighting]], known: Mapping[str, Entry]
) -> dict[str, Entry]:
    """The entries that another source has shown first, under the keys by which this one shows them."""
    unknown: dict[str, list[Sighting]] = defaultdict(list)
    for ref, one in matched:
        if one.key not in known and one.former_key not in known:
            unknown[ref].append(one)
    found: dict[str, Entry] = {}
    for ref, sightings in unknown.items():
        found |= partners(sightings, store.entries.not_seen_by(source, ref))
    return found


def _keys(matched: list[tuple[str, Sighting]]) -> list[str]:
    return [key for _, one in matched for key in (one.key, one.former_key) if key]


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
    earlier = before.failures if before.url == page.request.url else 0
    failures = earlier + 1 if page.problem else 0
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
        url=page.request.url,
    )
