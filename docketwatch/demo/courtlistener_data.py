"""What a small CourtListener holds: dockets, entries, documents, and what follows from them; knows no request."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time

NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands in a row that no world has taken in yet."""

MAIN_DOCUMENT = 1
ATTACHMENT = 2

_SLUG_CHARS = 75
_DISTRICT_NUMBER = re.compile(r"(?:(\d):)?(\d\d)-([a-z]{2,5})-(\d{1,6})")
_PLAIN_NUMBER = re.compile(r"(\d\d)-(\d{1,6})")


@dataclass(slots=True, kw_only=True)
class Document:
    """One paper of an entry; an unnumbered entry too has one, without number, id or file."""

    id: int = 0
    entry_id: int = 0
    document_number: str = ""
    attachment_number: int | None = None
    pacer_doc_id: str = ""
    description: str = ""
    is_available: bool = False
    filepath_local: str | None = None
    page_count: int | None = None
    file_size: int | None = None
    sha1: str = ""
    plain_text: str = ""
    ocr_status: int | None = None
    is_sealed: bool | None = None
    is_free_on_pacer: bool | None = None
    document_type: int = MAIN_DOCUMENT
    acms_document_guid: str = ""
    date_upload: datetime | None = None
    date_created: datetime = NEVER
    date_modified: datetime = NEVER

    def __post_init__(self) -> None:
        if self.attachment_number is not None:
            self.document_type = ATTACHMENT


@dataclass(slots=True, kw_only=True)
class Entry:
    """One line of a docket. `description` is the long text, empty while only a court's feed has been seen."""

    id: int = 0
    docket_id: int = 0
    entry_number: int | None = None
    pacer_sequence_number: int | None = None
    recap_sequence_number: str = ""
    date_filed: date | None = None
    time_filed: time | None = None
    description: str = ""
    documents: list[Document] = field(default_factory=list)
    date_created: datetime = NEVER
    date_modified: datetime = NEVER


@dataclass(slots=True, kw_only=True)
class Docket:
    """One docket sheet. `court` is CourtListener's id of the court."""

    id: int = 0
    court: str
    docket_number: str
    case_name: str = ""
    pacer_case_id: str | None = None
    assigned_to_str: str = ""
    referred_to_str: str = ""
    date_filed: date | None = None
    date_terminated: date | None = None
    date_last_filing: date | None = None
    nature_of_suit: str = ""
    cause: str = ""
    jurisdiction_type: str = ""
    jury_demand: str = ""
    parties: tuple[str, ...] = ()
    parent_docket: int | None = None
    appeal_from: str | None = None
    federal_defendant_number: int | None = None
    source: int = 1
    blocked: bool = False
    date_blocked: date | None = None
    slug: str = ""
    entries: list[Entry] = field(default_factory=list)
    date_created: datetime = NEVER
    date_modified: datetime = NEVER

    @property
    def docket_number_core(self) -> str:
        """The number without office, type and judges, as CourtListener squeezes it: `1:26-cv-01187` is 2601187."""
        number = self.docket_number.lower()
        typed = _DISTRICT_NUMBER.findall(number)
        if len(typed) == 1:
            _, year, _, serial = typed[0]
            return f"{year}{int(serial):05}"
        plain = _PLAIN_NUMBER.findall(number)
        if len(plain) == 1:
            year, serial = plain[0]
            return f"{year}{int(serial):06}"
        return ""

    @property
    def number_parts(self) -> tuple[str, str]:
        """Office and type of a district court's number; empty for others."""
        found = _DISTRICT_NUMBER.search(self.docket_number.lower())
        return (found[1] or "", found[3]) if found else ("", "")

    @property
    def absolute_url(self) -> str:
        """The path of its page. A nameless docket has an empty slug, hence two slashes."""
        return f"/docket/{self.id}/{self.slug}/"


def document_url(docket: Docket, document: Document) -> str:
    """The path of a document's page; empty for an unnumbered one."""
    if not document.document_number:
        return ""
    attachment = "" if document.attachment_number is None else f"{document.attachment_number}/"
    return f"/docket/{docket.id}/{document.document_number}/{attachment}{docket.slug}/"


def slug_of(name: str) -> str:
    """A name as it stands in addresses."""
    plain = unicodedata.normalize("NFKD", name[:_SLUG_CHARS]).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain.lower())).strip("-_")


def pdf_path(docket: Docket, document: Document) -> str:
    """Where a document's PDF lies in the store of papers."""
    folder = f"gov.uscourts.{docket.court}.{docket.pacer_case_id}"
    return f"recap/{folder}/{folder}.{document.document_number}.{document.attachment_number or 0}.pdf"
