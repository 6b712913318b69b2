"""Takes a web page apart into its tags and the text between them; never raises, and knows nothing of what they say.

Not `html.parser`: it raises at `<![x[`, and takes 30 s for 60 kB of `<a <a <a` (measured with Python 3.11.7).
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = re.compile(r"[a-zA-Z][^\s/>]*")
_BETWEEN = re.compile(r"[\s/]*")
# The Court prints `<a  href= https://www.supremecourt.gov/… class=…>`: no quotes, a blank before the address.
_ATTRIBUTE = re.compile(r"""([^\s/>=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]*))?""")
# Only references that end with a semicolon: the Court writes a bare ampersand, and "Smith&copy" is no copyright sign.
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", re.IGNORECASE)
_UNSEEN_ENDS = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style")}


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag, its name in lower case. `is_torn` where another tag begins inside it."""

    name: str
    attributes: dict[str, str]
    is_end: bool
    is_torn: bool

    @property
    def classes(self) -> list[str]:
        """The names in its class attribute."""
        return self.attributes.get("class", "").split()


def read_tags(markup: str) -> Iterator[Tag | str]:
    """Read a document, each character once, whatever it holds.

    Args:
        markup: the decoded document.

    Yields:
        Its tags and the text between them, without comments, scripts and style sheets. A tag that the end of the
        document cuts off is not shown.
    """
    place = 0
    while (start := markup.find("<", place)) >= 0:
        if start > place:
            yield _plain(markup[place:start])
        is_end = markup.startswith("/", start + 1)
        if name := _NAME.match(markup, start + 1 + is_end):
            attributes, place = _attributes(markup, name.end())
            if place > len(markup):
                return  # it breaks off inside a tag
            yield Tag(name[0].lower(), attributes, is_end, markup.find("<", start + 1, place) >= 0)
            if not is_end and (unseen := _UNSEEN_ENDS.get(name[0].lower())):
                end = unseen.search(markup, place)
                place = end.start() if end else len(markup)
        elif markup.startswith("<!--", start):
            place = _behind(markup, "-->", start + 4)
        elif is_end or markup.startswith(("!", "?"), start + 1):
            place = _behind(markup, ">", start + 2)
        else:
            yield "<"
            place = start + 1
    yield _plain(markup[place:])


def _attributes(markup: str, place: int) -> tuple[dict[str, str], int]:
    """What a tag says after its name, and the place behind its end; beyond the document where it has none."""
    said: dict[str, str] = {}
    while True:
        if between := _BETWEEN.match(markup, place):
            place = between.end()
        if place >= len(markup) or markup[place] == ">":
            return said, place + 1
        found = _ATTRIBUTE.match(markup, place)
        if not found:
            place += 1  # an equals sign without a name
            continue
        value = found[2] or ""
        if value[:1] in {'"', "'"} and value[-1:] == value[:1]:
            value = value[1:-1]
        said.setdefault(found[1].lower(), _plain(value))
        place = found.end()


def _behind(markup: str, mark: str, place: int) -> int:
    found = markup.find(mark, place)
    return found + len(mark) if found >= 0 else len(markup)


def _plain(text: str) -> str:
    return _REFERENCE.sub(lambda found: html.unescape(found[0]), text) if "&" in text else text
