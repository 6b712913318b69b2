"""The outbox: freezes a digest for its readers, then hands each frozen parcel to its channel; never renders one twice.

Freezing is one transaction: the digest, its parcels, and up to which news it tells. Sending marks exactly the parcel
that was taken, after the other side has said so. A run may die anywhere: what was frozen goes out later under the same
key and in the same words, what was not is composed anew.
"""

from __future__ import annotations

import queue
import threading
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from docketwatch.channels import load_channel
from docketwatch.digest.compose.urgent import urgent_part
from docketwatch.digest.rendered import rendered
from docketwatch.docket.delivery import BLANK, Receipt
from docketwatch.period import beginning_group, digest_of, period_for
from docketwatch.store.outbox import Delivery

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from docketwatch.channels.outlets import Outlets
    from docketwatch.digest.compose.sections import ComposedDigest
    from docketwatch.docket.delivery import DigestKind, Parcel, Rendered
    from docketwatch.docket.readers import Readers, Target
    from docketwatch.parts import Parts
    from docketwatch.period import Period
    from docketwatch.store.outbox import DeliveryState, KnownGroup

MOST_TRIES = 7
"""After so many tries a delivery is given up, about 18 hours after the first: 3 + 9 + 27 + 81 + 243 + 729 minutes."""


def wait_after(tries: int) -> timedelta:
    """How long to wait after the n-th failed try: 3, 9, 27, ... minutes."""
    return timedelta(minutes=3**tries)


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came of one try to deliver. `is_given_up`: there will be no other by itself."""

    delivery: Delivery
    receipt: Receipt
    is_given_up: bool

    @property
    def is_news(self) -> bool:
        """Whether the user has not been told of this problem: it is new, another one, or final."""
        return not self.receipt.is_sent and (self.is_given_up or self.receipt.problem != self.delivery.said)


def compose_for(parts: Parts, readers: Readers, period: Period, now: datetime, zone: ZoneInfo) -> ComposedDigest | None:
    """What these readers have not been sent, if it is worth a digest.

    A day on which nothing happened is worth one where a heartbeat is wanted; trouble with the coverage once a day.
    """
    digest = digest_of(parts, period, now, zone, readers)
    if digest.tells_of_dockets or digest.undelivered:
        return digest
    last = parts.store.outbox.last(readers.id, "digest")
    is_told_today = last is not None and last.day == now.astimezone(zone).date()
    return digest if (readers.heartbeat or digest.has_news) and not is_told_today else None


def freeze_digests(parts: Parts, groups: Iterable[Readers], now: datetime, zone: ZoneInfo) -> list[Rendered]:
    """Freeze the digest of every group that reads today and has something to read.

    Composing reads for seconds and writes nothing; only the freezing is a transaction, so that no check has to wait.
    """
    frozen = []
    for readers in groups:
        _remember(parts, readers, now)
        if not readers.reads_on(now.astimezone(zone).date()):
            continue
        period = period_for(parts, readers, now)
        if digest := compose_for(parts, readers, period, now, zone):
            with parts.store.transaction():
                frozen.append(_freeze(parts, readers, "digest", digest, period, zone))
    return frozen


def freeze_urgent(parts: Parts, groups: Iterable[Readers], now: datetime, zone: ZoneInfo) -> list[Rendered]:
    """Freeze what cannot wait for the groups that want such news at once; the regular digest tells it again."""
    frozen = []
    for readers in groups:
        if not readers.urgent:
            continue
        known = _remember(parts, readers, now)
        period = period_for(parts, readers, now)
        period = replace(period, after=max(period.after, known.urgent_news))
        if period.after >= period.upto:
            continue
        digest = urgent_part(digest_of(parts, period, now, zone, readers), readers.urgent)
        with parts.store.transaction():
            parts.store.outbox.set_urgent_mark(readers.id, period.upto)
            if digest:
                frozen.append(_freeze(parts, readers, "urgent", digest, period, zone))
    return frozen


def _remember(parts: Parts, readers: Readers, now: datetime) -> KnownGroup:
    """Where a group begins; kept the first time, so that nothing is lost for it however long nothing is sent."""
    known = parts.store.outbox.group(readers.id)
    if known is None:
        known = beginning_group(parts, now)
        with parts.store.transaction():
            parts.store.outbox.add_group(readers.id, known)
    return known


def _freeze(
    parts: Parts, readers: Readers, kind: DigestKind, digest: ComposedDigest, period: Period, zone: ZoneInfo
) -> Rendered:
    made = rendered(digest, zone, kind, readers.id, readers.subject)
    outbox = parts.store.outbox
    number = outbox.freeze(
        readers.id, kind, digest.at, made.day, (period.after, period.upto), (made.subject, made.json, made.sha256)
    )
    for target in readers.targets:
        outbox.add(number, target.channel, load_channel(target.channel).pack(made, target.options))
    if kind == "digest":
        outbox.tell_failures(readers.id, number)
    return made


def send_waiting(
    parts: Parts,
    groups: Sequence[Readers],
    outlets: Callable[[Target], Outlets],
    now: datetime,
    *,
    everything: bool = False,
) -> list[Attempt]:
    """Hand over what waits, target by target at once, so that a slow one holds up no other.

    Args:
        parts: the store.
        groups: the readers of the present configuration, with their targets.
        outlets: what each target's channel reaches the outside with.
        now: the clock of this run.
        everything: try also what is not due yet and what was given up.
    """
    waiting = parts.store.outbox.waiting(None if everything else now)
    attempts = []
    for delivery, receipt in _handed_over(waiting, groups, outlets):
        is_last = delivery.tries + 1 >= MOST_TRIES
        state: DeliveryState = "sent" if receipt.is_sent else "failed" if is_last else "waiting"
        again = now + wait_after(delivery.tries + 1) if state == "waiting" else None
        with parts.store.transaction():
            parts.store.outbox.mark(delivery.id, state, receipt.problem or receipt.detail, now, again)
        attempts.append(Attempt(delivery, receipt, state == "failed"))
    return attempts


def _handed_over(
    waiting: Iterable[Delivery], groups: Iterable[Readers], outlets: Callable[[Target], Outlets]
) -> Iterable[tuple[Delivery, Receipt]]:
    """Each delivery with its receipt, as they come; one thread a target, and one parcel after the other in it."""
    door_of = _doors(groups)
    by_target: dict[int, list[tuple[Delivery, Target | None]]] = defaultdict(list)
    for delivery in waiting:
        door = door_of(delivery)
        by_target[id(door)].append((delivery, door))
    receipts: queue.SimpleQueue[tuple[Delivery, Receipt]] = queue.SimpleQueue()

    def hand_over(deliveries: list[tuple[Delivery, Target | None]]) -> None:
        receipt = Receipt()
        for delivery, target in deliveries:
            # A server that hangs would hang for each of its readers: they share the answer of the first.
            if not receipt.is_out_of_reach:
                receipt = _hand_over(delivery, target, outlets)
            receipts.put((delivery, receipt))

    for deliveries in by_target.values():
        threading.Thread(target=hand_over, args=(deliveries,), daemon=True).start()
    for _ in range(sum(map(len, by_target.values()))):
        yield receipts.get()


def _doors(groups: Iterable[Readers]) -> Callable[[Delivery], Target | None]:
    """Through which target of the present configuration a delivery goes; None where there is none any more.

    The end of a parcel's key is made of its readers, its channel and its address, so that what waits never goes to
    somebody else, however the configuration has changed. Only where a channel has one target of that name ("slack")
    does a corrected address take what waits for the old one.
    """
    exact: dict[str, Target] = {}
    named: dict[tuple[str, str, str], list[Target]] = defaultdict(list)
    for readers in groups:
        blank = replace(BLANK, readers_id=readers.id)
        for target in readers.targets:
            for parcel in load_channel(target.channel).pack(blank, target.options):
                exact[_end_of(parcel)] = target
                named[readers.id, target.channel, parcel.target].append(target)

    def door_of(delivery: Delivery) -> Target | None:
        alike = named[delivery.readers, delivery.channel, delivery.parcel.target]
        return exact.get(_end_of(delivery.parcel), alike[0] if len(alike) == 1 else None)

    return door_of


def _end_of(parcel: Parcel) -> str:
    return parcel.key.rpartition(".")[2]


def _hand_over(delivery: Delivery, target: Target | None, outlets: Callable[[Target], Outlets]) -> Receipt:
    if target is None:
        return Receipt("the configuration names no such reader any more; put it back if that is a mistake")
    try:
        return load_channel(target.channel).send(delivery.parcel, target.options, outlets(target))
    except Exception as error:  # noqa: BLE001 - whatever a channel's fault is, the other readers are served
        return Receipt(f"a fault of docketwatch in the channel {target.channel} ({type(error).__name__}).")


def try_channels(groups: Iterable[Readers], digest: Rendered, outlets: Callable[[Target], Outlets]) -> list[Attempt]:
    """Send a test to every target of these readers, now and once; nothing of it is kept.

    Args:
        groups: whom to try.
        digest: what to send.
        outlets: what each target's channel reaches the outside with.
    """
    attempts = []
    for readers in groups:
        made = replace(digest, readers_id=readers.id)
        for target in readers.targets:
            channel = load_channel(target.channel)
            for parcel in channel.pack(made, target.options):
                delivery = Delivery(0, readers.id, target.channel, parcel, "waiting", 0, None, None, "")
                receipt = channel.send(parcel, target.options, outlets(target))
                attempts.append(Attempt(delivery, receipt, is_given_up=not receipt.is_sent))
    return attempts
