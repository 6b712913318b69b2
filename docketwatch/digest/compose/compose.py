"""Composes a digest from what happened in a period: what comes first, what stands together, what is folded. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from docketwatch.digest.compose.acting import acts_of, in_order_of_weight
from docketwatch.digest.compose.arrange import briefings_touched, weight
from docketwatch.digest.compose.fold import folded_across, folded_within
from docketwatch.digest.compose.nearing import coming_of
from docketwatch.digest.compose.sections import (
    ROUTINE,
    CaseSection,
    ComposedDigest,
    DocketSection,
    FreePaper,
    Housekeeping,
    Line,
    Link,
    TopicSection,
)
from docketwatch.digest.compose.verdict import grouped_reasons, is_known_trouble, verdict_of
from docketwatch.digest.wording import entry_mark
from docketwatch.docket.redaction import without_redacted
from docketwatch.docket.view import free_copy
from docketwatch.reading.telling.told import tell

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from docketwatch.digest.compose.material import Material
    from docketwatch.digest.compose.sections import Act
    from docketwatch.docket.courts import Court
    from docketwatch.docket.model import Case, News, Sheet, Sighting, WatchedDocket


@dataclass(frozen=True, slots=True)
class _CaseNews:
    """One case taken apart: its lines of weight, what goes first, what is only free now, what is routine."""

    section: CaseSection
    acts: tuple[Act, ...]
    free: tuple[FreePaper, ...]
    routine: tuple[Housekeeping, ...]
    below_minimum: int

    @property
    def has_news(self) -> bool:
        return bool(self.section.dockets or self.acts or self.free or self.routine)


def compose(material: Material) -> ComposedDigest:
    """Compose one digest."""
    watched = {docket.ref for case in material.cases for docket in case.dockets}
    material = replace(material, news=tuple(one for one in material.news if one.docket in {None, *watched}))
    parted = [_case_news(case, material) for case in material.cases]
    outlook = material.outlook
    dates = (outlook.dates, outlook.date_changes, outlook.today, outlook.told_until) if outlook else None
    coming, later = coming_of(*dates) if dates else ((), ())
    return ComposedDigest(
        run=material.run,
        at=material.at,
        verdict=verdict_of(material, sum(one.has_news for one in parted)),
        topics=_by_topic(material.cases, [one.section for one in parted]),
        quiet_baselines=_quiet_baselines(material),
        feed_news=tuple(one for one in material.news if one.kind == "feed"),
        open_gaps=material.gaps,
        has_new_gaps=any(one.kind == "gap" for one in material.news),
        unchecked=grouped_reasons(material, standing=False),
        standing=grouped_reasons(material, standing=True),
        account_problem=material.account_problem.detail if material.account_problem else "",
        is_account_refused=material.account_problem is not None and material.account_problem.kind == "account",
        since=material.since,
        as_of=material.as_of,
        readers=material.readers,
        act_on=in_order_of_weight(act for one in parted for act in one.acts),
        coming=coming,
        later=later,
        now_free=tuple(paper for one in parted for paper in one.free),
        housekeeping=tuple(folded for one in parted for folded in one.routine),
        undelivered=material.undelivered,
        below_minimum=sum(one.below_minimum for one in parted),
        is_known_trouble=is_known_trouble(material),
        court_names={gap.court: material.courts[gap.court].citation for gap in material.gaps},
    )


def _by_topic(cases: Sequence[Case], sections: Sequence[CaseSection]) -> tuple[TopicSection, ...]:
    """The cases with news under their topics: topics in the order of the watchlist, the weightiest case first."""
    topics: dict[str, list[CaseSection]] = {case.topics[0]: [] for case in cases}
    first_topic = {case.id: case.topics[0] for case in cases}
    for section in sorted(sections, key=lambda section: -_heaviest(section)):
        if section.dockets:
            topics[first_topic[section.id]].append(section)
    return tuple(TopicSection(topic, tuple(found)) for topic, found in topics.items() if found)


def docket_links(docket: WatchedDocket, courtlistener_url: str) -> tuple[Link, ...]:
    """The free address of a docket, where one is known."""
    if docket.courtlistener_id is None:
        return ()
    return (Link("CourtListener", f"{courtlistener_url}/docket/{docket.courtlistener_id}/", is_free=True),)


def _case_news(case: Case, material: Material) -> _CaseNews:
    dockets = [section for docket in case.dockets if (section := _docket_section(docket, material))]
    in_force = material.outlook.in_force.get(case.id, "") if material.outlook else ""
    whole = CaseSection(
        case.id, case.caption, case.topics[1:], case.note, tuple(folded_across(dockets)), in_force, case.our_side
    )
    changes = material.outlook.relief_changes.get(case.id, ()) if material.outlook else ()
    acts = acts_of(whole, changes, _names(case, material))
    routine = [_housekeeping(case.topics[0], whole, section) for section in whole.dockets]
    shown = [_weighty(section, material.minimum) for section in whole.dockets]
    return _CaseNews(
        replace(whole, dockets=tuple(section for section in shown if section.lines or section.changes)),
        tuple(act for act in acts if act.kind != "ruling" or act.weight >= material.minimum),
        tuple(paper for section in whole.dockets for paper in _free_papers(case.topics[0], whole, section)),
        tuple(one for one in routine if one.lines),
        sum(len(_too_light(section, material.minimum)) for section in whole.dockets),
    )


def _names(case: Case, material: Material) -> dict[str, tuple[str, str]]:
    """How each docket of a case is cited: its court, and the court with the number."""
    courts = {docket.ref: material.courts[docket.court].citation for docket in case.dockets if docket.court}
    numbers = {docket.ref: docket.number or "" for docket in case.dockets}
    return {ref: (court, f"{court} {numbers[ref]}".rstrip()) for ref, court in courts.items()}


def _housekeeping(topic: str, case: CaseSection, section: DocketSection) -> Housekeeping:
    lines = tuple(line for line in section.lines if line.under == ROUTINE)
    return Housekeeping(topic, case.caption, section.ref, f"{section.court} {section.number}", lines)


def _weighty(section: DocketSection, minimum: int) -> DocketSection:
    left = [line for line in section.lines if line.under != ROUTINE and not _is_only_free(line)]
    light = _too_light(section, minimum)
    return replace(section, lines=tuple(line for line in left if line not in light))


def _too_light(section: DocketSection, minimum: int) -> list[Line]:
    """The new entries that weigh less than these readers want, with the papers that belong to them."""
    alone = [line for line in section.lines if line.reading and line.kind == "new" and not line.under]
    light = [line for line in alone if weight(line) < minimum]
    marks = {line.mark for line in light}
    return [*light, *(line for line in section.lines if line.under in marks)]


def _is_only_free(line: Line) -> bool:
    changes = line.changes
    return line.kind == "update" and bool(changes) and all(one.what == "free copy" and one.new for one in changes)


def _free_papers(topic: str, case: CaseSection, section: DocketSection) -> Iterator[FreePaper]:
    for line in section.lines:
        link = line.free_link
        if link and _is_only_free(line):
            yield FreePaper(
                topic, case.caption, section.ref, f"{section.court} {section.number}", line.mark, line.summary, link
            )


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
    is_told = {(one.sighting.source, one.sighting.key) for one in told if one.sighting}
    lines += [_latest_line(one, court) for one in latest if (one.source, one.key) not in is_told]
    sheets = [sheet for sheet in material.sheets if sheet.docket == docket.ref]
    return DocketSection(
        ref=docket.ref,
        court=court.citation,
        number=_printed_number(docket, sheets),
        caption=sheets[-1].caption if sheets else docket.caption,
        links=docket_links(docket, material.courtlistener_url),
        changes=tuple(dict.fromkeys(sheet_changes)),
        lines=tuple(folded_within(lines, sheets)),
        baseline=baseline,
        known_entries=material.counts.get(docket.ref, 0),
        briefings=briefings_touched(history, [one.sighting for one in told if one.kind == "new" and one.sighting]),
        missing_numbers=next((one.missing_numbers for one in material.coverage if one.docket == docket.ref), ()),
        judge=material.judges.get(docket.ref) or docket.judge or "",
    )


def _printed_number(docket: WatchedDocket, sheets: Sequence[Sheet]) -> str:
    return docket.number or (sheets[-1].docket_number if sheets else "number not known yet")


def _line(news: News, court: Court, texts: Mapping[int, str]) -> Line:
    assert news.sighting is not None
    assert news.kind in {"new", "update", "withdrawn"}
    told = tell(news.sighting, court, texts, entry_mark(news.sighting))
    line = _latest_line(news.sighting, court)
    changes = without_redacted(news.changes)
    return replace(line, kind=news.kind, changes=changes, reading=told.reading, summary=told.summary)


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


def _heaviest(case: CaseSection) -> int:
    return max((weight(line) for docket in case.dockets for line in docket.lines), default=0)


def _quiet_baselines(material: Material) -> tuple[str, ...]:
    return tuple(
        one.docket
        for one in material.news
        if one.kind == "baseline" and one.docket and not material.latest.get(one.docket)
    )
