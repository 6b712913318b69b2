"""Names what CourtListener answers in place of rows: each documented error gets its own sentence; never raises."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from docketwatch.base.clean import clean_line
from docketwatch.docket.asking import Problem

if TYPE_CHECKING:
    from docketwatch.docket.asking import Page

MOST_QUOTED_CHARS = 200
"""How much of the server's own words a message repeats."""

_STATUS_OK = 200
_SERVER_FAULT = 500
_SECONDS = re.compile(r"available in (\d{1,6}) seconds")
_TAG = re.compile(r"<[^>]{0,500}>")
_SHOWN_CHARS = 80

_REFUSALS = {
    400: ("refused", "the question was refused"),
    401: ("account", "the token was refused; make a new one in your account there"),
    403: ("account", "the account may not read this: its policy or your account has changed"),
    404: ("gone", "it knows no such row"),
    405: ("refused", "the way of asking was refused"),
    406: ("refused", "the form of the answer was refused"),
    410: ("gone", "that row is gone for good"),
    429: ("throttled", "the account's quota is used up"),
}
"""Kind and sentence by status (`courtlistener` facts section 10)."""


def refusal(page: Page, answer: Any) -> Problem:  # noqa: ANN401 - whatever a server sends
    """Why an answer holds no rows.

    Args:
        page: the answer.
        answer: its body as JSON, None if it is none.
    """
    status, said = page.status, detail_of(answer)
    if status in {None, _STATUS_OK}:
        return page.problem or Problem("no-json", f"an answer came that is no JSON: {_shown(page.body)}")
    assert status is not None
    if status >= _SERVER_FAULT:
        kind, sentence = "server", f"it answered {status}"
    else:
        kind, sentence = _REFUSALS.get(status, ("refused", f"it answered {status}"))
    if kind == "gone" and re.search("cursor|page", said, re.IGNORECASE):
        kind, sentence = "cursor", "the next page was refused"
    if kind == "throttled" and "blocked" in said:
        kind, sentence = "account", "the account is blocked"
    return Problem(kind, f'{sentence} ("{said}")' if said else f"{sentence}: {_shown(page.body)}")


def throttle_wait_s(page: Page) -> float | None:
    """How long a 429 asks to wait, in seconds, by its header or its words; None where it does not say."""
    if page.retry_after_s is not None:
        return page.retry_after_s
    found = _SECONDS.search(detail_of(json_of(page.body)))
    return float(found[1]) if found else None


def json_of(body: bytes) -> Any:  # noqa: ANN401 - whatever a server sends
    """A body as JSON; None if it is none."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def detail_of(answer: Any) -> str:  # noqa: ANN401 - whatever a server sends
    """An error body in one line: its `detail`, or field by field, or the parts of a list."""
    match answer:
        case {"detail": str(detail), "unknown_params": list(names)}:
            said = f"{detail} {', '.join(map(str, names))}"
        case {"detail": str(detail)}:
            said = detail
        case dict():
            said = "; ".join(f"{field}: {_joined(value)}" for field, value in answer.items())
        case list():
            said = _joined(answer)
        case _:
            said = ""
    return clean_line(said)[:MOST_QUOTED_CHARS]


def _joined(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


def _shown(body: bytes) -> str:
    text = clean_line(_TAG.sub(" ", body[:4_000].decode("utf-8", "replace")))[:_SHOWN_CHARS]
    return f'"{text}"' if text else "an empty page"
