"""Which sheets and tables of a file hold its chronology, and reading each under its headings."""

import re

from domain.chronologies.reading.body import Body
from domain.chronologies.reading.columns import Layout
from domain.chronologies.reading.drafts import Context, Sheet, aside
from domain.chronologies.reading.grid import Grid, is_blank, shown
from domain.chronologies.reading.header import Header, continues, find_header, without_header
from domain.chronologies.reading.order import Order, judge
from domain.chronologies.reading.outcome import SetAside, SheetRead
from domain.chronologies.reading.special import divider
from domain.chronologies.reading.under_days import lay_under_days

_YEAR_IN = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_LONGEST_CAPTION = 60
_COPY = 0.6
_FEWEST = 3
_NO_DATES = "It has no column of dates beside a column of events."
_NOTHING = "It is empty."
_COPIED = "It is a copy of entries that stand on another sheet."


def find_sheets(grids: list[Grid]) -> list[tuple[Grid, Header | None]]:
    """Every grid, with its headings where it holds a chronology."""
    found: list[tuple[Grid, Header | None]] = []
    layout: Layout | None = None
    headed = [_headed(grid) for grid in grids]
    any_headed = any(header is not None for header in headed)
    for grid, own in zip(grids, headed, strict=True):
        header = own
        if header is None and layout is not None:
            header = continues(grid, layout)
        if header is None:
            header = without_header(grid, beside_others=any_headed)
        layout = header.layout if header is not None else layout
        found.append((grid, header))
    return found


def _headed(grid: Grid) -> Header | None:
    header = find_header(grid)
    if header is not None and header.layout.dated_by_words:
        return header
    return (find_header(grid) or header) if lay_under_days(grid) else header


def order_of(found: list[tuple[Grid, Header | None]]) -> Order:
    texts = [
        value
        for grid, header in found
        if header is not None and not grid.hidden
        for column in (header.layout.date, header.layout.at.get("end_date", -1))
        if column >= 0
        for row in grid.rows[header.last + 1 :]
        if isinstance(value := row[column], str) and value[:12].strip()
    ]
    return judge(texts)


def read_sheet(grid: Grid, header: Header, order: Order) -> Sheet:
    sheet = Body(grid, header, order.order, _context(grid)).read()
    for index in range(header.last + 1):
        if not is_blank(grid.rows[index]):
            heading = index in header.rows
            why = "The headings of the columns." if heading else "It stands above the headings."
            sheet.set_aside(index, "header" if heading else "preamble", why)
    return sheet


def _context(grid: Grid) -> Context:
    """The year that stands over a table, or in the name of a sheet."""
    lines = [line for line in grid.caption.split("\n")[-1:] if line] or (
        [str(grid.name)] if grid.kind == "sheet" else []
    )
    for words in lines:
        said = divider(words)
        years = set(_YEAR_IN.findall(words))
        if said is not None:
            return said
        if len(years) == 1 and len(words) <= _LONGEST_CAPTION:
            return Context(int(years.pop()))
    return Context()


def read_sheets(
    found: list[tuple[Grid, Header | None]], order: Order
) -> tuple[tuple[SheetRead, ...], list[Sheet], list[SetAside]]:
    """How each was understood, those that hold a chronology, and the rows that are no entries."""
    places: dict[int, SheetRead] = {}
    sheets: list[Sheet] = []
    asides: list[SetAside] = []
    seen: set[tuple[object, str]] = set()
    several = sum(header is not None for _, header in found) > 1
    # Those in view come first, so that a hidden copy is known for one.
    for at, (grid, header) in sorted(enumerate(found), key=lambda item: item[1][0].hidden):
        sheet = read_sheet(grid, header, order) if header is not None else None
        if sheet is None or not sheet.count or (several and is_copy(sheet, seen)):
            places[at], more = ignored(grid, _COPIED if sheet and sheet.count else "")
        else:
            places[at], more = understood(sheet), sheet.asides
            seen |= keys_of(sheet) if several else set()
            sheets.append(sheet)
        asides += more
    return tuple(places[at] for at in sorted(places)), sheets, asides


def is_copy(sheet: Sheet, seen: set[tuple[object, str]]) -> bool:
    """Whether most of a sheet stands on those before it.

    What is hidden may be an older draft, in other words: there the same days are enough.
    """
    keys: set[object] = set(keys_of(sheet))
    before: set[object] = set(seen)
    if sheet.grid.hidden:
        keys, before = {key[0] for key in keys_of(sheet)}, {key[0] for key in seen}
    return len(keys) >= _FEWEST and len(keys & before) >= len(keys) * _COPY


def keys_of(sheet: Sheet) -> set[tuple[object, str]]:
    return {
        (draft.when[0], shown(draft.row[part.header.layout.event])[:60])
        for part in sheet.parts()
        for draft in part.drafts
    }


def ignored(grid: Grid, why: str = "") -> tuple[SheetRead, list[SetAside]]:
    filled = [index for index, row in enumerate(grid.rows) if not is_blank(row)]
    why = why or (_NO_DATES if filled else _NOTHING)
    read = SheetRead(grid.name, grid.kind, grid.hidden, why, rows=len(filled))
    return read, [aside(grid, index, "other_sheet", why) for index in filled]


def understood(sheet: Sheet) -> SheetRead:
    grid, layout = sheet.grid, sheet.header.layout
    headings = {
        role: " ".join(layout.names[column].split())
        for role, column in sorted(layout.at.items(), key=lambda pair: pair[1])
    }
    rows = tuple(grid.first_row + index for index in sheet.header.rows)
    return SheetRead(grid.name, grid.kind, grid.hidden, "", rows, headings, sheet.count)
