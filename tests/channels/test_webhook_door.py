from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from docketwatch.base.secret import Secret
from docketwatch.channels.outlets import Outlets
from docketwatch.channels.webhook_door import hand_over
from docketwatch.docket.delivery import Answer, Parcel, Receipt

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

URL = "https://hooks.example/services/T0AAAAAAA/s3cr3ts3cr3t?sig=abcdefghij"
PARCEL = Parcel("digest.x.1", "chat", b"payload")


def hand(folder: Path, answer: Answer, refusal: str = "") -> Receipt:
    def post(url: str, headers: Mapping[str, str], body: bytes) -> Answer:
        assert (url, headers, body) == (URL, {"A": "b"}, b"payload")
        return answer

    out = Outlets(post, lambda: Secret(f" {URL}\n"), folder)
    return hand_over(PARCEL, out, {"A": "b"}, lambda _: refusal, to="the chat")


@pytest.mark.parametrize(
    ("answer", "refusal", "receipt"),
    [
        (Answer(200, "ok"), "", Receipt(detail="200 ok")),
        (Answer(299), "", Receipt(detail="299")),
        (Answer(300), "", Receipt("the chat refused it: 300")),
        (Answer(199), "", Receipt("the chat refused it: 199")),
        (Answer(500, f"no {URL}"), "", Receipt("the chat refused it: 500 no ***")),
        (Answer(200, "ok"), "it said s3cr3ts3cr3t", Receipt("the chat did not take it: it said ***")),
        (Answer(200, "ok", "it broke off"), "", Receipt("the chat did not take it: it broke off")),
        (Answer(None), "", Receipt("the chat did not take it: no answer came")),
        (Answer(200, "/services/T0AAAAAAA/s3cr…"), "", Receipt(detail="200 ***…")),
    ],
)
def test_what_was_said_becomes_a_receipt_without_the_address(
    tmp_path: Path, answer: Answer, refusal: str, receipt: Receipt
) -> None:
    assert hand(tmp_path, answer, refusal) == receipt
