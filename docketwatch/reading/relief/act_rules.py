"""The tables of the reading of relief: what motions ask for and what orders are called; no code of its own.

Within a motion's name the earliest match tells what it asks for, so that a motion to expedite a ruling on an injunction
is not one for an injunction; of matches at one place the first line of the table counts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docketwatch.docket.relief import Kind
    from docketwatch.reading.relief.act import Subject

AGENCY_THING = (
    r"(?:rule|interim\s+final\s+rule|regulations?|guidance|guidelines|polic(?:y|ies)|memorand(?:um|a)|memo|directives?"
    r"|designation(?:\s+notice)?|notice|proclamation|agency\s+actions?|challenged\s+actions?|terminations?|rescission"
    r"|determination|executive\s+order|program|bulletin)"
)
"""What an agency makes and a court postpones or sets aside."""

_ORDER_NOUN = (
    r"(?:preliminary\s+injunction|permanent\s+injunction|injunction|TRO|temporary\s+restraining\s+order"
    r"|class\s+certification|agreed\s+order|consent\s+(?:order|decree))"
)
_CASE_NOUN = (
    r"(?:case|proceedings?|discovery|briefing|deadlines?|litigation|mandate|answer|responsive|further|all\b|district"
    r"\s+court\s+proceedings|appellate|appeal\b(?!\s+order)|this\s+(?:action|matter)|these|removal|deportation|transfer"
    r"|arbitration|trial|time|scheduling|summary\s+judgment|action\b(?!\s+under)|state\s+court|execution|collection"
    r"|enforcement\s+of\s+(?:the\s+)?subpoena|responses?|due\s+date|obligation|initial)"
)

SUBJECTS: tuple[tuple[Subject, str], ...] = (
    (
        "withdraw",
        r"(?:leave\s+to\s+)?withdraw(?!al\s+(?:of\s+counsel|as))(?!\s+as\b)(?!\s+\w+\s+as\s+(?:counsel|attor))",
    ),
    (
        "other",
        (
            r"relief\s+from\s+(?:the\s+)?(?:automatic\s+)?stay|withdraw|expedit\w+|leave\b|extension\s+of\s+time"
            r"|extend\s+(?:the\s+)?(?:time|deadline|page)"
        ),
    ),
    ("other", r"enlarge|(?:a\s+|set\s+(?:a\s+)?)?hearing|enforce\w*|compel|continue|continuance|seal\b|unseal|strike"),
    ("other", r"amend(?!ed|(?:ing)?\s+(?:the\s+)?(?:\d+\s+)?" + _ORDER_NOUN + r")\w*|remand|transfer|consolidat\w+"),
    (
        "other",
        r"interven\w+|appear|pro\s+hac|discovery|summary\s+judgment|attorney|fees|bond|security|recus\w+|schedul",
    ),
    ("other", r"reassign|disqualif\w+|default|judgment\s+on\s+the\s+pleadings|judicial\s+notice|stay\s+of\s+removal"),
    ("other", r"(?:initial\s+|en\s+banc\s+)?(?:panel\s+)?rehearing(?!\s+en\s+banc)|excess|page|oral\s+argument|status"),
    (
        "other",
        r"(?:issue|recall|stay|issuance\s+of)\s+(?:the\s+)?mandate|refer|limited\s+relief|pseudonym|redact|relate",
    ),
    (
        "other",
        r"hold\s+(?:in\s+abeyance|(?:the\s+)?(?:case|appeal))|abeyance|summary\s+(?:affirmance|reversal|disposit)",
    ),
    ("other", r"supplement|protective|sanction|new\s+trial|dispense|waive|exceed|join|substitut|appoint|proceed\b"),
    ("rehearing_en_banc", r"(?:re)?hearing\s+en\s+banc|rehearing\s+and\s+rehearing\s+en\s+banc|en\s+banc"),
    ("mandamus", r"(?:a\s+)?(?:writ\s+of\s+)?mandamus"),
    ("certiorari", r"(?:a\s+)?(?:writ\s+of\s+)?certiorari"),
    ("reconsider", r"reconsider\w*|(?:alter\s+or\s+)amend|relief\s+from\s+(?:judgment|order)"),
    ("convert", r"convert\w*"),
    ("decertify", r"decertif\w+"),
    ("contempt", r"(?:civil\s+|criminal\s+)?contempt|hold[^.;]{0,80}?\bin\s+(?:civil\s+|criminal\s+)?contempt"),
    ("show_cause_contempt", r"(?:an\s+)?orders?\s+to\s+show\s+cause[^.;]{0,120}?contempt"),
    ("show_cause_contempt", r"show\s+cause[^.;]{0,120}?contempt"),
    ("vacate_stay", r"(?:vacat\w+|dissol\w+|lift\w*|terminat\w+)\s+(?:of\s+)?(?:the\s+)?(?:administrative\s+)?stay\b"),
    (
        "dissolve",
        r"dissol\w+|lift\s+(?:the\s+)?(?:\d+\s+)?"
        + _ORDER_NOUN
        + r"|terminat\w+\s+(?:of\s+)?(?:the\s+)?(?:\d+\s+)?"
        + _ORDER_NOUN,
    ),
    (
        "vacate",
        r"(?:set\s+aside|vacate|vacatur\s+of|rescind)\s+(?:the\s+)?(?:\d+\s+)?(?:(?:ex\s+parte|court's)\s+)?"
        r"(?:order|judgment|" + _ORDER_NOUN + r")",
    ),
    ("modify", r"modif\w+|clarif\w+|amend\w*\s+(?:the\s+)?(?:\d+\s+)?" + _ORDER_NOUN + r"|narrow|expand|enlarge"),
    (
        "extend",
        r"exten(?:d|sion)\w*\s+(?:of\s+)?(?:the\s+)?(?:\d+\s+|\[\d+\]\s+)?(?:stipulated\s+|existing\s+|current\s+)?"
        + _ORDER_NOUN,
    ),
    (
        "apa_stay",
        (
            r"(?:stay|postpone(?:ment)?)\b(?:(?!order|judgment|injunct"
            r"|appeal)[^.;]){0,100}?(?:U\.?S\.?C\.?[^.;]{0,6}\s?705|(?:section|§)\s*705|5\s*USC\s*(?:§\s*)?705"
            r"|agency\s+action|effective\s+dates?|\bAPA\b)"
        ),
    ),
    (
        "apa_stay",
        (
            r"(?:(?:section|§)\s*)705\b(?:\s+(?:stay|relief|motion))?"
            r"|(?:relief\s+)?under\s+5\s+U\.?S\.?C\.?\s+(?:§\s*)?705"
            rf"|stay\s+(?:of\s+)?(?:the\s+)?(?:\d{{4}}\s+)?{AGENCY_THING}\b|postpone\w*"
        ),
    ),
    (
        "administrative_stay",
        (
            r"(?:immediate\s+|temporary\s+|interim\s+)?administrative\s+stay|(?:temporary|interim)\s+stay"
            r"|administratively\s+stay"
        ),
    ),
    ("preliminary_injunction", r"(?:an\s+)?injunction\s+pending\s+appeal|injunctive\s+relief\s+pending\s+appeal"),
    (
        "other",
        r"(?:partial(?:ly)?\s+)?stay(?:ing)?\s+(?:of\s+)?(?:the\s+|its\s+|plaintiffs?['\u2019]\w?\s+)?" + _CASE_NOUN,
    ),
    ("stay_pending_appeal", r"(?:partial(?:ly)?\s+)?stay\b(?:\s+pending\s+(?:resolution\s+of\s+)?(?:the\s+)?appeal)?"),
    ("tro", r"temporary\s+restraining\s+orders?|TROs?\b|temporary\s+restraint"),
    (
        "class_certification",
        (
            r"(?:provisional(?:ly)?\s+)?(?:class\s+certification|certify(?:ing)?\b[^.;]{0,60}?class(?:es)?"
            r"|certification\s+of\b[^.;]{0,40}?class(?:es)?|class[- ]wide\s+certification|class\s+cert\b)"
        ),
    ),
    ("permanent_injunction", r"permanent\s+injunct\w+"),
    (
        "preliminary_injunction",
        r"preliminary\s+injunct\w*|prelim\.?\s+inj\w*\.?|injunct\w+|preliminary\s+(?=and\s+perman)",
    ),
    ("dismiss", r"dismiss\w*"),
    ("consent", r"(?:entry\s+of\s+)?(?:consent\s+(?:order|decree|judgment)|agreed\s+order|stipulated\s+order)"),
)
"""What a motion asks for, by the words after "for" or "to"."""

_NAMED = [(f"s{place}", subject, pattern) for place, (subject, pattern) in enumerate(SUBJECTS)]
SUBJECT_OF: dict[str, Subject] = {name: subject for name, subject, _ in _NAMED}
SUBJECT = re.compile(r"\b(?:" + "|".join(f"(?P<{name}>{pattern})" for name, _, pattern in _NAMED) + ")", re.IGNORECASE)

ORDER_KINDS: tuple[tuple[tuple[Kind, ...], str], ...] = (
    (("tro",), r"temporary\s+restraining\s+orders?|\bTROs?\b"),
    (("preliminary_injunction",), r"preliminary\s+injunct\w+|preliminarily\s+enjoin\w+|injunction\s+pending\s+appeal"),
    (("permanent_injunction",), r"permanent\s+injunct\w+"),
    (
        ("apa_stay",),
        r"stay\s+of\s+(?:the\s+)?agency\s+action|(?:section|§)\s*705|U\.?S\.?C\.?\s+(?:§\s*)?705|postponement",
    ),
    (("administrative_stay",), r"administrative(?:ly)?\s+stay\w*|(?:temporary|interim)\s+stay"),
    (
        ("stay_pending_appeal",),
        (
            r"stay\s+pending\s+appeal|stay\s+order|partial\s+stay|(?:the|its|that|this|panel['\u2019]s"
            r"|court['\u2019]s)\s+(?:(?!section|705|agency|administrative|temporary|interim)\w+\s+)?stay\b(?!\s+(?:of"
            r"|under))|stays?(?=\s+(?:entered|granted|issued|imposed)\b)"
        ),
    ),
    (
        ("class_certification",),
        (
            r"(?:class\s+|provisional\s+)?certification|certified\s+class|class\s+(?:is\s+|was\s+)?certified"
            r"|certifying\s+(?:(?:a|the)\s+)?(?:\w+\s+){0,2}class"
        ),
    ),
    (("contempt",), r"contempt|show[- ]cause\s+order|order\s+to\s+show\s+cause"),
    (("consent_order",), r"agreed\s+order|consent\s+(?:order|decree|judgment)|stipulated\s+(?:order|injunction)"),
    (("declaratory",), r"declaratory\s+(?:judgment|relief)|declaration\s+(?:that|of\s+unlaw)"),
    (("vacatur",), r"vacatur\b"),
    (("preliminary_injunction", "permanent_injunction"), r"injunctions?|injunctive\s+relief"),
)
"""What an order is called; "injunction" alone may be either."""

_NAMED_KINDS = [(f"k{place}", kinds, pattern) for place, (kinds, pattern) in enumerate(ORDER_KINDS)]
KINDS_OF: dict[str, tuple[Kind, ...]] = {name: kinds for name, kinds, _ in _NAMED_KINDS}
ORDER_KIND = re.compile("|".join(rf"(?P<{name}>\b(?:{pattern}))" for name, _, pattern in _NAMED_KINDS), re.IGNORECASE)
