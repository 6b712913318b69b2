from __future__ import annotations

from typing import TYPE_CHECKING

from tests.simulation.week import simulate_week

if TYPE_CHECKING:
    from pathlib import Path


def test_two_processes_of_one_free_account_lose_nothing_and_are_never_refused(tmp_path: Path) -> None:
    outcome = simulate_week(tmp_path, 5, seed=3, filings_a_day=12, days=3)
    assert len(outcome.filed) > 10
    assert (outcome.throttled, outcome.lost(), outcome.told_twice) == (0, [], [])
