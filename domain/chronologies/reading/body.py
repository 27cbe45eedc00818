"""Reading the rows of one table under its headings, each as what it is."""

from datetime import date
from functools import partial

from domain.chronologies.reading.cells import when_of, when_under
from domain.chronologies.reading.doubts import Doubt
from domain.chronologies.reading.drafts import Context, Draft, Sheet
from domain.chronologies.reading.grid import Grid, Row, Value
from domain.chronologies.reading.header import Header, header_at
from domain.chronologies.reading.headings import likeness
from domain.chronologies.reading.hearing import counted
from domain.chronologies.reading.lone import lone
from domain.chronologies.reading.marks import is_ditto
from domain.chronologies.reading.once import Once
from domain.chronologies.reading.settled import Settled
from domain.chronologies.reading.special import (
    goes_on,
    is_continuation_mark,
    is_filled,
    is_footer,
    repeats,
    words_of,
)
from domain.chronologies.reading.when import DayOrder, NoDate, When

_Said = list[tuple[int, str]]
_MISSING = NoDate(Doubt.MISSING_DATE)
_ALIKE = (str, date)


class Body:
    """Walks down one table. `read` leaves drafts and rows set aside in `sheet`."""

    def __init__(self, grid: Grid, header: Header, order: DayOrder, context: Context) -> None:
        self.sheet = Sheet(grid, header)
        self._under = Settled(grid, header)
        self._order = order
        self._context = context
        self._gap = False

    def read(self) -> Sheet:
        grid = self.sheet.grid
        struck = grid.struck
        read = partial(when_of, order=self._order, from_1904=grid.from_1904)
        known = Once(read)
        for index in counted(range(self._under.start, len(grid.rows))):
            row = grid.rows[index]
            said, event = row[self._under.date], row[self._under.event]
            if said != "" and event != "" and index not in struck:
                when = known[said] if said.__class__ in _ALIKE else read(said)
                if when.__class__ is When and is_filled(event):
                    self.sheet.drafts.append(Draft(index, row, when))
                    self._gap = False
                    continue
            self._odd(index, row)
        return self.sheet

    def _odd(self, index: int, row: Row) -> None:
        said = words_of(row)
        if not said:
            self._gap = True
            return
        if not self._is_known(index, row, said):
            self._undecided(index, row, said)
        self._gap = False

    def _is_known(self, index: int, row: Row, said: _Said) -> bool:
        if index in self.sheet.grid.struck:
            self.sheet.set_aside(index, "struck_out", self.sheet.grid.struck[index])
        elif index in self.sheet.grid.day_rows:
            self.sheet.set_aside(index, "divider", "It names the day of the rows below it.")
        elif repeats(row, self._under.names):
            self.sheet.set_aside(index, "repeated_header", "The headings again.")
        elif len(said) >= 3 and likeness(row) >= 0.6 and (new := header_at(self.sheet.grid, index)):
            self.sheet.set_aside(index, "header", "New headings from here on.")
            self.sheet.turn(new)
            self._under = Settled(self.sheet.grid, new)
        else:
            return False
        return True

    def _undecided(self, index: int, row: Row, said: _Said) -> None:
        dated, told = is_filled(row[self._under.date]), is_filled(row[self._under.event])
        if len(said) == 1 and self._lone(index, said[0]):
            return
        if index > self._under.last and self._is_foot(said, told=told):
            self.sheet.set_aside(index, "footer", "It stands below the last entry.")
        elif not told:
            self._without_event(index, row, said, dated=dated)
        elif index in self._under.merged or self._is_same(row[self._under.date]):
            self._as_above(index, row)
        elif dated:
            self._draft(index, row, self._when(row))
        else:
            self._undated(index, row, said)

    def _lone(self, index: int, cell: tuple[int, str]) -> bool:
        joins = bool(self.sheet.drafts) and not self._gap
        found = lone(cell, self._under, self._order, below=index > self._under.last, joins=joins)
        if found is None:
            return False
        self._context = found.context or self._context
        self.sheet.set_aside(index, found.kind, found.why)
        return True

    def _is_foot(self, said: _Said, *, told: bool) -> bool:
        asides = self.sheet.asides
        after_another = bool(asides) and asides[-1].kind == "footer"
        few = not told and len(said) <= 3
        return is_footer(said[0][1]) or self._gap or few or after_another

    def _is_same(self, value: Value) -> bool:
        return isinstance(value, str) and bool(value.strip()) and is_ditto(value)

    def _when(self, row: Row) -> When | NoDate:
        value, from_1904 = row[self._under.date], self.sheet.grid.from_1904
        return when_under(value, self._order, self._context, from_1904=from_1904)

    def _draft(self, index: int, row: Row, when: When | NoDate, *doubts: Doubt) -> None:
        self.sheet.drafts.append(Draft(index, row, when, doubts=doubts))

    def _as_above(self, index: int, row: Row, *doubts: Doubt) -> None:
        before = self.sheet.drafts[-1].when if self.sheet.drafts else _MISSING
        if isinstance(before, When):
            self._draft(index, row, before._replace(rest="", doubts=()), *doubts)
        else:
            self._draft(index, row, NoDate(Doubt.DATE_ABOVE_UNREAD))

    def _undated(self, index: int, row: Row, said: _Said) -> None:
        if self._is_more(row, said):
            self._join(index, said)
        elif self._under.fills_down and self.sheet.drafts:
            self._as_above(index, row, Doubt.FROM_ABOVE)
        else:
            self._draft(index, row, _MISSING)

    def _is_more(self, row: Row, said: _Said) -> bool:
        if self._gap or not self.sheet.drafts or not self._under.is_narrative(said):
            return False
        last, event = self.sheet.drafts[-1], self._under.event
        numbered = self._under.layout.at.get("number", -1)
        if numbered >= 0 and is_filled(last.row[numbered]):
            return True
        return goes_on(str(row[event]), last.last_words(event))

    def _join(self, index: int, said: _Said) -> None:
        last = self.sheet.drafts[-1]
        for column, words in said:
            last.join(column, words)
        above = self.sheet.grid.first_row + last.index
        why = f"It goes on from row {above}, and was joined to it."
        self.sheet.set_aside(index, "continuation", why)

    def _without_event(self, index: int, row: Row, said: _Said, *, dated: bool) -> None:
        words = row[self._under.date]
        goes = is_continuation_mark(words) if isinstance(words, str) and dated else not dated
        rest = [cell for cell in said if cell[0] != self._under.date]
        if self.sheet.drafts and not self._gap and goes and self._under.is_narrative(rest):
            self._join(index, rest)
        elif self._under.only_numbered(said):
            self.sheet.set_aside(index, "empty", "Nothing but a number is filled in.")
        else:
            self._draft(index, row, self._when(row) if dated else _MISSING, Doubt.EMPTY_EVENT)
