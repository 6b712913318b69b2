from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from docketwatch.docket.asking import Look
from docketwatch.docket.model import Change, Entry, Sheet, Sighting
from docketwatch.docket.reconcile import MAX_REPEATS_REPORTED, Known, Outcome, changes_between, reconcile
from tests.feeds import NOW, Item, feed, read

REF = "dcd 1:25-cv-00190"
ORDER = Item("Order", 5, 41)


def sightings(*items: Item) -> list[tuple[str, Sighting]]:
    return [(REF, one) for one in read(feed(*items)).sightings]


def entry(sighting: Sighting, **other: object) -> Entry:
    whole = Entry(1, REF, sighting, NOW - timedelta(hours=4), NOW - timedelta(hours=4), is_baseline=False)
    return replace(whole, **other)  # type: ignore[arg-type]


LOOK = Look("Docket entries of type: all", NOW - timedelta(minutes=20), (), 1, 0)
EARLIER = replace(LOOK, built_at=NOW - timedelta(hours=4))


def known(*entries: Entry, baselined: bool = True, look: Look | None = EARLIER, **other: object) -> Known:
    present = tuple(one for one in entries if one.present)
    whole = Known(frozenset({REF} if baselined else ()), {one.sighting.key: one for one in entries}, present, {}, look)
    return replace(whole, **other)  # type: ignore[arg-type]


def outcome(matched: list[tuple[str, Sighting]], what: Known, look: Look = LOOK, *, stale: bool = False) -> Outcome:
    return reconcile(matched, look, what, now=NOW, is_stale=stale)


def test_an_unknown_entry_is_news_whatever_its_date() -> None:
    back_dated = sightings(ORDER.but(hours_ago=23))
    result = outcome(back_dated, known())
    assert [one.kind for one in result.news] == ["new"]
    assert result.decisions[0].verdict == "new"


def test_a_known_entry_is_not_told_again() -> None:
    seen = sightings(ORDER)
    result = outcome(seen, known(entry(seen[0][1])))
    assert result.news == ()
    assert result.decisions[0].verdict == "unchanged"


def test_before_the_baseline_nothing_is_news() -> None:
    result = outcome(sightings(ORDER), known(baselined=False))
    assert result.news == ()
    assert result.decisions[0].is_baseline


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (ORDER.but(number=None), ORDER, "number"),
        (ORDER, ORDER.but(label="Order on Motion to Seal"), "event"),
        (ORDER, ORDER.but(document="04501234567"), "document"),
    ],
)
def test_what_joins_or_changes_later_is_an_update_of_the_same_entry(before: Item, after: Item, change: str) -> None:
    result = outcome(sightings(after), known(entry(sightings(before)[0][1])))
    assert [one.kind for one in result.news] == ["update"]
    assert change in {one.what for one in result.news[0].changes}


def test_a_second_event_joins_its_entry() -> None:
    memorandum = ORDER.but(label="Memorandum & Opinion".replace("&", "&#x26;"))
    result = outcome(sightings(memorandum, ORDER), known(entry(sightings(ORDER)[0][1])))
    assert result.news[0].changes == (Change("event", "", "Memorandum & Opinion"),)


def test_link_parameters_and_a_moved_time_are_no_news() -> None:
    old = sightings(ORDER)[0][1]
    toggled = replace(old, doc_url=f"{old.doc_url}&pdf_toggle_possible=1")
    assert changes_between(old, toggled) == ()
    moved = replace(old, entered=NOW - timedelta(hours=3))
    result = outcome([(REF, moved)], known(entry(old)))
    assert result.news == ()
    assert result.decisions[0].verdict == "changed"


def eastern(number: int | None, *, label: str = "Letter") -> list[tuple[str, Sighting]]:
    one = sightings(Item(label, 5, 41, hours_ago=2))[0][1]
    unnumbered = replace(
        one, court="nyed", sequence=None, key="7@then", entry_number=None, doc_url=None, pacer_doc_id=None
    )
    if number is None:
        return [(REF, unnumbered)]
    return [(REF, replace(unnumbered, key=f"7#{number}", former_key="7@then", entry_number=number))]


def test_a_number_that_joins_in_eastern_new_york_is_an_update() -> None:
    result = outcome(eastern(28), known(entry(eastern(None)[0][1])))
    assert [(one.kind, one.changes) for one in result.news] == [("update", (Change("number", "", "28"),))]
    assert result.decisions[0].entry is not None


def test_two_filings_of_one_second_never_merge() -> None:
    before = known(entry(eastern(None)[0][1]))
    beside = outcome([*eastern(28), *eastern(None)], before)
    assert [one.kind for one in beside.news] == ["new"]
    otherwise = outcome(eastern(28, label="Order"), before)
    assert sorted(one.kind for one in otherwise.news) == ["new", "withdrawn"]
    numbered = entry(replace(eastern(None)[0][1], entry_number=27))
    assert sorted(one.kind for one in outcome(eastern(28), known(numbered)).news) == ["new", "withdrawn"]


def test_a_torn_copy_takes_no_event_away() -> None:
    both = sightings(ORDER.but(label="Opinion"), ORDER)
    torn = replace(LOOK, damaged="it breaks off before its end")
    result = outcome(sightings(ORDER), known(entry(both[0][1])), torn)
    assert result.news == ()


def test_a_torn_copy_fills_in_and_overwrites_nothing() -> None:
    torn = replace(LOOK, damaged="a second, older part follows its end")
    numbered, bare = sightings(ORDER.but(document="04501234567")), sightings(ORDER.but(number=None))
    assert outcome(bare, known(entry(numbered[0][1])), torn).news == ()
    filled = outcome(numbered, known(entry(bare[0][1])), torn)
    assert {change.what for change in filled.news[0].changes} == {"number", "document"}
    renamed = sightings(ORDER.but(name="Make the Road New York v. Huffman"))
    sheet = Sheet(REF, "276600", "1:25-cv-00190", "Make the Road New York v. Noem", None)
    before = known(entry(numbered[0][1]), sheets={(REF, "276600"): sheet})
    assert outcome(renamed, before, torn).sheets == ()


def test_an_entry_missing_while_it_should_still_show_is_withdrawn() -> None:
    gone = entry(sightings(ORDER.but(hours_ago=6))[0][1])
    result = outcome([], known(gone))
    assert [one.kind for one in result.news] == ["withdrawn"]
    assert result.decisions[0].verdict == "withdrawn"


def marks(*hours_ago: int) -> tuple[tuple[str, datetime], ...]:
    return tuple((str(hours), NOW - timedelta(hours=hours)) for hours in hours_ago)


def test_a_copy_cut_to_its_newest_items_withdraws_nothing_older_than_they_are() -> None:
    older = [sightings(ORDER.but(sequence=n, hours_ago=n))[0][1] for n in (6, 7)]
    gone = [entry(one, id=number) for number, one in enumerate(older)]
    assert outcome([], known(*gone), replace(LOOK, window=marks(1))).news == ()
    assert outcome([], known(*gone), LOOK).news == (), "a copy with nothing in it"
    elsewhere = known(gone[0], look=replace(EARLIER, window=marks(5, 8, 9)))
    assert outcome([], elsewhere, LOOK).news == (), "the court's other entries are missing too"
    withdrawn = outcome([], known(*gone), replace(LOOK, window=marks(1, 8))).news
    assert [one.kind for one in withdrawn] == ["withdrawn", "withdrawn"], "older ones are still shown"


def test_a_title_missing_from_one_copy_is_no_change_of_the_caption() -> None:
    ((_, seen),) = sightings(ORDER)
    sheet = Sheet(REF, "276600", "1:25-cv-00190", "Make the Road New York v. Noem", None)
    nameless = replace(seen, docket_number="", caption="", case_name="")
    result = outcome([(REF, nameless)], known(entry(seen), sheets={(REF, "276600"): sheet}))
    assert (result.news, result.sheets) == ((), ())


@pytest.mark.parametrize(
    "look",
    [
        replace(LOOK, damaged="torn"),
        replace(LOOK, built_at=None),
        replace(LOOK, built_at=NOW - timedelta(hours=5)),
        replace(LOOK, built_at=NOW + timedelta(hours=20)),
    ],
    ids=["torn", "undated", "an older copy", "the window rolled on"],
)
def test_a_copy_that_proves_nothing_withdraws_nothing(look: Look) -> None:
    gone = entry(sightings(ORDER.but(hours_ago=6))[0][1])
    assert outcome([], known(gone), look).news == ()


def test_a_withdrawn_entry_that_returns_is_told_as_that() -> None:
    back = sightings(ORDER)
    result = outcome(back, known(entry(back[0][1], present=False)))
    assert [change.what for change in result.news[0].changes] == ["presence"]


def test_a_flapping_entry_is_told_three_times_and_new_words_always() -> None:
    first, second = sightings(ORDER)[0][1], sightings(ORDER.but(label="Minute Order"))[0][1]
    tired = entry(second, versions=(first,), repeats_reported=MAX_REPEATS_REPORTED)
    assert outcome([(REF, first)], known(tired)).news == ()
    assert len(outcome([(REF, first)], known(replace(tired, repeats_reported=0))).news) == 1
    changed = sightings(ORDER.but(label="Order on Motion to Stay"))
    assert len(outcome(changed, known(tired)).news) == 1


def test_a_stale_copy_is_news_only_after_an_earlier_good_look() -> None:
    assert outcome(sightings(ORDER), known(look=None), stale=True).news == ()
    assert [one.kind for one in outcome(sightings(ORDER), known(), stale=True).news] == ["new"]


def test_a_changed_caption_number_and_note_are_told_once() -> None:
    old = Sheet(REF, "276600", "1:25-cv-00190", "Make the Road New York v. Huffman", None)
    seen = sightings(
        ORDER.but(docket="1:25-cv-00190-JMC"), ORDER.but(docket="1:25-cv-00190-JMC", sequence=6, number=42)
    )
    result = outcome(seen, known(sheets={(REF, "276600"): old}))
    told = [one for one in result.news if one.kind == "sheet"]
    assert len(told) == 1
    assert [change.what for change in told[0].changes] == ["caption", "docket number"]
    unchanged = outcome(seen, known(sheets={(REF, "276600"): result.sheets[0]}))
    assert [one for one in unchanged.news if one.kind == "sheet"] == []
