"""Posts the digest's brief to a Slack channel through an incoming webhook; never mentions anybody there.

Limits and escaping after https://docs.slack.dev/reference/block-kit and /messaging/formatting-message-text.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docketwatch.base.clean import CUT_MARK
from docketwatch.channels.brief_parts import is_web_address, left_out, short_line
from docketwatch.channels.parcel_key import parcel_key
from docketwatch.channels.webhook_door import UrlOptions, hand_over, url_place
from docketwatch.docket.delivery import Parcel

if TYPE_CHECKING:
    from docketwatch.channels.outlets import Outlets
    from docketwatch.docket.delivery import Answer, BriefItem, Receipt, Rendered

SECRET = "url"  # noqa: S105 - the stem of an option's name

MAX_BLOCKS = 50
MAX_SECTION_CHARS = 3_000
MAX_CONTEXT_CHARS = 2_000
_MAX_ITEMS = 40
_MAX_SAID_CHARS = 2_000
_MAX_WHERE_CHARS = 900
_OK = 200
_JSON = {"Content-Type": "application/json; charset=utf-8"}


@dataclass(frozen=True, slots=True)
class Options(UrlOptions):
    """What a user may write for Slack: the incoming webhook's address, in one of four ways."""


def pack(rendered: Rendered, options: Options) -> tuple[Parcel, ...]:
    """One parcel: a message with blocks, and the text that stands in for them in a notice."""
    brief = rendered.brief
    shown = brief.items[:_MAX_ITEMS]
    more = left_out(brief.more + len(brief.items) - len(shown))
    blocks = [_plain(rendered.subject, MAX_SECTION_CHARS)]
    if short_line(brief.verdict, MAX_SECTION_CHARS):
        blocks.append(_plain(brief.verdict, MAX_SECTION_CHARS))
    blocks += [_item(item) for item in shown]
    if more:
        blocks.append(_plain(more, MAX_SECTION_CHARS))
    if short_line(brief.footer, MAX_CONTEXT_CHARS):
        text = {"type": "plain_text", "text": escape_within(brief.footer, MAX_CONTEXT_CHARS), "emoji": False}
        blocks.append({"type": "context", "elements": [text]})
    message = {
        "text": escape_within(rendered.subject, MAX_SECTION_CHARS),
        "mrkdwn": False,
        "unfurl_links": False,
        "unfurl_media": False,
        "blocks": blocks,
    }
    return (Parcel(parcel_key(rendered, "slack", url_place(options)), "slack", json.dumps(message).encode()),)


def send(parcel: Parcel, options: Options, outlets: Outlets) -> Receipt:  # noqa: ARG001 - the address is a secret
    """Post it; taken where Slack answers 200 and the word "ok", as it does for a message that was accepted."""
    return hand_over(parcel, outlets, _JSON, _not_ok, to="Slack")


def escape_within(text: str, most: int) -> str:
    """Escape what steers Slack's text, and cut so that the escaped text keeps the limit and no escape is torn.

    With & < > gone no link, mention or "<!channel>" can be made; a bare "@here" stays a word as long as a message
    does not ask for names to be linked. Never empty: Slack refuses an empty text.
    """
    line = short_line(text, most) or "-"
    escaped = [_ESCAPES.get(char, char) for char in line]
    if sum(map(len, escaped)) <= most:
        return "".join(escaped)
    room = most - len(CUT_MARK)
    kept = []
    for piece in escaped:
        room -= len(piece)
        if room < 0:
            break
        kept.append(piece)
    return "".join(kept) + CUT_MARK


_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def _plain(text: str, most: int) -> dict[str, object]:
    # Plain text, since mrkdwn has no way to write a literal "*", "_" or "~": docket text must be read as it stands.
    return {"type": "section", "text": {"type": "plain_text", "text": escape_within(text, most), "emoji": False}}


def _item(item: BriefItem) -> dict[str, object]:
    where = escape_within(item.where, _MAX_WHERE_CHARS) if short_line(item.where, _MAX_WHERE_CHARS) else ""
    text = "\n".join(filter(None, (escape_within(item.said, _MAX_SAID_CHARS), where)))
    block: dict[str, object] = {"type": "section", "text": {"type": "plain_text", "text": text, "emoji": False}}
    if is_web_address(item.url):
        address = "".join(_ESCAPES.get(char, char) for char in item.url)
        block["fields"] = [{"type": "mrkdwn", "text": f"<{address}|PDF>", "verbatim": True}]
    return block


def _not_ok(answer: Answer) -> str:
    if answer.status == _OK and answer.body.strip() == "ok":
        return ""
    return f"it answered {answer.status} {answer.body}".rstrip() + ', not "ok"'
