from __future__ import annotations

import pytest

from docketwatch.sources.parsing.court_text import plain, split_caption


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("O&#039;Ree v. Doe", "O'Ree v. Doe"),
        ("&quot;A&quot; &amp; B &#035;1 &#167; 2", '"A" & B #1 § 2'),
        ("11 U.S.C. Â§ 1328", "11 U.S.C. § 1328"),
        ("Café v. Doe", "Café v. Doe"),
        ("Smith&copy v. Jones&region", "Smith&copy v. Jones&region"),
        ("AT&T v. R&D", "AT&T v. R&D"),
        ("  padded   name ", "padded name"),
    ],
)
def test_double_escaping_is_undone_and_nothing_else(printed: str, meant: str) -> None:
    assert plain(printed) == meant


@pytest.mark.parametrize(
    ("printed", "caption", "name", "note"),
    [
        ("A v. B", "A v. B", "A v. B", None),
        ("A v. B <b>DO NOT DOCKET</b>", "A v. B DO NOT DOCKET", "A v. B", "DO NOT DOCKET"),
        ("<i><font color=red>A v. B</font></i>", "A v. B", "A v. B", None),
        ("<i>In re</i> Example", "In re Example", "In re Example", None),
        ("A v. B<br>C", "A v. B C", "A v. B C", None),
        ("A v. B <font color=red>CLOSED", "A v. B CLOSED", "A v. B", "CLOSED"),
        ("A v. B <font color=re", "A v. B", "A v. B", None),
        ("A < B v. C", "A < B v. C", "A < B v. C", None),
    ],
)
def test_a_clerks_note_stands_apart_from_the_name(printed: str, caption: str, name: str, note: str | None) -> None:
    assert split_caption(printed) == (caption, name, note)
