from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from docketwatch.base.clean import clean_line
from docketwatch.base.secret import Secret
from docketwatch.channels import slack
from docketwatch.channels.outlets import Outlets
from docketwatch.docket.delivery import Answer, Brief, BriefItem
from tests.rendered import a_rendered

if TYPE_CHECKING:
    from pathlib import Path

OPTIONS = slack.Options(url_env="HOOK")
ITEM = BriefItem("Order *granting* <b>_x_</b> & <!channel> @here", "Doe v. Mullin", "https://x.example/a.pdf?b=1&c=2")


def message(**changes: object) -> Any:
    return json.loads(slack.pack(a_rendered(**changes), OPTIONS)[0].payload)


def texts(told: Any) -> list[Any]:
    blocks = told["blocks"]
    return [
        one
        for block in blocks
        for one in (block.get("text"), *block.get("fields", []), *block.get("elements", []))
        if one
    ]


def test_a_message_holds_the_brief_and_a_text_that_stands_in() -> None:
    told = message()
    shown = [html.unescape(one["text"]) for one in texts(told)]
    assert told["text"] == a_rendered().subject
    assert shown == [
        a_rendered().subject,
        "34 of 34 cases checked",
        "Preliminary injunction granted [45]\nDoe v. Mullin, D. Mass. 1:25-cv-00001, ECF 45",
        "<https://storage.courtlistener.com/recap/gov.uscourts.mad.1/gov.uscourts.mad.1.45.0.pdf|PDF>",
        "Notice of appeal\nRoe v. Noem, D.D.C. 1:25-cv-00002, ECF 46",
        "and 3 more in the full digest",
        "Run 17; not legal advice, check the docket.",
    ]


def test_text_is_read_as_it_stands_and_mentions_nobody() -> None:
    told = message(subject="<!here> & <@U1>", brief=Brief("<!channel>", (ITEM,), 0, "<!everyone>"))
    for one in texts(told):
        if one["type"] == "plain_text":
            assert not re.search(r"[<>]", one["text"])
        else:
            assert one["text"] == "<https://x.example/a.pdf?b=1&amp;c=2|PDF>"
            assert one["verbatim"] is True
    assert told["text"] == "&lt;!here&gt; &amp; &lt;@U1&gt;"
    assert told["mrkdwn"] is False
    assert "link_names" not in told
    assert html.unescape(told["blocks"][2]["text"]["text"]) == f"{clean_line(ITEM.said)}\n{ITEM.where}"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://x.example/|<!channel>", "https://x.example/> x", ""])
def test_an_address_that_is_not_safe_becomes_no_link(url: str) -> None:
    told = message(brief=Brief("v", (BriefItem("said", "where", url),), 0, ""))
    assert "fields" not in told["blocks"][2]


def test_slacks_limits_hold_and_what_has_no_room_is_counted() -> None:
    items = tuple(BriefItem("&" * 10_000, "<" * 10_000, "https://x.example/" + "a" * 900) for _ in range(90))
    told = message(subject="&" * 9_000, brief=Brief("é" * 9_000, items, 5, ">" * 9_000))
    assert len(told["blocks"]) <= slack.MAX_BLOCKS
    assert len(told["text"]) <= slack.MAX_SECTION_CHARS
    for one in texts(told):
        assert 1 <= len(one["text"]) <= (2_000 if one["type"] == "mrkdwn" else slack.MAX_SECTION_CHARS)
        assert re.sub(r"&(amp|lt|gt);", "", one["text"]).count("&") == 0
    assert told["blocks"][-2]["text"]["text"] == "and 55 more in the full digest"


@pytest.mark.parametrize(
    ("answer", "is_sent"),
    [
        (Answer(200, "ok"), True),
        (Answer(200, "okay"), False),
        (Answer(200, ""), False),
        (Answer(201, "ok"), False),
        (Answer(200, "ok", "the answer broke off"), False),
        (Answer(200, "invalid_payload"), False),
        (Answer(404, "ok"), False),
    ],
)
def test_only_ok_is_ok(tmp_path: Path, answer: Answer, *, is_sent: bool) -> None:
    out = Outlets(lambda *_: answer, lambda: Secret("https://hooks.slack.example/services/T0/B0/x"), tmp_path)
    receipt = slack.send(slack.pack(a_rendered(), OPTIONS)[0], OPTIONS, out)
    assert receipt.is_sent is is_sent
