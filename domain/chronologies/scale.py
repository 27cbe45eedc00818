"""From days to points of a drawing, and the days to name along it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

_MOST_TICKS = 12


@dataclass(frozen=True, slots=True)
class Scale:
    days: tuple[dt.date, dt.date]
    left: int
    right: int

    @property
    def first(self) -> dt.date:
        return self.days[0]

    @property
    def last(self) -> dt.date:
        return self.days[1]

    def at(self, day: dt.date) -> float:
        """Days outside stand at the edge."""
        length = max(1, (self.last - self.first).days)
        inside = min(max(day, self.first), self.last)
        return self.left + (self.right - self.left) * (inside - self.first).days / length

    def shows(self, first: dt.date, last: dt.date) -> bool:
        return first <= self.last and last >= self.first


def ticks(first: dt.date, last: dt.date) -> Iterator[tuple[dt.date, str]]:
    """Years, or months where there are few: never more than so many."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    step = next(
        step for step in (1, 2, 3, 6, 12, 24, 60, 120, 12000) if months <= step * _MOST_TICKS
    )
    for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        day = dt.date(number // 12, number % 12 + 1, 1)
        if number % step == 0 and day >= first:
            yield day, f"{day:%Y}" if step >= 12 else f"{day:%b %Y}"
