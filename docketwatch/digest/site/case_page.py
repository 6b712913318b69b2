"""What the page of one case says, as values for its template; decides the words and the order, writes no markup."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date
from typing import TYPE_CHECKING

from docketwatch.digest.calendar_wording import DOCKET_TEXT_ONLY
from docketwatch.digest.showing import followable
from docketwatch.digest.site.statements import ROLES, anchors_of, dated, line, relief_rows, seen, seen_words
from docketwatch.digest.site.timeline import timeline
from docketwatch.docket.calendar import in_order

if TYPE_CHECKING:
    from datetime import tzinfo

    from docketwatch.digest.compose.sections import Link
    from docketwatch.digest.site.material import SiteCase, SiteDocket, SiteEntry
    from docketwatch.digest.site.statements import Dated, ReliefRow, Seen, ShownLine
    from docketwatch.digest.site.timeline import Timeline


@dataclass(frozen=True, slots=True)
class DocketRow:
    """One docket as the table of a case shows it."""

    ref: str
    court: str
    number: str
    caption: str
    role: str
    judge: str
    entries: int
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a filter: its value, its words, how many entries it leaves."""

    value: str
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class CasePage:
    """All that a case's page says."""

    caption: str
    topics: tuple[str, ...]
    aliases: tuple[str, ...]
    note: str
    sentence: str
    relief: tuple[ReliefRow, ...]
    undated: int
    seen_words: tuple[str, ...]
    dockets: tuple[DocketRow, ...]
    has_judge: bool
    timeline: Timeline | None
    coming: tuple[Dated, ...]
    past_dates: int
    dates_note: str
    coverage: tuple[Seen, ...]
    lines: tuple[ShownLine, ...]
    events: tuple[Choice, ...]
    rulings: int
    docket_choices: tuple[Choice, ...]


def page_name(case_id: str) -> str:
    """The file of a case's page; ids of cases are letters, digits and hyphens."""
    return f"case-{case_id}.html"


def case_page(case: SiteCase, today: date, zone: tzinfo) -> CasePage:
    """What a case's page says on that day, to a reader in that zone."""
    lines = [line(entry, docket, zone) for entry, docket in newest_first(case)]
    anchors = anchors_of(case)
    coming = [item for item in in_order(case.items) if item.day >= today]
    return CasePage(
        caption=case.case.caption,
        topics=tuple(topic.replace("-", " ") for topic in case.case.topics),
        aliases=case.case.aliases,
        note=case.note,
        sentence=case.board.sentence,
        relief=relief_rows(case, ""),
        undated=case.board.undated,
        seen_words=seen_words(case, zone),
        dockets=tuple(_docket_row(docket) for docket in case.dockets),
        has_judge=any(docket.judge for docket in case.dockets),
        timeline=timeline(case.dockets, today),
        coming=tuple(dated(item, anchors, "") for item in coming),
        past_dates=len(case.items) - len(coming),
        dates_note=DOCKET_TEXT_ONLY,
        coverage=seen(case.coverage, zone),
        lines=tuple(lines),
        events=_choices(Counter(one.event for one in lines)),
        rulings=sum(one.is_ruling for one in lines),
        docket_choices=tuple(
            Choice(docket.ref, f"{docket.court} {docket.number}", len(docket.lines)) for docket in case.dockets
        ),
    )


def newest_first(case: SiteCase) -> list[tuple[SiteEntry, SiteDocket]]:
    """The entries of all dockets of a case, the newest first, those of which no source tells the day last."""
    pairs = [(entry, docket) for docket in case.dockets for entry in reversed(docket.lines)]
    return sorted(pairs, key=lambda pair: _age(pair[0]), reverse=True)


def _age(entry: SiteEntry) -> tuple[str, str]:
    """What entries are sorted by; those of one moment stay in the order of their docket."""
    day = entry.day or (entry.entered.date() if entry.entered else date.min)
    return day.isoformat(), entry.entered.astimezone(UTC).isoformat() if entry.entered else ""


def _docket_row(docket: SiteDocket) -> DocketRow:
    role = f"{ROLES[docket.role]} (review of {docket.review_of})" if docket.review_of else ROLES[docket.role]
    return DocketRow(
        ref=docket.ref,
        court=docket.court,
        number=docket.number,
        caption=docket.caption,
        role=role,
        judge=docket.judge,
        entries=len(docket.lines),
        links=followable(docket.links),
    )


def _choices(counts: Counter[str]) -> tuple[Choice, ...]:
    return tuple(Choice(event, event.replace("_", " "), counts[event]) for event in sorted(counts))
