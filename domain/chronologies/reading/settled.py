"""What holds for all rows under one set of headings, settled before the first of them is read."""

from domain.chronologies.reading.grid import Grid
from domain.chronologies.reading.header import Header
from domain.chronologies.reading.headings import bare
from domain.chronologies.reading.prepare import fill_dittos, fill_merges, join_date_parts
from domain.chronologies.reading.profiles import is_date_like
from domain.chronologies.reading.special import is_filled, words_of

# From this share of blank dates on, blank means the same day as above.
_OFTEN_BLANK = 0.3
NARRATIVE = frozenset(
    {
        "event",
        "action",
        "outcome",
        "analysis",
        "voice_of_the_child",
        "line_of_enquiry",
        "significance",
    }
)
_EMPTY_NUMBER = frozenset({"number", "agency"})


class Settled:
    """Prepares the grid too: merged cells, dittos and parts of dates are filled in."""

    def __init__(self, grid: Grid, header: Header) -> None:
        self.layout, self.start = header.layout, header.last + 1
        join_date_parts(grid, self.layout, self.start)
        fill_dittos(grid, self.layout, self.start)
        self.merged = fill_merges(grid, self.layout, self.start)
        self.date, self.event = self.layout.date, self.layout.event
        self._roles = {column: role for role, column in self.layout.at.items()}
        self.names = {bare(name) for name in self.layout.names if name}
        for index in header.rows:
            self.names |= {bare(value) for value in grid.rows[index] if isinstance(value, str)}
        self.last = self._last_dated(grid)
        self.fills_down = self._fills_down(grid)

    def _last_dated(self, grid: Grid) -> int:
        for index in range(len(grid.rows) - 1, self.start - 1, -1):
            row = grid.rows[index]
            if index in self.merged or (is_date_like(row[self.date]) and len(words_of(row)) > 1):
                return index
        return self.start

    def _fills_down(self, grid: Grid) -> bool:
        if self.merged:
            return False
        below = grid.rows[self.start : self.last + 1]
        blank = [
            row
            for row in below
            if (said := row[self.date]).__class__ is str
            and not said.strip()
            and is_filled(row[self.event])
        ]
        if not blank:
            return False
        told = sum(is_filled(row[self.event]) for row in below)
        whole = sum(len(words_of(row)) > 1 for row in blank)
        return len(blank) >= told * _OFTEN_BLANK and whole >= len(blank) / 2

    def is_narrative(self, said: list[tuple[int, str]]) -> bool:
        return all(self._roles.get(column) in NARRATIVE for column, _ in said)

    def only_numbered(self, said: list[tuple[int, str]]) -> bool:
        return all(self._roles.get(column) in _EMPTY_NUMBER for column, _ in said)
