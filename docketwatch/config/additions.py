"""Decides how a docket that a person wants to watch comes into watchlist.toml: in a built-in case, or as an own one."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docketwatch.base.errors import UsageError
from docketwatch.config.choice import case_holding
from docketwatch.config.settings import TOPICS
from docketwatch.config.watchlist import OTHER_TOPIC, built_in_cases, read_own
from docketwatch.config.watchlist_edit import add_case, case_id_for, note_names
from docketwatch.docket.model import Case

if TYPE_CHECKING:
    from pathlib import Path

    from docketwatch.config.watchlist import Watchlist
    from docketwatch.docket.model import WatchedDocket


@dataclass(frozen=True, slots=True)
class Wish:
    """A docket somebody wants to watch, and what it is to be called."""

    docket: WatchedDocket
    caption: str | None = None
    topic: str = OTHER_TOPIC
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Added:
    """What came of a wish: the docket as it is watched, the case that holds it, the file that says so."""

    docket: WatchedDocket
    case: Case
    path: Path


def add_docket(wish: Wish, watchlist: Watchlist, folder: Path) -> Added:
    """Watch one more docket.

    Raises:
        UsageError: it is watched already, or the wish asks for what cannot be.
    """
    if held := case_holding(wish.docket, watchlist.cases):
        raise UsageError(f"{held[1].ref} is watched already, in the case {held[0].id}.")
    if known := case_holding(wish.docket, built_in_cases()):
        return _add_built_in(wish, *known, folder)
    if wish.topic not in TOPICS and (near := difflib.get_close_matches(wish.topic, TOPICS, n=1, cutoff=0.8)):
        raise UsageError(f'There is no topic "{wish.topic}". Did you mean {near[0]}?')
    name = wish.caption or wish.docket.ref
    taken = {one.id for one in (*watchlist.cases, *watchlist.not_watched)}
    case = Case(case_id_for(name, taken), name, (wish.topic,), (wish.docket,), note=wish.note)
    return Added(wish.docket, case, add_case(folder, case))


def _add_built_in(wish: Wish, case: Case, docket: WatchedDocket, folder: Path) -> Added:
    """Watch a built-in docket that was taken off, or that topics and scope leave out."""
    if wish.caption or wish.note or wish.docket.private or wish.topic != OTHER_TOPIC:
        raise UsageError(
            f"{docket.ref} is of the built-in case {case.id}, which has its caption and topics: "
            "add it without --caption, --topic, --note and --private."
        )
    if taken_off := {case.id, docket.ref} & set(read_own(folder).remove):
        return Added(docket, case, note_names(folder, "remove", add=set(), take=taken_off))
    return Added(docket, case, note_names(folder, "include", add={docket.ref}, take=set()))
