"""Gives the digest to a program of the user's own, as JSON on its standard input; never through a shell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docketwatch.channels.command import check_command, run_command
from docketwatch.channels.parcel_key import parcel_key
from docketwatch.docket.delivery import Parcel

if TYPE_CHECKING:
    from docketwatch.channels.outlets import Outlets
    from docketwatch.docket.delivery import Receipt, Rendered

SECRET = ""

KEY_VARIABLE = "DOCKETWATCH_KEY"
"""The environment variable that holds the parcel's key, by which the program can tell a repeat."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a user may write for a hook: the program and its arguments."""

    on_news: tuple[str, ...]

    def __post_init__(self) -> None:
        check_command("on_news", self.on_news)


def pack(rendered: Rendered, options: Options) -> tuple[Parcel, ...]:
    """One parcel: the digest as JSON."""
    return (Parcel(parcel_key(rendered, "hook", *options.on_news), "hook", rendered.json.encode("utf-8", "replace")),)


def send(parcel: Parcel, options: Options, outlets: Outlets) -> Receipt:
    """Run the program with it; taken where it ends with 0 within the deadline."""
    return run_command(
        options.on_news,
        parcel.payload,
        deadline_s=outlets.deadline_s,
        folder=outlets.folder,
        more_env={KEY_VARIABLE: parcel.key},
    )
