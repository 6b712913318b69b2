from __future__ import annotations

import socket
import time
from types import SimpleNamespace

import pytest

from docketwatch.channels.smtp_deadline import Deadline


def test_a_read_that_would_last_for_ever_ends_at_the_deadline() -> None:
    near, far = socket.socketpair()
    with near, far, Deadline(0.1) as deadline:
        deadline.watch(SimpleNamespace(sock=near))
        assert near.recv(1) == b""
        assert deadline.has_passed


def test_a_socket_that_comes_after_the_deadline_is_shut_all_the_same() -> None:
    near, far = socket.socketpair()
    client = SimpleNamespace(sock=None)
    with near, far, Deadline(0.05) as deadline:
        deadline.watch(client)
        time.sleep(0.25)  # by now it has passed, and found nothing to shut
        near.settimeout(3)
        client.sock = near
        assert near.recv(1) == b""


def test_what_ends_in_time_is_left_alone() -> None:
    near, far = socket.socketpair()
    with near, far:
        with Deadline(30) as deadline:
            deadline.watch(SimpleNamespace(sock=near))
        assert not deadline.has_passed
        far.sendall(b"x")
        assert near.recv(1) == b"x"


def test_an_error_inside_comes_out() -> None:
    with pytest.raises(KeyError), Deadline(30):
        raise KeyError
