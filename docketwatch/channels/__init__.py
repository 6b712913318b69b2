"""Where a digest goes: one file a channel, each freezing its bytes and handing them over; never what a digest says.

The folder is the registry: a module here with `Options` is a channel; the others serve several of them.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol, cast

from docketwatch.base.errors import UsageError

if TYPE_CHECKING:
    from docketwatch.channels.outlets import Outlets
    from docketwatch.docket.delivery import Parcel, Receipt, Rendered


class Channel(Protocol):
    """What every channel offers to whoever delivers."""

    Options: type[Any]
    """The keys a user may write for it, with their types; raises ValueError, a sentence, where they do not fit."""

    SECRET: str
    """The stem of its secret's options ("password": password_env, password_file, password_command), or ""."""

    def pack(self, rendered: Rendered, options: Any) -> tuple[Parcel, ...]:  # noqa: ANN401 - each has its own Options
        """Freeze what goes to each of its targets; the same at every call."""

    def send(self, parcel: Parcel, options: Any, outlets: Outlets) -> Receipt:  # noqa: ANN401 - the same
        """Hand one parcel over; no problem only where the other side has said that it took it. Never raises."""


def channel_names() -> tuple[str, ...]:
    """The names of all channels, from the files in this folder."""
    modules = sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.ispkg)
    return tuple(name for name in modules if hasattr(import_module(f"{__name__}.{name}"), "Options"))


def load_channel(name: str) -> Channel:
    """The channel of that name.

    Raises:
        UsageError: there is none; names those there are.
    """
    if name not in channel_names():
        raise UsageError(f"there is no channel {name[:40]!r}; choose one of {', '.join(channel_names())}")
    return cast("Channel", import_module(f"{__name__}.{name}"))
