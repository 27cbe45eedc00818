"""Days as most files write them, 3/4/2014 and 2014-04-03, which need no other habit to be tried."""

import re
from datetime import date

from domain.chronologies.reading.calendar_words import FIRST_YEAR, LAST_YEAR
from domain.chronologies.reading.when import DayOrder, When, exactly

_FIGURES = re.compile(r"(\d\d?)/(\d\d?)/(\d{4})", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)


def plain_day(text: str, order: DayOrder) -> When | None:
    """The day, or none where there is any more to ask: then all the habits are tried."""
    if caught := _FIGURES.fullmatch(text):
        first, second, year = map(int, caught.groups())
        month_first = order == DayOrder.MONTH_FIRST
        number, month = (second, first) if month_first else (first, second)
    elif caught := _ISO.fullmatch(text):
        year, month, number = map(int, caught.groups())
    else:
        return None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return exactly(date(year, month, number))
    except ValueError:
        return None
