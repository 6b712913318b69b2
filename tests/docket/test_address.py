from __future__ import annotations

import pytest

from docketwatch.base.errors import UsageError
from docketwatch.docket.address import read_address
from docketwatch.docket.courts import load_courts


@pytest.mark.parametrize(
    ("typed", "ref"),
    [
        ("dcd 1:25-cv-00190", "dcd 1:25-cv-00190"),
        ("dcd 25 cv 190", "dcd 25-cv-00190"),
        ("D.D.C. 1:25\u2013cv\u201300190", "dcd 1:25-cv-00190"),
        ("dcd 1:25-cv-00190-JMC", "dcd 1:25-cv-00190"),
        ("D.D.C. No. 25-cv-190 (ABC)", "dcd 25-cv-00190"),
        ("N.D. Cal. 3:25-cv-04870", "cand 3:25-cv-04870"),
        ("cadc 25-5320", "cadc 25-5320"),
        ("9th Cir. No. 25-4866", "ca9 25-4866"),
        ("S.D.N.Y. 26 Civ. 1234 (ABC)", "nysd 26-cv-01234"),
        ("scotus 25A443", "scotus 25A443"),
        ("azb 2:22-bk-08352", "arb 2:22-bk-08352"),
        ("https://ecf.dcd.uscourts.gov/cgi-bin/DktRpt.pl?225292", "dcd #225292"),
        ("https://ecf.dcd.uscourts.gov/cgi-bin/DktRpt.pl?225292&377", "dcd #225292"),
        ("https://ecf.nyed.uscourts.gov/cgi-bin/iqquerymenu.pl?334189", "nyed #334189"),
        (
            "https://ecf.ca4.uscourts.gov/n/beam/servlet/TransportRoom?servlet=DocketReportFilter.jsp&caseNum=22-6793",
            "ca4 22-6793",
        ),
        ("https://www.courtlistener.com/docket/69566723/make-the-road-new-york-v-huffman/", "courtlistener 69566723"),
        ("https://www.courtlistener.com/docket/69566723", "courtlistener 69566723"),
    ],
)
def test_every_way_of_naming_a_docket(typed: str, ref: str) -> None:
    assert read_address(typed, load_courts()).ref == ref


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("ddcc 1:25-cv-00190", "no federal court"),
        ("https://ecf.dcd.uscourts.gov/cgi-bin/DktRpt.pl?\u0663", "names no docket"),
        ("dcd hello", 'D.D.C.: "hello" cannot be a docket number; write it like 1:25-cv-00190'),
        ("cadc 1:25-cv-00190", "cannot be a docket number of that court; write it like 25-5320"),
        ("scotus 1:25-cv-00190", "write it like 25A443"),
        ("dcd 25A443", "cannot be a docket number of that court"),
        ("deb 1:26-cv-00190", "write it like 25-10123"),
        ("dcd 1:26-cv-0", "cannot be a docket number"),
        ("dcd 1:26-cv-00190, 1:26-cv-00191", "more than one docket"),
        ("https://example.org/docket/12", "is no docket's address"),
        ("cadc hello", "write it like 25-5320"),
        ("dcd 25-190", "needs its case type"),
        ("1:25-cv-00190", "needs its court"),
        ("hello", "names no docket"),
        ("https://example.com/x", "is no docket's address"),
        ("https://ecf.zzzz.uscourts.gov/cgi-bin/DktRpt.pl?1", "host of no court"),
        ("https://ecf.dcd.uscourts.gov/doc1/04509652404", "names no docket"),
    ],
)
def test_a_mistake_gets_a_sentence(typed: str, sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        read_address(typed, load_courts())
