"""What courts and time do to orders that stand: extended, modified, dissolved, expired; it reads no words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docketwatch.reading.relief.clock import extended, term_extended
from docketwatch.reading.relief.line import BELOW, PRELIMINARY, STAYS, cite
from docketwatch.reading.relief.stays import add_line, end_order, end_stay
from docketwatch.reading.relief.targets import find_orders

if TYPE_CHECKING:
    from datetime import date

    from docketwatch.docket.relief import FamilyEntry, Kind, Status
    from docketwatch.reading.relief.act import Act
    from docketwatch.reading.relief.line import Line, State


def extend_orders(state: State, entry: FamilyEntry, act: Act) -> None:
    """An extension in time moves the end; one that comes too late leaves the order in doubt."""
    for line in _extendable(state, act):
        assert line.order
        if cite(entry) in line.extensions:
            continue
        if line.status == "expired" or (line.status == "unclear" and line.term.is_doubtful):
            line.extensions.append(cite(entry))
            since = line.since if line.status == "unclear" else entry.filed
            line.put("unclear", since, [line.order, *line.extensions])
            line.marks.add("late")
            continue
        line.extensions.append(cite(entry))
        consent = "consent" in act.marks
        line.term = (
            extended(line.term, entry.filed, act.end, has_consent=consent)
            if line.kind == "tro"
            else term_extended(line.term, entry.filed, act.end)
        )
        if line.kind in STAYS:
            line.lasts = act.end.kind if act.end else line.lasts
            line.put(line.status, line.since, [line.order, *line.extensions])
        else:
            line.base_by = [*line.base_by, cite(entry)]
            if line.status in ("in_force", "partly_in_force"):
                line.put(line.status, line.since, [*line.by, cite(entry)])


def _extendable(state: State, act: Act) -> list[Line]:
    wanted: set[Kind] = {"tro", "consent_order", "administrative_stay", "preliminary_injunction"}
    able = [
        line
        for line in state.lines
        if line.kind in wanted and line.order and (line.is_live or line.status == "expired")
    ]
    kinds = {*act.target.kinds, *(["administrative_stay"] if "stay_pending_appeal" in act.target.kinds else [])}
    meant = [line for line in able if line.kind in kinds] or ([] if act.target.kinds else able)
    numbered = [line for line in meant if line.names & set(act.target.numbers)]
    dated = [line for line in meant if line.order and line.order.filed in act.target.days]
    live = [line for line in numbered or dated or meant if line.is_live]
    chosen = live or numbered or dated or meant
    return chosen if act.target.kinds or numbered or dated else []


def run_clock(state: State, before: date) -> None:
    """End what time has ended by the end of the day before a day."""
    while due := [line for line in state.lines if _is_due(line, before)]:
        line = min(due, key=lambda one: one.term.until or before)
        until = line.term.until
        assert until
        assert line.order
        made = [line.order, *line.extensions]
        if line.kind in STAYS:
            end_stay(line, "expired", until, [])
            line.put("expired", until, made)
        elif line.term.is_doubtful and line.kind == "tro":
            line.put("unclear", until, made)
            line.marks.add("doubted")
        else:
            end_order(line, "expired", until, made)


def _is_due(line: Line, before: date) -> bool:
    if line.term.until is None or line.term.until >= before or not line.is_live:
        return False
    return line.status != "unclear"


def modify_orders(state: State, entry: FamilyEntry, act: Act, targets: list[Line] | None = None) -> None:
    """The court that made an order changes it; narrowed for good, it binds only in part."""
    for line in targets if targets is not None else find_orders(state, entry, act.target):
        if line.order == cite(entry):
            continue
        line.base_by = [*line.base_by, cite(entry)]
        if act.verb == "narrow":
            line.base = "partly_in_force"
        if line.status in ("in_force", "partly_in_force"):
            since = entry.filed if line.base != line.status else line.since
            line.put(line.base, since, line.base_by)


def end_orders(entry: FamilyEntry, act: Act, status: Status, targets: list[Line]) -> None:
    """The court that made an order dissolves or vacates it, wholly or in part."""
    for line in targets:
        if line.order is None or line.order == cite(entry):
            continue
        if act.is_partial:
            line.base, line.base_by = "partly_in_force", [line.order, cite(entry)]
            if not line.stayers:
                line.put("partly_in_force", entry.filed, line.base_by)
            continue
        end_order(line, status, entry.filed, [line.order, cite(entry)])


def make_final(state: State, entry: FamilyEntry, kind: Kind, act: Act, *, is_partial_judgment: bool) -> Line | None:
    """Final relief is granted; it takes the place of the preliminary relief."""
    same_day = [line for line in state.lines if line.kind == kind and line.order and line.order.filed == entry.filed]
    if same_day and ("beside" not in same_day[-1].marks or "beside" in act.marks):
        return None
    made = same_day[-1] if same_day else add_line(state, entry, kind)
    made.make(entry)
    made.marks = {"beside"} & act.marks
    made.protects = act.scope
    if not is_partial_judgment:
        for line in state.lines:
            if line.kind in PRELIMINARY and line.is_live and line.order and line.order != made.order:
                end_order(line, "superseded", entry.filed, [line.order, cite(entry)])
    return made


def end_case(state: State, entry: FamilyEntry, *, keeps_orders: bool) -> None:
    """The case is over: open requests have no row, orders that are not final are dissolved."""
    for line in list(state.lines):
        if state.roles.get(line.docket) not in BELOW:
            continue
        if line.status == "pending":
            state.lines.remove(line)
        elif line.is_live and line.order and not keeps_orders and line.kind in DISSOLVED_WITH_CASE:
            end_order(line, "dissolved", entry.filed, [line.order, cite(entry)])


DISSOLVED_WITH_CASE: frozenset[Kind] = PRELIMINARY | {"class_certification", "contempt", "consent_order"}


def enter_judgment(state: State, entry: FamilyEntry) -> None:
    """A clerk's judgment beside the ruling: it names the final orders too, and what was still asked for is over."""
    finals = [
        line for line in state.lines if line.kind in ("permanent_injunction", "declaratory", "vacatur") and line.is_live
    ]
    for line in finals:
        if entry.number:
            line.names.add(entry.number.lstrip("0"))
    for line in list(state.lines):
        if (
            line.status == "pending"
            and line.order is None
            and line.kind in DISSOLVED_WITH_CASE - {"contempt", "consent_order"}
        ):
            state.lines.remove(line)
