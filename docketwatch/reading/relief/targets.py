"""Finds the orders of a case that an act means: by number, day, kind, or its appeal; it changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docketwatch.reading.relief.line import BELOW, STAYS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from docketwatch.docket.relief import FamilyEntry
    from docketwatch.reading.relief.act import Target
    from docketwatch.reading.relief.line import Line, Notice, State


def main_orders(state: State) -> list[Line]:
    """The live orders that are not stays."""
    return [line for line in state.lines if line.is_live and line.kind not in STAYS]


def stays_in_force(state: State) -> list[Line]:
    """The stays that hold an order now."""
    return [line for line in state.lines if line.kind in STAYS and line.status in ("in_force", "partly_in_force")]


def find_orders(state: State, entry: FamilyEntry, target: Target, *, among: list[Line] | None = None) -> list[Line]:
    """The live orders an act means; `[]` where it names one that is not on the board, or where that stays open."""
    live = main_orders(state) if among is None else among
    kinds = set(target.kinds) - STAYS if among is None else set(target.kinds)
    named = _by_number(live, entry, target.numbers) or [
        line for line in live if line.order and line.order.filed in target.days
    ]
    if named:
        return [line for line in named if line.kind in kinds] or named
    of_kind = [line for line in live if line.kind in kinds]
    if kinds:
        linked = _within(of_kind, linked_lines(state, entry.docket)) if entry.role not in BELOW else []
        return linked or of_kind
    if entry.role not in BELOW:
        return _within(live, linked_lines(state, entry.docket)) or _one_order(live)
    return _one_order(live)


def _by_number(live: list[Line], entry: FamilyEntry, numbers: Iterable[str]) -> list[Line]:
    wanted = set(numbers)
    found = [line for line in live if line.names & wanted]
    return [line for line in found if line.docket_of_order == entry.docket] or found


def _one_order(lines: list[Line]) -> list[Line]:
    made = {(line.order.docket, line.order.number, line.order.filed) for line in lines if line.order}
    return lines if len(made) == 1 else []


def _within(lines: list[Line], others: Collection[Line]) -> list[Line]:
    return [line for line in lines if any(line is other for other in others)]


def linked_lines(state: State, docket: str) -> list[Line]:
    """The orders, and denials, that the appeal on a docket takes up; all of the case where no notice tells."""
    appeal = state.appeals.get(docket)
    if appeal and appeal.stayed:
        known = [line for line in appeal.stayed if line.is_live]
        made = {line.order for line in known}
        if known:
            return [line for line in state.lines if line.kind not in STAYS and line.order in made]
    notice = notice_of(state, docket)
    candidates = [line for line in state.lines if line.kind not in STAYS and (line.is_live or line.status == "denied")]
    if not notice:
        return candidates
    named = [line for line in candidates if line.names & notice.numbers]
    if named:
        return named
    earlier = [
        line for line in candidates if line.since <= notice.filed or (line.order and line.order.filed <= notice.filed)
    ]
    of_kind = [line for line in earlier if line.kind in notice.kinds]
    return of_kind or earlier


def notice_of(state: State, docket: str) -> Notice | None:
    """The notice that opened the appeal on a docket: told, or the one of its place in the order of appeals."""
    appeal = state.appeals.get(docket)
    if appeal and appeal.usca_notice:
        return next((one for one in state.notices if one.number == appeal.usca_notice), None)
    if not state.notices or state.roles.get(docket) != "appeal":
        return None
    if len(state.notices) == 1:
        return state.notices[0]
    dockets = sorted((key for key, role in state.roles.items() if role == "appeal"), key=_serial)
    if len(dockets) == len(state.notices):
        return state.notices[dockets.index(docket)]
    year = _serial(docket)[0]
    of_year = [one for one in state.notices if one.filed.year % 100 == year]
    if len(of_year) == 1:
        return of_year[0]
    taken = [
        one
        for key in dockets
        if key != docket and (other := state.appeals.get(key))
        for one in state.notices
        if one.number == other.usca_notice
    ]
    left = [one for one in (of_year or state.notices) if one not in taken]
    return left[-1] if left else None


def _serial(docket: str) -> tuple[int, int, str]:
    year, _, number = docket.rpartition(" ")[2].partition("-")
    return (int(year) if year.isdigit() else 0, int(number) if number.isdigit() else 0, docket)
