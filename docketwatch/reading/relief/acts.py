"""Reads one entry into acts: what a party asks and what a court does, by tables; never to which order of the case.

Only a court's own words make an act of a court; what it tells of other rulings, dissents, conditions and advice is
blanked first, and a paper of a party makes none but a request.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from docketwatch.reading.anatomy import dissect
from docketwatch.reading.relief.act import Act, Target
from docketwatch.reading.relief.ends import find_end
from docketwatch.reading.relief.masks import blank_hearsay
from docketwatch.reading.relief.names import find_motions, find_numbers, find_target
from docketwatch.reading.relief.rulings_told import read_rulings_told
from docketwatch.reading.relief.special_acts import read_special_acts
from docketwatch.reading.relief.verb_rules import STEM
from docketwatch.reading.relief.verbs import read_verbs
from docketwatch.reading.relief.voice import voice_of

if TYPE_CHECKING:
    from docketwatch.docket.relief import FamilyEntry
    from docketwatch.reading.relief.act import Subject
    from docketwatch.reading.relief.voice import Voice

__all__ = ["read_acts"]


def read_acts(entry: FamilyEntry) -> tuple[Act, ...]:
    """What one entry does to the orders and requests of its case, in the order of its words; `()` for most entries."""
    parts = dissect(entry.text)
    words = _close_up(parts.words)
    voice = voice_of(words)
    if voice == "court":
        return (*_case_numbers(words), *_court_acts(entry, words, _close_up(parts.unquoted)))
    return _case_numbers(words) if voice == "silent" and entry.role != "scotus" else _of_party(entry, words, voice)


def _of_party(entry: FamilyEntry, words: str, voice: Voice) -> tuple[Act, ...]:
    """What a party's paper does: it asks, takes back, appeals; a petition for certiorari is told apart."""
    if voice == "appeal_notice":
        return (Act("notice_of_appeal", target=find_target(_after_title(words), entry.filed)),)
    if voice == "request":
        return _requests(entry, words)
    if voice == "withdrawal":
        return (Act("withdraw", target=Target(find_numbers(words)), subjects=_asked(words)),)
    if voice == "stipulation":
        return (Act("request", ("consent",)),) if _BINDS.search(words) else ()
    if entry.role == "scotus" and _BEFORE_JUDGMENT.search(words):
        return (Act("petition_before_judgment"),)
    return ()


MOST_WORDS_CHARS = 3_000
"""How much is read of what was filed or done, so that no text takes 50 ms; labelled entries have up to 1,530."""

_RUN = re.compile(r"\s+|(?P<mark>[^\w\s])(?P=mark){3,}")


def _close_up(words: str) -> str:
    """The words with what was blanked closed up, so that no pattern has to cross it."""
    return _RUN.sub(lambda found: found["mark"] or " ", words)[:MOST_WORDS_CHARS]


_BEFORE_JUDGMENT = re.compile(r"certiorari\s+before\s+judgment", re.IGNORECASE)
_BINDS = re.compile(
    r"\b(?:shall\s+(?:not|be|refrain|provide|allow|permit|give|cease)|will\s+(?:not|refrain|provide|cease)"
    r"|agree\s+(?:not\s+)?to|refrain|enjoin|restrain|extend\s+(?:the\s+)?(?:agreed|consent))",
    re.IGNORECASE,
)
_TITLE = re.compile(r"^.{0,40}?\bappeal\b(?:\s+to\s+(?:the\s+)?[\w.\s]{2,40}?(?:court|circuit|usca)\b)?", re.IGNORECASE)
_CASE_NUMBER = re.compile(
    r"\b(?:USCA|Court\s+of\s+Appeals|Appeal|Circuit)\b[^.;]{0,40}?\b(\d{2}-\d{3,6})\b",
    re.IGNORECASE,
)


def _after_title(words: str) -> str:
    return _TITLE.sub("", words, count=1)


def _case_numbers(words: str) -> tuple[Act, ...]:
    """The number of an appeal told beside the entry of its notice: "USCA Case Number 25-5444"."""
    number = _CASE_NUMBER.search(words)
    if not number or "appeal" not in words.lower():
        return ()
    return (
        Act(
            "appeal_number",
            target=Target((number[1], *find_numbers(words.replace(number[1], " ")))),
        ),
    )


def _asked(words: str) -> tuple[Subject, ...]:
    return tuple(subject for motion in find_motions(words) for subject in motion.subjects if subject != "withdraw")


def _requests(entry: FamilyEntry, words: str) -> tuple[Act, ...]:
    """The requests that a motion opens; its own numbers go along, for later rulings name it by them."""
    motions = find_motions(words[:MOST_TITLE_CHARS])
    opening = [motion for motion in motions if motion.subjects] or list(motions[:1])
    marks = frozenset(name for name, pattern in _REQUEST_MARKS if pattern.search(words[:MOST_TITLE_CHARS]))
    target = replace(find_target(_TITLE_END.split(words, maxsplit=1)[0], entry.filed), numbers=find_numbers(words))
    acts: list[Act] = []
    for place, motion in enumerate(opening[:MOST_REQUESTS]):
        is_alternative = place > 0 and _ALTERNATIVE.search(words[: words.find(motion.words) + 1][-60:]) is not None
        if is_alternative and acts:
            acts[0] = replace(acts[0], alternatives=(*acts[0].alternatives, *motion.subjects))
            continue
        acts.append(
            Act("request", motion.subjects or ("other",), target, alternatives=motion.alternatives, marks=marks),
        )
    return tuple(acts)


MOST_TITLE_CHARS = 500
MOST_REQUESTS = 4
_TITLE_END = re.compile(r"\.\s|\bService\b|\bResponses?\s+due", re.IGNORECASE)
_ALTERNATIVE = re.compile(
    r"\b(?:alternative|alternatively|or)\b,?\s*(?:for\s+(?:a\s+|an\s+)?)?(?:\w+\s+)?\S?$",
    re.IGNORECASE,
)
_REQUEST_MARKS = (
    ("renewed", re.compile(r"\b(?:renewed|amended|corrected|revised|re-?filed)\b(?!\s+complaint)", re.IGNORECASE)),
    ("second", re.compile(r"\b(?:second|third|further|additional)\b", re.IGNORECASE)),
    ("pending_appeal", re.compile(r"\bpending\s+(?:the\s+)?appeal|mandamus\b", re.IGNORECASE)),
)


def _court_acts(entry: FamilyEntry, words: str, unquoted: str) -> tuple[Act, ...]:
    entry = _as_spoken(entry, words)
    if not _ANY_ACT.search(unquoted):
        return ()
    plain = blank_hearsay(unquoted)
    verbs = tuple(act for act in read_verbs(unquoted, plain, entry) if act.subjects or "petition" not in act.marks)
    special = read_special_acts(" ".join(plain.split()), entry, verbs)
    acts = _by_what_was_done(_under_title((*verbs, *special)), plain)
    if _OPINION.search(unquoted):
        acts = [replace(act, marks=act.marks | {"beside"}) for act in acts]
    told = read_rulings_told(unquoted, entry)
    return tuple(_lasting(_quoted(act, entry), entry, unquoted) for act in (*acts, *told))


def _by_what_was_done(acts: list[Act], plain: str) -> list[Act]:
    """A motion for an injunction granted by postponing agency action is a stay under section 705, and one row."""
    postponed = [
        act for act in acts if act.verb == "grant" and act.subjects == ("apa_stay",) and not act.target.numbers
    ]
    asked = [act for act in acts if act.verb == "grant" and act.subjects == ("preliminary_injunction",)]
    if not postponed or not asked or _ENJOINING.search(plain):
        return acts
    stay = replace(asked[0], subjects=("apa_stay",), scope=postponed[0].scope, end=postponed[0].end)
    return [stay if act is asked[0] else act for act in acts if act not in postponed]


_ENJOINING = re.compile(r"\b(?:enjoin|restrain|prohibit)\w*", re.IGNORECASE)


def _quoted(act: Act, entry: FamilyEntry) -> Act:
    """An act whose quotation is the court's very words, or has none."""
    return act if act.scope is None or act.scope in entry.text else replace(act, scope=None)


_ANY_ACT = re.compile(
    STEM.pattern + r"|injunct|restrain|enjoin|declar|contempt|consent|agreed|stipulat|dismiss|close|judgment|mandate"
    r"|mandamus|certiorari|petition|appeal|en\s+banc|error|correct|effect|motion|application",
    re.IGNORECASE,
)
"""What an entry of a court without which it does nothing to an order; it spares most entries the rest."""

_OPINION = re.compile(
    r"^\W*(?:\w+\s+){0,2}?(?:memorandum\s+opinion|opinion"
    r"|findings\s+of\s+fact[\w\s,]{0,30}law)\b(?!\s*,?\s*(?:and|&)\s+(?:\w+\s+)?(?:order|judgment|injunct"
    r"|prelim|perman))",
    re.IGNORECASE,
)
"""An opinion that is no order: the order of the same day is what counts."""

_COPY = re.compile(
    r"^\W*(?:\w+\s+){0,3}?(?:orders?|opinions?|judgments?|mandate|certified\s+copy)\b[^.;:]{0,25}?\b(?:of"
    r"|from)\s+(?:the\s+)?(?:usca|u\.?s\.?\s*c\.?a|(?:u\.?s\.?\s+|united\s+states\s+)?court\s+of\s+appeals"
    r"|\w+\s+circuit|supreme\s+court)|^\W*(?:usca|supreme\s+court)\b",
    re.IGNORECASE,
)


def is_copy(text: str) -> bool:
    """Whether an entry of a district docket is a copy of what a court above did."""
    return _COPY.search(text) is not None


def _as_spoken(entry: FamilyEntry, words: str) -> FamilyEntry:
    """The entry as of the court that speaks in it: a copy of an appellate order is an appellate order."""
    is_below = entry.role in ("district", "transferee", "related")
    return replace(entry, role="appeal") if is_below and is_copy(words) else entry


def _under_title(acts: tuple[Act, ...]) -> list[Act]:
    """The acts without what a title repeats; an order titled a TRO grants of a twofold motion the TRO."""
    titles = [act for act in acts if act.verb == "grant" and "title" in act.marks]
    kept: list[Act] = []
    for read in acts:
        act = read
        if act.verb == "grant" and "title" not in act.marks and titles:
            wanted = tuple(one for one in act.subjects if any(one in title.subjects for title in titles))
            if wanted:
                act = replace(act, subjects=wanted)
        kept.append(act)
    said = {
        one
        for act in kept
        if act.verb in ("grant", "final_relief") and "title" not in act.marks
        for one in act.subjects
    }
    return [act for act in kept if not (act.verb == "grant" and "title" in act.marks and said & set(act.subjects))]


_LIMITED: frozenset[str] = frozenset({"tro", "preliminary_injunction", "apa_stay"})
_OTHER_DATES = re.compile(
    r"\b(?:response|respond|reply|brief|briefing|opposition|due|file[sd]?|hearing\s+(?:is\s+)?set|stay(?:s"
    r"|ed)?|takes?\s+effect|answer|status\s+report|bond)\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[.;])\s")


def _own_days(text: str) -> str:
    """The sentences that may state the end of an order; days of briefs, hearings and stays are others."""
    return " ".join(part for part in _SENTENCE_END.split(text) if not _OTHER_DATES.search(part))


_CONSENT = re.compile(
    r"\b(?:consent(?:s|ed|ing)?\b(?!\s+to\s+(?:the\s+)?(?:magistrate|jurisdiction))|agreed|agreement|agree"
    r"|stipulat\w+|without\s+objection|unopposed|(?:do|does)\s+not\s+oppose|no\s+objection)",
    re.IGNORECASE,
)


def _lasting(act: Act, entry: FamilyEntry, text: str) -> Act:
    """An order with the end that any sentence of its entry states, and whether the other side agreed."""
    is_order = (act.verb == "grant" and (not act.subjects or set(act.subjects) & _LIMITED)) or act.verb in (
        "consent",
        "extend",
    )
    if not is_order or entry.role in ("appeal", "scotus", "mandamus"):
        return act
    end = act.end or find_end(_own_days(text), entry.filed)
    if end and end.kind not in ("day", "days") and "tro" not in act.subjects and act.verb not in ("extend", "consent"):
        end = None
    marks = act.marks | ({"consent"} if _CONSENT.search(text) else set())
    return replace(act, end=end, marks=marks)
