"""`docketwatch export`: what is known, as files for other programs and for a team; asks nobody."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from docketwatch.cli.digest_options import CaseOption, ExportSinceOption, TopicOption, UntilOption
from docketwatch.cli.options import ConfigOption, VerboseOption, examples, help_without_command

app = typer.Typer(
    help="Write what is known for other programs, or as a small site for a team.",
    callback=help_without_command,
    invoke_without_command=True,
    rich_markup_mode=None,
)

SiteFolder = Annotated[Path, typer.Argument(metavar="DIR", help="Where the pages go; made if it is not there.")]


@app.command("html", epilog=examples("docketwatch export html site", "docketwatch export html site --with-notes"))
def export_html(
    folder: SiteFolder,
    config: ConfigOption = None,
    with_private: Annotated[bool, typer.Option("--with-private", help="Also the dockets marked private.")] = False,
    with_notes: Annotated[bool, typer.Option("--with-notes", help="Also your notes on cases.")] = False,
    _verbose: VerboseOption = False,
) -> None:
    """Write a small static site: what is new, in force and coming, and a page for each case. Asks nobody."""
    from docketwatch.cli.site_folder import write_site
    from docketwatch.cli.terminal import print_text
    from docketwatch.digest.site.pages import MARK, site_pages
    from docketwatch.digest.wording import counted
    from docketwatch.site_material import site_material
    from docketwatch.wiring import open_parts, read_setup

    setup = read_setup(config)
    now, zone = datetime.now(UTC), setup.settings.zone()
    with open_parts(setup, now, to_write=False) as parts:
        material = site_material(parts, now, zone, with_private=with_private, with_notes=with_notes)
    removed = write_site(folder, site_pages(material, zone), MARK)
    gone = f", removed {counted(removed, 'older one')}" if removed else ""
    print_text(f"Wrote {counted(1 + len(material.cases), 'page')} to {folder}{gone}: open {folder / 'index.html'}\n")


DEFAULT_SINCE = "-7d"


def _export(form: str) -> None:
    """Add a command that prints the digest of a period in one format."""

    @app.command(form, epilog=examples(f"docketwatch export {form}", f"docketwatch export {form} --since -30d"))
    def export_period(
        config: ConfigOption = None,
        since: ExportSinceOption = None,
        until: UntilOption = None,
        topic: TopicOption = None,
        case: CaseOption = None,
        _verbose: VerboseOption = False,
    ) -> int:
        from docketwatch.cli.digest_printing import Wanted, printed
        from docketwatch.wiring import read_setup

        wanted = Wanted(since or DEFAULT_SINCE, until, topic, case, form=form)
        return printed(read_setup(config), wanted, (), datetime.now(UTC))

    export_period.__doc__ = f"Print what happened in the last seven days, or another period, as {form}. Asks nobody."


for _form in ("json", "csv", "atom"):
    _export(_form)
