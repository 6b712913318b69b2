"""Reads what a person types to name a docket: court and number, a PACER address, a CourtListener address. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.base.errors import UsageError
from docketwatch.docket.model import WatchedDocket
from docketwatch.docket.numbers import number_fault, parse_docket_number

if TYPE_CHECKING:
    from docketwatch.docket.courts import CourtTable

COURTLISTENER = "https://www.courtlistener.com"
_COURTLISTENER_DOCKET = re.compile(r"/docket/([0-9]{1,12})(?:/|$)")
_ECF_HOST = re.compile(r"^https?://ecf\.([a-z0-9]+)\.uscourts\.gov(?::\d+)?/(.*)$", re.IGNORECASE)
# District and bankruptcy pages of one docket: DktRpt.pl?225292, iqquerymenu.pl?225292, HistDocQry.pl?225292
_CASE_ID = re.compile(r"\.pl\?([0-9]{1,12})(?![0-9])")
_APPEAL_NUMBER = re.compile(r"[?&]caseNum=([0-9-]+)", re.IGNORECASE)


def read_address(text: str, courts: CourtTable, courtlistener_url: str = COURTLISTENER) -> WatchedDocket:
    """The docket a person names.

    Args:
        text: "dcd 1:25-cv-00190", "D.D.C. 25-cv-190", "https://ecf.dcd.uscourts.gov/cgi-bin/DktRpt.pl?225292",
            "https://www.courtlistener.com/docket/69566723/make-the-road-new-york-v-huffman/".
        courts: the courts there are.
        courtlistener_url: where CourtListener is.

    Raises:
        UsageError: no docket can be meant; the sentence says what is wrong and how to write it.
    """
    text = text.strip()
    if "://" not in text:
        return _from_words(text, courts)
    if ecf := _ECF_HOST.match(text):
        return _from_ecf(ecf[1].lower(), ecf[2], courts)
    found = _COURTLISTENER_DOCKET.search(text)
    if found and _host(text) in {_host(COURTLISTENER), "courtlistener.com", _host(courtlistener_url)}:
        return WatchedDocket(None, None, courtlistener_id=int(found[1]))
    raise UsageError(
        f"{text} is no docket's address: docketwatch knows CourtListener's (…/docket/69566723/…) and PACER's "
        "(https://ecf.dcd.uscourts.gov/cgi-bin/DktRpt.pl?225292)."
    )


def _host(url: str) -> str:
    return url.partition("://")[2].partition("/")[0].lower()


def _from_words(text: str, courts: CourtTable) -> WatchedDocket:
    # The number is the longest ending that reads as one: "No. 25-cv-190 (ABC)" holds blanks, and so do court names.
    words = text.split()
    for start in range(1, len(words)):
        ending = " ".join(words[start:])
        if number := parse_docket_number(ending):
            court = courts.find(" ".join(words[:start]))
            if fault := number_fault(ending, court.kind):
                raise UsageError(f"{court.citation}: {fault}.")
            return WatchedDocket(court.id, number.written())
    if parse_docket_number(text):
        raise UsageError(f'"{text}" needs its court: write, for example, "dcd {text}".')
    if len(words) > 1:
        court = courts.find(words[0])
        raise UsageError(f"{court.citation}: {number_fault(' '.join(words[1:]), court.kind)}.")
    raise UsageError(f'"{text}" names no docket: write a court and a number, for example "dcd 1:25-cv-00190".')


def _from_ecf(pacer_id: str, path: str, courts: CourtTable) -> WatchedDocket:
    court = courts.by_pacer_id(pacer_id)
    if court is None:
        raise UsageError(f"ecf.{pacer_id}.uscourts.gov is the host of no court that docketwatch knows.")
    if (found := _APPEAL_NUMBER.search(path)) and (number := parse_docket_number(found[1])):
        return WatchedDocket(court.id, number.written())
    if found := _CASE_ID.search(path):
        return WatchedDocket(court.id, None, pacer_case_id=found[1])
    raise UsageError(
        f"That address of {court.citation} names no docket: it must end with .pl? and the case's id, "
        "or hold caseNum= in an appeal. A document's address will not do."
    )
