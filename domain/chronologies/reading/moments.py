"""When a row happened, from all its cells: the end date of its own column, the time, the clock."""

import re
from datetime import date, time

from domain.chronologies.entry import Precision, TimePrecision
from domain.chronologies.reading.columns import Layout
from domain.chronologies.reading.doubts import Doubt
from domain.chronologies.reading.grid import Row, Value, shown
from domain.chronologies.reading.marks import is_unknown
from domain.chronologies.reading.numbers import read_number, read_time_value
from domain.chronologies.reading.once import Once
from domain.chronologies.reading.phrases import read_date
from domain.chronologies.reading.special import is_filled
from domain.chronologies.reading.summer_time import clock_doubt, local
from domain.chronologies.reading.times import NO_TIME, AtTime, read_time
from domain.chronologies.reading.when import DayOrder, NoDate, When, exactly

# A time at the start of a text: with am, pm or hrs it speaks for itself; a bare 10.15 needs a stop
# or a new sentence after it, for it may be a weight. The first of two times is not taken alone.
_TIME_IN_TEXT = re.compile(
    r"\s*(?:[Aa]t\s+)?\(?((?:(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?\s?(?i:[ap]\.?m\b\.?)"
    r"|(?:[01]?\d|2[0-3])[:.]?[0-5]\d\s?(?i:h(?:ou)?rs?\b\.?))"
    r"|(?:[01]?\d|2[0-3])[:.][0-5]\d(?=\)?(?:\s*[-–—:,]\s|\s[A-Z])))\)?"
    r"(?!\s*(?:to|until|and|[-–—])\s*\d)"
)
_ONGOING = re.compile(
    r"on-?going|present|current|to date|now|continuing|open|still.*|-+", re.IGNORECASE
)
# How a date without a time is written by programs that always write one.
_NO_CLOCK = ("00:00:00", "00:00:00z")


class Moments:
    """Reads the days and times of the rows of one layout."""

    def __init__(
        self,
        layout: Layout,
        order: DayOrder,
        *,
        from_1904: bool,
        gmt: bool,
        always_timed: bool = False,
    ) -> None:
        # A program that writes a time beside every date writes 00:00 where there is none.
        self._blanks = _NO_CLOCK if not always_timed else (*_NO_CLOCK, "00:00")
        self._order, self._from_1904, self._gmt = order, from_1904, gmt
        self._event = layout.event
        self._end = layout.at.get("end_date", -1)
        self._time = layout.at.get("time", -1)
        self._end_time = layout.at.get("end_time", -1)
        self._known = Once(_time_in)

    def days(self, row: Row, when: When) -> tuple[When, Doubt | None]:
        """With the end date of its own column, if there is one."""
        value = row[self._end] if self._end >= 0 else ""
        if value == "" or _says_nothing(value):
            return when, None
        end = self._end_of(value, when.first.year)
        if isinstance(end, NoDate):
            return when, Doubt.UNREADABLE_END
        if when.precision is None and end.last == when.last:
            return when, None
        whole = when._replace(last=end.last, precision=Precision.PERIOD)
        return whole, Doubt.END_BEFORE_START if end.last < when.first else None

    def _end_of(self, value: Value, year: int) -> When | NoDate:
        if isinstance(value, date):
            return exactly(date(value.year, value.month, value.day))
        if isinstance(value, float):
            return read_number(value, self._order, from_1904=self._from_1904)
        return read_date(shown(value), self._order, year)

    def clock(self, row: Row, when: When) -> tuple[AtTime, Doubt | None]:
        found = self._written(row, when)
        if found is NO_TIME:
            return found, None
        if not found.read:
            return NO_TIME, Doubt.UNREADABLE_TIME
        if found.start is None or when.precision is not None or self._is_gmt(found):
            return found, None
        return found, clock_doubt(when.first, found.start)

    def local(self, when: When, clock: AtTime) -> tuple[date | None, time | None]:
        """By the clock on the wall, where the file or the cell keeps to GMT."""
        if clock.start is None or not self._is_gmt(clock) or when.first != when.last:
            return None, None
        return local(when.first, clock.start)

    def words(self, row: Row, when: When) -> str:
        return shown(row[self._time]).strip() if self._time >= 0 else when.rest

    def _is_gmt(self, clock: AtTime) -> bool:
        return clock.zone == "gmt" or (self._gmt and clock.zone != "bst")

    def _written(self, row: Row, when: When) -> AtTime:
        value = row[self._time] if self._time >= 0 else ""
        found = self._known[value] if value.__class__ is str else read_time_value(value)
        if found is not None:
            return found if self._end_time < 0 else self._to_end(found, row)
        if when.rest:
            return NO_TIME if when.rest.endswith(self._blanks) else read_time(when.rest)
        event = row[self._event]
        return time_in_text(event) if isinstance(event, str) else NO_TIME

    def _to_end(self, start: AtTime, row: Row) -> AtTime:
        if start.start is None or start.end is not None:
            return start
        end = read_time_value(row[self._end_time]) if row[self._end_time] != "" else NO_TIME
        if end.start is None or end.start == start.start:
            return start
        return start._replace(end=end.start, precision=TimePrecision.RANGE)


def _says_nothing(value: Value) -> bool:
    words = shown(value).strip()
    return is_unknown(words) or _ONGOING.fullmatch(words) is not None


def time_in_text(event: str) -> AtTime:
    """The time that the text begins with."""
    if not event[:5].lstrip("(aAtT ")[:1].isdigit():
        return NO_TIME
    caught = _TIME_IN_TEXT.match(event)
    return read_time(caught[1]) if caught else NO_TIME


def _time_in(words: Value) -> AtTime | None:
    """None where it is blank."""
    return read_time_value(words) if is_filled(words) else None
