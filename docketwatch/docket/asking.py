"""The nouns of asking and answering: one question to one server, what came, what it says about itself; values only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date, datetime

    from docketwatch.docket.courts import Court
    from docketwatch.docket.model import Sighting, WatchedDocket
    from docketwatch.docket.quota import Usage


@dataclass(frozen=True, slots=True)
class Request:
    """One question to one server.

    `court` is empty where it is about several courts' dockets. `cost` is "free", or "quota" where an account pays for
    it; `purpose` says what it is for; `dockets` are the refs of the dockets it names to the server, none where it asks
    for a whole court.
    """

    source: str
    court: str
    url: str
    cost: Literal["free", "quota"] = "free"
    purpose: str = "feed"
    dockets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing to find out about some dockets; what for, and since when (aware). `ids` are CourtListener's.

    `papers` are PACER document ids; `below` is the smallest entry id already read, where history is read backwards.
    """

    purpose: str
    dockets: tuple[str, ...]
    ids: tuple[int, ...] = ()
    since: datetime | None = None
    court: str = ""
    number: str = ""
    papers: tuple[str, ...] = ()
    below: int | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a run wants a source to look at: whole courts, single dockets, or answers; and where the servers are."""

    courts: tuple[Court, ...] = ()
    dockets: tuple[WatchedDocket, ...] = ()
    asks: tuple[Ask, ...] = ()
    courtlistener_url: str = "https://www.courtlistener.com"
    supreme_court_url: str = "https://www.supremecourt.gov"


@dataclass(frozen=True, slots=True)
class Problem:
    """Why something could not be read, as data (`kind`) and as part of a sentence (`detail`)."""

    kind: str
    detail: str


@dataclass(frozen=True, slots=True)
class Page:
    """One answer of a server, as it came.

    `body` is decoded of transport compression only; `fetched_at` is the run's clock (aware, UTC); `problem` is set
    where no usable answer came; `retry_after_s` is what the server asks to wait.
    """

    request: Request
    fetched_at: datetime
    status: int | None
    content_type: str
    body: bytes
    problem: Problem | None = None
    retry_after_s: float | None = None


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
class Sent:
    """One request that left this machine: to which address, what for, which dockets it named."""

    url: str
    purpose: str
    dockets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocketRow:
    """What a source says about a docket as a whole; `number` as its court prints it, `id` CourtListener's.

    `is_part` is set for the sheet of one defendant. Days are the court's own.
    """

    id: int
    court: str
    number: str
    caption: str
    pacer_case_id: str | None = None
    judge: str = ""
    filed: date | None = None
    terminated: date | None = None
    last_filing: date | None = None
    nature_of_suit: str = ""
    cause: str = ""
    is_part: bool = False
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """What a source says about one document by itself: whether a free copy lies there, and its text."""

    pacer_doc_id: str
    source_id: int | None = None
    free_url: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Batch:
    """A source's reading of one page: a look with its sightings, or the problem that prevented one.

    `more` are the requests that continue this answer (its next page); `dockets` and `documents` what it says about
    those; `usage` how an account stands.
    """

    look: Look | None
    sightings: tuple[Sighting, ...] = ()
    problems: tuple[Problem, ...] = ()
    more: tuple[Request, ...] = ()
    dockets: tuple[DocketRow, ...] = ()
    documents: tuple[DocumentRow, ...] = ()
    usage: tuple[Usage, ...] = ()


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
