"""What one entry says of dates, and whether two statements are of one thing; never takes two for one by a guess.

Two statements of different things that pass for one lose a date; the same thing told twice only shows twice. So where
names do not settle it, they are two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from docketwatch.docket.calendar import Slot
from docketwatch.reading.agenda.dated_names import families_of, is_telling, telling_words
from docketwatch.reading.anatomy import MOST_READ_CHARS
from docketwatch.reading.dates.sentences import sentence_around, sentence_stops

if TYPE_CHECKING:
    from datetime import date

    from docketwatch.docket.readings import CalledOff, Deadline, Event, Hearing, Reading

_ASKING: frozenset[Event] = frozenset(
    {
        "complaint",
        "amended_complaint",
        "petition",
        "answer",
        "motion",
        "opposition",
        "reply",
        "brief",
        "memorandum",
        "declaration_exhibit",
        "notice_of_appeal",
        "stipulation",
        "letter",
    }
)
"""Papers of parties: they may name the day of a hearing, but what they say of moving one is what they ask for."""

_RESET = re.compile(
    r"""\b(?: (?<!set/) (?<!set\ or\ ) re-?set (?:ting|s)? | re-?schedul | re-?notic | re-?calendar | adjourned
    | continued | moved \s+ (?:up \s+)? to | now \s+ (?:due|set|scheduled) | extended | extends | postponed
    | advanced \s+ to | chang(?:e|es|ed|ing) \b .{0,30} \b (?:hearing|date|time|conference) | amended \s+ notice
    | enlarged )""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words by which a date takes another's place. CM/ECF's "Set/Reset Hearings" is used for both and tells nothing."""

_HELD = re.compile(r"(?<!be )(?<!being )\bheld\b(?! in abeyance)", re.IGNORECASE)
"""A hearing that took place was not moved: what it is "continued to" is another one."""

_TITLE_CHARS = 90
"""A title that says so ("NOTICE OF RESCHEDULED HEARING") stands at the start; of several dates it tells nothing."""

ROLE_WITHIN_CHARS = 60
_AS_TO = re.compile(
    r"\bas to (?:[Dd]efendants?(?:\(s\))?:? )?((?:[A-Z](?:\.|[\w'\u2019-]{1,30}),?(?: (?:and )?|(?=\W)|$)){1,8})"
)
_NAME = re.compile(
    r"(?!sentenc|hearing|trial|jury|bench|conference|status|plea|motion|change|initial|appear|detent|arraign|judge|magist)"
    r"\b[a-z]{3,}"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One date of one entry. `names` are the families of a hearing or the telling words of a deadline.

    `is_reset`: its sentence says that it takes the place of another date. `place` is where in the text it stands,
    `ordinal` its place among those of its kind.
    """

    kind: Literal["hearing", "deadline"]
    slot: Slot
    what: str
    location: str | None
    names: frozenset[str]
    persons: frozenset[str]
    sentence: str
    is_reset: bool
    place: int
    ordinal: int

    @property
    def day(self) -> date:
        """Its day."""
        return self.slot.day


@dataclass(frozen=True, slots=True)
class Statements:
    """What one entry says: dates it states, and dates it calls off."""

    stated: tuple[Statement, ...]
    called_off: tuple[Statement, ...]


def statements_of(text: str, reading: Reading) -> Statements:
    """The dates of one entry; a party's paper calls nothing off and moves nothing."""
    may_move = reading.event not in _ASKING
    persons, stops = _persons(text[:MOST_READ_CHARS]), sentence_stops(text)
    hearings = [_statement(text, one, order, persons, stops) for order, one in enumerate(reading.hearings)]
    deadlines = [_statement(text, one, order, persons, stops) for order, one in enumerate(reading.deadlines)]
    off = [_statement(text, one, order, persons, stops) for order, one in enumerate(reading.called_off) if may_move]
    stated = [
        replace(one, is_reset=may_move and _is_reset(text, reading, one, is_alone=len(told) == 1))
        for told in (hearings, deadlines)
        for one in told
    ]
    return Statements(tuple(stated), tuple(off))


def _statement(
    text: str,
    told: Hearing | Deadline | CalledOff,
    ordinal: int,
    persons: frozenset[str],
    stops: list[tuple[int, int]],
) -> Statement:
    is_hearing = getattr(told, "is_hearing", hasattr(told, "location"))
    start, end = told.evidence.start, told.evidence.end
    return Statement(
        kind="hearing" if is_hearing else "deadline",
        slot=Slot(told.day, getattr(told, "at", None)),
        what=told.what,
        location=getattr(told, "location", None),
        names=families_of(told.what) if is_hearing else telling_words(told.what, text[end : end + ROLE_WITHIN_CHARS]),
        persons=persons,
        sentence=sentence_around(text, start, end, stops),
        is_reset=False,
        place=start,
        ordinal=ordinal,
    )


def _is_reset(text: str, reading: Reading, one: Statement, *, is_alone: bool) -> bool:
    """Whether the words say that a date takes another's place: its sentence, or a title that can mean no other date."""
    if one.kind == "deadline" and reading.motion_kind == "extension":
        # "ORDER granting 12 Motion for Extension of Time. Appellee brief due 10/1/2026."
        if reading.disposition in {"granted", "granted_in_part"}:
            return True
    elif one.kind == "hearing" and _HELD.search(one.sentence):
        return False
    return bool(_RESET.search(one.sentence) or (is_alone and _RESET.search(text[:_TITLE_CHARS])))


def _persons(text: str) -> frozenset[str]:
    """Whom a criminal entry is "as to": hearings of two defendants are two hearings."""
    return frozenset(name for found in _AS_TO.finditer(text) for name in _NAME.findall(found[1].lower()))


def is_same_thing(one: Statement, other: Statement) -> bool:
    """Whether two statements are of one hearing, or of one deadline, by name alone."""
    if not _is_compatible(one, other):
        return False
    if one.kind == "hearing":
        return bool(one.names & other.names)
    return one.names == other.names and is_telling(one.names)


def is_like_named(one: Statement, other: Statement) -> bool:
    """Whether two statements bear one name, which may still be the name of two things ("answer due")."""
    return _is_compatible(one, other) and bool(one.names) and one.names == other.names


def is_perhaps_same(one: Statement, other: Statement) -> bool:
    """Whether two statements may be of one thing if their day agrees: a general name suits any."""
    if not _is_compatible(one, other):
        return False
    if one.kind == "hearing":
        return bool(one.names & other.names) or _suits(one, other) or _suits(other, one)
    return one.names <= other.names or other.names <= one.names


def _is_compatible(one: Statement, other: Statement) -> bool:
    return one.kind == other.kind and not (one.persons and other.persons and one.persons.isdisjoint(other.persons))


def _suits(general: Statement, other: Statement) -> bool:
    """Whether "hearing", "conference" or "matter" may stand for the other name."""
    if general.names:
        return False
    said = general.what.lower()
    if "conference" in said:
        return not other.names or "conference" in other.what.lower()
    return "trial" not in other.names or "hearing" not in said
