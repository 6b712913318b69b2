"""`docketwatch doctor`: what this configuration can see, how its sources stand, and what has left this machine."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import Annotated

import typer

from docketwatch.cli.options import ConfigOption, VerboseOption, examples

EXAMPLES = examples("docketwatch doctor", "docketwatch doctor --egress")

HOW_TO_GIVE = (
    "no token. Make one in your CourtListener account (Profile, Developer Tools), and give it in the variable "
    "COURTLISTENER_API_TOKEN, in a file only you can read ([courtlistener] token_file), as a systemd credential "
    "named courtlistener_token, or by a command ([courtlistener] token_command). It is never written anywhere. With it "
    "CourtListener, and nobody else, learns which dockets you watch; `cases add --private` keeps one from it"
)


def doctor(
    config: ConfigOption = None,
    egress: Annotated[
        bool, typer.Option("--egress", help="Show what has left this machine, and nothing else.")
    ] = False,
    _verbose: VerboseOption = False,
) -> None:
    """Show how configuration, store, account, courts' feeds and readers stand. Asks nobody."""
    from docketwatch.cli.terminal import print_lines
    from docketwatch.digest.lines import StyledLine
    from docketwatch.digest.listings.readers_list import delivered_lines, readers_lines
    from docketwatch.digest.listings.reports import account_lines, egress_lines, health_lines
    from docketwatch.wiring import account_state, open_parts, read_setup
    from docketwatch.wishes import SEARCH_FINDING

    setup = read_setup(config)
    zone, now = setup.settings.zone(), datetime.now(UTC)
    with open_parts(setup, now, to_write=False) as parts:
        if egress:
            print_lines([*egress_lines(parts.store.pages.sent()), *delivered_lines(parts.store.outbox.sent())])
            return
        state = account_state(setup, parts, now)
        print_lines(
            [
                StyledLine("plain", f"Configuration: {setup.folder}"),
                StyledLine("plain", f"Store: {setup.store_path}{'' if setup.store_path.exists() else ' (none yet)'}"),
                StyledLine("plain", f"Watched: {len(setup.watchlist.dockets)} dockets"),
            ]
        )
        token_words = "a token is given" if state else HOW_TO_GIVE
        rates, spent_on = (state.rates, state.spent_on) if state else ((), {})
        finding = parts.store.courtlistener.finding(SEARCH_FINDING) if state else None
        print_lines(account_lines(f"{token_words}.", rates, spent_on, finding, zone))
        print_lines(health_lines(parts.store.health.all(parts.source.name), parts.courts, zone))
        groups, outbox = setup.settings.groups(), parts.store.outbox
        last_sent = {one.id: last.composed_at for one in groups if (last := outbox.last(one.id, "digest"))}
        print_lines(readers_lines(groups, last_sent, Counter(one.readers for one in outbox.waiting(None)), zone))
