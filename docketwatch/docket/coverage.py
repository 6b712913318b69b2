"""For each docket: complete from when to when, and why not; never claims more than was observed. Pure.

First form: one court feed a docket. What later sources add is another reason, or one less.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from docketwatch.docket.feed_window import carries_all_types, freshness_problem, seen_until, spoken_age
from docketwatch.docket.model import Coverage, Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from docketwatch.docket.asking import Health
    from docketwatch.docket.courts import Court
    from docketwatch.docket.model import CoverageLevel, Gap, WatchedDocket

NEEDS_COURTLISTENER = "needs a CourtListener token, which this version cannot use yet"

MOST_MISSING_NUMBERS = 200
"""A mistyped entry number of nine digits must not fill the memory; more holes than this say nothing more."""


@dataclass(frozen=True, slots=True)
class DocketFacts:
    """What is known about the looks at one docket.

    `numbers` are its entry numbers with the moment each was first seen; `twin` is the ref under which it is watched
    too. `newly_declared` and `newly_gapped`: its feed changed what it carries, or a gap was found, and nobody has been
    told.
    """

    docket: WatchedDocket
    court: Court | None
    health: Health | None
    baseline_at: datetime | None
    gaps: tuple[Gap, ...]
    numbers: Mapping[int, datetime]
    is_ambiguous: bool = False
    twin: str | None = None
    newly_declared: bool = False
    newly_gapped: bool = False


def expected_level(court: Court | None) -> CoverageLevel:
    """The best coverage that this configuration can give a docket of that court."""
    if court is None or court.rss_url is None:
        return "unchecked"
    levels: dict[str, CoverageLevel] = {"full": "full", "partial": "partial"}
    return levels.get(court.rss_status, "unchecked")


def standing_limit(docket: WatchedDocket, court: Court | None) -> Reason | None:
    """The limit that is known before any look, as a reason; None where the court's feed carries everything."""
    if court is None:
        where = f"CourtListener docket {docket.courtlistener_id}"
        return Reason(
            "unresolved",
            f"{where}: its court and number are not known; finding them {NEEDS_COURTLISTENER}",
            standing=True,
        )
    if court.kind == "scotus":
        return Reason("no-feed", f"the Supreme Court publishes no feed: {NEEDS_COURTLISTENER}", standing=True)
    if court.rss_url is None or court.rss_status == "none":
        return Reason("no-feed", f"{court.citation} publishes no feed: {NEEDS_COURTLISTENER}", standing=True)
    if court.rss_status == "partial":
        types = court.rss_entry_types or "some entry types"
        said = f"{court.citation}'s feed carries only: {types} (as of {court.rss_as_of})"
        return Reason("partial-types", said, standing=True)
    return None


def assess(facts: DocketFacts, now: datetime) -> Coverage:
    """What was observed of one docket up to `now`, against what could be expected."""
    health, court = facts.health, facts.court
    reasons = list(_reasons(facts, now))
    observed: CoverageLevel = "unchecked"
    if health and health.last_look and not any(reason.kind in _BLINDING for reason in reasons):
        observed = "partial" if reasons else "full"
    ends = [gap.end for gap in facts.gaps]
    since = max([facts.baseline_at, *ends]) if facts.baseline_at else None
    until = seen_until(health.last_look) if health and health.last_look and since else None
    return Coverage(
        docket=facts.docket.ref,
        court=court.id if court else None,
        expected=expected_level(court),
        observed=observed,
        since=since,
        until=max(until, since) if until and since else None,
        reasons=tuple(reasons),
        missing_numbers=_missing_numbers(facts, since) if observed != "unchecked" and since else (),
    )


_BLINDING = frozenset({"no-feed", "unresolved", "not-looked-at", "stale", "failed", "twin"})


def _reasons(facts: DocketFacts, now: datetime) -> Iterable[Reason]:
    court, health = facts.court, facts.health
    limit = standing_limit(facts.docket, court)
    if court is None or (limit and limit.kind == "no-feed"):
        assert limit is not None
        yield limit
        return
    if facts.twin:
        said = f"{facts.docket.ref} is {facts.twin}, watched too; its entries stand there: take one of the two off"
        yield Reason("twin", said, standing=False)
        return
    if facts.is_ambiguous:
        yield Reason(
            "ambiguous",
            f"{facts.docket.ref} fits more than one docket: write its office and type",
            standing=False,
        )
    if health is None or (health.last_look is None and health.last_problem is None):
        yield Reason("not-looked-at", f"{court.citation} has not been looked at yet", standing=False)
        return
    if today := _todays_reason(facts, court, health, now):
        yield today
    if health.last_look and not carries_all_types(health.last_look.declared):
        narrower = expected_level(court) == "full" and facts.newly_declared
        said = f'{court.citation}\'s feed declares only: "{health.last_look.declared}"'
        yield Reason("partial-types", said, standing=not narrower)
    if facts.newly_gapped and facts.gaps:
        yield Reason("gap", f"{court.citation}: possible gap, {facts.gaps[-1].why}", standing=False)


def _todays_reason(facts: DocketFacts, court: Court, health: Health, now: datetime) -> Reason | None:
    """What was wrong with the latest look, if anything."""
    if problem := health.last_problem:
        kind = problem.kind if problem.kind in {"stale", "damaged"} else "failed"
        left_alone = ""
        if health.next_try and health.next_try > now:
            again = spoken_age(health.next_try - now)
            left_alone = f"; left alone for {again} more after {health.failures} failures (check --retry asks at once)"
        return Reason(kind, f"{court.citation}: {problem.detail}{left_alone}", standing=False)
    if facts.baseline_at is None:
        said = f"{court.citation} has not been looked at since the docket is watched"
        return Reason("not-looked-at", said, standing=False)
    if health.last_look and (late := freshness_problem(health.last_look, now, court.zone)):
        return Reason(late.kind, f"{court.citation}: {late.detail}", standing=False)
    return None


def _missing_numbers(facts: DocketFacts, since: datetime) -> tuple[int, ...]:
    """Entry numbers inside the interval that no look has shown, for feeds that carry everything.

    A feed that carries some types leaves holes by design, so there a hole says nothing.
    """
    look = facts.health.last_look if facts.health else None
    before = [number for number, seen in facts.numbers.items() if seen <= since]
    inside = [number for number, seen in facts.numbers.items() if seen > since]
    if look is None or not carries_all_types(look.declared) or not inside:
        return ()
    holes = (number for number in range(max(before, default=min(inside)), max(inside)) if number not in facts.numbers)
    return tuple(islice(holes, MOST_MISSING_NUMBERS))
