from __future__ import annotations

import pytest

from docketwatch.sources.parsing.court_item import case_id, document_id, read_description, sequence, split_title


@pytest.mark.parametrize(
    ("text", "caption", "label", "number"),
    [
        ("[Order]", "A v. B", "Order", None),
        ("[Order] 22", "A v. B", "Order", 22),
        ("[Order] (9)", "A v. B", "Order", 9),
        ("[Order] (doc)", "A v. B", "Order", None),
        ("[Order (Other)]", "A v. B", "Order (Other)", None),
        ("[Order] [Second]", "A v. B", "Order] [Second", None),
        ("[Order] A [x] v. B", "A [x] v. B", "Order", None),
        ("[Order [a]] Other caption", "A v. B", "Order [a]", None),
        ("[Order Other caption", "A v. B", "Order Other caption", None),
        ("no brackets at all", "A v. B", "no brackets at all", None),
        ("", "A v. B", "", None),
        ("Type: bk Office: 1 Chapter: 7 Trustee: X [a] [none] 5", "A", "none", 5),
        ("Type: bk Office: 1 Chapter: 7 no event", "A", "Type: bk Office: 1 Chapter: 7 no event", None),
        ("Type: bk Office: 1 Chapter: 7 broken] event]", "A", "Type: bk Office: 1 Chapter: 7 broken] event", None),
    ],
)
def test_the_event_and_the_number(text: str, caption: str, label: str, number: int | None) -> None:
    said = read_description(text, caption)
    assert (said.label, said.entry_number, said.doc_url) == (label, number, None)


def test_a_link_gives_number_and_document() -> None:
    said = read_description("""[Order] (<a href='https://ecf.x/doc1/04512345?a=1&amp;b=2'>16</a>)""", "")
    assert (said.label, said.entry_number, said.doc_url) == ("Order", 16, "https://ecf.x/doc1/04512345?a=1&b=2")


def test_the_first_token_is_the_number_whatever_it_looks_like() -> None:
    assert split_title("2:22-cv-01844--MHB  A v. B ") == ("2:22-cv-01844--MHB", "A v. B")
    assert split_title("03-13000-13") == ("03-13000-13", "")
    assert split_title("") == ("", "")
    assert split_title("<b>1:22-cv-1 A v. B</b>") == ("1:22-cv-1", "<b>A v. B</b>")
    assert split_title("<i><font color=red>") == ("", "")


def test_ids_in_addresses() -> None:
    assert document_id("https://ecf.x/doc1/04519652404?caseid=1") == "04509652404"
    assert document_id("https://ecf.x/docs1/00409146336") == "00409146336"
    assert document_id("https://ecf.x/cgi-bin/show_case_doc?1,2,,,") is None
    assert document_id(None) is None
    assert case_id("", "https://ecf.x/cgi-bin/DktRpt.pl?77&5", None) == "77"
    assert case_id("", "", "https://ecf.x/cgi-bin/show_case_doc?333,235256,,,") == "235256"
    assert case_id("", "", "https://ecf.x/doc1/045?caseid=12&de_seq_num=3") == "12"
    assert case_id("", "", None) is None
    assert sequence("https://ecf.x/cgi-bin/DktRpt.pl?77&5", None) == "5"
    assert sequence("https://ecf.x/cgi-bin/DktRpt.pl?77-5", None) == "5"
    assert sequence("https://ecf.x/n?caseNum=1&partId=900", None) == "900"
    assert sequence("https://ecf.x/cgi-bin/DktRpt.pl?77", "https://ecf.x/doc1/045?de_seq_num=3") == "3"
    assert sequence("https://ecf.x/cgi-bin/DktRpt.pl?77", None) is None


def test_hostile_descriptions_are_cut_and_their_text_is_harmless() -> None:
    assert read_description("[Order] " + "9" * 5000, "").entry_number is None
    assert read_description("[Order] 99999999999999999999", "").entry_number is None
    assert read_description("[x]" + " " * 50_000 + "y", "").label
    said = read_description("[Order] (<a href='https://ecf.x/doc1/0451\x9b31m\u202e\nNothing new'>1</a>)", "")
    assert said.doc_url is not None
    assert said.doc_url.isprintable()
