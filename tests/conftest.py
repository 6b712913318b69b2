"""What many tests share: the courts on loopback, a store, the program run as a person would, the shared real data."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

from docketwatch.demo.court_server import Courts, serve_courts
from docketwatch.store import Store, open_store

if TYPE_CHECKING:
    from collections.abc import Iterator

# How long a busy machine takes over an example says nothing about the program.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture
def shared() -> Path:
    """The folder of real feeds and recordings beside the repository; without it the test is skipped by name."""
    if not SHARED.is_dir():
        pytest.skip("the real feeds (../shared) are not beside this checkout")
    return SHARED


@pytest.fixture
def courts() -> Iterator[Courts]:
    """Courts' servers on loopback."""
    with serve_courts() as served:
        yield served


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A new store."""
    with open_store(tmp_path / "store.sqlite3") as opened:
        yield opened


@dataclass
class Result:
    """What one run of the program left."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The output as JSON."""
        return json.loads(self.out)


@dataclass
class Program:
    """The program with a configuration and a store of its own, run as a person would."""

    folder: Path

    @property
    def config(self) -> Path:
        """Its config.toml."""
        return self.folder / "config.toml"

    @property
    def store(self) -> Path:
        """Its store."""
        return self.folder / "data" / "docketwatch.sqlite3"

    def configure(self, text: str = "", *, topics: str = "[]", watchlist: str | None = None) -> None:
        """Write its files; without topics only the given watchlist is watched."""
        base = f"[watch]\ntopics = {topics}\n[store]\npath = '{self.store}'\n[digest]\ntimezone = 'America/New_York'\n"
        self.config.write_text(base + "[net]\nretry_wait_s = 0\ndeadline_s = 5\n" + text, encoding="utf-8")
        if watchlist is not None:
            (self.folder / "watchlist.toml").write_text(watchlist, encoding="utf-8")

    def run(self, *arguments: str, config: bool = True) -> Result:
        """Run one command and wait for it."""
        command = [sys.executable, "-m", "docketwatch", *arguments, *(["--config", str(self.config)] if config else [])]
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=60, cwd=ROOT, env=self.environment()
        )
        return Result(done.returncode, done.stdout, done.stderr)

    def environment(self) -> dict[str, str]:
        """A home of its own, so that nothing of this machine's user plays in."""
        kept = {
            name: value for name, value in os.environ.items() if name.startswith(("PATH", "COV_", "COVERAGE", "LANG"))
        }
        home = {"HOME": str(self.folder), "XDG_DATA_HOME": str(self.folder / "xdg-data")}
        return {**kept, **home, "XDG_CONFIG_HOME": str(self.folder / "xdg-config"), "PYTHONPATH": str(ROOT)}


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """The program, not yet configured."""
    return Program(tmp_path)


WATCHLIST = """
[[case]]
id = "make-the-road"
caption = "Make the Road v. Noem"
topics = ["expedited-removal"]
[[case.docket]]
court = "dcd"
number = "1:25-cv-00190"
"""


@pytest.fixture
def watching(program: Program, courts: Courts) -> Program:
    """The program, watching one docket of D.D.C. on the loopback courts."""
    program.configure(f'[courts.dcd]\nrss_url = "{courts.feed_url("dcd")}"\n', watchlist=WATCHLIST)
    return program
