"""Hands a body to a server, once, under one total deadline; never repeats, never follows, never raises for a server.

The address of a webhook is its password, so no sentence made here holds more of it than the name of the server. A
repeat belongs to whoever keeps the outbox: a POST that timed out may have been taken.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import httpx

from docketwatch.base.blot import blot_address
from docketwatch.base.clean import clean_line
from docketwatch.docket.delivery import Answer
from docketwatch.net.body import BadEncodingError, BodyReader, BodyTooLargeError

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_BODY_BYTES = 2_000
"""The most of an answer that is read: an acknowledgement is short ("ok", "1"), and an error says it at its start."""

MAX_BODY_CHARS = 300
_CHUNK_BYTES = 500


def post(
    url: str,
    headers: Mapping[str, str],
    body: bytes,
    *,
    deadline_s: float,
    user_agent: str,
    proxy: str | None = None,
) -> Answer:
    """POST a body and return what was said; never raises for what an address or a server does.

    Args:
        url: where to; a secret.
        headers: besides the User-Agent.
        body: sent as it is.
        deadline_s: seconds for the whole exchange, connecting and a trickled answer included.
        user_agent: who we say we are.
        proxy: the address of a proxy, or None; the environment's proxies are not used.
    """
    request = _Request("POST", url, {**headers, "User-Agent": user_agent}, body)
    return asyncio.run(_exchange(request, deadline_s, proxy))


def get_quietly(url: str, *, deadline_s: float, user_agent: str, proxy: str | None = None) -> Answer:
    """GET an address for the sake of having asked, as a dead man's switch wants it; under the same care as `post`."""
    return asyncio.run(_exchange(_Request("GET", url, {"User-Agent": user_agent}, None), deadline_s, proxy))


class _Request:
    def __init__(self, method: str, url: str, headers: Mapping[str, str], body: bytes | None) -> None:
        self.method = method
        self.url = url
        # Compression is not wanted for a few words; what comes compressed nevertheless is read within the limit.
        self.headers = {"Accept": "*/*", **headers, "Accept-Encoding": "identity"}
        self.body = body


class _Came:
    """What has come of an answer so far, also when the exchange is broken off."""

    status: int | None = None
    reader: BodyReader | None = None

    def words(self, url: str) -> str:
        text = self.reader.body().decode("utf-8", "replace") if self.reader else ""
        # Cleaned in between: a control character inside it could hide the address until it is taken out.
        return clean_line(blot_address(clean_line(blot_address(text, url), MAX_BODY_BYTES), url), MAX_BODY_CHARS)


async def _exchange(request: _Request, deadline_s: float, proxy: str | None) -> Answer:
    came = _Came()
    problem = ""
    try:
        # httpx's own timeouts hold for one read each: a trickled answer would go on for ever (measured for fetch).
        async with asyncio.timeout(deadline_s):
            await _ask(request, proxy, deadline_s, came)
    except TimeoutError:
        problem = f"no whole answer came within {deadline_s:g} s"
    except BadEncodingError as error:
        problem = f"its answer cannot be read: {error}"
    except Exception as error:  # noqa: BLE001 - what a server or an address can cause is not all of one family
        problem = _problem(error)
    return Answer(came.status, came.words(request.url), blot_address(clean_line(problem, MAX_BODY_CHARS), request.url))


async def _ask(request: _Request, proxy: str | None, deadline_s: float, came: _Came) -> None:
    async with (
        httpx.AsyncClient(timeout=deadline_s, follow_redirects=False, trust_env=False, proxy=proxy) as client,
        client.stream(request.method, request.url, headers=request.headers, content=request.body) as response,
    ):
        came.status = response.status_code
        encoding = response.headers.get("content-encoding", "")
        came.reader = BodyReader(encoding, MAX_BODY_BYTES)
        try:
            async for chunk in response.aiter_raw():
                # In small pieces: what is beyond the limit takes its own piece with it, and no more.
                for start in range(0, len(chunk), _CHUNK_BYTES):
                    came.reader.feed(chunk[start : start + _CHUNK_BYTES])
        except BodyTooLargeError as error:
            if encoding:
                raise BadEncodingError("compressed, which was not asked for") from error
            return
        came.reader.end()


def _problem(error: Exception) -> str:
    words = str(error) or type(error).__name__
    if "CERTIFICATE" in words.upper() or "SSL" in words:
        return f"its certificate or encryption was not accepted ({words})"
    if isinstance(error, httpx.TimeoutException):
        return "it did not answer in time"
    if isinstance(error, httpx.UnsupportedProtocol) or not isinstance(error, httpx.HTTPError | OSError):
        # The library's words may hold the address itself, in pieces and quoted: they are not passed on.
        return "its address cannot be used; it must be whole and begin with https://"
    return f"it could not be reached or broke off ({words})"
