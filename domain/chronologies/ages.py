"""How old a child was on a day, in years, months and days; a range where a day is not certain.

Months are counted by the calendar. A birthday that a year does not have is reached on the day
after, so a child of 29 February is a year older on 1 March.
"""

import datetime as dt
from dataclasses import dataclass
from functools import total_ordering

_IN_MONTHS = 2
_IN_WEEKS = 3
_WEEK = 7


@total_ordering
@dataclass(frozen=True, slots=True)
class Age:
    years: int
    months: int
    days: int

    def __lt__(self, other: "Age") -> bool:
        return self.whole < other.whole

    @property
    def whole(self) -> tuple[int, int, int]:
        return self.years, self.months, self.days

    def __str__(self) -> str:
        """As people say it: days, weeks and months for the youngest, years for the others."""
        if self.years >= _IN_MONTHS:
            return _joined(_count(self.years, "year"), _count(self.months, "month"))
        months = self.years * 12 + self.months
        if months >= _IN_WEEKS:
            return _count(months, "month")
        if months:
            return _joined(_count(months, "month"), _count(self.days, "day"))
        if self.days >= _WEEK:
            return _joined(_count(self.days // _WEEK, "week"), _count(self.days % _WEEK, "day"))
        return _count(self.days, "day") or "newborn"


@dataclass(frozen=True, slots=True)
class AgeThen:
    """The least and the most that it can have been; None where the child was not yet born."""

    least: Age | None
    most: Age | None

    def __str__(self) -> str:
        if self.most is None:
            return "not yet born"
        if self.least is None:
            return f"not yet born, or up to {self.most}"
        if str(self.least) == str(self.most):
            return str(self.most)
        return f"between {self.least} and {self.most}"


def age_on(born: dt.date, day: dt.date) -> Age | None:
    """None before the birth."""
    if day < born:
        return None
    months = (day.year - born.year) * 12 + day.month - born.month
    if _after_months(born, months) > day:
        months -= 1
    return Age(months // 12, months % 12, (day - _after_months(born, months)).days)


def age_then(born: tuple[dt.date, dt.date], when: tuple[dt.date, dt.date]) -> AgeThen:
    """The first and last day that the birth may be, and the same of what happened."""
    return AgeThen(age_on(born[1], when[0]), age_on(born[0], when[1]))


def _after_months(born: dt.date, months: int) -> dt.date:
    year, month = divmod(born.year * 12 + born.month - 1 + months, 12)
    try:
        return dt.date(year, month + 1, born.day)
    except ValueError:
        following = divmod(year * 12 + month + 1, 12)
        return dt.date(following[0], following[1] + 1, 1)


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 's'}" if number else ""


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
