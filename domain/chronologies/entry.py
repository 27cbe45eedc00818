"""One entry of an agency's chronology, as it was read: what happened, when, and how sure that is.

A date is two days, the first and the last that it may be. They are the same day when the date is
exact, and `precision` says what kind of uncertainty it is when it is not.
"""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

# Where a row stands: sheet and row; or table and row; or record and line. All count from 1.
Ref = Mapping[str, str | int]
_NONE: Mapping[str, str] = MappingProxyType({})


class Precision(StrEnum):
    """Why a date is not exact."""

    MONTH = "month"
    YEAR = "year"
    SEASON = "season"
    PART_OF_YEAR = "part-of-year"
    PART_OF_MONTH = "part-of-month"
    WEEK = "week"
    ABOUT = "about-this-day"
    QUERIED = "queried-day"
    SOME_DAY = "some-day-between"
    PERIOD = "period"


class TimePrecision(StrEnum):
    EXACT = "exact"
    APPROX = "approx"
    RANGE = "range"
    PART_OF_DAY = "part-of-day"


class Entry(NamedTuple):
    ref: Ref
    file: str
    agency: str
    date_from: dt.date
    date_to: dt.date
    precision: Precision | None
    text: str
    time: dt.time | None = None
    time_to: dt.time | None = None
    time_precision: TimePrecision | None = None
    child_seen: bool | None = None
    # Every other column by its standard name (reading/columns.py): "action", "source" and so on.
    columns: Mapping[str, str] = _NONE
    flags: tuple[str, ...] = ()
    # The date and the time as they stand in the file, to be shown beside what was understood.
    date_written: str = ""
    time_written: str = ""
    # The moment by the clock on the wall in England, where the file keeps to GMT all the year.
    local_date: dt.date | None = None
    local_time: dt.time | None = None

    @property
    def exact(self) -> bool:
        return self.precision is None

    @property
    def place(self) -> tuple[str | int, ...]:
        """What tells this entry from every other, in this file or in another."""
        return (self.file, *self.ref.values())
