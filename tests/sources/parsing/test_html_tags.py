from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docketwatch.sources.parsing.html_tags import Tag, read_tags


def shown(markup: str) -> list[str]:
    """Tags as `<name` or `</name`, and text."""
    return [
        token if isinstance(token, str) else f"<{'/' * token.is_end}{token.name}"
        for token in read_tags(markup)
        if token
    ]


def first(markup: str) -> Tag:
    token = next(read_tags(markup))
    assert isinstance(token, Tag)
    return token


@pytest.mark.parametrize(
    ("markup", "tokens"),
    [
        ("<TD class=x>one</td >two", ["<td", "one", "</td", "two"]),
        ("a<!-- <td> -->b<!DOCTYPE html>c<?xml ?>d</>e", list("abcde")),
        ("<script>if (a<b) '<td>'</SCRIPT><br/>", ["<script", "</script", "<br"]),
        ("<style>td{}", ["<style"]),
        ("3 < 4 & 5", ["3 ", "<", " 4 & 5"]),
        ("a<!-- never closed", ["a"]),
        ("a<td class='never closed", ["a"]),
        ("<![x[ y ]]>z", ["z"]),
    ],
)
def test_tags_and_the_text_between_them(markup: str, tokens: list[str]) -> None:
    assert shown(markup) == tokens


@pytest.mark.parametrize(
    ("markup", "attributes"),
    [
        (
            "<a  href= https://a.example/b%20c.pdf\n  class=\"x y\" target='_blank'>",
            ("https://a.example/b%20c.pdf", "x y"),
        ),
        ("<a href = 'https://a.example/?b=1&amp;copy=2' CLASS=x y>", ("https://a.example/?b=1&copy=2", "x")),
        ('<a href="a>b" class="">', ("a>b", "")),
        ("<a href='one' href='two' class='\"'>", ("one", '"')),
        ("<a = href=one/two class=x/>", ("one/two", "x/")),
    ],
)
def test_an_attribute_is_read_with_and_without_quotes(markup: str, attributes: tuple[str, str]) -> None:
    tag = first(markup)
    assert (tag.attributes["href"], tag.attributes["class"]) == attributes


def test_a_reference_counts_only_with_its_semicolon() -> None:
    assert shown("Smith&copy Barnes &amp; Noble&#39;s AT&T &sect;&nbsp;1") == [
        "Smith&copy Barnes & Noble's AT&T §\xa01"
    ]


def test_a_tag_with_another_inside_it_is_torn() -> None:
    assert first('<a href="x.pdf<a href=y>').is_torn
    assert not first("<a href=x.pdf>").is_torn


def test_classes_are_the_words_of_the_attribute() -> None:
    assert first("<td class=' a  b'>").classes == ["a", "b"]
    assert first("<td>").classes == []


@given(
    st.lists(st.sampled_from(["<", ">", "/", "a", "=", '"', "'", "!", "-", "[", "&", ";", " ", "script", "\0", "é"]))
)
@settings(max_examples=300, deadline=None)
def test_no_document_raises(pieces: list[str]) -> None:
    for token in read_tags("".join(pieces)):
        assert isinstance(token, str | Tag)


@pytest.mark.parametrize(
    "piece", ["<a ", '<a b="<a ', "<a b='", "<!--", "<![x[", "</", "<script></", "&", "<a b=\"' ", "<"]
)
def test_a_document_of_nothing_but_beginnings_is_read_once(piece: str) -> None:
    count = 500_000 // len(piece)  # where each beginning were read to the end of the document, this would never end
    assert sum(1 for _ in read_tags(piece * count)) <= 2 * count + 1
