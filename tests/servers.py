"""Servers on loopback that do what a test says: raw sockets, a small HTTP server, a scripted and a real mail server."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from aiosmtpd.controller import Controller

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from aiosmtpd.smtp import Envelope

LOOPBACK = "127.0.0.1"
DRIP_S = 0.05


@contextmanager
def raw_server(behave: Callable[[socket.socket, threading.Event], None]) -> Iterator[int]:
    """Serve each connection as told; gives the port. `behave` must end soon after its event is set."""
    listener = socket.create_server((LOOPBACK, 0))
    stop = threading.Event()
    threads: list[threading.Thread] = []

    def handle(connection: socket.socket) -> None:
        with connection:
            try:
                behave(connection, stop)
            except OSError:
                return

    def serve() -> None:
        while not stop.is_set():
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threads.append(threading.Thread(target=handle, args=(connection,), daemon=True))
            threads[-1].start()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield listener.getsockname()[1]
    finally:
        stop.set()
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        for one in (thread, *threads):
            one.join(timeout=5)


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.create_server((LOOPBACK, 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def silence(_: socket.socket, stop: threading.Event) -> None:
    stop.wait(10)


def drip(text: bytes) -> Callable[[socket.socket, threading.Event], None]:
    """Sends a letter at a time, for far longer than any test waits."""

    def behave(connection: socket.socket, stop: threading.Event) -> None:
        for place in range(len(text)):
            if stop.wait(DRIP_S):
                return
            connection.sendall(text[place : place + 1])

    return behave


def hang_up_after_request(connection: socket.socket, _: threading.Event) -> None:
    connection.recv(65_536)


@dataclass
class Post:
    """What came with one request."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Web:
    """What a small HTTP server answers, and what it was asked."""

    status: int = 200
    body: bytes = b"ok"
    headers: dict[str, str] = field(default_factory=dict)
    posts: list[Post] = field(default_factory=list)
    url: str = ""


@contextmanager
def web_server() -> Iterator[Web]:
    """Serve HTTP on loopback."""
    web = Web()

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            web.posts.append(Post(self.command, self.path, headers, body))
            self.send_response(web.status)
            for name, value in web.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(web.body)))
            self.end_headers()
            self.wfile.write(web.body)

        do_GET = do_POST = _answer  # noqa: N815 - the names that http.server looks for

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer((LOOPBACK, 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    web.url = f"http://{LOOPBACK}:{server.server_port}"
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
        thread.join(timeout=5)


def mail_script(**replies: str | None) -> Callable[[socket.socket, threading.Event], None]:
    """A mail server that follows a script: `greeting`, `ehlo`, `mail`, `rcpt`, `data`, `end` (of the data), `quit`.

    None stands for hanging up at that point, "" for never answering.
    """
    told = {
        "greeting": "220 loopback",
        "ehlo": "250 loopback",
        "mail": "250 ok",
        "rcpt": "250 ok",
        "data": "354 go on",
        "end": "250 2.0.0 Ok: queued as 4F",
        "quit": "221 bye",
        **replies,
    }

    return partial(_follow, told)


def _follow(told: dict[str, str | None], connection: socket.socket, stop: threading.Event) -> None:
    def says(step: str) -> bool:
        words = told.get(step, "502 not known")
        if words == "":
            stop.wait(10)
        elif words is not None:
            connection.sendall(words.encode() + b"\r\n")
        return bool(words)

    with connection.makefile("rb") as lines:
        goes_on = says("greeting")
        while goes_on and (line := lines.readline()):
            verb = line[:4].strip().lower().decode()
            goes_on = says(verb) and verb != "quit"
            if goes_on and verb == "data" and (told["data"] or "").startswith("354"):
                while lines.readline() not in {b".\r\n", b""}:
                    pass
                goes_on = says("end")


@dataclass
class Mailbox:
    """What a real mail server (aiosmtpd) took; it refuses the readers in `refused`."""

    refused: frozenset[str] = frozenset()
    mails: list[tuple[str, tuple[str, ...], bytes]] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802 - the name that aiosmtpd looks for
        self, _server: Any, _session: Any, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if address in self.refused:
            return "550 5.1.1 no such reader here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Envelope) -> str:  # noqa: N802 - the same
        content = envelope.content if isinstance(envelope.content, bytes) else b""
        self.mails.append((envelope.mail_from or "", tuple(envelope.rcpt_tos), content))
        return "250 2.0.0 Ok: queued as 4F"


@contextmanager
def mail_server(mailbox: object, **options: Any) -> Iterator[int]:
    """Run aiosmtpd on loopback; gives the port. Options are the Controller's and its SMTP's."""
    controller = Controller(mailbox, hostname=LOOPBACK, port=free_port(), **options)
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()
