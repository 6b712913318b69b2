"""Words of ruling that rule on nothing: drafts, histories, wishes, warnings, names, other people's courts."""

from __future__ import annotations

from datetime import date

import pytest

from docketwatch.docket.readings import EntryText
from docketwatch.reading.read import read_entry

SIGNED = " Signed by Judge Jo Rowe on 3/2/2026. (dg3s)"


def outcomes(text: str) -> set[str | None]:
    entry = EntryText(text, "district", "dcd", "Roe v. Noem", date(2026, 3, 2), "99")
    return {one.disposition for one in read_entry(entry).rulings}


@pytest.mark.parametrize(
    "text",
    [
        "PROPOSED ORDER granting 4 Motion for Preliminary Injunction by Juniper Aid (Roe, Ana)",
        "REPORT AND RECOMMENDATION re 4 Motion to Dismiss. It is recommended that the motion be GRANTED." + SIGNED,
        "NOTICE OF APPEAL as to 31 Order granting preliminary injunction by Bureau of Tides. (Roe, Ana)",
        "RESPONSE in Opposition to the motion to vacate the order granting the TRO filed by Juniper Aid. (Roe, Ana)",
        "ORDER: The hearing on the motion for preliminary injunction set for March 9, 2026 is VACATED." + SIGNED,
        "NOTICE TO FILER OF DEFICIENCIES: the Court may: (1) order a new document; (2) order the document stricken.",
        "ORDER: whether the motion to stay should be granted will be decided at the hearing." + SIGNED,
        "NOTICE of Appearance by Emily Denise Grant on behalf of All Defendants (Grant, Emily)",
        "MOTION to enforce the order granting preliminary injunction by Juniper Aid. (Roe, Ana)",
        "NOTICE of Supplemental Authority by Juniper Aid: the district court in Doe v. Roe granted a TRO. (Roe, Ana)",
    ],
)
def test_what_is_no_ruling_has_no_outcome(text: str) -> None:
    assert outcomes(text) <= {None}


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("ORDER: the 7 Temporary Restraining Order is CONVERTED and the hearing of 3/9/2026 is VACATED.", "vacated"),
        ("ORDER declining to adopt 48 Report, which would grant relief; 20 Motion to Stay is DENIED.", "granted"),
        ("ORDER denying 84 Motion for Reconsideration of 79 Order Granting Preliminary Injunction.", "granted"),
        ("ORDER: it should read that the motion is DENIED, not granted.", "granted"),
        ("ORDER: the effect of its 40 Opinion and Order granting summary judgment is stayed for 7 days.", "denied"),
    ],
)
def test_the_wrong_word_is_not_taken(text: str, never: str) -> None:
    assert never not in outcomes(text + SIGNED)
