from __future__ import annotations

import pytest

from docketwatch.digest.lines import StyledLine
from docketwatch.digest.page.blocks import MOST_BLOCK_LINES, Block, blocks_of, is_free, told, web_address
from docketwatch.digest.page.whole import page_lines
from tests.digest.situations import SITUATIONS, ZONE

BLANK = StyledLine("plain", "")
ENTRY = StyledLine("entry", "ECF 1  Order", 4)
WORDS = StyledLine("words", "ORDER granting", 8)
PART = StyledLine("part", "with ECF 2  Memorandum", 8)
LINK = StyledLine("dim", "PDF (free)", 12, "https://x.example/")
BRIEFING = StyledLine("plain", "Briefing: ", 4)
DIM = StyledLine("dim", "Run 1.")


def test_an_entry_stands_with_its_words_parts_and_links() -> None:
    lines = [ENTRY, WORDS, PART, LINK, ENTRY, BRIEFING, BLANK, DIM]
    assert list(blocks_of(lines)) == [
        Block(ENTRY, (WORDS, PART, LINK)),
        Block(ENTRY, ()),
        Block(None, (BRIEFING,)),
        Block(None, (DIM,)),
    ]


def test_lines_of_one_kind_without_a_head_stand_together_until_a_blank_one() -> None:
    assert list(blocks_of([DIM, DIM, BLANK, DIM])) == [Block(None, (DIM, DIM)), Block(None, (DIM,))]


def test_a_case_stands_with_its_first_docket_and_another_docket_by_itself() -> None:
    case, docket, judge = (
        StyledLine("case", "A v. B"),
        StyledLine("docket", "D. Mass. 1", 2),
        StyledLine("dim", "Judge: C", 4),
    )
    lines = [BLANK, case, docket, judge, ENTRY, docket, judge]
    assert list(blocks_of(lines)) == [Block(case, (docket, judge)), Block(ENTRY, ()), Block(docket, (judge,))]


def test_a_long_block_goes_on_in_another_and_loses_nothing() -> None:
    lines = [ENTRY, *[PART] * 50]
    first, *others = blocks_of(lines)
    assert first.head == ENTRY
    assert {one.head for one in others} == {None}
    assert max(len(one.rest) for one in others) == MOST_BLOCK_LINES
    assert sum(len(one.rest) for one in (first, *others)) == 50
    assert len(list(blocks_of([DIM._replace(text="x" * 1_000)] * 4))) > 1


@pytest.mark.parametrize("situation", SITUATIONS)
def test_no_line_is_lost_or_moved(situation: str) -> None:
    lines = list(page_lines(SITUATIONS[situation](), ZONE))
    blocks = blocks_of(lines)
    assert [line for block in blocks for line in ([block.head] if block.head else []) + list(block.rest)] == [
        line for line in lines if line.plain
    ]


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://www.courtlistener.com/docket/1/?a=1&b=%20#x", "https://www.courtlistener.com/docket/1/?a=1&b=%20#x"),
        ("HTTP://x.example", "HTTP://x.example"),
        ("https://x.example/\"<>'() \\", "https://x.example/%22%3C%3E%27%28%29%20%5C"),
        ("https://x.example/é\u202e\n", "https://x.example/%C3%A9%0A"),
        ("javascript:alert(1)//https://x.example", ""),
        (" https://x.example", ""),
        ("https:x.example", ""),
        ("https://", ""),
        ("//x.example", ""),
        ("mailto:a@x.example", ""),
        ("", ""),
        ("https://x.example/" + "a" * 1_000, ""),
    ],
)
def test_only_a_web_address_becomes_a_link_and_nothing_in_it_can_end_it(url: str, safe: str) -> None:
    assert web_address(url) == safe


def test_what_costs_nothing_says_so() -> None:
    assert is_free(LINK)
    assert not is_free(LINK._replace(text="PACER (paid)"))


def test_what_stands_out_of_an_entry() -> None:
    assert told("ECF 45  Order granting") == ("ECF 45", "Order granting")
    assert told("in 7 days: Wed 2 Dec 2026 — motion hearing — A v. B") == (
        "in 7 days: Wed 2 Dec 2026",
        "— motion hearing — A v. B",
    )
    assert told("Court granted motion") == ("Court granted motion", "")
    assert told("x" * 70 + "  y")[0] != "x" * 70
