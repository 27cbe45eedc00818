"""Which comes first in 3/4/2014, judged over everything in the column."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from domain.chronologies.reading.phrases import read_date
from domain.chronologies.reading.when import DayOrder, When

_NUMBERS = re.compile(
    r"(?<![\d/.\-])(\d{1,2})\s?[/.\-]\s?(\d{1,2})\s?[/.\-]\s?(?:\d{4}|\d{2})(?!\d)"
)
_FEW = 3


class Order(NamedTuple):
    order: DayOrder
    # Whether the file itself shows it.
    shown: bool


def judge(texts: Sequence[str]) -> Order:
    pairs = [
        (int(a), int(b), many)
        for text, many in Counter(texts).items()
        for a, b in _NUMBERS.findall(text)
    ]
    day_first = sum(many for first, second, many in pairs if first > 12 >= second)
    month_first = sum(many for first, second, many in pairs if second > 12 >= first)
    if day_first or month_first:
        order = DayOrder.DAY_FIRST if day_first >= month_first else DayOrder.MONTH_FIRST
        return Order(order, shown=True)
    if sum(many for *_, many in pairs) >= _FEW:
        return _by_rows(texts)
    return Order(DayOrder.DAY_FIRST, shown=not pairs)


def _by_rows(texts: Sequence[str]) -> Order:
    """Rows mostly stand in the order of time; the right reading breaks it less."""
    breaks = {order: _breaks(_days(texts, order)) for order in DayOrder}
    day_first, month_first = breaks[DayOrder.DAY_FIRST], breaks[DayOrder.MONTH_FIRST]
    if month_first * 2 < day_first and day_first - month_first >= _FEW:
        return Order(DayOrder.MONTH_FIRST, shown=True)
    return Order(DayOrder.DAY_FIRST, shown=month_first - day_first >= _FEW)


def _days(texts: Iterable[str], order: DayOrder) -> list[date]:
    found = (read_date(text, order) for text in texts)
    return [when.first for when in found if isinstance(when, When) and when.precision is None]


def _breaks(days: Sequence[date]) -> int:
    """How often the days turn back, against the way that most of them go."""
    forward = sum(a < b for a, b in pairwise(days))
    backward = sum(a > b for a, b in pairwise(days))
    return min(forward, backward)
