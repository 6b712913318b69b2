"""Composes a digest from what one run first saw: topic, case, docket, entry; decides what stands together. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from docketwatch.digest.arrange import arranged, briefings_touched, weight
from docketwatch.digest.sections import (
    CaseSection,
    ComposedDigest,
    DocketSection,
    Line,
    Link,
    TopicSection,
    Unchecked,
    Verdict,
)
from docketwatch.digest.wording import entry_mark
from docketwatch.docket.view import free_copy
from docketwatch.reading.telling.told import tell

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from docketwatch.digest.arrange import Row
    from docketwatch.docket.asking import Health, Problem
    from docketwatch.docket.courts import Court, CourtTable
    from docketwatch.docket.model import Case, Coverage, Gap, News, Sheet, Sighting, WatchedDocket

_NO_SOURCE = frozenset({"no-feed", "unresolved", "not-in-archive"})


@dataclass(frozen=True, slots=True)
class Material:
    """All that a digest is composed from.

    `history` has the entries of dockets with news, oldest first: what "re 12" refers to, and what was briefed on it.
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
    history: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)


def compose(material: Material) -> ComposedDigest:
    """Compose one digest."""
    watched = {docket.ref for case in material.cases for docket in case.dockets}
    material = replace(material, news=tuple(one for one in material.news if one.docket in {None, *watched}))
    sections = [(case, _case_section(case, material)) for case in material.cases]
    with_news = [(case, section) for case, section in sections if section.dockets]
    with_news.sort(key=lambda pair: -_heaviest(pair[1]))
    topics: dict[str, list[CaseSection]] = defaultdict(list)
    for case, section in with_news:
        topics[case.topics[0]].append(section)
    return ComposedDigest(
        run=material.run,
        at=material.at,
        verdict=_verdict(material, len(with_news)),
        topics=tuple(
            TopicSection(topic, tuple(topics[topic])) for topic in _in_order(material.cases) if topic in topics
        ),
        quiet_baselines=_quiet_baselines(material),
        feed_news=tuple(one for one in material.news if one.kind == "feed"),
        open_gaps=material.gaps,
        has_new_gaps=any(one.kind == "gap" for one in material.news),
        unchecked=_grouped_reasons(material, standing=False),
        standing=_grouped_reasons(material, standing=True),
        account_problem=material.account_problem.detail if material.account_problem else "",
        is_account_refused=material.account_problem is not None and material.account_problem.kind == "account",
    )


def docket_links(docket: WatchedDocket, courtlistener_url: str) -> tuple[Link, ...]:
    """The free address of a docket, where one is known."""
    if docket.courtlistener_id is None:
        return ()
    return (Link("CourtListener", f"{courtlistener_url}/docket/{docket.courtlistener_id}/", is_free=True),)


def _case_section(case: Case, material: Material) -> CaseSection:
    dockets = [section for docket in case.dockets if (section := _docket_section(docket, material))]
    return CaseSection(case.id, case.caption, case.topics[1:], case.note, tuple(_folded_across(dockets)))


def _docket_section(docket: WatchedDocket, material: Material) -> DocketSection | None:
    news = [one for one in material.news if one.docket == docket.ref]
    baseline = any(one.kind == "baseline" for one in news)
    told = [one for one in news if one.kind in {"new", "update", "withdrawn"} and one.sighting]
    sheet_changes = tuple(change for one in news if one.kind == "sheet" for change in one.changes)
    latest = material.latest.get(docket.ref, ()) if baseline else ()
    if not (told or sheet_changes or latest) or docket.court is None:
        return None
    court = material.courts[docket.court]
    history = material.history.get(docket.ref, ())
    texts = {int(entry.number): entry.text for entry, _, _ in history if entry.number}
    lines = [_line(one, court, texts) for one in told]
    lines += [_latest_line(one, court) for one in latest]
    sheets = [sheet for sheet in material.sheets if sheet.docket == docket.ref]
    return DocketSection(
        ref=docket.ref,
        court=court.citation,
        number=docket.number or (sheets[-1].docket_number if sheets else "number not known yet"),
        caption=sheets[-1].caption if sheets else docket.caption,
        links=docket_links(docket, material.courtlistener_url),
        changes=tuple(dict.fromkeys(sheet_changes)),
        lines=tuple(_folded_within(lines, sheets)),
        baseline=baseline,
        known_entries=material.counts.get(docket.ref, 0),
        briefings=briefings_touched(history, [one.sighting for one in told if one.kind == "new" and one.sighting]),
        missing_numbers=next((one.missing_numbers for one in material.coverage if one.docket == docket.ref), ()),
    )


def _line(news: News, court: Court, texts: Mapping[int, str]) -> Line:
    assert news.sighting is not None
    assert news.kind in {"new", "update", "withdrawn"}
    told = tell(news.sighting, court, texts, entry_mark(news.sighting))
    line = _latest_line(news.sighting, court)
    return replace(line, kind=news.kind, changes=news.changes, reading=told.reading, summary=told.summary)


def _latest_line(sighting: Sighting, court: Court) -> Line:
    links = tuple(Link("PDF", url, is_free=True) for url in (free_copy(sighting),) if url)
    if sighting.doc_url and sighting.doc_url not in {link.url for link in links}:
        links = (*links, Link("PACER", sighting.doc_url, is_free=False))
    return Line(
        kind="latest",
        mark=entry_mark(sighting),
        labels=sighting.labels,
        entered=sighting.entered.astimezone(court.zone) if sighting.entered else None,
        entered_local=sighting.entered_local,
        links=links,
        also=(sighting.docket_number,),
        text=sighting.text,
        filed=sighting.filed,
    )


def _folded_within(lines: list[Line], sheets: list[Sheet]) -> list[Line]:
    """One line for one filing that a criminal case shows once a defendant (up to 77 times), naming the sheets.

    Two alike on one sheet are two filings: the second folds only with the second of another sheet.
    """
    folded: dict[tuple[object, ...], Line] = {}
    met: Counter[tuple[object, ...]] = Counter()
    for line in lines:
        alike = (line.kind, line.mark, frozenset(line.labels), line.changes, line.entered, _paper(line))
        met[alike, line.also] += 1
        same = (*alike, met[alike, line.also])
        first = folded.get(same)
        also = tuple(dict.fromkeys((*first.also, *line.also))) if first else line.also
        folded[same] = replace(first or line, also=also)
    if len(sheets) > 1:
        return list(folded.values())
    return [replace(line, also=()) for line in folded.values()]


def _folded_across(dockets: list[DocketSection]) -> list[DocketSection]:
    """One line for one filing entered in several dockets of a family, at the first, naming the others."""
    first_seen: dict[tuple[object, ...], tuple[int, int]] = {}
    lines = [list(section.lines) for section in dockets]
    for place, section in enumerate(dockets):
        kept: list[Line] = []
        for line in lines[place]:
            paper = _paper(line)
            same = (section.court, line.kind, frozenset(line.labels), line.changes, paper)
            if paper and same in first_seen and first_seen[same][0] != place:
                where, index = first_seen[same]
                first = lines[where][index]
                lines[where][index] = replace(first, also=(*first.also, f"{section.number} ({line.mark})"))
                continue
            first_seen.setdefault(same, (place, len(kept)))
            kept.append(line)
        lines[place] = kept
    folded = [replace(section, lines=tuple(arranged(left))) for section, left in zip(dockets, lines, strict=True)]
    return [section for section in folded if section.lines or section.changes]


def _paper(line: Line) -> str | None:
    """The path of a line's document, without parameters that differ from docket to docket."""
    paid = next((link.url for link in line.links if not link.is_free and "show_case_doc" not in link.url), None)
    return paid.partition("?")[0] if paid else None


def _heaviest(case: CaseSection) -> int:
    return max((weight(line) for docket in case.dockets for line in docket.lines), default=0)


def _in_order(cases: tuple[Case, ...]) -> list[str]:
    """The topics in the order of the watchlist, whichever case of them weighs most today."""
    return list(dict.fromkeys(case.topics[0] for case in cases))


def _quiet_baselines(material: Material) -> tuple[str, ...]:
    return tuple(
        one.docket
        for one in material.news
        if one.kind == "baseline" and one.docket and not material.latest.get(one.docket)
    )


def _verdict(material: Material, cases_with_news: int) -> Verdict:
    levels = [one.observed for one in material.coverage]
    without = sum(any(reason.kind in _NO_SOURCE for reason in one.reasons) for one in material.coverage)
    archived = [any(reason.kind == "archive-only" for reason in one.reasons) for one in material.coverage]
    typed = [any(reason.kind == "partial-types" for reason in one.reasons) for one in material.coverage]
    looked = [level != "unchecked" for level in levels]
    kinds = [one.kind for one in material.news]
    return Verdict(
        dockets=len(levels),
        looked_at=sum(looked),
        all_types=sum(
            seen and not narrow and not far for seen, narrow, far in zip(looked, typed, archived, strict=True)
        ),
        some_types=sum(seen and narrow for seen, narrow in zip(looked, typed, strict=True)),
        not_looked_at=levels.count("unchecked") - without,
        without_source=without,
        through_archive=sum(seen and far for seen, far in zip(looked, archived, strict=True)),
        worse=sum(one.is_worse_than_expected for one in material.coverage),
        new=kinds.count("new"),
        changed=kinds.count("update") + kinds.count("withdrawn") + kinds.count("sheet"),
        first_looks=kinds.count("baseline"),
        cases_with_news=cases_with_news,
    )


def _grouped_reasons(material: Material, *, standing: bool) -> tuple[Unchecked, ...]:
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for one in material.coverage:
        for reason in one.reasons:
            if reason.standing == standing and reason.kind != "gap":
                groups[one.court or "", reason.sentence].append(one.docket)
    return tuple(
        Unchecked(court, sentence, tuple(dockets), _last_good(material, court))
        for (court, sentence), dockets in groups.items()
    )


def _last_good(material: Material, court: str) -> datetime | None:
    health = material.health.get(court)
    return health.last_good if health else None
