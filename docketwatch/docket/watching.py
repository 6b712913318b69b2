"""Keeps a docket one docket however the watchlist writes it: with a corrected number, or by case id and by number."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docketwatch.docket.numbers import parse_docket_number

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from docketwatch.docket.asking import DocketRow
    from docketwatch.docket.model import Case, Sheet, WatchedDocket


def renamed_dockets(
    watched: Collection[WatchedDocket], known_refs: Collection[str], sheets: Iterable[Sheet]
) -> dict[str, str]:
    """Which known dockets the watchlist now writes in another way.

    Args:
        watched: what is watched now.
        known_refs: the refs of all dockets in the store.
        sheets: how courts print the known dockets.

    Returns:
        Old ref to new ref. A docket that is still watched under its old ref keeps it.
    """
    now = {docket.ref for docket in watched}
    printed: dict[str, list[Sheet]] = {}
    for sheet in sheets:
        printed.setdefault(sheet.docket, []).append(sheet)
    renamed: dict[str, str] = {}
    for docket in watched:
        if docket.ref in known_refs or docket.court is None:
            continue
        if (bare := f"courtlistener {docket.courtlistener_id}") in known_refs:
            renamed[bare] = docket.ref
            continue
        for old in sorted(set(known_refs) - now - set(renamed)):
            if old.startswith(f"{docket.court} ") and _is_same(docket, old, printed.get(old, [])):
                renamed[old] = docket.ref
                break
    return renamed


def _is_same(docket: WatchedDocket, old: str, sheets: list[Sheet]) -> bool:
    written = old.partition(" ")[2]
    if docket.pacer_case_id and docket.pacer_case_id in {
        written.removeprefix("#"),
        *(one.pacer_case_id for one in sheets),
    }:
        return True
    number = parse_docket_number(docket.number or "")
    known = [parse_docket_number(text) for text in (written, *(one.docket_number for one in sheets))]
    return number is not None and any(other is not None and number.is_same_docket(other) for other in known)


def resolved_cases(cases: Iterable[Case], rows: Mapping[int, tuple[str, DocketRow]]) -> tuple[Case, ...]:
    """The cases with the court and number of every docket of which CourtListener's id was known only."""
    return tuple(replace(case, dockets=tuple(_resolved(docket, rows) for docket in case.dockets)) for case in cases)


def _resolved(docket: WatchedDocket, rows: Mapping[int, tuple[str, DocketRow]]) -> WatchedDocket:
    if docket.court is not None or docket.courtlistener_id is None or docket.courtlistener_id not in rows:
        return docket
    _, row = rows[docket.courtlistener_id]
    if not row.court or not row.number:
        return docket
    number = parse_docket_number(row.number)
    return replace(docket, court=row.court, number=number.written() if number else row.number)


def doubly_watched(
    watched: Collection[WatchedDocket], sheets: Mapping[tuple[str, str | None], Sheet]
) -> dict[str, str]:
    """Dockets watched by PACER case id that are watched under their number too: the ref by id to the ref by number."""
    by_id = {(docket.court, docket.pacer_case_id): docket.ref for docket in watched if docket.number is None}
    refs = {docket.ref for docket in watched}
    found = {}
    for ref, case_id in sheets:
        twin = by_id.get((ref.partition(" ")[0], case_id))
        if twin and twin != ref and ref in refs and case_id:
            found[twin] = ref
    return found
