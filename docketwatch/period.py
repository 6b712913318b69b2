"""Gathers from the store what a digest of any period is composed from, and has it composed; asks and sends nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from docketwatch.assessment import assess_all
from docketwatch.digest.compose import compose
from docketwatch.digest.material import Material, Outlook
from docketwatch.digest.sections import LATEST_AT_BASELINE, Undelivered
from docketwatch.digest.wording import short_moment
from docketwatch.docket.calendar import changes_between
from docketwatch.docket.model import Reason
from docketwatch.docket.relief import relief_changes
from docketwatch.outlook import agenda_for, rows_for
from docketwatch.reading.relief.sentence import sentence_of
from docketwatch.record_reading import history_of
from docketwatch.sources import COURTLISTENER

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from zoneinfo import ZoneInfo

    from docketwatch.digest.sections import ComposedDigest
    from docketwatch.docket.calendar import CalendarChange, CalendarItem
    from docketwatch.docket.model import Case, Coverage, News
    from docketwatch.docket.readers import Readers
    from docketwatch.docket.relief import ReliefChange, Row
    from docketwatch.parts import Parts

LATEST_CHECK_H = 12
"""How old the last check may be before its verdict says nothing about today: three checks of four hours missed."""


MOST_DAYS_BACK = 7
"""How far back the first digest of a group reaches at most."""

RELIEF_IS_NEWS_DAYS = 14
"""How old a change of relief may be when it is first seen and still be told as one; feeds and archives lag by days."""


@dataclass(frozen=True, slots=True)
class Period:
    """What a digest is about: the news after one number up to another, and the moment its readers were told before.

    `is_first`: these readers have been told nothing yet, so that nothing counts as changed for them.
    """

    after: int
    upto: int
    since: datetime
    is_first: bool = False


def period_since(parts: Parts, since: datetime, until: datetime) -> Period:
    """The period between two moments, by when the news came."""
    news = parts.store.news
    return Period(news.last_id_before(since), news.last_id_before(until), since)


def period_for(parts: Parts, readers: Readers, now: datetime, zone: ZoneInfo) -> Period:
    """What these readers have not been sent: since their last digest, or since yesterday where there was none."""
    newest = parts.store.news.last_id()
    last = parts.store.outbox.last(readers.id, "digest")
    if last:
        return Period(last.upto_news, newest, last.composed_at)
    yesterday = beginning_of(now.astimezone(zone).date() - timedelta(days=1), zone)
    # A group that was renamed on a Monday must not lose the weekend: it begins where anybody's last digest ended.
    others = parts.store.outbox.newest_moment()
    since = max(now - timedelta(days=MOST_DAYS_BACK), min(yesterday, others or yesterday))
    return replace(period_since(parts, since, now), upto=newest, is_first=True)


def beginning_of(day: date, zone: ZoneInfo) -> datetime:
    """The first moment of a reader's day."""
    return datetime.combine(day, time(), zone)


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
    news = [one for one in parts.store.news.since(period.after, period.upto) if one.docket in {None, *wanted}]
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
            outlook=_outlook(parts, cases, period, now, zone),
            undelivered=_undelivered(parts, readers) if readers else (),
        )
    )


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
        latest={ref: store.entries.latest(ref, LATEST_AT_BASELINE) for ref in first_seen},
        counts={ref: store.entries.count(ref) for ref in first_seen},
        judges={ref: row.judge for ref, row in store.courtlistener.rows().values() if row.judge},
        sheets=tuple(store.dockets.sheets().values()),
        coverage=coverage,
        gaps=store.news.open_gaps(),
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
    coverage = tuple(found.get(one.docket, one) for one in assess_all(parts, verdict.finished_at))
    if now - verdict.finished_at > timedelta(hours=LATEST_CHECK_H):
        when = short_moment(verdict.finished_at.astimezone(zone))
        reason = Reason("no-check", f"no check has run since {when}: docketwatch check", standing=False)
        coverage = tuple(replace(one, observed="unchecked", reasons=(*one.reasons, reason)) for one in coverage)
    return verdict.run, verdict.finished_at, coverage


def _outlook(parts: Parts, cases: Iterable[Case], period: Period, now: datetime, zone: ZoneInfo) -> Outlook:
    today, told_until = now.astimezone(zone).date(), period.since.astimezone(zone).date()
    touched = {one.docket for one in parts.store.news.since(period.after, period.upto)}
    in_force: dict[str, str] = {}
    changed: dict[str, tuple[ReliefChange, ...]] = {}
    dates: list[CalendarItem] = []
    date_changes: list[CalendarChange] = []
    for case in cases:
        rows, _ = rows_for(parts, case, today)
        items = agenda_for(parts, case)
        in_force[case.id] = sentence_of(rows) if rows else ""
        dates += items
        if _is_new_to_readers(parts, case, period):
            continue
        is_touched = any(docket.ref in touched for docket in case.dockets)
        # Without a new entry no date changes, and of the relief only what ends by itself: a quiet case is read once.
        if is_touched or any(row.since and row.since >= told_until for row in rows):
            changed[case.id] = _relief_changes(parts, case, rows, period, told_until)
        if is_touched:
            date_changes += changes_between(agenda_for(parts, case, period.since), items)
    return Outlook(today, None if period.is_first else told_until, in_force, changed, tuple(dates), tuple(date_changes))


def _relief_changes(
    parts: Parts, case: Case, rows: Iterable[Row], period: Period, told_until: date
) -> tuple[ReliefChange, ...]:
    before, _ = rows_for(parts, case, told_until, period.since)
    return tuple(one for one in relief_changes(before, rows) if _is_recent(one.row.since, told_until))


def _is_recent(since: date | None, told_until: date) -> bool:
    """Whether a change of relief is of these days: an old order that a history has just brought is no change."""
    return since is None or since >= told_until - timedelta(days=RELIEF_IS_NEWS_DAYS)


def _is_new_to_readers(parts: Parts, case: Case, period: Period) -> bool:
    """Whether all that is known of a case came in this period: then nothing in it has changed, it is only known now."""
    if period.is_first:
        return True
    baselines = parts.store.dockets.baselines()
    known = [baselines.get(docket.ref) for docket in case.dockets]
    return all(at is None or at > period.since for at in known)


def _undelivered(parts: Parts, readers: Readers) -> tuple[Undelivered, ...]:
    return tuple(
        Undelivered(one.parcel.key, one.parcel.target, one.tries, one.said)
        for one in parts.store.outbox.untold_failures(readers.id)
    )
