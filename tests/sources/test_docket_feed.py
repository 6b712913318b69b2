from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docketwatch.docket.asking import Batch, Page, Problem, Request, Wanted
from docketwatch.docket.model import Paper, WatchedDocket
from docketwatch.sources.docket_feed import MAX_TEXT_CHARS, SOURCE
from tests.feeds import NOW

if TYPE_CHECKING:
    from pathlib import Path

    from docketwatch.docket.asking import Look
    from docketwatch.docket.model import Sighting

SITE = "https://www.courtlistener.com"
TITLE = "Quarry Hill Alliance, Inc. v. Basin & Range Authority, 1:26-cv-00417"
FREE = "https://storage.courtlistener.com/recap/gov.uscourts.dcd.5/gov.uscourts.dcd.5.41.0.pdf"
ACMS = "https://ca9-showdoc.azurewebsites.us/docs/6b1b/7e2a"
PAID = "https://ecf.dcd.uscourts.gov/doc1/04519876543?caseid=5"


@dataclass(frozen=True)
class Entry:
    """One entry as CourtListener prints it; `mark` is the fragment that names it."""

    mark: str
    text: str = "NOTICE of Appearance"
    day: str = "2026-11-20"
    enclosure: str = ""
    docket: int = 7001
    slug: str = "quarry-hill-alliance-inc-v-basin-range-authority"

    def xml(self) -> str:
        address = f"{SITE}/docket/{self.docket}/{self.slug}/?order_by=desc#{self.mark}"
        paper = f'<link href="{self.enclosure}" length="0" rel="enclosure" type="None"/>' if self.enclosure else ""
        return (
            f'<entry><title>Entry in {escape(TITLE)}</title><link href="{address}" rel="alternate"/>'
            f"<published>{self.day}T00:00:00-08:00</published><id>{address}</id>"
            f'<summary type="html">{escape(self.text, quote=False)}</summary>{paper}</entry>'
        )


def feed(*entries: Entry, title: str = f"Docket updates for {TITLE}", docket: int = 7001) -> bytes:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xml:lang="en-us" xmlns="http://www.w3.org/2005/Atom">'
        f'<title>{escape(title)}</title><link href="{SITE}/" rel="alternate"/>'
        f'<link href="{SITE}/docket/{docket}/feed/" rel="self"/><id>{SITE}/</id>'
        "<updated>2026-11-20T00:00:00-08:00</updated>" + "".join(one.xml() for one in entries) + "</feed>"
    ).encode()


def read(body: bytes, url: str = f"{SITE}/docket/7001/feed/") -> Batch:
    return SOURCE.read(Page(Request(SOURCE.name, "dcd", url), NOW, 200, "application/atom+xml", body), None)


def one(entry: Entry) -> Sighting:
    (sighting,) = read(feed(entry)).sightings
    return sighting


def look(body: bytes) -> Look:
    found = read(body).look
    assert found is not None
    return found


def test_each_docket_with_an_id_that_is_not_private_is_asked_for_by_its_own_address() -> None:
    wanted = Wanted(
        dockets=(
            WatchedDocket("dcd", "1:26-cv-00417", courtlistener_id=7001),
            WatchedDocket("dcd", "1:26-cv-00418", courtlistener_id=7002, private=True),
            WatchedDocket("cadc", "26-5123"),
            WatchedDocket(None, None, courtlistener_id=7003),
        ),
        courtlistener_url="http://127.0.0.1:8080/",
    )
    assert SOURCE.first(wanted) == (
        Request(
            "docket_feed",
            "dcd",
            "http://127.0.0.1:8080/docket/7001/feed/",
            purpose="docket-feed",
            dockets=("dcd 1:26-cv-00417",),
        ),
        Request(
            "docket_feed",
            "",
            "http://127.0.0.1:8080/docket/7003/feed/",
            purpose="docket-feed",
            dockets=("courtlistener 7003",),
        ),
    )


def test_a_look_claims_the_state_before_the_servers_cache_and_no_window() -> None:
    found = look(feed(Entry("entry-41"), Entry("minute-entry-99001")))
    assert (found.declared, found.window) == ("the 30 newest entries", ())
    assert found.built_at == NOW - timedelta(minutes=5)
    assert (found.items, found.unreadable, found.damaged) == (2, 0, None)


def test_a_numbered_entry_with_a_paper_for_pay() -> None:
    sighting = one(Entry("entry-41", "ORDER granting 12 Motion", "2026-11-02", PAID))
    assert (sighting.source, sighting.court, sighting.key) == ("docket_feed", "dcd", "7001#41")
    assert (sighting.entry_number, sighting.courtlistener_docket, sighting.items) == (41, 7001, (0,))
    assert (sighting.doc_url, sighting.pacer_doc_id, sighting.papers) == (PAID, "04509876543", ())
    assert (sighting.filed, sighting.entered_local, sighting.entered) == (date(2026, 11, 2), date(2026, 11, 2), None)
    assert sighting.docket_number == "1:26-cv-00417"
    assert sighting.caption == sighting.case_name == "Quarry Hill Alliance, Inc. v. Basin & Range Authority"
    assert (sighting.text, sighting.labels) == ("ORDER granting 12 Motion", ())
    assert (sighting.clerk_note, sighting.pacer_case_id, sighting.sequence, sighting.docket_url) == (None,) * 4


def test_a_minute_entry_is_keyed_by_its_own_id() -> None:
    sighting = one(Entry("minute-entry-99001"))
    assert (sighting.key, sighting.entry_number, sighting.doc_url, sighting.papers) == ("e99001", None, None, ())


def test_a_renamed_case_changes_no_key() -> None:
    assert one(Entry("entry-41", slug="in-re-quarry-hill")).key == one(Entry("entry-41")).key
    assert one(Entry("minute-entry-99001", slug="x")).key == "e99001"


@pytest.mark.parametrize(
    ("enclosure", "doc_url", "free_url"),
    [
        (FREE, None, FREE),
        (PAID, PAID, None),
        ("https://files.example/recap/41.pdf", None, "https://files.example/recap/41.pdf"),
        (ACMS, ACMS, None),
        ("http://files.example/41.pdf", None, None),
        ("https://ecf.dcd.uscourts.gov./doc1/1", "https://ecf.dcd.uscourts.gov./doc1/1", None),
        ("https://storage.courtlistener.com@files.example/41.pdf", None, None),
        ("javascript:alert(1)", None, None),
        ("https://[/41.pdf", None, None),
        ("", None, None),
    ],
)
def test_a_paper_is_free_or_for_pay_or_not_linked(enclosure: str, doc_url: str | None, free_url: str | None) -> None:
    sighting = one(Entry("entry-41", enclosure=enclosure))
    assert sighting.doc_url == doc_url
    assert sighting.papers == ((Paper(free_url=free_url),) if free_url else ())


def test_a_server_of_ones_own_may_keep_the_copies_beside_its_pages() -> None:
    body = feed(Entry("entry-41", enclosure="http://127.0.0.1:8080/recap/41.pdf"))
    (sighting,) = read(body, "http://127.0.0.1:8080/docket/7001/feed/").sightings
    assert sighting.papers == (Paper(free_url="http://127.0.0.1:8080/recap/41.pdf"),)


def test_two_filings_under_one_number_stay_two_and_keep_their_keys() -> None:
    earlier = [Entry("entry-41", "MOTION by A", enclosure=PAID), Entry("entry-40")]
    later = [Entry("entry-41", "MOTION by B"), *earlier]
    assert [one.key for one in read(feed(*earlier)).sightings] == ["7001#41", "7001#40"]
    found = read(feed(*later)).sightings
    assert [(one.key, one.text, one.items) for one in found[:2]] == [
        ("7001#41/2", "MOTION by B", (0,)),
        ("7001#41", "MOTION by A", (1,)),
    ]


def test_what_repeats_in_every_word_is_one_entry_only_where_that_is_certain() -> None:
    minute, sealed = Entry("minute-entry-99001"), Entry("entry-41", "SEALED DOCUMENT")
    body = feed(minute, minute, sealed, sealed)
    assert [one.key for one in read(body).sightings] == ["e99001", "7001#41/2", "7001#41"]
    older = feed(Entry("entry-42"), sealed) + feed(sealed, Entry("entry-40"))[-1400:]
    assert [one.key for one in read(older).sightings] == ["7001#42", "7001#41", "7001#40"]


def test_a_long_text_is_kept_whole_with_its_tags_on_one_line() -> None:
    words = "TRANSCRIPT of § 106 hearing & <P></P>\n“sealed”\t " + "word " * 3_000
    assert one(Entry("entry-41", words)).text == " ".join(words.split())
    assert len(one(Entry("entry-41", "word " * 9_000)).text) == MAX_TEXT_CHARS
    assert one(Entry("entry-41", "Plaintiff&#039;s motion")).text == "Plaintiff's motion"


@pytest.mark.parametrize(
    ("printed", "number", "caption"),
    [
        ("Docket updates for 24-1120", "24-1120", ""),
        ("Docket updates for Acme, Inc.", "", "Acme, Inc."),
        ("Docket updates for O&#039;Ree v. §, 25A443", "25A443", "O'Ree v. §"),
        ("Docket updates for In re A Very Long Name…, 26-10234", "26-10234", "In re A Very Long Name…"),
        ("Latest filings, 26-10234", "", ""),
    ],
)
def test_the_feeds_title_names_the_docket(printed: str, number: str, caption: str) -> None:
    (sighting,) = read(feed(Entry("entry-41"), title=printed)).sightings
    assert (sighting.docket_number, sighting.caption, sighting.case_name) == (number, caption, caption)


@pytest.mark.parametrize("day", ["2026-02-31", "0001-01-01", "soon"])
def test_an_impossible_day_costs_no_entry(day: str) -> None:
    sighting = one(Entry("entry-41", day=day))
    assert (sighting.key, sighting.filed, sighting.entered_local) == ("7001#41", None, None)


def test_a_number_too_long_is_none_but_still_a_key() -> None:
    sighting = one(Entry("entry-1234567890123"))
    assert (sighting.key, sighting.entry_number) == ("7001#1234567890123", None)
    assert one(Entry("entry-2131077")).entry_number == 2131077


def test_an_entry_that_does_not_say_which_it_is_damages_the_look() -> None:
    batch = read(feed(Entry("entry-41"), Entry("elsewhere")))
    assert [one.key for one in batch.sightings] == ["7001#41"]
    assert batch.look is not None
    assert (batch.look.items, batch.look.unreadable) == (2, 1)
    assert batch.look.damaged == "1 of its entries could not be read"


def test_a_docket_without_entries_is_a_docket() -> None:
    batch = read(feed())
    assert batch.look is not None
    assert (batch.look.items, batch.look.damaged, batch.sightings, batch.problems) == (0, None, (), ())


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "empty"),
        (b"<!DOCTYPE html><html><head><title>Attention Required!</title></head></html>", "html"),
        (b"<rss><channel><item/></channel></rss>", "other-xml"),
        (b"Not found", "text"),
        (b'<!DOCTYPE feed [<!ENTITY a "b">]>' + feed().partition(b"?>")[2], "entities"),
        (feed(title="CourtListener.com: search"), "other-xml"),
        (feed(title=""), "other-xml"),
        (feed(docket=7002), "other-docket"),
        (feed(Entry("entry-41", docket=7002), docket=7002), "other-docket"),
    ],
)
def test_every_answer_that_is_no_feed_of_the_docket_is_named(body: bytes, kind: str) -> None:
    batch = read(body)
    assert (batch.look, batch.sightings) == (None, ())
    assert [problem.kind for problem in batch.problems] == [kind]


def test_a_page_that_could_not_be_fetched_is_not_read() -> None:
    problem = Problem("refused", "it answered 403")
    page = Page(Request(SOURCE.name, "dcd", ""), NOW, 403, "", feed(Entry("entry-41")), problem)
    assert SOURCE.read(page, None) == Batch(None, problems=(problem,))


ENTRIES = [Entry(f"entry-{number}" if number % 3 else f"minute-entry-{9000 + number}") for number in range(30, 0, -1)]
WHOLE = feed(*ENTRIES)


@given(st.integers(0, len(WHOLE)))
@settings(max_examples=200, deadline=None)
def test_a_torn_feed_keeps_each_complete_entry_and_says_so(place: int) -> None:
    cut = WHOLE[:place]
    batch = read(cut)
    assert list(batch.sightings) == list(read(WHOLE).sightings[: cut.count(b"</entry>")])
    assert batch.problems or (batch.look and (batch.look.damaged or place == len(WHOLE)))


@given(place=st.integers(0, len(WHOLE)), gone=st.integers(0, 60), junk=st.binary(max_size=20))
@settings(max_examples=200, deadline=None)
def test_a_harmed_feed_never_raises_and_loses_only_what_was_harmed(place: int, gone: int, junk: bytes) -> None:
    batch = read(WHOLE[:place] + junk + WHOLE[place + gone :])
    kept = {one.key.partition("/")[0] for one in batch.sightings}
    for entry, whole in zip(ENTRIES, read(WHOLE).sightings, strict=True):
        written = entry.xml().encode()
        start = WHOLE.index(written)
        if start + len(written) <= place or place + gone <= start:
            assert whole.key in kept


def test_twenty_thousand_entries_are_read_in_one_step() -> None:
    body = feed(*[Entry("entry-41", f"NOTICE {place}") for place in range(20_000)])
    assert len({one.key for one in read(body).sightings}) == 20_000


RECORDED = {
    "feed-docket": 30,
    "feed-docket-404": "html",
    "feed-docket-acms": 2,
    "feed-docket-appellate": 3,
    "feed-docket-blocked": 0,
    "feed-docket-empty": 0,
    "feed-docket-head": "empty",
    "feed-docket-html-entities": 4,
    "feed-docket-if-modified-since": 30,
    "feed-docket-no-name": 0,
    "feed-docket-no-slash": "empty",
}
"""The entries of each recorded answer, or the kind of problem it is."""


def recorded(shared: Path, name: str) -> Batch:
    path = shared / "recordings" / "courtlistener" / f"{name}.json"
    exchange = json.loads(path.read_text(encoding="utf-8"))
    return read((exchange["response"]["body"] or "").encode(), exchange["request"]["url"])


def test_every_recorded_answer_is_expected(shared: Path) -> None:
    found = {path.stem for path in (shared / "recordings" / "courtlistener").glob("feed-docket*.json")}
    assert found == set(RECORDED)


@pytest.mark.parametrize(("name", "expected"), RECORDED.items())
def test_a_recorded_answer_is_read(shared: Path, name: str, expected: int | str) -> None:
    batch = recorded(shared, name)
    if isinstance(expected, str):
        assert batch.look is None
        assert [problem.kind for problem in batch.problems] == [expected]
        return
    assert batch.look is not None
    assert (batch.look.items, batch.look.unreadable, batch.look.damaged) == (expected, 0, None)
    assert len(batch.sightings) == len({one.key for one in batch.sightings}) == expected
    for sighting in batch.sightings:
        assert sighting.filed
        assert sighting.text
        assert sighting.docket_number
        assert sighting.caption
        assert (sighting.key[0] == "e") == (sighting.entry_number is None)
        assert not (sighting.doc_url and sighting.papers)


def test_recorded_papers_of_the_ninth_circuit_are_for_pay(shared: Path) -> None:
    assert all(one.doc_url and not one.papers for one in recorded(shared, "feed-docket-acms").sightings)


def test_a_recorded_appeal_has_free_copies_and_one_paper_for_pay(shared: Path) -> None:
    found = recorded(shared, "feed-docket-appellate").sightings
    assert [bool(one.papers) for one in found] == [True, True, False]
    assert found[2].pacer_doc_id == "1200879700"
