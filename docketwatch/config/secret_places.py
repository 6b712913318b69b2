"""Finds a secret where the user keeps it: a variable, a file that only they can read, a command; never shows it."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from docketwatch.base.errors import UsageError
from docketwatch.base.secret import Secret

COMMAND_DEADLINE_S = 30
_OTHERS_MAY_READ = 0o077


@dataclass(frozen=True, slots=True)
class SecretPlaces:
    """Where one secret is kept, as the configuration says; `plain` is the secret itself, for what may stand there."""

    what: str
    variable: str | None = None
    file: str | None = None
    command: tuple[str, ...] | None = None
    plain: str | None = None


def find_secret(places: SecretPlaces, folder: Path) -> Secret | None:
    """The secret, or None where no place is named.

    Args:
        places: where to look; `$CREDENTIALS_DIRECTORY` in a file's name stands for systemd's folder of credentials.
        folder: the configuration's folder, from which a relative path counts.

    Raises:
        UsageError: a place is named and gives nothing that can be used; the sentence never holds the secret.
    """
    if places.plain:
        return Secret(places.plain)
    if places.variable:
        return one_line(os.environ.get(places.variable, ""), places.what, f"the variable {places.variable}")
    if places.file:
        path = folder / Path(os.path.expandvars(places.file)).expanduser()
        return one_line(text_of_private_file(path, places.what), places.what, f"the file {path}")
    if places.command:
        return one_line(text_of_command(places.command, places.what), places.what, f"the command {places.command[0]}")
    return None


def one_line(text: str, what: str, where: str) -> Secret:
    """A secret is one line that holds something."""
    line = text.strip()
    if not line or len(line.splitlines()) > 1:
        raise UsageError(f"The {what} in {where} is {'more than one line' if line else 'empty'}. Write one line there.")
    return Secret(line)


def text_of_private_file(path: Path, what: str) -> str:
    """The text of a file that nobody else can read.

    Raises:
        UsageError: it cannot be read, or others can read it too.
    """
    try:
        mode = path.stat().st_mode
    except OSError as error:
        raise UsageError(f"The {what} file {path} cannot be read ({error.strerror}).") from error
    if mode & _OTHERS_MAY_READ:
        raise UsageError(f"The {what} file {path} can be read by others. Make it yours alone: chmod 600 {path}")
    return text_of_file(path, what)


def text_of_file(path: Path, what: str) -> str:
    """The text of a file; raises UsageError where it cannot be read."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"The {what} file {path} cannot be read ({type(error).__name__}).") from error


def text_of_command(command: tuple[str, ...], what: str) -> str:
    """What the user's own command prints; raises UsageError where it does not work."""
    try:
        done = subprocess.run(  # noqa: S603 - the user's own command, without a shell
            command, capture_output=True, text=True, timeout=COMMAND_DEADLINE_S, check=False, stdin=subprocess.DEVNULL
        )
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise UsageError(f"The {what} command {command[0]} did not work ({type(error).__name__}).") from None
    if done.returncode:
        raise UsageError(f"The {what} command {command[0]} ended with {done.returncode}.")
    return done.stdout
