"""Joins the tables of importance and lists what each event usually weighs; no code that reads.

1: housekeeping; 2: routine step with content; 3: contested step; 4: opens, ends or may decide the case; 5: dispositive
or emergency ruling.
"""

from __future__ import annotations

from docketwatch.reading.weight.importance_papers import PAPERS
from docketwatch.reading.weight.importance_rulings import RULINGS

RULES = (*RULINGS, *PAPERS)
"""The first line that fits decides: rulings, then parties' papers, then routine."""

USUAL: dict[str, int] = {
    "complaint": 4,
    "amended_complaint": 4,
    "petition": 4,
    "notice_of_appeal": 4,
    "mandate": 4,
    "judgment": 5,
    "opinion": 4,
    "order": 2,
    "minute_entry": 2,
    "answer": 3,
    "motion": 3,
    "opposition": 3,
    "reply": 3,
    "brief": 3,
    "memorandum": 3,
    "declaration_exhibit": 2,
    "notice": 2,
    "stipulation": 2,
    "hearing_notice": 2,
    "transcript": 2,
    "summons_service": 1,
    "appearance": 1,
    "letter": 2,
    "report": 2,
    "administrative": 1,
    "other": 2,
}
"""What an entry weighs of which no line of the table says more."""
