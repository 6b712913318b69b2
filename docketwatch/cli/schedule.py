"""`docketwatch schedule`: crontab lines or systemd units that run docketwatch unattended, ready to be put in place."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import docketwatch
from docketwatch.cli.options import ConfigOption, VerboseOption, examples

if TYPE_CHECKING:
    from docketwatch.wiring import Setup

EXAMPLES = examples(
    "docketwatch schedule --cron --mailto you@firm.example", "docketwatch schedule --systemd --at 06:45"
)

PLACES = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
"""What decides where the files are: set in a shell, unknown to cron and systemd, so it is written into the lines."""


def schedule(
    config: ConfigOption = None,
    cron: Annotated[bool, typer.Option("--cron", help="Print crontab lines (the default).")] = False,
    systemd: Annotated[bool, typer.Option("--systemd", help="Print systemd services and timers.")] = False,
    at: Annotated[str, typer.Option("--at", metavar="HH:MM", help="When the digest goes out.")] = "07:00",
    mailto: Annotated[
        str | None, typer.Option("--mailto", metavar="ADDRESS", help="Whom cron mails what the commands print.")
    ] = None,
    system: Annotated[
        bool, typer.Option("--system/--user", help="Units of the whole machine, or of you alone (the default).")
    ] = False,
    _verbose: VerboseOption = False,
) -> None:
    """Print what makes your machine look every four hours and send the digest every day. Changes nothing."""
    from docketwatch.base.errors import UsageError
    from docketwatch.cli.terminal import print_text
    from docketwatch.timetable import Timetable, crontab, printed_units, read_time, systemd_units
    from docketwatch.wiring import read_setup

    if cron and systemd:
        raise UsageError("Choose one of --cron and --systemd.")
    if systemd and mailto is not None:
        raise UsageError("systemd mails nobody; --mailto is for --cron. Leave it out.")
    if system and not systemd:
        raise UsageError("--system is for --systemd. Leave it out.")
    setup = read_setup(config)
    timetable = Timetable(
        program=program_words(),
        at=read_time(at),
        spread=f"{os.uname().nodename}\n{user_name()}\n{setup.store_path.absolute()}",
        config=str(config.absolute()) if config else None,
        environment=environment(),
        zone=setup.settings.digest.timezone,
    )
    _tell_of_a_token_left_behind(setup)
    if systemd:
        units = systemd_units(timetable, token_file=_token_file(setup), user=user_name() if system else None)
        print_text(printed_units(units, is_system=system))
    else:
        print_text(crontab(timetable, mailto))


def program_words() -> tuple[str, ...]:
    """The words that start this very docketwatch: its script beside the Python that runs it, or else that Python.

    The PATH is not asked: cron has another, and what it finds may be another installation.
    """
    # Not resolved: the link in a virtual environment is what makes Python find the environment.
    script = Path(sys.executable).absolute().with_name("docketwatch")
    if os.access(script, os.X_OK):
        return (str(script),)
    return (str(Path(sys.executable).absolute()), "-m", "docketwatch")


def environment() -> tuple[tuple[str, str], ...]:
    """The variables without which the printed commands would find other files than this command does, or no program."""
    import sysconfig

    places = tuple((name, os.environ[name]) for name in PLACES if os.environ.get(name))
    home = Path(docketwatch.__file__).absolute().parent.parent
    is_checkout = "-m" in program_words() and home != Path(sysconfig.get_path("purelib"))
    return (*places, ("PYTHONPATH", str(home))) if is_checkout else places


def user_name() -> str:
    """Who runs this, as the system names them; the number where it has no name for it."""
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return str(os.getuid())


def _token_file(setup: Setup) -> str | None:
    path = setup.settings.courtlistener.token_file
    return str((setup.folder / path.expanduser()).absolute()) if path else None


def _tell_of_a_token_left_behind(setup: Setup) -> None:
    from docketwatch.config.token import VARIABLE

    account = setup.settings.courtlistener
    if os.environ.get(VARIABLE) and not (account.token_file or account.token_command):
        print(  # noqa: T201 - messages go to stderr
            f"docketwatch: the token in {VARIABLE} is known to this shell only, not to what runs by schedule. "
            "Keep it in a file that only you can read, and name that as [courtlistener] token_file.",
            file=sys.stderr,
        )
