"""The digest as plain text and as styled lines for a terminal; the words are the same in both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from docketwatch.digest.sections import ROUTINE
from docketwatch.digest.wording import (
    NOT_ADVICE,
    PACER_FEES,
    change_words,
    counted,
    coverage_sentence,
    long_moment,
    missing_words,
    named,
    news_sentence,
    short_day,
    short_moment,
    shortened,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import tzinfo

    from docketwatch.digest.sections import CaseSection, ComposedDigest, DocketSection, Line, Unchecked

MOST_NAMED = 4
"""How many dockets one line names before "and 3 more"."""

MOST_PART_CHARS = 160
MOST_NAME_CHARS = 60
"""How much is shown of the words of a paper that belongs to another, and of a routine one; `entry` shows all."""

Style = Literal["plain", "title", "verdict", "alarm", "topic", "case", "docket", "news", "dim"]


class StyledLine(NamedTuple):
    """One line of output. `indent` is in columns; a terminal wraps the text under itself."""

    style: Style
    text: str
    indent: int = 0


def render_text(digest: ComposedDigest, zone: tzinfo) -> str:
    """The digest as plain text, one trailing newline."""
    lines = [" " * line.indent + line.text for line in styled_lines(digest, zone)]
    return "\n".join(lines) + "\n"


def one_line(digest: ComposedDigest) -> str:
    """The whole digest of a run with nothing to tell."""
    gaps = len(digest.open_gaps)
    still_open = f" {counted(gaps, 'possible gap')} still open: docketwatch coverage." if gaps else ""
    return f"{news_sentence(digest.verdict)} {coverage_sentence(digest.verdict)}{still_open}"


def styled_lines(digest: ComposedDigest, zone: tzinfo) -> Iterator[StyledLine]:
    """The digest line by line, in reading order: verdict, cases, what could not be checked."""
    if not digest.has_news:
        yield StyledLine("verdict", one_line(digest))
        return
    yield StyledLine("alarm" if digest.verdict.worse else "verdict", coverage_sentence(digest.verdict))
    yield StyledLine("verdict", news_sentence(digest.verdict))
    yield StyledLine("title", f"docketwatch, {long_moment(digest.at, zone)}")
    for topic in digest.topics:
        yield StyledLine("plain", "")
        yield StyledLine("topic", topic.topic.replace("-", " ").upper())
        for case in topic.cases:
            yield from _case(case)
    yield from _baselines(digest)
    yield from _feeds(digest)
    yield from _could_not_check(digest, zone)
    yield StyledLine("plain", "")
    if any(
        line.links
        for topic in digest.topics
        for case in topic.cases
        for docket in case.dockets
        for line in docket.lines
    ):
        yield StyledLine("dim", PACER_FEES)
    yield StyledLine("dim", f"Run {digest.run}. {NOT_ADVICE}")


def _case(case: CaseSection) -> Iterator[StyledLine]:
    yield StyledLine("plain", "")
    also = f"  (also {', '.join(case.also_topics)})" if case.also_topics else ""
    yield StyledLine("case", case.caption + also)
    if case.note:
        yield StyledLine("dim", f"Your note: {case.note}", 2)
    for docket in case.dockets:
        yield from _docket(docket)


def _docket(docket: DocketSection) -> Iterator[StyledLine]:
    caption = f"  {docket.caption}" if docket.caption else ""
    yield StyledLine("docket", f"{docket.court} {docket.number}{caption}", 2)
    for link in docket.links:
        yield StyledLine("dim", f"{link.name} (free): {link.url}", 4)
    for change in docket.changes:
        yield StyledLine("news", f"changed: {change_words(change)}", 4)
    if docket.baseline:
        shown = len(docket.lines)
        known = f"{counted(docket.known_entries, 'entry', 'entries')} known so far"
        which = f"; the latest {shown}:" if shown < docket.known_entries else ":"
        yield StyledLine("dim", f"First look: later entries will be news. {known}{which}", 4)
    if docket.missing_numbers:
        yield StyledLine("news", f"Not complete: {missing_words(docket.missing_numbers)}", 4)
    for line in docket.lines:
        if line.under == ROUTINE:
            continue
        yield from _part(line) if line.under else _line(line)
    for briefing in docket.briefings:
        yield StyledLine("plain", f"Briefing: {briefing}", 4)
    yield from _routine([line for line in docket.lines if line.under == ROUTINE])


def _line(line: Line) -> Iterator[StyledLine]:
    said = _event_names(line) or shortened(line.text)
    prefix = {"new": "", "latest": "", "update": "changed: ", "withdrawn": "NO LONGER IN THE FEED: "}[line.kind]
    style: Style = "dim" if line.kind == "latest" else "news"
    yield StyledLine(style, f"{prefix}{line.mark}  {line.summary or said}", 4)
    yield from _court_words(line, style)
    detail = [_when(line)]
    if line.also:
        detail.append(f"on {', '.join(line.also)}")
    yield StyledLine("dim", "; ".join(detail), 8)
    for change in line.changes:
        yield StyledLine("news", change_words(change), 8)
    if line.kind == "withdrawn":
        yield StyledLine("dim", "withdrawn, sealed or entered anew by the clerk; what was seen is kept", 8)
    for link in line.links:
        yield StyledLine("dim", f"{link.name} ({'free' if link.is_free else 'paid'}): {link.url}", 8)


def _court_words(line: Line, style: Style) -> Iterator[StyledLine]:
    """The court's own words beside the line that was read from them, unless that line is nothing but them."""
    shows_text = line.text and "text" not in {change.what for change in line.changes}
    for words in (_event_names(line) if line.summary else "", shortened(line.text) if shows_text else ""):
        if words and words != line.summary and (line.summary or line.labels):
            yield StyledLine("dim" if line.summary else style, words, 8)


def _event_names(line: Line) -> str:
    return "; ".join(label or "(no event name)" for label in line.labels)


def _part(line: Line) -> Iterator[StyledLine]:
    """A paper that belongs to the line above it: one line, and its free copy."""
    yield StyledLine("plain", f"with {line.mark}  {shortened(_event_names(line) or line.text, MOST_PART_CHARS)}", 8)
    for link in line.links:
        if link.is_free:
            yield StyledLine("dim", f"{link.name} (free): {link.url}", 12)


def _routine(lines: list[Line]) -> Iterator[StyledLine]:
    """What is only housekeeping, counted and named."""
    if lines:
        names = [f"{line.mark} {shortened(_event_names(line) or line.text, MOST_NAME_CHARS)}" for line in lines]
        counts = counted(len(lines), "routine entry", "routine entries")
        yield StyledLine("dim", f"{counts}: {'; '.join(names)}", 4)


def _when(line: Line) -> str:
    if line.entered:
        return f"entered {short_moment(line.entered)}"
    return f"filed {short_day(line.filed)}" if line.filed else "entered time not given"


def _baselines(digest: ComposedDigest) -> Iterator[StyledLine]:
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


def _could_not_check(digest: ComposedDigest, zone: tzinfo) -> Iterator[StyledLine]:
    if digest.unchecked:
        yield StyledLine("plain", "")
        yield StyledLine("alarm", "COULD NOT CHECK AS USUAL")
        if not digest.verdict.looked_at:
            hint = "No court gave a good answer: is this machine online? A firm's proxy goes into [net] proxy."
            yield StyledLine("alarm", hint, 2)
        for one in digest.unchecked:
            yield from _unchecked(one, zone)
    if digest.account_problem:
        yield StyledLine("plain", "")
        yield StyledLine("alarm", f"COURTLISTENER: {digest.account_problem}")
    if digest.open_gaps:
        yield StyledLine("plain", "")
        yield StyledLine("alarm", "POSSIBLE GAPS (kept until a source with history has read them again)")
        for gap in digest.open_gaps:
            span = f"{short_moment(gap.start.astimezone(zone))} to {short_moment(gap.end.astimezone(zone))}"
            yield StyledLine("plain", f"{gap.court}: {span}: {gap.why}", 2)
    if digest.standing:
        yield StyledLine("plain", "")
        yield StyledLine("dim", "Known limits: " + _standing_words(digest))


def _unchecked(one: Unchecked, zone: tzinfo) -> Iterator[StyledLine]:
    yield StyledLine("alarm", one.reason, 2)
    last = f"last good look {short_moment(one.last_good.astimezone(zone))}" if one.last_good else "never looked at yet"
    shown = named(one.dockets, MOST_NAMED)
    yield StyledLine("plain", f"{shown}; {last}", 4)


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
