"""The values that a site is made of: cases with their boards, dates, dockets and entries; never how they are found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from docketwatch.digest.compose.sections import Link
    from docketwatch.digest.listings.relief_list import Board
    from docketwatch.docket.calendar import CalendarItem
    from docketwatch.docket.model import Case, Coverage
    from docketwatch.docket.readings import Event
    from docketwatch.docket.relief import Role


@dataclass(frozen=True, slots=True)
class SiteEntry:
    """One entry of one docket as a page shows it.

    `key` is the same in every export from one store, so that an address of an entry stays good. `mark` is "ECF 45" or
    "text order"; `day` the court's day; `entered` in the court's zone; `ruling` says the outcome in a few words
    ("granted in part"), empty where none was read; `importance` is 1 to 5; `text` is what the court wrote, whole,
    empty where only `labels`, the names of the events, are known. `changes` says what else than its links changed
    lately, last at `changed_at`. `is_baseline`: it was there at the first look.
    """

    key: int
    mark: str
    day: date | None
    entered: datetime | None
    first_seen: datetime
    event: Event
    importance: int
    summary: str
    ruling: str = ""
    text: str = ""
    labels: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    changed_at: datetime | None = None
    changes: tuple[str, ...] = ()
    is_ruling: bool = False
    is_baseline: bool = False
    is_withdrawn: bool = False
    is_sealed: bool = False


@dataclass(frozen=True, slots=True)
class SiteDocket:
    """One docket with all its known entries, oldest first; `court` is its citation form, `caption` the newest one."""

    ref: str
    court: str
    number: str
    caption: str
    role: Role
    judge: str = ""
    review_of: str = ""
    links: tuple[Link, ...] = ()
    lines: tuple[SiteEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class SiteCase:
    """One lawsuit: what is in force, its dates, past ones too, its dockets; `note` is empty where not shown."""

    case: Case
    board: Board
    items: tuple[CalendarItem, ...]
    dockets: tuple[SiteDocket, ...]
    note: str = ""

    @property
    def coverage(self) -> tuple[Coverage, ...]:
        """How far each docket was seen."""
        return self.board.coverage


@dataclass(frozen=True, slots=True)
class SiteMaterial:
    """All that a site is made of; `as_of` is the last finished check, `private_dockets` counts those left out."""

    made_at: datetime
    as_of: datetime | None
    cases: tuple[SiteCase, ...]
    private_dockets: int = 0
