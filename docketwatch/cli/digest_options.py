"""The options of `docketwatch digest`, one a line, so that the command itself shows what it does."""

from __future__ import annotations

from typing import Annotated

import typer

SinceOption = Annotated[
    str | None,
    typer.Option(
        "--since", help="From when: 2026-11-24, yesterday, -7d. Default: yesterday; with --to, since the last one sent."
    ),
]
ExportSinceOption = Annotated[
    str | None, typer.Option("--since", help="From when: 2026-11-24, yesterday, -30d. Default: -7d.")
]
UntilOption = Annotated[
    str | None, typer.Option("--until", help="Up to when, in the same words; a day to its end. Default: now.")
]
TopicOption = Annotated[str | None, typer.Option("--topic", help="Only cases of this topic.")]
CaseOption = Annotated[str | None, typer.Option("--case", help="Only this case: its id, a docket, part of a name.")]
ToOption = Annotated[str | None, typer.Option("--to", help="Only this group of [[readers]].")]
FormatOption = Annotated[
    str | None, typer.Option("--format", help="text, html, markdown, json, csv, atom or ics.", metavar="FORMAT")
]
SendOption = Annotated[bool, typer.Option("--send", help="Send every group what it has not been sent.")]
UrgentOption = Annotated[
    bool, typer.Option("--urgent", help="Send only what cannot wait, and what is due for another try.")
]
RetryOption = Annotated[bool, typer.Option("--retry", help="Send now all that waits, and what was given up.")]
PendingOption = Annotated[bool, typer.Option("--pending", help="List what waits to be sent, and what was given up.")]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help="Show what --send would send, and to whom.")]
PreviewOption = Annotated[bool, typer.Option("--preview", help="Write the mail as an HTML file, and open it.")]
TestMailOption = Annotated[bool, typer.Option("--test-mail", help="Send a test to every target of the readers.")]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing where nothing went wrong.")]
