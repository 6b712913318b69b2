"""What courts above do to the orders of a case: opinions that wait for the mandate, mandates, writs, certiorari."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docketwatch.reading.relief.line import STAYS, Appeal, Line, cite
from docketwatch.reading.relief.stays import end_order, end_stay
from docketwatch.reading.relief.targets import find_orders, linked_lines, stays_in_force

if TYPE_CHECKING:
    from docketwatch.docket.relief import Cited, FamilyEntry, Status
    from docketwatch.reading.relief.act import Act
    from docketwatch.reading.relief.line import State

UNDOING = ("reverse", "vacate")


def note_opinion(state: State, entry: FamilyEntry, acts: list[Act]) -> Appeal:
    """A court of appeals decides; nothing changes before the mandate."""
    appeal = state.appeals.setdefault(entry.docket, Appeal(entry.docket, entry.role))
    appeal.disposition, appeal.opinion, appeal.is_done = list(acts), cite(entry), False
    return appeal


def take_effect(state: State, appeal: Appeal, entry: FamilyEntry) -> None:
    """The decision of an appeal takes effect by its mandate, or by an entry that says so itself."""
    causes = list(dict.fromkeys([*([appeal.opinion] if appeal.opinion else []), cite(entry)]))
    linked = linked_lines(state, appeal.docket)
    before = _decided(linked, appeal.disposition)
    held = [
        line for line in state.lines if line.kind not in STAYS and line.is_live and any(line is one for one in before)
    ]
    appeal.undone = [(line, line.status, line.base, list(line.base_by), list(line.stayers)) for line in before]
    outcomes = [(line, _outcome(appeal.disposition, line, before)) for line in before]
    for line, outcome in outcomes:
        if outcome:
            _apply(line, outcome, entry, causes)
    _end_pending_stays(state, held, entry, appeal.docket)
    appeal.is_done, appeal.mandate = True, cite(entry)


def _decided(linked: list[Line], disposition: list[Act]) -> list[Line]:
    """The lines a decision is about: the orders; refusals where there are no orders, or none of a kind it names."""
    live = [line for line in linked if line.is_live]
    named = {kind for act in disposition if act.verb in UNDOING for kind in act.target.kinds} - {
        line.kind for line in live
    }
    refused = [line for line in linked if line.status == "denied" and line.kind in named]
    return [*live, *refused] or linked


def _outcome(disposition: list[Act], line: Line, rows: list[Line]) -> Status | None:
    """What a decision makes of one line: the clauses that name its kind, else those that name nothing."""
    specific = [act for act in disposition if line.kind in act.target.kinds]
    general = [act for act in disposition if not act.target.kinds]
    clauses = specific or general
    verbs = {act.verb for act in clauses}
    if not verbs & set(UNDOING):
        return None
    is_split = "affirm" in verbs or any(act.is_partial for act in clauses if act.verb in UNDOING)
    if is_split:
        kinds = {other.kind for other in rows if other.is_live}
        return "partly_in_force" if specific or len(kinds) <= 1 else "unclear"
    return "vacated" if "vacate" in verbs else "reversed"


def _apply(line: Line, outcome: Status, entry: FamilyEntry, causes: list[Cited]) -> None:
    if line.status == "denied":
        line.put("pending", entry.filed, causes)
        return
    if not line.is_live or line.order is None:
        return
    if outcome in ("partly_in_force", "unclear"):
        line.base, line.base_by = outcome, [line.order, *causes]
        line.put(outcome, entry.filed, line.base_by)
    else:
        end_order(line, outcome, entry.filed, [line.order, *causes])


def _end_pending_stays(state: State, held: list[Line], entry: FamilyEntry, docket: str) -> None:
    """The stays pending the appeal end with it; those for certiorari outlive it."""
    for stay in stays_in_force(state):
        if stay.lasts not in ("mandate", "request") or not any(
            target is one for target in stay.targets for one in held
        ):
            continue
        if stay.lasts == "request" and stay.docket_of_order != docket:
            continue
        end_stay(stay, "expired", entry.filed, [cite(entry)])
    for line in state.lines:
        if line.marks & {"pending_appeal"} and line.is_live and line.docket_of_order == docket and line.order:
            end_order(line, "expired", entry.filed, [line.order, cite(entry)])


def issue_mandate(state: State, entry: FamilyEntry, verbs: list[Act]) -> None:
    """A mandate is out, or its copy comes to the docket below."""
    appeal = _appeal_of_mandate(state, entry)
    if (
        appeal is None
        and entry.docket not in state.appeals
        and state.roles.get(entry.docket) in ("district", "transferee")
    ):
        if any(
            key
            for key, one in state.appeals.items()
            if one.mandate and (entry.filed - one.mandate.filed).days <= COPY_DAYS
        ):
            return
        appeal = state.appeals.setdefault(entry.docket, Appeal(entry.docket, "appeal"))
        if verbs:
            appeal.disposition, appeal.opinion, appeal.is_done = verbs, cite(entry), False
    if appeal and not appeal.is_done:
        take_effect(state, appeal, entry)


COPY_DAYS = 45
"""Within so many days a mandate on the docket below is the copy of the one above."""


def _appeal_of_mandate(state: State, entry: FamilyEntry) -> Appeal | None:
    if state.roles.get(entry.docket) in ("appeal", "mandamus"):
        return state.appeals.setdefault(entry.docket, Appeal(entry.docket, entry.role))
    open_ones = [one for one in state.appeals.values() if one.opinion and not one.is_done and one.role == "appeal"]
    if len(open_ones) == 1:
        return open_ones[0]
    return None


def dismiss_appeal(state: State, entry: FamilyEntry, *, waits: bool) -> None:
    """A dismissed appeal leaves the orders alone and ends the stays that hung on it."""
    appeal = state.appeals.setdefault(entry.docket, Appeal(entry.docket, entry.role))
    appeal.disposition, appeal.opinion, appeal.is_dismissal = [], cite(entry), True
    if waits:
        appeal.is_done = False
        return
    held = [line for line in linked_lines(state, entry.docket) if line.is_live]
    _end_pending_stays(state, held, entry, entry.docket)
    appeal.is_done = True


def recall_mandate(state: State, entry: FamilyEntry) -> None:
    """A recalled mandate has done nothing: what it ended binds again, what it lifted holds again."""
    appeal = state.appeals.get(entry.docket)
    if not appeal or not appeal.is_done:
        return
    bring_back(appeal, entry, keeps_stays=True)
    appeal.is_done = False


def bring_back(appeal: Appeal, entry: FamilyEntry, *, keeps_stays: bool) -> None:
    """Put the lines of an appeal back to what they were before its judgment took effect."""
    for line, status, base, base_by, stayers in appeal.undone:
        if line.status == status and line.base == base:
            continue
        if status == "denied":
            line.put("denied", entry.filed, [*line.by[:1], cite(entry)])
            continue
        line.base, line.base_by = base, [*base_by, cite(entry)]
        line.put(base, entry.filed, line.base_by)
        revived = [
            stay
            for stay in stayers
            if stay.order and stay.status == "expired" and (keeps_stays or stay.lasts == "certiorari")
        ]
        for stay in revived:
            assert stay.order
            stay.put("in_force", entry.filed, [stay.order, cite(entry)])
            stay.targets = [*[one for one in stay.targets if one is not line], line]
            line.stayers.append(stay)
            line.put(
                "partly_stayed" if stay.is_partial else "stayed",
                entry.filed,
                [*line.base_by[:1], stay.order, cite(entry)],
            )
    appeal.undone = []


def rehear_en_banc(state: State, entry: FamilyEntry, acts: list[Act]) -> None:
    """Rehearing en banc: the panel's opinion is gone; a panel's stay that is vacated leaves its motion open again."""
    appeal = state.appeals.get(entry.docket)
    if appeal and not appeal.is_done:
        appeal.disposition, appeal.opinion = [], None
    vacates = [act for act in acts if act.verb in ("vacate", "dissolve")]
    if not vacates:
        return
    is_opinion_only = all("opinion" in act.marks for act in vacates)
    for stay in stays_in_force(state):
        if stay.docket_of_order != entry.docket or (
            is_opinion_only and appeal and appeal.stayed and stay.kind not in STAYS
        ):
            continue
        end_stay(stay, "vacated", entry.filed, [cite(entry)])
        if stay.kind == "stay_pending_appeal":
            again = Line("stay_pending_appeal", "pending", entry.filed, [cite(entry)], entry.docket, set(stay.asked))
            again.targets = list(stay.targets)
            stay.asked = set()
            state.lines.append(again)


def deny_certiorari(state: State, entry: FamilyEntry) -> None:
    """Certiorari denied ends the stays that were good until then."""
    if entry.docket in state.early_petitions:
        return
    for stay in stays_in_force(state):
        if stay.lasts == "certiorari":
            end_stay(stay, "expired", entry.filed, [cite(entry)])


def decide_certiorari(state: State, entry: FamilyEntry, acts: list[Act]) -> None:
    """The Supreme Court undoes the judgment below: the order stands as it stood before that judgment."""
    key = "scotus " + entry.docket
    verbs = {act.verb for act in acts}
    if not verbs & {*UNDOING, "affirm"}:
        return
    appeals = [one for one in state.appeals.values() if one.role == "appeal" and (one.is_done or one.opinion)]
    decided = Appeal(entry.docket, "scotus", opinion=cite(entry))
    was_undone = [one for one in appeals if one.undone and any(act.verb in UNDOING for act in one.disposition)]
    if verbs & set(UNDOING):
        for appeal in was_undone:
            bring_back(appeal, entry, keeps_stays=False)
        is_merits = "reverse" in verbs or any(act.target.kinds for act in acts if act.verb == "vacate")
        if is_merits and not was_undone:
            decided.disposition = list(acts)
        for appeal in appeals:
            appeal.disposition, appeal.opinion = [], None
    state.appeals[key] = decided


def send_down_judgment(state: State, entry: FamilyEntry) -> None:
    """The judgment of the Supreme Court is sent down: its stays end, and what it undid falls."""
    decided = state.appeals.get("scotus " + entry.docket)
    if decided and decided.disposition and not decided.is_done:
        rows = [line for line in state.lines if line.is_live and line.kind not in STAYS]
        causes = [*([decided.opinion] if decided.opinion else []), cite(entry)]
        for line in rows:
            outcome = _outcome(decided.disposition, line, rows)
            if outcome:
                _apply(line, outcome, entry, causes)
        decided.is_done = True
    for stay in stays_in_force(state):
        if stay.lasts == "certiorari":
            end_stay(stay, "expired", entry.filed, [cite(entry)])


def grant_writ(state: State, entry: FamilyEntry, acts: list[Act], opinion: Cited | None = None) -> None:
    """A writ of mandamus works when it is issued: the order it names is undone, and its stay with it."""
    undoing = [act for act in acts if act.verb in UNDOING]
    for act in undoing:
        for line in find_orders(state, entry, act.target, among=_writ_rows(state)) or _stayed_here(state, entry):
            if line.order is None:
                line.order = line.by[0]
            end_order(
                line,
                "vacated" if act.verb == "vacate" else "reversed",
                entry.filed,
                [line.order, *([opinion] if opinion else []), cite(entry)],
            )
    for stay in stays_in_force(state):
        if stay.docket_of_order == entry.docket:
            end_stay(stay, "expired", entry.filed, [cite(entry)])


def _writ_rows(state: State) -> list[Line]:
    return [
        line
        for line in state.lines
        if line.kind not in STAYS and (line.is_live or (line.kind == "contempt" and line.status == "pending"))
    ]


def _stayed_here(state: State, entry: FamilyEntry) -> list[Line]:
    return [target for stay in stays_in_force(state) if stay.docket_of_order == entry.docket for target in stay.targets]
