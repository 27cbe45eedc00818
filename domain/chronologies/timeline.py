"""A timeline drawn as SVG that prints in black on white, and its twin as a table.

The same entries always give the same drawing, to the letter. Nothing in it is told by colour
alone, and it carries no style of its own beyond plain attributes, so any page may hold it. Names
and words go in as they are given: who may see them is decided before.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import log2

from domain.chronologies.entry import Entry
from domain.chronologies.ordering import first_day, in_order, last_day
from domain.chronologies.scale import Scale, ticks

WIDTH = 1000
_LEFT, _RIGHT, _TOP, _LANE, _FOOT = 210, 20, 44, 34, 34
# Dots nearer than this many points are drawn as one, larger.
_MERGED = 4
_SMALL, _LARGE = 4.0, 11.0
_LONGEST_LABEL = 30
_TEXT = 'font-family="sans-serif" font-size="12" fill="#0b0c0c"'


@dataclass(frozen=True, slots=True)
class Link:
    """Entries of one event, by their positions in the list that is drawn."""

    places: tuple[int, ...]
    conflict: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: the same as the drawing, to be read."""

    when: str
    time: str
    lane: str
    text: str


@dataclass(frozen=True, slots=True)
class Timeline:
    svg: str
    entries: Sequence[Entry]  # oldest first

    @property
    def rows(self) -> tuple[Row, ...]:
        """The same for those who prefer to read."""
        return tuple(_row(entry) for entry in self.entries)


def draw(
    entries: Sequence[Entry],
    *,
    title: str,
    period: tuple[dt.date, dt.date] | None = None,
    links: Sequence[Link] = (),
) -> Timeline:
    """A lane for each agency, oldest to the left. Outside the period nothing is drawn."""
    ordered = in_order(entries)
    lanes = {lane: at for at, lane in enumerate(dict.fromkeys(map(lane_of, ordered)))}
    scale = Scale(period or _span(entries), _LEFT, WIDTH - _RIGHT)
    height = _TOP + _LANE * max(1, len(lanes)) + _FOOT
    parts = [
        *_head(title, len(entries), scale, height),
        *_axis(scale, height),
        *_lanes(lanes),
        *(line for link in links for line in _link(link, entries, lanes, scale)),
        *_marks(ordered, lanes, scale),
        "</svg>",
    ]
    return Timeline("\n".join(parts), ordered)


def lane_of(entry: Entry) -> str:
    return entry.agency or entry.file


def day_words(entry: Entry) -> str:
    """The date as it stands in the file; else as it was understood."""
    if entry.date_written:
        return entry.date_written
    first, last = first_day(entry), last_day(entry)
    return _day(first) if first == last else f"{_day(first)} to {_day(last)}"


def _row(entry: Entry) -> Row:
    time = entry.time_written or (f"{entry.time:%H:%M}" if entry.time else "")
    return Row(day_words(entry), time, lane_of(entry), entry.text)


def _span(entries: Sequence[Entry]) -> tuple[dt.date, dt.date]:
    days = [day for entry in entries for day in (first_day(entry), last_day(entry))]
    return (min(days), max(days)) if days else (dt.date.min, dt.date.min)


def _head(title: str, many: int, scale: Scale, height: int) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img"'
        ' aria-labelledby="timeline-title timeline-description">'
    )
    yield f'<title id="timeline-title">{escape(title)}</title>'
    said = (
        f"{many} entr{'y' if many == 1 else 'ies'} from {_day(scale.first)} to {_day(scale.last)}."
    )
    yield f'<desc id="timeline-description">{said} The table holds the same entries.</desc>'
    yield f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>'


def _axis(scale: Scale, height: int) -> Iterator[str]:
    for day, words in ticks(scale.first, scale.last):
        x = scale.at(day)
        yield f'<path d="M{x:.1f} {_TOP - 12}V{height - _FOOT}" stroke="#b1b4b6" fill="none"/>'
        yield f'<text x="{x:.1f}" y="{_TOP - 18}" text-anchor="middle" {_TEXT}>{words}</text>'
    said = (
        "Dot: a day. Bar: a date that is not exact. Line: one event; broken where accounts differ."
    )
    yield f'<text x="{_LEFT}" y="{height - 10}" {_TEXT}>{said}</text>'


def _lanes(lanes: Mapping[str, int]) -> Iterator[str]:
    for lane, at in lanes.items():
        y = _middle(at)
        label = lane if len(lane) <= _LONGEST_LABEL else f"{lane[: _LONGEST_LABEL - 1].rstrip()}…"
        yield f'<path d="M{_LEFT} {y}H{WIDTH - _RIGHT}" stroke="#505a5f" fill="none"/>'
        yield f'<text x="{_LEFT - 10}" y="{y + 4}" text-anchor="end" {_TEXT}>{escape(label)}</text>'


def _marks(ordered: Sequence[Entry], lanes: Mapping[str, int], scale: Scale) -> Iterator[str]:
    dots: dict[tuple[int, int], list[Entry]] = {}
    bars: dict[tuple[int, int, int], list[Entry]] = {}
    for entry in ordered:
        if not scale.shows(first_day(entry), last_day(entry)):
            continue
        if first_day(entry) != last_day(entry):
            start, end = (
                round(scale.at(day) / _MERGED) for day in (first_day(entry), last_day(entry))
            )
            bars.setdefault((lanes[lane_of(entry)], start, end), []).append(entry)
            continue
        x = round(scale.at(first_day(entry)) / _MERGED) * _MERGED
        dots.setdefault((lanes[lane_of(entry)], x), []).append(entry)
    for (lane, *_), held in sorted(bars.items(), key=lambda bar: bar[0]):
        yield _bar(held, _middle(lane), scale)
    for (lane, x), held in sorted(dots.items(), key=lambda dot: dot[0]):
        yield _dot(held, x, _middle(lane))


def _bar(held: Sequence[Entry], y: int, scale: Scale) -> str:
    start, end = scale.at(first_day(held[0])), scale.at(last_day(held[0]))
    width = max(6.0, end - start)
    said = day_words(held[0])
    if len(held) > 1:
        said = f"{len(held)} entries, such as {said}"
    return (
        f'<rect x="{start:.1f}" y="{y - 5}" width="{width:.1f}" height="10" rx="5" fill="#ffffff"'
        f' stroke="#0b0c0c" stroke-dasharray="3 2"><title>{escape(said)}</title></rect>'
    )


def _dot(held: Sequence[Entry], x: int, y: int) -> str:
    radius = min(_LARGE, _SMALL + 1.5 * log2(len(held)))
    first, last = _day(first_day(held[0])), _day(first_day(held[-1]))
    said = first if first == last else f"{first} to {last}"
    if len(held) > 1:
        said = f"{len(held)} entries, {said}"
    return (
        f'<circle cx="{x}" cy="{y}" r="{radius:.1f}" fill="#0b0c0c"><title>{said}</title></circle>'
    )


def _link(
    link: Link, entries: Sequence[Entry], lanes: Mapping[str, int], scale: Scale
) -> Iterator[str]:
    members = [entries[place] for place in link.places]
    shown = [entry for entry in members if scale.shows(first_day(entry), last_day(entry))]
    points = sorted((_middle(lanes[lane_of(entry)]), scale.at(first_day(entry))) for entry in shown)
    if len(points) > 1:
        path = "L".join(f"{x:.1f} {y}" for y, x in points)
        broken = ' stroke-dasharray="4 3"' if link.conflict else ""
        yield f'<path d="M{path}" stroke="#0b0c0c" stroke-width="1.5" fill="none"{broken}/>'


def _middle(lane: int) -> int:
    return _TOP + _LANE * lane + _LANE // 2


def _day(day: dt.date) -> str:
    return f"{day.day} {day:%B %Y}"
