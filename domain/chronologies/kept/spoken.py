"""What a person types of one entry, understood by the parser that reads files."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from domain import clock
from domain.chronologies.entry import Entry, Ref
from domain.chronologies.reading.doubts import SENTENCES, Doubt
from domain.chronologies.reading.phrases import read_date
from domain.chronologies.reading.remembering import forget
from domain.chronologies.reading.summer_time import clock_doubt, local
from domain.chronologies.reading.times import NO_TIME, AtTime, read_time
from domain.chronologies.reading.when import DayOrder, NoDate, When
from domain.errors import Invalid

HOW = "Write it as you would say it: 3/4/2014, March 2014, about 3 April 2014, 3 to 9 April 2014."
NO_YEAR = "Write the year too."
_NO_TIME = "We cannot read this time. Write it as 14:30, about 2pm, 9 to 10am, or morning."
# What a person may well mean, and what nobody writes who looks at the answer.
_FINE = {Doubt.OPEN_ENDED, Doubt.FUTURE}


@dataclass(frozen=True)
class Spoken:
    """One entry in somebody's own words."""

    date: str
    text: str
    time: str = ""
    child_seen: bool | None = None
    columns: Mapping[str, str] = field(default_factory=dict)


def understand(said: Spoken, ref: Ref, file: str = "", before: Entry | None = None) -> Entry:
    """The entry, changed from one `before` where there is one. Raises `Invalid` on its field."""
    try:
        return _understood(said, ref, file, before)
    finally:
        forget()  # a page's process must not go on knowing what somebody typed


def _understood(said: Spoken, ref: Ref, file: str, before: Entry | None) -> Entry:
    when = _when(said.date)
    at = _time(said.time or when.rest)
    if when.precision is None and at.start and at.zone != "gmt":
        _check_clock(when.first, at.start)
    wall = _on_the_wall(when, at)
    made = Entry(
        ref=ref,
        file=file,
        agency=before.agency if before else "",
        date_from=when.first,
        date_to=when.last,
        precision=when.precision,
        text=said.text,
        time=at.start,
        time_to=at.end,
        time_precision=at.precision,
        child_seen=said.child_seen,
        columns=dict(said.columns),
        date_written=said.date,
        time_written=said.time or when.rest,
        local_date=wall[0],
        local_time=wall[1],
    )
    return made._replace(flags=before.flags) if before else made


def _when(words: str) -> When:
    found = read_date(words, DayOrder.DAY_FIRST)
    if isinstance(found, NoDate):
        raise Invalid(_why(found.why), field="date")
    for doubt in found.doubts:
        if doubt not in _FINE:
            raise Invalid(_why(doubt), field="date")
    if found.first > clock.today():
        raise Invalid("This day has not come yet.", field="date")
    if found.last < found.first:
        raise Invalid(SENTENCES[Doubt.END_BEFORE_START], field="date")
    return found


def _why(doubt: Doubt) -> str:
    if doubt in {Doubt.NO_YEAR, Doubt.YEAR_FROM_NEIGHBOURS, Doubt.YEAR_FROM_HEADING}:
        return f"{NO_YEAR} {HOW}"
    if doubt == Doubt.IMPOSSIBLE_DATE:
        return SENTENCES[doubt]
    if doubt == Doubt.WEEKDAY:
        return SENTENCES[doubt]
    return f"We cannot read this date for certain. {HOW}"


def _time(words: str) -> AtTime:
    if not words.strip():
        return NO_TIME
    found = read_time(words)
    if not found.read:
        raise Invalid(_NO_TIME, field="time")
    return found


def _check_clock(day: dt.date, at: dt.time) -> None:
    doubt = clock_doubt(day, at)
    if doubt == Doubt.NO_SUCH_TIME:
        raise Invalid(SENTENCES[doubt], field="time")


def _on_the_wall(when: When, at: AtTime) -> tuple[dt.date | None, dt.time | None]:
    if at.zone != "gmt" or at.start is None or when.first != when.last:
        return None, None
    return local(when.first, at.start)
