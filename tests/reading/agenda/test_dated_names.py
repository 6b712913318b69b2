from __future__ import annotations

import pytest

from docketwatch.reading.agenda.dated_names import families_of, is_telling, telling_words


@pytest.mark.parametrize(
    ("what", "families"),
    [
        ("Motion Hearing", {"motion"}),
        ("Status and Motion Hearing", {"status", "motion"}),
        ("oral argument", {"motion", "argument"}),
        ("Pre-Motion Conference", {"pre-motion"}),
        ("pre motion conference", {"pre-motion"}),
        ("Case Management Conference", {"status"}),
        ("Initial Pretrial Conference", {"status", "pretrial"}),
        ("Final Pretrial Conference", {"pretrial"}),
        ("Pre-Trial Conference", {"pretrial"}),
        ("Bench Trial", {"trial"}),
        ("Trial Setting Conference", {"pretrial"}),
        ("Settlement Conference", {"settlement"}),
        ("Meeting of Creditors", {"creditors"}),
        ("motion day on the papers", {"submission"}),
        ("Change of Plea Hearing", {"plea"}),
        ("hearing", set()),
        ("conference", set()),
    ],
)
def test_names_of_hearings_have_families(what: str, families: set[str]) -> None:
    assert families_of(what) == families


@pytest.mark.parametrize(
    ("one", "other", "are_alike"),
    [
        ("Appellee's brief due", "resetting briefing schedule: appellee brief now", True),
        ("appellees\u2019 brief", "APPELLEE BRIEF", True),
        ("appellee brief", "appellant brief", False),
        ("joint status report due", "Joint Status Report", True),
        ("opening brief", "reply brief", False),
    ],
)
def test_names_of_deadlines_are_alike_by_their_telling_words(one: str, other: str, are_alike: bool) -> None:  # noqa: FBT001
    assert (telling_words(one) == telling_words(other)) is are_alike


def test_whose_it_is_may_stand_behind_the_date() -> None:
    assert telling_words("Brief", " for petitioner Roe.") == {"brief", "petitioner"}
    assert telling_words("Record", " (Respondent) due") == {"record", "respondent"}
    assert telling_words("Record", ", Respondent Response due") == {"record"}


@pytest.mark.parametrize(
    ("what", "is_one_thing"),
    [
        ("appellee brief", True),
        ("reply brief", True),
        ("status report", True),
        ("discovery", True),
        ("brief", False),
        ("answer", False),
        ("plaintiff response", False),
        ("Redacted Transcript Deadline", False),
        ("deadline", False),
    ],
)
def test_some_names_are_borne_by_many(what: str, is_one_thing: bool) -> None:  # noqa: FBT001
    assert is_telling(telling_words(what)) is is_one_thing
