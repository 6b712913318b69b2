from __future__ import annotations

import pytest

from docketwatch.channels.brief_parts import is_web_address, left_out, short_line


@pytest.mark.parametrize(
    "url", ["https://x.example/a.pdf", "http://x.example/?a=1&b=%20#c", "https://x.example/(a),b;c[1]~'!$*+"]
)
def test_web_addresses_become_links(url: str) -> None:
    assert is_web_address(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "x.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://x.example/ y",
        "https://x.example/>",
        "https://x.example/|y",
        'https://x.example/"',
        "https://x.example/\n",
        "https://bücher.example/",
        "https://x.example/" + "a" * 2_000,
    ],
)
def test_everything_else_does_not(url: str) -> None:
    assert not is_web_address(url)


def test_what_is_left_out_is_counted_and_nothing_is_not_mentioned() -> None:
    assert left_out(1_234) == "and 1,234 more in the full digest"
    assert left_out(0) == ""


def test_a_short_line_is_clean_and_says_that_it_was_cut() -> None:
    assert short_line("a\r\n\x1b b", 80) == "a b"
    assert short_line("x" * 10_000, 5) == "xxxx…"
    assert short_line("\u202e\x00", 5) == ""
