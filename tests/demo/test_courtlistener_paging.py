from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from docketwatch.demo.courtlistener_data import Entry

if TYPE_CHECKING:
    from docketwatch.demo.courtlistener_data import Docket
    from docketwatch.demo.courtlistener_world import World
    from tests.demo.conftest import Asker, Clock

ENTRIES = 53


@pytest.fixture
def entries(world: World, docket: Docket, clock: Clock) -> list[int]:
    """Ids of entries, each changed at a moment of its own, in the order of their birth."""
    return [add(world, docket, clock, place, place) for place in range(1, ENTRIES + 1)]


def add(world: World, docket: Docket, clock: Clock, number: int, minute: int) -> int:
    at = clock.now + timedelta(minutes=minute)
    day = date(2026, 9, 1) + timedelta(days=number // 5)
    return world.add_entry(docket.id, Entry(entry_number=number, date_filed=day), at).id


def backwards(ask: Asker, path: str) -> list[int]:
    """All ids, read from the last page to the first by `previous`."""
    answer = ask.get(path).json()
    while answer["next"]:
        answer = ask.get(answer["next"]).json()
    found = [row["id"] for row in answer["results"]]
    while answer["previous"]:
        answer = ask.get(answer["previous"]).json()
        found = [row["id"] for row in answer["results"]] + found
    return found


@pytest.mark.parametrize("order", ["id", "date_created", "date_modified", "entry_number", "date_filed,entry_number"])
@pytest.mark.parametrize("sign", ["", "-"])
def test_pages_lead_to_the_end_and_back_without_loss(
    ask: Asker, docket: Docket, entries: list[int], order: str, sign: str
) -> None:
    both = ",".join(sign + name for name in order.split(","))
    path = f"docket-entries/?docket={docket.id}&order_by={both}&fields=id"
    wanted = entries[::-1] if sign else entries
    assert ask.ids(path) == wanted
    assert backwards(ask, path) == wanted


def test_a_page_has_twenty_rows_whatever_is_asked_for(ask: Asker, docket: Docket, entries: list[int]) -> None:
    answer = ask.get(f"docket-entries/?docket={docket.id}&page_size=50&page=2").json()
    assert [row["id"] for row in answer["results"]] == entries[::-1][:20], "and a page number is nothing to a cursor"


def test_the_count_is_an_address_or_a_number(ask: Asker, docket: Docket, entries: list[int]) -> None:
    by_cursor = ask.get(f"docket-entries/?docket={docket.id}").json()
    assert by_cursor["count"] == f"{ask.served.url}/api/rest/v4/docket-entries/?count=on&docket={docket.id}"
    assert ask.get(by_cursor["count"]).json() == {"count": len(entries)}
    assert ask.get(f"docket-entries/?docket={docket.id}&order_by=nosuch").json()["count"] == len(entries)


@pytest.mark.parametrize("order", ["entry_number", "nosuch", "id,entry_number"])
def test_other_orders_have_numbered_pages(ask: Asker, docket: Docket, entries: list[int], order: str) -> None:
    path = f"docket-entries/?docket={docket.id}&order_by={order}&fields=id"
    second = ask.get(f"{path}&page=2").json()
    assert "page" not in second["previous"], "the first page is written without its number"
    assert second["next"].endswith("page=3")
    assert sorted(ask.ids(path)) == entries


def test_rows_without_a_value_come_last_and_first_when_descending(
    ask: Asker, world: World, docket: Docket, clock: Clock
) -> None:
    numbered = world.add_entry(docket.id, Entry(entry_number=4), clock.now).id
    minute = world.add_entry(docket.id, Entry(), clock.now).id
    path = f"docket-entries/?docket={docket.id}&order_by="
    assert ask.ids(f"{path}entry_number") == [numbered, minute]
    assert ask.ids(f"{path}-entry_number") == [minute, numbered]


@pytest.mark.parametrize(
    ("page", "detail"),
    [
        ("4", "Invalid page."),
        ("0", "Invalid page."),
        ("x", "Invalid page: That page number is not an integer"),
        ("101", "Invalid page: Deep API pagination is not allowed. Please review API documentation."),
    ],
)
def test_pages_that_do_not_exist(ask: Asker, docket: Docket, entries: list[int], page: str, detail: str) -> None:
    del entries
    answer = ask.get(f"docket-entries/?docket={docket.id}&order_by=entry_number&page={page}")
    assert (answer.status_code, answer.json()) == (404, {"detail": detail})


@pytest.mark.parametrize("cursor", ["", "notacursor", "!!!", "bz0yMA==", "eD0x", "cD1u", "cD0yMDI2LTA5LTE0"])
def test_refused_cursors(ask: Asker, docket: Docket, cursor: str) -> None:
    for order in ("id", "date_modified"):
        answer = ask.get("docket-entries/", params={"docket": docket.id, "order_by": order, "cursor": cursor})
        assert (answer.status_code, answer.json()) == (404, {"detail": "Invalid cursor"})


def test_a_cursor_is_tied_to_its_order_and_not_to_its_filters(ask: Asker, docket: Docket, entries: list[int]) -> None:
    path = f"docket-entries/?docket={docket.id}&order_by=date_modified"
    following = ask.get(path).json()["next"]
    assert ask.get(following.replace("order_by=date_modified", "order_by=id")).status_code == 404
    elsewhere = ask.get(following.replace(f"docket={docket.id}", f"id__lte={entries[9]}"))
    assert elsewhere.json()["results"] == [], "no error, but a wrong place"


def test_rows_that_share_a_moment_may_come_twice_and_never(
    ask: Asker, world: World, docket: Docket, clock: Clock
) -> None:
    first = add(world, docket, clock, 1, 0)
    together = [add(world, docket, clock, number, 5) for number in range(2, 46)]
    by_moment = ask.ids(f"docket-entries/?docket={docket.id}&order_by=date_modified&fields=id")
    assert len(by_moment) == 45
    assert len(set(by_moment)) == 44
    assert ask.ids(f"docket-entries/?docket={docket.id}&order_by=id&fields=id") == [first, *together]


def test_a_first_page_that_shares_one_moment_leads_nowhere(
    ask: Asker, world: World, docket: Docket, clock: Clock
) -> None:
    for number in range(1, 31):
        add(world, docket, clock, number, 5)
    answer = ask.get(f"docket-entries/?docket={docket.id}&order_by=date_modified").json()
    assert ask.get(answer["next"]).status_code == 404, "the server refuses its own cursor"


def test_a_change_between_two_pages_loses_a_row_that_moved(
    ask: Asker, world: World, docket: Docket, clock: Clock, entries: list[int]
) -> None:
    first = ask.get(f"docket-entries/?docket={docket.id}&order_by=-date_modified&fields=id").json()
    world.edit_entry(entries[0], clock.now + timedelta(days=1), description="ORDER")
    found = [row["id"] for row in first["results"]] + ask.ids(first["next"])
    assert set(entries) - set(found) == {entries[0]}
