"""Says why a number that a rule took is no kin after all: cited, refused, told to be another; never finds a link."""

from __future__ import annotations

import re
from functools import lru_cache

_NUMBER = "[\ue000-\ue7ff\uf000]"
_COURT = "[\ue800-\uefff]"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
# What follows a cited number: a court with a date or a year in brackets, a reporter, a slip opinion, a page header.
_CITATION_AFTER = re.compile(
    rf"^[^\uf001{_NUMBER[1:-1]}]{{0,30}}?\((?:{_COURT}|U\.S\.|BIA|[A-Z][\w. ]{{0,20}})?,?\s?"
    rf"(?:{_MONTH}\s\d{{1,2}},\s)?(?:19|20)\d\d\)"
    rf"|^,?\s?(?:(?:19|20)\d\d\s(?:WL|U\.S\.|BL)\b|slip\sop|\(?Document:?\s\d|Document:|--- F|__ F|\d{{2,4}}\s"
    rf"(?:F\.|U\.S\.|S\.\s?Ct))"
    rf"|^,?\s?(?:ECF|Dkt\.?|Doc\.?|D\.E\.)\s(?:No\.?\s)?\d{{1,4}}[^\uf001]{{0,20}}\({_COURT}",
    re.IGNORECASE,
)
_CITED_BETWEEN = re.compile(
    r"\b(?:see|citing|cites?|cited|cf|e\.g|relying|relies|relied|follow(?:s|ing)|reasoning|authorit(?:y|ies)|"
    r"quoting|accord|"
    r"compare|held\sin|opinion\s(?:issued\s)?in|decision\s(?:issued\s)?in|ruling\sin|order\s(?:entered\s|"
    r"issued\s)?in|unlike|precedent|"
    r"identical\srelief|such\sas|like)\b",
    re.IGNORECASE,
)
_CITED_SENTENCE = re.compile(
    r"supplemental\s(?:authorit|citation)|28\(j\)|persuasive|as\sauthorit|for\sbackground|background\sonly|"
    r"(?:separate|different|distinct|another|unconnected)\s(?:suit|matter|case|action|lawsuit|litigation|proceeding)|"
    r"\bunrelated\b|\bnot\s(?:\w{2,12}\s){0,2}(?:related|kin|connected|consolidated|an?\sappeal|the\ssame)|"
    r"\b(?:entered|filed|docketed|posted)\sin\serror|wrong\scase|meant\sfor|incorrect(?:ly)?\b|judicial\snotice",
    re.IGNORECASE,
)
_TIE = (
    r"(?:consolidat\w{1,5}|relat(?:e|ed|ion|edness)\b|transfer\w{0,4}|reassign\w{0,4}|intradistrict|"
    r"coordinat\w{1,4}|companion|be\s(?:heard|argued|calendared|assigned)\b)"
)
_REFUSED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|declin\w{1,4}|refus\w{1,4}|reject\w{0,3}|overrul\w{1,4}|withdr\w{2,5}|vacat"
    r"(?:e|ed|es|ing)|"
    r"terminat\w{1,4}|dissolv\w{1,4}|unconsolidat\w{1,4}|deconsolidat\w{1,4}|de-consolidat\w{1,4})\b"
    rf"[^\uf001;]{{0,80}}?{_TIE}|\b(?:not|never|without|no)\s(?:\w{{2,12}}\s){{0,3}}{_TIE}"
    rf"|{_TIE}[^\uf001;]{{0,120}}?\b(?:is|are|was|were|be|:)\s(?:hereby\s)?(?:denied|refused|declined|rejected|"
    rf"withdrawn|overruled|vacated|moot)"
    rf"|{_TIE}[^\uf001;]{{0,120}}?\b(?:denied|refused|declined|unwarranted|not\swarranted|inappropriate)\b",
    re.IGNORECASE,
)
_GRANTED = re.compile(
    rf"\bgrant\w{{0,4}}\b[^\uf001;]{{0,60}}?{_TIE}|{_TIE}[^\uf001;]{{0,120}}?\bgranted", re.IGNORECASE
)
_CAPTION_AFTER = re.compile(r"^\s?,?\s?\(?[^()\uf001\ue000-\ue7ff]{1,50}?\svs?\.\s")
_CAPTION_BEFORE = re.compile(
    r"\bvs?\.\s[^\uf001]{1,70}?,?\s?\(?$|\b(?:in\sre|ex\sparte|matter\sof)\s[^\uf001,]{1,60},\s?$", re.IGNORECASE
)
_ASKED = re.compile(
    r"\b(?:motions?|request\w{0,3}|seek\w{0,3}|mov(?:e|es|ed|ing)|propos\w{1,4}|stipulat\w{1,4}|petition|"
    r"suggest\w{0,5}|should|"
    r"asks?|asking|whether|show\scause|consider|may\sbe|consent\w{0,3}|oppos\w{1,6}|response|reply|"
    r"notice\sof\sintent)\b",
    re.IGNORECASE,
)


def is_cited(sentence: str, between: str, after: str) -> bool:
    """Whether the number stands as an authority or is told to be another matter.

    Args:
        sentence: the sentence of the number, marked.
        between: from the words of the rule to the number.
        after: from the number to the end of the sentence.
    """
    return bool(_CITATION_AFTER.search(after[:160]) or _CITED_BETWEEN.search(between) or _is_another_matter(sentence))


@lru_cache(maxsize=16)
def _is_another_matter(sentence: str) -> bool:
    return bool(_CITED_SENTENCE.search(sentence))


def has_caption(before: str, after: str) -> bool:
    """Whether a caption stands right at the number ("Doe v. Roe, No. 26-1"): another case, unless tied by words."""
    return bool(_CAPTION_BEFORE.search(before[-90:]) or _CAPTION_AFTER.search(after[:70]))


@lru_cache(maxsize=16)
def is_refused(sentence: str) -> bool:
    """Whether the sentence refuses, undoes or denies the tie."""
    return bool(_REFUSED.search(sentence)) and not _GRANTED.search(sentence)


@lru_cache(maxsize=16)
def is_only_asked(sentence: str) -> bool:
    """Whether the sentence asks for a tie that nobody has ordered."""
    return bool(_ASKED.search(sentence)) and not re.search(
        r"\b(?:grant\w{0,4}|order(?:ed|s)?|hereby)\b", sentence, re.IGNORECASE
    )
