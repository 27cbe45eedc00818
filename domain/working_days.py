"""Working days in England: Monday to Friday, less bank holidays.

The day something happens is day nought; counting starts on the day after.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from importlib.metadata import version
from itertools import islice

import holidays

CALENDAR = f"holidays {version('holidays')}, GB-ENG"
"""The calendar that deadlines are counted on; store it beside each deadline."""

# Bank holidays proclaimed after the calendar's release. Add the day here until it catches up.
PROCLAIMED: frozenset[date] = frozenset()

_DAY = timedelta(days=1)
_SATURDAY = 5


@lru_cache(maxsize=256)
def _bank_holidays(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year)) | PROCLAIMED


def is_working_day(day: date) -> bool:
    return day.weekday() < _SATURDAY and day not in _bank_holidays(day.year)


def _working_days(start: date, step: timedelta) -> Iterator[date]:
    day = start
    while True:
        day += step
        if is_working_day(day):
            yield day


def _nth(start: date, count: int, step: timedelta) -> date:
    if count < 0:
        raise ValueError("Count working days forwards or back, not by a negative number.")
    if count == 0:
        return start
    return next(islice(_working_days(start, step), count - 1, None))


def add_working_days(start: date, count: int) -> date:
    """The working day that is `count` working days after `start`."""
    return _nth(start, count, _DAY)


def subtract_working_days(end: date, count: int) -> date:
    """The working day that is `count` working days before `end`."""
    return _nth(end, count, -_DAY)


def working_days_between(start: date, end: date) -> int:
    """Working days after `start`, up to and including `end`."""
    days = (end - start).days
    return sum(is_working_day(start + timedelta(days=n)) for n in range(1, days + 1))
