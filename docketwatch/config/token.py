"""Finds CourtListener's token where the user keeps it; never takes it from the configuration, never shows it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from docketwatch.base.errors import UsageError
from docketwatch.base.secret import Secret

if TYPE_CHECKING:
    from docketwatch.config.settings import CourtListenerSettings

VARIABLE = "COURTLISTENER_API_TOKEN"
"""The name that CourtListener's own client uses too."""

CREDENTIAL = "courtlistener_token"
"""The name of a systemd credential (`LoadCredential=`), a file in the folder $CREDENTIALS_DIRECTORY."""

COMMAND_DEADLINE_S = 30
_OTHERS_MAY_READ = 0o077


def find_token(settings: CourtListenerSettings, folder: Path) -> Secret | None:
    """The token: of the environment, a systemd credential, a file, or a command, in that order; None without any.

    Args:
        settings: where to look.
        folder: the configuration's folder, from which a relative path counts.

    Raises:
        UsageError: there is one, but it cannot be used; the sentence never holds it.
    """
    if variable := os.environ.get(VARIABLE):
        return _checked(variable, f"the variable {VARIABLE}")
    if (credentials := os.environ.get("CREDENTIALS_DIRECTORY")) and (Path(credentials) / CREDENTIAL).is_file():
        return _of_file(Path(credentials) / CREDENTIAL)
    if settings.token_file:
        path = folder / settings.token_file.expanduser()
        _refuse_if_readable(path)
        return _of_file(path)
    if settings.token_command:
        return _of_command(settings.token_command)
    return None


def names_a_token(settings: CourtListenerSettings) -> bool:
    """Whether a token is to be found somewhere; nothing is opened or run for it."""
    credentials = os.environ.get("CREDENTIALS_DIRECTORY")
    return bool(
        os.environ.get(VARIABLE)
        or settings.token_file
        or settings.token_command
        or (credentials and (Path(credentials) / CREDENTIAL).is_file())
    )


def _refuse_if_readable(path: Path) -> None:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        raise UsageError(f"The token file {path} cannot be read ({error.strerror}).") from error
    if mode & _OTHERS_MAY_READ:
        raise UsageError(f"The token file {path} can be read by others. Make it yours alone: chmod 600 {path}")


def _of_file(path: Path) -> Secret:
    try:
        return _checked(path.read_text(encoding="ascii"), f"the file {path}")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"The token file {path} cannot be read ({type(error).__name__}).") from error


def _of_command(command: tuple[str, ...]) -> Secret:
    try:
        done = subprocess.run(  # noqa: S603 - the user's own command, without a shell
            command, capture_output=True, text=True, timeout=COMMAND_DEADLINE_S, check=False, stdin=subprocess.DEVNULL
        )
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise UsageError(f"The token command {command[0]} did not work ({type(error).__name__}).") from None
    if done.returncode:
        raise UsageError(f"The token command {command[0]} ended with {done.returncode}.")
    return _checked(done.stdout, f"the command {command[0]}")


def _checked(text: str, where: str) -> Secret:
    """A token has no blanks and no odd letters; one that has would break the header or be refused."""
    token = text.strip()
    if not (token.isascii() and token.isalnum()):
        raise UsageError(f"What {where} gives is no CourtListener token: a token is one word of letters and digits.")
    return Secret(token)
