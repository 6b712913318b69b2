"""`docketwatch check`: poll, store, print what this run first saw."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from docketwatch.base.errors import EXIT_ACCOUNT, EXIT_COVERAGE, EXIT_NEWS, EXIT_OK
from docketwatch.cli.options import ConfigOption, JsonOption, VerboseOption, examples

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from docketwatch.digest.compose.sections import ComposedDigest
    from docketwatch.wiring import Setup

EXAMPLES = examples("docketwatch check", "docketwatch check --quiet --exit-code")


def check(
    config: ConfigOption = None,
    as_json: JsonOption = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing when there is nothing to tell.")] = False,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Leave with 10 when there is news.")] = False,
    retry: Annotated[bool, typer.Option("--retry", help="Ask also courts left alone after failures.")] = False,
    _verbose: VerboseOption = False,
) -> int:
    """Ask the courts, store what they show, print what is new. Safe to run any number of times."""
    from docketwatch.cli.pinging import pinged
    from docketwatch.wiring import read_setup

    setup = read_setup(config)
    return pinged(setup, lambda: _checked(setup, as_json=as_json, quiet=quiet, exit_code=exit_code, retry=retry))


def _checked(setup: Setup, *, as_json: bool, quiet: bool, exit_code: bool, retry: bool) -> int:
    from docketwatch.check import check as run_check
    from docketwatch.cli.terminal import court_progress
    from docketwatch.wiring import open_parts

    now = datetime.now(UTC)
    with open_parts(setup, now, to_write=True) as parts:
        with court_progress() as progress:
            digest = run_check(parts, now, progress, retry=retry)
        try:
            if not (quiet and is_silent(digest)):
                print_digest(digest, setup.settings.zone(), as_json=as_json)
        except BaseException:
            # Nobody has read it: the next run tells it again.
            with parts.store.transaction():
                parts.store.news.take_back(digest.run)
            raise
    return code_of(digest, exit_code=exit_code)


def is_silent(digest: ComposedDigest) -> bool:
    """Whether a run has nothing that anybody must hear: no news, and no trouble but what the run before had too."""
    if digest.tells_of_dockets:
        return False
    has_trouble = bool(digest.unchecked or digest.account_problem)
    return not has_trouble or digest.is_known_trouble


def print_digest(digest: ComposedDigest, zone: ZoneInfo, *, as_json: bool) -> None:
    """Print a digest to stdout."""
    from docketwatch.cli.terminal import print_lines, print_text
    from docketwatch.digest.page.whole import page_lines
    from docketwatch.digest.render import json

    if as_json:
        print_text(json.render(digest, zone))
    else:
        print_lines(page_lines(digest, zone))


def code_of(digest: ComposedDigest, *, exit_code: bool) -> int:
    """The exit code of a run (DESIGN section 6): a refused account, then worse coverage, then news if asked for."""
    if digest.is_account_refused:
        return EXIT_ACCOUNT
    if digest.verdict.worse or digest.account_problem:
        return EXIT_COVERAGE
    return EXIT_NEWS if exit_code and digest.has_news else EXIT_OK
