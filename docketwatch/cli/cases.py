"""`docketwatch cases`: list, add, remove and show what is watched."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from docketwatch.cli.options import ConfigOption, JsonOption, VerboseOption, examples, help_without_command

if TYPE_CHECKING:
    from pathlib import Path

app = typer.Typer(
    help="List, add, remove and show the cases you watch.",
    callback=help_without_command,
    invoke_without_command=True,
    rich_markup_mode=None,
)

Words = Annotated[
    list[str],
    typer.Argument(metavar="DOCKET", help="Court and number, or the docket's address at PACER or CourtListener."),
]
Name = Annotated[list[str], typer.Argument(metavar="CASE", help="A case's id, a part of its caption, or a docket.")]


@app.command("list", epilog=examples("docketwatch cases list", "docketwatch cases list --all"))
def list_cases(
    config: ConfigOption = None,
    everything: Annotated[bool, typer.Option("--all", help="Also the built-in cases that are not watched.")] = False,
    as_json: JsonOption = False,
    _verbose: VerboseOption = False,
) -> None:
    """List the watched cases by topic, with the coverage to expect of each docket."""
    from docketwatch.cli.terminal import print_lines, print_text
    from docketwatch.digest.lines import StyledLine
    from docketwatch.digest.listings.case_list import case_list
    from docketwatch.digest.render.json import render_plain
    from docketwatch.wiring import read_setup, sources_by_docket

    setup = read_setup(config)
    watched, others = setup.watchlist.cases, setup.watchlist.not_watched if everything else ()
    if as_json:
        print_text(render_plain({"watched": watched, "not_watched": others}))
        return
    courts = setup.settings.court_table()
    print_lines(case_list(watched, courts, sources_by_docket(setup)))
    if others:
        print_lines([StyledLine("plain", ""), StyledLine("verdict", "NOT WATCHED")])
        print_lines(case_list(others, courts))


@app.command(
    "show",
    epilog=examples("docketwatch cases show make-the-road-v-huffman", "docketwatch cases show dcd 1:25-cv-00190"),
)
def show(name: Name, config: ConfigOption = None, as_json: JsonOption = False, _verbose: VerboseOption = False) -> None:
    """Show one case: its family, coverage, newest entries, and where its numbers come from."""
    from docketwatch.assessment import assess_all
    from docketwatch.cli.terminal import print_lines, print_text
    from docketwatch.config.choice import find_case
    from docketwatch.digest.compose.sections import LATEST_AT_BASELINE
    from docketwatch.digest.listings.case_list import case_sheet
    from docketwatch.digest.render.json import render_plain
    from docketwatch.wiring import open_parts, read_setup

    setup = read_setup(config)
    everything = (*setup.watchlist.cases, *setup.watchlist.not_watched)
    case = find_case(" ".join(name), everything, setup.settings.court_table())
    now = datetime.now(UTC)
    with open_parts(setup, now, to_write=False) as parts:
        last = parts.store.last_finished_run()
        seen = {one.docket: one for one in assess_all(parts, last[1] if last else now)}
        latest = {docket.ref: parts.store.entries.latest(docket.ref, LATEST_AT_BASELINE) for docket in case.dockets}
    if as_json:
        mine = [seen[docket.ref] for docket in case.dockets if docket.ref in seen]
        print_text(render_plain({"case": case, "coverage": mine, "latest": latest}))
    else:
        print_lines(case_sheet(case, setup.settings.court_table(), seen, latest, setup.settings.zone()))


@app.command(
    "add",
    epilog=examples(
        'docketwatch cases add dcd 1:26-cv-00042 --caption "Doe v. Mullin"',
        "docketwatch cases add https://ecf.dcd.uscourts.gov/cgi-bin/DktRpt.pl?225292",
    ),
)
def add(
    words: Words,
    config: ConfigOption = None,
    caption: Annotated[str | None, typer.Option("--caption", help="What to call the case.")] = None,
    topic: Annotated[str, typer.Option("--topic", help="The topic to list it under.")] = "other",
    note: Annotated[str | None, typer.Option("--note", help="A note shown with the case.")] = None,
    private: Annotated[bool, typer.Option("--private", help="Never ask any server about this docket alone.")] = False,
    _verbose: VerboseOption = False,
) -> None:
    """Watch one more docket; tells what coverage to expect and what watching it reveals."""
    from docketwatch.cli.terminal import print_text
    from docketwatch.config.additions import Wish, add_docket
    from docketwatch.digest.listings.case_list import expected_words, revealed_words
    from docketwatch.docket.address import read_address
    from docketwatch.wiring import read_setup, refuse_a_known_twin, sources_by_docket

    setup = read_setup(config)
    courts = setup.settings.court_table()
    docket = replace(read_address(" ".join(words), courts, setup.settings.courtlistener.url), private=private)
    refuse_a_known_twin(setup, docket)
    added = add_docket(Wish(docket, caption, topic, note), setup.watchlist, setup.folder)
    sources = sources_by_docket(setup)
    built_in = "built-in " if added.case.built_in else ""
    print_text(f"Watching {added.docket.ref}, in the {built_in}case {added.case.id}; noted in {added.path}.\n")
    print_text(f"Expect: {expected_words(added.docket, courts, sources)}.\n")
    print_text(f"{revealed_words(added.docket, courts, sources)}\n")
    if "courtlistener" in sources and not private:
        print_text(_backfilled(config, added.docket.ref))


def _backfilled(config: Path | None, ref: str) -> str:
    """Read the docket's history as far as the account goes; what came of it."""
    from docketwatch.check import backfill
    from docketwatch.cli.terminal import court_progress
    from docketwatch.wiring import open_parts, read_setup

    now = datetime.now(UTC)
    with open_parts(read_setup(config), now, to_write=True) as parts, court_progress("Reading its history") as progress:
        is_whole = backfill(parts, ref, now, progress)
        known = parts.store.entries.count(ref)
    rest = "that is all CourtListener has" if is_whole else "the next checks go on with older ones"
    return f"Its history: {known} entries known; {rest}.\n"


@app.command(
    "remove",
    epilog=examples(
        "docketwatch cases remove denver-public-schools-v-noem",
        "docketwatch cases remove ca9 25-4866",
    ),
)
def remove(name: Name, config: ConfigOption = None, _verbose: VerboseOption = False) -> None:
    """Stop watching a case or one docket of it. What was seen stays in the store."""
    from docketwatch.cli.terminal import print_text
    from docketwatch.config.choice import find_case, find_docket
    from docketwatch.config.watchlist import read_own
    from docketwatch.config.watchlist_edit import note_names, remove_own
    from docketwatch.wiring import read_setup

    setup = read_setup(config)
    text, courts = " ".join(name), setup.settings.court_table()
    case = find_case(text, setup.watchlist.cases, courts)
    held = find_docket(text, [case], courts)
    one = held[1].ref if held else next((docket.ref for docket in case.dockets if docket.ref == text), None)
    what = one or case.id
    if not case.built_in:
        path = remove_own(setup.folder, case.id, one)
    elif included := {what, *(docket.ref for docket in case.dockets if not one)} & set(read_own(setup.folder).include):
        path = note_names(setup.folder, "include", add=set(), take=included)
    else:
        path = note_names(setup.folder, "remove", add={what}, take=set())
    print_text(f"No longer watching {what}; noted in {path}. What was seen stays in the store.\n")
