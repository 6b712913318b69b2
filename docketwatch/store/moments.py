"""Moments as the store writes them: ISO 8601, UTC, to the second, so that text order is time order."""

from __future__ import annotations

from datetime import UTC, datetime

from docketwatch.store.rows import as_written


def stamp(moment: datetime) -> str:
    """An aware moment as text; a naive one is a fault of the caller."""
    assert moment.tzinfo is not None, "a moment without a zone reached the store"
    return moment.astimezone(UTC).isoformat(timespec="seconds")


@as_written()
def moment(text: str) -> datetime:
    """The moment that `stamp` wrote."""
    return datetime.fromisoformat(text)


def optional_stamp(value: datetime | None) -> str | None:
    """As `stamp`, for what may be absent."""
    return stamp(value) if value else None


def optional_moment(text: str | None) -> datetime | None:
    """As `moment`, for what may be absent."""
    return moment(text) if text else None
