"""`docketwatch calendar`: hearings, stated dates and candidate dates of the watched dockets, as a list or as ICS."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer

from docketwatch.cli.options import ConfigOption, JsonOption, VerboseOption, examples

EXAMPLES = examples("docketwatch calendar", "docketwatch calendar --ics > hearings.ics")


def calendar(
    config: ConfigOption = None,
    case: Annotated[
        str | None, typer.Option("--case", help="Only this case: its id, a docket, part of a name.")
    ] = None,
    ics: Annotated[bool, typer.Option("--ics", help="Print an ICS file, past dates included.")] = False,
    as_json: JsonOption = False,
    _verbose: VerboseOption = False,
) -> None:
    """Show what is coming: hearings and dates the dockets state, and candidate dates with their rule. Asks nobody."""
    from docketwatch.cli.terminal import print_lines, print_text
    from docketwatch.config.choice import find_case
    from docketwatch.digest.listings.agenda_list import agenda_list
    from docketwatch.digest.render.ics import render_ics
    from docketwatch.digest.render.json import render_plain
    from docketwatch.outlook import agenda_for
    from docketwatch.wiring import open_parts, read_setup

    setup = read_setup(config)
    now = datetime.now(UTC)
    with open_parts(setup, now, to_write=False) as parts:
        wanted = [find_case(case, parts.cases, parts.courts)] if case else parts.cases
        items = [item for one in wanted for item in agenda_for(parts, one)]
    if as_json:
        print_text(render_plain({"items": items}))
    elif ics:
        print_text(render_ics(items, now))
    else:
        print_lines(agenda_list(items, now.astimezone(setup.settings.zone()).date()))
