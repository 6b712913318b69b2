"""Says what a line of the tables of importance holds, and the phrases that lines share; weighs nothing itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docketwatch.docket.readings import CourtKind, Disposition, Event, MotionKind


@dataclass(frozen=True, slots=True)
class Line:
    """One line: it fits when all that it names fits; an empty set or None names nothing."""

    weight: int
    name: str
    events: frozenset[str | None]
    kinds: frozenset[str | None]
    dispositions: frozenset[str | None]
    courts: frozenset[str | None]
    words: re.Pattern[str] | None

    def is_about(
        self, event: Event, kind: MotionKind | None, disposition: Disposition | None, court_kind: CourtKind
    ) -> bool:
        """Whether the line speaks of such an entry, words aside."""
        return (
            (not self.events or event in self.events)
            and (not self.kinds or kind in self.kinds)
            and (not self.dispositions or disposition in self.dispositions)
            and (not self.courts or court_kind in self.courts)
        )


def line(
    weight: int,
    name: str,
    events: str = "",
    kinds: str = "",
    dispositions: str = "",
    *,
    courts: str = "",
    words: str = "",
) -> Line:
    """A line from names set apart by blanks ("none": where nothing is told); words as a verbose pattern, any case."""
    return Line(
        weight,
        name,
        _names(events),
        _names(kinds),
        _names(dispositions),
        _names(courts),
        re.compile(words, re.VERBOSE | re.IGNORECASE) if words else None,
    )


def _names(names: str) -> frozenset[str | None]:
    return frozenset(None if name == "none" else name for name in names.split())


RULED = "order opinion judgment minute_entry mandate"
"""Events by which a court rules."""

COURTS = RULED + " hearing_notice"
"""The same, with the event that a ruling which also sets a day may be taken for."""

BIG = "tro preliminary_injunction summary_judgment dismiss"
"""Motions whose ruling is dispositive or an emergency's."""

DONE = "granted denied granted_in_part vacated reversed affirmed remanded dismissed"
SAID = "granted denied granted_in_part vacated"

BIG_MOTION = r"""
    (?: for \s+ (?: an? \s+ | entry \s+ of \s+ (?: an? \s+ )? )? (?: partial \s+ | order \s+ )?
        (?: preliminary \s+ injunct | temporary \s+ restrain | TRO \b | summary \s+ judgment | injuncti
          | judgment \s+ on \s+ the \s+ plead )
      | to \s+ dismiss (?! \s+ (?: counter | cross | party ) ) )
"""
"""What follows "motion" where the motion is decisive."""

OF_WHOM = r"""
    (?: (?: the | an? | re: | plaintiff\S* | defendant\S* | petitioner\S* | respondent\S* | government\S* | \[?\d+\]?,?
      | opposed | unopposed | emergency | joint | cross- | amended | renewed | partial | ex | parte ) \s+ ){0,4}
"""
"""What stands between a ruling's verb and "motion"."""

STAY_OF = r"\b stay (?: s | ed | ing )? \s+ (?: of \s+ )? (?: [\w'\u2019-]+ \s+ ){0,3}"
ORDER_STAYED = STAY_OF + r"(?: order | injunct | judgment | removal | deport | execution | mandate )"
PENDING = r"""
    \b pending \s+ (?: the \s+ )? (?: (?! further ) \w+ \s+ ){0,3} (?: appeal | certiorari | petition | disposition
      | review )
"""
