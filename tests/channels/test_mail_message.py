from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docketwatch.channels.mail_message import MAX_SUBJECT_CHARS, Envelope, check_address, write_mail
from tests.rendered import COMPOSED_AT, a_rendered

KEY = "digest.2026-11-25.3f2a9c1b.0badcafe"
NAMES = [
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "In-Reply-To",
    "References",
    "Auto-Submitted",
    "List-Id",
    "List-Unsubscribe",
    "X-Docketwatch-Run",
    "X-Docketwatch-Status",
    "X-Docketwatch-Entries",
    "MIME-Version",
    "Content-Type",
]


def written(sender: str = "Döcket Watch <dw@Firm.example>", **changes: object) -> bytes:
    return write_mail(a_rendered(**changes), KEY, Envelope(sender, "a@firm.example", None), has_crlf=True)


def parsed(payload: bytes) -> EmailMessage:
    mail = message_from_bytes(payload, policy=policy.default)
    assert isinstance(mail, EmailMessage)
    assert not mail.defects
    return mail


def test_the_headers_are_these_and_no_others() -> None:
    mail = parsed(written())
    assert mail.keys() == NAMES
    assert mail["From"] == "Döcket Watch <dw@Firm.example>"
    assert mail["To"] == "a@firm.example"
    assert mail["Subject"] == a_rendered().subject
    assert mail["Date"].datetime == COMPOSED_AT
    assert mail["Message-ID"] == f"<{KEY}@firm.example>"
    assert mail["In-Reply-To"] == mail["References"] == "<readers.7be1c0de@firm.example>"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["List-Id"] == "<7be1c0de.docketwatch.firm.example>"
    assert mail["List-Unsubscribe"] == "<mailto:dw@Firm.example?subject=unsubscribe>"
    assert (mail["X-Docketwatch-Run"], mail["X-Docketwatch-Status"], mail["X-Docketwatch-Entries"]) == ("17", "ok", "5")
    assert mail.get_content_type() == "multipart/alternative"


def test_a_try_of_the_channels_joins_no_thread() -> None:
    mail = parsed(written(kind="test"))
    assert mail["In-Reply-To"] is None
    assert mail["References"] is None
    assert parsed(written(kind="urgent"))["References"] is not None


def test_who_wants_to_leave_writes_to_the_address_that_is_named() -> None:
    envelope = Envelope("dw@firm.example", "a@firm.example", "leave+dw&now@firm.example")
    mail = parsed(write_mail(a_rendered(), KEY, envelope, has_crlf=True))
    assert mail["List-Unsubscribe"] == "<mailto:leave%2Bdw%26now@firm.example?subject=unsubscribe>"


def test_long_ids_stay_as_they_are() -> None:
    # The library by itself writes ids beyond 78 characters as encoded words, and threads fall apart (measured).
    domain = "a" * 60 + "." + "b" * 60 + ".example"
    text = written(f"dw@{domain}").decode()
    assert f"\r\nMessage-ID: <{KEY}@{domain}>\r\n" in text
    assert f"\r\nReferences: <readers.7be1c0de@{domain}>\r\n" in text
    assert f"\r\nList-Unsubscribe: <mailto:dw@{domain}?subject=unsubscribe>\r\n" in text


def test_lines_end_as_the_way_out_wants_them() -> None:
    assert re.search(rb"[^\r]\n", written()) is None
    lf = write_mail(a_rendered(), KEY, Envelope("dw@firm.example", "a@firm.example", None), has_crlf=False)
    assert b"\r" not in lf
    assert parsed(lf)["Message-ID"] == f"<{KEY}@firm.example>"


@pytest.mark.parametrize(
    "text", ["x" * 100_000, "é" * 100_000, "\u202e[x](y) <b>\x00", "a\ud800b", "", ".\n..\nFrom x"]
)
def test_any_relay_takes_it_whatever_the_text(text: str) -> None:
    payload = written(text=text, html=text)
    assert payload.isascii()
    assert max(map(len, payload.split(b"\r\n"))) <= 998
    plain, html = parsed(payload).iter_parts()
    expected = text.replace("\ud800", "?")
    for part in (plain, html):
        assert part.get_content().replace("\r\n", "\n").rstrip("\n") == expected.rstrip("\n")


@given(subject=st.text(max_size=400))
@settings(max_examples=80)
def test_no_subject_makes_a_header_of_its_own(subject: str) -> None:
    mail = parsed(written(subject=subject + "\r\nBcc: all@x.example\n\nbody"))
    assert mail.keys() == NAMES
    assert len(mail["Subject"]) <= MAX_SUBJECT_CHARS
    assert "\n" not in mail["Subject"]


@pytest.mark.parametrize("address", ["", "a", "a@", "@b", "a b@c.example", "a@b..c", "ä@b.example", "a@bücher.example"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="sender must be one address"):
        check_address("sender", address, with_name=True)


def test_addresses_of_every_usual_kind_are_taken() -> None:
    check_address("sender", '"Watch, Docket" <docket.watch+x@mail.firm.example>', with_name=True)
    check_address("address", "o'brien@xn--bcher-kva.example")
    with pytest.raises(ValueError, match="must be one address"):
        check_address("address", "Name <a@firm.example>")
