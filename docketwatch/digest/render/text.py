"""The digest as plain text; the terminal shows the same lines in colour, and never parses them as markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.digest.page.whole import page_lines
from docketwatch.digest.showing import shown

if TYPE_CHECKING:
    from datetime import tzinfo

    from docketwatch.digest.compose.sections import ComposedDigest

SUFFIX = ".txt"
MEDIA_TYPE = "text/plain"

_LINE_BREAKS = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]+")
"""What ends a line somewhere. Docket text comes cleaned of it; a line that came through could pass for one of ours."""


def render(digest: ComposedDigest, zone: tzinfo) -> str:
    """The digest as plain text, one trailing newline."""
    return "".join(f"{shown(_LINE_BREAKS.sub(' ', line.plain))}\n" for line in page_lines(digest, zone))
