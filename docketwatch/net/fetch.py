"""Fetches pages: a few at once, each under one total deadline, with one retry; the only home of httpx.

A per-read timeout lets a trickling server hold a run for ever, so the deadline surrounds the whole exchange
(measured: a 2 s httpx timeout returned after 9.5 s, after 24.3 s with trickled headers).
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import httpx

from docketwatch.docket.asking import Page, Problem, Request
from docketwatch.net.body import BadEncodingError, BodyReader, BodyTooLargeError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from docketwatch.base.secret import Secret

MAX_REDIRECTS = 5
_OK = 200
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SERVER_FAULT = 500
_MOST_SECONDS_DIGITS = 7


@dataclass(frozen=True, slots=True)
class NetSettings:
    """Limits of the fetching: seconds, bytes, how many requests at once, and who we say we are.

    The token goes with requests to addresses below `account_url` and nowhere else, whatever a redirect says.
    """

    user_agent: str
    deadline_s: float = 30.0
    connect_s: float = 10.0
    retry_wait_s: float = 2.0
    max_body_bytes: int = 10 * 1024 * 1024
    parallel: int = 6
    proxy: str | None = None
    account_url: str = ""
    account_token: Secret | None = None
    account_deadline_s: float = 60.0


def fetch_pages(
    requests: Sequence[Request], keep: Callable[[Page], None], *, now: datetime, settings: NetSettings
) -> None:
    """Fetch all requests; hand each answer to `keep` as it comes. Never raises for what a server does.

    Args:
        requests: what to ask.
        keep: called once for each request, in this thread.
        now: the run's clock, which dates the pages.
        settings: limits.
    """
    if requests:
        asyncio.run(_fetch_pages(requests, keep, now, settings))


async def _fetch_pages(
    requests: Sequence[Request], keep: Callable[[Page], None], now: datetime, settings: NetSettings
) -> None:
    free = asyncio.Semaphore(settings.parallel)
    # Automatic decoding, redirects and environment proxies are off: each is done by hand, or not at all.
    async with httpx.AsyncClient(
        headers={"User-Agent": settings.user_agent, "Accept-Encoding": "gzip", "Accept": "*/*"},
        timeout=httpx.Timeout(max(settings.deadline_s, settings.account_deadline_s), connect=settings.connect_s),
        follow_redirects=False,
        trust_env=False,
        proxy=settings.proxy,
    ) as client:

        async def one(request: Request) -> Page:
            async with free:
                return await _with_retry(client, request, now, settings)

        tasks = [asyncio.create_task(one(request)) for request in requests]
        try:
            for done in asyncio.as_completed(tasks):
                keep(await done)
        finally:
            # Where `keep` fails (a full disk), its own error must come out, and nothing must go on asking.
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)


async def _with_retry(client: httpx.AsyncClient, request: Request, now: datetime, settings: NetSettings) -> Page:
    """One retry, and only where another try may help: a refused connection, silence, a fault of the server.

    None where an account pays for each try: there the next check tries again.
    """
    first = await _exchange(client, request, now, settings)
    if request.cost == "quota" or first.problem is None or first.problem.kind not in {"connect", "timeout", "server"}:
        return first
    await asyncio.sleep(settings.retry_wait_s)
    page = await _exchange(client, request, now, settings)
    best = first if page.problem and not page.body else page
    if best.problem and best.problem.kind in {"connect", "timeout"} and best.body and best.status == _OK:
        # Cut off on the way, twice: what came is kept, and its reader sees that the end is missing.
        return replace(best, problem=None)
    return best


async def _exchange(client: httpx.AsyncClient, request: Request, now: datetime, settings: NetSettings) -> Page:
    came = _Answer()
    problem = None
    deadline_s = max(settings.deadline_s, settings.account_deadline_s if request.cost == "quota" else 0)
    try:
        async with asyncio.timeout(deadline_s):
            await _ask(client, request.url, settings, came)
    except TimeoutError:
        problem = Problem("timeout", f"no whole answer came within {deadline_s:g} s")
    except _RefusedError as error:
        problem = error.problem
    except BodyTooLargeError:
        problem = Problem("too-large", f"the answer is larger than {settings.max_body_bytes // 2**20} MiB")
    except BadEncodingError as error:
        problem = Problem("encoding", f"the answer came {error}")
    except Exception as error:  # noqa: BLE001 - what a server or an address can cause is not all of one family
        problem = _connection_problem(error)
    body = came.reader.body() if came.reader else b""
    return Page(request, now, came.status, came.content_type, body, problem, came.retry_after_s)


class _Answer:
    """What has come of one answer so far, also when the exchange is broken off."""

    status: int | None = None
    content_type: str = ""
    retry_after_s: float | None = None
    reader: BodyReader | None = None


class _RefusedError(Exception):
    """An answer that is none: a bad status, a redirect that is not followed."""

    def __init__(self, kind: str, detail: str) -> None:
        super().__init__(detail)
        self.problem = Problem(kind, detail)


async def _ask(client: httpx.AsyncClient, url: str, settings: NetSettings, came: _Answer) -> None:
    for _ in range(MAX_REDIRECTS + 1):
        async with client.stream("GET", url, headers=_account_headers(url, settings)) as response:
            if response.status_code in _REDIRECTS and "location" in response.headers:
                url = _followed(url, response.headers["location"])
                continue
            came.status = response.status_code
            came.content_type = response.headers.get("content-type", "")[:200]
            came.retry_after_s = _seconds(response.headers.get("retry-after", ""))
            came.reader = BodyReader(response.headers.get("content-encoding", ""), settings.max_body_bytes)
            async for chunk in response.aiter_raw():
                came.reader.feed(chunk)
            came.reader.end()
        if came.status != _OK:
            kind = "server" if came.status >= _SERVER_FAULT else "refused"
            raise _RefusedError(kind, f"the server answered {came.status} {_reason(came.status)}".rstrip())
        return
    raise _RefusedError("redirects", f"the server redirected more than {MAX_REDIRECTS} times")


def _account_headers(url: str, settings: NetSettings) -> dict[str, str]:
    base = settings.account_url.rstrip("/") + "/"
    if settings.account_token is None or len(base) <= 1 or not url.startswith(base):
        return {}
    return {"Authorization": f"Token {settings.account_token.reveal()}", "Accept": "application/json"}


def _seconds(text: str) -> float | None:
    """A Retry-After in seconds; its other form, a date, no server asked here sends."""
    return float(text) if text.isascii() and text.isdigit() and len(text) <= _MOST_SECONDS_DIGITS else None


def _followed(url: str, location: str) -> str:
    try:
        target = urljoin(url, location)
        scheme, _ = urlsplit(target).scheme, urlsplit(target).port
    except ValueError as error:
        raise _RefusedError("redirects", f"the server redirected to no address at all ({error})") from error
    if scheme not in {"http", "https"} or (urlsplit(url).scheme == "https" and scheme == "http"):
        raise _RefusedError(
            "redirects", f"the server redirected to an address that is not safe to follow: {target[:120]}"
        )
    return target


def _reason(status: int) -> str:
    try:
        return httpx.codes(status).name.replace("_", " ").title()
    except ValueError:
        return ""


def _connection_problem(error: Exception) -> Problem:
    words = str(error) or type(error).__name__
    if "CERTIFICATE" in words.upper() or "SSL" in words:
        return Problem("tls", f"its certificate or encryption was not accepted ({words})")
    if not isinstance(error, httpx.HTTPError | OSError) or isinstance(error, httpx.UnsupportedProtocol):
        # Bad ports come as OverflowError inside an ExceptionGroup, bad letters as UnicodeError, the rest as InvalidURL.
        error = error.exceptions[0] if isinstance(error, ExceptionGroup) else error
        words = str(error) or type(error).__name__
        return Problem("address", f"its address cannot be used ({words})")
    if isinstance(error, httpx.TimeoutException):
        return Problem("timeout", "it did not answer in time")
    return Problem("connect", f"it could not be reached ({words})")
