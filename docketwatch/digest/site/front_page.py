"""What the front page says, as values for its template: what is new, in force, coming and unseen; writes no markup."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from docketwatch.digest.calendar_wording import DOCKET_TEXT_ONLY
from docketwatch.digest.site.case_page import page_name
from docketwatch.digest.site.statements import anchors_of, dated, line, relief_rows, seen, seen_words
from docketwatch.digest.wording import counted, full_day
from docketwatch.docket.calendar import in_order

if TYPE_CHECKING:
    from datetime import datetime, tzinfo

    from docketwatch.digest.site.material import SiteCase, SiteDocket, SiteEntry, SiteMaterial
    from docketwatch.digest.site.statements import Dated, ReliefRow, Seen, ShownLine
    from docketwatch.docket.model import Coverage

NEVER_CHECKED = "Nothing has been checked yet: run docketwatch check, then make this site again."
NEW_DAYS = 7
COMING_DAYS = 30
MOST_NEW = 6
"""How many new entries of one case the front page lists; all of them stand on its own page."""


@dataclass(frozen=True, slots=True)
class NewOfCase:
    """The new entries of one case, rulings first; `more` counts those left out, `more_rulings` rulings among them."""

    caption: str
    page: str
    lines: tuple[ShownLine, ...]
    more: int
    more_rulings: int


@dataclass(frozen=True, slots=True)
class BoardOfCase:
    """What is in force in one case."""

    caption: str
    page: str
    sentence: str
    rows: tuple[ReliefRow, ...]
    seen_words: tuple[str, ...]
    undated: int


@dataclass(frozen=True, slots=True)
class ComingDate:
    """One date with the case it is of."""

    caption: str
    page: str
    date: Dated


@dataclass(frozen=True, slots=True)
class CaseLink:
    """One case in the list of all; `names` is what a search looks through."""

    caption: str
    page: str
    dockets: str
    counts: str
    names: str


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic with its cases."""

    name: str
    cases: tuple[CaseLink, ...]


@dataclass(frozen=True, slots=True)
class SeenGroup:
    """The dockets that were seen equally far; `name` is "worse" where something failed that usually works."""

    name: str
    words: str
    count: int
    dockets: tuple[Seen, ...]


_GROUPS = {
    "worse": "SEEN LESS THAN USUAL",
    "unchecked": "without a source or not yet looked at",
    "partial": "some entry types",
    "full": "all entry types",
}


@dataclass(frozen=True, slots=True)
class FrontPage:
    """All that the front page says."""

    new: tuple[NewOfCase, ...]
    new_words: str
    new_since: str
    boards: tuple[BoardOfCase, ...]
    without_board: tuple[CaseLink, ...]
    coming: tuple[ComingDate, ...]
    coming_until: str
    dates_note: str
    coverage_words: str
    is_incomplete: bool
    seen: tuple[SeenGroup, ...]
    topics: tuple[Topic, ...]
    cases: int
    private_words: str


def front_page(material: SiteMaterial, zone: tzinfo) -> FrontPage:
    """What the front page says to a reader in that zone."""
    today = material.made_at.astimezone(zone).date()
    new = _new(material, zone)
    groups = _groups(material, zone)
    private = material.private_dockets
    verb = "is" if private == 1 else "are"
    return FrontPage(
        new=new,
        new_words=_new_words(new),
        new_since=full_day(today - timedelta(days=NEW_DAYS)),
        boards=tuple(_board(case, zone) for case in material.cases if case.board.rows),
        without_board=tuple(_case_link(case) for case in material.cases if not case.board.rows),
        coming=_coming(material, zone),
        coming_until=full_day(today + timedelta(days=COMING_DAYS)),
        dates_note=DOCKET_TEXT_ONLY,
        coverage_words=_coverage_words(groups) if material.as_of else NEVER_CHECKED,
        is_incomplete=material.as_of is not None and any(group.name == "worse" for group in groups),
        seen=groups,
        topics=_topics(material.cases),
        cases=len(material.cases),
        private_words=f"{counted(private, 'private docket')} {verb} not shown." if private else "",
    )


def _new(material: SiteMaterial, zone: tzinfo) -> tuple[NewOfCase, ...]:
    """What was first seen or changed in the last days, the case with the weightiest first."""
    since = material.made_at - timedelta(days=NEW_DAYS)
    found = []
    for case in material.cases:
        lines = [(entry, docket) for docket in case.dockets for entry in docket.lines if _is_news(entry, since)]
        if lines:
            lines.sort(
                key=lambda one: (one[0].is_ruling, one[0].importance, one[0].first_seen, one[0].key), reverse=True
            )
            found.append((case, lines))
    found.sort(key=lambda one: (one[1][0][0].is_ruling, one[1][0][0].importance), reverse=True)
    return tuple(_new_of_case(case, lines, zone) for case, lines in found)


def _is_news(entry: SiteEntry, since: datetime) -> bool:
    """A docket's first look is not news, a change of what it found is."""
    if entry.changed_at and entry.changed_at >= since:
        return True
    return entry.first_seen >= since and not entry.is_baseline


def _new_of_case(case: SiteCase, lines: list[tuple[SiteEntry, SiteDocket]], zone: tzinfo) -> NewOfCase:
    rest = lines[MOST_NEW:]
    return NewOfCase(
        caption=case.case.caption,
        page=page_name(case.case.id),
        lines=tuple(line(entry, docket, zone) for entry, docket in lines[:MOST_NEW]),
        more=len(rest),
        more_rulings=sum(entry.is_ruling for entry, _ in rest),
    )


def _new_words(new: tuple[NewOfCase, ...]) -> str:
    entries = sum(len(one.lines) + one.more for one in new)
    rulings = sum(sum(line.is_ruling for line in one.lines) + one.more_rulings for one in new)
    told = counted(entries, "entry", "entries")
    return f"{told} new or changed, {counted(rulings, 'ruling')} among them, in {counted(len(new), 'case')}"


def _board(case: SiteCase, zone: tzinfo) -> BoardOfCase:
    page = page_name(case.case.id)
    return BoardOfCase(
        caption=case.case.caption,
        page=page,
        sentence=case.board.sentence,
        rows=relief_rows(case, page),
        seen_words=seen_words(case, zone),
        undated=case.board.undated,
    )


def _coming(material: SiteMaterial, zone: tzinfo) -> tuple[ComingDate, ...]:
    today = material.made_at.astimezone(zone).date()
    until = today + timedelta(days=COMING_DAYS)
    of_case = {item.uid: case for case in material.cases for item in case.items}
    items = in_order(item for case in material.cases for item in case.items if today <= item.day <= until)
    anchors = {case.case.id: anchors_of(case) for case in material.cases}
    return tuple(
        ComingDate(case.case.caption, page, dated(item, anchors[case.case.id], page))
        for item in items
        for case in (of_case[item.uid],)
        for page in (page_name(case.case.id),)
    )


def _groups(material: SiteMaterial, zone: tzinfo) -> tuple[SeenGroup, ...]:
    """The dockets by how far they were seen, the worst first."""
    groups: dict[str, list[Coverage]] = {name: [] for name in _GROUPS}
    for case in material.cases:
        for one in case.coverage:
            groups["worse" if one.is_worse_than_expected else one.observed].append(one)
    return tuple(
        SeenGroup(name, _GROUPS[name], len(members), seen(members, zone)) for name, members in groups.items() if members
    )


def _coverage_words(groups: tuple[SeenGroup, ...]) -> str:
    told = ", ".join(f"{group.count} {group.words}" for group in reversed(groups))
    return f"{counted(sum(group.count for group in groups), 'docket')}: {told or 'none'}."


def _topics(cases: tuple[SiteCase, ...]) -> tuple[Topic, ...]:
    topics: dict[str, list[CaseLink]] = {}
    for case in cases:
        topics.setdefault(case.case.topics[0] if case.case.topics else "other", []).append(_case_link(case))
    return tuple(Topic(name.replace("-", " "), tuple(links)) for name, links in topics.items())


def _case_link(case: SiteCase) -> CaseLink:
    entries = sum(len(docket.lines) for docket in case.dockets)
    dockets = ", ".join(f"{docket.court} {docket.number}" for docket in case.dockets)
    names = (case.case.id, case.case.caption, *case.case.aliases, *(docket.caption for docket in case.dockets))
    refs = (docket.ref for docket in case.dockets)
    return CaseLink(
        caption=case.case.caption,
        page=page_name(case.case.id),
        dockets=dockets,
        counts=counted(entries, "entry", "entries"),
        names=" ".join((*names, *refs, dockets)),
    )
