"""What every form of a digest must keep, run on every file in the folder; a new form gets its tests by existing."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import feedparser
import icalendar
import pytest
from justhtml import JustHTML
from markdown_it import MarkdownIt

from docketwatch.digest.render import formats, load_format
from docketwatch.digest.render.csv import COLUMNS
from docketwatch.digest.showing import shown
from tests.conftest import ROOT
from tests.digest.hostile_text import VECTORS, hostile_digests
from tests.digest.situations import SITUATIONS, ZONE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docketwatch.digest.compose.sections import ComposedDigest, Line

ATOM = "{http://www.w3.org/2005/Atom}"
OUR_ATTRIBUTES: dict[str, set[str]] = {
    "html": {"lang"},
    "meta": {"charset", "name", "content"},
    "table": {"role", "width", "cellpadding", "cellspacing", "border", "align", "style"},
    "a": {"class", "href", "style"},
    "div": {"style"},
    "body": {"style"},
    **{name: {"class", "style"} for name in ("td", "p", "h1", "h2", "h3", "h4")},
    **{name: set() for name in ("head", "title", "style", "tbody", "tr", "strong", "wbr")},
}
MOST_LINE_OCTETS = 998


@cache
def harmless() -> dict[str, ComposedDigest]:
    return {name: made() for name, made in SITUATIONS.items()}


@cache
def usual(name: str) -> tuple[str, ...]:
    return tuple(load_format(name).render(digest, ZONE) for digest in harmless().values())


@cache
def hostile(name: str) -> tuple[str, ...]:
    return tuple(load_format(name).render(digest, ZONE) for digest in hostile_digests())


def everything(name: str) -> Iterator[str]:
    yield from usual(name)
    yield from hostile(name)


@cache
def parsed(content: str) -> JustHTML:
    """The tree of an HTML document; an error of the kind that a validator tells raises."""
    return JustHTML(content, sanitize=False, strict=True)


def attribute(node: Any, name: str) -> str:
    return str(node.attrs[name])


@cache
def tokens_of(content: str) -> tuple[Any, ...]:
    """What CommonMark with GitHub's tables and strike-through reads."""
    return tuple(_tokens(MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(content)))


def _tokens(tokens: list[Any]) -> Iterator[Any]:
    for token in tokens:
        if token.type == "inline":
            yield from _tokens(token.children)
        else:
            yield token


def squeezed(text: str) -> str:
    """Text without blanks and without what no output may hold: a form may break lines where it likes."""
    return "".join(str(shown(text)).split())


def lines_of(digest: ComposedDigest) -> list[Line]:
    dockets = [docket for topic in digest.topics for case in topic.cases for docket in case.dockets]
    folded = [one.lines for one in digest.housekeeping]
    return [line for lines in (*(one.lines for one in dockets), *folded) for line in lines]


# ------------------------------------------------------------------------------------------------------- every form


def test_the_folder_is_the_registry() -> None:
    assert formats() == ("atom", "csv", "html", "ics", "json", "markdown", "text")
    with pytest.raises(KeyError):
        load_format("templates")


def test_no_form_is_imported_before_it_is_asked_for() -> None:
    said = (
        "import sys; from docketwatch.digest.render import formats, load_format; formats(); load_format('csv');"
        "print([name for name in sys.modules if name.startswith(('docketwatch.digest.render.', 'jinja2'))])"
    )
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout == "['docketwatch.digest.render.csv']\n"


@pytest.mark.parametrize("name", formats())
def test_a_form_says_what_it_is(name: str) -> None:
    form = load_format(name)
    assert re.fullmatch(r"\.[a-z]{2,4}", form.SUFFIX)
    assert re.fullmatch(r"(text|application)/[a-z+]+", form.MEDIA_TYPE)
    others = [load_format(other) for other in formats() if other != name]
    assert form.SUFFIX not in {other.SUFFIX for other in others}


@pytest.mark.parametrize("name", formats())
def test_a_form_shows_every_digest_and_repeats_itself_to_the_byte(name: str) -> None:
    for digest in (*harmless().values(), hostile_digests()[-1]):
        one = load_format(name).render(digest, ZONE)
        assert one.endswith("\n")
        assert one == load_format(name).render(digest, ZONE)


@pytest.mark.parametrize("name", sorted({*formats()} - {"json"}))
def test_no_form_holds_a_control_character_or_one_that_turns_the_reading_direction(name: str) -> None:
    for content in hostile(name):
        content.encode()  # no half characters
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]", content)


def test_there_are_five_hundred_hostile_texts() -> None:
    assert len(VECTORS) > 500


# ------------------------------------------------------------------------------------------------------------- HTML


def test_html_is_valid_and_holds_our_elements_with_our_attributes_only() -> None:
    for content in everything("html"):
        page = parsed(content)
        for node in page.query("*"):
            assert node.name in OUR_ATTRIBUTES, node.name
            assert set(node.attrs or ()) <= OUR_ATTRIBUTES[node.name], node.attrs
        for link in page.query("a"):
            assert re.fullmatch(r"https?://[!#-&(-;=?-\[\]_a-z~]+", attribute(link, "href"), re.IGNORECASE)
        for node in page.query("[style]"):
            assert "url(" not in attribute(node, "style")
        assert len(page.query("style")) == 1
        assert "url(" not in page.query("style")[0].to_text()
        assert "<!--" not in content
    assert all("https://x.example/%22onmouseover" in one and "?a=1&amp;b=2" in one for one in hostile("html"))


def test_html_is_a_mail_that_can_be_read_anywhere() -> None:
    for content in everything("html"):
        page = parsed(content)
        tables = page.query("table")
        assert tables
        assert all((attribute(one, "role"), attribute(one, "width")) == ("presentation", "600") for one in tables)
        assert not page.query("table table")
        assert max(len(line.encode()) for line in content.split("\n")) <= MOST_LINE_OCTETS
        levels = [int(one.name[1]) for one in page.query("h1, h2, h3, h4")]
        assert levels == [] or levels[0] == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))


def test_html_shows_hostile_text_as_it_is_written() -> None:
    for digest, content in zip(hostile_digests(), hostile("html"), strict=True):
        page = parsed(content)
        text = squeezed("".join(node.to_text(separator="") for node in page.query("td")))
        for line in lines_of(digest):
            said = line.summary or "; ".join(line.labels)
            if line.kind != "update" and not line.under and len(said) < 300:
                assert squeezed(said) in text


# --------------------------------------------------------------------------------------------------------- Markdown


def test_markdown_has_our_headings_and_web_links_and_nothing_that_a_docket_text_wrote() -> None:
    for content in everything("markdown"):
        tokens = tokens_of(content)
        kinds = {token.type for token in tokens}
        assert not kinds & {
            "html_inline",
            "html_block",
            "image",
            "code_inline",
            "code_block",
            "fence",
            "hr",
            "table_open",
        }
        assert not kinds & {"blockquote_open", "em_open", "s_open", "ordered_list_open"}
        for token in tokens:
            if token.type == "link_open":
                assert str(token.attrs["href"]).lower().startswith(("https://", "http://"))


def test_markdown_shows_hostile_text_as_it_is_written() -> None:
    for digest, content in zip(hostile_digests(), hostile("markdown"), strict=True):
        text = squeezed("".join(token.content for token in tokens_of(content) if token.type == "text"))
        for line in lines_of(digest):
            said = line.summary or "; ".join(line.labels)
            if line.kind != "update" and not line.under and len(said) < 300:
                assert squeezed(said) in text


def test_markdown_names_nobody_and_links_nothing_by_itself() -> None:
    for content in hostile("markdown"):
        assert not re.search(r"(?<!\\)@", re.sub(r"\]\(<[^>]*>\)", "", content))
        assert not re.search(r"(?<!\]\(<)https?:", content, re.IGNORECASE) or r"https\:" in content
        assert not re.search(r"www\.x", content, re.IGNORECASE)


# -------------------------------------------------------------------------------------------------- CSV, JSON, text


def test_csv_reads_back_equal_and_no_cell_is_a_formula() -> None:
    for digest, content in zip(hostile_digests(), hostile("csv"), strict=True):
        assert content.startswith("\ufeff")
        rows = list(csv.DictReader(io.StringIO(content.removeprefix("\ufeff"), newline="")))
        assert tuple(rows[0]) == COLUMNS
        lines = lines_of(digest)
        assert len(rows) == len(lines) + len(digest.now_free)
        for row, line in zip(rows, lines, strict=False):
            text = " ".join(str(shown(line.text)).split())
            assert row["text"] == (f"'{text}" if text.startswith(tuple("=+-@\uff1d")) else text)
            assert not any(cell.startswith(tuple("=+-@\t\r\uff1d")) for cell in row.values())


def test_json_reads_back_equal() -> None:
    for digest, content in zip(hostile_digests(), hostile("json"), strict=True):
        assert json.loads(content)["topics"][0]["cases"][0]["caption"] == digest.topics[0].cases[0].caption


def test_no_text_becomes_a_line_of_its_own() -> None:
    for digest, content in zip(hostile_digests(), hostile("text"), strict=True):
        assert not re.search(r"^\s*(Bcc:|END:|BEGIN:|\| c \|)", content, re.MULTILINE)
        assert len(content.splitlines()) == content.count("\n")
        assert digest.topics


# ------------------------------------------------------------------------------------------------------- Atom and ICS


def test_atom_is_read_by_two_readers_and_its_ids_are_its_own() -> None:
    for content in everything("atom"):
        feed = ET.fromstring(content.encode())  # noqa: S314 -- our own
        read = feedparser.parse(content.encode(), sanitize_html=False)
        assert not read.bozo
        entries = feed.findall(f"{ATOM}entry")
        assert [one.id for one in read.entries] == [one.findtext(f"{ATOM}id") for one in entries]
        assert set(Counter(one.id for one in read.entries).values()) == {1}
        for entry in entries:
            assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", entry.findtext(f"{ATOM}id") or "")
            assert entry.findtext(f"{ATOM}updated") == "2026-11-25T12:05:00Z"
            assert {one.tag for one in entry} <= {
                f"{ATOM}{name}"
                for name in ("id", "title", "updated", "published", "link", "summary", "content", "category")
            }
            links = entry.findall(f"{ATOM}link")
            assert [one.get("rel") for one in links][:1] in ([], ["alternate"])
            assert sum(one.get("rel") == "alternate" for one in links) <= 1
            assert all(str(one.get("href")).lower().startswith("http") for one in links)


def test_atom_shows_hostile_text_as_it_is_written() -> None:
    for digest, content in zip(hostile_digests(), hostile("atom"), strict=True):
        feed = ET.fromstring(content.encode())  # noqa: S314 -- our own
        titles = squeezed("".join(one.text or "" for one in feed.iter(f"{ATOM}title")))
        for line in lines_of(digest):
            if line.kind == "new" and line.summary and not line.under:
                assert squeezed(line.summary) in titles


def test_ics_holds_the_dates_and_nothing_else() -> None:
    for digest, content in zip(hostile_digests(), hostile("ics"), strict=True):
        calendar = icalendar.Calendar.from_ical(content)
        events = calendar.walk("VEVENT")
        assert len(events) == len(digest.coming) + len(digest.later)
        assert {part.name for part in calendar.walk()} <= {"VCALENDAR", "VEVENT", "VTIMEZONE", "STANDARD", "DAYLIGHT"}
        assert content.count("\n") == content.count("\r\n")
