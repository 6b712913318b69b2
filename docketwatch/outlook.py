"""Gathers what the store holds of watched dockets and has it read: one entry, what is in force, what is coming.

Asks nobody and writes nothing: what the check has not read yet is read here and now.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from docketwatch.assessment import assess_all
from docketwatch.base.errors import UsageError
from docketwatch.digest.listings.entry_sheet import ShownEntry
from docketwatch.digest.listings.relief_list import Board
from docketwatch.digest.wording import entry_mark, full_day, shortened
from docketwatch.docket.across import day_of
from docketwatch.docket.calendar import DocketName
from docketwatch.docket.candidate import DocketFacts, TriggerEntry
from docketwatch.docket.holidays import load_holidays
from docketwatch.docket.relief import FamilyEntry
from docketwatch.docket.view import words_of
from docketwatch.reading.agenda import agenda
from docketwatch.reading.candidates.candidates import find_candidates
from docketwatch.reading.relief import board_of
from docketwatch.reading.relief.sentence import sentence_of
from docketwatch.reading.sighted import entry_text_of
from docketwatch.reading.telling.told import tell
from docketwatch.record_reading import readings_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime, tzinfo

    from docketwatch.docket.calendar import CalendarItem
    from docketwatch.docket.candidate import Candidate
    from docketwatch.docket.model import Case, Coverage, Sighting, WatchedDocket
    from docketwatch.docket.readings import EntryText, Reading
    from docketwatch.docket.relief import Role, Row
    from docketwatch.parts import Parts


def entries_at(parts: Parts, ref: str, which: int | date) -> list[ShownEntry]:
    """The entries of a docket with that number, or of that day, as read.

    Raises:
        UsageError: none has been seen.
    """
    known = parts.store.entries.of_docket(ref)
    views = [one.sighting for one in known]
    texts = {view.entry_number: words_of(view.text, view.labels) for view in views if view.entry_number is not None}
    shown = [
        ShownEntry(one, tell(view, parts.courts[view.court], texts, entry_mark(view)))
        for one, view in zip(known, views, strict=True)
        if which in (view.entry_number, day_of(view), view.filed)
    ]
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


def agenda_for(parts: Parts, case: Case, known_at: datetime | None = None) -> list[CalendarItem]:
    """All dates of a case: what its entries set, and the candidate dates of the rules; past and called-off ones too.

    Args:
        parts: the store and the courts.
        case: whose dates.
        known_at: as they were known at that moment; None for now.
    """
    return [item for docket in case.dockets if docket.court for item in _dates_of(parts, case, docket, known_at)]


def _dates_of(parts: Parts, case: Case, docket: WatchedDocket, known_at: datetime | None) -> list[CalendarItem]:
    assert docket.court is not None
    court = parts.courts[docket.court]
    number = docket.number or "number not known yet"
    name = DocketName(docket.ref, court.citation, number, case.caption, court.timezone)
    read = readings_of(parts.store, parts.courts, docket.ref, known_at)
    entries = [_agenda_entry(parts, entry, versions) for entry, versions in read.items()]
    stated = agenda.agenda_of(name, entries)
    triggers = tuple(_trigger(parts, versions[-1]) for versions in read.values())
    by_mark = {one.mark: one for one in entries}
    computed = find_candidates(_facts(parts, case, docket, triggers), load_holidays()).candidates
    return [*stated, *(_candidate_item(name, one, by_mark[one.trigger_entry]) for one in computed)]


def _agenda_entry(parts: Parts, entry: int, versions: list[tuple[Sighting, Reading]]) -> agenda.ReadEntry:
    *before, (view, reading) = versions
    said = _said(parts, view)
    texts = [(_said(parts, one).text, read) for one, read in before]
    earlier = tuple(agenda.Version(text, read) for text, read in texts if text != said.text)
    return agenda.ReadEntry(_dated_mark(view, said), str(entry), view.entered, said.filed, said.text, reading, earlier)


def _said(parts: Parts, view: Sighting) -> EntryText:
    return entry_text_of(view, parts.courts[view.court])


def _dated_mark(view: Sighting, said: EntryText) -> str:
    """How an entry is cited in a list of many days: an unnumbered one by its day."""
    mark = entry_mark(view)
    return mark if said.number is not None or said.filed is None else f"{mark} of {full_day(said.filed)}"


def _trigger(parts: Parts, version: tuple[Sighting, Reading]) -> TriggerEntry:
    view, reading = version
    said = _said(parts, view)
    return TriggerEntry(_dated_mark(view, said), view.entered_local, view.filed, said, reading)


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


def rows_for(parts: Parts, case: Case, today: date, known_at: datetime | None = None) -> tuple[tuple[Row, ...], int]:
    """The relief of a case as it stands on a day, and how many entries have no day and are left out.

    Args:
        parts: the store and the courts.
        case: whose relief.
        today: the day.
        known_at: as its entries were known at that moment; None for now.
    """
    entries: list[tuple[date, str, FamilyEntry]] = []
    undated = 0
    for place, docket in enumerate(case.dockets):
        role = role_of(parts, docket, is_first=place == 0)
        for view in parts.store.entries.views(docket.ref, known_at):
            said = _said(parts, view)
            if said.filed is None:
                undated += 1
                continue
            one = FamilyEntry(docket.ref, role, said.number, said.filed, said.text)
            entries.append((said.filed, str(view.entered or ""), one))
    return board_of([one for _, _, one in sorted(entries, key=lambda row: row[:2])], today), undated


def _board(parts: Parts, case: Case, seen: Mapping[str, Coverage], today: date) -> Board:
    rows, undated = rows_for(parts, case, today)
    coverage = tuple(seen[docket.ref] for docket in case.dockets if docket.ref in seen)
    return Board(case, rows, sentence_of(rows), coverage, undated)


def role_of(parts: Parts, docket: WatchedDocket, *, is_first: bool) -> Role:
    """What a docket is in its family. A second suit of a case is a related one until a court's words say otherwise."""
    kind = parts.courts[docket.court].kind if docket.court else "district"
    if kind == "scotus":
        return "scotus"
    if kind == "appellate":
        return "mandamus" if (docket.caption or "").lower().startswith("in re") else "appeal"
    return "district" if is_first else "related"
