"""Weighs the passive forms: "is GRANTED", "ORDERED that it be DENIED", "Motion GRANTED". In doubt it counts none."""

from __future__ import annotations

import re

from docketwatch.reading.rulings.no_ruling import (
    ANOTHER_ACTED,
    DEFINITE,
    ELSEWHERE,
    FUTURE_BE,
    GOVERNOR,
    HYPOTHETICAL,
    MODAL_BE,
    NEGATED,
    NOT_BARE,
    NOT_SETTLED,
    ON_A_DAY,
    RECOMMENDING,
    SAYS_DATE,
)
from docketwatch.reading.rulings.ruling_hits import Hit, Verb, acting_hit, passive_hit
from docketwatch.reading.rulings.ruling_rules import AFTER_BARE, COPULA, DISPOSITIONS, SUBJECT_NOUN

MOST_SHARED_CHARS = 160
"""How far one subject reaches to a second verb: "GRANTED as to Counts II and IV and DENIED as to Count I"."""
MOST_BEFORE_NOUN_CHARS = 80
LONGEST_CLAUSE_CHARS = 300
"""A verb standing alone is believed only near what it acts on, in a short clause."""


def weigh_passive(verb: Verb, hits: list[Hit]) -> Hit | None:
    """As in "The motion is GRANTED", "ORDERED that the motion be DENIED", "Motion GRANTED"."""
    if RECOMMENDING.search(verb.left) and not re.search(r"\band\b|,", re.split(r"(?i)recommend\w*", verb.left)[-1]):
        return None
    if verb.name in _OF_DATES_TOO and _is_of_a_date(verb.left):
        return None
    shared = hits and _is_shared(verb, hits[-1])
    if shared:
        last = hits[-1]
        return Hit(
            verb.name,
            DISPOSITIONS[verb.name],
            last.form,
            verb.start,
            verb.end,
            last.acts_on,
            (verb.end, verb.stop),
        )
    copula = COPULA.search(verb.left[-120:])
    if not copula:
        return _bare(verb)
    at = len(verb.left) - len(verb.left[-120:]) + copula.start()
    word = copula["copula"].lower()
    if word in {"being", "remain", "remains"}:
        return None
    if word in {"was", "were", "been"} and not _may_tell_the_past(verb):
        return None
    if word == "be":
        return _be(verb, at)
    return _is(verb, at, "passive")


_OF_DATES_TOO = frozenset(("vacate", "stay", "strike"))
_DATED = re.compile(r"\b(?:hearing|conference|trial|argument|deadline|date|setting|appearance)s?\b", re.IGNORECASE)
_DECIDED = re.compile(
    r"\b(?:order|judgment|injunction|opinion|ruling|motion|sentence|decision|rule|stay)s?\b", re.IGNORECASE
)


def _is_of_a_date(left: str) -> bool:
    """Whether what stands nearest before the verb is a hearing or a deadline, and nothing that was decided."""
    own = re.split(r"\band\b|[;:]", left)[-1]
    dated = [*_DATED.finditer(own)]
    return bool(dated) and not _DECIDED.search(own[dated[-1].end() :]) and not _DECIDED.search(own[: dated[0].start()])


def _is_shared(verb: Verb, last: Hit) -> bool:
    """As in "GRANTED as to Counts II and IV and DENIED as to Count I": one subject, two outcomes."""
    if verb.name in _REVIEWS and last.verb in _REVIEWS and last.end >= verb.left_at:
        return bool(_AND_ON.fullmatch(verb.left[last.end - verb.left_at :]))
    if (
        last.form not in {"passive", "bare", "will"}
        or verb.name not in {"grant", "deny", "moot"}
        or last.end < verb.left_at
    ):
        return False
    between = verb.left[last.end - verb.left_at :]
    return (
        len(between) < MOST_SHARED_CHARS
        and not re.search(
            r"\b(?:motions?|requests?|applications?|petitions?|is|are|was|be|not|would|rather|than|recommend\w*)\b|:",
            between,
            re.IGNORECASE,
        )
        and bool(
            re.search(
                r"\b(?:and|but|,|/)\s*(?:is |are |otherwise |in all other respects,? )*(?:otherwise |hereby |also )?$",
                between,
                re.IGNORECASE,
            )
            or not between.strip(" ,/&-")
        )
    )


_REVIEWS = frozenset(("affirm", "reverse", "vacate", "remand"))

_AND_ON = re.compile(r"(?: in part)?(?: as to [^.;,]{0,80})?,? ?(?:and|&|/)? ?(?:is |are )?(?:hereby )?", re.IGNORECASE)


def _may_tell_the_past(verb: Verb) -> bool:
    if SAYS_DATE.match(verb.right):
        return False
    return verb.event == "minute_entry" or bool(ELSEWHERE.search(verb.opening))


def _be(verb: Verb, at: int) -> Hit | None:
    """As in "be granted": whatever stands over it decides."""
    upto = verb.left[-100:]
    if FUTURE_BE.search(upto):
        sentence = verb.left + verb.right
        if NOT_SETTLED.search(sentence) or not DEFINITE.search(verb.left) or verb.event not in {"order", "opinion"}:
            return None
        return _is(verb, at, "will")
    if MODAL_BE.search(upto) and not re.search(r"\b(?:is|are) to be(?: \w+)?\s*$", upto, re.IGNORECASE):
        return None
    governors = [*GOVERNOR.finditer(verb.left[:at])]
    if not governors or governors[-1].lastgroup != "orders":
        return None
    after = governors[-1].end()
    return passive_hit(verb, verb.left_at + after, verb.left_at + at, "passive")


_CLAUSE = re.compile(
    r",(?! \d{4}\b) |: |^\W{0,6}(?:[\w'-]+ ){0,4}?order (?:re:?|regarding|as to|-) |\b(?:ordered|finds|concludes|"
    r"holds|adjudged|decreed|ordering|order|orders) that\b|\bORDERED\b,?|\bthat it is\b",
    re.IGNORECASE,
)

_HEAD = re.compile(
    r"\W{0,6}(?:[\w'.&/-]{1,30} ){0,6}?(?:order|judgment|opinion|endorsement|minutes)(?= (?:that|re|on|by|"
    r"\w{1,20}ing)\b| -|:)",
    re.IGNORECASE,
)

_IS = re.compile(r"\b(?:is|are|was|were|has|have)\b", re.IGNORECASE)


def _is(verb: Verb, at: int, form: str) -> Hit | None:
    """A present passive: its subject is sought leftward, clause by clause; a hypothetical clause gives nothing."""
    head = _HEAD.match(verb.left) if verb.left_at == 0 else None
    clauses = [head.end() if head else 0, *(found.end() for found in _CLAUSE.finditer(verb.left, 0, at))]
    start = next((begin for begin in reversed(clauses[-5:]) if SUBJECT_NOUN.search(verb.left[begin:at])), clauses[-1])
    region = verb.left[start:at]
    noun = SUBJECT_NOUN.search(region)
    subject = start
    finite = [*_IS.finditer(region, noun.end() if noun else 0)]
    if finite and (own := region[finite[-1].end() :].strip()) and SUBJECT_NOUN.search(own):
        subject = start + finite[-1].end()
        noun = SUBJECT_NOUN.search(verb.left[subject:at])
    before = verb.left[subject : subject + noun.start()] if noun else verb.left[subject:at]
    if HYPOTHETICAL.search(before) or _is_in_a_wish(verb.left[subject:at], noun):
        return None
    if verb.name == "moot" and _is_moot_reason(verb, hits_before=before):
        return None
    return passive_hit(verb, verb.left_at + subject, verb.left_at + at, form)


def _is_moot_reason(verb: Verb, hits_before: str) -> bool:
    return bool(
        re.search(r"\b(?:the )?(?:appeal|case|issue|claims?|matter)\b", verb.left[-60:], re.IGNORECASE)
    ) or bool(HYPOTHETICAL.search(hits_before))


def _is_in_a_wish(region: str, noun: re.Match[str] | None) -> bool:
    """As in "request that summary judgment is granted": the verb belongs to what is asked."""
    if not noun:
        return False
    asked = re.match(r"\s*(?:,[^,]{0,60},)?\s*that\b", region[noun.end() :])
    return bool(asked) and not re.search(
        r"\b(?:is|are|be|should|to)\b", region[noun.end() + (asked.end() if asked else 0) :], re.IGNORECASE
    )


def _bare(verb: Verb) -> Hit | None:
    """As in "Application granted.", "AFFIRMED IN PART": no verb beside it."""
    if verb.event == "minute_entry" and _COURT_DID.search(verb.left) and not ON_A_DAY.search(verb.right[:160]):
        return acting_hit(verb, "finite")
    left = verb.left.rstrip()
    is_status = left.endswith(":")
    if (
        NEGATED.search(verb.left[-30:])
        or (SAYS_DATE.match(verb.right) and not is_status)
        or not AFTER_BARE.match(verb.right)
    ):
        return None
    if re.search(
        r"\b(?:is|are|be)\b[^,.;]{0,40}\b(?:granted|denied|vacated|dismissed|affirmed|moot)\b",
        verb.right[:300],
        re.IGNORECASE,
    ):
        return None
    clause = re.split(r": |\bORDERED,? | - ", left + " ")[-1].strip(" -")
    clause = _PAPER_HEAD.sub("", clause)
    start = verb.left_at + verb.left.rfind(clause) if clause else verb.start
    if not re.sub(r"[\W\d_]|^Action", "", clause):
        return passive_hit(verb, start, start, "bare") if verb.name in _STANDALONE else None
    noun = SUBJECT_NOUN.search(clause)
    if (
        not noun
        or noun.start() > MOST_BEFORE_NOUN_CHARS
        or len(clause) > LONGEST_CLAUSE_CHARS
        or ANOTHER_ACTED.search(clause)
        or NOT_BARE.search(clause)
        or HYPOTHETICAL.search(clause[: noun.start()])
    ):
        return None
    if RECOMMENDING.search(verb.left) or re.search(
        r"\b(?:having|after|upon|of|by|in) (?:\w+ ){0,2}$", clause[: noun.start()], re.IGNORECASE
    ):
        return None
    return passive_hit(verb, start, verb.start, "bare")


# Minutes tell in the past tense what the court did at the proceeding: "Court granted the 9 MOTION".
_COURT_DID = re.compile(
    r"(?:^|[.;:,] ?|\band )(?:the )?(?:court|judge|(?:magistrate )?judge [A-Z][\w. ]{1,30}) (?:orally |then |hereby |"
    r"also )?$",
    re.IGNORECASE,
)

_PAPER_HEAD = re.compile(
    r"^\W{0,6}(?:(?:filed|published|unpublished|authored|signed|memorandum|per curiam|amended|final|summary|and|by|"
    r"court)\s){0,5}"
    r"(?:opinion|memorandum|judgment|disposition|decision|order|ruling)(?:\s(?:filed|entered|issued|"
    r"disposition))?(?:\s?\([^()]*\))*[\s:.]*$",
    re.IGNORECASE,
)

_STANDALONE = frozenset(
    ("grant", "deny", "moot", "approve", "allow", "affirm", "reverse", "vacate", "dismiss", "remand")
)
