"""What hearings and deadlines are called, as tables, so that two names of one thing are known to be alike; no guesses.

A hearing's name may belong to several families ("status and motion hearing"), or to none ("hearing").
"""

from __future__ import annotations

import re

_FAMILIES: tuple[tuple[str, str], ...] = (
    (
        "motion",
        r"(?<!pre.)\bmotions?\b(?! (?:day|docket))|\bapplications?\b|\binjunct|\brestrain|\btro\b|show[ -]cause",
    ),
    ("motion", r"summary judgment|\bpetitions?\b|class cert|\bhabeas\b|\bpresentment\b"),
    # A district court hears oral argument on motions, and calls the same date either name.
    ("motion", r"\bargument"),
    ("argument", r"\bargument"),
    ("pre-motion", r"\bpre.?motion"),
    ("status", r"\bstatus\b|case.management|\bscheduling\b|\brule 16|\bcmc\b|initial pre.?trial|\brule 26"),
    ("pretrial", r"\bpre-?trial|\bpre trial|trial (?:readiness|management|setting|confirmation)"),
    ("trial", r"(?<!pre.)\btrial\b(?! (?:readiness|management|setting|confirmation))|jury selection|voir dire"),
    ("settlement", r"\bsettlement|\bmediation|neutral evaluation|\bene\b"),
    ("discovery", r"\bdiscovery\b"),
    ("evidentiary", r"\bevidentiary|\bdaubert|\bmarkman|claim construction|\bsuppress"),
    ("submission", r"\bsubmi(?:ssion|tted)|on the papers|motion (?:day|docket)|\bnot(?:ing|e) (?:date|on)"),
    ("sentencing", r"\bsentenc"),
    ("plea", r"\bplea\b|re-?arraign"),
    ("arraignment", r"(?<!re.)(?<!re)arraign|initial appearance"),
    ("detention", r"\bdetention|\bbail\b|\bbond\b|preliminary (?:hearing|examination)"),
    ("revocation", r"\brevocation|supervised release|\bprobation"),
    ("creditors", r"\b341\b|\bcreditors"),
    ("confirmation", r"\bconfirmation of|\bconfirmation hearing|plan confirm"),
    ("call", r"(?:docket|calendar) call"),
)
_PATTERNS = tuple((family, re.compile(pattern, re.IGNORECASE)) for family, pattern in _FAMILIES)


def families_of(what: str) -> frozenset[str]:
    """The families a hearing's name belongs to; none for a general name."""
    return frozenset(family for family, pattern in _PATTERNS if pattern.search(what))


SHARED_NAMES = frozenset(
    {
        *("answer", "response", "responsive", "pleading", "reply", "opposition", "objection"),
        *("redaction", "redacted", "transcript", "release", "acknowledgement", "appearance", "copie", "form"),
    }
)
"""What several parties, or several papers, have a date for at one time: a like name says little there."""

_ROLE = (
    r"cross.appellants?|appellants?|appellees?|petitioners?|respondents?|plaintiffs?|defendants?|intervenors?|amicus"
)
_ROLES = re.compile(rf"\b(?:{_ROLE})\b", re.IGNORECASE)
_FOR_ROLE = re.compile(rf"\W{{0,2}}(?:\(|for (?:the )?)({_ROLE})\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
_FILLER = re.compile(
    r"(?:an?|and|any|are|be|by|cut|cutoff|dates?|deadlines?|due|each|extended|file|filed|filing|for|if|in|is|its|later|must"
    r"|no|not|now|of|off|on|or|order|reset|resetting|set|setting|shall|served?|submit|submitted|than|that|the|their|this|to"
    r"|until|will)"
)
MOST_NAME_WORDS = 6


def telling_words(what: str, after: str = "") -> frozenset[str]:
    """The words that tell a deadline from others: "Appellee's brief due" and "schedule: appellee brief" are alike.

    Args:
        what: the deadline's name, its noun last.
        after: what follows the date: "for petitioner Roe" tells whose it is.
    """
    plain = re.sub(r"['\u2019]s?\b|['\u2019]", "", re.split(r"[:;]", what.strip(" :;").lower())[-1])
    words = [word.rstrip("s") or word for word in _WORD.findall(plain) if not _FILLER.fullmatch(word)]
    names = frozenset(words[-MOST_NAME_WORDS:])
    if not _ROLES.search(what) and (found := _FOR_ROLE.match(after)):
        names |= {found[1].lower().rstrip("s")}
    return names


def is_telling(names: frozenset[str]) -> bool:
    """Whether a deadline's words name one thing of the docket: a brief does only with the side that owes it."""
    own = frozenset(name for name in names if not _ROLES.fullmatch(name))
    if "brief" in own:
        return own != names or len(own) > 1
    return bool(own) and own.isdisjoint(SHARED_NAMES)
