"""The nouns of the reading of relief: what an entry does to orders and requests, before anybody asks to which."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

    from docketwatch.docket.relief import Kind

Subject = Literal[
    "tro",
    "preliminary_injunction",
    "apa_stay",
    "permanent_injunction",
    "class_certification",
    "contempt",
    "show_cause_contempt",
    "stay_pending_appeal",
    "administrative_stay",
    "dissolve",
    "vacate",
    "vacate_stay",
    "modify",
    "extend",
    "convert",
    "decertify",
    "reconsider",
    "withdraw",
    "dismiss",
    "mandamus",
    "rehearing_en_banc",
    "certiorari",
    "consent",
    "other",
]
"""What a motion asks for; `other` is everything that neither opens a row nor changes one."""

Verb = Literal[
    "request",
    "grant",
    "deny",
    "withdraw",
    "extend",
    "modify",
    "narrow",
    "dissolve",
    "vacate",
    "reverse",
    "affirm",
    "remand",
    "stay",
    "administrative_stay",
    "delay",
    "remains",
    "convert",
    "show_cause",
    "discharge",
    "purge",
    "final_relief",
    "consent",
    "end_case",
    "judgment",
    "strike",
    "unclear",
    "told",
    "mandate",
    "recall_mandate",
    "dismiss_appeal",
    "judgment_issued",
    "notice_of_appeal",
    "appeal_number",
    "petition_before_judgment",
]
"""What one act does. `told`: a court recalls in passing how it had ruled; it settles only what was unclear."""

EndKind = Literal["day", "days", "ruling", "further_order", "mandate", "certiorari", "request"]


@dataclass(frozen=True, slots=True)
class End:
    """How long an order says that it lasts: a day, a number of days, or an event."""

    kind: EndKind
    day: date | None = None
    days: int | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """What the words point at: numbers of entries, days of orders, kinds of orders; `()` where they do not."""

    numbers: tuple[str, ...] = ()
    days: tuple[date, ...] = ()
    kinds: tuple[Kind, ...] = ()


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that an entry does.

    `subjects` are what the motions ruled on ask for, `()` where the words do not tell; of them the `alternatives` were
    asked only in the alternative. `is_partial`: part of an order or a request only. `scope` quotes whom it reaches.
    """

    verb: Verb
    subjects: tuple[Subject, ...] = ()
    target: Target = field(default_factory=Target)
    is_partial: bool = False
    end: End | None = None
    scope: str | None = None
    alternatives: tuple[Subject, ...] = ()
    marks: frozenset[str] = frozenset()
