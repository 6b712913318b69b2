"""Gathers the lines of a page into blocks that stand together, for forms with structure; never changes a word.

Also says which addresses such a form may make a link of.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from docketwatch.digest.showing import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from docketwatch.digest.lines import StyledLine

MOST_BLOCK_LINES = 16
MOST_BLOCK_CHARS = 2_400
"""A block longer than either goes on in another. On a phone's width these are about 1,200 pixels; the Word engine of
Outlook for Windows breaks a table at a page of about 1,800."""

MOST_MARK_CHARS = 60
"""What is longer before two blanks is no mark of an entry."""

MOST_ADDRESS_CHARS = 900
"""As written in HTML, where it cannot be broken: RFC 5322, 2.1.1 allows 998 octets a line. Courts' stay under 200."""

HEADS = frozenset({"verdict", "alarm", "title", "section", "topic", "case", "docket", "entry"})
"""The styles that begin a block."""

_GATHERS = frozenset({"case", "docket", "entry", "alarm", "news"})
_WEB_ADDRESS = re.compile(r"https?://[a-z0-9.\[]", re.IGNORECASE)
_KEPT_IN_ADDRESSES = "%:/?#[]@!$&*+,;=~-._"


class Block(NamedTuple):
    """What stands together: its lines, the head first if there is one. A long block goes on in one without a head."""

    head: StyledLine | None
    rest: tuple[StyledLine, ...]


def blocks_of(lines: Iterable[StyledLine]) -> Iterator[Block]:
    """The lines in their order, gathered: an entry with its words, details, links and parts is one block.

    So is a case with its first docket, up to the first entry. Lines of one kind without a head stand together too.
    """
    owner: StyledLine | None = None
    gathered: list[StyledLine] = []
    for line in lines:
        belongs = owner is not None and _belongs(line, owner)
        if gathered and (not belongs or _is_full(gathered)):
            yield _block(gathered)
            gathered = []
        if not belongs:
            owner = line if line.text or line.url else None
        if line.text or line.url:
            gathered.append(line)
    if gathered:
        yield _block(gathered)


def _block(lines: list[StyledLine]) -> Block:
    has_head = lines[0].style in HEADS
    return Block(lines[0] if has_head else None, tuple(lines[has_head:]))


def _belongs(line: StyledLine, owner: StyledLine) -> bool:
    if (line.style, owner.style) == ("docket", "case"):
        return True
    if not (line.text or line.url) or line.style in HEADS:
        return False
    if owner.style in _GATHERS:
        return line.indent > owner.indent
    return owner.style not in HEADS and (line.style, line.indent) == (owner.style, owner.indent)


def _is_full(lines: list[StyledLine]) -> bool:
    return len(lines) >= MOST_BLOCK_LINES or sum(len(one.text) for one in lines) > MOST_BLOCK_CHARS


def told(text: str) -> tuple[str, str]:
    """What stands out of the first line of an entry, and the rest of it.

    That is the mark of an entry, which the page sets off by two blanks; the day of a date, before its first dash; or
    all of it, of a thing to act on.
    """
    mark, blanks, said = text.partition("  ")
    if blanks and len(mark) <= MOST_MARK_CHARS:
        return mark, said
    day, dash, what = text.partition(" — ")
    return (day, f"{dash}{what}".strip()) if dash else (text, "")


def web_address(url: str) -> str:
    """The address with all that could end it or hide in it percent-encoded; empty for what is no web page's."""
    if not _WEB_ADDRESS.match(url):
        return ""
    encoded = quote(str(shown(url)), safe=_KEPT_IN_ADDRESSES)
    return encoded if len(escape(encoded)) <= MOST_ADDRESS_CHARS else ""


def is_free(line: StyledLine) -> bool:
    """Whether the paper that a line names costs nothing, as the page says behind its name."""
    return line.text.endswith("(free)")
