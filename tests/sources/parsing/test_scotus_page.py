from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docketwatch.base.clean import CUT_MARK
from docketwatch.sources.parsing.scotus_page import (
    MAX_TEXT_CHARS,
    DocketLine,
    DocketPage,
    DocumentLink,
    NotADocket,
    read_docket_page,
)
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

TODAY = (ROOT / "tests/data/scotus/today.html").read_bytes()
OF_2017 = (ROOT / "tests/data/scotus/layout_of_2017.html").read_bytes()
PDF = "https://www.supremecourt.gov/DocketPDF/26/26-417"
_BEHIND = "more stands behind the end of its list"
_NEVER_CLOSED = "its list of proceedings is never closed"
COUNTS = {"16-1014": 11, "16A1191": 20, "16A982": 4, "17-5574": 4, "21-1397": 41}


def docket(body: bytes) -> DocketPage:
    page = read_docket_page(body)
    assert isinstance(page, DocketPage)
    return page


def line(text: str, day: str = "Sep 14 2026") -> str:
    return (
        f'<div class="card"><table class="ProceedingItem"><tr><td class="ProceedingDate">{day}</td>'
        f'<td>{text} <br /><span class="documentlinks"> </span></td></tr></table></div>'
    )


def page(*lines: str, number: str = "No. 26-417  <br />", title: str = "Roe, Petitioner<br /> v. <br /> Doe") -> bytes:
    return (
        f'<html><body><table id="docketinfo"><tr><td><span class="DocketInfoTitle">{number}</span>'
        f'<span class="DocketInfoTitle"></span></td></tr><tr><td><span class="title">{title}</span></td></tr></table>'
        f'<div id="proceedings"><div class="coloredheader">Proceedings and Orders</div>{"".join(lines)}</div>'
        '<div id="Contacts"><table><tr><td>Jan 01 2026</td><td>No line</td></tr></table></div></body></html>'
    ).encode()


def test_a_page_of_today_is_read_to_the_line() -> None:
    read = docket(TODAY)
    assert (read.number, read.unreadable, read.damaged) == ("26-417", 0, None)
    assert read.title == "Quarry Hill Alliance, Inc., et al., Petitioners v. Basin & Range Authority"
    assert [(one.position, one.day, one.text) for one in read.lines] == [
        (0, "Sep 14 2026", "Petition for a writ of certiorari filed. (Response due October 19, 2026)"),
        (1, "Sep 21 2026", "Waiver of Basin & Range Authority\u2019s right to respond submitted."),
        (2, "Sep 28 2026", "Letter of petitioners received. (Distributed)"),
        (3, "Sep 28 2026", "Letter of petitioners received. (Distributed)"),
        (4, "May 03 2027", "Judgment REVERSED and case REMANDED. Doe, J., delivered the opinion of the Court."),
        (5, "Jun 04 2027", "Judgment issued."),
    ]
    assert read.lines[0].links[1] == DocumentLink(
        f"{PDF}/400001/20260914101512345_Appendix.pdf", "Appendix", is_apart=True
    )
    opinion = "https://www.supremecourt.gov/opinions/26pdf/26-417_q1h2.pdf"
    assert read.lines[4].links == (DocumentLink(opinion, "opinion", is_apart=False),)
    assert [len(one.links) for one in read.lines] == [3, 1, 0, 0, 1, 1]


def test_a_page_in_the_layout_of_2017_is_read_to_the_line() -> None:
    read = docket(OF_2017)
    assert (read.number, read.unreadable, read.damaged) == ("16A9017", 0, None)
    assert read.title == "Town of Larkspur, Applicant v. Basin Railway Company, et al."
    assert read.lines == (
        DocketLine(
            0,
            "Jun 01 2017",
            "Application (16A9017) for a stay, submitted to Justice Doe.",
            (
                DocumentLink("../../../../DocketPDF/16/16A9017/1/Application.pdf", "Main Document", is_apart=True),
                DocumentLink(
                    "http://www.supremecourt.gov/DocketPDF/16/16A9017/1/Service of June 1.pdf",
                    "Proof of Service",
                    is_apart=True,
                ),
            ),
        ),
        DocketLine(
            1,
            "Jun 02 2017",
            "Response to application requested by Justice Doe, due Friday, June 9, 2017, by 4 p.m.",
            (),
        ),
        DocketLine(2, "Jun 12 2017", "Application (16A9017) denied by Justice Doe.", ()),
    )


@pytest.mark.parametrize("body", [TODAY, OF_2017])
def test_a_page_framed_by_the_site_is_the_same_docket(body: bytes) -> None:
    frame = b"<!DOCTYPE html><html><body><form><table><tr><td>Menu%s</td></tr></table></form></body></html>"
    assert read_docket_page(frame % body) == read_docket_page(body)


def test_a_page_saved_by_a_browser_is_the_same_docket() -> None:
    saved = TODAY.replace(b"<tr>", b"<tbody><tr>").replace(b"</table>", b"</tbody></table>").replace(b"& R", b"&amp; R")
    assert read_docket_page(saved) == read_docket_page(TODAY)


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("No. 26A12  <br />", "26A12"),
        ("No. 26A12 *** CAPITAL CASE ***<br />", "26A12"),
        ("22O156", "22O156"),
        ("No.26-5001", "26-5001"),
    ],
)
def test_the_number_is_the_first_word(printed: str, number: str) -> None:
    assert docket(page(line("Argued."), number=printed)).number == number


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Petition <i>GRANTED</i>.", "Petition GRANTED."),
        ("one<br>two<p>three</p>four", "one two three four"),
        ("Motion of AT&T &amp; Co. re: § 1 &lt;sealed&gt;", "Motion of AT&T & Co. re: § 1 <sealed>"),
        ("See <a href='x.pdf'>Order <b>List</b></a>.", "See Order List."),
        ("<a class='documentanchor' href='x.pdf'>Main Document</a>Argued.", "Argued."),
        ("<span class=documentlinks><span>a</span> b </span>Argued<span>.</span>", "Argued."),
        ("<!-- Sep 1 -->Argued.\x1b[31m", "Argued.[31m"),
        ("If 3 < 4.", "If 3 < 4."),
    ],
)
def test_text_keeps_all_its_words_and_no_markup(markup: str, text: str) -> None:
    (read,) = docket(page(line(markup))).lines
    assert read.text == text


def test_a_long_text_is_kept_and_a_monstrous_one_cut_with_a_mark() -> None:
    long, monstrous = docket(page(line("word " * 3_000), line("word " * 30_000))).lines
    assert long.text == ("word " * 3_000).strip()
    assert len(monstrous.text) == MAX_TEXT_CHARS
    assert monstrous.text.endswith(CUT_MARK)


def test_a_line_without_a_day_is_handed_on_for_its_reader_to_count() -> None:
    assert [one.day for one in docket(page(line("Argued.", day=""), line("Decided."))).lines] == ["", "Sep 14 2026"]


@pytest.mark.parametrize(
    ("body", "kind", "said"),
    [
        (b"", "empty", "an empty page"),
        (b" \n\t", "empty", "an empty page"),
        (b"<html><title>Page not found</title><body>Sorry</body>", "html", '"Page not found Sorry"'),
        (b"<script src=x></script>", "html", "a web page came instead of a docket"),
        (b"<HTML><H1>Access Denied</H1>Reference&#32;&#35;18", "html", '"Access Denied Reference #18"'),
        (b'{"CaseNumber":"26-417 "}', "no-docket", '"{"CaseNumber":"26-417 "}"'),
        (b"\xff\xfe\x00\x9c", "no-docket", "no web page"),
        (page(line("Argued.")).replace(b'id="proceedings"', b""), "no-docket", "without its list of proceedings"),
        (page(line("Argued."), number=""), "no-docket", "without the number"),
    ],
)
def test_what_is_no_docket_is_named(body: bytes, kind: str, said: str) -> None:
    read = read_docket_page(body)
    assert isinstance(read, NotADocket)
    assert read.kind == kind
    assert said in read.detail


@pytest.mark.parametrize(
    ("body", "lines", "unreadable", "said"),
    [
        (page(), 0, 0, "its list of proceedings is empty"),
        (page(line("Argued."), "<p>Petition DENIED.</p>"), 1, 0, "words stand outside its lines"),
        (page(line("Argued.").replace("</td></tr>", "</tr>"), line("Decided.")), 1, 1, None),
        (page("<table><tr><td></td><td class='borderbttm'><a href='x'>y</a></td></tr></table>"), 0, 1, None),
        (page(line(""), line("Decided.")), 1, 1, None),
        (page(line("<a class=documentanchor href='x'>Letter</a>")), 1, 0, None),
        (page(line("Argued.")).replace(b"</html>", b""), 1, 0, "it breaks off before its end"),
        (page(line("Argued.")) + page(line("Argued.")), 1, 0, _BEHIND),
        (page(line("Argued.")) + line("Argued.").encode(), 1, 0, _BEHIND),
        (page(line("Argued."), page(line("Argued.")).decode()), 1, 0, _BEHIND),
        (page(line("Argued."), line("<a href='x.pdf<br>'>Opinion</a>")), 2, 0, "a tag in its list is torn"),
        (page(line("Argued.").replace("</td>", "</td><td>x</td>", 1)), 0, 1, None),
        (page(line("Argued."), "<script>", line("Decided.")) + b"<script></script></html>", 1, 0, _NEVER_CLOSED),
        (page(line("Argued.")).replace(b"</div><div id=", b"<div id="), 1, 0, _NEVER_CLOSED),
        (page(line("Argued."), "</div>", line("Decided.")), 1, 0, _BEHIND),
        (OF_2017.replace(b'<tr><td width="200">Jun 02', b"</table><tr><td>Jun 02"), 1, 0, _BEHIND),
        (page(line("Argued."), title=""), 1, 0, "it has no title"),
    ],
)
def test_a_torn_page_says_how(body: bytes, lines: int, unreadable: int, said: str | None) -> None:
    read = docket(body)
    assert (len(read.lines), read.unreadable, read.damaged) == (lines, unreadable, said)


def test_a_title_that_is_never_closed_ends_with_its_cell() -> None:
    assert docket(page(line("Argued.")).replace(b"Doe</span>", b"Doe")).title == "Roe, Petitioner v. Doe"


@pytest.mark.parametrize("body", [TODAY, OF_2017])
def test_a_page_cut_anywhere_shows_whole_lines_only_and_says_that_it_is_cut(body: bytes) -> None:
    whole = docket(body)
    for place in range(len(body) - len(b"</html>\n")):
        read = read_docket_page(body[:place])
        if isinstance(read, DocketPage):
            assert read.damaged == "it breaks off before its end"
            texts = [(one.day, one.text) for one in read.lines]
            assert texts == [(one.day, one.text) for one in whole.lines[: len(texts)]]
    assert docket(body[: body.rindex(b"</body>")] + b"</html>") == whole


@given(body=st.sampled_from([TODAY, OF_2017]), place=st.integers(0, 6000), cut=st.integers(0, 300), junk=st.binary())
@settings(max_examples=300, deadline=None)
def test_no_change_of_bytes_raises(body: bytes, place: int, cut: int, junk: bytes) -> None:
    assert isinstance(read_docket_page(body[:place] + junk + body[place + cut :]), DocketPage | NotADocket)


@given(st.lists(st.sampled_from([*TODAY.split(b"<"), b"td>", b"tr>", b"/td>", b"table id=proceedings>", b"!--"])))
@settings(max_examples=200, deadline=None)
def test_tags_in_any_order_raise_nothing(pieces: list[bytes]) -> None:
    assert isinstance(read_docket_page(b"<".join(pieces)), DocketPage | NotADocket)


@pytest.mark.parametrize(("number", "count"), COUNTS.items())
def test_every_real_page_is_read_whole(shared: Path, number: str, count: int) -> None:
    read = docket((shared / "scotus/html" / f"{number}.html").read_bytes())
    assert (read.number, len(read.lines), read.unreadable, read.damaged) == (number, count, 0, None)
    assert all(one.day and one.text for one in read.lines)


def test_all_real_pages_are_counted(shared: Path) -> None:
    assert {path.stem for path in (shared / "scotus/html").glob("*.html")} == set(COUNTS)
