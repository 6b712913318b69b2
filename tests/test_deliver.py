"""Composing, freezing and sending against real courts, a real store and a real mail server."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from typing import TYPE_CHECKING

import pytest

from docketwatch import deliver
from docketwatch.check import check
from docketwatch.wiring import groups_of, open_parts, open_parts_to_send, outlets_of, read_setup
from tests.conftest import WATCHLIST
from tests.feeds import NOW, Item, feed
from tests.servers import LOOPBACK, Mailbox, free_port, mail_server, raw_server, silence, web_server

if TYPE_CHECKING:
    import socket
    import threading
    from collections.abc import Iterator
    from email.message import EmailMessage
    from pathlib import Path

    from docketwatch.deliver import Attempt
    from docketwatch.demo.court_server import Courts
    from docketwatch.parts import Parts
    from tests.conftest import Program

OLD = Item("Motion to Stay", 4, 40, hours_ago=3)
ORDER = Item("Order on Motion for Preliminary Injunction", 5, 41)
NOTICE = Item("Notice of Appearance", 6, 42)


@dataclass
class Desk:
    """A configuration with readers, whose days can be played through."""

    program: Program
    courts: Courts

    def configure(self, readers: str) -> None:
        feed_url = self.courts.feed_url("dcd")
        self.program.configure(f'[courts.dcd]\nrss_url = "{feed_url}"\n{readers}', watchlist=WATCHLIST)

    def check(self, *items: Item, now: datetime = NOW) -> None:
        self.courts.show("dcd", feed(*items, now=now))
        with open_parts(read_setup(self.program.config), now, to_write=True) as parts:
            check(parts, now)

    def send(self, now: datetime = NOW, *, urgent: bool = False, retry: bool = False) -> list[Attempt]:
        setup = read_setup(self.program.config)
        groups = groups_of(setup)
        zone = setup.settings.zone()
        with open_parts_to_send(setup, now, wait_s=0) as (parts, _):
            if urgent:
                deliver.freeze_urgent(parts, groups, now, zone)
            elif not retry:
                deliver.freeze_digests(parts, groups, now, zone)
            return deliver.send_waiting(parts, groups, lambda one: outlets_of(setup, one), now, everything=retry)

    @contextmanager
    def parts(self) -> Iterator[Parts]:
        with open_parts(read_setup(self.program.config), NOW, to_write=False) as parts:
            yield parts


@pytest.fixture
def desk(program: Program, courts: Courts) -> Desk:
    return Desk(program, courts)


def readers(port: int, more: str = "", address: str = '["a@firm.example"]') -> str:
    return (
        f'[channels.email]\nhost = "{LOOPBACK}"\nport = {port}\nsecurity = "none"\nsender = "desk@firm.example"\n'
        f'[[readers]]\nname = "team"\n{more}\n[[readers.to]]\nchannel = "email"\naddress = {address}\n'
    )


def mails(mailbox: Mailbox) -> list[EmailMessage]:
    return [message_from_bytes(content, policy=policy.default) for _, _, content in mailbox.mails]


def subject(mail: EmailMessage) -> str:
    return str(mail["Subject"]).strip()  # a long one is folded behind its name


def part(mail: EmailMessage, kind: str) -> str:
    body = mail.get_body((kind,))
    assert body is not None
    content = body.get_content()
    assert isinstance(content, str)
    return content


def later(hours: float) -> datetime:
    return NOW + timedelta(hours=hours)


def test_each_entry_comes_in_one_digest_in_both_parts(desk: Desk) -> None:
    mailbox = Mailbox()
    with mail_server(mailbox) as port:
        desk.configure(readers(port))
        desk.check(OLD)
        assert [one.receipt.is_sent for one in desk.send()] == [True]
        desk.check(ORDER, NOTICE, OLD, now=later(4))
        assert len(desk.send(later(4))) == 1
        assert desk.send(later(5)) == [], "nothing new, nothing sent"
    first, second = mails(mailbox)
    assert "First look at 1 docket" in part(first, "plain")
    for kind in ("plain", "html"):
        told = part(second, kind)
        assert "ECF 41" in told
        assert "ECF 42" in told
        assert "ECF 40" not in told, "told in the first"
    assert subject(second).startswith(
        "[docketwatch] Ruling on PI in Make the Road v. Noem (D.D.C.) + 1 filing in 1 of 1"
    )


def test_a_refused_reader_waits_alone_and_is_tried_again_under_the_same_key_in_the_same_words(desk: Desk) -> None:
    mailbox = Mailbox(refused=frozenset({"b@firm.example"}))
    with mail_server(mailbox) as port:
        desk.configure(readers(port, address='["a@firm.example", "b@firm.example"]'))
        desk.check(OLD)
        first = {one.delivery.parcel.target: one.receipt.is_sent for one in desk.send()}
        assert first == {"a@firm.example": True, "b@firm.example": False}
        assert desk.send(later(2 / 60)) == [], "not before three minutes have passed"
        with desk.parts() as parts:
            (waiting,) = parts.store.outbox.waiting(None)
            assert (waiting.parcel.target, waiting.tries) == ("b@firm.example", 1)
            assert "550" in waiting.said
        mailbox.refused = frozenset()
        desk.check(ORDER, OLD, now=later(1))
        assert [one.receipt.is_sent for one in desk.send(later(1))] == [True, True, True]
    to_b = [content for _, to, content in mailbox.mails if to == ("b@firm.example",)]
    assert to_b[0].replace(b"\r\n", b"\n") == waiting.parcel.payload.replace(b"\r\n", b"\n")
    assert b"ECF 41" not in to_b[0]


def test_a_server_that_is_down_for_days_is_given_up_kept_and_told_at_the_top_of_the_next_digest(desk: Desk) -> None:
    desk.configure(readers(free_port()))
    desk.check(OLD)
    tried, told = [], []
    for minute in range(0, 60 * 60, 3):
        for one in desk.send(NOW + timedelta(minutes=minute), urgent=minute > 0):
            tried.append(minute)
            told += [minute] if one.is_news else []
    assert tried == [0, 3, 12, 39, 120, 363, 1092]
    assert told == [0, 1092], "told when it began, and when it was given up"
    mailbox = Mailbox()
    with mail_server(mailbox) as port:
        desk.configure(readers(port))
        desk.check(OLD, now=later(60))
        assert len(desk.send(later(60))) == 1
        assert (
            'NOT DELIVERED to a reader by email: "[docketwatch] First'
            in part(mails(mailbox)[0], "plain").split("\n\n")[0]
        )
        assert "NOT DELIVERED" in part(mails(mailbox)[0], "html")
        (again,) = desk.send(later(61), retry=True)
        assert (again.delivery.state, again.receipt.is_sent) == ("failed", True)
        desk.check(OLD, now=later(72))
        assert desk.send(later(72)) == [], "told once"


def test_a_server_that_takes_a_mail_and_hangs_up_gets_it_again_under_the_same_message_id(desk: Desk) -> None:
    taken: list[bytes] = []

    def behave(connection: socket.socket, _: threading.Event) -> None:
        with connection.makefile("rb") as lines:
            connection.sendall(b"220 loopback\r\n")
            while line := lines.readline():
                if line[:4].upper() != b"DATA":
                    connection.sendall(b"250 ok\r\n")
                    continue
                connection.sendall(b"354 go on\r\n")
                taken.append(b"".join(iter(lines.readline, b".\r\n")))
                return

    with raw_server(behave) as port:
        desk.configure(readers(port))
        desk.check(OLD)
        for minute in (0, 3):
            assert [one.receipt.is_sent for one in desk.send(NOW + timedelta(minutes=minute))] == [False]
    first, second = (message_from_bytes(one, policy=policy.default)["Message-ID"] for one in taken)
    assert first == second
    assert taken[0] == taken[1]


def test_what_cannot_wait_goes_out_once_at_once_and_again_in_the_regular_digest(desk: Desk) -> None:
    mailbox = Mailbox()
    with mail_server(mailbox) as port:
        desk.configure(readers(port, 'urgent = ["preliminary_injunction"]'))
        desk.check(OLD)
        assert desk.send(urgent=True) == [], "a first look is not urgent"
        desk.send()
        desk.check(NOTICE, OLD, now=later(4))
        assert desk.send(later(4), urgent=True) == []
        desk.check(ORDER, NOTICE, OLD, now=later(8))
        assert len(desk.send(later(8), urgent=True)) == 1
        assert desk.send(later(8.2), urgent=True) == []
        assert len(desk.send(later(19))) == 1
    _, urgent, regular = mails(mailbox)
    assert subject(urgent).startswith("[docketwatch] URGENT: ruling on PI in Make the Road v. Noem (D.D.C.)")
    assert "ECF 42" not in part(urgent, "plain")
    for mark in ("ECF 41", "ECF 42"):
        assert mark in part(regular, "plain")
    assert urgent["References"] == regular["References"]


def test_nothing_is_sent_on_a_quiet_day_unless_a_heartbeat_is_wanted(desk: Desk) -> None:
    mailbox = Mailbox()
    with mail_server(mailbox) as port:
        desk.configure(readers(port))
        desk.check(OLD)
        desk.send()
        desk.check(OLD, now=later(20))
        assert desk.send(later(20)) == []
        desk.configure(readers(port, "heartbeat = true"))
        assert len(desk.send(later(20))) == 1
        assert desk.send(later(21)) == [], "once a day"
    assert subject(mails(mailbox)[-1]) == "[docketwatch] No new filings, 1 of 1 docket looked at, 26 Nov"


def test_a_day_on_which_no_check_ran_is_incomplete_and_says_so_once(desk: Desk) -> None:
    mailbox = Mailbox()
    with mail_server(mailbox) as port:
        desk.configure(readers(port))
        desk.check(OLD)
        desk.send()
        assert len(desk.send(later(30))) == 1
        assert desk.send(later(31)) == []
    mail = mails(mailbox)[-1]
    assert subject(mail).startswith("[docketwatch] INCOMPLETE: 1 of 1 docket worse than usual")
    assert mail["X-Docketwatch-Status"] == "partial"
    assert "no check has run since 25 Nov" in part(mail, "plain")


def test_readers_of_business_days_read_nothing_on_weekends_and_holidays(desk: Desk) -> None:
    mailbox = Mailbox()
    with mail_server(mailbox) as port:
        desk.configure(readers(port, 'days = "business"'))
        desk.check(OLD)
        assert desk.send(later(24)) == [], "26 November 2026 is Thanksgiving Day"
        assert desk.send(later(72)) == [], "a Saturday"
        assert len(desk.send(later(48))) == 1


def test_lighter_entries_than_asked_for_are_counted(desk: Desk) -> None:
    mailbox = Mailbox()
    with mail_server(mailbox) as port:
        desk.configure(readers(port, "minimum = 4"))
        desk.check(OLD)
        desk.send()
        desk.check(ORDER, Item("Response to motion", 8, 43), OLD, now=later(4))
        desk.send(later(4))
    told = part(mails(mailbox)[-1], "plain")
    assert "ECF 41" in told
    assert "ECF 43" not in told
    assert "1 entry is lighter than these readers asked for" in told


def test_a_channel_that_hangs_holds_up_no_other(desk: Desk, tmp_path: Path) -> None:
    with raw_server(silence) as port:
        files = '[[readers.to]]\nchannel = "files"\nfolder = "out"\nformats = ["text", "html"]\n'
        desk.configure(readers(port) + files)
        config = desk.program.config
        config.write_text(config.read_text("utf-8").replace("deadline_s = 5", "deadline_s = 0.5"), "utf-8")
        desk.check(OLD)
        sent = [(one.delivery.channel, one.receipt.is_sent) for one in desk.send()]
    assert sent == [("files", True), ("files", True), ("email", False)]
    assert "ECF 40" in (tmp_path / "out" / "latest.txt").read_text("utf-8")


def test_each_group_gets_its_own_cases(desk: Desk) -> None:
    mailbox = Mailbox()
    with mail_server(mailbox) as port:
        other = '[[readers]]\nname = "others"\ntopics = ["theirs"]\n[[readers.to]]\nchannel = "email"\n'
        desk.configure(readers(port, 'cases = ["make-the-road"]') + other + 'address = ["c@firm.example"]\n')
        second = WATCHLIST + WATCHLIST.replace("make-the-road", "doe").replace("00190", "00500").replace(
            "expedited-removal", "theirs"
        )
        (desk.program.folder / "watchlist.toml").write_text(second, encoding="utf-8")
        desk.check(OLD, ORDER.but(docket="1:25-cv-00500", case_id="9"))
        desk.send()
    by_reader = {to[0]: content.decode() for _, to, content in mailbox.mails}
    assert "ECF 40" in by_reader["a@firm.example"]
    assert "ECF 41" not in by_reader["a@firm.example"]
    assert "ECF 41" in by_reader["c@firm.example"]
    assert "ECF 40" not in by_reader["c@firm.example"]


def test_a_delivery_whose_readers_are_gone_from_the_configuration_is_kept(desk: Desk) -> None:
    desk.configure(readers(free_port()))
    desk.check(OLD)
    desk.send()
    desk.configure(readers(free_port()).replace('"team"', '"others"'))
    (attempt,) = [one for one in desk.send(later(1)) if one.delivery.tries]
    assert "names no such reader any more" in attempt.receipt.problem


def test_what_waits_never_goes_to_another_target_however_the_configuration_has_changed(desk: Desk) -> None:
    theirs, others = Mailbox(), Mailbox()
    with mail_server(theirs) as port, mail_server(others) as other_port:
        second = '[[readers.to]]\nchannel = "email"\naddress = ["b@firm.example"]\n'
        desk.configure(readers(free_port()) + second)
        desk.check(OLD)
        desk.send()
        moved = f'[[readers]]\nname = "team"\n{second}port = {other_port}\n'
        desk.configure(readers(port).partition("[[readers]]")[0] + moved)
        after = {one.delivery.parcel.target: one.receipt for one in desk.send(later(1), retry=True)}
    assert after["b@firm.example"].is_sent
    assert "names no such reader any more" in after["a@firm.example"].problem, "who has left the firm gets nothing"
    assert [to for _, to, _ in others.mails] == [("b@firm.example",)]
    assert theirs.mails == []


def test_a_corrected_address_of_a_webhook_takes_what_waits_for_the_old_one(desk: Desk) -> None:
    to = '[[readers]]\nname = "team"\n[[readers.to]]\nchannel = "webhook"\nurl = "{}"\n'
    desk.configure(to.format(f"http://{LOOPBACK}:{free_port()}/wrong"))
    desk.check(OLD)
    assert [one.receipt.is_sent for one in desk.send()] == [False]
    with web_server() as web:
        desk.configure(to.format(f"{web.url}/right"))
        (again,) = desk.send(later(1), retry=True)
    assert again.receipt.is_sent
    assert web.posts[0].headers["idempotency-key"] == again.delivery.parcel.key


def test_a_quiet_group_of_business_days_loses_no_weekend(desk: Desk) -> None:
    mailbox = Mailbox()
    with mail_server(mailbox) as port:
        desk.configure(readers(port))
        desk.check(OLD, now=later(-30 * 24))
        desk.configure(readers(port, 'days = "business"').replace('"team"', '"fresh"'))
        friday, saturday, monday = later(48), later(72), later(120)
        desk.check(OLD.but(hours_ago=3), now=friday)
        desk.send(friday)
        mailbox.mails.clear()
        desk.check(ORDER, now=saturday)
        desk.check(ORDER.but(hours_ago=30), now=later(96))
        desk.check(ORDER.but(hours_ago=50), now=monday)
        desk.send(monday)
    assert any("ECF 41" in part(mail, "plain") for mail in mails(mailbox))


def test_a_renamed_group_gets_no_urgent_news_a_second_time(desk: Desk) -> None:
    mailbox = Mailbox()
    with mail_server(mailbox) as port:
        desk.configure(readers(port, 'urgent = ["ruling"]'))
        desk.check(OLD)
        desk.send()
        desk.check(ORDER, OLD, now=later(4))
        assert len(desk.send(later(4), urgent=True)) == 1
        desk.configure(readers(port, 'urgent = ["ruling"]').replace('"team"', '"renamed"'))
        assert desk.send(later(5), urgent=True) == []


def test_a_failure_is_told_although_nothing_else_happened_and_names_no_reader(desk: Desk) -> None:
    mailbox = Mailbox(refused=frozenset({"b@firm.example"}))
    with mail_server(mailbox) as port:
        desk.configure(readers(port, address='["a@firm.example", "b@firm.example"]'))
        desk.check(OLD)
        for minute in (0, 3, 12, 39, 120, 363, 1092):
            desk.send(NOW + timedelta(minutes=minute), urgent=minute > 0)
        desk.check(OLD, now=later(19))
        desk.send(later(19))
    told = part(mails(mailbox)[-1], "plain")
    assert 'NOT DELIVERED to a reader by email: "[docketwatch] First look at 1 docket, 25 Nov"' in told
    assert "b@firm.example" not in told


def test_a_hanging_server_is_waited_for_once_a_run(desk: Desk) -> None:
    asked: list[int] = []

    def hang(connection: socket.socket, stop: threading.Event) -> None:
        asked.append(1)
        silence(connection, stop)

    with raw_server(hang) as port:
        desk.configure(readers(port, address=str([f"r{number}@firm.example" for number in range(5)]).replace("'", '"')))
        config = desk.program.config
        config.write_text(config.read_text("utf-8").replace("deadline_s = 5", "deadline_s = 0.5"), "utf-8")
        desk.check(OLD)
        attempts = desk.send()
    assert [one.receipt.is_sent for one in attempts] == [False] * 5
    assert len(asked) == 1
