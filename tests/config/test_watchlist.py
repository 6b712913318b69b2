from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from docketwatch.base.errors import ConfigError, UsageError
from docketwatch.config.choice import case_holding, find_case
from docketwatch.config.settings import Settings, WatchSettings
from docketwatch.config.watchlist import built_in_cases, is_same_watch, load_watchlist
from docketwatch.docket.courts import load_courts
from docketwatch.docket.model import WatchedDocket

if TYPE_CHECKING:
    from pathlib import Path

OWN = '[[case]]\nid = "own"\ncaption = "Doe v. Roe"\n[[case.docket]]\n'


def load(folder: Path, text: str = "", scope: str = "core", topics: tuple[str, ...] | None = None) -> list[str]:
    if text:
        (folder / "watchlist.toml").write_text(text, encoding="utf-8")
    watch = WatchSettings.model_validate({"scope": scope, **({"topics": topics} if topics is not None else {})})
    return [docket.ref for docket in load_watchlist(Settings(watch=watch), folder).dockets]


def test_core_is_watched_by_default_and_adjacent_with_a_setting(tmp_path: Path) -> None:
    assert len(load(tmp_path)) == 75
    assert len(load(tmp_path, scope="adjacent")) == 99


def test_topics_choose(tmp_path: Path) -> None:
    removal = load(tmp_path, topics=("expedited-removal",))
    assert "dcd 1:25-cv-00190" in removal
    assert "dcd 1:25-cv-02279" in removal  # protected areas and expedited removal
    assert "dcd 1:25-cv-00403" not in removal
    assert load(tmp_path, topics=()) == []


def test_every_built_in_docket_has_a_court_a_number_a_source_and_a_date() -> None:
    courts = load_courts()
    refs = {docket.ref for case in built_in_cases() for docket in case.dockets}
    for case in built_in_cases():
        assert case.topics
        for docket in case.dockets:
            assert docket.court in courts
            assert docket.number
            assert docket.sources
            assert docket.as_of
            assert docket.appeal_of is None or docket.appeal_of in refs


def test_families_run_from_the_district_to_the_supreme_court() -> None:
    jgg = find_case("jgg-v-trump", built_in_cases(), load_courts())
    assert [docket.ref for docket in jgg.dockets][:3] == ["dcd 1:25-cv-00766", "cadc 25-5067", "scotus 24A931"]
    assert all(case.dockets[0].appeal_of is None for case in built_in_cases())


def test_the_package_data_equals_the_checked_facts(shared: Path) -> None:
    facts = json.loads((shared / "data" / "watchlist-facts.json").read_text(encoding="utf-8"))
    ours = {docket.ref: (case, docket) for case in built_in_cases() for docket in case.dockets}
    numbered = [fact for fact in facts if fact["docket_number"]]
    assert len(numbered) == len(ours) == 99
    for fact in numbered:
        case, docket = ours[f"{fact['court']} {fact['docket_number']}"]
        assert list(case.topics) == fact["topics"]
        assert case.scope == fact["scope"]
        assert docket.courtlistener_id == fact["courtlistener_id"]
        assert docket.appeal_of == fact["appeal_of"]
        assert docket.judge == fact["judge"]
        assert docket.filed == fact["date_filed"]
        assert set(fact["aliases"]) <= {case.caption, *case.aliases}
        if fact["appeal_of"]:
            assert fact["appeal_of"] in {one.ref for one in case.dockets}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (OWN + 'court = "ddd"\nnumber = "1:25-cv-1"\n', r"\[case 1, docket 1\]: There is no federal court \"ddd\""),
        (OWN + 'court = "azb"\nnumber = "22-1"\n', "write the court's id: \"arb\""),
        (OWN + 'court = "dcd"\nnumber = "hello"\n', '"hello" cannot be a docket number'),
        (OWN + 'court = "dcd"\n', "number: is required"),
        (OWN + 'number = "1:25-cv-1"\n', "court: is required"),
        (OWN + 'court = "dcd"\nnumber = "25-cv-190"\n', "two cases with one docket: dcd 25-cv-190 stands in"),
        (OWN + "courtlistener_id = 69566723\n", "two cases with one docket: courtlistener 69566723"),
        ('[[case]]\nid = "jgg-v-trump"\ncaption = "x"\n[[case.docket]]\ncourt = "dcd"\nnumber = "1:26-cv-1"\n',
         'two cases have the id "jgg-v-trump"'),
        ('[[case]]\nid = "x"\ncaption = "x"\ndocket = []\n', "at least one"),
        ('include = ["nothing"]\n', 'include: "nothing" is no built-in case or docket'),
        (OWN + 'court = "dcd"\nnumber = "1:26-cv-1"\n[[case.docket]]\ncourt = "dcd"\nnumber = "26-cv-1"\n',
         'dcd 26-cv-1 stands twice in "own"'),
        (OWN + 'court = "cadc"\nnumber = "1:26-cv-1"\n', "cannot be a docket number of that court"),
        ('remove = ["nothing"]\n', '"nothing" is no built-in case or docket'),
    ],
)  # fmt: skip
def test_a_fault_gets_a_sentence(tmp_path: Path, text: str, fault: str) -> None:
    with pytest.raises(ConfigError, match=fault):
        load(tmp_path, text)


def test_a_case_or_one_docket_can_be_taken_off(tmp_path: Path) -> None:
    refs = load(tmp_path, 'remove = ["jgg-v-trump", "cadc 25-5320"]\n')
    assert "dcd 1:25-cv-00766" not in refs
    assert "cadc 25-5320" not in refs
    assert "dcd 1:25-cv-00190" in refs


def test_what_scope_and_topics_leave_out_can_be_included(tmp_path: Path) -> None:
    assert "scotus 24A1079" in load(tmp_path, 'include = ["scotus 24A1079"]\n')
    assert len(load(tmp_path)) == 76
    assert len(load(tmp_path, scope="adjacent")) == 99
    assert load(tmp_path, 'include = ["jgg-v-trump"]\n', topics=())[0] == "dcd 1:25-cv-00766"


def test_own_dockets_are_watched_after_the_built_in(tmp_path: Path) -> None:
    assert load(tmp_path, OWN + 'court = "mad"\nnumber = "1:26-cv-10042"\n')[-1] == "mad 1:26-cv-10042"


def test_what_is_one_docket() -> None:
    first = WatchedDocket("dcd", "1:25-cv-00190", pacer_case_id="1", courtlistener_id=9)
    assert is_same_watch(first, WatchedDocket("dcd", "25-cv-190"))
    assert is_same_watch(first, WatchedDocket("dcd", None, pacer_case_id="1"))
    assert is_same_watch(first, WatchedDocket(None, None, courtlistener_id=9))
    assert not is_same_watch(first, WatchedDocket("mad", "1:25-cv-00190"))
    assert not is_same_watch(first, WatchedDocket("dcd", "1:25-cv-00191"))
    assert not is_same_watch(
        WatchedDocket(None, None, courtlistener_id=8), WatchedDocket(None, None, courtlistener_id=9)
    )
    assert case_holding(WatchedDocket("dcd", "2:99-cv-1"), built_in_cases()) is None


@pytest.mark.parametrize(
    "text",
    [
        "jgg-v-trump",
        "J.G.G.",
        "dcd 1:25-cv-00766",
        "D.D.C. 25-cv-766",
        "SCOTUS 24A931",
        "https://www.courtlistener.com/docket/69741724/",
    ],
)
def test_a_case_is_found_by_id_name_or_docket(text: str) -> None:
    assert find_case(text, built_in_cases(), load_courts()).id == "jgg-v-trump"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("v. Trump", "fits [0-9]+ cases: .* and [0-9]+ more"),
        ("jgg-v-trumpp", "Did you mean jgg-v-trump"),
        ("zzzz", "cases list"),
    ],
)
def test_an_unclear_case_gets_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        find_case(text, built_in_cases(), load_courts())
