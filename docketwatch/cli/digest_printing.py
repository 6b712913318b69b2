"""Prints the digest of a period in any format, or shows how the mail will look; sends nothing and marks nothing."""

from __future__ import annotations

import os
import sys
import tempfile
import webbrowser
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from docketwatch.base.errors import EXIT_COVERAGE, EXIT_OK, UsageError
from docketwatch.docket.readers import Readers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from docketwatch.digest.compose.sections import ComposedDigest
    from docketwatch.parts import Parts
    from docketwatch.period import Period
    from docketwatch.wiring import Setup


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which period, whose cases, in which form; what is None is not narrowed. `to` names a group of readers."""

    since: str | None = None
    until: str | None = None
    topic: str | None = None
    case: str | None = None
    to: str | None = None
    form: str | None = None


EVERYBODY = Readers("everybody", ())
"""Whoever types the command: all cases, whatever they weigh."""


def printed(setup: Setup, wanted: Wanted, groups: Sequence[Readers], now: datetime) -> int:
    """Print the digest; the exit code says whether the coverage was worse than usual."""
    from docketwatch.cli.terminal import print_lines, print_text
    from docketwatch.digest.page.whole import page_lines
    from docketwatch.digest.render import formats, load_format

    zone = setup.settings.zone()
    try:
        renderer = load_format(wanted.form) if wanted.form else None
    except KeyError:
        raise UsageError(f'There is no format "{wanted.form}". Use one of {", ".join(formats())}.') from None
    with _composed(setup, wanted, groups, now) as digest:
        if renderer is None:
            print_lines(page_lines(digest, zone))
        else:
            print_text(renderer.render(digest, zone))
    return EXIT_COVERAGE if digest.verdict.worse else EXIT_OK


def preview(setup: Setup, wanted: Wanted, groups: Sequence[Readers], now: datetime) -> int:
    """Write the mail's HTML where only the user can read it, say where, and open it if there is a browser."""
    from docketwatch.cli.terminal import print_text
    from docketwatch.digest.rendered import rendered

    zone = setup.settings.zone()
    with _composed(setup, wanted, groups, now) as digest:
        made = rendered(digest, zone, "digest", groups[0].id if wanted.to else "preview")
    descriptor, name = tempfile.mkstemp(prefix="docketwatch-preview-", suffix=".html")
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(made.html)
    size = len(made.html.encode())
    print_text(f"Subject: {made.subject}\n{name} ({size:,} bytes of HTML; {len(made.text.encode()):,} of text)\n")
    if _has_screen():
        webbrowser.open(Path(name).as_uri())
    return EXIT_OK


def _has_screen() -> bool:
    """Whether a window could open: a browser in the terminal would take it over."""
    return sys.platform in {"darwin", "win32"} or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


@contextmanager
def _composed(setup: Setup, wanted: Wanted, groups: Sequence[Readers], now: datetime) -> Iterator[ComposedDigest]:
    from docketwatch.config.choice import find_case, refuse_unknown_topic
    from docketwatch.period import digest_of
    from docketwatch.wiring import open_parts

    zone = setup.settings.zone()
    with open_parts(setup, now, to_write=False) as parts:
        readers = groups[0] if wanted.to else EVERYBODY
        refuse_unknown_topic(wanted.topic, parts.cases)
        if wanted.case:
            case = find_case(wanted.case, parts.cases, parts.courts)
            if wanted.topic and wanted.topic not in case.topics:
                raise UsageError(f"{case.id} is no case of {wanted.topic}, but of {', '.join(case.topics)}.")
            readers = replace(readers, topics=(), cases=(case.id,))
        elif wanted.topic:
            readers = replace(readers, topics=(wanted.topic,), cases=())
        period, clock = _period(parts, wanted, readers, zone, now)
        yield digest_of(parts, period, clock, zone, readers)


def _period(parts: Parts, wanted: Wanted, readers: Readers, zone: ZoneInfo, now: datetime) -> tuple[Period, datetime]:
    """The period asked for; of named readers what they have not been sent, else since yesterday. And its clock."""
    from docketwatch.docket.moments_typed import end_of_moment, read_moment
    from docketwatch.period import period_for, period_since

    if wanted.to and wanted.since is None and wanted.until is None:
        return period_for(parts, readers, now), now
    since = read_moment(wanted.since or "yesterday", now, zone)
    until = min(now, end_of_moment(wanted.until, now, zone)) if wanted.until else None
    if since >= (until or now):
        raise UsageError("The period begins after its end, or in the future. Check --since and --until.")
    return period_since(parts, since, until), until or now
