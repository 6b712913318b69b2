from __future__ import annotations

import json

from docketwatch.digest.site.search_index import search_index
from tests.site_sample import HOSTILE, sample


def test_the_index_holds_every_entry_newest_first_as_a_literal() -> None:
    first, assignment = search_index(sample(), "our mark").splitlines()
    assert first == "// our mark"
    held = json.loads(assignment.removeprefix("window.docketwatchEntries = ").removesuffix(";"))
    page, caption, cited, names = held["dockets"][1]
    assert (page, caption, cited) == ("case-doe-v-mullin.html", "Doe v. Mullin", "D.C. Cir. 26-5101")
    assert names == "cadc 26-5101 Jane Doe v. Mullin the sanctuary case"
    assert len(held["entries"]) == sum(len(docket.lines) for case in sample().cases for docket in case.dockets)
    docket, anchor, *words = held["entries"][0]
    newest = max(sample().cases[0].dockets[0].lines, key=lambda line: str(line.day))
    assert (docket, anchor) == (0, f"e{newest.key}")
    assert words[:3] == ["ECF 85", "24 Nov 2026", "Doe moved to enforce the preliminary injunction"]
    assert words[3].startswith("motion MOTION re [4] Emergency MOTION")
    assert assignment.isascii()
    assert HOSTILE[:20] in json.dumps(held)
