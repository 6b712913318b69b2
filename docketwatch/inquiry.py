"""Asks CourtListener what the plan wants, one request at a time, each spent from the account's ledger before it goes.

A run waits for the minute's window, never for the hour's or the day's: it goes on without the account, says until when,
and the next run begins with what was left.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, TypeAlias

from docketwatch.docket.asking import Ask, Health, Problem, Wanted
from docketwatch.docket.plan import Means, plan
from docketwatch.docket.quota import LONGEST_WAIT_S, others_spent, room, usable
from docketwatch.sources import COURTLISTENER
from docketwatch.sources.parsing.courtlistener_errors import throttle_wait_s
from docketwatch.wishes import SEARCH_FINDING, wishes_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime

    from docketwatch.docket.asking import Batch, Page, Request
    from docketwatch.docket.model import WatchedDocket
    from docketwatch.docket.pace import Pace
    from docketwatch.docket.plan import Plan, Verdict
    from docketwatch.sources import Source
    from docketwatch.store import Store
    from docketwatch.store.ledger import Ledger

MOST_TOUCH_PAGES = 5
"""A change of a docket's own row touches all its documents in the index: beyond so many pages it is noise, and the
weekly reading of each docket sees what it hid."""

MOST_FAILURES = 2
"""So many answers in a row that are none end the inquiry: the server has other things to do."""

UNSAID_WAIT_S = 3_600
"""How long the account is left alone where a 429 does not say."""


OF_SEARCH = frozenset({"births", "touches", "verify-search", "rows"})
"""Questions about several dockets at once, which the search alone can answer."""

Progress: TypeAlias = "Callable[[int, int], None]"
"""Called with how many of how many questions have been answered."""


@dataclass(frozen=True, slots=True)
class Account:
    """What an inquiry spends from and how it asks: the ledger, the clock, the fetching, the reading of what came."""

    ledger: Ledger
    pace: Pace
    url: str
    fetch: Callable[[Sequence[Request], Callable[[Page], None]], None]


def means_of(ledger: Ledger, moment: datetime) -> Means:
    """What an account has left for one check."""
    balance, spent_on = ledger.balance(moment), ledger.by_purpose(moment)
    longest = max(balance.rates, key=lambda rate: rate.window_s)
    swept = sum(spent_on.get(purpose, 0) for purpose in ("births", "touches"))
    rooms = [room(balance.spent, balance.rates, moment, keep_reserve=keep) for keep in (True, False)]
    if balance.shut_until:
        rooms = [0, 0]
    other = sum(spent_on.values()) - swept
    return Means(rooms[0], rooms[1], usable(longest, keep_reserve=True), swept, other)


class Inquiry:
    """One run's dealings with CourtListener."""

    def __init__(
        self,
        account: Account,
        store: Store,
        source: Source,
        read_new: Callable[[], list[tuple[Page, Batch]]],
        keep: Callable[[Page], None],
    ) -> None:
        """Make ready.

        Args:
            account: what is spent from.
            store: what is known.
            source: how to ask and to read.
            read_new: reads and records every answer that was kept and not read yet.
            keep: keeps one answer.
        """
        self._account = account
        self._store = store
        self._source = source
        self._read_new = read_new
        self._keep = keep
        self._failures = 0
        self._began: datetime | None = None
        self._retried: set[str] = set()
        self.problem: Problem | None = None

    def run(
        self, dockets: Sequence[WatchedDocket], suspects: frozenset[str], now: datetime, progress: Progress
    ) -> Plan:
        """Ask what there is room for; the plan that was followed, with what was left out."""
        self._learn_limits()
        made = self.plan(dockets, suspects, now)
        if finds := [ask for ask in made.asks if ask.purpose == "find"]:
            # What is found now is looked at now.
            self._follow_all(finds, progress)
            made = self.plan(dockets, suspects, now)
        refused = self._follow_all(made.asks, progress)
        if refused and self.problem is None:
            # The search cannot be asked about several dockets: what it should have shown is read one by one.
            made = self.plan(dockets, suspects, now)
            self._follow_all(made.asks, progress)
        self._note_health(now)
        return made

    def backfill(self, docket: WatchedDocket, now: datetime, progress: Progress) -> bool:
        """Read one docket from its newest entry to its oldest; whether its beginning was reached.

        What finds no room in the account is read by later checks, from where this ended.
        """
        self._learn_limits()
        done = 0
        while self.problem is None and (ask := next(self._missing(docket, now), None)):
            if self._follow(ask) is None:
                break
            done += 1
            progress(done, done + 1)
        self._note_health(now)
        return self.problem is None and next(self._missing(docket, now), None) is None

    def _missing(self, docket: WatchedDocket, now: datetime) -> Iterator[Ask]:
        """What is still to be asked about a docket before all of it is known, in order."""
        wishes = wishes_of(self._store, [docket], frozenset(), now)
        (state,) = wishes.states or (None,)
        if state is None:
            return
        asks = plan(wishes, now, Means(1_000, 1_000, 1_000)).asks
        first = () if state.marks.get("entries") else ("entries",)
        wanted = ("find", *first, "docket", "rows", "history")
        yield from sorted((ask for ask in asks if ask.purpose in wanted), key=lambda ask: wanted.index(ask.purpose))

    def plan(self, dockets: Sequence[WatchedDocket], suspects: frozenset[str], now: datetime) -> Plan:
        """What would be asked now; asks nothing."""
        means = means_of(self._account.ledger, self._account.pace.moment())
        return plan(wishes_of(self._store, dockets, suspects, now), now, means)

    def _learn_limits(self) -> None:
        """The account's true windows; this question is in a quota of its own."""
        moment, ledger = self._account.pace.moment(), self._account.ledger
        batch = self._ask(self._request(Ask("usage", ())))
        if batch is None or not batch.usage:
            return
        if any(usage.blocked for usage in batch.usage):
            self.problem = Problem("account", "the account is blocked from the API; write to CourtListener")
        rates = tuple(usage.rate for usage in batch.usage)
        ledger.learn(rates, others_spent(ledger.own_spent(moment), batch.usage, moment), moment)

    def _request(self, ask: Ask) -> Request:
        (request,) = self._source.first(Wanted(asks=(ask,), courtlistener_url=self._account.url))
        return request

    def _follow_all(self, asks: Sequence[Ask], progress: Progress) -> bool:
        """Follow each ask to its end; whether the search turned out, now, to be of no use."""
        checked: dict[str, set[str]] = {}
        was_refused = self._is_search_refused()
        for done, ask in enumerate(asks):
            progress(done, len(asks))
            if self.problem is not None:
                return False
            if ask.purpose == "verify-entries" and "verify-search" not in checked:
                continue
            keys = self._follow(ask)
            if keys is None and ask.purpose in OF_SEARCH and self._is_search_refused():
                return True
            if keys is not None and ask.purpose.startswith("verify"):
                checked[ask.purpose] = keys
                self._compare(checked)
        return self._is_search_refused() and not was_refused

    def _follow(self, ask: Ask) -> set[str] | None:
        """One ask with all its pages; the keys of the entries it showed, None where it did not come to its end."""
        request: Request | None = self._request(ask)
        keys: set[str] = set()
        pages = 0
        while request is not None:
            if not self._spend(ask):
                return None
            batch = self._ask(request)
            if batch is None or batch.look is None:
                return None
            keys |= {sighting.key for sighting in batch.sightings}
            pages += 1
            request = batch.more[0] if batch.more else None
            if request and ask.purpose == "history":
                return keys
            if request and ask.purpose == "touches" and pages >= MOST_TOUCH_PAGES:
                self._note_touches(ask)
                return keys
        return keys

    def _note_touches(self, ask: Ask) -> None:
        """Take the touches for seen, though not to their last page."""
        assert self._began is not None
        with self._store.transaction():
            self._store.courtlistener.set_marks(ask.dockets, "touches", self._began)

    def _spend(self, ask: Ask) -> bool:
        """Take one request from the account, waiting for its minute if need be."""
        pace, ledger = self._account.pace, self._account.ledger
        while True:
            moment = pace.moment()
            when = ledger.take(ask.purpose, moment, keep_reserve=ask.purpose != "find")
            if when <= moment:
                return True
            if (when - moment).total_seconds() > LONGEST_WAIT_S:
                self.problem = Problem("quota", f"the account's quota is used up until {when:%H:%M} UTC")
                return False
            pace.wait_until(when)

    def _ask(self, request: Request) -> Batch | None:
        """Ask, keep, read; None where the account or the server ends the inquiry."""
        self._account.fetch([request], self._keep)
        answers = self._read_new()
        if not answers:
            return None
        page, batch = answers[-1]
        self._began = page.fetched_at
        if batch.look is not None:
            self._failures = 0
            return batch
        problem = batch.problems[0]
        if problem.kind == "throttled":
            return self._after_throttle(request, page, problem)
        if problem.kind == "account":
            self.problem = problem
        elif problem.kind not in {"gone", "cursor", "refused"}:
            self._failures += 1
            if self._failures >= MOST_FAILURES:
                self.problem = problem
        elif problem.kind == "refused" and request.purpose in OF_SEARCH:
            self._note_finding("refused")
        return batch

    def _after_throttle(self, request: Request, page: Page, problem: Problem) -> Batch | None:
        """Wait as the server says, once and not long; else leave the account alone until then."""
        moment = self._account.pace.moment()
        wait_s = throttle_wait_s(page)
        until = moment + timedelta(seconds=UNSAID_WAIT_S if wait_s is None else wait_s)
        if request.purpose == "usage":
            return None
        self._account.ledger.shut(until)
        if wait_s is None or wait_s > LONGEST_WAIT_S or request.url in self._retried:
            self.problem = replace(problem, detail=f"{problem.detail}; asked again after {until:%H:%M} UTC")
            return None
        self._retried.add(request.url)
        self._account.pace.wait_until(until)
        if not self._spend(Ask(request.purpose, request.dockets)):
            return None
        return self._ask(request)

    def _compare(self, checked: Mapping[str, set[str]]) -> None:
        """Whether the search shows what the docket itself shows."""
        if len(checked) < 2 or not checked["verify-entries"]:  # noqa: PLR2004 - both ways of asking
            return
        self._note_finding("agrees" if checked["verify-entries"] <= checked["verify-search"] else "disagrees")

    def _note_finding(self, verdict: Verdict) -> None:
        with self._store.transaction():
            self._store.courtlistener.note_finding(SEARCH_FINDING, verdict, self._account.pace.moment())

    def _is_search_refused(self) -> bool:
        found = self._store.courtlistener.finding(SEARCH_FINDING)
        return found is not None and found[0] in {"refused", "disagrees"}

    def _note_health(self, now: datetime) -> None:
        before = self._store.health.of(COURTLISTENER, "")
        shut = self._account.ledger.balance(self._account.pace.moment()).shut_until
        health = Health(
            COURTLISTENER,
            "",
            failures=before.failures + 1 if self.problem else 0,
            last_attempt=now,
            last_problem=self.problem,
            next_try=shut,
            last_good=before.last_good if self.problem else now,
        )
        with self._store.transaction():
            self._store.health.keep(health)
