"""Finds the known entry that another source's sighting is about; merging two filings is worse than showing one twice.

In order (DESIGN section 5, Identity): PACER document id, entry number, sequence; then, where a number is missing, the
court's day and the event's name or a text like it, one to one only.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from docketwatch.docket.view import OF_COURTLISTENER, is_stub

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from docketwatch.docket.model import Entry, Sighting

NEAR_DAYS = 1
"""CourtListener cuts a feed's time to a day in its own zone: one after midnight may stand a day off (facts 7.4 d)."""

SIMILAR_ENOUGH = 0.9
"""How alike two texts of one filing are at least; the share of letters in common runs (CourtListener facts 7.5)."""

EDIT_ENOUGH = 0.6
"""How alike an edited line of one day is to what it was; two different lines of one day are below a half."""

MOST_COMPARED_CHARS = 400
"""How much of two texts is compared: the comparison is quadratic, and filings differ at their beginnings."""

MOST_APPEAL_ENTRIES = 100_000
"""No appeal has as many entries; document ids of appellate courts begin above two million."""

_ENTERED_TAIL = re.compile(r"\s*[(\[]Entered:[^)\]]*[)\]]\s*$", re.IGNORECASE)
_WORD = re.compile(r"[a-z]{4,}")


def partners(sightings: Sequence[Sighting], entries: Iterable[Entry]) -> dict[str, Entry]:
    """Which known entries these sightings are about.

    Args:
        sightings: of one source and one docket, none of whose keys is known.
        entries: all known entries of that docket.

    Returns:
        By the sighting's key; a sighting that is not there is an entry of its own.
    """
    found: dict[str, Entry] = {}
    known = list(entries)
    for is_same in (_same_document, _same_number, _same_sequence, _same_event, _similar_text, _twin_of_stub):
        left = [one for one in sightings if one.key not in found]
        taken = {entry.id for entry in found.values()}
        free = [entry for entry in known if entry.id not in taken]
        found |= _one_to_one(left, free, is_same)
    return found


def _one_to_one(
    sightings: Iterable[Sighting], entries: Iterable[Entry], is_same: Callable[[Sighting, Entry], bool]
) -> dict[str, Entry]:
    """The pairs in which neither side has another choice."""
    of_sighting: dict[str, list[Entry]] = defaultdict(list)
    of_entry: dict[int, list[Sighting]] = defaultdict(list)
    choices = list(entries)
    for one in sightings:
        for entry in choices:
            if is_same(one, entry):
                of_sighting[one.key].append(entry)
                of_entry[entry.id].append(one)
    return {
        key: matching[0]
        for key, matching in of_sighting.items()
        if len(matching) == 1 and len(of_entry[matching[0].id]) == 1
    }


def _is_open(one: Sighting, entry: Entry) -> bool:
    """Whether an entry can still take a sighting of that source: two exact keys of one source are two entries.

    CourtListener's row of a feed item without a number or a text is a placeholder, which it deletes once the docket
    report brings the real row (facts 7.4, a and b): that does not fill the place.
    """
    own = entry.seen.get(one.source)
    if own is None:
        return True
    return one.source in OF_COURTLISTENER and is_stub(own) and own.entry_number is None and not own.pacer_doc_id


def _differ(one: str | None, other: str | None) -> bool:
    return bool(one and other and one != other)


def _same_document(one: Sighting, entry: Entry) -> bool:
    """A document id is exact whoever prints it; CourtListener may keep two rows of one document."""
    if not one.pacer_doc_id or one.pacer_doc_id != entry.sighting.pacer_doc_id:
        return False
    return one.source in OF_COURTLISTENER or one.source not in entry.seen


def _same_number(one: Sighting, entry: Entry) -> bool:
    view = entry.sighting
    return (
        one.entry_number is not None
        and one.entry_number == view.entry_number
        and not _differ(one.sequence, view.sequence)
        and _is_open(one, entry)
    )


def _same_sequence(one: Sighting, entry: Entry) -> bool:
    view = entry.sighting
    return (
        one.sequence is not None
        and one.sequence == view.sequence
        and (one.entry_number is None or view.entry_number is None)
        and _is_open(one, entry)
    )


def _may_be_unnumbered(one: Sighting, entry: Entry) -> bool:
    """Whether day and words may decide: neither has a number, and nothing exact speaks against it."""
    view = entry.sighting
    days = [day for day in (day_of(one), day_of(view)) if day]
    return (
        (_have_no_number(one, view) or _is_bare_number(one, view) or _is_bare_number(view, one))
        and not _differ(one.sequence, view.sequence)
        and not _differ(one.pacer_doc_id, view.pacer_doc_id)
        and len(days) == 2  # noqa: PLR2004 - both
        and abs(days[0] - days[1]) <= timedelta(days=NEAR_DAYS)
        and _is_open(one, entry)
    )


def _have_no_number(one: Sighting, other: Sighting) -> bool:
    return one.entry_number is None and other.entry_number is None


def _is_bare_number(numbered: Sighting, other: Sighting) -> bool:
    """A number without a link in a court's feed, which CourtListener's reader of that feed misses (facts 7.4 b)."""
    return (
        numbered.source == "pacer_rss"
        and numbered.entry_number is not None
        and numbered.doc_url is None
        and other.source in OF_COURTLISTENER
        and other.entry_number is None
        and is_stub(other)
    )


def day_of(sighting: Sighting) -> date | None:
    """The court's day of an entry."""
    return sighting.entered_local or sighting.filed


def _same_event(one: Sighting, entry: Entry) -> bool:
    mine, theirs = _events(one), _events(entry.sighting)
    return bool(mine) and mine == theirs and _may_be_unnumbered(one, entry)


def _events(sighting: Sighting) -> frozenset[str]:
    """The names of an entry's events; CourtListener joins several of one filing with AND."""
    labels = (part for label in sighting.labels for part in label.split(" AND "))
    return frozenset(" ".join(label.casefold().split()) for label in labels if label.strip())


def _similar_text(one: Sighting, entry: Entry) -> bool:
    mine, theirs = _compared(one.text), _compared(entry.sighting.text)
    if not mine or not theirs or not _may_be_unnumbered(one, entry):
        return _begins_with_event(one, entry.sighting) and _may_be_unnumbered(one, entry)
    return mine == theirs or SequenceMatcher(None, mine, theirs, autojunk=False).ratio() >= SIMILAR_ENOUGH


def _begins_with_event(one: Sighting, other: Sighting) -> bool:
    """Whether a text on one side begins with the event's name on the other: [Minute Order], MINUTE ORDER granting."""
    pairs = ((one, other), (other, one))
    return any(
        text.text and events and all(_compared(text.text).startswith(event) for event in events)
        for text, event_side in pairs
        if not event_side.text
        for events in (_events(event_side),)
    )


def _compared(text: str) -> str:
    return " ".join(_ENTERED_TAIL.sub("", text).casefold().split())[:MOST_COMPARED_CHARS]


def _twin_of_stub(one: Sighting, entry: Entry) -> bool:
    """CourtListener's second row of one unnumbered entry: the first had only a name, the second has only a text."""
    own = entry.seen.get(one.source)
    if one.source not in OF_COURTLISTENER or own is None or one.labels or not one.text:
        return False
    words = {word for event in _events(own) for word in _WORD.findall(event)}
    return bool(words & set(_WORD.findall(_compared(one.text)))) and _may_be_unnumbered(one, entry)


def edited_lines(sightings: Sequence[Sighting], entries: Iterable[Entry], here: set[str]) -> dict[str, Entry]:
    """Which lines of a docket that comes whole each time are earlier lines with another text.

    The Supreme Court numbers no lines, so that an edited one comes with a new key while its old one is gone.

    Args:
        sightings: the lines that no key and no other source explains.
        entries: the known lines of the docket.
        here: the keys of all lines that the docket shows now.
    """
    gone = [entry for entry in entries if (own := entry.seen.get("supreme_court")) is not None and own.key not in here]
    return _one_to_one(sightings, gone, _is_edit_of)


def _is_edit_of(one: Sighting, entry: Entry) -> bool:
    own = entry.seen["supreme_court"]
    if one.filed != own.filed:
        return False
    return SequenceMatcher(None, _compared(one.text), _compared(own.text), autojunk=False).ratio() >= EDIT_ENOUGH


def known_by_key(sighting: Sighting, entries: Mapping[tuple[str, str], Entry]) -> Entry | None:
    """The entry with that exact key; CourtListener's two doors share their entry ids."""
    sources = sorted(OF_COURTLISTENER) if sighting.source in OF_COURTLISTENER else [sighting.source]
    return next((entries[name, sighting.key] for name in sources if (name, sighting.key) in entries), None)


def normalised(sighting: Sighting, *, is_appeal: bool) -> Sighting:
    """A sighting without numbers that are none.

    Appellate courts that do not number print the document's id in the number's place (facts 7.4 e), and what stands in
    the sequence's place is not the part number of the court's own feed.
    """
    if not is_appeal:
        return sighting
    number = sighting.entry_number
    is_document = number is not None and number > MOST_APPEAL_ENTRIES
    return replace(sighting, sequence=None, entry_number=None if is_document else number)
