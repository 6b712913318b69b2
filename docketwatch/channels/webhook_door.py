"""Posts a parcel to an address that is a secret, and says what came of it; never judges a 2xx answer's words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docketwatch.base.blot import blot_address
from docketwatch.base.errors import UsageError
from docketwatch.channels.secret_options import check_ways
from docketwatch.docket.delivery import Receipt

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docketwatch.channels.outlets import Outlets
    from docketwatch.docket.delivery import Answer, Parcel

_FIRST_OK = 200
_FIRST_NOT_OK = 300
_GONE = frozenset({401, 403, 404, 410})
_MOVED = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class UrlOptions:
    """The four ways in which a webhook's address may be given: one of them, and like an address where it is plain."""

    url: str | None = field(default=None, repr=False)
    url_env: str | None = None
    url_file: str | None = None
    url_command: tuple[str, ...] | None = None

    def __post_init__(self) -> None:
        ways: dict[str, object] = {
            "url_env": self.url_env,
            "url_file": self.url_file,
            "url_command": self.url_command,
            "url": self.url,
        }
        check_ways("address", ways, is_needed=True)
        if self.url is not None and not self.url.startswith(("https://", "http://")):
            raise ValueError("url must begin with https:// (or http:// for a server of your own)")


def url_place(options: UrlOptions) -> str:
    """What tells this webhook from another of the same channel."""
    return repr((options.url, options.url_env, options.url_file, options.url_command))


def _advice(status: int) -> str:
    if status in _MOVED:
        return "; a redirect is not followed, give the address that it leads to"
    return "; check its address, or make a new webhook" if status in _GONE else ""


def hand_over(
    parcel: Parcel, outlets: Outlets, headers: Mapping[str, str], refusal: Callable[[Answer], str], *, to: str
) -> Receipt:
    """Post the parcel's payload; a receipt without problem only after a 2xx in which `refusal` found nothing.

    Args:
        parcel: what to post.
        outlets: the way out, and the address.
        headers: of the request.
        refusal: what a 2xx answer says against its having been taken; "" where nothing.
        to: what the user calls the other side.
    """
    try:
        secret = outlets.secret()
    except UsageError as error:
        return Receipt(str(error))
    if secret is None:
        return Receipt(f"{to} has no address; give url_env, url_file, url_command or url")
    url = secret.reveal().strip()
    answer = outlets.post(url, headers, parcel.payload)
    said = blot_address(answer.body, url)
    if answer.problem or answer.status is None:
        return Receipt(f"{to} did not take it: {blot_address(answer.problem, url) or 'no answer came'}")
    words = f"{answer.status} {said}".strip()
    if not _FIRST_OK <= answer.status < _FIRST_NOT_OK:
        return Receipt(f"{to} refused it: {words}{_advice(answer.status)}")
    problem = blot_address(refusal(answer), url)
    return Receipt(f"{to} did not take it: {problem}") if problem else Receipt(detail=words)
