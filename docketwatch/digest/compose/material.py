"""What a digest is composed from: plain values, gathered from the store by others; decides nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from docketwatch.digest.compose.arrange import Row as HistoryRow
    from docketwatch.digest.compose.sections import Undelivered
    from docketwatch.docket.asking import Health, Problem
    from docketwatch.docket.calendar import CalendarChange, CalendarItem
    from docketwatch.docket.courts import CourtTable
    from docketwatch.docket.model import Case, Coverage, Gap, News, Sheet, Sighting
    from docketwatch.docket.relief import ReliefChange


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a period's digest says beside the news; a check, which is cheap, has none of it.

    `in_force` is one sentence by case id, `relief_changes` the rows that changed, by case id. `dates` are the calendars
    of all cases, `date_changes` what became of them in the period. `today` is the reader's day, `told_until` the day
    up to which these readers were told before, None for a first digest.
    """

    today: date
    told_until: date | None = None
    in_force: Mapping[str, str] = field(default_factory=dict)
    relief_changes: Mapping[str, tuple[ReliefChange, ...]] = field(default_factory=dict)
    dates: tuple[CalendarItem, ...] = ()
    date_changes: tuple[CalendarChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Material:
    """All that a digest is composed from.

    `history` has the entries of dockets with news, oldest first: what "re 12" refers to, and what was briefed on it.
    `latest` and `counts` are of dockets first seen in the period, `judges` the judge or panel as printed, by docket.
    `minimum` is the least weight (1 to 5) of a new entry that these readers want to see. `trouble_before` are the
    dockets and reasons that the run before could not check either; `is_account_problem_known` says it of the account.
    """

    run: int
    at: datetime
    cases: tuple[Case, ...]
    courts: CourtTable
    news: tuple[News, ...]
    latest: Mapping[str, tuple[Sighting, ...]]
    counts: Mapping[str, int]
    sheets: tuple[Sheet, ...]
    coverage: tuple[Coverage, ...]
    gaps: tuple[Gap, ...]
    health: Mapping[str, Health]
    courtlistener_url: str
    account_problem: Problem | None = None
    history: Mapping[str, tuple[HistoryRow, ...]] = field(default_factory=dict)
    judges: Mapping[str, str] = field(default_factory=dict)
    since: datetime | None = None
    as_of: datetime | None = None
    readers: str = ""
    minimum: int = 1
    outlook: Outlook | None = None
    undelivered: tuple[Undelivered, ...] = ()
    trouble_before: frozenset[tuple[str, str]] | None = None
    is_account_problem_known: bool = False
