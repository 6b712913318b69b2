"""Finds the candidate dates that a docket shows by a closed table of rules; it never calls one "the deadline".

Each names the entry that sets it off, the rule and the count; where an entry looks like setting off a period and the
docket does not show enough, the reason is given instead. When in doubt there is no date.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docketwatch.docket.candidate import Candidate, Withheld
from docketwatch.reading.candidates import candidate_words as words
from docketwatch.reading.candidates.candidate_answers import answers
from docketwatch.reading.candidates.candidate_appeals import appeals
from docketwatch.reading.candidates.candidate_docket import day_told, lay_out_sheet
from docketwatch.reading.candidates.candidate_restraints import restraints
from docketwatch.reading.candidates.candidate_review import reviews

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from docketwatch.docket.candidate import CandidateKind, DocketFacts
    from docketwatch.docket.holidays import Holidays
    from docketwatch.reading.candidates.candidate_docket import Line, Sheet

STATED = "stated in the entry"


@dataclass(frozen=True, slots=True)
class CandidateDates:
    """The candidate dates of one docket in the order of their days, and what is withheld, with the reason."""

    candidates: tuple[Candidate, ...]
    withheld: tuple[Withheld, ...]


def find_candidates(facts: DocketFacts, holidays: Holidays) -> CandidateDates:
    """The candidate dates of a docket.

    Args:
        facts: the docket with all its entries in order, read; days long past are found as well.
        holidays: the table to count with.
    """
    sheet = lay_out_sheet(facts, holidays)
    found = [one for family in _families(sheet) for one in family(sheet)]
    candidates = {(one.kind, one.day, one.trigger_entry): one for one in found if isinstance(one, Candidate)}
    return CandidateDates(
        tuple(sorted(candidates.values(), key=lambda one: (one.day, one.kind))),
        tuple(dict.fromkeys(one for one in found if isinstance(one, Withheld))),
    )


def _families(sheet: Sheet) -> tuple[Callable[[Sheet], Iterator[Candidate | Withheld]], ...]:
    """Which parts of the table hold in that court; a criminal docket is under other rules."""
    if sheet.facts.kind == "scotus":
        return (_applications,)
    if sheet.facts.kind == "appellate":
        return (reviews,)
    if sheet.facts.kind != "district" or any(line.entry.text.court_kind == "criminal" for line in sheet.lines):
        return (_transcripts,)
    return (answers, appeals, restraints, _transcripts)


def _transcripts(sheet: Sheet) -> Iterator[Candidate | Withheld]:
    """The day on which a transcript's restriction ends, as the clerk states it (Judicial Conference: 90 days)."""
    for line in sheet.lines:
        if line.event == "transcript":
            for deadline in line.entry.reading.deadlines:
                if words.RELEASE.search(deadline.what):
                    yield _stated(line, "transcript_release", deadline.day, "the transcript becomes public")


def _applications(sheet: Sheet) -> Iterator[Candidate | Withheld]:
    """The day that a Justice sets for a response to an application; nothing is counted in that court."""
    for line in sheet.lines:
        if words.APPLICATION_RESPONSE.search(line.words):
            for deadline in line.entry.reading.deadlines:
                yield _stated(line, "application_response", deadline.day, "the respondent: response to the application")


def _stated(line: Line, kind: CandidateKind, day: date, who: str) -> Candidate:
    computation = f"{line.mark} states {day_told(day)}"
    return Candidate(day, kind, line.mark, line.entered or day, STATED, computation, who)
