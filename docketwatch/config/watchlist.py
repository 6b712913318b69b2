"""The watchlist: the built-in cases, the user's own, and those taken off; checked, never edited here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import Field, model_validator

from docketwatch.base.errors import ConfigError, UsageError
from docketwatch.config.toml_file import Table, parse_toml, read_text
from docketwatch.docket.courts import load_courts
from docketwatch.docket.model import Case, WatchedDocket
from docketwatch.docket.numbers import number_fault, parse_docket_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from docketwatch.config.settings import Settings

FILE_NAME = "watchlist.toml"
OTHER_TOPIC = "other"
"""Where a case stands that names no topic."""


class DocketTable(Table):
    """One `[[case.docket]]`: a court with a number or a PACER case id, or a CourtListener id alone."""

    court: str | None = None
    number: str | None = None
    pacer_case_id: Annotated[str, Field(pattern=r"^\d{1,12}$")] | None = None
    courtlistener_id: Annotated[int, Field(gt=0)] | None = None
    appeal_of: str | None = None
    caption: str | None = None
    filed: date | None = None
    judge: str | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()
    as_of: str | None = None
    private: bool = False

    @model_validator(mode="after")
    def _is_findable(self) -> Self:
        if self.court is not None:
            try:
                court = load_courts().find(self.court)
            except UsageError as error:
                raise ValueError(str(error)) from error
            if court.id != self.court:
                raise ValueError(f'court: write the court\'s id: "{court.id}"')
        if self.number is not None and (
            fault := number_fault(self.number, self.court and load_courts()[self.court].kind)
        ):
            raise ValueError(f"number: {fault}")
        if self.court is None and self.courtlistener_id is None:
            raise ValueError("court: is required (with number), unless there is a courtlistener_id")
        if self.court is not None and self.number is None and self.pacer_case_id is None:
            raise ValueError("number: is required, or a pacer_case_id")
        return self

    def watched(self, sources: Mapping[str, str]) -> WatchedDocket:
        """As the noun; `sources` says what a source's short name stands for."""
        filed = self.filed.isoformat() if self.filed else None
        written_out = tuple(sources.get(name, name) for name in self.sources)
        return WatchedDocket(**{**self.model_dump(), "filed": filed, "sources": written_out})


class CaseTable(Table):
    """One `[[case]]`."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    caption: str
    topics: tuple[str, ...] = (OTHER_TOPIC,)
    scope: Literal["core", "adjacent"] = "core"
    aliases: tuple[str, ...] = ()
    note: str | None = None
    our_side: str | None = None
    docket: tuple[DocketTable, ...]

    @model_validator(mode="after")
    def _has_dockets(self) -> Self:
        if not self.docket or not self.topics:
            raise ValueError("docket: at least one [[case.docket]] is required, and one topic")
        return self

    def case(self, sources: Mapping[str, str], *, built_in: bool) -> Case:
        """As the noun."""
        dockets = tuple(docket.watched(sources) for docket in self.docket)
        own = self.model_dump(include={"id", "caption", "topics", "scope", "aliases", "note", "our_side"})
        return Case(**own, dockets=dockets, built_in=built_in)


class WatchlistTable(Table):
    """A whole watchlist file.

    `remove` takes built-in cases (by id) or dockets ("court number") off; `include` watches them although topics and
    scope of config.toml leave them out.
    """

    version: Annotated[Literal[1], Field(alias="schema")] = 1
    sources: dict[str, str] = Field(default_factory=dict)
    remove: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    case: tuple[CaseTable, ...] = ()

    def cases(self, *, built_in: bool) -> tuple[Case, ...]:
        """The cases as nouns, their sources written out."""
        return tuple(case.case(self.sources, built_in=built_in) for case in self.case)


@dataclass(frozen=True, slots=True)
class Watchlist:
    """What is watched under this configuration, and the built-in cases that are not."""

    cases: tuple[Case, ...]
    not_watched: tuple[Case, ...]

    @property
    def dockets(self) -> tuple[WatchedDocket, ...]:
        """All watched dockets, in the order of the cases."""
        return tuple(docket for case in self.cases for docket in case.dockets)


@lru_cache(maxsize=1)
def built_in_cases() -> tuple[Case, ...]:
    """The cases of the package data."""
    text = (files("docketwatch.data") / FILE_NAME).read_text(encoding="utf-8")
    return parse_toml(text, f"the built-in {FILE_NAME}", WatchlistTable).cases(built_in=True)


def read_own(folder: Path) -> WatchlistTable:
    """The user's watchlist beside the config; empty where there is none.

    Raises:
        ConfigError: the file is wrong, with all its faults.
    """
    path = folder / FILE_NAME
    text = read_text(path)
    return WatchlistTable() if text is None else parse_toml(text, str(path), WatchlistTable)


def load_watchlist(settings: Settings, folder: Path) -> Watchlist:
    """The built-in cases of the chosen topics and scope, and the user's own.

    Raises:
        ConfigError: a file is wrong, or two cases hold one docket.
    """
    own = read_own(folder)
    scopes = {"core"} if settings.watch.scope == "core" else {"core", "adjacent"}
    watched, not_watched = [], []
    for case in built_in_cases():
        wanted = case.id in own.include or (case.scope in scopes and set(case.topics) & set(settings.watch.topics))
        kept = tuple(
            docket
            for docket in case.dockets
            if (wanted or docket.ref in own.include) and docket.ref not in own.remove and case.id not in own.remove
        )
        if kept:
            watched.append(
                Case(
                    case.id,
                    case.caption,
                    case.topics,
                    kept,
                    case.scope,
                    case.aliases,
                    case.note,
                    built_in=True,
                )
            )
        else:
            not_watched.append(case)
    watched += own.cases(built_in=False)
    if faults := [*_unknown_names(own), *duplicate_dockets(watched)]:
        raise ConfigError(str(folder / FILE_NAME), faults)
    return Watchlist(tuple(watched), tuple(not_watched))


def _unknown_names(own: WatchlistTable) -> list[str]:
    known = {name for case in built_in_cases() for name in (case.id, *(docket.ref for docket in case.dockets))}
    return [
        f'{key}: "{name}" is no built-in case or docket'
        for key, names in (("remove", own.remove), ("include", own.include))
        for name in names
        if name not in known
    ]


def duplicate_dockets(cases: Iterable[Case]) -> list[str]:
    """A sentence for every case id used twice and every docket that stands in two places."""
    faults = []
    seen: list[tuple[Case, WatchedDocket]] = []
    ids: set[str] = set()
    for case in cases:
        if case.id in ids:
            faults.append(f'two cases have the id "{case.id}"')
        ids.add(case.id)
        for docket in case.dockets:
            for other_case, other in seen:
                if is_same_watch(docket, other):
                    where = (
                        f'in "{other_case.id}" and in "{case.id}"'
                        if case is not other_case
                        else f'twice in "{case.id}"'
                    )
                    faults.append(f"two cases with one docket: {docket.ref} stands {where}")
            seen.append((case, docket))
    return faults


def is_same_watch(one: WatchedDocket, other: WatchedDocket) -> bool:
    """Whether two entries of a watchlist name one docket, however each is written."""
    if one.courtlistener_id and one.courtlistener_id == other.courtlistener_id:
        return True
    if one.court is None or one.court != other.court:
        return False
    if one.pacer_case_id and one.pacer_case_id == other.pacer_case_id:
        return True
    mine, theirs = parse_docket_number(one.number or ""), parse_docket_number(other.number or "")
    return bool(mine and theirs and mine.is_same_docket(theirs))
