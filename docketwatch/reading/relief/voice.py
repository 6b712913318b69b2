"""Says who speaks in an entry: a court, a party that asks, or a paper that changes nothing; never what is said."""

from __future__ import annotations

import re
from typing import Literal

Voice = Literal["court", "request", "appeal_notice", "withdrawal", "stipulation", "silent"]
"""`withdrawal`: a party takes back its motion; `silent`: whatever the text says was ruled, it changes nothing."""

_LEAD = re.compile(
    r"""^(?: \s* (?:
        \[\s*\d[\d-]*\s*\] | \*{1,4}[^*]{0,60}\*{1,4} | ECF\s+FILER\s*:? | EX\s+PARTE | FILING\s+ERROR[^.]{0,60}\.
      | \(?\s*(?:TEXT|VIRTUAL|ELECTRONIC|PAPERLESS|BENCH) \s+(?:ONLY\s+)?ENTRY(?:\s+ONLY)?\s*\)? \s*:?
      | \(?\#?\d{1,4}\)? | \(?(?:SEALED|UNSEALED|REDACTED|PUBLIC|CORRECTED|RESTRICTED)\)?
      | (?:Chief\s+|Senior\s+)?(?:U\.?S\.?\s+)?(?:District\s+|Magistrate\s+)?Judge\s(?!order)[A-Z][^:]{2,50}:
      | EO: | NEF\b ) \s*,?[-:]?\s* )+""",
    re.VERBOSE | re.IGNORECASE,
)

# The first line that fits decides.
_OPENINGS: tuple[tuple[Voice, str], ...] = (
    (
        "silent",
        (
            r"\(?\s*(?:entered|filed|docketed)\s+in\s+error|stricken\b|terminated\b"
            r"|\[?\(?proposed\b(?!.{0,200}signed\s+by)"
        ),
    ),
    ("silent", r"(?:[\w'\u2019,]+\s+){0,4}(?:text\s+of\s+)?proposed\s+(?:order|agreed|consent|stipulated|findings)"),
    (
        "silent",
        (
            r"(?!.{0,90}\b(?:adopt|declin|reject|accept|overrul))(?:[\w'\u2019,&]+\s+){0,8}(?:reports?\s+(?:and"
            r"|&)\s+recommendations?|findings\s+and\s+recommendations?|r\s?&\s?r\b|recommended\s+(?:decision"
            r"|disposition))"
        ),
    ),
    (
        "withdrawal",
        (
            r"(?:[\w'\u2019,]+\s+){0,4}notice\s+of\s+withdrawal\s+of\s+(?:[\w'\u2019\d]+\s+){0,5}(?:motion"
            r"|application|request)"
        ),
    ),
    (
        "withdrawal",
        (
            r"(?:[\w'\u2019,]+\s+){0,3}notice\s+(?:of\s+)?(?:withdraw\w+"
            r"|withdrawing)\s+(?:[\w'\u2019\d]+\s+){0,4}(?:motion|application)"
        ),
    ),
    ("withdrawal", r"withdrawal\s+of\s+(?:[\w'\u2019\d]+\s+){0,4}(?:motion|application)"),
    ("appeal_notice", r"(?:[\w'\u2019]+\s+){0,4}notice\s+of\s+(?:\w+\s+){0,2}(?:cross[- ]?)?appeal\b"),
    (
        "court",
        (
            r"(?:(?!motion|application|petition|notice|brief|response|reply|oppos|memorandum\s+(?:in|of\s+(?:law"
            r"|points)))[^.:]){0,60}\b(?:order|opinion|ruling|judgment|minutes?|mandate"
            r"|minute\s+entry)\b(?<!proposed\sorder)(?!\s+(?:re\s+)?(?:proposed"
            r"|form))(?!\s+to\s+show\s+cause\s+filed\s+by)"
        ),
    ),
    ("court", r"(?:application|motion|request)s?\s+(?:is\s+|are\s+)?(?:hereby\s+)?(?:granted|denied|moot)"),
    ("court", r"stipulat\w+\s+(?:and|&)\s+(?:consent\s+|agreed\s+|\[?proposed\]?\s+)?order\b(?!.{0,30}\bproposed\b)"),
    ("court", r"stipulated\s+(?!motion|request)(?:[\w-]+\s+){0,4}(?:order|injunction|judgment)"),
    ("court", r"so\s+ordered|memo(?:randum)?\s+endorse\w+|endorsed\s+(?:letter|order)"),
    (
        "silent",
        (
            r"(?:(?!motion\b)[\w'\u2019,]+\s+){0,6}(?:memorandum|brief|points\s+and\s+authorities|response|reply"
            r"|sur-?reply|opposition|objections?)\s+(?:in\s+|to\s|re\b|of\s+(?:law|points)|by\b|filed|on\s+behalf"
            r"|/)"
        ),
    ),
    (
        "silent",
        (
            r"(?:cross\s+motion\s+and\s+)?(?:response|reply|opposition|objections?|brief|memorandum\s+(?:in"
            r"|of\s+law|of\s+points))\b"
        ),
    ),
    (
        "silent",
        (
            r"(?:joint\s+|first\s+|second\s+|amended\s+)*(?:status|compliance|progress|monitor\S*)\s+(?:report"
            r"|update)|status\b"
        ),
    ),
    ("request", r"notice\s+of\s+(?:[\w'\u2019]+\s+){0,3}motion\s+and\s+(?:[\w'\u2019]+\s+){0,3}motion\b"),
    (
        "silent",
        (
            r"(?:[\w'\u2019.]+\s+){0,3}notice\b(?!\s+and\s+order)|letters?\b(?!\s+(?:motion|order|ruling))"
            r"|declaration|affidavit|affirmation"
        ),
    ),
    ("silent", r"exhibits?|certificate|transcript|statement|answer|appearance|summons|acknowledg|appendix|disclosure"),
    (
        "silent",
        r"(?:[\w'\u2019-]+\s+){0,3}complaint\b|petition\s+(?:for|of|to)\b(?!.{0,160}\b(?:granted|denied|dismissed)\b)",
    ),
    (
        "silent",
        r"petition\s+under\b|distributed|supplemental\s+(?:brief|letter|authority)|citation\s+of|amicus|reply\b",
    ),
    (
        "silent",
        (
            r"response\s+to\s+application|appell\w+'?s?'?\s+(?:\w+\s+)?brief|waiver|rule\s+28|28\(j\)"
            r"|bill\s+of\s+costs|motion\s+docket"
        ),
    ),
    (
        "court",
        (
            r"motion\s+order\b|(?:[\w'\u2019]+\s+){0,3}motions?\s+(?:hearings?\b|no\s+longer|submitted)"
            r"|application\s+\([^)]{3,12}\)\s+(?:referred|granted|denied|dismissed|is\s|treated)"
        ),
    ),
    (
        "request",
        (
            r"(?!(?:(?!motion|application).){0,80}\b(?:order|granting|denying|ruling|judge|opinion"
            r"|minutes?)\b)(?:[\w'\u2019()\"./-]+\s+){0,8}(?:\[\d+\]\s+)?(?:cross[- ])?(?:motion|application"
            r"|letter\s+motion)\b"
        ),
    ),
    ("stipulation", r"(?:joint\s+|first\s+|second\s+|amended\s+|proposed\s+)*stipulat\w+"),
)
_VOICES = [(voice, re.compile(pattern, re.IGNORECASE)) for voice, pattern in _OPENINGS]

_SIGNED = re.compile(
    r"\b(?:so\s+ordered|signed\s+(?:by|on)|ordered\s+by|it\s+is\s+(?:hereby\s+|further\s+|so\s+)?ordered"
    r"|approved\s+by\s+(?:the\s+)?(?:hon|judge|magistrate))\b",
    re.IGNORECASE,
)
_COURT = re.compile(
    r"""^\s*(?: (?:[\w'\u2019,.()&/-]+\s+){0,9}?
      (?: orders?\b | order: | opinion | judgment | judgement | decision | ruling | minutes?\b | mandate | decree
        | injunction\b | findings\s+of\s+fact | writ\s+of | conclusions\s+of\s+law | adjudg | disposition )
      | case\s+(?:transferred|closed|dismissed|reassigned|consolidated|terminated) | petition\s | judgment
      | application\s | upon\s+consideration | affirmed | reversed | vacated | granted | denied | dismissed | motion
      | the\s+court | it\s+is | usca | in\s+light\s+of | for\s+the\s+reasons | before\s+the\s+court
      | plaintiff\S*\s+motion | defendant\S*\s+motion | clerk | text\s+only | class\s+certif | on\s+\w+\s+\d
      | terminated | consent | agreed | temporary\s+restraining | supreme\s+court | stay\s+\w+ | administrative
      | show\s+cause )""",
    re.VERBOSE | re.IGNORECASE,
)
_RULED = re.compile(r"\b(?:granted|denied|approved|so\s+ordered|it\s+is\s+(?:\w+\s+)?ordered)\b", re.IGNORECASE)


def voice_of(words: str) -> Voice:
    """Who speaks, by how the text opens; a judge's signature makes a stipulation or an endorsed paper an order."""
    opening = _LEAD.sub("", words[:600], count=1).strip()
    for voice, pattern in _VOICES:
        if pattern.match(opening):
            if voice in ("request", "stipulation") and _is_signed(words) and _RULED.search(words):
                return "court"
            return voice
    return "court" if _COURT.match(opening) or _is_signed(words) else "silent"


def _is_signed(words: str) -> bool:
    return _SIGNED.search(words) is not None
