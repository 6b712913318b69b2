"""What the kinds of relief are called, in full and in the few letters of a subject line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docketwatch.docket.relief import Kind

KINDS: dict[Kind, str] = {
    "tro": "temporary restraining order",
    "preliminary_injunction": "preliminary injunction",
    "apa_stay": "stay of agency action (5 U.S.C. 705)",
    "vacatur": "vacatur (5 U.S.C. 706)",
    "permanent_injunction": "permanent injunction",
    "declaratory": "declaratory judgment",
    "class_certification": "class certification",
    "contempt": "contempt",
    "consent_order": "consent order",
    "administrative_stay": "administrative stay",
    "stay_pending_appeal": "stay pending appeal",
}

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
