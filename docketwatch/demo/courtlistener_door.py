"""What a request must pass, in this order, before it is looked at: path, form, token, permission, quota; reads no rows.

Hence an unknown path, a form that cannot be served and a bad token cost nothing, a bad filter costs one request, and
over the quota everything is a 429 (`courtlistener` facts, 2.3).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from docketwatch.demo.courtlistener_answers import Answer, detail_answer, html_answer
from docketwatch.demo.courtlistener_views import DETAIL_ENDPOINTS, ENDPOINTS

if TYPE_CHECKING:
    from datetime import datetime

    from docketwatch.demo.courtlistener_paging import Params
    from docketwatch.demo.courtlistener_quota import Quota

_API_PATH = re.compile(r"/api/rest/v4/([a-z-]+)/(?:([^/]+)/)?")
_FEED_PATH = re.compile(r"/docket/(\d+)/feed/")

_OPEN_TO_ALL = frozenset({"search", "courts"})
_WITHOUT_ROWS = frozenset({"search", "api-usage"})
_READING = frozenset({"GET", "HEAD", "OPTIONS"})

_NO_TOKEN = "Authentication credentials were not provided."  # noqa: S105 - a sentence
_REALM = 'Bearer realm="api"'
_BAD_BEARER = f'{_REALM},error="invalid_token",error_description="The access token is invalid."'


@dataclass(frozen=True, slots=True)
class Target:
    """What an address names: an endpoint and perhaps a row, or a docket's feed, or where it should have gone."""

    endpoint: str = ""
    row_id: str | None = None
    params: Params = field(default_factory=list)
    feed: int | None = None
    location: str = ""


def read_target(target: str) -> Target | None:
    """What a request's path and query name; None if nothing."""
    parts = urlsplit(target)
    if not parts.path.endswith("/"):
        slashed = read_target(f"{parts.path}/")
        query = f"?{parts.query}" if parts.query else ""
        return None if slashed is None else Target(location=f"{parts.path}/{query}")
    if feed := _FEED_PATH.fullmatch(parts.path):
        return Target(feed=int(feed[1]))
    found = _API_PATH.fullmatch(parts.path)
    if found is None or found[1] not in (DETAIL_ENDPOINTS if found[2] else ENDPOINTS | _WITHOUT_ROWS):
        return None
    return Target(found[1], found[2], parse_qsl(parts.query, keep_blank_values=True))


@dataclass(slots=True)
class Door:
    """The checks on one request. `token_sent` is what came with it, `token` the account that it turned out to be."""

    quota: Quota
    headers: dict[str, str]
    address: str
    now: datetime
    token: str | None = None

    @property
    def token_sent(self) -> str | None:
        """The token as it was sent, good or bad."""
        scheme, _, rest = self.headers.get("authorization", "").partition(" ")
        return rest.strip() if scheme.lower() == "token" else None

    def refuse(self, method: str, wanted: Target, *, search_needs_token: bool) -> Answer | None:
        """The refusal that this request meets on its way, or None."""
        accepted = self.headers.get("accept", "*/*")
        if not any(kind in accepted for kind in ("*/*", "application/*", "application/json", "text/html", "text/*")):
            return detail_answer(406, "Could not satisfy the request Accept header.")
        if refused := self._authenticate():
            return refused
        is_open = wanted.endpoint in _OPEN_TO_ALL and not (search_needs_token and wanted.endpoint == "search")
        is_write = method not in _READING and wanted.endpoint not in _WITHOUT_ROWS
        if self.token is None and (is_write or not is_open):
            return _unauthorized(_NO_TOKEN)
        if is_write:
            return detail_answer(403, "You do not have permission to perform this action.")
        return self._spend(wanted)

    def dress(self, answer: Answer, wanted: Target) -> Answer:
        """The answer with the API's own headers; as a page if a browser asks."""
        accepted = self.headers.get("accept", "*/*")
        if "text/html" in accepted and "json" not in accepted and answer.content_type == "application/json":
            page = html_answer(answer.status, "Django REST framework")
            answer = Answer(answer.status, page.body, page.content_type, answer.headers)
        allowed = "GET, PUT, PATCH, DELETE, HEAD, OPTIONS" if wanted.row_id else "GET, POST, HEAD, OPTIONS"
        if wanted.endpoint == "api-usage":
            allowed = "GET, HEAD, OPTIONS"
        return answer.with_headers(("vary", "Accept, origin, Cookie"), ("allow", allowed))

    def _authenticate(self) -> Answer | None:
        words = self.headers.get("authorization", "").split()
        scheme = words[0].lower() if words else ""
        if scheme == "bearer":
            return _unauthorized("Invalid or expired bearer token.", _BAD_BEARER)
        if scheme == "basic":
            return _unauthorized("Invalid username/password.")
        if scheme == "token":
            fault = self._token_fault(words[1:])
            return _unauthorized(fault) if fault else None
        return None

    def _token_fault(self, words: list[str]) -> str | None:
        """What is wrong with the words after `Token`; without a fault the account is known from here on."""
        if len(words) != 1:
            said = "Token string should not contain spaces." if words else "No credentials provided."
            return f"Invalid token header. {said}"
        limits = self.quota.limits.get(words[0])
        if limits is None:
            return "Invalid token."
        self.token = words[0]
        return None if limits.active else "User inactive or deleted."

    def _spend(self, wanted: Target) -> Answer | None:
        if self.token is None:
            throttled = self.quota.spend_anonymously(self.address, self.now)
        elif wanted.endpoint == "api-usage":
            throttled = self.quota.spend_on_usage(self.token, self.now)
        else:
            throttled = self.quota.spend(self.token, self.now)
        if throttled is None:
            return None
        answer = detail_answer(429, throttled.detail)
        if throttled.retry_after_s is None:
            return answer
        return answer.with_headers(("retry-after", str(throttled.retry_after_s)))


def _unauthorized(detail: str, challenge: str = _REALM) -> Answer:
    return detail_answer(401, detail).with_headers(("www-authenticate", challenge))
