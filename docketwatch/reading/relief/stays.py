"""What stays do to orders: begin to hold them, end, hand over to another stay; it reads no words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docketwatch.reading.relief.clock import term_of_order
from docketwatch.reading.relief.line import STAYS, Line, cite
from docketwatch.reading.relief.targets import find_orders, stays_in_force

if TYPE_CHECKING:
    from datetime import date

    from docketwatch.docket.relief import Cited, FamilyEntry, Kind, Status
    from docketwatch.reading.relief.act import Act
    from docketwatch.reading.relief.line import State


def begin_stay(state: State, entry: FamilyEntry, act: Act, kind: Kind, targets: list[Line], line: Line | None) -> Line:
    """A stay begins to hold its orders; `line` is the request it answers, None where there was none."""
    stay = line or add_line(state, entry, kind)
    stay.kind = kind
    stay.make(entry)
    stay.targets, stay.is_partial, stay.protects = list(targets), act.is_partial, act.scope
    stay.term = term_of_order(entry.filed, act.end)
    stay.lasts = act.end.kind if act.end else ("request" if kind == "administrative_stay" else "mandate")
    if kind == "stay_pending_appeal" and stay.lasts in ("request", "further_order", "ruling"):
        stay.lasts = "mandate"
    if kind == "administrative_stay" and stay.lasts not in ("day", "days"):
        stay.lasts = "request"
    appeal = state.appeals.get(entry.docket)
    for target in targets:
        target.stayers.append(stay)
        show_hold(target, stay, entry.filed)
        if appeal and not any(target is one for one in appeal.stayed):
            appeal.stayed.append(target)
    return stay


def add_line(state: State, entry: FamilyEntry, kind: Kind) -> Line:
    """A new line on the board, of nobody's request."""
    line = Line(kind, "pending", entry.filed, [cite(entry)], entry.docket)
    state.lines.append(line)
    return line


def show_hold(target: Line, stay: Line, since: date) -> None:
    """Show an order as held by one more stay."""
    assert stay.order
    if stay.is_partial and any(not other.is_partial for other in target.stayers if other is not stay):
        return
    status: Status = "partly_stayed" if stay.is_partial else "stayed"
    target.put(status, since, [*target.base_by[:1], stay.order])


def end_stay(stay: Line, status: Status, since: date, causes: list[Cited]) -> None:
    """A stay ends; what it held binds again, unless another stay holds it still."""
    assert stay.order
    stay.put(status, since, [stay.order, *stay.extensions, *causes])
    for target in stay.targets:
        if not any(one is stay for one in target.stayers):
            continue
        target.stayers = [one for one in target.stayers if one is not stay]
        if not target.is_live or target.status == "unclear":
            continue
        if target.stayers:
            _show_left(target)
        else:
            target.put(target.base, since, [*target.base_by, *causes])


def _show_left(target: Line) -> None:
    holder = next((one for one in reversed(target.stayers) if not one.is_partial), target.stayers[-1])
    assert holder.order
    if target.status == "stayed" and target.by[-1:] == [holder.order]:
        return
    target.put(
        "partly_stayed" if holder.is_partial else "stayed",
        holder.order.filed,
        [*target.base_by[:1], holder.order],
    )


def end_order(line: Line, status: Status, since: date, by: list[Cited]) -> None:
    """An order ends; the stays that held it and nothing else expire with it."""
    line.put(status, since, by)
    holders, line.stayers = line.stayers, []
    for stay in holders:
        stay.targets = [one for one in stay.targets if one is not line]
        if not stay.targets and stay.order and stay.status in ("in_force", "partly_in_force"):
            stay.put("expired", since, [stay.order, *by[-1:]])


def close_administrative(
    state: State,
    entry: FamilyEntry,
    *,
    is_granted: bool,
    said: Status | None,
    targets: list[Line],
) -> None:
    """The ruling that an administrative stay waits for is there: it hands over to the stay, or ends."""
    for stay in stays_in_force(state):
        if stay.kind != "administrative_stay" or stay.lasts != "request" or stay.docket_of_order != entry.docket:
            continue
        if stay.order == cite(entry):
            continue
        status: Status = "superseded" if is_granted else said or "expired"
        if is_granted:
            assert stay.order
            stay.put(status, entry.filed, [stay.order, cite(entry)])
            for target in stay.targets:
                target.stayers = [one for one in target.stayers if one is not stay]
                if not target.stayers and target.is_live and not any(target is one for one in targets):
                    target.put(target.base, entry.filed, [*target.base_by, cite(entry)])
        else:
            end_stay(stay, status, entry.filed, [cite(entry)])


def lift_stays(state: State, entry: FamilyEntry, kinds: set[Kind], status: Status) -> bool:
    """A court lifts or vacates stays by name; True where one was meant."""
    found = [stay for stay in stays_in_force(state) if stay.kind in kinds]
    own = [stay for stay in found if stay.docket_of_order == entry.docket] or found
    for stay in own:
        end_stay(stay, status, entry.filed, [cite(entry)])
    return bool(own)


def targets_of_stay(state: State, entry: FamilyEntry, act: Act, line: Line | None) -> list[Line]:
    """The orders that a stay or a request for one is against."""
    caused = [one for one in state.lines if one.note == "order to show cause" and one.status == "pending"]
    contempts = [
        one for one in state.lines if one.kind == "contempt" and (one.is_live or any(one is other for other in caused))
    ]
    meant = [
        one for one in contempts if one.order and (one.order.filed in act.target.days or "contempt" in act.target.kinds)
    ]
    if meant:
        return meant
    named = find_orders(state, entry, act.target)
    if entry.role == "mandamus" and not act.target.days and not set(act.target.kinds) - STAYS:
        return contempts
    if named and (set(act.target.kinds) - STAYS or act.target.days):
        return named
    if line and (still := [one for one in line.targets if one.is_live]):
        return still
    return named
