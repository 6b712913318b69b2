from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from docketwatch.base.errors import ConfigError, UsageError
from docketwatch.config.watchlist import read_own
from docketwatch.config.watchlist_edit import add_case, case_id_for, note_names, remove_own
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
    assert own.cases(built_in=False) == (ONE, TWO)


def test_comments_and_order_stay(tmp_path: Path) -> None:
    path = tmp_path / "watchlist.toml"
    docket = '[[case.docket]]\ncourt = "dcd"\nnumber = "1:26-cv-1"\n'
    path.write_text(f'# mine\nschema = 1\n\n[[case]] # first\nid = "x"\ncaption = "X"\n{docket}')
    add_case(tmp_path, ONE)
    note_names(tmp_path, "remove", add={"jgg-v-trump"}, take=set())
    changed = path.read_text()
    assert "# mine" in changed
    assert "[[case]] # first" in changed
    assert read_own(tmp_path).remove == ("jgg-v-trump",)
    remove_own(tmp_path, "one")
    note_names(tmp_path, "remove", add=set(), take={"jgg-v-trump"})
    assert [table.id for table in read_own(tmp_path).case] == ["x"]
    assert read_own(tmp_path).remove == ()
    assert "# mine" in path.read_text()


def test_taking_off_twice_in_a_new_file(tmp_path: Path) -> None:
    note_names(tmp_path, "remove", add={"jgg-v-trump"}, take=set())
    note_names(tmp_path, "remove", add={"cadc 25-5320"}, take=set())
    assert read_own(tmp_path).remove == ("jgg-v-trump", "cadc 25-5320")


def test_the_last_case_can_go_and_the_next_one_come(tmp_path: Path) -> None:
    add_case(tmp_path, ONE)
    remove_own(tmp_path, "one")
    assert read_own(tmp_path).case == ()
    add_case(tmp_path, TWO)
    assert read_own(tmp_path).cases(built_in=False) == (TWO,)


def test_one_docket_of_an_own_case_can_go(tmp_path: Path) -> None:
    both = Case("one", "One", ("other",), (*ONE.dockets, WatchedDocket("ca1", "26-1001")))
    add_case(tmp_path, both)
    remove_own(tmp_path, "one", "ca1 26-1001")
    assert [docket.ref for docket in read_own(tmp_path).cases(built_in=False)[0].dockets] == ["mad 1:26-cv-10042"]
    remove_own(tmp_path, "one", "mad 1:26-cv-10042")
    assert read_own(tmp_path).case == ()


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
