from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docketwatch.docket.numbers import DocketNumber, number_fault, parse_docket_number

if TYPE_CHECKING:
    from pathlib import Path

NUMBERS = {
    "01:25-cv-00190": ("1", 25, "cv", 190),
    "0:25-cv-00190": ("0", 25, "cv", 190),
    "1:25 cv 190": ("1", 25, "cv", 190),
    "1:25\u2013cv\u201300190": ("1", 25, "cv", 190),
    "1:25-cv-00190": ("1", 25, "cv", 190),
    "1:25-cv-00190-JMC": ("1", 25, "cv", 190),
    "25-cv-190": (None, 25, "cv", 190),
    "25cv190": (None, 25, "cv", 190),
    "1:2025cv00190": ("1", 25, "cv", 190),
    "1:25-CV-00190": ("1", 25, "cv", 190),
    "No. 25-cv-00190 (ABC)": (None, 25, "cv", 190),
    "Case No. 1:25-cv-00190": ("1", 25, "cv", 190),
    "Civil Action No. 25-190 (JMC)": (None, 25, "cv", 190),
    "Criminal No. 21-8": (None, 21, "cr", 8),
    "No. 25-5320": (None, 25, None, 5320),
    "#25-5320": (None, 25, None, 5320),
    "8:25-cv-00243-TDC": ("8", 25, "cv", 243),
    "1:21-cr-00008-1": ("1", 21, "cr", 8),
    "24A1079": (None, 24, "a", 1079),
    "No. 25a443": (None, 25, "a", 443),
    "22O141": (None, 22, "o", 141),
    "25M12": (None, 25, "m", 12),
    "25-1234": (None, 25, None, 1234),
    "11-8": (None, 11, None, 8),
    "22-70008-": (None, 22, None, 70008),
    "2:22-bk-08352-": ("2", 22, "bk", 8352),
    "22-71148-13": (None, 22, None, 71148),
    "22-80456--13": (None, 22, None, 80456),
    "8-22-73600-las": ("8", 22, None, 73600),
    "2-22-20602-": ("2", 22, None, 20602),
    "17-12306-1-rel": (None, 17, None, 12306),
    "4:22-mj-07865/A-EJM-1": ("4", 22, "mj", 7865),
    "1:20-cv-03877/A": ("1", 20, "cv", 3877),
    "B:22-mj-90070-2": ("B", 22, "mj", 90070),
    "5:18-~gr-00001": ("5", 18, "~gr", 1),
    "1:21-2255-00001": ("1", 21, "2255", 1),
    "2:16-a2-27244": ("2", 16, "a2", 27244),
    "3:21-y-00001": ("3", 21, "y", 1),
    "1:21-MDL-00001": ("1", 21, "mdl", 1),
    "4:25-crcor-00029": ("4", 25, "crcor", 29),
    "2:20-mc-00021-JES-M_M": ("2", 20, "mc", 21),
    "4:20-cv-00061-CKJ-PSOT": ("4", 20, "cv", 61),
    "26 Civ. 1234 (ABC)": (None, 26, "cv", 1234),
    "No. 21 Cr. 8": (None, 21, "cr", 8),
    "25 mag 99": (None, 25, "mj", 99),
}


@pytest.mark.parametrize(("written", "parts"), NUMBERS.items())
def test_every_way_of_writing_a_number(written: str, parts: tuple[str | None, int, str | None, int]) -> None:
    assert parse_docket_number(written) == DocketNumber(*parts)


@pytest.mark.parametrize("text", ["", "hello", "25-", "1:25-cv", "Doe v. Roe", "v. 25", "1:"])
def test_what_is_no_number(text: str) -> None:
    assert parse_docket_number(text) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("1:25-cv-00190", "25-cv-190", True),
        ("1:25-cv-00190", "2:25-cv-00190", False),
        ("3:17-cv-01477", "3:17-mj-01477", False),
        ("22-70008-", "2:22-bk-70008-PS", True),
        ("25-5320", "25-5321", False),
        ("25-5320", "24-5320", False),
    ],
)
def test_office_and_type_are_kept_apart(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    first, second = parse_docket_number(one), parse_docket_number(other)
    assert first is not None
    assert second is not None
    assert first.is_same_docket(second) is same
    assert second.is_same_docket(first) is same


@given(
    st.none() | st.sampled_from("0123458B"),
    st.integers(0, 99),
    st.sampled_from(["cv", "cr", "mj", "mc", "bk", "ap", "md"]),
    st.integers(1, 99999),
)
def test_what_is_written_is_read_back(office: str | None, year: int, kind: str, serial: int) -> None:
    number = DocketNumber(office, year, kind, serial)
    assert parse_docket_number(number.written()) == number


@pytest.mark.parametrize(
    ("text", "kind"),
    [("1:25-cv-00190", "district"), ("25-5320", "appellate"), ("22-bk-70008", "bankruptcy"), ("22-70008", "bankruptcy"),
     ("25A443", "scotus"), ("25-1234", "scotus"), ("1:25-cv-00190", None), ("1:22-vv-01234", "special")],
)  # fmt: skip
def test_a_number_that_can_be_one_has_no_fault(text: str, kind: str | None) -> None:
    assert number_fault(text, kind) is None


def test_every_number_of_the_real_feeds_is_read(shared: Path) -> None:
    read = unreadable = 0
    for facts in sorted((shared / "feeds" / "pacer").glob("*.facts.jsonl")):
        for line in facts.read_text(encoding="utf-8").splitlines():
            read += 1
            unreadable += parse_docket_number(json.loads(line)["number"]) is None
    assert read > 4000
    assert unreadable == 0
