"""Says the board of a case in one sentence, from the rows alone, so that it never says more than they."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.docket.relief import BINDING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from docketwatch.docket.relief import Cited, Kind, Row, Status

NAMES: dict[Kind, str] = {
    "tro": "TRO",
    "preliminary_injunction": "preliminary injunction",
    "apa_stay": "\u00a7 705 stay of agency action",
    "vacatur": "vacatur of agency action",
    "permanent_injunction": "permanent injunction",
    "declaratory": "declaratory judgment",
    "class_certification": "class certification",
    "contempt": "contempt finding",
    "consent_order": "agreed order",
    "administrative_stay": "administrative stay",
    "stay_pending_appeal": "stay pending appeal",
}
"""What each kind is called in a sentence."""

_STAYS: tuple[Kind, ...] = ("administrative_stay", "stay_pending_appeal")
_PLACES: tuple[Status, ...] = (
    "in_force", "partly_in_force", "partly_stayed", "stayed", "unclear", "pending", "denied",
    "reversed", "vacated", "dissolved", "expired",
)  # fmt: skip
"""In which order the rows are told; what was superseded is told with what took its place."""


def sentence_of(rows: Sequence[Row]) -> str:
    """One sentence on what is in force; `No order or request.` for an empty board."""
    if not rows:
        return "No order or request."
    told = sorted((row for row in rows if _is_told(row)), key=lambda row: _PLACES.index(row.status))
    holds = any(row.status in BINDING or row.status in ("stayed", "unclear") for row in told)
    parts = [*([] if holds else ["no relief is in force"]), *(_clause(row, rows) for row in told)]
    text = "; ".join(parts)
    return text[:1].upper() + text[1:] + "."


def _is_told(row: Row) -> bool:
    """A stay in force is told with the order it holds, one that is over with the order it let go."""
    if row.status == "superseded":
        return False
    return row.kind not in _STAYS or row.status in ("pending", "denied", "unclear")


def _clause(row: Row, rows: Sequence[Row]) -> str:
    name = NAMES[row.kind]
    since = _day(row.since)
    if row.status == "pending":
        return f"request for {_a(name)} pending since {since} ({_refs(row.by)})"
    if row.status == "denied":
        return f"{name} denied on {since} ({_refs(row.by)})"
    if row.status == "unclear":
        return f"unclear since {since} whether {_a(name)} is in force (see {_refs(row.by)})"
    if row.status == "in_force":
        return _in_force(row, rows)
    if row.status in ("stayed", "partly_stayed", "partly_in_force"):
        said = {"stayed": "stayed", "partly_stayed": "stayed in part", "partly_in_force": "in force only in part"}
        return f"{_order(row)} {said[row.status]} since {since}{_because(row.by[1:], row)}"
    return f"{_order(row)} {row.status} on {since}{_because(row.by[1:], row)}"


def _order(row: Row) -> str:
    made = row.by[0]
    return f"{NAMES[row.kind]} of {_day(made.filed)} ({_refs([made])})"


def _in_force(row: Row, rows: Sequence[Row]) -> str:
    made, later = row.by[0], row.by[1:]
    replaced = [NAMES[one.kind] for one in rows if one.status == "superseded" and made in one.by[1:]]
    again = "in force again" if later and row.since != made.filed and row.since == later[-1].filed else "in force"
    text = f"{NAMES[row.kind]}"
    if again != "in force":
        text += f" of {_day(made.filed)}"
    text += f" ({_refs([made])}) {again} since {_day(row.since)}"
    if later:
        text += f" ({_refs(later)})" if again != "in force" else f", as changed or confirmed by {_refs(later)}"
    if row.until:
        text += f", through {_day(row.until)}"
    if replaced:
        text += f", replacing the {' and the '.join(dict.fromkeys(replaced))}"
    return text


def _because(cited: Sequence[Cited], row: Row) -> str:
    away = [one for one in cited if one != row.by[0]]
    return f" ({_refs(away)})" if away else ""


def _a(name: str) -> str:
    return name if name.startswith(("class", "contempt")) else f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def _refs(cited: Iterable[Cited]) -> str:
    return ", ".join(_ref(one) for one in cited)


_CIRCUIT = re.compile(r"^ca(\d{1,2}|dc|fc)$")


def _ref(cited: Cited) -> str:
    """An entry as it is cited: "ECF 31" on a trial court's docket, with the court and the number on one above."""
    court, _, number = cited.docket.partition(" ")
    if ":" in cited.docket:
        return f"ECF {cited.number}" if cited.number else f"text order of {_day(cited.filed)}"
    circuit = _CIRCUIT.match(court)
    where = "Supreme Court" if court == "scotus" else _circuit(circuit[1]) if circuit else court
    what = f"Doc. {cited.number}" if cited.number else f"entry of {_day(cited.filed)}"
    return f"{where} No. {number}, {what}"


def _circuit(name: str) -> str:
    if not name.isdigit():
        return {"dc": "D.C. Cir.", "fc": "Fed. Cir."}[name]
    ending = {"1": "1st", "2": "2d", "3": "3d"}.get(name, f"{name}th")
    return f"{ending} Cir."


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _day(day: date | None) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else "an unknown day"
