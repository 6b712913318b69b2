"""The shape of what a run knows of the time that passes within it; net keeps that time, tests a time of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime


class Pace(Protocol):
    """The moment within a run, and a way to wait for one."""

    def moment(self) -> datetime:
        """The moment it is."""

    def wait_until(self, moment: datetime) -> None:
        """Wait for a moment."""
