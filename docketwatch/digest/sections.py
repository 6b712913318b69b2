"""The parts of a composed digest, in the order in which they are read; values only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date, datetime

    from docketwatch.docket.model import Change, Gap, News
    from docketwatch.docket.readings import Reading


LATEST_AT_BASELINE = 5
"""How many entries are shown when a docket is first seen, so that a busy one does not begin with five hundred."""

ROUTINE = "routine"
"""What a line is under that is folded away with a count."""


@dataclass(frozen=True, slots=True)
class Link:
    """One address and what it is; `is_free` says whether following it costs nothing."""

    name: str
    url: str
    is_free: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One entry as a digest shows it.

    `mark` is "ECF 45" or "text order", `labels` the court's own words, `entered` the moment in the court's zone.
    `summary` is what was read of it in one line, `reading` the same as values; both are missing where nothing new is
    shown. `under` is the mark of the line to which this one belongs as a part of one event, "routine" where it is
    folded away with a count, empty where it stands by itself.
    `also` names other docket sheets (members of a family, defendants) on which the same filing stands; `text` is the
    docket text, empty where only the event's name is known; `filed` the court's day of filing.
    """

    kind: Literal["new", "update", "withdrawn", "latest"]
    mark: str
    labels: tuple[str, ...]
    entered: datetime | None
    entered_local: date | None
    links: tuple[Link, ...]
    changes: tuple[Change, ...] = ()
    also: tuple[str, ...] = ()
    text: str = ""
    filed: date | None = None
    summary: str = ""
    reading: Reading | None = None
    under: str = ""


@dataclass(frozen=True, slots=True)
class DocketSection:
    """One docket with news.

    `briefings` has one line for each motion on which a paper has come now.
    `baseline` is set at its first sight: `lines` are then its latest entries. `missing_numbers` are entry numbers that
    its feed should have shown and did not.
    """

    ref: str
    court: str
    number: str
    caption: str | None
    links: tuple[Link, ...]
    changes: tuple[Change, ...]
    lines: tuple[Line, ...]
    baseline: bool = False
    known_entries: int = 0
    missing_numbers: tuple[int, ...] = ()
    briefings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseSection:
    """One lawsuit with news, under its first topic; `also_topics` are its others."""

    id: str
    caption: str
    also_topics: tuple[str, ...]
    note: str | None
    dockets: tuple[DocketSection, ...]


@dataclass(frozen=True, slots=True)
class TopicSection:
    """One topic with its cases."""

    topic: str
    cases: tuple[CaseSection, ...]


@dataclass(frozen=True, slots=True)
class Unchecked:
    """Dockets of one court that share one reason for not being covered as expected; `last_good` is the last look."""

    court: str
    reason: str
    dockets: tuple[str, ...]
    last_good: datetime | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The counts of the first line: of dockets by coverage, of entries by what happened to them."""

    dockets: int
    looked_at: int
    all_types: int
    some_types: int
    not_looked_at: int
    without_source: int
    worse: int
    new: int
    changed: int
    first_looks: int
    cases_with_news: int
    through_archive: int = 0


@dataclass(frozen=True, slots=True)
class ComposedDigest:
    """A whole digest. `quiet_baselines` are dockets first looked at now in which nothing was entered lately."""

    run: int
    at: datetime
    verdict: Verdict
    topics: tuple[TopicSection, ...]
    quiet_baselines: tuple[str, ...]
    feed_news: tuple[News, ...]
    open_gaps: tuple[Gap, ...]
    has_new_gaps: bool
    unchecked: tuple[Unchecked, ...]
    standing: tuple[Unchecked, ...]
    account_problem: str = ""
    is_account_refused: bool = False

    @property
    def has_news(self) -> bool:
        """Whether anything happened on a docket, or a feed or the coverage changed in a way to be told."""
        told = (self.topics, self.quiet_baselines, self.feed_news, self.has_new_gaps)
        return any((*told, self.unchecked, self.account_problem))
