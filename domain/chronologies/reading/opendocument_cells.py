"""The cells and rows of one OpenDocument table, with their repeats kept within bounds."""

import re
from contextlib import suppress
from datetime import date, datetime, time, timedelta

from domain.chronologies.reading import bounds
from domain.chronologies.reading.bounds import Unreadable
from domain.chronologies.reading.grid import Grid, Merge, Row, Value

_SPAN = re.compile(r"(-?)P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,](\d+))?S)?")


_MIDNIGHT = datetime.combine(date(1900, 1, 1), time())


class Cell:
    def __init__(self, said: dict[str, str], *, covered: bool) -> None:
        self._said = said
        self._covered = covered
        self._words: list[str] = []
        self._size = 0
        self.inside = False

    @property
    def times(self) -> int:
        return max(1, int(self._said.get("number-columns-repeated", "1")))

    @property
    def spans(self) -> tuple[int, int]:
        rows, columns = (
            self._said.get(f"number-{what}-spanned", "1") for what in ("rows", "columns")
        )
        return max(1, int(rows)), max(1, int(columns))

    def paragraph(self) -> None:
        if self.inside:
            self._words.append("\n")
        self.inside = True

    def say(self, words: str) -> None:
        self._size += len(words)
        if self._size > bounds.MAX_CELL:
            raise Unreadable(bounds.LONG_CELL)
        self._words.append(words)

    def value(self) -> Value:
        if self._covered:
            return ""
        with suppress(ValueError, OverflowError):
            return self._typed()
        return self._text()

    def _text(self) -> str:
        return "".join(self._words)

    def _typed(self) -> Value:
        kind = self._said.get("value-type", "")
        if kind == "date":
            return _day(self._said.get("date-value", ""))
        if kind == "time":
            return _span(self._said.get("time-value", ""))
        if kind == "float":
            return float(self._said.get("value", ""))
        return self._text()


def _day(written: str) -> date:
    moment = datetime.fromisoformat(written)
    return moment if moment.time() != time() else moment.date()


def _span(written: str) -> time | timedelta:
    caught = _SPAN.fullmatch(written)
    if caught is None:
        raise ValueError(written)
    days, hours, minutes, seconds = (int(caught[group] or 0) for group in (2, 3, 4, 5))
    length = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    return (_MIDNIGHT + length).time() if length < timedelta(1) else length


class Table:
    def __init__(self, name: str, *, hidden: bool) -> None:
        self._name = name
        self._hidden = hidden
        self._rows: list[Row] = []
        self._row: Row = []
        self._blank = 0
        self._blank_rows = 0
        self._times = 1
        self._row_hidden = False
        self._hidden_rows: set[int] = set()
        self._merges: list[Merge] = []

    def begin_row(self, said: dict[str, str]) -> None:
        self._row, self._blank = [], 0
        self._times = max(1, int(said.get("number-rows-repeated", "1")))
        self._row_hidden = said.get("visibility") in {"collapse", "filter"}

    def add(self, cell: Cell) -> None:
        value = cell.value()
        if value == "":
            self._blank += cell.times
            return
        if len(self._row) + self._blank + cell.times > bounds.MAX_COLUMNS:
            raise Unreadable(bounds.TOO_WIDE)
        self._row += [""] * self._blank + [value] * cell.times
        self._blank = 0
        rows, columns = cell.spans
        if rows > 1 or columns > 1:
            at, column = len(self._rows) + self._blank_rows, len(self._row) - 1
            self._merges.append((at, column, at + rows - 1, column + columns - 1))

    def end_row(self) -> None:
        if not self._row:
            self._blank_rows += self._times
            return
        if len(self._rows) + self._blank_rows + self._times > bounds.MAX_ROWS:
            raise Unreadable(bounds.TOO_LONG)
        self._rows += [[] for _ in range(self._blank_rows)]
        self._blank_rows = 0
        if self._row_hidden:
            self._hidden_rows |= set(range(len(self._rows), len(self._rows) + self._times))
        self._rows += [list(self._row) for _ in range(self._times)]

    def grid(self) -> Grid:
        width = max(map(len, self._rows), default=0)
        if width * len(self._rows) > bounds.MAX_CELLS:
            raise Unreadable(bounds.TOO_BIG)
        return Grid(
            [row + [""] * (width - len(row)) for row in self._rows],
            kind="sheet",
            name=self._name,
            merges=tuple(self._merges),
            hidden=self._hidden,
            hidden_rows=frozenset(self._hidden_rows),
            typed=True,
        )
