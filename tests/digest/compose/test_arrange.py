from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from docketwatch.digest.compose.arrange import arranged, weight
from docketwatch.digest.compose.sections import ROUTINE, Line
from docketwatch.docket.readings import EntryText
from docketwatch.reading.read import read_entry


def line(number: int, text: str, **other: object) -> Line:
    read = Line(
        kind="new",
        mark=f"ECF {number}",
        labels=(),
        entered=datetime(2026, 3, 2, 10, number % 60, tzinfo=UTC),
        entered_local=date(2026, 3, 2),
        links=(),
        text=text,
        reading=read_entry(EntryText(text, filed=date(2026, 3, 2), number=str(number))),
    )
    return replace(read, **other)  # type: ignore[arg-type] # the fields of Line


MOTION = line(12, "MOTION for Preliminary Injunction by Juniper Aid (Roe, Ana)")
MEMORANDUM = line(13, "MEMORANDUM in Support re 12 MOTION for Preliminary Injunction filed by Juniper Aid. (Roe, Ana)")
APPEARANCE = line(11, "NOTICE of Appearance by Thomas Corcoran on behalf of Bureau of Tides (Corcoran, Thomas)")
ORDER = line(14, "ORDER denying 9 Motion to Dismiss. Signed by Judge Jo Rowe on 3/2/2026. (dg3s)")


def test_rulings_come_first_parts_follow_their_lead_and_routine_is_last() -> None:
    found = arranged([APPEARANCE, MOTION, MEMORANDUM, ORDER])
    assert [(one.mark, one.under) for one in found] == [
        ("ECF 14", ""),
        ("ECF 12", ""),
        ("ECF 13", "ECF 12"),
        ("ECF 11", ROUTINE),
    ]


def test_a_change_is_never_folded_and_stands_by_its_weight() -> None:
    changed = replace(APPEARANCE, kind="update")
    withdrawn = replace(ORDER, kind="withdrawn")
    found = arranged([changed, MOTION, withdrawn])
    assert [(one.mark, one.under) for one in found] == [("ECF 14", ""), ("ECF 12", ""), ("ECF 11", "")]


def test_what_was_not_read_stays_in_its_order() -> None:
    latest = [replace(one, kind="latest", reading=None) for one in (APPEARANCE, MOTION, ORDER)]
    assert arranged(latest) == latest
    assert weight(latest[0]) == 0


def test_nothing_is_lost() -> None:
    many = [line(number, f"NOTICE of Appearance by Counsel {number} (Roe, Ana)") for number in range(1, 40)]
    found = arranged([*many, ORDER, MOTION])
    assert {one.mark for one in found} == {one.mark for one in (*many, ORDER, MOTION)}
    assert len(found) == len(many) + 2
