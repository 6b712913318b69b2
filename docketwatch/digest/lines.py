"""The line of output that every readable form is made of: what it is, its words, how deep it stands; never a markup."""

from __future__ import annotations

from typing import Literal, NamedTuple

Style = Literal[
    "verdict",
    "alarm",
    "title",
    "section",
    "topic",
    "case",
    "docket",
    "entry",
    "part",
    "words",
    "news",
    "detail",
    "plain",
    "dim",
]
"""What a line is.

`section` heads a part of the digest ("ACT ON THIS"), `topic`, `case` and `docket` what stands under them; `entry` is
the first line of one entry or of one item of a list, `part` a paper that belongs to the entry above; `words` are the
court's own, `news` something that changed, `detail` when and where, `dim` what is read last. `alarm` must not be
missed.
"""


class StyledLine(NamedTuple):
    """One line. `indent` is in columns; `url` is an address that the words name, written behind them in plain text."""

    style: Style
    text: str
    indent: int = 0
    url: str = ""

    @property
    def plain(self) -> str:
        """The line as plain text, indented; nothing but a blank line where it says nothing."""
        said = f"{self.text}: {self.url}" if self.url and self.text else self.url or self.text
        return " " * self.indent + said if said else ""
