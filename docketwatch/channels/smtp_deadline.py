"""Ends a conversation over a socket when its time is up; knows nothing of mail.

A timeout of smtplib holds for one read, so a server that drips a letter a second could hold a run for ever. A thread
that shuts the socket down wakes whatever waits on it, and so bounds the whole.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from typing import TYPE_CHECKING, Any, Protocol, Self

if TYPE_CHECKING:
    from types import TracebackType

_AGAIN_S = 0.1


class HasSocket(Protocol):
    """A client that speaks over a socket, and may exchange it on the way (STARTTLS does)."""

    sock: Any


class Deadline:
    """Watches a client's socket from entering on; after so many seconds nothing more goes over it, either way."""

    def __init__(self, seconds: float) -> None:
        """Prepare.

        Args:
            seconds: for the whole conversation.
        """
        self.seconds = seconds
        self.has_passed = False
        self._client: HasSocket | None = None
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def watch(self, client: HasSocket) -> None:
        """Name the client, before it connects."""
        self._client = client

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        if self._over.wait(self.seconds):
            return
        self.has_passed = True
        # Again and again: the client may be connecting, or its socket be in the middle of becoming an encrypted one.
        while not self._over.wait(_AGAIN_S):
            self._shut()
        self._shut()

    def _shut(self) -> None:
        # The plain socket's shutdown: that of an encrypted one would take the encryption off and leave a moment in
        # which the other thread could write in clear.
        sock = self._client.sock if self._client else None
        if sock is not None:
            with contextlib.suppress(OSError):
                socket.socket.shutdown(sock, socket.SHUT_RDWR)
