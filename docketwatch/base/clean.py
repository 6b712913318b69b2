"""Cleans text from outside once, at the entrance, so that nothing a server sends can act on a terminal, mail or file.

Never changes a visible character: what goes is invisible and can do harm.
"""

from __future__ import annotations

import re
import unicodedata

# C0 and C1 controls except newline and tab, surrogates, the bidirectional controls that can reorder a line on
# screen (Unicode TR 36, "Bidirectional Text Spoofing"), and noncharacters. Measured: these pass through rich
# untouched, break e-mail headers, and a lone surrogate breaks SQLite.
_HARMFUL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_BLANKS = re.compile(r"\s+")

MAX_LINE_CHARS = 1_000
"""The longest caption or event name kept. Entity expansion can make a title of three million characters (measured);
real ones stay under 300."""

CUT_MARK = "…"


def harmless(text: str) -> str:
    """Return text without the characters that can do harm; line breaks and tabs stay."""
    return _HARMFUL.sub("", text) if _HARMFUL.search(text) else text


def clean_line(text: str, most: int = MAX_LINE_CHARS) -> str:
    """Return text as one line: harmful characters gone, blanks collapsed, in NFC, at most so many characters."""
    if text.isascii() and text.isprintable() and "  " not in text:
        line = text.strip()
    else:
        # Newlines and tabs become blanks before the controls go, so that no two words are joined.
        line = _BLANKS.sub(" ", _HARMFUL.sub("", _BLANKS.sub(" ", text))).strip()
        line = unicodedata.normalize("NFC", line)
    return line if len(line) <= most else line[: most - 1] + CUT_MARK
