"""Reading one file from end to end: the way in for pages, jobs and commands."""

import gc
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from domain import clock
from domain.chronologies.entry import Entry
from domain.chronologies.reading import bounds
from domain.chronologies.reading.afterwards import far_off, mend_swapped, twice
from domain.chronologies.reading.bounds import Unreadable
from domain.chronologies.reading.build import Builder, Source
from domain.chronologies.reading.doubts import Doubt
from domain.chronologies.reading.drafts import Draft, Sheet
from domain.chronologies.reading.grid import Grid, shown
from domain.chronologies.reading.kinds import read_grids
from domain.chronologies.reading.order import Order
from domain.chronologies.reading.outcome import Queried, Reading, SetAside
from domain.chronologies.reading.remembering import forget
from domain.chronologies.reading.sheets import find_sheets, order_of, read_sheets
from domain.chronologies.reading.summer_time import says_gmt
from domain.chronologies.reading.when import DayOrder, NoDate
from domain.chronologies.reading.years import complete_years

Period = tuple[date, date]
_AGENCY = re.compile(
    r"(?:agency|organi[sz]ation|name of agency|service|asiantaeth)\s*:?\s*\|?\s*(.+)",
    re.IGNORECASE,
)
_LONGEST_NAME = 100
# A list of notes, where a file may say which clock it keeps to, is no longer than this.
_FEW_ROWS = 40


def read_chronology(
    data: bytes,
    file_name: str,
    *,
    period: Period | None = None,
    agency: str = "",
    day_order: str = "",
) -> Reading:
    """Everything that the file holds. Raises `Unreadable` where it cannot be read at all.

    `day_order` is for somebody who knows which comes first in 3/4/2014; else the file is asked.
    """
    with _undisturbed():
        return _read(data, file_name, period, agency, day_order)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Rows refer to nothing that refers back, so looking for such rings only costs a third more."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        forget()
        if was_on:
            gc.enable()


def _read(
    data: bytes, file_name: str, period: Period | None, agency: str, day_order: str
) -> Reading:
    kind, grids = read_grids(data, file_name)
    found = find_sheets(grids)
    if not any(header is not None for _, header in found):
        raise Unreadable(bounds.NO_CHRONOLOGY)
    order = Order(DayOrder(day_order), shown=True) if day_order else order_of(found)
    reads, sheets, asides = read_sheets(found, order)
    gmt = any(says_gmt(words) for words in _said(sheets, grids))
    source = Source(file_name, agency or _agency(asides), order.order, gmt)
    entries, queried = _entries(sheets, source, period)
    return Reading(
        file=file_name,
        kind=kind,
        sheets=reads,
        entries=tuple(entries),
        queried=tuple(queried),
        set_aside=tuple(asides),
        day_order=order.order.value,
        day_order_shown=order.shown,
        time_basis="GMT all year" if gmt else "local",
        day_order_said=bool(day_order),
    )


def _entries(
    sheets: list[Sheet], source: Source, period: Period | None
) -> tuple[list[Entry], list[Queried]]:
    entries: list[Entry] = []
    queried: list[Queried] = []
    for sheet in sheets:
        for part in sheet.parts():
            more, doubts = _part(part, source, period)
            entries += more
            queried += [*doubts, *far_off(more, clock.today())]
        if sheet.grid.hidden:
            queried.append(Queried(sheet.grid.ref(sheet.header.last), Doubt.HIDDEN_SHEET))
        if sheet.grid.cut_off:
            queried.append(Queried(sheet.grid.ref(len(sheet.grid.rows) - 1), Doubt.CUT_OFF))
    again = twice(entries)
    flagged = {item.entry.place: item.entry for item in again if item.entry}
    if flagged:
        entries = [flagged.get(entry.place, entry) for entry in entries]
    return entries, [*queried, *again]


def _part(part: Sheet, source: Source, period: Period | None) -> tuple[list[Entry], list[Queried]]:
    complete_years(part.drafts, part.header.layout.date, source.order)
    showed = mend_swapped(part)
    builder = Builder(part, source)
    entries = [
        made
        for draft in part.drafts
        if (made := builder.entry(draft, *_outside(draft, period))) is not None
    ]
    return entries, list(_with_shown(builder.queried, part.grid, showed))


def _outside(draft: Draft, period: Period | None) -> tuple[Doubt, ...]:
    when = draft.when
    if period is None or isinstance(when, NoDate):
        return ()
    return (Doubt.OUTSIDE_PERIOD,) if when.last < period[0] or when.first > period[1] else ()


def _with_shown(
    queried: Iterable[Queried], grid: Grid, showed: dict[int, date]
) -> Iterable[Queried]:
    """Says of a swapped day what the cell shows and what it was taken for."""
    by_row = {tuple(grid.ref(index).values()): day for index, day in showed.items()}
    for item in queried:
        day = by_row.get(tuple(item.ref.values()))
        if day is None or item.entry is None or item.doubt != Doubt.SWAPPED:
            yield item
            continue
        taken = item.entry.date_from
        more = f"The cell shows {day:%-d %B %Y}; it was read as {taken:%-d %B %Y}."
        yield replace(item, more=more, written="", cell_shows=day)


def _agency(asides: list[SetAside]) -> str:
    for item in asides:
        caught = _AGENCY.fullmatch(item.text.strip()) if item.kind == "preamble" else None
        if caught and len(caught[1]) <= _LONGEST_NAME:
            return caught[1].split(" | ")[0].strip(" |:")
    return ""


def _said(sheets: list[Sheet], grids: list[Grid]) -> Iterable[str]:
    """What stands round the chronology, where a file says which clock it keeps to."""
    read = [sheet.grid for sheet in sheets]
    for sheet in sheets:
        yield sheet.grid.caption
        yield from (item.text for item in sheet.asides if item.kind != "continuation")
    for grid in grids:
        if not any(grid is other for other in read) and len(grid.rows) <= _FEW_ROWS:
            yield from (" ".join(map(shown, row)) for row in grid.rows)
