"""Where facts come from: one file a source, each saying what to ask and how to read the answer; never IO.

The folder is the registry: a module here with a `SOURCE` is a source (docs/decisions/0003).
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from docketwatch.docket.asking import Batch, Page, Request, Wanted
    from docketwatch.docket.courts import Court


COURT_FEEDS = "pacer_rss"
"""The source that a check asks about whole courts."""

COURTLISTENER = "courtlistener"
"""The source for which an account pays."""

DOCKET_SOURCES = ("supreme_court", "docket_feed")
"""Sources that are asked about single dockets and cost nothing; each only if the user says so."""


class Source(Protocol):
    """What every source offers to the run."""

    name: str

    def first(self, wanted: Wanted) -> tuple[Request, ...]:
        """The requests that begin a look at these courts and dockets; what the source cannot serve gets none."""

    def read(self, page: Page, court: Court | None) -> Batch:
        """Read one answer; `court` is None where it is about several courts' dockets.

        Never raises for what a server sent: an unreadable answer is a Problem in the Batch.
        """


def source_names() -> tuple[str, ...]:
    """The names of all sources, from the files in this folder."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.ispkg))


def load_source(name: str) -> Source:
    """The source of that name, imported only now."""
    source: Source = import_module(f"{__name__}.{name}").SOURCE
    return source
