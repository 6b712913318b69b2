"""Makes rows of rulings from verbs that rule: one for each request, with its kind and numbers. It finds no verbs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from docketwatch.reading.rulings.kinds_of_relief import AFTER_NOUN, kind_at
from docketwatch.reading.rulings.ruling_kinds import kind_ruled_on, numbers_beside
from docketwatch.reading.rulings.ruling_rules import AS_MOOT, IN_PART, REST, WAITS

if TYPE_CHECKING:
    from docketwatch.docket.readings import Disposition, MotionKind
    from docketwatch.reading.rulings.clauses import Prose
    from docketwatch.reading.rulings.requests import Request
    from docketwatch.reading.rulings.ruling_hits import Hit

MOST_BETWEEN_CHARS = 80
"""How near two verbs stand that rule on one request: "granting in part and denying in part"."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A ruling in the making: `names` is false for "the motion", whose kind stands elsewhere."""

    hit: Hit
    says: Disposition | None
    kind: MotionKind | None
    names: bool
    numbers: tuple[int, ...]
    is_part: bool
    is_rest: bool


def draft_of(prose: Prose, requests: list[Request], hit: Hit) -> Draft:
    """One row made of one verb: what it rules on, of which kind and under which numbers."""
    qualifier = prose.text[slice(*hit.qualifier)]
    acts_on = prose.text[slice(*hit.acts_on)]
    request = _request_of(requests, hit)
    says: Disposition | None = hit.says
    near = qualifier[:90] if hit.form in {"passive", "bare", "will"} else qualifier
    if hit.says in {"denied", "dismissed"} and AS_MOOT.search(_ASKS_FOR_MOOT.sub("", near)):
        says = "moot"
    is_part = bool(IN_PART.search(near if hit.says == "granted" else qualifier[:30]))
    kind, names = kind_ruled_on(prose, hit, request, acts_on)
    if hit.says == "dismissed" and request is None and says == "dismissed":
        kind, names = None, True
    if hit.says in {"affirmed", "reversed", "remanded"} and request is None:
        kind, names = None, True
    rest = bool(REST.search(prose.text[max(0, hit.start - 50) : hit.start]) or REST.search(near))
    numbers = request.numbers if request else ()
    return Draft(hit, says, kind, names, numbers or numbers_beside(acts_on, hit), is_part, rest)


_ASKS_FOR_MOOT = re.compile(r"\bto (?:deny|dismiss|strike|find)\b[^.;]{0,40}?\bmoot\b", re.IGNORECASE)
"""What a motion asks is not what became of it."""


def _request_of(requests: list[Request], hit: Hit) -> Request | None:
    start, end = hit.acts_on
    return next((request for request in requests if start - 1 <= request.start < end), None)


def join_rows(prose: Prose, drafts: list[Draft]) -> list[Draft]:
    """One row for one motion: "granting in part and denying in part", "it is otherwise denied"."""
    rows: list[Draft] = []
    for draft in drafts:
        last = rows[-1] if rows else None
        if last and not _is_of_another(prose, draft) and (_is_same(last, draft) or _goes_on(prose, last, draft)):
            rows[-1] = _merged(last, draft)
        else:
            rows.append(draft)
    return [replace(row, says="granted_in_part") if row.says == "granted" and row.is_part else row for row in rows]


def _is_of_another(prose: Prose, draft: Draft) -> bool:
    """Whether a verb has a motion of its own that is only named by its party: "and DENIES Defendants' cross motion"."""
    return draft.hit.form == "finite" and bool(_ANOTHERS.match(prose.text[slice(*draft.hit.acts_on)]))


_ANOTHERS = re.compile(
    r"\s*(?:the )?(?:[A-Z][\w.-]{1,30} ){0,3}?(?:[\w.-]{1,30}(?:'s|s')|cross)[ -](?:cross[ -]?)?(?:motion|application)",
    re.IGNORECASE,
)


def _goes_on(prose: Prose, last: Draft, draft: Draft) -> bool:
    """Whether a second verb is about another part of the same request: "denying the Motion as to Count II"."""
    if draft.numbers or {last.hit.says, draft.hit.says} != {"granted", "denied"}:
        return False
    return draft.hit.form in {"ing", "finite"} and bool(_SAME_AGAIN.match(prose.text[slice(*draft.hit.acts_on)]))


_SAME_AGAIN = re.compile(
    r"\s*(?:(?:the|that|said) (?:motion|application|request)\b(?! (?:to|for)\b)|it\b|(?:as|with respect) to\b)",
    re.IGNORECASE,
)


def _is_same(last: Draft, draft: Draft) -> bool:
    if {last.hit.says, draft.hit.says} - {"granted", "denied", "moot", None}:
        return False
    if draft.hit.acts_on == last.hit.acts_on and draft.hit.form in {"passive", "bare", "will"}:
        return True
    if (
        last.hit.form == draft.hit.form == "ing"
        and not last.names
        and not last.numbers
        and last.hit.acts_on[1] <= draft.hit.start
        and last.hit.acts_on[1] - last.hit.end < MOST_BETWEEN_CHARS
    ):
        return last.kind is None and draft.hit.start - last.hit.end < MOST_BETWEEN_CHARS
    if draft.is_rest:
        return True
    if set(draft.numbers) & set(last.numbers):
        return draft.kind in {None, last.kind}
    return draft.hit.form != "ing" and not draft.names and not draft.numbers


def _merged(last: Draft, draft: Draft) -> Draft:
    says = last.says
    outcomes = {last.says, draft.says}
    if "granted_in_part" in outcomes or ("granted" in outcomes and len(outcomes) > 1):
        says = "granted_in_part"
    elif outcomes == {"denied", "moot"}:
        says = "denied"
    kind, names = (last.kind, last.names) if last.names else (draft.kind, draft.names)
    return replace(
        last,
        says=says,
        kind=kind,
        names=names,
        numbers=last.numbers or draft.numbers,
        is_part=last.is_part or (draft.is_part and draft.says == "granted"),
    )


def is_mere_consequence(prose: Prose, draft: Draft, drafts: list[Draft]) -> bool:
    """Relief put in force beside the ruling that gave it, and stays that only hold an order while a request waits."""
    if draft.hit.verb in {"extend", "stay", "enjoin", "restrain"}:
        if _has_ruling_on_request(draft, drafts):
            return True
        if any(other.says in {"granted", "granted_in_part"} and other.hit.start < draft.hit.start for other in drafts):
            return True
        begins, ends = prose.sentence(draft.hit.start)
        if draft.hit.verb == "stay" and WAITS.search(prose.text[begins:ends]):
            return True
        return draft.hit.verb in {"enjoin", "restrain"} and draft.kind is None
    # The end of an administrative stay rules on nothing.
    return draft.hit.verb == "vacate" and bool(
        re.search(r"administrative|temporary stay|interim stay", prose.text[slice(*draft.hit.acts_on)], re.IGNORECASE)
    )


def _has_ruling_on_request(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether a motion is granted or denied beside it: "the deadline is STAYED; 18 Motion is DENIED as moot"."""
    return draft.hit.verb == "stay" and any(
        other.numbers and other.hit.verb in {"grant", "deny", "moot"} for other in drafts if other is not draft
    )


def _asked_in_a_letter(prose: Prose, draft: Draft) -> MotionKind | None:
    """As in "LETTER requesting an extension. ENDORSEMENT: GRANTED"; "granted, extending the time"."""
    if draft.hit.form != "bare":
        return None
    if re.search(r"\bextend", prose.text[draft.hit.end : prose.sentence(draft.hit.start)[1]], re.IGNORECASE):
        return "extension"
    found = AFTER_NOUN.search(prose.text, 0, draft.hit.start)
    return kind_at(found)[1] if found and found.lastgroup != "other" else None


def name_kinds(prose: Prose, drafts: list[Draft], requests: list[Request]) -> list[Draft]:
    """Give "the motion" the kind of the motion named before it, or else behind it."""
    rows: list[Draft] = []
    for draft in drafts:
        if draft.names or draft.hit.says in {"affirmed", "reversed", "remanded", "vacated"}:
            rows.append(draft)
            continue
        named = [request for request in requests if request.kind or request.rule == "petition"]
        before = [request for request in named if request.start < draft.hit.start]
        request = _meant(draft, named, before)
        if not request:
            rows.append(
                replace(
                    draft,
                    kind=_asked_in_a_letter(prose, draft) or ("other" if _request_of(requests, draft.hit) else None),
                )
            )
            continue
        rows.append(replace(draft, kind=request.kind, numbers=draft.numbers or request.numbers))
    return _without_repeats(rows)


def _meant(draft: Draft, named: list[Request], before: list[Request]) -> Request | None:
    """The request that "the motion" or "Motion [30]" means; one with another number is another motion."""
    if not draft.numbers:
        return before[-1] if before else next(iter(named), None)
    own = [request for request in named if set(request.numbers) & set(draft.numbers)]
    unnumbered = [request for request in named if not request.numbers]
    return (
        next(iter(own), None)
        or next((one for one in reversed(before) if one in unnumbered), None)
        or next(iter(unnumbered), None)
    )


def drop_results(prose: Prose, rows: list[Draft]) -> list[Draft]:
    """A dismissal in one sentence with the grant of a motion is its result; of a stipulation it is what was asked."""
    if rows and rows[0].says == "dismissed" and rows[0].kind is None:
        _, ends = prose.sentence(rows[0].hit.start)
        if any(row.says == "granted" and row.kind and row.hit.start < ends for row in rows[1:]):
            return rows[1:]
        if _STIPULATION_AND_ORDER.match(prose.text):
            return [replace(rows[0], kind="dismiss"), *rows[1:]]
    return rows


_STIPULATION_AND_ORDER = re.compile(
    r"\W{0,6}(?:joint |agreed |amended )*stipulation\W{1,6}(?:and|&)\W{1,6}(?:\W?proposed\W{1,6})?order", re.IGNORECASE
)


def _without_repeats(rows: list[Draft]) -> list[Draft]:
    kept: list[Draft] = []
    for row in rows:
        if kept and not row.names and (kept[-1].kind, kept[-1].says) == (row.kind, row.says):
            continue
        kept.append(row)
    return kept
