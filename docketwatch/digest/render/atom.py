"""The digest as an Atom feed (RFC 4287): an entry for the verdict and one for each thing that happened; text only.

An id is a hash of what names the entry on its docket, so that a feed made again repeats it and tells nothing.
"""

from __future__ import annotations

from collections import Counter
from datetime import UTC
from typing import TYPE_CHECKING, NamedTuple
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from docketwatch.digest.page.blocks import web_address
from docketwatch.digest.page.list_lines import act_words
from docketwatch.digest.page.whole import one_line, page_lines
from docketwatch.digest.showing import shown
from docketwatch.digest.wording import change_words, counted, event_names, short_moment, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime, tzinfo

    from docketwatch.digest.compose.sections import ComposedDigest, DocketSection, Line, Link

SUFFIX = ".atom"
MEDIA_TYPE = "application/atom+xml"
MOST_TITLE_CHARS = 300


class _Told(NamedTuple):
    """One entry of the feed. `name` holds what tells it apart from every other, `content` its lines."""

    name: tuple[str, ...]
    title: str
    content: tuple[str, ...]
    summary: str = ""
    topic: str = ""
    published: datetime | None = None
    links: tuple[Link, ...] = ()


def render(digest: ComposedDigest, zone: tzinfo) -> str:
    """The digest as an Atom feed in UTF-8, one trailing newline."""
    feed = Element("feed", xmlns="http://www.w3.org/2005/Atom")
    _add(feed, "id", _urn("feed", digest.readers))
    _add(feed, "title", f"docketwatch: {digest.readers}" if digest.readers else "docketwatch")
    _add(feed, "updated", _moment(digest.at))
    _add(SubElement(feed, "author"), "name", "docketwatch")
    _add(feed, "generator", "docketwatch")
    met: Counter[tuple[str, ...]] = Counter()
    for told in (_verdict(digest, zone), *_happened(digest), *_folded(digest)):
        # Two text orders of one minute differ in nothing but their order.
        met[told.name] += 1
        _entry(feed, told, _urn(*told.name, str(met[told.name])), digest.at)
    indent(feed)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(feed, encoding="unicode")}\n'


def _verdict(digest: ComposedDigest, zone: tzinfo) -> _Told:
    lines = [line.text for line in page_lines(digest, zone) if line.style in {"verdict", "alarm", "title"}]
    acts = [act_words(act) for act in digest.act_on]
    return _Told(("verdict", digest.readers, _moment(digest.at)), one_line(digest), (*lines, *acts))


def _happened(digest: ComposedDigest) -> Iterator[_Told]:
    for topic in digest.topics:
        for case in topic.cases:
            for docket in case.dockets:
                for line in docket.lines:
                    if line.kind != "latest":
                        yield _told(topic.topic, case.caption, docket, line)


def _told(topic: str, case: str, docket: DocketSection, line: Line) -> _Told:
    words = event_names(line.labels) or line.text
    said = line.summary or shortened(words, MOST_TITLE_CHARS)
    prefix = {"update": "changed: ", "withdrawn": "no longer in the feed: "}.get(line.kind, "")
    changes = [change_words(change) for change in line.changes]
    when = str(line.entered or line.filed or line.entered_local)
    content = [f"{case}, {docket.court} {docket.number}", event_names(line.labels)]
    # Where the text changed, its old and new words stand among the changes.
    content += [] if any(change.what == "text" for change in line.changes) else [shortened(line.text)]
    content += [f"entered {short_moment(line.entered)}"] if line.entered else []
    content += changes + [f"{link.name} ({'free' if link.is_free else 'paid'}): {link.url}" for link in line.links]
    return _Told(
        # What a text was is not part of the name: a court may have redacted it.
        (docket.ref, line.mark, line.kind, when, *(f"{one.what} {one.new}" for one in line.changes)),
        f"{prefix}{line.mark} {said} — {case}",
        tuple(dict.fromkeys(content)),
        "; ".join((said, *changes)),
        topic,
        line.entered,
        line.links,
    )


def _folded(digest: ComposedDigest) -> Iterator[_Told]:
    for paper in digest.now_free:
        place = (f"{paper.case}, {paper.docket}", f"{paper.link.name} (free): {paper.link.url}")
        name = (paper.docket, paper.mark, "free", paper.link.url)
        yield _Told(name, f"now free: {paper.mark} {paper.said} — {paper.case}", place, links=(paper.link,))
    for one in digest.housekeeping:
        whose = tuple(f"{line.mark} {line.entered or line.filed}" for line in one.lines)
        named = (f"{line.mark} {event_names(line.labels) or shortened(line.text)}" for line in one.lines)
        title = f"{counted(len(one.lines), 'routine entry', 'routine entries')} — {one.case}"
        yield _Told((one.ref, "routine", *whose), title, (f"{one.case}, {one.docket}", *named))


def _entry(feed: Element, told: _Told, urn: str, at: datetime) -> None:
    entry = SubElement(feed, "entry")
    _add(entry, "id", urn)
    _add(entry, "title", told.title)
    _add(entry, "updated", _moment(at))
    if told.published:
        _add(entry, "published", _moment(told.published))
    if told.topic:
        SubElement(entry, "category", term=_clean(told.topic))
    relation = "alternate"
    for link in sorted(told.links, key=lambda link: not link.is_free):
        url = web_address(link.url)
        if url:
            # RFC 4287, 4.2.9: two alternates of one type are not allowed.
            name = f"{link.name} ({'free' if link.is_free else 'paid'})"
            SubElement(entry, "link", rel=relation, href=url, title=_clean(name))
            relation = "related"
    if told.summary:
        _add(entry, "summary", told.summary)
    content = SubElement(entry, "content", type="text")
    content.text = "\n".join(_clean(line) for line in told.content if line)


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = _clean(text)


def _clean(text: str) -> str:
    """Text on one line, without what XML 1.0 forbids."""
    return " ".join(str(shown(text)).split())


def _urn(*parts: str) -> str:
    return uuid5(NAMESPACE_URL, "docketwatch\n" + "\n".join(_clean(part) for part in parts)).urn


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
