"""Who reads: groups of readers with what they want to see, when, and through which channels; pure."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from docketwatch.docket.holidays import load_holidays

if TYPE_CHECKING:
    from datetime import date

    from docketwatch.docket.model import Case

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

UrgentEvent = Literal["tro", "preliminary_injunction", "stay", "vacatur", "contempt", "ruling", "correction"]
"""What may go out at once: a ruling on such a motion, a vacatur, any weighty ruling, a corrected docket text."""


@dataclass(frozen=True, slots=True)
class Target:
    """One way to these readers: a channel's name and its options, an instance of the channel module's `Options`."""

    channel: str
    options: Any


@dataclass(frozen=True, slots=True)
class Readers:
    """One group of readers.

    `topics` and `cases` narrow what they see; both empty: everything. `minimum` is the least weight (1 to 5) of a new
    entry. `days` are the weekdays of a digest; with `business_days` federal holidays are left out. `heartbeat`: a
    digest comes although nothing happened. `urgent` names what goes out at once. `subject` is a template.
    """

    name: str
    targets: tuple[Target, ...]
    topics: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    minimum: int = 1
    days: tuple[Weekday, ...] = WEEKDAYS
    business_days: bool = False
    heartbeat: bool = False
    urgent: tuple[UrgentEvent, ...] = ()
    subject: str | None = None

    @property
    def id(self) -> str:
        """A name for the group that says nothing of it: part of the SHA-256 of its name."""
        return hashlib.sha256(self.name.encode()).hexdigest()[:12]

    def wants(self, case: Case) -> bool:
        """Whether a case is theirs: of one of their topics, or named."""
        if not (self.topics or self.cases):
            return True
        return case.id in self.cases or bool(set(case.topics) & set(self.topics))

    def reads_on(self, day: date) -> bool:
        """Whether a digest goes out on that day."""
        if self.business_days and load_holidays().of_nation(day):
            return False
        return WEEKDAYS[day.weekday()] in self.days
