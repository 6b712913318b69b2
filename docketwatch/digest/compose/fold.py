"""Makes one line of one filing that several docket sheets show, naming the sheets; never drops a filing."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from docketwatch.digest.compose.arrange import arranged

if TYPE_CHECKING:
    from docketwatch.digest.compose.sections import DocketSection, Line
    from docketwatch.docket.model import Sheet


def folded_within(lines: list[Line], sheets: list[Sheet]) -> list[Line]:
    """One line for one filing that a criminal case shows once a defendant (up to 77 times), naming the sheets.

    Two alike on one sheet are two filings: the second folds only with the second of another sheet.
    """
    folded: dict[tuple[object, ...], Line] = {}
    met: Counter[tuple[object, ...]] = Counter()
    for line in lines:
        alike = (line.kind, line.mark, frozenset(line.labels), line.changes, line.entered, _paper(line))
        met[alike, line.also] += 1
        same = (*alike, met[alike, line.also])
        first = folded.get(same)
        also = tuple(dict.fromkeys((*first.also, *line.also))) if first else line.also
        folded[same] = replace(first or line, also=also)
    if len(sheets) > 1:
        return list(folded.values())
    return [replace(line, also=()) for line in folded.values()]


def folded_across(dockets: list[DocketSection]) -> list[DocketSection]:
    """One line for one filing entered in several dockets of a family, at the first, naming the others."""
    first_seen: dict[tuple[object, ...], tuple[int, int]] = {}
    lines = [list(section.lines) for section in dockets]
    for place, section in enumerate(dockets):
        kept: list[Line] = []
        for line in lines[place]:
            paper = _paper(line)
            same = (section.court, line.kind, frozenset(line.labels), line.changes, paper)
            if paper and same in first_seen and first_seen[same][0] != place:
                where, index = first_seen[same]
                first = lines[where][index]
                lines[where][index] = replace(first, also=(*first.also, f"{section.number} ({line.mark})"))
                continue
            first_seen.setdefault(same, (place, len(kept)))
            kept.append(line)
        lines[place] = kept
    folded = [replace(section, lines=tuple(arranged(left))) for section, left in zip(dockets, lines, strict=True)]
    return [section for section in folded if section.lines or section.changes]


def _paper(line: Line) -> str | None:
    """The path of a line's document, without parameters that differ from docket to docket."""
    paid = next((link.url for link in line.links if not link.is_free and "show_case_doc" not in link.url), None)
    return paid.partition("?")[0] if paid else None
