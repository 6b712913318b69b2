"""Reads who filed a paper, in the words of the text; never guesses from an attorney's name in brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.docket.readings import Evidence
from docketwatch.reading.parties.court_made import find_court_made
from docketwatch.reading.parties.party_name import party_name_at

if TYPE_CHECKING:
    from docketwatch.docket.readings import EntryText, Event
    from docketwatch.reading.anatomy import Anatomy


def read_filer(entry: EntryText, parts: Anatomy, event: Event) -> tuple[str | None, Evidence | None]:
    """The filing party as the text writes it; None for the court's own entries and where no party is named."""
    if find_court_made(parts, event):
        return None, None
    words = _ASIDE.sub(lambda found: " " * len(found.group()), parts.unquoted[:MOST_FILER_CHARS])
    for name, pattern, is_last in _WAYS:
        starts = [found.end() for found in pattern.finditer(words)][:MOST_STARTS]
        for start in reversed(starts) if is_last else starts:
            span = party_name_at(words, start, is_by_counsel=event == "appearance")
            if span:
                return entry.text[slice(*span)], Evidence("filer", name, *span)
    if event == "appearance":
        for found in _APPEARING_FOR.finditer(words, 0, MOST_APPEARANCE_CHARS):
            span = party_name_at(words, found.end())
            if span:
                return entry.text[slice(*span)], Evidence("filer", "appearing_for", *span)
    possessive = _POSSESSIVE.match(words)
    if possessive:
        return possessive["name"], Evidence("filer", "possessive", *possessive.span("name"))
    return None, None


MOST_APPEARANCE_CHARS = 400
"""How far into a notice of appearance its party is looked for."""

MOST_FILER_CHARS = 4_000
"""How far into a text its filer is looked for; longer entries are orders."""

MOST_STARTS = 6
"""How many places of one form are tried: a text of nothing but "by A" must not cost time."""

# What stands in brackets about another paper: "(Related document(s) 20 Motion filed by Creditor ...)", "(RE: ...)".
_ASIDE = re.compile(
    r"[(\[]\s*(?:related\s+doc|re\b|related\s+to|ref)[^()]{0,400}(?:\([^()]{0,100}\)[^()]{0,300}){0,4}[)\]]",
    re.IGNORECASE,
)

_PAPER = (
    r"(?:motion|application|response|reply|opposition|objections?|memorandum|brief|notice|statement|stipulation|answer|"
    r"certificate|declaration|affidavit|petition|complaint|letter|request|report|exhibits?|amended|supplement|errata)"
)

_ROLE = r"(?:plaintiff|defendant|petitioner|respondent|appell|debtor|movant|applicant|interven|amic|creditor|trustee)"

# Name of the form, words before the party, whether the last such place counts; from the surest to the least sure.
_WAYS: tuple[tuple[str, re.Pattern[str], bool], ...] = (
    # S.D.N.Y.: "re: 15 MOTION filed by A. Document filed by B."
    ("document_filed_by", re.compile(r"\bDocument\s+filed\s+by\s*", re.IGNORECASE), True),
    # N.D. Ill., N.D. Tex.: "MOTION by Defendant A to dismiss"; "RESPONSE by A in Opposition to MOTION by Plaintiff B".
    (
        "paper_by",
        re.compile(
            rf"^\s*+\W{{0,12}}(?:(?!by\b)[A-Za-z/*'\u2019-]+[ ,]+){{0,4}}{_PAPER}\s+(?:filed\s+)?by\s+", re.IGNORECASE
        ),
        False,
    ),
    # Appeals, 6th Cir.: "APPEARANCE filed for Appellant A by B".
    ("filed_for", re.compile(r"\bfiled\s+for\s+(?!by\b)(?=[A-Z])"), False),
    # Appeals, 2nd and 9th Cir.: "BRIEF, on behalf of Appellant A, FILED."; district courts: "by B on behalf of A".
    ("on_behalf_of", re.compile(r"\b(?:on\s+behalf\s+of|obo)\s+", re.IGNORECASE), True),
    # W.D. Tex., D.D.C.: "Response to Motion, filed by A, re 42 MOTION filed by Plaintiff B".
    (
        "comma_filed_by",
        re.compile(r"[,.)\]]\s*(?:electronically\s+)?filed\s+(?:jointly\s+)?by\s*", re.IGNORECASE),
        False,
    ),
    ("filed_by", re.compile(r"\bfiled\s+(?:jointly\s+|separately\s+)?by\s*", re.IGNORECASE), True),
    # 7th and 9th Cir.: "Filed (ECF) Appellants A and B Correspondence: ..."; "Filed Appellee A brief".
    (
        "filed_ecf",
        re.compile(
            r"^\s*+\W{0,12}(?:COURTESY\s+)?(?:Filed|Submitted|Received)\s+(?:\(ECF\)\s+)?(?=App|Pet|Resp|Int|Ami|Mov)(?!\w+\s+(?:\w+\s+)?brief)",
            re.IGNORECASE,
        ),
        False,
    ),
    (
        "submitted_by",
        re.compile(
            r"\b(?:submitted|tendered|lodged|presented|paid)\s+(?:for\s+(?:filing|review)\s+)?by\s*", re.IGNORECASE
        ),
        False,
    ),
    ("counsel_for", re.compile(r"\bby\s+(?:counsel|attorneys?)\s+for\s+(?:the\s+)?", re.IGNORECASE), False),
    ("from", re.compile(rf"\b(?:from|right\s+of)\s+(?={_ROLE})", re.IGNORECASE), False),
    # Federal Circuit: "MOTION of Appellee A to extend the time".
    (
        "paper_of",
        re.compile(
            rf"^\s*+\W{{0,12}}(?:(?!of\b)[A-Za-z/*'\u2019-]+[ ,]+){{0,4}}{_PAPER}\s+of\s+(?={_ROLE})(?!\w+['\u2019])",
            re.IGNORECASE,
        ),
        False,
    ),
    # C.D. Cal.: "TRANSCRIPT ORDER as to Plaintiff A for Court Smart".
    (
        "order_as_to",
        re.compile(rf"^\s*+\W{{0,12}}TRANSCRIPT\s+ORDER\s+(?:form\s+)?(?:as\s+to|for|by)\s+(?={_ROLE})", re.IGNORECASE),
        False,
    ),
    # 8th Cir.: "REPLY brief of United States of America submitted for review".
    ("brief_of", re.compile(r"^\s*+\W{0,12}(?:[A-Za-z-]+\s+){0,3}brief\s+of\s+(?=[A-Z](?!mic))"), False),
    (
        "by",
        re.compile(
            r"(?<!signed )(?<!ordered )(?<!entered )(?<!due )(?<!served )(?<!issued )(?<!granted )(?<!denied )"
            r"(?<!prepared )(?<!made )(?<!assigned )(?<!required )\bby\s*(?=[A-Z]|plaintiff|deft|defendant)",
        ),
        True,
    ),
    (
        "letter_from",
        re.compile(r"^\s*+\W{0,12}(?:[A-Za-z]+\s+){0,2}letter\b.{0,160}?\bfrom\s+(?=[A-Z])", re.IGNORECASE),
        False,
    ),
)

# "notice of appearance of A for Appellants B and C"; "A appearing for USA".
_APPEARING_FOR = re.compile(r"\b(?:for|representing)\s+(?:the\s+)?(?=[A-Z])")

# "The United States of America's RESPONSE to Defendant's motion".
_POSSESSIVE = re.compile(
    rf"\s*+\W{{0,12}}(?!{_PAPER})"
    r"(?P<name>(?-i:(?:[A-Z][\w.&-]{0,30},?[ ]|of[ ]|the[ ]|and[ ]|for[ ]){0,9}[A-Z][\w.&-]{0,30}))"
    rf"(?:['\u2019]s?)[ ]+(?:[A-Za-z-]{{1,20}}[ ]){{0,4}}{_PAPER}\b",
    re.IGNORECASE,
)
