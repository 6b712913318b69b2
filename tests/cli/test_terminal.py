"""What a person sees on a real terminal: styled, wrapped, and never parsed."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.test_check import today
from tests.conftest import ROOT
from tests.feeds import Item

if TYPE_CHECKING:
    from docketwatch.demo.court_server import Courts
    from tests.conftest import Program

BRACKETS = "[proposed] ORDER [/red] :warning: [link=http://x]y[/link]"


def on_a_terminal(program: Program, *arguments: str, columns: int = 80, **environment: str) -> str:
    """Run the program with a pseudo-terminal as stdin, stdout and stderr; what appears on it."""
    screen, inner = pty.openpty()
    names = {**program.environment(), "TERM": "xterm-256color", "COLUMNS": str(columns), **environment}
    command = [sys.executable, "-m", "docketwatch", *arguments, "--config", str(program.config)]
    with subprocess.Popen(command, stdin=inner, stdout=inner, stderr=inner, cwd=ROOT, env=names) as process:
        os.close(inner)
        shown = b""
        while True:
            try:
                part = os.read(screen, 65536)
            except OSError:  # the other end is closed
                break
            shown += part
        assert process.wait(timeout=30) == 0
    os.close(screen)
    return shown.decode()


@pytest.fixture
def with_news(watching: Program, courts: Courts) -> Program:
    courts.show("dcd", today())
    watching.run("check")
    courts.show("dcd", today(Item(BRACKETS, 5, 41)))
    return watching


def test_a_terminal_shows_colour_a_progress_bar_and_the_courts_own_brackets(with_news: Program) -> None:
    shown = on_a_terminal(with_news, "check")
    assert "\x1b[1m" in shown
    assert "Asking the courts" in shown
    assert BRACKETS in re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown)


def test_addresses_stay_whole_on_a_narrow_terminal(with_news: Program) -> None:
    shown = on_a_terminal(with_news, "check", columns=40)
    assert re.search(r"https://ecf\.dcd\.uscourts\.gov/doc1/\d+\?caseid=276600&de_seq_num=5", shown)


def test_no_color_is_obeyed(with_news: Program) -> None:
    shown = on_a_terminal(with_news, "check", NO_COLOR="1")
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]m", shown)


def test_off_a_terminal_there_is_no_escape_code_and_no_bar(with_news: Program) -> None:
    result = with_news.run("check")
    assert "\x1b" not in result.out + result.err
    assert BRACKETS in result.out
    assert result.err == ""
