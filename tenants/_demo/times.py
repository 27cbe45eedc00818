"""Days and moments counted from the day on which a script is played, so that it never ages."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Annotated

from pydantic import BeforeValidator, PlainValidator

from domain.clock import LONDON

_DAY = re.compile(r"([+-]\d{1,5})d")
_MOMENT = re.compile(r"(-[1-9]\d{0,4})d ([01]\d|2[0-3]):([0-5]\d)")


@dataclass(frozen=True, order=True)
class When:
    """A moment before the day of playing."""

    days: int
    at: time

    def on(self, today: date) -> datetime:
        day = today + timedelta(days=self.days)
        return datetime.combine(day, self.at, tzinfo=LONDON)


def _days(value: object) -> object:
    found = _DAY.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise ValueError("a day is written as “-30d” or “+14d”, counted from today")
    return int(found[1])


def _moment(value: object) -> When:
    found = _MOMENT.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise ValueError("a moment is written as “-30d 14:30”, in the past, counted from today")
    return When(int(found[1]), time(int(found[2]), int(found[3])))


Days = Annotated[int, BeforeValidator(_days)]
Moment = Annotated[When, PlainValidator(_moment)]
