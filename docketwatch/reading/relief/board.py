"""Keeps the board of one case: acts in, rows out; a pure state machine that reads no text but through `read_acts`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.reading.relief.acts import is_copy, read_acts
from docketwatch.reading.relief.appeals import (
    UNDOING,
    decide_certiorari,
    deny_certiorari,
    dismiss_appeal,
    grant_writ,
    issue_mandate,
    note_opinion,
    recall_mandate,
    rehear_en_banc,
    send_down_judgment,
    take_effect,
)
from docketwatch.reading.relief.changes import end_case, enter_judgment, run_clock
from docketwatch.reading.relief.line import BELOW, Appeal, Notice, Paper, State, plain_number
from docketwatch.reading.relief.requests import open_request, withdraw_requests
from docketwatch.reading.relief.rulings import apply_ruling
from docketwatch.reading.relief.stays import lift_stays
from docketwatch.reading.relief.subjects import ROW_KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from docketwatch.docket.relief import FamilyEntry, Row
    from docketwatch.reading.relief.act import Act


def board_of(entries: Sequence[FamilyEntry], as_of: date) -> tuple[Row, ...]:
    """The rows of a case at the end of a day, by the entries given and by them alone.

    Args:
        entries: those of all dockets of the family known at the moment, in the order in which they were filed.
        as_of: the day of the question; time alone changes some orders after the last entry.
    """
    state = State()
    for entry in entries:
        state.roles.setdefault(entry.docket, entry.role)
    for entry in entries:
        run_clock(state, entry.filed)
        take_entry(state, entry)
    run_clock(state, as_of)
    return tuple(line.row() for line in state.lines)


def take_entry(state: State, entry: FamilyEntry) -> None:
    """Change the state by one entry."""
    acts = list(read_acts(entry))
    if acts and entry.role in BELOW and is_copy(entry.text):
        _take_copy(state, entry, acts)
        return
    for act in acts:
        _take_paper(state, entry, act)
    if entry.role in ("appeal", "mandamus"):
        acts = _take_appellate(state, entry, acts)
    elif entry.role == "scotus":
        acts = _take_supreme(state, entry, acts)
    for act in sorted(acts, key=_turn):
        apply_ruling(state, entry, act, acts)
    _end_of_case(state, entry, acts)


_FIRST = ("strike", "final_relief", "grant", "consent", "convert")


def _turn(act: Act) -> int:
    """What makes orders comes before what is done to them: a ruling and its own delay stand in one entry."""
    return _FIRST.index(act.verb) if act.verb in _FIRST else len(_FIRST)


def _end_of_case(state: State, entry: FamilyEntry, acts: list[Act]) -> None:
    for act in acts:
        if act.verb == "end_case":
            end_case(state, entry, keeps_orders="retains" in act.marks)
        elif act.verb == "judgment":
            enter_judgment(state, entry)


_OWN_NUMBERS = re.compile(r"\[(\d{3,10})\]|\((\d{2}A\d{1,4})\)")


def _take_paper(state: State, entry: FamilyEntry, act: Act) -> None:
    """Requests, notices of appeal, withdrawals: what parties file."""
    own = {name for name in (plain_number(entry.number),) if name}
    if act.verb == "request":
        own |= {number.lstrip("0") for found in _OWN_NUMBERS.findall(entry.text) for number in found if number}
        for name in own:
            state.papers.setdefault((entry.docket, name), Paper(act.subjects, act, entry.filed))
        for subject in act.subjects:
            if subject in ROW_KINDS and _may_open(state, entry, subject, act):
                open_request(state, entry, subject, act, own)
    elif act.verb == "notice_of_appeal":
        numbers = set(act.target.numbers) | set(re.findall(r"(?<![\d$/-])\b(\d{1,4})\b(?!th|[-/])", entry.text))
        state.notices.append(Notice(entry.docket, entry.number, entry.filed, numbers, act.target.kinds))
    elif act.verb == "withdraw" and not act.marks:
        withdraw_requests(state, entry, act)
    elif act.verb == "petition_before_judgment":
        state.early_petitions.add(entry.docket)
    elif act.verb == "appeal_number":
        _link(state, act)


def _may_open(state: State, entry: FamilyEntry, subject: str, act: Act) -> bool:
    """Whether a motion opens a row: a bare motion to stay in a trial court is against an order only if there is one."""
    if subject != "stay_pending_appeal" or entry.role not in BELOW:
        return True
    return any(line.is_live for line in state.lines) or "pending_appeal" in act.marks


def _link(state: State, act: Act) -> None:
    number, *notices = act.target.numbers
    for docket, role in state.roles.items():
        if role == "appeal" and docket.endswith(number):
            appeal = state.appeals.setdefault(docket, Appeal(docket, role))
            known = [one.number for one in state.notices if one.number in notices]
            appeal.usca_notice = known[0] if known else appeal.usca_notice


def _take_copy(state: State, entry: FamilyEntry, acts: list[Act]) -> None:
    """A copy of what a court above did: it counts only where that court's own docket is not among those given."""
    for act in acts:
        if act.verb == "appeal_number":
            _link(state, act)
    has_docket = any(role in ("appeal", "mandamus", "scotus") for role in state.roles.values())
    verbs = [act for act in acts if act.verb in (*UNDOING, "affirm")]
    for act in acts:
        if act.verb == "mandate":
            issue_mandate(state, entry, verbs)
            return
    if has_docket:
        return
    if verbs and not any(
        act.verb in ("stay", "administrative_stay") or (act.verb == "grant" and act.subjects) for act in acts
    ):
        appeal = note_opinion(state, entry, verbs)
        appeal.role = "appeal"
        return
    for act in acts:
        apply_ruling(state, entry, act, acts)


def _take_appellate(state: State, entry: FamilyEntry, acts: list[Act]) -> list[Act]:
    """Decisions, mandates and writs of a court of appeals; the acts that are left are rulings on motions."""
    state.appeals.setdefault(entry.docket, Appeal(entry.docket, entry.role))
    flags = {mark for act in acts if act.verb == "told" for mark in act.marks}
    if any(act.verb == "grant" and "rehearing_en_banc" in act.subjects for act in acts):
        rehear_en_banc(state, entry, acts)
        return [act for act in acts if act.verb not in (*UNDOING, "dissolve", "affirm")]
    if any("mandamus" in act.subjects and act.verb in ("grant", "deny") for act in acts):
        return _take_writ(state, entry, acts)
    for act in acts:
        if act.verb == "recall_mandate":
            recall_mandate(state, entry)
            return []
    decided = [act for act in acts if _is_decision(act)]
    if decided and "agency" not in decided[0].marks:
        appeal = note_opinion(state, entry, decided)
        if "at_once" in flags:
            take_effect(state, appeal, entry)
    elif any(act.verb == "dismiss_appeal" for act in acts):
        opinion = any(
            "opinion" in act.marks and "forthwith" not in act.marks for act in acts if act.verb == "dismiss_appeal"
        )
        dismiss_appeal(state, entry, waits=opinion)
    for act in acts:
        if act.verb == "mandate":
            issue_mandate(state, entry, [])
    return [act for act in acts if not _is_decision(act)]


_OF_STAYS = {"stay_pending_appeal", "administrative_stay"}


def _is_decision(act: Act) -> bool:
    """Whether an act decides the appeal itself, not a motion in it."""
    if act.verb not in (*UNDOING, "affirm") or (act.subjects and act.verb != "vacate"):
        return False
    return not (act.target.kinds and set(act.target.kinds) <= _OF_STAYS)


def _take_writ(state: State, entry: FamilyEntry, acts: list[Act]) -> list[Act]:
    appeal = state.appeals[entry.docket]
    granted = [act for act in acts if act.verb == "grant" and "mandamus" in act.subjects]
    if granted and "later" in granted[0].marks:
        note_opinion(state, entry, [act for act in acts if act.verb in UNDOING])
        appeal.writ_is_due = True
    elif granted:
        told = [act for act in acts if act.verb in UNDOING] or appeal.disposition
        grant_writ(state, entry, told, appeal.opinion if appeal.writ_is_due else None)
    else:
        for act in acts:
            if act.verb in ("dissolve", "vacate") and "administrative_stay" in act.target.kinds:
                lift_stays(state, entry, {"administrative_stay"}, "dissolved" if act.verb == "dissolve" else "vacated")
        dismiss_appeal(state, entry, waits=False)
    return [
        act
        for act in acts
        if "mandamus" not in act.subjects and act.verb not in UNDOING and not (act.verb == "deny" and not act.subjects)
    ]


def _take_supreme(state: State, entry: FamilyEntry, acts: list[Act]) -> list[Act]:
    for act in acts:
        if act.verb == "judgment_issued":
            send_down_judgment(state, entry)
            return []
    if any("certiorari" in act.subjects and act.verb == "deny" for act in acts):
        deny_certiorari(state, entry)
        return []
    is_application = any(act.subjects and act.subjects[0] in ("stay_pending_appeal", "vacate_stay") for act in acts)
    if any("certiorari" in act.subjects for act in acts) or (
        not is_application and any(_is_decision(act) for act in acts)
    ):
        decide_certiorari(state, entry, [act for act in acts if _is_decision(act)])
        return []
    return acts
