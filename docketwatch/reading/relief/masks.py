"""Blanks what a court's text only tells: dissents, conditions, advice, other orders' titles; decides nothing.

Blanks keep the length, so that a span found in what is left is a span of the text as the court wrote it.
"""

from __future__ import annotations

import re

_HEARSAY: tuple[str, ...] = (
    # Who signed and when says nothing of an order's own days.
    (
        r"(?<!(?-i:[a-z]\s))\(?\b(?:(?:so\s+)?ordered|signed|issued|entered|approved)\s+(?:by"
        r"|on)\s+(?:the\s+)?(?:hon\b|judge|chief|senior|magistrate|district|u\.s\."
        r"|\d{1,2}/\d)[^;]{0,90}?(?:\d{1,2}/\d{1,2}/\d{2,4}\b|\.(?=\s|$)|$)(?:\s+by\s+(?:the\s+)?(?:chief\s+"
        r"|district\s+|magistrate\s+)*judge[^;.]{0,40})?\)?"
    ),
    r"\b(?:by\s+)?(?:chief\s+|u\.?s\.?\s+)?(?:district\s+)?judge\s[^;:]{0,45}?\bon\s+\d{1,2}/\d{1,2}/\d{2,4}",
    # Dissents and votes.
    (
        # A majority of the active judges, though, rules by its vote.
        r"\b(?<!active\s)(?:chief\s+|circuit\s+)?(?:judges?|justices?)\s[^.;]{0,120}?\b(?:would|voted?|dissent\w*"
        r"|concurr?\w*)\b[^.;]{0,250}"
    ),
    r"\bdissent\w*\b[^.;]{0,200}",
    # Conditions: a sentence that opens with one, and a clause within one.
    r"(?:(?<=[.;]\s)|^)(?:should|if|in\s+the\s+event|unless|were)\s[^.;]{0,300}",
    r"[,(]\s*(?:if|unless|should|provided)\s[^.;,)]{0,160}",
    r"\bif\s+(?:such|the|a|any|certiorari|granted|denied)\b[^.;,]{0,120}",
    # What was recommended, asked for, argued or only meant to be done.
    r"\b(?:which|that)\s+the\s+(?:report|magistrate|r&r)[^.;,]{0,120}",
    (
        r"\b(?:magistrate\s+judge|report(?:\s+and\s+recommendation)?|r&r"
        r"|undersigned)\b[^.;]{0,60}?\brecommend\w*\b[^.;]{0,200}"
    ),
    r"\brecommend(?:s|ed|ing|ation)\b(?:\s+that)?[^.;]{0,160}",
    r"\b(?:would|might|could|intends?\s+to|inclined\s+to|indicates?\s+that\s+it)\b[^.;]{0,120}",
    (
        r"\b(?:plaintiffs?|petitioners?|defendants?|respondents?|appell\w+|the\s+government|the\s+parties"
        r"|movants?)\s+(?:argues?|contends?|asserts?|states?|seeks?|asks?|requests?|requested|moved?|notes?"
        r"|represents?)\b[^.;]{0,200}"
    ),
    r"\bwhy\b(?![^.;]{0,120}contempt)[^.;]{0,160}",
    r"\b(?:no\s+)?(?:requested\s+)?poll\b[^.;]{0,160}",
    r"\baffirm\w*\s+the\s+den(?:ial|ying)\s+of\b[^.;]{0,80}",
    r"\b(?:administrative\s+)?closure\b",
)
# Titles of other orders: "79 Order Granting ...", "the Order entered November 3 granting the motion is VACATED",
# "the order of February 2 staying the injunction": their verb is blanked, what they are about is kept.
_TITLED = re.compile(
    r"(?:(?:(?<=\d\s)|(?<=\d\]\s)|(?<=\bre\s)|(?<=\bre:\s)|(?<=\bof\s))(?:opinion\s+and\s+"
    r"|memorandum\s+(?:opinion\s+)?(?:and\s+)?|minute\s+)?order|\b(?:the|that|this|its|court['\u2019]s"
    r"|\d{4})\s+(?:[\w(),.'\u2019-]+\s+){0,6}?(?:orders?|opinion|ruling|decision|judgment)(?:\s+(?:of|entered"
    r"|dated|filed|issued)\s(?:(?!\bordered\b)[^;]){0,70}?)?)\s+(?:that\s+)?(?P<verb>granting(?:\s+in\s+part)?|denying|on"
    r"|staying|enjoining|dissolving|vacating|extending|modifying|adopting|appealed\s+from)\b",
    re.IGNORECASE,
)
_MASK = re.compile("|".join(f"(?:{pattern})" for pattern in _HEARSAY), re.IGNORECASE)
_KEPT_HEAD = re.compile(r"^affirm\w*", re.IGNORECASE)


def blank_hearsay(words: str) -> str:
    """The same text with everything blanked that it tells without doing it."""

    def blank(found: re.Match[str]) -> str:
        kept = _KEPT_HEAD.match(found.group())
        head = kept.group() if kept else ""
        return head + " " * (len(found.group()) - len(head))

    return _MASK.sub(blank, _TITLED.sub(_blank_verb, words))


def _blank_verb(found: re.Match[str]) -> str:
    start = found.start("verb") - found.start()
    return found.group()[:start] + " " * len(found["verb"])


_STOP = re.compile(r"(?:[.;:!?][)\]\"\u201d]?(?=\s))|;")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Z]|nos?|dkts?|docs?|ecf|hon|mr|mrs|ms|dr|jr|st|v|vs|inc|co|dept|u\.s|u\.s\.c|d\.c|fed|civ"
    r"|app|r|p|cir|reg|sec|ex|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|re|rec|stat|supp|a\.m|p\.m|cal"
    r"|tex|mass|wash|md|va|ill|minn|or|colo))$",
    re.IGNORECASE,
)


def find_sentences(text: str) -> list[tuple[int, int]]:
    """The spans of the sentences; a semicolon ends one, an abbreviation does not."""
    spans: list[tuple[int, int]] = []
    start = 0
    for stop in _STOP.finditer(text):
        following = text[stop.end() : stop.end() + 3].lstrip()[:1]
        if (
            stop.group()[0] == "."
            and (
                following.islower()
                or following.isdigit()
                or _ABBREVIATED.search(text[max(0, stop.start() - 8) : stop.start()])
            )
            and not _is_figure_or_word(text, stop.start(), following)
        ):
            continue
        if stop.group()[0] == ":" and stop.start() - start > LONGEST_TITLE_CHARS:
            continue
        spans.append((start, stop.end()))
        start = stop.end()
    return [*spans, (start, len(text))] if text[start:].strip() else spans


LONGEST_TITLE_CHARS = 200
"""A colon ends the title of an order, not a sentence far into it."""


def _is_figure_or_word(text: str, at: int, following: str) -> bool:
    """Whether a stop before a digit ends a sentence after all: the word before it is a long one."""
    before = re.search(r"[A-Za-z)\]]{5,}$", text[max(0, at - 12) : at])
    return bool(before) and following.isdigit()
