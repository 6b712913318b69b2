from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, timedelta

from docketwatch.digest.listings.entry_sheet import ShownEntry, entry_sheet
from docketwatch.docket.courts import load_courts
from docketwatch.docket.model import Entry, Paper, Sighting
from docketwatch.reading.read import read_entry
from docketwatch.reading.sighted import entry_text_of
from docketwatch.reading.telling.told import Told
from tests.feeds import NOW, Item, feed, read

STUB = read(feed(Item("Order on Motion to Dismiss", 5, 41))).sightings[0]
TEXT = (
    "ORDER denying 9 Motion to Dismiss. Answer due 3/16/2026. Status Conference set for 4/1/2026 at 10:00 AM in"
    " Courtroom 2. Signed by Judge Jo Rowe on 3/2/2026. (dg3s)"
)
TOLD = replace(
    STUB, text=TEXT, filed=date(2026, 3, 2), papers=(Paper(free_url="https://x/41.pdf"), Paper("Exhibit", 1))
)


def printed(view: Sighting, *versions: Sighting, explain: bool = False, present: bool = True) -> list[str]:
    entry = Entry(1, "dcd 1:25-cv-00190", view, NOW, NOW + timedelta(hours=4), is_baseline=False, versions=versions)
    said = entry_text_of(view, load_courts()["dcd"])
    shown = ShownEntry(replace(entry, present=present), Told(said, read_entry(said), "One line."))
    return [line.text for line in entry_sheet(shown, UTC, explain=explain)]


def test_all_that_was_understood_stands_beside_the_courts_words() -> None:
    lines = printed(TOLD)
    assert lines[:2] == ["dcd 1:25-cv-00190  ECF 41", "One line."]
    assert TEXT in lines
    for said in (
        "event: order",
        "ruling on ECF 9 (dismiss): denied",
        "judge: Jo Rowe",
        "refers to: ECF 9",
        "hearing: 2026-04-01 at 10:00: Status Conference, Courtroom 2",
        "importance: 5 of 5",
        "main document; PDF (free): https://x/41.pdf",
        "attachment 1 (Exhibit)",
    ):
        assert said in lines
    assert any(line.startswith("date stated: 2026-03-16: ") for line in lines)
    assert not any("[" in line and "]" in line for line in lines)


def test_every_statement_quotes_the_words_it_rests_on() -> None:
    lines = printed(TOLD, explain=True)
    quoted = [line for line in lines[lines.index("By which words") + 1 :] if line.endswith("]")]
    abouts = {line.partition(":")[0] for line in quoted}
    assert {"event", "disposition", "motion_kind", "judge", "deadline", "hearing", "importance"} <= abouts
    for line in quoted:
        if '"' in line:
            words = line[line.index('"') + 1 : line.rindex('"')]
            assert words in TEXT


def test_what_it_said_before_and_that_it_is_gone_are_told() -> None:
    lines = printed(TOLD, STUB, present=False)
    assert "What changed (2 versions)" in lines
    assert any(line.startswith("its text is now known:") for line in lines)
    assert any(line.endswith("no longer in the court's feed") for line in lines)


def test_an_outcome_that_is_not_told_is_not_guessed() -> None:
    lines = printed(STUB)
    assert "ruling (dismiss): outcome not told" in lines
    assert not any("denied" in line or "granted" in line for line in lines)
