"""Names a motion in the court's own words or by its kind; never by words that could be another motion's."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from docketwatch.reading.telling.summary_words import (
    ABBREVIATIONS,
    FUNCTION_WORDS,
    KIND_WORDS,
    LOWERED,
    NAME_TAILS,
    WEIGHTY_KINDS,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docketwatch.docket.readings import MotionKind

MOST_TITLE_WORDS = 9
MOST_SEARCHED_CHARS = 3_000
MOST_PLACES = 4
"""How many places of a number in a text are looked at."""
NEAR_CHARS = 40
"""How far a motion may stand from the verb that rules on it."""

_ROLE = "(?:Plaintiff|Defendant|Petitioner|Respondent|Appellant|Appellee|Government|Intervenor|Movant|Debtor|Trustee)"
_OWNER = rf"{_ROLE}s?['\u2019]s?"
_MOTION = re.compile(
    rf"""
    (?: \b (?P<owner> {_OWNER} ) \s+ (?: [\[(]? \d{{1,7}} [\])]? \s+ )? )?
    (?P<noun>
      \b (?: (?: First | Second | Third | Fourth | Unopposed | Opposed | Joint | Consent | Agreed | Emergency | Amended
           | Renewed | Partial | Oral | Letter | Expedited | Stipulated | Administrative | Sealed | Corrected
           | Supplemental | Ex \s Parte ) [ -] {{1,2}} ){{0,3}}
      (?: Cross[ -]? )? (?: Motion | Application | Petition | Request ) s? \b
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ANY_MOTION = re.compile(r"motion|application|petition|request", re.IGNORECASE)
_OWNER_END = re.compile(rf"\b({_OWNER})\s*[\[(]?\s*$", re.IGNORECASE)
_STARTS = re.compile(
    rf"\s*(?:\[[\d-]{{1,12}}\]\s*)?(?:of\s+(?:the\s+)?{_ROLE}s?\s+)?((?:for|to|in|requesting|seeking)\s)", re.IGNORECASE
)
_STOP = re.compile(
    r"[\d\[({\"\u201c#*]|(?:filed|by|re|regarding|signed|is|are|be|should|shall|was|were|has|have|having|which|pursuant|granted"
    r"|denied|grants?|den(?:y|ies)|granting|denying|dismissing|finding|ordered|on\s+behalf|responses?\s+due"
    r"|set|until|hearing\s+set|through|due|mailed|moot|presented|referred|up|that|by|why)\b[.,;:]?$",
    re.IGNORECASE,
)
_BEFORE_NUMBER = re.compile(
    r"^[\s.,(\[]{0,4}(?:(?:ECF|Docs?|Dkts?|Docket|DE|D\.I|Rec|Nos?|Entry|#)[.\s#]{0,3}){0,3}$", re.IGNORECASE
)

_IS_DONE = re.compile(r"(?:ed|moot)\b", re.IGNORECASE)
_IS_DOING = re.compile(r"(?:ing|grants|denies)\b", re.IGNORECASE)

_HANGING = re.compile(
    r"s?['\u2019]s?$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$"
)
_NEXT_REQUEST = re.compile(r"(?:motion|application|order)", re.IGNORECASE)
_OTHER_PAPER = re.compile(
    r"\d{1,4}\s+(?:First\s+|Second\s+|Amended\s+|Emergency\s+)?"
    r"(?:Motion|Order|Complaint|Answer|Opposition|Response|Reply|Notice|Memorandum|Judgment|Opinion|Letter|Petition|Report"
    r"|Temporary|Preliminary)\b",
    re.IGNORECASE,
)


class Title(NamedTuple):
    """A motion as a text calls it: `name` with capitals taken down, and where in the text it stands."""

    name: str
    start: int
    end: int


def titles_in(text: str) -> Iterator[Title]:
    """Each motion that a text names with what it asks for, in order."""
    if not _ANY_MOTION.search(text, 0, MOST_SEARCHED_CHARS):
        return
    end = 0
    for found in _MOTION.finditer(text, 0, MOST_SEARCHED_CHARS):
        if found.start() < end:
            continue  # "Motion for Leave to File Motion to Dismiss" is one motion
        words, stop = _asked_for(text, found.end())
        if words:
            end = stop
            owner = f"{found['owner']} " if found["owner"] else ""
            name = lowered(f"{owner}{found['noun']} {' '.join(words)}").replace(" \u2026", "\u2026")
            yield Title(name, found.start(), end)


def title_beside(text: str, number: int) -> str | None:
    """What a text calls the motion whose number stands before or behind it: "45 Motion to Stay", "motion to X [6]"."""
    if str(number) not in text:
        return None
    places = re.finditer(rf"(?<![\w.,/$:-]){number}(?![\w/:]|[.,]\d|-\d{{2}})", text)
    for found in islice(places, MOST_PLACES):
        after = text[found.end() : found.end() + 220]
        skipped = len(closing[0]) if (closing := re.match(r"(?:-\d)?[\])]?\s*", after)) else 0
        title = next(titles_in(after[skipped:]), None)
        if title and title.start == 0:
            owner = _OWNER_END.search(text, max(0, found.start() - 30), found.start())
            return f"{lowered(owner[1])} {title.name}" if owner else title.name
        before_start = max(0, found.start() - 220)
        before = list(titles_in(text[before_start : found.start()]))
        if before and _BEFORE_NUMBER.match(text[before_start + before[-1].end : found.start()]):
            return before[-1].name
    return None


def title_near(text: str, start: int, end: int) -> str | None:
    """What a text calls the motion beside the verb at a span, the two standing close and in one sentence."""
    inside = next(titles_in(text[start : end + 120]), None)
    if inside and inside.start < end - start:
        return inside.name
    said = text[start:end]
    if _IS_DONE.search(said) and not _IS_DOING.search(
        said
    ):  # "motion to stay is GRANTED", not "granting motion to stay"
        before_start = max(0, start - 240)
        before = list(titles_in(text[before_start:start]))
        between = text[before_start + before[-1].end : start] if before else ""
        if before:
            return before[-1].name if len(between) <= NEAR_CHARS and not re.search(r"[.;]\s", between) else None
    after = next(titles_in(text[end : end + NEAR_CHARS + 160]), None)
    if after and after.start <= NEAR_CHARS and not re.search(r"[.;]\s", text[end : end + after.start]):
        return after.name
    return None


def motion_title(
    kind: MotionKind | None,
    entries: tuple[int, ...],
    text: str,
    span: tuple[int, int] | None,
    related: Mapping[int, str],
) -> str | None:
    """The motion in the court's own words, if they suit its kind; None where nothing sure is said."""
    for number in entries[:3]:
        for title in (title_beside(text, number), opening_title(related.get(number, ""))):
            if title and has_suiting_words(title, kind):
                return title
    title = title_near(text, *span) if span else None
    return title if title and has_suiting_words(title, kind) else None


def opening_title(text: str) -> str | None:
    """What the paper with this text asks for, if it opens with a motion."""
    title = next(titles_in(text[:300]), None)
    return title.name if title and title.start <= NEAR_CHARS else None


def has_suiting_words(title: str, kind: MotionKind | None) -> bool:
    """Whether a title can stand for a ruling on this kind: never "TRO and preliminary injunction" for one of them."""
    if kind is None or kind == "other":
        return True
    if not KIND_WORDS[kind].search(title):
        return False
    joined = re.search(r"\b(?:and|or)\b|/", title) is not None
    return not (joined and any(KIND_WORDS[other].search(title) for other in WEIGHTY_KINDS if other != kind))


def lowered(words: str) -> str:
    """The words with capitals taken down where they are no names."""
    return " ".join(word.lower() if _is_common(word) else word for word in words.split())


def _is_common(word: str) -> bool:
    core = word.lower().replace("\u2019", "'").strip('"\u201c\u201d.,;:()[]')
    return core in LOWERED or all(piece in LOWERED for piece in re.split("[/-]", core))


def _asked_for(text: str, start: int) -> tuple[list[str], int]:
    """The words behind "motion" up to the end of its title, and where they end; none where it does not say."""
    opening = _STARTS.match(text, start, start + 40)
    if not opening:
        return [], start
    words: list[str] = []
    ends: list[int] = []
    for found in re.finditer(r"\S+", text[opening.start(1) : start + 200]):
        at = opening.start(1) + found.start()
        # A full stop without a blank behind it ends a sentence too: "Pro Hac Vice.Per the Court's ..."
        word = re.split(r"(?<=[a-z][.;:])(?=[A-Z][a-z])", found[0])[0]
        if (closed := _before_stray_bracket(words, word)) is not None:
            # "(re 61 MOTION to Stay )": the bracket was opened before the title, and ends it.
            words += [closed] if closed else []
            ends += [at + len(closed)] if closed else []
            break
        if words and _OTHER_PAPER.match(text, at):
            # "Motion to Withdraw 9 Motion for ...", "Motion for Reconsideration of 79 Order ..."
            return [*words, "ECF", word], at + len(word)
        is_joined = words and words[-1].lower() in {"and", "or"}
        if _STOP.match(word) or not word.strip(".,;:") or (is_joined and _NEXT_REQUEST.match(word)):
            break
        if len(words) == MOST_TITLE_WORDS:
            kept = _without_hanging(_without_torn_name(words[:-1]))
            return [*kept, "\u2026"], ends[len(kept) - 1] if kept else start
        bare = word if re.fullmatch(r"[A-Z]\.", word) else word.rstrip(".;,:")
        words.append(bare)
        ends.append(at + len(bare))
        if word.endswith(",") and NAME_TAILS.match(text, ends[-1] + 2):
            continue  # "Soilworks, LLC's evidence"
        if word != found[0] or (bare != word and bare.lower() not in ABBREVIATIONS):
            break
    kept = _without_hanging(words)
    return kept, ends[len(kept) - 1] if kept else start


def _before_stray_bracket(words: list[str], word: str) -> str | None:
    """What of a word stands before a bracket that closes and that no word of the title opened; None without one."""
    opened = sum(one.count("(") - one.count(")") for one in words)
    for place, letter in enumerate(word):
        opened += (letter == "(") - (letter == ")")
        if opened < 0:
            return word[:place].rstrip(".,;:")
    return None


def _without_torn_name(words: list[str]) -> list[str]:
    """The words without a name at their end, which may go on behind the cut."""
    while len(words) > 1 and words[-1][0].isupper() and not _is_common(words[-1]):
        words = words[:-1]
    return words


def _without_hanging(words: list[str]) -> list[str]:
    while words and (words[-1].lower() in FUNCTION_WORDS or _HANGING.search(words[-1])):
        words = words[:-1]
    return words
