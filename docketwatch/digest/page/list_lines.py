"""The lists of a digest beside its cases: what to act on, what is coming, what has become free, housekeeping; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docketwatch.digest.calendar_wording import (
    DOCKET_TEXT_ONLY,
    change_words_of,
    day_words,
    item_words,
    source_words,
    what_words,
)
from docketwatch.digest.lines import StyledLine
from docketwatch.digest.wording import event_names, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docketwatch.digest.compose.sections import Act, Coming, ComposedDigest, Housekeeping

MOST_NAME_CHARS = 60
"""How much is shown of a routine entry's words; `entry` shows all."""

MOST_WHAT_CHARS = 60
"""How much is shown of what a date is that is neither new nor near; `calendar` shows all."""


def act_lines(digest: ComposedDigest, command: str) -> Iterator[StyledLine]:
    """What happened that somebody may have to act on, most consequential first; each stands again with its case."""
    if not (digest.act_on or digest.left_out.act_on):
        return
    yield StyledLine("plain", "")
    yield StyledLine("section", "ACT ON THIS")
    for act in digest.act_on:
        yield StyledLine("entry", act.said, 2)
        yield StyledLine("detail", act_place(act), 4)
        if act.link:
            yield StyledLine("dim", f"{act.link.name} ({'free' if act.link.is_free else 'paid'})", 4, act.link.url)
    yield from left_out_line(digest.left_out.act_on, "more", command, 2)


def act_place(act: Act) -> str:
    """Where it happened: "Doe v. Mullin, D. Mass. 1:25-cv-1, ECF 45"."""
    return ", ".join(part for part in (act.case, act.docket, act.mark) if part)


def coming_lines(digest: ComposedDigest) -> Iterator[StyledLine]:
    """The dates that are new, changed or near, one by one; the others in one line each."""
    if not (digest.coming or digest.later or digest.left_out.coming or digest.left_out.later):
        return
    yield StyledLine("plain", "")
    yield StyledLine("section", "COMING")
    for one in digest.coming:
        yield from _coming(one)
    yield from left_out_line(digest.left_out.coming, "date", "docketwatch calendar", 2)
    if digest.later:
        yield StyledLine("plain", "Also coming:", 2)
    for item in digest.later:
        what = shortened(what_words(item), MOST_WHAT_CHARS)
        yield StyledLine("dim", f"{day_words(item.day)}: {what}; {item.docket.caption} ({source_words(item)})", 4)
    yield from left_out_line(digest.left_out.later, "date", "docketwatch calendar", 4)
    yield StyledLine("dim", DOCKET_TEXT_ONLY, 2)


def _coming(one: Coming) -> Iterator[StyledLine]:
    yield StyledLine("entry", f"{_nearness(one)}{item_words(one.item)}", 2)
    if one.item.sentence:
        yield StyledLine("words", f'"{shortened(one.item.sentence)}"', 4)
    if one.item.basis:
        said = (one.item.basis.computation, one.item.basis.caveat)
        yield StyledLine("detail", " ".join(part for part in said if part), 4)
    if one.item.note:
        yield StyledLine("detail", f"Not certain: {one.item.note}.", 4)


def _nearness(one: Coming) -> str:
    if one.why != "near":
        return f"{change_words_of(one.why, one.was, one.item.docket.zone)}: "
    return {0: "today: ", 1: "tomorrow: "}.get(one.days_left, f"in {one.days_left} days: ")


def free_lines(digest: ComposedDigest, command: str) -> Iterator[StyledLine]:
    """The papers that can now be had for nothing."""
    if not (digest.now_free or digest.left_out.now_free):
        return
    yield StyledLine("plain", "")
    yield StyledLine("section", "NOW FREE")
    for one in digest.now_free:
        yield StyledLine("entry", f"{one.mark}  {one.said}", 2)
        yield StyledLine("detail", f"{one.case}, {one.docket}", 4)
        yield StyledLine("dim", f"{one.link.name} (free)", 4, one.link.url)
    yield from left_out_line(digest.left_out.now_free, "paper", command, 2)


def housekeeping_lines(digest: ComposedDigest, command: str) -> Iterator[StyledLine]:
    """What is only housekeeping: one line a docket, counted and named."""
    if not (digest.housekeeping or digest.left_out.housekeeping):
        return
    folded = sum(len(one.lines) for one in digest.housekeeping) + digest.left_out.housekeeping
    yield StyledLine("plain", "")
    yield StyledLine("section", f"HOUSEKEEPING ({folded} folded)")
    for one in digest.housekeeping:
        yield StyledLine("dim", f"{one.case}, {one.docket}: {_names(one)}", 2)
    yield from left_out_line(digest.left_out.housekeeping, "entry", command, 2)


def _names(one: Housekeeping) -> str:
    """Each entry by the name of its event, else by what was read of it, else by its words."""
    said = ((line.mark, event_names(line.labels) or line.summary or line.text) for line in one.lines)
    return "; ".join(f"{mark} {shortened(words, MOST_NAME_CHARS)}" for mark, words in said)


_PLURALS = {"entry": "entries", "more": "more"}


def left_out_line(count: int, noun: str, command: str, indent: int = 0) -> Iterator[StyledLine]:
    """Say how much a short form leaves out, and which command shows it: "and 41 more entries: docketwatch digest"."""
    if count > 0:
        what = "" if noun == "more" else f" {noun if count == 1 else _PLURALS.get(noun, noun + 's')}"
        yield StyledLine("detail", f"and {count} more{what}: {command}", indent)


def act_words(act: Act) -> str:
    """One thing to act on in one line, with its place."""
    return f"{act.said} ({act_place(act)})"
