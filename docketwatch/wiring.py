"""Builds the parts of one run from the settings; the only file that sees them all."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docketwatch import __version__
from docketwatch.base.errors import StoreError
from docketwatch.check import Parts
from docketwatch.config import Settings, Watchlist, load_settings, load_watchlist
from docketwatch.net.fetch import NetSettings, fetch_pages
from docketwatch.sources import load_source
from docketwatch.store import open_store
from docketwatch.store.lock import hold_lock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from docketwatch.docket.model import Page, Request

COURT_FEEDS = "pacer_rss"


@dataclass(frozen=True, slots=True)
class Setup:
    """The settings with what lies beside them."""

    settings: Settings
    folder: Path
    watchlist: Watchlist


def read_setup(config: Path | None) -> Setup:
    """Read config.toml and watchlist.toml; raises ConfigError or UsageError with every fault of the first bad file."""
    settings, folder = load_settings(config)
    return Setup(settings, folder, load_watchlist(settings, folder))


@contextmanager
def open_parts(setup: Setup, now: datetime, *, to_write: bool) -> Iterator[Parts]:
    """The parts of a run, with the store open for as long as the block lasts.

    Args:
        setup: what the user decided.
        now: the run's clock.
        to_write: whether to hold the lock; reading commands do without.

    Raises:
        LockedError: another run holds the lock.
        StoreError: the store cannot be used.
    """
    path = setup.settings.store_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise StoreError(
            f"The folder {path.parent} cannot be made ({error.strerror}). Make it writable, or set [store] path."
        ) from error
    with hold_lock(path.with_suffix(".lock")) if to_write else nullcontext(), open_store(path) as store:
        yield Parts(
            store=store,
            source=load_source(COURT_FEEDS),
            courts=setup.settings.court_table(),
            cases=setup.watchlist.cases,
            fetch=_fetcher(setup.settings, now),
            courtlistener_url=setup.settings.courtlistener.url.rstrip("/"),
            version=__version__,
        )


def _fetcher(settings: Settings, now: datetime) -> Callable[[Sequence[Request], Callable[[Page], None]], None]:
    net = settings.net
    limits = NetSettings(
        user_agent=user_agent(net.contact),
        deadline_s=net.deadline_s,
        connect_s=min(10.0, net.deadline_s),
        retry_wait_s=net.retry_wait_s,
        max_body_bytes=int(net.max_body_mb * 2**20),
        parallel=net.parallel,
        proxy=net.proxy,
    )

    def fetch(requests: Sequence[Request], keep: Callable[[Page], None]) -> None:
        fetch_pages(requests, keep, now=now, settings=limits)

    return fetch


def user_agent(contact: str | None) -> str:
    """Who we say we are to the courts: the program, and whom to ask about it. Without a contact it says so."""
    return f"docketwatch/{__version__} (federal docket monitor; contact: {contact or 'not set by its user'})"
