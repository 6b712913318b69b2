from __future__ import annotations

from typing import TYPE_CHECKING

from docketwatch.docket.courts import load_courts
from docketwatch.docket.reconcile import Decision
from docketwatch.record_reading import READ_AT_ONCE, mark_of_rules, read_unread
from tests.store.test_readings import REF, filled, sighting

if TYPE_CHECKING:
    from docketwatch.store import Store


def test_each_version_is_read_once_whatever_their_number(store: Store) -> None:
    many = [sighting("Order on Motion to Stay", number, number / 100) for number in range(1, READ_AT_ONCE + 20)]
    filled(store, *many)
    assert read_unread(store, load_courts()) == len(many)
    assert read_unread(store, load_courts()) == 0
    readings = [versions[0][1] for versions in store.readings.of_docket(REF, mark_of_rules()).values()]
    assert {(one.event, one.motion_kind, one.disposition) for one in readings if one} == {("order", "stay", None)}


def test_a_text_that_came_later_is_read_beside_the_stub(store: Store) -> None:
    from dataclasses import replace

    stub = sighting("Order on Motion to Stay", 42, 1)
    filled(store, stub)
    read_unread(store, load_courts())
    (entry,) = store.entries.of_docket(REF)
    told = replace(stub, text="ORDER denying 41 Motion to Stay. Signed by Judge Jo Rowe on 11/25/2026. (dg3s)")
    with store.transaction():
        store.entries.write([Decision("changed", REF, told, told, entry)], 1, entry.last_seen)
    assert read_unread(store, load_courts()) == 1
    (versions,) = store.readings.of_docket(REF, mark_of_rules()).values()
    assert [reading.disposition for _, reading in versions if reading] == [None, "denied"]


def test_the_mark_of_the_rules_stays_while_they_do() -> None:
    assert mark_of_rules() == mark_of_rules()
    assert len(mark_of_rules()) == 16
