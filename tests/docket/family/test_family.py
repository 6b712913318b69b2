"""Links to other dockets: drawn from the words of every kind of court, never from a caption or a bare number."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from docketwatch.docket.family.family import DocketHere, links_in
from docketwatch.docket.family.marked_text import is_same_number

TEXTS = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "data/family/texts.jsonl").read_text(encoding="utf-8").splitlines()
]
"""Invented texts in the styles of many courts: `{court, number, text, links: ["relation court number"]}`."""
HERE = DocketHere("dcd", "1:26-cv-00190")


def told(text: str, here: DocketHere = HERE) -> list[str]:
    """The links of a text as "relation court number"."""
    return [f"{one.relation} {one.court or 'null'} {one.number}" for one in links_in(text, here)]


def is_same_link(one: str, other: str) -> bool:
    first, second = one.split(" ", 2), other.split(" ", 2)
    return first[:2] == second[:2] and is_same_number(first[2], second[2])


def unmatched(links: list[str], among: list[str]) -> list[str]:
    return [link for link in links if not any(is_same_link(link, other) for other in among)]


@pytest.mark.parametrize("row", [row for row in TEXTS if row["links"]], ids=lambda row: row["text"][:60])
def test_kin_are_linked_with_relation_court_and_number(row: dict[str, Any]) -> None:
    links = told(row["text"], DocketHere(row["court"], row["number"]))
    assert unmatched(row["links"], links) == []
    assert unmatched(links, row["links"]) == []


@pytest.mark.parametrize("row", [row for row in TEXTS if not row["links"]], ids=lambda row: row["text"][:60])
def test_what_is_no_kin_is_not_linked(row: dict[str, Any]) -> None:
    assert told(row["text"], DocketHere(row["court"], row["number"])) == []


@pytest.mark.parametrize(
    ("tie", "broken"),
    [
        ("Case is related to No. 26-cv-300.", "Case is not related to No. 26-cv-300."),
        ("ORDER granting motion to consolidate with 26-cv-300.", "ORDER denying motion to consolidate with 26-cv-300."),
        ("USCA Case Number 26-5011.", "NOTICE of supplemental authority: USCA Case Number 26-5011."),
        ("See the appeal, No. 26-5011.", "See the appeal, No. 26-5011 (D.C. Cir. May 1, 2026)."),
        ("Related case: Doe v. Roe, No. 26-cv-300.", "Relying on Doe v. Roe, No. 26-cv-300."),
    ],
)
def test_the_words_around_a_number_make_and_unmake_the_link(tie: str, broken: str) -> None:
    assert told(tie) != []
    assert told(broken) == []


def test_the_docket_itself_is_never_linked_whatever_its_writing() -> None:
    assert told("Related to 1:26-cv-190, 26cv190 (JMC), Civil Action No. 26-190 and 1:2026cv00190-JMC.") == []


def test_a_number_alone_and_a_caption_alone_link_nothing() -> None:
    assert told("26-5011") == []
    assert told("Doe v. Mullin, No. 26-cv-300") == []


def test_the_same_number_told_twice_is_one_link() -> None:
    assert told("Related to 26-cv-300 (JMC). Related case: 1:26-cv-00300.") == ["related dcd 26-cv-300"]


def test_evidence_are_the_words_of_the_text() -> None:
    text = "ORDER.  USCA\u00a0Case Number 26-5011."
    (link,) = links_in(text, HERE)
    assert text[link.start : link.end] == "USCA\u00a0Case Number 26-5011"
    assert (link.rule, link.evidence) == ("USCA", "USCA Case Number 26-5011")


def test_a_forged_mark_in_a_text_is_no_number() -> None:
    assert told("Related to \ue000 and \ue001; lead case \uf000.") == []
    assert told("Related to \ue000 26-cv-300.") == ["related dcd 26-cv-300"]


def test_an_unknown_court_is_no_fault() -> None:
    assert told("Related to 26-cv-300.", DocketHere("nowhere", "")) == ["related nowhere 26-cv-300"]


def test_only_the_beginning_of_a_text_is_read() -> None:
    assert told("x " * 3_000 + "Related to 26-cv-300.") == []


@pytest.mark.parametrize(
    "unit",
    ["related to ", "26-1190, ", "[26-1, transferred to ", "26-1 and related to ", "Supreme Court ", "N.D. Tex. ", "("],
)
def test_a_hostile_text_is_read_no_further_than_its_beginning(unit: str) -> None:
    text = (unit * 100_000)[:100_000]
    assert links_in(text, HERE) == links_in(text[:6_000], HERE)


def test_the_labelled_snippets_are_read_without_an_invented_docket(shared: Path) -> None:
    labelled = shared / "eval/family.dev.jsonl"
    if not labelled.is_file():
        pytest.skip("the labelled snippets (../shared/eval/family.dev.jsonl) are not beside this checkout")
    count: Counter[str] = Counter()
    invented = []
    for line in labelled.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        said = told(row["text"], DocketHere(row["docket"]["court"], row["docket"]["number"]))
        wanted = [f"{one['relation']} {one['court'] or 'null'} {one['number']}" for one in row["links"]]
        count["wanted"] += len(wanted)
        count["right"] += len(wanted) - len(unmatched(wanted, said))
        invented += [(row["id"], link) for link in unmatched(said, wanted)]
    assert invented == []
    assert count["right"] >= 0.9 * count["wanted"] > 0
