"""Plans what to ask CourtListener in one check, and in which order, within what the account has left; pure.

Two searches show what is new and what has moved on a hundred dockets. What they cannot show is read docket by docket:
the dockets first whose coverage would otherwise be worst. Whatever finds no room is named, and comes first next time.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from docketwatch.docket.asking import Ask
from docketwatch.docket.numbers import parse_docket_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from docketwatch.docket.model import WatchedDocket

DOCKETS_A_SEARCH = 100
"""More ids in one search would near the server's limits on a request's length and a query's clauses (facts 3.7)."""

OVERLAP_H = 2
"""How far a look reaches back before the last one: the index may lag behind the database by that much (facts 3.8)."""

FIRST_LOOK_DAYS = 3
"""How far the first look at a docket reaches back; what is older comes with its history."""

REREAD_AFTER_DAYS = 7
"""Each watched docket is read by itself this often: the searches show nothing of rows that the index has lost."""

STUBS_AFTER_H = 20
"""How long an entry may stay without its text before its docket is read again for it: the searches bring most texts
within a day."""

PAPERS_AFTER_H = 20
PAPERS_A_REQUEST = 300
TEXTS_A_REQUEST = 20
ROW_AFTER_DAYS = 7
FIND_AFTER_DAYS = 7
VERDICT_DAYS = 30
"""How long it is believed that the search can, or cannot, be asked about many dockets at once."""

VERIFY_AFTER_H = 20
"""Where nothing was filed that could prove anything, the search is tried again a day later."""

MOST_REREADS = 10
"""How many dockets one check reads by themselves: at five requests a minute, two minutes."""

MOST_FINDS = 10
"""How many dockets one check looks for by number: the first check of a long watchlist must not take an hour."""

MOST_HISTORY_PAGES = 10
"""How many pages of old entries one check reads; the rest comes with the next checks."""

_NEVER = datetime.min.replace(tzinfo=UTC)

CHECKS_A_DAY = 6
"""How often a day the searches shall find room: every four hours."""

Verdict = Literal["agrees", "disagrees", "refused", "unknown"]


@dataclass(frozen=True, slots=True)
class DocketState:
    """What is known of one watched docket's standing with CourtListener.

    `ids` are its rows there (several for one number happen); `marks` the start of the last whole look by purpose;
    `stubs` how many recent entries lack their text; `is_suspect` whether a gap or a hole in its numbers is open;
    `below` is the smallest entry id read of its history, None before the first page.
    """

    docket: WatchedDocket
    ids: tuple[int, ...] = ()
    marks: Mapping[str, datetime] = field(default_factory=dict)
    stubs: int = 0
    is_suspect: bool = False
    has_history: bool = False
    below: int | None = None


@dataclass(frozen=True, slots=True)
class Wishes:
    """All that a plan is made from. `papers` await a free copy, `texts` their text, both as PACER document ids."""

    states: tuple[DocketState, ...]
    verdict: Verdict = "unknown"
    verdict_at: datetime | None = None
    papers: tuple[str, ...] = ()
    papers_at: datetime | None = None
    texts: tuple[str, ...] = ()
    texts_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What will be asked, in order, and what finds no room in this check."""

    asks: tuple[Ask, ...]
    left_out: tuple[Ask, ...]


@dataclass(frozen=True, slots=True)
class Means:
    """What an account has for one check: requests without its reserve, and with it; and how its last day went.

    `a_day` is what it may spend in a day without the reserve, `swept` what the searches of several dockets took of
    the last day, `other` what everything else took.
    """

    room: int
    room_with_reserve: int
    a_day: int
    swept: int = 0
    other: int = 0


def plan(wishes: Wishes, now: datetime, means: Means) -> Plan:
    """Make the plan of one check.

    Args:
        wishes: the dockets and what is missing of them; private ones are left out whatever they lack.
        now: the run's clock.
        means: what may be spent. The reserve is for finding new dockets.
    """
    states = tuple(state for state in wishes.states if not state.docket.private)
    finds = list(_finds(states, now))
    sweeps = list(_sweeps(states, wishes, now))
    rest = [
        *_verification(states, wishes, now),
        *(() if is_one_by_one(wishes, now) else _rereads(states, now)),
        *_documents(wishes, now),
        *_rows(states, wishes, now),
        *_histories(states),
    ]
    kept_finds = finds[: min(means.room_with_reserve, MOST_FINDS)]
    kept_sweeps = sweeps[: max(0, means.room - len(kept_finds))]
    left = means.room - len(kept_finds) - len(kept_sweeps)
    kept = rest[: max(0, min(left, _beside_sweeps(len(sweeps), means)))]
    return Plan(
        (*kept_finds, *kept_sweeps, *kept),
        (*finds[len(kept_finds) :], *sweeps[len(kept_sweeps) :], *rest[len(kept) :]),
    )


def _beside_sweeps(sweeps: int, means: Means) -> int:
    """What may go to single dockets, so that the searches of the whole day to come still find room.

    Other processes of the account sweep too, and how many is not known: single dockets never get more than half.
    """
    left = means.a_day - max(CHECKS_A_DAY * sweeps, means.swept)
    return min(left, means.a_day // 2) - means.other


def _finds(states: Sequence[DocketState], now: datetime) -> Iterable[Ask]:
    """Dockets whose row is not known: by number once a week, or the row itself where only its id was given."""
    every = timedelta(days=FIND_AFTER_DAYS)
    for state in states:
        docket = state.docket
        if docket.court is None:
            if docket.courtlistener_id is not None and _is_due(state.marks.get("docket"), now, every):
                yield Ask("docket", (docket.ref,), (docket.courtlistener_id,))
        elif not state.ids and (number := core_number(docket)) and _is_due(state.marks.get("find"), now, every):
            yield Ask("find", (docket.ref,), court=docket.court, number=number)


def core_number(docket: WatchedDocket) -> str:
    """A docket number as CourtListener's `docket_number_core` writes it; empty if it cannot be written so.

    The rule is upstream's (`cl/lib/model_helpers.py`): `1:23-cv-04567` is 2304567; without a type the serial has six
    digits, 25-5320 is 25005320; an application of the Supreme Court keeps its letter, 24A123 is 24A00123.
    """
    number = parse_docket_number(docket.number or "")
    if number is None:
        return ""
    if number.type in {"a", "m", "o"}:
        return f"{number.year:02d}{number.type.upper()}{number.serial:05d}"
    width = 6 if number.type is None else 5
    return f"{number.year:02d}{number.serial:0{width}d}"


def _sweeps(states: Sequence[DocketState], wishes: Wishes, now: datetime) -> Iterable[Ask]:
    """Births and touches of all dockets; one by one where there is one only, or where the search cannot be asked."""
    known = [state for state in states if state.ids]
    if is_one_by_one(wishes, now):
        oldest_first = sorted(known, key=lambda state: state.marks.get("entries") or _NEVER)
        for state in oldest_first:
            yield from _entries(state, now)
        return
    chunks = [known[start : start + DOCKETS_A_SEARCH] for start in range(0, len(known), DOCKETS_A_SEARCH)]
    for purpose in ("births", "touches"):
        # Longest not looked at first: where the account is too small for all, each gets its turn.
        asks = [_search(purpose, chunk, now) for chunk in chunks]
        yield from sorted(asks, key=lambda ask: ask.since or _NEVER)


def is_one_by_one(wishes: Wishes, now: datetime) -> bool:
    """Whether each docket is read by itself: there is one only, or the search cannot be asked about several."""
    known = [state for state in wishes.states if state.ids and not state.docket.private]
    return len(known) == 1 or usable_verdict(wishes, now) in {"refused", "disagrees"}


def usable_verdict(wishes: Wishes, now: datetime) -> Verdict:
    """The verdict on the search, while it is young enough to be believed."""
    if wishes.verdict_at is None or now - wishes.verdict_at > timedelta(days=VERDICT_DAYS):
        return "unknown"
    return wishes.verdict


def _search(purpose: str, chunk: Sequence[DocketState], now: datetime) -> Ask:
    since = min(_since(state.marks.get(purpose), now) for state in chunk)
    refs = tuple(state.docket.ref for state in chunk)
    return Ask(purpose, refs, tuple(number for state in chunk for number in state.ids), since)


def _since(mark: datetime | None, now: datetime) -> datetime:
    return mark - timedelta(hours=OVERLAP_H) if mark else now - timedelta(days=FIRST_LOOK_DAYS)


def _entries(state: DocketState, now: datetime) -> Iterable[Ask]:
    since = _since(state.marks.get("entries") or _last_search(state), now)
    for number in state.ids:
        yield Ask("entries", (state.docket.ref,), (number,), since)


def _last_search(state: DocketState) -> datetime | None:
    marks = [state.marks.get(purpose) for purpose in ("births", "touches")]
    return min((mark for mark in marks if mark), default=None) if all(marks) else None


def _verification(states: Sequence[DocketState], wishes: Wishes, now: datetime) -> Iterable[Ask]:
    """The same docket asked about in two ways, until the search has been seen to agree, or not."""
    known = [state for state in states if state.ids]
    if len(known) < 2 or usable_verdict(wishes, now) != "unknown":  # noqa: PLR2004 - one docket needs no search
        return
    tried = [at for state in known if (at := state.marks.get("verify-search"))]
    if not _is_due(max(tried, default=None), now, timedelta(hours=VERIFY_AFTER_H)):
        return
    # The docket of which most is known to have happened lately says most.
    busiest = max(known, key=lambda state: (state.stubs, state.marks.get("news") or _NEVER))
    since = now - timedelta(days=VERDICT_DAYS)
    for purpose in ("verify-search", "verify-entries"):
        yield Ask(purpose, (busiest.docket.ref,), busiest.ids[:1], since)


def _rereads(states: Sequence[DocketState], now: datetime) -> Iterable[Ask]:
    """Dockets to read by themselves: those with a gap or a hole first, then stubs, then the longest not read."""
    due = []
    for state in states:
        mark = state.marks.get("entries") or state.marks.get("births")
        if not state.ids or mark is None:
            continue
        if state.is_suspect and _is_due(mark, now, timedelta(hours=STUBS_AFTER_H)):
            due.append((0, mark, state))
        elif state.stubs and _is_due(mark, now, timedelta(hours=STUBS_AFTER_H)):
            due.append((1, mark, state))
        elif _is_due(mark, now, timedelta(days=REREAD_AFTER_DAYS)):
            due.append((2, mark, state))
    due.sort(key=lambda one: one[:2])
    for _, _, state in due[:MOST_REREADS]:
        yield from _entries(state, now)


def _documents(wishes: Wishes, now: datetime) -> Iterable[Ask]:
    if wishes.papers and _is_due(wishes.papers_at, now, timedelta(hours=PAPERS_AFTER_H)):
        yield Ask("papers", (), papers=wishes.papers[:PAPERS_A_REQUEST])
    if wishes.texts and _is_due(wishes.texts_at, now, timedelta(hours=PAPERS_AFTER_H)):
        yield Ask("texts", (), papers=wishes.texts[:TEXTS_A_REQUEST])


def _rows(states: Sequence[DocketState], wishes: Wishes, now: datetime) -> Iterable[Ask]:
    """Each docket's own row, weekly: judge, termination, caption, parties; many at once where the search will do."""
    due = [
        state
        for state in states
        if state.ids and state.marks and _is_due(_row_mark(state), now, timedelta(days=ROW_AFTER_DAYS))
    ]
    due.sort(key=lambda state: _row_mark(state) or _NEVER)
    if len(due) > 1 and not is_one_by_one(wishes, now):
        chunk = due[:DOCKETS_A_SEARCH]
        refs = tuple(state.docket.ref for state in chunk)
        yield Ask("rows", refs, tuple(number for state in chunk for number in state.ids))
        return
    for state in due[:MOST_REREADS]:
        yield Ask("docket", (state.docket.ref,), state.ids[:1])


def _row_mark(state: DocketState) -> datetime | None:
    return max((at for name in ("docket", "rows") if (at := state.marks.get(name))), default=None)


def _histories(states: Sequence[DocketState]) -> Iterable[Ask]:
    waiting = [state for state in states if state.ids and _row_mark(state) and not state.has_history]
    for state in waiting[:MOST_HISTORY_PAGES]:
        yield Ask("history", (state.docket.ref,), state.ids[:1], below=state.below)


def _is_due(mark: datetime | None, now: datetime, every: timedelta) -> bool:
    return mark is None or now - mark >= every
