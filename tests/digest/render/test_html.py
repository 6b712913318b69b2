from __future__ import annotations

from dataclasses import replace

import pytest
from justhtml import JustHTML

from docketwatch.digest.lines import StyledLine
from docketwatch.digest.page.blocks import Block
from docketwatch.digest.render.html import MOST_RUN_CHARS, is_loud, link_rows, render, run_of
from tests.digest.situations import SITUATIONS, ZONE


def page(situation: str) -> JustHTML:
    return JustHTML(render(SITUATIONS[situation](), ZONE), sanitize=False, strict=True)


def words(found: JustHTML, selector: str) -> list[str]:
    return [" ".join(node.to_text().split()) for node in found.query(selector)]


def test_the_title_and_the_preview_say_the_verdict() -> None:
    found = page("incomplete")
    verdict = words(found, "title")[0]
    assert verdict.startswith("INCOMPLETE: 3 dockets: 1 looked at")
    (preview,) = found.query("div")
    assert " ".join(preview.to_text().split()) == verdict
    assert words(page("ruling_and_relief_change"), "title")[0].startswith(
        "6 new entries, in 2 cases. 4 dockets: 3 looked"
    )
    assert "display:none" in str((preview.attrs or {})["style"])


def test_a_quiet_day_is_one_sentence() -> None:
    found = page("quiet_day")
    assert len(words(found, "p")) == 1
    assert words(found, "title") == words(found, "p")


def test_headings_are_what_the_digest_is_made_of() -> None:
    found = page("ruling_and_relief_change")
    assert words(found, "h1")[0].startswith("docketwatch, Wed 25 Nov 2026, 7:05 a.m. EST")
    assert words(found, "h2")[:3] == ["ACT ON THIS", "COMING", "PROTECTED AREAS"]
    assert words(found, "h3")[0] == "Riverbend Friends Meeting v. Huffman"
    assert words(found, "h4")[0].startswith("D. Mass. 1:26-cv-90101")


def test_a_free_paper_is_a_button_and_a_paid_one_a_quiet_link_with_the_word() -> None:
    found = page("ruling_and_relief_change")
    assert set(words(found, "a.f")) == {"PDF (free)"}
    assert set(words(found, "a.q")) == {"PACER (paid)"}
    assert "CourtListener (free)" in words(found, "a.l")


def test_the_courts_words_stand_in_a_block_of_their_own() -> None:
    assert any(said.startswith("Judge Ada B. Placeholder: ORDER") for said in words(page("incomplete"), "p.w"))


def test_an_alarm_says_that_it_is_one() -> None:
    alarms = words(page("incomplete"), ".a")
    assert [one.split()[0] for one in alarms] == ["INCOMPLETE:", "Attention:", "Attention:"]
    assert words(page("undelivered_at_top"), ".a")[0].startswith("NOT DELIVERED to a reader by email")
    assert not words(page("ruling_and_relief_change"), ".a")
    assert is_loud("COURTLISTENER: refused")
    assert not is_loud("D.D.C.: no answer")


def test_a_block_is_a_table_of_its_own() -> None:
    found = page("four_hundred_filings")
    assert len(found.query("table")) > 300
    assert max(len(one.query("p")) for one in found.query("table")) <= 20


def test_every_class_has_its_colour_on_a_dark_screen() -> None:
    style = page("quiet_day").query("style")[0].to_text()
    pages = [page(situation) for situation in SITUATIONS]
    used = {str((node.attrs or {})["class"]) for one in pages for node in one.query("[class]")}
    assert used == {"a", "b", "f", "h", "l", "n", "q", "w"} | ({""} & used)
    assert all(f".{name}{{" in style for name in used if name not in {"", "b"})
    assert "body,.b{" in style


def test_a_line_of_the_file_is_short_and_shows_nothing_of_where_it_is_broken() -> None:
    assert run_of("one two") == "one two"
    long = "word " * 100
    assert all(len(line) <= MOST_RUN_CHARS for line in run_of(long).split("\n"))
    assert run_of("x" * (MOST_RUN_CHARS + 1)) == "x" * MOST_RUN_CHARS + "<wbr\n>x"
    assert run_of("<b>" * 100).replace("<wbr\n>", "") == "&lt;b&gt;" * 100


def test_links_that_follow_one_another_stand_in_one_row() -> None:
    free, paid = (
        StyledLine("dim", "PDF (free)", 8, "https://a.example"),
        StyledLine("dim", "PACER (paid)", 8, "https://b"),
    )
    dim = StyledLine("dim", "entered", 8)
    assert list(link_rows(Block(None, (dim, free, paid, dim, dim)))) == [[dim], [free, paid], [dim], [dim]]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "x"])
def test_an_address_that_is_no_web_page_is_shown_and_leads_nowhere(url: str) -> None:
    digest = SITUATIONS["now_free"]()
    paper = replace(digest.now_free[0], link=replace(digest.now_free[0].link, url=url))
    found = JustHTML(render(replace(digest, now_free=(paper,)), ZONE), sanitize=False)
    assert not found.query("a")
    assert f"PDF (free): {url}" in words(found, "p")
