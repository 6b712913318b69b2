"""The site as somebody sees it who opens it from a disk: rendered, clicked, typed into, listened to.

Skipped by name where no Chromium is installed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from docketwatch.cli.site_folder import write_site
from docketwatch.digest.site.pages import MARK, site_pages
from tests.browser.chromium import Browser, find_chromium, open_chromium
from tests.site_sample import BUSY, EASTERN, HOSTILE, sample

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PHONE, DESKTOP = 360, 1280
PAGES = ("index.html", "case-doe-v-mullin.html", "case-roe-v-agency.html", "case-juniper-aid.html")
SHOWN = "document.querySelectorAll('article.entry:not([hidden])').length"
COUNT = "document.querySelector('[data-filter=entries] .count').textContent"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = find_chromium()
    if program is None:
        pytest.skip("no Chromium on this machine: nothing is said about how the site looks in a browser")
    with open_chromium(program) as opened:
        yield opened


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("a site, with spaces & signs")
    write_site(folder, site_pages(sample(), EASTERN), MARK)
    return folder


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_renders_without_a_complaint_and_fits_the_width(
    browser: Browser, site: Path, name: str, width: int
) -> None:
    with browser.page(width) as page:
        page.open(site / name)
        assert page.value("document.querySelectorAll('h1').length") == 1
        assert page.value("document.querySelector('h1').getBoundingClientRect().height") > 0
        assert page.value("[document.documentElement.scrollWidth, innerWidth]") == [width, width]
        assert page.value("getComputedStyle(document.querySelector('.skip')).position") == "absolute"
        assert page.listen() == []


def test_a_filter_narrows_the_entries_and_counts_them(browser: Browser, site: Path) -> None:
    with browser.page(DESKTOP) as page:
        page.open(site / "case-roe-v-agency.html")
        assert page.value(COUNT) == f"{BUSY + 1} of {BUSY + 1} entries shown"
        page.click("#event")
        page.press("Escape", 27)
        page.type("ru")
        page.until(f"{SHOWN} < {BUSY}")
        rulings = len([one for one in sample().cases[1].dockets[0].lines if one.is_ruling])
        assert page.value(COUNT) == f"{rulings} of {BUSY + 1} entries shown"
        assert page.value(SHOWN) == rulings
        page.click("#words")
        page.type("Party 395")
        page.until(f"{SHOWN} === 1")
        assert page.value(COUNT) == f"1 of {BUSY + 1} entries shown"
        page.click("button[type=reset]")
        page.until(f"{SHOWN} === {BUSY + 1}")
        assert page.value("document.querySelector('#words').value") == ""
        assert page.listen() == []


def test_a_link_to_an_entry_that_a_filter_hides_shows_it_again(browser: Browser, site: Path) -> None:
    with browser.page(DESKTOP) as page:
        page.open(site / "case-doe-v-mullin.html")
        page.click("#words")
        page.type("no such words anywhere")
        page.until(f"{SHOWN} === 0")
        page.click("svg a.tl-weighty path")
        page.until("location.hash.startsWith('#e')")
        page.until("document.querySelector(location.hash).getBoundingClientRect().height > 0")


def test_a_ruling_of_the_time_line_leads_to_its_entry(browser: Browser, site: Path) -> None:
    with browser.page(DESKTOP) as page:
        page.open(site / "case-doe-v-mullin.html")
        page.click("svg a.tl-ruling path")
        page.until("location.hash.startsWith('#e')")
        mark, top, height = page.value(
            "(() => { const entry = document.querySelector(location.hash); const box = entry.getBoundingClientRect();"
            " return [entry.querySelector('h3 a').textContent, box.top, innerHeight]; })()"
        )
        assert mark == "ECF 15"
        assert 0 <= top < height
        assert page.listen() == []


def test_the_front_page_searches_all_entries_and_finds_cases(browser: Browser, site: Path) -> None:
    with browser.page(DESKTOP) as page:
        page.open(site / "index.html")
        page.click("#search-words")
        page.type("admin stay")
        page.until("document.querySelectorAll('.found li').length === 1")
        assert "Panel entered an administrative stay" in page.value("document.querySelector('.found li').textContent")
        page.click(".found a")
        page.until("document.querySelector('h1')?.textContent === 'Doe v. Mullin' && location.hash !== ''")
        page.open(site / "index.html")
        page.click("#case-words")
        page.type("agency")
        page.until("document.querySelectorAll('.cases li:not([hidden])').length === 1")
        assert page.value("document.querySelector('[data-filter=cases] .count').textContent") == "1 of 3 cases shown"
        assert page.value("[...document.querySelectorAll('.topic')].map(one => one.hidden)") == [True, False]
        assert page.listen() == []


def test_words_that_mean_harm_are_shown_as_the_court_wrote_them(browser: Browser, site: Path) -> None:
    literal = HOSTILE.translate(dict.fromkeys(map(ord, "\u202e\u202c\x07"))).strip()
    with browser.page(DESKTOP) as page:
        page.open(site / "case-roe-v-agency.html")
        assert literal in page.value("document.querySelector('article.entry').textContent")
        assert page.value("document.title").startswith('Roe v. "Agency" <b>of</b> Tides')
        page.open(site / "index.html")
        page.click("#search-words")
        page.type("onerror 401")
        page.until("document.querySelectorAll('.found li').length === 1")
        assert literal in page.value("document.querySelector('.found li').textContent")
        assert page.value("document.title") == "Watched dockets"
        assert page.value("document.querySelectorAll('img, main script, b i').length") == 0
        assert page.listen() == []


def test_without_script_everything_is_shown_and_no_form_is(browser: Browser, site: Path) -> None:
    with browser.page(PHONE, script=False) as page:
        page.open(site / "case-roe-v-agency.html")
        # The debugger's own scripts still run: they only look.
        assert page.value(SHOWN) == BUSY + 1
        assert page.value("document.querySelector('form').getBoundingClientRect().height") == 0
        assert page.value("document.querySelector('article.entry').getBoundingClientRect().height") > 0
        assert page.value("document.querySelector('svg.timeline').getBoundingClientRect().height") > 0


def test_the_first_tab_leads_past_the_navigation(browser: Browser, site: Path) -> None:
    with browser.page(DESKTOP) as page:
        page.open(site / "index.html")
        page.press("Tab", 9)
        assert page.value("document.activeElement.className") == "skip"
        assert page.value("document.activeElement.getBoundingClientRect().left") >= 0


CONTRASTS = """
[...document.querySelectorAll('body *')].filter(one => !one.closest('svg') && one.getClientRects().length
    && [...one.childNodes].some(node => node.nodeType === 3 && node.textContent.trim())).map(one => {
  const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = colour => { const [r, g, b] = numbers(colour).map(part => part / 255).map(
      part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  let behind = one;
  while (numbers(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
  const pair = [getComputedStyle(one).color, getComputedStyle(behind).backgroundColor].map(light).sort((a, b) => b - a);
  return [(pair[0] + 0.05) / (pair[1] + 0.05), one.outerHTML.slice(0, 80)];
}).sort((a, b) => a[0] - b[0])[0]
"""
"""The text of the page that stands out least from what is behind it (WCAG 2.2, relative luminance)."""


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", PAGES[:2])
def test_all_text_stands_out_by_day_and_by_night(browser: Browser, site: Path, name: str, dark: bool) -> None:  # noqa: FBT001 - a parameter
    with browser.page(DESKTOP, dark=dark) as page:
        page.open(site / name)
        contrast, where = page.value(CONTRASTS)
        assert contrast >= 4.5, where


def test_a_page_can_be_printed(browser: Browser, site: Path) -> None:
    with browser.page(DESKTOP) as page:
        page.open(site / "case-doe-v-mullin.html")
        assert page.pdf().startswith(b"%PDF-")
        page.ask("Emulation.setEmulatedMedia", media="print")
        for what in ("nav", "form.filter", ".skip"):
            assert page.value(f"document.querySelector('{what}').getClientRects().length") == 0, what
        assert page.value("document.querySelector('article.entry').getClientRects().length") == 1
        page.open(site / "index.html")
        folded = "[...document.querySelectorAll('details li')]"
        assert page.value(f"{folded}.length") > 0
        assert page.value(f"{folded}.every(one => one.checkVisibility({{contentVisibilityAuto: true}}))") is True


def test_the_browser_tells_what_a_page_must_not_do(browser: Browser, tmp_path: Path) -> None:
    """The proof that silence of the console, which the other tests ask for, means something."""
    policy = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; script-src 'self'\">"
    (tmp_path / "bad.js").write_text("console.log('loud'); missing()", encoding="utf-8")
    (tmp_path / "bad.html").write_text(
        f"<!DOCTYPE html><title>t</title>{policy}<script>1</script><script src=bad.js></script><img src=x.png>",
        encoding="utf-8",
    )
    with browser.page(DESKTOP) as page:
        page.open(tmp_path / "bad.html")
        told = "\n".join(page.listen())
    assert "console.log" in told
    assert "missing is not defined" in told
    assert "script-src" in told
    assert "x.png" in told
