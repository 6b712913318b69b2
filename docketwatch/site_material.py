"""Gathers from the store what the site shows; asks nobody, and shows private dockets and notes only where told to."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from docketwatch.digest.compose.compose import docket_links
from docketwatch.digest.compose.sections import Link
from docketwatch.digest.site.front_page import NEW_DAYS
from docketwatch.digest.site.material import SiteCase, SiteDocket, SiteEntry, SiteMaterial
from docketwatch.digest.wording import change_words, entry_mark
from docketwatch.docket.view import is_sealed, words_of
from docketwatch.outlook import agenda_for, boards_for, role_of
from docketwatch.reading.sighted import entry_text_of
from docketwatch.reading.telling.summary import summarise
from docketwatch.record_reading import readings_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime, tzinfo

    from docketwatch.digest.listings.relief_list import Board
    from docketwatch.docket.courts import Court
    from docketwatch.docket.model import Case, Entry, News, Sheet, Sighting, WatchedDocket
    from docketwatch.docket.readings import Reading
    from docketwatch.parts import Parts

_DECIDES = frozenset({"opinion", "judgment", "mandate"})
"""Events that rule by what they are, whether or not an outcome was read in their words."""

_TOLD_WHOLE = frozenset({"number", "event", "presence", "sealed"})
"""Changes whose old and new values may be told: none of them is a text, from which a court may yet take words out."""

_ONLY_LINKS = frozenset({"document", "free copy"})

_JUDGED = frozenset({"order", "opinion", "judgment"})
"""Events in which the judge named is the one who decided."""

_WEIGHTY_ORDER = 3
"""From which importance on an order is a ruling although no outcome was read in it: it may be a stub."""


def site_material(
    parts: Parts, now: datetime, zone: tzinfo, *, with_private: bool = False, with_notes: bool = False
) -> SiteMaterial:
    """All that the site shows of the watched cases.

    Args:
        parts: the store and the watchlist.
        now: when the site is made.
        zone: the reader's, whose day is today.
        with_private: whether to show dockets marked private; else they are counted, and nothing of them is read.
        with_notes: whether to show the user's notes.
    """
    cases = [case if with_private else _public(case) for case in parts.cases]
    kept = [case for case in cases if case.dockets]
    shown = sum(len(case.dockets) for case in kept)
    last = parts.store.last_finished_run()
    gathered = _Gathered(
        parts,
        {sheet.docket: sheet for sheet in parts.store.dockets.sheets().values()},
        _news_since(parts, now - timedelta(days=NEW_DAYS)),
    )
    return SiteMaterial(
        made_at=now,
        as_of=last[1] if last else None,
        cases=tuple(
            _case(gathered, case, board, with_notes=with_notes)
            for case, board in zip(kept, boards_for(parts, kept, now, zone), strict=True)
        ),
        private_dockets=len(parts.dockets) - shown,
    )


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What is asked for once: how each docket is printed now, and what changed lately on each."""

    parts: Parts
    sheets: Mapping[str, Sheet]
    news: Mapping[str, Sequence[News]]


def _news_since(parts: Parts, since: datetime) -> dict[str, list[News]]:
    found: dict[str, list[News]] = defaultdict(list)
    for one in parts.store.news.since(parts.store.news.last_id_before(since)):
        if one.docket and one.kind in {"update", "withdrawn"}:
            found[one.docket].append(one)
    return found


def _public(case: Case) -> Case:
    return replace(case, dockets=tuple(docket for docket in case.dockets if not docket.private))


def _case(gathered: _Gathered, case: Case, board: Board, *, with_notes: bool) -> SiteCase:
    return SiteCase(
        case=replace(case, note=None),
        board=replace(board, case=replace(case, note=None)),
        items=tuple(agenda_for(gathered.parts, case)),
        dockets=tuple(
            _docket(gathered, case, docket, is_first=place == 0) for place, docket in enumerate(case.dockets)
        ),
        note=case.note or "" if with_notes else "",
    )


def _docket(gathered: _Gathered, case: Case, docket: WatchedDocket, *, is_first: bool) -> SiteDocket:
    parts, sheet = gathered.parts, gathered.sheets.get(docket.ref)
    court = parts.courts[docket.court] if docket.court else None
    shown = {one.ref for one in case.dockets}
    read = {key: versions[-1] for key, versions in readings_of(parts.store, parts.courts, docket.ref).items()}
    return SiteDocket(
        ref=docket.ref,
        court=court.citation if court else "court not known yet",
        number=docket.number or (sheet.docket_number if sheet else "number not known yet"),
        caption=(sheet.caption if sheet else docket.caption) or case.caption,
        role=role_of(parts, docket, is_first=is_first),
        judge=docket.judge or _newest_judge(reading for _, reading in read.values()),
        review_of=docket.appeal_of if docket.appeal_of in shown and docket.appeal_of else "",
        links=docket_links(docket, parts.courtlistener_url),
        lines=_lines(gathered, docket.ref, read, court) if court else (),
    )


def _newest_judge(readings: Iterable[Reading]) -> str:
    """Who ruled last; where the watchlist names nobody. It may be a magistrate judge, so it is said where from."""
    judges = [reading.judge for reading in readings if reading.judge and reading.event in _JUDGED]
    return f"{judges[-1]} (in the newest ruling)" if judges else ""


def _lines(
    gathered: _Gathered, ref: str, read: Mapping[int, tuple[Sighting, Reading]], court: Court
) -> tuple[SiteEntry, ...]:
    news = gathered.news.get(ref, ())
    known = {entry.id: entry for entry in gathered.parts.store.entries.of_docket(ref)}
    texts = {
        view.entry_number: words_of(view.text, view.labels)
        for view, _ in read.values()
        if view.entry_number is not None
    }
    return tuple(
        _with_changes(_line(known[key], view, reading, texts, court), known[key], news)
        for key, (view, reading) in read.items()
    )


def _with_changes(line: SiteEntry, entry: Entry, news: Sequence[News]) -> SiteEntry:
    """The line with what of it changed lately; that it got a link is seen from the link."""
    keys = {one.key for one in (*entry.versions, entry.sighting, *entry.seen.values())}
    mine = [one for one in news if one.sighting and one.sighting.key in keys]
    told = [(one.at, words) for one in mine for words in _change_words(one)]
    if not told:
        return line
    return replace(line, changed_at=max(at for at, _ in told), changes=tuple(dict.fromkeys(said for _, said in told)))


def _change_words(news: News) -> list[str]:
    if news.kind == "withdrawn":
        return ["no longer in the court's feed"]
    changes = [one for one in news.changes if one.what not in _ONLY_LINKS]
    return [change_words(one) if one.what in _TOLD_WHOLE else f"its {one.what} changed" for one in changes]


def _line(entry: Entry, view: Sighting, reading: Reading, texts: Mapping[int, str], court: Court) -> SiteEntry:
    said = entry_text_of(view, court)
    mark = entry_mark(view)
    return SiteEntry(
        key=entry.id,
        mark=mark,
        day=said.filed,
        entered=view.entered.astimezone(court.zone) if view.entered else None,
        first_seen=entry.first_seen,
        event=reading.event,
        importance=reading.importance,
        summary=summarise(said, reading, texts, mark, court.timezone),
        ruling=_ruling_words(reading),
        text=view.text,
        labels=view.labels,
        links=_links(view),
        is_ruling=_is_ruling(reading),
        is_baseline=entry.is_baseline,
        is_withdrawn=not entry.present,
        is_sealed=is_sealed(view),
    )


def _is_ruling(reading: Reading) -> bool:
    if any(ruling.disposition for ruling in reading.rulings) or reading.event in _DECIDES:
        return True
    return reading.event == "order" and reading.importance >= _WEIGHTY_ORDER


def _ruling_words(reading: Reading) -> str:
    """The outcomes of an entry, each once: "granted", "granted in part, denied"."""
    told = dict.fromkeys(ruling.disposition for ruling in reading.rulings if ruling.disposition)
    return ", ".join(one.replace("_", " ") for one in told)


def _links(view: Sighting) -> tuple[Link, ...]:
    """Free copies first, then the court's own paper, which costs."""
    free = [
        Link("PDF" if paper.attachment is None else f"Attachment {paper.attachment}", paper.free_url, is_free=True)
        for paper in view.papers
        if paper.free_url
    ]
    known = {link.url for link in free}
    paid = [Link("PACER", view.doc_url, is_free=False)] if view.doc_url and view.doc_url not in known else []
    return (*free, *paid)
