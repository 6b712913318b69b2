from __future__ import annotations

import ssl
import threading
from email import message_from_bytes, policy
from typing import TYPE_CHECKING, Any

import pytest
import trustme
from aiosmtpd.smtp import AuthResult, LoginPassword

from docketwatch.base.secret import Secret
from docketwatch.channels import email
from docketwatch.channels.outlets import Outlets
from docketwatch.docket.delivery import Answer, Receipt
from tests.rendered import a_rendered
from tests.servers import LOOPBACK, Mailbox, drip, mail_script, mail_server, raw_server

if TYPE_CHECKING:
    import socket
    from pathlib import Path

    from docketwatch.docket.delivery import Parcel

PASSWORD = "c0rrect-horse"
NAMED = {"password_env": "SMTP_PASSWORD"}
TAKEN = Receipt(detail="250 2.0.0 Ok: queued as 4F")


def options(port: int | None, **changes: Any) -> email.Options:
    given: dict[str, Any] = {
        "host": LOOPBACK,
        "sender": "Docketwatch <docketwatch@firm.example>",
        "address": ("a@firm.example",),
        "port": port,
        "security": "none",
    }
    return email.Options(**(given | changes))


def outlets(folder: Path, secret: str | None = None, deadline_s: float = 5.0) -> Outlets:
    return Outlets(lambda *_: Answer(None), lambda: Secret(secret) if secret else None, folder, deadline_s)


def parcel_of(chosen: email.Options, **changes: object) -> Parcel:
    return email.pack(a_rendered(**changes), chosen)[0]


@pytest.fixture(name="server_side")
def _server_side(tmp_path: Path) -> ssl.SSLContext:
    """A server's certificate; the authority that signed it is in ca.pem."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(LOOPBACK).configure_cert(context)
    return context


def sign_in(_server: object, _session: object, _envelope: object, _mechanism: str, data: object) -> AuthResult:
    ok = isinstance(data, LoginPassword) and (data.login, data.password) == (b"dw", PASSWORD.encode())
    return AuthResult(success=ok, handled=ok)


def test_a_mail_arrives_with_both_its_parts_and_every_byte(tmp_path: Path) -> None:
    mailbox = Mailbox()
    with mail_server(mailbox) as port:
        chosen = options(port)
        parcel = parcel_of(chosen)
        assert email.send(parcel, chosen, outlets(tmp_path)) == TAKEN
    ((sender, readers, content),) = mailbox.mails
    assert (sender, readers) == ("docketwatch@firm.example", ("a@firm.example",))
    assert content == parcel.payload
    mail = message_from_bytes(content, policy=policy.default)
    plain, html = mail.iter_parts()
    assert plain.get_content_type() == "text/plain"
    assert plain.get_content().replace("\r\n", "\n") == a_rendered().text
    assert html.get_content_type() == "text/html"
    assert html.get_content().replace("\r\n", "\n") == a_rendered().html


def test_a_mail_goes_over_starttls_with_a_password(tmp_path: Path, server_side: ssl.SSLContext) -> None:
    mailbox = Mailbox()
    with mail_server(
        mailbox, tls_context=server_side, require_starttls=True, authenticator=sign_in, auth_required=True
    ) as port:
        chosen = options(port, security="starttls", username="dw", **NAMED, ca_file="ca.pem")
        assert email.send(parcel_of(chosen), chosen, outlets(tmp_path, PASSWORD)) == TAKEN
        wrong = email.send(parcel_of(chosen), chosen, outlets(tmp_path, "wr0ng-h0rse"))
    assert len(mailbox.mails) == 1
    assert "did not accept the username and password: 535" in wrong.problem
    assert "wr0ng" not in wrong.problem


def test_a_mail_goes_over_tls_from_the_first_byte(tmp_path: Path, server_side: ssl.SSLContext) -> None:
    mailbox = Mailbox()
    with mail_server(mailbox, ssl_context=server_side) as port:
        chosen = options(port, security="tls", ca_file="ca.pem")
        assert email.send(parcel_of(chosen), chosen, outlets(tmp_path)) == TAKEN
    assert len(mailbox.mails) == 1


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_certificate_that_is_not_proved_ends_it(tmp_path: Path, server_side: ssl.SSLContext, security: str) -> None:
    mailbox = Mailbox()
    way = {"ssl_context": server_side} if security == "tls" else {"tls_context": server_side}
    trustme.CA().cert_pem.write_to_path(str(tmp_path / "other.pem"))
    with mail_server(mailbox, **way) as port:
        for changes in ({}, {"ca_file": "other.pem"}):
            chosen = options(port, security=security, **changes)
            receipt = email.send(parcel_of(chosen), chosen, outlets(tmp_path))
            assert "certificate or encryption of the mail server 127.0.0.1 was not accepted" in receipt.problem
    assert mailbox.mails == []


def test_a_server_without_starttls_is_sent_neither_password_nor_mail(tmp_path: Path) -> None:
    mailbox = Mailbox()
    with mail_server(mailbox) as port:
        chosen = options(port, security="starttls", username="dw", **NAMED)
        receipt = email.send(parcel_of(chosen), chosen, outlets(tmp_path, PASSWORD))
    assert "does not offer STARTTLS" in receipt.problem
    assert mailbox.mails == []


@pytest.mark.parametrize("ca_file", ["missing.pem", "broken.pem"])
def test_a_ca_file_that_cannot_be_used_is_named(tmp_path: Path, ca_file: str) -> None:
    (tmp_path / "broken.pem").write_text("nothing", encoding="utf-8")
    chosen = options(1, ca_file=ca_file)
    assert email.send(parcel_of(chosen), chosen, outlets(tmp_path)).problem.startswith(f"ca_file {ca_file} cannot")


def test_a_password_that_is_missing_or_not_ascii_is_said_without_it(tmp_path: Path) -> None:
    with raw_server(mail_script(ehlo="250-loopback\r\n250 AUTH PLAIN LOGIN")) as port:
        chosen = options(port, username="dw", **NAMED)
        assert "no password for dw" in email.send(parcel_of(chosen), chosen, outlets(tmp_path)).problem
        problem = email.send(parcel_of(chosen), chosen, outlets(tmp_path, "pässwörd")).problem
    assert "must be ASCII" in problem
    assert "ä" not in problem


@pytest.mark.parametrize("quit_answer", [None, "", "500 no"])
def test_a_goodbye_that_fails_does_not_make_it_unsent(tmp_path: Path, quit_answer: str | None) -> None:
    with raw_server(mail_script(quit=quit_answer)) as port:
        chosen = options(port)
        assert email.send(parcel_of(chosen), chosen, outlets(tmp_path, deadline_s=0.3)) == TAKEN


def test_a_refusal_names_the_step_with_the_servers_words(tmp_path: Path) -> None:
    said = "550-5.7.1 First line\r\n550 5.7.1 \x1b[31msecond"
    with raw_server(mail_script(mail=said)) as port:
        chosen = options(port)
        problem = email.send(parcel_of(chosen), chosen, outlets(tmp_path)).problem
    assert problem == (
        "the mail server 127.0.0.1 refused the sender docketwatch@firm.example: 550 5.7.1 First line 5.7.1 [31msecond"
    )


def test_a_secret_that_hides_behind_a_control_character_is_blotted(tmp_path: Path) -> None:
    with raw_server(
        mail_script(ehlo="250-loopback\r\n250 AUTH PLAIN", auth=f"535 not {PASSWORD[:3]}\x01{PASSWORD[3:]}")
    ) as port:
        chosen = options(port, username="dw", **NAMED)
        problem = email.send(parcel_of(chosen), chosen, outlets(tmp_path, PASSWORD)).problem
    assert problem.endswith("did not accept the username and password: 535 not ***")


@pytest.mark.parametrize("security", ["none", "tls"])
def test_a_server_that_drips_is_left_at_the_deadline_and_not_heard_to_the_end(
    tmp_path: Path, server_side: ssl.SSLContext, security: str
) -> None:
    heard_out = threading.Event()

    def behave(connection: socket.socket, stop: threading.Event) -> None:
        way = server_side.wrap_socket(connection, server_side=True) if security == "tls" else connection
        with way:
            drip(b"220-" + b"x" * 60)(way, stop)
        if not stop.is_set():
            heard_out.set()

    with raw_server(behave) as port:
        chosen = options(port, security=security, ca_file="ca.pem")
        problem = email.send(parcel_of(chosen), chosen, outlets(tmp_path, deadline_s=0.4)).problem
        assert problem == "the mail server 127.0.0.1 did not take the mail within 0.4 s"
        assert not heard_out.is_set()


def test_readers_get_a_mail_each_and_do_not_see_each_other() -> None:
    chosen = options(25, address=("clerk@firm.example", "partner@firm.example"))
    first, second = email.pack(a_rendered(), chosen)
    assert (first.target, second.target) == chosen.address
    assert b"partner@" not in first.payload
    assert b"clerk@" not in second.payload


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"host": "smtp.firm.example:587"}, "host must be"),
    ({"host": "smtp firm"}, "host must be"),
    ({"host": ""}, "host must be"),
    ({"port": 70_000}, "port must lie"),
    ({"username": "dw"}, "needs its password: give one of password_env"),
    ({"password_env": "P"}, "no username"),
    ({"username": "dw", "password_env": "P", "password_file": "f", "security": "tls"}, "name the same secret"),
    ({"username": "dw", "password_env": "", "security": "tls"}, "password_env is empty"),
    ({"username": "dw", "password_env": "P", "host": "smtp.firm.example"}, "travel in clear"),
    ({"sender": "a@firm.example\r\nBcc: b@x.example"}, "sender holds a line break"),
    ({"address": ()}, "at least one reader"),
    ({"address": ("a@x.example", "A@X.example")}, "one reader twice"),
    ({"address": ("a@x.example, b@x.example",)}, "address must be one address"),
    ({"unsubscribe": "nobody"}, "unsubscribe must be one address"),
]


@pytest.mark.parametrize(("changes", "sentence"), WRONG)
def test_options_that_cannot_be_are_refused(changes: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        options(changes.pop("port", 25), **changes)
