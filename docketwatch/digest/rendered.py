"""Makes of one digest all the forms that channels hand over, under one name and one hash; pure, and never sends."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from docketwatch.digest.compose.cut import MOST_MAIL_BYTES, cut_to_fit
from docketwatch.digest.page.list_lines import act_place
from docketwatch.digest.render import json, load_format, text
from docketwatch.digest.subject import DEFAULT_SUBJECT, dockets_with_news, subject_of
from docketwatch.digest.wording import NOT_ADVICE, coverage_sentence, news_sentence, short_day
from docketwatch.docket.delivery import BLANK, Brief, BriefItem, Rendered

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime, tzinfo

    from docketwatch.digest.compose.sections import Act, ComposedDigest, Line
    from docketwatch.docket.delivery import DigestKind

MOST_BRIEF_ITEMS = 15
"""How many things a chat message names one by one."""


def rendered(
    digest: ComposedDigest, zone: tzinfo, kind: DigestKind, readers_id: str, subject: str | None = None
) -> Rendered:
    """One digest in every form; the readable ones are cut alike, to what a mail can hold.

    Args:
        digest: as composed, whole.
        zone: the reader's.
        kind: what kind of digest it is; part of its name.
        readers_id: the name of the group that says nothing of it.
        subject: a template for the subject; None for the usual one.
    """
    html, markdown = load_format("html"), load_format("markdown")  # jinja2 is loaded only where HTML is made
    whole = json.render(digest, zone)
    sha256 = hashlib.sha256(whole.encode()).hexdigest()
    day = digest.at.astimezone(zone).date()
    # Two digests of a day to one group differ in their clock or their news, and so in their hash.
    name = hashlib.sha256(f"{readers_id} {sha256}".encode()).hexdigest()[:12]
    short = cut_to_fit(replace(digest, anchor=sha256), zone, html.render, MOST_MAIL_BYTES)
    return Rendered(
        id=f"{kind}.{day.isoformat()}.{name}",
        kind=kind,
        readers_id=readers_id,
        day=day,
        composed_at=digest.at,
        run=digest.run,
        status="partial" if digest.verdict.worse else "ok",
        entries=digest.verdict.new + digest.verdict.changed,
        dockets=dockets_with_news(digest),
        subject=subject_of(digest, zone, subject or DEFAULT_SUBJECT, is_urgent=kind == "urgent"),
        text=text.render(short, zone),
        html=html.render(short, zone),
        markdown=markdown.render(short, zone),
        json=whole,
        sha256=sha256,
        brief=_brief(digest),
    )


def test_message(composed_at: datetime, day: date) -> Rendered:
    """What `--test-mail` sends: that the way to a reader works, and nothing of any docket.

    Args:
        composed_at: the clock.
        day: the reader's day.
    """
    said = "This is a test of docketwatch: the way to this reader works. It says nothing about any docket."
    html = f'<!DOCTYPE html>\n<html lang="en"><head><title>A test</title></head><body><p>{said}</p></body></html>\n'
    return replace(
        BLANK,
        id=f"test.{day.isoformat()}.{hashlib.sha256(str(composed_at).encode()).hexdigest()[:12]}",
        kind="test",
        day=day,
        composed_at=composed_at,
        subject=f"[docketwatch] a test, {short_day(day)}",
        text=f"{said}\n",
        html=html,
        markdown=f"{said}\n",
        json=json.render_plain({"test": said}),
        brief=Brief(said, (), 0, ""),
    )


def _brief(digest: ComposedDigest) -> Brief:
    items = list(_brief_items(digest))
    verdict = f"{news_sentence(digest.verdict)} {coverage_sentence(digest.verdict)}"
    return Brief(verdict, tuple(items[:MOST_BRIEF_ITEMS]), max(0, len(items) - MOST_BRIEF_ITEMS), NOT_ADVICE)


def _brief_items(digest: ComposedDigest) -> Iterator[BriefItem]:
    """What to act on, then the other entries; those that a mail folds are counted only there."""
    for failure in digest.undelivered:
        yield BriefItem(f"NOT DELIVERED: {failure.problem}", failure.subject)
    left = list(digest.act_on)
    for act in digest.act_on:
        yield BriefItem(act.said, act_place(act), act.link.url if act.link else "")
    for topic in digest.topics:
        for case in topic.cases:
            for docket in case.dockets:
                for line in docket.lines:
                    told = next((act for act in left if _tells(act, docket.ref, line)), None)
                    if told:
                        left.remove(told)  # two text orders of one docket are two
                    elif line.kind != "latest":
                        free = line.free_link.url if line.free_link else ""
                        said = line.summary or "; ".join(line.labels) or line.text
                        yield BriefItem(said, f"{case.caption}, {docket.court} {docket.number}, {line.mark}", free)


def _tells(act: Act, ref: str, line: Line) -> bool:
    return act.is_entry and act.ref == ref and act.mark == line.mark and line.summary in act.said
