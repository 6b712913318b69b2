"""The arithmetic of an account's quota: sliding windows, what fits into them now, when the next request may go. Pure.

CourtListener counts every request of an account in one log, whatever it asks for; a free account has 5 a minute,
50 an hour and 125 a day (`courtlistener` facts section 2). The tightest window decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

MINUTE_S = 60
HOUR_S = 3_600
DAY_S = 86_400

SPACING_S = 0.5
"""Added to every wait: two clocks are never quite equal, and a request that comes too early is a 429."""

RESERVE_SHARE = 0.2
"""The part of each window longer than a minute that is kept for new cases and retries (CourtListener facts, 3.8)."""

LONGEST_WAIT_S = 70
"""A run waits for a minute's window, never for an hour's: it goes on without the account and says until when."""


@dataclass(frozen=True, slots=True)
class Rate:
    """So many requests in a sliding window of so many seconds."""

    limit: int
    window_s: int


FREE_ACCOUNT = (Rate(5, MINUTE_S), Rate(50, HOUR_S), Rate(125, DAY_S))
"""What an account has that nobody pays for (CourtListener, 24 April 2026); the true rates are asked of the server."""


@dataclass(frozen=True, slots=True)
class Usage:
    """One window as the server counts it: its rate, how much is used, whether the account is blocked."""

    rate: Rate
    used: int
    blocked: bool = False


def free_at(spent: Iterable[datetime], rates: Iterable[Rate], now: datetime, *, keep_reserve: bool = False) -> datetime:
    """When the next request may be sent; `now` if at once.

    Args:
        spent: when requests were sent, in any order; those of the longest window suffice.
        rates: the account's windows.
        now: aware.
        keep_reserve: whether the reserve must stay untouched.
    """
    moments = sorted(spent)
    when = now
    for rate in rates:
        allowed = usable(rate, keep_reserve=keep_reserve)
        inside = [moment for moment in moments if moment > now - timedelta(seconds=rate.window_s)]
        if allowed <= 0:
            return now + timedelta(seconds=rate.window_s)
        if len(inside) >= allowed:
            leaves = inside[len(inside) - allowed] + timedelta(seconds=rate.window_s + SPACING_S)
            when = max(when, leaves)
    return when


def usable(rate: Rate, *, keep_reserve: bool) -> int:
    """How many requests of a window may be spent; a minute's window has no reserve, it refills while one waits."""
    if not keep_reserve or rate.window_s <= MINUTE_S:
        return rate.limit
    return rate.limit - max(1, round(rate.limit * RESERVE_SHARE)) if rate.limit else 0


def room(spent: Sequence[datetime], rates: Iterable[Rate], now: datetime, *, keep_reserve: bool = False) -> int:
    """How many requests a run may plan: what fits into every window longer than a minute.

    Returns:
        A count; 0 if an account is blocked or used up.
    """
    left = [
        usable(rate, keep_reserve=keep_reserve)
        - sum(moment > now - timedelta(seconds=rate.window_s) for moment in spent)
        for rate in rates
        if rate.window_s > MINUTE_S or rate.limit == 0
    ]
    return max(0, min(left, default=0))


def others_spent(own: Sequence[datetime], usages: Iterable[Usage], now: datetime) -> list[datetime]:
    """Moments that stand for what other programs have spent of the same account.

    The server tells counts only, so each is put at the latest moment that fits its window: they leave the windows
    rather too late than too early.
    """
    moments: list[datetime] = []
    shorter_s = 0
    for usage in sorted(usages, key=lambda one: one.rate.window_s):
        mine = sum(moment > now - timedelta(seconds=usage.rate.window_s) for moment in own)
        unknown = usage.used - mine - len(moments)
        moments += [now - timedelta(seconds=shorter_s)] * max(0, unknown)
        shorter_s = usage.rate.window_s
    return moments
