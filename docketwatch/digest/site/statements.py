"""What both kinds of page say: rows of relief, dated items, how far a docket was seen, entries; values, no markup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docketwatch.digest.calendar_wording import (
    basis_words,
    docket_words,
    past_words,
    slot_words,
    source_words,
    what_words,
)
from docketwatch.digest.listings.relief_list import cited_words, seen_up_to
from docketwatch.digest.relief_wording import KINDS
from docketwatch.digest.showing import followable
from docketwatch.digest.wording import full_day, interval_words, short_moment
from docketwatch.docket.relief import BINDING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import tzinfo

    from docketwatch.digest.compose.sections import Link
    from docketwatch.digest.site.material import SiteCase, SiteDocket, SiteEntry
    from docketwatch.docket.calendar import CalendarItem
    from docketwatch.docket.model import Coverage
    from docketwatch.docket.relief import Cited, Role, Row

ROLES: dict[Role, str] = {
    "district": "district court",
    "appeal": "appeal",
    "mandamus": "mandamus petition",
    "scotus": "Supreme Court",
    "transferee": "transferred to",
    "related": "related suit",
}


@dataclass(frozen=True, slots=True)
class Cite:
    """An entry named as a reason: its words, and its address on the site, empty where the site has no such entry."""

    words: str
    href: str


@dataclass(frozen=True, slots=True)
class ReliefRow:
    """One order or request: `status` in words, `is_binding` whether it binds somebody today."""

    kind: str
    status: str
    since: str
    by: tuple[Cite, ...]
    note: str
    protects: str
    is_binding: bool


@dataclass(frozen=True, slots=True)
class Dated:
    """One dated item: when it is, what, where it was read, what is not certain. `state` is "called off" or "moved"."""

    when: str
    day: str
    what: str
    place: str
    docket: str
    source: str
    href: str
    sentence: str
    remarks: tuple[str, ...]
    state: str
    is_candidate: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """How far dockets were seen, and why not farther; `is_alarm` where something failed that usually works."""

    refs: tuple[str, ...]
    words: str
    reasons: tuple[str, ...]
    is_alarm: bool


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One entry as a page prints it; `words` are the court's, empty where the summary is just them."""

    anchor: str
    mark: str
    docket: str
    docket_ref: str
    when: str
    day: str
    event: str
    event_words: str
    ruling: str
    summary: str
    words: str
    labels: str
    links: tuple[Link, ...]
    remarks: tuple[str, ...]
    changes: str
    is_ruling: bool
    is_weighty: bool


WEIGHTY = 4
"""From which importance on an entry stands out."""


def anchor_of(entry: SiteEntry) -> str:
    """The place of an entry on its page; the same in every export."""
    return f"e{entry.key}"


def anchors_of(case: SiteCase) -> dict[tuple[str, str], str]:
    """The places of entries by docket and mark, for what cites them: "ECF 45", or "text order of 27 May 2026".

    One without a number is named by its day, and only where it alone is meant by that.
    """
    found: dict[tuple[str, str], list[str]] = {}
    for docket in case.dockets:
        for line in docket.lines:
            if line.mark.startswith("ECF "):
                found.setdefault((docket.ref, line.mark), []).append(anchor_of(line))
            elif line.day:
                found.setdefault((docket.ref, f"{line.mark} of {full_day(line.day)}"), []).append(anchor_of(line))
    return {cited: anchors[-1] for cited, anchors in found.items() if cited[1].startswith("ECF ") or len(anchors) == 1}


def relief_rows(case: SiteCase, page: str) -> tuple[ReliefRow, ...]:
    """The board of a case; `page` is the file name before the anchors, empty on the case's own page."""
    anchors = anchors_of(case)
    return tuple(_relief_row(row, anchors, page) for row in case.board.rows)


def _relief_row(row: Row, anchors: Mapping[tuple[str, str], str], page: str) -> ReliefRow:
    until = f", through {full_day(row.until)}" if row.until else ""
    return ReliefRow(
        kind=KINDS[row.kind],
        status="unclear, see the entries named" if row.status == "unclear" else row.status.replace("_", " "),
        since=f"{full_day(row.since) if row.since else 'day not told'}{until}",
        by=tuple(_cite(one, anchors, page) for one in row.by),
        note=row.note,
        protects=row.protects or "",
        is_binding=row.status in BINDING,
    )


def _cite(cited: Cited, anchors: Mapping[tuple[str, str], str], page: str) -> Cite:
    mark = f"ECF {cited.number}" if cited.number else f"text order of {full_day(cited.filed)}"
    anchor = anchors.get((cited.docket, mark), "")
    return Cite(cited_words(cited), f"{page}#{anchor}" if anchor else "")


def dated(item: CalendarItem, anchors: Mapping[tuple[str, str], str], page: str) -> Dated:
    """One item of a calendar; `page` is the file name before the anchors, empty on the case's own page."""
    anchor = anchors.get((item.docket.ref, item.mark), "")
    return Dated(
        when=slot_words(item.slot, item.docket.zone),
        day=item.day.isoformat(),
        what=what_words(item).removeprefix("candidate: "),
        place=item.location or "",
        docket=docket_words(item),
        source=source_words(item),
        href=f"{page}#{anchor}" if anchor else "",
        sentence=item.sentence,
        remarks=(*past_words(item), *basis_words(item)),
        state={"cancelled": "called off", "moved": "moved", "confirmed": ""}[item.status],
        is_candidate=item.kind == "candidate",
    )


def seen(coverage: Iterable[Coverage], zone: tzinfo) -> tuple[Seen, ...]:
    """How far dockets were seen, with the reasons why not more; those of which the same is said stand together."""
    alike: dict[tuple[str, tuple[str, ...], bool], list[str]] = {}
    for one in coverage:
        words = "not looked at" if one.until is None else interval_words(one, zone)
        reasons = tuple(reason.sentence for reason in one.reasons)
        alike.setdefault((words, reasons, one.is_worse_than_expected), []).append(one.docket)
    return tuple(Seen(tuple(refs), *said) for said, refs in alike.items())


def seen_words(case: SiteCase, zone: tzinfo) -> tuple[str, ...]:
    """How far the silence of each docket means that nothing later was ordered."""
    return tuple(seen_up_to(one, zone) for one in case.coverage)


def line(entry: SiteEntry, docket: SiteDocket, zone: tzinfo) -> ShownLine:
    """One entry with the words about it; `zone` is the reader's."""
    told = entry.text or "; ".join(entry.labels)
    if told.rstrip(" .") == entry.summary.rstrip(" ."):
        told = ""
    if entry.entered:
        when = f"{full_day(entry.entered.date())}, {short_moment(entry.entered).partition(', ')[2]}"
    else:
        when = full_day(entry.day) if entry.day else "no day told"
    day = entry.day or (entry.entered.date() if entry.entered else None)
    return ShownLine(
        anchor=anchor_of(entry),
        mark=entry.mark,
        docket=f"{docket.court} {docket.number}",
        docket_ref=docket.ref,
        when=when,
        day=day.isoformat() if day else "",
        event=entry.event,
        event_words=entry.event.replace("_", " "),
        ruling=entry.ruling,
        summary=entry.summary,
        words=told,
        labels="; ".join(entry.labels) if entry.text else "",
        links=followable(entry.links),
        remarks=_remarks(entry, zone),
        changes=_changes(entry, zone),
        is_ruling=entry.is_ruling,
        is_weighty=entry.importance >= WEIGHTY,
    )


def _changes(entry: SiteEntry, zone: tzinfo) -> str:
    if entry.changed_at is None:
        return ""
    return f"Changed {short_moment(entry.changed_at.astimezone(zone))}: {'; '.join(entry.changes)}"


def _remarks(entry: SiteEntry, zone: tzinfo) -> tuple[str, ...]:
    first = f"first seen {short_moment(entry.first_seen.astimezone(zone))}"
    told = (
        first if not entry.is_baseline else f"{first}, with the first look at this docket",
        "sealed" if entry.is_sealed else "",
        "only the name of the event is known" if not entry.text else "",
        "no longer in the court's feed" if entry.is_withdrawn else "",
    )
    return tuple(one for one in told if one)
