"""Reads what only courts above do: mandates, writs, appeals dismissed, certiorari; never what a party says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.reading.relief.act import Act, Target
from docketwatch.reading.relief.names import find_numbers, find_target

if TYPE_CHECKING:
    from docketwatch.docket.relief import FamilyEntry

_MANDATE = re.compile(
    r"^\W*(?:(?:\d{3,}|usca\d?|certified|formal|the|copy\s+of|true\s+copy\s+of|of|clerk\s+order|amended"
    r"|judgment\s+issued\s+as|judgment)\W*\s*){0,4}mandate\b(?!\s+(?:recall|is\s+recall|withh|stay|held))"
    r"|\b(?:certified\s+(?:copy\s+of\s+)?(?:the\s+)?(?:judgment|order)|judgment"
    r"|order)\b[^.;]{0,50}\b(?:issued\s+)?(?:in\s+lieu\s+of|as|as\s+and\s+for)\s+(?:the\s+|a\s+"
    r"|formal\s+)*mandate\b|\bcertified\s+order\s+issued\s+to\s+the\s+district",
    re.IGNORECASE,
)
_RECALL = re.compile(
    r"\bmandate\b[^.;]{0,120}\brecalled\b|\brecall(?:ing|s|ed)?\b[^.;]{0,40}\bmandate\b",
    re.IGNORECASE,
)
_NO_MANDATE = re.compile(
    r"\b(?:motion|withh\w+|stay(?:ing|ed)?\s+(?:of\s+)?(?:the\s+)?(?:issuance\s+of\s+(?:the\s+)?)?mandate"
    r"|recall\w*|shall\s+issue|will\s+issue)\b",
    re.IGNORECASE,
)
_APPEAL_ENDS = re.compile(
    r"\b(?:appeals?|case|cross-appeals?)\b[^.;]{0,80}?\b(?:is|are"
    r"|be)\s+(?:hereby\s+)?(?:voluntarily\s+)?dismissed\b|\bdismiss(?:ing|es)\b[^.;]{0,40}\bappeals?\b"
    r"|\bappeals?\s+dismissed\b|\bgranting\b[^.;]{0,60}\bmotion\b[^.;]{0,60}?\b(?:to"
    r"|for)\s+(?:voluntar\w+\s+)?dismiss\w*|\bdismissed\s+(?:pursuant|under)\b[^.;]{0,30}\b42\(b\)"
    r"|\bappeal\s+dismissed\b|\bDISMISSED\s+as\s+moot\b",
    re.IGNORECASE,
)
_EN_BANC = re.compile(
    r"\b(?:grant(?:s|ing|ed)?)\b[^.;]{0,80}\b(?:re)?hearing\b[^.;]{0,12}\ben\s+banc"
    r"|\b(?:re)?hearing\s+en\s+banc\b[^.;]{0,60}\bgranted\b|\b(?:be|is"
    r"|will\s+be)\s+re?heard\s+(?:by\s+the\s+court\s+)?(?:en\s+banc|by\s+the\s+(?:court|full))",
    re.IGNORECASE,
)
_WRIT = re.compile(
    r"\bwrit\s+of\s+mandamus\b[^.;]{0,50}\b(?:issued|granted)\b|^\W*(?:\d+\W+)?writ\s+(?:of\s+mandamus\b)?"
    r"|\bpetition\b[^.;]{0,80}\bmandamus\b[^.;]{0,80}\b(?:is|be|are)\s+(?:hereby\s+)?granted|\bgrant(?:ing"
    r"|s)?\b[^.;]{0,80}\bmandamus\b",
    re.IGNORECASE,
)
_WRIT_LATER = re.compile(
    r"\bwrit\s+(?:shall|will|to)\s+issue\s+(?:in\b|within|after|on\s|upon|unless|\w+\s+days)"
    r"|\bwithhold\b[^.;]{0,60}\bwrit|\bclerk\s+(?:is\s+directed\s+to|shall)\s+(?:withhold|issue\s+the\s+writ)",
    re.IGNORECASE,
)
_WRIT_DENIED = re.compile(
    r"\bpetition\b[^.;]{0,80}?\b(?:is|be|are)?\s*(?:hereby\s+)?denied\b|\bdenying\b[^.;]{0,60}\b(?:petition"
    r"|mandamus)\b",
    re.IGNORECASE,
)
_WRIT_NOW = re.compile(
    r"\bwrit\b[^.;]{0,40}\b(?:forthwith|immediately|at\s+once)\b|\bwrit\s+(?:is\s+)?(?:hereby\s+)?issued\b",
    re.IGNORECASE,
)
_PETITION = re.compile(r"^\W*(?:emergency\s+)?petition\s+for", re.IGNORECASE)
_TO_VACATE = re.compile(r"\bto\s+vacate\b[^.;]{0,120}", re.IGNORECASE)
_AT_ONCE = re.compile(
    r"\b(?:takes?|taking|shall\s+take)\s+effect\s+(?:immediately|at\s+once|forthwith|today|upon\s+(?:issuance"
    r"|filing|entry)\s+of\s+this)|\beffective\s+(?:immediately|forthwith|at\s+once)"
    r"|\bimmediately\s+(?:effective|vacated|dissolved)",
    re.IGNORECASE,
)
_FORTHWITH = re.compile(
    r"\bmandate\s+(?:shall|will|to|is\s+to)\s+issue\s+(?:forthwith|immediately|at\s+once|today)"
    r"|\bissue\s+the\s+mandate\s+(?:forthwith|immediately)",
    re.IGNORECASE,
)
_CERT = re.compile(r"^\W*(?:the\s+)?petition\b[^.;]{0,60}?\b(?P<how>granted|denied|dismissed)\b", re.IGNORECASE)
_OPINION = re.compile(
    r"^\W*(?:\[?\d+\]?\W*)?(?:filed\s+)?(?:(?:\w+|[A-Z]\.)\W+){0,6}?(?:opinion|judgment|memorandum"
    r"|disposition|affirmed|reversed|vacated|decision|summary\s+order)\b",
    re.IGNORECASE,
)


def read_appellate_acts(plain: str, entry: FamilyEntry, verbs: tuple[Act, ...]) -> list[Act]:
    """The acts that a higher court's entry, or its copy on the docket below, does beside its verbs."""
    if entry.role == "scotus":
        return _supreme(plain)
    acts = _mandate(plain)
    if entry.role not in ("appeal", "mandamus"):
        return acts
    marks = {
        name
        for name, pattern in (("at_once", _AT_ONCE), ("forthwith", _FORTHWITH), ("opinion", _OPINION))
        if pattern.search(plain)
    }
    if _EN_BANC.search(plain) and not any(act.verb == "deny" and "rehearing_en_banc" in act.subjects for act in verbs):
        acts.append(Act("grant", ("rehearing_en_banc",), Target(find_numbers(plain)), marks=frozenset(marks)))
    if _APPEAL_ENDS.search(plain) and not any(act.verb == "deny" and "dismiss" in act.subjects for act in verbs):
        acts.append(Act("dismiss_appeal", marks=frozenset(marks)))
    is_later = _WRIT_LATER.search(plain) and not _WRIT_NOW.search(plain)
    if _WRIT.search(plain) and not _PETITION.search(plain):
        acts.append(Act("grant", ("mandamus",), marks=frozenset(marks | ({"later"} if is_later else set()))))
        ordered = _TO_VACATE.search(plain)
        if ordered and not any(act.verb in ("vacate", "reverse") for act in verbs):
            acts.append(Act("vacate", target=find_target(ordered.group(), entry.filed)))
    elif entry.role == "mandamus" and _WRIT_DENIED.search(plain):
        acts.append(Act("deny", ("mandamus",), marks=frozenset(marks)))
    if marks & {"at_once", "forthwith"}:
        acts.append(Act("told", marks=frozenset(marks)))
    return acts


def _mandate(plain: str) -> list[Act]:
    if _RECALL.search(plain) and not re.search(r"\bdeny\w*|\bdenied\b|\bmotion\s+to\s+recall", plain, re.IGNORECASE):
        return [Act("recall_mandate")]
    if _MANDATE.search(plain) and not _NO_MANDATE.search(plain):
        return [Act("mandate", target=Target(find_numbers(plain)))]
    return []


def _supreme(plain: str) -> list[Act]:
    if re.search(
        r"\bjudgment\s+issued\b|\bmandate\s+issued\b|\bcertified\s+copy\s+of\s+(?:the\s+)?judgment",
        plain,
        re.IGNORECASE,
    ):
        return [Act("judgment_issued")]
    found = _CERT.search(plain)
    if not found:
        return []
    verb = "grant" if found["how"].lower() == "granted" else "deny"
    return [Act(verb, ("certiorari",))]  # type: ignore[arg-type]  # one of two verbs
