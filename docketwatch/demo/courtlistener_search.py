"""The search of a small CourtListener: documents or dockets of many dockets in one request, 20 a page; stores nothing.

It answers from the index, which lags behind the rows (`courtlistener` facts, 3.7).
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlencode

from docketwatch.demo.courtlistener_answers import RefusalError
from docketwatch.demo.courtlistener_paging import PAGE_ROWS, Params, link
from docketwatch.demo.courtlistener_query import parse_query
from docketwatch.demo.courtlistener_rows import PACIFIC

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from docketwatch.demo.courtlistener_rows import Row
    from docketwatch.demo.courtlistener_world import Indexed, World

INTERNAL_ERROR = "Internal Server Error. Please try again later or review your query."

TYPES = ("r", "rd", "d", "o", "oa", "p")
SERVED = ("rd", "d")
ORDERS = ("score desc", *(f"{name} {way}" for name in ("dateFiled", "entry_date_filed") for way in ("desc", "asc")))

_SCORE_WITHOUT_ORDER = 1.0
_FIRST_SCORED_DAY = date(1600, 1, 1)
_MS_A_DAY = 86_400_000


@dataclass(frozen=True, slots=True)
class Hit:
    """One found row and what it is sorted by: its score, then its id."""

    score: float
    row_id: int
    row: Row


@dataclass(frozen=True, slots=True)
class Position:
    """What a search's cursor says: behind which hit to go on, in which direction, as which page."""

    score: float
    row_id: int
    page: int
    is_reverse: bool = False

    def written(self, kind: str, now: datetime) -> str:
        """The cursor."""
        reverse = [("r", "1")] if self.is_reverse else []
        day = now.astimezone(PACIFIC).date().isoformat()
        parts = [("s", str(self.score)), ("s", str(self.row_id)), *reverse, ("t", kind), ("d", day)]
        return base64.b64encode(urlencode([*parts, ("p", str(self.page))]).encode()).decode()


def search(world: World, params: Params, url: str, now: datetime, hidden: Iterable[int] = ()) -> Row:
    """The answer to one search; raises RefusalError as the real one refuses.

    Args:
        world: the rows and their index.
        params: the query's parameters in their order; unknown ones are ignored, as the real search does.
        url: the search's own address, for the links to other pages.
        now: when it is asked.
        hidden: dockets whose rows the search leaves out, as if it had never indexed them.
    """
    values = dict(params)
    kind, order = _kind_and_order(values)
    test = parse_query(values.get("q", ""))
    narrow = _narrowing(values)
    place = _read_cursor(values.get("cursor"), kind)
    if kind not in SERVED:  # this index holds no opinions, judges or recordings
        raise RefusalError(500, {"detail": INTERNAL_ERROR})
    indexed = world.documents_as_indexed(now) if kind == "rd" else world.dockets_as_indexed(now)
    found = [one for one in indexed if one.row and one.row["docket_id"] not in hidden and test(one) and narrow(one)]
    hits = _in_order([_hit(one, kind, order) for one in found], order)
    cut, *places = _cut(hits, order, place)
    links = [None if place is None else link(url, params, cursor=place.written(kind, now)) for place in places]
    return {"count": len(hits), "next": links[0], "previous": links[1], "results": [hit.row for hit in cut]}


def _kind_and_order(values: dict[str, str]) -> tuple[str, str]:
    kind, order = values.get("type", "o"), values.get("order_by", "score desc")
    if kind not in TYPES:
        choice = f"Select a valid choice. {kind} is not one of the available choices."
        raise RefusalError(400, {"type": [choice], "order_by": ["Invalid value for type field"]})
    if order not in ORDERS:
        choice = f"Select a valid choice. {order} is not one of the available choices."
        raise RefusalError(400, {"order_by": [choice]})
    return kind, order


def _narrowing(values: dict[str, str]) -> Callable[[Indexed], bool]:
    """The parameters beside `q` that narrow the result."""
    phrases = [(field, values[name].casefold()) for name, field in _PHRASES.items() if values.get(name)]
    days = [(field, _day(values[name]), name.endswith("_after")) for name, field in _DAYS.items() if values.get(name)]
    courts = values.get("court", "").replace(",", " ").split()

    def passes(found: Indexed) -> bool:
        held = {**found.also, **(found.row or {})}
        return (
            all(phrase in str(held.get(field) or "").casefold() for field, phrase in phrases)
            and all(_is_on_side(held.get(field), day, is_after=is_after) for field, day, is_after in days)
            and (not courts or held.get("court_id") in courts)
            and (values.get("available_only") != "on" or bool(held.get("is_available")))
        )

    return passes


_PHRASES = {
    "case_name": "caseName",
    "docket_number": "docketNumber",
    "nature_of_suit": "suitNature",
    "cause": "cause",
    "assigned_to": "assignedTo",
    "description": "description",
}
_DAYS = {
    "filed_after": "dateFiled",
    "filed_before": "dateFiled",
    "entry_date_filed_after": "entry_date_filed",
    "entry_date_filed_before": "entry_date_filed",
}


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise RefusalError(400, {"detail": "The date entered has an invalid format."}) from None


def _is_on_side(held: str | None, since: str, *, is_after: bool) -> bool:
    return held is not None and (held >= since if is_after else held <= since)


def _hit(found: Indexed, kind: str, order: str) -> Hit:
    assert found.row is not None
    by = order.split(maxsplit=1)[0]
    score = _SCORE_WITHOUT_ORDER
    if by != "score":
        day = found.row.get(by, found.also.get(by))
        score = float((date.fromisoformat(day) - _FIRST_SCORED_DAY).days * _MS_A_DAY) if day else 0.0
    row = {**found.row, "meta": {**found.row["meta"], "score": {"bm25": score}}}
    return Hit(score, found.row["id" if kind == "rd" else "docket_id"], row)


def _in_order(hits: list[Hit], order: str) -> list[Hit]:
    """By day, ties by id descending, without a day last."""
    by_id = sorted(hits, key=lambda hit: hit.row_id, reverse=True)
    dated = sorted((hit for hit in by_id if hit.score), key=lambda hit: hit.score, reverse=order.endswith("desc"))
    return [*dated, *(hit for hit in by_id if not hit.score)]


def _cut(hits: list[Hit], order: str, place: Position | None) -> tuple[list[Hit], Position | None, Position | None]:
    low = _start(hits, order, place)
    page = place.page if place else 1
    if place and place.is_reverse:
        low = max(low - PAGE_ROWS, 0)
    cut = hits[low : low + PAGE_ROWS]
    following = Position(cut[-1].score, cut[-1].row_id, page + 1) if low + PAGE_ROWS < len(hits) else None
    preceding = Position(cut[0].score, cut[0].row_id, page - 1, is_reverse=True) if low > 0 and cut else None
    return cut, following, preceding


def _start(hits: list[Hit], order: str, place: Position | None) -> int:
    """How many hits lie before the place, the hit it names included when reading on from it."""
    if place is None:
        return 0
    mark = Hit(place.score, place.row_id, {})
    with_mark = _in_order([*(hit for hit in hits if (hit.score, hit.row_id) != (mark.score, mark.row_id)), mark], order)
    before = with_mark.index(mark)
    is_there = len(with_mark) == len(hits)
    return before + int(is_there and not place.is_reverse)


def _read_cursor(text: str | None, kind: str) -> Position | None:
    """Take a cursor apart; one of another type of search is refused."""
    if text is None:
        return None
    try:
        parts: dict[str, Any] = parse_qs(base64.b64decode(text, validate=True).decode("ascii"), strict_parsing=True)
        score, row_id = parts["s"]
        place = Position(float(score), int(row_id), int(parts["p"][0]), parts.get("r") == ["1"])
        is_of_kind = parts["t"] == [kind]
    except (binascii.Error, KeyError, ValueError):
        is_of_kind = False
    if not is_of_kind:
        raise RefusalError(404, {"detail": "Invalid cursor"})
    return place
