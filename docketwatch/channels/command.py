"""Runs a program of the user's with a parcel on its standard input, under a deadline; never through a shell."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
from typing import TYPE_CHECKING, BinaryIO

from docketwatch.base.clean import clean_line
from docketwatch.docket.delivery import Receipt

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_MOST_WORDS_CHARS = 300
_MOST_READ_BYTES = 4_000
_WAIT_FOR_KILLED_S = 5.0


def check_command(key: str, command: Sequence[str]) -> None:
    """Check that there is a program to run.

    Raises:
        ValueError: there is none; a sentence for the user.
    """
    if not command or not command[0].strip():
        raise ValueError(f'{key} must name a program and its arguments, as ["/usr/local/bin/program", "--option"]')
    if any("\0" in word for word in command):
        raise ValueError(f"{key} holds a NUL, which no program can be given")


def run_command(
    command: Sequence[str], payload: bytes, *, deadline_s: float, folder: Path, more_env: Mapping[str, str]
) -> Receipt:
    """Run it, in `folder`; a receipt without problem only where it ended with 0. At the deadline all of it is killed.

    Files stand in for pipes: a program that does not read its input, writes without end, or leaves a child that holds
    its output open can then neither block nor delay.

    Args:
        command: program and arguments.
        payload: its standard input, to the byte.
        deadline_s: seconds it may take.
        folder: where it runs; a program named by a relative path counts from here.
        more_env: variables besides those of this process.
    """
    name = clean_line(command[0], 80)
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as said:
        given.write(payload)
        given.seek(0)
        try:
            # The command is the user's own, from the user's configuration; a list, so no shell reads it.
            process = subprocess.Popen(  # noqa: S603
                list(command),
                stdin=given,
                stdout=subprocess.DEVNULL,
                stderr=said,
                cwd=folder,
                env={**os.environ, **more_env},
                start_new_session=True,
            )
        except (OSError, ValueError) as error:
            why = error.strerror if isinstance(error, OSError) and error.strerror else "it cannot be started"
            return Receipt(f"{name} could not be run ({why}); check the command in the configuration")
        code = _wait(process, deadline_s)
        words = _first_line(said)
    if code is None:
        return Receipt(f"{name} did not end within {deadline_s:g} s and was stopped")
    if code == 0:
        return Receipt(detail=f"{name} ended with 0")
    ended = f"ended with exit code {code}" if code > 0 else f"was ended by signal {-code}"
    return Receipt(f"{name} {ended}" + (f": {words}" if words else ""))


def _wait(process: subprocess.Popen[bytes], deadline_s: float) -> int | None:
    try:
        return process.wait(deadline_s)
    except subprocess.TimeoutExpired:
        return None
    finally:
        if process.returncode is None:
            _kill_group(process)


def _kill_group(process: subprocess.Popen[bytes]) -> None:
    # The program leads a session of its own, so its group holds what it started, and nothing of ours.
    try:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(_WAIT_FOR_KILLED_S)
    except (ProcessLookupError, PermissionError, subprocess.TimeoutExpired):
        return


def _first_line(said: BinaryIO) -> str:
    said.seek(0)
    lines = (clean_line(line, _MOST_WORDS_CHARS) for line in _text(said.read(_MOST_READ_BYTES)).splitlines())
    return next(filter(None, lines), "")


def _text(words: bytes) -> str:
    return words.decode("utf-8", "replace")
