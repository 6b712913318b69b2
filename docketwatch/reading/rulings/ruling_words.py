"""Says what a court did with which request, each with its own outcome; never one that the reading does not hold."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from docketwatch.reading.telling import summary_words as table
from docketwatch.reading.telling.motion_names import has_suiting_words, motion_title, title_beside
from docketwatch.reading.telling.own_words import clause_around, opened, sentence_end, squeezed, trimmed
from docketwatch.reading.telling.summary_parts import MOST_CHARS, MOST_NAME_CHARS, MOST_QUOTED_CHARS, Head, where

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docketwatch.docket.readings import MotionKind, Ruling
    from docketwatch.reading.telling.summary_parts import Told

FEWEST_CLAUSE_WORDS = 3
"""A clause of so few words ("So ordered.") gives way to what the entry opens with."""
MOST_LEAD_CHARS = 60
"""How much of a clause is quoted before the word that rules."""
MOST_NUMBERS = 4


def outcome(told: Told) -> Head | None:
    """What a court's entry ruled, request by request; None where it ruled on nothing, or another court did."""
    reading = told.reading
    if not reading.rulings or reading.event not in table.COURT_PAPERS:
        return None
    if _OTHER_COURT.search(told.words[:120]) and told.entry.court != "scotus":
        return None  # another court's ruling, put on this docket: in its own words
    parts = _all_ruled(told)
    # Rather each motion by its kind than one of them left out.
    return Head(parts if len("; ".join(parts)) <= MOST_CHARS else _all_ruled(replace(told, is_short=True)))


def _all_ruled(told: Told) -> tuple[str, ...]:
    parts: list[str] = []
    fates: dict[int, str | None] = {}
    sentence: tuple[int, int] | None = None
    for ruling, numbers in _merged(told.reading.rulings):
        # One number with two fates: the second is of another request in the same paper, told in the court's words.
        is_other = any(fates.get(number, ruling.disposition) != ruling.disposition for number in numbers)
        fates |= {number: ruling.disposition for number in numbers if number not in fates}
        named = "" if is_other else _motion_of(told, ruling, numbers)
        quoted = clause_around(told.words, ruling.evidence.start, ruling.evidence.end) if not named else None
        if quoted and quoted == sentence and parts and ruling.disposition:
            verb = table.VERBS.get(ruling.disposition) or f"found {table.AFTERWARDS[ruling.disposition]}"
            parts[-1] = parts[-1].replace(": \u201c", f" and {verb}: \u201c", 1)  # "affirmed and vacated: ..."
            continue
        sentence = quoted if ruling.disposition else None
        parts.append(_ruled(told, ruling, named, is_first=not parts))
    return tuple(dict.fromkeys(parts))


_OTHER_COURT = re.compile(
    r"\bUSCA\b|\bSupreme Court\b|\b(?:copy of|received)\b.{0,40}\b(?:order|opinion|judgment)\b|Court of Appeals"
    r"|^\W*(?:order|mandate|judgment|opinion) of (?:the )?\w+ Circuit",
    re.IGNORECASE,
)


_IS_CLERK = re.compile(
    r"\b(?:signed|entered|order) by (?:the |deputy )?clerk\b|\bclerk(?:'s|\u2019s)? order\b", re.IGNORECASE
)


def _merged(rulings: Iterable[Ruling]) -> list[tuple[Ruling, tuple[int, ...]]]:
    """Rulings of one kind and outcome side by side are told as one, with the numbers of all."""
    merged: list[tuple[Ruling, tuple[int, ...]]] = []
    for ruling in rulings:
        if merged:
            last, numbers = merged[-1]
            same = (last.disposition, last.motion_kind) == (ruling.disposition, ruling.motion_kind)
            if same and ruling.motion_kind != "other" and numbers and ruling.entries:
                merged[-1] = (last, tuple(dict.fromkeys((*numbers, *ruling.entries))))
                continue
        merged.append((ruling, ruling.entries))
    return merged


def _ruled(told: Told, ruling: Ruling, named: str, *, is_first: bool) -> str:
    """One ruling as a clause: its own outcome, its own motion."""
    if ruling.disposition is None:
        whole = squeezed(told.words).rstrip(" .")
        if len(told.reading.rulings) == 1 and "ECF" not in named and len(whole) <= MOST_NAME_CHARS:
            return f"{whole}: outcome unclear, see {where(told)}"  # the event's name is all there is
        on = f" on {named}" if named else ""
        clause = f"{table.COURT_PAPERS[told.reading.event]}{on}: outcome unclear, see {where(told)}"
        return clause if is_first else f"{named or 'another request'}: outcome unclear"
    if ruling.disposition in table.AFTERWARDS:
        word = table.AFTERWARDS[ruling.disposition]
        clause = f"{named} {word}" if named else f"{word}{clause_of(told, ruling)}"
        return f"{_judge(told)}: {clause}" if is_first and told.reading.judge else opened(clause, is_first=is_first)
    verb = table.VERBS[ruling.disposition]
    clause = f"{verb} {named}{_manner(told, ruling)}" if named else f"{verb}{clause_of(told, ruling)}"
    return f"{_judge(told)} {clause}" if is_first else clause


def _motion_of(told: Told, ruling: Ruling, numbers: tuple[int, ...]) -> str:
    """The motion ruled on, "motion to stay (ECF 23)"; "" where no motion is spoken of."""
    if ruling.disposition and ruling.disposition not in table.OF_MOTIONS:
        return ""
    evidence, kind = ruling.evidence, ruling.motion_kind
    span = (evidence.start, evidence.end) if evidence.end > evidence.start else None
    if ruling.disposition is None and not numbers:
        numbers = _only_number(told, kind)
    title = None  # of several the titles may differ: the kind is what they share
    if len(numbers) <= 1 and not (told.is_short and kind not in {None, "other"}):
        title = motion_title(kind, numbers, told.words, span, told.related)
    if title is None and kind is None:
        title = "request" if numbers else None
    elif title is None and kind:
        is_said = ruling.disposition is None or _GIVES.search(told.words[evidence.start : evidence.end])
        title = table.MOTION_NAMES[kind] if numbers or not ruling.disposition else None
        title = title or (table.RELIEF_NAMES.get(kind) if is_said else None)
    if title is None:
        return ""
    if len(numbers) > 1:
        title = re.sub(r"\b(motion|request|application|petition)\b", r"\1s", title, count=1)
    return f"{title}{_numbers(numbers)}"


_GIVES = re.compile(r"grant|den(?:y|ie)", re.IGNORECASE)
"""Words that give or refuse a relief; an order "extending" or "so ordered" is told in its own words."""


def _only_number(told: Told, kind: MotionKind | None) -> tuple[int, ...]:
    """The one entry that the text calls a motion of this kind."""
    if kind is None:
        return ()
    titles = {number: title_beside(told.words, number) for number in told.reading.relates_to[:4]}
    found = tuple(number for number, title in titles.items() if title and has_suiting_words(title, kind))
    return found if len(found) == 1 else ()


def _numbers(numbers: tuple[int, ...]) -> str:
    if not numbers:
        return ""
    more = f" and {len(numbers) - MOST_NUMBERS} more" if len(numbers) > MOST_NUMBERS else ""
    return f" (ECF {', '.join(str(number) for number in numbers[:MOST_NUMBERS])}{more})"


def _manner(told: Told, ruling: Ruling) -> str:
    """Say "without prejudice" or "provisionally" where the ruling's own words do."""
    start, end = ruling.evidence.start, ruling.evidence.end
    if ruling.disposition == "denied" and re.match(
        r"[^;.]{0,60}?\bden(?:ied|ying|ies)\b[^;.]{0,12}\bwithout prejudice",
        told.words[start : end + 60],
        re.IGNORECASE,
    ):
        return " without prejudice"
    if re.search(r"\bprovisionally\W{0,3}(?:\w+\W{1,3})?$", told.words[max(0, start - 24) : start], re.IGNORECASE):
        return " provisionally"
    return ""


def clause_of(told: Told, ruling: Ruling) -> str:
    """The court's own clause about a ruling without a motion, in quotation marks."""
    at = ruling.evidence.start
    start, end = clause_around(told.words, at, ruling.evidence.end)
    if len(told.words[start:end].split()) <= FEWEST_CLAUSE_WORDS:
        if not _SIGNATURE.match(told.words, at):
            return ""  # "JUDGMENT. Denied."
        start, end = 0, sentence_end(told.words, 0)  # "So ordered.": of what the entry opens with
        at = start
    most = max(MOST_LEAD_CHARS, min(MOST_CHARS - 25 - len(told.reading.judge or ""), MOST_QUOTED_CHARS - 30))
    before = min(MOST_LEAD_CHARS, most - 20)  # the word that rules must be among what is quoted
    lead = ""
    if at - start > before:
        comma = re.compile(r",\s+(?=[A-Za-z])").search(told.words, at - before, at)
        start, lead = comma.end() if comma else told.words.find(" ", at - before) + 1, "\u2026"
    clause = squeezed(_SIGNATURE.split(told.words[start:end])[0]).strip(" .,;:-(")
    if not clause or clause.lower() == (ruling.disposition or ""):
        return ""
    return f": \u201c{lead}{trimmed(clause, most)}\u201d"


_SIGNATURE = re.compile(r"\b(?:so ordered|(?:signed|ordered|entered|issued) by)\b", re.IGNORECASE)


def _judge(told: Told) -> str:
    """Who ruled, with the title that the text gives: "Magistrate Judge Ann Rowe", "Court", "Clerk"."""
    name = (told.reading.judge or "").strip()
    place = told.words.find(name) if name else -1
    if not name or re.fullmatch(r"[A-Z]{2,4}", name):
        return "Clerk" if _IS_CLERK.search(told.words) else "Court"
    if told.entry.court_kind == "appellate" and told.reading.event in table.OF_PANELS and not _is_panel(name):
        return "Court"  # the author of an opinion, or the first of the judges named, does not rule alone
    if _is_panel(name):
        return f"Panel ({name})" if len(name) <= MOST_NAME_CHARS else "Panel"
    found = table.TITLES.search(told.words[max(0, place - 60) : place]) if place >= 0 else None
    title = found[0].strip(" :").title() if found else "Judge"
    title = re.sub(r"\bU\.?S\.?\s+|United\s+States\s+|\bDistrict\s+|\bSenior\s+", "", title, flags=re.IGNORECASE)
    return f"{' '.join(title.split()).removesuffix('s')} {name}"


def _is_panel(name: str) -> bool:
    return re.search(r"\sand\s|;|,(?!\s*(?:[JS]r|I{2,3}|IV|V)\b)", name, re.IGNORECASE) is not None


_RECOMMENDS = re.compile(
    r"""^\W{0,3}(?:(?:sealed|amended|supplemental|corrected|partial|first|final|magistrate\s+judge(?:'s|\u2019s)?|order,?(?:\s+and)?|memorandum|proposed)\s+){0,3}
    (?: reports?\s+(?:and|&)\s+recommendations? | findings\s+(?:of\s+fact\s+)?(?:and|&)\s+recommendations?
      | (?:findings\s+and\s+)?recommendations?\b | recommended\s+(?:disposition|decision) | r\s?&\s?r\b )""",
    re.VERBOSE | re.IGNORECASE,
)


_RECOMMENDED = re.compile(r"\brecommend(?:s|ed|ing|ation)?\b[^.;]{0,40}?\b(?:that|be|is)\b[^.;]{0,200}", re.IGNORECASE)


def recommendation(told: Told) -> Head | None:
    """A recommendation is no ruling, and is said to be none."""
    reading = told.reading
    if reading.event not in {"opinion", "order", "other", "administrative"} or any(
        ruling.disposition for ruling in reading.rulings
    ):
        return None
    if not _RECOMMENDS.match(told.words.strip()) or reading.filer_side not in {None, "court"}:
        return None
    who = f"{_judge(told)} recommends" if reading.judge else "Recommendation"
    numbers = tuple(number for number in reading.relates_to[:4] if title_beside(told.words, number))[:2]
    title = motion_title(reading.motion_kind, numbers, told.words, None, told.related)
    named = title or (table.MOTION_NAMES[reading.motion_kind] if reading.motion_kind else "")
    on = f" on {named}{_numbers(numbers)}" if named else ""
    said = _RECOMMENDED.search(told.words)
    return Head((f"{who}{on}", "no ruling yet"), extra=squeezed(said[0]) if said else "")
