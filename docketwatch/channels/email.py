"""Sends the digest by SMTP, one mail a reader; never over a connection whose certificate is not proved.

The only home of smtplib. A reader counts as served when the server has answered the data with 2xx, and not before.
"""

from __future__ import annotations

import smtplib
import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from docketwatch.base.blot import blot_secret
from docketwatch.base.clean import clean_line
from docketwatch.base.errors import UsageError
from docketwatch.channels.mail_message import Envelope, bare_address, check_mail_addresses, write_mail
from docketwatch.channels.parcel_key import parcel_key
from docketwatch.channels.secret_options import check_ways
from docketwatch.channels.smtp_deadline import Deadline
from docketwatch.docket.delivery import Parcel, Receipt

if TYPE_CHECKING:
    from docketwatch.channels.outlets import Outlets
    from docketwatch.docket.delivery import Rendered

SECRET = "password"  # noqa: S105 - the stem of an option's name

_PORTS = {"starttls": 587, "tls": 465, "none": 25}
_MOST_PORT = 65_535
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})
_MOST_WORDS_CHARS = 300
_MOST_READ_CHARS = 5_000
# What smtplib itself says where a machine has no full name: it names nothing, and asks no name server, whose silence
# would come before any deadline (RFC 5321, 4.1.3).
_OWN_NAME = "[127.0.0.1]"


@dataclass(frozen=True, slots=True)
class Options:
    """What a user may write for mail: the server and how to speak to it, who it is from and who reads it."""

    host: str
    sender: str
    address: tuple[str, ...]
    port: int | None = None
    security: Literal["starttls", "tls", "none"] = "starttls"
    username: str | None = None
    password_env: str | None = None
    password_file: str | None = None
    password_command: tuple[str, ...] | None = None
    unsubscribe: str | None = None
    ca_file: str | None = None

    def __post_init__(self) -> None:
        if not self.host or self.host.count(":") == 1 or any(char.isspace() or char in "/@" for char in self.host):
            raise ValueError("host must be the name of a mail server, as smtp.firm.example, without a port")
        if self.port is not None and not 0 < self.port <= _MOST_PORT:
            raise ValueError(f"port must lie between 1 and {_MOST_PORT}")
        ways: dict[str, object] = {
            "password_env": self.password_env,
            "password_file": self.password_file,
            "password_command": self.password_command,
        }
        check_ways("password", ways, is_needed=self.username is not None)
        if self.username is None and any(way is not None for way in ways.values()):
            raise ValueError("a password is named but no username; give username, or leave the password out")
        if self.username is not None and self.security == "none" and self.host not in _HERE:
            raise ValueError('with security = "none" the password would travel in clear; use "starttls" or "tls"')
        check_mail_addresses(self.sender, self.address, self.unsubscribe)


def pack(rendered: Rendered, options: Options) -> tuple[Parcel, ...]:
    """One parcel a reader, so that a refusal concerns one reader and no reader sees another."""
    parcels = []
    for reader in options.address:
        key = parcel_key(rendered, "email", reader.lower())
        envelope = Envelope(options.sender, reader, options.unsubscribe)
        parcels.append(Parcel(key, reader, write_mail(rendered, key, envelope, has_crlf=True)))
    return tuple(parcels)


def send(parcel: Parcel, options: Options, outlets: Outlets) -> Receipt:
    """Hand it to the server; taken where the server answers the data with 2xx. What QUIT brings is no matter."""
    try:
        secret = outlets.secret()
    except UsageError as error:
        return Receipt(str(error))
    password = secret.reveal() if secret else ""
    if options.username is not None and not password:
        return Receipt(f"there is no password for {options.username} at {options.host}; give password_env or another")
    try:
        context = _context(options, outlets.folder)
    except (OSError, RuntimeError) as error:
        return Receipt(f"ca_file {options.ca_file} cannot be used ({clean_line(str(error), _MOST_WORDS_CHARS)})")
    try:
        with Deadline(outlets.deadline_s) as deadline:
            detail = _converse(parcel, options, password, context, deadline)
    except Exception as error:  # noqa: BLE001 - smtplib passes on what sockets, ssl and codecs raise
        problem = _cleaned(_problem(error, options, deadline), options, password)
        return Receipt(problem, is_out_of_reach=deadline.has_passed or isinstance(error, TimeoutError))
    return Receipt(detail=_cleaned(detail, options, password))


def _context(options: Options, folder: Path) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if options.ca_file:
        context.load_verify_locations(folder / Path(options.ca_file).expanduser())
    return context


class _Client(smtplib.SMTP):
    """Is watched before it connects, so that a greeting that never ends is ended too."""

    def __init__(self, host: str, port: int, deadline: Deadline) -> None:
        deadline.watch(self)
        super().__init__(host, port, _OWN_NAME, timeout=deadline.seconds)


class _TlsClient(smtplib.SMTP_SSL):
    """The same, encrypted from the first byte."""

    def __init__(self, host: str, port: int, deadline: Deadline, context: ssl.SSLContext) -> None:
        deadline.watch(self)
        super().__init__(host, port, _OWN_NAME, timeout=deadline.seconds, context=context)


class _RefusedError(Exception):
    """The server's answer to one step was not the one that lets the mail go on."""


def _converse(parcel: Parcel, options: Options, password: str, context: ssl.SSLContext, deadline: Deadline) -> str:
    """Go through the steps of one mail; return what the server said when it took it."""
    port = options.port or _PORTS[options.security]
    client: smtplib.SMTP
    if options.security == "tls":
        client = _TlsClient(options.host, port, deadline, context)
    else:
        client = _Client(options.host, port, deadline)
    try:
        if options.security == "starttls":
            client.starttls(context=context)
        client.ehlo_or_helo_if_needed()
        if options.username is not None:
            client.login(options.username, password)
        _expect(client.mail(bare_address(options.sender)), f"the sender {bare_address(options.sender)}")
        _expect(client.rcpt(parcel.target), f"the reader {parcel.target}")
        return _expect(client.data(parcel.payload), "the mail")
    finally:
        _leave(client)


def _leave(client: smtplib.SMTP) -> None:
    """Say goodbye; whether the mail was taken is settled before, and what goes wrong here changes nothing."""
    try:
        client.quit()
    except (smtplib.SMTPException, OSError, ValueError):
        client.close()


def _expect(answer: tuple[int, bytes], what: str) -> str:
    said = f"{answer[0]} {answer[1].decode('utf-8', 'replace')}"
    if not 200 <= answer[0] < 300:  # noqa: PLR2004 - RFC 5321, 4.2.1: 2yz is the positive completion reply
        raise _RefusedError(f"refused {what}: {said}")
    return said


def _problem(error: Exception, options: Options, deadline: Deadline) -> str:
    server = f"the mail server {options.host}"
    if isinstance(error, _RefusedError):
        return f"{server} {error}"
    if isinstance(error, smtplib.SMTPResponseException | smtplib.SMTPNotSupportedError):
        return f"{server} {_denied(error)}"
    if deadline.has_passed or isinstance(error, TimeoutError) or "timed out" in str(error):
        return f"{server} did not take the mail within {deadline.seconds:g} s"
    if isinstance(error, ssl.SSLError):
        return f"the certificate or encryption of {server} was not accepted ({error.reason or error})"
    if isinstance(error, UnicodeError):
        # Its own words would quote a letter of the password. smtplib signs in with ASCII alone.
        return f"{server} cannot be signed in to: host, username and password must be ASCII"
    return f"{server} could not be reached or broke off ({str(error) or type(error).__name__})"


def _denied(error: smtplib.SMTPResponseException | smtplib.SMTPNotSupportedError) -> str:
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return f"did not accept the username and password: {_said(error)}"
    if isinstance(error, smtplib.SMTPResponseException):
        return f"refused: {_said(error)}"
    what = "STARTTLS" if "STARTTLS" in str(error) else "a way to sign in that is known here"
    return f"does not offer {what}; check security, port and username"


def _said(error: smtplib.SMTPResponseException) -> str:
    words = error.smtp_error
    return f"{error.smtp_code} {words.decode('utf-8', 'replace') if isinstance(words, bytes) else words}"


def _cleaned(text: str, options: Options, password: str) -> str:
    signed_in = f"\0{options.username}\0{password}" if password else ""  # as AUTH PLAIN sends it, RFC 4616
    for secret in (signed_in, password):
        # Cleaned in between: a control character inside it could hide the secret until it is taken out.
        text = blot_secret(clean_line(blot_secret(text, secret), _MOST_READ_CHARS), secret)
    return clean_line(text, _MOST_WORDS_CHARS)
