"""Making a table plain before its rows are read: merges filled, parts of a date joined."""

from domain.chronologies.reading.columns import Layout
from domain.chronologies.reading.grid import Grid, Value, shown
from domain.chronologies.reading.marks import is_ditto

# Where a merged cell, or a ditto, means the same again in each row.
_CARRIED = ("event", "time", "agency", "source", "staff", "person", "location", "category")
_DITTOED = ("agency", "time", "source", "staff", "person")


def fill_merges(grid: Grid, layout: Layout, start: int) -> frozenset[int]:
    """Fills cells merged downwards; tells the rows whose date is that of the row above."""
    carried = {layout.at[role] for role in _CARRIED if role in layout.at}
    above: set[int] = set()
    for top, left, bottom, right in grid.merges:
        if bottom <= top or top < start or right - left > 2:
            continue
        below = range(top + 1, min(bottom + 1, len(grid.rows)))
        if left == layout.date:
            above |= set(below)
        elif left in carried:
            _fill(grid, grid.rows[top][left], below, left)
    return frozenset(above)


def _fill(grid: Grid, value: Value, below: range, column: int) -> None:
    for index in below:
        if grid.rows[index][column] == "":
            grid.rows[index][column] = value


def fill_dittos(grid: Grid, layout: Layout, start: int) -> None:
    for column in (layout.at[role] for role in _DITTOED if role in layout.at):
        if not any(map(is_ditto, _short(grid, column, start))):
            continue
        last: Value = ""
        for row in grid.rows[start:]:
            value = row[column]
            if isinstance(value, str) and 0 < len(value) < 16 and is_ditto(value):
                row[column] = last
            elif value != "":
                last = value


def _short(grid: Grid, column: int, start: int) -> set[str]:
    values = (row[column] for row in grid.rows[start:])
    return {value for value in values if isinstance(value, str) and 0 < len(value) < 16}


def join_date_parts(grid: Grid, layout: Layout, start: int) -> None:
    """Day, month and year in columns of their own become one column of dates."""
    year = layout.at.get("year", -1)
    if layout.date < 0 and {"day", "month"} <= layout.at.keys():
        columns = [at for at in (layout.at["day"], layout.at["month"], year) if at >= 0]
        for index, row in enumerate(grid.rows):
            said = " ".join(shown(row[column]).strip() for column in columns).strip()
            row.append(said if index >= start else "")
        layout.at["date"] = len(grid.rows[start]) - 1
        layout.names.append("")
    elif year >= 0 and layout.date >= 0:
        _add_years(grid, layout, start, year)


def _add_years(grid: Grid, layout: Layout, start: int, year: int) -> None:
    figures = ""
    for row in grid.rows[start:]:
        # A year that stands once, or is merged downwards, holds until the next.
        said, figures = row[layout.date], shown(row[year]).strip() or figures
        if isinstance(said, str) and said.strip() and figures.isdigit() and figures not in said:
            row[layout.date] = f"{said.strip()} {figures}"
