from __future__ import annotations

from dataclasses import replace

from docketwatch.docket.courts import load_courts
from docketwatch.reading.telling.told import tell
from tests.feeds import Item, feed, read

DCD = load_courts()["dcd"]
STUB = read(feed(Item("Order on Motion to Stay", 5, 41))).sightings[0]


def test_a_stub_is_told_by_its_event_name_and_its_outcome_is_not_guessed() -> None:
    told = tell(STUB, DCD, {}, "ECF 41")
    assert (told.said.text, told.reading.event, told.reading.disposition) == ("Order on Motion to Stay", "order", None)
    assert told.summary == "Order on Motion to Stay: outcome unclear, see ECF 41"


def test_a_text_is_told_with_the_words_of_the_motion_it_rules_on() -> None:
    text = (
        "ORDER denying 9 Motion. Hearing set for 11/30/2026 at 10:00 AM. Signed by Judge Jo Rowe on 11/25/2026. (dg3s)"
    )
    motion = "MOTION to Stay the Rule by Make the Road New York (Roe, Ana)"
    told = tell(replace(STUB, text=text), DCD, {9: motion}, "ECF 41")
    assert told.reading.disposition == "denied"
    assert told.summary.startswith("Judge Jo Rowe denied motion to stay")
    assert told.summary.endswith("10:00 a.m. ET")
