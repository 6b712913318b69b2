"""Parts the words of a filing from the clerk's machinery around them: attachments, stamps, initials, corrections.

The parts that say nothing about the filing are blanked with spaces, never cut out: a span found in what is left is a
span of the text as the court wrote it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST_READ_CHARS = 6_000
"""How much of a text is read, so that the costliest takes less than 50 ms of CPU; the rest is said to be unread.

The longest of 744 labelled entries has 1,530 characters; minute orders of a few thousand are met.
"""


@dataclass(frozen=True, slots=True)
class Anatomy:
    """One text and its parts.

    `text` is as the court wrote it, at most MOST_READ_CHARS of it. `words` has the same length: attachments, stamps
    ("(Entered: ...)", "[22-5459] (CLP)"), clerks' initials, attorneys' names, fees and notes of modification are
    blanks. `unquoted` is `words` with quoted titles blanked too: what an order calls a motion is not what it does.
    """

    text: str
    words: str
    unquoted: str
    is_cut: bool


def dissect(text: str) -> Anatomy:
    """Part a docket text into what was filed or done and the machinery around it."""
    read = text[:MOST_READ_CHARS]
    words = _blank(read, [span for find in (_attachments, _stamps) for span in find(read)])
    words = _blank(words, _tail(words))
    return Anatomy(
        read, words, _blank(words, [found.span() for found in _QUOTED.finditer(words)]), len(text) > len(read)
    )


def _blank(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


_ATTACHMENTS = re.compile(r"[(\[]\s*Attachments?\s*(?:\(s\))?\s*[:#]", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]{1,400}”|\"[^\"]{1,400}\"")

_STAMPS = re.compile(
    r"""
      [(\[] \s* (?: Entered | E-?filed | Filed \s+ on | Docketed ) \s* :? \s* \d{1,2}/\d{1,2}/\d{2,4} [^)\]]{0,40} [)\]]
    | \( \s* (?: Filing \s+ fee | Fee | Pro \s+ Hac \s+ Vice \s+ fee ) \b [^()]{0,160} \)
    | \b (?: Modified | Edited | Text \s+ modified | Docket \s+ text \s+ modified ) \s+ (?: by \s+ \S+ \s+ )?
        on \s+ \d{1,2}/\d{1,2}/\d{2,4} [^.()\[\]]{0,200} (?: \( \s* [A-Za-z]{2,5} ,? \s* \) )?
    | \[ \s* (?: Edited | Modified ) \b [^\[\]]{0,200} \]
    | \( \s* Court \s+ Reporter [^()]{0,160} \)
    | \[ \d{1,2}-\d{3,5} (?: ,\s* \d{1,2}-\d{3,5} )* \] \s* \( [A-Z]{2,4} \)
    """,
    re.VERBOSE | re.IGNORECASE,
)

# At the end of an entry stand, in any order: the filing attorney "(Straite, David)", initials "(yv)", "(NVJ)",
# "(mdd, Deputy Clerk)", "(jflc1, COURT STAFF)", "(Clark, T)", "(lcaha3)"; a notice of the fee.
_TAIL = re.compile(
    r"""
    \( \s* (?:
        [A-Za-z][\w.'\u2019-]{0,30} (?: [ ] [\w.'\u2019-]{1,30} ){0,3} , \s*
          (?: (?! Granted | Denied | Moot ) [A-Z][\w.'\u2019-]{0,30} (?: [ ] [\w.'\u2019-]{1,30} ){0,2} | \d{1,2} )?
      | (?! moot | denied | granted | sealed | vacated | stayed | free ) [a-z]{2,8} \d{0,2}
      | (?! MOOT | FREE ) [A-Z]{2,5}
      | [A-Za-z]{2,5} (?: , [ ]? [A-Za-z]{2,5} ){1,2}
      | [A-Za-z]{2,8} \d{0,2} , \s* (?: COURT \s+ STAFF | Deputy \s+ Clerk )
    ) \s* \)
    """,
    re.VERBOSE,
)


def _attachments(text: str) -> list[tuple[int, int]]:
    """Each list of attachments, to the bracket that closes it: labels hold brackets of their own."""
    spans: list[tuple[int, int]] = []
    for found in _ATTACHMENTS.finditer(text):
        if spans and found.start() < spans[-1][1]:
            continue
        spans.append((found.start(), _close_of(text, found.start())))
    return spans


def _close_of(text: str, start: int) -> int:
    depth = 0
    for at in range(start, len(text)):
        if text[at] in "([":
            depth += 1
        elif text[at] in ")]":
            depth -= 1
            if depth == 0:
                return at + 1
    return len(text)


def _stamps(text: str) -> list[tuple[int, int]]:
    return [found.span() for found in _STAMPS.finditer(text)]


def _tail(text: str) -> list[tuple[int, int]]:
    """The brackets of names and initials at the very end, the last first."""
    spans: list[tuple[int, int]] = []
    end = len(text.rstrip(" .;"))
    for _ in range(MOST_TAIL_BRACKETS):
        start = text.rfind("(", max(0, end - 120), end)
        found = _TAIL.fullmatch(text[start:end]) if start > 0 else None
        if not found:
            break
        spans.append((start, end))
        end = len(text[:start].rstrip(" .;"))
    return spans


MOST_TAIL_BRACKETS = 3
"""How many brackets of names and initials end an entry at most: attorney, clerk, clerk who corrected."""
