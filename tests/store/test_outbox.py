from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from docketwatch.base.errors import StoreError
from docketwatch.docket.delivery import Parcel
from docketwatch.store.outbox import KnownGroup
from tests.feeds import NOW

if TYPE_CHECKING:
    from docketwatch.store import Store

DAY = date(2026, 11, 25)
PARCEL = Parcel("digest.2026-11-25.a.b", "a@firm.example", b"To: a\r\n\r\nwords \xff")


def freeze(store: Store, *parcels: Parcel, readers: str = "team") -> int:
    with store.transaction():
        number = store.outbox.freeze(readers, "digest", NOW, DAY, (3, 9), ("a subject", "{}", "ab12"))
        store.outbox.add(number, "email", parcels)
    return number


def test_a_parcel_comes_back_to_the_byte_until_it_is_sent(store: Store) -> None:
    freeze(store, PARCEL)
    (waiting,) = store.outbox.waiting(NOW)
    assert (waiting.parcel, waiting.state, waiting.tries) == (PARCEL, "waiting", 0)
    with store.transaction():
        store.outbox.mark(waiting.id, "sent", "250 ok", NOW, None)
    assert store.outbox.waiting(NOW) == ()
    assert store.outbox.waiting(None) == ()


def test_a_failed_try_waits_for_its_time(store: Store) -> None:
    freeze(store, PARCEL)
    (waiting,) = store.outbox.waiting(NOW)
    with store.transaction():
        store.outbox.mark(waiting.id, "waiting", "refused", NOW, NOW + timedelta(minutes=3))
    assert store.outbox.waiting(NOW + timedelta(minutes=2)) == ()
    (again,) = store.outbox.waiting(NOW + timedelta(minutes=3))
    assert (again.tries, again.said, again.last_try) == (1, "refused", NOW)
    assert len(store.outbox.waiting(None)) == 1


def test_a_given_up_delivery_is_told_by_one_digest_of_its_own_readers(store: Store) -> None:
    freeze(store, PARCEL)
    (waiting,) = store.outbox.waiting(NOW)
    with store.transaction():
        store.outbox.mark(waiting.id, "failed", "refused", NOW, None)
    assert store.outbox.waiting(NOW + timedelta(days=9)) == ()
    assert len(store.outbox.waiting(None)) == 1
    assert store.outbox.untold_failures("others") == ()
    assert [one.said for one in store.outbox.untold_failures("team")] == ["refused"]
    number = freeze(store, Parcel("digest.2026-11-26.a.b", "a@firm.example", b"the next"))
    with store.transaction():
        store.outbox.tell_failures("team", number)
    assert store.outbox.untold_failures("team") == ()


def test_two_parcels_never_share_a_key(store: Store) -> None:
    freeze(store, PARCEL)
    with pytest.raises(Exception, match="UNIQUE"):
        freeze(store, PARCEL)


def test_the_last_digest_is_that_of_its_readers_and_kind(store: Store) -> None:
    assert store.outbox.last("team", "digest") is None
    freeze(store)
    second = freeze(store)
    last = store.outbox.last("team", "digest")
    assert last is not None
    assert (last.id, last.day, last.upto_news, last.composed_at) == (second, DAY, 9, NOW)
    assert store.outbox.last("team", "urgent") is None
    assert store.outbox.last("others", "digest") is None


def test_where_a_group_begins_is_remembered_from_the_first_time(store: Store) -> None:
    assert store.outbox.group("team") is None
    first = KnownGroup(3, NOW - timedelta(days=7), 9)
    with store.transaction():
        store.outbox.add_group("team", first)
        store.outbox.add_group("team", KnownGroup(5, NOW, 11))
    assert store.outbox.group("team") == first
    with store.transaction():
        store.outbox.set_urgent_mark("team", 12)
    assert store.outbox.group("team") == first._replace(urgent_news=12)


def test_a_failure_told_by_a_digest_that_fails_itself_is_told_again(store: Store) -> None:
    freeze(store, PARCEL)
    (waiting,) = store.outbox.waiting(NOW)
    second = Parcel("digest.2026-11-26.a.b", "a@firm.example", b"second")
    with store.transaction():
        store.outbox.mark(waiting.id, "failed", "refused", NOW, None)
    number = freeze(store, second)
    with store.transaction():
        store.outbox.tell_failures("team", number)
    assert store.outbox.untold_failures("team") == ()
    with store.transaction():
        store.outbox.mark(store.outbox.waiting(NOW)[0].id, "failed", "refused", NOW, None)
    assert [one.parcel.key for one in store.outbox.untold_failures("team")] == [PARCEL.key, second.key]


def test_a_row_that_another_program_changed_is_said_in_a_sentence(store: Store) -> None:
    freeze(store, PARCEL)
    store._connection.execute("UPDATE deliveries SET zlib = x'00'")
    with pytest.raises(StoreError, match="another program changed it"):
        store.outbox.waiting(NOW)
