"""The nouns of candidate dates: what a docket shows, the date a rule would give, and why none is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

    from docketwatch.docket.readings import EntryText, Reading

CAVEAT = "standing orders and local rules may differ"

CandidateKind = Literal[
    "answer",
    "appeal",
    "cross_appeal",
    "class_appeal",
    "rehearing",
    "mandate",
    "certiorari",
    "tro_expiry",
    "transcript_release",
    "application_response",
]


@dataclass(frozen=True, slots=True)
class TriggerEntry:
    """One entry of a docket as the candidate dates see it: its mark ("ECF 31"), its days, its text and reading."""

    mark: str
    entered: date | None
    filed: date | None
    text: EntryText
    reading: Reading


@dataclass(frozen=True, slots=True)
class DocketFacts:
    """One docket, its entries in order, and what is known of it.

    `us_is_party` is None where nobody knows: then nothing is said that needs it. `state` is where the district court
    (of an appeal: the one that rendered the judgment) is, `circuit_state` where the clerk of the court of appeals has
    the principal office (Fed. R. App. P. 26(a)(6)(C)); None: not known.
    """

    court: str
    kind: Literal["district", "appellate", "bankruptcy", "special", "scotus"]
    us_is_party: bool | None
    is_habeas: bool
    state: str | None
    circuit_state: str | None
    entries: tuple[TriggerEntry, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A candidate date, never "the deadline": day, what sets it off, the rule, how it was counted, whom it concerns."""

    day: date
    kind: CandidateKind
    trigger_entry: str
    trigger_day: date
    rule: str
    computation: str
    who: str
    caveat: str = CAVEAT
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Withheld:
    """Why an entry that looks like setting off a period gives no candidate date."""

    reason: str
    mark: str
