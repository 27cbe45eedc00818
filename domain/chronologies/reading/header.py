"""Finding the headings of a table: under a preamble, in two rows, or not there at all."""

import re
from dataclasses import dataclass

from domain.chronologies.reading.columns import Layout, lay_out
from domain.chronologies.reading.grid import Grid, Row, is_blank
from domain.chronologies.reading.headings import SURE, likeness, roles_of
from domain.chronologies.reading.profiles import is_date_like

_LOOKS = 3_000
_HINT = re.compile(
    r"\(.*\)|\[.*\]|(?:dd|d|yyyy|yy|mm|hh)[\W_dmyh]*|y ?/ ?n.*|e\.?g\.?.*|24 ?hr?s?.*|yes ?/ ?no.*",
    re.IGNORECASE | re.DOTALL,
)
_FEWEST_ROWS = 3
_FEW_ROWS, _LONG_TEXT = 5, 25
_LONGEST_HEADING = 80


@dataclass(frozen=True, slots=True)
class Header:
    """The rows from `first` to `last` are headings; both are -1 where there are none."""

    first: int
    last: int
    layout: Layout

    @property
    def rows(self) -> range:
        return range(self.first, self.last + 1) if self.first >= 0 else range(0)


def find_header(grid: Grid) -> Header | None:
    rows = grid.rows
    likely = [
        (index, score) for index, row in enumerate(rows[:_LOOKS]) if (score := likeness(row)) > 0
    ]
    for index, _score in likely:
        # A better one may stand just below: group headings come first.
        best = max(
            (pair for pair in likely if index <= pair[0] <= index + 2), key=lambda pair: pair[1]
        )
        header = _around(grid, best[0])
        if header is not None and header.layout.sound:
            return _from_top(grid, header)
    return None


def _from_top(grid: Grid, header: Header) -> Header:
    """Headings that only come again below: what stands above them is under them too."""
    date, event = header.layout.date, header.layout.event
    above = [row for row in grid.rows[: max(header.first, 0)] if len(row) > max(date, event)]
    dated = sum(date >= 0 and is_date_like(row[date]) and bool(row[event]) for row in above)
    return Header(-1, -1, header.layout) if dated >= _FEWEST_ROWS else header


def without_header(grid: Grid, *, beside_others: bool) -> Header | None:
    """A table of which only the cells can say what they are.

    Where other tables have headings, one without is more likely a list of something else.
    """
    rows = [row for row in grid.rows if not is_blank(row)]
    if len(rows) < _FEWEST_ROWS:
        return None
    layout = lay_out([""] * max(map(len, rows)), rows)
    if not layout.sound or (beside_others and not _is_narrative(layout, rows)):
        return None
    dated = [is_date_like(row[layout.date]) for row in rows if layout.date < len(row)]
    if sum(dated) < len(rows) * 0.5:
        return None
    top = rows[max(dated.index(True) - 1, 0)]
    return _under_unknown(grid, top, layout) or Header(-1, -1, layout)


def _under_unknown(grid: Grid, top: Row, found: Layout) -> Header | None:
    """The row above the first date is headings, though nobody has heard of their words."""
    short = all(isinstance(value, str) and len(value) <= _LONGEST_HEADING for value in top)
    over = [str(top[at]).strip() for at in (found.date, found.event) if 0 <= at < len(top)]
    if not short or not all(over) or len(over) < 2 or any(map(is_date_like, top)):
        return None
    index = next(at for at, row in enumerate(grid.rows) if row is top)
    header = _around(grid, index)
    same = header is not None and (header.layout.date, header.layout.event) == (
        found.date,
        found.event,
    )
    return header if same else None


def _is_narrative(layout: Layout, rows: list[Row]) -> bool:
    """Dates first, and long texts beside them."""
    length = sum(len(str(row[layout.event])) for row in rows) / len(rows)
    return layout.date < layout.event and len(rows) >= _FEW_ROWS and length >= _LONG_TEXT


def continues(grid: Grid, before: Layout) -> Header | None:
    """A table that goes on from the one before, under the same headings."""
    if not grid.rows or len(before.names) != max(map(len, grid.rows)):
        return None
    dated = sum(is_date_like(row[before.date]) for row in grid.rows if before.date >= 0)
    told = sum(bool(str(row[before.event]).strip()) for row in grid.rows)
    if not dated or dated < len(grid.rows) * 0.4 or told < len(grid.rows) * 0.5:
        return None
    return Header(-1, -1, before)


def _around(grid: Grid, index: int) -> Header | None:
    first = index - 1 if index and _is_group(grid, index) else index
    last = index + 1 if index + 1 < len(grid.rows) and _is_more(grid, index) else index
    width = len(grid.rows[index])
    names = [_name(grid, column, first, index, last) for column in range(width)]
    below = [row for row in grid.rows[last + 1 :] if not is_blank(row)]
    if not below:
        return None
    return Header(first, last, lay_out(names, below))


def _is_group(grid: Grid, index: int) -> bool:
    """Whether the row above names groups of columns, or columns left blank in this one."""
    above, row = grid.rows[index - 1], grid.rows[index]
    said = [
        column for column, value in enumerate(above) if isinstance(value, str) and value.strip()
    ]
    if len(said) < 2 or not all(isinstance(value, str) for value in above):
        return False
    if any(
        str(above[column]).strip().endswith(":") or len(str(above[column])) > 80 for column in said
    ):
        return False
    wide = any(top == index - 1 and right > left for top, left, _bottom, right in grid.merges)
    fills = any(_blank_at(row, column) and roles_of(str(above[column])) for column in said)
    alone = not any(_blank_at(row, column) for column in said)
    return wide or fills or (alone and likeness(above) > 0)


def _is_more(grid: Grid, index: int) -> bool:
    """Whether the row below still belongs to the headings: hints, or the lower half of words."""
    row, below = grid.rows[index], grid.rows[index + 1]
    said = [str(value).strip() for value in below if str(value).strip()]
    if not said or any(not isinstance(value, str) for value in below):
        return False
    if all(_HINT.fullmatch(words) for words in said):
        return True
    filled = [column for column, value in enumerate(below) if str(value).strip()]
    if any(is_date_like(below[column]) for column in filled):
        return False
    gaps = all(_blank_at(row, column) or _has_merge(grid, index, column) for column in filled)
    short = all(len(words) <= 60 for words in said)
    return short and (likeness(below) >= SURE or (gaps and any(roles_of(words) for words in said)))


def _has_merge(grid: Grid, index: int, column: int) -> bool:
    return any(
        top == index and left <= column <= right and right > left
        for top, left, _b, right in grid.merges
    )


def _blank_at(row: Row, column: int) -> bool:
    return column >= len(row) or not str(row[column]).strip()


def _name(grid: Grid, column: int, first: int, index: int, last: int) -> str:
    """The heading of one column, with the group it stands in where that tells more."""
    parts = [_group(grid, first, column)] if first < index else []
    parts += [
        str(grid.rows[row][column]).strip()
        for row in range(index, last + 1)
        if column < len(grid.rows[row])
    ]
    own = [part for part in parts[first < index :] if part]
    group = parts[0] if first < index else ""
    if not own:
        return group if not _is_wide(grid, first, column) or not group else ""
    name = " ".join(own)
    ends = group and any(role in {"end_date", "end_time"} for _s, role in roles_of(group))
    if not group or (roles_of(name) and not ends):
        return name
    return f"{group} {name}"


def _group(grid: Grid, row: int, column: int) -> str:
    for top, left, _bottom, right in grid.merges:
        if top == row and left <= column <= right:
            return str(grid.rows[row][left]).strip()
    return str(grid.rows[row][column]).strip() if column < len(grid.rows[row]) else ""


def _is_wide(grid: Grid, row: int, column: int) -> bool:
    return any(top == row and left < column <= right for top, left, _bottom, right in grid.merges)


def header_at(grid: Grid, index: int) -> Header | None:
    """Headings of another kind in the middle of a table."""
    header = _around(grid, index)
    return header if header is not None and header.layout.sound else None
