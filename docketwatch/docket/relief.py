"""The nouns of the relief board: which orders of a case bind, since when and by which entries; never how that is found.

A board is a list of rows. One row is one order, or one request for an order that has not become one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

Role = Literal["district", "appeal", "mandamus", "scotus", "transferee", "related"]
"""What a docket is in its family: the suit itself, an appeal or a mandamus petition in it, a Supreme Court docket."""

Kind = Literal[
    "tro",
    "preliminary_injunction",
    "apa_stay",
    "vacatur",
    "permanent_injunction",
    "declaratory",
    "class_certification",
    "contempt",
    "consent_order",
    "administrative_stay",
    "stay_pending_appeal",
]
"""The kinds of relief. `apa_stay` postpones agency action (5 U.S.C. 705), `vacatur` sets it aside (5 U.S.C. 706)."""

Status = Literal[
    "pending",
    "denied",
    "in_force",
    "partly_in_force",
    "stayed",
    "partly_stayed",
    "expired",
    "dissolved",
    "vacated",
    "reversed",
    "superseded",
    "unclear",
]
"""What an order or a request is today; `unclear` where the docket does not tell."""

BINDING: frozenset[Status] = frozenset({"in_force", "partly_in_force", "partly_stayed"})
"""The statuses in which an order binds somebody, wholly or in part."""

ENDED: frozenset[Status] = frozenset({"expired", "dissolved", "vacated", "reversed", "superseded"})
"""The statuses of an order that is over."""


@dataclass(frozen=True, slots=True)
class FamilyEntry:
    """One entry of one docket of the family; `number` is as the docket prints it, None for a text order."""

    docket: str
    role: Role
    number: str | None
    filed: date
    text: str


@dataclass(frozen=True, slots=True)
class Cited:
    """An entry named as a reason; `filed` tells entries without a number apart."""

    docket: str
    number: str | None
    filed: date


@dataclass(frozen=True, slots=True)
class Row:
    """One order or one request, as it stands at the end of the day asked about.

    `since` is the day the present status began. `by` names the entry that made the order, then those to which it owes
    its present status. `protects` quotes the words of the order that say whom it protects. `until` is the last day
    of an order with an end, where the end is a day.
    """

    kind: Kind
    status: Status
    since: date | None
    by: tuple[Cited, ...]
    note: str = ""
    protects: str | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class ReliefChange:
    """One row of a board that is not as it was; `was` is its earlier status, None for an order not known before."""

    row: Row
    was: Status | None = None


def relief_changes(before: Iterable[Row], after: Iterable[Row]) -> tuple[ReliefChange, ...]:
    """What is in force, over or unclear now and was not; a request that waits or was denied is no change of it."""
    known = {_identity(row): row for row in before}
    now = {_identity(row) for row in after}
    changes = [ReliefChange(row, known[_identity(row)].status if _identity(row) in known else None) for row in after]
    told = [
        one
        for one in changes
        if one.row.status != one.was and (one.row.status not in {"pending", "denied"} or one.was in BINDING)
    ]
    # An order that bound and is read no more: the docket was corrected, and no longer tells.
    gone = [row for identity, row in known.items() if identity not in now and row.status in BINDING]
    return (*told, *(ReliefChange(replace(row, status="unclear", since=None), row.status) for row in gone))


def _identity(row: Row) -> tuple[Kind, Cited | None]:
    return row.kind, row.by[0] if row.by else None
