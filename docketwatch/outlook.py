"""Gathers what the store holds of watched dockets and has it read: one entry, what is in force, what is coming.

Asks nobody and writes nothing: what the check has not read yet is read here and now.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from docketwatch.assessment import assess_all
from docketwatch.base.errors import UsageError
from docketwatch.digest.entry_sheet import ReadEntry
from docketwatch.digest.relief_list import Board
from docketwatch.digest.wording import entry_mark, shortened
from docketwatch.docket.across import day_of
from docketwatch.docket.calendar import DocketName
from docketwatch.docket.candidate import DocketFacts, TriggerEntry
from docketwatch.docket.holidays import load_holidays
from docketwatch.docket.relief import FamilyEntry
from docketwatch.reading.agenda import agenda
from docketwatch.reading.candidates.candidates import find_candidates
from docketwatch.reading.read import read_entry
from docketwatch.reading.relief import board_of
from docketwatch.reading.relief.sentence import sentence_of
from docketwatch.reading.sighted import entry_text_of
from docketwatch.reading.telling.summary import summarise
from docketwatch.record_reading import readings_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime, tzinfo

    from docketwatch.docket.calendar import CalendarItem
    from docketwatch.docket.candidate import Candidate
    from docketwatch.docket.model import Case, Coverage, Sighting, WatchedDocket
    from docketwatch.docket.readings import Reading
    from docketwatch.docket.relief import Role
    from docketwatch.parts import Parts


def entries_at(parts: Parts, ref: str, which: int | date) -> list[ReadEntry]:
    """The entries of a docket with that number, or of that day, as read.

    Raises:
        UsageError: none has been seen.
    """
    known = parts.store.entries.of_docket(ref)
    texts = {one.sighting.entry_number: one.sighting.text for one in known if one.sighting.entry_number is not None}
    shown = []
    for one in known:
        view = one.sighting
        if which in (view.entry_number, day_of(view), view.filed) and which is not None:
            court = parts.courts[view.court]
            said = entry_text_of(view, court)
            reading = read_entry(said)
            summary = summarise(said, reading, texts, entry_mark(view), court.timezone)
            shown.append(ReadEntry(one, said, reading, summary))
    if not shown:
        what = f"entry of {which}" if isinstance(which, date) else f"entry {which}"
        numbers = sorted(texts)
        span = f" Known are {len(known)} entries" + (f", ECF {numbers[0]} to {numbers[-1]}." if numbers else ".")
        raise UsageError(f"No {what} of {ref} has been seen.{span if known else ' Nothing of it has been seen yet.'}")
    return shown


MOST_TRIGGER_CHARS = 300
"""How much of the entry that starts a period is quoted beside the candidate date."""

_OF_THE_NATION = re.compile(
    r"\bUnited States\b|\bU\.?S\.? (?:Department|Dep't|Immigration|Customs|Citizenship|Attorney)|\bDep(?:artmen|')t of"
    r"|\bHomeland Security\b|\bImmigration and Customs Enforcement\b|\bSecretary of\b|\bAttorney General of the United",
    re.IGNORECASE,
)
"""What a caption says only where the United States, an agency or an officer of it is a party."""
_HABEAS = re.compile(r"\bhabeas\b|\b(?:28 U\.?S\.?C\.?|section|§) ?(?:§ ?)?2241\b", re.IGNORECASE)


def agenda_for(parts: Parts, case: Case) -> list[CalendarItem]:
    """All dates of a case: what its entries set, and the candidate dates of the rules; past and called-off ones too."""
    return [item for docket in case.dockets if docket.court for item in _dates_of(parts, case, docket)]


def _dates_of(parts: Parts, case: Case, docket: WatchedDocket) -> list[CalendarItem]:
    assert docket.court is not None
    court = parts.courts[docket.court]
    number = docket.number or "number not known yet"
    name = DocketName(docket.ref, court.citation, number, case.caption, court.timezone)
    read = readings_of(parts.store, parts.courts, docket.ref)
    entries = [_agenda_entry(entry, versions) for entry, versions in read.items()]
    stated = agenda.agenda_of(name, entries)
    triggers = tuple(_trigger(parts, versions[-1]) for versions in read.values())
    by_mark = {one.mark: one for one in entries}
    computed = find_candidates(_facts(parts, case, docket, triggers), load_holidays()).candidates
    return [*stated, *(_candidate_item(name, one, by_mark[one.trigger_entry]) for one in computed)]


def _agenda_entry(entry: int, versions: list[tuple[Sighting, Reading]]) -> agenda.ReadEntry:
    view, reading = versions[-1]
    earlier = tuple(agenda.Version(_said(one), read) for one, read in versions[:-1] if _said(one) != _said(view))
    return agenda.ReadEntry(
        _dated_mark(view), str(entry), view.entered, view.filed or day_of(view), _said(view), reading, earlier
    )


def _dated_mark(view: Sighting) -> str:
    """How an entry is cited in a list of many days: an unnumbered one by its day."""
    day = view.filed or day_of(view)
    mark = entry_mark(view)
    return mark if view.entry_number is not None or day is None else f"{mark} of {day.day} {day:%b %Y}"


def _said(view: Sighting) -> str:
    return view.text or " AND ".join(view.labels)


def _trigger(parts: Parts, version: tuple[Sighting, Reading]) -> TriggerEntry:
    view, reading = version
    return TriggerEntry(
        _dated_mark(view), view.entered_local, view.filed, entry_text_of(view, parts.courts[view.court]), reading
    )


def _facts(parts: Parts, case: Case, docket: WatchedDocket, entries: tuple[TriggerEntry, ...]) -> DocketFacts:
    assert docket.court is not None
    court = parts.courts[docket.court]
    below = (docket.appeal_of or docket.ref).partition(" ")[0]
    seats = load_holidays().seats
    names = f"{case.caption} {docket.caption or ''}"
    return DocketFacts(
        court=court.id,
        kind=court.kind,
        us_is_party=True if case.built_in or _OF_THE_NATION.search(names) else None,
        is_habeas=any(one.reading.event == "petition" and _HABEAS.search(one.text.text) for one in entries),
        state=seats.get(below),
        circuit_state=seats.get(court.id) if court.kind == "appellate" else None,
        entries=entries,
    )


def _candidate_item(name: DocketName, one: Candidate, trigger: agenda.ReadEntry) -> CalendarItem:
    return agenda.item_from_candidate(name, one, trigger.key, trigger.mark, shortened(trigger.text, MOST_TRIGGER_CHARS))


def boards_for(parts: Parts, cases: Sequence[Case], now: datetime, zone: tzinfo) -> list[Board]:
    """The relief boards of these cases as of today, each with how far its dockets have been seen."""
    last = parts.store.last_finished_run()
    seen = {one.docket: one for one in assess_all(parts, last[1] if last else now)}
    return [_board(parts, case, seen, now.astimezone(zone).date()) for case in cases]


def _board(parts: Parts, case: Case, seen: Mapping[str, Coverage], today: date) -> Board:
    entries: list[tuple[date, str, FamilyEntry]] = []
    undated = 0
    for place, docket in enumerate(case.dockets):
        for versions in readings_of(parts.store, parts.courts, docket.ref).values():
            view, _ = versions[-1]
            day = view.filed or day_of(view)
            if day is None:
                undated += 1
                continue
            number = None if view.entry_number is None else str(view.entry_number)
            one = FamilyEntry(docket.ref, _role(parts, docket, is_first=place == 0), number, day, _said(view))
            entries.append((day, str(view.entered or ""), one))
    rows = board_of([one for _, _, one in sorted(entries, key=lambda row: row[:2])], today)
    coverage = tuple(seen[docket.ref] for docket in case.dockets if docket.ref in seen)
    return Board(case, rows, sentence_of(rows), coverage, undated)


def _role(parts: Parts, docket: WatchedDocket, *, is_first: bool) -> Role:
    """What a docket is in its family. A second suit of a case is a related one until a court's words say otherwise."""
    kind = parts.courts[docket.court].kind if docket.court else "district"
    if kind == "scotus":
        return "scotus"
    if kind == "appellate":
        return "mandamus" if (docket.caption or "").lower().startswith("in re") else "appeal"
    return "district" if is_first else "related"
