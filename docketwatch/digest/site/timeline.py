"""Draws the filings of a family of dockets on one time line, as an inline SVG that needs no script; values to text."""

from __future__ import annotations

import html
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from docketwatch.digest.showing import shown
from docketwatch.digest.site.statements import ROLES, WEIGHTY, anchor_of
from docketwatch.digest.wording import counted, full_day, short_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from docketwatch.digest.site.material import SiteDocket, SiteEntry
    from docketwatch.docket.relief import Role

WIDTH = 960
MARGIN = 16
BAR_HEIGHT = 34
"""How high the busiest day of a docket stands; others by the square root of their share, so that one filing is seen."""
LEAST_BAR_HEIGHT = 6.0
BAR_WIDTHS = (2.4, 14.0)
MARK_ROW = 17
LABEL_ROW = 15
CHAR_WIDTH = 6.6
"""About the width of a letter of the labels at 12 units, measured in Chromium with a sans-serif face."""
MOST_MARK_ROWS = 5
"""How many rulings stand over one another; the rest of that place is counted above them."""
MOST_LABEL_ROWS = 4
MOST_NUMBER_DIGITS = 5
"""Courts of appeals number documents with seven digits and more, which say nothing to a reader."""
HEAD = 24
AXIS = 30
MOST_TICKS = 12

_ORDER: tuple[Role, ...] = ("district", "transferee", "related", "appeal", "mandamus", "scotus")


@dataclass(frozen=True, slots=True)
class Timeline:
    """The drawing, and how many rulings have no words, or no mark of their own, in it for want of room."""

    svg: str
    unnamed: int
    unmarked: int


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date

    @property
    def day_width(self) -> float:
        return (WIDTH - 2 * MARGIN) / (self.last - self.first).days

    def x(self, day: date) -> float:
        return round(MARGIN + (day - self.first).days * self.day_width, 1)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A ruling at its place: rows count upwards from 0, the row of the label is -1 where there is no room for it."""

    entry: SiteEntry
    x: float
    row: int
    label: str
    label_row: int


@dataclass(frozen=True, slots=True)
class _Placed:
    """The marks of one track, and how many rulings more stand at a place, by the place."""

    marks: tuple[_Mark, ...]
    more: Mapping[float, int]


@dataclass(frozen=True, slots=True)
class _Track:
    """One docket's part of the drawing."""

    lines: tuple[str, ...]
    height: float
    unnamed: int
    unmarked: int


def timeline(dockets: Sequence[SiteDocket], today: date) -> Timeline | None:
    """One track for each docket, the district court's first; None where no entry has a day.

    Args:
        dockets: of one case.
        today: the last day of the axis, unless an entry is dated later.
    """
    days = [day for docket in dockets for line in docket.lines if (day := line.day)]
    if not days:
        return None
    last = max(today, *days)
    scale = _Scale(min(days), last if last > min(days) else last + timedelta(days=1))
    tracks: list[_Track] = []
    top = 4.0
    for docket in sorted(dockets, key=lambda one: _ORDER.index(one.role)):
        if any(line.day for line in docket.lines):
            tracks.append(_track(docket, scale, top))
            top += tracks[-1].height
    body = "\n".join([*_grid(scale, top), *(part for track in tracks for part in track.lines)])
    title, told = _said(dockets, scale)
    # A group, not an image: what is inside an image is not told to who cannot see it (WAI-ARIA 1.2, children
    # presentational), and the rulings are links.
    svg = (
        f'<svg class="timeline" viewBox="0 0 {WIDTH} {top + AXIS:g}" role="group" aria-labelledby="tl-title"'
        ' aria-describedby="tl-desc" xmlns="http://www.w3.org/2000/svg">\n'
        f'<title id="tl-title">{_text(title)}</title>\n<desc id="tl-desc">{_text(told)}</desc>\n{body}\n</svg>'
    )
    return Timeline(svg, sum(track.unnamed for track in tracks), sum(track.unmarked for track in tracks))


def _said(dockets: Iterable[SiteDocket], scale: _Scale) -> tuple[str, str]:
    lines = [line for docket in dockets for line in docket.lines if line.day]
    rulings = sum(line.is_ruling for line in lines)
    span = f"{full_day(scale.first)} to {full_day(scale.last)}"
    tracks = "; ".join(
        f"{ROLES[docket.role]} {docket.court} {docket.number}: "
        f"{counted(sum(1 for line in docket.lines if line.day), 'entry', 'entries')}, "
        f"{counted(sum(line.is_ruling for line in docket.lines if line.day), 'ruling')}"
        for docket in dockets
    )
    return (
        f"Time line, {span}: {counted(len(lines), 'entry', 'entries')}, {counted(rulings, 'ruling')}",
        f"{tracks}. Every ruling is a link to its entry in the list below, which holds all of this as text.",
    )


def _track(docket: SiteDocket, scale: _Scale, top: float) -> _Track:
    lines = [line for line in docket.lines if line.day]
    placed = _placed([line for line in lines if line.is_ruling], scale)
    label_rows = max((mark.label_row + 1 for mark in placed.marks), default=0)
    mark_rows = max((mark.row + 1 for mark in placed.marks), default=0) + bool(placed.more)
    marks_base = top + HEAD + label_rows * LABEL_ROW + mark_rows * MARK_ROW
    labels_base = top + HEAD + label_rows * LABEL_ROW
    days = Counter(line.day for line in lines)
    most = max(days.values())
    base = marks_base + 4 + (BAR_HEIGHT if most > 1 else LEAST_BAR_HEIGHT)
    drawn = [
        *_name(docket, len(lines), sum(line.is_ruling for line in lines), most, top),
        f'<line class="tl-base" x1="{MARGIN}" x2="{WIDTH - MARGIN}" y1="{base:g}" y2="{base:g}"/>',
        *_bars(lines, scale, base),
        *(_lead(mark, labels_base, marks_base) for mark in placed.marks if mark.label),
        *(part for mark in placed.marks for part in _drawn(mark, labels_base, marks_base)),
    ]
    y = marks_base - mark_rows * MARK_ROW + MARK_ROW / 2 + 4
    drawn += [f'<text class="tl-label" x="{x:g}" y="{y:g}">+{count}</text>' for x, count in placed.more.items()]
    unnamed = sum(not mark.label for mark in placed.marks)
    return _Track(tuple(drawn), base - top + 12, unnamed, sum(placed.more.values()))


def _name(docket: SiteDocket, entries: int, rulings: int, most: int, top: float) -> Iterator[str]:
    name = f"{ROLES[docket.role]}: {docket.court} {docket.number}"
    counts = f"{counted(entries, 'entry', 'entries')}, {counted(rulings, 'ruling')}"
    busiest = f"; at most {most} a day" if most > 1 else ""
    yield (
        f'<text class="tl-name" x="{MARGIN}" y="{top + 15:g}">{_text(name[:1].upper() + name[1:])}'
        f'<tspan class="tl-counts" dx="10">{counts}{busiest}</tspan></text>'
    )


def _bars(lines: Sequence[SiteEntry], scale: _Scale, base: float) -> Iterator[str]:
    """One bar a day, or one for all days that fall on one place of the axis."""
    least, widest = BAR_WIDTHS
    width = min(widest, max(least, scale.day_width * 0.6))
    counts: Counter[float] = Counter()
    for line in lines:
        x = _x(line, scale)
        counts[x if scale.day_width > least else round(x / least) * least] += 1
    most = max(counts.values())
    for x, count in sorted(counts.items()):
        height = max(LEAST_BAR_HEIGHT, BAR_HEIGHT * (count / most) ** 0.5) if most > 1 else LEAST_BAR_HEIGHT
        left = f"{x - width / 2:.1f}"
        yield f'<rect class="tl-bar" x="{left}" y="{base - height:.1f}" width="{width:.1f}" height="{height:.1f}"/>'


def _placed(rulings: Sequence[SiteEntry], scale: _Scale) -> _Placed:
    """Each ruling where it covers no other, the weightiest lowest and first given words; the rest is counted."""
    rows: list[list[float]] = []
    labels: list[list[tuple[float, float]]] = [[] for _ in range(MOST_LABEL_ROWS)]
    marks: list[_Mark] = []
    more: Counter[float] = Counter()
    for entry in sorted(rulings, key=lambda one: (-one.importance, one.day or date.min, one.key)):
        x = _x(entry, scale)
        row = next((place for place, taken in enumerate(rows) if all(abs(x - one) >= MARK_ROW for one in taken)), None)
        if row is None and len(rows) == MOST_MARK_ROWS:
            more[min(rows[-1], key=lambda one: abs(x - one))] += 1
            continue
        if row is None:
            row = len(rows)
            rows.append([])
        rows[row].append(x)
        marks.append(_Mark(entry, x, row, *_labelled(entry, x, labels)))
    return _Placed(tuple(sorted(marks, key=lambda mark: (mark.x, mark.row))), more)


def _x(entry: SiteEntry, scale: _Scale) -> float:
    assert entry.day
    return scale.x(entry.day)


def _labelled(entry: SiteEntry, x: float, taken: list[list[tuple[float, float]]]) -> tuple[str, int]:
    """The words over a mark and their row: its number and outcome, or one of them, or none and row -1."""
    number = entry.mark.removeprefix("ECF ")
    number = number if number.isdecimal() and len(number) <= MOST_NUMBER_DIGITS else ""
    outcome = entry.ruling or entry.event.replace("_", " ")
    for label in dict.fromkeys((f"{number} {outcome}".strip(), number or outcome)):
        start, end = _extent(label, x)
        for row, spans in enumerate(taken):
            if all(end + 6 <= left or right + 6 <= start for left, right in spans):
                spans.append((start, end))
                return label, row
    return "", -1


def _extent(label: str, x: float) -> tuple[float, float]:
    width = len(label) * CHAR_WIDTH
    start = min(max(MARGIN, x - width / 2), WIDTH - MARGIN - width)
    return start, start + width


def _lead(mark: _Mark, labels_base: float, marks_base: float) -> str:
    low, high = _mark_y(mark, marks_base), _label_y(mark, labels_base) + 2
    return f'<line class="tl-lead" x1="{mark.x:g}" x2="{mark.x:g}" y1="{high:g}" y2="{low:g}"/>'


def _label_y(mark: _Mark, labels_base: float) -> float:
    return labels_base - mark.label_row * LABEL_ROW - 4


def _mark_y(mark: _Mark, marks_base: float) -> float:
    return marks_base - mark.row * MARK_ROW - MARK_ROW / 2


def _drawn(mark: _Mark, labels_base: float, marks_base: float) -> Iterator[str]:
    is_weighty = mark.entry.importance >= WEIGHTY
    size = 8 if is_weighty else 6
    x, y = mark.x, _mark_y(mark, marks_base)
    day = f", {full_day(mark.entry.day)}" if mark.entry.day else ""
    yield f'<a href="#{anchor_of(mark.entry)}" class="tl-ruling{" tl-weighty" if is_weighty else ""}">'
    yield f"<title>{_text(f'{mark.entry.mark}{day}: {mark.entry.summary}')}</title>"
    if mark.label:
        start, end = _extent(mark.label, x)
        label_y = _label_y(mark, labels_base)
        yield f'<text class="tl-label" x="{(start + end) / 2:.1f}" y="{label_y:g}">{_text(mark.label)}</text>'
    yield f'<path d="M{x:g} {y - size:g}L{x + size:g} {y:g}L{x:g} {y + size:g}L{x - size:g} {y:g}Z"/>'
    yield "</a>"


def _grid(scale: _Scale, bottom: float) -> Iterator[str]:
    for day, words in _ticks(scale):
        x = scale.x(day)
        half = len(words) * CHAR_WIDTH / 2
        inside = min(max(x, half), WIDTH - half)
        yield f'<line class="tl-grid" x1="{x:g}" x2="{x:g}" y1="0" y2="{bottom:g}"/>'
        yield f'<text class="tl-tick" x="{inside:g}" y="{bottom + 17:g}">{_text(words)}</text>'


def _ticks(scale: _Scale) -> list[tuple[date, str]]:
    """Firsts of months, quarters or years, as many as have room; days where the span is short."""
    span = (scale.last - scale.first).days
    if span <= 45:  # noqa: PLR2004 - half of the steps below would leave one tick or none
        step = max(1, span // 6)
        days = [scale.first + timedelta(days=step * place) for place in range(span // step + 1)]
        return [(day, short_day(day) if place else full_day(day)) for place, day in enumerate(days)]
    months = span // 30
    step = next((one for one in (1, 2, 3, 6, 12, 24, 60) if months / one <= MOST_TICKS), 120)
    firsts = [date(place // 12, place % 12 + 1, 1) for place in _month_range(scale, step)]
    return [(day, f"{day:%b %Y}" if step < 12 else f"{day.year}") for day in firsts]  # noqa: PLR2004 - months


def _month_range(scale: _Scale, step: int) -> Iterator[int]:
    place = -(-(scale.first.year * 12 + scale.first.month) // step) * step
    last = scale.last.year * 12 + scale.last.month - 1
    while place <= last:
        yield place
        place += step


def _text(words: str) -> str:
    return html.escape(shown(words))
