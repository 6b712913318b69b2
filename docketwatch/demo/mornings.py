"""The recording: which courts and mornings there are, what their feeds say, and a configuration that points at them."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import timedelta

MORNINGS = (
    datetime(2026, 11, 17, 16, 30, tzinfo=UTC),
    datetime(2026, 11, 18, 14, 0, tzinfo=UTC),
    datetime(2026, 11, 19, 12, 0, tzinfo=UTC),
)
"""When the three checks of the recording happen; all times in it belong to these days."""

COURTS_WITH_FEED = ("cadc", "cand", "dcd", "deb", "mad", "nyed", "nysd")
COURT_WITHOUT_FEED = "mdd"
TIMEZONE = "America/New_York"

_FEED_TIME = re.compile(rb"\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d (GMT|EST)")
_FORMAT = "%a, %d %b %Y %H:%M:%S"


def feed(morning: int, court: str) -> bytes:
    """The body that a court's server answers on a morning, counted from 0."""
    return (files("docketwatch.demo.recording") / str(morning + 1) / f"{court}.xml").read_bytes()


def watchlist_text() -> str:
    """The demonstration's watchlist.toml."""
    return (files("docketwatch.demo.recording") / "watchlist.toml").read_text(encoding="utf-8")


def config_text(addresses: Mapping[str, str], store: str | None = None) -> str:
    """A config.toml that watches the demonstration's cases at these feed addresses, by court.

    Args:
        addresses: the feed address of each court.
        store: the store's file; the default one if None.
    """
    lines = [
        "schema = 1",
        "",
        "[watch]",
        "topics = []  # only watchlist.toml",
        "",
        "[digest]",
        f'timezone = "{TIMEZONE}"',
        "",
    ]
    if store:
        lines += ["[store]", f"path = '{store}'", ""]
    for court, url in addresses.items():
        lines += [f"[courts.{court}]", f'rss_url = "{url}"', ""]
    return "\n".join(lines)


def moved(body: bytes, by: timedelta) -> bytes:
    """A recorded body with every time in it moved, so that it can pass for today's."""

    def later(found: re.Match[bytes]) -> bytes:
        text, zone = found[0].decode()[:-4], found[1].decode()
        moment = datetime.strptime(text, _FORMAT).replace(tzinfo=UTC) + by
        return f"{moment:{_FORMAT}} {zone}".encode()

    return _FEED_TIME.sub(later, body)
