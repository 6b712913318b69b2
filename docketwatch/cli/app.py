"""The commands together, and the one place where an error becomes a sentence and an exit code."""

from __future__ import annotations

import io
import os
import signal
import sys
import traceback
from typing import TYPE_CHECKING, Annotated

import typer

from docketwatch import __version__
from docketwatch.base.errors import (
    EXIT_INTERRUPTED,
    EXIT_TERMINATED,
    EXIT_UNEXPECTED,
    EXIT_USAGE,
    ConfigError,
    DocketwatchError,
    UsageError,
)
from docketwatch.cli import calendar, cases, check, coverage, demo, digest, doctor, entry, export, relief, schedule
from docketwatch.cli.options import help_without_command

if TYPE_CHECKING:
    from types import FrameType

EPILOG = (
    "Exit codes: 0 all as expected; 1 unexpected error; 2 usage or configuration; 3 coverage worse than expected; "
    "4 a delivery failed, and is kept; 5 the CourtListener account is refused; 6 the store cannot be used; "
    "10 news (with --exit-code); 75 another run holds the lock; 130, 143 interrupted."
)

app = typer.Typer(
    name="docketwatch",
    help="Watch federal dockets: what happened, and what could not be checked.",
    epilog=EPILOG,
    invoke_without_command=True,
    pretty_exceptions_enable=False,  # locals in a traceback may hold what nobody should read
    rich_markup_mode=None,  # keeps rich out of --help
    add_completion=True,
)
app.command("check", epilog=check.EXAMPLES)(check.check)
app.command("digest", epilog=digest.EXAMPLES)(digest.digest)
app.add_typer(cases.app, name="cases")
app.command("coverage", epilog=coverage.EXAMPLES)(coverage.coverage)
app.command("entry", epilog=entry.EXAMPLES)(entry.entry)
app.command("relief", epilog=relief.EXAMPLES)(relief.relief)
app.command("calendar", epilog=calendar.EXAMPLES)(calendar.calendar)
app.add_typer(export.app, name="export")
app.command("doctor", epilog=doctor.EXAMPLES)(doctor.doctor)
app.command("schedule", epilog=schedule.EXAMPLES)(schedule.schedule)
app.command("demo", epilog=demo.EXAMPLES)(demo.demo)


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"docketwatch {__version__}")  # noqa: T201 - the whole job
        raise typer.Exit


@app.callback()
def _root(
    context: typer.Context,
    _version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Watch federal dockets: what happened, and what could not be checked."""
    help_without_command(context)


def run(arguments: list[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: as typed, without the program's name; None for the real ones.

    Returns:
        The exit code. Errors have become one line on stderr, with a traceback only where `-v` asks for it.
    """
    typed = sys.argv[1:] if arguments is None else arguments
    signal.signal(signal.SIGTERM, _terminate)
    try:
        _check_outlets(typed)
        result = app(typed, prog_name="docketwatch", standalone_mode=False)
    except BaseException as error:  # noqa: BLE001 - the last door: whatever it is, cron gets one line and a code
        _give_up_stdout_if_broken()
        return _explained(error, typed)
    if result == EXIT_INTERRUPTED:  # what typer makes of Ctrl-C
        return _explained(KeyboardInterrupt(), typed)
    return result if isinstance(result, int) else 0


def _check_outlets(typed: list[str]) -> None:
    """Refuse to work where nothing could be said, and what was typed in no alphabet; see to it that all can be said."""
    if sys.stdout is None:  # what Python makes of `>&-`
        raise UsageError("Standard output is closed, so nothing could be told. Send it to a file, or to /dev/null.")
    if any(letter for word in typed for letter in word if "\ud800" <= letter <= "\udfff"):
        raise UsageError("A word of the command is no UTF-8 text. Write it again.")
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal that knows ASCII only gets `\\xa7` for a section sign, and not an error.
        sys.stdout.reconfigure(errors="backslashreplace")


def _give_up_stdout_if_broken() -> None:
    """Let go of an output that takes no more (`docketwatch check | head`, a full disk), or Python ends with 120."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _explained(error: BaseException, typed: list[str]) -> int:
    """Say one sentence about an error on stderr; its exit code."""
    match error:
        case BrokenPipeError():
            return EXIT_UNEXPECTED  # nobody is left to be told
        case KeyboardInterrupt():
            sentence, code = "Interrupted; what was read is kept, and the next check goes on.", EXIT_INTERRUPTED
        case _TerminatedError():
            sentence, code = "Terminated; what was read is kept, and the next check goes on.", EXIT_TERMINATED
        case SystemExit():
            return error.code if isinstance(error.code, int) else EXIT_UNEXPECTED
        case typer.TyperException():
            sentence, code = f"{error.format_message()} Try: docketwatch --help", EXIT_USAGE
        case DocketwatchError():
            sentence, code = _sentence(error), error.exit_code
        case _:
            fault = f"{type(error).__name__}: {error}"
            sentence, code = f"Unexpected error, a fault of docketwatch: {fault}. Add -v to see where.", EXIT_UNEXPECTED
    if {"-v", "--verbose"} & set(typed):
        traceback.print_exception(error)
    # What a server or a file said may stand in the sentence: nothing in it may act on the terminal.
    printable = "".join(letter if letter.isprintable() or letter == "\n" else "?" for letter in sentence)
    print(f"docketwatch: {printable}", file=sys.stderr)  # noqa: T201 - messages go to stderr
    return code


class _TerminatedError(SystemExit):
    """SIGTERM, as an exception, so that transactions are rolled back and files closed.

    A SystemExit, because asyncio lets only that and KeyboardInterrupt out of a task.
    """


def _terminate(_signal: int, _frame: FrameType | None) -> None:
    raise _TerminatedError


def _sentence(error: DocketwatchError) -> str:
    if isinstance(error, ConfigError) and len(error.faults) > 1:
        return f"{error.where} has {len(error.faults)} faults:" + "".join(f"\n  {fault}" for fault in error.faults)
    return str(error)
