"""CourtListener's API: how each thing is asked for, how each answer is read; never fetches, never sees the quota.

Facts with their origin: `courtlistener` facts. Several dockets can be named in one request in the search only; an
account pays for every request, so that each one here says what it is for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from docketwatch.docket.asking import Batch, Look, Problem, Request
from docketwatch.sources.parsing.courtlistener_errors import json_of, refusal
from docketwatch.sources.parsing.courtlistener_rows import (
    Row,
    docket_row,
    document_row,
    document_sightings,
    entry_sighting,
    usage_row,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from docketwatch.docket.asking import Ask, Page, Wanted
    from docketwatch.docket.courts import Court

API = "/api/rest/v4/"

_NO_TEXTS = "omit=recap_documents__plain_text,recap_documents__tags,tags"
"""Keeps the papers' own text, which may be megabytes, out of an answer about entries."""

_STATUS_OK = 200

_PATHS: dict[str, Callable[[Ask], str]] = {
    "usage": lambda _: "api-usage/",
    "find": lambda ask: f"dockets/?court={quote(ask.court)}&docket_number_core={quote(ask.number)}",
    "rows": lambda ask: f"search/?type=d&q={quote(_any_of(ask), safe='')}",
    "docket": lambda ask: f"dockets/{ask.ids[0]}/",
    "births": lambda ask: _search(ask, "date_created"),
    "touches": lambda ask: _search(ask, "timestamp"),
    "verify-search": lambda ask: _search(ask, "date_created"),
    "verify-entries": lambda ask: (
        f"docket-entries/?docket={ask.ids[0]}&date_created__gte={_instant(ask)}&order_by=id&{_NO_TEXTS}"
    ),
    "entries": lambda ask: (
        f"docket-entries/?docket={ask.ids[0]}&date_modified__gte={_instant(ask)}&order_by=id&{_NO_TEXTS}"
    ),
    "history": lambda ask: (
        f"docket-entries/?docket={ask.ids[0]}"
        f"{'' if ask.below is None else f'&id__lt={ask.below}'}&order_by=-id&{_NO_TEXTS}"
    ),
    "papers": lambda ask: f"recap-query/?pacer_doc_id__in={','.join(map(quote, ask.papers))}",
    "texts": lambda ask: (
        f"recap-documents/?pacer_doc_id__in={','.join(map(quote, ask.papers))}"
        "&fields=id,pacer_doc_id,plain_text,filepath_local,is_available"
    ),
}
"""What is asked for each purpose. A filter without a value would bring everybody's entries, so none is ever empty."""


class CourtListener:
    """The source `courtlistener`; see docketwatch.sources.Source."""

    name = "courtlistener"

    def first(self, wanted: Wanted) -> tuple[Request, ...]:
        """One request for each ask; its address says which."""
        base = wanted.courtlistener_url.rstrip("/") + API
        return tuple(
            Request(self.name, ask.court, base + _PATHS[ask.purpose](ask), "quota", ask.purpose, ask.dockets)
            for ask in wanted.asks
        )

    def read(self, page: Page, court: Court | None) -> Batch:
        """Read one answer; see docketwatch.sources.Source. The rows themselves name their dockets."""
        del court
        answer = json_of(page.body)
        if page.problem or page.status != _STATUS_OK or not isinstance(answer, dict):
            return Batch(None, problems=(refusal(page, answer),))
        return _READERS.get(page.request.purpose, _read_rows)(page, answer)


def _search(ask: Ask, field: str) -> str:
    """A search for the documents of many dockets; whole seconds and Z, because a fraction breaks the query."""
    query = f"{_any_of(ask)} AND {field}:[{_instant(ask)} TO *]"
    return f"search/?type=rd&order_by=entry_date_filed%20desc&q={quote(query, safe='')}"


def _any_of(ask: Ask) -> str:
    assert ask.ids, "without an id the query would mean everybody's dockets"
    return f"docket_id:({' OR '.join(map(str, ask.ids))})"


def _instant(ask: Ask) -> str:
    assert ask.since is not None
    return f"{ask.since:%Y-%m-%dT%H:%M:%S}Z"


def _read_entries(page: Page, answer: Row) -> Batch:
    rows = _results(answer)
    read = [entry_sighting(row, place) for place, row in enumerate(rows)]
    sightings = _distinct([one for one in read if one is not None])
    return _batch(page, answer, sightings, read.count(None))


def _read_search(page: Page, answer: Row) -> Batch:
    sightings, unreadable = document_sightings(_results(answer))
    return _batch(page, answer, sightings, unreadable)


def _batch(page: Page, answer: Row, sightings: Iterable[Any], unreadable: int) -> Batch:
    if not isinstance(answer.get("results"), list):
        return Batch(None, problems=(Problem("no-rows", "an answer came without the rows it should have"),))
    damaged = f"{unreadable} of its rows could not be read" if unreadable else None
    look = Look(page.request.purpose, page.fetched_at, (), len(_results(answer)), unreadable, damaged)
    return Batch(look, tuple(sightings), more=_next_page(page, answer))


def _distinct(sightings: list[Any]) -> list[Any]:
    """One sighting an entry: a filter on documents brings an entry once for each that matches (facts 3.1)."""
    return list({one.key: one for one in sightings}.values())


def _read_rows(page: Page, answer: Row) -> Batch:
    rows = _results(answer) if "results" in answer else [answer]
    dockets = tuple(found for row in rows if (found := docket_row(row)))
    look = Look(page.request.purpose, page.fetched_at, (), len(rows), len(rows) - len(dockets))
    return Batch(look, dockets=dockets, more=_next_page(page, answer))


def _read_documents(page: Page, answer: Row) -> Batch:
    rows = _results(answer)
    documents = tuple(found for row in rows if (found := document_row(row)))
    look = Look(page.request.purpose, page.fetched_at, (), len(rows), len(rows) - len(documents))
    return Batch(look, documents=documents, more=_next_page(page, answer))


def _read_usage(page: Page, answer: Row) -> Batch:
    rows = answer.get("current_usage")
    found = [usage_row(row) for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    usage = tuple(one for one in found if one)
    if not usage:
        return Batch(None, problems=(Problem("no-rows", "the account's usage came without its windows"),))
    return Batch(Look(page.request.purpose, page.fetched_at, (), len(usage), 0), usage=usage)


_READERS: dict[str, Callable[[Page, Row], Batch]] = {
    "usage": _read_usage,
    "births": _read_search,
    "touches": _read_search,
    "verify-search": _read_search,
    "verify-entries": _read_entries,
    "entries": _read_entries,
    "history": _read_entries,
    "papers": _read_documents,
    "texts": _read_documents,
}


def _next_page(page: Page, answer: Row) -> tuple[Request, ...]:
    """The next page, if it lies on the same server: the token goes nowhere else."""
    url = answer.get("next")
    if not isinstance(url, str) or not url:
        return ()
    try:
        here, there = urlsplit(page.request.url), urlsplit(url)
    except ValueError:
        return ()
    if (there.scheme, there.netloc) != (here.scheme, here.netloc):
        return ()
    asked = page.request
    return (Request(asked.source, asked.court, url, asked.cost, asked.purpose, asked.dockets),)


def _results(answer: Row) -> list[Row]:
    rows = answer.get("results")
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


SOURCE = CourtListener()
