from __future__ import annotations

import pytest

from docketwatch.demo.courtlistener_data import Docket, Document, document_url, pdf_path, slug_of


@pytest.mark.parametrize(
    ("number", "core"),
    [
        ("1:26-cv-01187", "2601187"),
        ("1:23-cv-04567-ABC", "2304567"),
        ("25-bk-12345", "2512345"),
        ("22-10964-mg", "22010964"),
        ("26-5123", "26005123"),
        ("1:26-cv-1 and 1:26-cv-2", ""),
        ("Misc. 4", ""),
    ],
)
def test_the_core_of_a_number(number: str, core: str) -> None:
    assert Docket(court="dcd", docket_number=number).docket_number_core == core


def test_the_parts_of_a_number() -> None:
    assert Docket(court="dcd", docket_number="1:26-cv-01187").number_parts == ("1", "cv")
    assert Docket(court="cadc", docket_number="26-5123").number_parts == ("", "")


def test_a_name_becomes_a_slug() -> None:
    assert slug_of("Tallgrass, Inc. v. Dep't of Étude") == "tallgrass-inc-v-dept-of-etude"
    assert slug_of("") == ""
    assert len(slug_of("x" * 200)) == 75


def test_addresses() -> None:
    docket = Docket(id=7, court="dcd", docket_number="1:26-cv-01187", pacer_case_id="299", slug="a-v-b")
    main, exhibit = Document(document_number="3"), Document(document_number="3", attachment_number=2)
    assert document_url(docket, main) == "/docket/7/3/a-v-b/"
    assert document_url(docket, exhibit) == "/docket/7/3/2/a-v-b/"
    assert document_url(docket, Document()) == ""
    assert pdf_path(docket, exhibit) == "recap/gov.uscourts.dcd.299/gov.uscourts.dcd.299.3.2.pdf"
    assert Docket(id=7, court="dcd", docket_number="1").absolute_url == "/docket/7//"
