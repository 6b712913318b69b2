"""Texts that nobody would file: whatever stands on a docket is read, without an exception, by words that are there."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docketwatch.docket.readings import CourtKind, EntryText
from docketwatch.reading.anatomy import MOST_READ_CHARS
from docketwatch.reading.read import read_entry
from docketwatch.reading.telling.summary import summarise

# Every word that a rule hangs on, and what breaks naive patterns around it.
FRAGMENTS = (
    "ORDER granting 4 Motion for TRO",
    "denying as moot",
    "GRANTED IN PART and DENIED",
    "re 12 MOTION to Dismiss filed by A",
    "[5420919-2]",
    "(Attachments: # 1 Exhibit (A",
    "(Entered: 03/02/2026)",
    "Motion Hearing set for 9/21/2026 at 10:00 AM in Courtroom 2A",
    "VACATED and RESET",
    "due by 2/30/2026",
    "on or before",
    "Signed by Judge",
    "without prejudice",
    '"',
    "\u201c",
    "(((((",
    ")))]]",
    "12/12/12/12",
    "9" * 40,
    "#" * 20,
    "v. ",
    "\u00a7 1225(b)(1)",
    "\n\n\t",
    "\u202e\x00",
    "ruling on motions 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,",
    "as to Defendant X (1), Defendant Y (2)",
)
PIECES = st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=12))
TEXTS = st.lists(PIECES, max_size=40).map(" ".join)


@given(TEXTS, st.sampled_from(get_args(CourtKind)), st.one_of(st.none(), st.dates()))
def test_any_text_is_read_by_words_that_are_in_it(text: str, kind: CourtKind, filed: date | None) -> None:
    entry = EntryText(text, kind, "dcd", "Roe v. Noem", filed, "12")
    reading = read_entry(entry)
    assert 1 <= reading.importance <= 5
    dated = [*(one.evidence for one in reading.hearings), *(one.evidence for one in reading.deadlines)]
    dated += [one.evidence for one in reading.called_off]
    for evidence in (*reading.evidence, *dated):
        assert 0 <= evidence.start <= evidence.end <= len(text)
        assert evidence.rule
    assert 12 not in {number for ruling in reading.rulings for number in ruling.entries} or "12" in text
    assert read_entry(entry) == reading
    assert summarise(entry, reading, {}, "ECF 12")


@pytest.mark.parametrize("piece", [*FRAGMENTS, " ", "a ", "granting ", "the motion of ", "(", "1 ", "A. B. "])
def test_a_text_made_of_one_piece_a_thousand_times_is_read(piece: str) -> None:
    text = (piece * MOST_READ_CHARS * 2)[: MOST_READ_CHARS * 2]
    reading = read_entry(EntryText(text, filed=date(2026, 3, 2)))
    assert reading.is_cut
