"""The Supreme Court's own docket pages: which address to ask, how to read the answer; never fetches.

A page shows the whole docket, oldest line first, each time, and its documents are free; but its address tells the
server which docket is watched. The Court's robots.txt allows these pages and not the JSON beside them.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin, urlsplit

from docketwatch.base.clean import clean_line
from docketwatch.docket.asking import Batch, Look, Page, Problem, Request, Wanted
from docketwatch.docket.model import Paper, Sighting
from docketwatch.docket.numbers import parse_docket_number
from docketwatch.sources.parsing.scotus_page import DocketLine, DocketPage, NotADocket, read_docket_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docketwatch.docket.courts import Court

COURT = "scotus"
DECLARED = "the whole docket"

MAX_URL_CHARS = 2_000
"""The longest address kept; real ones stay under 300."""

_FOLDER = "/docket/docketfiles/html/public/"
_ASKED = re.compile(re.escape(_FOLDER) + r"([^/?#]+)\.html")
_HASH_DIGITS = 12
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Not strptime: its names of the months depend on the machine's language.
_DAY = re.compile(r"([A-Za-z]{3})[a-z]*\.? ([0-9]{1,2}),? ([0-9]{4})")
# "Town of Vernon, New York, Applicant v. United States": what a party is in this docket is no part of its name.
_ROLE = re.compile(r", (?:Petitioner|Applicant|Appellant|Plaintiff|Movant)s?(?= v\. |$)")
_URL_SAFE = "%/:?#[]@!$&'()*+,;=~"
"""What stands in an address as it is; the Court escapes its own, with a percent sign."""


class SupremeCourt:
    """The source `supreme_court`; see docketwatch.sources.Source."""

    name = "supreme_court"

    def first(self, wanted: Wanted) -> tuple[Request, ...]:
        """One request for each docket of the Court that has a number and is not private."""
        base = wanted.supreme_court_url.rstrip("/") + _FOLDER
        return tuple(
            Request(
                self.name,
                COURT,
                f"{base}{_file_name(docket.number)}.html",
                purpose="docket-page",
                dockets=(docket.ref,),
            )
            for docket in wanted.dockets
            if docket.court == COURT and docket.number and not docket.private
        )

    def read(self, page: Page, court: Court | None) -> Batch:
        """Read one answer to a request for a docket; see docketwatch.sources.Source."""
        del court  # a line's day is printed as the Court has it; no zone is needed
        if page.problem:
            return Batch(None, problems=(page.problem,))
        docket = read_docket_page(page.body)
        if isinstance(docket, NotADocket):
            return Batch(None, problems=(Problem(docket.kind, docket.detail),))
        if problem := _not_this_docket(docket, page.request.url):
            return Batch(None, problems=(problem,))
        sightings = tuple(_sightings(docket, page.request.url))
        items = len(docket.lines) + docket.unreadable
        unreadable = items - len(sightings)
        look = Look(
            declared=DECLARED,
            # Not the day on which the page says it was made: that one stays while nothing happens in the docket.
            built_at=page.fetched_at,
            window=(),
            items=items,
            unreadable=unreadable,
            damaged=docket.damaged or (f"{unreadable} of its lines could not be read" if unreadable else None),
        )
        return Batch(look, sightings)


def _file_name(number: str) -> str:
    """The name of a docket's page: its number in lower case, without what a person may write around it."""
    read = parse_docket_number(number)
    return quote((read.written() if read else number.strip()).lower(), safe="")


def _not_this_docket(docket: DocketPage, url: str) -> Problem | None:
    """Why a page is not the one of the docket asked for; a wrong one must not pass for a quiet day."""
    found = _ASKED.search(url)
    asked, came = parse_docket_number(found[1]) if found else None, parse_docket_number(docket.number)
    if asked is None or came is None or asked == came:
        return None
    return Problem("other-docket", f"the page of another docket came ({came.written()}, not {asked.written()})")


def _sightings(docket: DocketPage, url: str) -> Iterator[Sighting]:
    """The lines that have a day and say something; nothing else names a line, as the Court numbers none."""
    often: Counter[str] = Counter()
    for line in docket.lines:
        day = _day(line.day)
        papers = _papers(line, url)
        if day is None or not (line.text or papers):
            continue
        content = f"{docket.number}/{day.isoformat()}/{hashlib.sha256(line.text.encode()).hexdigest()[:_HASH_DIGITS]}"
        yield Sighting(
            source=SupremeCourt.name,
            court=COURT,
            key=f"{content}/{often[content]}",
            docket_number=docket.number,
            caption=docket.title,
            case_name=_ROLE.sub("", docket.title),
            clerk_note=None,
            pacer_case_id=None,
            entry_number=None,
            pacer_doc_id=None,
            sequence=None,
            labels=(),
            doc_url=papers[0].free_url if papers else None,
            docket_url=url,
            entered=None,
            entered_local=day,
            filed=day,
            items=(line.position,),
            text=line.text,
            papers=papers,
        )
        often[content] += 1


def _day(printed: str) -> date | None:
    found = _DAY.fullmatch(printed)
    if not found or found[1].lower() not in _MONTHS:
        return None
    try:
        return date(int(found[3]), _MONTHS.index(found[1].lower()) + 1, int(found[2]))
    except ValueError:  # 31 February
        return None


def _papers(line: DocketLine, url: str) -> tuple[Paper, ...]:
    """The documents of a line, in the order of the page; within its text only a PDF is one, as the opinion is."""
    papers: list[Paper] = []
    for link in line.links:
        address = _absolute(url, link.address)
        if address and (link.is_apart or urlsplit(address).path.lower().endswith(".pdf")):
            papers.append(Paper(label=link.label, attachment=len(papers) or None, free_url=address))
    return tuple(papers)


def _absolute(base: str, printed: str) -> str | None:
    """A link's whole address; None where it leads to no other page, or to nothing that can be fetched."""
    address = clean_line(printed, most=MAX_URL_CHARS + 1)
    if not address or address.startswith("#") or len(address) > MAX_URL_CHARS:
        return None
    try:
        parts, own = urlsplit(urljoin(base, address)), urlsplit(base)
        is_web = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.netloc.isascii()
        if not is_web or "@" in parts.netloc or parts.port == 0:
            return None
    except ValueError:  # "https://[/1.pdf", a port that is no number
        return None
    if parts.netloc == own.netloc and own.scheme == "https":
        parts = parts._replace(scheme="https")  # the Court prints http for some documents on its own server
    return quote(parts.geturl(), safe=_URL_SAFE)


SOURCE = SupremeCourt()
