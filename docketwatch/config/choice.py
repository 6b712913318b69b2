"""Finds the case a person means among those there are, and says which dockets are already watched."""

from __future__ import annotations

import difflib
from datetime import date
from typing import TYPE_CHECKING

from docketwatch.base.errors import UsageError
from docketwatch.config.watchlist import is_same_watch
from docketwatch.docket.address import read_address

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docketwatch.docket.courts import CourtTable
    from docketwatch.docket.model import Case, WatchedDocket

MOST_NAMED = 6
"""How many cases a message names before "and 3 more"."""


def case_holding(docket: WatchedDocket, cases: Iterable[Case]) -> tuple[Case, WatchedDocket] | None:
    """The case that holds a docket, with the docket as the watchlist writes it."""
    for case in cases:
        for held in case.dockets:
            if is_same_watch(held, docket):
                return case, held
    return None


def find_case(text: str, cases: Sequence[Case], courts: CourtTable) -> Case:
    """The case meant by its id, by a docket of it however written, or by a part of its names that fits no other case.

    Raises:
        UsageError: none or several fit; the sentence names the nearest.
    """
    wanted = text.strip().lower()
    for case in cases:
        if wanted == case.id or any(wanted == docket.ref.lower() for docket in case.dockets):
            return case
    if held := find_docket(text, cases, courts):
        return held[0]
    fitting = [case for case in cases if any(wanted in name.lower() for name in (case.id, case.caption, *case.aliases))]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        more = f" and {len(fitting) - MOST_NAMED} more" if len(fitting) > MOST_NAMED else ""
        names = ", ".join(case.id for case in fitting[:MOST_NAMED])
        raise UsageError(f'"{text}" fits {len(fitting)} cases: {names}{more}. Name one of them.')
    near = difflib.get_close_matches(wanted, [case.id for case in cases], n=3, cutoff=0.6)
    hint = f" Did you mean {' or '.join(near)}?" if near else " `docketwatch cases list` shows them all."
    raise UsageError(f'There is no watched case "{text}".{hint}')


def refuse_unknown_topic(topic: str | None, cases: Iterable[Case]) -> None:
    """Raise UsageError for a topic of no watched case: its digest would be empty, and look like a quiet day."""
    known = sorted({name for case in cases for name in case.topics})
    if topic is not None and topic not in known:
        raise UsageError(f'There is no watched topic "{topic}". Watched are: {", ".join(known) or "none"}.')


def find_docket(text: str, cases: Iterable[Case], courts: CourtTable) -> tuple[Case, WatchedDocket] | None:
    """The case and docket meant by a docket's name or address; None if the text names no docket of these cases."""
    try:
        return case_holding(read_address(text, courts), cases)
    except UsageError:
        return None


def docket_and_entry(
    words: Sequence[str], cases: Iterable[Case], courts: CourtTable
) -> tuple[WatchedDocket, int | date]:
    """The watched docket and the entry that typed words mean: "dcd 1:25-cv-00190 45", "… ECF 45", "… 2026-11-24".

    Raises:
        UsageError: the last word names no entry, or the others no watched docket.
    """
    *docket_words, last = words
    if docket_words and docket_words[-1].upper() in {"ECF", "DOC", "NO"}:
        docket_words.pop()
    docket = " ".join(docket_words)
    try:
        which: int | date = int(last.removeprefix("#"))
    except ValueError:
        which = _day(last)
    held = find_docket(docket, cases, courts)
    if held is None:
        raise UsageError(f'"{docket}" is no watched docket. `docketwatch cases list` shows them all.')
    return held[1], which


def _day(word: str) -> date:
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise UsageError(
            f'"{word}" names no entry: end with its number (45), or the day of a text order (2026-11-24).'
        ) from None
