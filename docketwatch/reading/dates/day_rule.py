"""One line of the tables that tell what the words beside a date make of it; it holds no line itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Use = Literal["neither", "due", "meets", "set", "extends", "off", "no_due", "no_meeting"]
"""`due`: a deadline; `meets`: a hearing; `set`: the noun decides which; `extends`: the same, a deadline if no noun is
named; `off`: no longer, the noun decides; `no_due`, `no_meeting`: a deadline, a hearing that is called off."""


@dataclass(frozen=True, slots=True)
class DayRule:
    """One line: both patterns must fit; `in_title` says whether a party's own title may state it ("now due 6/5").

    For speed a line tells what must be there at all: the `last` word before the date, a word that it `needs` before
    the date, and the `reach` in characters before the date.
    """

    name: str
    use: Use
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    in_title: bool
    last: frozenset[str]
    needs: str
    reach: int


def line(
    name: str,
    use: Use,
    before: str = "",
    after: str = "",
    *,
    in_title: bool = False,
    last: str = "",
    needs: str = "",
    reach: int = 400,
) -> DayRule:
    """One line of a table: patterns are compiled without regard to case, `last` is a list of words."""
    return DayRule(name, use, _compiled(before), _compiled(after), in_title, frozenset(last.split()), needs, reach)


def _compiled(pattern: str) -> re.Pattern[str] | None:
    return re.compile(pattern, re.IGNORECASE) if pattern else None
