"""Runs commands once for every point at which they can die, and reads what was left."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Program


def all_points(program: Program, tmp_path: Path, snapshot: Path, *steps: str) -> list[dict[str, Any]]:
    """One row a point: `point`, `code`, `printed`, `mails`.

    Args:
        program: its configuration and store.
        tmp_path: where the rows are written.
        snapshot: the store's folder before each point.
        steps: the commands that die; `check --json` where none is named.
    """
    output = tmp_path / "points.jsonl"
    script = ROOT / "tests" / "faults" / "kill_points.py"
    command = [sys.executable, str(script), str(program.config), str(output), str(snapshot), *steps]
    # Coverage is not counted in here: it would double the time of some five hundred runs.
    environment = {name: value for name, value in program.environment().items() if not name.startswith("COV")}
    environment |= {name: value for name, value in os.environ.items() if name == "EVERY_STATEMENT"}
    subprocess.run(command, check=True, cwd=ROOT, env=environment, timeout=1_500, capture_output=True)
    return [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
