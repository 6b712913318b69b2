"""Lays a docket text out for reading by the clause: one blank between words, sentences parted. It judges nothing.

Spans found in the laid-out text are told in the text as the court wrote it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docketwatch.reading.anatomy import Anatomy


@dataclass(frozen=True, slots=True)
class Prose:
    """One text laid out: `ends` are the ends of its sentences, the last is its length.

    `words_at` and `origins` hold where each word starts, here and in the text as written. `quoted` has the spans of
    quoted titles.
    """

    text: str
    ends: tuple[int, ...]
    words_at: tuple[int, ...]
    origins: tuple[int, ...]
    quoted: tuple[tuple[int, int], ...]

    def origin(self, at: int) -> int:
        """Where the letter at a position stands in the text as written."""
        word = bisect_right(self.words_at, at) - 1
        return self.origins[word] + at - self.words_at[word] if word >= 0 else at

    def sentence(self, at: int) -> tuple[int, int]:
        """The start and the end of the sentence around a position."""
        which = bisect_right(self.ends, at)
        end = self.ends[which] if which < len(self.ends) else len(self.text)
        return (self.ends[which - 1] if which else 0), end

    def is_quoted(self, at: int) -> bool:
        """True inside a quoted title: what a paper is called is not what it does."""
        return any(start <= at < end for start, end in self.quoted)


@lru_cache(maxsize=2)
def lay_out(parts: Anatomy) -> Prose:
    """Lay out the words of an entry; kept for the next who asks about the same one."""
    text = parts.words.translate(_PLAIN)
    words_at: list[int] = []
    origins: list[int] = []
    words: list[str] = []
    at = 0
    for found in _WORD.finditer(text):
        words_at.append(at)
        origins.append(found.start())
        words.append(found.group())
        at += found.end() - found.start() + 1
    laid = " ".join(words)
    ends = (*(end.start() + 1 for end in _SENTENCE_END.finditer(laid) if not _is_abbreviation(laid, end.start())),)
    quoted = (*(title.span() for title in _TITLE.finditer(laid)),)
    return Prose(laid, (*ends, len(laid)), tuple(words_at), tuple(origins), quoted)


# Curly apostrophes and quotes, long dashes, non-breaking blanks: each by one plain letter.
_PLAIN = str.maketrans("\u2018\u2019\u201c\u201d\u2013\u2014\u00a0", "''\"\"-- ")
_WORD = re.compile(r"\S+")
# "is hereby 'So Ordered'", '"GRANTED"': words of ruling in quotes are no title.
_TITLE = re.compile(r'"(?! ?(?:so ordered|granted|denied|approved|allowed|moot)\b)[^"]{8,400}"', re.IGNORECASE)
_SENTENCE_END = re.compile(
    r"[;!?]|\.(?=[)\"\]]{0,2}(?: [\"(\[*]{0,3}[A-Z0-9]|$)|\.(?: \.)? ?$)|\.(?=[A-Z][a-z]{2,} (?:by|on)\b)"
)
_ABBREVIATION = re.compile(
    r"""(?:^|[\s(\[./-]) (?:
      [A-Z] | Nos? | NOS? | Docs? | DOCS? | Dkts? | DKTS? | Docketnos? | Rec | Fed | Civ | Crim | App | Evid | Bankr | Cir | Ct | Supp
          | Stat | Reg
    | Inc | INC | Corp | CORP | Co | CO | Ltd | LTD | LLC | L\.P | P\.A | vs? | Mr | Mrs | Ms | Dr | Hon | Jr | Sr
        | St | Atty | Assn | Dept | Dist
    | Jan | Feb | Mar | Apr | Aug | Sept? | Oct | Nov | Dec | ca | al | seq | Ex | Exs | Exh | Mot | Pl | Pls | Def
        | Defs
    | [A-Z](?:\.[A-Z]){1,4} | Gen | Sec | Art | Ave | Gov | Lt | Col | Sgt | Rep | Sen | esp | approx
    )$""",
    re.VERBOSE,
)
_OPENS_A_SENTENCE = re.compile(
    r" ?(?:The|It|IT|This|So|SO|Signed|Any|All|No|For|In|Accordingly|Motion|MOTION|Entered)\b"
)
_NAME_ENDS = re.compile(r"(?:Inc|INC|Corp|CORP|Co|CO|Ltd|LTD|LLC|Jr|Sr|al)$")


def _is_abbreviation(text: str, dot: int) -> bool:
    if text[dot] != ".":
        return False
    before = text[max(0, dot - 12) : dot]
    if not _ABBREVIATION.search(before):
        return False
    # "Apple Inc. The brief is due": a name may end its sentence.
    return not (_NAME_ENDS.search(before) and _OPENS_A_SENTENCE.match(text, dot + 1))
