"""What a channel may use to reach the outside: handed to it by whoever delivers, so that it decides nothing of that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from docketwatch.base.secret import Secret
    from docketwatch.docket.delivery import Answer


@dataclass(frozen=True, slots=True)
class Outlets:
    """The ways to the outside.

    `post` sends a body under a deadline and never raises; `secret` gives the channel's password or address, None where
    the configuration names none, and raises UsageError where it names one that cannot be had. Relative paths of the
    configuration count from `folder`.
    """

    post: Callable[[str, Mapping[str, str], bytes], Answer]
    secret: Callable[[], Secret | None]
    folder: Path
    deadline_s: float = 30.0
