"""Answers as the application sends them: JSON, HTML pages, refusals, with the recorded headers; decides nothing."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

STANDING_HEADERS = (
    ("x-frame-options", "DENY"),
    ("permissions-policy", "browsing-topics=()"),
    ("strict-transport-security", "max-age=63072000; includeSubDomains; preload"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
)
"""What every recorded answer carries."""

DROPPED = 0
"""The status of an answer that never comes: the connection is closed instead."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer before it goes out. A status of DROPPED closes the connection without a word."""

    status: int
    body: bytes
    content_type: str = "application/json"
    headers: tuple[tuple[str, str], ...] = ()

    def with_headers(self, *headers: tuple[str, str]) -> Answer:
        """The same with further headers."""
        return Answer(self.status, self.body, self.content_type, (*self.headers, *headers))


class RefusalError(Exception):
    """What a view raises to answer with a status and a body instead of rows."""

    def __init__(self, status: int, body: Any) -> None:  # noqa: ANN401 - JSON is anything
        super().__init__(f"{status} {body}")
        self.answer = json_answer(body, status)


def json_answer(body: Any, status: int = 200) -> Answer:  # noqa: ANN401 - JSON is anything
    """An answer of the API, compact and in UTF-8 as it writes it."""
    return Answer(status, json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode())


def detail_answer(status: int, detail: str) -> Answer:
    """A refusal in the API's usual form."""
    return json_answer({"detail": detail}, status)


def html_answer(status: int, title: str) -> Answer:
    """A page for people: unknown paths, maintenance, a proxy's complaint."""
    page = (
        f'<!DOCTYPE html>\n<html lang="en">\n<head><title>{title}</title></head>\n<body><h1>{title}</h1></body></html>'
    )
    return Answer(status, page.encode(), "text/html; charset=utf-8")
