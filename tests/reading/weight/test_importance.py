from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from docketwatch.docket.readings import (
    CourtKind,
    Deadline,
    Disposition,
    EntryText,
    Event,
    Evidence,
    Hearing,
    MotionKind,
)
from docketwatch.reading.anatomy import MOST_READ_CHARS, dissect
from docketwatch.reading.weight.importance import read_importance
from docketwatch.reading.weight.importance_rules import RULES

if TYPE_CHECKING:
    from pathlib import Path

NOWHERE = Evidence("hearing", "test", 0, 0)
A_HEARING = Hearing(date(2026, 5, 4), None, "hearing", None, NOWHERE)
A_DEADLINE = Deadline(date(2026, 5, 4), "brief", NOWHERE)


def weigh(
    text: str,
    event: Event,
    kind: MotionKind | None = None,
    disposition: Disposition | None = None,
    court: CourtKind = "district",
    hearings: tuple[Hearing, ...] = (),
    deadlines: tuple[Deadline, ...] = (),
) -> int:
    entry = EntryText(text, court_kind=court)
    weight, evidence = read_importance(entry, dissect(text), event, kind, disposition, hearings, deadlines)
    assert evidence.about == "importance"
    assert 0 <= evidence.start <= evidence.end <= len(text)
    return weight


@pytest.mark.parametrize(
    ("weight", "event", "kind", "disposition", "text"),
    [
        (5, "order", "preliminary_injunction", "granted", "ORDER granting 12 Motion for Preliminary Injunction"),
        (5, "order", "tro", "denied", "ORDER denying 12 Motion for Temporary Restraining Order"),
        (5, "judgment", None, None, "CLERK'S JUDGMENT in favor of Acme"),
        (5, "order", "stay", "denied", "ORDER denying 30 Motion to Stay pending appeal"),
        (5, "order", None, "granted", "ORDER granting 1 Petition for Writ of Habeas Corpus"),
        (5, "minute_entry", None, None, "Minute Entry: Sentencing held on 5/4/2026 for Jim Poe"),
        (4, "opinion", "dismiss", None, "REPORT AND RECOMMENDATION re 31 Motion to Dismiss"),
        (4, "order", "dismiss", None, "Order on Motion to Dismiss"),
        (4, "order", "class_certification", "denied", "ORDER denying 17 Motion to Certify Class"),
        (4, "order", "stay", "granted", "ORDER granting motion to hold case in abeyance"),
        (4, "order", "tro", "granted", "ORDER EXTENDING TEMPORARY RESTRAINING ORDER through March 16, 2026"),
        (4, "complaint", None, None, "COMPLAINT against Acme"),
        (4, "motion", "summary_judgment", None, "MOTION for Summary Judgment by Acme"),
        (4, "notice", None, None, "NOTICE of Voluntary Dismissal by Jane Doe"),
        (4, "motion", "stay", None, "MOTION to Stay 30 Order pending appeal by Acme"),
        (3, "order", "preliminary_injunction", "moot", "ORDER denying as moot 12 Motion for Preliminary Injunction"),
        (3, "order", "tro", None, "ORDER TO SHOW CAUSE why 2 Motion for TRO should not be granted"),
        (3, "opposition", "dismiss", None, "RESPONSE in Opposition re 8 MOTION to Dismiss"),
        (3, "motion", "stay", None, "MOTION to Stay by Jane Doe"),
        (3, "order", None, None, "SCHEDULING ORDER: Discovery due by 5/4/2026"),
        (3, "hearing_notice", None, None, "ORAL ARGUMENT SCHEDULED for 9:00 a.m. on May 4, 2026"),
        (2, "order", "stay", "granted", "ORDER granting Motion to Stay Briefing on Motion for Preliminary Injunction"),
        (2, "order", "extension", "granted", "ORDER granting 12 Motion for Extension of Time"),
        (2, "motion", "other", None, "MOTION for Leave to File Excess Pages re Motion for Summary Judgment"),
        (2, "notice", None, None, "NOTICE of Supplemental Authority re 59 Motion to Dismiss by Jane Doe"),
        (2, "letter", None, None, "Letter"),
        (1, "appearance", None, None, "NOTICE of Appearance by Ann Roe"),
        (1, "order", "pro_hac_vice", "granted", "ORDER granting 9 Motion for Pro Hac Vice"),
        (1, "order", "tro", None, "(Entered in error) ORDER granting 33 Motion for TRO"),
        (1, "other", None, None, "PROPOSED ORDER granting preliminary injunction"),
    ],
)
def test_weighs_by_event_kind_outcome_and_words(
    weight: int, event: Event, kind: MotionKind | None, disposition: Disposition | None, text: str
) -> None:
    assert weigh(text, event, kind, disposition) == weight


@pytest.mark.parametrize(
    "text",
    [
        "ORDER denying 24 Motion to Compel; granting 26 Motion for Preliminary Injunction",
        "ORDER: Plaintiffs' Motion for Summary Judgment is GRANTED",
        "ORDER that defendants are temporarily enjoined from enforcing the rule",
        "TEMPORARY ORDER filed. The preliminary injunction entered March 19, 2026 is administratively stayed.",
        "ORDER: Respondents shall not transfer Petitioner outside this District",
        "MINUTE ORDER GRANTING IN PART and DENYING IN PART 12 Motion to Dismiss",
    ],
)
def test_a_ruling_is_not_lost_where_its_kind_or_outcome_was_misread(text: str) -> None:
    assert weigh(text, "order") == 5
    assert weigh(text, "order", "other", "denied") == 5


def test_the_court_of_appeals_decides() -> None:
    assert weigh("OPINION issued. Published.", "opinion", court="appellate") == 5
    assert weigh("ORDER: The judgment is vacated.", "order", None, "vacated", court="appellate") == 5
    assert (
        weigh("LETTER from the Clerk: application for stay was granted", "letter", "stay", "granted", "appellate") == 5
    )
    assert weigh("CASE OPENED.", "administrative", court="appellate") == 2
    assert weigh("The mandate is RECALLED.", "order", court="appellate") == 4


def test_dates_raise_a_routine_entry() -> None:
    assert weigh("Set/Reset Hearings", "administrative") == 1
    assert weigh("Set/Reset Hearings", "administrative", hearings=(A_HEARING,)) == 2
    assert weigh("ORDER", "order") == 2
    assert weigh("ORDER", "order", deadlines=(A_DEADLINE,) * 3) == 3


def test_no_line_is_named_twice() -> None:
    names = [line.name for line in RULES]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("unit", ["granting ", "a a ", " ", "motion to ", "stay of the ", "A, ", "sentencing "])
def test_a_hostile_text_is_weighed(unit: str) -> None:
    text = (unit * MOST_READ_CHARS)[:MOST_READ_CHARS]
    assert 1 <= weigh(text, "order", "other", "granted") <= 5


@pytest.mark.parametrize("name", ["docket_entries.dev.jsonl", "docket_entries.recent.jsonl", "adversarial.dev.jsonl"])
def test_the_weight_of_real_entries(shared: Path, name: str) -> None:
    rows = [json.loads(row) for row in (shared / "eval" / name).read_text(encoding="utf-8").splitlines()]
    pairs = []
    for row in rows:
        label = row["label"]
        hearings = (A_HEARING,) * len(label["hearings"])
        said = weigh(
            row["text"], label["event"], label["motion_kind"], label["disposition"], row["court_kind"], hearings
        )
        pairs.append((said, label["importance"]))
    top = [said for said, weight in pairs if weight >= 4]
    high = [weight for said, weight in pairs if said >= 4]
    assert sum(said == weight for said, weight in pairs) / len(pairs) >= 0.85
    assert sum(abs(said - weight) <= 1 for said, weight in pairs) / len(pairs) >= 0.98
    assert sum(said >= 4 for said in top) / len(top) >= 0.97
    assert sum(weight >= 4 for weight in high) / len(high) >= 0.9
