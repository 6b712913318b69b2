from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from docketwatch.demo.courtlistener_data import Docket, Document, Entry
from docketwatch.demo.courtlistener_feed import feed_answer

if TYPE_CHECKING:
    from docketwatch.demo.courtlistener_world import World

SITE = "http://127.0.0.1:1"
NOW = datetime(2026, 9, 14, 12, tzinfo=UTC)
ATOM = "{http://www.w3.org/2005/Atom}"


def read(docket: Docket) -> tuple[ET.Element, list[ET.Element]]:
    feed = ET.fromstring(feed_answer(docket, SITE, NOW).body)  # noqa: S314 - our own
    return feed, feed.findall(f"{ATOM}entry")


def text(element: ET.Element, name: str) -> str:
    return element.findtext(f"{ATOM}{name}") or ""


def enclosure(element: ET.Element) -> str | None:
    found = element.find(f"{ATOM}link[@rel='enclosure']")
    return None if found is None else found.attrib["href"]


def test_the_thirty_newest_by_sequence(world: World, docket: Docket) -> None:
    for number in range(1, 41):
        world.add_entry(docket.id, Entry(entry_number=number, date_filed=date(2026, 9, 1)), NOW)
    _, entries = read(docket)
    assert [text(one, "id").partition("#")[2] for one in entries] == [f"entry-{n}" for n in range(40, 10, -1)]


def test_a_minute_entry_is_named_by_its_row(world: World, docket: Docket) -> None:
    given = Entry(date_filed=date(2026, 9, 3), documents=[Document(description="Order & <b>Notice</b>")])
    minute = world.add_entry(docket.id, given, NOW)
    world.add_entry(docket.id, Entry(description="without a day"), NOW)
    feed, (shown,) = read(docket)
    assert text(shown, "title") == f"Minute entry from 2026-09-03 in {docket.case_name}, {docket.docket_number}"
    assert text(shown, "id") == f"{SITE}/docket/{docket.id}/{docket.slug}/?order_by=desc#minute-entry-{minute.id}"
    assert text(shown, "summary") == "Order & <b>Notice</b>"
    assert text(shown, "published") == "2026-09-03T00:00:00-07:00"
    assert enclosure(shown) is None
    assert text(feed, "id") == f"{SITE}/"


@pytest.mark.parametrize(
    ("court", "paper", "address"),
    [
        (
            "dcd",
            Document(document_number="4", pacer_doc_id="04504"),
            "https://ecf.dcd.uscourts.gov/doc1/04504?caseid=8",
        ),
        (
            "cadc",
            Document(document_number="4", pacer_doc_id="0124"),
            "https://ecf.cadc.uscourts.gov/docs1/0124?caseId=8",
        ),
        ("dcd", Document(document_number="4"), "https://ecf.dcd.uscourts.gov/cgi-bin/show_case_doc?4,8,,,"),
        (
            "dcd",
            Document(document_number="4", is_available=True, filepath_local="recap/x.pdf"),
            "https://storage.courtlistener.com/recap/x.pdf",
        ),
    ],
)
def test_an_enclosure_is_the_free_paper_or_the_courts(world: World, court: str, paper: Document, address: str) -> None:
    docket = world.add_docket(Docket(court=court, docket_number="26-1", pacer_case_id="8"), NOW)
    world.add_entry(docket.id, Entry(entry_number=4, date_filed=date(2026, 1, 5), documents=[paper]), NOW)
    _, (shown,) = read(docket)
    assert enclosure(shown) == address
    found = shown.find(f"{ATOM}link[@rel='enclosure']")
    assert found is not None
    assert (found.attrib["type"], found.attrib["length"]) == ("None", "0")
    assert text(shown, "published") == "2026-01-05T00:00:00-08:00"


def test_an_empty_docket_without_a_name(world: World) -> None:
    docket = world.add_docket(Docket(court="dcd", docket_number="1:26-mc-00001"), NOW)
    feed, entries = read(docket)
    assert entries == []
    assert text(feed, "title") == "Docket updates for 1:26-mc-00001"
    assert text(feed, "updated") == "2026-09-14T12:00:00+00:00"
