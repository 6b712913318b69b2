"""What rulings on stays change: the stay, what it holds, and the administrative stay that waited for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docketwatch.reading.relief.line import BELOW, STAYS, cite
from docketwatch.reading.relief.stays import add_line, begin_stay, close_administrative, targets_of_stay
from docketwatch.reading.relief.subjects import subjects_of
from docketwatch.reading.relief.targets import find_orders, main_orders

if TYPE_CHECKING:
    from docketwatch.docket.relief import FamilyEntry, Status
    from docketwatch.reading.relief.act import Act
    from docketwatch.reading.relief.line import Line, State


def grant_stay(state: State, entry: FamilyEntry, act: Act, line: Line | None, acts: list[Act]) -> None:
    """A stay of an order is granted; what the entry says of the stay itself tells of what, how far and how long."""
    said = [one for one in acts if one.verb in ("stay", "administrative_stay") and "agency" not in one.marks]
    if (line and line.is_live and line.status != "unclear") or any(
        cite(entry) == one.order and one.kind in STAYS for one in state.lines
    ):
        return
    whole = act
    for one in said:
        target = one.target if set(one.target.kinds) - STAYS or one.target.days else whole.target
        whole = replace(
            whole,
            target=target,
            is_partial=whole.is_partial or one.is_partial,
            end=one.end or whole.end,
            scope=one.scope or whole.scope,
        )
    targets = targets_of_stay(state, entry, whole, line)
    stub = line.stub if line and line.status == "unclear" else None
    close_administrative(state, entry, is_granted=True, said=None, targets=targets)
    stay = begin_stay(state, entry, whole, "stay_pending_appeal", targets, line)
    if stub:
        stay.put("in_force", stub.filed, [stub, cite(entry)])


def grant_administrative(state: State, entry: FamilyEntry, act: Act, acts: list[Act]) -> None:
    """An administrative stay is granted by name; where the entry says of what and how long, that counts."""
    said = [one for one in acts if one.verb in ("stay", "administrative_stay") and "agency" not in one.marks]
    whole = replace(act, end=None)
    for one in said:
        target = one.target if set(one.target.kinds) - STAYS or one.target.days else whole.target
        whole = replace(whole, target=target, is_partial=whole.is_partial or one.is_partial, end=one.end or whole.end)
    targets = targets_of_stay(state, entry, whole, _waiting(state, entry))
    if targets:
        _administrative_on(state, entry, whole, targets)


def _waiting(state: State, entry: FamilyEntry) -> Line | None:
    open_here = [
        line
        for line in state.lines
        if line.kind == "stay_pending_appeal" and line.status == "pending" and line.docket == entry.docket
    ]
    return open_here[-1] if open_here else None


def clear_doubt(line: Line | None) -> None:
    """A stay refused after a ruling untold: the order it was about binds as it did."""
    for target in line.targets if line else []:
        if target.status == "unclear" and target.order and not target.stub and not target.outcomes:
            target.put(target.base, target.order.filed, target.base_by)


def said_of_administrative(acts: list[Act]) -> Status | None:
    """The word that an entry has for the end of the administrative stay, None where it has none."""
    for act in acts:
        if act.verb in ("dissolve", "vacate") and "administrative_stay" in act.target.kinds:
            return "dissolved" if act.verb == "dissolve" else "vacated"
        if act.verb == "vacate" and "whole" in act.marks and not act.target.kinds:
            return "vacated"
    return None


def deny_administrative(state: State, entry: FamilyEntry) -> None:
    """An administrative stay is refused."""
    denied = [line for line in state.lines if line.kind == "administrative_stay" and line.status == "denied"]
    line = denied[-1] if denied else add_line(state, entry, "administrative_stay")
    line.put("denied", entry.filed, [cite(entry)])


def stay_orders(state: State, entry: FamilyEntry, act: Act, acts: list[Act]) -> None:
    """An order is stayed in so many words, without a motion for it being granted by name."""
    if "agency" in act.marks or any(
        one.verb == "grant" and "stay_pending_appeal" in subjects_of(state, entry, one) for one in acts
    ):
        return
    is_own = entry.role in BELOW and "own" in act.marks
    is_short = act.end is not None and act.end.kind in ("day", "days", "request")
    if is_own and is_short:
        delay_orders(state, entry, act)
        return
    kinds = set(act.target.kinds) - STAYS
    if not kinds and not act.target.days and not (is_own or "whole" in act.marks):
        return
    targets = _just_made(state, entry) if is_own else targets_of_stay(state, entry, act, _waiting(state, entry))
    if not targets:
        return
    is_brief = "administrative" in act.marks or (
        act.end is not None and act.end.kind in ("request", "day", "days", "further_order")
    )
    if act.verb == "administrative_stay" or (is_brief and not (act.end and act.end.kind == "mandate")):
        _administrative_on(state, entry, act, targets)
    else:
        close_administrative(state, entry, is_granted=True, said=None, targets=targets)
        begin_stay(state, entry, act, "stay_pending_appeal", targets, _waiting(state, entry))


def _administrative_on(state: State, entry: FamilyEntry, act: Act, targets: list[Line]) -> None:
    of_kind = [line for line in state.lines if line.kind == "administrative_stay"]
    if any(line.order == cite(entry) for line in of_kind):
        return
    denied = [line for line in of_kind if line.status == "denied"]
    begin_stay(state, entry, act, "administrative_stay", targets, denied[-1] if denied else None)


def _just_made(state: State, entry: FamilyEntry) -> list[Line]:
    made = [line for line in main_orders(state) if line.order == cite(entry)]
    return made or [line for line in main_orders(state) if line.order and line.order.filed == entry.filed]


def delay_orders(state: State, entry: FamilyEntry, act: Act) -> None:
    """A court delays its own order; the order is stayed by the entry that made it."""
    targets = _just_made(state, entry) or find_orders(state, entry, act.target)
    if targets:
        begin_stay(state, entry, replace(act, is_partial=False), "administrative_stay", targets, None)
