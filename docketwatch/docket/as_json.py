"""Sightings as plain JSON fields and back: the one form that the store, `--json` and the measuring doors share."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from docketwatch.docket.asking import Look
from docketwatch.docket.model import Change, Paper, Sighting


def sighting_fields(sighting: Sighting) -> dict[str, Any]:
    """The fields of one sighting; times in ISO 8601 (UTC), days in ISO 8601, absent values None."""
    return {
        "court": sighting.court,
        "docket_number": sighting.docket_number,
        "caption": sighting.caption,
        "case_name": sighting.case_name,
        "clerk_note": sighting.clerk_note,
        "pacer_case_id": sighting.pacer_case_id,
        "entry_number": sighting.entry_number,
        "pacer_doc_id": sighting.pacer_doc_id,
        "sequence": sighting.sequence,
        "labels": list(sighting.labels),
        "doc_url": sighting.doc_url,
        "docket_url": sighting.docket_url,
        "entered": sighting.entered.isoformat() if sighting.entered else None,
        "entered_local": sighting.entered_local.isoformat() if sighting.entered_local else None,
        "filed": sighting.filed.isoformat() if sighting.filed else None,
    }


def sighting_record(sighting: Sighting) -> dict[str, Any]:
    """The fields of one sighting with all that the store needs to make it again."""
    return {
        **sighting_fields(sighting),
        "source": sighting.source,
        "key": sighting.key,
        "case_type": sighting.case_type,
        "former_key": sighting.former_key,
        "items": list(sighting.items),
        "text": sighting.text,
        "papers": [asdict(paper) for paper in sighting.papers],
        "courtlistener_docket": sighting.courtlistener_docket,
        "is_partial": sighting.is_partial,
        "taken_in": sighting.taken_in.isoformat() if sighting.taken_in else None,
    }


def sighting_from(record: dict[str, Any]) -> Sighting:
    """The sighting that `sighting_record` wrote."""
    entered, local, filed = record["entered"], record["entered_local"], record["filed"]
    taken_in = record["taken_in"]
    return Sighting(
        **{
            **record,
            "labels": tuple(record["labels"]),
            "items": tuple(record["items"]),
            "taken_in": datetime.fromisoformat(taken_in) if taken_in else None,
            "papers": tuple(Paper(**paper) for paper in record["papers"]),
            "entered": datetime.fromisoformat(entered) if entered else None,
            "entered_local": date.fromisoformat(local) if local else None,
            "filed": date.fromisoformat(filed) if filed else None,
        }
    )


def look_fields(look: Look) -> dict[str, Any]:
    """What an answer said about itself, as plain fields."""
    return {
        "declared": look.declared,
        "built_at": look.built_at.isoformat() if look.built_at else None,
        "window": [[key, entered.isoformat()] for key, entered in look.window],
        "items": look.items,
        "unreadable": look.unreadable,
        "damaged": look.damaged,
    }


def look_from(fields: dict[str, Any]) -> Look:
    """The look that `look_fields` wrote."""
    built = fields["built_at"]
    return Look(
        declared=fields["declared"],
        built_at=datetime.fromisoformat(built) if built else None,
        window=tuple((key, datetime.fromisoformat(entered)) for key, entered in fields["window"]),
        items=fields["items"],
        unreadable=fields["unreadable"],
        damaged=fields["damaged"],
    )


def change_fields(change: Change) -> dict[str, str]:
    """One change as plain fields."""
    return {"what": change.what, "old": change.old, "new": change.new}
