"""A digest as lines in the order in which they are read; never decides what is told: that is compose's part.

Every readable form is made of these lines, so that all of them say the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docketwatch.digest.lines import StyledLine
from docketwatch.digest.page.case_lines import case_lines
from docketwatch.digest.page.list_lines import act_lines, coming_lines, free_lines, housekeeping_lines, left_out_line
from docketwatch.digest.page.trouble_lines import gap_words, trouble_lines, undelivered_lines
from docketwatch.digest.wording import (
    NOT_ADVICE,
    PACER_FEES,
    counted,
    coverage_sentence,
    long_moment,
    news_sentence,
    short_moment,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import tzinfo

    from docketwatch.digest.compose.sections import ComposedDigest


def page_lines(digest: ComposedDigest, zone: tzinfo) -> Iterator[StyledLine]:
    """The digest line by line: verdict, what to act on, what is coming, cases, the rest, what could not be checked.

    Args:
        digest: as composed.
        zone: the reader's time zone.
    """
    if not digest.has_news:
        yield StyledLine("verdict", one_line(digest))
        return
    yield StyledLine("alarm" if digest.verdict.worse else "verdict", coverage_sentence(digest.verdict))
    yield StyledLine("verdict", news_sentence(digest.verdict))
    if digest.verdict.first_looks:
        yield StyledLine("dim", "What a first look finds is the baseline; later entries will be news.")
    yield StyledLine("title", _title(digest, zone))
    yield from undelivered_lines(digest.undelivered)
    command = _period_command(digest, zone)
    yield from act_lines(digest, command)
    yield from coming_lines(digest)
    for topic in digest.topics:
        yield StyledLine("plain", "")
        yield StyledLine("topic", topic.topic.replace("-", " ").upper())
        for case in topic.cases:
            yield from case_lines(case, command)
    yield from left_out_line(digest.left_out.cases, "case", command)
    yield from _first_looks(digest)
    yield from free_lines(digest, command)
    yield from housekeeping_lines(digest, command)
    yield from _feeds(digest)
    yield from trouble_lines(digest, zone)
    yield from _footer(digest)


def one_line(digest: ComposedDigest) -> str:
    """The whole digest of a period with nothing to tell."""
    still_open = f" {gap_words(digest)} still open: docketwatch coverage." if digest.open_gaps else ""
    return f"{news_sentence(digest.verdict)} {coverage_sentence(digest.verdict)}{still_open}"


def _title(digest: ComposedDigest, zone: tzinfo) -> str:
    title = f"docketwatch, {long_moment(digest.at, zone)}"
    if digest.since:
        title += f"; since {short_moment(digest.since.astimezone(zone))}"
    if digest.as_of and digest.as_of != digest.at:
        title += f"; last check {short_moment(digest.as_of.astimezone(zone))}"
    return title


def _period_command(digest: ComposedDigest, zone: tzinfo) -> str:
    """What shows the digest whole: the period by its days, with what a short form leaves out."""
    since = digest.since.astimezone(zone).date().isoformat() if digest.since else "yesterday"
    return f"docketwatch digest --since {since}"


def _first_looks(digest: ComposedDigest) -> Iterator[StyledLine]:
    if digest.quiet_baselines:
        quiet = counted(len(digest.quiet_baselines), "docket")
        yield StyledLine("plain", "")
        yield StyledLine(
            "plain",
            f"First look at {quiet} with nothing in the court's last 24 hours; later entries will be news.",
        )


def _feeds(digest: ComposedDigest) -> Iterator[StyledLine]:
    for news in digest.feed_news:
        yield StyledLine("plain", "")
        yield StyledLine("news", news.detail)
        for change in news.changes:
            yield StyledLine("plain", f'it said: "{change.old}"; it says now: "{change.new}"', 2)


def _footer(digest: ComposedDigest) -> Iterator[StyledLine]:
    yield StyledLine("plain", "")
    if digest.below_minimum:
        lighter = counted(digest.below_minimum, "entry is", "entries are")
        yield StyledLine("dim", f"{lighter} lighter than these readers asked for; `docketwatch digest` shows them.")
    if has_links(digest):
        yield StyledLine("dim", PACER_FEES)
    yield StyledLine("dim", f"Run {digest.run}. {NOT_ADVICE}")
    if digest.anchor:
        yield StyledLine("dim", f"Record of this digest: sha256 {digest.anchor}")


def has_links(digest: ComposedDigest) -> bool:
    """Whether any entry with a link to a paper is shown."""
    return any(
        line.links
        for topic in digest.topics
        for case in topic.cases
        for docket in case.dockets
        for line in docket.lines
    )
