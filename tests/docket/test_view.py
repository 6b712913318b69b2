from __future__ import annotations

from dataclasses import replace

from docketwatch.docket.model import Paper, Sighting
from docketwatch.docket.view import free_copy, is_sealed, is_stub, said_again, view_of
from tests.feeds import Item, feed, read

COURT = read(feed(Item("Order", 5, 41, document="04501234567"))).sightings[0]


def archive(**other: object) -> Sighting:
    bare = replace(COURT, source="courtlistener", key="e10", labels=(), text="ORDER granting it.", doc_url=None)
    return replace(bare, **other)  # type: ignore[arg-type]


def test_the_court_names_the_event_and_the_archive_knows_the_text() -> None:
    free = (Paper(free_url="https://storage.test/x.pdf"),)
    view = view_of({"courtlistener": archive(labels=("Other",), papers=free, entry_number=7), "pacer_rss": COURT})
    assert (view.labels, view.entry_number, view.text) == (("Order",), 41, "ORDER granting it.")
    assert free_copy(view) == "https://storage.test/x.pdf"
    assert view.doc_url == COURT.doc_url


def test_a_docket_feed_that_only_repeats_the_events_name_knows_no_text() -> None:
    feed_only = archive(source="docket_feed", text="ORDER")
    assert is_stub(view_of({"docket_feed": feed_only, "pacer_rss": COURT}))
    assert not is_stub(view_of({"docket_feed": archive(source="docket_feed"), "pacer_rss": COURT}))


def test_a_part_of_an_entry_takes_nothing_of_it_away() -> None:
    whole = archive(labels=("Order",), papers=(Paper("Order", source_id=1), Paper("Exhibit", 1, source_id=2)))
    part = archive(labels=(), pacer_doc_id=None, text="", papers=(Paper("Exhibit 2", 2, source_id=3),), is_partial=True)
    again = said_again(whole, part)
    assert (again.labels, again.text, again.pacer_doc_id) == (("Order",), "ORDER granting it.", whole.pacer_doc_id)
    assert [paper.attachment for paper in again.papers] == [None, 1, 2]
    assert not again.is_partial


def test_of_two_rows_the_earlier_speaks_and_the_later_fills_in() -> None:
    first, later = archive(text=""), archive(key="e11", text="MINUTE ORDER.")
    assert said_again(first, later).text == "MINUTE ORDER."
    assert said_again(first, later).key == "e10"
    assert said_again(archive(), later).text == "ORDER granting it."
    assert said_again(archive(), archive(text="ORDER denying it.")).text == "ORDER denying it."


def test_sealing_is_of_the_main_document() -> None:
    assert is_sealed(archive(papers=(Paper(is_sealed=True),)))
    assert not is_sealed(archive(papers=(Paper(), Paper(attachment=1, is_sealed=True))))
