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
    entries = sum(len(_filled(row)) > 1 for row in grid.rows)
    if len(days) < _FEWEST or len(days) * 2 < len(alone) or entries < len(days):
        return False
    _add_column(grid, days)
    grid.day_rows = frozenset(days)
    return True


def _add_column(grid: Grid, days: dict[int, str]) -> None:
    day, seen, headings = "", 0, None
    for index, row in enumerate(grid.rows):
        filled = len(_filled(row)) > 1
        seen += filled
        if filled and seen <= _TOP and headings is None and likeness([*row, _HEADING]) > 0:
            headings = list(row)
        day = days.get(index, day)
        row.append(_HEADING if row == headings else day if filled else "")


def _filled(row: Row) -> list[Value]:
    return [value for value in row if value.__class__ is not str or value.strip()]


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
