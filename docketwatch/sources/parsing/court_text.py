"""Undoes what court software does to text: escaping twice, UTF-8 written as Latin-1, HTML in case names."""

from __future__ import annotations

import html
import re

from docketwatch.base.clean import clean_line

# Only references that end with a semicolon: `html.unescape` also turns "Smith&copy" into a copyright sign.
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_CUT_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?$")
# Words that open or close a caption and that some clerks set in italics; never a note.
_PART_OF_NAME = re.compile(r"(?:in re:?|ex parte|et al\.?|v\.?|vs\.?)", re.IGNORECASE)


def plain(text: str) -> str:
    """One clean line of what the court meant: `O&#039;Ree` is O'Ree, `Â§` is §. Markup is left in."""
    return clean_line(_repair_utf8(unescaped(text)))


def unescaped(text: str) -> str:
    """A text with its HTML references undone once: `Plaintiff&#039;s` is Plaintiff's."""
    return _REFERENCE.sub(lambda found: html.unescape(found[0]), text) if "&" in text else text


def _repair_utf8(text: str) -> str:
    """`11 U.S.C. Â§ 1328` in the feed of D.D.C.'s bankruptcy court is UTF-8 read as Latin-1."""
    if text.isascii():
        return text
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def split_caption(text: str) -> tuple[str, str, str | None]:
    """Part a case name from the note a clerk set beside it in HTML.

    Args:
        text: a title without its docket number, unescaped, markup still in it.

    Returns:
        The caption with all its words and no markup; the case name; the clerk's note or None. A name that stands
        wholly in markup is a name, not a note.
    """
    if "<" not in text:
        return text, text, None
    text = _CUT_TAG.sub("", text)
    caption = clean_line(_TAG.sub(" ", text)) if _TAG.search(text) else clean_line(text)
    name: list[str] = []
    note: list[str] = []
    depth = 0
    last = 0
    for tag in [*_TAG.finditer(text), None]:
        words = clean_line(text[last : tag.start() if tag else None])
        if words:
            (note if depth and not _PART_OF_NAME.fullmatch(words) else name).append(words)
        if tag:
            last = tag.end()
            depth = _depth_after(tag[0], depth)
    if not name:
        return caption, caption, None
    return caption, " ".join(name), " ".join(note) or None


def _depth_after(tag: str, depth: int) -> int:
    if tag.lower().startswith(("<br", "<hr", "<p>")):
        return depth
    return max(0, depth - 1) if tag.startswith("</") else depth + 1
