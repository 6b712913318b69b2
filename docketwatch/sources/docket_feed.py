"""CourtListener's Atom feed of one docket: which address to ask, how to read the answer; never fetches.

A feed shows the 30 newest entries, by day only, and costs no quota; but its address tells the server which docket is
watched, so that a private docket is never asked for (`courtlistener` facts, section 4.1).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from docketwatch.base.clean import clean_line
from docketwatch.docket.asking import Batch, Look, Page, Problem, Request, Wanted
from docketwatch.docket.model import Paper, Sighting
from docketwatch.sources.parsing.atom_document import AtomFeed, RawEntry, read_atom
from docketwatch.sources.parsing.court_item import MOST_NUMBER_DIGITS, document_id
from docketwatch.sources.parsing.court_text import plain, unescaped
from docketwatch.sources.parsing.feed_document import NotAFeed

if TYPE_CHECKING:
    from docketwatch.docket.courts import Court

DECLARED = "the 30 newest entries"

CACHE_S = 300
"""How long CourtListener may serve one answer again (`Cache-Control: max-age=300`)."""

MAX_TEXT_CHARS = 20_000
"""The longest docket text kept; real ones stay under 10,000."""

_TITLE_OPENS = "Docket updates for "
_DOCKET = re.compile(r"/docket/([0-9]{1,18})/")
# The rest of an entry's id holds the slug of the case name: a rename changes it for every entry.
_FRAGMENT = re.compile(r"#(minute-)?entry-([0-9]{1,18})$")
_DAY = re.compile(r"\s*((?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2})(?![0-9])")
_ADDRESS = re.compile(r"(https?)://([a-z0-9.-]+)(?::[0-9]{1,5})?/[!-~]*", re.IGNORECASE)
# The second and the ninth circuit keep new cases in ACMS, whose documents cost as much (facts, section 6).
_PACER_HOST = re.compile(r"(?:.+\.)?uscourts\.gov|[a-z0-9]+-showdoc\..+")


class DocketFeed:
    """The source `docket_feed`; see docketwatch.sources.Source."""

    name = "docket_feed"

    def first(self, wanted: Wanted) -> tuple[Request, ...]:
        """One request for each docket whose CourtListener id is known and that is not private."""
        base = wanted.courtlistener_url.rstrip("/")
        return tuple(
            Request(
                self.name,
                docket.court or "",
                f"{base}/docket/{docket.courtlistener_id}/feed/",
                purpose="docket-feed",
                dockets=(docket.ref,),
            )
            for docket in wanted.dockets
            if docket.courtlistener_id is not None and not docket.private
        )

    def read(self, page: Page, court: Court | None) -> Batch:
        """Read one answer to a feed request; see docketwatch.sources.Source."""
        del court  # an entry's day is printed as the court has it; no zone is needed
        if page.problem:
            return Batch(None, problems=(page.problem,))
        feed = read_atom(page.body)
        if isinstance(feed, NotAFeed):
            return Batch(None, problems=(Problem(feed.kind, feed.detail),))
        asked = _Asked.by(page.request, feed.title)
        read = [_sighting(entry, asked) for entry in feed.entries]
        found = [one for one in read if one is not None]
        if problem := _not_this_docket(feed, asked, has_entries=bool(found)):
            return Batch(None, problems=(problem,))
        unreadable = feed.unreadable + read.count(None)
        damaged = feed.damaged or (f"{unreadable} of its entries could not be read" if unreadable else None)
        look = Look(
            declared=DECLARED,
            # Both times that the feed prints are midnight of its newest entry's day, so they do not say when it was
            # made. It may come out of the server's cache: what is certain is its state that much earlier.
            built_at=page.fetched_at - timedelta(seconds=CACHE_S),
            window=(),
            items=len(feed.entries) + feed.unreadable,
            unreadable=unreadable,
            damaged=damaged,
        )
        return Batch(look, _distinct(found, is_damaged=damaged is not None))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is known of a docket before its entries are read."""

    court: str
    docket: int | None
    host: str
    number: str
    caption: str

    @classmethod
    def by(cls, request: Request, title: str) -> _Asked:
        docket, address = _DOCKET.search(request.url), _ADDRESS.match(request.url)
        number, caption = _split_title(title)
        host = address[2].lower() if address else ""
        return cls(request.court, int(docket[1]) if docket else None, host, number, caption)


def _split_title(title: str) -> tuple[str, str]:
    """The docket number, which stands behind the last comma, or alone where the case has no name, and the caption."""
    text = plain(title)
    if not text.startswith(_TITLE_OPENS):
        return "", ""
    name, _, number = text.removeprefix(_TITLE_OPENS).rpartition(",")
    if not any(letter.isdigit() for letter in number):  # "Acme, Inc." is no number
        return "", text.removeprefix(_TITLE_OPENS).strip()
    return number.strip(), name.strip()


def _not_this_docket(feed: AtomFeed, asked: _Asked, *, has_entries: bool) -> Problem | None:
    """Why a feed is not the one of the docket asked for; a wrong one must not pass for a quiet day."""
    is_docket = feed.title.strip().startswith(_TITLE_OPENS) or has_entries
    if not is_docket and not (feed.damaged and not feed.title):
        return Problem("other-xml", f'a feed came that is no docket\'s: "{clean_line(feed.title)[:80]}"')
    addresses = (feed.own_address, *(entry.address for entry in feed.entries))
    named = [int(found[1]) for found in map(_DOCKET.search, addresses) if found]
    if named and asked.docket is not None and asked.docket not in named:
        said = f"the feed of another docket came (CourtListener {named[0]}, not {asked.docket})"
        return Problem("other-docket", said)
    return None


def _sighting(entry: RawEntry, asked: _Asked) -> Sighting | None:
    """One entry as a sighting; None if its address does not say which it is."""
    found = _FRAGMENT.search(entry.address)
    if not found:
        return None
    is_minute, digits = bool(found[1]), int(found[2])
    number = None if is_minute or len(str(digits)) > MOST_NUMBER_DIGITS else digits
    filed = _day(entry.published)
    doc_url, free_url = _links(entry.enclosure, asked.host)
    return Sighting(
        source=DocketFeed.name,
        court=asked.court,
        key=f"e{digits}" if is_minute else f"{asked.docket or ''}#{digits}",
        docket_number=asked.number,
        caption=asked.caption,
        case_name=asked.caption,
        clerk_note=None,
        pacer_case_id=None,
        entry_number=number,
        pacer_doc_id=document_id(doc_url),
        sequence=None,
        labels=(),
        doc_url=doc_url,
        docket_url=None,
        entered=None,
        entered_local=filed,
        filed=filed,
        items=(entry.position,),
        text=clean_line(unescaped(entry.summary), most=MAX_TEXT_CHARS),
        papers=(Paper(free_url=free_url),) if free_url else (),
        courtlistener_docket=asked.docket,
    )


def _day(published: str) -> date | None:
    """The court's day, as printed: it stands as midnight in CourtListener's zone, and would be a day off in another."""
    found = _DAY.match(published)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:  # 31 February
        return None


def _links(enclosure: str, own_host: str) -> tuple[str | None, str | None]:
    """The address for pay and the free one, of which an entry has one at most.

    Args:
        enclosure: the address as printed.
        own_host: the server asked, which may keep its copies beside its pages.
    """
    url = clean_line(enclosure)
    found = _ADDRESS.fullmatch(url)
    if not found:
        return None, None
    scheme, host = found[1].lower(), found[2].lower().rstrip(".")
    if _PACER_HOST.fullmatch(host):
        return url, None
    return None, url if scheme == "https" or host == own_host else None


def _distinct(sightings: list[Sighting], *, is_damaged: bool) -> tuple[Sighting, ...]:
    """Give the second filing under one number a key of its own; two filings never become one.

    Counted from the oldest, so that a filing keeps its key when another comes. An entry that repeats in every word is
    one only where it has an id of its own, or where the copy is damaged: the tail of an older one shows all again.
    """
    met: set[Sighting] = set()
    often: Counter[str] = Counter()
    kept: list[Sighting] = []
    for one in reversed(sightings):
        content = replace(one, items=())
        if content in met and (is_damaged or one.key.startswith("e")):
            continue
        met.add(content)
        often[one.key] += 1
        kept.append(one if often[one.key] == 1 else replace(one, key=f"{one.key}/{often[one.key]}"))
    return tuple(reversed(kept))


SOURCE = DocketFeed()
