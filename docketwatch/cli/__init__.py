"""What a person can type: one file a command, thin; the only home of typer and rich."""

from __future__ import annotations


def main() -> None:
    """Run the program and leave with its exit code."""
    from docketwatch.cli.app import run

    raise SystemExit(run())
