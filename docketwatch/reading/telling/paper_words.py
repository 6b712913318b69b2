"""Says which paper a party filed, about which earlier entry; never what a marked or unclear paper is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.reading.telling import summary_words as table
from docketwatch.reading.telling.motion_names import has_suiting_words, opening_title, title_beside, titles_in
from docketwatch.reading.telling.own_words import opened, sentence_end, squeezed, trimmed
from docketwatch.reading.telling.summary_parts import MOST_NAME_CHARS, MOST_QUOTED_CHARS, Head

if TYPE_CHECKING:
    from docketwatch.reading.telling.summary_parts import Told


MOST_NUMBERS_TRIED = 4

_LIST_JOINT = re.compile(r"[,;]\s+|\s+and\s+")


_FILED_AS = re.compile(
    r"\b(memorandum in opposition|brief in opposition|response in (?:opposition|support)|opposition|objections?"
    r"|sur-?reply|reply(?: brief| memorandum)?|responses?)\b",
    re.IGNORECASE,
)


_AGREES = re.compile(r"non-?opposition|no opposition|not oppos|does not oppose|consent|no position", re.IGNORECASE)


# A paper that the clerk marked is told in the clerk's words, mark first.
_MARKED = re.compile(
    r"filing error|deficien|stricken|in error|disregard|duplicate|incorrect|\brefiled?\b|not accepted"
    r"|^.{0,40}?(?:\bdeleted?\b|terminated|withdrawn|vacated|lodged|proposed|tendered|received|corrected|removed)",
    re.IGNORECASE,
)
_RULED = re.compile(r"approved|granted|denied|so ordered|\bstayed\b", re.IGNORECASE)
"""Behind the first sentence of a motion's entry: a ruling that the entry itself may record."""


def party_paper(told: Told) -> Head | None:
    """A party's motion, opposition or reply: who filed it, about which earlier entry."""
    reading = told.reading
    if reading.event not in {"motion", "opposition", "reply"} or reading.rulings or reading.filer_side == "court":
        return None
    is_ruled = reading.event == "motion" and _RULED.search(told.words, sentence_end(told.words, 0))
    if is_ruled or _MARKED.search(told.words) or (reading.event == "opposition" and _AGREES.search(told.words[:300])):
        return None
    what = _asked(told) if reading.event == "motion" else _answered(told)
    if not what:
        return None
    return Head((f"{who} filed {what}" if (who := _who(told)) else opened(f"{what} filed", is_first=True),))


def _asked(told: Told) -> str:
    """What the motions of a paper ask for."""
    names: list[str] = []
    end = 0
    for title in titles_in(told.words[:300]):
        # Behind the first stand only those joined to it: "re 41 Order on Motion ..." names another paper.
        if title.start > (end + 8 if names else MOST_QUOTED_CHARS) or (
            names and not _JOINED.fullmatch(told.words[end : title.start])
        ):
            break
        names, end = [*dict.fromkeys((*names, title.name))], title.end
    if not names or (told.reading.motion_kind and not has_suiting_words(names[0], told.reading.motion_kind)):
        opening = opening_title(told.words)
        names = [opening] if opening else []
    # "Motion to vacate 25 Order granting ...": the title ends where another paper is named.
    about = tuple(number for number in told.reading.relates_to if names and f"ECF {number}" not in names[0])[:2]
    return " and ".join(names[:2]) + (f" (re ECF {', '.join(map(str, about))})" if about else "")


_JOINED = re.compile(r"[\s.,;]*(?:[.,;]|\band\b)[\s.,;]*", re.IGNORECASE)


def _answered(told: Told) -> str:
    found = _FILED_AS.search(told.words[:300])
    if not found or found.start() > MOST_QUOTED_CHARS:
        return ""
    noun, earlier = found[1].lower(), about(told)
    if not earlier:
        return ""
    joint = " " if noun.endswith("support") else " to " if re.search(r"respon|oppos|objec", noun) else " on "
    if noun.endswith("support"):
        joint = " of "
    return f"{noun}{joint}{earlier}"


def about(told: Told) -> str:
    """The first earlier entry that this one speaks of, named where its name is known: "motion to stay (ECF 4)"."""
    for number in told.reading.relates_to[:MOST_NUMBERS_TRIED]:
        title = title_beside(told.words, number) or opening_title(told.related.get(number, ""))
        if title:
            return f"{title} (ECF {number})"
    return f"ECF {told.reading.relates_to[0]}" if told.reading.relates_to else ""


def _who(told: Told) -> str:
    """The filer in the text's words, a long list cut between two names; their side only where the reading has it."""
    filer = squeezed(told.reading.filer or "").strip(" ,;")
    if not filer:
        # In a court of appeals "plaintiff" may be the appellant who was sued, in bankruptcy the debtor.
        side = told.reading.filer_side if told.entry.court_kind == "district" else None
        return {"plaintiff": "Plaintiff side", "defendant": "Defendant side"}.get(side or "", "")
    if len(filer) <= MOST_NAME_CHARS:
        return filer
    cuts = [
        joint.start()
        for joint in _LIST_JOINT.finditer(filer, 0, MOST_NAME_CHARS)
        if not table.NAME_TAILS.match(filer, joint.end())
    ]
    return f"{filer[: cuts[-1]]} and others" if cuts else trimmed(filer, MOST_NAME_CHARS)
