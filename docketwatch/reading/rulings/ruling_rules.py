"""Lists the verbs of ruling, their forms and what each must act on to rule. It finds nothing by itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from docketwatch.docket.readings import Disposition

VERBS: Final[tuple[tuple[str, Disposition | None, str, str, str], ...]] = (
    ("grant", "granted", "granting", "grants", "granted"),
    ("allow", "granted", "allowing", "allows", "allowed"),
    ("approve", "granted", "approving", "approves", "approved"),
    ("confirm", "granted", "confirming", "confirms", "confirmed"),
    ("authorize", "granted", "authorizing", "authorizes", "authorized"),
    ("discharge", "granted", "discharging", "discharges", "discharged"),
    ("extend", "granted", "extending|enlarging", "extends|enlarges", "extended|enlarged"),
    ("stay", "granted", "staying", "stays", "stayed"),
    ("enjoin", "granted", "enjoining", "enjoins", "enjoined"),
    ("restrain", "granted", r"restraining(?!\s+orders?)", "restrains", "restrained"),
    ("deny", "denied", "denying", "denies", "denied"),
    (
        "moot",
        "moot",
        "mooting|(?:finding|deeming|terminating|declaring)(?: as)? moot",
        "moots|(?:terminates|finds|deems|renders|declares)(?: as)? moot",
        "mooted|moot",
    ),
    ("dismiss", "dismissed", "dismissing", "dismisses", "dismissed"),
    ("affirm", "affirmed", "affirming", "affirms", "affirmed"),
    ("reverse", "reversed", "reversing", "reverses", "reversed"),
    (
        "vacate",
        "vacated",
        "vacating|rescinding|dissolving|setting aside",
        "vacates|rescinds|dissolves",
        "vacated|rescinded|dissolved|set aside",
    ),
    ("strike", "vacated", "striking", "strikes", "stricken"),
    ("remand", "remanded", "remanding", "remands", "remanded"),
    (
        "reserve",
        None,
        "reserving|(?:taking|holding|deferring)(?= (?:under advisement|in abeyance|ruling|decision|consideration))",
        r"reserves|(?:takes|holds|defers)(?= (?:[^.;]{0,80}under advisement|[^.;]{0,80}in abeyance|ruling|decision|consideration))",
        r"reserved|deferred|(?:held|taken)(?= (?:under advisement|in abeyance|with the case))",
    ),
    ("withdraw", "withdrawn", "withdrawing", "withdraws", "withdrawn"),
)
"""Name, what it says, and its forms: "granting", "the Court grants", "is granted"."""

DISPOSITIONS: Final[dict[str, Disposition | None]] = {name: says for name, says, *_ in VERBS}


def _forms(column: int) -> str:
    return "|".join(f"(?P<{'ifp'[column - 2]}_{row[0]}>{row[column]})" for row in VERBS)


VERB: Final = re.compile(
    rf"\b(?=gr|al|ap|af|co|au|di|ex|st|en|re|de|mo|fi|te|va|se|ta|ho|wi|ki)(?<!-)(?:{_forms(2)}|{_forms(3)}|{_forms(4)})(?![\w-]|'s)"
)
"""One verb of ruling; the group's name is its form (i: -ing, f: finite, p: participle) and its line."""

WE_RULE: Final = re.compile(
    r"\b(?:[Ww]e|I|[Tt]he [Cc]ourt does)(?: hereby| therefore| accordingly| thus)?,? (?P<verb>(?i:affirm|reverse|vacate|deny|grant|dismiss|remand))\b"
)
"""The first person of opinions: "we affirm"."""

COPULA: Final = re.compile(
    r"\b(?P<copula>is|are|be|being|was|were|been|stands?|remains?|'s)"
    r"(?:,? (?:hereby|herby|thus|therefore|accordingly|respectfully|also|further|now|each|all|both|provisionally|conditionally|preliminarily|summarily|otherwise|"
    r"deemed|found|declared|rendered|considered|and|is|are|hereby,|the same|same|in part|in all respects|in its entirety|(?:deemed|found|considered) to be|administratively|temporarily|permanently|partially|sua sponte|orally|"
    r"verbally|again|hereby is|hereby are|likewise|as|terminated|denied|dismissed|ordered|automatically|immediately|fully|unanimously)){0,5},?\s*$",
    re.IGNORECASE,
)

AFTER_BARE: Final = re.compile(
    r"^(?:\s*$|\s*[.;:*!]|,|\s\(|\s(?:in (?:part|full|its|open|all)|as|by (?:the court|judge|justice|the clerk|order)|for (?:the )?(?:foregoing )?(?:reasons?|lack|want|failure|good cause|cause)|with|without|and|pursuant|per|nunc|on the record|from the bench|insofar|subject|reversed|vacated|remanded|affirmed|to \d|&)\b|\s[\[#]|/| -)",
    re.IGNORECASE,
)
"""What may follow "Motion GRANTED"."""

IN_PART: Final = re.compile(
    r"\bin[- ]part\b|\bpartially\b|\bto the extent\b|\binsofar\b|\bin limited part\b", re.IGNORECASE
)

REST: Final = re.compile(
    r"\botherwise\b|\bin all other respects?\b|\bthe (?:remainder|balance|rest)\b|\bremaining (?:relief|requests?|portions?)\b|\bin other respects\b|\bin all respects other\b",
    re.IGNORECASE,
)

AS_MOOT: Final = re.compile(r"\bmoot\b", re.IGNORECASE)

COURT_PAPER: Final = re.compile(
    r"\b(?<!general )(?<!standing )(?<!tolling )(?:orders?|ordered|rulings?|judgments?|decisions?|opinions?|dispositions?|minutes?|endorsement|recommendations?|mandate|decree|reasons|memorandum|entry)\b",
    re.IGNORECASE,
)

COURT_ACTS: Final = re.compile(
    r"\b(?:court|judge|justice|panel|undersigned|bench|commissioner|chief|clerk|magistrate|bankruptcy appellate panel|circuit|we|i|it|order)\b",
    re.IGNORECASE,
)

# What these verbs must act on; a hearing vacated, a defendant remanded to custody, counsel withdrawn are no rulings.
_CASE = r"(?:case|actions?|matter|cause|complaint|petitions?|appeals?|claims?|counts?|counterclaims?|suit|proceedings?|lawsuit|adversary|cross-appeal|indictment|information|charges?|third-party|crossclaims?|defendants?|plaintiffs?|part(?:y|ies)|causes|civil|entire|portion|remaining|in its entirety)"

_ORDER = r"(?:order|judgment|judgments|opinion|decision|ruling|injunction|restraining order|tro|stay|rule|conviction|sentence|dismissal|certification|award|default|reference|memorandum|guidance|policy|memo|directive|denial|vacatur|decree|regulations?|entry of default|convictions|sentences|determination|findings?|orders|action|designation|termination|disposition|report)(?!\s(?:hearings?|conferences?|deadlines?|dates?|briefing|schedule|trial|motion|request|application|argument|setting|issue|proceedings?|discovery))"

OBJECTS: Final[dict[str, re.Pattern[str]]] = {
    name: re.compile(rf"(?<![-\w]){pattern}(?![-\w])", re.IGNORECASE)
    for name, pattern in (
        ("dismiss", rf"(?:{_CASE}|motions?|with(?:out)? prejudice|as moot|all|application)"),
        ("vacate", _ORDER),
        ("strike", r"(?:order|judgment|opinion)"),
        (
            "remand",
            r"(?:case|actions?|matter|cause|proceedings?|petition|appeal|claims?|decision|judgment|this|to the|back)",
        ),
        ("withdraw", r"(?:motions?|applications?|appeals?|requests?|petitions?|cross-motions?)"),
        ("confirm", r"(?:plan|sale|award|settlement)"),
        ("discharge", r"(?:debtors?|joint debtors?)"),
        (
            "extend",
            r"(?:time|deadlines?|date|dates|discovery|restraining order|tro|period|cut-?off|schedule|injunction|due)",
        ),
        (
            "stay",
            rf"(?:{_CASE}|{_ORDER}|discovery|removal|deadlines?|execution|enforcement|effective date|briefing|transfer|deportation|effect|litigation|everything|provisions?|paragraphs?)",
        ),
        ("enjoin", r"(?:\w+)"),
        ("restrain", r"(?:\w+)"),
        ("reserve", r"(?:motions?|applications?|requests?|petitions?|\d+|ruling|decision|judgment|injunction)"),
        ("moot", r"(?:motions?|applications?|requests?|petitions?|\d+|challenge|appeal)"),
        ("allow", r"(?:motions?|applications?|requests?|petitions?|\d+|stipulations?|extension|leave)"),
        (
            "affirm",
            r"(?:judgments?|orders?|decisions?|appeal|determination|denial|grant|conviction|sentence|dismissal|rulings?|injunction|court|commissioner|findings?|bia|board|alj|vacatur|part|awards?|convictions|it|all|summary|class)",
        ),
    )
}

DATES_ONLY: Final = re.compile(
    r"(?<![-\w])(?:hearings?|conferences?|trial|deadlines?|dates?|arguments?|schedule|setting|appearance|status|calendar|briefing schedule|referral|mediation|sentencing)(?![-\w])",
    re.IGNORECASE,
)
"""Things that are vacated, stayed or stricken without a ruling."""

WAITS: Final = re.compile(
    r"administrative(?:ly)?\b|temporarily stayed|pending (?:further order of the undersigned|(?:this |the |our )?(?:court's |panel's )?(?:consideration|resolution|disposition|ruling|decision|receipt|review|further consideration|determination)\b[^.;]{0,40}\b(?:motion|application|response|request)|"
    r"receipt|a (?:ruling|decision) on (?:the|this) (?:motion|application)|action on)|while (?:the|this) (?:court|panel|motion|application)|until (?:the court|this court|it) (?:can|has|rules|decides|considers)|"
    r"to (?:permit|allow|give|provide) (?:the |this )?(?:court|panel|sufficient)",
    re.IGNORECASE,
)
"""A stay only for the time that a request is considered: no ruling on it."""

PARTY: Final = re.compile(
    r"\b(?:plaintiffs?|defendants?|petitioners?|respondents?|appell\w+|part(?:y|ies)|counsel|movants?|debtors?|government)\b",
    re.IGNORECASE,
)

SUBJECT_NOUN: Final = re.compile(
    r"(?<![-\w])(?:(?:cross-?|letter-?)?motions?|applications?|requests?|petitions?|stipulations?|extension|leave|relief|certiorari|rehearing|injunction|restraining order|tro|"
    r"stay|certification|orders?|judgments?|appeals?|case|action|complaint|claims?|counts?|opinion|decision|cause|matter|rule|certificate|deadlines?|time|admission|intervention|hearings?|conferences?|trial|writ|suit|proceedings?|removal|discovery|forms?|settlement|plan|agreement)(?![-\w])",
    re.IGNORECASE,
)
