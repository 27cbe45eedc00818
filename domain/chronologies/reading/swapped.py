"""Cells where a spreadsheet program took the day for the month, told by the rows around them.

A program set to another country reads 3/4/2014 as 4 March and keeps 17/03/2014 as text: so dates
that are values have no day after the twelfth, and break the order of the rows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from operator import gt, lt
from statistics import median_low

FEW = 3
LAST_MONTH = 12
_IN_ORDER = 0.9
_FAR = timedelta(20)
_SLACK = timedelta(3)
_AROUND = 3


@dataclass(slots=True)
class Dated:
    """One exact date in its row: `value` says that the cell holds a date, not words."""

    day: date
    value: bool
    # The words begin with a day after the twelfth, so no program could have swapped it.
    plain: bool = False
    swapped: bool = False
    doubtful: bool = False

    @property
    def other(self) -> date | None:
        if not self.value or self.day.day > LAST_MONTH or self.day.day == self.day.month:
            return None
        return date(self.day.year, self.day.day, self.day.month)


def mend_words(dated: Sequence[Dated]) -> None:
    """The same where dates are words, as in a text made from such a sheet: only if it is plain."""
    shown = disorder([item.day for item in dated])
    other = disorder([item.other or item.day for item in dated])
    if sum(item.plain for item in dated) >= FEW and other * 2 < shown and shown - other >= FEW:
        _mend_all(dated)


def mend(dated: Sequence[Dated]) -> None:
    """Marks what was swapped, and sets its day right."""
    values = [item for item in dated if item.value]
    if len(values) < FEW or len(dated) < FEW + 1:
        return
    if (
        all(item.day.day <= LAST_MONTH for item in values)
        and sum(item.plain for item in dated) >= FEW
    ):
        _mend_all(dated)
    else:
        _mend_each(dated)


def _mend_all(dated: Sequence[Dated]) -> None:
    shown = disorder([item.day for item in dated])
    other = disorder([item.other or item.day for item in dated])
    for item in dated:
        if item.other is None:
            continue
        if other < shown:
            item.day, item.swapped = item.other, True
        else:
            item.doubtful = True


def _mend_each(dated: Sequence[Dated]) -> None:
    days = [item.day for item in dated]
    forward, backward = _steps(days)
    if max(forward, backward) < (forward + backward) * _IN_ORDER or not forward + backward:
        return
    ascending = forward >= backward
    for index, item in enumerate(dated):
        if not _breaks(days, index, ascending=ascending):
            continue
        low, high = _bounds(days, index, ascending=ascending)
        if item.other is None or low is None or high is None:
            continue
        outside = not low - _FAR <= item.day <= high + _FAR
        if outside and low - _SLACK <= item.other <= high + _SLACK:
            item.day, item.swapped = item.other, True


def _breaks(days: Sequence[date], index: int, *, ascending: bool) -> bool:
    """Whether a day stands out of the order of the two beside it."""
    before, after = days[max(index - 1, 0)], days[min(index + 1, len(days) - 1)]
    low, high = (before, after) if ascending else (after, before)
    return not low <= days[index] <= high


def _bounds(
    days: Sequence[date], index: int, *, ascending: bool
) -> tuple[date | None, date | None]:
    before, after = days[max(0, index - _AROUND) : index], days[index + 1 : index + 1 + _AROUND]
    if not before or not after:
        return None, None
    low, high = median_low(before), median_low(after)
    return (low, high) if ascending else (high, low)


def _steps(days: Sequence[date]) -> tuple[int, int]:
    after = days[1:]
    return sum(map(lt, days, after)), sum(map(gt, days, after))


def disorder(days: Sequence[date]) -> int:
    return min(_steps(days))
