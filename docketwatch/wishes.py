"""Gathers from the store what is missing of each watched docket, for the plan to ask about; asks and writes nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from docketwatch.docket.coverage import Archive
from docketwatch.docket.plan import DocketState, Wishes
from docketwatch.docket.view import free_copy, is_sealed, is_stub
from docketwatch.sources import COURTLISTENER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from docketwatch.docket.asking import DocketRow
    from docketwatch.docket.model import Sighting, WatchedDocket
    from docketwatch.store import Store

RECENT_DAYS = 30
"""How long a paper without a free copy is asked for, and an entry without a text counts as a stub."""

STUB_AFTER_H = 20
"""How long an entry may be without its text before that counts: the searches bring most texts within a day."""

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


def archives_of(store: Store, dockets: Iterable[WatchedDocket]) -> dict[str, Archive]:
    """How each docket that may be asked about stands with CourtListener."""
    marks, rows = store.courtlistener.marks(), store.courtlistener.rows()
    problem = store.health.of(COURTLISTENER, "").last_problem
    found = {}
    for docket in dockets:
        if docket.private:
            continue
        ids = row_ids(docket, rows)
        looks = [at for name in ("births", "entries") if (at := marks.get(docket.ref, {}).get(name))]
        found[docket.ref] = Archive(len(ids), max(looks, default=None), problem.detail if problem else None)
    return found


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
    return now - seen > timedelta(hours=STUB_AFTER_H)


def _distinct(values: Iterable[Value | None]) -> tuple[Value, ...]:
    return tuple(dict.fromkeys(value for value in values if value is not None))
