from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from docketwatch.base.errors import StoreError
from docketwatch.docket.delivery import Parcel
from tests.feeds import NOW

if TYPE_CHECKING:
    from docketwatch.store import Store

DAY = date(2026, 11, 25)
PARCEL = Parcel("digest.2026-11-25.a.b", "a@firm.example", b"To: a\r\n\r\nwords \xff")


def freeze(store: Store, *parcels: Parcel, readers: str = "team") -> int:
    with store.transaction():
        number = store.outbox.freeze(readers, "digest", NOW, DAY, (3, 9), ("{}", "ab12"))
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
    number = freeze(store)
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


def test_up_to_where_urgent_news_was_looked_for_is_remembered(store: Store) -> None:
    assert store.outbox.urgent_mark("team") == 0
    for upto in (4, 9):
        with store.transaction():
            store.outbox.set_urgent_mark("team", upto)
    assert store.outbox.urgent_mark("team") == 9


def test_a_row_that_another_program_changed_is_said_in_a_sentence(store: Store) -> None:
    freeze(store, PARCEL)
    store._connection.execute("UPDATE deliveries SET zlib = x'00'")
    with pytest.raises(StoreError, match="another program changed it"):
        store.outbox.waiting(NOW)
