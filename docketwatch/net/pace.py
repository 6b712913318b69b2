"""The time that passes within a run: tells the moment, waits for one; the run's own clock stays `now`."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class Pace:
    """The moment within a run: its clock plus what has passed since, by a clock that nobody can set back."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._started_s = time.monotonic()

    def moment(self) -> datetime:
        """The moment it is."""
        return self._now + timedelta(seconds=time.monotonic() - self._started_s)

    def wait_until(self, moment: datetime) -> None:
        """Wait for a moment; not at all if it has passed."""
        time.sleep(max(0.0, (moment - self.moment()).total_seconds()))
