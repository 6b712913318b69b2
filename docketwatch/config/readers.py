"""Groups of readers in config.toml as values: whom a digest goes to, what they see, through which channels."""

from __future__ import annotations

import dataclasses
import difflib
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import AfterValidator, Field, TypeAdapter, ValidationError

from docketwatch.base.errors import UsageError
from docketwatch.channels import channel_names, load_channel
from docketwatch.config.secret_places import SecretPlaces
from docketwatch.config.toml_file import Table, fault_sentence
from docketwatch.digest.subject import subject_fault
from docketwatch.docket.delivery import BLANK
from docketwatch.docket.readers import WEEKDAYS, Readers, Target, UrgentEvent, Weekday

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from docketwatch.docket.model import Case

BUSINESS_WEEK = WEEKDAYS[:5]
MOST_NAME_CHARS = 60
SECRET_ENDS = ("env", "file", "command")
"""The ways to name a secret: `password_env`, `password_file`, `password_command`."""


def _subject(template: str) -> str:
    if fault := subject_fault(template):
        raise ValueError(fault)
    return template


def _name(name: str) -> str:
    if not (0 < len(name) <= MOST_NAME_CHARS and name.isprintable()):
        raise ValueError(f"must have 1 to {MOST_NAME_CHARS} printable characters")
    return name


def _days(days: str | tuple[str, ...]) -> str | tuple[str, ...]:
    is_word = isinstance(days, str) and days in {"daily", "business"}
    if is_word or (days and not isinstance(days, str) and set(days) <= set(WEEKDAYS)):
        return days
    raise ValueError(f'must be "daily", "business", or a list of {", ".join(WEEKDAYS)}')


class ReadersTable(Table):
    """One `[[readers]]`: a group of readers."""

    name: Annotated[str, AfterValidator(_name)]
    topics: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    minimum: Annotated[int, Field(ge=1, le=5)] = 1
    days: Annotated[str | tuple[str, ...], AfterValidator(_days)] = "daily"
    heartbeat: bool = False
    urgent: tuple[UrgentEvent, ...] = ()
    subject: Annotated[str, AfterValidator(_subject)] | None = None
    to: Annotated[tuple[dict[str, Any], ...], Field(min_length=1)]

    def readers(self, targets: tuple[Target, ...]) -> Readers:
        """As the noun."""
        week: tuple[Weekday, ...] = BUSINESS_WEEK if self.days == "business" else WEEKDAYS
        days = week if isinstance(self.days, str) else tuple(day for day in WEEKDAYS if day in self.days)
        return Readers(
            name=self.name,
            targets=targets,
            topics=self.topics,
            cases=self.cases,
            minimum=self.minimum,
            days=days,
            business_days=self.days == "business",
            heartbeat=self.heartbeat,
            urgent=self.urgent,
            subject=self.subject,
        )


def read_groups(
    tables: Sequence[ReadersTable], shared: Mapping[str, Mapping[str, Any]]
) -> tuple[tuple[Readers, ...], list[str]]:
    """The groups of readers, and every fault of their targets with its place.

    Args:
        tables: as config.toml has them.
        shared: what `[channels.NAME]` says for all targets of a channel.
    """
    groups, faults = (
        [],
        [f"[channels.{name}]: there is no such channel" for name in shared if name not in channel_names()],
    )
    for number, table in enumerate(tables):
        targets = []
        for place, row in enumerate(table.to):
            target, wrong = _target(row, shared, ("readers", number, "to", place))
            faults += wrong
            targets += [target] if target else []
        groups.append(table.readers(tuple(targets)))
    faults += _doubled_targets(groups)
    names = [group.name for group in groups]
    faults += [f'[readers] name: "{name}" stands twice' for name in dict.fromkeys(names) if names.count(name) > 1]
    return tuple(groups), faults


def _doubled_targets(groups: Sequence[Readers]) -> Iterator[str]:
    """The readers that a group names twice: they would get every digest twice."""
    for group in groups:
        blank = dataclasses.replace(BLANK, readers_id=group.id)
        packed = [one for target in group.targets for one in load_channel(target.channel).pack(blank, target.options)]
        keys = [one.key for one in packed]
        yield from dict.fromkeys(
            f'[readers] to of "{group.name}": {one.target} stands twice' for one in packed if keys.count(one.key) > 1
        )


def unknown_in_groups(groups: Sequence[Readers], cases: Sequence[Case]) -> Iterator[str]:
    """What the groups name that is not watched: a typing mistake would leave its readers without news for ever."""
    topics = {topic for case in cases for topic in case.topics}
    ids = {case.id for case in cases}
    for group in groups:
        for kind, named, known in (("topics", group.topics, topics), ("cases", group.cases, ids)):
            for name in named:
                if name not in known:
                    near = difflib.get_close_matches(name, known, n=1)
                    hint = f'; did you mean "{near[0]}"?' if near else ""
                    yield f'[readers] {kind} of "{group.name}": "{name}" is not watched{hint}'


def _target(
    row: Mapping[str, Any], shared: Mapping[str, Mapping[str, Any]], place: tuple[str | int, ...]
) -> tuple[Target | None, list[str]]:
    where = fault_sentence({"loc": (*place, "channel"), "type": "value_error", "ctx": {"error": "{}"}}, ReadersTable)
    name = row.get("channel")
    try:
        channel = load_channel(str(name))
    except UsageError as error:
        return None, [where.format(error)]
    given = _merged(row, shared.get(str(name), {}), channel.SECRET)
    allowed = {field.name for field in dataclasses.fields(channel.Options)}
    if strange := [key for key in given if key not in allowed]:
        hints = (difflib.get_close_matches(key, allowed, n=1) for key in strange)
        said = (f'did you mean "{near[0]}"?' if near else f"allowed: {', '.join(sorted(allowed))}" for near in hints)
        return None, [where.format(f"{name} has no key {key}; {hint}") for key, hint in zip(strange, said, strict=True)]
    try:
        options = TypeAdapter(channel.Options).validate_python(given)
    except ValidationError as error:
        faults = error.errors(include_url=False, include_context=True)
        sentences = [fault_sentence({**fault, "loc": (*place, *fault["loc"])}, ReadersTable) for fault in faults]
        elsewhere = f"; write it there, or for all targets into [channels.{name}]"
        ends = (elsewhere if fault["type"] == "missing" else "" for fault in faults)
        return None, [sentence + end for sentence, end in zip(sentences, ends, strict=True)]
    return Target(str(name), options), []


def _merged(row: Mapping[str, Any], shared: Mapping[str, Any], secret: str) -> dict[str, Any]:
    """What a target says, else what its channel's targets share; its own way to a secret replaces theirs."""
    own = {key: value for key, value in row.items() if key != "channel"}
    ways = {secret, *(f"{secret}_{end}" for end in SECRET_ENDS)} if secret else set()
    return {**{key: value for key, value in shared.items() if not (key in ways and ways & own.keys())}, **own}


def secret_places(target: Target) -> SecretPlaces:
    """Where the secret of a target is kept, as its options say; empty where its channel has none."""
    stem = load_channel(target.channel).SECRET
    if not stem:
        return SecretPlaces(target.channel)
    named = {end: getattr(target.options, f"{stem}_{end}", None) for end in SECRET_ENDS}
    return SecretPlaces(
        f"{target.channel} {stem}", named["env"], named["file"], named["command"], getattr(target.options, stem, None)
    )
