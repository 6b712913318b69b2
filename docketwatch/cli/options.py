"""The options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

ConfigOption = Annotated[
    Path | None,
    typer.Option(
        "--config",
        envvar="DOCKETWATCH_CONFIG",
        help="The configuration file (default: the user's own, if any).",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON (schema 1) instead of text.")]
VerboseOption = Annotated[bool, typer.Option("--verbose", "-v", help="Show a traceback with an error.")]


def help_without_command(context: typer.Context) -> None:
    """Print a group's help when no command of it was typed."""
    if context.invoked_subcommand is None:
        print(context.get_help())  # noqa: T201 - the whole job


def examples(*commands: str) -> str:
    """The epilog of a command's help: commands that work as printed, one a line."""
    # The backspace on a line of its own keeps typer from joining the lines.
    return "\b\nExamples:\n" + "\n".join(f"  {command}" for command in commands)
