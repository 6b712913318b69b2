"""`docketwatch demo`: the main job on a bundled recording served on loopback."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from docketwatch.base.errors import UsageError
from docketwatch.cli.options import VerboseOption, examples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docketwatch.demo.court_server import Courts
    from docketwatch.demo.courtlistener_server import CourtListenerServer

BANNER = (
    "A demonstration: three recorded mornings of eight courts, served on this machine. Every lawsuit, party and "
    "filing in it is invented; the program, and the shapes of the feeds, are the real ones."
)

EXAMPLES = examples("docketwatch demo", "docketwatch demo --courtlistener")


def demo(
    serve: Annotated[
        bool, typer.Option("--serve", help="Keep the recorded courts up, and print a configuration for them.")
    ] = False,
    morning: Annotated[int, typer.Option("--morning", min=1, max=3, help="With --serve: which morning to show.")] = 3,
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, help="With --serve: the port; 0 takes a free one.")
    ] = 0,
    courtlistener: Annotated[
        bool, typer.Option("--courtlistener", help="As with a token: also a small CourtListener on this machine.")
    ] = False,
    _verbose: VerboseOption = False,
) -> None:
    """Show the main job on a recording: no account, no network, nothing kept."""
    from docketwatch.demo.court_server import serve_courts

    with ExitStack() as stack:
        try:
            courts = stack.enter_context(serve_courts(port))
        except OSError as error:
            raise UsageError(
                f"Port {port} cannot be used ({error.strerror}). Try another, or leave --port out."
            ) from error
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="docketwatch-demo-")))
        if serve:
            _serve(courts, folder, morning - 1)
        else:
            _three_mornings(courts, folder, stack.enter_context(_small_courtlistener()) if courtlistener else None)


@contextmanager
def _small_courtlistener() -> Iterator[CourtListenerServer]:
    """A CourtListener on loopback, with an account large enough for a demonstration without waits."""
    from docketwatch.demo.courtlistener_quota import Limits
    from docketwatch.demo.courtlistener_server import DEMO_TOKEN, serve_courtlistener
    from docketwatch.demo.courtlistener_world import World

    with serve_courtlistener(World(), tokens={DEMO_TOKEN: Limits(rates=("500/min", "500/hour", "500/day"))}) as served:
        yield served


def _add_account(folder: Path, served: CourtListenerServer) -> None:
    from docketwatch.demo.courtlistener_server import DEMO_TOKEN

    token = folder / "token"
    token.touch(mode=0o600)
    token.write_text(DEMO_TOKEN, encoding="ascii")
    with (folder / "config.toml").open("a", encoding="utf-8") as config:
        config.write(f'\n[courtlistener]\nurl = "{served.url}"\ntoken_file = "token"\nledger = "ledger.sqlite3"\n')


def _write_setup(courts: Courts, folder: Path) -> Path:
    from docketwatch.demo import mornings

    addresses = {court: courts.feed_url(court) for court in mornings.COURTS_WITH_FEED}
    config = folder / "config.toml"
    config.write_text(mornings.config_text(addresses, str(folder / "demo.sqlite3")), encoding="utf-8")
    (folder / "watchlist.toml").write_text(mornings.watchlist_text(), encoding="utf-8")
    return config


def _three_mornings(courts: Courts, folder: Path, served: CourtListenerServer | None) -> None:
    from docketwatch.check import check
    from docketwatch.cli.check import print_digest
    from docketwatch.cli.terminal import print_lines
    from docketwatch.demo import archive, mornings
    from docketwatch.digest.lines import StyledLine
    from docketwatch.wiring import open_parts, read_setup

    config = _write_setup(courts, folder)
    if served:
        _add_account(folder, served)
    setup = read_setup(config)
    print_lines([StyledLine("dim", BANNER)])
    for number, now in enumerate(mornings.MORNINGS):
        for court in (*mornings.COURTS_WITH_FEED, mornings.COURT_WITHOUT_FEED):
            courts.show(court, mornings.feed(number, court))
        if served:
            archive.take_in(served.world, number, now)
        with open_parts(setup, now, to_write=True) as parts:
            digest = check(parts, now)
        heading = f" MORNING {number + 1} OF {len(mornings.MORNINGS)} "
        print_lines([StyledLine("plain", ""), StyledLine("title", heading.center(78, "=")), StyledLine("plain", "")])
        print_digest(digest, setup.settings.zone(), as_json=False)


def _serve(courts: Courts, folder: Path, morning: int) -> None:
    import threading

    from docketwatch.cli.terminal import print_text
    from docketwatch.demo import mornings

    # The recorded times are moved so that the chosen morning is now; older copies would be called stale.
    by = datetime.now(UTC) - mornings.MORNINGS[morning]
    for court in (*mornings.COURTS_WITH_FEED, mornings.COURT_WITHOUT_FEED):
        courts.show(court, mornings.moved(mornings.feed(morning, court), by))
    config = _write_setup(courts, folder)
    print_text(
        f"# {BANNER}\n# Morning {morning + 1}, moved to now, at {courts.url}; stop with Ctrl-C. Try, elsewhere:\n"
    )
    print_text(f"#   docketwatch check --config {config}\n\n{config.read_text(encoding='utf-8')}")
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        print_text("\nStopped; nothing of it is kept.\n")
