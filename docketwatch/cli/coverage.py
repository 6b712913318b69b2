"""`docketwatch coverage`: each docket, complete from when to when, expected and observed."""

from __future__ import annotations

from datetime import UTC, datetime

from docketwatch.cli.options import ConfigOption, JsonOption, VerboseOption, examples

EXAMPLES = examples("docketwatch coverage", "docketwatch coverage --json")


def coverage(config: ConfigOption = None, as_json: JsonOption = False, _verbose: VerboseOption = False) -> None:
    """Show what was looked at, docket by docket, and why not more."""
    from docketwatch.check import assess_all
    from docketwatch.cli.terminal import print_lines, print_text
    from docketwatch.digest.listings import coverage_list
    from docketwatch.digest.render.json import render_plain
    from docketwatch.wiring import open_parts, read_setup

    setup = read_setup(config)
    with open_parts(setup, datetime.now(UTC), to_write=False) as parts:
        last = parts.store.last_finished_run()
        as_of = last[1] if last else None
        verdicts = assess_all(parts, as_of or datetime.now(UTC))
        gaps = parts.store.news.open_gaps()
    if as_json:
        print_text(render_plain({"as_of": as_of, "dockets": verdicts, "gaps": gaps}))
    else:
        print_lines(coverage_list(verdicts, gaps, as_of, setup.settings.zone()))
