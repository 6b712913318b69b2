"""The digest as Markdown (CommonMark 0.31): the lines of the page as headings and lists; text stays text.

Never a mention, a heading or a link that a docket text wrote: each character of the language is escaped in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.digest.page.blocks import HEADS, blocks_of, told, web_address
from docketwatch.digest.page.whole import page_lines
from docketwatch.digest.showing import shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import tzinfo

    from docketwatch.digest.compose.sections import ComposedDigest
    from docketwatch.digest.lines import StyledLine
    from docketwatch.digest.page.blocks import Block

SUFFIX = ".md"
MEDIA_TYPE = "text/markdown"

_HEADINGS = {"title": "#", "section": "##", "topic": "##", "case": "###", "docket": "####"}

PARAGRAPH_INDENT = 2
"""Lines without a head that stand deeper on the page are items of the list above them."""

_SPECIAL = re.compile(r"[\\`*_{}\[\]()<>#|~!&@$]|:(?=//|[\w+-]+:)")
"""ASCII punctuation to which CommonMark, GitHub's tables, strike-through, mentions and mathematics, or chat programs
(":warning:") give a meaning. A colon that is only a colon stays readable."""

_AT_START = re.compile(r"^(?=[-+=])|^(\d{1,9})(?=[.)])")
_BLANK_LINES = re.compile(r"\n{3,}")
_BARE_ADDRESS = re.compile(r"(www)\.", re.IGNORECASE)


def render(digest: ComposedDigest, zone: tzinfo) -> str:
    """The digest as Markdown, one trailing newline."""
    blocks = blocks_of(page_lines(digest, zone))
    return _BLANK_LINES.sub("\n\n", "\n".join(line for block in blocks for line in _block(block))).strip("\n") + "\n"


def escaped(text: str) -> str:
    """Text that Markdown shows as it is written (CommonMark 0.31, 2.4: any ASCII punctuation may be escaped)."""
    line = " ".join(str(shown(text)).split())
    line = _SPECIAL.sub(r"\\\g<0>", line)
    line = _BARE_ADDRESS.sub(r"\1\\.", line)
    return _AT_START.sub(lambda found: f"{found[1] or ''}\\", line)


def _block(block: Block) -> Iterator[str]:
    head = block.head
    if head is None and block.rest[0].indent <= PARAGRAPH_INDENT:
        yield ""
        for line in block.rest:
            yield from (_words(line), "")
    elif head is None:
        yield from _listed(block.rest, 0)
    elif head.style == "entry":
        yield f"- {_marked(head.text)}"
        yield from _listed(block.rest, 1)
    else:
        for line in (head, *block.rest):
            yield from ("", _heading(line) if line.style in HEADS else _words(line), "")


def _heading(line: StyledLine) -> str:
    words = escaped(line.text)
    return f"{_HEADINGS[line.style]} {words}" if line.style in _HEADINGS else f"**{words}**"


def _listed(lines: tuple[StyledLine, ...], depth: int) -> Iterator[str]:
    for line in lines:
        deeper = depth + (line.indent > lines[0].indent)
        yield f"{'  ' * deeper}- {_words(line)}"


def _marked(text: str) -> str:
    first, rest = told(text)
    return f"**{escaped(first)}** {escaped(rest)}".rstrip()


def _words(line: StyledLine) -> str:
    url = web_address(line.url)
    if url:
        return f"[{escaped(line.text or url)}](<{url}>)"
    words = escaped(line.plain)
    return f"**{words}**" if line.style == "news" else words
