"""The world that a small CourtListener knows, and how it changes: births, edits, papers, merges; never asks the time.

Each change takes its moment, and keeps the two clocks as the real service does (`courtlistener` facts, 3.7 and 7): the
database row's `date_created` and `date_modified`, and the search index, which sees the change some time later.
"""

from __future__ import annotations

import hashlib
import threading
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from docketwatch.demo.courtlistener_data import Docket, Document, Entry, pdf_path, slug_of
from docketwatch.demo.courtlistener_rows import Row, found_docket_row, found_document_row
from docketwatch.docket.courts import load_courts

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator
    from datetime import datetime

_INDEXED_OF_DOCKET = frozenset(
    {"case_name", "docket_number", "pacer_case_id", "assigned_to_str", "referred_to_str", "date_filed", "slug"}
    | {"date_terminated", "nature_of_suit", "cause", "jurisdiction_type", "jury_demand"}
)
"""A change of these indexes the docket and all its documents again; a change of parties only the docket."""

_BYTES_A_PAGE = 48_000


@dataclass(frozen=True, slots=True)
class Indexed:
    """What the search knows of one row from `at` on; `row` is None from its deletion on."""

    at: datetime
    row: Row | None
    also: Row = field(default_factory=dict)


@dataclass(slots=True)
class World:
    """Dockets by id, entries by id, documents by id, and the search index; changed by its methods only.

    `index_lag_s` says how long after a change the search sees it; what is changed meanwhile is seen in its old state.
    """

    index_lag_s: float = 0
    dockets: dict[int, Docket] = field(default_factory=dict)
    entries: dict[int, Entry] = field(default_factory=dict)
    documents: dict[int, Document] = field(default_factory=dict)
    lock: threading.RLock = field(default_factory=threading.RLock, repr=False)
    docket_index: dict[int, list[Indexed]] = field(default_factory=dict, repr=False)
    document_index: dict[int, list[Indexed]] = field(default_factory=dict, repr=False)
    _last_ids: dict[str, int] = field(
        default_factory=lambda: {"docket": 70_000_000, "entry": 430_000_000, "document": 450_000_000}, repr=False
    )

    def add_docket(self, docket: Docket, at: datetime) -> Docket:
        """Take a docket in; an id of 0 gets the next free one."""
        with self.lock:
            load_courts()[docket.court]  # a court that does not exist is a fault of the test
            docket.id = self._take_id("docket", docket.id)
            docket.slug = docket.slug or slug_of(docket.case_name)
            docket.date_created = docket.date_modified = at
            self.dockets[docket.id] = docket
            self._index_docket(docket, at)
            return docket

    def add_entry(self, docket_id: int, entry: Entry, at: datetime, *, with_document: bool = True) -> Entry:
        """Take an entry in with its documents; without any it gets an empty one, as each imported entry has.

        The docket's row is saved only if the entry is later than `date_last_filing`.
        """
        with self.lock:
            docket = self.dockets[docket_id]
            entry.id, entry.docket_id = self._take_id("entry", entry.id), docket_id
            entry.date_created = entry.date_modified = at
            if entry.date_filed and not entry.recap_sequence_number:
                that_day = sum(other.date_filed == entry.date_filed for other in docket.entries)
                entry.recap_sequence_number = f"{entry.date_filed}.{that_day + 1:03}"
            docket.entries.append(entry)
            self.entries[entry.id] = entry
            if entry.date_filed and (docket.date_last_filing is None or entry.date_filed > docket.date_last_filing):
                docket.date_last_filing, docket.date_modified = entry.date_filed, at
            number = "" if entry.entry_number is None else str(entry.entry_number)
            if not entry.documents and with_document:
                entry.documents.append(Document(document_number=number))
            for document in entry.documents:
                self._take_in(document, entry, at)
            return entry

    def add_document(self, entry_id: int, document: Document, at: datetime) -> Document:
        """Take in one more document of an entry, as an attachment page brings; the entry's own row does not move."""
        with self.lock:
            entry = self.entries[entry_id]
            entry.documents.append(document)
            self._take_in(document, entry, at)
            return document

    def edit_entry(self, entry_id: int, at: datetime, **changes: object) -> Entry:
        """Change an entry under its id: the long text that comes late, a clerk's correction, a number."""
        with self.lock:
            entry = self.entries[entry_id]
            _change(entry, changes)
            entry.date_modified = at
            self._index_documents(entry.documents, at)
            return entry

    def edit_document(self, document_id: int, at: datetime, **changes: object) -> Document:
        """Change a document's row; its entry's row does not move."""
        with self.lock:
            document = self.documents[document_id]
            _change(document, changes)
            document.date_modified = at
            self._index_documents([document], at)
            return document

    def attach_pdf(
        self, document_id: int, at: datetime, *, plain_text: str = "", page_count: int = 1, filepath: str | None = None
    ) -> Document:
        """Let a document's PDF arrive."""
        with self.lock:
            document = self.documents[document_id]
            path = filepath or pdf_path(self.docket_of(document), document)
            return self.edit_document(
                document_id,
                at,
                is_available=True,
                filepath_local=path,
                plain_text=plain_text,
                page_count=page_count,
                file_size=page_count * _BYTES_A_PAGE,
                sha1=hashlib.sha1(path.encode(), usedforsecurity=False).hexdigest(),
                ocr_status=2,
                date_upload=at,
            )

    def seal_document(self, document_id: int, at: datetime) -> Document:
        """Seal a document: the row and its description stay, file, size and text go."""
        emptied = {"filepath_local": None, "page_count": None, "file_size": None, "ocr_status": None}
        return self.edit_document(
            document_id, at, is_sealed=True, is_available=False, plain_text="", sha1="", date_upload=None, **emptied
        )

    def delete_entry(self, entry_id: int, at: datetime) -> None:
        """Take an entry and its documents away without notice; the docket's row does not move."""
        with self.lock:
            entry = self.entries.pop(entry_id)
            self.dockets[entry.docket_id].entries.remove(entry)
            for document in entry.documents:
                del self.documents[document.id]
                self._note(self.document_index, document.id, Indexed(self._seen_at(at), None))

    def merge_entries(self, kept_id: int, gone_id: int, at: datetime) -> Entry:
        """Make two entries one: the earlier row stays and takes what it lacks, the later is deleted."""
        with self.lock:
            kept, gone = self.entries[kept_id], self.entries[gone_id]
            lacking = {
                name: getattr(gone, name)
                for name in ("description", "entry_number", "pacer_sequence_number", "date_filed", "time_filed")
                if not getattr(kept, name)
            }
            self.delete_entry(gone_id, at)
            return self.edit_entry(kept_id, at, **lacking)

    def edit_docket(self, docket_id: int, at: datetime, **changes: object) -> Docket:
        """Change a docket: judge, end, caption. What the search holds is indexed again, with all its documents."""
        with self.lock:
            docket = self.dockets[docket_id]
            if "case_name" in changes:
                changes.setdefault("slug", slug_of(str(changes["case_name"])))
            changed = {name for name, value in changes.items() if getattr(docket, name) != value}
            _change(docket, changes)
            docket.date_modified = at
            if changed & (_INDEXED_OF_DOCKET | {"parties"}):
                self._index_docket(docket, at)
            if changed & _INDEXED_OF_DOCKET:
                self._index_documents((one for entry in docket.entries for one in entry.documents), at)
            return docket

    def docket_of(self, row: Entry | Document) -> Docket:
        """The docket on which an entry or a document stands."""
        entry = row if isinstance(row, Entry) else self.entries[row.entry_id]
        return self.dockets[entry.docket_id]

    def documents_as_indexed(self, now: datetime) -> Iterator[Indexed]:
        """What the search knows of each document at this moment."""
        return _as_of(self.document_index, now)

    def dockets_as_indexed(self, now: datetime) -> Iterator[Indexed]:
        """What the search knows of each docket at this moment."""
        return _as_of(self.docket_index, now)

    def _take_in(self, document: Document, entry: Entry, at: datetime) -> None:
        document.id, document.entry_id = self._take_id("document", document.id), entry.id
        document.date_created = document.date_modified = at
        self.documents[document.id] = document
        self._index_documents([document], at)

    def _take_id(self, kind: str, wanted: int) -> int:
        taken: dict[str, Container[int]] = {
            "docket": self.dockets,
            "entry": self.entries,
            "document": self.documents,
        }
        assert wanted not in taken[kind], f"{kind} {wanted} is there already"
        chosen = wanted or self._last_ids[kind] + 1
        self._last_ids[kind] = max(chosen, self._last_ids[kind])
        return chosen

    def _index_docket(self, docket: Docket, at: datetime) -> None:
        seen_at = self._seen_at(at)
        row = found_docket_row(docket, load_courts()[docket.court], seen_at)
        self._note(self.docket_index, docket.id, Indexed(seen_at, row, {"date_created": docket.date_created}))

    def _index_documents(self, documents: Iterable[Document], at: datetime) -> None:
        seen_at = self._seen_at(at)
        for document in documents:
            entry = self.entries[document.entry_id]
            docket = self.dockets[entry.docket_id]
            row = found_document_row(docket, entry, document, seen_at)
            also = {"plain_text": document.plain_text, "date_created": document.date_created}
            of_docket = found_docket_row(docket, load_courts()[docket.court], seen_at)
            self._note(self.document_index, document.id, Indexed(seen_at, row, of_docket | also))

    def _seen_at(self, at: datetime) -> datetime:
        return at + timedelta(seconds=self.index_lag_s)

    @staticmethod
    def _note(index: dict[int, list[Indexed]], row_id: int, version: Indexed) -> None:
        versions = index.setdefault(row_id, [])
        versions.insert(bisect_right(versions, version.at, key=lambda one: one.at), version)


def _change(row: Docket | Entry | Document, changes: dict[str, object]) -> None:
    for name, value in changes.items():
        setattr(row, name, value)


def _as_of(index: dict[int, list[Indexed]], now: datetime) -> Iterator[Indexed]:
    for versions in index.values():
        known = bisect_right(versions, now, key=lambda one: one.at)
        if known and versions[known - 1].row is not None:
            yield versions[known - 1]
