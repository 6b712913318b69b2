"""The table of what courts do, as they print it: granting, grants, granted; no code of its own but the joining."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docketwatch.reading.relief.act import Verb

# what it is, "granting" and "grants", "we grant", "is granted"
VERBS: tuple[tuple[Verb, str, str, str], ...] = (
    (
        "grant",
        (r"granting|grants|allowing|allows|certifying|certifies"),
        r"grant|allow|certify",
        r"granted|allowed|certified(?!\s+copy)",
    ),
    (
        "deny",
        (
            r"denying|denies|mooting|(?:finding|finds|denying|terminating|dismissing)\s+(?:as\s+)?moot(?!ed)"
            r"|overruling\s+as\s+moot|declin(?:es|ing)\s+to\s+(?:enter|issue|grant|certify|find|hold|stay)"
            r"|refus(?:es|ing)\s+to"
        ),
        r"deny|decline\s+to\s+(?:enter|issue|grant)",
        r"denied(?:\s+as\s+moot)?|moot(?:ed)?|dismissed\s+as\s+moot|terminated\s+as\s+moot|overruled\s+as\s+moot",
    ),
    ("extend", r"extending|extends", r"extend", r"extended|prolonged"),
    (
        "dissolve",
        r"dissolving|dissolves|lifting|lifts|terminating|terminates|decertifying|decertifies|discontinuing",
        r"dissolve|lift|terminate|decertify",
        r"dissolved|lifted|terminated|decertified",
    ),
    (
        "vacate",
        r"vacating|vacates|rescinding|rescinds|setting\s+aside|sets\s+aside",
        r"vacate|set\s+aside|rescind",
        r"vacated|rescinded|set\s+aside",
    ),
    ("reverse", r"reversing|reverses", r"reverse", r"reversed"),
    ("affirm", r"affirming|affirms", r"affirm", r"affirmed"),
    ("remand", r"remanding|remands", r"remand", r"remanded"),
    (
        "modify",
        r"modifying|modifies|amending|amends|clarifying|clarifies|expanding|expands|enlarging|supplementing",
        r"modify|amend|clarify",
        r"modified|amended|clarified|expanded|supplemented",
    ),
    ("narrow", r"narrowing|narrows|limiting|limits", r"narrow", r"narrowed|limited"),
    (
        "administrative_stay",
        r"administratively\s+stay(?:s|ing)|temporarily\s+stay(?:s|ing)",
        r"administratively\s+stay|temporarily\s+stay",
        r"(?:administratively|temporarily)\s+stayed",
    ),
    ("stay", r"staying|stays|postponing|postpones", r"stay|postpone", r"stayed|postponed"),
    ("withdraw", r"withdrawing|deem(?:s|ing)\s+withdrawn", r"withdraw", r"withdrawn"),
    ("convert", r"converting|converts", r"convert", r"converted"),
    ("consent", r"approving|approves|adopting|adopts", r"approve", r"approved|so\s+ordered"),
    ("purge", r"purging", r"purge", r"purged"),
    ("discharge", r"discharging|discharges", r"discharge", r"discharged"),
    ("strike", r"striking|strikes", r"strike", r"stricken|struck"),
    (
        "remains",
        (
            r"(?:shall\s+)?(?:remains?|continues?|stands?)\s+(?:(?:in\s+)?(?:full\s+)?(?:force\s+and\s+"
            r"|force\s+or\s+)?(?:in\s+)?effect|in\s+force|in\s+place|undisturbed)|reinstating|reinstates"
        ),
        r"reinstate",
        r"reinstated|unaffected",
    ),
)

ACTIVE = {f"a{place}": row[0] for place, row in enumerate(VERBS)}
FIRST = {f"f{place}": row[0] for place, row in enumerate(VERBS)}
DONE = {f"d{place}": row[0] for place, row in enumerate(VERBS)}

STEM = re.compile(
    r"grant|allow|certif|deny|deni|moot|declin|refus|exten|prolong|dissol|lift|terminat|discontin|vacat"
    r"|rescind|aside|revers|affirm|remand|modif|amend|clarif|expand|enlarg|supplement|narrow|limit|stay"
    r"|postpon|withdr|convert|approv|adopt|so\s+ordered|purg|discharg|strik|stric|struck|remain|continu"
    r"|stands?\b|reinstat|unaffected",
    re.IGNORECASE,
)
"""What a sentence without which no verb of the table can hold; it spares most sentences the long pattern."""

_NOW = (
    r"\b(?:hereby|also|therefore|provisionally|preliminarily|conditionally|further|now|otherwise|accordingly"
    r"|respectfully|deemed|ordered|in\s+part|is)\s+"
)
_ALSO = r"\b(?:hereby|also|therefore|provisionally|preliminarily|further|now|otherwise|accordingly|respectfully)\s+"
VERB = re.compile(
    r"\b(?:"
    + "|".join(f"(?P<a{place}>{row[1]})" for place, row in enumerate(VERBS))
    + r")\b|(?:\b(?P<who>we|court\s+will|court\s+shall|court\s+does|court)\s+|(?<=,\s)|(?<=\band\s))(?:"
    + _ALSO
    + r"){0,2}(?:"
    + "|".join(f"(?P<f{place}>{row[2]})" for place, row in enumerate(VERBS))
    + r")\b|(?P<aux>\b(?:is|are|be|been|being|stands|was|were|not)\s+)?(?:"
    + _NOW
    + r"){0,3}\b(?:"
    + "|".join(f"(?P<d{place}>{row[3]})" for place, row in enumerate(VERBS))
    + r")\b",
    re.IGNORECASE,
)

IN_PART = re.compile(
    r"\s*(?:,\s*)?(?:in\s+part\b(?P<both>[\s,]+(?:and|but)\s+(?:(?:otherwise\s+)?(?:denying|denied|denies"
    r"|deny|granting|granted)(?:\s+as\s+moot)?\s+in\s+part\b|(?:otherwise\s+)?(?:denying|denied|denies)\b))?"
    r"|insofar|only\s+(?:as\s+to|insofar|to\s+the\s+extent))",
    re.IGNORECASE,
)
"""What follows a verb that does only part; `both` is the counterpart in "granting in part and denying in part"."""

SCOPE = re.compile(
    r"\b(?:insofar\s+as|to\s+the\s+extent|except\s+(?:as\s+to|for|insofar|to)|with\s+respect\s+to"
    r"|only\s+as\s+to|as\s+to|as\s+applied\s+to|limited\s+to|beyond|paragraphs?\s+\d|sections?\s+\d(?!\d\d)"
    r"|portions?\s+of|part\s+of|in\s+part\b|other\s+than|for\s+(?:the\s+)?(?:named|individual)\s+(?:plaintiff"
    r"|petitioner))",
    re.IGNORECASE,
)
"""Words that say that only part of an order is meant."""

PROTECTED = re.compile(
    r"\b(?:insofar\s+as|to\s+the\s+extent(?:\s+that)?|except\s+(?:as\s+to|for)|with\s+respect\s+to|(?:only\s+)?as\s+to"
    r"|limited\s+to)\s(?:(?!motion)[^.;]){0,200}?\b(?:plaintiffs?|petitioners?|members?|class|persons?|congregations?"
    r"|individuals?|residents?|noncitizens?|parties|organizations?)\b(?:(?!motion)[^.;]){0,120}",
    re.IGNORECASE,
)
"""The words that tell whom an order protects."""
