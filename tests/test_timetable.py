from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass, replace
from datetime import time
from itertools import pairwise
from pathlib import Path

import pytest

from docketwatch.base.errors import UsageError
from docketwatch.config import token
from docketwatch.timetable import (
    CREDENTIAL,
    LONGEST_CRON_LINE,
    Timetable,
    crontab,
    offsets_of,
    printed_units,
    read_time,
    systemd_units,
)

AWKWARD = """it's 100%, "so" $HOME"""
"""A folder's name with what the shell, cron and systemd each read as their own."""

PLAIN = Timetable(("/opt/docketwatch/bin/docketwatch",), time(7, 0), "host\nuser\n/home/user/store.sqlite3")
MANY = [replace(PLAIN, spread=f"host {number}") for number in range(300)]

STUB = """#!/bin/sh
{
    echo run "$XDG_DATA_HOME"
    for word in "$@"; do printf '%s\\n' "$word"; done
} >> "$(dirname "$0")/ran"
exit 3
"""


@dataclass
class CronLine:
    minutes: list[int]
    hours: list[int]
    command: str

    @property
    def times(self) -> list[int]:
        """The minutes of the day at which it runs."""
        return [hour * 60 + minute for hour in self.hours for minute in self.minutes]


def parse_crontab(text: str) -> tuple[dict[str, str], list[CronLine]]:
    """Read a crontab as crontab(5) says, and refuse all that it does not say."""
    variables, lines = {}, []
    assert text.endswith("\n")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        if setting := re.fullmatch(r'([A-Z_]+)=("?)([^"]*)\2', line):
            variables[setting[1]] = setting[3]
            continue
        minute, hour, *days, command = line.split(" ", 5)
        assert days == ["*", "*", "*"]
        assert not re.search(r"(?<!\\)%", command), "an unescaped % would end the command"
        lines.append(CronLine(field(minute, 59), field(hour, 23), command.replace(r"\%", "%")))
    return variables, lines


def field(text: str, last: int) -> list[int]:
    if text == "*":
        return list(range(last + 1))
    if steps := re.fullmatch(r"(\d+)-(\d+)/(\d+)", text):
        assert int(steps[2]) <= last
        return list(range(int(steps[1]), int(steps[2]) + 1, int(steps[3])))
    values = [int(value) for value in text.split(",")]
    assert values == sorted(set(values))
    assert values[-1] <= last
    return values


def longest_wait(times: list[int]) -> int:
    """The most minutes between two of these times of day, midnight included."""
    ordered = sorted(times)
    return max(after - before for before, after in pairwise([*ordered, ordered[0] + 24 * 60]))


def stubbed(folder: Path, name: str = AWKWARD) -> Timetable:
    """A timetable whose program writes down what it was called with, in a folder of that name."""
    home = folder / name
    home.mkdir()
    program = home / "docketwatch"
    program.write_text(STUB)
    program.chmod(0o755)
    places = (("XDG_DATA_HOME", str(home / "data")),)
    return replace(PLAIN, program=(str(program),), config=str(home / "config.toml"), environment=places)


def runs_of(timetable: Timetable) -> list[list[str]]:
    """What the stub wrote down: for each run the variable and the words."""
    record = Path(timetable.program[0]).with_name("ran").read_text(encoding="utf-8")
    return [run.splitlines() for run in record.split("run ") if run]


def call(timetable: Timetable, *words: str) -> list[str]:
    assert timetable.config
    return [timetable.environment[0][1], *words, "--config", timetable.config]


def test_checks_are_never_more_than_four_hours_apart_and_come_after_the_feeds_are_rebuilt() -> None:
    for timetable in MANY:
        check = parse_crontab(crontab(timetable))[1][0]
        assert longest_wait(check.times) == 4 * 60
        assert all(21 <= minute <= 45 for minute in check.minutes)


def test_users_are_spread_over_the_hours_and_the_minutes() -> None:
    offsets = [offsets_of(timetable) for timetable in MANY]
    assert {one.hour for one in offsets} == {0, 1, 2, 3}
    assert {one.check_minute for one in offsets} == set(range(21, 46))


def test_printing_again_gives_the_same_lines() -> None:
    again = replace(PLAIN)
    assert crontab(PLAIN) == crontab(again)
    assert systemd_units(PLAIN) == systemd_units(again)


@pytest.mark.parametrize("minute", range(0, 60, 7))
def test_the_outbox_runs_every_ten_minutes_and_never_with_the_other_two(minute: int) -> None:
    for timetable in MANY:
        check, outbox, digest = parse_crontab(crontab(replace(timetable, at=time(6, minute))))[1]
        assert longest_wait(outbox.times) == 10
        started = {*check.times, *digest.times}
        assert not {*started, *(start + 1 for start in started)} & set(outbox.times)


def test_the_digest_runs_once_a_day_at_its_time() -> None:
    digest = parse_crontab(crontab(replace(PLAIN, at=time(16, 5))))[1][2]
    assert digest.times == [16 * 60 + 5]


def test_the_cron_commands_run_as_printed_from_a_folder_of_any_name_and_the_digest_after_a_failed_check(
    tmp_path: Path,
) -> None:
    timetable = stubbed(tmp_path)
    for line in parse_crontab(crontab(timetable))[1]:
        bare = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "SHELL": "/bin/sh"}
        done = subprocess.run(["/bin/sh", "-c", line.command], env=bare, cwd="/", capture_output=True, check=False)
        assert done.stderr == b""
    check = call(timetable, "check", "--quiet")
    urgent = call(timetable, "digest", "--urgent", "--quiet")
    assert runs_of(timetable) == [check, urgent, urgent, check, call(timetable, "digest", "--send", "--quiet")]


def test_without_a_configuration_none_is_named() -> None:
    assert "--config" not in crontab(PLAIN)
    assert not any("--config" in text for text in systemd_units(PLAIN).values())


@pytest.mark.parametrize("mailto", ["desk@firm.example", "a@firm.example,b@firm.example", ""])
def test_mail_of_cron_goes_where_it_is_told(mailto: str) -> None:
    assert parse_crontab(crontab(PLAIN, mailto))[0] == {"MAILTO": mailto}


def test_without_an_address_cron_mails_as_before() -> None:
    assert parse_crontab(crontab(PLAIN))[0] == {}


@pytest.mark.parametrize("mailto", ["a@firm.example\n* * * * * true", 'a"b@firm.example', "a b", "a\x1b@firm.example"])
def test_what_is_no_address_is_refused(mailto: str) -> None:
    with pytest.raises(UsageError, match="no mail address"):
        crontab(PLAIN, mailto)


def test_the_readers_time_zone_stands_before_the_digest_only_and_its_limit_is_told() -> None:
    text = crontab(replace(PLAIN, zone="America/New_York"))
    assert parse_crontab(text)[0] == {"CRON_TZ": "America/New_York"}
    *before, zone, digest = text.splitlines()
    assert zone == "CRON_TZ=America/New_York"
    assert "digest --send" in digest
    assert "Debian's cron" in before[-2]
    assert "CRON_TZ" not in crontab(PLAIN)


@pytest.mark.parametrize("path", ["/a\\b/config.toml", "/a\nb/config.toml", "/a\x1bb/config.toml"])
def test_a_path_that_no_crontab_can_carry_is_refused_with_a_way_out(path: str) -> None:
    with pytest.raises(UsageError, match=r"[Rr]ename it"):
        crontab(replace(PLAIN, config=path))


def test_a_line_that_cron_would_cut_is_refused_and_the_longest_that_it_takes_is_printed() -> None:
    def longest_line(length: int) -> int:
        text = crontab(replace(PLAIN, config="/" + "a" * length))
        return max(len(line) for line in text.splitlines())

    fits = next(length for length in range(500, 300, -1) if longest_line_or_none(longest_line, length))
    assert LONGEST_CRON_LINE - 1 <= longest_line(fits) <= LONGEST_CRON_LINE
    with pytest.raises(UsageError, match="--systemd"):
        longest_line(fits + 1)


def longest_line_or_none(measure: object, length: int) -> int | None:
    try:
        return measure(length)  # type: ignore[operator, no-any-return]
    except UsageError:
        return None


@pytest.mark.parametrize(("typed", "meant"), [("07:00", time(7)), ("7:05", time(7, 5)), ("23:59", time(23, 59))])
def test_a_time_of_day_is_read(typed: str, meant: time) -> None:
    assert read_time(typed) == meant


@pytest.mark.parametrize("typed", ["24:00", "7", "07:60", "7am", "07:00:00", " 07:00", "\u0660\u0667:00", "07:00\n"])
def test_what_is_no_time_of_day_is_refused(typed: str) -> None:
    with pytest.raises(UsageError, match="--at 07:00"):
        read_time(typed)


def values(text: str, key: str) -> list[str]:
    """All values of a unit's key."""
    return [line.partition("=")[2] for line in text.splitlines() if line.startswith(key + "=")]


def test_each_service_has_a_timer_that_is_wanted_at_start() -> None:
    units = systemd_units(PLAIN)
    services = {name.removesuffix(".service") for name in units if name.endswith(".service")}
    assert services == {"docketwatch-check", "docketwatch-digest", "docketwatch-outbox"}
    assert {name.removesuffix(".timer") for name in units if name.endswith(".timer")} == services
    for name, text in units.items():
        assert values(text, "WantedBy") == (["timers.target"] if name.endswith(".timer") else [])
        assert values(text, "Type") == ([] if name.endswith(".timer") else ["oneshot"])


def test_what_was_slept_through_is_made_up_for_and_checks_are_spread() -> None:
    units = systemd_units(PLAIN)
    assert values(units["docketwatch-check.timer"], "Persistent") == ["true"]
    assert values(units["docketwatch-check.timer"], "RandomizedDelaySec") == ["1500"]
    assert values(units["docketwatch-check.timer"], "FixedRandomDelay") == ["true"]
    assert values(units["docketwatch-digest.timer"], "Persistent") == ["true"]
    assert values(units["docketwatch-digest.timer"], "RandomizedDelaySec") == []


def test_only_the_digest_goes_on_after_a_failed_check_and_worse_coverage_is_no_failed_unit() -> None:
    units = systemd_units(PLAIN)
    program = PLAIN.program[0]
    send = [f"-{program} check --quiet", f"{program} digest --send --quiet"]
    assert values(units["docketwatch-digest.service"], "ExecStart") == send
    look = [f"{program} check --quiet", f"{program} digest --urgent --quiet"]
    assert values(units["docketwatch-check.service"], "ExecStart") == look
    assert all(values(text, "SuccessExitStatus") == ["3 75"] for name, text in units.items() if "service" in name)


def test_the_token_becomes_a_credential_of_what_asks_the_courts_under_the_name_that_is_looked_for() -> None:
    path = "/home/a b/100%.token"
    units = systemd_units(PLAIN, token_file=path)
    credential = [f"{token.CREDENTIAL}:/home/a b/100%%.token"]
    assert values(units["docketwatch-check.service"], "LoadCredential") == credential
    assert values(units["docketwatch-digest.service"], "LoadCredential") == credential
    assert values(units["docketwatch-outbox.service"], "LoadCredential") == []
    assert CREDENTIAL == token.CREDENTIAL
    assert not any(values(text, "LoadCredential") for text in systemd_units(PLAIN).values())


@pytest.mark.parametrize("path", ["/a\nExecStart=/bin/true", "/a\\"])
def test_a_token_file_that_would_write_into_the_unit_is_refused(path: str) -> None:
    with pytest.raises(UsageError, match="Rename the token file"):
        systemd_units(PLAIN, token_file=path)


def test_units_of_the_system_name_their_user_and_their_folder() -> None:
    units = systemd_units(PLAIN, user="docket")
    text = printed_units(units, is_system=True)
    assert all(values(unit, "User") == ["docket"] for name, unit in units.items() if "service" in name)
    assert "# /etc/systemd/system/docketwatch-check.service\n[Unit]\n" in text
    assert "sudo systemctl enable --now docketwatch-check.timer" in text
    assert "linger" not in text


def test_units_of_a_user_name_none_and_their_text_says_how_to_let_them_run_without_a_login() -> None:
    units = systemd_units(PLAIN)
    text = printed_units(units, is_system=False)
    assert not any(values(unit, "User") for unit in units.values())
    for name, unit in units.items():
        assert f"# ~/.config/systemd/user/{name}\n{unit}" in text
    assert "systemctl --user daemon-reload" in text
    assert "loginctl enable-linger" in text


def test_cutting_the_text_at_the_names_gives_the_units_and_no_line_of_it_is_lost() -> None:
    units = systemd_units(PLAIN)
    text = printed_units(units, is_system=False)
    top, *parts = re.split(r"^# ~/[.]config/systemd/user/", text, flags=re.MULTILINE)
    cut = dict(part.split("\n", 1) for part in parts)
    assert top.startswith("# 6 files")
    assert list(cut) == list(units)
    for name, part in cut.items():
        assert part.startswith(units[name])
        assert all(line.startswith("#") for line in part.removeprefix(units[name]).splitlines() if line)


def systemd_analyze() -> str:
    return shutil.which("systemd-analyze") or pytest.skip("systemd-analyze is not on this machine")


def test_systemd_finds_no_fault_in_the_units_of_a_folder_of_any_name(tmp_path: Path) -> None:
    timetable = replace(stubbed(tmp_path), zone="America/New_York")
    units = systemd_units(timetable, token_file=str(tmp_path / AWKWARD / "token"))
    folder = tmp_path / "units"
    folder.mkdir()
    for name, text in units.items():
        (folder / name).write_text(text)
    runtime = {**os.environ, "XDG_RUNTIME_DIR": str(tmp_path), "SYSTEMD_UNIT_PATH": f"{folder}:"}
    done = subprocess.run(
        [systemd_analyze(), "--user", "verify", *(str(folder / name) for name in units)],
        env=runtime,
        capture_output=True,
        text=True,
        check=False,
    )
    complaints = [line for line in done.stderr.splitlines() if "docketwatch" in line]
    assert (done.returncode, complaints) == (0, []), done.stderr


@pytest.mark.parametrize("zone", [None, "America/New_York"])
def test_systemd_reads_the_times_as_they_are_meant(zone: str | None) -> None:
    analyze = systemd_analyze()
    units = systemd_units(replace(PLAIN, at=time(6, 45), zone=zone))
    offsets = offsets_of(PLAIN)
    for name, normal in [
        ("check", f"*-*-* {offsets.hour:02}/4:20:00"),
        ("digest", "*-*-* 06:45:00" + (f" {zone}" if zone else "")),
    ]:
        [calendar] = values(units[f"docketwatch-{name}.timer"], "OnCalendar")
        done = subprocess.run([analyze, "calendar", calendar], capture_output=True, text=True, check=True)
        assert normal in done.stdout.splitlines()[0] or f"Normalized form: {normal}" in done.stdout


def unit_words(line: str) -> list[str]:
    """The words of a value, as systemd.syntax(7) and systemd.unit(5) have them read."""
    words = [unescaped(found[1]) if found[1] is not None else found[2] for found in WORD.finditer(line)]
    assert not any("%" in word.replace("%%", "") for word in words), "a lone % would be a specifier"
    return [word.replace("%%", "%") for word in words]


def command_words(line: str) -> list[str]:
    """The words of an ExecStart= line; systemd.service(5) adds that $$ is a $."""
    words = unit_words(line.removeprefix("-"))
    assert not set("\"'\\$") & set(words[0]), "systemd takes no such program"
    assert not any("$" in word.replace("$$", "") for word in words), "a lone $ would be a variable"
    return [word.replace("$$", "$") for word in words]


WORD = re.compile(r'"((?:[^"\\]|\\.)*)"|([^\s"\']+)')


def unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


@pytest.mark.parametrize("name", [AWKWARD, "plain", "a blank", "back\\slash", "a=b"])
def test_the_systemd_commands_run_as_printed_from_a_folder_of_any_name(tmp_path: Path, name: str) -> None:
    timetable = stubbed(tmp_path, name)
    units = systemd_units(timetable)
    for unit in ("check", "digest", "outbox"):
        text = units[f"docketwatch-{unit}.service"]
        [variable] = (unit_words(value) for value in values(text, "Environment"))
        assert variable == [f"XDG_DATA_HOME={timetable.environment[0][1]}"]
        for line in values(text, "ExecStart"):
            subprocess.run(command_words(line), env=dict([variable[0].split("=", 1)]), cwd="/", check=False)
    check = call(timetable, "check", "--quiet")
    urgent = call(timetable, "digest", "--urgent", "--quiet")
    assert runs_of(timetable) == [check, urgent, check, call(timetable, "digest", "--send", "--quiet"), urgent]
