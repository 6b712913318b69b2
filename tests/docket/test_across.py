"""Sightings of several sources in any order: the same entries, no two filings merged, none told twice."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from docketwatch.docket.across import edited_lines, known_by_key, partners
from docketwatch.docket.model import Entry, Sighting
from docketwatch.docket.reconcile import decide
from tests.feeds import NOW, Item, feed, read

REF = "dcd 1:25-cv-00190"
BARE = read(feed(Item("Order", 5, 41, document="04501234567"))).sightings[0]
DAY = date(2026, 11, 24)
EVENTS = ("Order", "Minute Order", "Notice", "Motion to Stay", "Status Report", "Set Hearings")
DAYS = 1_000


@dataclass
class Memory:
    """What a store keeps of one docket, in a list."""

    entries: list[Entry] = field(default_factory=list)
    keys: dict[tuple[str, str], int] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)

    def see(self, *sightings: Sighting) -> None:
        known = {where: self.entries[place] for where, place in self.keys.items()}
        found = partners([one for one in sightings if known_by_key(one, known) is None], self.entries)
        for one in sightings:
            known = {where: self.entries[place] for where, place in self.keys.items()}
            entry = known_by_key(one, known) or (self.entries[found[one.key].id] if one.key in found else None)
            decision, news = decide(REF, one, entry, NOW, quiet=False)
            place = entry.id if entry else len(self.entries)
            seen = {**(entry.seen if entry else {}), one.source: decision.sighting}
            kept = Entry(place, REF, decision.content, NOW, NOW, is_baseline=False, seen=seen)
            self.entries[place : place + 1] = [kept]
            self.keys[one.source, one.key] = place
            self.told += [news_of.sighting.key for news_of in news if news_of.kind == "new" and news_of.sighting]


@dataclass(frozen=True)
class Filing:
    """The truth: one filing as the clerk entered it."""

    place: int
    event: str
    number: int | None

    def _as(self, source: str, key: str, **other: object) -> Sighting:
        paper = f"0450{self.place:07d}" if self.number is not None else None
        whole = replace(
            BARE,
            source=source,
            key=key,
            entry_number=self.number,
            pacer_doc_id=paper,
            sequence=None,
            labels=(self.event,),
            doc_url=paper and f"https://ecf.dcd.uscourts.gov/doc1/{paper}",
            entered=None,
            entered_local=None,
            filed=DAY,
            text="",
        )
        return replace(whole, **other)  # type: ignore[arg-type]

    def rss(self) -> Sighting:
        moment = NOW - timedelta(hours=12, minutes=self.place)
        return self._as(
            "pacer_rss", f"7/{self.place}", sequence=str(self.place), entered=moment, entered_local=DAY, filed=None
        )

    def stub(self) -> Sighting:
        return self._as("courtlistener", f"e{self.place}")

    def row(self) -> Sighting:
        text = f"{self.event.upper()} number {self.place * 7919} of the day, by a party called {self.place * 104729}."
        return self._as("courtlistener", f"e{self.place}", text=text)

    def of_feed(self) -> Sighting:
        key = f"e{self.place}" if self.number is None else f"70#{self.number}"
        paper = self.row().pacer_doc_id
        return self._as("docket_feed", key, text=self.row().text, labels=(), pacer_doc_id=paper)


def filings(chance: random.Random) -> list[Filing]:
    """A day's filings. Unnumbered ones have different events: two alike are told twice, not merged (last test)."""
    events = chance.sample(EVENTS, len(EVENTS))
    made = []
    for place in range(1, chance.randint(2, 7)):
        is_numbered = chance.random() < 0.6
        made.append(
            Filing(place, chance.choice(EVENTS) if is_numbered else events.pop(), place + 20 if is_numbered else None)
        )
    return made


def test_a_thousand_days_in_any_order_give_the_same_entries() -> None:
    for seed in range(DAYS):
        chance = random.Random(seed)  # noqa: S311 - a test
        day = filings(chance)
        seen = [sighting() for one in day for sighting in (one.rss, one.stub, one.row, one.of_feed)]
        late = [one.row() for one in day]
        chance.shuffle(seen)
        memory = Memory()
        for sighting in (*seen, *late):
            memory.see(sighting)
        assert len(memory.entries) == len(day), (seed, memory.told)
        assert len(memory.told) == len(set(memory.told)) == len(day), seed
        for entry in memory.entries:
            assert set(entry.seen) == {"pacer_rss", "courtlistener", "docket_feed"}, "one entry, three sightings"
            own = {key for (_, key), place in memory.keys.items() if place == entry.id}
            places = {int(key.rpartition("/")[2].rpartition("#")[2].removeprefix("e")) for key in own}
            numbers = {place - 20 if place > 20 else place for place in places}
            assert len(numbers) == 1, f"two filings became one on day {seed}"


def test_two_text_entries_alike_are_never_merged_in_any_order() -> None:
    twins = [Filing(place, "Minute Order", None) for place in (1, 2)]
    for seed in range(100):
        seen = [sighting() for one in twins for sighting in (one.rss, one.stub, one.row)]
        random.Random(seed).shuffle(seen)  # noqa: S311 - a test
        memory = Memory()
        for sighting in seen:
            memory.see(sighting)
        feeds = [entry.seen["pacer_rss"].key for entry in memory.entries if "pacer_rss" in entry.seen]
        assert sorted(feeds) == ["7/1", "7/2"]


def test_an_edited_line_of_the_supreme_court_is_the_line_it_was() -> None:
    before = replace(
        BARE, source="supreme_court", key="a", filed=DAY, text="Response due by 4 p.m. (EDT), November 26."
    )
    after = replace(before, key="b", text="Response due by 5 p.m. (EDT), Nov. 26.")
    other = replace(before, key="c", text="Amicus brief of the States submitted.")
    entry = Entry(3, REF, before, NOW, NOW, is_baseline=False)
    assert edited_lines([after, other], [entry], {"b", "c"}) == {"b": entry}
    assert edited_lines([after], [entry], {"a", "b"}) == {}, "the old line still stands"
    assert edited_lines([replace(after, filed=DAY + timedelta(days=1))], [entry], {"b"}) == {}
