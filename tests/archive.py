"""A small CourtListener and the program that asks it, on one clock that moves when it is told to."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from docketwatch.check import check
from docketwatch.demo.courtlistener_data import Docket, Document, Entry
from docketwatch.demo.courtlistener_quota import Limits
from docketwatch.demo.courtlistener_server import DEMO_TOKEN, CourtListenerServer, serve_courtlistener
from docketwatch.demo.courtlistener_world import World
from docketwatch.wiring import open_parts, read_setup

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from docketwatch.digest.compose.sections import ComposedDigest
    from docketwatch.parts import Parts
    from tests.conftest import Program

START = datetime(2026, 9, 14, 12, tzinfo=UTC)
EPOCH = START - timedelta(days=60)


@dataclass
class Clock:
    """The one clock of server and program; waiting moves it."""

    now: datetime = START

    def __call__(self) -> datetime:
        return self.now

    def moment(self) -> datetime:
        """As a run asks for it."""
        return self.now

    def wait_until(self, moment: datetime) -> None:
        """As a run waits."""
        self.now = max(self.now, moment)

    def forward(self, **span: float) -> datetime:
        """Let time pass."""
        self.now += timedelta(**span)
        return self.now


@dataclass
class Archive:
    """The server, its rows and the dockets in it, and the program set up to watch them."""

    served: CourtListenerServer
    world: World
    clock: Clock
    program: Program
    secret: str = DEMO_TOKEN
    dockets: list[Docket] = field(default_factory=list)

    def add_docket(self, number: int, *, court: str = "mdd", **other: Any) -> Docket:
        """One more docket in a court that publishes no feed."""
        given = Docket(
            court=court,
            docket_number=f"8:26-cv-{number:05d}",
            case_name=f"Juniper Aid {number} v. Bureau of Tides",
            pacer_case_id=str(500_000 + number),
            date_filed=date(2026, 7, 1),
            **other,
        )
        docket = self.world.add_docket(given, EPOCH)
        self.dockets.append(docket)
        return docket

    def file(self, docket: Docket, number: int | None, text: str = "", label: str = "", **other: Any) -> Entry:
        """Something is filed, and CourtListener has it at once."""
        paper = str(9_000_000_000 + docket.id * 1_000 + number) if number is not None else ""
        document = Document(
            document_number=str(number or ""),
            pacer_doc_id=f"{paper[:3]}0{paper[4:]}" if paper else "",
            description=label,
        )
        given = Entry(
            entry_number=number, description=text, date_filed=self.clock.now.date(), documents=[document], **other
        )
        return self.world.add_entry(docket.id, given, self.clock.now)

    def watch(self, *, with_ids: bool = True, private: Sequence[int] = (), extra: str = "") -> None:
        """Watch all dockets that are there now."""
        cases = "".join(
            f'[[case]]\nid = "case-{docket.id}"\ncaption = "{docket.case_name}"\n[[case.docket]]\n'
            f'court = "{docket.court}"\nnumber = "{docket.docket_number}"\n'
            + (f"courtlistener_id = {docket.id}\n" if with_ids else "")
            + ("private = true\n" if docket.id in private else "")
            for docket in self.dockets
        )
        token = self.program.folder / "token"
        token.write_text(self.secret, encoding="ascii")
        token.chmod(0o600)
        ledger = f'[courtlistener]\nurl = "{self.served.url}"\ntoken_file = "token"\nledger = "ledger.sqlite3"\n'
        self.program.configure(ledger + extra, watchlist=cases)

    @contextmanager
    def parts(self, config: Path | None = None) -> Iterator[Parts]:
        """The parts of a run on this clock."""
        with open_parts(read_setup(config or self.program.config), self.clock.now, to_write=True) as parts:
            assert parts.account is not None
            yield replace(parts, account=replace(parts.account, pace=self.clock))

    def check(self, config: Path | None = None) -> ComposedDigest:
        """One run."""
        with self.parts(config) as parts:
            return check(parts, self.clock.now)

    def asked(self) -> list[str]:
        """The questions asked so far that the account paid for."""
        return [one.path for one in self.served.asked if "api-usage" not in one.path and one.status != 429]


@contextmanager
def serve_archive(program: Program, limits: Limits | None = None, token: str = DEMO_TOKEN) -> Iterator[Archive]:
    """A small CourtListener for as long as the block lasts."""
    clock, world = Clock(), World()
    with serve_courtlistener(world, clock=clock, tokens={token: limits or Limits()}) as served:
        yield Archive(served, world, clock, program, token)
