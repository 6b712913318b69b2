"""The nouns of delivering: a digest in every form, what is frozen for one target, and what came of handing it over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

DigestKind = Literal["digest", "urgent", "test"]
"""The regular digest of a group of readers; what goes out at once; a try of the channels without content."""


@dataclass(frozen=True, slots=True)
class BriefItem:
    """One thing: what happened, where ("Doe v. Mullin, D. Mass. 1:25-cv-1, ECF 45"), a free address or none."""

    said: str
    where: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Brief:
    """A digest in the length of a chat message: the verdict, the first things, and how many entries it leaves out."""

    verdict: str
    items: tuple[BriefItem, ...]
    more: int
    footer: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """One digest for one group of readers in every form that a channel may want; made once, before anything is sent.

    `id` names it in letters that are safe everywhere ("digest.2026-11-25.3f2a9c1b"), and says nothing of whom or what
    it is about; `readers_id` does the same for the group, and stays from digest to digest. `status` is "partial" where
    coverage was worse than expected. `sha256` is that of `json`, which anchors the record.
    """

    id: str
    kind: DigestKind
    readers_id: str
    day: date
    composed_at: datetime
    run: int
    status: Literal["ok", "partial"]
    entries: int
    dockets: int
    subject: str
    text: str
    html: str
    markdown: str
    json: str
    sha256: str
    brief: Brief


@dataclass(frozen=True, slots=True)
class Parcel:
    """What goes to one target, to the byte; kept before it is sent, and sent again unchanged.

    `key` is the same at every try and no other parcel's: it becomes Message-ID, Idempotency-Key, file name. `target`
    is shown to the user: an address, a file's name, a channel's own name; never a secret.
    """

    key: str
    target: str
    payload: bytes


@dataclass(frozen=True, slots=True)
class Receipt:
    """What came of one try. `problem` is empty where the target took the parcel; else one sentence on why it did not.

    `detail` is what the other side said when it took it, as "250 2.0.0 Ok: queued as 4F". `is_out_of_reach`: it did not
    answer within its deadline, and what else goes there in this run would wait as long.
    """

    problem: str = ""
    detail: str = ""
    is_out_of_reach: bool = False

    @property
    def is_sent(self) -> bool:
        """Whether the other side has said that it took the parcel."""
        return not self.problem


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said to a POST: its status and the beginning of its words; or `problem` where none came."""

    status: int | None
    body: str = ""
    problem: str = ""


BLANK = Rendered(
    id="blank",
    kind="digest",
    readers_id="",
    day=date.min,
    composed_at=datetime.min.replace(tzinfo=UTC),
    run=0,
    status="ok",
    entries=0,
    dockets=0,
    subject="",
    text="",
    html="",
    markdown="",
    json="",
    sha256="",
    brief=Brief("", (), 0, ""),
)
"""A digest that says nothing: with it channels name their targets."""
