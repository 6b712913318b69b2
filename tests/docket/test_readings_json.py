from __future__ import annotations

import json
from datetime import date, time

from docketwatch.docket.readings import CalledOff, Deadline, Evidence, Hearing, Reading, Ruling
from docketwatch.docket.readings_json import reading_from, reading_record


def evidence(about: str) -> Evidence:
    return Evidence(about, "a rule", 3, 9)


def test_a_reading_comes_back_from_json_as_it_was() -> None:
    full = Reading(
        event="order",
        motion_kind="tro",
        disposition="granted",
        filer="A",
        filer_side="court",
        judge="B",
        deadlines=(Deadline(date(2026, 3, 6), "response due", evidence("deadline")),),
        hearings=(
            Hearing(date(2026, 3, 7), time(14, 30), "motion hearing", "Courtroom 2", evidence("hearing")),
            Hearing(date(2026, 3, 8), None, "trial", None, evidence("hearing")),
        ),
        called_off=(CalledOff(date(2026, 3, 1), "hearing", is_hearing=True, evidence=evidence("called off")),),
        relates_to=(4, 9),
        rulings=(
            Ruling("granted", "tro", (4,), evidence("disposition")),
            Ruling(None, None, (), evidence("disposition")),
        ),
        importance=5,
        evidence=(evidence("event"),),
        is_cut=True,
    )
    for reading in (full, Reading("other")):
        assert reading_from(json.loads(json.dumps(reading_record(reading)))) == reading
