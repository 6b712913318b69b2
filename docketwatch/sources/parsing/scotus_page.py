"""Takes a docket page of the Supreme Court apart into its number, its title and its lines; never interprets a line.

Two layouts are in use. Today's has a table for each line, with the documents below its text; dockets that have not
changed since 2017 have one table, with the documents of a line in the row after it. Both give their parts the same ids.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from docketwatch.base.clean import clean_line
from docketwatch.sources.parsing.html_tags import Tag, read_tags

MAX_TEXT_CHARS = 20_000
"""The longest text of one line kept; real ones stay under 1,000."""

_SHOWN_CHARS = 80
_PEEKED_CHARS = 20_000
"""How much of a page that is no docket is shown, and how much is looked at for it: scripts come before its words."""


@dataclass(frozen=True, slots=True)
class DocumentLink:
    """One link of a line, address and words as printed; `is_apart` where it stands outside the text."""

    address: str
    label: str
    is_apart: bool


@dataclass(frozen=True, slots=True)
class DocketLine:
    """One line of proceedings: its 0-based place, its day as printed, its text without the links set apart from it."""

    position: int
    day: str
    text: str
    links: tuple[DocumentLink, ...]


@dataclass(frozen=True, slots=True)
class DocketPage:
    """One docket: number and title as printed, its lines, and how many more of them could not be read at all.

    `damaged` says how the page is torn, None for a whole one.
    """

    number: str
    title: str
    lines: tuple[DocketLine, ...]
    unreadable: int = 0
    damaged: str | None = None


@dataclass(frozen=True, slots=True)
class NotADocket:
    """A body that is no docket page: `kind` as data, `detail` as the rest of a sentence."""

    kind: str
    detail: str


_NUMBER = re.compile(r"^(?:No\. ?)?([^ ]*[0-9][^ ]*)")
"""The first word: "No. 23A999 *** CAPITAL CASE ***" heads the page of docket 23A999."""


def read_docket_page(body: bytes) -> DocketPage | NotADocket:
    """Read one answer to a request for a docket page.

    Args:
        body: the bytes as served, transport compression removed; the Court's pages are UTF-8.

    Returns:
        The docket, or the reason why this is none. A list without a line is a damaged docket, never a quiet one.
    """
    if not body.strip():
        return NotADocket("empty", "an empty page came instead of a docket")
    markup = body.decode("utf-8-sig", "replace")
    page = _PageReader()
    for token in read_tags(markup):
        page.take(token)
    page.end_row()
    number = _NUMBER.search(clean_line("".join(page.number)))
    if page.has_list and number:
        title = clean_line("".join(page.title))
        damaged = page.damage() or (None if title else "it has no title")
        return DocketPage(number[1], title, page.lines(), page.unreadable, damaged)
    if page.has_list or number:
        lacks = "its list of proceedings" if number else "the number of its docket"
        return NotADocket("no-docket", f"a docket page came without {lacks}")
    return _name_the_page(markup)


def _name_the_page(markup: str) -> NotADocket:
    tokens = list(read_tags(markup[:_PEEKED_CHARS]))
    words = clean_line(" ".join(token for token in tokens if isinstance(token, str)))[:_SHOWN_CHARS]
    said = f': "{words}"' if words else ""
    if any(isinstance(token, Tag) for token in tokens):
        return NotADocket("html", f"a web page came instead of a docket{said}")
    return NotADocket("no-docket", f"something came that is no web page{said}")


_HEADING = "proceedings and orders"
_ROWS = frozenset({"ProceedingItem", "borderbttm"})
"""Classes of what stands nowhere but in the list: lines today, the documents of a line in 2017."""

_ROW_CELLS = 2
_BREAKS = frozenset({"br", "p", "div", "li"})
"""Elements that part words; all others may stand inside one."""


@dataclass(slots=True)
class _Cell:
    """One cell of a row while it is read; `spans` counts the open ones that set its documents apart from its text."""

    classes: list[str]
    words: list[str] = field(default_factory=list)
    links: list[tuple[str, list[str], bool]] = field(default_factory=list)
    spans: int = 0
    in_link: bool = False
    is_closed: bool = False

    def is_apart(self) -> bool:
        return self.spans > 0 or "borderbttm" in self.classes or (self.in_link and self.links[-1][2])

    def take_text(self, text: str) -> None:
        if self.in_link:
            self.links[-1][1].append(text)
        if not self.is_apart():
            self.words.append(text)

    def take_tag(self, tag: Tag) -> None:
        if tag.name in {"td", "th"}:
            self.is_closed = True
        elif tag.name == "span" and (self.spans or (not tag.is_end and "documentlinks" in tag.classes)):
            self.spans += -1 if tag.is_end else 1
        elif tag.name == "a":
            self.in_link = False
            if not tag.is_end:
                is_apart = self.is_apart() or "documentanchor" in tag.classes
                self.links.append((tag.attributes.get("href", ""), [], is_apart))
                self.in_link = True
        elif tag.name in _BREAKS:
            self.take_text(" ")


@dataclass(slots=True)
class _Line:
    """One line while the documents in the next row may still join it."""

    position: int
    day: str
    text: str
    links: list[DocumentLink]


class _PageReader:
    """Follows the tags of one page and keeps what belongs to its docket."""

    def __init__(self) -> None:
        self.number: list[str] = []
        self.title: list[str] = []
        self.unreadable = 0
        self.has_list = False
        self._box = ""  # the element that holds the list, while it is open, and how many of its name are
        self._depth = 0
        self._cells: list[_Cell] = []
        self._lines: list[_Line] = []
        self._last: _Line | None = None
        self._in_info = False
        self._into: list[str] | None = None
        self._spans = 0
        self._flaw: str | None = None
        self._has_ended = False

    def lines(self) -> tuple[DocketLine, ...]:
        """The lines of the list, in the order of the page."""
        return tuple(DocketLine(one.position, one.day, one.text, tuple(one.links)) for one in self._lines)

    def damage(self) -> str | None:
        """How the page is torn; None if it is whole."""
        if not self._has_ended:
            return "it breaks off before its end"
        if self._flaw or self._lines or self.unreadable:
            return self._flaw
        return "its list of proceedings is empty"

    def take(self, token: Tag | str) -> None:
        """Read one tag or one piece of text."""
        if isinstance(token, str):
            self._take_text(token)
            return
        if not token.is_end:
            self._enter_part(token)
        if self._box:
            self._take_list_tag(token)
        elif self._in_info:
            self._take_info_tag(token)
        self._has_ended = self._has_ended or (self.has_list and token.is_end and token.name == "html")

    def _enter_part(self, tag: Tag) -> None:
        """Note where a part of the page begins. Each comes once: a second list would show every line again."""
        part = tag.attributes.get("id")
        if part == "Contacts":
            self._leave_list()
        elif self.has_list:
            if part in {"docketinfo", "proceedings"} or (not self._box and not _ROWS.isdisjoint(tag.classes)):
                self._flaw = "more stands behind the end of its list"
                self._leave_list()
        elif part == "docketinfo":
            self._in_info = True
        elif part == "proceedings":
            self.has_list, self._in_info, self._into = True, False, None
            self._box = tag.name

    def _leave_list(self) -> None:
        self.end_row()
        if self._box and self._depth:
            self._flaw = self._flaw or "its list of proceedings is never closed"
        self._box = ""

    def _take_info_tag(self, tag: Tag) -> None:
        if tag.name in _BREAKS:
            self._take_text(" ")
        elif tag.name in {"td", "tr"}:
            self._into = None  # also where a torn page lacks the end of the span
        elif tag.name != "span":
            return
        elif self._into is not None:
            self._spans += -1 if tag.is_end else 1
            self._into = self._into if self._spans else None
        elif "DocketInfoTitle" in tag.classes and not self.number:
            self._into, self._spans = self.number, 1
        elif "title" in tag.classes and not self.title:
            self._into, self._spans = self.title, 1

    def _take_text(self, text: str) -> None:
        if self._into is not None:
            self._into.append(text)
        elif self._cells and not self._cells[-1].is_closed:
            self._cells[-1].take_text(text)
        elif self._box and text.strip().lower() not in {"", _HEADING}:
            self._flaw = "words stand outside its lines"

    def _take_list_tag(self, tag: Tag) -> None:
        if tag.is_torn:
            self._flaw = "a tag in its list is torn"
        if tag.name == self._box:
            self._depth += -1 if tag.is_end else 1
        if tag.name in {"tr", "table"}:
            self.end_row()
        elif tag.name in {"td", "th"} and not tag.is_end:
            self._cells.append(_Cell(tag.classes))
        elif self._cells and not self._cells[-1].is_closed:
            self._cells[-1].take_tag(tag)
        if not self._depth or (tag.is_end and tag.name == "html"):
            self._leave_list()

    def end_row(self) -> None:
        """Keep what the cells of a row say: a line, the documents of the line before, or nothing at all."""
        cells, self._cells = self._cells, []
        if any("proceedingheader" in cell.classes for cell in cells):
            return
        texts = [clean_line("".join(cell.words), most=MAX_TEXT_CHARS) for cell in cells]
        printed = [link for cell in cells for link in cell.links]
        links = [DocumentLink(address, clean_line("".join(label)), apart) for address, label, apart in printed]
        if not links and not any(texts):
            return
        # Each row has two cells. One that is never closed, or runs into the next line, may have lost words, and a text
        # that lacks some would pass for another line.
        is_whole = len(cells) == _ROW_CELLS and all(cell.is_closed for cell in cells)
        if is_whole and (texts[1] or (texts[0] and links)):
            self._last = _Line(len(self._lines) + self.unreadable, texts[0], texts[1], links)
            self._lines.append(self._last)
        elif is_whole and self._last and not texts[0]:
            self._last.links.extend(links)
        else:
            self.unreadable += 1
            self._last = None
