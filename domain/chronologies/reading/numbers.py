"""Numbers in date and time cells: days counted from 1900 or 1904, years, 30032014, 0.4375, 930."""

from datetime import date, datetime, time, timedelta

from domain.chronologies.entry import TimePrecision
from domain.chronologies.reading.grid import Value, shown
from domain.chronologies.reading.phrases import read_date
from domain.chronologies.reading.points import UNREADABLE
from domain.chronologies.reading.times import NO_TIME, UNREAD, AtTime, read_time
from domain.chronologies.reading.when import DayOrder, NoDate, When, exactly

_EPOCH = datetime.combine(date(1899, 12, 30), time())
_1904_LATER = 1462
_FIRST_SERIAL, _LAST_SERIAL = 18_000, 60_000


def read_number(value: float, order: DayOrder, *, from_1904: bool) -> When | NoDate:
    if value.is_integer() and 1900 <= value <= 2099:
        return read_date(str(int(value)), order)
    if _FIRST_SERIAL <= value <= _LAST_SERIAL:
        moment = _EPOCH + timedelta(value + (_1904_LATER if from_1904 else 0))
        return _with_clock(moment)
    figures = str(int(value))
    if value.is_integer() and len(figures) in {7, 8}:
        return read_date(figures.zfill(8), order)
    if value.is_integer() and len(figures) == 6:
        return read_date(figures, order)
    return UNREADABLE


def _with_clock(moment: datetime) -> When:
    rounded = moment + timedelta(seconds=0.5)
    found = exactly(rounded.date())
    return (
        found
        if rounded.time().replace(microsecond=0) == time()
        else found._replace(rest=f"{rounded:%H:%M}")
    )


def read_time_value(value: Value) -> AtTime:
    if isinstance(value, str):
        return read_time(value)
    if isinstance(value, time):
        return _at(value)
    if isinstance(value, date):
        return _of_date(value)
    if isinstance(value, timedelta):
        return _at((_EPOCH + value).time()) if timedelta() <= value < timedelta(1) else UNREAD
    return _from_number(float(value))


def _of_date(value: date) -> AtTime:
    if isinstance(value, datetime):
        return _at(value.time())
    # Midnight on day nought comes out as a date.
    return _at(time()) if value.year <= 1904 else UNREAD


def _from_number(value: float) -> AtTime:
    if 0 <= value < 1:
        return _at((_EPOCH + timedelta(value) + timedelta(seconds=0.5)).time())
    if value.is_integer():
        return read_time(f"{int(value):04d}" if value >= 100 else str(int(value)))
    if value < 24:
        return read_time(f"{value:.2f}")
    return (
        read_time(shown(value % 1))
        if value > _FIRST_SERIAL and value % 1 == 0
        else _fraction(value)
    )


def _fraction(value: float) -> AtTime:
    return _from_number(value % 1) if value > _FIRST_SERIAL else UNREAD


def _at(moment: time) -> AtTime:
    return AtTime(moment.replace(second=0, microsecond=0), None, TimePrecision.EXACT)


__all__ = ["NO_TIME", "read_number", "read_time_value"]
