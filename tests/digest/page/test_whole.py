from __future__ import annotations

from dataclasses import replace

import pytest
from justhtml import JustHTML
from markdown_it import MarkdownIt

from docketwatch.digest.compose.cut import MOST_MAIL_BYTES, Limits, cut
from docketwatch.digest.page.whole import page_lines
from docketwatch.digest.render import html, markdown, text
from docketwatch.digest.wording import shortened
from tests.digest.situations import GOLDEN, READABLE, SITUATIONS, ZONE, golden_names, made


@pytest.mark.parametrize(("situation", "name"), golden_names(), ids=lambda one: one)
def test_a_digest_reads_as_it_is_meant_to(situation: str, name: str) -> None:
    """Made anew with `python -m tests.digest.situations`."""
    file, content = made(situation, name)
    assert content.encode() == (GOLDEN / file).read_bytes()


def test_there_is_no_golden_file_that_nobody_compares() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {made(*names)[0] for names in golden_names()}


@pytest.mark.parametrize("situation", SITUATIONS)
def test_what_stands_in_the_text_stands_in_html_and_markdown_in_the_same_order(situation: str) -> None:
    digest = SITUATIONS[situation]()
    lines = [line for line in page_lines(digest, ZONE) if line.text]
    plain = text.render(digest, ZONE)
    page = JustHTML(html.render(digest, ZONE), sanitize=False)
    in_html = page.query("body")[0].to_text(separator=" ")
    tokens = MarkdownIt("commonmark").parse(markdown.render(digest, ZONE))
    in_markdown = " ".join(
        "".join(part.content if part.type == "text" else " " for part in token.children or ())
        for token in tokens
        if token.type == "inline"
    )
    for shown in (plain, in_html, in_markdown):
        left = " ".join(shown.split())
        for line in lines:
            _, words, left = left.partition(" ".join(line.text.split()))
            assert words, f"{line.text!r} is not in {left[:200]!r} or not in its place"


@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_mail_shows_all_its_addresses_as_links(situation: str) -> None:
    digest = SITUATIONS[situation]()
    urls = [line.url for line in page_lines(digest, ZONE) if line.url]
    page = JustHTML(html.render(digest, ZONE), sanitize=False)
    assert [str((link.attrs or {})["href"]) for link in page.query("a")] == urls


def test_the_digest_of_four_hundred_filings_fits_into_a_mail() -> None:
    file, content = made("four_hundred_filings", "html")
    assert len(content.encode()) <= MOST_MAIL_BYTES
    assert "more entries: docketwatch digest --since 2026-11-24 --case " in content
    assert file == "four_hundred_filings.html"


def test_a_first_look_counts_what_is_left_out_against_all_that_is_known() -> None:
    lines = [line.plain for line in page_lines(cut(SITUATIONS["first_run"](), Limits(latest=1)), ZONE)]
    assert "    First look: 148 entries known so far; the latest 1:" in lines
    assert '    and 147 more entries: docketwatch digest --since yesterday --case "cand 3:26-cv-90303"' in lines


def test_a_first_look_of_which_no_entry_is_shown_says_how_many_are_known() -> None:
    lines = [line.plain for line in page_lines(cut(SITUATIONS["first_run"](), Limits(latest=0)), ZONE)]
    at = lines.index("    First look: 148 entries known so far.")
    assert lines[at + 1] == '    and 148 more entries: docketwatch digest --since yesterday --case "cand 3:26-cv-90303"'


def test_a_text_is_cut_only_where_that_makes_it_shorter() -> None:
    assert shortened("x" * 70, 60) == "x" * 70
    assert shortened("x" * 100, 60) == "x" * 60 + "… [40 more characters]"


def test_the_courts_words_are_not_said_twice() -> None:
    lines = [line.plain.strip() for line in page_lines(SITUATIONS["appeal_and_district"](), ZONE)]
    said = "NOTICE OF APPEAL as to 45 Order on Motion for Preliminary Injunction by Huffman"
    assert f"ECF 47  {said}" in lines
    assert f"{said}." not in lines


def test_the_words_that_a_court_took_out_stand_nowhere() -> None:
    for name in READABLE:
        _, content = made("redacted_text", name)
        assert "J.C.S." in content
        assert "Juan" not in content
        assert "2011" not in content


def test_the_record_of_a_digest_stands_in_its_footer() -> None:
    digest = replace(SITUATIONS["corrected_text"](), anchor="a1" * 32)
    lines = [line.plain for line in page_lines(digest, ZONE)]
    assert any("a1" * 32 in line for line in lines[-3:])
