"""Makes one view of an entry out of what each source last said about it; pure.

A court's own feed knows the moment, the sequence and the event's name; CourtListener the whole text and free copies.
Each keeps its say, so that one of them correcting itself is seen as that.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docketwatch.docket.model import Paper, Sighting

RANK = ("pacer_rss", "supreme_court", "courtlistener", "docket_feed")
"""Whose word counts first where two sources say the same thing differently: the court's own."""

OF_COURTLISTENER = frozenset({"courtlistener", "docket_feed"})
"""Two doors of one archive: its entry ids are the same in both."""

_TEXT_RANK = ("supreme_court", "courtlistener", "docket_feed", "pacer_rss")
"""Whose text counts first: a docket feed shows the event's name where it has no text."""


def view_of(seen: Mapping[str, Sighting]) -> Sighting:
    """One sighting that holds the best that is known of each part of an entry.

    Args:
        seen: the latest sighting by source; at least one.
    """
    ranked = sorted(seen.values(), key=lambda one: _place(one.source, RANK))
    view = ranked[0]
    for other in ranked[1:]:
        view = replace(
            view,
            labels=view.labels or other.labels,
            entry_number=other.entry_number if view.entry_number is None else view.entry_number,
            pacer_doc_id=view.pacer_doc_id or other.pacer_doc_id,
            sequence=view.sequence or other.sequence,
            doc_url=view.doc_url or other.doc_url,
            docket_url=view.docket_url or other.docket_url,
            docket_number=view.docket_number or other.docket_number,
            caption=view.caption or other.caption,
            case_name=view.case_name or other.case_name,
            pacer_case_id=view.pacer_case_id or other.pacer_case_id,
            entered=view.entered or other.entered,
            entered_local=view.entered_local or other.entered_local,
            filed=view.filed or other.filed,
            papers=_papers(view.papers, other.papers),
            courtlistener_docket=view.courtlistener_docket or other.courtlistener_docket,
        )
    texts = sorted(seen.values(), key=lambda one: _place(one.source, _TEXT_RANK))
    return replace(view, text=next((one.text for one in texts if one.text and not _is_only_label(one, view)), ""))


def words_of(text: str, labels: Iterable[str]) -> str:
    """What an entry says: its text, or the names of its events where only they are known, as a feed joins them."""
    return text or " AND ".join(labels)


def _place(source: str, rank: tuple[str, ...]) -> int:
    return rank.index(source) if source in rank else len(rank)


def _is_only_label(one: Sighting, view: Sighting) -> bool:
    """Whether a docket feed's text is just the name of the event, which it shows where there is no text yet."""
    return one.source == "docket_feed" and one.text.casefold() in {
        label.casefold() for label in (*view.labels, words_of("", view.labels))
    }


def _papers(first: tuple[Paper, ...], other: tuple[Paper, ...]) -> tuple[Paper, ...]:
    return first if len(first) >= len(other) and any(paper.free_url for paper in first) else other or first


def said_again(own: Sighting, new: Sighting) -> Sighting:
    """What CourtListener now says of an entry, with what it said before and leaves out this time.

    A search shows some of an entry's documents only. Two rows of one entry happen (facts 7.4): the earlier one stays
    and speaks for the entry, the later one fills in. An empty text never replaces one: upstream overwrites a text only
    by another.
    """
    is_later_twin = _row_id(new) > _row_id(own)
    first, second = (own, new) if is_later_twin else (new, own)
    papers = new.papers
    if new.is_partial or is_later_twin:
        kept = {(paper.source_id, paper.attachment): paper for paper in (*own.papers, *new.papers)}
        papers = tuple(sorted(kept.values(), key=lambda paper: -1 if paper.attachment is None else paper.attachment))
    return replace(
        new,
        key=first.key,
        labels=first.labels or second.labels,
        entry_number=first.entry_number if first.entry_number is not None else second.entry_number,
        pacer_doc_id=first.pacer_doc_id or second.pacer_doc_id,
        doc_url=new.doc_url or own.doc_url,
        sequence=first.sequence or second.sequence,
        text=first.text or second.text,
        filed=first.filed or second.filed,
        papers=papers,
        is_partial=own.is_partial and new.is_partial,
        taken_in=min((at for at in (own.taken_in, new.taken_in) if at), default=None),
    )


def _row_id(sighting: Sighting) -> int:
    """The number in a key like `e431202405`; 0 in a feed's own keys, which never outlive the row."""
    return int(sighting.key[1:]) if sighting.key[:1] == "e" and sighting.key[1:].isdigit() else 0


def free_copy(sighting: Sighting) -> str:
    """The address of the main document's free copy; empty where none is known."""
    return next((paper.free_url for paper in sighting.papers if paper.attachment is None and paper.free_url), "")


def is_sealed(sighting: Sighting) -> bool:
    """Whether a source says that the main document is sealed."""
    return any(paper.is_sealed for paper in sighting.papers if paper.attachment is None)


def is_stub(sighting: Sighting) -> bool:
    """Whether only the name of the event is known yet."""
    return not sighting.text
