from __future__ import annotations

import sys
from email import message_from_bytes, policy
from typing import TYPE_CHECKING

import pytest

from docketwatch.channels import email, sendmail
from docketwatch.channels.outlets import Outlets
from docketwatch.docket.delivery import Answer
from tests.rendered import a_rendered

if TYPE_CHECKING:
    from pathlib import Path

READERS = ("a@firm.example", "b@firm.example")
CODE = "import sys; mail = sys.stdin.buffer.read(); open(sys.argv[1], 'ab').write(mail)"


def test_each_reader_gets_a_mail_with_unix_lines(tmp_path: Path) -> None:
    options = sendmail.Options("dw@firm.example", READERS, (sys.executable, "-c", CODE, "came"))
    for parcel in sendmail.pack(a_rendered(), options):
        (tmp_path / "came").unlink(missing_ok=True)
        assert sendmail.send(parcel, options, Outlets(lambda *_: Answer(None), lambda: None, tmp_path)).is_sent
        came = (tmp_path / "came").read_bytes()
        assert came == parcel.payload
        assert b"\r" not in came
        mail = message_from_bytes(came, policy=policy.default)
        assert mail["To"] == parcel.target
        assert mail["Message-ID"] == f"<{parcel.key}@firm.example>"


def test_it_writes_the_same_mail_as_smtp_but_for_the_key_and_the_lines() -> None:
    (ours,) = sendmail.pack(a_rendered(), sendmail.Options("dw@firm.example", READERS[:1]))
    (theirs,) = email.pack(a_rendered(), email.Options("smtp.firm.example", "dw@firm.example", READERS[:1]))
    first, second = (message_from_bytes(one.payload, policy=policy.default) for one in (ours, theirs))
    different = {"Message-ID", "Content-Type"}
    assert first.keys() == second.keys()
    assert [first[name] for name in first if name not in different] == [
        second[name] for name in second if name not in different
    ]


def test_the_default_is_the_machines_own_program() -> None:
    assert sendmail.Options("dw@firm.example", READERS).command == ("/usr/sbin/sendmail", "-i", "-t")


def test_a_command_is_needed() -> None:
    with pytest.raises(ValueError, match="command must name a program"):
        sendmail.Options("dw@firm.example", READERS, ())
