"""One file a form: a composed digest to a string; docket text is never parsed as anything.

The folder is the registry: a module here is a format (docs/decisions/0003).
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from datetime import tzinfo

    from docketwatch.digest.compose.sections import ComposedDigest


class Format(Protocol):
    """What every format offers: the ending of a file's name with its dot, the media type without parameters."""

    SUFFIX: str
    MEDIA_TYPE: str

    def render(self, digest: ComposedDigest, zone: tzinfo, /) -> str:
        """The whole digest; `zone` is the reader's."""


def formats() -> tuple[str, ...]:
    """The names of all formats, from the files in this folder; none of them is imported."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.ispkg))


def load_format(name: str) -> Format:
    """The format of that name, imported only now.

    Raises:
        KeyError: there is none of that name.
    """
    if name not in formats():
        raise KeyError(name)
    return cast("Format", import_module(f"{__name__}.{name}"))
