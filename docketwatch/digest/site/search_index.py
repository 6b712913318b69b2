"""The script file that the front page's search loads when it is first used: all entries as data; runs nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from docketwatch.digest.showing import shown
from docketwatch.digest.site.case_page import newest_first, page_name
from docketwatch.digest.site.statements import anchor_of
from docketwatch.digest.wording import full_day

if TYPE_CHECKING:
    from docketwatch.digest.site.material import SiteCase, SiteDocket, SiteEntry, SiteMaterial


def search_index(material: SiteMaterial, mark: str) -> str:
    """One assignment of a literal; a page opened from a disk may load a script but not fetch a JSON file.

    Args:
        material: what is known of the cases.
        mark: what stands in the first line of every file of the site.
    """
    dockets: list[list[str]] = []
    entries: list[tuple[str, list[object]]] = []
    for case in material.cases:
        places = {docket.ref: len(dockets) + place for place, docket in enumerate(case.dockets)}
        dockets += (_docket(case, docket) for docket in case.dockets)
        entries += ((str(entry.day or ""), _entry(places[docket.ref], entry)) for entry, docket in newest_first(case))
    entries.sort(key=lambda one: one[0], reverse=True)
    content = json.dumps({"dockets": dockets, "entries": [row for _, row in entries]}, separators=(",", ":"))
    return f"// {mark}\nwindow.docketwatchEntries = {content};\n"


def _docket(case: SiteCase, docket: SiteDocket) -> list[str]:
    """The page of its case, the case's caption, how the docket is cited, and the other words it is found by."""
    cited = f"{docket.court} {docket.number}"
    names = " ".join((docket.ref, docket.caption, *case.case.aliases))
    return [page_name(case.case.id), *(shown(words) for words in (case.case.caption, cited, names))]


def _entry(docket: int, entry: SiteEntry) -> list[object]:
    """The place of its docket, its anchor, how it is cited, its day, what was read of it, the court's words."""
    event = entry.event.replace("_", " ")
    told = " ".join((event, *entry.labels, "" if entry.text.rstrip(".") == entry.summary else entry.text))
    day = full_day(entry.day) if entry.day else ""
    return [docket, anchor_of(entry), *(shown(words) for words in (entry.mark, day, entry.summary, told))]
