"""What the demonstration's CourtListener takes in on each of the three mornings; invented, like its lawsuits."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from docketwatch.demo.courtlistener_data import Docket, Document, Entry

if TYPE_CHECKING:
    from docketwatch.demo.courtlistener_world import World

COURT, NUMBER, CASE_ID = "mdd", "8:26-cv-90505", "990505"

ORDER = 23
"""The entry whose text and paper come a day later."""

_PAPER = "09310000{:03d}"


def take_in(world: World, morning: int, at: datetime) -> None:
    """Take in what CourtListener has by that morning, counted from 0, in the docket of the court without a feed."""
    (_first, _second, _third)[morning](world, at)


def _docket_of(world: World) -> Docket:
    return next(docket for docket in world.dockets.values() if docket.docket_number == NUMBER)


def _first(world: World, at: datetime) -> None:
    earlier = at - timedelta(days=2)
    given = Docket(
        court=COURT,
        docket_number=NUMBER,
        pacer_case_id=CASE_ID,
        case_name="Greenfield Synod v. DHS",
        assigned_to_str="Orla Quince",
        date_filed=date(2026, 9, 8),
    )
    docket = world.add_docket(given, earlier)
    for number, text in (
        (21, "MOTION for Preliminary Injunction by Greenfield Synod (Attachments: # 1 Declaration)"),
        (22, "RESPONSE in Opposition re 21 MOTION for Preliminary Injunction filed by Defendants"),
    ):
        _file(world, docket, number, text, earlier)


def _second(world: World, at: datetime) -> None:
    docket = _docket_of(world)
    _file(world, docket, ORDER, "", at - timedelta(hours=3), label="Order on Motion for Preliminary Injunction")


def _third(world: World, at: datetime) -> None:
    docket = _docket_of(world)
    order = next(entry for entry in world.entries.values() if entry.entry_number == ORDER)
    text = "ORDER granting in part 21 Motion for Preliminary Injunction. Signed by Judge Orla Quince on 11/18/2026."
    world.edit_entry(order.id, at - timedelta(hours=2), description=text)
    world.attach_pdf(order.documents[0].id, at - timedelta(hours=2), plain_text=text)
    given = Entry(
        entry_number=None,
        description="PAPERLESS ORDER setting a status conference for December 4, 2026 at 2:00 p.m.",
        date_filed=at.date(),
        documents=[Document()],
    )
    world.add_entry(docket.id, given, at - timedelta(hours=1))


def _file(world: World, docket: Docket, number: int, text: str, at: datetime, label: str = "") -> None:
    paper = Document(document_number=str(number), pacer_doc_id=_PAPER.format(number), description=label)
    given = Entry(entry_number=number, description=text, date_filed=at.date(), documents=[paper])
    world.add_entry(docket.id, given, at)
