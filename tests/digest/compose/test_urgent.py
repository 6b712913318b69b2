from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from docketwatch.digest.compose.compose import compose
from docketwatch.digest.compose.urgent import urgent_part
from docketwatch.docket.model import Change, News
from tests.digest.compose.test_acting import GRANTED, entry
from tests.digest.compose.test_compose import DOCKET, material, new, sighting
from tests.feeds import NOW

if TYPE_CHECKING:
    from docketwatch.docket.readers import UrgentEvent

STAY = "ORDER denying 9 Motion to Stay."
CONTEMPT = "ORDER finding defendants in civil contempt and granting 30 Motion to Compel."


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (GRANTED, "preliminary_injunction"),
        (GRANTED, "ruling"),
        ("ORDER granting 3 Motion for TRO.", "tro"),
        (STAY, "stay"),
        (CONTEMPT, "contempt"),
    ],
)
def test_what_readers_named_goes_out_alone(text: str, event: UrgentEvent) -> None:
    digest = compose(material(new(entry(text)), new(sighting("Motion to Intervene", 42))))
    part = urgent_part(digest, [event])
    assert part is not None
    (docket,) = part.topics[0].cases[0].dockets
    assert [line.mark for line in docket.lines] == ["ECF 41"]
    assert (part.verdict.new, len(part.act_on)) == (1, 1)


@pytest.mark.parametrize("event", ["tro", "stay", "vacatur", "contempt", "correction"])
def test_another_ruling_waits(event: UrgentEvent) -> None:
    assert urgent_part(compose(material(new(entry(GRANTED)))), [event]) is None


def test_a_motion_is_no_ruling() -> None:
    digest = compose(material(new(entry("EMERGENCY MOTION for TRO by Doe", label="Motion for TRO"))))
    assert urgent_part(digest, ["tro", "ruling"]) is None


def test_a_corrected_text_goes_out_where_corrections_are_wanted() -> None:
    change = Change("text", GRANTED.replace("granting", "denying"), GRANTED)
    digest = compose(material(News("update", "dcd", NOW, DOCKET.ref, entry(GRANTED), (change,))))
    assert urgent_part(digest, ["correction"]) is not None
    assert urgent_part(digest, ["tro"]) is None
