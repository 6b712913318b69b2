"""The courts' own RSS feeds: which address to ask, how to read the answer; never fetches, never follows a paid link.

A feed shows the last 24 hours, rolling, of the entry types it declares. `python -m docketwatch.sources.pacer_rss FILE
--court ID` prints what is read from one saved feed, for measuring.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from docketwatch.base.clean import clean_line
from docketwatch.docket.asking import Batch, Look, Page, Problem, Request, Wanted
from docketwatch.docket.model import Sighting
from docketwatch.sources.parsing.court_clock import parse_feed_time
from docketwatch.sources.parsing.court_item import (
    case_id,
    document_id,
    read_description,
    sequence,
    split_title,
)
from docketwatch.sources.parsing.court_text import plain, split_caption
from docketwatch.sources.parsing.feed_document import NotAFeed, RawFeed, RawItem, read_feed

if TYPE_CHECKING:
    from datetime import datetime

    from docketwatch.docket.courts import Court

_ECF_HOST = re.compile(r"https?://(ecf\.[a-z0-9]+\.uscourts\.gov)[:/]", re.IGNORECASE)


class PacerRss:
    """The source `pacer_rss`; see docketwatch.sources.Source."""

    name = "pacer_rss"

    def first(self, wanted: Wanted) -> tuple[Request, ...]:
        """One request for each court that has a feed; the whole court's, so no server learns what is watched."""
        asked = [court for court in wanted.courts if court.rss_url and court.rss_status != "none"]
        return tuple(Request(self.name, court.id, court.rss_url) for court in asked if court.rss_url)

    def read(self, page: Page, court: Court | None) -> Batch:
        """Read one answer to a feed request; see docketwatch.sources.Source."""
        assert court is not None, "a feed is one court's"
        if page.problem:
            return Batch(None, problems=(page.problem,))
        feed = read_feed(page.body)
        if isinstance(feed, NotAFeed):
            return Batch(None, problems=(Problem(feed.kind, feed.detail),))
        declared = plain(feed.description)
        if not feed.items and "not configured" in declared.lower():
            return Batch(None, problems=(Problem("not-configured", f'the court says "{declared}"'),))
        if other := _other_court(feed, court):
            said = f"its address serves the feed of another court ({other}); correct [courts.{court.id}] rss_url"
            return Batch(None, problems=(Problem("other-court", said),))
        return self._batch(feed, declared, court)

    def _batch(self, feed: RawFeed, declared: str, court: Court) -> Batch:
        read = [_sighting(item, court) for item in feed.items]
        sightings = _grouped([one for one in read if one is not None])
        unreadable = feed.unreadable + read.count(None)
        look = Look(
            declared=declared,
            built_at=parse_feed_time(feed.built),
            window=_window(sightings),
            items=len(feed.items) + feed.unreadable,
            unreadable=unreadable,
            damaged=feed.damaged or (f"{unreadable} of its items could not be read" if unreadable else None),
        )
        return Batch(look, sightings)


def _other_court(feed: RawFeed, court: Court) -> str | None:
    """The host that a feed's items lead to, if it is another court's; a wrong address must not pass for a quiet day."""
    hosts = {found[1].lower() for item in feed.items if (found := _ECF_HOST.match(item.link.strip()))}
    own = f"ecf.{court.pacer_id}.uscourts.gov"
    return min(hosts) if hosts and own not in hosts else None


def _sighting(item: RawItem, court: Court) -> Sighting | None:
    """One item as a sighting; None if neither a docket number nor a case id stands in it."""
    number, rest = split_title(item.title)
    caption, case_name, note = split_caption(rest)
    said = read_description(item.description, rest)
    link, guid = clean_line(item.link), clean_line(item.guid)
    pacer_case_id = case_id(link, guid, said.doc_url)
    if not number and pacer_case_id is None:
        return None
    entered = parse_feed_time(item.published)
    sighting = Sighting(
        source=PacerRss.name,
        court=court.id,
        key="",
        docket_number=number,
        caption=caption,
        case_name=case_name,
        clerk_note=note,
        pacer_case_id=pacer_case_id,
        entry_number=said.entry_number,
        pacer_doc_id=document_id(said.doc_url),
        sequence=None if "show_case_doc" in (said.doc_url or "") else sequence(guid, said.doc_url),
        labels=(said.label,),
        doc_url=said.doc_url,
        docket_url=link or guid or None,
        entered=entered,
        entered_local=entered.astimezone(court.zone).date() if entered else None,
        case_type=said.case_type,
        items=(item.position,),
    )
    key = _key(sighting, item.published.strip())
    if sighting.sequence is None and sighting.entry_number is not None:
        unnumbered = replace(sighting, entry_number=None)
        return replace(sighting, key=key, former_key=_key(unnumbered, item.published.strip()))
    return replace(sighting, key=key)


def _key(sighting: Sighting, published: str) -> str:
    """The exact key of an entry within its court (DESIGN section 5, Identity); labels are never part of it.

    The guid alone will not do: on a real E.D.N.Y. feed 432 items carry 333 guids, because it names only the case.
    """
    case = sighting.pacer_case_id or sighting.docket_number
    if sighting.sequence is not None:
        return f"{case}/{sighting.sequence}"
    if sighting.entry_number is not None:
        return f"{case}#{sighting.entry_number}"
    when = sighting.entered.isoformat() if sighting.entered else published
    return f"{case}@{when}"


def _grouped(sightings: list[Sighting]) -> tuple[Sighting, ...]:
    """One sighting an entry, in the order of its first item: several events of one filing come as several items."""
    groups: dict[str, list[Sighting]] = {}
    for one in sightings:
        groups.setdefault(one.key, []).append(one)
    return tuple(_joined(same) if len(same) > 1 else same[0] for same in groups.values())


def _joined(same: list[Sighting]) -> Sighting:
    """One sighting of several: all their events, and the first number, document and address among them."""
    return replace(
        same[0],
        labels=tuple(dict.fromkeys(label for one in same for label in one.labels)),
        entry_number=next((one.entry_number for one in same if one.entry_number is not None), None),
        pacer_doc_id=next((one.pacer_doc_id for one in same if one.pacer_doc_id), None),
        doc_url=next((one.doc_url for one in same if one.doc_url), None),
        items=tuple(position for one in same for position in one.items),
    )


def _window(sightings: tuple[Sighting, ...]) -> tuple[tuple[str, datetime], ...]:
    dated = [(one.key, one.entered) for one in sightings if one.entered]
    return tuple(sorted(dated, key=lambda mark: mark[1], reverse=True))


SOURCE = PacerRss()


if __name__ == "__main__":
    from docketwatch.measure import main

    raise SystemExit(main())
