"""`docketwatch coverage`: each docket, complete from when to when, expected and observed."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer

from docketwatch.cli.options import ConfigOption, JsonOption, VerboseOption, examples

EXAMPLES = examples("docketwatch coverage", "docketwatch coverage --plan")


def coverage(
    config: ConfigOption = None,
    as_json: JsonOption = False,
    plan: Annotated[bool, typer.Option("--plan", help="What the next check will ask, of whom, at what cost.")] = False,
    _verbose: VerboseOption = False,
) -> None:
    """Show what was looked at, docket by docket, and why not more. Asks nobody."""
    from docketwatch.assessment import assess_all
    from docketwatch.cli.terminal import print_lines, print_text
    from docketwatch.digest.listings.case_list import coverage_list
    from docketwatch.digest.listings.reports import plan_lines
    from docketwatch.digest.render.json import render_plain
    from docketwatch.wiring import account_state, open_parts, read_setup

    setup = read_setup(config)
    now = datetime.now(UTC)
    with open_parts(setup, now, to_write=False) as parts:
        if plan:
            state = account_state(setup, parts, now)
            made, means = (state.plan, state.means) if state else (None, None)
            if as_json:
                print_text(render_plain({"plan": made, "means": means}))
            else:
                print_lines(plan_lines(parts.dockets, parts.courts, parts.sources_by_docket, made, means))
            return
        last = parts.store.last_finished_run()
        as_of = last[1] if last else None
        verdicts = assess_all(parts, as_of or now)
        gaps = parts.store.news.open_gaps()
    if as_json:
        print_text(render_plain({"as_of": as_of, "dockets": verdicts, "gaps": gaps}))
    else:
        print_lines(coverage_list(verdicts, gaps, as_of, setup.settings.zone()))
