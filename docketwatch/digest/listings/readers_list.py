"""What `doctor` says of the readers: who gets what, when and how, what waits for them, what has gone out; pure."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from docketwatch.digest.lines import StyledLine
from docketwatch.digest.wording import counted, short_moment
from docketwatch.docket.readers import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime, tzinfo

    from docketwatch.docket.readers import Readers


def readers_lines(
    groups: Iterable[Readers],
    last_sent: Mapping[str, datetime],
    waiting: Mapping[str, int],
    zone: tzinfo,
) -> Iterator[StyledLine]:
    """Each group of readers with its targets, its days, its last digest and what has not reached it.

    Args:
        groups: as the configuration names them.
        last_sent: when each group's last digest was composed, by the group's id.
        waiting: how many deliveries have not arrived, by the group's id.
        zone: of whoever reads this.
    """
    known = list(groups)
    if not known:
        yield StyledLine("verdict", "Readers: none. A [[readers]] table in config.toml names some.")
    for readers in known:
        channels = Counter(target.channel for target in readers.targets)
        ways = ", ".join(f"{count} x {channel}" if count > 1 else channel for channel, count in channels.items())
        yield StyledLine("verdict", f'Readers "{readers.name}": {_days(readers)}, by {ways}')
        last = last_sent.get(readers.id)
        when = f"last digest {short_moment(last.astimezone(zone))}" if last else "no digest yet"
        yield StyledLine("plain", f"Sees {_what(readers)}; {when}", 2)
        if late := waiting.get(readers.id):
            number = counted(late, "delivery has", "deliveries have")
            yield StyledLine("alarm", f"{number} not arrived: docketwatch digest --pending", 2)


def delivered_lines(sent: Mapping[tuple[str, str], int]) -> Iterator[StyledLine]:
    """What digests have left this machine: how many to each reader; what stays in a folder has not left it."""
    left: Counter[str] = Counter()
    for (channel, target), count in sent.items():
        if channel != "files":
            left[f"{channel} to {target}" if target != channel else channel] += count
    for where, count in sorted(left.items()):
        yield StyledLine("plain", f"{count} x digest by {where}; named the cases of its readers")


def _days(readers: Readers) -> str:
    if readers.business_days:
        return "on business days"
    return "daily" if readers.days == WEEKDAYS else f"on {', '.join(readers.days)}"


def _what(readers: Readers) -> str:
    named = (*readers.topics, *readers.cases)
    least = f" of weight {readers.minimum} or more" if readers.minimum > 1 else ""
    return f"{', '.join(named) or 'all cases'}{least}"
