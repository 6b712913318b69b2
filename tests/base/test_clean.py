from __future__ import annotations

import sqlite3
from contextlib import closing
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docketwatch.base.clean import MAX_LINE_CHARS, clean_line


@pytest.mark.parametrize(
    ("hostile", "clean"),
    [
        ("Order \x1b[31mDENIED\x1b[0m", "Order [31mDENIED[0m"),
        ("GRANTED\u202e DEINED", "GRANTED DEINED"),
        ("two\nlines\tand  blanks ", "two lines and blanks"),
        ("nul\x00byte", "nulbyte"),
        ("lone \ud800 surrogate", "lone surrogate"),
        ("Casta\u006e\u0303on", "Casta\u00f1on"),
        ("§ 1328 ¶ 4 “quoted”", "§ 1328 ¶ 4 “quoted”"),
        ("[proposed] ORDER [/s/ Doe]", "[proposed] ORDER [/s/ Doe]"),
        ("", ""),
    ],
)
def test_only_what_can_do_harm_goes(hostile: str, clean: str) -> None:
    assert clean_line(hostile) == clean


def test_a_long_line_is_cut_with_a_mark() -> None:
    line = clean_line("x" * 3_000_000)
    assert len(line) == MAX_LINE_CHARS
    assert line.endswith("…")


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_any_text_is_safe_for_a_database_and_a_mail_header(text: str) -> None:
    line = clean_line(text)
    assert "\n" not in line
    assert clean_line(line) == line
    with closing(sqlite3.connect(":memory:")) as database:
        row = database.execute("SELECT ?", (line,)).fetchone()
    assert row == (line,)
    EmailMessage()["Subject"] = line
