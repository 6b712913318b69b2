"""The lines of what could not be checked, what may be missing, what was not delivered; silence is explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docketwatch.digest.lines import StyledLine
from docketwatch.digest.page.list_lines import left_out_line
from docketwatch.digest.wording import counted, named, short_moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import tzinfo

    from docketwatch.digest.compose.sections import ComposedDigest, Unchecked, Undelivered

MOST_NAMED = 4
"""How many dockets one line names before "and 3 more"."""

NEVER_CHECKED = "No check has run yet: docketwatch check."
NOTHING_SEEN = "None of these dockets could be looked at. Is this machine online? A firm's proxy: [net] proxy."

MOST_LISTED = 40
"""How many reasons or gaps are listed: on a day without a network every court has one."""


def undelivered_lines(undelivered: Iterable[Undelivered]) -> Iterator[StyledLine]:
    """The deliveries that were given up, at the top, because a reader may not have got them."""
    for one in undelivered:
        to = "a reader" if one.parcels == 1 else f"{one.parcels} readers"
        said = f'NOT DELIVERED to {to} by {one.channel}: "{one.subject}": {one.problem.rstrip(".")}.'
        yield StyledLine("alarm", f"{said} `docketwatch digest --retry` sends it still.")


def trouble_lines(digest: ComposedDigest, zone: tzinfo) -> Iterator[StyledLine]:
    """What could not be checked as usual, with the reason and the last good look; gaps; known limits."""
    if digest.unchecked:
        yield StyledLine("plain", "")
        yield StyledLine("section", "COULD NOT CHECK AS USUAL")
        if not digest.verdict.looked_at:
            never = digest.since is not None and digest.as_of is None
            yield StyledLine("alarm", NEVER_CHECKED if never else NOTHING_SEEN, 2)
        for one in digest.unchecked[:MOST_LISTED]:
            yield from _unchecked(one, zone)
        yield from left_out_line(len(digest.unchecked) - MOST_LISTED, "reason", "docketwatch coverage", 2)
    if digest.account_problem:
        yield StyledLine("plain", "")
        yield StyledLine("alarm", f"COURTLISTENER: {digest.account_problem}")
    if digest.open_gaps:
        yield StyledLine("plain", "")
        yield StyledLine("section", "POSSIBLE GAPS (kept until a source with history has read them again)")
        for gap in digest.open_gaps[:MOST_LISTED]:
            span = f"{short_moment(gap.start.astimezone(zone))} to {short_moment(gap.end.astimezone(zone))}"
            court = digest.court_names.get(gap.court, gap.court)
            yield StyledLine("plain", f"{court}: {span}: {gap.why}", 2)
        yield from left_out_line(len(digest.open_gaps) - MOST_LISTED, "gap", "docketwatch coverage", 2)
    if digest.standing:
        yield StyledLine("plain", "")
        yield StyledLine("dim", "Known limits: " + _standing_words(digest))


def gap_words(digest: ComposedDigest) -> str:
    """How many stretches nobody looked at: "2 possible gaps"."""
    return counted(len(digest.open_gaps), "possible gap")


def _unchecked(one: Unchecked, zone: tzinfo) -> Iterator[StyledLine]:
    yield StyledLine("alarm", one.reason, 2)
    last = (
        f"last good look {short_moment(one.last_good.astimezone(zone))}"
        if one.last_good
        else "no good look before that is known"
    )
    yield StyledLine("plain", f"{named(one.dockets, MOST_NAMED)}; {last}", 4)


def _standing_words(digest: ComposedDigest) -> str:
    verdict = digest.verdict
    parts = []
    if verdict.some_types:
        parts.append(f"{counted(verdict.some_types, 'docket')} in courts whose feed carries some entry types only")
    if verdict.without_source:
        parts.append(f"{verdict.without_source} without a feed (for a CourtListener token: docketwatch doctor)")
    if verdict.through_archive:
        parts.append(f"{verdict.through_archive} seen through CourtListener only, which holds what others gave it")
    return f"{'; '.join(parts) or 'see the command'}. `docketwatch coverage` lists them."
