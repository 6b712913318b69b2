"""Reads what courts do without a ruling verb: titles of orders, injunctions, contempt, mandates, the end of a case.

It also says where a ruling is plain but its outcome is not told: a sealed order, a stub.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.reading.relief.act import Act, Target
from docketwatch.reading.relief.appellate_acts import read_appellate_acts
from docketwatch.reading.relief.case_acts import read_case_end, read_consent, read_corrections, read_expired
from docketwatch.reading.relief.contempt_acts import read_contempt, read_purge
from docketwatch.reading.relief.ends import find_end
from docketwatch.reading.relief.title_rules import TITLES
from docketwatch.reading.relief.untold import read_untold

if TYPE_CHECKING:
    from docketwatch.docket.relief import FamilyEntry
    from docketwatch.reading.relief.act import Subject


def read_special_acts(plain: str, entry: FamilyEntry, verbs: tuple[Act, ...]) -> tuple[Act, ...]:
    """The acts of a court's own words beside those of its verbs, which are given because a title repeats them."""
    acts = [act for read in _READERS for act in read(plain, entry, verbs)]
    return (*acts, *read_untold(plain, (*verbs, *acts)))


def _title(plain: str, entry: FamilyEntry, verbs: tuple[Act, ...]) -> list[Act]:
    """An order whose title says what it is: "TEMPORARY RESTRAINING ORDER. Respondents shall not ..."."""
    for subject, pattern in TITLES:
        found = pattern.search(plain)
        if not found:
            continue
        is_amended = re.search(r"\b(?:amended|modified)\b", found.group(), re.IGNORECASE) is not None
        marks = {"title"} | _consent_mark(plain)
        if subject == "permanent_injunction":
            return [Act("final_relief", (subject,), marks=frozenset(marks))]
        if is_amended:
            return [Act("modify", target=Target(kinds=(subject,)), marks=frozenset(marks))]  # type: ignore[arg-type]
        if any(
            act.verb in ("extend", "dissolve", "deny", "modify")
            and (subject in act.target.kinds or subject in act.subjects)
            for act in verbs
        ):
            return []
        return [Act("grant", (subject,), end=find_end(plain, entry.filed), marks=frozenset(marks), scope=None)]
    return []


def _consent_mark(plain: str) -> set[str]:
    return {"consent"} if _CONSENT.search(plain) else set()


_CONSENT = re.compile(
    r"\b(?:consent(?:s|ed|ing)?\b(?!\s+to\s+(?:magistrate|the\s+jurisdiction))|agreed|agreement|agree"
    r"|stipulat\w+|without\s+objection|unopposed|(?:do|does)\s+not\s+oppose|no\s+objection)",
    re.IGNORECASE,
)


_ENJOINED = re.compile(
    r"\b(?P<how>permanently|preliminarily|temporarily)\s+(?:and\s+\w+\s+)?(?:restrained|enjoined|enjoins?"
    r"|restrains?|enjoining|restraining)\b|\b(?:enters?|issues?|entering|issuing)\s+(?:a|an|the"
    r"|its)?\s*(?:\w+\s+){0,2}(?P<kind>permanent|preliminary)\s+injunction\b|\b(?P<made>permanent"
    r"|preliminary)\s+injunction\s+(?:is|shall|will|hereby)\s+(?:hereby\s+|be\s+)?(?:entered|issued?)\b"
    r"|\b(?P<tro>(?:temporary\s+restraining\s+order|TRO)\s+(?:is|shall|will|hereby)\s+(?:hereby\s+"
    r"|be\s+)?(?:entered|issued?)\b|(?:enters?|issues?|entering|issuing)\s+(?:a|the"
    r"|this)\s+(?:\w+\s+)?(?:temporary\s+restraining\s+order|TRO))\b"
    r"|\benjoined\b[^.;]{0,80}(?P<until>pending\s+(?:a\s+|the\s+)?(?:hearing|further))",
    re.IGNORECASE,
)


def _enjoined(plain: str, entry: FamilyEntry, verbs: tuple[Act, ...]) -> list[Act]:
    acts: list[Act] = []
    if entry.role in ("appeal", "scotus", "mandamus"):
        return acts
    for found in _ENJOINED.finditer(plain):
        how = (
            found["how"] or found["kind"] or found["made"] or ("temporarily" if found["tro"] or found["until"] else "")
        ).lower()
        if re.search(
            r"\b(?:not|no|deny\w*|declin\w*|whether|was|were|before)\s+(?:\w+\s+){0,3}$",
            plain[max(0, found.start() - 40) : found.start()],
            re.IGNORECASE,
        ):
            continue
        if how.startswith("perm"):
            acts.append(Act("final_relief", ("permanent_injunction",)))
        elif not any(act.verb in ("grant", "deny") and act.subjects for act in verbs):
            subject: Subject = "preliminary_injunction" if how.startswith("prelim") else "tro"
            acts.append(
                Act("grant", (subject,), end=find_end(plain, entry.filed), marks=frozenset(_consent_mark(plain))),
            )
        if len(acts) == MOST_OF_ONE_SORT:
            break
    return acts[:1]


MOST_OF_ONE_SORT = 3

_DECLARED = re.compile(
    r"\b(?:(?:court|judge|hereby|and|we)\s+(?:hereby\s+|also\s+)?declar(?:es?|ing)\b(?!\s+(?:moot"
    r"|a\s+mistrial))|(?:is|are)\s+(?:hereby\s+)?declared\s+(?:to\s+be\s+)?(?:unlawful|unconstitutional"
    r"|invalid|contrary|arbitrary|null|void)|declaratory\s+(?:judgment|relief)\s+(?:is"
    r"|are)\s+(?:hereby\s+)?(?:entered|granted|issued)|(?:enters?|grants?|granting|entering"
    r"|issues?)\s+(?:a\s+)?(?:\w+\s+){0,3}declaratory\s+(?:judgment|relief)|declares\s+that\b"
    r"|declaring\s+(?:that|the)\b)",
    re.IGNORECASE,
)


def _final(plain: str, entry: FamilyEntry, verbs: tuple[Act, ...]) -> list[Act]:
    """A declaration, an agency's act set aside or postponed, and relief granted by its own name."""
    acts = (
        [Act("final_relief", ("other",), marks=frozenset({"declaratory"}))]
        if _DECLARED.search(plain) and not _PRELIMINARY.search(plain)
        else []
    )
    for act in verbs:
        if "agency" not in act.marks or entry.role in ("appeal", "scotus"):
            continue
        if act.verb == "vacate":
            acts.append(Act("final_relief", ("other",), marks=frozenset({"vacatur"}), scope=act.scope))
        elif act.verb == "stay":
            acts.append(Act("grant", ("apa_stay",), target=Target(), end=act.end, scope=act.scope))
    return acts


_PRELIMINARY = re.compile(r"motion\s+for\s+(?:a\s+)?(?:preliminary|temporary)", re.IGNORECASE)

_DELAYED = re.compile(
    r"\b(?:order|injunction|vacatur|judgment|ruling|relief|decision|stay)\b[^.;]{0,60}?\b(?:(?:shall|will"
    r"|to)\s+)?(?:takes?\s+effect|becomes?\s+effective|be\s+effective|is\s+effective)\s+(?:(?:until"
    r"|before)\s+|(?:at\s[^;]{1,20}?)?\bon\s+|in\s+|after\s+|\w+\s+(?:\(\d+\)\s+)?days\s+(?:from"
    r"|after))[^;]{0,60}",
    re.IGNORECASE,
)


def _delayed(plain: str, entry: FamilyEntry, verbs: tuple[Act, ...]) -> list[Act]:
    """An order that takes effect later: "this injunction shall take effect on March 20"."""
    found = _DELAYED.search(plain)
    if (
        not found
        or entry.role in ("appeal", "scotus")
        or any(act.verb == "stay" and "own" in act.marks for act in verbs)
    ):
        return []
    end = find_end(found.group(), entry.filed)
    return [Act("delay", end=end)] if end and end.kind in ("day", "days") else []


_READERS = (
    _title,
    _enjoined,
    _final,
    read_contempt,
    read_purge,
    read_consent,
    read_case_end,
    read_appellate_acts,
    read_corrections,
    _delayed,
    read_expired,
)
