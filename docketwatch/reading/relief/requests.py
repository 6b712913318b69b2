"""What happens to requests: opened, granted, denied, withdrawn, ruled on without a word how; it reads no words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docketwatch.docket.relief import ENDED
from docketwatch.reading.relief.clock import term_of_order, term_of_tro
from docketwatch.reading.relief.line import BELOW, PRELIMINARY, STAYS, Line, cite
from docketwatch.reading.relief.stays import add_line, end_order
from docketwatch.reading.relief.subjects import ROW_KINDS
from docketwatch.reading.relief.targets import find_orders

if TYPE_CHECKING:
    from datetime import date

    from docketwatch.docket.relief import Cited, FamilyEntry, Kind
    from docketwatch.reading.relief.act import Act, Subject
    from docketwatch.reading.relief.line import State


def open_request(state: State, entry: FamilyEntry, subject: Subject, act: Act, numbers: set[str]) -> None:
    """A motion opens a row, takes over a denied one, or takes the place of the motion it amends."""
    kind = ROW_KINDS[subject]
    targets = find_orders(state, entry, act.target) if kind == "stay_pending_appeal" else []
    line = _taken_over(state, kind, targets, is_amended="renewed" in act.marks, is_second="second" in act.marks)
    if line is None:
        line = add_line(state, entry, kind)
    line.docket, line.asked = entry.docket, set(numbers)
    line.alternatives, line.targets, line.order = act.alternatives, targets, None
    line.outcomes, line.stub = [], None
    line.put("pending", entry.filed, [cite(entry)])


def _taken_over(state: State, kind: Kind, targets: list[Line], *, is_amended: bool, is_second: bool) -> Line | None:
    of_kind = [line for line in state.lines if line.kind == kind]
    denied = [line for line in of_kind if line.status == "denied" and _same_targets(line, targets)]
    if denied:
        return denied[-1]
    pending = [line for line in of_kind if line.status == "pending" and _same_targets(line, targets)]
    return pending[-1] if pending and is_amended and not is_second else None


def _same_targets(line: Line, targets: list[Line]) -> bool:
    live = [one for one in line.targets if one.is_live]
    return not live or not targets or any(one is other for one in live for other in targets)


def find_request(state: State, entry: FamilyEntry, kind: Kind, numbers: tuple[str, ...]) -> Line | None:
    """The line that a ruling on a kind of relief answers: by the motion's number, else the open one."""
    numbered = [line for number in numbers for line in state.asked_by(entry.docket, number)]
    for line in numbered:
        if line.kind == kind:
            return line
    for line in numbered:
        if kind in line.alternatives or (line.kind == "apa_stay" and kind == "stay_pending_appeal"):
            return line
    if numbered and not any(line.kind in STAYS for line in numbered) and kind in STAYS:
        return None
    of_kind = [
        line for line in state.lines if line.kind == kind or (kind in line.alternatives and line.status == "pending")
    ]
    here = [line for line in of_kind if line.docket == entry.docket] or [
        line for line in of_kind if state.roles.get(line.docket) in BELOW and entry.role in BELOW
    ]
    for status in ("pending", "unclear"):
        if found := [line for line in here if line.status == status]:
            return found[-1]
    return None


def grant_relief(state: State, entry: FamilyEntry, act: Act, kind: Kind) -> Line | None:
    """A request becomes an order; None where the ruling repeats one that is on the board."""
    line = find_request(state, entry, kind, act.target.numbers)
    if line and line.kind in PRELIMINARY and kind == "stay_pending_appeal":
        kind = line.kind
    if line and line.is_live and line.status != "unclear":
        return _order_beside(state, entry, act, line)
    if line is None and (again := _repeated(state, entry, kind, act)):
        return _order_beside(state, entry, act, again) if again.is_live else _overturned(state, entry, act, again)
    if line and line.status == "denied" and "corrects" not in act.marks and _is_contradiction(line, entry, act):
        line.outcomes = [(line.by[-1], "deny"), (cite(entry), "grant")]
        line.order = line.order or cite(entry)
        line.put("unclear", entry.filed, [line.by[-1], cite(entry)])
        return None
    line = line or add_line(state, entry, kind)
    since, by = _settled(line, entry, "grant")
    line.kind = kind
    line.make(entry, since, by)
    if by:
        line.order = by[0]
        line.names |= {by[0].number.lstrip("0")} if by[0].number else set()
    _set_term(line, act)
    line.protects = act.scope
    line.marks = {"beside"} & act.marks
    line.note = "granted in part" if act.is_partial else "provisional" if "provisional" in act.marks else ""
    after_grant(state, entry, line)
    return line


def _order_beside(state: State, entry: FamilyEntry, act: Act, line: Line) -> Line | None:
    """The order that comes with its opinion is what made the row; any other repetition changes nothing."""
    if (
        not line.order
        or "beside" not in line.marks
        or "beside" in act.marks
        or (entry.filed - line.order.filed).days > 1
    ):
        return None
    if line.status != "in_force" or line.order.docket != entry.docket:
        return None
    for other in state.lines:
        if other.status == "superseded" and line.order in other.by:
            other.put("superseded", entry.filed, [cite(entry) if one == line.order else one for one in other.by])
    line.make(entry)
    _set_term(line, act)
    line.marks.discard("beside")
    return None


def _overturned(state: State, entry: FamilyEntry, act: Act, line: Line) -> Line:
    line.make(entry)
    _set_term(line, act)
    after_grant(state, entry, line)
    return line


def _set_term(line: Line, act: Act) -> None:
    assert line.order
    if line.kind == "tro":
        line.term = term_of_tro(line.order.filed, act.end, has_consent="consent" in act.marks)
    else:
        line.term = term_of_order(line.order.filed, act.end)


def _repeated(state: State, entry: FamilyEntry, kind: Kind, act: Act) -> Line | None:
    """A line that the same ruling made already: the opinion beside its order; or a refusal now overturned."""
    of_kind = [line for line in state.lines if line.kind == kind]
    for line in reversed(of_kind):
        if line.is_live and line.order and line.order.filed == entry.filed and line.order.docket == entry.docket:
            return line
        if line.status == "denied" and line.docket == entry.docket and "title" not in act.marks:
            return line
    return None


def _is_contradiction(line: Line, entry: FamilyEntry, act: Act) -> bool:
    last = line.by[-1]
    is_same_motion = bool(line.asked & set(act.target.numbers)) or not act.target.numbers
    return is_same_motion and last.docket == entry.docket and (entry.filed - last.filed).days <= CONTRADICTION_DAYS


CONTRADICTION_DAYS = 7
"""Within so many days two unlike rulings on one motion contradict each other; later the second is a change of mind."""


def _settled(line: Line, entry: FamilyEntry, outcome: str) -> tuple[date | None, list[Cited] | None]:
    """The day and the entries of a ruling that a later entry only makes known; None where the entry is the ruling."""
    if line.status != "unclear":
        return None, None
    if line.stub and not line.is_opinion_stub:
        return line.stub.filed, [line.stub, cite(entry)]
    for cited, ruled in line.outcomes:
        if ruled == outcome:
            return cited.filed, [cited, cite(entry)]
    return None, None


def after_grant(state: State, entry: FamilyEntry, made: Line) -> None:
    """What a new order does to others: an injunction takes the TRO's place, a class the provisional one's."""
    assert made.order
    gone: tuple[Kind, ...] = ("tro",) if made.kind == "preliminary_injunction" and entry.role in BELOW else ()
    for line in state.lines:
        if line is made or not line.is_live or line.order is None:
            continue
        is_provisional = made.kind == line.kind == "class_certification" and line.note == "provisional" != made.note
        if line.kind in gone or is_provisional:
            end_order(line, "superseded", made.since, [line.order, *made.by[:1]])


def deny_relief(state: State, entry: FamilyEntry, act: Act, kind: Kind) -> None:
    """A request is refused."""
    line = find_request(state, entry, kind, act.target.numbers)
    if line and line.kind in PRELIMINARY and kind == "stay_pending_appeal":
        kind = line.kind
    if line and line.is_live and line.status != "unclear":
        _deny_granted(line, entry, act)
    elif line and line.kind == kind:
        is_again = (
            line.status == "denied" and line.by[-1].docket == entry.docket and line.asked & set(act.target.numbers)
        )
        if is_again and not ("beside" in line.marks and "beside" not in act.marks):
            return
        line.marks = {"beside"} & act.marks
        since, by = _settled(line, entry, "deny")
        line.order = None
        line.put("denied", since or entry.filed, by or [cite(entry)])
        line.names = {cited.number.lstrip("0") for cited in line.by if cited.number}
    elif line is None and not act.marks & {"rest"}:
        _deny_unasked(state, entry, act, kind)
    if kind == "preliminary_injunction":
        _end_waiting_tro(state, entry)


def _deny_unasked(state: State, entry: FamilyEntry, act: Act, kind: Kind) -> None:
    of_kind = [line for line in state.lines if line.kind == kind]
    if "moot" in act.marks and of_kind:
        return
    same_day = [
        line for line in of_kind if line.is_live and line.order and 0 <= (entry.filed - line.order.filed).days <= 1
    ]
    if same_day and not act.target.numbers:
        _deny_granted(same_day[-1], entry, act)
        return
    denied = [line for line in of_kind if line.status == "denied"]
    if any(cite(entry) in line.by for line in denied):
        return
    if any(entry.filed == line.since and line.docket == entry.docket for line in denied):
        return
    line = denied[-1] if denied else add_line(state, entry, kind)
    line.docket = entry.docket
    line.put("denied", entry.filed, [cite(entry)])
    line.names = {entry.number.lstrip("0")} if entry.number else set()


def _deny_granted(line: Line, entry: FamilyEntry, act: Act) -> None:
    """A denial of what was granted: a correction, a contradiction, or what was left of the motion."""
    assert line.order
    if line.order == cite(entry) or act.marks & {"rest", "moot"} or act.is_partial:
        return
    if "corrects" in act.marks:
        since, by = line.order.filed, [line.order, cite(entry)]
        end_order(line, "denied", since, by)
        line.order = None
    elif _is_soon(line, entry) or line.asked & set(act.target.numbers):
        line.outcomes = [(line.order, "grant"), (cite(entry), "deny")]
        line.put("unclear", entry.filed, [line.order, cite(entry)])
        for target in line.targets:
            if target.is_live and target.order:
                target.put("unclear", entry.filed, [target.order, cite(entry)])


def _is_soon(line: Line, entry: FamilyEntry) -> bool:
    assert line.order
    return line.docket_of_order == entry.docket and (entry.filed - line.order.filed).days <= CONTRADICTION_DAYS


def _end_waiting_tro(state: State, entry: FamilyEntry) -> None:
    """A TRO until the ruling on the motion ends with the ruling, granted or not."""
    for line in state.lines:
        if (
            line.kind in ("tro", "consent_order")
            and line.is_live
            and line.term.event
            and line.order
            and entry.role in BELOW
        ):
            end_order(line, "expired", entry.filed, [line.order, *line.extensions, cite(entry)])


def withdraw_requests(state: State, entry: FamilyEntry, act: Act) -> None:
    """Requests taken back have no row."""
    numbered = [line for number in act.target.numbers for line in state.asked_by(entry.docket, number)]
    kinds = {ROW_KINDS[one] for one in act.subjects if one in ROW_KINDS}
    for line in list(state.lines):
        if line.status != "pending" or line.order is not None:
            continue
        is_meant = any(line is one for one in numbered) and (not kinds or line.kind in kinds)
        if is_meant or (not numbered and not act.target.numbers and line.kind in kinds and line.docket == entry.docket):
            state.lines.remove(line)


def leave_unclear(state: State, entry: FamilyEntry, act: Act, kind: Kind) -> None:
    """A ruling without a told outcome; one on a stay leaves the order that it is about in doubt too."""
    line = find_request(state, entry, kind, act.target.numbers)
    if line and line.kind in PRELIMINARY:
        kind = line.kind
    if line is None and any(one.kind == kind and one.since == entry.filed for one in state.lines):
        return
    if line and line.status != "pending" and line.status not in ENDED:
        return
    line = line or add_line(state, entry, kind)
    line.stub, line.is_opinion_stub = cite(entry), "opinion" in act.marks
    line.order = cite(entry)
    line.docket_of_order = entry.docket
    line.names = {entry.number.lstrip("0")} if entry.number else set()
    line.base, line.base_by = "unclear", [cite(entry)]
    line.put("unclear", entry.filed, [cite(entry)])
    if kind == "stay_pending_appeal":
        for target in line.targets:
            if target.is_live and target.order:
                target.put("unclear", entry.filed, [target.order, cite(entry)])
