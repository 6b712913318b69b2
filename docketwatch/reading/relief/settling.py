"""Clears up what was in doubt: entries struck or corrected, rulings made known later, orders said to stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docketwatch.reading.relief.line import BELOW, cite
from docketwatch.reading.relief.requests import after_grant
from docketwatch.reading.relief.stays import end_order
from docketwatch.reading.relief.subjects import ROW_KINDS
from docketwatch.reading.relief.targets import find_orders

if TYPE_CHECKING:
    from docketwatch.docket.relief import FamilyEntry
    from docketwatch.reading.relief.act import Act
    from docketwatch.reading.relief.line import Line, State


def strike_entry(state: State, entry: FamilyEntry, act: Act) -> None:
    """An entry is struck: of two rulings the other one stands; a ruling alone is undone."""
    for line in state.lines:
        struck = [
            cited for cited, _ in line.outcomes if cited.number and cited.number.lstrip("0") in act.target.numbers
        ]
        left = [(cited, ruled) for cited, ruled in line.outcomes if cited not in struck]
        if line.status == "unclear" and struck and len(left) == 1:
            _rule_as(state, line, entry, left[0][1], left[0])
        elif (
            not line.outcomes
            and line.is_live
            and line.order
            and line.names & set(act.target.numbers)
            and line.order.docket == entry.docket
        ):
            end_order(line, "vacated", entry.filed, [line.order, cite(entry)])


def _rule_as(state: State, line: Line, entry: FamilyEntry, ruled: str, ruling: tuple) -> None:  # type: ignore[type-arg]
    cited = ruling[0]
    line.outcomes, line.stub = [], None
    if ruled == "deny":
        line.order = None
        line.put("denied", cited.filed, [cited, cite(entry)])
        return
    line.order, line.base, line.base_by = cited, "in_force", [cited, cite(entry)]
    line.docket_of_order = cited.docket
    line.names = {cited.number.lstrip("0")} if cited.number else set()
    line.put("in_force", cited.filed, line.base_by)
    after_grant(state, entry, line)


def settle_told(state: State, entry: FamilyEntry, act: Act) -> None:
    """A court recalls how it ruled: that settles a ruling whose outcome was not told."""
    if not act.marks & {"grant", "deny"}:
        return
    for subject in act.subjects:
        kind = ROW_KINDS.get(subject)
        for line in state.lines:
            if line.kind != kind or line.status != "unclear" or line.stub is None or line.stub == cite(entry):
                continue
            is_meant = (
                line.stub.number and line.stub.number.lstrip("0") in act.target.numbers
            ) or line.stub.filed in act.target.days
            if is_meant or "seal" in act.marks:
                _settle(state, line, entry, "grant" if "grant" in act.marks else "deny")


def _settle(state: State, line: Line, entry: FamilyEntry, ruled: str) -> None:
    assert line.stub
    stub, targets = line.stub, list(line.targets)
    _rule_as(state, line, entry, ruled, (stub, ruled))
    for target in targets:
        if line.kind == "stay_pending_appeal" and target.status == "unclear" and target.order:
            if ruled == "grant":
                target.stayers.append(line)
                target.put("stayed", stub.filed, [target.order, stub, cite(entry)])
            else:
                target.put(target.base, target.order.filed, target.base_by)


def keep_in_force(state: State, entry: FamilyEntry, act: Act) -> None:
    """A court says that an order stands: that settles a doubt about its end, and moves an end to the day told."""
    if entry.role not in BELOW or act.is_partial:
        return
    meant = [
        line
        for line in find_orders(state, entry, act.target)
        if act.target.kinds or line.names & set(act.target.numbers)
    ]
    for line in meant:
        if line.order is None or line.order == cite(entry):
            continue
        if "expired" in act.marks:
            if line.status == "unclear" and line.marks & {"doubted", "late"}:
                ended = next((day for day in act.target.days if day > line.order.filed), line.term.until or entry.filed)
                end_order(line, "expired", ended, [line.order, *line.extensions, cite(entry)])
            continue
        if "reinstated" in act.marks and line.status in ("stayed", "partly_stayed", "unclear"):
            line.put("in_force", entry.filed, [line.order, cite(entry)])
        elif line.status == "unclear" and line.marks & {"doubted", "late"}:
            line.term = type(line.term)(act.end.day if act.end else None)
            line.marks -= {"doubted", "late"}
            line.put("in_force", line.order.filed, [line.order, *line.extensions, cite(entry)])
        elif (
            act.end
            and act.end.kind == "day"
            and act.end.day
            and line.kind == "tro"
            and (not line.term.until or act.end.day > line.term.until)
        ):
            line.extensions.append(cite(entry))
            line.term = type(line.term)(act.end.day, line.term.days)
            line.put(line.status, line.since, [*line.by, cite(entry)])
