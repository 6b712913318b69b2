"""Weighs every verb of ruling of a text by the frame it stands in. In doubt it counts none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docketwatch.reading.rulings.active_frames import add_first_person, weigh_finite, weigh_ing
from docketwatch.reading.rulings.no_ruling import ASIDE, CONDITIONAL_SENTENCE, COURT_MAY, MOOT_QUALIFIES
from docketwatch.reading.rulings.passive_frames import weigh_passive
from docketwatch.reading.rulings.ruling_hits import MOST_BEHIND_CHARS, MOST_VERBS, Hit, Verb
from docketwatch.reading.rulings.ruling_rules import VERB

if TYPE_CHECKING:
    import re

    from docketwatch.docket.readings import Event
    from docketwatch.reading.rulings.clauses import Prose

MOST_BEFORE_CHARS: Final = 900
"""How much of a sentence before a verb is weighed: the longest lists of parties in real orders have 800 characters."""


def weigh_verbs(prose: Prose, start: int, event: Event) -> list[Hit]:
    """The verbs that rule, from a position on."""
    text = _without_asides(prose.text)
    found = _verbs(text, start)
    hits: list[Hit] = []
    for place, verb in enumerate(found):
        form, name = (verb.lastgroup or "").split("_", 1)
        sentence_start, sentence_end = prose.sentence(verb.start())
        begin = max(sentence_start, verb.start() - MOST_BEFORE_CHARS)
        if prose.is_quoted(verb.start()) or _is_conditional(
            text[sentence_start : min(verb.start(), sentence_start + 200)]
        ):
            continue
        if COURT_MAY.search(text[max(0, verb.start() - MOST_BEFORE_CHARS) : verb.start()].rpartition(". ")[2]):
            continue
        following = found[place + 1].start() if place + 1 < len(found) else len(text)
        words = Verb(
            name,
            text[begin : verb.start()],
            text[verb.end() : min(sentence_end, verb.end() + MOST_BEHIND_CHARS)],
            begin,
            verb.start(),
            verb.end(),
            min(sentence_end, following, verb.end() + MOST_BEHIND_CHARS),
            event,
            text[:160],
        )
        hit = _FRAMES[form](words, hits)
        if hit:
            hits.append(hit)
    return add_first_person(text, prose, start, hits) if event in {"opinion", "order"} else hits


_LOWER: Final = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}
"""Small letters, one for one: a pattern of many words is read three times faster without regard to case."""


def _verbs(text: str, start: int) -> list[re.Match[str]]:
    """The verbs of ruling; "moot" behind "denied" only qualifies it."""
    verbs: list[re.Match[str]] = []
    for found in VERB.finditer(text.translate(_LOWER), start):
        if found.group().lower() == "moot" and verbs and MOOT_QUALIFIES.search(text[verbs[-1].start() : found.start()]):
            continue
        verbs.append(found)
        if len(verbs) == MOST_VERBS:
            break
    return verbs


def _without_asides(text: str) -> str:
    return ASIDE.sub(lambda aside: " " * len(aside.group()), text)


def _is_conditional(left: str) -> bool:
    return any(CONDITIONAL_SENTENCE.match(left, begin) for begin in (0, left.rfind(": ") + 2, left.find(": ") + 2))


_FRAMES = {"i": weigh_ing, "f": weigh_finite, "p": weigh_passive}
