"""Asks the free sources about single dockets, one request after another, seconds apart; stops at the first refusal.

Each is opt-in, because its requests name a docket: CourtListener's docket feed, and the Supreme Court's own page.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from docketwatch.docket.asking import Health
from docketwatch.docket.coverage import has_feed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from docketwatch.docket.asking import Batch, Page, Request, Wanted
    from docketwatch.docket.courts import CourtTable
    from docketwatch.docket.model import WatchedDocket
    from docketwatch.docket.pace import Pace
    from docketwatch.sources import Source
    from docketwatch.store import Store

SPACING_S = 3.0
"""Between two requests to one server: the Supreme Court's robots.txt asks for one second, and nobody is in a hurry."""

STOP_H = 12
"""How long a source is left alone after it refused."""

_HARMLESS = frozenset({"gone", "no-docket", "other-docket", "timeout", "connect", "server"})
"""What concerns one docket or one moment; anything else is taken for a refusal of programs like this one."""

_UNKNOWN_STATUSES = frozenset({404, 410})


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often one docket is asked about, and how many requests one run makes at most."""

    purpose: str
    every_h: float
    most_a_run: int


RHYTHMS = {"docket_feed": Rhythm("docket-feed", 12, 20), "supreme_court": Rhythm("docket-page", 4, 10)}
"""The Supreme Court: each docket at most every four hours (facts); a docket's feed at most every twelve."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """What a visit needs: the store, the fetching, the keeping and reading of what comes, the clock."""

    store: Store
    courts: CourtTable
    pace: Pace
    fetch: Callable[[Sequence[Request], Callable[[Page], None]], None]
    keep: Callable[[Page], None]
    read_new: Callable[[], list[tuple[Page, Batch]]]


def visit_dockets(
    visitor: Visitor, source: Source, dockets: Sequence[WatchedDocket], wanted: Wanted, now: datetime
) -> None:
    """Ask one source about the dockets that are due, the longest not visited first.

    Args:
        visitor: the means.
        source: whom to ask.
        dockets: what is watched; private dockets are never named.
        wanted: where the servers are.
        now: the run's clock.
    """
    rhythm, before = RHYTHMS[source.name], visitor.store.health.of(source.name, "")
    if before.next_try and now < before.next_try <= now + timedelta(hours=STOP_H):
        return
    due = _due(visitor, rhythm, dockets, now)
    requests = source.first(replace(wanted, dockets=due))
    for place, request in enumerate(requests[: rhythm.most_a_run]):
        if place:
            visitor.pace.wait_until(visitor.pace.moment() + timedelta(seconds=SPACING_S))
        visitor.fetch([request], visitor.keep)
        answers = visitor.read_new()
        if answers and _note(visitor, source.name, *answers[-1], before, now):
            return


def _due(
    visitor: Visitor, rhythm: Rhythm, dockets: Sequence[WatchedDocket], now: datetime
) -> tuple[WatchedDocket, ...]:
    """Dockets whose court has no feed, not visited for as long as the source's rhythm asks."""
    marks = visitor.store.courtlistener.marks()
    last = {docket.ref: marks.get(docket.ref, {}).get(rhythm.purpose) for docket in dockets}
    every = timedelta(hours=rhythm.every_h)
    due = [
        docket
        for docket in dockets
        if not docket.private
        and (docket.court is None or not has_feed(visitor.courts[docket.court]))
        and ((at := last[docket.ref]) is None or now - at >= every)
    ]
    return tuple(sorted(due, key=lambda docket: str(last[docket.ref] or "")))


def _note(visitor: Visitor, source: str, page: Page, batch: Batch, before: Health, now: datetime) -> bool:
    """Keep how the source answered; whether it refused."""
    problem = batch.problems[0] if batch.look is None else None
    is_refusal = problem is not None and problem.kind not in _HARMLESS and page.status not in _UNKNOWN_STATUSES
    health = Health(
        source,
        "",
        failures=before.failures + 1 if problem else 0,
        last_attempt=now,
        last_problem=problem,
        next_try=now + timedelta(hours=STOP_H) if is_refusal else None,
        last_good=before.last_good if problem else now,
    )
    with visitor.store.transaction():
        visitor.store.health.keep(health)
    return is_refusal
