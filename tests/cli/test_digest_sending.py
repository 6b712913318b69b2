from __future__ import annotations

import json
import ssl
from datetime import UTC, datetime
from email import message_from_bytes, policy
from typing import TYPE_CHECKING

import pytest
import trustme
from aiosmtpd.smtp import AuthResult, LoginPassword

from tests.feeds import Item, feed
from tests.servers import LOOPBACK, Mailbox, free_port, mail_server, web_server

if TYPE_CHECKING:
    from docketwatch.demo.court_server import Courts
    from tests.conftest import Program

OLD = Item("Motion to Stay", 4, 40, hours_ago=3)
PASSWORD = "c0rrect-horse"
WATCHLIST = (
    '[[case]]\nid = "one"\ncaption = "Make the Road v. Noem"\n'
    '[[case.docket]]\ncourt = "dcd"\nnumber = "1:25-cv-00190"\n'
)


def configure(program: Program, courts: Courts, port: int, more: str = 'security = "none"') -> None:
    courts.show("dcd", feed(OLD, now=datetime.now(UTC)))
    program.configure(
        f'[courts.dcd]\nrss_url = "{courts.feed_url("dcd")}"\n'
        f'[channels.email]\nhost = "{LOOPBACK}"\nport = {port}\nsender = "Docket desk <desk@firm.example>"\n{more}\n'
        '[[readers]]\nname = "Acme team"\n[[readers.to]]\nchannel = "email"\naddress = ["a@firm.example"]\n',
        watchlist=WATCHLIST,
    )
    assert program.run("check", "--quiet").code == 0


def sign_in(_server: object, _session: object, _envelope: object, _mechanism: str, data: object) -> AuthResult:
    ok = isinstance(data, LoginPassword) and (data.login, data.password) == (b"desk", PASSWORD.encode())
    return AuthResult(success=ok, handled=ok)


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")  # the whole connection is TLS
@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_digest_arrives_over_tls_with_a_password_of_a_file(program: Program, courts: Courts, security: str) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(program.folder / "ca.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(LOOPBACK).configure_cert(context)
    (program.folder / "password").touch(mode=0o600)
    (program.folder / "password").write_text(PASSWORD + "\n", encoding="utf-8")
    tls = {"tls_context": context, "require_starttls": True} if security == "starttls" else {"ssl_context": context}
    mailbox = Mailbox()
    auth = {"authenticator": sign_in, "auth_required": True, "auth_require_tls": security == "starttls"}
    with mail_server(mailbox, **tls, **auth) as port:
        more = f'security = "{security}"\nusername = "desk"\npassword_file = "password"\nca_file = "ca.pem"'
        configure(program, courts, port, more)
        result = program.run("digest", "--send")
        assert (result.code, result.err) == (0, "")
        assert "Sent: email to a@firm.example (250" in result.out
        again = program.run("digest", "--send")
        assert (again.code, again.out) == (0, "Nothing to send: these readers have been sent all there is.\n")
    assert "1 x digest by email to a@firm.example" in program.run("doctor", "--egress").out
    ((_, _, content),) = mailbox.mails
    mail = message_from_bytes(content, policy=policy.default)
    assert mail["To"] == "a@firm.example"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["List-Unsubscribe"] == "<mailto:desk@firm.example?subject=unsubscribe>"
    assert [part.get_content_type() for part in mail.walk()] == ["multipart/alternative", "text/plain", "text/html"]
    assert b"Acme" not in content, "the name of a group is nobody's business on the way"


def test_a_server_that_is_down_is_told_once_and_listed_until_it_is_up(program: Program, courts: Courts) -> None:
    configure(program, courts, free_port())
    first = program.run("digest", "--send", "--quiet")
    assert first.code == 4
    assert first.out == ""
    assert first.err.startswith("docketwatch: email to a@firm.example: ")
    assert first.err.endswith("; kept, and tried again\n")
    assert program.run("digest", "--urgent", "--quiet").code == 0, "not due yet"
    again = program.run("digest", "--send")
    assert (again.code, again.out.startswith("1 delivery has not arrived; the next try is due ")) == (4, True)
    assert "could not be reached" in program.run("digest", "--retry").err, "who types it is told"
    assert "1 delivery has not arrived: docketwatch digest --pending" in program.run("doctor").out
    listed = program.run("digest", "--pending")
    assert listed.out.startswith("waiting: digest.")
    assert "(Acme team); tries 2; next try" in listed.out
    (delivery,) = json.loads(program.run("digest", "--pending", "--json").out)["deliveries"]
    assert (delivery["state"], delivery["target"], delivery["tries"]) == ("waiting", "a@firm.example", 2)
    mailbox = Mailbox()
    with mail_server(mailbox) as port:
        config = program.config.read_text("utf-8")
        before = next(line for line in config.splitlines() if line.startswith("port = "))
        program.config.write_text(config.replace(before, f"port = {port}"), "utf-8")
        again = program.run("digest", "--retry")
        assert (again.code, again.err) == (0, "")
    assert len(mailbox.mails) == 1
    assert program.run("digest", "--pending").out == "Nothing waits to be sent.\n"


def test_a_dry_run_shows_what_would_go_and_sends_and_marks_nothing(program: Program, courts: Courts) -> None:
    mailbox = Mailbox()
    with mail_server(mailbox) as port:
        configure(program, courts, port)
        for _ in range(2):
            result = program.run("digest", "--dry-run")
            assert result.code == 0
            assert "To: email a@firm.example (" in result.out
            assert "ECF 40" in result.out
    assert mailbox.mails == []
    assert program.run("digest", "--pending").out == "Nothing waits to be sent.\n"


def test_a_test_mail_goes_to_every_target_and_leaves_no_trace(program: Program, courts: Courts) -> None:
    mailbox = Mailbox()
    with mail_server(mailbox) as port:
        configure(program, courts, port)
        result = program.run("digest", "--test-mail")
        assert (result.code, result.err) == (0, "")
    ((_, _, content),) = mailbox.mails
    mail = message_from_bytes(content, policy=policy.default)
    assert str(mail["Subject"]).strip().startswith("[docketwatch] a test, ")
    assert b"1:25-cv-00190" not in content, "it says nothing about any docket"
    failed = program.run("digest", "--test-mail")
    assert failed.code == 4
    assert failed.err.startswith("docketwatch: email to a@firm.example: ")
    assert program.run("digest", "--pending").out == "Nothing waits to be sent.\n"


def test_a_dead_man_s_switch_hears_of_each_sending_and_each_check(program: Program, courts: Courts) -> None:
    mailbox = Mailbox()
    with web_server() as web, mail_server(mailbox) as port:
        configure(program, courts, port, f'security = "none"\n[schedule]\nping = "{web.url}/key"\n')
        assert program.run("digest", "--send", "--quiet").code == 0
        assert program.run("digest", "--urgent", "--quiet").code == 0
    assert [post.path for post in web.posts] == ["/key/start", "/key"] * 2
