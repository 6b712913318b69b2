"""Prints what a check costs at CourtListener, and a simulated week on a free account; asks loopback only.

Run from the repository: `python -m benchmarks.courtlistener` (some minutes).
"""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path

from docketwatch.demo.courtlistener_quota import Limits
from tests.archive import serve_archive
from tests.conftest import Program
from tests.simulation.week import simulate_week

SIZES = (1, 20, 100, 500)
PLENTY = Limits(rates=("10000/min", "100000/hour", "1000000/day"))


def count_requests(dockets: int) -> str:
    """The requests of a quiet check, counted at the server, with what one request a docket would cost."""
    with tempfile.TemporaryDirectory() as folder, serve_archive(Program(Path(folder)), PLENTY) as archive:
        for number in range(1, dockets + 1):
            archive.file(archive.add_docket(number), 1, "COMPLAINT")
        archive.watch()
        for _ in range(6 + dockets // 8):
            archive.check()
            archive.clock.forward(hours=2)
        start = len(archive.served.asked)
        archive.check()
        paths = Counter(one.path.rpartition("/v4/")[2] for one in archive.served.asked[start:])
        usage = paths.pop("api-usage/", 0)
        return f"{dockets:>4} dockets: {dict(paths)}, api-usage {usage}; one request a docket: {dockets}"


def main() -> None:
    """Print all figures."""
    for dockets in SIZES:
        print(count_requests(dockets), flush=True)
    for dockets, filings_a_day in ((10, 20), (100, 60), (500, 100)):
        with tempfile.TemporaryDirectory() as folder:
            outcome = simulate_week(Path(folder), dockets, seed=1, filings_a_day=filings_a_day)
        print(f"{dockets:>4} dockets, two processes, a week: {outcome.line()}", flush=True)


if __name__ == "__main__":
    main()
