"""Says what a court did in the few words of a subject line: "PI granted"; what is unclear stays so. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docketwatch.digest.relief_wording import SHORT_RELIEF

if TYPE_CHECKING:
    from docketwatch.docket.readings import MotionKind, Reading, Ruling
    from docketwatch.docket.relief import Row

SHORT_MOTIONS: dict[MotionKind, str] = {
    "tro": "TRO",
    "preliminary_injunction": "PI",
    "stay": "stay",
    "dismiss": "motion to dismiss",
    "summary_judgment": "summary judgment",
    "class_certification": "class certification",
    "extension": "extension",
    "pro_hac_vice": "pro hac vice",
    "seal": "motion to seal",
    "amicus_leave": "leave for amicus",
    "intervene": "intervention",
    "reconsideration": "reconsideration",
    "compel": "motion to compel",
    "other": "motion",
}
"""How lawyers shorten the kinds of motions."""

WEIGHTIEST_FIRST: tuple[MotionKind, ...] = (
    "preliminary_injunction",
    "tro",
    "stay",
    "summary_judgment",
    "dismiss",
    "class_certification",
    "reconsideration",
    "intervene",
    "compel",
)
"""Which ruling of several names an entry; other kinds come after these."""


def ruling_headline(reading: Reading | None) -> str:
    """What was ruled: "PI granted in part", "affirmed", "ruling on PI", "opinion"; never an outcome that was not read.

    Args:
        reading: of the entry; None where nothing was read.
    """
    if reading is None:
        return "ruling"
    if not reading.rulings:
        return reading.event.replace("_", " ")
    weightiest = min(_rank(ruling) for ruling in reading.rulings)
    first = [ruling for ruling in reading.rulings if _rank(ruling) == weightiest]
    kind, outcomes = first[0].motion_kind, {ruling.disposition for ruling in first}
    asked = SHORT_MOTIONS[kind] if kind else ""
    (outcome,) = (
        outcomes if len(outcomes) == 1 else (None,)
    )  # several fates of one kind: the entry tells which is whose
    if outcome:
        return f"{asked} {outcome.replace('_', ' ')}".strip()
    return f"ruling on {asked}" if asked else reading.event.replace("_", " ")


def _rank(ruling: Ruling) -> int:
    """How far back a ruling stands: emergency relief first, what was moot behind what was decided."""
    place = (
        WEIGHTIEST_FIRST.index(ruling.motion_kind) if ruling.motion_kind in WEIGHTIEST_FIRST else len(WEIGHTIEST_FIRST)
    )
    return place + (len(SHORT_MOTIONS) if ruling.disposition in {"moot", "withdrawn"} else 0)


def relief_headline(row: Row) -> str:
    """What has become of an order: "PI stayed", "TRO expired"."""
    return f"{SHORT_RELIEF[row.kind]} {row.status.replace('_', ' ')}"
