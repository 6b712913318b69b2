"""Reads one item that strict XML refuses, through feedparser; the only home of that library.

It gets one item at a time: given a whole page it takes up to a minute on hostile input (quadratic in the attributes
of one element, measured), rewrites descriptions, and reports no error for a page that is no feed.
"""

from __future__ import annotations

import html
from io import BytesIO

MAX_ITEM_BYTES = 64 * 1024
"""Longer items are hostile: the longest real one is under 2 kB, and feedparser needs 4 s for 204 kB of attributes."""


def read_item_leniently(document: bytes) -> dict[str, str] | None:
    """Read the single item of a small RSS document.

    Args:
        document: an RSS document of one item; always bytes in a BytesIO, because feedparser opens a path or fetches
            an address that it is handed as text.

    Returns:
        title, link, description, guid and published as text, empty where missing; None if there is no item.
    """
    if len(document) > MAX_ITEM_BYTES:
        return None
    import feedparser  # noqa: PLC0415 - 50 ms, for a page that no court has sent yet

    try:
        entries = feedparser.parse(BytesIO(document), sanitize_html=False, resolve_relative_uris=False).entries
    except Exception:  # noqa: BLE001 - five exception types escape from it on mutated feeds (measured); all mean "no"
        return None
    if not entries:
        return None
    entry = entries[0]
    fields = {
        "title": "title",
        "link": "link",
        "description": "summary",
        "guid": "id",
        "published": "published",
    }
    found = {ours: str(entry.get(theirs, "")) for ours, theirs in fields.items()}
    # Its loose parser leaves addresses escaped once more than its strict one: an entry's key must not depend on that.
    found |= {name: html.unescape(found[name]) for name in ("link", "guid")}
    return found if any(found.values()) else None
