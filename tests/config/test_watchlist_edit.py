from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from docketwatch.base.errors import ConfigError, UsageError
from docketwatch.config.watchlist import read_own
from docketwatch.config.watchlist_edit import add_case, case_id_for, put_back, remove_own_case, take_off
from docketwatch.docket.model import Case, WatchedDocket

if TYPE_CHECKING:
    from pathlib import Path


def case(name: str, docket: WatchedDocket, note: str | None = None) -> Case:
    return Case(name, name.title(), ("other",), (docket,), note=note)


ONE = case("one", WatchedDocket("mad", "1:26-cv-10042", private=True), "our note")
TWO = case("two", WatchedDocket(None, None, courtlistener_id=7))


def test_a_file_is_made_private_and_read_back(tmp_path: Path) -> None:
    path = add_case(tmp_path / "made", ONE)
    add_case(tmp_path / "made", TWO)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    own = read_own(tmp_path / "made")
    assert [table.case(built_in=False) for table in own.case] == [ONE, TWO]


def test_comments_and_order_stay(tmp_path: Path) -> None:
    path = tmp_path / "watchlist.toml"
    docket = '[[case.docket]]\ncourt = "dcd"\nnumber = "1:26-cv-1"\n'
    path.write_text(f'# mine\nschema = 1\n\n[[case]] # first\nid = "x"\ncaption = "X"\n{docket}')
    add_case(tmp_path, ONE)
    take_off(tmp_path, "jgg-v-trump")
    changed = path.read_text()
    assert "# mine" in changed
    assert "[[case]] # first" in changed
    assert read_own(tmp_path).remove == ("jgg-v-trump",)
    remove_own_case(tmp_path, "one")
    put_back(tmp_path, {"jgg-v-trump"})
    assert [table.id for table in read_own(tmp_path).case] == ["x"]
    assert read_own(tmp_path).remove == ()
    assert "# mine" in path.read_text()


def test_taking_off_twice_in_a_new_file(tmp_path: Path) -> None:
    take_off(tmp_path, "jgg-v-trump")
    take_off(tmp_path, "cadc 25-5320")
    assert read_own(tmp_path).remove == ("jgg-v-trump", "cadc 25-5320")


def test_a_broken_file_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "watchlist.toml").write_text("[[case")
    with pytest.raises(ConfigError):
        add_case(tmp_path, ONE)
    assert (tmp_path / "watchlist.toml").read_text() == "[[case"


def test_a_folder_that_cannot_be_written_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="cannot be written"):
        add_case(tmp_path / "file" / "x", ONE)


def test_ids_are_made_of_captions_and_never_taken_twice() -> None:
    assert case_id_for("Castañon Nava v. U.S. Dep't", set()) == "castanon-nava-v-u-s-dep"
    assert case_id_for("Doe v. Roe", {"doe-v-roe", "doe-v-roe-2"}) == "doe-v-roe-3"
    assert case_id_for("…", set()) == "case"
