"""Writes the mail that `email` and `sendmail` hand over, to the byte; never sends, and asks no clock and no chance.

Every header is RFC 5322 and ASCII, every part base64 or quoted-printable: any relay takes it, whatever it cannot do.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from email import policy
from email.headerregistry import Address, BaseHeader, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage
from email.utils import parseaddr
from typing import TYPE_CHECKING
from urllib.parse import quote

from docketwatch.base.clean import clean_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from email.policy import EmailPolicy, Policy

    from docketwatch.docket.delivery import Rendered

MAX_SUBJECT_CHARS = 200
MAX_ADDRESS_CHARS = 254  # RFC 3696, erratum 1690
_MAX_NAME_CHARS = 100
_ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?")
_THREADED = frozenset({"digest", "urgent"})


class _Whole(UnstructuredHeader, BaseHeader):
    """A header on one line. The library would write a long id as "=?utf-8?q?…?=" (measured), which ends threading."""

    def fold(self, *, policy: Policy) -> str:
        return f"{self.name}: {self}{policy.linesep}"


def _policy() -> EmailPolicy[EmailMessage]:
    registry = HeaderRegistry()
    for name in ("message-id", "in-reply-to", "references", "list-id", "list-unsubscribe"):
        registry.map_to_type(name, _Whole)
    return policy.SMTP.clone(cte_type="7bit", header_factory=registry)


_POLICY = _policy()


@dataclass(frozen=True, slots=True)
class Envelope:
    """Who a mail is from and to, and how to be left out of it. All are checked addresses; `sender` may hold a name."""

    sender: str
    to: str
    unsubscribe: str | None


def bare_address(text: str) -> str:
    """The address in "Name <a@b.example>"."""
    return parseaddr(text)[1]


def check_address(key: str, text: str, *, with_name: bool = False) -> None:
    """Check that this is one address in ASCII, such as every mail server takes.

    Raises:
        ValueError: it is not; a sentence for the user.
    """
    if any(ord(char) < ord(" ") for char in text):
        raise ValueError(f"{key} holds a line break or another control character")
    bare = bare_address(text) if with_name else text
    if len(bare) > MAX_ADDRESS_CHARS or not _ADDRESS.fullmatch(bare) or ".." in bare:
        form = "one address, as docketwatch@firm.example" + (' or "Docketwatch <a@firm.example>"' if with_name else "")
        raise ValueError(f"{key} must be {form}; a domain with other letters is written in its xn-- form")


def check_mail_addresses(sender: str, readers: Sequence[str], unsubscribe: str | None) -> None:
    """Check all the addresses of a mail.

    Raises:
        ValueError: one is none, there is no reader, or one comes twice; a sentence for the user.
    """
    check_address("sender", sender, with_name=True)
    if not readers:
        raise ValueError("address must hold at least one reader")
    for reader in readers:
        check_address("address", reader)
    if len({reader.lower() for reader in readers}) < len(readers):
        raise ValueError("address holds one reader twice")
    if unsubscribe is not None:
        check_address("unsubscribe", unsubscribe)


def write_mail(rendered: Rendered, key: str, envelope: Envelope, *, has_crlf: bool) -> bytes:
    """Return the whole mail to one reader, the same at every call.

    Args:
        rendered: the digest.
        key: the parcel's; becomes the Message-ID, so that a repeat is known for one.
        envelope: from and to.
        has_crlf: lines end as SMTP wants them, not as sendmail's standard input does.
    """
    mail = EmailMessage(policy=_POLICY)
    domain = bare_address(envelope.sender).partition("@")[2].lower()
    mail["From"] = _address(envelope.sender)
    mail["To"] = _address(envelope.to)
    mail["Subject"] = clean_line(rendered.subject, MAX_SUBJECT_CHARS) or "docketwatch"
    mail["Date"] = rendered.composed_at
    mail["Message-ID"] = f"<{key}@{domain}>"
    if rendered.kind in _THREADED:
        # One thread a group of readers: they all hang from a root that was never sent, as RFC 5322, 3.6.4 allows.
        root = f"<readers.{_id(rendered.readers_id)}@{domain}>"
        mail["In-Reply-To"] = root
        mail["References"] = root
    mail["Auto-Submitted"] = "auto-generated"  # RFC 3834: no vacation notice answers it
    mail["List-Id"] = f"<{_id(rendered.readers_id)}.docketwatch.{domain}>"
    leave = quote(envelope.unsubscribe or bare_address(envelope.sender), safe="@")
    mail["List-Unsubscribe"] = f"<mailto:{leave}?subject=unsubscribe>"
    mail["X-Docketwatch-Run"] = str(rendered.run)
    mail["X-Docketwatch-Status"] = rendered.status
    mail["X-Docketwatch-Entries"] = str(rendered.entries)
    mail.set_content(_writable(rendered.text))
    mail.add_alternative(_writable(rendered.html), subtype="html")
    # By itself the library draws the boundary by lot. "=_" is in no base64 and no quoted-printable (RFC 2045, 6.7).
    mail.set_boundary(f"=_{hashlib.sha256(key.encode()).hexdigest()[:32]}")
    payload = mail.as_bytes()
    # Inside base64 lines end with CRLF either way, as text must (RFC 2045, 6.8).
    return payload if has_crlf else payload.replace(b"\r\n", b"\n")


def _address(text: str) -> Address:
    name, address = parseaddr(text)
    return Address(clean_line(name, _MAX_NAME_CHARS), addr_spec=address)


def _id(readers_id: str) -> str:
    return re.sub(r"[^a-z0-9.-]+", "-", readers_id.lower()).strip(".-") or "readers"


def _writable(text: str) -> str:
    """Half a surrogate pair has no bytes; the one who cleans at the entrance may have been passed by."""
    return text.encode("utf-8", "replace").decode()
