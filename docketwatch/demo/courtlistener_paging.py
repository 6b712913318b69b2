"""Pages of rows as the database endpoints cut them: by cursor or by page number; never looks into the rows' meaning.

Which of the two depends on `order_by` alone (`courtlistener` facts, 3.2). A cursor is a place in the order, tied to
the kind of value sorted by and not to the filters: used with others it is a wrong place, and no error.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlencode

from docketwatch.demo.courtlistener_answers import RefusalError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PAGE_ROWS = 20
DEEPEST_PAGE = 100

CURSOR_ORDERS = frozenset(sign + name for sign in ("", "-") for name in ("id", "date_created", "date_modified"))

Params = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Place:
    """What a cursor says: go on behind this value, and past so many rows that share one value."""

    position: str | None = None
    offset: int = 0
    is_reverse: bool = False

    def written(self) -> str:
        """The cursor, opaque to whoever gets it."""
        parts: Params = []
        if self.offset:
            parts.append(("o", str(self.offset)))
        if self.is_reverse:
            parts.append(("r", "1"))
        if self.position is not None:
            parts.append(("p", self.position))
        return base64.b64encode(urlencode(parts).encode()).decode()


@dataclass(frozen=True, slots=True)
class Order:
    """A sort that cursors can be used with: the attribute, its direction."""

    name: str
    is_descending: bool

    def key(self, row: Any) -> Any:  # noqa: ANN401 - ids and moments
        """What a row is sorted by."""
        return getattr(row, self.name)

    def parse(self, text: str) -> Any:  # noqa: ANN401 - ids and moments
        """The value in a cursor; a value of another kind of order is refused."""
        value = int(text) if self.name == "id" else datetime.fromisoformat(text)
        if isinstance(value, datetime) and value.tzinfo is None:
            raise ValueError
        return value

    def write(self, value: Any) -> str:  # noqa: ANN401 - ids and moments
        """A value as it stands in a cursor."""
        return str(value.astimezone(UTC)) if isinstance(value, datetime) else str(value)

    def sort(self, rows: Sequence[Any], *, is_later_page: bool) -> list[Any]:
        """The rows in order. Those that share a moment stand in no order that two requests have in common.

        Hence a row comes twice and another never where such rows lie on two pages, as recorded of the real service.
        """
        by_id = sorted(rows, key=lambda row: row.id)
        ordered = sorted(by_id, key=self.key, reverse=self.is_descending)
        if not is_later_page:
            return ordered
        groups = (list(group) for _, group in groupby(ordered, key=self.key))
        return [row for group in groups for row in (*group[1:], group[0])]


def read_cursor(text: str) -> Place:
    """Take a cursor apart; raises RefusalError 404 for anything else.

    A cursor of nothing but an offset is refused too, though the server itself writes it when a whole first page shares
    one moment; and an empty one, though every other empty parameter is dropped.
    """
    try:
        decoded = base64.b64decode(text, validate=True).decode("ascii")
        parts = parse_qs(decoded, strict_parsing=True)
        place = Place(parts.get("p", [None])[0], int(parts.get("o", ["0"])[0]), parts.get("r") == ["1"])
    except (binascii.Error, ValueError):
        parts = {}
    if "p" not in parts:
        raise RefusalError(404, {"detail": "Invalid cursor"})
    return place


def cut_by_cursor(
    rows: Sequence[Any], order: Order, place: Place, size: int = PAGE_ROWS
) -> tuple[list[Any], Place | None, Place | None]:
    """One page of rows, and the places of the next and the previous one."""
    ordered = order.sort(rows, is_later_page=place.position is not None)
    try:
        position = None if place.position is None else order.parse(place.position)
    except ValueError:
        raise RefusalError(404, {"detail": "Invalid cursor"}) from None
    start = _first_beyond(ordered, order, position, is_reverse=place.is_reverse)
    if place.is_reverse:
        high = max(start - place.offset, 0)
        low = max(high - size, 0)
    else:
        low = min(start + place.offset, len(ordered))
        high = min(low + size, len(ordered))
    following = _boundary(ordered, order, high, is_reverse=False) if high < len(ordered) else None
    preceding = _boundary(ordered, order, low, is_reverse=True) if low > 0 else None
    return ordered[low:high], following, preceding


def _first_beyond(ordered: Sequence[Any], order: Order, position: Any, *, is_reverse: bool) -> int:  # noqa: ANN401
    """The index from which rows lie strictly beyond the position, in the direction of reading."""
    if position is None:
        return len(ordered) if is_reverse else 0
    goes_down = order.is_descending != is_reverse
    beyond = [(order.key(row) < position) if goes_down else (order.key(row) > position) for row in ordered]
    return sum(beyond) if is_reverse else len(ordered) - sum(beyond)


def _boundary(ordered: Sequence[Any], order: Order, index: int, *, is_reverse: bool) -> Place:
    """The place between two neighbours: behind the last other value, past the rows that share the next one's."""
    step = 1 if is_reverse else -1
    at = index if is_reverse else index - 1
    shared = order.key(ordered[index - 1 if is_reverse else index])
    offset = 0
    while 0 <= at < len(ordered) and order.key(ordered[at]) == shared:
        at, offset = at + step, offset + 1
    position = order.write(order.key(ordered[at])) if 0 <= at < len(ordered) else None
    return Place(position, offset, is_reverse)


def page_number(text: str | None, rows: int, *, size: int = PAGE_ROWS, deepest: int | None = DEEPEST_PAGE) -> int:
    """The page asked for; raises RefusalError 404 for one that is none, too deep, or past the end."""
    try:
        number = int(text or "1")
    except ValueError:
        raise RefusalError(404, {"detail": "Invalid page: That page number is not an integer"}) from None
    if deepest is not None and number > deepest:
        detail = "Invalid page: Deep API pagination is not allowed. Please review API documentation."
        raise RefusalError(404, {"detail": detail})
    if number < 1 or (number > 1 and (number - 1) * size >= rows):
        raise RefusalError(404, {"detail": "Invalid page."})
    return number


def sort_by_names(rows: Sequence[Any], names: Sequence[str], key_of: Callable[[Any, str], Any]) -> list[Any]:
    """Sort by several names, each perhaps with a minus; rows without a value come last, first when descending."""
    ordered = sorted(rows, key=lambda row: row.id, reverse=True)
    for name in reversed(names):
        key = partial(_flipped, key_of, name.removeprefix("-"))
        with_value = sorted((row for row in ordered if key(row) is not None), key=key, reverse=name.startswith("-"))
        without = [row for row in ordered if key(row) is None]
        ordered = [*without, *with_value] if name.startswith("-") else [*with_value, *without]
    return ordered


def _flipped(key_of: Callable[[Any, str], Any], name: str, row: Any) -> Any:  # noqa: ANN401 - whatever is sorted by
    return key_of(row, name)


def link(url: str, params: Params, *, without: str = "", **extra: str) -> str:
    """An address with its parameters sorted by name, as the server writes `next`, `previous` and `count`."""
    kept = [(name, value) for name, value in params if name not in extra and name != without]
    together = sorted([*kept, *extra.items()], key=lambda pair: pair[0])
    return f"{url}?{urlencode(together)}" if together else url
