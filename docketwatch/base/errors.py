"""Errors that somebody must act on: each carries a sentence for the user and its exit code; never a traceback."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Sequence

EXIT_OK = 0
EXIT_UNEXPECTED = 1
EXIT_USAGE = 2
EXIT_COVERAGE = 3
EXIT_DELIVERY = 4
EXIT_ACCOUNT = 5
EXIT_STORE = 6
EXIT_NEWS = 10
EXIT_LOCKED = 75
EXIT_INTERRUPTED = 130
EXIT_TERMINATED = 143


class DocketwatchError(Exception):
    """The root of what docketwatch raises on purpose.

    The message says what happened, to what, and what to do next, in one line.
    """

    exit_code: ClassVar[int] = EXIT_UNEXPECTED


class UsageError(DocketwatchError):
    """The user asked for something that cannot be: an unknown court, an impossible number, two cases in one."""

    exit_code = EXIT_USAGE


class ConfigError(UsageError):
    """The configuration or a watchlist is wrong; carries every fault found, not only the first."""

    def __init__(self, where: str, faults: Sequence[str]) -> None:
        """Build one message from all the faults of one file.

        Args:
            where: the file, as the user would name it.
            faults: one sentence each, with table and key.
        """
        self.where = where
        self.faults = tuple(faults)
        super().__init__(f"{where}: " + "; ".join(self.faults))


class StoreError(DocketwatchError):
    """The store cannot be used: read-only, damaged, foreign, or written by a newer docketwatch."""

    exit_code = EXIT_STORE


class LockedError(DocketwatchError):
    """Another run holds the lock."""

    exit_code = EXIT_LOCKED
