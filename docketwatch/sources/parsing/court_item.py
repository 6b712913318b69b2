"""Reads the title, description and addresses of one feed item in the four shapes courts print; drops nothing.

Shapes, with counts over 101,397 items: `pacer-rss` facts, section 5. The first token of a title is the docket number,
whatever it looks like.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from docketwatch.base.clean import clean_line
from docketwatch.sources.parsing.court_text import plain

_ANCHOR = re.compile(
    r"""\(?\s*<a\s+href\s*=\s*(["'])(?P<url>.*?)\1[^>]*>(?P<shown>.*?)</a>\s*\)?\s*$""",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER_TAIL = re.compile(r"(?<=\])\s*\(?\s*(?P<number>\d+|doc|document)\s*\)?\s*$", re.IGNORECASE)
_LEADING_TAGS = re.compile(r"(?:</?[A-Za-z][^<>]*>\s*)+")
_CASE_TYPE = re.compile(r"^\s*Type:\s*(?P<type>[A-Za-z0-9~]+)\b")
_DOCUMENT_ID = re.compile(r"/docs?1/(\d{4,})")
_CASE_ID = re.compile(r"DktRpt\.pl\?(\d+)")
_SEQUENCE = re.compile(r"DktRpt\.pl\?\d+[&-](\d+)$|[?&]partId=(\d+)")
_DOCUMENT_CASE = re.compile(r"[?&]caseid=(\d+)|show_case_doc\?\d*,(\d+)")
_DOCUMENT_SEQUENCE = re.compile(r"[?&]de_seq_num=(\d+)")


MOST_NUMBER_DIGITS = 9
"""No docket has a billion entries; a longer run of digits is no entry number, and would not fit the store."""

MOST_DESCRIPTION_CHARS = 4_000
"""Longer descriptions are hostile (real ones stay under 1,000), and the patterns below would take seconds on them."""


@dataclass(frozen=True, slots=True)
class Description:
    """What stands in an item's description: the event's name, and where given its number, document and case type."""

    label: str
    entry_number: int | None
    doc_url: str | None
    case_type: str | None


def split_title(title: str) -> tuple[str, str]:
    """The docket number, which is all up to the first blank, and the rest, with any markup that opens before both."""
    text = plain(title)
    opening = _LEADING_TAGS.match(text)
    tags = opening[0] if opening else ""
    number, _, rest = text[len(tags) :].partition(" ")
    return number, f"{tags}{rest}" if rest else ""


def read_description(text: str, caption: str) -> Description:
    """Read an item's description.

    Args:
        text: as it stands after XML's unescaping, for example `[Order on Motion] (<a href="...">58</a>)`.
        caption: the caption of the title, markup still in it; E.D.N.Y. repeats it after the event.
    """
    doc_url, number = None, None
    rest = text[:MOST_DESCRIPTION_CHARS].rstrip()
    if anchor := _ANCHOR.search(rest):
        doc_url = clean_line(anchor["url"].replace("&amp;", "&"))
        number = _int(plain(anchor["shown"]))
        rest = rest[: anchor.start()].rstrip()
    elif tail := _NUMBER_TAIL.search(rest):
        number = _int(tail["number"])
        rest = rest[: tail.start()].rstrip()
    kind = _CASE_TYPE.match(rest)
    return Description(
        _label(rest, caption, prefixed=kind is not None),
        number,
        doc_url,
        kind["type"].lower() if kind else None,
    )


def _label(text: str, caption: str, *, prefixed: bool) -> str:
    text = plain(text)
    if prefixed:
        # "Trustee: Maxwell,, Trustee [Ch. 11] Richard C. [Hearing Held]": the last group is the event.
        return _last_group(text)
    if text.startswith("[") and not text.endswith("]"):
        return _first_group(text.removesuffix(caption).rstrip(), text)
    return text[1:-1].strip() if text.startswith("[") else text.strip()


def _last_group(text: str) -> str:
    """The inside of the last balanced bracket group: `[CR/ECF RECEIPT - Installment Fee Paid [ADI]]` stays whole."""
    end = text.rfind("]")
    if end < 0:
        return text
    depth = 0
    for place in range(end, -1, -1):
        depth += {"]": 1, "[": -1}.get(text[place], 0)
        if depth == 0:
            return text[place + 1 : end].strip()
    return text[text.find("[") + 1 : end].strip()


def _first_group(shortened: str, whole: str) -> str:
    """The event of E.D.N.Y., whose caption (which may hold brackets itself) follows it."""
    if shortened.endswith("]"):
        return shortened[1:-1].strip()
    depth = 0
    for place, letter in enumerate(whole):
        depth += {"[": 1, "]": -1}.get(letter, 0)
        if depth == 0:
            return whole[1:place].strip()
    return whole[1:].strip()


def document_id(url: str | None) -> str | None:
    """The PACER document id in an address, its fourth digit (a state flag) set to 0; None where there is none."""
    found = _DOCUMENT_ID.search(url or "")
    return f"{found[1][:3]}0{found[1][4:]}" if found else None


def case_id(link: str, guid: str, doc_url: str | None) -> str | None:
    """The PACER case id, from the docket's address or else the document's; None in appeals."""
    for text, pattern in ((link, _CASE_ID), (guid, _CASE_ID), (doc_url or "", _DOCUMENT_CASE)):
        if found := pattern.search(text):
            return next(group for group in found.groups() if group)
    return None


def sequence(guid: str, doc_url: str | None) -> str | None:
    """The place of an event in its case (`de_seq_num`; `partId` in appeals); None in E.D.N.Y."""
    for text, pattern in ((guid, _SEQUENCE), (doc_url or "", _DOCUMENT_SEQUENCE)):
        if found := pattern.search(text):
            return next(group for group in found.groups() if group)
    return None


def _int(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= MOST_NUMBER_DIGITS else None
