"""Hands the digest to the mail program of this machine; never speaks to a mail server itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docketwatch.channels.command import check_command, run_command
from docketwatch.channels.mail_message import Envelope, check_mail_addresses, write_mail
from docketwatch.channels.parcel_key import parcel_key
from docketwatch.docket.delivery import Parcel

if TYPE_CHECKING:
    from docketwatch.channels.outlets import Outlets
    from docketwatch.docket.delivery import Receipt, Rendered

SECRET = ""


@dataclass(frozen=True, slots=True)
class Options:
    """What a user may write for sendmail: who it is from, who reads it, and the program with its arguments."""

    sender: str
    address: tuple[str, ...]
    command: tuple[str, ...] = ("/usr/sbin/sendmail", "-i", "-t")
    unsubscribe: str | None = None

    def __post_init__(self) -> None:
        check_command("command", self.command)
        check_mail_addresses(self.sender, self.address, self.unsubscribe)


def pack(rendered: Rendered, options: Options) -> tuple[Parcel, ...]:
    """One parcel a reader, each a mail to that reader alone."""
    parcels = []
    for reader in options.address:
        key = parcel_key(rendered, "sendmail", reader.lower())
        envelope = Envelope(options.sender, reader, options.unsubscribe)
        parcels.append(Parcel(key, reader, write_mail(rendered, key, envelope, has_crlf=False)))
    return tuple(parcels)


def send(parcel: Parcel, options: Options, outlets: Outlets) -> Receipt:
    """Run the program with it, which reads the reader's address from the mail; taken where it ends with 0."""
    return run_command(
        options.command, parcel.payload, deadline_s=outlets.deadline_s, folder=outlets.folder, more_env={}
    )
