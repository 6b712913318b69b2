"""The nouns that cross a layer, as frozen values; never behaviour beyond naming themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date, datetime

# ---------------------------------------------------------------------------------------------- asking and answering


@dataclass(frozen=True, slots=True)
class Request:
    """One question to one server. `cost` is "free", or "quota" where an account pays for it."""

    source: str
    court: str
    url: str
    cost: Literal["free", "quota"] = "free"


@dataclass(frozen=True, slots=True)
class Problem:
    """Why something could not be read, as data (`kind`) and as part of a sentence (`detail`)."""

    kind: str
    detail: str


@dataclass(frozen=True, slots=True)
class Page:
    """One answer of a server, as it came.

    `body` is decoded of transport compression only; `fetched_at` is the run's clock (aware, UTC); `problem` is set
    where no usable answer came.
    """

    request: Request
    fetched_at: datetime
    status: int | None
    content_type: str
    body: bytes
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Sighting:
    """What one source said about one entry at one moment.

    `key` is the source's exact key within the court: two sightings with different keys are never one entry.
    `docket_number` and `caption` are as the court printed them, markup removed; `case_name` is the caption
    without `clerk_note`. `pacer_doc_id` has its fourth digit set to 0, because that digit is a state flag.
    `entered` is aware UTC, `entered_local` the court's own day; `filed` is None where the source does not say it.
    `case_type` is the type a bankruptcy feed states beside a number that lacks it. `former_key` is the key the entry
    would have had before its number came (E.D.N.Y.). `items` are the 0-based positions in the answer.
    """

    source: str
    court: str
    key: str
    docket_number: str
    caption: str
    case_name: str
    clerk_note: str | None
    pacer_case_id: str | None
    entry_number: int | None
    pacer_doc_id: str | None
    sequence: str | None
    labels: tuple[str, ...]
    doc_url: str | None
    docket_url: str | None
    entered: datetime | None
    entered_local: date | None
    filed: date | None = None
    case_type: str | None = None
    former_key: str | None = None
    items: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """What one answer of a source says about itself.

    `declared` is the source's own statement of the entry types it carries; `built_at` when it was made; `window`
    holds the key and the time of each entry, newest first (a remembered look keeps the newest only); `damaged` means
    cut off or spliced: what was read is true, what is missing proves nothing.
    """

    declared: str
    built_at: datetime | None
    window: tuple[tuple[str, datetime], ...]
    items: int
    unreadable: int
    damaged: str | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """A source's reading of one page: a look with its sightings, or the problem that prevented one."""

    look: Look | None
    sightings: tuple[Sighting, ...] = ()
    problems: tuple[Problem, ...] = ()


# ------------------------------------------------------------------------------------------------------ the watchlist


@dataclass(frozen=True, slots=True)
class WatchedDocket:
    """One docket sheet somebody watches.

    `court` is None only for a CourtListener address not yet resolved; `number` is as written in the watchlist, None
    where only a PACER case id or a CourtListener id is known.
    """

    court: str | None
    number: str | None
    caption: str | None = None
    pacer_case_id: str | None = None
    courtlistener_id: int | None = None
    appeal_of: str | None = None
    judge: str | None = None
    filed: str | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()
    as_of: str | None = None
    private: bool = False

    @property
    def ref(self) -> str:
        """The docket's name in messages and the store: `dcd 1:25-cv-00190`, `dcd #225292`, `courtlistener 699`."""
        if self.court and self.number:
            return f"{self.court} {self.number}"
        if self.court:
            return f"{self.court} #{self.pacer_case_id}"
        return f"courtlistener {self.courtlistener_id}"


@dataclass(frozen=True, slots=True)
class Case:
    """One lawsuit with its family of dockets: the district docket first, then appeals and Supreme Court matters."""

    id: str
    caption: str
    topics: tuple[str, ...]
    dockets: tuple[WatchedDocket, ...]
    scope: Literal["core", "adjacent"] = "core"
    aliases: tuple[str, ...] = ()
    note: str | None = None
    built_in: bool = False


# ------------------------------------------------------------------------------------------------- what is remembered


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a docket as the store holds it: the newest sighting, and what was known before.

    `versions` holds the content of every earlier version, oldest first; `present` is False once the source withdrew
    the entry while it should still have shown it.
    """

    id: int
    docket: str
    sighting: Sighting
    first_seen: datetime
    last_seen: datetime
    is_baseline: bool
    versions: tuple[Sighting, ...] = ()
    present: bool = True
    repeats_reported: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a court now prints one docket sheet: several sheets of one docket are the defendants of a criminal case."""

    docket: str
    pacer_case_id: str | None
    docket_number: str
    caption: str
    clerk_note: str | None


NewsKind = Literal["baseline", "new", "update", "withdrawn", "sheet", "feed", "gap"]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs: `what` names the field, `old` and `new` are printed values (empty: was or is absent)."""

    what: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class News:
    """Something that happened: an entry first seen, changed or withdrawn, a sheet or a feed that changed, a gap."""

    kind: NewsKind
    court: str
    at: datetime
    docket: str | None = None
    sighting: Sighting | None = None
    changes: tuple[Change, ...] = ()
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of a court's feed that nobody looked at; closed only by a source with history."""

    court: str
    start: datetime
    end: datetime
    why: str
    found_at: datetime


@dataclass(frozen=True, slots=True)
class Health:
    """How one source has answered for one court lately; `url` is the address it was asked at."""

    source: str
    court: str
    failures: int = 0
    last_attempt: datetime | None = None
    last_problem: Problem | None = None
    next_try: datetime | None = None
    last_good: datetime | None = None
    last_look: Look | None = None
    url: str | None = None


# --------------------------------------------------------------------------------------------------------- the verdict

CoverageLevel = Literal["full", "partial", "unchecked"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a docket's coverage is not full. `standing`: a known limit of this configuration, not a fault of today."""

    kind: str
    sentence: str
    standing: bool


@dataclass(frozen=True, slots=True)
class Coverage:
    """For one docket: complete from `since` to `until` (None: not claimed), expected and observed, and the reasons.

    `missing_numbers` are entry numbers inside the interval that no source has shown.
    """

    docket: str
    court: str | None
    expected: CoverageLevel
    observed: CoverageLevel
    since: datetime | None
    until: datetime | None
    reasons: tuple[Reason, ...] = ()
    missing_numbers: tuple[int, ...] = ()

    @property
    def is_worse_than_expected(self) -> bool:
        """Whether something failed today that is not a standing limit."""
        return any(not reason.standing for reason in self.reasons)
