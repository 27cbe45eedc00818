"""What a date cell was understood to say, or why it could not be."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from domain.chronologies.entry import Precision
from domain.chronologies.reading.doubts import Doubt


class DayOrder(StrEnum):
    """Which comes first in 3/4/2014."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


class When(NamedTuple):
    first: date
    last: date
    precision: Precision | None = None
    doubts: tuple[Doubt, ...] = ()
    # What stands in the cell after the date: perhaps a time.
    rest: str = ""

    def doubting(self, *doubts: Doubt) -> "When":
        return self._replace(doubts=(*self.doubts, *doubts))


class NoDate(NamedTuple):
    why: Doubt


def exactly(day: date) -> When:
    return When(day, day)
