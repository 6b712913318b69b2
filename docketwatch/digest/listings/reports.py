"""What `doctor` and `coverage --plan` print: what will be asked and what it costs, what left this machine; pure."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from docketwatch.digest.lines import StyledLine
from docketwatch.digest.wording import counted, named, short_moment
from docketwatch.docket.coverage import has_feed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime, tzinfo

    from docketwatch.docket.asking import Health, Sent
    from docketwatch.docket.courts import CourtTable
    from docketwatch.docket.model import WatchedDocket
    from docketwatch.docket.plan import Means, Plan
    from docketwatch.docket.quota import Rate

MOST_NAMED = 6

PURPOSES = {
    "find": "find dockets by number",
    "births": "what is new on up to 100 dockets at once",
    "touches": "what has changed on up to 100 dockets at once",
    "verify-search": "check that the search can be believed",
    "verify-entries": "check that the search can be believed",
    "entries": "read single dockets again",
    "history": "read older entries of single dockets",
    "rows": "judge, caption, termination, parties of up to 100 dockets at once",
    "docket": "judge, caption, termination of single dockets",
    "papers": "whether awaited papers have become free",
    "texts": "the text of orders and opinions",
}
"""What each kind of question to CourtListener is for, in plain words."""


def plan_lines(
    dockets: Sequence[WatchedDocket], courts: CourtTable, sources: Sequence[str], plan: Plan | None, means: Means | None
) -> Iterator[StyledLine]:
    """Which docket is seen through what, what the next check asks CourtListener, and how often a day that goes."""
    for docket in dockets:
        yield StyledLine("docket", f"{docket.ref}: {' + '.join(_ways(docket, courts, sources)) or 'no source'}")
    yield StyledLine("plain", "")
    if plan is None or means is None:
        yield StyledLine("plain", "CourtListener is not asked: there is no token. Court feeds cost nothing.")
        return
    yield StyledLine("verdict", f"The next check asks CourtListener {counted(len(plan.asks), 'question')}:")
    for purpose, count in Counter(ask.purpose for ask in plan.asks).items():
        yield StyledLine("plain", f"{count}  {PURPOSES[purpose]}", 2)
    yield StyledLine("plain", "Each is one request, and one more for every 20 rows beyond the first 20.")
    sweeps = sum(ask.purpose in {"births", "touches"} for ask in (*plan.asks, *plan.left_out)) or 1
    yield StyledLine("plain", f"Left for this check: {counted(means.room, 'request')}, {means.a_day} a day.")
    yield StyledLine("plain", f"This watchlist can be checked about {means.a_day // sweeps} times a day.")
    if plan.left_out:
        waiting = Counter(ask.purpose for ask in plan.left_out)
        said = ", ".join(f"{count} x {PURPOSES[purpose]}" for purpose, count in waiting.items())
        yield StyledLine("alarm", f"No room yet for: {said}. The next checks go on with it.")


def _ways(docket: WatchedDocket, courts: CourtTable, sources: Sequence[str]) -> Iterator[str]:
    court = courts[docket.court] if docket.court else None
    if court is not None and has_feed(court):
        types = {"full": "all entry types", "partial": "some entry types"}.get(court.rss_status, "not looked at yet")
        yield f"{court.citation}'s feed ({types})"
    if docket.private:
        yield "private: nobody else is asked"
        return
    if docket.court == "scotus" and "supreme_court" in sources:
        yield "the Supreme Court's page"
    if "courtlistener" in sources:
        yield "CourtListener"
    elif "docket_feed" in sources and docket.courtlistener_id and (court is None or not has_feed(court)):
        yield "CourtListener's docket feed"


def egress_lines(sent: Iterable[Sent]) -> Iterator[StyledLine]:
    """Which servers were asked, in which shapes, how often, and which requests named a docket."""
    shapes: Counter[tuple[str, str]] = Counter()
    named_in: dict[tuple[str, str], set[str]] = {}
    for one in sent:
        host, shape = urlsplit(one.url).netloc, path_shape(one.url)
        shapes[host, shape] += 1
        named_in.setdefault((host, shape), set()).update(one.dockets)
    if not shapes:
        yield StyledLine("plain", "Nothing has left this machine yet.")
    for (host, shape), count in sorted(shapes.items()):
        dockets = sorted(named_in[host, shape])
        who = f"; named {named(dockets, MOST_NAMED)}" if dockets else "; named no docket"
        yield StyledLine("plain", f"{count} x {host}{shape}{who}")


def path_shape(url: str) -> str:
    """An address without what is particular in it: `/api/rest/v4/dockets/N/`, `/docket/N/feed/`, query keys only."""
    parts = urlsplit(url)
    path = re.sub(r"[0-9]+(?:[a-z]?[0-9-]+)*", "N", re.sub(r"/v\d+/", lambda version: version[0].upper(), parts.path))
    keys = "&".join(dict.fromkeys(key for key, _ in parse_qsl(parts.query, keep_blank_values=True)))
    return path.replace("/VN/", "/v4/") + (f"?{keys}" if keys else "")


def account_lines(
    token_words: str,
    rates: Sequence[Rate],
    spent_on: Mapping[str, int],
    verdict: tuple[str, datetime] | None,
    zone: tzinfo,
) -> Iterator[StyledLine]:
    """How the CourtListener account stands, as far as this machine knows; never the token."""
    yield StyledLine("verdict", f"CourtListener: {token_words}")
    if not rates:
        return
    windows = {60: "minute", 3_600: "hour", 86_400: "day"}
    said = ", ".join(f"{rate.limit} a {windows.get(rate.window_s, f'{rate.window_s} s')}" for rate in rates)
    yield StyledLine("plain", f"Limits: {said}. Spent in the last 24 hours: {sum(spent_on.values())}.", 2)
    for purpose, count in spent_on.items():
        yield StyledLine("dim", f"{count}  {PURPOSES.get(purpose, 'by other programs')}", 4)
    if verdict:
        when = short_moment(verdict[1].astimezone(zone))
        yield StyledLine("plain", f"The search of several dockets, held against one docket: {verdict[0]} ({when}).", 2)


def health_lines(health: Mapping[str, Health], courts: CourtTable, zone: tzinfo) -> Iterator[StyledLine]:
    """How each court's feed has answered lately."""
    yield StyledLine("verdict", f"Court feeds asked so far: {len(health)}")
    for court, one in sorted(health.items()):
        if one.last_problem:
            good = short_moment(one.last_good.astimezone(zone)) if one.last_good else "never"
            yield StyledLine("alarm", f"{courts[court].citation}: {one.last_problem.detail}; last good look {good}", 2)
