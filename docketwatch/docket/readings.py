"""The nouns of reading: what an entry says, what was understood of it, and the words each statement rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date, time

CourtKind = Literal["district", "appellate", "bankruptcy", "criminal", "rss"]
"""What kind of docket an entry stands on; `rss`: only the short event name of a court's feed is known."""

Event = Literal[
    "complaint",
    "amended_complaint",
    "petition",
    "answer",
    "motion",
    "opposition",
    "reply",
    "brief",
    "memorandum",
    "declaration_exhibit",
    "notice",
    "notice_of_appeal",
    "stipulation",
    "order",
    "opinion",
    "judgment",
    "minute_entry",
    "hearing_notice",
    "transcript",
    "summons_service",
    "appearance",
    "letter",
    "report",
    "mandate",
    "administrative",
    "other",
]

MotionKind = Literal[
    "tro",
    "preliminary_injunction",
    "stay",
    "dismiss",
    "summary_judgment",
    "class_certification",
    "extension",
    "pro_hac_vice",
    "seal",
    "amicus_leave",
    "intervene",
    "reconsideration",
    "compel",
    "other",
]

Disposition = Literal[
    "granted",
    "denied",
    "granted_in_part",
    "moot",
    "dismissed",
    "affirmed",
    "reversed",
    "vacated",
    "remanded",
    "withdrawn",
]

Side = Literal["plaintiff", "defendant", "third_party", "court"]


@dataclass(frozen=True, slots=True)
class EntryText:
    """One entry as it is read: its words and what stands beside them.

    `text` is the docket text, or the event's name where only that is known; `number` is as the docket prints it (a
    long document number in a court of appeals), None for a text order.
    """

    text: str
    court_kind: CourtKind = "district"
    court: str = ""
    case_name: str = ""
    filed: date | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that a statement rests on: `about` names the field, `rule` a line of a table, the span is in the text.

    `start` and `end` count characters of `EntryText.text`, as in a slice.
    """

    about: str
    rule: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a court did with one request, or with an order: a row for each of them.

    `motion_kind` is None where nothing is named; `disposition` None where the outcome is not told (a stub).
    `entries` are the numbers of the motions ruled on, `()` where none is given.
    """

    disposition: Disposition | None
    motion_kind: MotionKind | None
    entries: tuple[int, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day on or by which somebody must or may do something, as the text states it."""

    day: date
    what: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Hearing:
    """A day that the entry sets, resets or confirms; `at` is the court's local time, None where none is told."""

    day: date
    at: time | None
    what: str
    location: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class CalledOff:
    """A day that no longer holds: a hearing vacated or moved away, a deadline vacated or replaced."""

    day: date
    what: str
    is_hearing: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of one entry.

    `motion_kind` and `disposition` are those of the first-named request; `rulings` has one row for each request ruled
    on. `importance` is 1 (housekeeping) to 5 (dispositive or emergency ruling). `is_cut`: the text is longer than what
    is read, so that nothing is said about its rest.
    """

    event: Event
    motion_kind: MotionKind | None = None
    disposition: Disposition | None = None
    filer: str | None = None
    filer_side: Side | None = None
    judge: str | None = None
    deadlines: tuple[Deadline, ...] = ()
    hearings: tuple[Hearing, ...] = ()
    called_off: tuple[CalledOff, ...] = ()
    relates_to: tuple[int, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    importance: int = 2
    evidence: tuple[Evidence, ...] = ()
    is_cut: bool = False
