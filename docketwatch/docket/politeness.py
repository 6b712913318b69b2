"""When a court's server may be asked again: spacing after an answer, doubling waits after failures; pure."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from docketwatch.docket.asking import Health, Request

MIN_BETWEEN_LOOKS_MIN = 30
"""Courts rebuild their feeds every 30 to 60 minutes; asking more often gains nothing (facts section 9)."""

FIRST_WAIT_MIN = 30
LONGEST_WAIT_H = 4
"""A feed keeps only 24 hours: a court that comes back must be looked at before its window has rolled on."""


def is_due(request: Request, health: Health, now: datetime, *, has_newcomer: bool = False, retry: bool = False) -> bool:
    """Whether this request may be sent now.

    Spacing is owed to the courts' own servers; an address of the user's (a mirror, a test server) has no such limit.
    What an old address did says nothing of a new one.

    Args:
        request: what would be asked.
        health: how the court has answered lately.
        now: the run's clock.
        has_newcomer: a docket of that court waits for its first look.
        retry: the user asks not to leave failing courts alone.
    """
    if retry or (health.url and health.url != request.url):
        return True
    # A clock set back must not silence a court until it catches up.
    if health.next_try and now < health.next_try <= now + timedelta(hours=LONGEST_WAIT_H):
        return False
    if not is_court_server(request.url) or health.last_problem or health.last_good is None or has_newcomer:
        return True
    return abs(now - health.last_good) >= timedelta(minutes=MIN_BETWEEN_LOOKS_MIN)


def is_court_server(url: str) -> bool:
    """Whether an address is on a court's own host."""
    host = url.partition("://")[2].partition("/")[0].partition(":")[0]
    return host == "uscourts.gov" or host.endswith(".uscourts.gov")


def next_try_after(failures: int, now: datetime) -> datetime | None:
    """When to ask again after so many failures in a row: the first may be chance, then 30 minutes, doubling to 4 h."""
    if failures <= 1:
        return None
    # The exponent is capped too: a court that is gone for a year must not overflow a timedelta.
    wait = min(timedelta(minutes=FIRST_WAIT_MIN * 2 ** min(failures - 2, 10)), timedelta(hours=LONGEST_WAIT_H))
    return now + wait
