from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from docketwatch.docket.courts import load_courts
from docketwatch.reading.sighted import entry_text_of
from tests.feeds import Item, feed, read

COURTS = load_courts()
STUB = read(feed(Item("Order on Motion to Stay", 5, 41))).sightings[0]


def test_a_stub_is_read_by_its_event_names() -> None:
    two = replace(STUB, labels=("Set Hearings", "Order"))
    entry = entry_text_of(two, COURTS["dcd"])
    assert (entry.text, entry.court_kind, entry.number) == ("Set Hearings AND Order", "rss", "41")
    assert entry.case_name == "Make the Road New York v. Noem"


@pytest.mark.parametrize(
    ("court", "number", "kind"),
    [
        ("dcd", "1:25-cv-00190-JMC", "district"),
        ("dcd", "1:25-cr-00190-JMC", "criminal"),
        ("dcd", "1:25-mj-00190", "criminal"),
        ("deb", "25-10123", "bankruptcy"),
        ("cadc", "25-5320", "appellate"),
        ("scotus", "25A443", "appellate"),
    ],
)
def test_the_kind_of_docket_comes_from_court_and_number(court: str, number: str, kind: str) -> None:
    entry = entry_text_of(replace(STUB, text="ORDER", docket_number=number), COURTS[court])
    assert (entry.text, entry.court_kind, entry.court) == ("ORDER", kind, court)


def test_the_day_of_filing_is_the_courts_own_else_the_day_of_entry() -> None:
    assert entry_text_of(replace(STUB, filed=date(2026, 11, 20)), COURTS["dcd"]).filed == date(2026, 11, 20)
    assert entry_text_of(STUB, COURTS["dcd"]).filed == date(2026, 11, 25)
