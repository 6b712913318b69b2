"""The one lock of a store: held by the kernel for the life of a run, so that none is ever left behind."""

from __future__ import annotations

import fcntl
import os
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from docketwatch.base.errors import LockedError, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOOK_AGAIN_S = 0.5
"""How often a run that waits looks whether the lock is free."""


@contextmanager
def hold_lock(path: Path, *, wait_s: float = 0.0) -> Iterator[None]:
    """Hold the lock on a file beside the store; taken before the store is opened.

    Args:
        path: the lock file; made 0600 if missing, never removed (removing it would let two runs hold it).
        wait_s: how long to wait for another process that holds it.

    Raises:
        LockedError: another process holds it.
        StoreError: the file cannot be made.
    """
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise StoreError(
            f"The lock file {path} cannot be opened ({error.strerror}). Make its folder writable, or set [store] path."
        ) from error
    try:
        _take(descriptor, path, wait_s)
        yield
    finally:
        os.close(descriptor)


def _take(descriptor: int, path: Path, wait_s: float) -> None:
    give_up = time.monotonic() + wait_s
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if time.monotonic() >= give_up:
                raise LockedError(f"Another docketwatch run is using {path.parent}; this one did nothing.") from error
            time.sleep(min(LOOK_AGAIN_S, wait_s))
        else:
            return
