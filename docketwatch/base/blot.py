"""Blots a secret out of words that came from outside; never decides what is shown, only what is not.

A server may repeat a request in its answer, and with it the password or the webhook's address.
"""

from __future__ import annotations

import base64
from urllib.parse import unquote, urlsplit

from docketwatch.base.clean import CUT_MARK

BLOT = "***"
_FEWEST_TAIL_CHARS = 4
_FEWEST_PART_CHARS = 6


def blot_secret(text: str, secret: str) -> str:
    """Return text without the secret, also as HTTP and SMTP may write it: in base64, or cut off at the end.

    Args:
        text: words from outside.
        secret: a password, a token or a whole address; nothing happens for an empty one.
    """
    if not secret:
        return text
    for form in (secret, base64.b64encode(secret.encode("utf-8", "replace")).decode().rstrip("=")):
        text = _without_tail(text.replace(form, BLOT), form)
    return text


def blot_address(text: str, url: str) -> str:
    """Return text without a secret address: neither whole, nor its path and query, nor a telling part of them."""
    try:
        split = urlsplit(url)
    except ValueError:
        return blot_secret(text, url)
    behind_host = (
        split.path + (f"?{split.query}" if split.query else "") + (f"#{split.fragment}" if split.fragment else "")
    )
    parts = [part for part in _parts(split.path, split.query) if len(part) >= _FEWEST_PART_CHARS]
    forms = {url, behind_host, split.username or "", split.password or "", *parts, *(unquote(part) for part in parts)}
    for form in sorted(forms - {"", "/"}, key=len, reverse=True):
        text = _without_tail(text.replace(form, BLOT), form)
    return text


def _parts(path: str, query: str) -> list[str]:
    return [*path.split("/"), *(pair.partition("=")[2] or pair for pair in query.split("&"))]


def _without_tail(text: str, form: str) -> str:
    """An answer is read up to a limit, which may fall inside the secret."""
    mark = CUT_MARK if text.endswith(CUT_MARK) else ""
    body = text.removesuffix(CUT_MARK)
    for length in range(min(len(form) - 1, len(body)), _FEWEST_TAIL_CHARS - 1, -1):
        if body.endswith(form[:length]):
            return body[:-length] + BLOT + mark
    return text
