"""Writes what an answer about single dockets means: entries, updates, rows, texts, marks of whole looks; asks nobody.

A court's feed proves by what it leaves out; these answers do not: what a docket's row lacks is not withdrawn.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from docketwatch.docket.across import edited_lines, known_by_key, normalised, partners
from docketwatch.docket.model import Change, News
from docketwatch.docket.numbers import parse_docket_number
from docketwatch.docket.reconcile import decide
from docketwatch.docket.view import OF_COURTLISTENER
from docketwatch.sources import COURTLISTENER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from docketwatch.docket.asking import Batch, DocketRow, DocumentRow, Page
    from docketwatch.docket.courts import CourtTable
    from docketwatch.docket.model import Entry, Sighting, WatchedDocket
    from docketwatch.store import Store

OPENS_WATCH = frozenset({"births", "entries", "docket-page", "docket-feed"})
"""A whole look of these kinds at a docket without a baseline sets it."""

OLD_MAY_COME = frozenset({"history", "entries", "touches"})
"""Answers of these kinds may show entries from before the docket was watched, which are no news."""

_ROW_CHANGES = (
    ("caption", "caption"),
    ("docket number", "number"),
    ("judge", "judge"),
    ("terminated", "terminated"),
    ("nature of suit", "nature_of_suit"),
    ("cause", "cause"),
)


@dataclass(frozen=True, slots=True)
class Watched:
    """The watched dockets by ref and by CourtListener's ids, and the courts."""

    dockets: Mapping[str, WatchedDocket]
    by_row: Mapping[int, str]
    courts: CourtTable


def record_docket_answer(store: Store, watched: Watched, number: int, page: Page, batch: Batch) -> None:
    """Write all that one answer means; the caller holds the transaction.

    Args:
        store: the open store.
        watched: what is watched.
        number: the page's id.
        page: the answer; its moment is when its run began.
        batch: what was read from it.
    """
    if batch.look is None:
        return
    for ref, sightings in _by_docket(watched, page, batch.sightings).items():
        _record_entries(store, watched, ref, sightings, number, page)
    for row in batch.dockets:
        _record_row(store, watched, row, number, page)
    for document in batch.documents:
        _record_document(store, watched, document, number, page.fetched_at)
    if page.request.purpose == "history":
        _note_history(store, watched, page, batch)
    if not batch.more and not batch.look.damaged:
        _finish_look(store, watched, number, page)


def _by_docket(watched: Watched, page: Page, sightings: Iterable[Sighting]) -> dict[str, list[Sighting]]:
    """The sightings of watched dockets, with the court and number that their source leaves out."""
    found: dict[str, list[Sighting]] = defaultdict(list)
    for one in sightings:
        if page.request.source == COURTLISTENER:
            ref = watched.by_row.get(one.courtlistener_docket or 0)
        else:
            ref = page.request.dockets[0]
        docket = watched.dockets.get(ref or "")
        if docket is None or docket.court is None:
            continue
        assert ref is not None
        court = watched.courts[docket.court]
        placed = replace(one, court=court.id, docket_number=one.docket_number or docket.number or "")
        found[ref].append(normalised(placed, is_appeal=court.kind == "appellate"))
    return found


def _record_entries(
    store: Store, watched: Watched, ref: str, sightings: list[Sighting], number: int, page: Page
) -> None:
    at, court = page.fetched_at, watched.dockets[ref].court
    assert court is not None
    baseline = store.dockets.baselines(court).get(ref)
    is_first = page.request.purpose not in store.courtlistener.marks().get(ref, {})
    may_be_old = page.request.purpose in OLD_MAY_COME or (is_first and page.request.source != COURTLISTENER)
    known = _known(store, court, sightings)
    unknown = [one for one in sightings if known_by_key(one, known) is None]
    entries = store.entries.of_docket(ref) if unknown else ()
    found = partners(unknown, entries)
    if page.request.source == "supreme_court":
        rest = [one for one in unknown if one.key not in found]
        found |= edited_lines(rest, entries, {one.key for one in sightings})
    told: list[News] = []
    for one in sightings:
        entry = known_by_key(one, known) or found.get(one.key)
        is_old = (may_be_old or one.taken_in is not None) and _is_from_before(one, baseline, watched, court)
        decision, news = decide(ref, one, entry, at, quiet=baseline is None or is_old)
        # One by one: two rows of one entry may stand in one answer, and the second must see what the first said.
        store.entries.write([decision], number, at)
        told += news
        if entry is not None:
            now_known = _known(store, court, [one])
            known |= {where: now_known[one.source, one.key] for where, kept in known.items() if kept.id == entry.id}
            found |= {key: now_known[one.source, one.key] for key, kept in found.items() if kept.id == entry.id}
    store.news.add(told, number)
    if told:
        store.courtlistener.set_marks([ref], "news", at)


def _known(store: Store, court: str, sightings: Iterable[Sighting]) -> dict[tuple[str, str], Entry]:
    keys = [one.key for one in sightings]
    source = next((one.source for one in sightings), "")
    sources = sorted(OF_COURTLISTENER) if source in OF_COURTLISTENER else [source]
    return {(name, key): entry for name in sources for key, entry in store.entries.by_keys(name, court, keys).items()}


def _is_from_before(one: Sighting, baseline: datetime | None, watched: Watched, court: str) -> bool:
    """Whether an entry stood there before its docket was watched; a late one of an old date did not."""
    if baseline is None:
        return True
    if one.taken_in is not None:
        return one.taken_in < baseline
    day = one.entered_local or one.filed
    return day is not None and day < baseline.astimezone(watched.courts[court].zone).date()


def _record_row(store: Store, watched: Watched, row: DocketRow, number: int, page: Page) -> None:
    """Keep a docket's row and tell what changed in it."""
    asked = page.request.dockets
    ref = watched.by_row.get(row.id) or (asked[0] if len(asked) == 1 else None)
    if ref is None or ref not in watched.dockets or not _is_row_of(watched, ref, row):
        return
    before = store.courtlistener.rows().get(row.id)
    if before and not row.parties:
        row = replace(row, parties=before[1].parties)  # only the search says who the parties are
    if before and (changes := _row_changes(before[1], row)):
        told = News("sheet", watched.dockets[ref].court or row.court, page.fetched_at, ref, changes=changes)
        store.news.add([told], number)
    store.courtlistener.keep_row(ref, row, page.fetched_at)


def _is_row_of(watched: Watched, ref: str, row: DocketRow) -> bool:
    """Whether a row is the watched docket's: a short number is shared by offices, types and defendants (facts 5)."""
    docket = watched.dockets[ref]
    if docket.court is None or docket.courtlistener_id == row.id:
        return True
    mine, theirs = parse_docket_number(docket.number or ""), parse_docket_number(row.number)
    return row.court == docket.court and bool(mine and theirs and mine.is_same_docket(theirs))


def _row_changes(old: DocketRow, new: DocketRow) -> tuple[Change, ...]:
    """What of a docket's row changed: one value for another, or an end; a value that comes first is no news."""
    changes = []
    for name, attribute in _ROW_CHANGES:
        before, after = (str(getattr(row, attribute) or "") for row in (old, new))
        if before.casefold() != after.casefold() and after and (before or name == "terminated"):
            changes.append(Change(name, before, after))
    if old.parties and old.parties != new.parties:
        gone = [name for name in old.parties if name not in new.parties]
        joined = [name for name in new.parties if name not in old.parties]
        changes.append(Change("parties", "; ".join(gone), "; ".join(joined)))
    return tuple(changes)


def _record_document(store: Store, watched: Watched, document: DocumentRow, number: int, at: datetime) -> None:
    """Keep a document's text, and tell that a free copy of it has come."""
    if document.text:
        store.courtlistener.keep_text(document.pacer_doc_id, document.text, at)
    if document.free_url is None:
        return
    for entry in store.entries.with_document(document.pacer_doc_id):
        own = entry.seen.get(COURTLISTENER)
        if entry.docket not in watched.dockets or own is None:
            continue
        papers = tuple(
            replace(paper, free_url=document.free_url) if paper.pacer_doc_id == document.pacer_doc_id else paper
            for paper in own.papers
        )
        decision, told = decide(entry.docket, replace(own, papers=papers), entry, at, quiet=False)
        store.entries.write([decision], number, at)
        store.news.add(told, number)


def _note_history(store: Store, watched: Watched, page: Page, batch: Batch) -> None:
    """Note how far back one page of a docket's history reaches; the next check goes on below it."""
    rows = [row for row, ref in watched.by_row.items() if ref in page.request.dockets]
    rows = sorted({one.courtlistener_docket for one in batch.sightings if one.courtlistener_docket} or rows[:1])
    ids = [int(one.key[1:]) for one in batch.sightings]
    for row in rows:
        store.courtlistener.note_history(row, min(ids, default=None), is_done=not batch.more)


def _finish_look(store: Store, watched: Watched, number: int, page: Page) -> None:
    """Note that a whole look of this kind is done; its moment is its run's beginning, before anything was asked."""
    at, purpose = page.fetched_at, page.request.purpose
    if not page.request.dockets:
        store.courtlistener.note_finding(f"asked for {purpose}", "done", at)
    refs = [ref for ref in page.request.dockets if ref in watched.dockets]
    store.courtlistener.set_marks(refs, purpose, at)
    if purpose in OPENS_WATCH:
        baselines = store.dockets.baselines()
        fresh = [ref for ref in refs if baselines.get(ref, at) is None and watched.dockets[ref].court]
        store.dockets.set_baseline(fresh, at)
        store.news.add([News("baseline", watched.dockets[ref].court or "", at, ref) for ref in fresh], number)
