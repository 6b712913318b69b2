from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from docketwatch.digest.compose.acting import acts_of, in_order_of_weight
from docketwatch.digest.compose.compose import compose
from docketwatch.docket.model import Change, News, Sighting
from docketwatch.docket.relief import Cited, ReliefChange, Row
from tests.digest.compose.test_compose import CASE, DOCKET, material, sighting
from tests.feeds import NOW

if TYPE_CHECKING:
    from docketwatch.digest.compose.sections import Act, CaseSection
    from docketwatch.docket.model import NewsKind

NAMES = {DOCKET.ref: ("D.D.C.", "D.D.C. 1:25-cv-00190")}
GRANTED = "ORDER granting 12 Motion for Preliminary Injunction. Signed by Judge Jia Cobb on 11/24/2026."
IN_FORCE = Row("preliminary_injunction", "in_force", date(2026, 11, 24), (Cited(DOCKET.ref, "41", date(2026, 11, 24)),))


def entry(text: str, number: int | None = 41, label: str = "Order") -> Sighting:
    return replace(sighting(label, number), text=text, filed=date(2026, 11, 24))


def case_of(kind: NewsKind, one: Sighting, *changes: Change) -> CaseSection:
    digest = compose(material(News(kind, "dcd", NOW, DOCKET.ref, one, changes)))
    return digest.topics[0].cases[0]


def acts(kind: NewsKind, one: Sighting, *changes: Change, relief: tuple[ReliefChange, ...] = ()) -> list[Act]:
    return acts_of(case_of(kind, one, *changes), relief, NAMES)


def test_a_weighty_ruling_stands_first_with_its_place() -> None:
    (act,) = acts("new", entry(GRANTED))
    assert (act.kind, act.headline, act.mark, act.court) == ("ruling", "PI granted", "ECF 41", "D.D.C.")
    assert act.case == CASE.caption
    assert act.said == "Judge Jia Cobb granted motion for preliminary injunction (ECF 12)"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("ORDER granting 12 Motion for Extension of Time.", "Order"),
        ("MOTION for Preliminary Injunction by Doe.", "Motion"),
        ("NOTICE of Appearance by Ann Roe.", "Notice"),
    ],
)
def test_what_decides_little_or_nothing_stands_with_its_case_only(text: str, label: str) -> None:
    digest = compose(material(News("new", "dcd", NOW, DOCKET.ref, entry(text, label=label))))
    assert digest.act_on == ()


def test_a_ruling_that_changes_the_relief_says_both_once() -> None:
    (act,) = acts("new", entry(GRANTED), relief=(ReliefChange(IN_FORCE),))
    assert act.kind == "relief"
    assert act.said.endswith("[Preliminary injunction in force since 24 Nov 2026]")
    assert act.weight == 5


def test_a_text_order_is_known_by_its_day() -> None:
    row = replace(IN_FORCE, by=(Cited(DOCKET.ref, None, date(2026, 11, 24)),))
    (act,) = acts("new", entry(GRANTED, None), relief=(ReliefChange(row),))
    assert act.said.endswith("[Preliminary injunction in force since 24 Nov 2026]")


def test_an_order_that_ends_by_itself_is_told_although_nothing_was_filed() -> None:
    row = replace(IN_FORCE, kind="tro", status="expired", since=date(2026, 11, 25))
    one = entry("NOTICE of Hearing", 44, "Notice")
    (act,) = acts("new", one, relief=(ReliefChange(row, "in_force"),))
    assert act.headline == "TRO expired"
    assert act.said == "Temporary restraining order expired 25 Nov 2026 (was in force)"
    assert (act.docket, act.mark) == ("D.D.C. 1:25-cv-00190", "ECF 41")


def test_a_corrected_text_is_told_with_the_words_that_changed() -> None:
    change = Change("text", GRANTED.replace("granting", "denying"), GRANTED)
    (act,) = acts("update", entry(GRANTED), change)
    assert (act.kind, act.headline) == ("correction", "docket text corrected, now PI granted")
    assert '"denying" is now "granting"' in act.said


def test_a_text_that_comes_for_a_stub_is_a_ruling_and_no_correction() -> None:
    (act,) = acts("update", entry(GRANTED), Change("text", "", GRANTED))
    assert (act.kind, act.headline) == ("ruling", "PI granted")


def test_a_paper_that_comes_for_a_ruling_told_before_is_no_ruling_again() -> None:
    assert acts("update", entry(GRANTED), Change("document", "", "here")) == []


def test_a_ruling_that_vanishes_is_told() -> None:
    (act,) = acts("withdrawn", entry(GRANTED))
    assert (act.kind, act.headline) == ("withdrawn", "ruling no longer in the feed")


def test_redacted_words_are_in_no_act() -> None:
    change = Change("text", "MOTION by Juan Perez for bond", "MOTION by J.P. for bond")
    digest = compose(material(News("update", "dcd", NOW, DOCKET.ref, entry("MOTION by J.P. for bond"), (change,))))
    assert "Juan" not in str(digest)


def test_the_weightiest_stands_first() -> None:
    light, heavy = acts("new", entry(GRANTED))[0], acts("new", entry(GRANTED))[0]
    order = in_order_of_weight([replace(light, weight=4), replace(heavy, weight=5)])
    assert [act.weight for act in order] == [5, 4]
