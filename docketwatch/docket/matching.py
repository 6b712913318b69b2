"""Which watched docket a sighting belongs to: by PACER case id once known, else by court and number; never by caption.

Captions repeat and change (one appeal under two governors' names became two dockets upstream); of 28,135 numbers in
one day's feeds 257 stood under two offices of one court, and civil, criminal and magistrate cases share serials.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from docketwatch.docket.numbers import DocketNumber, parse_docket_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docketwatch.docket.model import Sheet, Sighting, WatchedDocket


class Matcher(Protocol):
    """Decides which watched docket a sighting belongs to. `starts_baselined`: its dockets have empty baselines."""

    starts_baselined: bool

    def docket_of(self, sighting: Sighting) -> str | None:
        """The docket's ref, or None if nobody watches it."""

    def extra_dockets(self, matched: Iterable[tuple[str, Sighting]]) -> list[tuple[str, str]]:
        """Dockets (ref, court) that are watched from now on because they were met."""


class WatchedOnly:
    """The matcher of a watchlist."""

    starts_baselined = False

    def __init__(self, dockets: Iterable[WatchedDocket], sheets: Iterable[Sheet] = ()) -> None:
        """Index the watchlist.

        Args:
            dockets: what is watched.
            sheets: the sheets already met, from which a docket's PACER case ids are known.
        """
        self._by_case_id: dict[tuple[str, str], str] = {}
        self._by_bare_id: dict[tuple[str, str], str] = {}
        self._by_serial: Mapping[tuple[str, int, int], list[tuple[DocketNumber, str]]] = defaultdict(list)
        refs = {}
        for docket in dockets:
            if docket.court is None:
                continue
            refs[docket.ref] = docket.court
            if docket.pacer_case_id:
                # A docket watched by number and again by id belongs to the number: that is where it was known.
                ids = self._by_case_id if docket.number else self._by_bare_id
                ids[docket.court, docket.pacer_case_id] = docket.ref
            if docket.number and (number := parse_docket_number(docket.number)):
                self._by_serial[docket.court, number.year, number.serial].append((number, docket.ref))
        for sheet in sheets:
            if sheet.docket in refs and sheet.pacer_case_id:
                self._by_case_id.setdefault((refs[sheet.docket], sheet.pacer_case_id), sheet.docket)

    def docket_of(self, sighting: Sighting) -> str | None:
        """See Matcher."""
        if sighting.pacer_case_id and (ref := self._by_case_id.get((sighting.court, sighting.pacer_case_id))):
            return ref
        printed = printed_number(sighting)
        if printed is not None:
            for number, ref in self._by_serial.get((sighting.court, printed.year, printed.serial), ()):
                if number.is_same_docket(printed):
                    return ref
        return self._by_bare_id.get((sighting.court, sighting.pacer_case_id or ""))

    def extra_dockets(self, matched: Iterable[tuple[str, Sighting]]) -> list[tuple[str, str]]:
        """See Matcher: a watchlist is fixed."""
        del matched
        return []


class EveryDocket:
    """A matcher that watches all: for replaying a court's history, where each docket sheet is its own docket."""

    starts_baselined = True

    def docket_of(self, sighting: Sighting) -> str | None:
        """See Matcher."""
        case = f"#{sighting.pacer_case_id}" if sighting.pacer_case_id else sighting.docket_number
        return f"{sighting.court} {case}"

    def extra_dockets(self, matched: Iterable[tuple[str, Sighting]]) -> list[tuple[str, str]]:
        """See Matcher."""
        return [(ref, sighting.court) for ref, sighting in matched]


def printed_number(sighting: Sighting) -> DocketNumber | None:
    """The number in a sighting, with the case type its feed states beside it; None if it cannot be read."""
    number = parse_docket_number(sighting.docket_number)
    if number and number.type is None and sighting.case_type:
        return replace(number, type=sighting.case_type)
    return number


def is_ambiguous(sheets: Iterable[Sheet]) -> bool:
    """Whether the sheets found for one watched docket are more than one lawsuit: another office or another type."""
    numbers = [number for sheet in sheets if (number := parse_docket_number(sheet.docket_number))]
    return any(not one.is_same_docket(other) for one in numbers for other in numbers)
