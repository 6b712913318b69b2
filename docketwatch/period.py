"""Gathers from the store what a digest of any period is composed from, and has it composed; asks and sends nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from docketwatch.assessment import assess_all
from docketwatch.digest.compose.compose import compose
from docketwatch.digest.compose.material import Material, Outlook
from docketwatch.digest.compose.sections import LATEST_AT_BASELINE, Undelivered
from docketwatch.digest.wording import short_moment
from docketwatch.docket.calendar import changes_between
from docketwatch.docket.model import Reason
from docketwatch.docket.relief import relief_changes
from docketwatch.docket.retold import retold
from docketwatch.outlook import agenda_for, rows_for
from docketwatch.reading.relief.sentence import sentence_of
from docketwatch.record_reading import history_of
from docketwatch.sources import COURTLISTENER
from docketwatch.store.outbox import KnownGroup

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from zoneinfo import ZoneInfo

    from docketwatch.digest.compose.sections import ComposedDigest
    from docketwatch.docket.calendar import CalendarChange, CalendarItem
    from docketwatch.docket.model import Case, Coverage, News, Sighting
    from docketwatch.docket.readers import Readers
    from docketwatch.docket.relief import ReliefChange, Row
    from docketwatch.parts import Parts

LATEST_CHECK_H = 12
"""How old the last check may be before its verdict says nothing about today: three checks of four hours missed."""


MOST_DAYS_BACK = 7
"""How far back the first digest of a group reaches."""

RELIEF_IS_NEWS_DAYS = 14
"""How old a change of relief may be when it is first seen and still be told as one; feeds and archives lag by days."""


@dataclass(frozen=True, slots=True)
class Period:
    """What a digest is about: the news after one number up to another, and the moment its readers were told before.

    `is_first`: these readers have been told nothing yet, so that all near dates are told. `until` is the end of a past
    period, of which nothing later may be told; None up to now.
    """

    after: int
    upto: int
    since: datetime
    is_first: bool = False
    until: datetime | None = None


def period_since(parts: Parts, since: datetime, until: datetime | None = None) -> Period:
    """The period from a moment on, by when the news came; up to another moment, or with None up to now."""
    news = parts.store.news
    return Period(
        news.last_id_before(since), news.last_id_before(until) if until else news.last_id(), since, until=until
    )


def period_for(parts: Parts, readers: Readers, now: datetime) -> Period:
    """What these readers have not been sent: since their last digest, else since they were first known.

    A group that is not known yet begins some days back, because it may only have another name since last Friday.
    """
    newest = parts.store.news.last_id()
    if last := parts.store.outbox.last(readers.id, "digest"):
        return Period(last.upto_news, newest, last.composed_at)
    group = parts.store.outbox.group(readers.id) or beginning_group(parts, now)
    return Period(group.start_news, newest, group.since, is_first=True)


def beginning_group(parts: Parts, now: datetime) -> KnownGroup:
    """Where a group of readers begins that is first known now; what is urgent begins with what comes next."""
    since = now - timedelta(days=MOST_DAYS_BACK)
    return KnownGroup(parts.store.news.last_id_before(since), since, parts.store.news.last_id())


def digest_of(
    parts: Parts, period: Period, now: datetime, zone: ZoneInfo, readers: Readers | None = None
) -> ComposedDigest:
    """Compose the digest of a period from the store alone.

    Args:
        parts: the store, the courts, the watchlist.
        period: what it is about.
        now: its clock; the verdict is that of the last check before.
        zone: the reader's time zone.
        readers: for whom; None for everything.
    """
    cases = tuple(case for case in parts.cases if readers is None or readers.wants(case))
    wanted = {docket.ref for case in cases for docket in case.dockets}
    run, as_of, coverage = _last_verdict(parts, now, zone)
    happened = parts.store.news.since(period.after, period.upto)
    news = [one for one in _retold(parts, happened) if one.docket in {None, *wanted}]
    courts = {docket.court for case in cases for docket in case.dockets}
    material = material_of(
        parts,
        run,
        now,
        tuple(one for one in news if one.docket or one.court in courts),
        tuple(one for one in coverage if one.docket in wanted),
    )
    return compose(
        replace(
            material,
            cases=cases,
            gaps=tuple(gap for gap in material.gaps if gap.court in courts),
            since=period.since,
            as_of=as_of,
            readers=readers.name if readers else "",
            minimum=readers.minimum if readers else 1,
            outlook=_outlook(parts, cases, period, happened, now, zone),
            undelivered=_undelivered(parts, readers) if readers else (),
        )
    )


def _retold(parts: Parts, news: tuple[News, ...]) -> tuple[News, ...]:
    """What happened in a period, each entry once and in its newest words."""
    known = parts.store.entries.known(one.sighting for one in news if one.sighting)
    views = dict(known.values())

    def entry_of(sighting: Sighting) -> int | None:
        found = known.get((sighting.source, sighting.court, sighting.key))
        return found[0] if found else None

    return retold(news, entry_of, views.get)


def material_of(
    parts: Parts, run: int, at: datetime, news: tuple[News, ...], coverage: tuple[Coverage, ...]
) -> Material:
    """What any digest needs: the news, the dockets they are of, and how far everything was seen.

    Args:
        parts: the store, the courts, the watchlist.
        run: the number of the run whose verdict it is.
        at: the digest's clock.
        news: what happened.
        coverage: of every watched docket.
    """
    store = parts.store
    first_seen = [one.docket for one in news if one.kind == "baseline" and one.docket]
    told = {one.docket for one in news if one.kind in {"new", "update"} and one.docket}
    before = store.verdict_at(at, before_run=run)
    account = store.health.of(COURTLISTENER, "")
    return Material(
        run=run,
        at=at,
        cases=parts.cases,
        courts=parts.courts,
        news=news,
        history={ref: history_of(store, parts.courts, ref) for ref in told},
        latest={ref: store.entries.latest(ref, LATEST_AT_BASELINE, at) for ref in first_seen},
        counts={ref: store.entries.count(ref, at) for ref in first_seen},
        judges={ref: row.judge for ref, row in store.courtlistener.rows().values() if row.judge},
        sheets=tuple(store.dockets.sheets().values()),
        coverage=coverage,
        gaps=store.news.open_gaps(at),
        health=store.health.all(parts.source.name),
        courtlistener_url=parts.courtlistener_url,
        account_problem=account.last_problem if parts.has_account else None,
        is_account_problem_known=account.failures > 1,
        trouble_before=_trouble(before.coverage) if before else None,
    )


def _trouble(coverage: Iterable[Coverage]) -> frozenset[tuple[str, str]]:
    return frozenset((one.docket, reason.kind) for one in coverage for reason in one.reasons if not reason.standing)


def _last_verdict(parts: Parts, now: datetime, zone: ZoneInfo) -> tuple[int, datetime | None, tuple[Coverage, ...]]:
    """The coverage that the last check found; where that is long ago, it says nothing about today, and says so."""
    verdict = parts.store.verdict_at(now)
    if verdict is None:
        return 0, None, assess_all(parts, now)
    found = {one.docket: one for one in verdict.coverage}
    if any(docket.ref not in found for docket in parts.dockets):  # watched since that check
        found = {one.docket: one for one in assess_all(parts, verdict.finished_at)} | found
    coverage = tuple(found[docket.ref] for docket in parts.dockets)
    if now - verdict.finished_at > timedelta(hours=LATEST_CHECK_H):
        when = short_moment(verdict.finished_at.astimezone(zone))
        reason = Reason("no-check", f"no check has run since {when}: docketwatch check", standing=False)
        coverage = tuple(replace(one, observed="unchecked", reasons=(*one.reasons, reason)) for one in coverage)
    return verdict.run, verdict.finished_at, coverage


def _outlook(
    parts: Parts, cases: Iterable[Case], period: Period, news: tuple[News, ...], now: datetime, zone: ZoneInfo
) -> Outlook:
    today, told_until = now.astimezone(zone).date(), period.since.astimezone(zone).date()
    touched = {one.docket for one in news}
    # A page may have come before the last digest and been read after it: what it held is new to the readers.
    begin = min([period.since, *(one.at - timedelta(seconds=1) for one in news)])
    in_force: dict[str, str] = {}
    changed: dict[str, tuple[ReliefChange, ...]] = {}
    dates: list[CalendarItem] = []
    date_changes: list[CalendarChange] = []
    for case in cases:
        rows, _ = rows_for(parts, case, today, period.until)
        items = agenda_for(parts, case, period.until)
        in_force[case.id] = sentence_of(rows) if rows else ""
        dates += items
        before = _known_before(parts, case, begin)
        is_touched = any(docket.ref in touched for docket in case.dockets)
        # Without a new entry no date changes, and of the relief only what ends by itself: a quiet case is read once.
        if before and (is_touched or any(row.since and row.since >= told_until for row in rows)):
            changed[case.id] = _relief_changes(parts, case, rows, before, told_until)
        if before and is_touched:
            date_changes += changes_between(agenda_for(parts, case, before), items)
    return Outlook(today, None if period.is_first else told_until, in_force, changed, tuple(dates), tuple(date_changes))


def _relief_changes(
    parts: Parts, case: Case, rows: Iterable[Row], before: datetime, told_until: date
) -> tuple[ReliefChange, ...]:
    rows_before, _ = rows_for(parts, case, told_until, before)
    return tuple(one for one in relief_changes(rows_before, rows) if _is_recent(one.row.since, told_until))


def _is_recent(since: date | None, told_until: date) -> bool:
    """Whether a change of relief is of these days: an old order that a history has just brought is no change."""
    return since is None or since >= told_until - timedelta(days=RELIEF_IS_NEWS_DAYS)


def _known_before(parts: Parts, case: Case, begin: datetime) -> datetime | None:
    """From which state of a case on something counts as changed: the period's begin, or the first look that came in it.

    None where nothing of the case has been looked at: all of it is only known now.
    """
    baselines = parts.store.dockets.baselines()
    looked = [at for docket in case.dockets if (at := baselines.get(docket.ref))]
    if not looked:
        return None
    return begin if min(looked) <= begin else max(looked)


def _undelivered(parts: Parts, readers: Readers) -> tuple[Undelivered, ...]:
    failures = parts.store.outbox.untold_failures(readers.id)
    alike = Counter((one.subject, one.channel, one.said.replace(one.parcel.target, "a reader")) for one in failures)
    return tuple(Undelivered(subject, channel, count, said) for (subject, channel, said), count in alike.items())
