from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from docketwatch.base.secret import Secret
from docketwatch.channels import teams
from docketwatch.channels.outlets import Outlets
from docketwatch.docket.delivery import Answer, Brief, BriefItem
from tests.rendered import a_rendered

if TYPE_CHECKING:
    from pathlib import Path

OPTIONS = teams.Options(url_env="HOOK")


def packed(**changes: object) -> bytes:
    return teams.pack(a_rendered(**changes), OPTIONS)[0].payload


def lines(payload: bytes) -> list[str]:
    body = json.loads(payload)["attachments"][0]["content"]["body"]
    return ["".join(run["text"] for run in block["inlines"]) for block in body]


def test_a_message_is_a_card_that_holds_the_brief() -> None:
    told = json.loads(packed())
    attachment = told["attachments"][0]
    assert (told["type"], attachment["contentType"]) == ("message", "application/vnd.microsoft.card.adaptive")
    assert (attachment["content"]["type"], attachment["content"]["version"]) == ("AdaptiveCard", "1.4")
    assert lines(packed()) == [
        a_rendered().subject,
        "34 of 34 cases checked",
        "Preliminary injunction granted [45]\nDoe v. Mullin, D. Mass. 1:25-cv-00001, ECF 45 PDF",
        "Notice of appeal\nRoe v. Noem, D.D.C. 1:25-cv-00002, ECF 46",
        "and 3 more in the full digest",
        "Run 17; not legal advice, check the docket.",
    ]


def test_docket_text_stands_where_no_markdown_is_read_and_mentions_nobody() -> None:
    said = "**ORDER** [x](https://evil.example) <at>all</at> _y_ # z"
    payload = packed(subject=said, brief=Brief(said, (BriefItem(said, said),), 0, said))

    def blocks(value: Any) -> list[str]:
        found = [value["type"]] if isinstance(value, dict) and "type" in value else []
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        return found + [one for part in inner for one in blocks(part)]

    assert set(blocks(json.loads(payload))) == {"message", "AdaptiveCard", "RichTextBlock", "TextRun"}
    assert lines(payload) == [said, said, f"{said}\n{said}", said]
    assert b"entities" not in payload


@pytest.mark.parametrize(("url", "count"), [("https://x.example/a.pdf", 1), ("javascript:alert(1)", 0), ("", 0)])
def test_only_a_web_address_opens(url: str, count: int) -> None:
    payload = packed(brief=Brief("v", (BriefItem("said", "where", url),), 0, ""))
    assert payload.count(b"Action.OpenUrl") == count


@pytest.mark.parametrize("letter", ["x", "é", "漢", "😀", '"', "\\"])
def test_a_card_stays_below_teams_limit_and_what_has_no_room_is_counted(letter: str) -> None:
    items = tuple(BriefItem(letter * 2_000, letter * 2_000) for _ in range(70))
    payload = packed(subject=letter * 5_000, brief=Brief(letter * 5_000, items, 4, letter * 5_000))
    assert max(len(payload), len(payload.decode().encode("utf-16-le"))) <= teams.MAX_MESSAGE_BYTES
    shown = len(lines(payload)) - 4
    assert shown >= 1
    assert lines(payload)[-2] == f"and {74 - shown} more in the full digest"


@pytest.mark.parametrize(
    ("answer", "is_sent"),
    [
        (Answer(202), True),
        (Answer(200, "1"), True),
        (Answer(202, '{"runId": "x"}'), True),
        (
            Answer(200, "Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429"),
            False,
        ),
        (Answer(200, "Summary or Text is required."), False),
        (Answer(200, '{"error": {"code": "WorkflowTriggerIsNotEnabled"}}'), False),
        (Answer(200, '{"status": "Failed"}'), False),
        (Answer(200, "<html>sign in</html>"), False),
        (Answer(200, "0"), False),
        (Answer(201), False),
        (Answer(204), False),
        (Answer(400, "1"), False),
        (Answer(202, "", "no whole answer came within 30 s"), False),
    ],
)
def test_only_an_answer_of_a_known_meaning_is_taken(tmp_path: Path, answer: Answer, *, is_sent: bool) -> None:
    out = Outlets(lambda *_: answer, lambda: Secret("https://x.logic.azure.example/workflows/0?sig=abcdef"), tmp_path)
    receipt = teams.send(teams.pack(a_rendered(), OPTIONS)[0], OPTIONS, out)
    assert receipt.is_sent is is_sent
