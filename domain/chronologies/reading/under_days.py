"""Tables whose days stand as headings across them, with the entries of each day below."""

from datetime import date

from domain.chronologies.reading.grid import Grid, Row, Value, shown
from domain.chronologies.reading.headings import likeness
from domain.chronologies.reading.phrases import read_date
from domain.chronologies.reading.when import DayOrder, When

_HEADING = "Date"
_FEWEST = 2
_LONGEST = 40
_TOP = 6


def lay_under_days(grid: Grid) -> bool:
    """Gives the table a column of dates where its days stand in rows of their own."""
    alone = {index: cell for index, row in enumerate(grid.rows) if (cell := _alone(row)) != ""}
    days = {index: shown(cell) for index, cell in alone.items() if _is_day(cell)}
    alone = {index: cell for index, cell in alone.items() if index in days or _is_short(cell)}
    entries = sum(len(_filled(row)) > 1 for row in grid.rows)
    if len(days) < _FEWEST or len(days) * 2 < len(alone) or entries * 2 < len(days):
        return False
    _add_column(grid, days)
    grid.day_rows = frozenset(days)
    return True


def _add_column(grid: Grid, days: dict[int, str]) -> None:
    told, day, seen, headings, joined = _longest(grid.rows, days), "", 0, None, False
    for index, row in enumerate(grid.rows):
        filled = len(_filled(row)) > 1
        seen += filled
        if filled and seen <= _TOP and headings is None and likeness([*row, _HEADING]) > 0:
            headings = list(row)
        day = days.get(index, day)
        # Words alone are an entry too, where they stand under the others without a gap.
        joined = index in days or filled or (joined and told < len(row) and row[told] != "")
        dated = joined and index not in days
        row.append(_HEADING if row == headings else day if dated else "")


def _longest(rows: list[Row], days: dict[int, str]) -> int:
    """The column that holds the most words."""
    lengths: dict[int, int] = {}
    for index, row in enumerate(rows):
        for column, value in enumerate(row if index not in days else ()):
            if isinstance(value, str):
                lengths[column] = lengths.get(column, 0) + len(value)
    return max(lengths, key=lambda column: lengths[column], default=0)


def _filled(row: Row) -> list[Value]:
    return [value for value in row if value.__class__ is not str or value.strip()]


def _is_short(cell: Value) -> bool:
    return not isinstance(cell, str) or len(cell) <= _LONGEST


def _alone(row: Row) -> Value:
    filled = _filled(row)
    return filled[0] if len(filled) == 1 else ""


def _is_day(value: Value) -> bool:
    if isinstance(value, date):
        return True
    if not isinstance(value, str) or len(value) > _LONGEST or value.strip().isdigit():
        return False
    found = read_date(value, DayOrder.DAY_FIRST)
    return isinstance(found, When) and found.precision is None and not found.rest
