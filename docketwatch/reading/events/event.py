"""Says what was put on the docket: one of 26 events, by the title of the entry; it never says what a court decided.

An entry begins with a title, after numbers, marks, adjectives and the name of whose paper it is. These are skipped one
by one; where the title begins, the first line of the tables that matches decides. A text without a title is decided by
a ruling in its first sentence, then by the first name of a paper in it.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from docketwatch.docket.readings import Evidence
from docketwatch.reading.events.event_marks import defect_of, leading_mark
from docketwatch.reading.events.event_names import NAMES
from docketwatch.reading.events.event_rules import LEAD, SIGNED, Rule, compile_words
from docketwatch.reading.events.event_rules_appellate import CIRCUITS
from docketwatch.reading.events.event_rules_clerk import HOUSEKEEPING
from docketwatch.reading.events.event_rules_court import JUDGMENTS, OPINIONS, ORDERS, TRANSCRIPTS
from docketwatch.reading.events.event_rules_hearings import HEARINGS, PROCEEDINGS
from docketwatch.reading.events.event_rules_notices import LETTERS, NOTICES, OTHERS, REPORTS, STIPULATIONS
from docketwatch.reading.events.event_rules_papers import APPEALS, APPEARANCES, PROOF, SERVICE
from docketwatch.reading.events.event_rules_party import BRIEFS, DRAFTS, MOTIONS, MOTIONS_FIRST, OPPOSITIONS, REPLIES
from docketwatch.reading.events.event_rules_pleadings import ANSWERS, OPENING_PAPERS
from docketwatch.reading.events.event_rules_supreme import SUPREME

if TYPE_CHECKING:
    from docketwatch.docket.readings import EntryText, Event
    from docketwatch.reading.anatomy import Anatomy

__all__ = ["defect_of", "read_event"]

TRIAL_COURT: tuple[Rule, ...] = (
    *TRANSCRIPTS,
    *PROCEEDINGS,
    *DRAFTS,
    *APPEALS,
    *JUDGMENTS,
    *OPINIONS,
    *HEARINGS,
    *MOTIONS_FIRST,
    *APPEARANCES,
    *HOUSEKEEPING,
    *SERVICE,
    *ORDERS,
    *OPENING_PAPERS,
    *REPLIES,
    *ANSWERS,
    *OPPOSITIONS,
    *MOTIONS,
    *BRIEFS,
    *REPORTS,
    *STIPULATIONS,
    *PROOF,
    *LETTERS,
    *NOTICES,
    *OTHERS,
)
APPEALS_COURT: tuple[Rule, ...] = (*SUPREME, *CIRCUITS, *TRIAL_COURT)

FEED_OF_TRIALS: tuple[Rule, ...] = (*NAMES, *TRIAL_COURT)
FEED_OF_APPEALS: tuple[Rule, ...] = (*NAMES, *APPEALS_COURT)

_LONGEST_LEAD_CHARS = 500
_MOST_LEADS = 24
_TITLE_CHARS = 900


def read_event(entry: EntryText, parts: Anatomy) -> tuple[Event, Evidence]:
    """Say what was put on the docket, and by which words.

    Never raises; a text that no rule knows is "administrative" with an empty span.
    """
    table = APPEALS_COURT if entry.court_kind == "appellate" else TRIAL_COURT
    words = parts.words
    if mark := leading_mark(words):
        # The event of a paper filed in error is that paper's.
        words = " " * mark[2] + words[mark[2] :]
    found = (
        _by_ruling(words)
        or _by_name(entry, words)
        or _by_title(words, table)
        or _by_sentence(words)
        or _by_paper(words, table)
    )
    # What no table knows is nearly always a clerk's own line, and "administrative" claims least about it.
    event, rule, start, end = found or ("administrative", "no rule knows it", 0, 0)
    return event, Evidence("event", rule, start, end)


_COURTS_OWN = frozenset({"order", "opinion", "judgment"})

_Found = tuple["Event", str, int, int]


def _by_title(words: str, table: tuple[Rule, ...], at: int = 0) -> _Found | None:
    """The first line that matches where the title begins, after what may stand before it."""
    for _ in range(_MOST_LEADS):
        if found := _match(words, table, at):
            return _weigh(words, found)
        lead = LEAD.match(words, at, at + _TITLE_CHARS)
        if not lead or lead.end() == at or lead.end() > _LONGEST_LEAD_CHARS:
            return None
        at = lead.end()
    return None


def _match(words: str, table: tuple[Rule, ...], at: int) -> _Found | None:
    for rule in table:
        if found := rule.pattern.match(words, at, at + _TITLE_CHARS):
            return rule.event, rule.name, found.start(), found.end()
    return None


_AGREED_ORDER = compile_words(
    r"(?:joint |consent |agreed )*"
    r"(?:stipulation[^.;:]{0,60}?(?: and|&|/|,) ?(?:[\w'-]{1,20} ){0,4}?|stipulated (?:[\w'-]{1,20} ){0,5}?)"
    r"[\[(]?(?:proposed[\])]? (?:[\w'-]{1,20} ){0,4}?)?orders?"
)
_DRAFT = re.compile(r"\bproposed\b", re.IGNORECASE)
# An order that acts ("ORDER striking 12 Proposed Order") is no draft, whatever it acts upon.
_INERT = r"(?:(?!grant|den[iy]|adopt|str[iu]k|direct|approv|reject|extend|on |re |re:|regarding)[^.;])"
_ON_DRAFT = compile_words(
    rf"{_INERT}{{0,60}}?(?:[(\[]proposed[)\]](?! find)|[,-] ?proposed(?=\s{{0,9}}(?:,|by|\Z)))",
    rf"{_INERT}{{0,20}}?proposed[\])]? (?!find|settle|class|consent)(?:[\w'-]{{1,20}} ){{0,5}}?order",
    rf"{_INERT}{{0,20}}?order[s,:]? ?(?:- )?(?:for judgment )?[\[(]?proposed(?! find)",
)
_UPLOADED = compile_words(
    r"(?:[\w'()-]{1,20}[ /]){0,4}?(?:agreed|consent|pre-?trial|scheduling|protective|confidentiality|stipulated"
    r"|management|discovery|joint|clawback|esi) (?:order|judgment|decree)s?,? (?:(?:filed|submitted|lodged) )?by"
    r" (?!the|judge|clerk|magistrate|chief|hon|u\.?s|court|district|circuit|special|deputy|bankruptcy|consent)"
)
_FILED_BY = re.compile(
    r"\b(?:filed\s+by|by\s+(?!(?:the\s+)?(?:hon|judge|magistrate|chief|court|district|us\b|u\.s)))", re.IGNORECASE
)


def _weigh(words: str, found: _Found) -> _Found:
    """A title that parties and judges share is the court's where a judge signed, or where nobody filed it."""
    event, rule, start, end = found
    is_signed = bool(SIGNED.search(words, end))
    if event in {"stipulation", "order"} and (agreed := _AGREED_ORDER.match(words, start)):
        is_draft = bool(_DRAFT.search(agreed[0]) or _FILED_BY.search(words, start, start + 200))
        if is_signed or not is_draft:
            return "order", "stipulation and order", start, agreed.end()
        return "stipulation", "draft of a stipulation", start, agreed.end()
    if event in _COURTS_OWN and not is_signed and _UPLOADED.match(words, start):
        return "other", "order that a party filed", start, end
    if not is_signed:
        is_draft = event == "order" and bool(_ON_DRAFT.match(words, start))
        is_partys = rule == "findings of fact" and bool(_FILED_BY.search(words, end))
        return ("other", "draft for a judge", start, end) if is_draft or is_partys else found
    if event == "memorandum" and not _FILED_BY.search(words, end):
        return "opinion", "memorandum that a judge signed", start, end
    return ("order", "signed on a proposed form", start, end) if rule.startswith("draft") else found


_RULED = compile_words(
    r"(?!(?:notice|letter|response|reply|brief|memorandum|motion (?:for|to) )[^.;]{0,10})"
    r"(?:(?!filed by|if |unless|until |whether| that )(?:[^.;]|\.(?=[ \d,a-z])(?! [A-Z][a-z])|\.(?= \d))){0,300}?"
    r"(?:motions?|applications?|requests?|petitions?|extensions?|stipulations?|objections?)"
    r"(?:(?!filed by|if |unless|until |whether| that )[^.;]){0,250}? "
    r"(?:is|are) (?:hereby |therefore |provisionally |so )*(?:granted|denied|approved|allowed|overruled)"
)


def _by_ruling(words: str) -> _Found | None:
    """A request that the same sentence decides: E.D. Tex. and the Supreme Court write no "ORDER" before it."""
    found = _RULED.match(words.lstrip()[:700])
    if not found:
        return None
    skipped = len(words) - len(words.lstrip())
    return "order", "request and its ruling", skipped, skipped + found.end()


_SENTENCES: tuple[tuple[Event, str, re.Pattern[str]], ...] = (
    (
        "hearing_notice",
        "sentence that moves a hearing",
        compile_words(
            r"(?:conference|hearing|trial|argument|arraignment|sentencing)s? [^.;]{0,160}?"
            r"(?:is|are|has been|will be|be) (?:hereby |re-?)?"
            r"(?:set|scheduled|cancell?ed|adjourned|continued|vacated|moved|rescheduled)"
        ),
    ),
    (
        "order",
        "sentence that orders",
        compile_words(
            r"(?:it is|is|are|hereby|the court|it) (?:hereby |therefore |further |so )*"
            r"(?:ordered|granted|denied|directed|grants|denies|orders|vacated|stricken|approved|extended|dismissed)",
            r"ordered that|shall (?:file|respond|appear|show cause|submit|answer|be)|signed by",
            r"(?:verbally|orally) granted",
        ),
    ),
)


def _by_sentence(words: str) -> _Found | None:
    for event, name, pattern in _SENTENCES:
        if found := pattern.search(words, 0, 600):
            return event, name, found.start(), found.end()
    return None


_PAPER = compile_words(
    r"(?:proposed|motion|application|petition|brief|response|opposition|objection|reply|notice|letter|correspondence|stipulation"
    r"|memorandum|declaration|affidavit|exhibits?|appendix|certificate|report|statement|complaint|answer|request|record"
    r"|transcript|summons|appearance|service|citation|attorney|fee|receipt|copies|hearing|conference|bond|plan|waiver"
    r"|consent|acknowledge?ment|designation|withdrawal|excerpts|mandate|minutes|case|docket\w*|deadlines?|excerpts)"
)
_MOST_PAPERS = 12


def _by_paper(words: str, table: tuple[Rule, ...]) -> _Found | None:
    """The first name of a paper in the text: never taken for an act of a court, which a title would have shown."""
    for paper in islice(_PAPER.finditer(words, 0, 400), _MOST_PAPERS):
        found = _match(words, table, paper.start())
        if found and found[0] not in _COURTS_OWN:
            return found
    return None


_MOST_NAME_CHARS = 100
_MOST_FEED_CHARS = 300
_NO_NAME = re.compile(
    r"\d{1,2}/\d{1,2}/\d{2}|\.\s|\bfiled\s+by\b|\bby\s+[A-Z]|:\s|\bset\s+for\b|#\s?\d|\[\d|\bre:?\s+\d"
)
_RANK: tuple[Event, ...] = ("judgment", "opinion", "order")
_LAST: tuple[Event, ...] = ("hearing_notice", "administrative")


def _by_name(entry: EntryText, words: str) -> _Found | None:
    """The event behind CM/ECF's short name; of several joined by AND the weightiest, utilities last."""
    is_feed = entry.court_kind == "rss"
    most = _MOST_FEED_CHARS if is_feed else _MOST_NAME_CHARS
    if entry.court_kind == "appellate" or len(words.strip()) > most or (not is_feed and _NO_NAME.search(words)):
        return None
    table = FEED_OF_APPEALS if _is_appeals_court(entry.court) else FEED_OF_TRIALS
    found: list[_Found] = []
    start = 0
    for piece in re.split(r"((?<=[a-z)*.\]])\s+AND\s+(?=[A-Z~\d*]))", words):
        if not piece.isspace() and piece.strip() != "AND":
            one = _by_title(words[: start + len(piece)].rstrip(), table, start)
            found += [one] if one else []
        start += len(piece)
    return min(found, key=lambda one: _weight(one[0]), default=None)


def _is_appeals_court(court: str) -> bool:
    return court.startswith("ca") and (court[2:].isdigit() or court in {"cadc", "cafc"})


def _weight(event: Event) -> int:
    if event in _RANK:
        return _RANK.index(event)
    return len(_RANK) + (1 + _LAST.index(event) if event in _LAST else 0)
