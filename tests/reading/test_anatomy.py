from __future__ import annotations

import pytest

from docketwatch.reading.anatomy import MOST_READ_CHARS, dissect


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "MOTION to Stay by A. (Attachments: # 1 Ex. A (Order of May 1), # 2 B)(Roe, Jane) (Entered: 01/02/2026)",
            "MOTION to Stay by A.",
        ),
        ("ORDER denying 8 Motion. Signed by Judge B on 3/5/07.(NVJ) (Entered: 03/05/2007)", None),
        (
            "RULING LETTER SENT granting motion [43]. (ASM) [Entered: 05/11/2023 10:33 AM]",
            "RULING LETTER SENT granting motion [43].",
        ),
        ("MANDATE issued. [19-2244] (GRC) [Entered: 05/14/2021 03:11 PM]", "MANDATE issued."),
        ("ORDER granting stay. (jflc1, COURT STAFF) (Filed on 8/26/2008)", "ORDER granting stay."),
        ("COMPLAINT ( Filing fee $ 400 receipt number X1) filed by A. (CTR)", "COMPLAINT filed by A."),
        (
            "ORDER denying 8 Motion. (EDC) Modified on 9/14/2018 to edit text (LLH). (Entered: 09/13/2018)",
            "ORDER denying 8 Motion. .",
        ),
        ("Order on Motion (Granted)", "Order on Motion (Granted)"),
        ("Motion for Stay (DENIED) (kew)", "Motion for Stay (DENIED)"),
        ("Motion for Stay (moot)", "Motion for Stay (moot)"),
    ],
)
def test_what_the_clerk_added_is_blank_and_spans_stay(text: str, words: str | None) -> None:
    parts = dissect(text)
    assert len(parts.words) == len(parts.unquoted) == len(text)
    assert " ".join(parts.words.split()) == (words or "ORDER denying 8 Motion. Signed by Judge B on 3/5/07.")


def test_a_quoted_title_is_blank_only_where_asked() -> None:
    parts = dissect('Plaintiffs\' "Motion to Enforce the Order Granted May 3" [64] is denied.')
    assert "Granted" in parts.words
    assert "Granted" not in parts.unquoted
    assert parts.unquoted.split() == ["Plaintiffs'", "[64]", "is", "denied."]


def test_a_text_longer_than_is_read_says_so() -> None:
    assert not dissect("x" * MOST_READ_CHARS).is_cut
    assert dissect("x" * (MOST_READ_CHARS + 1)).is_cut
