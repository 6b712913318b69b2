"""Writes the subject of a digest: the top event first, then the counts, the day last; never an outcome not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docketwatch.base.clean import clean_line
from docketwatch.digest.wording import counted, short_day

if TYPE_CHECKING:
    from datetime import tzinfo

    from docketwatch.digest.compose.sections import ComposedDigest

DEFAULT_SUBJECT = "[docketwatch] {what}, {day}"
"""Fields: `what` (everything), or its parts `top`, `counts`, `alarm`; `day`; `readers`."""

FIELDS = ("what", "top", "counts", "alarm", "day", "readers")
MOST_SUBJECT_CHARS = 200
MOST_CAPTION_CHARS = 40
"""How much of a case's name a subject shows: a phone shows about 40 characters of a subject before it cuts."""


def subject_of(
    digest: ComposedDigest, zone: tzinfo, template: str = DEFAULT_SUBJECT, *, is_urgent: bool = False
) -> str:
    """One line.

    Args:
        digest: as composed.
        zone: the reader's, for the day.
        template: text with the FIELDS in braces.
        is_urgent: whether it goes out at once.
    """
    alarm, top, counts = _alarm(digest), _top(digest), _counts(digest)
    said = f"{top} + {counts}" if top and counts else top or counts or _quiet(digest)
    what = "; ".join(part for part in ("URGENT" if is_urgent else "", alarm) if part)
    fields = {
        "what": f"{what}: {said}" if what and not alarm else f"{what}, {said}" if what else said[0].upper() + said[1:],
        "top": top,
        "counts": counts,
        "alarm": alarm,
        "day": short_day(digest.at.astimezone(zone).date()),
        "readers": digest.readers,
    }
    return clean_line(template.format_map(fields), MOST_SUBJECT_CHARS)


def subject_fault(template: str) -> str:
    """Why a template cannot be used; empty where it can."""
    try:
        template.format_map(dict.fromkeys(FIELDS, "x"))
    except (KeyError, IndexError, ValueError, AttributeError) as error:
        return (
            f"has a field that cannot be filled ({error}); allowed are {', '.join('{' + name + '}' for name in FIELDS)}"
        )
    return ""


def _alarm(digest: ComposedDigest) -> str:
    parts = []
    if digest.verdict.worse:
        parts.append(
            f"INCOMPLETE: {digest.verdict.worse} of {counted(digest.verdict.dockets, 'docket')} worse than usual"
        )
    if digest.undelivered:
        parts.append(f"{counted(len(digest.undelivered), 'digest')} NOT DELIVERED")
    return ", ".join(parts)


def _top(digest: ComposedDigest) -> str:
    if not digest.act_on:
        return ""
    first = digest.act_on[0]
    case = first.case if len(first.case) <= MOST_CAPTION_CHARS else first.case[: MOST_CAPTION_CHARS - 1].rstrip() + "…"
    court = f" ({first.court})" if first.court else ""
    return f"{first.headline} in {case}{court}"


def _counts(digest: ComposedDigest) -> str:
    """The other entries: "6 filings in 3 of 75 dockets", without the one that stands first."""
    verdict = digest.verdict
    others = verdict.new + verdict.changed - (1 if digest.act_on and digest.act_on[0].is_entry else 0)
    parts = []
    if others > 0:
        dockets = dockets_with_news(digest)
        where = f" in {dockets} of {counted(verdict.dockets, 'docket')}" if dockets else ""
        parts.append(counted(others, "filing") + where)
    if verdict.first_looks:
        parts.append(f"first look at {counted(verdict.first_looks, 'docket')}")
    if not parts and digest.coming:
        parts.append(f"{counted(len(digest.coming), 'date')} coming")
    return ", ".join(parts)


def dockets_with_news(digest: ComposedDigest) -> int:
    """On how many dockets something happened."""
    shown = {docket.ref for topic in digest.topics for case in topic.cases for docket in case.dockets}
    folded = {one.ref for one in digest.housekeeping} | {one.ref for one in digest.now_free}
    return len(shown | folded | {one.ref for one in digest.act_on if one.ref})


def _quiet(digest: ComposedDigest) -> str:
    verdict = digest.verdict
    if verdict.dockets and not verdict.looked_at:
        return "whether anything was filed is not known, no docket was looked at"
    return f"no new filings, {verdict.looked_at} of {counted(verdict.dockets, 'docket')} looked at"
