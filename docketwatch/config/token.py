"""Finds CourtListener's token where the user keeps it; never takes it from the configuration, never shows it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from docketwatch.base.errors import UsageError
from docketwatch.base.secret import Secret
from docketwatch.config.secret_places import text_of_command, text_of_file, text_of_private_file

if TYPE_CHECKING:
    from docketwatch.config.settings import CourtListenerSettings

VARIABLE = "COURTLISTENER_API_TOKEN"
"""The name that CourtListener's own client uses too."""

CREDENTIAL = "courtlistener_token"
"""The name of a systemd credential (`LoadCredential=`), a file in the folder $CREDENTIALS_DIRECTORY."""


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
        path = Path(credentials) / CREDENTIAL
        return _checked(text_of_file(path, "token"), f"the file {path}")
    if settings.token_file:
        path = folder / settings.token_file.expanduser()
        return _checked(text_of_private_file(path, "token"), f"the file {path}")
    if settings.token_command:
        return _checked(text_of_command(settings.token_command, "token"), f"the command {settings.token_command[0]}")
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


def _checked(text: str, where: str) -> Secret:
    """A token has no blanks and no odd letters; one that has would break the header or be refused."""
    token = text.strip()
    if not (token.isascii() and token.isalnum()):
        raise UsageError(f"What {where} gives is no CourtListener token: a token is one word of letters and digits.")
    return Secret(token)
