"""The digest as the HTML of a mail: the lines of the page in small tables; never an image, a script, a thing remote.

What the template does about mail programs is said there, with its sources.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from docketwatch.digest.page.blocks import blocks_of, is_free, told, web_address
from docketwatch.digest.page.whole import one_line, page_lines
from docketwatch.digest.showing import shown
from docketwatch.digest.wording import coverage_sentence, news_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import tzinfo

    from docketwatch.digest.compose.sections import ComposedDigest
    from docketwatch.digest.lines import StyledLine
    from docketwatch.digest.page.blocks import Block

SUFFIX = ".html"
MEDIA_TYPE = "text/html"

MOST_RUN_CHARS = 180
"""How many characters stand on one line of the file. RFC 5322, 2.1.1 allows 998 octets; a quotation mark takes five."""

_LOUD = re.compile(r"[A-Z]{3,}")


def render(digest: ComposedDigest, zone: tzinfo) -> str:
    """The digest as one HTML document, lines of at most 998 octets, one trailing newline."""
    lines = [line._replace(text=shown(line.text), url=shown(line.url)) for line in page_lines(digest, zone)]
    page: str = _template().render(verdict=preview(digest), blocks=list(blocks_of(lines)))
    return page


def preview(digest: ComposedDigest) -> str:
    """What a list of mails shows below the subject, some 90 characters on a phone: what is worse than usual first."""
    if digest.verdict.worse:
        return f"{coverage_sentence(digest.verdict)} {news_sentence(digest.verdict)}"
    return one_line(digest)


def run_of(text: str) -> Markup:
    """Text for HTML, on lines that no mail server has to break.

    A word longer than a line is broken within a tag, where a line break is no blank.
    """
    lines = wrap(text, MOST_RUN_CHARS, break_long_words=False, break_on_hyphens=False)
    return Markup("\n").join(_unbroken(line) for line in lines)


def _unbroken(line: str) -> Markup:
    pieces = [line[start : start + MOST_RUN_CHARS] for start in range(0, len(line), MOST_RUN_CHARS)]
    return Markup("<wbr\n>").join(escape(piece) for piece in pieces)


def is_loud(text: str) -> bool:
    """Whether an alarm says that it is one, for those who do not see its colour."""
    return bool(_LOUD.match(text))


def link_rows(block: Block) -> Iterator[list[StyledLine]]:
    """The lines of a block below its head, links that follow one another at one depth together."""
    for (has_link, _), group in groupby(block.rest, key=lambda line: (bool(line.url), line.indent)):
        lines = list(group)
        yield from [lines] if has_link else ([line] for line in lines)


@lru_cache(maxsize=1)
def _template() -> Any:  # noqa: ANN401 - as the library types it
    templates = Environment(
        loader=PackageLoader("docketwatch.digest.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    templates.filters.update(run=run_of, rows=link_rows, told=told, address=web_address)
    templates.tests.update(loud=is_loud, free=is_free)
    return templates.get_template("mail.html")
