from __future__ import annotations

import hashlib
import json
import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docketwatch.base.clean import clean_line
from docketwatch.docket.asking import Batch, Page, Problem, Request, Wanted
from docketwatch.docket.model import Paper, WatchedDocket
from docketwatch.sources.parsing.scotus_page import MAX_TEXT_CHARS
from docketwatch.sources.supreme_court import SOURCE
from tests.conftest import ROOT
from tests.feeds import NOW

if TYPE_CHECKING:
    from pathlib import Path

    from docketwatch.docket.asking import Look
    from docketwatch.docket.model import Sighting

SITE = "https://www.supremecourt.gov"
FOLDER = f"{SITE}/docket/docketfiles/html/public"
TODAY = (ROOT / "tests/data/scotus/today.html").read_bytes()
OF_2017 = (ROOT / "tests/data/scotus/layout_of_2017.html").read_bytes()
COUNTS = {"16-1014": 11, "16A1191": 20, "16A982": 4, "17-5574": 4, "21-1397": 41}


def read(body: bytes, number: str = "26-417", site: str = SITE, problem: Problem | None = None) -> Batch:
    url = f"{site}/docket/docketfiles/html/public/{number.lower()}.html"
    request = Request(SOURCE.name, "scotus", url, purpose="docket-page", dockets=(f"scotus {number}",))
    return SOURCE.read(Page(request, NOW, 200, "text/html", body, problem), None)


def look(batch: Batch) -> Look:
    assert batch.look is not None
    return batch.look


def line(text: str, day: str = "Sep 14 2026") -> str:
    return (
        f'<div class="card"><table class="ProceedingItem"><tr><td class="ProceedingDate">{day}</td>'
        f'<td>{text} <br /><span class="documentlinks"> </span></td></tr></table></div>'
    )


def page(*lines: str, title: str = "Roe, Petitioner<br /> v. <br /> Doe") -> bytes:
    return (
        '<html><body><table id="docketinfo"><tr><td><span class="DocketInfoTitle">No. 26-417  <br /></span></td></tr>'
        f'<tr><td><span class="title">{title}</span></td></tr></table><div id="proceedings">'
        f'<div class="coloredheader">Proceedings and Orders</div>{"".join(lines)}</div></body></html>'
    ).encode()


def one(text: str, day: str = "Sep 14 2026") -> Sighting:
    (sighting,) = read(page(line(text, day))).sightings
    return sighting


# ------------------------------------------------------------------------------------------------------------- asking


def test_each_docket_of_the_court_that_is_not_private_is_asked_for_by_its_own_page() -> None:
    wanted = Wanted(
        dockets=(
            WatchedDocket("scotus", "25A443"),
            WatchedDocket("scotus", "26-417", private=True),
            WatchedDocket("scotus", None, pacer_case_id="1"),
            WatchedDocket("cadc", "25-5320"),
            WatchedDocket(None, None, courtlistener_id=7001),
            WatchedDocket("scotus", "No. 25-1234 "),
        ),
        supreme_court_url="http://127.0.0.1:8080/",
    )
    folder = "http://127.0.0.1:8080/docket/docketfiles/html/public"
    assert SOURCE.first(wanted) == (
        Request("supreme_court", "scotus", f"{folder}/25a443.html", purpose="docket-page", dockets=("scotus 25A443",)),
        Request(
            "supreme_court", "scotus", f"{folder}/25-1234.html", purpose="docket-page", dockets=("scotus No. 25-1234 ",)
        ),
    )


def test_a_number_cannot_leave_the_folder_of_dockets() -> None:
    (request,) = SOURCE.first(Wanted(dockets=(WatchedDocket("scotus", "../RSS/x?y"),)))
    assert request.url == f"{FOLDER}/..%2Frss%2Fx%3Fy.html"


# ------------------------------------------------------------------------------------------------------------ reading


def test_a_look_is_at_the_whole_docket_as_of_its_fetch() -> None:
    found = look(read(TODAY))
    assert (found.declared, found.built_at, found.window) == ("the whole docket", NOW, ())
    assert (found.items, found.unreadable, found.damaged) == (6, 0, None)


def test_a_line_is_a_sighting() -> None:
    first = read(TODAY).sightings[0]
    text = "Petition for a writ of certiorari filed. (Response due October 19, 2026)"
    assert (first.source, first.court, first.docket_number) == ("supreme_court", "scotus", "26-417")
    assert first.key == f"26-417/2026-09-14/{hashlib.sha256(text.encode()).hexdigest()[:12]}/0"
    assert first.caption == "Quarry Hill Alliance, Inc., et al., Petitioners v. Basin & Range Authority"
    assert first.case_name == "Quarry Hill Alliance, Inc., et al. v. Basin & Range Authority"
    assert (first.entered, first.entered_local, first.filed) == (None, date(2026, 9, 14), date(2026, 9, 14))
    assert (first.text, first.labels, first.items) == (text, (), (0,))
    assert first.docket_url == f"{FOLDER}/26-417.html"
    folder = f"{SITE}/DocketPDF/26/26-417/400001"
    assert first.papers == (
        Paper("Petition", None, free_url=f"{folder}/20260914101500001_Quarry%20Hill%20Petition.pdf"),
        Paper("Appendix", 1, free_url=f"{folder}/20260914101512345_Appendix.pdf"),
        Paper("Proof of Service", 2, free_url=f"{folder}/20260914101530000_Service.pdf"),
    )
    assert first.doc_url == first.papers[0].free_url
    nothing = (first.clerk_note, first.pacer_case_id, first.entry_number, first.pacer_doc_id, first.sequence)
    assert nothing == (None,) * 5


def test_equal_lines_are_two_entries_and_keep_their_keys_when_more_follow() -> None:
    two = read(page(line("Letter received."), line("Letter received."))).sightings
    three = read(page(*[line("Letter received.")] * 3, line("Letter received.", "Sep 15 2026"))).sightings
    assert [sighting.key[-2:] for sighting in three] == ["/0", "/1", "/2", "/0"]
    assert [sighting.key for sighting in two] == [sighting.key for sighting in three[:2]]


def test_the_opinion_within_a_text_is_a_paper_and_its_words_stay() -> None:
    ruling = read(TODAY).sightings[4]
    assert ruling.text == "Judgment REVERSED and case REMANDED. Doe, J., delivered the opinion of the Court."
    assert ruling.papers == (Paper("opinion", None, free_url=f"{SITE}/opinions/26pdf/26-417_q1h2.pdf"),)
    assert ruling.doc_url == ruling.papers[0].free_url


def test_another_page_linked_within_a_text_is_no_paper() -> None:
    sighting = one('Vide <a href="/search.aspx?filename=/docket/docketfiles/html/public/26-418.html">26-418</a>.')
    assert (sighting.text, sighting.papers, sighting.doc_url) == ("Vide 26-418.", (), None)


def test_the_layout_of_2017_is_read_like_todays() -> None:
    batch = read(OF_2017, "16A9017")
    assert (look(batch).items, look(batch).damaged) == (3, None)
    assert [(sighting.filed, len(sighting.papers)) for sighting in batch.sightings] == [
        (date(2017, 6, 1), 2),
        (date(2017, 6, 2), 0),
        (date(2017, 6, 12), 0),
    ]
    assert [paper.free_url for paper in batch.sightings[0].papers] == [
        f"{SITE}/DocketPDF/16/16A9017/1/Application.pdf",
        f"{SITE}/DocketPDF/16/16A9017/1/Service%20of%20June%201.pdf",
    ]
    assert batch.sightings[0].case_name == "Town of Larkspur v. Basin Railway Company, et al."


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Roe, Applicant<br /> v. <br />Doe, Warden", "Roe v. Doe, Warden"),
        ("New York, Plaintiff<br /> v. <br />New Jersey", "New York v. New Jersey"),
        ("In Re Jane Roe, Petitioner", "In Re Jane Roe"),
        ("In Re Grand Jury", "In Re Grand Jury"),
        ("Petitioners, Inc.<br /> v. <br />Applicant Tracking, LLC", "Petitioners, Inc. v. Applicant Tracking, LLC"),
    ],
)
def test_a_case_name_lacks_what_the_party_is(title: str, name: str) -> None:
    (sighting,) = read(page(line("Argued."), title=title)).sightings
    assert sighting.case_name == name
    assert sighting.caption == clean_line(title.replace("<br />", " "))


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("https://files.example/1.pdf", "https://files.example/1.pdf"),
        ("../../../../DocketPDF/1.pdf", f"{SITE}/DocketPDF/1.pdf"),
        ("//www.supremecourt.gov/1.pdf", f"{SITE}/1.pdf"),
        ("http://www.supremecourt.gov/1.pdf", f"{SITE}/1.pdf"),
        ("http://files.example/1.pdf", "http://files.example/1.pdf"),
        ("/a b%20c/§.pdf", f"{SITE}/a%20b%20c/%C2%A7.pdf"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("https://www.supremecourt.gov@files.example/1.pdf", None),
        ("https://[/1.pdf", None),
        ("https://files.example:x/1.pdf", None),
        ("#top", None),
        ("", None),
        (f"/{'x' * 3_000}.pdf", None),
    ],
)
def test_a_paper_has_a_whole_web_address_or_is_left_out(address: str, url: str | None) -> None:
    sighting = one(f'Letter received.<span class="documentlinks"><a href="{address}">Letter</a></span>')
    assert [paper.free_url for paper in sighting.papers] == ([url] if url else [])
    assert sighting.doc_url == url


def test_an_address_on_a_plain_server_stays_plain() -> None:
    body = page(line('<a class="documentanchor" href="/1.pdf">Letter</a>'))
    (sighting,) = read(body, site="http://127.0.0.1:8080").sightings
    assert sighting.doc_url == "http://127.0.0.1:8080/1.pdf"


def test_a_long_text_is_not_cut() -> None:
    text = "the State of " * 1_200 + "Ohio"
    assert len(text) < MAX_TEXT_CHARS
    assert one(text).text == text


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("Jan 02 2026", date(2026, 1, 2)),
        ("Sept. 3, 2026", date(2026, 9, 3)),
        ("December 31, 2025", date(2025, 12, 31)),
        ("Feb&nbsp;29 2028", date(2028, 2, 29)),
    ],
)
def test_a_day_is_read_as_the_court_prints_it(printed: str, day: date) -> None:
    assert one("Argued.", printed).filed == day


@pytest.mark.parametrize(
    "printed", ["", "Feb 30 2026", "Jan 02", "Smarch 13 2026", "01/02/2026", "Jan 0 2026", "Jan 1 0000"]
)
def test_a_line_without_a_day_counts_as_unreadable(printed: str) -> None:
    batch = read(page(line("Argued.", printed), line("Decided.")))
    assert [(sighting.text, sighting.items) for sighting in batch.sightings] == [("Decided.", (1,))]
    assert (look(batch).items, look(batch).unreadable) == (2, 1)
    assert look(batch).damaged == "1 of its lines could not be read"


def test_a_page_cut_off_is_damaged_and_its_whole_lines_are_kept() -> None:
    batch = read(TODAY[: TODAY.index(b"May 03 2027")])
    assert len(batch.sightings) == 4
    assert look(batch).damaged == "it breaks off before its end"


def test_a_list_without_lines_is_damaged() -> None:
    batch = read(page())
    assert (look(batch).items, look(batch).damaged) == (0, "its list of proceedings is empty")


def test_the_page_of_another_docket_is_named() -> None:
    batch = read(TODAY, "26-418")
    assert (batch.look, batch.sightings) == (None, ())
    assert batch.problems == (Problem("other-docket", "the page of another docket came (26-417, not 26-418)"),)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "empty"),
        (b"\r\n ", "empty"),
        (b"<html><head><title>Page not found</title></head><body></body></html>", "html"),
        (b"<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>\n<H1>Access Denied</H1></BODY></HTML>", "html"),
        (b"<!DOCTYPE html><script>challenge()</script><noscript>Enable JavaScript</noscript>", "html"),
        (b"\x00\x01\x02", "no-docket"),
        (b'{"CaseNumber":"26-417 "}', "no-docket"),
    ],
)
def test_what_is_no_docket_page_is_a_problem(body: bytes, kind: str) -> None:
    batch = read(body)
    assert (batch.look, batch.sightings) == (None, ())
    assert [problem.kind for problem in batch.problems] == [kind]


def test_a_page_that_could_not_be_fetched_is_not_read() -> None:
    problem = Problem("refused", "the server answered 403 Forbidden")
    assert read(TODAY, problem=problem) == Batch(None, problems=(problem,))


@given(body=st.sampled_from([TODAY, OF_2017]), place=st.integers(0, 6000), cut=st.integers(0, 300), junk=st.binary())
@settings(max_examples=300, deadline=None)
def test_no_change_of_bytes_raises_or_makes_two_entries_one(body: bytes, place: int, cut: int, junk: bytes) -> None:
    batch = read(body[:place] + junk + body[place + cut :])
    assert batch.look or batch.problems
    keys = [sighting.key for sighting in batch.sightings]
    assert len(keys) == len(set(keys))


@given(st.text(alphabet=st.characters(exclude_characters='"&', exclude_categories=["Cs"])))
@settings(max_examples=300, deadline=None)
def test_no_address_raises(address: str) -> None:
    for paper in one(f'Letter.<span class="documentlinks"><a href="{address}">Letter</a></span>').papers:
        assert paper.free_url is not None
        assert paper.free_url.isascii()
        assert paper.free_url.startswith(("http://", "https://"))


# -------------------------------------------------------------------------------------------------------- real pages


@pytest.mark.parametrize(("number", "count"), COUNTS.items())
def test_every_line_of_a_real_page_is_a_sighting_with_a_day(shared: Path, number: str, count: int) -> None:
    batch = read((shared / "scotus/html" / f"{number}.html").read_bytes(), number)
    found = look(batch)
    assert (found.items, found.unreadable, found.damaged, len(batch.sightings)) == (count, 0, None, count)
    days = [sighting.filed for sighting in batch.sightings]
    assert None not in days
    assert days == sorted(days, key=str)
    assert all(sighting.text for sighting in batch.sightings)
    assert len({sighting.key for sighting in batch.sightings}) == count


def test_a_real_page_equals_its_json_line_by_line(shared: Path) -> None:
    said = json.loads((shared / "scotus/json/21-1397.json").read_text(encoding="utf-8"))["ProceedingsandOrder"]
    sightings = read((shared / "scotus/html/21-1397.html").read_bytes(), "21-1397").sightings
    linked = re.compile(r"<a href = '([^']*)'>([^<]*)</a>")
    # In the JSON the opinion is linked within the text, as on the page.
    expected = [
        (
            row["Date"],
            clean_line(linked.sub(r"\2", row["Text"])),
            [(label, url) for url, label in linked.findall(row["Text"])]
            + [(link["Description"].strip(), link["DocumentUrl"]) for link in row.get("Links", [])],
        )
        for row in said
    ]
    assert [
        (
            f"{sighting.filed:%b %d %Y}",
            sighting.text,
            [(paper.label, paper.free_url) for paper in sighting.papers],
        )
        for sighting in sightings
    ] == expected
    assert len(expected) == 41
    assert sum(len(links) for _, _, links in expected) == 72


def test_a_real_page_of_2017_is_read_to_its_ruling(shared: Path) -> None:
    *_, ruling = read((shared / "scotus/html/16A1191.html").read_bytes(), "16A1191").sightings
    assert ruling.case_name == "Donald J. Trump, President of the United States, et al. v. Hawaii, et al."
    assert ruling.filed == date(2017, 6, 26)
    assert ruling.text.startswith("Application (16A1191) and application (16A1190) are GRANTED IN PART. In addition,")
    assert ruling.text.endswith("Opinion per curiam. (Detached Opinion). VIDED.")


def test_a_real_page_without_documents_is_read(shared: Path) -> None:
    sightings = read((shared / "scotus/html/16-1014.html").read_bytes(), "16-1014").sightings
    assert (sightings[-1].filed, sightings[-1].text) == (date(2017, 10, 2), "Rehearing DENIED.")
    assert all(not sighting.papers for sighting in sightings)
