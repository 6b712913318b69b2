from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from docketwatch.base.errors import ConfigError
from docketwatch.config.readers import secret_places, unknown_in_groups
from docketwatch.config.settings import load_settings
from docketwatch.docket.model import Case
from docketwatch.docket.readers import WEEKDAYS

if TYPE_CHECKING:
    from pathlib import Path

    from docketwatch.docket.readers import Readers

MAIL = '[channels.email]\nhost = "smtp.firm.example"\nsender = "desk@firm.example"\n'
TEAM = '[[readers]]\nname = "team"\n'
TO_MAIL = '[[readers.to]]\nchannel = "email"\naddress = ["a@firm.example"]\n'


def groups(folder: Path, text: str) -> tuple[Readers, ...]:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return load_settings(path)[0].groups()


def faults(folder: Path, text: str) -> tuple[str, ...]:
    with pytest.raises(ConfigError) as caught:
        groups(folder, text)
    return caught.value.faults


def test_what_all_targets_of_a_channel_share_is_said_once(tmp_path: Path) -> None:
    (team,) = groups(tmp_path, MAIL + TEAM + TO_MAIL + TO_MAIL.replace("a@", "b@") + 'host = "other.example"\n')
    assert [one.options.host for one in team.targets] == ["smtp.firm.example", "other.example"]
    assert [one.options.address for one in team.targets] == [("a@firm.example",), ("b@firm.example",)]
    assert (team.days, team.business_days) == (WEEKDAYS, False)


def test_a_target_s_own_way_to_its_secret_replaces_the_shared_one(tmp_path: Path) -> None:
    shared = MAIL + 'username = "desk"\npassword_env = "SMTP"\n'
    (team,) = groups(tmp_path, shared + TEAM + TO_MAIL + 'password_file = "own"\n')
    places = secret_places(team.targets[0])
    assert (places.variable, places.file) == (None, "own")


def test_a_channel_without_a_secret_names_no_place(tmp_path: Path) -> None:
    (team,) = groups(tmp_path, TEAM + '[[readers.to]]\nchannel = "files"\nfolder = "out"\n')
    places = secret_places(team.targets[0])
    assert (places.variable, places.file, places.command, places.plain) == (None, None, None, None)


def test_a_webhook_s_address_may_stand_in_the_file(tmp_path: Path) -> None:
    (team,) = groups(tmp_path, TEAM + '[[readers.to]]\nchannel = "webhook"\nurl = "https://hook.example/x"\n')
    assert secret_places(team.targets[0]).plain == "https://hook.example/x"


def test_business_days_and_single_days(tmp_path: Path) -> None:
    for days, expected in (('"business"', (WEEKDAYS[:5], True)), ('["mon", "thu"]', (("mon", "thu"), False))):
        (team,) = groups(tmp_path, MAIL + TEAM + f"days = {days}\n" + TO_MAIL)
        assert (team.days, team.business_days) == expected


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (TEAM, "[readers 1] to: is required"),
        (TEAM + "to = []\n", "[readers 1] to:"),
        (
            TEAM + '[[readers.to]]\nchannel = "fax"\n',
            "[readers 1, to 1] channel: there is no channel 'fax'; choose one of",
        ),
        (TEAM + '[[readers.to]]\naddress = ["a@b.example"]\n', "[readers 1, to 1] channel: there is no channel 'None'"),
        (TEAM + TO_MAIL, "host: is required; write it there, or for all targets into [channels.email]"),
        (MAIL + TEAM + TO_MAIL + 'adress = "x"\n', 'email has no key adress; did you mean "address"?'),
        (
            MAIL + TEAM + TO_MAIL.replace('["a@firm.example"]', '"a@firm.example"'),
            "[readers 1, to 1] address: must be a list",
        ),
        (MAIL + TEAM + TO_MAIL + "port = 0\n", "port must lie between 1 and 65535"),
        (MAIL + TEAM + 'urgent = ["everything"]\n' + TO_MAIL, '[readers 1, urgent 1]: "everything" is not allowed'),
        (MAIL + TEAM + "minimum = 9\n" + TO_MAIL, "[readers 1] minimum:"),
        (MAIL + TEAM + 'subject = "{case}"\n' + TO_MAIL, "has a field that cannot be filled"),
        (MAIL + (TEAM + TO_MAIL) * 2, '[readers] name: "team" stands twice'),
        ("[channels.fax]\nx = 1\n", "[channels.fax]: there is no such channel"),
    ],
)
def test_a_fault_names_its_place_and_what_is_allowed(tmp_path: Path, text: str, fault: str) -> None:
    assert any(fault in one for one in faults(tmp_path, text)), faults(tmp_path, text)


def test_all_faults_of_all_targets_are_said_at_once(tmp_path: Path) -> None:
    assert len(faults(tmp_path, TEAM + TO_MAIL + '[[readers.to]]\nchannel = "fax"\n' + "[channels.fax]\n")) >= 3


def test_a_topic_or_case_that_nobody_watches_is_a_fault(tmp_path: Path) -> None:
    text = MAIL + TEAM + 'topics = ["expedited-removals"]\ncases = ["acme"]\n' + TO_MAIL
    watched = Case("roe", "Roe v. Doe", ("expedited-removal",), ())
    assert list(unknown_in_groups(groups(tmp_path, text), [watched])) == [
        '[readers] topics of "team": "expedited-removals" is not watched; did you mean "expedited-removal"?',
        '[readers] cases of "team": "acme" is not watched',
    ]
