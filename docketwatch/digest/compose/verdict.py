"""Counts what a digest covers and what happened, and groups the reasons why something could not be checked; pure."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from docketwatch.digest.compose.sections import Unchecked, Verdict

if TYPE_CHECKING:
    from datetime import datetime

    from docketwatch.digest.compose.material import Material

_NO_SOURCE = frozenset({"no-feed", "unresolved", "not-in-archive"})


def verdict_of(material: Material, cases_with_news: int) -> Verdict:
    """The counts of the first line: of dockets by coverage, of entries by what happened to them."""
    levels = [one.observed for one in material.coverage]
    without = sum(any(reason.kind in _NO_SOURCE for reason in one.reasons) for one in material.coverage)
    archived = [any(reason.kind == "archive-only" for reason in one.reasons) for one in material.coverage]
    typed = [any(reason.kind == "partial-types" for reason in one.reasons) for one in material.coverage]
    looked = [level != "unchecked" for level in levels]
    kinds = [one.kind for one in material.news]
    return Verdict(
        dockets=len(levels),
        looked_at=sum(looked),
        all_types=sum(
            seen and not narrow and not far for seen, narrow, far in zip(looked, typed, archived, strict=True)
        ),
        some_types=sum(seen and narrow for seen, narrow in zip(looked, typed, strict=True)),
        not_looked_at=levels.count("unchecked") - without,
        without_source=without,
        through_archive=sum(seen and far for seen, far in zip(looked, archived, strict=True)),
        worse=sum(one.is_worse_than_expected for one in material.coverage),
        new=kinds.count("new"),
        changed=kinds.count("update") + kinds.count("withdrawn") + kinds.count("sheet"),
        first_looks=kinds.count("baseline"),
        cases_with_news=cases_with_news,
    )


def grouped_reasons(material: Material, *, standing: bool) -> tuple[Unchecked, ...]:
    """The dockets of one court that share one reason, together: known limits, or what is worse than usual."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for one in material.coverage:
        for reason in one.reasons:
            if reason.standing == standing and reason.kind != "gap":
                groups[one.court or "", reason.sentence].append(one.docket)
    return tuple(
        Unchecked(court, sentence, tuple(dockets), _last_good(material, court))
        for (court, sentence), dockets in groups.items()
    )


def is_known_trouble(material: Material) -> bool:
    """Whether all that could not be checked as usual is what the run before could not check, for the same reason."""
    if material.trouble_before is None or (material.account_problem and not material.is_account_problem_known):
        return False
    return {
        (one.docket, reason.kind) for one in material.coverage for reason in one.reasons if not reason.standing
    } <= material.trouble_before


def _last_good(material: Material, court: str) -> datetime | None:
    health = material.health.get(court)
    is_of_then = health and health.last_good and health.last_good <= material.at
    return health.last_good if health and is_of_then else None
