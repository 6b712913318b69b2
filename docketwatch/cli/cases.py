"""`docketwatch cases`: list, add, remove and show what is watched."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Annotated

import typer

from docketwatch.base.errors import UsageError
from docketwatch.cli.options import ConfigOption, JsonOption, VerboseOption, examples, help_without_command

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
    from docketwatch.digest.listings import case_list
    from docketwatch.digest.render.json import render_plain
    from docketwatch.digest.render.text import StyledLine
    from docketwatch.wiring import read_setup

    setup = read_setup(config)
    watched, others = setup.watchlist.cases, setup.watchlist.not_watched if everything else ()
    if as_json:
        print_text(render_plain({"watched": watched, "not_watched": others}))
        return
    courts = setup.settings.court_table()
    print_lines(case_list(watched, courts))
    if others:
        print_lines([StyledLine("plain", ""), StyledLine("verdict", "NOT WATCHED")])
        print_lines(case_list(others, courts))


@app.command(
    "show",
    epilog=examples("docketwatch cases show make-the-road-v-huffman", "docketwatch cases show dcd 1:25-cv-00190"),
)
def show(name: Name, config: ConfigOption = None, as_json: JsonOption = False, _verbose: VerboseOption = False) -> None:
    """Show one case: its family, coverage, newest entries, and where its numbers come from."""
    from docketwatch.check import assess_all
    from docketwatch.cli.terminal import print_lines, print_text
    from docketwatch.config.choice import find_case
    from docketwatch.digest.compose import LATEST_AT_BASELINE
    from docketwatch.digest.listings import case_sheet
    from docketwatch.digest.render.json import render_plain
    from docketwatch.wiring import open_parts, read_setup

    setup = read_setup(config)
    case = find_case(" ".join(name), (*setup.watchlist.cases, *setup.watchlist.not_watched))
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
    from docketwatch.config.choice import case_holding
    from docketwatch.config.watchlist import built_in_cases, read_own
    from docketwatch.config.watchlist_edit import add_case, case_id_for, put_back
    from docketwatch.digest.listings import expected_words
    from docketwatch.docket.address import read_address
    from docketwatch.docket.model import Case
    from docketwatch.wiring import read_setup

    setup = read_setup(config)
    courts = setup.settings.court_table()
    docket = replace(read_address(" ".join(words), courts), private=private)
    watched, others = setup.watchlist.cases, setup.watchlist.not_watched
    if held := case_holding(docket, watched):
        raise UsageError(f"{held[1].ref} is watched already, in the case {held[0].id}.")
    if known := case_holding(docket, built_in_cases()):
        # The built-in list knows its number, caption and free address; it may only have been taken off.
        docket = replace(known[1], private=private)
        caption = caption or known[0].caption
        taken_off = {known[0].id, docket.ref} & set(read_own(setup.folder).remove)
        if taken_off and not private:
            path = put_back(setup.folder, taken_off)
            print_text(f"{docket.ref} is watched again, in the case {known[0].id}; noted in {path}.\n")
            return
    name = caption or docket.ref
    case = Case(case_id_for(name, {one.id for one in (*watched, *others)}), name, (topic,), (docket,), note=note)
    path = add_case(setup.folder, case)
    print_text(f"Watching {docket.ref} as {case.id}, written to {path}.\n")
    print_text(f"Expect: {expected_words(docket, courts)}.\n")
    print_text("Court feeds are read whole, so no server learns that you watch it.\n")


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
    from docketwatch.config.choice import find_case
    from docketwatch.config.watchlist_edit import remove_own_case, take_off
    from docketwatch.wiring import read_setup

    setup = read_setup(config)
    text = " ".join(name)
    case = find_case(text, setup.watchlist.cases)
    if not case.built_in:
        path = remove_own_case(setup.folder, case.id)
        print_text(f"No longer watching {case.id}; taken out of {path}. What was seen stays in the store.\n")
        return
    refs = {docket.ref.lower(): docket.ref for docket in case.dockets}
    taken = refs.get(text.lower(), case.id)
    path = take_off(setup.folder, taken)
    print_text(f"No longer watching {taken}; noted in {path}. What was seen stays in the store.\n")
