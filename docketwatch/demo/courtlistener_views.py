"""The database endpoints of a small CourtListener: lists, single rows, held papers; counts no quota, knows no token."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docketwatch.demo.courtlistener_answers import RefusalError
from docketwatch.demo.courtlistener_filters import MODELS, rows_that_pass
from docketwatch.demo.courtlistener_paging import (
    CURSOR_ORDERS,
    DEEPEST_PAGE,
    PAGE_ROWS,
    Order,
    Params,
    Place,
    cut_by_cursor,
    link,
    page_number,
    read_cursor,
    sort_by_names,
)
from docketwatch.demo.courtlistener_rows import Row, court_row, docket_row, document_row, entry_row, held_row
from docketwatch.docket.courts import load_courts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docketwatch.demo.courtlistener_world import World

HELD_PAGE_ROWS = 300

_MODEL_OF = {
    "courts": "court",
    "dockets": "docket",
    "docket-entries": "entry",
    "recap-documents": "document",
    "recap-query": "document",
}

ENDPOINTS = frozenset(_MODEL_OF)
DETAIL_ENDPOINTS = ENDPOINTS - {"recap-query"}


def list_rows(world: World, endpoint: str, params: Params, site: str) -> Row:
    """One page of an endpoint's rows; raises RefusalError as the real one refuses."""
    values = dict(params)  # of a repeated parameter the last one counts
    if endpoint == "recap-query" and not (values.get("pacer_doc_id__in") or values.get("pacer_doc_id")):
        raise RefusalError(400, ["pacer_doc_id is a required filter."])
    rows = rows_that_pass(world, _MODEL_OF[endpoint], _rows_of(world, endpoint), values)
    if values.get("count") == "on":
        return {"count": len(rows)}
    order = values.get("order_by") or "-id"
    if endpoint in {"courts", "recap-query"} or order not in CURSOR_ORDERS:
        found = _page_by_number(endpoint, rows, params, _address(endpoint, site))
    else:
        found = _page_by_cursor(rows, order, params, _address(endpoint, site))
    return {**found, "results": [_trimmed(_written(world, endpoint, row, site), values) for row in found["results"]]}


def one_row(world: World, endpoint: str, row_id: str, params: Params, site: str) -> Row:
    """One row by its id; raises RefusalError 404 if there is none."""
    values, model = dict(params), MODELS[_MODEL_OF[endpoint]]
    if endpoint != "courts" and not (row_id.isascii() and row_id.isdigit()):
        raise RefusalError(404, {"detail": "Not found."})
    rows = [row for row in _rows_of(world, endpoint) if str(row.id) == row_id]
    passing = rows_that_pass(world, _MODEL_OF[endpoint], rows, values)
    if not passing:
        raise RefusalError(404, {"detail": f"No {model.name} matches the given query."})
    return _trimmed(_written(world, endpoint, passing[0], site), values)


def _rows_of(world: World, endpoint: str) -> list[Any]:
    rows: dict[str, Iterable[Any]] = {
        "courts": load_courts(),
        "dockets": world.dockets.values(),
        "docket-entries": world.entries.values(),
        "recap-documents": world.documents.values(),
        "recap-query": (document for document in world.documents.values() if document.is_available),
    }
    return list(rows[endpoint])


def _written(world: World, endpoint: str, row: Any, site: str) -> Row:  # noqa: ANN401 - a row of that endpoint
    if endpoint == "courts":
        return court_row(row, site)
    if endpoint == "dockets":
        return docket_row(row, site)
    if endpoint == "recap-query":
        return held_row(row)
    write = entry_row if endpoint == "docket-entries" else document_row
    return write(world.docket_of(row), row, site)


def _address(endpoint: str, site: str) -> str:
    return f"{site}/api/rest/v4/{endpoint}/"


def _page_by_cursor(rows: list[Any], order: str, params: Params, url: str) -> Row:
    cursor = dict(params).get("cursor")
    place = Place() if cursor is None else read_cursor(cursor)
    sort = Order(order.removeprefix("-"), order.startswith("-"))
    cut, *places = cut_by_cursor(rows, sort, place)
    links = [None if one is None else link(url, params, cursor=one.written()) for one in places]
    return {"count": link(url, params, count="on"), "next": links[0], "previous": links[1], "results": cut}


def _page_by_number(endpoint: str, rows: list[Any], params: Params, url: str) -> Row:
    values = dict(params)
    size = HELD_PAGE_ROWS if endpoint == "recap-query" else PAGE_ROWS
    deepest = None if endpoint == "courts" else DEEPEST_PAGE
    number = page_number(values.get("page"), len(rows), size=size, deepest=deepest)
    known = MODELS[_MODEL_OF[endpoint]].orders
    names = [name for name in values.get("order_by", "").split(",") if name.removeprefix("-") in known]
    cut = sort_by_names(rows, names, getattr)[(number - 1) * size : number * size]
    following = link(url, params, page=str(number + 1)) if number * size < len(rows) else None
    preceding = None
    if number > 1:  # the first page is written without its number
        preceding = link(url, params, without="page") if number == 2 else link(url, params, page=str(number - 1))  # noqa: PLR2004
    return {"count": len(rows), "next": following, "previous": preceding, "results": cut}


def _trimmed(row: Row, values: dict[str, str]) -> Row:
    """The row with `fields=` only and without `omit=`; names that it does not have are ignored."""
    return _trim(row, _names(values.get("fields")), _names(values.get("omit")))


def _names(text: str | None) -> set[str]:
    return {name for name in (text or "").split(",") if name}


def _trim(row: Row, fields: set[str], omit: set[str]) -> Row:
    kept: Row = {}
    for name, value in row.items():
        wanted, unwanted = _below(name, fields), _below(name, omit)
        if name in omit or (fields and name not in fields and not wanted):
            continue
        is_list_of_rows = isinstance(value, list) and all(isinstance(one, dict) for one in value)
        if is_list_of_rows and (wanted or unwanted):
            value = [_trim(one, wanted, unwanted) for one in value]  # noqa: PLW2901 - the trimmed one takes its place
        kept[name] = value
    return kept


def _below(name: str, names: set[str]) -> set[str]:
    return {one.removeprefix(f"{name}__") for one in names if one.startswith(f"{name}__")}
