"""A small HTTP server that answers as courts' servers do: HTTP/1.0, no length, no validators, closed at the end.

It listens on loopback only, and serves the recording or whatever a test puts in.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LOOPBACK = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server sends for one path. A `length` other than the body's makes a short or a long answer."""

    body: bytes
    status: int = 200
    content_type: str = "text/xml"
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Courts:
    """The answers by path, and the paths asked for so far, in order; may be changed while the server runs."""

    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)
    url: str = ""

    def feed_url(self, court: str) -> str:
        """The address at which this server plays a court's feed."""
        return f"{self.url}/{court}/rss"

    def show(self, court: str, body: bytes, **other: object) -> None:
        """Answer for a court's feed with this body from now on."""
        self.answers[f"/{court}/rss"] = Answer(body, **other)  # type: ignore[arg-type] # the fields of Answer


@contextmanager
def serve_courts(port: int = 0) -> Iterator[Courts]:
    """Serve on loopback for as long as the block lasts.

    Args:
        port: 0 for any free one.
    """
    courts = Courts()

    class Handler(BaseHTTPRequestHandler):
        """Answers from `courts`."""

        server_version = "Apache"
        sys_version = ""

        def do_GET(self) -> None:
            """Answer one request."""
            courts.asked.append(self.path)
            courts.agents.append(self.headers.get("User-Agent", ""))
            answer = courts.answers.get(self.path, Answer(b"<h1>Not Found</h1>", 404, "text/html"))
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.content_type)
            self.send_header("Cache-Control", "max-age=0")
            self.send_header("Connection", "close")
            for name, value in answer.headers:
                self.send_header(name, value)
            self.end_headers()
            with suppress(ConnectionError):  # whoever asked has gone
                self.wfile.write(answer.body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
            """Print nothing: stdout and stderr belong to the command."""

    with ThreadingHTTPServer((LOOPBACK, port), Handler) as server:
        courts.url = f"http://{LOOPBACK}:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield courts
        finally:
            server.shutdown()
            thread.join()
