"""What a column holds, told by its cells: dates, times, yes and no, long text, numbers."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.chronologies.reading.doubts import Doubt
from domain.chronologies.reading.grid import Row, Value, shown
from domain.chronologies.reading.marks import is_ditto, plain, yes_or_no
from domain.chronologies.reading.phrases import read_date
from domain.chronologies.reading.times import is_time
from domain.chronologies.reading.when import DayOrder, When

_DAY_ALONE = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_SAMPLE = 400
_LONGEST_DATE = 60
# 20140314 is a date; other figures alone are more often something else.
_EIGHT = 8
_YES_NO_WORDS = {
    "y",
    "n",
    "yes",
    "no",
    "n/a",
    "na",
    "-",
    "not seen",
    "seen",
    "✓",
    "yes - alone",
    "x",
}


@dataclass(frozen=True, slots=True)
class Profile:
    filled: float
    dates: float
    times: float
    yes_no: float
    length: float
    numbers: float


def profile(rows: list[Row], column: int) -> Profile:
    step = max(1, len(rows) // _SAMPLE)
    values = [row[column] for row in rows[::step] if column < len(row)]
    written = [value for value in values if value.__class__ is not str or value.strip()]
    if not written:
        return Profile(0, 0, 0, 0, 0, 0)
    count = len(written)
    return Profile(
        filled=count / max(len(values), 1),
        dates=sum(map(is_date_like, written)) / count,
        times=sum(map(is_time_like, written)) / count,
        yes_no=sum(map(_is_yes_no, written)) / count,
        length=sum(len(shown(value)) for value in written) / count,
        numbers=sum(_is_number(value) for value in written) / count,
    )


def is_date_like(value: Value) -> bool:
    if isinstance(value, str):
        if len(value) > _LONGEST_DATE:
            return False
        if _DAY_ALONE.fullmatch(value.strip().lower()):
            return True
        found = read_date(value, DayOrder.DAY_FIRST, 2000)
        whole = isinstance(found, When) and Doubt.WORDS_WITH_DATE not in found.doubts
        bare = value.strip()
        return (whole and (not bare.isdigit() or len(bare) == _EIGHT)) or is_ditto(value)
    return isinstance(value, date) or (isinstance(value, float) and 25_000 < value < 55_000)


def is_time_like(value: Value) -> bool:
    if isinstance(value, str):
        return len(value) <= 40 and is_time(value)
    if isinstance(value, float):
        return 0 < value < 1 or (value.is_integer() and 100 <= value < 2400 and value % 100 < 60)
    return isinstance(value, (time, timedelta)) and not isinstance(value, (date, datetime))


def _is_yes_no(value: Value) -> bool:
    if isinstance(value, bool):
        return True
    short = plain(shown(value))
    return short in _YES_NO_WORDS or (len(short) < 25 and yes_or_no(short) is not None)


def _is_number(value: Value) -> bool:
    return isinstance(value, float) or (isinstance(value, str) and value.strip().isdigit())
