"""The list that `docketwatch calendar` prints: what is coming, by day, each with the words it rests on; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docketwatch.digest.calendar_wording import DOCKET_TEXT_ONLY, basis_words, day_words, item_words, past_words
from docketwatch.digest.lines import StyledLine
from docketwatch.digest.wording import NOT_ADVICE, shortened
from docketwatch.docket.calendar import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from docketwatch.digest.lines import Style
    from docketwatch.docket.calendar import CalendarItem


def agenda_list(items: Iterable[CalendarItem], today: date) -> Iterator[StyledLine]:
    """The dates from today on, one line each with its words below; called off and moved ones stand once.

    Args:
        items: the calendars of all dockets.
        today: the first day shown.
    """
    coming = [item for item in in_order(items) if item.day >= today]
    if not coming:
        yield StyledLine("verdict", f"No dates from {day_words(today)} on in the docket texts that were read.")
    for item in coming:
        yield from _item(item)
    yield StyledLine("plain", "")
    yield StyledLine("dim", f"{DOCKET_TEXT_ONLY} {NOT_ADVICE}")


def _item(item: CalendarItem) -> Iterator[StyledLine]:
    state = {"cancelled": "CALLED OFF: ", "moved": "moved: ", "confirmed": ""}[item.status]
    yield StyledLine(_style(item), item_words(item, state))
    if item.sentence:
        yield StyledLine("plain", f'"{shortened(item.sentence)}"', 4)
    for said in (*past_words(item), *basis_words(item)):
        yield StyledLine("dim", said, 4)


def _style(item: CalendarItem) -> Style:
    if item.status == "cancelled":
        return "dim"
    return "docket" if item.kind == "candidate" else "news"
