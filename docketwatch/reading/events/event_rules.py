"""The form in which tables of events are written, and what may stand before a title; it never says what an entry is.

A pattern is written as a clerk writes: one space stands for any white space, an apostrophe for any apostrophe, and the
case of the letters never matters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docketwatch.docket.readings import Event


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of a table: `pattern` must match where the title of the entry begins."""

    name: str
    event: Event
    pattern: re.Pattern[str]


_CLASS_OR_CHARACTER = re.compile(r"\[(?:\\.|[^\]\\])+\]|[ ']")


def compile_words(*words: str) -> re.Pattern[str]:
    """Compile alternatives written with plain spaces and apostrophes; none ends within a word."""
    return re.compile(f"(?:{_CLASS_OR_CHARACTER.sub(_widen, '|'.join(words))})(?:(?!\\w)|(?<!\\w))", re.IGNORECASE)


def _widen(found: re.Match[str]) -> str:
    """Any white space for a space, any apostrophe for an apostrophe; within a class of characters too."""
    if len(found[0]) > 1:
        return found[0].replace(" ", r"\s").replace("'", "'\u2019")
    return r"\s{1,9}" if found[0] == " " else "['\u2019]"


def table_of(*lines: tuple[str, Event, *tuple[str, ...]]) -> tuple[Rule, ...]:
    """Compile the lines (name, event, alternatives) of a table, in their order: the first that matches decides."""
    return tuple(Rule(name, event, compile_words(*words)) for name, event, *words in lines)


JUDGE = (
    r"(?:(?:chief|senior|visiting|presiding|united states|us|u\.s\.|district|magistrate|bankruptcy|appellate|circuit) )"
    r"{0,4}(?:judge|justice|magistrate|special master|hon(?:orable|\.)?)"
)

SIGNED = compile_words(
    rf"(?<!be\s)(?:signed|entered|ordered|issued|endorsed|approved) (?:electronically )?by (?:the )?{JUDGE}",
    r"(?<!be\s)(?:signed (?:on|by)|so ordered)|by the court|entered for the court",
    rf"by (?:the )?(?:hon(?:orable|\.)? )?{JUDGE}s? (?-i:[A-Z])[\w.]{{0,20}}",
)
"""Words by which a paper shows that a judge signed it: the same title without them may be a party's draft."""

_LEADING_WORDS = compile_words(
    # ca10 and others print the document's number first; bankruptcy courts the entry's.
    r"\d{1,9}(?:-\d{1,3})?(?![\w/])",
    r"\d{1,2}/\d{1,2}/\d{2,4}(?: \d{1,2}:\d{2}(?: [ap]m)?)?",
    r"(?:ecf|acms|cm/ecf) filer",
    # D. Mass. and others put the judge first: "Judge Indira Talwani: ELECTRONIC ORDER".
    rf"{JUDGE} [A-Z][^:;()]{{2,60}}(?=:)",
    r"(?:filed|submitted|received|docketed)(?! (?:certified|copy|copies|paper|record|\d))",
    r"1st|2nd|3rd|\d{1,2}th|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth",
    r"re-?|new|my|the|an?|this|its|and|or|as to|other|general|generic|misc(?:ellaneous)?",
    r"joint(?:ly)?|agreed|assented[\s-]to|unopposed|opposed|uncontested|contested|consent(?:ed)?(?: to)?",
    r"partial|partially|stipulated|renewed|emergency|urgent|expedited|time[\s-]sensitive|omnibus|combined|cross",
    r"consolidated|counter|limited|special|provisional|conditional|interim|final|preliminary|initial|revised",
    r"amended|corrected|supplement(?:al|ary)|additional|further|substituted?|replacement|verified|redlined?",
    r"updated|monthly|quarterly|annual|weekly|periodic|bi-?weekly|semi-?annual|pro se|ex[\s-]parte|in camera",
    r"oral|written|formal|informal|text|electronic|digital|virtual|paperless|telephonic|video|ecf|e-?filed",
    r"text[\s-](?:entry|only)|sealed|unsealed|under seal|redacted|unredacted|restricted|public(?: version)?",
    r"confidential|proposed|opening|lodged|tendered|duplicate|original|official|hard|courtesy|unsigned|executed",
    r"deficient|defective|incorrect|untimely|request(?:ing)?|chapter \d{1,2}",
    r"(?:plaintiffs?|defendants?|petitioners?|respondents?|appellants?|appellees?|movants?|intervenors?|debtors?"
    r"|(?:u\.?s\.? )?trustee|claimants?|creditors?|government|united states(?: of america)?|usa"
    r"|amic(?:us|i)(?: curiae)?|interested party|e-?mail|third[\s-]party|applicants?|relators?|parties|party"
    r"|attorney|counsel)(?:'s|')?",
    # Whose paper it is: "The United States of America's RESPONSE", "Defendant J. Smith's Reply".
    r"[A-Z][\w.,&' -]{0,70}?(?:'s|s')(?= )",
    r"\([^()]{1,90}\)|\[[^\[\]]{1,90}\]",
)
_PUNCTUATION = r"[\s*~.,;:#|/()\[\]\"\u201c\u201d\u2013\u2014\u2022&<>=_-]{1,200}|hc/"
LEAD = re.compile(f"{_LEADING_WORDS.pattern}|{_PUNCTUATION}", re.IGNORECASE)
"""One piece of what may stand before a title: numbers, brackets, whose paper it is, adjectives of every kind."""
