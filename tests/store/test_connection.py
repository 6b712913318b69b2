from __future__ import annotations

import os
import sqlite3
import stat
from typing import TYPE_CHECKING

import pytest

from docketwatch.base.errors import StoreError
from docketwatch.store import connection as module
from docketwatch.store import open_store, open_to_read
from docketwatch.store.connection import APPLICATION_ID, connect, connect_to_read, explain, transaction
from docketwatch.store.migrations import MIGRATIONS

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_store_is_ours_private_and_careful(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        path = tmp_path / "made" / "store.sqlite3"
        opened = connect(path)
    finally:
        os.umask(old)
    assert opened.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert opened.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    assert opened.execute("PRAGMA synchronous").fetchone() == (2,)
    assert opened.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert opened.execute("PRAGMA foreign_keys").fetchone() == (1,)
    opened.close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_newer_store_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite3"
    connect(path).close()
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA user_version = 99")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match=r"newer docketwatch.*upgrade"):
        connect(path)
    assert path.read_bytes() == before


def test_a_foreign_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite3"
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE precious (x)")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="not a docketwatch store"):
        connect(path)
    assert path.read_bytes() == before


def test_what_is_no_database_gets_a_sentence(tmp_path: Path) -> None:
    text = tmp_path / "text"
    text.write_text("hello, this is no database at all, just some text that is long enough")
    with pytest.raises(StoreError, match="damaged or no database"):
        connect(text)
    with pytest.raises(StoreError, match="cannot be opened"):
        connect(tmp_path)
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be opened"):
        connect(tmp_path / "file" / "store.sqlite3")


def test_a_step_that_dies_leaves_the_old_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "store.sqlite3"
    connect(path).close()
    monkeypatch.setattr(module, "MIGRATIONS", (*MIGRATIONS, "CREATE TABLE fine (x);\nCREATE TABLE broken (;\n"))
    with pytest.raises(StoreError, match="cannot be used"):
        connect(path)
    raw = sqlite3.connect(path)
    assert raw.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    assert raw.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'fine'").fetchone() == (0,)
    raw.close()


def test_reading_changes_nothing(tmp_path: Path) -> None:
    missing = tmp_path / "none" / "store.sqlite3"
    with open_to_read(missing) as store:
        assert store.dockets.baselines() == {}
    assert not missing.parent.exists()
    path = tmp_path / "store.sqlite3"
    connect(path).close()
    path.chmod(0o400)
    with open_to_read(path) as store:
        assert store.last_finished_run() is None
    assert stat.S_IMODE(path.stat().st_mode) == 0o400


def test_an_older_store_is_upgraded_by_a_writing_command_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "store.sqlite3"
    connect(path).close()
    monkeypatch.setattr(module, "MIGRATIONS", (*MIGRATIONS, "CREATE TABLE more (x);\n"))
    with pytest.raises(StoreError, match="docketwatch check"):
        connect_to_read(path)
    connect(path).close()
    connect_to_read(path).close()


def test_an_open_store_is_closed_to_others(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite3"
    path.touch(mode=0o644)
    connect(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_transaction_is_all_or_nothing(tmp_path: Path) -> None:
    opened = connect(tmp_path / "store.sqlite3")
    with pytest.raises(sqlite3.IntegrityError), transaction(opened):
        opened.executemany("INSERT INTO bodies VALUES (?, x'00')", ["a", "a"])
    assert opened.execute("SELECT count(*) FROM bodies").fetchone() == (0,)
    opened.close()


def test_a_fault_inside_the_block_is_a_store_error(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite3"
    with pytest.raises(StoreError, match="cannot be used"), open_store(path) as store:
        store._connection.execute("SELECT * FROM no_such_table")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_FULL, "is full"),
        (sqlite3.SQLITE_BUSY, "stayed busy"),
        (sqlite3.SQLITE_READONLY, "cannot be written"),
        (sqlite3.SQLITE_CORRUPT, "damaged"),
        (sqlite3.SQLITE_ERROR, "cannot be used"),
    ],
)
def test_every_fault_has_its_sentence(tmp_path: Path, code: int, words: str) -> None:
    error = sqlite3.OperationalError("as SQLite says")
    error.sqlite_errorcode = code
    assert words in explain(error, tmp_path)


def test_a_full_disk_keeps_the_earlier_rows(tmp_path: Path) -> None:
    opened = connect(tmp_path / "store.sqlite3")
    with transaction(opened):
        opened.execute("INSERT INTO bodies VALUES ('a', x'00')")
    pages = opened.execute("PRAGMA page_count").fetchone()[0]
    opened.execute(f"PRAGMA max_page_count = {pages + 1}")
    with pytest.raises(sqlite3.OperationalError, match="full"), transaction(opened):
        opened.execute("INSERT INTO bodies VALUES ('b', zeroblob(1000000))")
    assert opened.execute("SELECT sha256 FROM bodies").fetchall() == [("a",)]
    assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    opened.close()
