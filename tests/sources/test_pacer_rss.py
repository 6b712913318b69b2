from __future__ import annotations

from datetime import UTC, datetime

import pytest

from docketwatch.demo import mornings
from docketwatch.docket.asking import Page, Problem, Request, Wanted
from docketwatch.docket.courts import load_courts
from docketwatch.sources.pacer_rss import SOURCE
from tests.conftest import ROOT
from tests.feeds import NOW, Item, feed, read

DATA = ROOT / "tests" / "data"


def test_a_court_with_a_feed_gets_one_request_for_the_whole_court() -> None:
    asked = {one.court: one.url for one in SOURCE.first(Wanted(courts=tuple(load_courts())))}
    assert asked["dcd"] == "https://ecf.dcd.uscourts.gov/cgi-bin/rss_outside.pl"
    assert asked["nyed"].endswith("readyDockets.pl")
    assert asked["ared"].endswith("rss_outside4.pl")
    assert "mdd" not in asked
    assert "ca9" not in asked


def test_district_shapes() -> None:
    batch = read((DATA / "district_odd.xml").read_bytes(), "akd")
    assert batch.look is not None
    assert (batch.look.items, batch.look.unreadable) == (5, 1)
    order, terminated, bond = batch.sightings
    assert order.caption == 'O\'Ree v. City of "Example" § 5'
    assert order.labels == ("Order on Motion [Dispositive]", "Terminate Deadlines")
    assert (order.entry_number, order.sequence, order.pacer_case_id, order.items) == (58, "190", "1001", (0, 1))
    assert order.pacer_doc_id == "02302656308"
    assert (order.entered_local or NOW).isoformat() == "2026-11-23"
    assert (terminated.docket_number, terminated.labels) == (
        "5:26-~gr-00001",
        ("1 - Terminate Deadlines and Hearings",),
    )
    assert (terminated.entry_number, terminated.doc_url, terminated.caption) == (None, None, "")
    assert bond.docket_number == "4:26-mj-07865/A-EJM-1"
    assert (bond.case_name, bond.clerk_note) == ("USA v. Example", "Case transferred to D. Other")
    assert bond.caption == "USA v. Example Case transferred to D. Other"
    assert bond.entered is None
    assert bond.entry_number is None
    assert bond.doc_url is not None


def test_bankruptcy_shapes() -> None:
    held, receipt, closed, meeting = read((DATA / "bankruptcy_odd.xml").read_bytes(), "deb").sightings
    assert (held.labels, held.entry_number, held.caption) == (("Hearing Held",), 129, "Kiana Example")
    assert (receipt.labels, receipt.entry_number) == (("CR/ECF RECEIPT - Installment Fee Paid [ADI]",), 9)
    assert (closed.labels, closed.case_type, closed.entry_number) == (("Close Adversary Case",), "ap", None)
    assert (meeting.docket_number, meeting.caption, meeting.sequence) == ("26-01014", "", "9")
    assert meeting.doc_url == "https://ecf.deb.uscourts.gov/doc1/042120667662?pdf_header=&de_seq_num=9&caseid=188651"
    assert meeting.pacer_doc_id == "042020667662"


def test_eastern_new_york_joins_an_entrys_events_and_keeps_captions_with_brackets() -> None:
    entries = {one.labels: one for one in read(mornings.feed(1, "nyed"), "nyed").sightings}
    order = entries["Order on Motion to Certify Class", "Order on Motion for Temporary Restraining Order"]
    assert (order.entry_number, order.sequence, order.pacer_case_id) == (29, None, "990202")
    assert entries["~Util - Set Hearings",].entry_number is None
    complaint = entries["Complaint",]
    assert (complaint.caption, complaint.entry_number) == ("Example [Holdings] LLC v. Sample", 1)


def test_an_appeal_is_keyed_by_its_number_and_part() -> None:
    before = {one.sequence: one for one in read(mornings.feed(0, "cadc"), "cadc").sightings}
    after = {one.sequence: one for one in read(mornings.feed(1, "cadc"), "cadc").sightings}
    assert before["1209900177"].key == after["1209900177"].key
    assert (before["1209900177"].doc_url, after["1209900177"].entry_number) == (None, None)
    assert after["1209900190"].caption == "Food & Shelter Alliance v. EPA"
    assert after["1209900190"].pacer_case_id is None


def test_a_numbered_entry_of_eastern_new_york_knows_the_key_it_had_without() -> None:
    order = next(one for one in read(mornings.feed(1, "nyed"), "nyed").sightings if one.entry_number == 29)
    assert order.key == "990202#29"
    assert order.former_key == "990202@2026-11-17T22:20:33+00:00"
    assert all(one.former_key is None for one in read(mornings.feed(1, "dcd"), "dcd").sightings)


def test_an_item_without_a_sequence_still_has_an_exact_key() -> None:
    body = feed(Item("Order", 5, 41), Item("Minute Order", 6)).replace(b"&#x26;5</guid>", b"</guid>")
    body = body.replace(b"&#x26;6</guid>", b"</guid>").replace(b"&#x26;de_seq_num=5", b"")
    keys = [one.key for one in read(body).sightings]
    assert keys[0] == "276600#41"
    assert keys[1].startswith("276600@2026-11-25T11")


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"Unsuccessful operation, please see logs.\n", "text"),
        (b"<!DOCTYPE HTML><html><head><title>504 Gateway Timeout</title></head></html>", "html"),
        (b"<h2>Configuration Error</h2>Error: Beam client not running", "html"),
        (b'<?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE html PUBLIC "x" "y"><html><body/></html>', "html"),
        (b'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"/>', "other-xml"),
        (feed(declared="not configured for feed"), "not-configured"),
        (b'<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel><item/></channel></rss>', "entities"),
    ],
)
def test_every_answer_that_is_no_feed_is_named(body: bytes, kind: str) -> None:
    batch = read(body)
    assert batch.look is None
    assert [problem.kind for problem in batch.problems] == [kind]


def test_a_feed_with_nothing_in_it_is_a_feed() -> None:
    batch = read(feed())
    assert batch.look is not None
    assert (batch.look.items, batch.look.damaged, batch.sightings, batch.problems) == (0, None, (), ())


def test_a_page_that_could_not_be_fetched_is_not_read() -> None:
    page = Page(Request(SOURCE.name, "dcd", ""), datetime.now(UTC), None, "", b"", Problem("timeout", "no answer"))
    assert SOURCE.read(page, load_courts()["dcd"]).problems == (Problem("timeout", "no answer"),)


def test_twenty_thousand_items_of_one_entry_are_one_entry() -> None:
    one = Item("Order", 5, 41).xml(NOW)
    body = feed(Item("Notice", 5)).replace(b"</channel>", one.encode() * 20_000 + b"</channel>")
    (sighting,) = read(body).sightings
    assert (sighting.labels, sighting.entry_number) == (("Notice", "Order"), 41)
    assert sighting.items == tuple(range(20_001))


def test_the_feed_of_another_court_is_named() -> None:
    batch = read(feed(Item("Order", 5, 41, court="nysd")), "dcd")
    assert batch.sightings == ()
    assert batch.problems[0].kind == "other-court"
    assert "ecf.nysd.uscourts.gov" in batch.problems[0].detail
