"""Makes of a sighted entry the text that is read: its words, the kind of docket, the day of filing. Decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docketwatch.docket.across import day_of
from docketwatch.docket.numbers import parse_docket_number
from docketwatch.docket.readings import EntryText
from docketwatch.docket.view import words_of

if TYPE_CHECKING:
    from docketwatch.docket.courts import Court
    from docketwatch.docket.model import Sighting
    from docketwatch.docket.readings import CourtKind

_KINDS: dict[str, CourtKind] = {
    "appellate": "appellate",
    "scotus": "appellate",
    "bankruptcy": "bankruptcy",
}
_CRIMINAL_TYPES = frozenset({"cr", "mj", "po"})
"""Case types whose plaintiff is the United States: criminal, magistrate's, petty offence."""


def entry_text_of(sighting: Sighting, court: Court) -> EntryText:
    """What one sighting lets be read.

    Args:
        sighting: the view of an entry. Without a docket text its event names are read, joined as the feed joins them.
        court: the court it is of.
    """
    kind = "rss" if not sighting.text else _kind_of(sighting, court)
    return EntryText(
        text=words_of(sighting.text, sighting.labels),
        court_kind=kind,
        court=court.id,
        case_name=sighting.case_name,
        filed=sighting.filed or day_of(sighting),
        number=None if sighting.entry_number is None else str(sighting.entry_number),
    )


def _kind_of(sighting: Sighting, court: Court) -> CourtKind:
    if kind := _KINDS.get(court.kind):
        return kind
    number = parse_docket_number(sighting.docket_number)
    return "criminal" if number and number.type in _CRIMINAL_TYPES else "district"
