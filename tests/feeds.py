"""Feeds of our own in the shapes of real ones, for tests to write down what a court shows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from docketwatch.docket.asking import Batch, Page, Request
from docketwatch.docket.courts import load_courts
from docketwatch.sources.pacer_rss import SOURCE

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Item:
    """One item of a district feed."""

    label: str
    sequence: int
    number: int | None = None
    docket: str = "1:25-cv-00190"
    name: str = "Make the Road New York v. Noem"
    case_id: str = "276600"
    hours_ago: float = 1.0
    court: str = "dcd"
    document: str | None = None
    linked: bool = True

    def xml(self, now: datetime) -> str:
        """As D.D.C. would print it."""
        link = f"https://ecf.{self.court}.uscourts.gov/cgi-bin/DktRpt.pl?{self.case_id}"
        tail = " "
        if self.number is not None and not self.linked:
            tail = f" {self.number}"
        elif self.number is not None:
            document = self.document or f"0450{self.case_id}{self.number:02d}"
            url = f"https://ecf.{self.court}.uscourts.gov/doc1/{document}?caseid={self.case_id}"
            tail = (
                f" (&#x3C;a href=&#x22;{url}&#x26;de_seq_num={self.sequence}&#x22; &#x3E;{self.number}&#x3C;/a&#x3E;)"
            )
        return (
            f"<item>\n<title>{self.docket} {self.name}</title>\n<link>{link}</link>\n"
            f"<description>[{self.label}]{tail}</description>\n"
            f'<guid isPermaLink="true">{link}&#x26;{self.sequence}</guid>\n'
            f"<pubDate>{rfc822(now - timedelta(hours=self.hours_ago))}</pubDate>\n</item>\n"
        )

    def but(self, **other: object) -> Item:
        """The same item, changed."""
        return replace(self, **other)  # type: ignore[arg-type] # the fields of Item


def rfc822(moment: datetime) -> str:
    """A moment as district courts print it."""
    return format_datetime(moment.astimezone(UTC).replace(microsecond=0), usegmt=True)


def feed(
    *items: Item, now: datetime = NOW, built_min_ago: float = 20, declared: str = "Docket entries of type: all"
) -> bytes:
    """A district feed, newest items first as given."""
    built = rfc822(now - timedelta(minutes=built_min_ago))
    return (
        '<?xml version="1.0" encoding="ISO-8859-1"?>\n\n<rss version="2.0"\n'
        ' xmlns:blogChannel="http://backend.userland.com/blogChannelModule"\n>\n\n<channel>\n'
        "<title>District of Columbia - Recent Entries</title>\n<link>https://ecf.dcd.uscourts.gov</link>\n"
        f"<description>{declared}</description>\n<lastBuildDate>{built}</lastBuildDate>\n\n"
        + "".join(item.xml(now) for item in items)
        + "</channel>\n</rss>\n"
    ).encode("ascii")


def read(body: bytes, court: str = "dcd", now: datetime = NOW) -> Batch:
    """What the source reads from a body."""
    page = Page(Request(SOURCE.name, court, "http://127.0.0.1/"), now, 200, "text/xml", body)
    return SOURCE.read(page, load_courts()[court])
