"""One entry in full: the court's words, what was understood of them and by which words, what it said before; pure."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from docketwatch.digest.lines import StyledLine
from docketwatch.digest.wording import change_words, counted, entry_mark, full_day, named, short_moment
from docketwatch.docket.reconcile import changes_between

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import tzinfo

    from docketwatch.docket.model import Entry, Sighting
    from docketwatch.docket.readings import EntryText, Evidence, Reading
    from docketwatch.reading.telling.told import Told

MOST_REFERENCES = 12


@dataclass(frozen=True, slots=True)
class ShownEntry:
    """An entry as the store holds it, and as it is told."""

    entry: Entry
    told: Told


def entry_sheet(shown: ShownEntry, zone: tzinfo, *, explain: bool) -> Iterator[StyledLine]:
    """All that is known of one entry.

    Args:
        shown: the entry as read.
        zone: the court's zone.
        explain: whether to name the rule and quote the words behind each statement.
    """
    view = shown.entry.sighting
    yield StyledLine("case", f"{shown.entry.docket}  {entry_mark(view)}")
    yield StyledLine("verdict", shown.told.summary, 2)
    yield from _words(view)
    yield from _days(shown.entry, zone)
    yield StyledLine("plain", "")
    yield StyledLine("docket", "As read")
    for field, value in _statements(shown.told.reading):
        yield StyledLine("plain", f"{field}: {value}", 2)
    if shown.told.reading.is_cut:
        yield StyledLine("alarm", "The text is longer than what is read; nothing is said about its end.", 2)
    if explain:
        yield from _explained(shown)
    yield from _history(shown.entry, zone)


def _words(view: Sighting) -> Iterator[StyledLine]:
    for label in view.labels:
        yield StyledLine("dim", f"event name: {label}", 2)
    if view.text:
        yield StyledLine("plain", view.text, 2)
    for paper in view.papers:
        name = "main document" if paper.attachment is None else f"attachment {paper.attachment}"
        label = f" ({paper.label})" if paper.label else ""
        free = f"; PDF (free): {paper.free_url}" if paper.free_url else ""
        yield StyledLine("dim", f"{name}{label}{'; sealed' if paper.is_sealed else ''}{free}", 2)
    if view.doc_url:
        yield StyledLine("dim", f"PACER (paid): {view.doc_url}", 2)


def _days(entry: Entry, zone: tzinfo) -> Iterator[StyledLine]:
    view = entry.sighting
    known = [
        view.filed and f"filed {full_day(view.filed)}",
        view.entered and f"entered {short_moment(view.entered.astimezone(zone))}",
        f"first seen {short_moment(entry.first_seen.astimezone(zone))}",
        f"last seen {short_moment(entry.last_seen.astimezone(zone))}",
        "" if entry.present else "no longer in the court's feed",
    ]
    yield StyledLine("dim", "; ".join(one for one in known if one), 2)


def _statements(reading: Reading) -> Iterator[tuple[str, str]]:
    yield "event", reading.event.replace("_", " ")
    if reading.motion_kind:
        yield "motion", reading.motion_kind.replace("_", " ")
    for ruling in reading.rulings:
        about = f" on ECF {', '.join(map(str, ruling.entries))}" if ruling.entries else ""
        kind = f" ({ruling.motion_kind.replace('_', ' ')})" if ruling.motion_kind else ""
        yield f"ruling{about}{kind}", (ruling.disposition or "outcome not told").replace("_", " ")
    if reading.filer or reading.filer_side:
        side = f" ({reading.filer_side.replace('_', ' ')})" if reading.filer_side else ""
        yield "filed by", f"{reading.filer or 'not named'}{side}"
    if reading.judge:
        yield "judge", reading.judge
    if reading.relates_to:
        yield "refers to", f"ECF {named([str(number) for number in reading.relates_to], MOST_REFERENCES)}"
    for hearing in reading.hearings:
        at = f" at {hearing.at:%H:%M}" if hearing.at else ""
        where = f", {hearing.location}" if hearing.location else ""
        yield "hearing", f"{hearing.day}{at}: {hearing.what}{where}"
    for deadline in reading.deadlines:
        yield "date stated", f"{deadline.day}: {deadline.what}"
    for off in reading.called_off:
        yield "no longer", f"{off.day}: {off.what}"
    yield "importance", f"{reading.importance} of 5"


def _explained(shown: ShownEntry) -> Iterator[StyledLine]:
    reading = shown.told.reading
    dated = [one.evidence for one in reading.hearings]
    dated += [one.evidence for one in reading.deadlines]
    dated += [one.evidence for one in reading.called_off]
    yield StyledLine("plain", "")
    yield StyledLine("docket", "By which words")
    for evidence in sorted({*reading.evidence, *dated}, key=lambda one: (one.start, one.about)):
        yield StyledLine("plain", f"{evidence.about}: {_quoted(evidence, shown.told.said)}  [{evidence.rule}]", 2)


def _quoted(evidence: Evidence, said: EntryText) -> str:
    words = " ".join(said.text[evidence.start : evidence.end].split())
    return f'"{words}"' if words else "nothing in the words; the kind of paper"


def _history(entry: Entry, zone: tzinfo) -> Iterator[StyledLine]:
    versions = [*entry.versions, entry.sighting]
    if len(versions) > 1:
        yield StyledLine("plain", "")
        yield StyledLine("docket", f"What changed ({counted(len(versions), 'version')})")
    for old, new in pairwise(versions):
        for change in changes_between(old, new):
            yield StyledLine("plain", change_words(change), 2)
    yield StyledLine("plain", "")
    yield StyledLine("docket", "Seen in")
    for source, one in entry.seen.items():
        moment = f", entered {short_moment(one.entered.astimezone(zone))}" if one.entered else ""
        yield StyledLine("dim", f"{source.replace('_', ' ')}: key {one.key}{moment}", 2)
