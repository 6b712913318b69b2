"""`docketwatch relief`: what is in force in each case, and by which entry."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer

from docketwatch.cli.options import ConfigOption, JsonOption, VerboseOption, examples

EXAMPLES = examples("docketwatch relief", "docketwatch relief dcd 1:25-cv-00190")


def relief(
    name: Annotated[
        list[str] | None, typer.Argument(metavar="[CASE]", help="A case's id, a part of its caption, or a docket.")
    ] = None,
    config: ConfigOption = None,
    as_json: JsonOption = False,
    _verbose: VerboseOption = False,
) -> None:
    """Show which orders are in force, case by case, as far as the dockets were seen. Asks nobody."""
    from docketwatch.cli.terminal import print_lines, print_text
    from docketwatch.config.choice import find_case
    from docketwatch.digest.listings.relief_list import relief_list
    from docketwatch.digest.render.json import render_plain
    from docketwatch.outlook import boards_for
    from docketwatch.wiring import open_parts, read_setup

    setup = read_setup(config)
    now = datetime.now(UTC)
    with open_parts(setup, now, to_write=False) as parts:
        wanted = (find_case(" ".join(name), parts.cases, parts.courts),) if name else parts.cases
        boards = boards_for(parts, wanted, now, setup.settings.zone())
    if as_json:
        print_text(render_plain({"boards": boards}))
    else:
        print_lines(relief_list(boards, setup.settings.zone()))
