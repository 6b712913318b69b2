"""The lists that commands print beside the digest: watched cases, one case, the coverage of every docket; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docketwatch.digest.lines import StyledLine
from docketwatch.digest.wording import counted, entry_mark, interval_words, short_day, short_moment, shortened
from docketwatch.docket.across import day_of
from docketwatch.docket.coverage import Archive, expected_level, has_feed, standing_limit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from datetime import datetime, tzinfo

    from docketwatch.docket.courts import CourtTable
    from docketwatch.docket.model import Case, Coverage, Gap, Sighting, WatchedDocket

EXPECTED = {"full": "all entry types", "partial": "some entry types", "unchecked": "no source"}
OBSERVED = {"full": "all entry types", "partial": "less than all", "unchecked": "nothing"}


def expected_words(docket: WatchedDocket, courts: CourtTable, sources: Collection[str] = ()) -> str:
    """What coverage to expect of one docket, as a sentence.

    Args:
        docket: what is watched.
        courts: the courts there are.
        sources: the sources that may be asked about single dockets.
    """
    court = courts[docket.court] if docket.court else None
    if limit := standing_limit(docket, court, _expected_archive(docket, sources)):
        return limit.sentence
    assert court is not None
    if expected_level(court) == "unchecked":
        return f"nobody has looked yet whether {court.citation} has a feed; the next check will"
    return f"{court.citation}'s feed carries all entry types (as of {court.rss_as_of})"


def _expected_archive(docket: WatchedDocket, sources: Collection[str]) -> Archive | None:
    """The source that will be asked about a docket by itself, taken to know it."""
    if docket.private:
        return None
    if docket.court == "scotus" and "supreme_court" in sources:
        return Archive("page", 1)
    if "courtlistener" in sources:
        return Archive("api", 1)
    return Archive("feed", 1) if "docket_feed" in sources and docket.courtlistener_id else None


def revealed_words(docket: WatchedDocket, courts: CourtTable, sources: Collection[str] = ()) -> str:
    """What watching a docket tells others, as a sentence."""
    court = courts[docket.court] if docket.court else None
    feed = f"{court.citation}'s feed is read whole" if court is not None and has_feed(court) else ""
    archive = _expected_archive(docket, sources)
    if archive is None:
        marked = " It is marked private: no server will ever be asked about it alone." if docket.private else ""
        what = feed or "Nothing is asked about it"
        return f"{what}, so no server learns that you watch it.{marked}"
    who = "The Supreme Court" if archive.kind == "page" else "CourtListener"
    said = f"{who} is asked about it by name, and so learns that it is watched; --private would prevent that."
    return f"{said} {feed}." if feed else said


def case_list(cases: Iterable[Case], courts: CourtTable, sources: Collection[str] = ()) -> Iterator[StyledLine]:
    """The watched cases by topic, each with its dockets and what coverage to expect of them."""
    by_topic: dict[str, list[Case]] = {}
    for case in cases:
        by_topic.setdefault(case.topics[0], []).append(case)
    for topic, members in by_topic.items():
        yield StyledLine("topic", f"{topic.replace('-', ' ').upper()} ({counted(len(members), 'case')})")
        for case in members:
            yield StyledLine("case", f"{case.caption}  [{case.id}]", 2)
            for docket in case.dockets:
                archived = _expected_archive(docket, sources) is not None
                level = expected_level(courts[docket.court] if docket.court else None, has_archive=archived)
                private = ", private" if docket.private else ""
                yield StyledLine("dim", f"{docket.ref}  {EXPECTED[level]}{private}", 4)


def case_sheet(
    case: Case,
    courts: CourtTable,
    coverage: Mapping[str, Coverage],
    latest: Mapping[str, tuple[Sighting, ...]],
    zone: tzinfo,
) -> Iterator[StyledLine]:
    """All that is known of one case: its family, its coverage, its newest entries, where its numbers come from."""
    yield StyledLine("case", case.caption)
    yield StyledLine("dim", f"{case.id}; {', '.join(case.topics)}; {case.scope}", 2)
    if case.aliases:
        yield StyledLine("dim", f"also called {'; '.join(case.aliases)}", 2)
    if case.note:
        yield StyledLine("plain", f"Your note: {case.note}", 2)
    for docket in case.dockets:
        yield StyledLine("plain", "")
        yield from _docket(docket, courts, coverage.get(docket.ref), zone)
        for sighting in latest.get(docket.ref, ()):
            yield from _entry(sighting, courts)


def _docket(docket: WatchedDocket, courts: CourtTable, seen: Coverage | None, zone: tzinfo) -> Iterator[StyledLine]:
    of = f"  (review of {docket.appeal_of})" if docket.appeal_of else ""
    yield StyledLine("docket", f"{docket.ref}{of}", 2)
    facts = [
        docket.caption,
        docket.judge and f"Judge {docket.judge}",
        docket.filed and f"filed {docket.filed}",
    ]
    if known := [fact for fact in facts if fact]:
        yield StyledLine("plain", "; ".join(known), 4)
    if docket.note:
        yield StyledLine("dim", docket.note, 4)
    yield StyledLine("plain", f"Expect: {expected_words(docket, courts)}", 4)
    if seen and seen.since:
        yield StyledLine("plain", f"Seen: {interval_words(seen, zone)}", 4)
    if docket.as_of:
        yield StyledLine("dim", f"Its number as of {docket.as_of}, from:", 4)
        for source in docket.sources:
            yield StyledLine("dim", source, 6)


def _entry(sighting: Sighting, courts: CourtTable) -> Iterator[StyledLine]:
    zone = courts[sighting.court].zone
    day = day_of(sighting)
    when = short_moment(sighting.entered.astimezone(zone)) if sighting.entered else short_day(day) if day else "no date"
    said = "; ".join(sighting.labels) or shortened(sighting.text)
    yield StyledLine("plain", f"{entry_mark(sighting)}  {said}  ({when})", 6)


def coverage_list(
    coverage: Iterable[Coverage], gaps: Iterable[Gap], as_of: datetime | None, zone: tzinfo
) -> Iterator[StyledLine]:
    """Every docket: complete from when to when, what was expected and observed, and why not more."""
    if as_of is None:
        yield StyledLine("verdict", "Nothing has been checked yet: run `docketwatch check`. Expected coverage:")
    else:
        yield StyledLine("verdict", f"As of the check of {short_moment(as_of.astimezone(zone))}:")
    for one in coverage:
        level = f"expected {EXPECTED[one.expected]}, observed {OBSERVED[one.observed] if as_of else 'nothing yet'}"
        yield StyledLine("alarm" if as_of and one.is_worse_than_expected else "docket", one.docket)
        yield StyledLine("plain", f"{level}; {interval_words(one, zone)}", 4)
        for reason in one.reasons:
            if as_of or reason.standing:
                yield StyledLine("dim", reason.sentence, 4)
    for gap in gaps:
        span = f"{short_moment(gap.start.astimezone(zone))} to {short_moment(gap.end.astimezone(zone))}"
        yield StyledLine("alarm", f"Possible gap in {gap.court}: {span}: {gap.why}")
