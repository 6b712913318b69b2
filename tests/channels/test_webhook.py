from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from docketwatch.base.secret import Secret
from docketwatch.channels import webhook
from docketwatch.channels.outlets import Outlets
from docketwatch.docket.delivery import Answer
from docketwatch.net.post import post
from tests.rendered import a_rendered
from tests.servers import web_server

if TYPE_CHECKING:
    from pathlib import Path

OPTIONS = webhook.Options(url_env="HOOK")


def outlets(folder: Path, url: str | None) -> Outlets:
    way_out = partial(post, deadline_s=2.0, user_agent="docketwatch-test")
    return Outlets(way_out, lambda: Secret(url) if url else None, folder)


@pytest.mark.parametrize(
    ("form", "content_type"),
    [
        ("json", "application/json"),
        ("markdown", "text/markdown; charset=utf-8"),
        ("text", "text/plain; charset=utf-8"),
    ],
)
def test_the_digest_is_posted_in_the_chosen_form_under_its_key(tmp_path: Path, form: str, content_type: str) -> None:
    options = webhook.Options(format=form, url_env="HOOK")  # type: ignore[arg-type]
    (parcel,) = webhook.pack(a_rendered(), options)
    with web_server() as web:
        web.status, web.body = 202, b'{"ok": true, "error": null, "errors": []}'
        receipt = webhook.send(parcel, options, outlets(tmp_path, f"{web.url}/x\n"))
    (came,) = web.posts
    assert receipt.detail == '202 {"ok": true, "error": null, "errors": []}'
    assert receipt.is_sent
    assert came.body.decode() == getattr(a_rendered(), form)
    assert came.headers["content-type"] == content_type
    assert came.headers["idempotency-key"] == parcel.key


@pytest.mark.parametrize(
    "body",
    [
        '{"error": "no"}',
        '{"error": {"code": 7}}',
        '{"errors": ["x"]}',
        '{"ok": false}',
        '{"success":false}',
        ' {"a": 1, "error" : "cut off …',
        '{"ok" : false, "text": "cut off …',
    ],
)
def test_a_2xx_that_speaks_of_an_error_is_a_denial(body: str) -> None:
    assert body.strip() in webhook.denial(Answer(200, body))


@pytest.mark.parametrize(
    "body",
    [
        "",
        "ok",
        "no error",
        '"error"',
        "[1]",
        "0",
        '{"error": null}',
        '{"error": ""}',
        '{"errors": [], "ok": true}',
        '{"errors": [ ], "more": "cut off …',
        '{"error":false, "error_count": 0, "more": "cut off …',
        "[" * 250,
    ],
)
def test_a_2xx_that_speaks_of_none_is_taken(body: str) -> None:
    assert webhook.denial(Answer(200, body)) == ""


def test_an_address_that_is_missing_is_said(tmp_path: Path) -> None:
    (parcel,) = webhook.pack(a_rendered(), OPTIONS)
    assert "has no address" in webhook.send(parcel, OPTIONS, outlets(tmp_path, None)).problem


@pytest.mark.parametrize(
    ("status", "advice"),
    [
        (410, "; check its address, or make a new webhook"),
        (307, "; a redirect is not followed, give the address that it leads to"),
        (500, ""),
    ],
)
def test_a_refusal_comes_with_what_to_do(tmp_path: Path, status: int, advice: str) -> None:
    (parcel,) = webhook.pack(a_rendered(), OPTIONS)
    with web_server() as web:
        web.status, web.body = status, b"said"
        problem = webhook.send(parcel, OPTIONS, outlets(tmp_path, web.url)).problem
    assert problem == f"the webhook refused it: {status} said{advice}"


def test_a_plain_address_is_taken_and_never_shown() -> None:
    options = webhook.Options(url="https://hooks.example/s3cr3t")
    assert "s3cr3t" not in repr(options)
    assert b"s3cr3t" not in webhook.pack(a_rendered(), options)[0].payload
    with pytest.raises(ValueError, match="url must begin with https://") as refused:
        webhook.Options(url="hooks.example/s3cr3t")
    assert "s3cr3t" not in str(refused.value)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [({}, "give one of url_env"), ({"url_env": "A", "url_file": "b"}, "url_env and url_file name the same secret")],
)
def test_an_address_is_named_once(given: dict[str, str], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        webhook.Options(**given)  # type: ignore[arg-type]
