from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docketwatch.sources.parsing.atom_document import AtomFeed, RawEntry, read_atom
from docketwatch.sources.parsing.feed_document import NotAFeed

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = "https://www.courtlistener.com/docket/7001/quarry-hill-v-basin/?order_by=desc"


def entry(number: int, text: str = "ORDER &amp; judgment") -> str:
    return (
        f'<entry><title>Entry #{number}</title><link href="{PAGE}#entry-{number}" rel="alternate"/>'
        f"<published>2026-08-20T00:00:00-07:00</published><id>{PAGE}#entry-{number}</id>"
        f'<summary type="html">{text}</summary>'
        f'<link href="https://files.example/{number}.pdf" length="0" rel="enclosure" type="None"/></entry>'
    )


HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>\n<feed xml:lang="en-us" xmlns="http://www.w3.org/2005/Atom">'
    '<title>Quarry Hill v. Basin</title><link href="https://www.courtlistener.com/" rel="alternate"/>'
    '<link href="https://www.courtlistener.com/docket/7001/feed/" rel="self"/>'
)
ENTRIES = [entry(number) for number in range(9, 0, -1)]
WHOLE = (HEAD + "".join(ENTRIES) + "</feed>").encode()


def read(body: bytes) -> AtomFeed:
    feed = read_atom(body)
    assert isinstance(feed, AtomFeed), feed
    return feed


def test_a_whole_feed() -> None:
    feed = read(WHOLE)
    assert (feed.title, len(feed.entries), feed.unreadable, feed.damaged) == ("Quarry Hill v. Basin", 9, 0, None)
    assert feed.own_address == "https://www.courtlistener.com/docket/7001/feed/"
    assert feed.entries[0] == RawEntry(
        0, f"{PAGE}#entry-9", "2026-08-20T00:00:00-07:00", "ORDER & judgment", "https://files.example/9.pdf"
    )


@pytest.mark.parametrize("place", range(len(HEAD), len(WHOLE) - 1, 41))
def test_a_feed_cut_anywhere_keeps_every_entry_before_the_cut(place: int) -> None:
    cut = WHOLE[:place]
    feed = read(cut)
    assert feed.damaged == "it breaks off before its end"
    assert len(feed.entries) == cut.count(b"</entry>")
    assert feed.unreadable == cut.count(b"<entry>") - cut.count(b"</entry>")
    assert feed.title == "Quarry Hill v. Basin"


def test_another_way_of_writing_the_same_document_says_the_same() -> None:
    ways = {
        "a byte order mark": b"\xef\xbb\xbf" + WHOLE,
        "blank lines": b"\n \n" + WHOLE.replace(b"\n", b"") + b"\n",
        "capitals": re.sub(rb"(</?)(feed|entry|title|id|summary)(?=[ >])", lambda tag: tag[0].upper(), WHOLE),
        "a prefix": re.sub(rb"(</?)(?=[a-z])", rb"\1a:", WHOLE).replace(b"xmlns=", b"xmlns:a="),
        "a comment": WHOLE.replace(b"<feed", b"<!-- made by hand --><feed"),
        "a word about entities": WHOLE.replace(b"<entry>", b"<entry><!-- <!ENTITY x> -->", 1),
        "forbidden bytes": WHOLE.replace(b"judgment", b"jud\x00g\x0bment&#1;&#xFFFF;", 1),
    }
    assert {name: read(body) for name, body in ways.items()} == dict.fromkeys(ways, read(WHOLE))


@pytest.mark.parametrize(
    ("harm", "kept", "unreadable", "damaged"),
    [
        (lambda body: body.replace(b"</feed>", b""), 9, 0, "it breaks off before its end"),
        (lambda body: body + body[-900:], 11, 1, "something follows its end"),
        (lambda body: body.replace(b"</entry>", b"</entry> & lost", 1), 9, 0, "something stands between its entries"),
        (lambda body: body.replace(b"<entry>", b"<entr>", 2).replace(b"<entr>", b"<entry>", 1), 8, 1, None),
        (lambda body: body.replace(b"</summary>", b"</sumary>", 1), 8, 1, "it is no well-formed XML"),
        (lambda body: body.replace(b"<title>Quarry", b"<title>A & B <i>Quarry", 1), 9, 0, "it is no well-formed XML"),
        (lambda body: body.replace(b"<feed", b"<fead", 1), 9, 0, None),
        (lambda body: body[len(HEAD) :], 9, 0, None),
    ],
)
def test_one_broken_place_costs_no_complete_entry(
    harm: Callable[[bytes], bytes], kept: int, unreadable: int, damaged: str | None
) -> None:
    feed = read(harm(WHOLE))
    assert (len(feed.entries), feed.unreadable) == (kept, unreadable)
    assert feed.damaged
    assert damaged in {None, feed.damaged}


@pytest.mark.parametrize(
    ("written", "meant"), [(b"A & B &nbsp;", "A & B &nbsp;"), (b"Pe\xf1a", "Pe�a"), (b"<![CDATA[A & B]]>", "A & B")]
)
def test_a_lone_ampersand_or_a_foreign_byte_costs_no_word(written: bytes, meant: str) -> None:
    feed = read(WHOLE.replace(b"ORDER &amp; judgment", written, 1).replace(b"</feed>", b""))
    assert len(feed.entries) == 9
    assert feed.entries[0].summary == meant


def test_the_title_is_found_in_a_broken_head() -> None:
    assert read(WHOLE.replace(b"/></feed>", b"").replace(b'rel="self"/>', b'rel="self">')).title
    assert read(b"<feed><title>Quarry Hill & Basin</title><link").title == "Quarry Hill & Basin"
    assert read(b"<feed><title>Quarry Hi").title == ""


@pytest.mark.parametrize("place", [b"<title>", b"<link", b"<published>", b"<id>"])
def test_two_entries_run_together_are_unreadable_not_one(place: bytes) -> None:
    first, second = (found.start() for found in list(re.finditer(b"<entry>", WHOLE))[2:4])
    spliced = WHOLE[: WHOLE.index(b"<id>", first)] + WHOLE[WHOLE.index(place, second) :]
    feed = read(spliced)
    assert (len(feed.entries), feed.unreadable) == (7, 1)


def test_an_entry_with_another_kind_of_id_is_known_by_the_page_it_links_to() -> None:
    odd = WHOLE.replace(b"<id>" + PAGE.encode() + b"#entry-9</id>", b"<id>tag:example,2026:9</id>")
    assert read(odd).entries == read(WHOLE).entries
    assert read(b"<feed><entry><id> x </id></entry></feed>").entries[0].address == "x"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "empty"),
        (b" \n\x00", "empty"),
        (b"Unable to process your request.", "text"),
        (b"<!DOCTYPE html><html><body>Just a moment</body></html>", "html"),
        (b"<html><body><pre><feed></feed></pre></body></html>", "html"),
        (b"<html><body><entry></body>", "html"),
        (b"<rss><channel><feed></channel></rss>", "other-xml"),
        (b"<rss version='2.0'><channel><item/></channel></rss>", "other-xml"),
        (b'<!DOCTYPE feed [<!ENTITY a "b">]><feed>&a;</feed>', "entities"),
        (b'<!DOCTYPE feed [<!ENT\x00ITY a "b">]><feed>&a;</feed>', "entities"),
    ],
)
def test_every_answer_that_is_no_feed_is_named(body: bytes, kind: str) -> None:
    result = read_atom(body)
    assert isinstance(result, NotAFeed)
    assert result.kind == kind
    assert "RSS" not in result.detail


def test_an_impossible_encoding_costs_no_entry() -> None:
    assert len(read(WHOLE.replace(b'"utf-8"', b'"no-such-code"')).entries) == 9


def test_a_hostile_body_is_read_in_one_pass() -> None:
    for piece in (b"<entry>", b"<title>", b"</entry>", b"<entry", b"<a:", b"&", b"<!--", b"</feed "):
        assert isinstance(read_atom(b"<feed>" + piece * 200_000), AtomFeed)


@given(st.binary(max_size=300))
@settings(max_examples=300, deadline=None)
def test_no_bytes_raise(body: bytes) -> None:
    for opened in (b"", b"<feed>", b"<feed><entry>"):
        assert isinstance(read_atom(opened + body), NotAFeed | AtomFeed)


@given(
    place=st.integers(0, len(WHOLE)),
    gone=st.integers(0, 40),
    junk=st.binary(max_size=12)
    | st.sampled_from([b"<", b">", b"<entry>", b"</entry>", b"<!--", b"</feed>", b"&", b'"']),
)
@settings(max_examples=400, deadline=None)
def test_a_harm_in_one_place_costs_only_the_entries_it_touches(place: int, gone: int, junk: bytes) -> None:
    harmed = WHOLE[:place] + junk + WHOLE[place + gone :]
    kept = {one.address for one in read(harmed).entries}
    for number in range(1, 10):
        written = entry(number).encode()
        start = WHOLE.index(written)
        if start + len(written) <= place or place + gone <= start:
            assert f"{PAGE}#entry-{number}" in kept
