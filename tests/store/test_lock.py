from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from docketwatch.base.errors import LockedError, StoreError
from docketwatch.store.lock import hold_lock

if TYPE_CHECKING:
    from pathlib import Path

HOLDER = """
import sys, time
from pathlib import Path
from docketwatch.store.lock import hold_lock
with hold_lock(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_run_is_refused_and_a_killed_holder_leaves_no_lock(tmp_path: Path) -> None:
    path = tmp_path / "store.lock"
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, str(path)], stdout=subprocess.PIPE, text=True)
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(LockedError, match="Another docketwatch run"), hold_lock(path):
            pytest.fail("the lock was held twice")
        os.kill(holder.pid, signal.SIGKILL)
        holder.wait()
        with hold_lock(path):
            assert path.stat().st_mode & 0o777 == 0o600


def test_a_lock_that_cannot_be_made_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened"), hold_lock(tmp_path / "none" / "store.lock"):
        pytest.fail("held a lock in a folder that is not there")
