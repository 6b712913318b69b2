from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docketwatch.sources.parsing.feed_document import NotAFeed, RawFeed, read_feed
from docketwatch.sources.parsing.lenient_item import MAX_ITEM_BYTES, read_item_leniently
from tests.feeds import Item, feed, read

if TYPE_CHECKING:
    from collections.abc import Callable

ITEMS = [Item("Order", number, number) for number in range(1, 9)]
WHOLE = feed(*ITEMS)


BLANK = NotAFeed("blank", "a feed came that says nothing at all, not even when it was built")


def items_of(body: bytes) -> list[str]:
    result = read_feed(body)
    assert isinstance(result, RawFeed)
    return [item.guid.rpartition("&")[2] for item in result.items]


def test_a_whole_feed() -> None:
    result = read_feed(WHOLE)
    assert isinstance(result, RawFeed)
    assert (len(result.items), result.unreadable, result.damaged) == (8, 0, None)
    assert result.description == "Docket entries of type: all"


@pytest.mark.parametrize("place", range(400, len(WHOLE) - 8, max(1, (len(WHOLE) - 408) // 200)))
def test_a_feed_cut_anywhere_keeps_every_item_before_the_cut(place: int) -> None:
    cut = WHOLE[:place]
    result = read_feed(cut)
    assert isinstance(result, RawFeed)
    assert result.damaged == "it breaks off before its end"
    assert len(result.items) == cut.count(b"</item>")
    assert result.unreadable == cut.count(b"<item>") - cut.count(b"</item>")
    assert result.description == "Docket entries of type: all"


def test_the_tail_of_an_older_file_after_the_end() -> None:
    older = feed(*[Item("Order", number, number) for number in range(5, 14)])
    spliced = WHOLE + older[older.index(b"</item>") - 30 :]
    result = read_feed(spliced)
    assert isinstance(result, RawFeed)
    assert result.damaged == "a second, older part follows its end"
    batch = read(spliced)
    assert [one.sequence for one in batch.sightings] == [str(number) for number in range(1, 14)]
    assert len(batch.sightings) == 13


def test_one_broken_item_costs_no_other() -> None:
    broken = WHOLE.replace(b"<title>1:25-cv-00190 Make", b"<title>1:25-cv-00190 A & B <i>Make", 1)
    result = read_feed(broken)
    assert isinstance(result, RawFeed)
    assert (len(result.items), result.unreadable, result.damaged) == (8, 0, None)
    assert items_of(broken) == [str(number) for number in range(1, 9)]
    assert "A & B" in result.items[0].title
    one, whole = read(broken).sightings[0], read(WHOLE).sightings[0]
    assert replace(one, caption=whole.caption, case_name=whole.case_name, clerk_note=None) == whole
    assert [item.position for item in result.items] == list(range(8))


@pytest.mark.parametrize("junk", [b"\x00\x01\x0b", b"&#xD800;", b"&#1;", b"&#xFFFF;", "é".encode("latin-1")])
def test_illegal_bytes_and_references_cost_nothing(junk: bytes) -> None:
    dirty = WHOLE.replace(b"Road", b"Ro" + junk + b"ad", 1)
    result = read_feed(dirty)
    assert isinstance(result, RawFeed)
    assert (len(result.items), result.damaged) == (8, None)


def test_a_comment_after_the_end_is_no_damage() -> None:
    result = read_feed(WHOLE + b"<!-- built by cron -->\n")
    assert isinstance(result, RawFeed)
    assert result.damaged is None


def test_markup_as_real_elements_keeps_its_words() -> None:
    body = WHOLE.replace(b"Make the Road New York v. Noem", b"Make <b>the Road</b> v. Noem", 1)
    result = read_feed(body)
    assert isinstance(result, RawFeed)
    assert result.items[0].title == "1:25-cv-00190 Make the Road v. Noem"


def test_a_document_without_a_channel_or_with_an_impossible_encoding() -> None:
    assert read_feed(b"<rss></rss>") == BLANK
    odd = WHOLE.replace(b"ISO-8859-1", b"no-such-code", 1)
    assert len(items_of(odd)) == 8


def test_an_item_too_large_is_not_given_to_the_lenient_reader() -> None:
    assert read_item_leniently(b"<rss>" + b"x" * MAX_ITEM_BYTES) is None
    assert read_item_leniently(b"<rss><channel></channel></rss>") is None
    hostile = b"<item " + b"".join(b"a%d='' " % n for n in range(40_000)) + b">&</item>"
    result = read_feed(WHOLE.replace(b"</channel>", hostile + b"</channel>"))
    assert isinstance(result, RawFeed)
    assert (len(result.items), result.unreadable) == (8, 1)


@given(st.binary(max_size=300))
@settings(max_examples=300, deadline=None)
def test_no_bytes_raise(body: bytes) -> None:
    assert isinstance(read_feed(body), NotAFeed | RawFeed)
    assert isinstance(read_feed(b"<rss>" + body), NotAFeed | RawFeed)


def test_a_web_page_is_named_by_its_own_words() -> None:
    page = (
        b"<html><head><title>503 Service Unavailable</title><style>p {}</style></head><body><p>Later</p></body></html>"
    )
    result = read_feed(page)
    assert isinstance(result, NotAFeed)
    assert '"503 Service Unavailable Later"' in result.detail


def built_and_items(body: bytes) -> tuple[str, int, str | None]:
    result = read_feed(body)
    assert isinstance(result, RawFeed), result
    return result.built, len(result.items), result.damaged


def test_another_way_of_writing_the_same_document_says_the_same() -> None:
    whole = built_and_items(WHOLE)
    assert whole[0]
    ways = {
        "blank line first": b"\n  " + WHOLE,
        "capitals": re.sub(rb"</?[A-Za-z]+", lambda tag: tag[0].upper(), WHOLE),
        "a namespace": WHOLE.replace(b"<rss", b'<rss xmlns="http://backend.userland.com/rss2"'),
        "a long comment": WHOLE.replace(b"<rss", b"<!-- %s --><rss" % (b"x" * 9000)),
        "a second channel": WHOLE.replace(b"</item>", b"</item></channel><channel>", 1),
        "an item behind the channel": WHOLE.replace(b"</channel>", b"").replace(b"</item>", b"</item></channel>", 1),
        "entities in a text": WHOLE.replace(b"<item>", b"<item><!-- <!ENTITY x> -->", 1),
        "a broken channel title": WHOLE.replace(b"<title>", b"<title>A & B <i> ", 1),
    }
    assert {name: built_and_items(body) for name, body in ways.items()} == dict.fromkeys(ways, whole)


@pytest.mark.parametrize(
    ("harm", "kept"),
    [
        (lambda body: body.replace(b"<item>", b"<itam>", 2).replace(b"<itam>", b"<item>", 1), 7),
        (lambda body: body.replace(b"</item>", b"</item> & lost", 1), 8),
        (lambda body: body.replace(b"</item>", b"</item><item>", 1), 8),
    ],
)
def test_a_refused_document_with_anything_left_over_is_damaged(
    harm: Callable[[bytes], bytes], kept: int | None
) -> None:
    _, items, damaged = built_and_items(harm(WHOLE))
    assert damaged == "something stands between its items"
    assert kept in {None, items}


def test_defined_entities_are_refused_wherever_they_hide() -> None:
    bomb = b'<?xml version="1.0"?><!-- <rss --><!DOCTYPE rss [<!ENTITY a "aaaa">]>' + WHOLE.partition(b"?>")[2]
    result = read_feed(bomb)
    assert isinstance(result, NotAFeed)
    assert result.kind == "entities"


def test_two_items_run_together_are_unreadable_not_one() -> None:
    first, second = (found.start() for found in list(re.finditer(b"<title>", WHOLE))[2:4])
    spliced = WHOLE[: WHOLE.index(b"<pubDate>", first)] + WHOLE[second:]
    result = read_feed(spliced)
    assert isinstance(result, RawFeed)
    assert (len(result.items), result.unreadable) == (6, 1)
    look = read(spliced).look
    assert look is not None
    assert look.damaged == "1 of its items could not be read"
