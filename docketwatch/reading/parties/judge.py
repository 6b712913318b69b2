"""Reads the judge who decides, signs, holds or is assigned, without title; never the addressee of a letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.docket.readings import Evidence

if TYPE_CHECKING:
    from docketwatch.docket.readings import EntryText
    from docketwatch.reading.anatomy import Anatomy


def read_judge(entry: EntryText, parts: Anatomy) -> tuple[str | None, Evidence | None]:
    """The judge, or the panel as the entry writes it; None where no judge is named as acting."""
    text = parts.text
    if not _PROMPT.search(text):
        return None, None
    panel = _PANEL.match(parts.words)
    if panel:
        return entry.text[slice(*panel.span("name"))], Evidence("judge", "panel_in_brackets", *panel.span("name"))
    for name, pattern in _WAYS:
        for found in pattern.finditer(text):
            span = found.span("name")
            if _CLERK.match(text, span[1]):
                continue
            start, end = _without_titles(text, *span) if found.re.groups == 1 else span
            if end > start and not _NO_NAME.match(text, start, end):
                return entry.text[start:end], Evidence("judge", name, start, end)
    return None, None


def _without_titles(text: str, start: int, end: int) -> tuple[int, int]:
    """The name without titles before it, without "ON" or a courtroom behind it, without a closing full stop."""
    title = _TITLES.match(text, start, end)
    start = title.end() if title else start
    last = _LAST.search(text, start, end)
    end = last.start() if last else end
    while end > start and (text[end - 1] in " ,;:-" or (text[end - 1] == "." and not _DOTTED.search(text[start:end]))):
        end -= 1
    return start, end


# Cheap: without one of these words no judge is named.
_PROMPT = re.compile(
    r"judge|justice|hono?u?rable|\bhon\b|signed|ordered by|order filed|filed order|(?:order|opinion)[^()]{0,30}\(",
    re.IGNORECASE,
)

# "P. K. Holmes", "J.C. Zainey", "T. S. Ellis, III", "Maame Ewusi-Mensah Frimpong"; a full stop only after initials.
_WORD = r"(?:(?:[A-Z]\.){1,3}|St\.|[A-Z][\w'\u2019-]+|[A-Z]\b|(?:de|la|von|van|del|der)\b)"
_SUFFIX = r"(?:,?[ ](?:Jr|JR|Sr|SR|II|III|IV)\b\.?)"
_NAME = rf"(?P<name>(?-i:{_WORD}(?:[ ]{_WORD}){{0,5}}){_SUFFIX}?)"
_RANK = (
    r"(?:the[ ]|us[ ]|u\.?[ ]?s\.?[ ]|united[ ]states[ ]|chief[ ]|senior[ ]|sr\.?[ ]|presiding[ ]|associate[ ]"
    r"|acting[ ]|visiting[ ]|circuit[ ]|district[ ]|magistrate[ ]|bankruptcy[ ]|appellate[ ]|court[ ])"
)
_HONOUR = r"(?:hono?u?rable|hon\.?)[ ]"
_JUDGE = rf"(?:{_RANK}{{0,6}}(?:{_HONOUR}{_RANK}{{0,4}})?(?:judge:?[ ]|justice[ ]|{_HONOUR})(?:{_HONOUR})?)"
_TITLES = re.compile(rf"(?:{_RANK}|{_HONOUR}|judge:?[ ]|justice[ ]|mag\.?[ ]|[dm]j[ ]){{1,8}}", re.IGNORECASE)
_LAST = re.compile(
    r"\s+(?:on|ON|in|at|granting|denying|re|for|to|as|and|is|are|has|may|will|Granting|GRANTING|Denying|DENYING|Courtroom"
    r"|Courthouse|Re|RE|Motion|Order|ORDER|ORDERED|Granted|Denied|This|The|Entered|ENTERED|Notified|Hearing|Status|Court"
    r"|Adopting|Setting|Telephone|Initial|Jury|Responses|Modified|Associated|All|Text|See|Parties|Case|Notice|Date|Also"
    r"|Deadline|Attorney|Defendant|Plaintiff|If|It|For|Please|Mailed|Any|Appearance|Counsel|USDC|Time|Copies|Chambers"
    r"|Clerk|Dated|DATED)\b"
)
_DOTTED = re.compile(r"(?:\b[A-Z]|\bJr|\bSr|\bJR)\.$")
_NO_NAME = re.compile(
    r"(?:Judge|Court|The|This|Clerk|Order|Magistrate|District|Panel|Case|Motion|Orders|All|Assigned|No|Deputy|Supreme"
    r"|Courtroom|Automatic|Attorney|Counsel|Plaintiffs?|Defendants?|Stipulation|Petitioners?|Respondents?)\b|[A-Z]\.?$",
    re.IGNORECASE,
)
# "Signed by Jane Short, Courtroom Deputy for Honorable P. K. Holmes III".
_CLERK = re.compile(r"[ ,]{0,3}(?:courtroom[ ])?(?:deputy|clerk)\b", re.IGNORECASE)
_ACT = r"(?:(?:so|hereby|digitally|electronically)[ ])?(?:signed|ordered)(?:[ ]on[ ][\d/-]{6,10})?[ ]by:?[ ]"


# 9th Cir.: "ORDER FILED. (Sidney R. THOMAS, Bridget S. BADE, ...)"; 3rd Cir.: "ORDER (HARDIMAN, BIBAS and PHIPPS,
# Circuit Judges)". Judges' surnames stand in capitals; attorneys' names in brackets are blanks in the words asked.
_PANEL = re.compile(
    r"\s*+(?!motion)(?:[A-Za-z]+[ ]){0,3}?(?:order|opinion|memorandum|judgment)\b[^()]{0,40}"
    r"\((?P<name>(?-i:(?=[^()]{0,60}[A-Z]{2})[A-Z][A-Za-z.'\u2019 -]{2,40}(?:,|[ ]and[ ])[A-Za-z.,'\u2019 -]{2,120}?))"
    r"(?:,[ ]circuit[ ]judges)?\)",
    re.IGNORECASE,
)


def _way(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# From the surest to the least sure: the panel, who signed, who ordered, who held, who is assigned. A way with a second
# group gives a panel, which stays as it is written.
_WAYS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # D.C. Cir.: "Before Judges: Millett, Pan and Garcia. [25-5391]".
    (
        "before_judges",
        _way(
            r"\bbefore[ ](?:circuit[ ])?judges:[ ](?P<name>(?-i:[A-Z][A-Za-z,'\u2019 -]{2,120}?))"
            r"(\.?[ ]{0,9}(?:[\[(]|\Z))"
        ),
    ),
    # 1st Cir.: "OPINION issued by Sandra L. Lynch, Appellate Judge; ..."; "Panel: ...".
    ("appellate_judge", _way(rf"\b(?:by|panel:)[ ]{_NAME},[ ](?:chief[ ]|senior[ ])?(?:appellate|circuit)[ ]judge")),
    ("signed_by_judge", _way(rf"\b(?:{_ACT}|(?:approved|endorsed|entered|issued)[ ]by[ ]){_JUDGE}{_NAME}")),
    ("signed_by", _way(rf"\b{_ACT}{_NAME}")),
    # D. Mass.: "Judge F. Dennis Saylor, IV: ELECTRONIC ORDER entered ...".
    ("judge_at_head", _way(rf"\A\s*+\W{{0,12}}{_JUDGE}{_NAME}:")),
    ("held_before", _way(rf"\bheld[ ](?:on[ ][\d/]{{6,10}}[ ])?(?:before|by)[ ]{_JUDGE}{_NAME}")),
    ("minutes_before", _way(rf"\bminute[^.]{{0,60}}\bbefore[ ]{_JUDGE}{_NAME}")),
    ("by_judge", _way(rf"\b(?:by|per|from)[ ]{_JUDGE}{_NAME}")),
    ("names_of_panel", _way(r"\bUSCA[ ]judge[ ]names?:[ ](?P<name>(?-i:[A-Z][A-Za-z,'\u2019 -]{2,80}))()")),
    ("assigned_to", _way(rf"\b(?:re)?(?:assigned|referred)[ ]to:?[ ]{_JUDGE}{_NAME}")),
    ("before", _way(rf"\bbefore[ ]{_JUDGE}{_NAME}")),
    ("motions_referred_to", _way(rf"\bmotion(?:\(s\)|s)[ ]referred[ ]to[ ]{_NAME}")),
    ("designated", _way(rf"\A\s*+\W{{0,12}}{_JUDGE}{_NAME}[ ]is[ ]so[ ]designated")),
    ("bracketed", _way(rf"\([ ]?{_JUDGE}{_NAME}\)")),
    # N.D. Ga.: "Submission of 16 MOTION to District Judge A"; D.N.J.: "Judge A and Magistrate Judge B added".
    ("submitted_to", _way(rf"\A\s*+\W{{0,12}}submission\b.{{0,300}}?\bto[ ]{_JUDGE}{_NAME}")),
    ("added", _way(rf"\A\s*+\W{{0,12}}{_JUDGE}{_NAME}.{{0,80}}\badded\b")),
    # Signatures without a verb: "US DISTRICT JUDGE CLAY D LAND on 2/9/2026", "Judge S. James Otero :Court Reporter".
    ("signature", _way(rf"[.)\-][ ]{_JUDGE}{_NAME}(?=[ ]on[ ]\d|[ ]?:|\.|[ ]*\Z)")),
)
