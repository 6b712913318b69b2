"""Reads agreed orders, the end of a case, and entries that correct or end others; never what parties only propose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.reading.relief.act import Act, Target
from docketwatch.reading.relief.ends import find_end
from docketwatch.reading.relief.names import find_numbers, find_target
from docketwatch.reading.relief.title_rules import TITLES

if TYPE_CHECKING:
    from docketwatch.docket.relief import FamilyEntry

_CONSENT_TITLE = re.compile(
    r"^\W{0,4}(?:(?:joint|amended|final|interim|entry\s+of|the|proposed|signed)\s+){0,3}(?:consent\s+(?:order"
    r"|decree|judgment)|agreed\s+(?:\w+\s+)?order|stipulated\s+(?:\w+\s+){0,2}order"
    r"|(?:joint\s+)?stipulation\s+(?:and|&)\s+(?:\w+\s+)?order|order\s+(?:approving|adopting|on|entering"
    r"|granting)\s+(?:the\s+)?(?:\d+\s+)?(?:joint\s+)?(?:motion\s+for\s+)?(?:entry\s+of\s+)?(?:stipulat\w+"
    r"|consent|agreed)|so[\s-]+ordered)",
    re.IGNORECASE,
)
_RELIEF_WORDS = re.compile(
    r"\b(?:shall\s+(?:not|refrain|cease|provide|allow|permit|give|limit)|will\s+(?:not|refrain|cease|provide"
    r"|allow)|agree\w*\s+(?:not\s+)?to\s+(?:refrain|cease|not|halt|provide|suspend)|refrain|(?:are"
    r"|is)\s+(?:enjoined|restrained)|consent\s+decree|may\s+not)\b",
    re.IGNORECASE,
)
_NO_RELIEF = re.compile(
    r"\b(?:extension\s+of\s+time|time\s+to\s+(?:answer|respond)|briefing|schedul|page\s+limit"
    r"|protective\s+order|confidential|discovery|dismiss|deposition|transfer\s+of\s+venue|continu\w+\s+the)\b",
    re.IGNORECASE,
)


def read_consent(plain: str, entry: FamilyEntry, verbs: tuple[Act, ...]) -> list[Act]:
    """An agreed order so ordered: only where it binds somebody, not one that moves a date."""
    title = _CONSENT_TITLE.search(plain)
    if not title or any(pattern.search(plain) for _, pattern in TITLES):
        return []
    if any(
        act.verb in ("extend", "dissolve", "vacate", "modify") and "consent_order" in act.target.kinds for act in verbs
    ):
        return []
    is_decree = (
        re.match(r"\W*(?:\w+\s+){0,2}consent\s+(?:decree|order|judgment)|\W*agreed\s+order", plain, re.IGNORECASE)
        is not None
    )
    if _NO_RELIEF.search(plain) or not (is_decree or _RELIEF_WORDS.search(plain)):
        return []
    return [Act("consent", end=find_end(plain, entry.filed), marks=frozenset({"title"}))]


_END = re.compile(
    r"\b(?:dismiss(?:es|ing)\s+(?:the\s+|this\s+)?(?:case|action|lawsuit|petition|complaint|matter|suit"
    r"|civil\s+action)\b(?!\s+as\s+to)|(?:case|action|lawsuit|matter|suit|petition|complaint)\s+(?:is\s+"
    r"|are\s+)?(?:hereby\s+)?dismissed\b|order\s+of\s+dismissal\b|(?:civil\s+)?case\s+(?:is\s+)?(?:closed"
    r"|terminated)\b|(?:close|terminate)\s+(?:the|this)\s+(?:case|action|file)|judgment\s+of\s+dismissal"
    r"|stipulation\s+and\s+order\s+of\s+dismissal)",
    re.IGNORECASE,
)
_NO_END = re.compile(
    r"\b(?:administratively\s+clos|leave\s+to\s+(?:amend|file\s+(?:an?\s+)?(?:second\s+)?amended)"
    r"|as\s+to\s+(?:counts?|claims?|defendant|plaintiff\s|only)|counts?\s+[IVX\d]|only\b|(?:shall"
    r"|may)\s+file\s+an\s+amended|proceed|remaining\s+claims|in\s+part|consolidat|transfer|remand\w*\s+to)",
    re.IGNORECASE,
)


def read_case_end(plain: str, entry: FamilyEntry, verbs: tuple[Act, ...]) -> list[Act]:
    """The case is over, or judgment is entered; not where counts or parties only go."""
    del verbs  # every reader is given the same
    if entry.role in ("appeal", "scotus", "mandamus"):
        return []
    if _END.search(plain) and not _NO_END.search(plain):
        marks = (
            {"retains"}
            if re.search(
                r"retain\w*\s+jurisdiction|remains?\s+in\s+(?:full\s+)?(?:force|effect)|surviv",
                plain,
                re.IGNORECASE,
            )
            else set()
        )
        return [Act("end_case", marks=frozenset(marks))]
    opening = re.match(r"\W*(?:final\s+|clerk['\u2019]?s\s+|amended\s+|partial\s+)*judgment\b", plain, re.IGNORECASE)
    if not opening or re.search(r"usca|court\s+of\s+appeals|circuit|partial|rule\s+54\(b\)", plain, re.IGNORECASE):
        return []
    against = re.search(
        r"\bin\s+favor\s+of\s+(?:the\s+)?(?:defendants?|respondents?|(?:u\.?s\.?|united\s+states|department|dhs"
        r"|markwayne|todd|kristi|donald))",
        plain,
        re.IGNORECASE,
    )
    return [Act("end_case" if against else "judgment", target=Target(find_numbers(plain)))]


_ERROR = re.compile(
    r"\b(?:docket\s+entry|entry|order|doc\w*|ecf|dkt)\b[^.;]{0,60}?\b(?:(?:was|were|is)\s+(?:made|entered"
    r"|docketed|filed|issued)\s+in\s+error|is\s+(?:hereby\s+)?stricken|contained\s+a\s+clerical\s+error"
    r"|was\s+docketed\s+erroneously)|\b(?:strik(?:ing|es)|withdraw(?:ing"
    r"|s))\s+(?:as\s+entered\s+in\s+error\s+)?(?:docket\s+entry\s+|the\s+)?(?:\d+\s+order|order|ecf|doc)",
    re.IGNORECASE,
)
_CORRECTS = re.compile(
    r"\b(?:should\s+(?:read|have\s+(?:read|stated))|correct(?:ed|ing|s)\s+(?:the\s+)?(?:order|\d+|docket)"
    r"|corrected\s+order|amended\s+order|clerical\s+error|nunc\s+pro\s+tunc|supersed\w+)\b",
    re.IGNORECASE,
)


def read_corrections(plain: str, entry: FamilyEntry, verbs: tuple[Act, ...]) -> list[Act]:
    """Entries struck as made in error, and rulings put right."""
    del verbs  # every reader is given the same
    found = _ERROR.search(plain)
    acts = (
        [Act("strike", target=find_target(found.group(), entry.filed))]
        if found and "clerical" not in found.group().lower()
        else []
    )
    if _CORRECTS.search(plain) or (found and "clerical" in found.group().lower()):
        acts.append(Act("told", target=find_target(plain, entry.filed), marks=frozenset({"corrects"})))
    return acts


_EXPIRED = re.compile(
    r"\b(?:TRO|restraining\s+order|(?:agreed|consent)\s+order)\b[^.;]{0,60}?\b(?:has\s+)?(?:expired"
    r"|lapsed)\b[^.;]{0,60}",
    re.IGNORECASE,
)


def read_expired(plain: str, entry: FamilyEntry, verbs: tuple[Act, ...]) -> list[Act]:
    """A court says that an order has ended: that settles a doubt."""
    found = _EXPIRED.search(plain)
    if not found or entry.role in ("appeal", "scotus") or any(act.verb == "extend" for act in verbs):
        return []
    return [Act("remains", target=find_target(found.group(), entry.filed), marks=frozenset({"expired"}))]
