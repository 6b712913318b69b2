"""The sentences that every form of a digest shares: the verdict, ages, dates, lists; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime, tzinfo

    from docketwatch.digest.compose.sections import Verdict
    from docketwatch.docket.model import Change, Coverage, Sighting

PACER_FEES = (
    "PACER links need a login: 10 cents a page, $3 cap a document, transcripts not capped; waived up to $30 a quarter; "
    "written opinions free. docketwatch never buys."
)
NOT_ADVICE = "Not legal advice; check the docket."
MOST_TEXT_CHARS = 500
"""How much of a docket text a digest shows; the rest is counted, kept and searchable."""

ORDER_WORD_WITHIN_CHARS = 40
"""A text order says so at once ("MINUTE ORDER granting…"); further on, "order" is what somebody asked for."""

WORDS_AROUND = 6
MOST_NUMBERS = 10
"""How many missing entry numbers a sentence lists."""

_ORDER_WORDS = re.compile(r"\border\b", re.IGNORECASE)


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """Say how many: "1 docket", "3 dockets"."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def coverage_sentence(verdict: Verdict) -> str:
    """What was looked at: "75 dockets: 55 looked at (24 all entry types, 31 some entry types), 20 without ..."."""
    parts = []
    if verdict.looked_at:
        types = f"{verdict.all_types} all entry types, {verdict.some_types} some entry types"
        if verdict.through_archive:
            types += f", {verdict.through_archive} through CourtListener only"
        parts.append(f"{verdict.looked_at} looked at ({types})")
    if verdict.not_looked_at:
        parts.append(f"{verdict.not_looked_at} NOT LOOKED AT")
    if verdict.without_source:
        parts.append(f"{verdict.without_source} without a source")
    alarm = "INCOMPLETE: " if verdict.worse else ""
    return (
        f"{alarm}{counted(verdict.dockets, 'docket')}: {', '.join(parts) or 'none'}. {verdict.worse} worse than usual."
    )


def news_sentence(verdict: Verdict) -> str:
    """Say what happened: "3 new entries, 1 change, in 2 cases."; or that nothing did."""
    if not (verdict.new or verdict.changed or verdict.first_looks):
        if verdict.dockets and not verdict.looked_at:
            return "Whether anything is new is not known: nothing could be looked at."
        return "Nothing new in what was looked at." if verdict.not_looked_at else "Nothing new."
    parts = []
    if verdict.first_looks:
        parts.append(f"first look at {counted(verdict.first_looks, 'docket')}")
    if verdict.new:
        parts.append(counted(verdict.new, "new entry", "new entries"))
    if verdict.changed:
        parts.append(counted(verdict.changed, "change"))
    where = f", in {counted(verdict.cases_with_news, 'case')}" if verdict.new or verdict.changed else ""
    sentence = f"{', '.join(parts)}{where}."
    return sentence[0].upper() + sentence[1:]


def short_day(day: date) -> str:
    """Write a day: "25 Nov"."""
    return f"{day.day} {day:%b}"


def full_day(day: date) -> str:
    """Write a day with its year: "25 Nov 2026"."""
    return f"{short_day(day)} {day.year}"


def short_moment(moment: datetime) -> str:
    """Write a moment: "24 Nov, 6:02 p.m. EST", in the moment's own zone."""
    hour = int(f"{moment:%I}")
    half = f"{moment:%p}".replace("AM", "a.m.").replace("PM", "p.m.")
    return f"{short_day(moment.date())}, {hour}:{moment:%M} {half} {moment.tzname()}"


def long_moment(moment: datetime, zone: tzinfo) -> str:
    """Write the moment of a digest: "Wed 25 Nov 2026, 7:05 a.m. EST"."""
    local = moment.astimezone(zone)
    return f"{local:%a} {full_day(local.date())}, {short_moment(local).partition(', ')[2]}"


def change_words(change: Change) -> str:
    """One change as a phrase, with the court's own words between quotation marks."""
    old, new = change.old, change.new
    phrases = {
        ("document", False, True): "its paper now has a link",
        ("document", True, False): "its link is gone",
        ("document", True, True): "its link now leads to another paper",
        ("number", False, True): f"now ECF {new}",
        ("number", True, False): f"no longer numbered (was ECF {old})",
        ("presence", True, True): "shown again after it had been withdrawn",
        ("event", False, True): f'joined: "{new}"',
        ("event", True, False): f'no longer: "{old}"',
        ("text", False, True): f'its text is now known: "{shortened(new)}"',
        ("text", True, True): changed_words(old, new),
        ("free copy", False, True): "a free copy has come",
        ("free copy", True, True): "its free copy lies elsewhere now",
        ("parties", False, True): f"parties joined: {shortened(new)}",
        ("parties", True, False): f"no longer a party: {shortened(old)}",
        ("sealed", False, True): "now sealed",
        ("redaction", False, False): "its text was redacted by the court",
        ("terminated", False, True): f"terminated {new}",
    }
    if not (old and new):
        what = f'{change.what} now: "{new}"' if new else f'no {change.what} any more; it was: "{old}"'
        return phrases.get((change.what, bool(old), bool(new)), what)
    return phrases.get((change.what, True, True), f'{change.what} was: "{old}"; now: "{new}"')


def shortened(text: str, most: int = MOST_TEXT_CHARS) -> str:
    """A text as the court wrote it, its end left out and counted where it is long, and where that makes it shorter."""
    cut = f"{text[:most].rstrip()}… [{len(text) - most} more characters]"
    return text if len(text) <= max(most, len(cut)) else cut


def changed_words(old: str, new: str) -> str:
    """What of a docket text changed, with a few words around it: `text changed: "… [old words] → [new words] …"`."""
    before, after = old.split(), new.split()
    same_start = next(
        (place for place, (one, other) in enumerate(zip(before, after, strict=False)) if one != other),
        min(len(before), len(after)),
    )
    most_end = min(len(before), len(after)) - same_start
    same_end = next(
        (count for count in range(most_end) if before[-1 - count] != after[-1 - count]),
        most_end,
    )
    gone = " ".join(before[same_start : len(before) - same_end])
    come = " ".join(after[same_start : len(after) - same_end])
    lead = " ".join(after[max(0, same_start - WORDS_AROUND) : same_start])
    return f'text changed after "{shortened(lead)}": "{shortened(gone)}" is now "{shortened(come)}"'


def interval_words(coverage: Coverage, zone: tzinfo) -> str:
    """Say what is claimed: "complete 3 Nov, 6:15 p.m. EST to 24 Nov, 6:05 p.m. EST except ECF 47", or nothing."""
    if coverage.since is None or coverage.until is None:
        return "nothing claimed yet"
    partial = any(reason.kind == "partial-types" for reason in coverage.reasons)
    what = "complete for the types its feed carries," if partial else "complete"
    span = f"{what} {short_moment(coverage.since.astimezone(zone))} to {short_moment(coverage.until.astimezone(zone))}"
    if not coverage.missing_numbers:
        return span
    return f"{span} except {missing_words(coverage.missing_numbers)}"


def missing_words(numbers: Sequence[int]) -> str:
    """Name entry numbers that were never shown, without guessing why: "ECF 47, 49 (not seen: ...)"."""
    shown = named([str(number) for number in numbers], MOST_NUMBERS)
    return f"ECF {shown} (not seen: sealed, restricted or missing)"


def named(names: Sequence[str], most: int) -> str:
    """List names, at most so many: "a, b and 3 more"."""
    more = len(names) - most
    return ", ".join(names[:most]) + (f" and {more} more" if more > 0 else "")


def entry_mark(sighting: Sighting) -> str:
    """How an entry is cited: "ECF 45"; without a number "text order" only if the court's own words say order.

    An event without number and without a paper may as well be a hearing or a clerk's notice, and calling that an
    order would be a wrong statement about a ruling.
    """
    if sighting.entry_number is not None:
        return f"ECF {sighting.entry_number}"
    if sighting.doc_url:
        return "unnumbered"
    if sighting.papers:
        return "unnumbered"
    words = sighting.labels or (sighting.text[:ORDER_WORD_WITHIN_CHARS],)
    return "text order" if any(_ORDER_WORDS.search(label) for label in words) else "text entry"


def event_names(labels: Iterable[str]) -> str:
    """The names of an entry's events as the court's feed gives them, joined."""
    return "; ".join(label or "(no event name)" for label in labels)
