"""The lines of one case in a digest: what it is, what is in force in it, its dockets and their entries; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docketwatch.digest.lines import StyledLine
from docketwatch.digest.page.list_lines import left_out_line
from docketwatch.digest.wording import (
    change_words,
    counted,
    event_names,
    missing_words,
    short_day,
    short_moment,
    shortened,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docketwatch.digest.compose.sections import CaseSection, DocketSection, Line

MOST_PART_CHARS = 160
"""How much is shown of the words of a paper that belongs to another; `entry` shows all."""


def case_lines(case: CaseSection, command: str) -> Iterator[StyledLine]:
    """One case with news: caption, what is in force, the reader's own note, its dockets.

    Args:
        case: the case.
        command: what shows the digest whole, for what a short form leaves out.
    """
    yield StyledLine("plain", "")
    also = f"  (also {', '.join(case.also_topics)})" if case.also_topics else ""
    yield StyledLine("case", case.caption + also)
    if case.in_force:
        yield StyledLine("plain", f"Relief: {case.in_force}", 2)
    if case.our_side:
        yield StyledLine("dim", f"Our side: {case.our_side}", 2)
    if case.note:
        yield StyledLine("dim", f"Your note: {case.note}", 2)
    for docket in case.dockets:
        yield from _docket(docket, case, command)


def _letters(caption: str) -> str:
    """A caption without its points and capitals."""
    return "".join(letter for letter in caption.casefold() if letter.isalnum())


def _docket(docket: DocketSection, case: CaseSection, command: str) -> Iterator[StyledLine]:
    is_said_above = docket.caption and _letters(docket.caption) == _letters(case.caption)
    caption = f"  {docket.caption}" if docket.caption and not is_said_above else ""
    yield StyledLine("docket", f"{docket.court} {docket.number}{caption}", 2)
    if docket.judge:
        yield StyledLine("dim", f"Judge: {docket.judge}", 4)
    for link in docket.links:
        yield StyledLine("dim", f"{link.name} (free)", 4, link.url)
    for change in docket.changes:
        yield StyledLine("news", f"changed: {change_words(change)}", 4)
    if docket.baseline:
        shown = len(docket.lines)
        known = f"{counted(docket.known_entries, 'entry', 'entries')} known so far"
        which = "." if not shown else f"; the latest {shown}:" if shown < docket.known_entries else ":"
        yield StyledLine("dim", f"First look: {known}{which}", 4)
    if docket.missing_numbers:
        yield StyledLine("news", f"Not complete: {missing_words(docket.missing_numbers)}", 4)
    for line in docket.lines:
        yield from _part(line) if line.under else _entry(line)
    for briefing in docket.briefings:
        yield StyledLine("plain", f"Briefing: {briefing}", 4)
    left_out = docket.left_out
    if docket.baseline and left_out:
        # Its heading says how many are known: what is left out is said against that, not against the latest few.
        left_out = max(left_out, docket.known_entries - len(docket.lines))
    yield from left_out_line(left_out, "entry", f'{command} --case "{docket.ref}"', 4)


def _entry(line: Line) -> Iterator[StyledLine]:
    said = event_names(line.labels) or shortened(line.text)
    prefix = {"new": "", "latest": "", "update": "changed: ", "withdrawn": "NO LONGER IN THE FEED: "}[line.kind]
    yield StyledLine("entry", f"{prefix}{line.mark}  {line.summary or said}", 4)
    yield from _court_words(line)
    detail = [_when(line)]
    if line.also:
        detail.append(f"on {', '.join(line.also)}")
    yield StyledLine("detail", "; ".join(detail), 8)
    for change in line.changes:
        yield StyledLine("news", change_words(change), 8)
    if line.kind == "withdrawn":
        yield StyledLine("dim", "withdrawn, sealed or entered anew by the clerk; what was seen is kept", 8)
    for link in line.links:
        yield StyledLine("dim", f"{link.name} ({'free' if link.is_free else 'paid'})", 8, link.url)


def _court_words(line: Line) -> Iterator[StyledLine]:
    """The court's own words beside the line that was read from them, unless that line is nothing but them."""
    shows_text = line.text and "text" not in {change.what for change in line.changes}
    for words in (event_names(line.labels) if line.summary else "", shortened(line.text) if shows_text else ""):
        if words and words.removesuffix(".") != line.summary.removesuffix(".") and (line.summary or line.labels):
            yield StyledLine("words", words, 8)


def _part(line: Line) -> Iterator[StyledLine]:
    """A paper that belongs to the line above it: one line, and its free copy."""
    words = shortened(event_names(line.labels) or line.text, MOST_PART_CHARS)
    yield StyledLine("part", f"with {line.mark}  {words}", 8)
    for link in line.links:
        if link.is_free:
            yield StyledLine("dim", f"{link.name} (free)", 12, link.url)


def _when(line: Line) -> str:
    """The day of filing, and the moment of entry where one is known and the day is another."""
    if line.entered is None:
        return f"filed {short_day(line.filed)}" if line.filed else "entered time not given"
    entered = f"entered {short_moment(line.entered)}"
    is_other_day = line.filed is not None and line.filed != line.entered.date()
    return f"filed {short_day(line.filed)}, {entered}" if is_other_day and line.filed else entered
