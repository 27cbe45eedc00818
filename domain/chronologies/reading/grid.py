"""A sheet or a table as rows of cells, with the way back to where each row stands in the file."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from domain.chronologies.entry import Ref
from domain.chronologies.reading.remembering import cached_for_a_file

Value = str | float | bool | date | datetime | time | timedelta
Row = list[Value]
# First row, first column, last row, last column; from 0.
Merge = tuple[int, int, int, int]


@dataclass(slots=True)
class Grid:
    """`rows[0]` stands at `first_row` in the file."""

    rows: list[Row]
    # "sheet", "table" or "record", and the name or number that it has there.
    kind: str
    name: str | int = ""
    first_row: int = 1
    merges: tuple[Merge, ...] = ()
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    # Rows that are there and do not count, with why: struck out with tracked changes.
    struck: dict[int, str] = field(default_factory=dict)
    # Rows that name the day of those below them.
    day_rows: frozenset[int] = frozenset()
    # What stands above a table in a document: perhaps the year.
    caption: str = ""
    inner: int = 0
    lines: list[int] = field(default_factory=list)
    from_1904: bool = False
    # Whether its dates are values, as in a spreadsheet, so that a program may have swapped them.
    typed: bool = False
    cut_off: bool = False

    def ref(self, index: int) -> Ref:
        row = self.first_row + index
        if self.kind == "record":
            return {"record": row, "line": self.lines[index] if self.lines else row}
        if self.inner:
            return {self.kind: self.name, "inner": self.inner, "row": row}
        return {self.kind: self.name, "row": row}


def shown(value: Value) -> str:
    """The value as words, as a person would see it in the cell."""
    if value.__class__ is str:
        return value
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.10g}"
    if isinstance(value, date):
        return _shown_day(value)
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)


@cached_for_a_file(5_000)
def _shown_day(value: date) -> str:
    return f"{value:%d/%m/%Y %H:%M}" if isinstance(value, datetime) else f"{value:%d/%m/%Y}"


def is_blank(row: Row) -> bool:
    for value in row:  # noqa: SIM110 - asked of every row, and a loop is the quickest to say no
        if value.__class__ is not str or value.strip():
            return False
    return True
