"""Sends each act of a court to what it changes: a request, an order, a stay; it reads no words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docketwatch.reading.relief.changes import end_orders, extend_orders, make_final, modify_orders
from docketwatch.reading.relief.clock import term_of_order
from docketwatch.reading.relief.line import BELOW, PRELIMINARY, STAYS, cite
from docketwatch.reading.relief.requests import (
    deny_relief,
    find_request,
    grant_relief,
    leave_unclear,
    withdraw_requests,
)
from docketwatch.reading.relief.settling import keep_in_force, settle_told, strike_entry
from docketwatch.reading.relief.stay_rulings import (
    clear_doubt,
    delay_orders,
    deny_administrative,
    grant_administrative,
    grant_stay,
    said_of_administrative,
    stay_orders,
)
from docketwatch.reading.relief.stays import (
    add_line,
    close_administrative,
    end_order,
    lift_stays,
)
from docketwatch.reading.relief.subjects import ROW_KINDS, subjects_of
from docketwatch.reading.relief.targets import find_orders, main_orders

if TYPE_CHECKING:
    from collections.abc import Callable

    from docketwatch.docket.relief import FamilyEntry, Kind, Status
    from docketwatch.reading.relief.act import Act, Subject, Verb
    from docketwatch.reading.relief.line import State


def apply_ruling(state: State, entry: FamilyEntry, act: Act, acts: list[Act]) -> None:
    """Change the state by one act of a court; `acts` are all of its entry."""
    if act.verb == "grant":
        if _is_told_apart(state, entry, act, acts):
            return
        for subject in subjects_of(state, entry, act):
            _grant(state, entry, act, subject, acts)
    elif act.verb == "deny":
        for subject in subjects_of(state, entry, act):
            _deny(state, entry, act, subject, acts)
    elif act.verb == "unclear":
        for subject in subjects_of(state, entry, act):
            _unclear(state, entry, act, subject)
    elif act.verb in _CHANGES:
        _CHANGES[act.verb](state, entry, act)
    elif act.verb in _CHANGES_BESIDE:
        _CHANGES_BESIDE[act.verb](state, entry, act, acts)


def _is_told_apart(state: State, entry: FamilyEntry, act: Act, acts: list[Act]) -> bool:
    """Whether a bare grant of a motion is spelled out in the same entry as the grant of what it asked instead."""
    papers = [paper for number in act.target.numbers if (paper := state.paper(entry.docket, number))]
    instead = {subject for paper in papers for subject in paper.act.alternatives}
    return not act.subjects and any(
        instead & set(one.subjects) for one in acts if one is not act and one.verb == "grant"
    )


def _grant(state: State, entry: FamilyEntry, act: Act, subject: Subject, acts: list[Act]) -> None:
    if subject == "stay_pending_appeal":
        line = find_request(state, entry, "stay_pending_appeal", act.target.numbers)
        if line and line.kind in PRELIMINARY:
            grant_relief(state, entry, act, line.kind)
        else:
            grant_stay(state, entry, act, line, acts)
    elif subject == "administrative_stay":
        grant_administrative(state, entry, act, acts)
    elif subject == "contempt" and any(one.verb == "show_cause" for one in acts):
        return
    elif subject in ("tro", "preliminary_injunction", "apa_stay", "class_certification", "contempt"):
        corrected = replace(act, marks=act.marks | {"corrects"}) if _is_correction(acts) else act
        made = grant_relief(state, entry, corrected, ROW_KINDS[subject])
        if made and entry.role not in BELOW and subject == "preliminary_injunction":
            made.marks.add("pending_appeal")
    elif subject == "permanent_injunction":
        make_final(state, entry, "permanent_injunction", act, is_partial_judgment=False)
    else:
        _grant_change(state, entry, act, subject, acts)


def _is_correction(acts: list[Act]) -> bool:
    return any("corrects" in act.marks for act in acts) or any(
        "reconsider" in act.subjects for act in acts if act.verb == "grant"
    )


_EXPLICIT = ("dissolve", "vacate", "modify", "narrow", "extend", "convert")


def _grant_change(state: State, entry: FamilyEntry, act: Act, subject: Subject, acts: list[Act]) -> None:
    """A motion about an order is granted; where the entry says itself what becomes of the order, that counts."""
    papers = [paper for number in act.target.numbers if (paper := state.paper(entry.docket, number))]
    asked = papers[0].act.target if papers else act.target
    numbers = (*asked.numbers, *act.target.numbers)
    if subject == "withdraw":
        back = replace(act, subjects=_asked_back(act), target=replace(asked, numbers=numbers))
        withdraw_requests(state, entry, back)
    elif subject == "vacate_stay":
        if not any(one.verb in ("dissolve", "vacate") and set(one.target.kinds) & STAYS for one in acts):
            word: Status = "dissolved" if entry.role in BELOW else "vacated"
            lift_stays(state, entry, {"stay_pending_appeal", "administrative_stay"}, word)
    elif subject == "decertify":
        end_orders(entry, act, "dissolved", [line for line in main_orders(state) if line.kind == "class_certification"])
    elif not any(one.verb in _EXPLICIT and not one.subjects and _points(one) for one in acts):
        of_orders = tuple(number for number in numbers if not state.paper(entry.docket, number))
        _change_as_asked(state, entry, replace(act, target=replace(asked, numbers=of_orders)), subject, acts)


def _points(act: Act) -> bool:
    return bool(act.target.kinds or act.target.numbers)


def _change_as_asked(state: State, entry: FamilyEntry, act: Act, subject: Subject, acts: list[Act]) -> None:
    """What a motion about an order asked for is done, to the order that the motion was about."""
    if subject == "extend":
        extend_orders(state, entry, act)
        return
    found = find_orders(state, entry, act.target)
    if subject in ("dissolve", "vacate"):
        end_orders(entry, act, "dissolved" if subject == "dissolve" else "vacated", found)
    elif subject == "modify":
        kinds = {kind for one in acts if not one.subjects for kind in one.target.kinds} - STAYS
        named = [line for line in found if line.kind in kinds]
        modify_orders(state, entry, act, named or [line for line in found if line.kind != "class_certification"])
    elif subject == "reconsider" and not any(_rules_on_relief(one) for one in acts):
        for line in found:
            if line.order:
                line.put("unclear", entry.filed, [line.order, cite(entry)])


def _rules_on_relief(act: Act) -> bool:
    return act.verb in ("grant", "deny") and bool(set(act.subjects) & set(ROW_KINDS))


def _asked_back(act: Act) -> tuple[Subject, ...]:
    return tuple(one for one in act.subjects if one != "withdraw")


def _deny(state: State, entry: FamilyEntry, act: Act, subject: Subject, acts: list[Act]) -> None:
    corrected = replace(act, marks=act.marks | {"corrects"}) if _is_correction(acts) else act
    if subject == "administrative_stay":
        deny_administrative(state, entry)
    elif subject in ROW_KINDS and subject != "stay_pending_appeal":
        deny_relief(state, entry, corrected, ROW_KINDS[subject])
    elif subject == "stay_pending_appeal":
        line = find_request(state, entry, "stay_pending_appeal", act.target.numbers)
        if any(one.verb == "grant" and subject in subjects_of(state, entry, one) for one in acts):
            return
        if line and line.kind == "stay_pending_appeal" and line.order and line.order == cite(entry):
            return
        deny_relief(state, entry, corrected, "stay_pending_appeal")
        close_administrative(state, entry, is_granted=False, said=said_of_administrative(acts), targets=[])
        clear_doubt(line)


def _unclear(state: State, entry: FamilyEntry, act: Act, subject: Subject) -> None:
    if subject in ROW_KINDS:
        leave_unclear(state, entry, act, ROW_KINDS[subject])
        if subject == "stay_pending_appeal":
            close_administrative(state, entry, is_granted=False, said=None, targets=[])
            line = find_request(state, entry, "stay_pending_appeal", act.target.numbers)
            for target in line.targets if line else []:
                if target.is_live and target.order and line and line.kind == "stay_pending_appeal":
                    target.put("unclear", entry.filed, [target.order, cite(entry)])
    elif subject in ("dissolve", "vacate", "decertify"):
        for line in find_orders(state, entry, act.target):
            if line.order:
                line.put("unclear", entry.filed, [line.order, cite(entry)])


def _dissolve(state: State, entry: FamilyEntry, act: Act, acts: list[Act]) -> None:
    status: Status = "dissolved" if act.verb == "dissolve" else "vacated"
    if "agency" in act.marks or act.subjects:
        return
    if "decertify" in act.marks:
        end_orders(
            entry,
            act,
            status,
            [line for line in main_orders(state) if line.kind == "class_certification"],
        )
        return
    stays: set[Kind] = {kind for kind in act.target.kinds if kind in STAYS}
    if stays and not set(act.target.kinds) - STAYS:
        if stays == {"administrative_stay"} and any(
            one.verb == "deny" and "stay_pending_appeal" in one.subjects for one in acts
        ):
            return
        lift_stays(state, entry, stays, status)
        return
    named = act.target.kinds or act.target.numbers or act.target.days
    if not named or entry.role not in BELOW:
        return
    end_orders(entry, act, status, find_orders(state, entry, act.target))


def _show_cause(state: State, entry: FamilyEntry, act: Act) -> None:
    """An order to show cause takes over the motion for contempt."""
    del act  # every change is given the same
    pending = [line for line in state.lines if line.kind == "contempt" and line.status in ("pending", "denied")]
    line = pending[-1] if pending else add_line(state, entry, "contempt")
    line.asked |= {entry.number.lstrip("0")} if entry.number else set()
    line.names = {entry.number.lstrip("0")} if entry.number else set()
    line.note, line.order, line.docket_of_order = "order to show cause", cite(entry), entry.docket
    line.base, line.base_by = "pending", [cite(entry)]
    line.put("pending", entry.filed, [cite(entry)])


def _contempt_over(state: State, entry: FamilyEntry, act: Act) -> None:
    for line in state.lines:
        if line.kind == "contempt" and line.is_live and line.order:
            end_order(line, "dissolved", entry.filed, [line.order, cite(entry)])
        elif line.kind == "contempt" and line.status == "pending" and act.verb == "discharge":
            line.put("denied", entry.filed, [cite(entry)])


def _final(state: State, entry: FamilyEntry, act: Act, acts: list[Act]) -> None:
    kind: Kind = (
        "vacatur" if "vacatur" in act.marks else "declaratory" if "declaratory" in act.marks else "permanent_injunction"
    )
    remains = any(one.verb == "remains" and set(one.target.kinds) & PRELIMINARY for one in acts)
    make_final(state, entry, kind, act, is_partial_judgment=remains)


def _consent(state: State, entry: FamilyEntry, act: Act, acts: list[Act]) -> None:
    papers = [paper for number in act.target.numbers if (paper := state.paper(entry.docket, number))]
    is_agreed = (
        "title" in act.marks or any("consent" in paper.subjects for paper in papers) or "consent" in act.subjects
    )
    # An order that calls itself agreed may end another in the same breath.
    undoing = ("extend",) if "title" in act.marks else ("extend", "dissolve", "vacate")
    if not is_agreed or any(one.verb in undoing for one in acts):
        return
    if any(line.kind == "consent_order" and line.order == cite(entry) for line in state.lines):
        return
    line = add_line(state, entry, "consent_order")
    line.make(entry)
    line.term = term_of_order(entry.filed, act.end)


def _convert(state: State, entry: FamilyEntry, act: Act) -> None:
    if "tro" in act.target.kinds and "preliminary_injunction" in act.target.kinds and not act.subjects:
        grant_relief(state, entry, replace(act, target=replace(act.target, numbers=())), "preliminary_injunction")


def _modify(state: State, entry: FamilyEntry, act: Act) -> None:
    if entry.role in BELOW and not act.subjects:
        modify_orders(state, entry, act)


def _strike(state: State, entry: FamilyEntry, act: Act) -> None:
    """Only what is plainly an entry is struck: "is stricken" is said of dates and papers too."""
    if not act.marks:
        strike_entry(state, entry, act)


_CHANGES: dict[Verb, Callable[[State, FamilyEntry, Act], None]] = {
    "extend": extend_orders,
    "modify": _modify,
    "narrow": _modify,
    "delay": delay_orders,
    "show_cause": _show_cause,
    "purge": _contempt_over,
    "discharge": _contempt_over,
    "convert": _convert,
    "withdraw": withdraw_requests,
    "strike": _strike,
    "told": settle_told,
    "remains": keep_in_force,
}
"""What the acts that are no rulings on motions change."""

_CHANGES_BESIDE: dict[Verb, Callable[[State, FamilyEntry, Act, list[Act]], None]] = {
    "dissolve": _dissolve,
    "vacate": _dissolve,
    "stay": stay_orders,
    "administrative_stay": stay_orders,
    "final_relief": _final,
    "consent": _consent,
}
"""The same for acts that mean what the other acts of their entry let them mean."""
