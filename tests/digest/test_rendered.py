from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from datetime import UTC, timedelta

from docketwatch.digest.compose.compose import compose
from docketwatch.digest.rendered import MOST_BRIEF_ITEMS, rendered
from tests.digest.compose.test_acting import GRANTED, entry
from tests.digest.compose.test_compose import material, new, sighting

DIGEST = compose(material(new(entry(GRANTED)), new(sighting("Motion to Stay", 42))))


def test_every_form_carries_every_entry_and_the_anchor() -> None:
    made = rendered(DIGEST, UTC, "digest", "readers-1")
    for form in (made.text, made.html, made.markdown):
        assert "ECF 41" in form
        assert "ECF 42" in form
        assert made.sha256 in form.replace("\\", "")
    assert made.sha256 == hashlib.sha256(made.json.encode()).hexdigest()
    assert json.loads(made.json)["anchor"] == ""
    assert (made.entries, made.dockets, made.status) == (2, 1, "ok")


def test_the_name_of_a_digest_is_its_own_and_says_nothing() -> None:
    made = rendered(DIGEST, UTC, "digest", "readers-1")
    assert re.fullmatch(r"digest\.2026-11-25\.[0-9a-f]{12}", made.id)
    assert made.id == rendered(DIGEST, UTC, "digest", "readers-1").id
    others = (
        rendered(DIGEST, UTC, "digest", "readers-2"),
        rendered(replace(DIGEST, at=DIGEST.at + timedelta(seconds=1)), UTC, "digest", "readers-1"),
    )
    assert made.id not in {one.id for one in others}


def test_a_brief_says_first_what_to_act_on_and_counts_the_rest() -> None:
    many = compose(
        material(*(new(sighting(f"Motion {number}", number)) for number in range(60, 90)), new(entry(GRANTED)))
    )
    brief = rendered(many, UTC, "digest", "readers-1").brief
    assert brief.items[0].said.startswith("Judge Jia Cobb granted motion for preliminary injunction")
    assert brief.items[0].where == "Make the Road v. Noem, D.D.C. 1:25-cv-00190, ECF 41"
    assert len(brief.items) == MOST_BRIEF_ITEMS
    assert len(brief.items) + brief.more == 31
    assert brief.verdict.startswith("31 new entries")
