from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
import typer

from docketwatch.base.errors import UsageError
from docketwatch.cli.schedule import EXAMPLES, environment, program_words, schedule, user_name
from docketwatch.config.token import VARIABLE
from tests.conftest import ROOT
from tests.feeds import Item, feed

if TYPE_CHECKING:
    from pathlib import Path

    from docketwatch.demo.court_server import Courts
    from tests.conftest import Program

PLACES = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (*PLACES, VARIABLE, "DOCKETWATCH_CONFIG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    app = typer.Typer()
    app.command()(schedule)
    app(list(arguments), standalone_mode=False)
    return capsys.readouterr().out


def jobs(text: str) -> list[str]:
    """The lines of a crontab that run something."""
    return [line for line in text.splitlines() if line and not line.startswith(("#", "MAILTO", "CRON_TZ"))]


def test_without_any_setting_it_prints_three_crontab_lines(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys)
    check, outbox, digest = jobs(out)
    assert check.endswith("digest --urgent --quiet")
    assert outbox.endswith("digest --urgent --quiet")
    assert digest.startswith("0 7 * * * ")
    assert "MAILTO" not in out
    assert "CRON_TZ" not in out
    assert "--config" not in out
    assert out == printed(capsys, "--cron")


def test_it_prints_the_same_again_and_something_else_for_another_store(
    program: Program, capsys: pytest.CaptureFixture[str]
) -> None:
    times = set()
    for number in range(5):
        program.config.write_text(f"[store]\npath = 'store{number}.sqlite3'\n")
        first = printed(capsys, "--config", str(program.config))
        assert printed(capsys, "--config", str(program.config)) == first
        times.add(jobs(first)[0].partition("* * *")[0])
    assert len(times) > 1


def test_the_options_and_the_settings_reach_the_crontab(program: Program, capsys: pytest.CaptureFixture[str]) -> None:
    program.configure()
    out = printed(capsys, "--config", str(program.config), "--at", "6:45", "--mailto", "desk@firm.example")
    assert jobs(out)[2].startswith("45 6 * * * ")
    assert 'MAILTO="desk@firm.example"\n' in out
    assert "CRON_TZ=America/New_York\n" in out


def test_a_relative_configuration_is_printed_with_its_whole_path(
    program: Program, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    program.configure()
    monkeypatch.chdir(program.folder)
    assert f"--config {program.config} >/dev/null;" in printed(capsys, "--config", program.config.name)


def test_a_configuration_named_by_the_environment_is_named_in_the_lines(
    program: Program, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    program.configure()
    monkeypatch.setenv("DOCKETWATCH_CONFIG", str(program.config))
    assert all(f"--config {program.config}" in job for job in jobs(printed(capsys)))


def test_folders_that_only_this_shell_knows_are_written_into_the_lines(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "my data"))
    assert all(f"XDG_DATA_HOME='{home / 'my data'}' " in job for job in jobs(printed(capsys)))
    assert f'Environment="XDG_DATA_HOME={home / "my data"}"\n' in printed(capsys, "--systemd")


def test_the_printed_check_runs_from_anywhere_with_crons_bare_environment(
    watching: Program, courts: Courts, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    courts.show("dcd", feed(Item("Motion", 3, 40), now=datetime.now(UTC)))
    command = jobs(printed(capsys, "--config", str(watching.config)))[0].split(" ", 5)[5]
    check = command.partition("; ")[0]
    assert not watching.store.exists()
    bare = {"HOME": str(home), "PATH": "/usr/bin:/bin", "LOGNAME": "docket", "SHELL": "/bin/sh"}
    done = subprocess.run(["/bin/sh", "-c", check], env=bare, cwd="/", capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert watching.store.exists()


def test_the_program_is_the_one_beside_this_python_and_else_this_python(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = tmp_path / "python3"
    monkeypatch.setattr(sys, "executable", str(python))
    assert program_words() == (str(python), "-m", "docketwatch")
    script = tmp_path / "docketwatch"
    script.write_text("#!/bin/sh\n")
    script.chmod(0o755)
    assert program_words() == (str(script),)


def test_a_checkout_that_is_not_installed_is_named_and_an_installed_program_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python3"))
    assert environment() == (("PYTHONPATH", str(ROOT)),)
    monkeypatch.setattr(sysconfig, "get_path", lambda _name: str(ROOT))
    assert environment() == ()


def test_another_docketwatch_on_the_path_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "bin" / "docketwatch"
    other.parent.mkdir()
    other.write_text("#!/bin/sh\n")
    other.chmod(0o755)
    monkeypatch.setenv("PATH", str(other.parent))
    assert str(other) not in program_words()


def test_a_user_without_a_name_is_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    assert user_name() != "4000000"
    monkeypatch.setattr(os, "getuid", lambda: 4_000_000)
    assert user_name() == "4000000"


def test_the_units_name_the_token_file_counted_from_the_configurations_folder(
    program: Program, capsys: pytest.CaptureFixture[str]
) -> None:
    program.configure("[courtlistener]\ntoken_file = 'cl.token'\n")
    out = printed(capsys, "--config", str(program.config), "--systemd")
    assert out.count(f"LoadCredential=courtlistener_token:{program.folder / 'cl.token'}\n") == 2
    assert "OnCalendar=*-*-* 07:00:00 America/New_York\n" in out
    assert "User=" not in out


def test_units_of_the_system_run_as_whoever_prints_them(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "--systemd", "--system")
    assert out.count(f"\nUser={user_name()}\n") == 3
    assert "# /etc/systemd/system/docketwatch-digest.timer\n" in out


def test_a_token_that_only_this_shell_knows_is_told_without_it(
    program: Program, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "c0ffee")
    app = typer.Typer()
    app.command()(schedule)
    app([], standalone_mode=False)
    out, err = capsys.readouterr()
    assert "token_file" in err
    assert "c0ffee" not in out + err
    program.configure("[courtlistener]\ntoken_file = 'cl.token'\n")
    app(["--config", str(program.config)], standalone_mode=False)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("arguments", "way_out"),
    [
        (["--cron", "--systemd"], "Choose one"),
        (["--systemd", "--mailto", "desk@firm.example"], "Leave it out"),
        (["--system"], "Leave it out"),
        (["--at", "noon"], "--at 07:00"),
        (["--config", "/nowhere/config.toml"], "Leave out --config"),
    ],
)
def test_what_cannot_be_is_refused_with_a_way_out(
    arguments: list[str], way_out: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(UsageError, match=way_out):
        printed(capsys, *arguments)
    assert capsys.readouterr().out == ""


def test_the_examples_of_its_help_run(capsys: pytest.CaptureFixture[str]) -> None:
    commands = [line.split()[2:] for line in EXAMPLES.splitlines() if "docketwatch schedule" in line]
    assert len(commands) == 2
    assert all(printed(capsys, *command) for command in commands)
