"""The board in a sentence: what binds first, and never more than the rows say."""

from __future__ import annotations

from datetime import date

from docketwatch.docket.relief import Cited, Row
from docketwatch.reading.relief.sentence import sentence_of

TRO = Cited("mdd 8:26-cv-00510", "12", date(2026, 2, 20))
INJUNCTION = Cited("mdd 8:26-cv-00510", "31", date(2026, 3, 19))
STAY = Cited("ca4 26-1402", "24", date(2026, 4, 17))


def test_an_injunction_that_replaced_a_tro() -> None:
    rows = [
        Row("tro", "superseded", date(2026, 3, 19), (TRO, INJUNCTION)),
        Row("preliminary_injunction", "in_force", date(2026, 3, 19), (INJUNCTION,)),
    ]
    assert sentence_of(rows) == "Preliminary injunction (ECF 31) in force since 19 Mar 2026, replacing the TRO."


def test_an_order_stayed_names_its_stay_once() -> None:
    rows = [
        Row("preliminary_injunction", "partly_stayed", date(2026, 4, 17), (INJUNCTION, STAY)),
        Row("stay_pending_appeal", "in_force", date(2026, 4, 17), (STAY,)),
    ]
    assert sentence_of(rows) == (
        "Preliminary injunction of 19 Mar 2026 (ECF 31) stayed in part since 17 Apr 2026 "
        "(4th Cir. No. 26-1402, Doc. 24)."
    )


def test_a_board_with_nothing_in_force_says_so() -> None:
    rows = [Row("preliminary_injunction", "denied", date(2026, 3, 19), (INJUNCTION,))]
    assert sentence_of(rows) == "No relief is in force; preliminary injunction denied on 19 Mar 2026 (ECF 31)."
    assert sentence_of([]) == "No order or request."


def test_doubt_is_told_as_doubt() -> None:
    rows = [Row("tro", "unclear", date(2026, 3, 19), (TRO, Cited("mdd 8:26-cv-00510", None, date(2026, 3, 19))))]
    assert sentence_of(rows) == (
        "Unclear since 19 Mar 2026 whether a TRO is in force (see ECF 12, text order of 19 Mar 2026)."
    )


def test_the_last_day_is_told_while_the_order_binds() -> None:
    rows = [Row("tro", "in_force", date(2026, 2, 20), (TRO,), until=date(2026, 3, 6))]
    assert sentence_of(rows) == "TRO (ECF 12) in force since 20 Feb 2026, through 6 Mar 2026."
