"""Finds the rulings that an entry records: what a court did with each request. In doubt it says nothing.

The frames in which a verb rules stand in `active_frames` and `passive_frames`, the contexts in which it does not in
`no_ruling`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from docketwatch.docket.readings import Evidence, Ruling
from docketwatch.reading.rulings.clauses import lay_out
from docketwatch.reading.rulings.frames import weigh_verbs
from docketwatch.reading.rulings.no_ruling import ENDORSABLE, ENDORSED, IN_ERROR, NO_RULING_PAPER, PROPOSED, RECOMMENDS
from docketwatch.reading.rulings.requests import find_requests
from docketwatch.reading.rulings.ruling_drafts import (
    Draft,
    draft_of,
    drop_results,
    is_mere_consequence,
    join_rows,
    name_kinds,
)
from docketwatch.reading.rulings.verbless_rulings import (
    read_relief_in_force,
    read_result_in_brackets,
    read_so_ordered,
    read_time_given,
    read_untold,
)

if TYPE_CHECKING:
    from docketwatch.docket.readings import Disposition, Event
    from docketwatch.reading.anatomy import Anatomy
    from docketwatch.reading.rulings.clauses import Prose

COURT_EVENTS: Final[frozenset[Event]] = frozenset(
    ("order", "opinion", "judgment", "minute_entry", "mandate", "administrative", "hearing_notice", "report")
)


def read_rulings(parts: Anatomy, event: Event) -> tuple[Ruling, ...]:
    """Each ruling of the entry in the order of the text; without disposition where the outcome is not told."""
    prose = lay_out(parts)
    start = _where_rulings_begin(prose, parts, event)
    if start is None:
        return ()
    requests = find_requests(prose)
    drafts = join_rows(prose, [draft_of(prose, requests, hit) for hit in weigh_verbs(prose, start, event)])
    drafts = [draft for draft in drafts if not is_mere_consequence(prose, draft, drafts)]
    drafts = drop_results(prose, name_kinds(prose, drafts, requests))
    if all(draft.says is None for draft in drafts):
        drafts = []
    drafts = (
        drafts
        or read_so_ordered(prose, requests, event)
        or read_relief_in_force(prose, event)
        or read_time_given(prose, requests, event)
        or read_result_in_brackets(prose, event)
    )
    if not drafts:
        drafts = read_untold(prose, requests, event)
    return tuple(_ruling(prose, draft) for draft in drafts)


def disposition_of(rulings: tuple[Ruling, ...]) -> Disposition | None:
    """The single answer of an entry: the first-named ruling."""
    return rulings[0].disposition if rulings else None


def _where_rulings_begin(prose: Prose, parts: Anatomy, event: Event) -> int | None:
    """Where in the text a court speaks; None where it rules on nothing."""
    if IN_ERROR.search(parts.text):
        return None
    endorsed = ENDORSED.search(prose.text)
    if event in ENDORSABLE or (event == "notice" and _FROM_SUPREME_COURT.search(prose.text)):
        return endorsed.start() if endorsed and not PROPOSED.match(prose.text) else None
    if event not in COURT_EVENTS:
        return None
    if NO_RULING_PAPER.match(prose.text):
        return endorsed.start() if endorsed else None
    if event == "report" and not RECOMMENDS.match(prose.text):
        return None
    card = _STATUS_CARD.match(prose.text)
    if card:
        return card.start("ruling") if card["ruling"] else 0
    if RECOMMENDS.match(prose.text) and not _ACTS_ON_REPORT.search(prose.text[:160]):
        ordered = _ORDERED.search(prose.text)
        return ordered.start() if ordered else None
    return 0


_FROM_SUPREME_COURT = re.compile(r"(?:from|of) the (?:clerk of the )?supreme court", re.IGNORECASE)

_ACTS_ON_REPORT = re.compile(r"\b(?:adopt|accept|approv|overrul|reject|declin|modif|affirm)\w*", re.IGNORECASE)

# A status card of the Supreme Court tells the grant of certiorari beside the judgment; the judgment is the later.
_STATUS_CARD = re.compile(r"Supreme Court Case Info\b(?:.{0,300}?\b(?P<ruling>Ruling:))?")

_ORDERED = re.compile(r"\bORDERED\b|\bit is (?:hereby |further )?ordered\b|;? and ORDER\b")


def _ruling(prose: Prose, draft: Draft) -> Ruling:
    span = prose.origin(draft.hit.start), prose.origin(draft.hit.end - 1) + 1
    return Ruling(
        draft.says, draft.kind, draft.numbers, Evidence("disposition", f"{draft.hit.verb}_{draft.hit.form}", *span)
    )
