from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.test_check import today
from tests.feeds import Item

if TYPE_CHECKING:
    from docketwatch.demo.court_server import Courts
    from tests.conftest import Program

ALL_TOPICS = '["protected-areas", "expedited-removal", "emergency-powers"]'


@pytest.fixture
def built_in(program: Program) -> Program:
    program.configure(topics=ALL_TOPICS)
    return program


def test_list_shows_topics_cases_and_expected_coverage(built_in: Program) -> None:
    out = built_in.run("cases", "list").out
    assert "PROTECTED AREAS (11 cases)" in out
    assert "mdd 8:25-cv-00243  no source" in out
    assert "dcd 1:25-cv-00190  all entry types" in out
    assert "Svitlana Doe" not in out
    everything = built_in.run("cases", "list", "--all").out
    assert everything.index("NOT WATCHED") < everything.index("Svitlana Doe")
    listed = built_in.run("cases", "list", "--json").json
    assert len(listed["watched"]) == 44
    assert listed["not_watched"] == []


@pytest.mark.parametrize(
    ("words", "ref", "expected"),
    [
        (["dcd", "1:26-cv-00042"], "dcd 1:26-cv-00042", "D.D.C.'s feed carries all entry types (as of 2022-12-20)"),
        (["mdd 8:26-cv-00042"], "mdd 8:26-cv-00042", "D. Md. publishes no feed: needs a CourtListener token"),
        (["mnd", "0:26-cv-00042"], "mnd 0:26-cv-00042", "D. Minn.'s feed carries only:"),
        (["https://ecf.dcd.uscourts.gov/cgi-bin/DktRpt.pl?225292"], "dcd #225292", "all entry types"),
        (["https://www.courtlistener.com/docket/99999999/doe-v-roe/"], "courtlistener 99999999", "not known"),
        (["https://www.courtlistener.com/docket/69695790/x/"], "mad 1:25-cv-10495", "D. Mass.'s feed carries only"),
    ],
)
def test_add_tells_what_to_expect(built_in: Program, words: list[str], ref: str, expected: str) -> None:
    result = built_in.run("cases", "add", *words)
    assert result.code == 0
    assert f"Watching {ref}" in result.out
    assert expected in result.out
    assert "learns that you watch it" in result.out
    assert ref in built_in.run("cases", "list").out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["ddcc", "1:25-cv-1"], 'There is no federal court "ddcc". Did you mean'),
        (["dcd", "hello"], "cannot be a docket number"),
        (["dcd", "1:26-cv-1", "--topic", "protcted-areas"], "Did you mean protected-areas?"),
        (["scotus", "24A1079", "--private"], "add it without"),
        (["dcd", "25-cv-190"], "is watched already, in the case make-the-road-v-huffman"),
        (["https://www.courtlistener.com/docket/69566723/x/"], "dcd 1:25-cv-00190 is watched already"),
    ],
)
def test_a_mistake_gets_one_sentence(built_in: Program, words: list[str], sentence: str) -> None:
    result = built_in.run("cases", "add", *words)
    assert (result.code, result.out) == (2, "")
    assert sentence in result.err
    assert result.err.count("\n") == 1


def test_remove_and_put_back(built_in: Program) -> None:
    assert built_in.run("cases", "remove", "jgg-v-trump").code == 0
    assert built_in.run("cases", "remove", "cadc", "25-5320").code == 0
    out = built_in.run("cases", "list").out
    assert "jgg-v-trump" not in out
    assert "cadc 25-5320" not in out
    assert "in the built-in case make-the-road-v-huffman" in built_in.run("cases", "add", "cadc 25-5320").out
    assert "cadc 25-5320" in built_in.run("cases", "list").out
    added = built_in.run(
        "cases", "add", "dcd", "1:26-cv-00042", "--caption", "Doe v. Roe", "--note", "ours", "--private"
    )
    assert "in the case doe-v-roe" in added.out
    assert "marked private" in added.out
    assert built_in.run("cases", "remove", "doe-v-roe").code == 0
    assert built_in.run("cases", "remove", "doe-v-roe").code == 2


def test_a_built_in_docket_beside_the_scope_is_watched_in_its_own_case(built_in: Program) -> None:
    added = built_in.run("cases", "add", "scotus", "24A1079")
    assert "Watching scotus 24A1079, in the built-in case svitlana-doe-v-noem" in added.out
    built_in.configure("", topics=ALL_TOPICS)
    built_in.config.write_text(built_in.config.read_text().replace("[watch]", '[watch]\nscope = "adjacent"'))
    assert built_in.run("cases", "list").code == 0
    assert built_in.run("cases", "remove", "scotus 24A1079").code == 0


def test_adding_and_removing_by_any_name_again_and_again(built_in: Program) -> None:
    for _ in range(2):
        assert built_in.run("cases", "add", "dcd", "1:26-cv-00042").code == 0
        assert built_in.run("cases", "show", "D.D.C. 26-cv-42").code == 0
        assert built_in.run("cases", "remove", "dcd 26-cv-42").code == 0


def test_a_case_id_of_a_docket_watched_by_number_is_refused(watching: Program, courts: Courts) -> None:
    courts.show("dcd", today(Item("Order", 5, 41)))
    watching.run("check")
    result = watching.run("cases", "add", "https://ecf.dcd.uscourts.gov/cgi-bin/DktRpt.pl?276600")
    assert result.code == 2
    assert "is dcd 1:25-cv-00190 (Make the Road New York v. Noem), which is watched already" in result.err


def test_show_tells_family_sources_coverage_and_newest_entries(watching: Program, courts: Courts) -> None:
    courts.show("dcd", today(Item("Order", 5, 41)))
    before = watching.run("cases", "show", "make-the-road")
    assert "Expect: D.D.C.'s feed carries all entry types" in before.out
    watching.run("check")
    after = watching.run("cases", "show", "dcd", "1:25-cv-00190")
    assert "ECF 41  Order" in after.out
    assert "Seen: complete" in after.out
    shown = watching.run("cases", "show", "make-the-road", "--json").json
    assert shown["coverage"][0]["observed"] == "full"
    built_in = watching.run("cases", "show", "jgg-v-trump").out
    assert "cadc 25-5067  (review of dcd 1:25-cv-00766)" in built_in
    assert "Its number as of" in built_in
    assert "https://www.lawfaremedia.org/" in built_in
    assert "Judge James" in built_in


def test_coverage_before_and_after_a_check(watching: Program, courts: Courts) -> None:
    assert "Nothing has been checked yet" in watching.run("coverage").out
    courts.show("dcd", today(Item("Order", 5, 41)))
    watching.run("check")
    out = watching.run("coverage").out
    assert "expected all entry types, observed all entry types; complete" in out
    assert watching.run("coverage", "--json").json["dockets"][0]["expected"] == "full"
