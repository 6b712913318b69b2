"""The federal courts: ids, names, time zones and what their feeds carry; finds the nearest to a misspelt one.

The table is package data (`docketwatch/data/courts.toml`) and may be corrected by hand.
"""

from __future__ import annotations

import difflib
import tomllib
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal
from zoneinfo import ZoneInfo

from docketwatch.base.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FeedStatus = Literal["full", "partial", "none", "unknown"]


@dataclass(frozen=True, slots=True)
class Court:
    """One court. `id` is CourtListener's, `pacer_id` stands in PACER addresses; `rss_as_of` dates `rss_status`."""

    id: str
    pacer_id: str | None
    name: str
    short_name: str
    citation: str
    kind: Literal["district", "bankruptcy", "appellate", "special", "scotus"]
    timezone: str
    rss_url: str | None
    rss_status: FeedStatus
    rss_entry_types: str | None
    rss_as_of: str | None

    @property
    def zone(self) -> ZoneInfo:
        """The court's time zone: its days, not Greenwich's, date a filing."""
        return ZoneInfo(self.timezone)


class CourtTable:
    """All courts by id; raises UsageError, with the nearest names, for a court that does not exist."""

    def __init__(self, courts: Mapping[str, Court]) -> None:
        self._courts = dict(courts)
        self._by_pacer_id = {court.pacer_id: court for court in courts.values() if court.pacer_id}

    def __iter__(self) -> Iterator[Court]:
        return iter(self._courts.values())

    def __contains__(self, court_id: object) -> bool:
        return court_id in self._courts

    def __getitem__(self, court_id: str) -> Court:
        return self._courts[court_id]

    def by_pacer_id(self, pacer_id: str) -> Court | None:
        """The court of an ECF host (`ecf.<pacer_id>.uscourts.gov`); None if there is none."""
        return self._by_pacer_id.get(pacer_id)

    @cached_property
    def _names(self) -> dict[str, Court]:
        """Every name of every court, made once: a watchlist asks for hundreds of courts by name."""
        names = {}
        for court in self:
            for name in (court.citation, court.short_name, court.name, court.pacer_id or court.id, court.id):
                names[_squeezed(name)] = court
        return names

    def find(self, text: str) -> Court:
        """The court a person means by an id ("dcd"), a PACER id ("azb") or a citation form ("D.D.C.").

        Raises:
            UsageError: no such court; the sentence names the nearest ones.
        """
        wanted, names = _squeezed(text), self._names
        if wanted in names:
            return names[wanted]
        near = sorted(
            difflib.get_close_matches(wanted, names, n=60, cutoff=0.5),
            key=lambda name: name[:1] != wanted[:1],
        )
        nearest = list(dict.fromkeys(f"{names[name].id} ({names[name].citation})" for name in near))[:3]
        hint = f" Did you mean {' or '.join(nearest)}?" if nearest else ""
        raise UsageError(f'There is no federal court "{text}".{hint}')

    def with_feed_addresses(self, addresses: Mapping[str, str]) -> CourtTable:
        """The same courts, some with another feed address. A court given one is believed to have a feed."""
        changed = {}
        for court_id, url in addresses.items():
            court = self._courts[court_id]
            status: FeedStatus = "unknown" if court.rss_status == "none" else court.rss_status
            changed[court_id] = replace(court, rss_url=url, rss_status=status)
        return CourtTable({**self._courts, **changed})


def _squeezed(name: str) -> str:
    """Letters and digits only, so that "D.D.C.", "D. D. C." and "ddc" are one name."""
    return "".join(letter for letter in name.lower() if letter.isalnum())


@lru_cache(maxsize=1)
def load_courts() -> CourtTable:
    """The courts of the package data, read once."""
    text = (files("docketwatch.data") / "courts.toml").read_text(encoding="utf-8")
    return CourtTable({court_id: _court(court_id, row) for court_id, row in tomllib.loads(text).items()})


def _court(court_id: str, row: dict[str, Any]) -> Court:
    return Court(
        id=court_id,
        pacer_id=row.get("pacer_id"),
        name=row["name"],
        short_name=row["short_name"],
        citation=row["citation"],
        kind=row["kind"],
        timezone=row["timezone"],
        rss_url=row.get("rss_url"),
        rss_status=row["rss_status"],
        rss_entry_types=row.get("rss_entry_types"),
        rss_as_of=row["rss_as_of"].isoformat() if "rss_as_of" in row else None,
    )
