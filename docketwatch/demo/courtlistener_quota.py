"""An account's quota as CourtListener counts it: one sliding log, several windows, no fixed minute; never waits.

Shapes and sentences are those of the `courtlistener` facts, section 2.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from docketwatch.demo.courtlistener_rows import PACIFIC

if TYPE_CHECKING:
    from collections.abc import Iterable

FREE_RATES = ("5/min", "50/hour", "125/day")
USAGE_RATES = ("10/min", "120/hour")
ANONYMOUS_DAY = "100/day"

HISTORY_DAYS = 15

_WINDOW_S = {"min": 60, "hour": 3_600, "day": 86_400}
_OTHER_SCOPES = {"citations": ("60/min",), "fetch": ("30/min",)}


@dataclass(frozen=True, slots=True)
class Rate:
    """So many requests in a sliding window, written `50/hour`."""

    text: str

    @property
    def limit(self) -> int:
        """How many."""
        return int(self.text.partition("/")[0])

    @property
    def window_s(self) -> int:
        """In how many seconds."""
        return _WINDOW_S[self.text.partition("/")[2]]


@dataclass(frozen=True, slots=True)
class Limits:
    """What one token's account may ask. A rate of 0 blocks it; an account that is not active is refused with 401."""

    rates: tuple[str, ...] = FREE_RATES
    blocked: bool = False
    active: bool = True
    membership: str | None = None

    @property
    def is_blocked(self) -> bool:
        """Whether it may ask nothing at all."""
        return self.blocked or any(Rate(text).limit == 0 for text in self.rates)


@dataclass(frozen=True, slots=True)
class Throttled:
    """A request over the quota: the sentence, and the seconds of Retry-After, None for a blocked account."""

    detail: str
    retry_after_s: int | None


BLOCKED = Throttled("Request was throttled. Your account is currently blocked from making API requests.", None)


@dataclass(slots=True)
class Quota:
    """The log of every account and address, shared by all who ask this server."""

    limits: dict[str, Limits]
    _spent: dict[tuple[str, str], list[datetime]] = field(default_factory=dict)

    def spend(self, token: str, now: datetime) -> Throttled | None:
        """Count one request of an account, unless it is over: then say so, and count nothing."""
        limits = self.limits[token]
        return BLOCKED if limits.is_blocked else self._spend("user", token, limits.rates, now)

    def spend_on_usage(self, token: str, now: datetime) -> Throttled | None:
        """The same for `api-usage/`, which has a scope of its own and answers a blocked account too."""
        return self._spend("api_usage", token, USAGE_RATES, now)

    def spend_anonymously(self, address: str, now: datetime) -> Throttled | None:
        """The same for an address without a token: an account's short windows, and 100 a day."""
        throttled = self._spend("anon", address, (*FREE_RATES[:2], ANONYMOUS_DAY), now)
        if throttled is None or ANONYMOUS_DAY not in throttled.detail:
            return throttled
        return Throttled(
            throttled.detail.replace(f"Rate limit exceeded: {ANONYMOUS_DAY}. ", ""), throttled.retry_after_s
        )

    def used(self, token: str, now: datetime, window: str = "day") -> int:
        """How many requests of an account lie in a window (`min`, `hour` or `day`) that ends now."""
        return len(self._within("user", token, _WINDOW_S[window], now))

    def usage(self, token: str, now: datetime) -> dict[str, Any]:
        """The answer of `api-usage/`."""
        limits = self.limits[token]
        scopes = {"user": limits.rates, "api_usage": USAGE_RATES, **_OTHER_SCOPES}
        rows = [
            self._usage_row(scope, token, Rate(text), now, blocked=scope == "user" and limits.is_blocked)
            for scope, rates in scopes.items()
            for text in rates
        ]
        member = None if limits.membership is None else {"level": limits.membership, "is_active": True}
        return {
            "current_usage": sorted(rows, key=_distance_to_limit),
            "historical_usage": self._by_day(token, now),
            "membership": member,
        }

    def _spend(self, scope: str, key: str, rates: Iterable[str], now: datetime) -> Throttled | None:
        for rate in sorted(map(Rate, rates), key=lambda one: one.window_s):
            free_at = self._free_at(scope, key, rate, now)
            if free_at is not None and free_at > now:
                wait_s = math.ceil((free_at - now).total_seconds())
                detail = (
                    f"Request was throttled. Rate limit exceeded: {rate.text}. Expected available in {wait_s} seconds."
                )
                return Throttled(detail, wait_s)
        self._spent.setdefault((scope, key), []).append(now)
        return None

    def _within(self, scope: str, key: str, window_s: int, now: datetime) -> list[datetime]:
        since = now - timedelta(seconds=window_s)
        return [moment for moment in self._spent.get((scope, key), []) if moment > since]

    def _free_at(self, scope: str, key: str, rate: Rate, now: datetime) -> datetime | None:
        """When enough old requests have left this window; None if there is room now."""
        spent = self._within(scope, key, rate.window_s, now)
        if len(spent) < rate.limit:
            return None
        return spent[len(spent) - rate.limit] + timedelta(seconds=rate.window_s) if rate.limit else now

    def _usage_row(self, scope: str, key: str, rate: Rate, now: datetime, *, blocked: bool) -> dict[str, Any]:
        spent = self._within(scope, key, rate.window_s, now)
        reset = self._free_at(scope, key, rate, now)
        if reset is None and spent:
            reset = spent[0] + timedelta(seconds=rate.window_s)
        return {
            "scope": scope,
            "rate": rate.text,
            "used": len(spent),
            "limit": rate.limit,
            "remaining": max(rate.limit - len(spent), 0),
            "window_seconds": rate.window_s,
            "reset_at": None if reset is None or blocked else reset.astimezone(UTC).isoformat(),
            "blocked": blocked,
        }

    def _by_day(self, token: str, now: datetime) -> dict[str, int]:
        first = now.astimezone(PACIFIC).date() - timedelta(days=HISTORY_DAYS - 1)
        moments = [moment for scope in ("user", "api_usage") for moment in self._spent.get((scope, token), [])]
        days = Counter(moment.astimezone(PACIFIC).date() for moment in moments)
        counted = {day.isoformat(): count for day, count in sorted(days.items()) if day >= first}
        return counted | {"total": sum(counted.values())}


def _distance_to_limit(row: dict[str, Any]) -> float:
    """The row nearest to its limit stands first."""
    return -1.0 if row["blocked"] or not row["limit"] else row["remaining"] / row["limit"]
