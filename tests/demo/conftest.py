"""What the tests of the small CourtListener share: a clock that stands still, a world, the server, the recordings."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import httpx
import pytest

from docketwatch.demo.courtlistener_data import Docket, Document, Entry
from docketwatch.demo.courtlistener_quota import Limits
from docketwatch.demo.courtlistener_server import DEMO_TOKEN, CourtListenerServer, serve_courtlistener
from docketwatch.demo.courtlistener_world import World

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

API = "/api/rest/v4/"
PLENTY = "plenty"


@dataclass
class Clock:
    """A clock that moves when it is told to."""

    now: datetime = datetime(2026, 9, 14, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **span: float) -> datetime:
        self.now += timedelta(**span)
        return self.now


@dataclass
class Asker:
    """Somebody with a token who asks the server."""

    http: httpx.Client
    served: CourtListenerServer

    def get(self, path: str, token: str | None = PLENTY, **options: Any) -> httpx.Response:
        address = path if path.startswith(("http", "/")) else API + path
        headers = {**({} if token is None else {"Authorization": f"Token {token}"}), **options.pop("headers", {})}
        method = options.pop("method", "GET")
        return self.http.request(method, address, headers=headers, **options)

    def rows(self, path: str) -> list[Any]:
        """All rows, from the first page to the last."""
        found, address = [], path
        while address:
            answer = self.get(address)
            assert answer.status_code == 200, answer.text
            found += answer.json()["results"]
            address = answer.json()["next"]
        return found

    def ids(self, path: str) -> list[int]:
        return [row["id"] for row in self.rows(path)]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def served(world: World, clock: Clock) -> Iterator[CourtListenerServer]:
    tokens = {
        DEMO_TOKEN: Limits(),
        PLENTY: Limits(rates=("100000/hour",)),
        "barred": Limits(blocked=True),
        "left": Limits(active=False),
        "member": Limits(rates=("10/min", "75/hour", "300/day"), membership="Tier 1"),
    }
    with serve_courtlistener(world, clock=clock, tokens=tokens) as server:
        yield server


@pytest.fixture
def ask(served: CourtListenerServer) -> Iterator[Asker]:
    with httpx.Client(base_url=served.url) as http:
        yield Asker(http, served)


@pytest.fixture
def docket(world: World, clock: Clock) -> Docket:
    given = Docket(
        court="dcd",
        docket_number="1:26-cv-04321",
        case_name="Juniper Mutual Aid v. Bureau of Tides",
        pacer_case_id="299100",
        assigned_to_str="Orla Quince",
        date_filed=date(2026, 9, 1),
        cause="05:551 Administrative Procedure Act",
        nature_of_suit="Other Statutory Actions",
        parties=("Juniper Mutual Aid", "Bureau of Tides"),
    )
    return world.add_docket(given, clock.now)


def recorded(shared: Path, name: str) -> dict[str, Any]:
    """One recorded exchange; skips the test, by name, where it is absent."""
    path = shared / "recordings" / "courtlistener" / f"{name}.json"
    if not path.exists():
        pytest.skip(f"the recording {name} is not beside this checkout")
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def recorded_path(exchange: dict[str, Any]) -> str:
    parts = urlsplit(exchange["request"]["url"])
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def take_in_recorded(world: World, shared: Path) -> None:
    """Fill a world with the recorded dockets and the entries of two of them."""
    for name in ("dockets-list-page1", "dockets-list-page2"):
        for row in recorded(shared, name)["response"]["body"]["results"]:
            parent = row["parent_docket"] and int(row["parent_docket"].rstrip("/").rpartition("/")[2])
            docket = _row_of(Docket, {**row, "court": row["court_id"], "parent_docket": parent})
            _keep_times(world.add_docket(docket, moment_of(row)), row)
    pages = [f"docket-entries-by-docket-page{number}" for number in (1, 2, 3)]
    for name in (*pages, "docket-entries-appellate"):
        for row in recorded(shared, name)["response"]["body"]["results"]:
            docket_id = int(row["docket"].rstrip("/").rpartition("/")[2])
            papers = [_row_of(Document, paper) for paper in row["recap_documents"]]
            kept = world.dockets[docket_id].date_modified, world.dockets[docket_id].date_last_filing
            given = _row_of(Entry, {**row, "documents": papers})
            entry = world.add_entry(docket_id, given, moment_of(row), with_document=False)
            _keep_times(entry, row)
            for paper, paper_row in zip(entry.documents, row["recap_documents"], strict=True):
                _keep_times(paper, paper_row)
            world.dockets[docket_id].date_modified, world.dockets[docket_id].date_last_filing = kept


def moment_of(row: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(row["date_created"])


def _row_of(kind: Any, row: dict[str, Any]) -> Any:
    known = {field.name for field in fields(kind)} - {"date_created", "date_modified", "entries"}
    values = {name: row[name] for name in known if name in row}
    readers: dict[str, Any] = {
        **dict.fromkeys(("date_filed", "date_terminated", "date_last_filing", "date_blocked"), date.fromisoformat),
        "time_filed": time.fromisoformat,
        "date_upload": datetime.fromisoformat,
    }
    values |= {name: read(values[name]) for name, read in readers.items() if values.get(name)}
    return kind(**values)


def _keep_times(row: Any, recorded_row: dict[str, Any]) -> None:
    row.date_created = datetime.fromisoformat(recorded_row["date_created"])
    row.date_modified = datetime.fromisoformat(recorded_row["date_modified"])
