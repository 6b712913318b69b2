"""Decides what stands first under "Act on this": rulings, changes of what is in force, corrected texts; pure.

Each is told once: where a ruling is what changed the relief, its line says both.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docketwatch.digest.compose.headline import relief_headline, ruling_headline
from docketwatch.digest.compose.sections import Act
from docketwatch.digest.relief_wording import KINDS
from docketwatch.digest.wording import changed_words, full_day
from docketwatch.docket.relief import ENDED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from docketwatch.digest.compose.sections import ActKind, CaseSection, DocketSection, Line
    from docketwatch.docket.readings import Reading
    from docketwatch.docket.relief import ReliefChange

LEAST_RULING_WEIGHT = 4
"""A ruling that weighs less (an extension, leave to file) stands with its case only."""

RELIEF_WEIGHT = 5
OF_A_COURT = frozenset({"order", "opinion", "judgment", "mandate", "minute_entry"})
"""The events that are an act of a court, as opposed to a party's paper."""


def acts_of(case: CaseSection, changes: Sequence[ReliefChange], names: Mapping[str, tuple[str, str]]) -> list[Act]:
    """What to act on in one case.

    Args:
        case: its news.
        changes: what changed of its relief in the period.
        names: "D. Mass." and "D. Mass. 1:25-cv-1" by docket ref.
    """
    told: set[int] = set()
    acts = []
    for docket in case.dockets:
        for line in docket.lines:
            act = act_of(case, docket, line)
            if act is None:
                continue
            by_it = [place for place, one in enumerate(changes) if _is_by(one, docket.ref, line)]
            told.update(by_it)
            acts.append(_with_relief(act, [changes[place] for place in by_it]))
    left = [one for place, one in enumerate(changes) if place not in told]
    return [*acts, *(_relief_act(case, one, names) for one in left)]


def in_order_of_weight(acts: Iterable[Act]) -> tuple[Act, ...]:
    """The weightiest first; within one weight in the order of the watchlist."""
    return tuple(sorted(acts, key=lambda act: -act.weight))


def act_of(case: CaseSection, docket: DocketSection, line: Line, least_weight: int = LEAST_RULING_WEIGHT) -> Act | None:
    """What a line is to act on; None for one that asks for nothing.

    Args:
        case: the case it is of.
        docket: the docket it stands on.
        line: the entry.
        least_weight: how much a ruling must weigh.
    """
    kind = _kind(line, least_weight)
    if kind is None:
        return None
    reading = line.reading
    said = {
        "ruling": "; corrected since: ".join([line.summary, *_corrections(line)]),
        "correction": f"Docket text corrected: {line.summary}; {'; '.join(_corrections(line))}",
        "withdrawn": f"No longer in the court's feed: {line.summary}",
    }[kind]
    return Act(
        kind,
        {"ruling": ruling_headline(reading), "correction": _corrected_headline(reading)}.get(
            kind, "ruling no longer in the feed"
        ),
        said,
        case.caption,
        docket.court,
        f"{docket.court} {docket.number}",
        line.mark,
        reading.importance if reading else RELIEF_WEIGHT,
        docket.ref,
        line.free_link,
    )


def _corrected_headline(reading: Reading | None) -> str:
    has_outcome = reading is not None and any(ruling.disposition for ruling in reading.rulings)
    return f"docket text corrected, now {ruling_headline(reading)}" if has_outcome else "docket text corrected"


def _kind(line: Line, least_weight: int) -> ActKind | None:
    reading = line.reading
    is_ruling = reading and reading.event in OF_A_COURT and reading.importance >= least_weight
    if line.kind == "update" and any(_corrections(line)):
        return "correction"
    if line.kind == "withdrawn":
        return "withdrawn" if is_ruling else None
    if line.kind == "update" and not {"text", "event"} & {change.what for change in line.changes if change.new}:
        return None
    return "ruling" if is_ruling and line.kind in {"new", "update"} else None


def _corrections(line: Line) -> Iterator[str]:
    """What of a docket text is not as it was: a text that comes where there was none corrects nothing."""
    for change in line.changes:
        if change.what == "text" and change.old and change.new:
            yield changed_words(change.old, change.new)


def _is_by(change: ReliefChange, ref: str, line: Line) -> bool:
    """Whether a line is an entry that a row rests on: by its number, or without one by its day."""
    return any(
        cited.docket == ref
        and (line.mark == f"ECF {cited.number}" if cited.number else _is_unnumbered_of(line, cited.filed))
        for cited in change.row.by
    )


def _is_unnumbered_of(line: Line, day: date) -> bool:
    return not line.mark.startswith("ECF ") and day in {line.filed, line.entered_local}


def _with_relief(act: Act, changes: list[ReliefChange]) -> Act:
    if not changes:
        return act
    states = "; ".join(_state(one) for one in changes)
    return replace(act, kind="relief", said=f"{act.said} [{states}]", weight=RELIEF_WEIGHT)


def _relief_act(case: CaseSection, change: ReliefChange, names: Mapping[str, tuple[str, str]]) -> Act:
    newest = change.row.by[-1] if change.row.by else None
    ref = newest.docket if newest else ""
    court, docket = names.get(ref, ("", ref))
    mark = f"ECF {newest.number}" if newest and newest.number else ""
    said = _state(change)
    return Act(
        "relief",
        relief_headline(change.row),
        said,
        case.caption,
        court,
        docket,
        mark,
        RELIEF_WEIGHT,
        ref,
        is_entry=False,
    )


def _state(change: ReliefChange) -> str:
    """What an order is now, and what it was: "Preliminary injunction stayed since 25 Nov 2026 (was in force)"."""
    row = change.row
    when = f" {'' if row.status in ENDED else 'since '}{full_day(row.since)}" if row.since else ""
    was = f" (was {change.was.replace('_', ' ')})" if change.was else ""
    kind = KINDS[row.kind]
    return f"{kind[0].upper()}{kind[1:]} {row.status.replace('_', ' ')}{when}{was}"
