"""Prints lines and progress: styled on a terminal, plain elsewhere; docket text is never parsed as markup."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from docketwatch.digest.lines import Style, StyledLine

_STYLES: dict[Style, str] = {
    "verdict": "bold",
    "alarm": "bold red",
    "title": "dim",
    "section": "bold yellow",
    "topic": "bold cyan",
    "case": "bold",
    "docket": "underline",
    "entry": "",
    "part": "",
    "words": "dim",
    "news": "",
    "detail": "dim",
    "plain": "",
    "dim": "dim",
}


def print_lines(lines: Iterable[StyledLine]) -> None:
    """Print lines to stdout, in colour and wrapped under their indent if it is a terminal."""
    if sys.stdout.isatty():
        _print_styled(lines)
    else:
        for line in lines:
            sys.stdout.write(line.plain + "\n")
    sys.stdout.flush()


def _print_styled(lines: Iterable[StyledLine]) -> None:
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console(markup=False, emoji=False, highlight=False)
    for line in lines:
        text = Text(line.plain.lstrip(), style=_STYLES[line.style], overflow="fold")
        if "://" in line.plain:
            # An address stays whole, so that a terminal can still open it.
            console.print(Text(" " * line.indent) + text, soft_wrap=True)
        else:
            console.print(Padding(text, (0, 0, 0, line.indent)))


def print_text(text: str) -> None:
    """Print a ready text to stdout."""
    sys.stdout.write(text)
    sys.stdout.flush()


@contextmanager
def court_progress(what: str = "Asking the courts") -> Iterator[Callable[[int, int], None]]:
    """A progress bar on stderr while servers answer, if it is a terminal; nothing otherwise."""
    if not sys.stderr.isatty():
        yield lambda _done, _of: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("courts", total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)
