"""What a run is made of, in one value; put together by wiring, taken apart by the run, never doing anything itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docketwatch.sources import COURTLISTENER

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docketwatch.docket.asking import Page, Request
    from docketwatch.docket.courts import CourtTable
    from docketwatch.docket.model import Case, WatchedDocket
    from docketwatch.docket.pace import Pace
    from docketwatch.inquiry import Account
    from docketwatch.sources import Source
    from docketwatch.store import Store


@dataclass(frozen=True, slots=True)
class Parts:
    """What a run is made of; put together by wiring.

    `source` are the courts' own feeds; `account` is what CourtListener is asked with, None without a token; `visits`
    names the free sources that are asked about single dockets. `has_account` is set for reading commands too.
    """

    store: Store
    source: Source
    courts: CourtTable
    cases: tuple[Case, ...]
    fetch: Callable[[Sequence[Request], Callable[[Page], None]], None]
    courtlistener_url: str
    version: str
    pace: Pace | None = None
    account: Account | None = None
    has_account: bool = False
    visits: tuple[str, ...] = ()
    supreme_court_url: str = ""

    @property
    def dockets(self) -> list[WatchedDocket]:
        """All watched dockets, in the order of the cases."""
        return [docket for case in self.cases for docket in case.dockets]

    @property
    def sources_by_docket(self) -> tuple[str, ...]:
        """The sources that this configuration lets ask about single dockets."""
        return (*self.visits, *((COURTLISTENER,) if self.has_account else ()))
