"""For each docket: complete from when to when, and why not; never claims more than was observed. Pure.

First form: one court feed a docket. What later sources add is another reason, or one less.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from typing import TYPE_CHECKING, Literal

from docketwatch.docket.feed_window import carries_all_types, freshness_problem, seen_until, spoken_age
from docketwatch.docket.model import Coverage, Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from docketwatch.docket.asking import Health
    from docketwatch.docket.courts import Court
    from docketwatch.docket.model import CoverageLevel, Gap, WatchedDocket

NEEDS_COURTLISTENER = "needs a CourtListener token (docketwatch doctor says how to give one)"

ARCHIVE_LOOK_GOOD_H = 26
"""How long a look at CourtListener speaks for a docket that no feed covers: a daily check with two hours to spare."""

MOST_MISSING_NUMBERS = 200
"""A mistyped entry number of nine digits must not fill the memory; more holes than this say nothing more."""


@dataclass(frozen=True, slots=True)
class Archive:
    """How one docket stands with a source that is asked about it by itself.

    `kind` is the source: the Supreme Court's own page, CourtListener's API, or its feed of the docket. `rows` is how
    many rows it has there; `looked_at` when the last whole look at it began; `problem` why that source could not be
    used today.
    """

    kind: Literal["page", "api", "feed"]
    rows: int
    looked_at: datetime | None = None
    problem: str | None = None


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
    archive: Archive | None = None


def expected_level(court: Court | None, *, has_archive: bool = False) -> CoverageLevel:
    """The best coverage that this configuration can give a docket of that court."""
    levels: dict[str, CoverageLevel] = {"full": "full", "partial": "partial"}
    if court is not None and court.rss_url is not None and court.rss_status in levels:
        return levels[court.rss_status]
    return "partial" if has_archive else "unchecked"


def _expected(court: Court | None, archive: Archive | None) -> CoverageLevel:
    if archive is not None and archive.kind == "page":
        return "full"
    return expected_level(court, has_archive=archive is not None and archive.rows > 0)


def has_feed(court: Court) -> bool:
    """Whether a court publishes a feed, as far as is known."""
    return court.rss_url is not None and court.rss_status != "none"


def standing_limit(docket: WatchedDocket, court: Court | None, archive: Archive | None = None) -> Reason | None:
    """The limit that is known before any look, as a reason; None where the court's feed carries everything.

    Args:
        docket: what is watched.
        court: its court, None where only CourtListener's number of it is known.
        archive: how it stands with CourtListener; None without a token, and for a private docket.
    """
    if court is None:
        where = f"CourtListener docket {docket.courtlistener_id}"
        how = "the next check asks for them" if archive else f"finding them {NEEDS_COURTLISTENER}"
        return Reason("unresolved", f"{where}: its court and number are not known; {how}", standing=True)
    if not has_feed(court):
        return _without_feed(docket, court, archive)
    if court.rss_status == "partial":
        types = court.rss_entry_types or "some entry types"
        said = f"{court.citation}'s feed carries only: {types} (as of {court.rss_as_of})"
        return Reason("partial-types", said, standing=True)
    return None


def _without_feed(docket: WatchedDocket, court: Court, archive: Archive | None) -> Reason:
    name = "the Supreme Court" if court.kind == "scotus" else court.citation
    if archive is not None and archive.kind == "page":
        return Reason("own-page", f"{docket.ref} is read from the Court's own page, whole each time", standing=True)
    if archive is not None and archive.kind == "feed":
        said = f"{name} publishes no feed: seen through CourtListener's feed of the docket, its 30 newest entries"
        return Reason("archive-only", said, standing=True)
    if archive is not None and archive.rows:
        said = f"{name} publishes no feed: seen through CourtListener only, which holds what others gave it"
        return Reason("archive-only", said, standing=True)
    if archive is not None:
        said = f"{name} publishes no feed, and CourtListener has not shown {docket.ref} yet"
        return Reason("not-in-archive", said, standing=True)
    if docket.private:
        return Reason("no-feed", f"{name} publishes no feed, and nobody else is asked: it is private", standing=True)
    return Reason("no-feed", f"{name} publishes no feed: {NEEDS_COURTLISTENER}", standing=True)


def assess(facts: DocketFacts, now: datetime) -> Coverage:
    """What was observed of one docket up to `now`, against what could be expected."""
    health, court = facts.health, facts.court
    reasons = list(_reasons(facts, now))
    observed: CoverageLevel = "unchecked"
    is_archived = facts.archive is not None and facts.archive.rows > 0 and (court is None or not has_feed(court))
    if not any(reason.kind in _BLINDING for reason in reasons) and (is_archived or (health and health.last_look)):
        observed = "partial" if reasons else "full"
    ends = [gap.end for gap in facts.gaps]
    since = max([facts.baseline_at, *ends]) if facts.baseline_at else None
    until = seen_until(health.last_look) if health and health.last_look and since else None
    if is_archived and since and facts.archive:
        until = facts.archive.looked_at
    return Coverage(
        docket=facts.docket.ref,
        court=court.id if court else None,
        expected=_expected(court, facts.archive),
        observed=observed,
        since=since,
        until=max(until, since) if until and since else None,
        reasons=tuple(reasons),
        missing_numbers=_missing_numbers(facts, since) if observed != "unchecked" and since else (),
    )


_BLINDING = frozenset({"no-feed", "unresolved", "not-in-archive", "not-looked-at", "stale", "failed", "twin"})


def _reasons(facts: DocketFacts, now: datetime) -> Iterable[Reason]:
    court, health = facts.court, facts.health
    limit = standing_limit(facts.docket, court, facts.archive)
    if court is None or not has_feed(court):
        assert limit is not None
        if limit.kind != "own-page":
            yield limit
        if facts.archive and limit.kind in _ARCHIVED:
            yield from _archive_reasons(facts, facts.archive, now)
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


_ARCHIVED = frozenset({"archive-only", "own-page"})
_ARCHIVE_NAMES = {"page": "The Supreme Court's page", "api": "CourtListener", "feed": "CourtListener's docket feed"}


def _archive_reasons(facts: DocketFacts, archive: Archive, now: datetime) -> Iterable[Reason]:
    """Why CourtListener does not speak for a docket today, and what is odd about it there."""
    if archive.looked_at is None or now - archive.looked_at > timedelta(hours=ARCHIVE_LOOK_GOOD_H):
        since = "yet" if archive.looked_at is None else f"for {spoken_age(now - archive.looked_at)}"
        why = f": {archive.problem}" if archive.problem else "; it comes with one of the next checks"
        said = f"{_ARCHIVE_NAMES[archive.kind]} has not been asked about {facts.docket.ref} {since}{why}"
        yield Reason("not-looked-at", said, standing=False)
    if archive.rows > 1:
        said = f"CourtListener has {archive.rows} rows of {facts.docket.ref}; they are watched as one docket"
        yield Reason("several-rows", said, standing=True)


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
