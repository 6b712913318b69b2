from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from docketwatch.docket.courts import load_courts
from docketwatch.store.lock import hold_lock
from tests.conftest import ROOT
from tests.feeds import Item, feed

if TYPE_CHECKING:
    from docketwatch.demo.court_server import Courts
    from tests.conftest import Program

ORDER = Item("Order on Motion for Preliminary Injunction", 5, 41)


def today(*items: Item) -> bytes:
    return feed(*items, now=datetime.now(UTC))


def test_a_first_run_a_new_entry_and_a_quiet_run(watching: Program, courts: Courts) -> None:
    courts.show("dcd", today(Item("Motion", 3, 40)))
    first = watching.run("check")
    assert (first.code, first.err) == (0, "")
    assert "First look" in first.out
    courts.show("dcd", today(ORDER, Item("Motion", 3, 40)))
    second = watching.run("check", "--exit-code")
    assert second.code == 10
    assert "ECF 41  Order on Motion for Preliminary Injunction" in second.out
    assert second.out.index("1 docket: 1 looked at") < second.out.index("ECF 41")
    third = watching.run("check", "--exit-code")
    assert (third.code, third.out.count("\n")) == (0, 1)
    assert third.out.startswith("Nothing new. 1 docket")
    assert watching.run("check", "--quiet").out == ""
    assert courts.agents[0].startswith("docketwatch/")
    assert "contact: not set by its user" in courts.agents[0]


def test_json_is_one_document(watching: Program, courts: Courts) -> None:
    courts.show("dcd", today(ORDER))
    result = watching.run("check", "--json")
    assert result.json["schema"] == 1
    assert result.json["verdict"]["looked_at"] == 1


def test_trouble_that_goes_on_is_told_when_it_begins_and_when_it_changes(watching: Program, courts: Courts) -> None:
    courts.show("dcd", b"", status=500)
    first = watching.run("check", "--quiet", "--retry")
    assert (first.code, "COULD NOT CHECK AS USUAL" in first.out) == (3, True)
    again = watching.run("check", "--quiet", "--retry")
    assert (again.code, again.out) == (3, ""), "cron would mail it six times a day"
    assert "COULD NOT CHECK AS USUAL" in watching.run("check", "--retry").out
    courts.show("dcd", today(ORDER))
    assert "First look" in watching.run("check", "--quiet", "--retry").out
    courts.show("dcd", b"", status=500)
    assert "COULD NOT CHECK AS USUAL" in watching.run("check", "--quiet", "--retry").out


def test_coverage_worse_than_expected_leaves_with_3_and_is_never_quiet(watching: Program, courts: Courts) -> None:
    courts.show("dcd", b"")
    result = watching.run("check", "--quiet")
    assert result.code == 3
    assert "COULD NOT CHECK" in result.out


def test_a_second_run_at_once_leaves_with_75(watching: Program, courts: Courts) -> None:
    courts.show("dcd", today(ORDER))
    watching.run("check")
    with hold_lock(watching.store.with_suffix(".lock")):
        result = watching.run("check")
        assert watching.run("coverage").code == 0
    assert (result.code, result.out) == (75, "")
    assert result.err.startswith("docketwatch: Another docketwatch run")
    assert result.err.count("\n") == 1


def test_the_built_in_watchlist_is_checked_with_a_configuration_in_its_own_place(program: Program) -> None:
    """Every court is pointed at a closed port, so that nothing leaves this machine: the run is honest about it."""
    addresses = "".join(
        f'[courts.{court.id}]\nrss_url = "http://127.0.0.1:1/"\n'
        for court in load_courts()
        if court.rss_url and court.rss_status != "none"
    )
    folder = program.folder / "xdg-config" / "docketwatch"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text(f"[net]\nretry_wait_s = 0\n{addresses}")
    result = program.run("check", config=False)
    assert result.code == 3
    assert result.out.startswith(
        "INCOMPLETE: 75 dockets: 55 NOT LOOKED AT, 20 without a source. 55 worse than usual.\n"
    )
    assert "could not be reached" in result.out
    assert "Nothing new" not in result.out
    assert "Is this machine online?" in result.out
    assert (program.folder / "xdg-data" / "docketwatch" / "docketwatch.sqlite3").stat().st_mode & 0o777 == 0o600


def test_with_no_configuration_at_all_and_no_network_the_run_is_honest(program: Program) -> None:
    """In a network namespace of its own, which has no way out: not one packet can reach a court."""
    command = ["unshare", "--net", "--map-root-user", sys.executable, "-m", "docketwatch", "check"]
    if subprocess.run([*command[:3], "true"], capture_output=True, check=False).returncode:
        pytest.skip("this machine makes no network namespaces (unshare --net)")
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=ROOT, env=program.environment(), timeout=120
    )
    assert done.returncode == 3
    assert done.stdout.startswith("INCOMPLETE: 75 dockets: 55 NOT LOOKED AT, 20 without a source.")
    assert "Whether anything is new is not known" in done.stdout


def test_an_interrupted_run_leaves_with_its_code_and_loses_nothing(watching: Program, courts: Courts) -> None:
    courts.show("dcd", today(Item("Motion", 3, 40)))
    watching.run("check")
    for number, code in ((signal.SIGTERM, 143), (signal.SIGINT, 130)):
        command = [sys.executable, "-m", "docketwatch", "check", "--config", str(watching.config)]
        held = hold_answers(courts)
        process = subprocess.Popen(
            command, cwd=ROOT, env=watching.environment(), stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        while not held.asked:
            time.sleep(0.01)
        process.send_signal(number)
        _, err = process.communicate(timeout=10)
        held.release()
        assert process.returncode == code
        assert "the next check goes on" in err
    courts.show("dcd", today(ORDER, Item("Motion", 3, 40)))
    assert "ECF 41" in watching.run("check").out


class HeldAnswers:
    """A path of answers that waits until it is released."""

    def __init__(self, courts: Courts) -> None:
        self._courts = courts
        self._gate = threading.Event()
        self._before = len(courts.asked)
        self._answers = courts.answers
        gate = self._gate

        class Waiting(dict[str, object]):
            def get(self, key: str, default: object = None) -> object:
                gate.wait(20)
                return super().get(key, default)

        courts.answers = Waiting(self._answers)  # type: ignore[assignment]

    @property
    def asked(self) -> bool:
        """Whether a request is waiting."""
        return len(self._courts.asked) > self._before

    def release(self) -> None:
        """Answer."""
        self._gate.set()
        self._courts.answers = self._answers


def hold_answers(courts: Courts) -> HeldAnswers:
    return HeldAnswers(courts)


def test_a_reader_that_goes_away_is_told_again_next_time(watching: Program, courts: Courts) -> None:
    courts.show("dcd", today(Item("Motion", 3, 40)))
    watching.run("check")
    courts.show("dcd", today(ORDER, Item("Motion", 3, 40)))
    with open("/dev/full", "w") as full:  # noqa: PTH123 - a device
        command = [sys.executable, "-m", "docketwatch", "check", "--config", str(watching.config)]
        done = subprocess.run(
            command, cwd=ROOT, env=watching.environment(), stdout=full, stderr=subprocess.PIPE, check=False, text=True
        )
    assert done.returncode == 1
    assert "No space left" in done.stderr
    again = watching.run("check", "--json")
    line = json.loads(again.out)["topics"][0]["cases"][0]["dockets"][0]["lines"][0]
    assert (line["kind"], line["mark"]) == ("new", "ECF 41")
