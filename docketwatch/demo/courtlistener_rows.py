"""Rows as the API writes them: the same names in the same order with the same types; decides nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, TypeAlias
from zoneinfo import ZoneInfo

from docketwatch.demo.courtlistener_data import ATTACHMENT, Docket, Document, Entry, document_url

if TYPE_CHECKING:
    from docketwatch.docket.courts import Court

Row: TypeAlias = dict[str, Any]

API = "/api/rest/v4/"
PACIFIC = ZoneInfo("America/Los_Angeles")
SNIPPET_CHARS = 500


def database_time(moment: datetime | None) -> str | None:
    """A moment as the database endpoints write it: Pacific, with the offset."""
    return None if moment is None else moment.astimezone(PACIFIC).isoformat()


def search_time(moment: datetime) -> str:
    """A moment as the search writes it: UTC, with Z."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def docket_row(docket: Docket, site: str) -> Row:
    """One row of `dockets/`."""
    office, case_type = docket.number_parts
    parent = None if docket.parent_docket is None else f"{site}{API}dockets/{docket.parent_docket}/"
    head: Row = {
        "resource_uri": f"{site}{API}dockets/{docket.id}/",
        "id": docket.id,
        "court": f"{site}{API}courts/{docket.court}/",
        "court_id": docket.court,
        **dict.fromkeys(("original_court_info", "idb_data")),
        "clusters": [],
        "audio_files": [],
        **dict.fromkeys(("assigned_to", "referred_to", "bankruptcy_information")),
        "absolute_url": docket.absolute_url,
        "date_created": database_time(docket.date_created),
        "date_modified": database_time(docket.date_modified),
        "source": docket.source,
        "appeal_from_str": "",
        "assigned_to_str": docket.assigned_to_str,
        "referred_to_str": docket.referred_to_str,
        "panel_str": "",
        **dict.fromkeys(("date_last_index", "date_cert_granted", "date_cert_denied", "date_argued")),
        **dict.fromkeys(("date_reargued", "date_reargument_denied")),
        "date_filed": _day(docket.date_filed),
        "date_terminated": _day(docket.date_terminated),
        "date_last_filing": _day(docket.date_last_filing),
        **_names(docket),
        "federal_dn_office_code": office,
        "federal_dn_case_type": case_type,
        "federal_dn_judge_initials_assigned": "",
        "federal_dn_judge_initials_referred": "",
        "federal_defendant_number": docket.federal_defendant_number,
        "pacer_case_id": docket.pacer_case_id,
    }
    return head | _docket_tail(docket) | {"parent_docket": parent, "tags": [], "panel": []}


def _names(docket: Docket) -> Row:
    return {
        "case_name_short": "",
        "case_name": docket.case_name,
        "case_name_full": "",
        "slug": docket.slug,
        "docket_number": docket.docket_number,
        "docket_number_core": docket.docket_number_core,
        "docket_number_raw": docket.docket_number,
        "docket_number_source": 0,
    }


def _docket_tail(docket: Docket) -> Row:
    return {
        "cause": docket.cause,
        "nature_of_suit": docket.nature_of_suit,
        "jury_demand": docket.jury_demand,
        "jurisdiction_type": docket.jurisdiction_type,
        **dict.fromkeys(("appellate_fee_status", "appellate_case_type_information", "mdl_status"), ""),
        **dict.fromkeys(("filepath_ia", "filepath_ia_json"), ""),
        **dict.fromkeys(("ia_upload_failure_count", "ia_needs_upload", "ia_date_first_change")),
        "date_blocked": _day(docket.date_blocked),
        "blocked": docket.blocked,
        "appeal_from": docket.appeal_from,
    }


def entry_row(docket: Docket, entry: Entry, site: str) -> Row:
    """One row of `docket-entries/`, its documents nested."""
    return {
        "resource_uri": f"{site}{API}docket-entries/{entry.id}/",
        "id": entry.id,
        "docket": f"{site}{API}dockets/{docket.id}/",
        "recap_documents": [document_row(docket, document, site) for document in entry.documents],
        "date_created": database_time(entry.date_created),
        "date_modified": database_time(entry.date_modified),
        "date_filed": _day(entry.date_filed),
        "time_filed": None if entry.time_filed is None else entry.time_filed.isoformat(),
        "entry_number": entry.entry_number,
        "recap_sequence_number": entry.recap_sequence_number,
        "pacer_sequence_number": entry.pacer_sequence_number,
        "description": entry.description,
        "tags": [],
    }


def document_row(docket: Docket, document: Document, site: str) -> Row:
    """One row of `recap-documents/`: it names neither its entry nor, but for the address, its docket."""
    return {
        "resource_uri": f"{site}{API}recap-documents/{document.id}/",
        "id": document.id,
        "tags": [],
        "absolute_url": document_url(docket, document),
        "date_created": database_time(document.date_created),
        "date_modified": database_time(document.date_modified),
        "sha1": document.sha1,
        "page_count": document.page_count,
        "file_size": document.file_size,
        "filepath_local": document.filepath_local,
        "filepath_ia": "",
        "ia_upload_failure_count": None,
        "thumbnail": None,
        "thumbnail_status": 0,
        "plain_text": document.plain_text,
        "ocr_status": document.ocr_status,
        "date_upload": database_time(document.date_upload),
        "document_number": document.document_number,
        "attachment_number": document.attachment_number,
        "pacer_doc_id": document.pacer_doc_id,
        "is_available": document.is_available,
        "is_free_on_pacer": document.is_free_on_pacer,
        "is_sealed": document.is_sealed,
        "document_type": document.document_type,
        "description": document.description,
        "acms_document_guid": document.acms_document_guid,
    }


def held_row(document: Document) -> Row:
    """One row of `recap-query/`."""
    return {
        "pacer_doc_id": document.pacer_doc_id,
        "filepath_local": document.filepath_local,
        "id": document.id,
        "acms_document_guid": document.acms_document_guid,
    }


def court_row(court: Court, site: str) -> Row:
    """One row of `courts/`; what the demo does not know of a court is null."""
    return {
        "resource_uri": f"{site}{API}courts/{court.id}/",
        "id": court.id,
        "pacer_court_id": None,
        "pacer_has_rss_feed": {"full": True, "partial": True, "none": False}.get(court.rss_status),
        "pacer_rss_entry_types": "all" if court.rss_status == "full" else court.rss_entry_types or "",
        "date_last_pacer_contact": None,
        "fjc_court_id": "",
        "date_modified": "2014-05-19T17:58:40.714000-07:00",
        "in_use": True,
        "has_opinion_scraper": True,
        "has_oral_argument_scraper": False,
        "position": 200.5,
        "citation_string": court.citation,
        "short_name": court.short_name,
        "full_name": court.name,
        "url": f"https://{court.id}.courts.example/",
        **dict.fromkeys(("start_date", "end_date")),
        "jurisdiction": {"appellate": "F", "scotus": "F", "bankruptcy": "FB", "district": "FD"}.get(court.kind, "FS"),
        "parent_court": None,
        "appeals_to": [],
    }


def found_document_row(docket: Docket, entry: Entry, document: Document, indexed_at: datetime) -> Row:
    """One row of a search for documents (`type=rd`), without its score."""
    number = document.document_number
    return {
        "absolute_url": document_url(docket, document),
        "attachment_number": document.attachment_number,
        "cites": [],
        "description": entry.description,
        "docket_entry_id": entry.id,
        "docket_id": docket.id,
        "document_number": int(number) if number.isascii() and number.isdigit() else None,
        "document_type": "Attachment" if document.document_type == ATTACHMENT else "PACER Document",
        "entry_date_filed": _day(entry.date_filed),
        "entry_number": entry.entry_number,
        "filepath_local": document.filepath_local,
        "id": document.id,
        "is_available": document.is_available,
        "meta": {"timestamp": search_time(indexed_at), "date_created": search_time(document.date_created)},
        "pacer_doc_id": document.pacer_doc_id,
        "page_count": document.page_count,
        "short_description": document.description,
        "snippet": document.plain_text[:SNIPPET_CHARS],
    }


def found_docket_row(docket: Docket, court: Court, indexed_at: datetime) -> Row:
    """One row of a search for dockets (`type=d`), without its score."""
    return {
        "assignedTo": docket.assigned_to_str or None,
        "assigned_to_id": None,
        "attorney": [],
        "attorney_id": [],
        "caseName": docket.case_name,
        "case_name_full": "",
        "cause": docket.cause,
        "chapter": None,
        "court": court.name,
        "court_citation_string": court.citation,
        "court_id": docket.court,
        "dateArgued": None,
        "dateFiled": _day(docket.date_filed),
        "dateTerminated": _day(docket.date_terminated),
        "docketNumber": docket.docket_number,
        "docket_absolute_url": docket.absolute_url,
        "docket_id": docket.id,
        "firm": [],
        "firm_id": [],
        "jurisdictionType": docket.jurisdiction_type,
        "juryDemand": docket.jury_demand,
        "meta": {"timestamp": search_time(indexed_at), "date_created": search_time(docket.date_created)},
        "pacer_case_id": docket.pacer_case_id,
        "party": list(docket.parties),
        "party_id": [],
        "referredTo": docket.referred_to_str or None,
        "referred_to_id": None,
        "suitNature": docket.nature_of_suit,
        "trustee_str": None,
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
