from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from itertools import pairwise

import pytest
from justhtml import JustHTML

from docketwatch.digest.site.pages import MARK, site_pages
from tests.site_sample import EASTERN, HOSTILE, sample

PAGES = site_pages(sample(), EASTERN)
HTML = sorted(name for name in PAGES if name.endswith(".html"))


def attributes(page: JustHTML, selector: str) -> list[dict[str, str]]:
    """The attributes of all elements that fit."""
    return [{name: value or "" for name, value in (one.attrs or {}).items()} for one in page.query(selector)]


def test_a_site_is_a_front_page_a_page_for_each_case_and_three_files_of_its_own() -> None:
    cases = [f"case-{case.case.id}.html" for case in sample().cases]
    assert sorted(PAGES) == sorted(["index.html", *cases, "style.css", "site.js", "entries.js"])


@pytest.mark.parametrize("name", sorted(PAGES))
def test_every_file_says_in_its_first_lines_who_made_it(name: str) -> None:
    assert MARK in "\n".join(PAGES[name].splitlines()[:2])


@pytest.mark.parametrize("name", HTML)
def test_a_page_is_valid_and_built_for_those_who_do_not_see_it(name: str) -> None:
    page = JustHTML(PAGES[name], strict=True, sanitize=False)
    assert [one["lang"] for one in attributes(page, "html")] == ["en"]
    for one in ("head title", "h1", "header", "nav", "main", "footer"):
        assert len(page.query(one)) == 1, one
    assert len(page.query("table")) == len(page.query("table > caption")) == len(page.query("table > thead"))
    assert {one.get("scope") for one in attributes(page, "th")} <= {"col", "row"}
    fields = {one["id"] for one in (*attributes(page, "input"), *attributes(page, "select"))}
    assert fields == {one["for"] for one in attributes(page, "label")}
    levels = [int(level) for level in re.findall(r"<h([1-6])\b", PAGES[name])]
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", HTML)
def test_no_name_of_a_place_stands_twice_and_every_link_inside_the_site_leads_somewhere(name: str) -> None:
    page = JustHTML(PAGES[name], strict=True, sanitize=False)
    names = [one["id"] for one in attributes(page, "[id]")]
    assert len(names) == len(set(names))
    for one in attributes(page, "[aria-labelledby]"):
        assert set(one["aria-labelledby"].split()) <= set(names)
    for link in attributes(page, "a[href]"):
        file, _, anchor = link["href"].partition("#")
        if not file.startswith("https://"):
            assert not anchor or f'id="{anchor}"' in PAGES[file or name], link["href"]


@pytest.mark.parametrize("name", HTML)
def test_a_page_asks_nobody_for_anything(name: str) -> None:
    page = JustHTML(PAGES[name], strict=True, sanitize=False)
    loaded = [one["src"] for one in attributes(page, "script")] + [one["href"] for one in attributes(page, "link")]
    assert sorted(loaded) == ["site.js", "style.css"]
    (policy,) = [one["content"] for one in attributes(page, "meta") if "http-equiv" in one]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    told = {attribute for one in attributes(page, "*") for attribute in one}
    assert "href" in told
    assert [one for one in told if one.startswith("on") or one == "style"] == []


def test_hostile_words_are_text_on_every_page_where_they_stand() -> None:
    literal = re.sub("[\u202a-\u202e\x00-\x08]", "", HOSTILE).strip()
    for name in ("index.html", "case-roe-v-agency.html"):
        assert literal in unescape(PAGES[name])
        assert "<script>document" not in PAGES[name]
        assert "\u202e" not in PAGES[name]
        assert JustHTML(PAGES[name], sanitize=False).query("img") == []


def test_the_foot_says_when_it_was_made_as_of_which_check_and_that_it_is_no_advice() -> None:
    foot = PAGES["index.html"].partition("<footer>")[2]
    assert "Made Wed 25 Nov 2026, 7:30 a.m. EST, as of the check of Wed 25 Nov 2026, 7:05 a.m. EST." in foot
    assert "Not legal advice" in foot
    never = site_pages(replace(sample(), as_of=None), EASTERN)["index.html"]
    assert "before any check has finished" in never


def test_nothing_watched_makes_a_page_too() -> None:
    pages = site_pages(replace(sample(), cases=()), EASTERN)
    JustHTML(pages["index.html"], strict=True, sanitize=False)
    assert "0 dockets: none." in pages["index.html"]
