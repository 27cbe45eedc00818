"""What the cell of a date says, whatever kind of value it holds, under the heading it stands in."""

import re
from datetime import date, datetime

from domain.chronologies.reading.doubts import Doubt
from domain.chronologies.reading.drafts import Context
from domain.chronologies.reading.grid import Value
from domain.chronologies.reading.numbers import read_number
from domain.chronologies.reading.phrases import read_date
from domain.chronologies.reading.when import DayOrder, NoDate, When, exactly

_DAY_ALONE = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")


def when_of(value: Value, order: DayOrder, *, from_1904: bool) -> When | NoDate:
    if isinstance(value, str):
        return read_date(value, order)
    if isinstance(value, datetime):
        found = exactly(value.date())
        return found._replace(rest=f"{value:%H:%M}") if value.hour or value.minute else found
    if isinstance(value, date):
        return exactly(value)
    if isinstance(value, float):
        return read_number(value, order, from_1904=from_1904)
    return NoDate(Doubt.UNREADABLE_DATE)


def when_under(
    value: Value, order: DayOrder, context: Context, *, from_1904: bool
) -> When | NoDate:
    """The same, with the year or the month that the heading above it names."""
    if isinstance(value, float) and context.month and 1 <= value <= 31:
        value = str(int(value))
    found = when_of(value, order, from_1904=from_1904)
    if isinstance(found, When) or not isinstance(value, str):
        return found
    day = _DAY_ALONE.fullmatch(value.strip().lower())
    if day and context.month:
        whole = f"{day[1]}/{context.month}"
        found = read_date(whole, DayOrder.DAY_FIRST, context.year)
    elif found.why == Doubt.YEAR_FROM_NEIGHBOURS and context.year:
        found = read_date(value, order, context.year)
    return _from_heading(found) if isinstance(found, When) else found


def _from_heading(found: When) -> When:
    borrowed = Doubt.YEAR_FROM_NEIGHBOURS
    heading = Doubt.YEAR_FROM_HEADING
    return found._replace(doubts=tuple(heading if d == borrowed else d for d in found.doubts))
