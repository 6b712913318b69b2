"""What a summary is made of: the entry and all that is known of it, and the parts to be joined; pure values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docketwatch.docket.readings import EntryText, Evidence, Reading

MOST_CHARS = 160
MOST_QUOTED_CHARS = 130
MOST_NAME_CHARS = 70
MOST_DATES = 3


@dataclass(frozen=True, slots=True)
class Told:
    """What a summary is made of: `words` is the entry without machinery, of its length; `is_short`: motions by kind."""

    entry: EntryText
    reading: Reading
    related: Mapping[int, str]
    mark: str
    zone_name: str | None
    words: str
    is_short: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """The first parts of a summary; `start` and `end` is what of the text they quote; `extra`: if room is left."""

    parts: tuple[str, ...]
    start: int = 0
    end: int = 0
    tells_hearings: bool = False
    extra: str = ""

    def covers(self, evidence: Evidence) -> bool:
        """Whether the quoted words hold those of a statement."""
        return self.start <= evidence.start and evidence.end <= self.end


def where(told: Told) -> str:
    """Where the reader can look: the entry's mark if it has a number."""
    return told.mark if re.search(r"\d", told.mark) else "the docket"
