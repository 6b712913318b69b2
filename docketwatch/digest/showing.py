"""Rids text and addresses that others wrote of what no page may hold; never escapes, which is the templates' part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docketwatch.base.clean import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docketwatch.digest.compose.sections import Link


def shown(value: Any) -> Any:  # noqa: ANN401 - a template may print anything
    """A text without the characters that a page must not hold; anything else as it is."""
    if isinstance(value, str) and (kept := harmless(value)) != value:
        return type(value)(kept)  # of the same kind: what a template knows as safe stays so
    return value


def followable(links: Iterable[Link]) -> tuple[Link, ...]:
    """The links that lead to a web page, free ones first; any other address, as of a script, is left out."""
    safe = [one for one in links if one.url.lower().startswith(("https://", "http://"))]
    return tuple(sorted(safe, key=lambda one: not one.is_free))
