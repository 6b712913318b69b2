"""`docketwatch digest`: print what a period held, or send every group of readers what it has not been sent."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from docketwatch.base.errors import EXIT_USAGE, UsageError
from docketwatch.cli.digest_options import (
    CaseOption,
    DryRunOption,
    FormatOption,
    PendingOption,
    PreviewOption,
    QuietOption,
    RetryOption,
    SendOption,
    SinceOption,
    TestMailOption,
    ToOption,
    TopicOption,
    UntilOption,
    UrgentOption,
)
from docketwatch.cli.options import ConfigOption, JsonOption, VerboseOption, examples

if TYPE_CHECKING:
    from pathlib import Path

    from docketwatch.cli.digest_printing import Wanted
    from docketwatch.docket.readers import Readers

EXAMPLES = examples(
    "docketwatch digest --since yesterday",
    "docketwatch digest --since -7d --topic expedited-removal --format markdown",
    "docketwatch digest --send",
    "docketwatch digest --preview",
)


def digest(  # noqa: PLR0913, PLR0917 - one parameter an option
    config: ConfigOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    topic: TopicOption = None,
    case: CaseOption = None,
    to: ToOption = None,
    form: FormatOption = None,
    send: SendOption = False,
    urgent: UrgentOption = False,
    retry: RetryOption = False,
    pending: PendingOption = False,
    dry_run: DryRunOption = False,
    preview: PreviewOption = False,
    test_mail: TestMailOption = False,
    quiet: QuietOption = False,
    as_json: JsonOption = False,
    _verbose: VerboseOption = False,
) -> int:
    """Print what happened in a period, from the store alone; or send it to your readers. Asks no court."""
    from docketwatch.cli.digest_printing import Wanted

    action = _only_one(
        send=send, urgent=urgent, retry=retry, pending=pending, dry_run=dry_run, preview=preview, test_mail=test_mail
    )
    wanted = Wanted(since, until, topic, case, to, "json" if as_json else form)
    _refuse_idle(action, wanted)
    try:
        return _done(config, action, wanted, quiet=quiet)
    except UsageError:
        if action == "--urgent" and quiet:
            return EXIT_USAGE  # cron runs this every ten minutes; the check that it runs beside this says what is wrong
        raise


_USED = {
    "": frozenset({"since", "until", "topic", "case", "to", "form"}),
    "--preview": frozenset({"since", "until", "topic", "case", "to"}),
    "--pending": frozenset({"to", "form"}),
}
"""Which of the narrowing options each action heeds; the others heed `to` alone."""


def _refuse_idle(action: str, wanted: Wanted) -> None:
    """Raise UsageError for an option that would change nothing: whoever typed it believes otherwise."""
    used = _USED.get(action, frozenset({"to"}))
    names = {"form": "--format or --json"}
    idle = [names.get(name, f"--{name}") for name, value in asdict(wanted).items() if value and name not in used]
    if idle:
        raise UsageError(f"{action} takes no {', no '.join(idle)}: who gets what stands in config.toml.")


def _done(config: Path | None, action: str, wanted: Wanted, *, quiet: bool) -> int:
    from docketwatch.cli import digest_printing, digest_sending
    from docketwatch.wiring import groups_of, read_setup

    setup, now = read_setup(config), datetime.now(UTC)
    groups = named_groups(groups_of(setup), wanted.to)
    match action:
        case "--pending":
            return digest_sending.list_pending(setup, groups, now, as_json=wanted.form == "json")
        case "--dry-run":
            return digest_sending.shown_only(setup, groups, now)
        case "--preview":
            return digest_printing.preview(setup, wanted, groups, now)
        case "":
            return digest_printing.printed(setup, wanted, groups, now)
        case _:
            return digest_sending.sent(setup, groups, now, action, quiet=quiet)


def _only_one(**actions: bool) -> str:
    """The option that says what to do, as it is typed; empty where none is.

    Raises:
        UsageError: there are several.
    """
    chosen = [f"--{name.replace('_', '-')}" for name, wanted in actions.items() if wanted]
    if len(chosen) > 1:
        raise UsageError(f"{' and '.join(chosen)} cannot be done at once. Choose one.")
    return next(iter(chosen), "")


def named_groups(groups: tuple[Readers, ...], name: str | None) -> tuple[Readers, ...]:
    """All groups of readers, or the one that is named.

    Raises:
        UsageError: there is none of that name.
    """
    if name is None:
        return groups
    found = tuple(group for group in groups if group.name == name)
    if not found:
        known = ", ".join(f'"{group.name}"' for group in groups) or "none; add a [[readers]] table to config.toml"
        raise UsageError(f'There are no readers "{name}". Known: {known}.')
    return found
