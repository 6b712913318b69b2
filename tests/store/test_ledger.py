from __future__ import annotations

import sqlite3
import threading
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from docketwatch.base.errors import StoreError
from docketwatch.docket.quota import FREE_ACCOUNT, Rate
from docketwatch.store.ledger import KEEP_DAYS, open_ledger
from tests.feeds import NOW

if TYPE_CHECKING:
    from pathlib import Path


def test_requests_are_spent_one_by_one_and_by_purpose(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "ledger.sqlite3", "a") as ledger:
        assert [ledger.take("births", NOW, keep_reserve=True) for _ in range(5)] == [NOW] * 5
        assert ledger.take("births", NOW, keep_reserve=True) > NOW
        assert ledger.by_purpose(NOW) == {"births": 5}
        assert len(ledger.balance(NOW).spent) == 5
        assert ledger.balance(NOW + timedelta(days=2)).spent == ()


def test_each_account_has_its_own_and_every_process_shares_it(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite3"
    with open_ledger(path, "a") as one, open_ledger(path, "a") as same, open_ledger(path, "b") as other:
        for ledger in (one, same, one, same, one):
            assert ledger.take("entries", NOW, keep_reserve=False) == NOW
        assert same.take("entries", NOW, keep_reserve=False) > NOW
        assert other.take("entries", NOW, keep_reserve=False) == NOW
    assert (path.stat().st_mode & 0o777) == 0o600


def test_many_at_once_never_spend_more_than_there_is(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite3"
    granted: list[bool] = []

    def spend() -> None:
        with open_ledger(path, "a") as ledger:
            granted.append(ledger.take("entries", NOW, keep_reserve=False) == NOW)

    with open_ledger(path, "a"):
        threads = [threading.Thread(target=spend) for _ in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert sum(granted) == 5


def test_true_rates_and_the_spending_of_others_are_learned(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "ledger.sqlite3", "a") as ledger:
        assert ledger.balance(NOW).rates == FREE_ACCOUNT
        ledger.take("find", NOW - timedelta(days=KEEP_DAYS + 1), keep_reserve=False)
        for others in ([NOW] * 9, [NOW] * 10):
            ledger.learn([Rate(10, 60)], others, NOW)
        assert ledger.balance(NOW).rates == (Rate(10, 60),)
        assert ledger.take("find", NOW, keep_reserve=False) > NOW
        assert ledger.own_spent(NOW) == ()


def test_a_shut_account_opens_by_itself(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "ledger.sqlite3", "a") as ledger:
        until = NOW + timedelta(hours=2)
        ledger.shut(until)
        assert ledger.take("find", NOW, keep_reserve=False) == until
        assert ledger.balance(NOW).shut_until == until
        assert ledger.take("find", until, keep_reserve=False) == until


def test_what_is_no_ledger_gets_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite3"
    path.write_bytes(b"no database at all, but long enough to be read as one" * 30)
    with pytest.raises(StoreError, match="damaged or no database"), open_ledger(path, "a"):
        pass


def test_no_docket_and_no_token_stand_in_it(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite3"
    with open_ledger(path, "fingerprint") as ledger:
        ledger.take("births", NOW, keep_reserve=False)
    columns = [row[1] for row in sqlite3.connect(path).execute("PRAGMA table_info(spent)")]
    assert columns == ["account", "at", "purpose"]
