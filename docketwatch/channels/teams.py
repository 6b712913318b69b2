"""Posts the digest's brief to Microsoft Teams through a Workflows webhook, as an Adaptive Card; never mentions anybody.

Office 365 connectors ended with 2025; what is left is the flow "Post to a channel when a webhook request is received",
which wants type, attachments and a card. Shape and size after
https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docketwatch.channels.brief_parts import is_web_address, left_out, short_line
from docketwatch.channels.parcel_key import parcel_key
from docketwatch.channels.webhook_door import UrlOptions, hand_over, url_place
from docketwatch.docket.delivery import Parcel

if TYPE_CHECKING:
    from docketwatch.channels.outlets import Outlets
    from docketwatch.docket.delivery import Answer, BriefItem, Receipt, Rendered

SECRET = "url"  # noqa: S105 - the stem of an option's name

MAX_MESSAGE_BYTES = 26_000
"""Teams takes 28 KB, and counts some messages in UTF-16; what is more comes back as an error or is lost in the flow."""

_MAX_SUBJECT_CHARS = 300
_MAX_TEXT_CHARS = 800
_MAX_ITEMS = 60
_TAKEN = frozenset({200, 202})
_JSON = {"Content-Type": "application/json; charset=utf-8"}


@dataclass(frozen=True, slots=True)
class Options(UrlOptions):
    """What a user may write for Teams: the Workflows webhook's address, in one of four ways."""


def pack(rendered: Rendered, options: Options) -> tuple[Parcel, ...]:
    """One parcel: a card with as many of the brief's items as Teams has room for."""
    items = [_item(item) for item in rendered.brief.items[:_MAX_ITEMS]]
    while _size(payload := _written(rendered, items)) > MAX_MESSAGE_BYTES and items:
        items.pop()
    return (Parcel(parcel_key(rendered, "teams", url_place(options)), "teams", payload),)


def send(parcel: Parcel, options: Options, outlets: Outlets) -> Receipt:  # noqa: ARG001 - the address is a secret
    """Post it; taken where the flow answers 202 or 200 and its words do not speak of an error.

    A 202 says that the flow was started: whether it then reached the channel, only its own history tells.
    """
    return hand_over(parcel, outlets, _JSON, _error_words, to="Teams")


def _size(payload: bytes) -> int:
    return max(len(payload), len(payload.decode("utf-8", "replace").encode("utf-16-le")))


def _written(rendered: Rendered, items: list[dict[str, object]]) -> bytes:
    brief = rendered.brief
    more = left_out(brief.more + len(brief.items) - len(items))
    body = [_text(rendered.subject, _MAX_SUBJECT_CHARS, size="Medium", weight="Bolder")]
    if short_line(brief.verdict, _MAX_TEXT_CHARS):
        body.append(_text(brief.verdict, _MAX_TEXT_CHARS))
    body += items
    if more:
        body.append(_text(more, _MAX_TEXT_CHARS))
    if short_line(brief.footer, _MAX_TEXT_CHARS):
        body.append(_text(brief.footer, _MAX_TEXT_CHARS, size="Small", isSubtle=True))
    card = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "msteams": {"width": "Full"},
        "body": body,
    }
    attachment = {"contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": None, "content": card}
    message = {"type": "message", "attachments": [attachment]}
    return json.dumps(message, ensure_ascii=False).encode("utf-8", "replace")


def _run(text: str, most: int, **style: object) -> dict[str, object]:
    # A TextRun, not a TextBlock: "Markdown is not supported" there (learn.microsoft.com/adaptive-cards/
    # schema-explorer/text-run), so docket text needs no escaping and is read as it stands.
    return {"type": "TextRun", "text": short_line(text, most) or "-", **style}


def _text(text: str, most: int, **style: object) -> dict[str, object]:
    return {"type": "RichTextBlock", "inlines": [_run(text, most, **style)]}


def _item(item: BriefItem) -> dict[str, object]:
    inlines = [_run(item.said, _MAX_TEXT_CHARS)]
    if where := short_line(item.where, _MAX_TEXT_CHARS):
        inlines.append({"type": "TextRun", "text": f"\n{where}", "isSubtle": True})
    if is_web_address(item.url):
        inlines.append({"type": "TextRun", "text": " "})
        inlines.append(_run("PDF", 10, underline=True, selectAction={"type": "Action.OpenUrl", "url": item.url}))
    return {"type": "RichTextBlock", "separator": True, "inlines": inlines}


def _error_words(answer: Answer) -> str:
    """What a 2xx answer says against its having been taken.

    A flow answers 202 with nothing. The old connectors answered 200 and "1" for success, and 200 with "Webhook message
    delivery failed with error: … HTTP error 429 …" for failure (MicrosoftDocs/msteams-docs, atc0005/go-teams-notify
    issue 59); what stands before a flow, as a proxy, may do the same. Accepted is nothing, "1", or JSON that names no
    error; anything else is words whose meaning is not known, hence no acknowledgement.
    """
    body = answer.body.strip()
    problem = f"it answered {answer.status} {body}".rstrip()
    if answer.status not in _TAKEN:
        return problem
    if body in {"", "1"}:
        return ""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return problem
    if not isinstance(told, dict | list):
        return problem
    return problem if "error" in body.lower() or "failed" in body.lower() else ""
