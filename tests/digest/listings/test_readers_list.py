from __future__ import annotations

from datetime import UTC

from docketwatch.digest.listings.readers_list import delivered_lines, readers_lines
from docketwatch.docket.readers import WEEKDAYS, Readers, Target
from tests.feeds import NOW

TEAM = Readers(
    "team", (Target("email", None), Target("email", None), Target("slack", None)), topics=("theirs",), minimum=3
)


def shown(*groups: Readers, waiting: int = 0) -> list[str]:
    late = {TEAM.id: waiting} if waiting else {}
    return [line.plain for line in readers_lines(groups, {TEAM.id: NOW}, late, UTC)]


def test_each_group_is_named_with_what_it_gets_and_how() -> None:
    assert shown(TEAM) == [
        'Readers "team": daily, by 2 x email, slack',
        "  Sees theirs of weight 3 or more; last digest 25 Nov, 12:00 p.m. UTC",
    ]
    others = Readers("others", (Target("files", None),), days=WEEKDAYS[:5], business_days=True)
    assert shown(others) == ['Readers "others": on business days, by files', "  Sees all cases; no digest yet"]


def test_what_has_not_arrived_is_said_and_where_it_is_listed() -> None:
    assert shown(TEAM, waiting=2)[-1] == "  2 deliveries have not arrived: docketwatch digest --pending"


def test_without_readers_it_says_how_to_name_some() -> None:
    assert shown() == ["Readers: none. A [[readers]] table in config.toml names some."]


def test_what_left_the_machine_is_counted_and_a_folder_is_no_way_out() -> None:
    sent = {("email", "a@firm.example"): 3, ("slack", "slack"): 2, ("files", "digest.2026-11-25.a.html"): 9}
    assert [line.plain for line in delivered_lines(sent)] == [
        "3 x digest by email to a@firm.example; named the cases of its readers",
        "2 x digest by slack; named the cases of its readers",
    ]
