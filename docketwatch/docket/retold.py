"""Makes one piece of news of all that happened to one entry in a period, in its newest words; pure.

What was corrected before anybody read it is told as corrected, and what a court has redacted since is not told.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docketwatch.docket.model import Change
from docketwatch.docket.redaction import is_redaction
from docketwatch.docket.view import is_sealed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from docketwatch.docket.model import News, Sighting

_OF_ENTRIES = frozenset({"new", "update", "withdrawn"})


def retold(
    news: Iterable[News], entry_of: Callable[[Sighting], int | None], newest: Callable[[int], Sighting | None]
) -> tuple[News, ...]:
    """The news with one piece an entry, at the place of its first.

    Args:
        news: what happened, oldest first.
        entry_of: which entry a sighting is of; None where that is not known.
        newest: what is known of an entry now.
    """
    told: dict[object, News] = {}
    for place, one in enumerate(news):
        entry = entry_of(one.sighting) if one.sighting and one.kind in _OF_ENTRIES else None
        key: object = ("entry", entry) if entry is not None else ("alone", place)
        told[key] = _joined(told[key], one) if key in told else one
    return tuple(
        _without_hidden(one, newest(key[1])) if isinstance(key, tuple) and key[0] == "entry" else one
        for key, one in told.items()
    )


def _joined(first: News, second: News) -> News:
    """Two pieces of news of one entry as one: new stays new, withdrawn has the last word."""
    kind = second.kind if second.kind == "withdrawn" or first.kind != "new" else "new"
    changes: dict[str, Change] = {}
    for change in (*first.changes, *second.changes):
        before = changes.get(change.what)
        changes[change.what] = Change(change.what, before.old if before else change.old, change.new)
    left = [change for change in changes.values() if change.old != change.new]
    if kind == "new":  # that a number or a paper came later is no news of what nobody knew yet; a corrected text is
        left = [change for change in left if change.what == "sealed" or (change.what == "text" and change.old)]
    return replace(second, kind=kind, changes=tuple(left), at=first.at)


def _without_hidden(one: News, newest: Sighting | None) -> News:
    """The news without words that the court has since redacted, or taken behind a seal."""
    if newest is None or one.sighting is None:
        return one
    said = one.sighting.text
    is_redacted = bool(said) and newest.text != said and is_redaction(said, newest.text)
    if is_sealed(newest) and not is_sealed(one.sighting) and newest.text != said:
        is_redacted = True
    if not is_redacted:
        return one
    return replace(one, sighting=replace(one.sighting, text=newest.text))
