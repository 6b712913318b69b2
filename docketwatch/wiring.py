"""Builds the parts of one run from the settings; the only file that sees them all."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from docketwatch import __version__
from docketwatch.assessment import suspects
from docketwatch.base.errors import ConfigError, LockedError, StoreError, UsageError
from docketwatch.channels.outlets import Outlets
from docketwatch.config import Settings, Watchlist, load_settings, load_watchlist
from docketwatch.config.readers import secret_places, unknown_in_groups
from docketwatch.config.secret_places import find_secret
from docketwatch.config.token import find_token, names_a_token
from docketwatch.docket.plan import plan
from docketwatch.docket.watching import doubly_watched, resolved_cases
from docketwatch.inquiry import Account, means_of
from docketwatch.net.fetch import NetSettings, fetch_pages
from docketwatch.net.pace import Pace
from docketwatch.net.post import post
from docketwatch.parts import Parts
from docketwatch.sources import COURT_FEEDS, COURTLISTENER, DOCKET_SOURCES, load_source
from docketwatch.store import Store, open_store, open_to_read
from docketwatch.store.connection import make_private
from docketwatch.store.ledger import open_ledger
from docketwatch.store.lock import hold_lock
from docketwatch.wishes import wishes_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from docketwatch.base.secret import Secret
    from docketwatch.docket.asking import Page, Request
    from docketwatch.docket.delivery import Answer
    from docketwatch.docket.model import WatchedDocket
    from docketwatch.docket.plan import Means, Plan
    from docketwatch.docket.quota import Rate
    from docketwatch.docket.readers import Readers, Target


Fetch: TypeAlias = "Callable[[Sequence[Request], Callable[[Page], None]], None]"


@dataclass(frozen=True, slots=True)
class Setup:
    """The settings with what lies beside them."""

    settings: Settings
    folder: Path
    watchlist: Watchlist
    config: Path

    @property
    def store_path(self) -> Path:
        """The store's file."""
        return self.settings.store_path(self.folder)


def read_setup(config: Path | None) -> Setup:
    """Read config.toml and watchlist.toml; raises ConfigError or UsageError with every fault of the first bad file."""
    settings, folder = load_settings(config)
    return Setup(settings, folder, load_watchlist(settings, folder), config or folder / "config.toml")


@contextmanager
def open_parts(setup: Setup, now: datetime, *, to_write: bool) -> Iterator[Parts]:
    """The parts of a run, with the store open for as long as the block lasts.

    Args:
        setup: what the user decided.
        now: the run's clock.
        to_write: whether to hold the lock and make or upgrade the store; reading commands do neither.

    Raises:
        LockedError: another run holds the lock.
        StoreError: the store cannot be used.
    """
    path = setup.store_path
    token = find_token(setup.settings.courtlistener, setup.folder)
    if not to_write:
        with open_to_read(path) as store:
            yield replace(_parts(setup, now, store, token), has_account=token is not None)
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise StoreError(
            f"The folder {path.parent} cannot be made ({error.strerror}). Make it writable, or set [store] path."
        ) from error
    with hold_lock(path.with_suffix(".lock")), open_store(path) as store:
        parts = replace(_parts(setup, now, store, token), pace=Pace(now))
        if token is None:
            yield parts
            return
        with open_ledger(setup.settings.ledger_path(setup.folder), token.fingerprint()) as ledger:
            assert parts.pace is not None
            account = Account(ledger, parts.pace, parts.courtlistener_url, parts.fetch)
            yield replace(parts, account=account, has_account=True)


def _parts(setup: Setup, now: datetime, store: Store, token: Secret | None) -> Parts:
    return Parts(
        store=store,
        source=load_source(COURT_FEEDS),
        courts=setup.settings.court_table(),
        cases=resolved_cases(setup.watchlist.cases, store.courtlistener.rows()),
        fetch=_fetcher(setup.settings, now, token),
        courtlistener_url=setup.settings.courtlistener.url.rstrip("/"),
        version=__version__,
        visits=_visits(setup.settings),
        supreme_court_url=setup.settings.supreme_court.url.rstrip("/"),
    )


@contextmanager
def open_parts_to_send(setup: Setup, now: datetime, *, wait_s: float) -> Iterator[tuple[Parts, bool]]:
    """The parts of a run that delivers: only one may, and it waits for a check to end, but not for ever.

    Args:
        setup: what the user decided.
        now: the run's clock.
        wait_s: how long to wait for a run that holds a lock.

    Yields:
        The parts, and whether a check was still running after the wait: what it finds is then not in the digest.

    Raises:
        LockedError: another run is still delivering after the wait.
        StoreError: the store cannot be used.
    """
    path = setup.store_path
    make_private(path)
    with hold_lock(path.with_suffix(".sending.lock"), wait_s=wait_s):
        is_busy = False
        try:
            with hold_lock(path.with_suffix(".lock"), wait_s=wait_s):
                pass
        except LockedError:
            is_busy = True
        token = find_token(setup.settings.courtlistener, setup.folder)
        with open_store(path) as store:
            yield replace(_parts(setup, now, store, token), has_account=token is not None), is_busy


def groups_of(setup: Setup) -> tuple[Readers, ...]:
    """The groups of readers.

    Raises:
        ConfigError: one names a topic or case that is not watched.
    """
    groups = setup.settings.groups()
    if faults := list(unknown_in_groups(groups, setup.watchlist.cases)):
        raise ConfigError(str(setup.config), faults)
    return groups


def outlets_of(setup: Setup, target: Target) -> Outlets:
    """What a target's channel reaches the outside with; its secret is looked for only when it is asked for."""
    net = setup.settings.net

    def send_post(url: str, headers: Mapping[str, str], body: bytes) -> Answer:
        agent = user_agent(net.contact)
        return post(url, headers, body, deadline_s=net.deadline_s, user_agent=agent, proxy=net.proxy)

    return Outlets(
        post=send_post,
        secret=lambda: find_secret(secret_places(target), setup.folder),
        folder=setup.folder,
        deadline_s=net.deadline_s,
    )


@dataclass(frozen=True, slots=True)
class AccountState:
    """How the account stands, as far as this machine knows: its rates, its spending by purpose, what is left."""

    rates: tuple[Rate, ...]
    spent_on: Mapping[str, int]
    means: Means
    plan: Plan


def account_state(setup: Setup, parts: Parts, now: datetime) -> AccountState | None:
    """The account as reading commands see it; None without a token. Asks nobody."""
    token = find_token(setup.settings.courtlistener, setup.folder)
    if token is None:
        return None
    with open_ledger(setup.settings.ledger_path(setup.folder), token.fingerprint()) as ledger:
        means = means_of(ledger, now)
        rates, spent_on = ledger.balance(now).rates, ledger.by_purpose(now)
    made = plan(wishes_of(parts.store, parts.dockets, suspects(parts, now), now), now, means)
    return AccountState(rates, spent_on, means, made)


def _visits(settings: Settings) -> tuple[str, ...]:
    wanted = {"supreme_court": settings.supreme_court.enabled, "docket_feed": settings.courtlistener.docket_feed}
    return tuple(name for name in DOCKET_SOURCES if wanted[name])


def sources_by_docket(setup: Setup) -> tuple[str, ...]:
    """The sources that this configuration lets ask about single dockets, without looking whether a token is good."""
    return (*_visits(setup.settings), *((COURTLISTENER,) if names_a_token(setup.settings.courtlistener) else ()))


def refuse_a_known_twin(setup: Setup, docket: WatchedDocket) -> None:
    """Raise UsageError if a PACER case id is that of a docket watched by number, as far as feeds have shown both."""
    if docket.pacer_case_id is None:
        return
    with open_to_read(setup.store_path) as store:
        sheets = store.dockets.sheets(docket.court)
    if twin := doubly_watched([*setup.watchlist.dockets, docket], sheets).get(docket.ref):
        caption = sheets[twin, docket.pacer_case_id].caption
        raise UsageError(f"{docket.ref} is {twin} ({caption}), which is watched already.")


def _fetcher(settings: Settings, now: datetime, token: Secret | None) -> Fetch:
    net = settings.net
    limits = NetSettings(
        user_agent=user_agent(net.contact),
        deadline_s=net.deadline_s,
        connect_s=min(10.0, net.deadline_s),
        retry_wait_s=net.retry_wait_s,
        max_body_bytes=int(net.max_body_mb * 2**20),
        parallel=net.parallel,
        proxy=net.proxy,
        account_url=settings.courtlistener.url.rstrip("/") + "/api/",
        account_token=token,
    )

    def fetch(requests: Sequence[Request], keep: Callable[[Page], None]) -> None:
        fetch_pages(requests, keep, now=now, settings=limits)

    return fetch


def user_agent(contact: str | None) -> str:
    """Who we say we are to the courts: the program, and whom to ask about it. Without a contact it says so."""
    return f"docketwatch/{__version__} (federal docket monitor; contact: {contact or 'not set by its user'})"
