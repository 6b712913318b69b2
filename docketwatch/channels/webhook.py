"""Posts the digest to a program of the user's own; never in a form that only one vendor reads."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from docketwatch.channels.parcel_key import parcel_key
from docketwatch.channels.webhook_door import UrlOptions, hand_over, url_place
from docketwatch.docket.delivery import Parcel

if TYPE_CHECKING:
    from docketwatch.channels.outlets import Outlets
    from docketwatch.docket.delivery import Answer, Receipt, Rendered

SECRET = "url"  # noqa: S105 - the stem of an option's name

_CONTENT_TYPES = {
    "json": "application/json",
    "markdown": "text/markdown; charset=utf-8",
    "text": "text/plain; charset=utf-8",
}
_DENIAL = re.compile(r'"(?:ok|success)"\s*:\s*false|"errors?"\s*:\s*(?!null|false|""|0\b|\{\s*\}|\[\s*\])\S')


@dataclass(frozen=True, slots=True)
class Options(UrlOptions):
    """What a user may write for a webhook: its address, in one of four ways, and the form of what is posted."""

    format: Literal["json", "markdown", "text"] = "json"


def pack(rendered: Rendered, options: Options) -> tuple[Parcel, ...]:
    """One parcel: the digest in the chosen form."""
    forms = {"json": rendered.json, "markdown": rendered.markdown, "text": rendered.text}
    key = parcel_key(rendered, "webhook", options.format, url_place(options))
    return (Parcel(key, "webhook", forms[options.format].encode("utf-8", "replace")),)


def send(parcel: Parcel, options: Options, outlets: Outlets) -> Receipt:
    """Post it; taken where the answer is 2xx and its body, if JSON, does not say otherwise.

    The receiver may tell a repeat by its Idempotency-Key (draft-ietf-httpapi-idempotency-key-header).
    """
    headers = {"Content-Type": _CONTENT_TYPES[options.format], "Idempotency-Key": parcel.key}
    return hand_over(parcel, outlets, headers, denial, to="the webhook")


def denial(answer: Answer) -> str:
    """What a 2xx answer says against its having been taken, "" where nothing.

    Read are, at the top of a JSON object: `ok` and `success` that are false, `error` and `errors` that hold something.
    A longer body came cut off, so it is no JSON any more: there the same is looked for in its words.
    """
    body = answer.body.strip()
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return f"it answered {answer.status} {body}" if body.startswith("{") and _DENIAL.search(body) else ""
    if not isinstance(told, dict):
        return ""
    denies = told.get("ok") is False or told.get("success") is False or told.get("error") or told.get("errors")
    return f"it answered {answer.status} {body}" if denies else ""
