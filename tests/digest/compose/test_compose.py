from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docketwatch.digest.compose.compose import compose
from docketwatch.digest.compose.material import Material
from docketwatch.docket.asking import Health
from docketwatch.docket.courts import load_courts
from docketwatch.docket.model import Case, Coverage, News, Reason, Sheet, Sighting, WatchedDocket
from tests.feeds import NOW, Item, feed, read

if TYPE_CHECKING:
    from collections.abc import Mapping

DOCKET = WatchedDocket("dcd", "1:25-cv-00190", courtlistener_id=69566723)
CASE = Case("mtr", "Make the Road v. Noem", ("expedited-removal", "protected-areas"), (DOCKET,), note="our amicus")


def sighting(label: str = "Order", number: int | None = 41) -> Sighting:
    return read(feed(Item(label, 5, number))).sightings[0]


def material(*news: News, **other: object) -> Material:
    whole = Material(
        run=7,
        at=NOW,
        cases=(CASE,),
        courts=load_courts(),
        news=news,
        latest={},
        counts={},
        sheets=(Sheet(DOCKET.ref, "276600", "1:25-cv-00190-JMC", "Make the Road v. Mullin", None),),
        coverage=(Coverage(DOCKET.ref, "dcd", "full", "full", NOW, NOW),),
        gaps=(),
        health={"dcd": Health("pacer_rss", "dcd", last_good=NOW)},
        courtlistener_url="https://www.courtlistener.com",
    )
    return replace(whole, **other)  # type: ignore[arg-type]


def new(one: Sighting) -> News:
    return News("new", "dcd", NOW, DOCKET.ref, one)


def test_a_case_stands_once_under_its_first_topic_with_its_free_link_first() -> None:
    digest = compose(material(new(sighting())))
    assert [topic.topic for topic in digest.topics] == ["expedited-removal"]
    (case,) = digest.topics[0].cases
    assert (case.also_topics, case.note) == (("protected-areas",), "our amicus")
    (docket,) = case.dockets
    assert docket.caption == "Make the Road v. Mullin"
    assert docket.links[0].url == "https://www.courtlistener.com/docket/69566723/"
    assert docket.links[0].is_free
    assert not docket.lines[0].links[0].is_free


def test_nothing_is_dropped() -> None:
    many = [new(sighting(f"Notice {number}", number)) for number in range(1, 60)]
    (docket,) = compose(material(*many)).topics[0].cases[0].dockets
    assert [line.mark for line in docket.lines] == [f"ECF {number}" for number in range(1, 60)]


def test_two_text_entries_alike_in_all_but_their_place_are_two_lines() -> None:
    alike = [replace(sighting("Minute Order", None), sequence=str(n), key=f"276600/{n}") for n in (5, 6)]
    other_defendant = [replace(one, docket_number="1:25-cv-00190-2", pacer_case_id="8", key="") for one in alike]
    (one,) = compose(material(*map(new, alike))).topics[0].cases[0].dockets
    assert len(one.lines) == 2
    sheets = (*material().sheets, Sheet(DOCKET.ref, "8", "1:25-cv-00190-2", "Make the Road v. Mullin", None))
    (both,) = compose(material(*map(new, (*alike, *other_defendant)), sheets=sheets)).topics[0].cases[0].dockets
    assert [line.also for line in both.lines] == [("1:25-cv-00190", "1:25-cv-00190-2")] * 2


def test_reasons_that_dockets_share_are_said_once() -> None:
    failed = Reason("failed", "D.D.C.: no answer", standing=False)
    limit = Reason("no-feed", "D. Md. publishes no feed", standing=True)
    coverage = (
        Coverage("dcd 1", "dcd", "full", "unchecked", None, None, (failed,)),
        Coverage("dcd 2", "dcd", "full", "unchecked", None, None, (failed,)),
        Coverage("mdd 1", "mdd", "unchecked", "unchecked", None, None, (limit,)),
    )
    digest = compose(material(coverage=coverage))
    (one,) = digest.unchecked
    assert (one.dockets, one.last_good) == (("dcd 1", "dcd 2"), NOW)
    assert (digest.standing[0].dockets, digest.standing[0].last_good) == (("mdd 1",), None)
    verdict = digest.verdict
    assert (verdict.looked_at, verdict.not_looked_at, verdict.without_source, verdict.worse) == (0, 2, 1, 2)
    assert digest.has_news


def test_a_docket_whose_number_is_not_known_shows_what_the_court_prints() -> None:
    by_id = WatchedDocket("dcd", None, pacer_case_id="276600")
    sheets: Mapping[str, tuple[Sheet, ...]] = {
        "known": (Sheet(by_id.ref, "276600", "1:25-cv-00190-JMC", "A v. B", None),),
        "unknown": (),
    }
    for which, number in (("known", "1:25-cv-00190-JMC"), ("unknown", "number not known yet")):
        news = News("new", "dcd", NOW, by_id.ref, sighting())
        case = Case("x", "x", ("other",), (by_id,))
        digest = compose(material(news, cases=(case,), sheets=sheets[which]))
        assert digest.topics[0].cases[0].dockets[0].number == number
