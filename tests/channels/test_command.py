from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

import pytest

from docketwatch.channels.command import check_command, run_command
from docketwatch.docket.delivery import Receipt

if TYPE_CHECKING:
    from pathlib import Path


def run(folder: Path, *command: str, payload: bytes = b"x", deadline_s: float = 10.0) -> Receipt:
    return run_command(command, payload, deadline_s=deadline_s, folder=folder, more_env={})


def test_a_program_gets_its_input_to_the_byte_and_runs_in_the_folder(tmp_path: Path) -> None:
    payload = bytes(range(256)) * 2_000
    code = "import sys; open('came', 'wb').write(sys.stdin.buffer.read())"
    assert run(tmp_path, sys.executable, "-c", code, payload=payload).is_sent
    assert (tmp_path / "came").read_bytes() == payload


def test_no_shell_reads_the_words(tmp_path: Path) -> None:
    assert run(tmp_path, "/bin/echo", "$(touch escaped)", ";touch escaped").is_sent
    assert not (tmp_path / "escaped").exists()


def test_a_program_that_does_not_read_and_writes_a_lot_is_no_trouble(tmp_path: Path) -> None:
    code = "import sys; sys.stdout.write('x' * 10**6); sys.stderr.write('y' * 10**6)"
    assert run(tmp_path, sys.executable, "-c", code, payload=b"x" * 10**6).is_sent


def test_a_failure_comes_with_the_first_line_it_said(tmp_path: Path) -> None:
    receipt = run(tmp_path, "/bin/sh", "-c", "printf '\\n\\033[31mno queue\\nmore\\n' >&2; exit 75")
    assert receipt == Receipt("/bin/sh ended with exit code 75: [31mno queue")


def test_a_signal_is_named(tmp_path: Path) -> None:
    assert run(tmp_path, "/bin/sh", "-c", "kill -TERM $$").problem == "/bin/sh was ended by signal 15"


def test_at_the_deadline_what_it_started_is_stopped_too(tmp_path: Path) -> None:
    receipt = run(tmp_path, "/bin/sh", "-c", "sleep 30 & echo $! > child; wait", deadline_s=0.3)
    assert receipt.problem == "/bin/sh did not end within 0.3 s and was stopped"
    child = int((tmp_path / "child").read_text(encoding="utf-8"))
    for _ in range(100):
        if not is_running(child):
            return
        time.sleep(0.02)
    pytest.fail("the child still runs")


def is_running(number: int) -> bool:
    """Whether it runs; one that ended and waits for its parent to ask counts as ended."""
    try:
        os.kill(number, 0)
        with open(f"/proc/{number}/stat", encoding="utf-8") as stat:  # noqa: PTH123 - not a file of ours
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


def test_a_child_left_behind_does_not_delay_a_program_that_ended(tmp_path: Path) -> None:
    assert run(tmp_path, "/bin/sh", "-c", "sleep 1 & exit 0", deadline_s=0.9).is_sent


@pytest.mark.parametrize("command", [(), ("",), (" ", "x"), ("a\0b",)])
def test_a_command_that_names_no_program_is_refused(command: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=r"^on_news "):
        check_command("on_news", command)
