from __future__ import annotations

import pytest

from docketwatch.docket.model import Change
from docketwatch.docket.redaction import REDACTED, is_redaction, without_redacted


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("MOTION by Juan Carlos Perez for bond.", "MOTION by J.C.P. for bond."),
        ("PETITION of Juan Carlos Perez, born 4/5/2011, for bond", "PETITION of J.C.P., for bond"),
        ("NOTICE as to A123 456 789 filed.", "NOTICE as to [REDACTED] filed."),
        ("AFFIDAVIT, SSN 123-45-6789, by plaintiff", "AFFIDAVIT, SSN XXX-XX-XXXX, by plaintiff"),
        ("LETTER of Doe, born 01/02/2009, re bond", "LETTER of Doe, born re bond"),
        ("NOTICE of 12 Elm Street address", "NOTICE of address"),
        ("NOTICE as to A-123-456-789 filed", "NOTICE as to filed"),
    ],
)
def test_private_words_that_go_are_a_redaction(old: str, new: str) -> None:
    assert is_redaction(old, new)
    (told,) = without_redacted([Change("text", old, new)])
    assert told.what == REDACTED
    assert not told.old


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ORDER granting 12 Motion to Seal", "ORDER denying 14 Motion for Judgment"),
        ("ORDER granting motion. Hearing 9/4/2026.", "ORDER granting motion. Hearing 9/10/2026."),
        ("ORDER granting motion", "ORDER granting motion in part"),
        ("ORDER by Judge John Doe", "ORDER by Judge Ann Roe"),
        ("ORDER re 12 and 14", "ORDER re motions"),
        ("the same", "the same"),
        ("ORDER granting 12 Motion", "ORDER granting Motion"),
        ("The Court GRANTS 4 Motion for PI", "The judge DENIES the Motion for PI"),
        ("ORDER granting motion", "ORDER denying [REDACTED] motion"),
        ("ORDER granting Chevron leave", "ORDER granting Exxon leave"),
        ("JUDGMENT for $1,234,567.00 entered", "JUDGMENT for entered"),
        ("ORDER relating 1:25-cv-00190 to this case", "ORDER relating to this case"),
        ("In Court GRANTS 45 the motion", "In the motion"),
        ("ORDER staying case", "ORDER case"),
        ("ORDER setting hearing for 9/14/2026 in Courtroom 4", "ORDER setting hearing for in Courtroom 4"),
    ],
)
def test_what_changes_the_meaning_is_no_redaction(old: str, new: str) -> None:
    assert not is_redaction(old, new)
    assert without_redacted([Change("text", old, new)]) == (Change("text", old, new),)


def test_the_words_of_what_is_sealed_or_gone_are_not_told() -> None:
    edited = Change("text", "MOTION re Juan Perez", "MOTION to seal")
    sealed, text = without_redacted([Change("sealed", "", "sealed"), edited])
    assert (sealed.what, text.what, text.old) == ("sealed", REDACTED, "")
    assert without_redacted([Change("text", "MOTION re Juan Perez", "")])[0].old == ""
