"""Says what a court did in the few words of a subject line: "PI granted"; what is unclear stays so. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docketwatch.docket.readings import MotionKind, Reading
    from docketwatch.docket.relief import Kind, Row

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

SHORT_RELIEF: dict[Kind, str] = {
    "tro": "TRO",
    "preliminary_injunction": "PI",
    "apa_stay": "§ 705 stay",
    "vacatur": "vacatur",
    "permanent_injunction": "permanent injunction",
    "declaratory": "declaratory judgment",
    "class_certification": "class certification",
    "contempt": "contempt",
    "consent_order": "consent order",
    "administrative_stay": "administrative stay",
    "stay_pending_appeal": "stay pending appeal",
}


def ruling_headline(reading: Reading | None) -> str:
    """What was ruled: "PI granted in part", "affirmed", "ruling on PI", "opinion"; never an outcome that was not read.

    Args:
        reading: of the entry; None where nothing was read.
    """
    if reading is None:
        return "ruling"
    for ruling in reading.rulings:
        asked = SHORT_MOTIONS[ruling.motion_kind] if ruling.motion_kind else ""
        if ruling.disposition:
            outcome = ruling.disposition.replace("_", " ")
            return f"{asked} {outcome}" if asked else outcome
        if asked:
            return f"ruling on {asked}"
    return reading.event.replace("_", " ")


def relief_headline(row: Row) -> str:
    """What has become of an order: "PI stayed", "TRO expired"."""
    return f"{SHORT_RELIEF[row.kind]} {row.status.replace('_', ' ')}"
