"""Rids text and addresses that others wrote of what no page may hold; never escapes, which is the templates' part."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docketwatch.digest.compose.sections import Link

_NEVER_SHOWN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)
"""Controls and half characters, which HTML and XML forbid, and the marks that turn the reading direction around."""


def shown(value: Any) -> Any:  # noqa: ANN401 - a template may print anything
    """A text without the characters that a page must not hold; anything else as it is."""
    if isinstance(value, str) and _NEVER_SHOWN.search(value):
        return type(value)(_NEVER_SHOWN.sub("", value))
    return value


def followable(links: Iterable[Link]) -> tuple[Link, ...]:
    """The links that lead to a web page, free ones first; any other address, as of a script, is left out."""
    safe = [one for one in links if one.url.lower().startswith(("https://", "http://"))]
    return tuple(sorted(safe, key=lambda one: not one.is_free))
