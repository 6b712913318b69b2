from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from docketwatch.digest.render.atom import render
from tests.digest.situations import SITUATIONS, ZONE

if TYPE_CHECKING:
    from docketwatch.digest.compose.sections import ComposedDigest

ATOM = "{http://www.w3.org/2005/Atom}"


def entries(digest: ComposedDigest) -> list[ET.Element]:
    return ET.fromstring(render(digest, ZONE).encode()).findall(f"{ATOM}entry")  # noqa: S314 -- our own


def ids(digest: ComposedDigest) -> list[str]:
    return [str(one.findtext(f"{ATOM}id")) for one in entries(digest)]


def titles(digest: ComposedDigest) -> list[str]:
    return [str(one.findtext(f"{ATOM}title")) for one in entries(digest)]


def test_the_verdict_is_an_entry_and_what_happened_one_each() -> None:
    digest = SITUATIONS["ruling_and_relief_change"]()
    first, *others = titles(digest)
    assert first.startswith("6 new entries, in 2 cases. 4 dockets: 3 looked at")
    assert "ECF 45 Judge Ada B. Placeholder granted in part motion for preliminary injunction" in others[0]
    assert others[0].endswith(" — Riverbend Friends Meeting v. Huffman")
    assert others[-1] == "1 routine entry — State of Franklin v. Trump"
    assert len(others) == 6


def test_a_change_a_withdrawal_and_a_free_paper_say_what_they_are() -> None:
    assert titles(SITUATIONS["corrected_text"]())[1].startswith("changed: ECF 38 ")
    assert titles(SITUATIONS["now_free"]())[1].startswith("now free: ECF 45 ")
    (_, entry) = entries(SITUATIONS["corrected_text"]())
    content = str(entry.findtext(f"{ATOM}content"))
    assert 'text changed after "ORDER": "denying" is now "granting"' in content
    assert "Harbor Legal Aid v. Lyons, S.D.N.Y. 1:26-cv-90606" in content


def test_the_free_paper_comes_first_and_only_one_link_is_the_entry_itself() -> None:
    entry = entries(SITUATIONS["corrected_text"]())[1]
    links = [(one.get("rel"), one.get("title")) for one in entry.findall(f"{ATOM}link")]
    assert links == [("alternate", "PDF (free)"), ("related", "PACER (paid)")]


def test_a_feed_made_again_later_repeats_its_ids_but_for_the_verdict() -> None:
    digest = SITUATIONS["four_hundred_filings"]()
    later = replace(digest, at=digest.at.replace(hour=23), run=999)
    assert ids(later)[1:] == ids(digest)[1:]
    assert ids(later)[0] != ids(digest)[0]
    assert len(set(ids(digest))) == len(ids(digest)) > 300


def test_two_text_orders_of_one_minute_are_two() -> None:
    digest = SITUATIONS["corrected_text"]()
    (topic,) = digest.topics
    (case,) = topic.cases
    (docket,) = case.dockets
    line = replace(docket.lines[0], mark="text order", changes=(), kind="new")
    twice = replace(
        digest, topics=(replace(topic, cases=(replace(case, dockets=(replace(docket, lines=(line, line)),)),)),)
    )
    assert len(set(ids(twice))) == 3


def test_a_first_look_is_no_flood() -> None:
    assert len(titles(SITUATIONS["first_run"]())) == 1
