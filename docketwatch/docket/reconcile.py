"""Decides what a page's sightings mean for what is already known: new, changed, withdrawn, unchanged; pure.

An entry is announced once, when it is first seen, whatever its date: alerting by date missed 643 of 278,787 real
entries. A label, link or number that joins later is an update of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from docketwatch.docket.feed_window import WINDOW_H, is_cut, reaches
from docketwatch.docket.model import Change, News, Sheet
from docketwatch.docket.view import OF_COURTLISTENER, free_copy, is_sealed, said_again, view_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from docketwatch.docket.asking import Look
    from docketwatch.docket.model import Entry, Sighting

_PROVES_PRESENCE = frozenset({"pacer_rss"})
"""Sources whose silence withdraws an entry, and whose showing it again brings it back."""

MAX_REPEATS_REPORTED = 3
"""An entry whose text swings back to an earlier form is reported this often, then only kept."""

_NEWSWORTHY = frozenset({"event", "number", "document", "presence", "text", "free copy", "sealed"})

_COMPLETIONS = frozenset({"text", "free copy"})
"""What completes an entry; of entries that stood there before the docket was watched, it is no news."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the store knows about one court before a page is read.

    `baselined` are the watched dockets whose baseline is set; `entries` the entries with the page's keys, and those
    that another source has seen, under the keys they have here; `shown` the entries that were in the last copy;
    `sheets` by docket and case id; `look` the last good one.
    """

    baselined: frozenset[str]
    entries: Mapping[str, Entry]
    shown: tuple[Entry, ...]
    sheets: Mapping[tuple[str, str | None], Sheet]
    look: Look | None


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry and what is to be written about it.

    `content` is the view to keep as the newest version, `sighting` what the source said, under `key` if that is not
    its own. "refreshed" is no change that anybody is told, but something to keep: another source's key, a paper.
    """

    verdict: Literal["new", "changed", "refreshed", "unchanged", "withdrawn"]
    docket: str
    content: Sighting
    sighting: Sighting
    entry: Entry | None
    is_baseline: bool = False
    repeats: bool = False
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that one page changes: decisions about entries, sheets as now printed, news to tell."""

    decisions: tuple[Decision, ...]
    sheets: tuple[Sheet, ...]
    news: tuple[News, ...]


def reconcile(
    matched: Iterable[tuple[str, Sighting]], look: Look, known: Known, *, now: datetime, is_stale: bool
) -> Outcome:
    """Compare one court's page with what is known.

    Args:
        matched: the page's sightings of watched dockets, each with its docket's ref, in feed order.
        look: what the page says about itself.
        known: what the store holds.
        now: the run's clock.
        is_stale: the page shows nothing of the present. Its unknown entries are news only if an earlier good look
            proves that they were entered since; else they are kept without a word.
    """
    pairs = list(matched)
    here = frozenset(sighting.key for _, sighting in pairs)
    decisions: list[Decision] = []
    news: list[News] = []
    for docket, sighting in pairs:
        quiet = docket not in known.baselined or (is_stale and known.look is None)
        entry = known.entries.get(sighting.key) or _before_its_number(sighting, known, here)
        decision, told = decide(docket, sighting, entry, now, quiet=quiet, is_torn=bool(look.damaged))
        decisions.append(decision)
        news += told
    for entry in _withdrawn(decisions, look, known):
        decisions.append(Decision("withdrawn", entry.docket, entry.sighting, entry.sighting, entry))
        news.append(News("withdrawn", entry.sighting.court, now, entry.docket, entry.sighting))
    sheets, sheet_news = _sheets(pairs, known, now, look) if not is_stale else ((), ())
    return Outcome(tuple(decisions), tuple(sheets), (*news, *sheet_news))


def decide(
    docket: str, sighting: Sighting, entry: Entry | None, now: datetime, *, quiet: bool, is_torn: bool = False
) -> tuple[Decision, list[News]]:
    """What one sighting means for one entry.

    Args:
        docket: the ref of its docket.
        sighting: what the source says now.
        entry: the entry it is about; None if nobody has seen it yet.
        now: the run's clock.
        quiet: whether a new entry is kept without a word.
        is_torn: whether the copy was damaged, so that what it lacks proves nothing.
    """
    if entry is None:
        told = [] if quiet else [News("new", sighting.court, now, docket, sighting)]
        return Decision("new", docket, sighting, sighting, None, is_baseline=quiet), told
    own, key = entry.seen.get(sighting.source), sighting.key
    if is_torn and own:
        sighting = _filled(own, sighting)
    elif own and sighting.source in OF_COURTLISTENER:
        sighting = said_again(own, sighting)
    view = view_of({**entry.seen, sighting.source: sighting})
    changes = changes_between(entry.sighting, view)
    if not entry.present and sighting.source in _PROVES_PRESENCE:
        changes = (*changes, Change("presence", "withdrawn from the court's feed", "shown again"))
    if not changes:
        kept = own is not None and (sighting.source in _PROVES_PRESENCE or replace(sighting, items=()) == own)
        return Decision("unchanged" if kept else "refreshed", entry.docket, view, sighting, entry, key=key), []
    repeats = any(not changes_between(earlier, view) for earlier in entry.versions)
    worth_telling = tuple(change for change in changes if _is_worth_telling(change, entry))
    if repeats and entry.repeats_reported >= MAX_REPEATS_REPORTED:
        worth_telling = ()
    told = [News("update", view.court, now, entry.docket, view, worth_telling)] if worth_telling else []
    return Decision("changed", entry.docket, view, sighting, entry, repeats=repeats, key=key), told


def _is_worth_telling(change: Change, entry: Entry) -> bool:
    if change.what in _COMPLETIONS and not change.old:
        return not entry.is_baseline
    return change.what in _NEWSWORTHY


def _filled(old: Sighting, torn: Sighting) -> Sighting:
    """What is known with what a torn copy adds to it.

    Such a copy may show one of an entry's two events, or an older state of it in the tail of an older file: what it
    lacks, or says otherwise, proves nothing.
    """
    return replace(
        old,
        labels=tuple(dict.fromkeys(old.labels + torn.labels)),
        entry_number=torn.entry_number if old.entry_number is None else old.entry_number,
        pacer_doc_id=old.pacer_doc_id or torn.pacer_doc_id,
        doc_url=old.doc_url or torn.doc_url,
        entered=old.entered or torn.entered,
        entered_local=old.entered_local or torn.entered_local,
    )


def changes_between(old: Sighting, new: Sighting) -> tuple[Change, ...]:
    """What differs between two sightings of one entry, as the court printed it.

    Link parameters that come and go (54,457 of 67,794 real edits) and prefixes of bankruptcy items are no change.
    """
    changes = []
    if set(old.labels) != set(new.labels):
        gone = [label for label in old.labels if label not in new.labels]
        joined = [label for label in new.labels if label not in old.labels]
        changes.append(Change("event", "; ".join(gone), "; ".join(joined)))
    if old.entry_number != new.entry_number:
        changes.append(Change("number", _shown(old.entry_number), _shown(new.entry_number)))
    if _document(old) != _document(new):
        changes.append(Change("document", _document(old), _document(new)))
    if " ".join(old.text.split()) != " ".join(new.text.split()):
        changes.append(Change("text", old.text, new.text))
    if free_copy(old) != free_copy(new) and free_copy(new):
        changes.append(Change("free copy", free_copy(old), free_copy(new)))
    if is_sealed(new) and not is_sealed(old):
        changes.append(Change("sealed", "", "sealed"))
    if old.entered != new.entered:
        changes.append(Change("entered", _shown(old.entered), _shown(new.entered)))
    return tuple(changes)


def _document(sighting: Sighting) -> str:
    """The paper a link leads to; an id without a link leads nowhere."""
    return (sighting.doc_url and (sighting.pacer_doc_id or sighting.doc_url.partition("&pdf_toggle_possible")[0])) or ""


def _shown(value: object) -> str:
    return "" if value is None else str(value)


def _before_its_number(sighting: Sighting, known: Known, here: frozenset[str]) -> Entry | None:
    """The entry that stood in E.D.N.Y.'s feed without a number, at the same second, and has got this one since.

    Its exact key changes with the number, so all must fit: the old key has gone from this copy, the old entry had no
    number, and one event name is the same. Else two filings could become one.
    """
    if sighting.former_key is None or sighting.former_key in here:
        return None
    entry = known.entries.get(sighting.former_key)
    if entry is None or entry.sighting.entry_number is not None:
        return None
    return entry if set(entry.sighting.labels) & set(sighting.labels) else None


def _withdrawn(decisions: list[Decision], look: Look, known: Known) -> list[Entry]:
    """Entries that this copy should still show and does not: withdrawn, sealed, or entered again under a new key."""
    if look.damaged or look.built_at is None:
        return []
    if known.look and known.look.built_at and look.built_at < known.look.built_at:
        return []
    opens = look.built_at - timedelta(hours=WINDOW_H)
    here = {decision.entry.id for decision in decisions if decision.entry}
    missing = [
        entry
        for entry in known.shown
        if entry.id not in here and entry.sighting.entered and opens < entry.sighting.entered <= look.built_at
    ]
    within = [entry for entry in missing if entry.sighting.entered and reaches(look, entry.sighting.entered)]
    # Where the copy shows nothing older either, one entry may be withdrawn; several are a copy cut short.
    lone = len(missing) == 1 and (known.look is None or not is_cut(known.look, look))
    return missing if lone else within


def _sheets(
    pairs: list[tuple[str, Sighting]], known: Known, now: datetime, look: Look
) -> tuple[list[Sheet], list[News]]:
    """How the court prints each sheet now, and what of it changed: the caption, the number, the clerk's note.

    A torn copy may hold the tail of an older file, so it teaches only sheets that nobody knew. A title that is missing
    from one copy is no change of the caption.
    """
    sheets: dict[tuple[str, str | None], Sheet] = {}
    news = []
    for docket, sighting in pairs:
        where = (docket, sighting.pacer_case_id)
        if where in sheets:
            continue
        before = known.sheets.get(where)
        if not sighting.docket_number or not sighting.case_name or (before and look.damaged):
            continue
        sheet = Sheet(docket, sighting.pacer_case_id, sighting.docket_number, sighting.case_name, sighting.clerk_note)
        sheets[where] = sheet
        if before and before != sheet:
            news.append(News("sheet", sighting.court, now, docket, sighting, _sheet_changes(before, sheet)))
    return list(sheets.values()), news


def _sheet_changes(old: Sheet, new: Sheet) -> tuple[Change, ...]:
    fields = (
        ("caption", old.caption, new.caption),
        ("docket number", old.docket_number, new.docket_number),
        ("clerk's note", old.clerk_note or "", new.clerk_note or ""),
    )
    return tuple(Change(what, before, after) for what, before, after in fields if before != after)
