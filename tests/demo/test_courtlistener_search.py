from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from docketwatch.demo.courtlistener_data import Docket, Document, Entry

if TYPE_CHECKING:
    from pathlib import Path

    from docketwatch.demo.courtlistener_world import World
    from tests.demo.conftest import Asker, Clock


def fill(world: World, docket: Docket, clock: Clock) -> list[int]:
    """47 documents; their ids newest entry first, a later id first on the same day, one without a day last."""
    papers = []
    for number in range(46):
        day = date(2026, 9, 1) + timedelta(days=(number * 7) % 20)
        entry = world.add_entry(docket.id, Entry(entry_number=number + 1, date_filed=day), clock.now)
        papers.append((day, entry.documents[0].id))
    undated = world.add_entry(docket.id, Entry(), clock.now).documents[0].id
    return [*(paper for _, paper in sorted(papers, reverse=True)), undated]


def backwards(ask: Asker, path: str) -> list[int]:
    answer = ask.get(path).json()
    while answer["next"]:
        answer = ask.get(answer["next"]).json()
    found = [row["id"] for row in answer["results"]]
    while answer["previous"]:
        answer = ask.get(answer["previous"]).json()
        found = [row["id"] for row in answer["results"]] + found
    return found


def test_documents_of_many_dockets_come_page_by_page(ask: Asker, world: World, docket: Docket, clock: Clock) -> None:
    wanted = fill(world, docket, clock)
    other = world.add_docket(Docket(court="cadc", docket_number="26-5123"), clock.now)
    late = world.add_entry(other.id, Entry(date_filed=date(2026, 10, 1)), clock.now).documents[0].id
    world.add_docket(Docket(id=5, court="cadc", docket_number="26-5124"), clock.now)
    path = f"search/?type=rd&q=docket_id:({docket.id} OR {other.id})&order_by=entry_date_filed desc"
    first = ask.get(path).json()
    assert (first["count"], first["previous"], len(first["results"])) == (48, None, 20)
    assert ask.ids(path) == [late, *wanted]
    assert backwards(ask, path) == [late, *wanted]
    oldest_first = ask.ids(path.replace("desc", "asc"))
    assert [oldest_first[-1], set(oldest_first)] == [wanted[-1], {late, *wanted}], "without a day last, both ways"


def test_without_an_order_later_ids_come_first(ask: Asker, world: World, docket: Docket, clock: Clock) -> None:
    wanted = sorted(fill(world, docket, clock), reverse=True)
    assert ask.ids(f"search/?type=rd&q=docket_id:{docket.id}") == wanted


def test_a_row_that_vanishes_between_pages_takes_no_other_with_it(
    ask: Asker, world: World, docket: Docket, clock: Clock
) -> None:
    fill(world, docket, clock)
    path = f"search/?type=rd&q=docket_id:{docket.id}&order_by=entry_date_filed desc"
    whole = ask.ids(path)
    first = ask.get(path).json()
    world.delete_entry(first["results"][-1]["docket_entry_id"], clock.now)
    assert [row["id"] for row in ask.rows(first["next"])] == whole[20:]


def test_an_unnumbered_entry_is_found(ask: Asker, world: World, docket: Docket, clock: Clock) -> None:
    world.add_entry(docket.id, Entry(description="MINUTE ORDER", documents=[Document(description="Order")]), clock.now)
    (row,) = ask.rows(f"search/?type=rd&q=docket_id:{docket.id}")
    assert (row["entry_number"], row["document_number"], row["absolute_url"], row["pacer_doc_id"]) == (
        None,
        None,
        "",
        "",
    )
    assert (row["description"], row["short_description"]) == ("MINUTE ORDER", "Order")


def test_dockets_are_found_by_words_and_by_number(ask: Asker, docket: Docket) -> None:
    for query in ("q=juniper", "case_name=bureau of tides", "docket_number=1:26-cv-04321&court=dcd,cadc"):
        assert [row["docket_id"] for row in ask.rows(f"search/?type=d&{query}")] == [docket.id]
    for query in ("q=elsewhere", "case_name=juniper&court=nysd", "filed_after=2026-09-02"):
        assert ask.rows(f"search/?type=d&{query}") == []
    assert len(ask.rows("search/?type=d&filed_after=2026-09-01&filed_before=2026-09-01&nosuch=1")) == 1


def test_parameters_narrow_documents(ask: Asker, world: World, docket: Docket, clock: Clock) -> None:
    entry = world.add_entry(docket.id, Entry(entry_number=1, date_filed=date(2026, 9, 8)), clock.now)
    path = f"search/?type=rd&q=docket_id:{docket.id}"
    assert ask.rows(f"{path}&available_only=on") == []
    world.attach_pdf(entry.documents[0].id, clock.now, plain_text="IT IS SO ORDERED. " * 50)
    (row,) = ask.rows(f"{path}&available_only=on&entry_date_filed_after=2026-09-08&case_name=juniper")
    assert len(row["snippet"]) == 500
    assert ask.rows(f"{path}&entry_date_filed_before=2026-09-07") == []
    assert len(ask.rows(f'{path} AND "so ordered"')) == 1


@pytest.mark.parametrize(
    ("query", "status", "body"),
    [
        (
            "type=zz",
            400,
            {
                "type": ["Select a valid choice. zz is not one of the available choices."],
                "order_by": ["Invalid value for type field"],
            },
        ),
        (
            "type=rd&order_by=date_created desc",
            400,
            {"order_by": ["Select a valid choice. date_created desc is not one of the available choices."]},
        ),
        ("type=rd&q=(order", 400, {"detail": "The query contains unbalanced parentheses."}),
        ("type=d&filed_after=soon", 400, {"detail": "The date entered has an invalid format."}),
        ("type=rd&cursor=zzz", 404, {"detail": "Invalid cursor"}),
        ("type=rd&cursor=", 404, {"detail": "Invalid cursor"}),
        ("q=order", 500, {"detail": "Internal Server Error. Please try again later or review your query."}),
    ],
)
def test_what_is_refused(ask: Asker, query: str, status: int, body: Any) -> None:
    answer = ask.get(f"search/?{query}")
    assert (answer.status_code, answer.json()) == (status, body)


def test_a_cursor_belongs_to_its_type(ask: Asker, shared: Path) -> None:
    del shared
    cursor = "cz0xMzQ1NjQ1NDQwMDAwMC4wJnM9NDU4MzAyMjMzJnQ9cmQmZD0yMDI2LTExLTI0JnA9Mg=="
    assert ask.get("search/", params={"type": "d", "cursor": cursor}).status_code == 404
    assert ask.get("search/", params={"type": "rd", "cursor": cursor}).status_code == 200
