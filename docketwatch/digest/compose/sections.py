"""The parts of a composed digest, in the order in which they are read; values only."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from docketwatch.docket.calendar import CalendarItem, ChangeKind, Slot
    from docketwatch.docket.model import Change, Gap, News
    from docketwatch.docket.readings import Reading


LATEST_AT_BASELINE = 5
"""How many entries are shown when a docket is first seen, so that a busy one does not begin with five hundred."""

ROUTINE = "routine"
"""What a line is under that is folded away with a count."""

ActKind = Literal["ruling", "relief", "correction", "withdrawn"]
"""Why to act: a court ruled, what is in force changed, a docket text was corrected, a ruling vanished."""


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

    @property
    def free_link(self) -> Link | None:
        """Where the paper can be had for nothing, if anywhere."""
        return next((link for link in self.links if link.is_free), None)


@dataclass(frozen=True, slots=True)
class DocketSection:
    """One docket with news.

    `briefings` has one line for each motion on which a paper has come now. `judge` is the judge or panel as printed.
    `baseline` is set at its first sight: `lines` are then its latest entries. `missing_numbers` are entry numbers that
    its feed should have shown and did not. `left_out` counts lines that a short form leaves out.
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
    judge: str = ""
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class CaseSection:
    """One lawsuit with news, under its first topic; `also_topics` are its others.

    `in_force` says in one sentence what is in force, empty where that was not asked; `our_side` is whose side the
    reader is on, as the watchlist says.
    """

    id: str
    caption: str
    also_topics: tuple[str, ...]
    note: str | None
    dockets: tuple[DocketSection, ...]
    in_force: str = ""
    our_side: str | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """One thing to act on first, in one line; the entry itself stands with its case.

    `headline` says what happened in a few words ("PI granted"), `said` in a line; `case` is the caption of the case,
    `court` "D. Mass.", `docket` "D. Mass. 1:25-cv-1", `mark` "ECF 45", empty where no single entry is meant. `weight`
    is 1 to 5. `ref` is the docket's name in commands. `is_entry`: an entry of this digest says it; an order that ends
    by itself has none.
    """

    kind: ActKind
    headline: str
    said: str
    case: str
    court: str
    docket: str
    mark: str
    weight: int
    ref: str = ""
    link: Link | None = None
    is_entry: bool = True


@dataclass(frozen=True, slots=True)
class Coming:
    """One dated thing that is told now: because it was found or changed, or because it is near.

    `why` is "near" for the latter; `was` is when it stood before a move; `days_left` counts from the reader's day.
    """

    item: CalendarItem
    why: ChangeKind | Literal["near"]
    days_left: int
    was: Slot | None = None


@dataclass(frozen=True, slots=True)
class FreePaper:
    """A paper that can now be had for nothing."""

    topic: str
    case: str
    ref: str
    docket: str
    mark: str
    said: str
    link: Link


@dataclass(frozen=True, slots=True)
class Housekeeping:
    """The routine entries of one docket, folded into one line."""

    topic: str
    case: str
    ref: str
    docket: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Undelivered:
    """A digest that did not reach some of its readers: its subject, through which channel, how many, and why.

    It names no reader: who reads is nobody else's business.
    """

    subject: str
    channel: str
    parcels: int
    problem: str


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
class LeftOut:
    """How much a short form leaves out of each part; the lines of a docket are counted with the docket."""

    act_on: int = 0
    coming: int = 0
    later: int = 0
    cases: int = 0
    now_free: int = 0
    housekeeping: int = 0


@dataclass(frozen=True, slots=True)
class ComposedDigest:
    """A whole digest.

    `since` is the beginning of its period, None where it tells what one run first saw. `as_of` is the last check that
    its verdict rests on. `quiet_baselines` are dockets first looked at now in which nothing was entered lately.
    `later` are dates that are neither new nor near. `below_minimum` counts entries lighter than these readers want;
    `readers` names the group. `is_known_trouble`: what could not be checked is what the run before could not either.
    `anchor` is the SHA-256 of the digest as JSON without it. `court_names` are the citation forms of courts with gaps.
    """

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
    since: datetime | None = None
    as_of: datetime | None = None
    readers: str = ""
    act_on: tuple[Act, ...] = ()
    coming: tuple[Coming, ...] = ()
    later: tuple[CalendarItem, ...] = ()
    now_free: tuple[FreePaper, ...] = ()
    housekeeping: tuple[Housekeeping, ...] = ()
    undelivered: tuple[Undelivered, ...] = ()
    below_minimum: int = 0
    left_out: LeftOut = LeftOut()
    is_known_trouble: bool = False
    anchor: str = ""
    court_names: Mapping[str, str] = field(default_factory=dict)

    @property
    def tells_of_dockets(self) -> bool:
        """Whether anything happened on a docket or with a feed, or a date is new, changed or near."""
        told = (self.topics, self.quiet_baselines, self.feed_news, self.has_new_gaps, self.now_free, self.housekeeping)
        left_out = replace(self.left_out, later=0) != LeftOut()
        return any((*told, self.act_on, self.coming, left_out))

    @property
    def has_news(self) -> bool:
        """Whether anything is to be told: of dockets, or that something could not be checked or delivered."""
        return any((self.tells_of_dockets, self.unchecked, self.account_problem, self.undelivered))
