"""The state behind the board: a line for each order or request, and the stays that hold it; it reads no words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docketwatch.docket.relief import ENDED, Cited, Row
from docketwatch.reading.relief.clock import Term

if TYPE_CHECKING:
    from datetime import date

    from docketwatch.docket.relief import FamilyEntry, Kind, Status
    from docketwatch.reading.relief.act import Act, EndKind, Subject

STAYS: frozenset[Kind] = frozenset({"stay_pending_appeal", "administrative_stay"})
PRELIMINARY: frozenset[Kind] = frozenset({"tro", "preliminary_injunction", "apa_stay"})
BELOW = ("district", "transferee", "related")
"""The roles of dockets of trial courts."""


def cite(entry: FamilyEntry) -> Cited:
    """An entry as a reason."""
    return Cited(entry.docket, entry.number, entry.filed)


def plain_number(number: str | None) -> str | None:
    """A number as texts name it: without leading zeros and the part after a dash."""
    return number.lstrip("0").partition("-")[0].partition(".")[0] if number else None


@dataclass(slots=True, eq=False)
class Line:
    """One row in the making.

    `base`, `base_by` and `base_since` are what the order is apart from stays; `stayers` the stays that hold it now, and
    of a stay `targets` the orders it holds. `asked` are the numbers by which the request is named on its docket,
    `names` those of the order. `outcomes` are the rulings that contradict each other, `stub` one without an outcome.
    """

    kind: Kind
    status: Status
    since: date
    by: list[Cited]
    docket: str
    asked: set[str] = field(default_factory=set)
    alternatives: tuple[Subject, ...] = ()
    order: Cited | None = None
    names: set[str] = field(default_factory=set)
    base: Status = "pending"
    base_by: list[Cited] = field(default_factory=list)
    term: Term = field(default_factory=Term)
    lasts: EndKind | None = None
    targets: list[Line] = field(default_factory=list)
    stayers: list[Line] = field(default_factory=list)
    is_partial: bool = False
    outcomes: list[tuple[Cited, str]] = field(default_factory=list)
    stub: Cited | None = None
    is_opinion_stub: bool = False
    extensions: list[Cited] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)
    protects: str | None = None
    note: str = ""

    @property
    def is_live(self) -> bool:
        """Whether there is an order that has not ended: in force, stayed, or in doubt."""
        return self.order is not None and self.status not in ENDED and self.status not in ("pending", "denied")

    def put(self, status: Status, since: date, by: list[Cited]) -> None:
        """Change what is shown."""
        self.status, self.since, self.by = status, since, list(dict.fromkeys(by))

    def make(self, entry: FamilyEntry, since: date | None = None, by: list[Cited] | None = None) -> None:
        """The request becomes an order, or an order is made new."""
        self.order = cite(entry)
        self.base, self.base_by = "in_force", list(by or [self.order])
        self.names = {name for name in (plain_number(entry.number),) if name}
        self.docket_of_order = entry.docket
        self.stub, self.outcomes, self.stayers = None, [], []
        self.put("in_force", since or entry.filed, self.base_by)

    docket_of_order: str = ""

    def row(self) -> Row:
        """The row to show."""
        until = self.term.until if self.is_live else None
        return Row(self.kind, self.status, self.since, tuple(self.by), self.note, self.protects, until)


@dataclass(slots=True)
class Notice:
    """A notice of appeal: which entries of which docket it takes up."""

    docket: str
    number: str | None
    filed: date
    numbers: set[str]
    kinds: tuple[Kind, ...]


@dataclass(slots=True)
class Appeal:
    """One docket above: what its court has decided and whether the mandate is out."""

    docket: str
    role: str
    disposition: list[Act] = field(default_factory=list)
    opinion: Cited | None = None
    is_done: bool = False
    is_dismissal: bool = False
    writ_is_due: bool = False
    undone: list[tuple[Line, Status, Status, list[Cited], list[Line]]] = field(default_factory=list)
    mandate: Cited | None = None
    usca_notice: str | None = None
    stayed: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Paper:
    """A motion as filed, for rulings that name it by number only."""

    subjects: tuple[Subject, ...]
    act: Act
    filed: date


@dataclass(slots=True)
class State:
    """All that is known of a case at one moment."""

    lines: list[Line] = field(default_factory=list)
    papers: dict[tuple[str, str], Paper] = field(default_factory=dict)
    notices: list[Notice] = field(default_factory=list)
    appeals: dict[str, Appeal] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    early_petitions: set[str] = field(default_factory=set)

    def paper(self, docket: str, number: str) -> Paper | None:
        """The motion of a number, on that docket or, after a transfer, on the docket it came from."""
        found = self.papers.get((docket, number))
        if found or self.roles.get(docket) != "transferee":
            return found
        return next(
            (
                paper
                for (other, named), paper in self.papers.items()
                if named == number and self.roles.get(other) in BELOW
            ),
            None,
        )

    def asked_by(self, docket: str, number: str) -> list[Line]:
        """The lines that the motion of a number opened."""
        same = [line for line in self.lines if line.docket == docket and number in line.asked]
        if same or self.roles.get(docket) != "transferee":
            return same
        return [line for line in self.lines if number in line.asked and self.roles.get(line.docket) in BELOW]
