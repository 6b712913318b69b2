"""What every channel must keep, run on every file in the folder; a new channel adds its options and its faults here."""

from __future__ import annotations

import json
import re
import sys
from contextlib import contextmanager
from dataclasses import fields, replace
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import TypeAdapter, ValidationError

from docketwatch.base.errors import UsageError
from docketwatch.base.secret import Secret
from docketwatch.channels import channel_names, load_channel
from docketwatch.channels.outlets import Outlets
from docketwatch.docket.delivery import Answer, Brief, BriefItem, Parcel, Receipt
from docketwatch.net.post import post
from tests.rendered import a_rendered
from tests.servers import (
    LOOPBACK,
    Mailbox,
    drip,
    free_port,
    hang_up_after_request,
    mail_script,
    mail_server,
    raw_server,
    silence,
    web_server,
)

if TYPE_CHECKING:
    import socket
    import threading
    from collections.abc import Callable, Iterator
    from pathlib import Path

SECRET = "T0PSECRET-7f3d9b21c4"
DEADLINE_S = 0.3
PATIENT_S = 10.0
"""For what ends by itself, however busy the machine is."""
MAIL = {"sender": "Docketwatch <docketwatch@firm.example>", "address": ["a@firm.example", "b@firm.example"]}
EXAMPLES: dict[str, dict[str, Any]] = {
    "email": {"host": LOOPBACK, "security": "none", **MAIL},
    "files": {"folder": "digests", "formats": ["text", "html", "markdown", "json"]},
    "hook": {"on_news": [sys.executable, "-c", "import sys; sys.stdin.read()"]},
    "sendmail": {"command": [sys.executable, "-c", "import sys; sys.stdin.read()"], **MAIL},
    "slack": {"url_env": "HOOK"},
    "teams": {"url_env": "HOOK"},
    "webhook": {"url_env": "HOOK"},
}
WEB = ("slack", "teams", "webhook")
PROGRAMS = {"hook": "on_news", "sendmail": "command"}

HOSTILE = "ORDER [1]( <script>alert(1)</script> <!channel> @here @channel <@U1> *b* _i_ ${1+1} {{DATE(x)}}"
HOSTILE += "\r\nBcc: x@y.example\x1b[31m\u202e\ud800\0"
HOSTILES = {
    "marks": a_rendered(
        subject=HOSTILE,
        text=HOSTILE,
        html=HOSTILE,
        markdown=HOSTILE,
        json=json.dumps({"text": HOSTILE}),
        brief=Brief(HOSTILE, (BriefItem(HOSTILE, HOSTILE, "https://x.example/>|<!channel>"),), 2, HOSTILE),
    ),
    "long": a_rendered(
        subject="&<> é " * 20_000,
        text="x" * 100_000,
        html="<p>" + "é" * 100_000 + "</p>",
        markdown="*" * 100_000,
        json=json.dumps({"text": "x" * 100_000}),
        brief=Brief("&" * 100_000, (BriefItem("<" * 100_000, ">" * 100_000),) * 300, 7, "é" * 100_000),
    ),
    "empty": a_rendered(
        subject="", text="", html="", markdown="", json="", brief=Brief("", (BriefItem("", ""),), 0, "")
    ),
}


def options_of(name: str, **changes: Any) -> Any:
    return TypeAdapter(load_channel(name).Options).validate_python({**EXAMPLES[name], **changes})


def nobody(_url: str, _headers: object, _body: bytes) -> Answer:
    raise AssertionError("pack and refused secrets must not post")


def outlets(folder: Path, secret: str = SECRET, *, deadline_s: float = DEADLINE_S) -> Outlets:
    return Outlets(
        post=partial(post, deadline_s=deadline_s, user_agent="docketwatch-test"),
        secret=lambda: Secret(secret),
        folder=folder,
        deadline_s=deadline_s,
    )


@pytest.mark.parametrize("name", channel_names())
def test_a_channel_has_its_members_and_an_example_here(name: str) -> None:
    channel = load_channel(name)
    assert isinstance(channel.SECRET, str)
    assert callable(channel.pack)
    assert callable(channel.send)
    keys = {one.name for one in fields(channel.Options)}
    stem = channel.SECRET
    assert not stem or {f"{stem}_env", f"{stem}_file", f"{stem}_command"} <= keys
    assert options_of(name) == options_of(name)


@pytest.mark.parametrize("name", channel_names())
def test_what_cannot_be_is_refused_with_a_sentence(name: str) -> None:
    faults: dict[str, dict[str, Any]] = {
        "email": {"address": []},
        "files": {"folder": " "},
        "hook": {"on_news": []},
        "sendmail": {"sender": "nobody"},
    }
    wrong = faults.get(name, {"url_env": "A", "url_file": "b"})
    with pytest.raises(ValidationError, match=r"Value error, \w+ .+"):
        options_of(name, **wrong)


def test_an_unknown_channel_is_refused_and_the_known_are_named() -> None:
    with pytest.raises(UsageError, match="'fax'; choose one of email, files, hook"):
        load_channel("fax")


def test_modules_that_only_help_are_no_channels() -> None:
    assert "mail_message" not in channel_names()
    with pytest.raises(UsageError):
        load_channel("mail_message")


@pytest.mark.parametrize("name", channel_names())
def test_packing_twice_gives_the_same_bytes_under_keys_of_their_own(name: str) -> None:
    channel, options = load_channel(name), options_of(name)
    parcels = channel.pack(a_rendered(), options)
    assert parcels == channel.pack(a_rendered(), options)
    keys = [one.key for one in parcels]
    assert len(set(keys)) == len(keys) >= 1
    for parcel in parcels:
        assert re.fullmatch(r"digest\.2026-11-25\.3f2a9c1b\.[0-9a-f]{8}", parcel.key)
        assert SECRET not in parcel.target
        assert SECRET.encode() not in parcel.payload


def test_no_two_channels_share_a_key_and_no_two_groups_do() -> None:
    keys = [
        parcel.key
        for name in channel_names()
        for readers in ("7be1c0de", "0ddba115")
        for parcel in load_channel(name).pack(a_rendered(readers_id=readers), options_of(name))
    ]
    assert len(set(keys)) == len(keys)


def test_two_webhooks_of_one_digest_have_two_keys() -> None:
    for name in WEB:
        first, second = (load_channel(name).pack(a_rendered(), options_of(name, url_env=env)) for env in ("A", "B"))
        assert first[0].key != second[0].key


@pytest.mark.parametrize("what", HOSTILES)
@pytest.mark.parametrize("name", channel_names())
def test_hostile_text_is_packed_and_names_nothing(name: str, what: str) -> None:
    parcels = load_channel(name).pack(HOSTILES[what], options_of(name))
    assert parcels
    for parcel in parcels:
        assert re.fullmatch(r"[a-z0-9.-]+", parcel.key)
        assert "script" not in parcel.target


@pytest.mark.parametrize("given", ["../../etc/Passwd é", "...", "a\r\nb", ""])
@pytest.mark.parametrize("name", channel_names())
def test_a_hostile_id_still_makes_a_safe_key(name: str, given: str) -> None:
    for parcel in load_channel(name).pack(a_rendered(id=given, readers_id=given), options_of(name)):
        assert re.fullmatch(r"[a-z0-9][a-z0-9.-]*", parcel.key)


@pytest.mark.parametrize("name", [name for name in channel_names() if load_channel(name).SECRET])
def test_a_secret_that_cannot_be_had_is_a_receipt_and_nothing_is_sent(name: str, tmp_path: Path) -> None:
    def fail() -> Secret | None:
        raise UsageError("the environment variable HOOK is not set")

    channel, options = load_channel(name), options_of(name)
    parcel = channel.pack(a_rendered(), options)[0]
    out = replace(outlets(tmp_path), post=nobody, secret=fail)
    assert channel.send(parcel, options, out).problem == "the environment variable HOOK is not set"


# ---------------------------------------------------------------------------------------------------- faults


def judge(receipt: Receipt) -> None:
    """Whatever went wrong: not sent, one sentence, no secret."""
    assert not receipt.is_sent
    assert not receipt.detail
    assert "\n" not in receipt.problem
    assert len(receipt.problem) > 20
    assert SECRET not in receipt.problem


ECHO = f'{{"error": "no such hook", "path": "/hook/{SECRET}?sig={SECRET}"}}'.encode()
STATUSES = {
    "400": (400, b"invalid_payload"),
    "403": (403, ECHO),
    "404": (404, b"no_service"),
    "429": (429, b"slow down"),
    "500": (500, b"oops"),
    "503": (503, ECHO),
    "redirect": (302, b""),
    "200 with an error body": (200, ECHO),
    "200 with a long error body": (200, ECHO[:-1] + b', "more": "' + b"x" * 5_000 + b'"}'),
    "200 that cuts the address": (200, b'{"error": "' + b"y" * 261 + f"/hook/{SECRET}".encode()),
}
HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n"
RAW = {
    "times out": silence,
    "drops before the answer": hang_up_after_request,
    "drips its headers": drip(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 900),
    "drips its body": lambda connection, stop: (connection.sendall(HEAD), drip(b"o" * 900)(connection, stop)),
    "talks nonsense": lambda connection, _: connection.sendall(b"\x00\xff\r\n\r\n"),
}


@contextmanager
def web_fault(fault: str) -> Iterator[str]:
    if fault in RAW:
        with raw_server(RAW[fault]) as port:
            yield f"http://{LOOPBACK}:{port}"
    elif fault in STATUSES:
        with web_server() as web:
            web.status, web.body = STATUSES[fault]
            web.headers = {"Location": f"{web.url}/elsewhere"} if fault == "redirect" else {}
            yield web.url
            assert len(web.posts) == 1
    else:
        yield {"refused": f"http://{LOOPBACK}:{free_port()}", "no address": "nowhere"}[fault]


@pytest.mark.parametrize("fault", [*STATUSES, *RAW, "refused", "no address"])
@pytest.mark.parametrize("name", WEB)
def test_a_webhook_that_fails_is_never_sent(name: str, fault: str, tmp_path: Path) -> None:
    channel, options = load_channel(name), options_of(name)
    parcel = channel.pack(a_rendered(), options)[0]
    deadline_s = DEADLINE_S if fault in RAW else PATIENT_S
    with web_fault(fault) as url:
        out = outlets(tmp_path, f"{url}/hook/{SECRET}?sig={SECRET}", deadline_s=deadline_s)
        receipt = channel.send(parcel, options, out)
    judge(receipt)


MAIL_FAULTS: dict[str, Callable[..., None]] = {
    "times out": silence,
    "drops before a greeting": lambda *_: None,
    "greets with 4xx": mail_script(greeting="421 4.3.2 busy"),
    "refuses the sender": mail_script(mail="550 5.7.1 who are you"),
    "puts the reader off": mail_script(rcpt="450 4.2.1 greylisted"),
    "refuses the reader": mail_script(rcpt="550 5.1.1 unknown"),
    "refuses to take data": mail_script(data="554 5.5.1 no"),
    "refuses the mail": mail_script(end="552 5.3.4 too large"),
    "drops after the data": mail_script(end=None),
    "never answers the data": mail_script(end=""),
    "drips its greeting": drip(b"220-" + b"x" * 900),
    "drips its answer to the data": mail_script(end="250-" + "\r\n250-".join("x" * 9)),
    "answers the data with a question": mail_script(end="354 more?"),
    "echoes what it was told": mail_script(rcpt=f"550 {SECRET} is no reader"),
}


@pytest.mark.parametrize("fault", [*MAIL_FAULTS, "refused"])
def test_a_mail_server_that_fails_is_never_sent(fault: str, tmp_path: Path) -> None:
    channel = load_channel("email")
    with raw_server(MAIL_FAULTS.get(fault, silence)) as port:
        options = options_of("email", port=port if fault in MAIL_FAULTS else free_port())
        receipt = channel.send(channel.pack(a_rendered(), options)[0], options, outlets(tmp_path))
    judge(receipt)


def test_a_refused_reader_is_that_readers_matter_alone(tmp_path: Path) -> None:
    channel, mailbox = load_channel("email"), Mailbox(refused=frozenset({"a@firm.example"}))
    with mail_server(mailbox) as port:
        options = options_of("email", port=port)
        out = outlets(tmp_path, deadline_s=PATIENT_S)
        first, second = (channel.send(one, options, out) for one in channel.pack(a_rendered(), options))
    judge(first)
    assert "refused the reader a@firm.example: 550 5.1.1 no such reader here" in first.problem
    assert second == Receipt(detail="250 2.0.0 Ok: queued as 4F")
    assert [to for _, to, _ in mailbox.mails] == [("b@firm.example",)]


def test_a_mail_whose_acknowledgement_was_lost_comes_twice_under_one_id(tmp_path: Path) -> None:
    channel, came = load_channel("email"), []

    def take_and_hang_up(connection: socket.socket, _: threading.Event) -> None:
        with connection.makefile("rb") as lines:
            connection.sendall(b"220 loopback\r\n")
            for line in lines:
                connection.sendall(b"354 go on\r\n" if line == b"data\r\n" else b"250 ok\r\n")
                if line == b"data\r\n":
                    came.append(b"".join(iter(lines.readline, b".\r\n")))
                    return

    with raw_server(take_and_hang_up) as port:
        options = options_of("email", port=port)
        parcel = channel.pack(a_rendered(), options)[0]
        for _ in range(2):
            judge(channel.send(parcel, options, outlets(tmp_path, deadline_s=PATIENT_S)))
    assert came == [parcel.payload] * 2
    assert f"\r\nMessage-ID: <{parcel.key}@firm.example>\r\n".encode() in came[1]


PROGRAM_FAULTS = {
    "is missing": ["/nonexistent/program"],
    "is a folder": ["/"],
    "fails": [sys.executable, "-c", "import sys; sys.exit('Queue is full\\nand more')"],
    "is killed": [sys.executable, "-c", "import os; os.kill(os.getpid(), 9)"],
    "does not end": ["/bin/sh", "-c", "sleep 30 & sleep 30"],
}


@pytest.mark.parametrize("fault", PROGRAM_FAULTS)
@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program_that_fails_is_never_sent(name: str, fault: str, tmp_path: Path) -> None:
    channel = load_channel(name)
    options = options_of(name, **{PROGRAMS[name]: PROGRAM_FAULTS[fault]})
    judge(channel.send(channel.pack(a_rendered(), options)[0], options, outlets(tmp_path)))


@pytest.mark.parametrize("fault", ["a file is in the way", "no such user", "an unsafe name"])
def test_a_folder_that_cannot_be_written_is_never_sent(fault: str, tmp_path: Path) -> None:
    channel = load_channel("files")
    (tmp_path / "taken").touch()
    options = options_of(
        "files", folder={"a file is in the way": "taken", "no such user": "~nosuchuser9/x"}.get(fault, "d")
    )
    parcel = channel.pack(a_rendered(), options)[0]
    if fault == "an unsafe name":
        parcel = Parcel(parcel.key, "../escaped.html", b"x")
    judge(channel.send(parcel, options, outlets(tmp_path)))
    assert not (tmp_path / "escaped.html").exists()


def test_every_channel_has_a_table_of_faults() -> None:
    assert set(channel_names()) == {*WEB, *PROGRAMS, "email", "files"}
