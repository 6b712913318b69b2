from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from docketwatch.digest.render.markdown import escaped, render
from docketwatch.digest.showing import shown
from tests.digest.situations import SITUATIONS, ZONE


@given(text=st.text(alphabet=st.sampled_from("\\`*_{}[]()<>#|~!&@$:-+=.1) \t\nabW/\"'^%;?,é"), max_size=40))
def test_any_text_is_shown_as_it_is_written(text: str) -> None:
    """Read back by a CommonMark parser, in a paragraph, a list item and a heading."""
    line = " ".join(str(shown(text)).split())
    for lead in ("", "- ", "## "):
        tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(lead + escaped(text))
        parts = [part for token in tokens for part in token.children or ()]
        assert {part.type for part in parts} <= {"text", "text_special"}
        assert "".join(part.content for part in parts).strip() == line
        wanted = {
            "": ["paragraph_open"],
            "- ": ["bullet_list_open", "list_item_open", "paragraph_open"],
            "## ": ["heading_open"],
        }
        if line:
            assert [token.type for token in tokens if token.type.endswith("_open")] == wanted[lead]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("@here", r"\@here"),
        (":warning: at 10:30 in 1:25-cv-1", r"\:warning: at 10:30 in 1:25-cv-1"),
        ("see https://x.example or www.x.example", r"see https\://x.example or www\.x.example"),
        ("1. Order", r"1\. Order"),
        ("+ more", r"\+ more"),
        ("-rw", r"\-rw"),
        ("a - b", "a - b"),
        ("#12 & *bold*", r"\#12 \& \*bold\*"),
        ("two\nlines\u202e", "two lines"),
        ("", ""),
    ],
)
def test_what_means_something_is_escaped_and_nothing_else(text: str, written: str) -> None:
    assert escaped(text) == written


def test_headings_lists_and_links_stand_as_in_the_text() -> None:
    lines = render(SITUATIONS["ruling_and_relief_change"](), ZONE).splitlines()
    assert "## ACT ON THIS" in lines
    assert "### Riverbend Friends Meeting v. Huffman" in lines
    at = lines.index(
        r"- **ECF 45** Judge Ada B. Placeholder granted in part motion for preliminary injunction \(ECF 12\)"
    )
    below = lines[at + 1 : at + 5]
    assert all(line.startswith("  - ") for line in below)
    assert r"  - [PDF \(free\)](<https://storage.example.org/recap/mad.45.0.pdf>)" in below


def test_what_is_urgent_is_bold() -> None:
    lines = render(SITUATIONS["incomplete"](), ZONE).splitlines()
    assert lines[0].startswith("**INCOMPLETE: 3 dockets")
    assert any(line.startswith("**N.D. Cal.: no answer within 30 s") for line in lines)
