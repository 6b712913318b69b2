"""A check and a sending that die anywhere lose no entry, and send none under two keys."""

from __future__ import annotations

import shutil
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email import message_from_string, policy
from typing import TYPE_CHECKING, Any

from tests.faults.points import all_points
from tests.feeds import Item, feed
from tests.servers import LOOPBACK, mail_server

if TYPE_CHECKING:
    from pathlib import Path

    from aiosmtpd.smtp import Envelope

    from docketwatch.demo.court_server import Courts
    from tests.conftest import Program

WATCHLIST = """
[[case]]
id = "one"
caption = "One"
[[case.docket]]
court = "dcd"
number = "1:25-cv-00190"
"""
READERS = """
[channels.email]
host = "{host}"
port = {port}
security = "none"
sender = "desk@firm.example"
[[readers]]
name = "team"
[[readers.to]]
channel = "email"
address = ["a@firm.example", "b@firm.example"]
"""
OLD = Item("Motion", 3, 40, hours_ago=2)
NEW = Item("Order on Motion for Preliminary Injunction", 7, 46)
OTHER = Item("Response to motion", 8, 47)


@dataclass
class KeptMails:
    """Writes each mail it takes into a folder, whole before its name is there."""

    folder: Path
    taken: list[int] = field(default_factory=list)

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's name
        content = envelope.content if isinstance(envelope.content, bytes) else b""
        self.taken.append(len(content))
        part = self.folder / "part"
        part.write_bytes(content)
        part.rename(self.folder / f"{len(self.taken):06}.eml")
        return "250 ok"


def told_under(mails: list[str]) -> dict[tuple[str, str], set[str]]:
    """The keys under which each reader was told of each entry."""
    keys: dict[tuple[str, str], set[str]] = defaultdict(set)
    for text in mails:
        mail = message_from_string(text, policy=policy.default)
        body = mail.get_body(("plain",))
        assert body is not None
        for mark in ("ECF 46", "ECF 47"):
            if mark in body.get_content():
                keys[str(mail["To"]), mark].add(str(mail["Message-ID"]))
    return keys


def test_killed_at_every_statement_call_and_mail_of_check_and_send(
    program: Program, courts: Courts, tmp_path: Path
) -> None:
    (tmp_path / "mails").mkdir()
    with mail_server(KeptMails(tmp_path / "mails")) as port:
        feed_url = f'[courts.dcd]\nrss_url = "{courts.feed_url("dcd")}"\n'
        program.configure(feed_url + READERS.format(host=LOOPBACK, port=port), watchlist=WATCHLIST)
        now = datetime.now(UTC)
        courts.show("dcd", feed(OLD, now=now))
        assert program.run("check").code == 0
        assert program.run("digest", "--send").code == 0
        for first in (tmp_path / "mails").iterdir():
            first.unlink()
        snapshot = tmp_path / "snapshot"
        shutil.copytree(program.store.parent, snapshot)
        courts.show("dcd", feed(NEW, OTHER, OLD, now=now, built_min_ago=10))
        points = all_points(program, tmp_path, snapshot, "check --quiet", "digest --send --quiet")
    assert len(points) > 40, "every SQL statement that writes, every network call and mail is a point"
    assert points[-1]["code"] == 0
    readers_and_entries = 4
    for point in points:
        keys = told_under(point["mails"])
        assert len(keys) == readers_and_entries, f"killed at point {point['point']}: {dict(keys)}"
        assert all(len(under) == 1 for under in keys.values()), f"two keys at point {point['point']}"
    assert max(len(point["mails"]) for point in points) > 2, "a kill behind a mail sends it again, under its key"
