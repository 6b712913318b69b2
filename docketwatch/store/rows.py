"""Turns a row that nobody could have written here into one sentence, whatever is wrong inside it."""

from __future__ import annotations

import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from docketwatch.base.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def as_written() -> Iterator[None]:
    """Guard the reading of one row, as a block or as a decorator.

    SQLite finds a damaged page by itself; a row that another program changed looks sound to it.

    Raises:
        StoreError: the row holds something that this program never writes.
    """
    try:
        yield
    except (ValueError, KeyError, TypeError, AttributeError, zlib.error) as error:
        raise StoreError(
            f"The store holds a row that cannot be read ({type(error).__name__}: {error}); another program changed it. "
            "Restore a copy, or set [store] path anew."
        ) from error
