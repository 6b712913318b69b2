"""The one lock of a store: held by the kernel for the life of a run, so that none is ever left behind."""

from __future__ import annotations

import fcntl
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from docketwatch.base.errors import LockedError, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def hold_lock(path: Path) -> Iterator[None]:
    """Hold the lock on a file beside the store; taken before the store is opened.

    Args:
        path: the lock file; made 0600 if missing, never removed (removing it would let two runs hold it).

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
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise LockedError(f"Another docketwatch run is using {path.parent}; this one did nothing.") from error
        yield
    finally:
        os.close(descriptor)
