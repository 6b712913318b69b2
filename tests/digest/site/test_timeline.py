from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docketwatch.digest.site.material import SiteDocket
from docketwatch.digest.site.timeline import WIDTH, Timeline, timeline
from tests.site_sample import BUSY, HOSTILE, entry, sample

SVG = "{http://www.w3.org/2000/svg}"
TODAY = date(2026, 11, 25)


def drawn(*dockets: SiteDocket, today: date = TODAY) -> Timeline:
    made = timeline(dockets, today)
    assert made is not None
    return made


def parsed(made: Timeline) -> ET.Element:
    return ET.fromstring(made.svg)  # noqa: S314 - our own


def docket(*lines: tuple[date, str, int], ref: str = "dcd 1:26-cv-1") -> SiteDocket:
    entries = tuple(
        entry(place, day, "order" if ruling else "motion", f"entry {place}", ruling=ruling, weight=weight)
        for place, (day, ruling, weight) in enumerate(lines, 1)
    )
    return SiteDocket(ref, "D.D.C.", "1:26-cv-1", "Doe v. Mullin", "district", lines=entries)


def test_the_drawing_says_in_words_what_it_shows() -> None:
    root = parsed(drawn(*sample().cases[0].dockets))
    assert root.attrib["role"] == "group"
    title, told = root.findtext(f"{SVG}title", ""), root.findtext(f"{SVG}desc", "")
    assert title == "Time line, 20 Jan 2026 to 25 Nov 2026: 53 entries, 11 rulings"
    assert "appeal D.C. Cir. 26-5101: 4 entries, 2 rulings" in told
    assert (root.attrib["aria-labelledby"], root.attrib["aria-describedby"]) == ("tl-title", "tl-desc")


def test_the_district_court_stands_above_the_appeal_and_that_above_the_supreme_court() -> None:
    first, second, third = sample().cases[0].dockets
    root = parsed(drawn(third, second, first))
    names = {one.text: float(one.attrib["y"]) for one in root.iter(f"{SVG}text") if one.get("class") == "tl-name"}
    assert list(names) == [
        "District court: D.D.C. 1:26-cv-00042",
        "Appeal: D.C. Cir. 26-5101",
        "Supreme Court: U.S. 26A312",
    ]
    assert sorted(names.values()) == list(names.values())


def test_every_ruling_is_a_link_of_its_own_shape_that_says_its_entry() -> None:
    dockets = sample().cases[0].dockets
    rulings = [line for one in dockets for line in one.lines if line.is_ruling]
    links = list(parsed(drawn(*dockets)).iter(f"{SVG}a"))
    assert {link.attrib["href"] for link in links} == {f"#e{line.key}" for line in rulings}
    assert all(link.find(f"{SVG}path") is not None for link in links)
    told = {link.findtext(f"{SVG}title") for link in links}
    assert "ECF 15, 30 Jan 2026: Judge granted the motion for a temporary restraining order (ECF 4)" in told


def test_a_day_far_to_the_right_is_late_and_a_ruling_names_number_and_outcome() -> None:
    made = drawn(docket((date(2026, 1, 1), "", 2), (date(2026, 6, 1), "denied", 4), (date(2026, 11, 25), "granted", 4)))
    places = [float(re.search(r"M([\d.]+)", one.attrib["d"])[1]) for one in parsed(made).iter(f"{SVG}path")]  # type: ignore[index]
    assert places == sorted(places)
    assert places[-1] - places[0] == pytest.approx((WIDTH - 32) * 177 / 328, abs=0.2)
    labels = [one.text for one in parsed(made).iter(f"{SVG}text") if one.get("class") == "tl-label"]
    assert labels == ["2 denied", "3 granted"]


def test_four_hundred_filings_in_a_week_stay_few_marks_and_none_is_lost_from_the_count() -> None:
    made = drawn(*sample().cases[1].dockets)
    root = parsed(made)
    bars, links = list(root.iter(f"{SVG}rect")), list(root.iter(f"{SVG}a"))
    rulings = sum(line.is_ruling for line in sample().cases[1].dockets[0].lines)
    assert len(bars) == 7
    assert len(links) + made.unmarked == rulings
    counted = [one.text or "" for one in root.iter(f"{SVG}text") if (one.text or "").startswith("+")]
    assert sum(int(one) for one in counted) == made.unmarked
    assert f"{BUSY + 1} entries" in root.findtext(f"{SVG}title", "")


def test_marks_and_labels_of_one_row_never_lie_over_one_another() -> None:
    days = [date(2026, 1, 1) + timedelta(days=place) for place in range(0, 300, 3)]
    root = parsed(drawn(docket(*((day, "granted in part", 1 + place % 5) for place, day in enumerate(days)))))
    marks: dict[float, list[float]] = {}
    for one in root.iter(f"{SVG}path"):
        x, top = re.match(r"M([\d.]+) ([\d.]+)", one.attrib["d"]).groups()  # type: ignore[union-attr]
        size = float(re.search(r"L([\d.]+) ", one.attrib["d"])[1]) - float(x)  # type: ignore[index]
        marks.setdefault(round(float(top) + size, 1), []).append(float(x))
    assert all(after - before >= 16 for row in marks.values() for before, after in pairwise(row))
    labels: dict[str, list[tuple[float, float]]] = {}
    for text in root.iter(f"{SVG}text"):
        if text.get("class") == "tl-label" and not (text.text or "").startswith("+"):
            half = len(text.text or "") * 6.6 / 2
            labels.setdefault(text.attrib["y"], []).append(
                (float(text.attrib["x"]) - half, float(text.attrib["x"]) + half)
            )
    for row in labels.values():
        row.sort()
        assert all(right < left for (_, right), (left, _) in pairwise(row))


def test_a_long_document_number_of_a_court_of_appeals_is_left_out_of_the_label() -> None:
    one = entry(2_110_207, date(2026, 4, 2), "order", "Panel entered a stay", ruling="granted", weight=4)
    appeal = SiteDocket("cadc 26-1", "D.C. Cir.", "26-1", "Doe v. Mullin", "appeal", lines=(one,))
    labels = [text.text for text in parsed(drawn(appeal)).iter(f"{SVG}text") if text.get("class") == "tl-label"]
    assert labels == ["granted"]


def test_hostile_words_leave_the_drawing_well_formed() -> None:
    one = entry(1, TODAY, "order", HOSTILE, ruling=HOSTILE, weight=5)
    made = drawn(SiteDocket("x", HOSTILE, HOSTILE, HOSTILE, "district", lines=(one,)))
    assert "document.title='taken'" in (parsed(made).findtext(f".//{SVG}a/{SVG}title") or "")


def test_a_docket_without_a_dated_entry_has_no_drawing() -> None:
    assert timeline(sample().cases[2].dockets, TODAY) is None


@given(
    st.lists(
        st.tuples(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.sampled_from(["", "granted"]), st.integers(1, 5)),
        min_size=1,
        max_size=40,
    )
)
def test_whatever_the_days_everything_stays_inside_the_drawing(lines: list[tuple[date, str, int]]) -> None:
    made = drawn(docket(*lines))
    root = parsed(made)
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    for one in root.iter():
        for name, most in (("x", width), ("x1", width), ("x2", width), ("y", height), ("y1", height), ("y2", height)):
            assert 0 <= float(one.attrib.get(name, 0)) <= most
    rulings = sum(bool(ruling) for _, ruling, _ in lines)
    assert len(list(root.iter(f"{SVG}a"))) + made.unmarked == rulings
    ticks = [text for text in root.iter(f"{SVG}text") if text.get("class") == "tl-tick"]
    assert len(ticks) <= 13
