"""The nouns that cross a layer, as frozen values; never behaviour beyond naming themselves."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

# ---------------------------------------------------------------------------------------------------- what was seen


@dataclass(frozen=True, slots=True)
class Paper:
    """One document of an entry: the main one (`attachment` None) or an attachment.

    `source_id` is the source's own number of it; `free_url` is set where a free copy lies; `is_sealed` None: not said.
    """

    label: str = ""
    attachment: int | None = None
    pacer_doc_id: str | None = None
    source_id: int | None = None
    free_url: str | None = None
    is_sealed: bool | None = None
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class Sighting:
    """What one source said about one entry at one moment.

    `key` is the source's exact key within the court: two sightings with different keys are never one entry.
    `docket_number` and `caption` are as the court printed them, markup removed; `case_name` is the caption
    without `clerk_note`. `pacer_doc_id` has its fourth digit set to 0, because that digit is a state flag.
    `entered` is aware UTC, `entered_local` the court's own day; `filed` is None where the source does not say it.
    `case_type` is the type a bankruptcy feed states beside a number that lacks it. `former_key` is the key the entry
    would have had before its number came (E.D.N.Y.). `items` are the 0-based positions in the answer. `text` is the
    whole docket text, empty where the source gives the name of the event only; `papers` are the documents it knows,
    the main one first; `courtlistener_docket` is CourtListener's id of the docket; `is_partial` is set
    where a source shows some of an entry's documents only; `taken_in` is when an archive took the entry in.
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
    text: str = ""
    papers: tuple[Paper, ...] = ()
    courtlistener_docket: int | None = None
    is_partial: bool = False
    taken_in: datetime | None = None


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
    our_side: str | None = None


# ------------------------------------------------------------------------------------------------- what is remembered


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a docket as the store holds it.

    `sighting` is the view made of all that is known, `seen` what each source last said; `versions` holds every
    earlier view, oldest first; `present` is False once the court's feed withdrew the entry while it should still have
    shown it.
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
    seen: Mapping[str, Sighting] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """An entry that only one source has seen needs not say so."""
        if not self.seen:
            object.__setattr__(self, "seen", {self.sighting.source: self.sighting})


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
