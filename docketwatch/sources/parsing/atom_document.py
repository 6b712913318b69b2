"""Takes an Atom body apart into its feed and its entries, however damaged; never interprets what an entry says.

Strict XML first; where it refuses, every complete entry is cut out by pattern and read alone, so that one broken entry
never costs the others. An entry that then is still no XML counts as unreadable: a looser reading would lose its
enclosure, and may alter its text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from docketwatch.sources.parsing.feed_document import NotAFeed, defines_entities, name_the_page, without_illegal
from docketwatch.sources.parsing.torn_xml import cut_at, strict_root

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET


@dataclass(frozen=True, slots=True)
class RawEntry:
    """One `<entry>`: its text after XML's own unescaping, missing elements empty. `position` is 0-based.

    `address` is its id, or the page it links to where only that points at one entry; `enclosure` is the file beside it.
    """

    position: int
    address: str
    published: str
    summary: str
    enclosure: str


@dataclass(frozen=True, slots=True)
class AtomFeed:
    """One feed: its title, its own address, its entries, and how many of them could not be read.

    `damaged` says what is wrong with the document, None for a whole one.
    """

    title: str
    own_address: str
    entries: tuple[RawEntry, ...]
    unreadable: int = 0
    damaged: str | None = None


_ROOT = re.compile(rb"<(?:[A-Za-z]\w*:)?feed(?=[\s>/])", re.IGNORECASE)
_FIRST_ELEMENT = re.compile(rb"<[A-Za-z]")
_END = re.compile(rb"</feed\s*>", re.IGNORECASE)
_ENTRY_START = re.compile(rb"<entry(?=[\s>])", re.IGNORECASE)
_ENTRY_END = re.compile(rb"</entry\s*>", re.IGNORECASE)
_TITLE = re.compile(rb"<title[^<>]*>([^<]*)</title", re.IGNORECASE)
_LONE_AMPERSAND = re.compile("&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-f]{1,6});)", re.IGNORECASE)
_SAID_ONCE = frozenset({"id", "title", "published", "summary"})


def read_atom(body: bytes) -> AtomFeed | NotAFeed:
    """Read one answer to a request for an Atom feed.

    Args:
        body: the bytes as served, transport compression removed.

    Returns:
        The feed, or the reason why this is none. "No entries" is a feed; an empty body is not.
    """
    # Before anything is looked for: a forbidden byte inside a word must not hide it.
    body = without_illegal(body).strip()
    if not body:
        return NotAFeed("empty", "an empty page came instead of a feed")
    if defines_entities(body):
        return NotAFeed("entities", "the page defines XML entities, which no docket's feed does; it was not read")
    if not _ROOT.search(body) and not _ENTRY_START.search(body):
        return name_the_page(body, "an Atom feed")
    if whole := _strict(body):
        return whole
    feed = _recover(body)
    return feed if feed.entries or _opens_as_feed(body) else name_the_page(body, "an Atom feed")


def _opens_as_feed(body: bytes) -> bool:
    """Whether the first element is the feed's; another document may hold one, or only the word."""
    root, first = _ROOT.search(body), _FIRST_ELEMENT.search(body)
    return root is not None and first is not None and root.start() == first.start()


def _strict(document: bytes) -> AtomFeed | None:
    root = strict_root(document)
    if root is None:
        return None
    if root.tag != "feed":
        return None
    read = [_entry(position, node) for position, node in enumerate(root.iter("entry"))]
    entries = tuple(entry for entry in read if entry)
    title = root.find("title")
    own = next((link.get("href", "") for link in root.findall("link") if link.get("rel") == "self"), "")
    return AtomFeed("" if title is None else "".join(title.itertext()), own, entries, len(read) - len(entries))


def _entry(position: int, node: ET.Element) -> RawEntry | None:
    """One entry; None for two that ran together where a copy was torn: something is said twice, or two are named."""
    said: dict[str, str] = {}
    links: dict[str, str] = {}
    for child in node:
        if child.tag == "link":
            links.setdefault(child.get("rel", "alternate"), child.get("href", ""))
        elif child.tag in _SAID_ONCE:
            if child.tag in said:
                return None
            said[child.tag] = "".join(child.itertext())
    addresses = [one.strip() for one in (said.get("id", ""), links.get("alternate", ""))]
    pointing = [one for one in addresses if "#" in one]
    if len({one.partition("#")[2] for one in pointing}) > 1:
        return None
    return RawEntry(
        position,
        pointing[0] if pointing else addresses[0] or addresses[1],
        said.get("published", ""),
        said.get("summary", ""),
        links.get("enclosure", ""),
    )


def _recover(body: bytes) -> AtomFeed:
    """Keep every complete entry of a document that XML refuses, and whatever of the feed stands before them."""
    pieces = cut_at(body, _ENTRY_START, _ENTRY_END)
    head, rest = pieces.head, pieces.left_over
    read = [_entry_alone(position, piece) for position, piece in pieces.whole]
    entries = tuple(entry for entry in read if entry)
    # An entry whose first tag is broken has left its last one behind.
    unreadable = pieces.count - len(entries) + len(_ENTRY_END.findall(rest))
    feed = _strict(_END.sub(b"", head) + b"</feed>")
    title = feed.title if feed else _title_in(head)
    return AtomFeed(title, feed.own_address if feed else "", entries, unreadable, _damage(body, rest))


def _title_in(head: bytes) -> str:
    """The title of a feed whose other elements are broken."""
    found = _TITLE.search(head)
    alone = _strict(_repaired(b"<feed>%s></feed>" % found[0])) if found else None
    return alone.title if alone else ""


def _entry_alone(position: int, piece: bytes) -> RawEntry | None:
    document = b'<feed xmlns="http://www.w3.org/2005/Atom">%s</feed>' % piece
    feed = _strict(document) or _strict(_repaired(document))
    return replace(feed.entries[0], position=position) if feed and feed.entries else None


def _repaired(document: bytes) -> bytes:
    """A piece with two faults mended that leave its words as they are: a lone ampersand, a byte that is no UTF-8."""
    return _LONE_AMPERSAND.sub("&amp;", document.decode("utf-8", "replace")).encode()


def _damage(body: bytes, left_over: bytes) -> str:
    """What is wrong with a document that strict XML refuses.

    Args:
        body: the whole document.
        left_over: what stands between the entries that were cut out of it, and behind the last.
    """
    end = _END.search(body)
    if end is None:
        return "it breaks off before its end"
    if body[end.end() :].strip():
        return "something follows its end"
    if _END.sub(b"", left_over).strip():
        return "something stands between its entries"
    return "it is no well-formed XML"
