"""Prints what a check costs at CourtListener, and a simulated week on a free account; asks loopback only.

Run from the repository: `python -m benchmarks.courtlistener` (some minutes).
"""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from docketwatch.demo.courtlistener_quota import Limits
from tests.archive import serve_archive
from tests.conftest import Program
from tests.simulation.week import simulate_week

if TYPE_CHECKING:
    from collections.abc import Mapping

SIZES = (1, 20, 100, 500)
SETTLING_CHECKS = 3
PLENTY = Limits(rates=("10000/min", "100000/hour", "1000000/day"))


def count_requests(dockets: int) -> str:
    """The requests of a quiet check, counted at the server, with what one request a docket would cost."""
    with tempfile.TemporaryDirectory() as folder, serve_archive(Program(Path(folder)), PLENTY) as archive:
        for number in range(1, dockets + 1):
            archive.file(archive.add_docket(number), 1, "COMPLAINT")
        archive.watch()
        for _ in range(SETTLING_CHECKS):
            archive.check()
            archive.clock.forward(hours=4)
        start = len(archive.served.asked)
        archive.check()
        kinds = Counter(_kind(one.path, one.query) for one in archive.served.asked[start:])
        return f"{dockets:>4} dockets: {dict(sorted(kinds.items()))}; one request a docket would be {dockets}"


def _kind(path: str, query: Mapping[str, object]) -> str:
    if "date_modified__gte" in query or " TO *]" in str(query.get("q")):
        return "looks"
    return "the account" if "api-usage" in path else "beside"


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
