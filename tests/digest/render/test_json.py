from __future__ import annotations

import json
from datetime import UTC

import pytest

from docketwatch.digest.compose.compose import compose
from docketwatch.digest.render.json import render, render_plain
from docketwatch.docket.model import Change, News
from tests.digest.compose.test_compose import DOCKET, material, new, sighting
from tests.feeds import NOW


def test_a_digest_as_json_says_what_the_text_says() -> None:
    feed_news = News("feed", "dcd", NOW, changes=(Change("entry types", "all", "order"),), detail="declares")
    whole = json.loads(render(compose(material(new(sighting()), feed_news)), UTC))
    assert whole["schema"] == 1
    assert whole["verdict_line"].startswith("1 docket: 1 looked at")
    assert whole["run"] == 7
    line = whole["topics"][0]["cases"][0]["dockets"][0]["lines"][0]
    assert (line["kind"], line["mark"], line["labels"]) == ("new", "ECF 41", ["Order"])
    assert line["entered"].endswith("-05:00")
    assert whole["topics"][0]["cases"][0]["dockets"][0]["ref"] == DOCKET.ref
    assert whole["feed_news"][0]["changes"][0]["new"] == "order"


def test_what_has_no_json_is_a_fault() -> None:
    assert json.loads(render_plain({"docket": DOCKET}))["docket"]["court"] == "dcd"
    with pytest.raises(TypeError, match="no JSON for object"):
        render_plain({"x": object()})
