from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from docketwatch.base.errors import StoreError
from docketwatch.docket.asking import Page, Request
from docketwatch.docket.readings import Reading
from docketwatch.docket.reconcile import Decision
from tests.feeds import NOW, Item, feed, read

if TYPE_CHECKING:
    from docketwatch.docket.model import Sighting
    from docketwatch.store import Store

REF = "dcd 1:25-cv-00190"


def sighting(label: str, number: int, hours_ago: float) -> Sighting:
    return read(feed(Item(label, number, number, hours_ago=hours_ago))).sightings[0]


def filled(store: Store, *sightings: Sighting) -> None:
    with store.transaction():
        run = store.begin_run(NOW, "test")
        store.dockets.watch([(REF, "dcd")], NOW)
        store.pages.keep(run, Page(Request("pacer_rss", "dcd", "http://127.0.0.1/"), NOW, 200, "", b""))
        store.entries.write([Decision("new", REF, one, one, None) for one in sightings], 1, NOW)


def test_what_these_rules_have_not_read_is_unread_until_it_is_kept(store: Store) -> None:
    filled(store, sighting("Order", 42, 1), sighting("Motion", 41, 2))
    unread = store.readings.unread("rules 1", 10)
    assert [one.entry_number for _, _, one in unread] == [42, 41]
    assert len(store.readings.unread("rules 1", 1)) == 1
    with store.transaction():
        store.readings.keep("rules 1", [(entry, number, Reading("order")) for entry, number, _ in unread[:1]])
    assert [one.entry_number for _, _, one in store.readings.unread("rules 1", 10)] == [41]
    assert len(store.readings.unread("rules 2", 10)) == 2


def test_a_docket_comes_oldest_first_and_without_what_other_rules_understood(store: Store) -> None:
    filled(store, sighting("Order", 42, 1), sighting("Motion", 41, 2))
    with store.transaction():
        store.readings.keep("old", [(1, 1, Reading("order"))])
        store.readings.keep("new", [(2, 1, Reading("motion"))])
    assert [view.entry_number for view in store.entries.views(REF)] == [41, 42]
    found = store.readings.of_docket(REF, "new")
    assert [(one.entry_number, reading) for ((one, reading),) in found.values()] == [
        (41, Reading("motion")),
        (42, None),
    ]


def test_a_changed_entry_is_read_version_by_version(store: Store) -> None:
    stub = sighting("Order", 42, 1)
    filled(store, stub)
    (entry,) = store.entries.of_docket(REF)
    told = replace(stub, text="ORDER denying 41 Motion")
    with store.transaction():
        store.entries.write([Decision("changed", REF, told, told, entry)], 1, NOW)
    assert [(number, one.text) for _, number, one in store.readings.unread("r", 10)] == [(1, ""), (2, told.text)]
    assert [one.text for one, _ in store.readings.of_docket(REF, "r")[entry.id]] == ["", told.text]


def test_a_reading_that_another_program_changed_has_its_sentence(store: Store) -> None:
    filled(store, sighting("Order", 42, 1))
    with store.transaction():
        store.readings.keep("r", [(1, 1, Reading("order"))])
        store.readings._connection.execute("UPDATE readings SET content = '{}'")
    with pytest.raises(StoreError, match="another program changed it"):
        store.readings.of_docket(REF, "r")
