"""Working days in England: Monday to Friday, less bank holidays.

The day something happens is day nought; counting starts on the day after.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice

import holidays

# Bank holidays proclaimed after the calendar's release. Add the day here until it catches up.
PROCLAIMED: frozenset[date] = frozenset()

_DAY = timedelta(days=1)
_SATURDAY = 5


@lru_cache(maxsize=256)
def _bank_holidays(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year)) | PROCLAIMED


def is_working_day(day: date) -> bool:
    return day.weekday() < _SATURDAY and day not in _bank_holidays(day.year)


def add_working_days(start: date, count: int) -> date:
    """The working day that is `count` working days after `start`."""
    if count < 0:
        raise ValueError("Count working days forwards, not by a negative number.")
    if count == 0:
        return start
    return next(islice(_working_days_after(start), count - 1, None))


def _working_days_after(start: date) -> Iterator[date]:
    day = start
    while True:
        day += _DAY
        if is_working_day(day):
            yield day


def subtract_working_days(end: date, count: int) -> date:
    """The working day that is `count` working days before `end`."""
    if count < 0:
        raise ValueError("Count working days backwards, not by a negative number.")
    day = end
    while count:
        day -= _DAY
        count -= is_working_day(day)
    return day


def working_days_between(start: date, end: date) -> int:
    """How many there are after `start`, up to `end` and with it."""
    span = (start + _DAY * n for n in range(1, (end - start).days + 1))
    return sum(map(is_working_day, span))
