"""The filters of the database endpoints: which names each takes, what a value may be, which rows pass; reads only.

Names and refusals are those of the `courtlistener` facts, 3.1 to 3.5: an unknown name is a 400, an empty value drops
the filter, `name!` negates, and a filter through documents brings an entry once for each that passes.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeAlias

from docketwatch.demo.courtlistener_answers import RefusalError
from docketwatch.demo.courtlistener_rows import PACIFIC
from docketwatch.docket.courts import load_courts

if TYPE_CHECKING:
    from collections.abc import Container

    from docketwatch.demo.courtlistener_world import World

ALWAYS_TAKEN = frozenset({"page", "page_size", "cursor", "order_by", "format", "fields", "omit", "count"})

MOST_RELATIONS = 4

_BOUNDS = frozenset({"exact", "gte", "gt", "lte", "lt"})
_DATE_PARTS = frozenset({"year", "month", "day"})
_TIME_PARTS = frozenset({"hour", "minute", "second"})
_INTEGER = _BOUNDS | {"range"}
_DATE = _INTEGER | _DATE_PARTS
_DATETIME = _DATE | _TIME_PARTS
_TEXT = frozenset({"exact", "iexact", "startswith", "istartswith"})
_EXACT = frozenset({"exact"})
_LIST = frozenset({"exact", "in"})

_FAULTS = {
    "number": "Enter a number.",
    "date": "Enter a valid date.",
    "datetime": "Enter a valid date/time.",
    "choice": "Select a valid choice. That choice is not one of the available choices.",
}

Count: TypeAlias = Callable[[Any], int]
"""How often a row passes: once or not at all, or once for each of its documents."""


@dataclass(frozen=True, slots=True)
class Model:
    """One kind of row: its fields with their kind and look-ups, the rows it leads to, what it may be ordered by."""

    name: str
    fields: dict[str, tuple[str, frozenset[str]]]
    orders: frozenset[str] = frozenset()
    relations: dict[str, tuple[str, Callable[[World, Any], list[Any]]]] = field(default_factory=dict)


MODELS = {
    "court": Model("Court", {"id": ("text", _EXACT), "short_name": ("text", _TEXT)}),
    "docket": Model(
        "Docket",
        {
            "id": ("number", _INTEGER),
            **dict.fromkeys(("date_modified", "date_created"), ("datetime", _DATETIME)),
            **dict.fromkeys(("date_filed", "date_terminated", "date_last_filing", "date_blocked"), ("date", _DATE)),
            "docket_number": ("text", _EXACT),
            "docket_number_core": ("text", _EXACT | {"startswith"}),
            "nature_of_suit": ("text", _TEXT),
            "pacer_case_id": ("text", _EXACT),
            "source": ("number", _LIST),
            "blocked": ("bool", _EXACT),
        },
        frozenset({"id", "date_created", "date_modified", "date_blocked", "date_filed", "date_terminated"})
        | {"date_last_filing"},
        {
            "court": ("court", lambda _, docket: [load_courts()[docket.court]]),
            "docket_entries": ("entry", lambda _, docket: docket.entries),
        },
    ),
    "entry": Model(
        "DocketEntry",
        {
            "id": ("number", _INTEGER),
            **dict.fromkeys(("entry_number", "pacer_sequence_number"), ("number", _INTEGER | {"isnull"})),
            **dict.fromkeys(("date_modified", "date_created"), ("datetime", _DATETIME)),
            "date_filed": ("date", _DATE),
        },
        frozenset({"id", "date_created", "date_modified", "date_filed", "recap_sequence_number", "entry_number"}),
        {
            "docket": ("docket", lambda world, entry: [world.dockets[entry.docket_id]]),
            "recap_documents": ("document", lambda _, entry: entry.documents),
        },
    ),
    "document": Model(
        "RECAPDocument",
        {
            "id": ("number", _INTEGER),
            **dict.fromkeys(("date_modified", "date_created", "date_upload"), ("datetime", _DATETIME)),
            "document_type": ("number", _EXACT),
            "document_number": ("text", _BOUNDS),
            "pacer_doc_id": ("text", _LIST),
            **dict.fromkeys(("is_available", "is_free_on_pacer"), ("bool", _EXACT)),
            "sha1": ("text", _EXACT),
            "ocr_status": ("number", _INTEGER),
        },
        frozenset({"id", "date_created", "date_modified", "date_upload"}),
        {"docket_entry": ("entry", lambda world, document: [world.entries[document.entry_id]])},
    ),
}


def rows_that_pass(world: World, model: str, rows: list[Any], values: dict[str, str]) -> list[Any]:
    """The rows that pass all filters, some of them more than once; raises RefusalError 400 for a bad filter."""
    counts: list[Count] = []
    unknown: list[str] = []
    faults: dict[str, list[str]] = {}
    for name, value in values.items():
        if name in ALWAYS_TAKEN:
            continue
        bare = name.removesuffix("!")
        try:
            passes = _test(world, MODELS[model], bare.split("__"), value)
        except KeyError:
            unknown.append(bare)
            continue
        except _FaultError as fault:
            faults[bare] = [_FAULTS[str(fault)]]
            continue
        if value:
            counts.append(_negated(passes) if name.endswith("!") else passes)
    if unknown:
        body = {"detail": "Unknown filter parameters are not allowed.", "unknown_params": sorted(unknown)}
        raise RefusalError(400, body)
    if faults:
        raise RefusalError(400, faults)
    return [row for row in rows for _ in range(math.prod(one(row) for one in counts))]


class _FaultError(Exception):
    """A value that a filter cannot take; its text names the kind that was wanted."""


def _test(world: World, model: Model, path: list[str], value: str, depth: int = 0) -> Count:
    """What one filter asks of a row; KeyError for a name that the model does not have."""
    head, *rest = path
    if head in model.relations:
        if depth == MOST_RELATIONS:
            raise KeyError(head)
        target, reach = model.relations[head]
        within = _test(world, MODELS[target], rest, value, depth + 1) if rest else _is_row(world, target, value)
        return lambda row: sum(within(one) for one in reach(world, row))
    kind, lookups = model.fields[head]
    lookup = rest[0] if rest else "exact"
    if lookup not in lookups or len(rest) > 1:
        raise KeyError(lookup)
    return _field_test(head, kind, lookup, value) if value else lambda _: 1


def _is_row(world: World, target: str, value: str) -> Count:
    """A filter by the row itself, such as `docket=1`: a row that does not exist is no valid choice."""
    if not value:
        return lambda _: 1
    if target == "court":
        known = value in load_courts()
    else:
        rows: dict[str, Container[int]] = {
            "docket": world.dockets,
            "entry": world.entries,
            "document": world.documents,
        }
        known = value.isascii() and value.isdigit() and int(value) in rows[target]
    if not known:
        raise _FaultError("choice")
    return lambda row: str(row.id) == value


def _field_test(name: str, kind: str, lookup: str, value: str) -> Count:
    if lookup in _DATE_PARTS | _TIME_PARTS:
        part = _parse("number", value)
        return lambda row: getattr(_local(getattr(row, name)), lookup, None) == part
    if lookup == "isnull":
        wants_null = _parse("bool", value)
        return lambda row: wants_null is None or (getattr(row, name) is None) == wants_null
    if lookup in {"in", "range"}:
        return _several_test(name, kind, lookup, value)
    if kind == "text" and lookup in _TEXT:
        return lambda row: _is_text(lookup, getattr(row, name) or "", value)
    wanted = _parse(kind, value)
    if wanted is None:  # a word that is neither true nor false asks nothing
        return lambda _: 1
    compare = (
        operator.eq
        if lookup == "exact"
        else {"gte": operator.ge, "gt": operator.gt, "lte": operator.le}.get(lookup, operator.lt)
    )
    return lambda row: (held := getattr(row, name)) is not None and bool(compare(held, wanted))


def _several_test(name: str, kind: str, lookup: str, value: str) -> Count:
    """`in` takes a list, `range` two bounds and all between them."""
    if lookup == "in":
        chosen = [_parse(kind, one) for one in value.split(",")]
        return lambda row: getattr(row, name) in chosen
    low, _, high = value.partition(",")
    first, last = _parse(kind, low), _parse(kind, high)
    return lambda row: (held := getattr(row, name)) is not None and first <= held <= last


def _is_text(lookup: str, held: str, value: str) -> bool:
    if lookup.startswith("i"):
        held, value = held.casefold(), value.casefold()
    return held.startswith(value) if lookup.endswith("startswith") else held == value


def _parse(kind: str, value: str) -> Any:  # noqa: ANN401 - of the kind
    try:
        if kind == "number":
            return int(value)
        if kind == "date":
            return date.fromisoformat(value)
        if kind == "datetime":
            moment = datetime.fromisoformat(value)
            return moment if moment.tzinfo else moment.replace(tzinfo=PACIFIC)
    except ValueError:
        raise _FaultError(kind) from None
    return {"true": True, "false": False}.get(value.lower()) if kind == "bool" else value


def _local(held: date | datetime | None) -> date | datetime | None:
    return held.astimezone(PACIFIC) if isinstance(held, datetime) else held


def _negated(passes: Count) -> Count:
    return lambda row: int(not passes(row))
