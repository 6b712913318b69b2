"""Sends digests and says what became of them; tells trouble on stderr only while it is new, for cron's sake."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from docketwatch.base.errors import EXIT_ACCOUNT, EXIT_COVERAGE, EXIT_DELIVERY, EXIT_OK, LockedError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from zoneinfo import ZoneInfo

    from docketwatch.deliver import Attempt
    from docketwatch.docket.delivery import Rendered
    from docketwatch.docket.readers import Readers
    from docketwatch.parts import Parts
    from docketwatch.store.outbox import Delivery
    from docketwatch.wiring import Setup

WAIT_FOR_A_RUN_S = 15 * 60
"""How long sending waits for a check that runs; then it sends from what is stored, and says so (DESIGN section 6)."""

ACTIONS = frozenset({"--send", "--urgent", "--retry", "--test-mail"})
"""The options that send something."""

NO_READERS = "There are no readers: add a [[readers]] table to config.toml (config.example.toml shows one)."


def sent(setup: Setup, groups: Sequence[Readers], now: datetime, action: str, *, quiet: bool) -> int:
    """Compose what is due, send what waits.

    Args:
        setup: what the user decided.
        groups: the readers meant.
        now: the run's clock.
        action: "--send", "--urgent", "--retry" or "--test-mail".
        quiet: say nothing where nothing went wrong.
    """
    from docketwatch.cli.pinging import pinged

    if not groups and action == "--urgent":
        return EXIT_OK  # the schedule runs this also where nobody has named any readers yet
    if not groups:
        raise UsageError(NO_READERS)
    if action == "--send":  # of what runs every ten minutes a dead man's switch needs no word
        return pinged(setup, lambda: _sent(setup, groups, now, action, quiet=quiet))
    return _sent(setup, groups, now, action, quiet=quiet)


def _sent(setup: Setup, groups: Sequence[Readers], now: datetime, action: str, *, quiet: bool) -> int:
    from docketwatch.wiring import open_parts_to_send

    wait_s = 0 if action == "--urgent" else WAIT_FOR_A_RUN_S
    try:
        with open_parts_to_send(setup, now, wait_s=wait_s) as (parts, is_busy):
            if is_busy and action == "--send":
                _say("A check is still running; this digest holds what was stored before it.")
            # The wait may have been long: the digest's clock is read after it.
            return _done(parts, setup, groups, datetime.now(UTC), action, quiet=quiet)
    except LockedError:
        if action == "--urgent":
            return EXIT_OK  # whoever holds the lock sends what waits; the next of these runs looks again
        raise


def _done(parts: Parts, setup: Setup, groups: Sequence[Readers], now: datetime, action: str, *, quiet: bool) -> int:
    from docketwatch.deliver import freeze_digests, freeze_urgent, send_waiting, try_channels
    from docketwatch.digest.rendered import test_message
    from docketwatch.wiring import groups_of, outlets_of

    zone = setup.settings.zone()
    frozen: list[Rendered] = []
    if action == "--test-mail":
        test = test_message(now, now.astimezone(zone).date())
        attempts = try_channels(groups, test, lambda target: outlets_of(setup, target))
    else:
        if action == "--send":
            frozen = freeze_digests(parts, groups, now, zone)
        elif action == "--urgent":
            frozen = freeze_urgent(parts, groups, now, zone)
        everybody = groups_of(setup)
        attempts = send_waiting(
            parts, everybody, lambda target: outlets_of(setup, target), now, everything=action == "--retry"
        )
    left = () if action == "--test-mail" else parts.store.outbox.waiting(None)
    waiting = [
        one for one in left if not one.is_told
    ]  # of what was given up and told no exit code need remind for ever
    _tell(frozen, attempts, action, quiet=quiet)
    if not (quiet or attempts):
        _tell_why_nothing_went(waiting, zone)
    return _code(parts, frozen, attempts, waiting if action == "--send" else ())


def _tell(frozen: Iterable[Rendered], attempts: Sequence[Attempt], action: str, *, quiet: bool) -> None:
    from docketwatch.cli.terminal import print_text

    for attempt in attempts:
        if attempt.is_news or (action == "--retry" and not attempt.receipt.is_sent):
            end = "; given up, kept: docketwatch digest --retry" if attempt.is_given_up else "; kept, and tried again"
            end = "" if action == "--test-mail" else end
            _say(f"{attempt.delivery.channel} to {attempt.delivery.parcel.target}: {attempt.receipt.problem}{end}")
    if quiet:
        return
    for made in frozen:
        print_text(f"Composed: {made.subject}\n")
    for attempt in attempts:
        if attempt.receipt.is_sent:
            detail = f" ({attempt.receipt.detail})" if attempt.receipt.detail else ""
            print_text(f"Sent: {attempt.delivery.channel} to {attempt.delivery.parcel.target}{detail}\n")


def _tell_why_nothing_went(waiting: Sequence[Delivery], zone: ZoneInfo) -> None:
    from docketwatch.cli.terminal import print_text
    from docketwatch.digest.wording import counted, short_moment

    if not waiting:
        print_text("Nothing to send: these readers have been sent all there is.\n")
        return
    next_tries = [one.next_try for one in waiting if one.next_try]
    when = f"; the next try is due {short_moment(min(next_tries).astimezone(zone))}" if next_tries else ""
    number = counted(len(waiting), "delivery has", "deliveries have")
    print_text(f"{number} not arrived{when}. `docketwatch digest --pending` lists them, --retry sends them now.\n")


def _code(parts: Parts, frozen: Iterable[Rendered], attempts: Iterable[Attempt], waiting: Iterable[Delivery]) -> int:
    if parts.has_account and _is_refused(parts):
        return EXIT_ACCOUNT
    if any(waiting) or not all(attempt.receipt.is_sent for attempt in attempts):
        return EXIT_DELIVERY
    return EXIT_COVERAGE if any(made.status == "partial" for made in frozen) else EXIT_OK


def _is_refused(parts: Parts) -> bool:
    from docketwatch.sources import COURTLISTENER

    problem = parts.store.health.of(COURTLISTENER, "").last_problem
    return problem is not None and problem.kind == "account"


def shown_only(setup: Setup, groups: Sequence[Readers], now: datetime) -> int:
    """Print what `--send` would send to whom; nothing is frozen, marked or sent."""
    from docketwatch.channels import load_channel
    from docketwatch.cli.terminal import print_text
    from docketwatch.deliver import compose_for
    from docketwatch.digest.rendered import rendered
    from docketwatch.period import period_for
    from docketwatch.wiring import open_parts

    if not groups:
        raise UsageError(NO_READERS)
    zone = setup.settings.zone()
    with open_parts(setup, now, to_write=False) as parts:
        for readers in groups:
            digest = compose_for(parts, readers, period_for(parts, readers, now), now, zone)
            if digest is None:
                print_text(f"{readers.name}: nothing to send.\n")
                continue
            made = rendered(digest, zone, "digest", readers.id, readers.subject)
            waits = "" if readers.reads_on(made.day) else " (not today: they read on other days)"
            print_text(f"{readers.name}{waits}\nSubject: {made.subject}\n")
            for target in readers.targets:
                for parcel in load_channel(target.channel).pack(made, target.options):
                    print_text(f"To: {target.channel} {parcel.target} ({len(parcel.payload):,} bytes)\n")
            print_text(f"\n{made.text}\n")
    return EXIT_OK


def list_pending(setup: Setup, groups: Sequence[Readers], now: datetime, *, as_json: bool) -> int:
    """Print what waits to be sent and what was given up; exit 4 where something was given up."""
    from docketwatch.cli.terminal import print_text
    from docketwatch.digest.render.json import render_plain
    from docketwatch.wiring import open_parts

    names = {group.id: group.name for group in groups}
    with open_parts(setup, now, to_write=False) as parts:
        waiting = parts.store.outbox.waiting(None)
    if as_json:
        print_text(render_plain({"deliveries": [_fields(one, names) for one in waiting]}))
    elif not waiting:
        print_text("Nothing waits to be sent.\n")
    for one in () if as_json else waiting:
        again = f"; next try {one.next_try:%Y-%m-%d %H:%M} UTC" if one.next_try else ""
        said = f"; {one.said}" if one.said else ""
        to = f"{one.channel} to {one.parcel.target} ({names.get(one.readers, 'readers no longer configured')})"
        print_text(f"{one.state}: {one.parcel.key}: {to}; tries {one.tries}{again}{said}\n")
    return EXIT_DELIVERY if any(one.state == "failed" for one in waiting) else EXIT_OK


def _fields(one: Delivery, names: dict[str, str]) -> dict[str, object]:
    return {
        "key": one.parcel.key,
        "readers": names.get(one.readers),
        "channel": one.channel,
        "target": one.parcel.target,
        "state": one.state,
        "tries": one.tries,
        "next_try": one.next_try,
        "last_try": one.last_try,
        "said": one.said,
    }


def _say(sentence: str) -> None:
    printable = "".join(letter if letter.isprintable() else "?" for letter in sentence)
    print(f"docketwatch: {printable}", file=sys.stderr)  # noqa: T201 - messages go to stderr
