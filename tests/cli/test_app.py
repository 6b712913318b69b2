from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from docketwatch import __version__
from docketwatch.cli import app as module
from docketwatch.cli.app import run
from tests.conftest import ROOT

if TYPE_CHECKING:
    from tests.conftest import Program

COMMANDS = (["check"], ["coverage"], ["demo"], ["cases"], ["cases", "list"], ["cases", "add"], ["cases", "show"],
            ["cases", "remove"], ["digest"], ["doctor"], ["export"], ["export", "csv"], ["export", "html"],
            ["schedule"])  # fmt: skip


def test_version_and_help(program: Program) -> None:
    assert program.run("--version", config=False).out == f"docketwatch {__version__}\n"
    bare = program.run(config=False)
    assert bare.code == 0
    assert "Exit codes:" in bare.out
    assert program.run("cases", config=False).out.startswith("Usage: docketwatch cases")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_explains_itself_with_examples_that_are_its_own(program: Program, command: list[str]) -> None:
    out = program.run(*command, "--help", config=False).out
    assert out.startswith(f"Usage: docketwatch {' '.join(command)}")
    if command not in (["cases"], ["export"]):
        examples = re.findall(r"^    docketwatch (.*)$", out, re.MULTILINE)
        assert len(examples) >= 2
        assert all(example.startswith(" ".join(command)) for example in examples)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (["chekc"], "No such command 'chekc'. Did you mean 'check'?"),
        (["check", "--foo"], "No such option: --foo"),
        (["demo", "--morning", "9"], "less than or equal to 3"),
        (["cases", "add"], "DOCKET"),
        (["check", "--config", "/no/such/config.toml"], "There is no configuration file"),
        (["cases", "add", "dcd", "1:25-cv-\udcff"], "no UTF-8 text"),
        (["cases", "add", f"https://www.courtlistener.com/docket/{'9' * 5000}/"], "is no docket's address"),
    ],
)
def test_a_usage_mistake_is_one_line_and_2(program: Program, typed: list[str], sentence: str) -> None:
    result = program.run(*typed, config=False)
    assert (result.code, result.out) == (2, "")
    assert sentence in result.err
    assert result.err.startswith("docketwatch: ")
    assert "Traceback" not in result.err


def test_all_faults_of_a_configuration_are_listed(program: Program) -> None:
    program.config.write_text("[net]\nparallel = 0\ndeadline_s = 0\n")
    result = program.run("check")
    assert result.code == 2
    assert result.err.splitlines()[0].endswith("config.toml has 2 faults:")


def test_a_folder_that_cannot_be_made_gets_a_sentence(program: Program) -> None:
    program.config.write_text("[store]\npath = '/proc/docketwatch/store.sqlite3'\n")
    result = program.run("check")
    assert (result.code, result.out) == (6, "")
    assert "cannot be made" in result.err
    assert "set [store] path" in result.err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_gets_a_sentence(program: Program) -> None:
    program.configure()
    program.folder.joinpath("data").mkdir(mode=0o500)
    result = program.run("check")
    assert result.code == 6
    assert "Make it writable" in result.err


def test_a_store_that_cannot_be_used_leaves_with_6(program: Program) -> None:
    program.configure()
    assert program.run("check").code == 0
    raw = sqlite3.connect(program.store)
    raw.execute("PRAGMA user_version = 99")
    raw.close()
    result = program.run("check")
    assert result.code == 6
    assert "newer docketwatch" in result.err
    program.store.write_bytes(b"x" * 4096)
    assert program.run("check").code == 6
    program.store.unlink()
    program.store.mkdir()
    assert program.run("check").code == 6


def test_an_unexpected_error_is_one_line_with_a_traceback_only_on_request(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def explode(*_: object, **__: object) -> None:
        raise ValueError("boom \x1b[31m")

    monkeypatch.setattr(module, "app", explode)
    assert run(["check"]) == 1
    err = capsys.readouterr().err
    assert (
        err == "docketwatch: Unexpected error, a fault of docketwatch: ValueError: boom ?[31m. Add -v to see where.\n"
    )
    assert run(["check", "-v"]) == 1
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize(("left", "code"), [(SystemExit(5), 5), (SystemExit("x"), 1), (KeyboardInterrupt(), 130)])
def test_however_a_command_ends_it_ends_with_a_code(
    monkeypatch: pytest.MonkeyPatch, left: BaseException, code: int
) -> None:
    def leave(*_: object, **__: object) -> None:
        raise left

    monkeypatch.setattr(module, "app", leave)
    assert run(["check"]) == code


def test_output_into_a_closed_pipe_is_no_traceback(program: Program) -> None:
    program.configure(topics='["protected-areas", "expedited-removal", "emergency-powers"]')
    command = f"{sys.executable} -m docketwatch cases list --config {program.config} | head -1"
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, check=False, cwd=ROOT, env=program.environment()
    )
    assert "Traceback" not in done.stderr
    assert "PROTECTED AREAS" in done.stdout


def test_nothing_is_told_into_a_closed_output_and_a_poor_terminal_gets_every_letter(watching: Program) -> None:
    def shell(command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "-c", f"{sys.executable} -m docketwatch {command}"],
            capture_output=True,
            text=True,
            check=False,
            cwd=ROOT,
            env=watching.environment() | environment,
        )

    closed = shell(f"check --config {watching.config} >&-")
    assert (closed.returncode, "Standard output is closed" in closed.stderr) == (2, True)
    assert not watching.store.exists()
    added = f'cases add dcd 1:26-cv-00007 --caption "§ 1225 v. Doe" --config {watching.config}'
    assert shell(added).returncode == 0
    poor = shell(f"cases list --config {watching.config}", PYTHONIOENCODING="ascii")
    assert (poor.returncode, "\\xa7 1225 v. Doe" in poor.stdout) == (0, True)


def test_help_does_not_load_what_it_does_not_need() -> None:
    code = (
        "import sys; from docketwatch.cli.app import run; run(['--help']);"
        "bad = {'httpx', 'feedparser', 'rich', 'jinja2', 'pydantic', 'sqlite3'} & set(sys.modules);"
        "sys.exit(', '.join(sorted(bad)))"
    )
    # Without coverage's own imports in the child.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, env=environment)
    assert done.stderr.strip() in {"", "pydantic"}  # typer itself loads pydantic
