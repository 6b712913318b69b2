"""`docketwatch entry`: one entry in full, with what was understood of it and by which words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from docketwatch.cli.options import ConfigOption, JsonOption, VerboseOption, examples

if TYPE_CHECKING:
    from docketwatch.digest.listings.entry_sheet import ShownEntry

EXAMPLES = examples(
    "docketwatch entry dcd 1:25-cv-00190 45", "docketwatch entry dcd 1:25-cv-00190 2026-11-24 --explain"
)


def entry(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="DOCKET ENTRY", help="A watched docket, then an entry's number or the day of a text order."
        ),
    ],
    config: ConfigOption = None,
    explain: Annotated[bool, typer.Option("--explain", help="Quote the words behind each statement.")] = False,
    as_json: JsonOption = False,
    _verbose: VerboseOption = False,
) -> None:
    """Show one entry: the court's words, what was understood of them, versions, sources. Asks nobody."""
    from datetime import UTC, datetime

    from docketwatch.cli.terminal import print_lines, print_text
    from docketwatch.config.choice import docket_and_entry
    from docketwatch.digest.lines import StyledLine
    from docketwatch.digest.listings.entry_sheet import entry_sheet
    from docketwatch.digest.render.json import render_plain
    from docketwatch.outlook import entries_at
    from docketwatch.wiring import open_parts, read_setup

    setup = read_setup(config)
    courts = setup.settings.court_table()
    docket, which = docket_and_entry(words, setup.watchlist.cases, courts)
    with open_parts(setup, datetime.now(UTC), to_write=False) as parts:
        shown = entries_at(parts, docket.ref, which)
    if as_json:
        print_text(render_plain({"entries": [_fields(one) for one in shown]}))
        return
    assert docket.court is not None
    for place, one in enumerate(shown):
        print_lines([StyledLine("plain", "")] if place else [])
        print_lines(entry_sheet(one, courts[docket.court].zone, explain=explain))


def _fields(shown: ShownEntry) -> dict[str, object]:
    from docketwatch.docket.as_json import sighting_record
    from docketwatch.docket.readings_json import reading_record

    return {
        "docket": shown.entry.docket,
        "summary": shown.told.summary,
        "reading": reading_record(shown.told.reading),
        "first_seen": shown.entry.first_seen,
        "last_seen": shown.entry.last_seen,
        "versions": [sighting_record(one) for one in (*shown.entry.versions, shown.entry.sighting)],
        "seen": {source: sighting_record(one) for source, one in shown.entry.seen.items()},
    }
