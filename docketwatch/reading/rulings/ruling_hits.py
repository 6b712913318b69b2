"""Holds one verb of ruling with its surroundings, and asks whether it has something to rule on. It reads no frame."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from docketwatch.reading.rulings.no_ruling import CONDITION_AFTER, NO_SUBJECT
from docketwatch.reading.rulings.ruling_rules import DATES_ONLY, DISPOSITIONS, OBJECTS, PARTY, SUBJECT_NOUN

if TYPE_CHECKING:
    from docketwatch.docket.readings import Disposition, Event

MOST_VERBS: Final = 40
"""How many verbs of ruling of one entry are weighed."""

MOST_BEHIND_CHARS: Final = 400
"""How much of it behind the verb."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A verb that rules: its line of the table, its span, the words it acts on and those that qualify it.

    `form` is "ing", "finite", "passive", "bare" ("Motion GRANTED") or "will".
    """

    verb: str
    says: Disposition | None
    form: str
    start: int
    end: int
    acts_on: tuple[int, int]
    qualifier: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb with the words of its sentence on both sides; asides are blanks."""

    name: str
    left: str
    right: str
    left_at: int
    start: int
    end: int
    stop: int
    event: Event
    opening: str


def _has_object(name: str, words: str) -> bool:
    """True when the words hold something that this verb can rule on, before a mere date."""
    pattern = OBJECTS.get(name)
    if NO_SUBJECT.match(words):
        return False
    if pattern is None:
        return True
    found = pattern.search(words)
    if not found:
        return False
    if name in {"vacate", "strike", "stay", "extend"}:
        dates = DATES_ONLY.search(words)
        if dates and name != "extend" and dates.start() < found.start():
            return False
        if name in {"vacate", "strike"} and _ASKS.search(words[: found.start()]):
            return False
    return True


_ASKS = re.compile(r"\b(?:motions?|applications?|hearing)\b", re.IGNORECASE)


def passive_hit(verb: Verb, start: int, end: int, form: str) -> Hit | None:
    """The hit, if its subject is one that this verb can rule on."""
    subject = verb.left[start - verb.left_at : end - verb.left_at]
    if NO_SUBJECT.match(subject) or CONDITION_AFTER.search(verb.right[:40]):
        return None
    if start < end and not _has_object(verb.name, subject):
        return None
    if (
        verb.name in {"grant", "deny"}
        and start < end
        and not SUBJECT_NOUN.search(subject)
        and not _GIVES.match(verb.right)
    ) and PARTY.search(subject):
        return None
    return Hit(verb.name, DISPOSITIONS[verb.name], form, verb.start, verb.end, (start, end), (verb.end, verb.stop))


# What a party can be granted: "Plaintiff is GRANTED leave to amend"; not "parties are granted access".
_GIVES = re.compile(
    r"\W{0,6}(?:an? |the |his |her |its |their |\d|until|up to|leave|permission|additional|more|further|summary|"
    r"judgment|relief|in forma|pro hac|extension|time|[a-z]{1,20} \(\d{1,3}\)|\w{1,20} days)",
    re.IGNORECASE,
)


def acting_hit(verb: Verb, form: str) -> Hit | None:
    """A verb with the words behind it as what it acts on."""
    acts_on = (verb.end, verb.stop)
    words = verb.right[: verb.stop - verb.end]
    if CONDITION_AFTER.search(verb.right[:40]):
        return None
    if not _has_object(verb.name, words[:160]) and not (verb.name in _SHARES and _SHARED.match(words)):
        return None
    return Hit(verb.name, DISPOSITIONS[verb.name], form, verb.start, verb.end, acts_on, acts_on)


_SHARES = frozenset(
    ("grant", "deny", "moot", "dismiss", "affirm", "reverse", "vacate", "allow", "stay", "extend", "reserve")
)

_SHARED = re.compile(
    r"[\s,]*(?:in part|as moot|without prejudice|with prejudice|moot|as to [^;]{0,60})?[\s,/]*(?:and|in|&|/)?\s*$",
    re.IGNORECASE,
)
