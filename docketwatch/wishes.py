"""Gathers from the store what is missing of each watched docket, for the plan to ask about; asks and writes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from docketwatch.docket.coverage import Archive
from docketwatch.docket.plan import STUBS_AFTER_H, DocketState, Wishes
from docketwatch.docket.view import free_copy, is_sealed, is_stub
from docketwatch.sources import COURTLISTENER

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import datetime

    from docketwatch.docket.asking import DocketRow
    from docketwatch.docket.model import Sighting, WatchedDocket
    from docketwatch.store import Store

RECENT_DAYS = 30
"""How long a paper without a free copy is asked for, and an entry without a text counts as a stub."""

SEARCH_FINDING = "search of several dockets"
"""The name under which is noted whether the search agrees with the dockets themselves."""

_RULING = ("order", "opinion", "judgment", "memorandum", "ruling", "decision")

Value = TypeVar("Value")


def wishes_of(store: Store, dockets: Sequence[WatchedDocket], suspects: frozenset[str], now: datetime) -> Wishes:
    """What could be asked about these dockets; private ones are not even gathered.

    Args:
        store: what is known.
        dockets: what is watched.
        suspects: the refs of dockets with an open gap or a hole in their numbers.
        now: the run's clock.
    """
    known = store.courtlistener
    recent = store.entries.recent(now - timedelta(days=RECENT_DAYS))
    shared = [docket for docket in dockets if not docket.private]
    verdict, papers, texts = (known.finding(name) for name in (SEARCH_FINDING, "asked for papers", "asked for texts"))
    views = [view for docket in shared for view, _ in recent.get(docket.ref, ())]
    have = known.texts_known()
    return Wishes(
        states=tuple(_states(shared, store, recent, suspects, now)),
        verdict=verdict[0] if verdict else "unknown",  # type: ignore[arg-type] # the column holds verdicts only
        verdict_at=verdict[1] if verdict else None,
        papers=_distinct(view.pacer_doc_id for view in views if not free_copy(view) and not is_sealed(view)),
        papers_at=papers[1] if papers else None,
        texts=_distinct(
            view.pacer_doc_id for view in views if free_copy(view) and view.pacer_doc_id not in have and is_ruling(view)
        ),
        texts_at=texts[1] if texts else None,
    )


def archives_of(store: Store, dockets: Iterable[WatchedDocket], sources: Collection[str]) -> dict[str, Archive]:
    """How each docket that may be asked about by itself stands with the sources that can be asked so.

    Args:
        store: what is known.
        dockets: what is watched; private ones have no part in it.
        sources: the names of the sources that this configuration lets ask.
    """
    rows = store.courtlistener.rows()
    marks = store.courtlistener.marks()
    shared = [docket for docket in dockets if not docket.private]
    found = {docket.ref: _archive(docket, marks.get(docket.ref, {}), rows, sources) for docket in shared}
    problems = {kind: store.health.of(name, "").last_problem for kind, name in _KINDS.items()}
    return {
        ref: replace(archive, problem=problem.detail if (problem := problems[archive.kind]) else None)
        for ref, archive in found.items()
        if archive
    }


_KINDS = {"page": "supreme_court", "api": COURTLISTENER, "feed": "docket_feed"}


def _archive(
    docket: WatchedDocket,
    marks: Mapping[str, datetime],
    rows: Mapping[int, tuple[str, DocketRow]],
    sources: Collection[str],
) -> Archive | None:
    """The best of the sources that may be asked about a docket: the Court's own page, the API, the docket's feed."""
    known = len(row_ids(docket, rows))
    if docket.court == "scotus" and "supreme_court" in sources:
        return Archive("page", 1, marks.get("docket-page"))
    if COURTLISTENER in sources:
        looks = [at for name in ("births", "entries") if (at := marks.get(name))]
        return Archive("api", known, max(looks, default=None))
    if "docket_feed" in sources and known:
        return Archive("feed", known, marks.get("docket-feed"))
    return None


def row_ids(docket: WatchedDocket, rows: Mapping[int, tuple[str, DocketRow]]) -> tuple[int, ...]:
    """CourtListener's ids of a docket: as written in the watchlist, and as found; not those of single defendants."""
    found = [number for number, (ref, row) in rows.items() if ref == docket.ref and not row.is_part]
    return _distinct((docket.courtlistener_id if docket.court else None, *found))


def is_ruling(view: Sighting) -> bool:
    """Whether the court's own words for an entry speak of an order or an opinion, whose text is worth a request."""
    words = " ".join((*view.labels, view.text[:100])).casefold()
    return any(word in words for word in _RULING)


def _states(
    dockets: Iterable[WatchedDocket],
    store: Store,
    recent: Mapping[str, Sequence[tuple[Sighting, datetime]]],
    suspects: frozenset[str],
    now: datetime,
) -> Iterable[DocketState]:
    marks, histories, rows = store.courtlistener.marks(), store.courtlistener.histories(), store.courtlistener.rows()
    for docket in dockets:
        ids = row_ids(docket, rows)
        read = [histories.get(number, (None, False)) for number in ids]
        stubs = [one for one, seen in recent.get(docket.ref, ()) if is_stub(one) and _is_old(seen, now)]
        yield DocketState(
            docket=docket,
            ids=ids,
            marks=marks.get(docket.ref, {}),
            stubs=len(stubs),
            is_suspect=docket.ref in suspects,
            has_history=bool(read) and all(done for _, done in read),
            below=read[0][0] if read else None,
        )


def _is_old(seen: datetime, now: datetime) -> bool:
    return now - seen > timedelta(hours=STUBS_AFTER_H)


def _distinct(values: Iterable[Value | None]) -> tuple[Value, ...]:
    return tuple(dict.fromkeys(value for value in values if value is not None))
