"""The days and the time of an entry in words that say the same wherever they stand.

The agency's own words are kept where they say it by themselves. Each wording is read again before
it is used, so that what is written out is what was understood, and no more exact than that.
"""

import datetime as dt
import re
from collections.abc import Iterator

from domain.chronologies.entry import Entry, Precision
from domain.chronologies.ordering import first_day, last_day
from domain.chronologies.reading.moments import time_in_text
from domain.chronologies.reading.phrases import read_date
from domain.chronologies.reading.profiles import is_date_like
from domain.chronologies.reading.times import NO_TIME, AtTime, read_time
from domain.chronologies.reading.when import DayOrder, When

NO_TIME_WORDS = "Not recorded"
# 3/4/14 means one thing in one file and another in the next.
_FIGURES_ONLY = re.compile(r"\d\s*[-/.,\\_|]\s*\d")
_SEASONS = {3: "Spring", 6: "Summer", 9: "Autumn", 12: "Winter"}
_ORDINALS = ("First", "Second", "Third", "Last")


def date_words(entry: Entry) -> str:
    first, last = first_day(entry), last_day(entry)
    if entry.exact and first == last:
        return day_words(first)
    wanted = first, last, entry.precision
    found = (it for it in _wordings(entry, first, last) if is_date_like(it) and _says(it, *wanted))
    return next(found, f"Between {day_words(first)} and {day_words(last)}")


def day_words(day: dt.date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def time_words(entry: Entry) -> str:
    start, end = _clock(entry)
    if entry.time_precision is None:
        return NO_TIME_WORDS if time_in_text(entry.text) is not NO_TIME else ""
    wanted = AtTime(start, end, entry.time_precision)
    found = (words for words in _times(entry, start, end) if _reads_as(words, wanted))
    return next(found, entry.time_written)


def date_as_written(entry: Entry) -> str:
    """The agency's own words for the day and time, where ours are not plainly the same."""
    said = entry.date_written.strip()
    if not said or said == date_words(entry):
        return ""
    return "" if _says(said, first_day(entry), last_day(entry), entry.precision) else said


def _says(words: str, first: dt.date, last: dt.date, precision: Precision | None) -> bool:
    found = read_date(words, DayOrder.DAY_FIRST)
    if not isinstance(found, When) or found.doubts or found.rest:
        return False
    return (found.first, found.last, found.precision) == (first, last, precision)


def _wordings(entry: Entry, first: dt.date, last: dt.date) -> Iterator[str]:
    if not _FIGURES_ONLY.search(entry.date_written):
        yield entry.date_written.strip()
    yield f"{first:%B} {first.year}"
    yield f"During {first.year}"
    yield f"{_SEASONS.get(first.month, '')} {first.year}"
    for part in ("Early", "Mid", "Late", "First half of", "Second half of"):
        yield f"{part} {first.year}"
        yield f"{part} {first:%B} {first.year}"
    for quarter in _ORDINALS:
        yield f"{quarter} quarter of {first.year}"
    yield f"Week commencing {day_words(first)}"
    yield f"About {day_words(first)}"
    yield f"{day_words(first)}?"
    yield f"From {day_words(first)} to {day_words(last)}"


def _clock(entry: Entry) -> tuple[dt.time | None, dt.time | None]:
    """By the clock on the wall: the end is as much later there as the start is."""
    start, end = entry.time, entry.time_to
    if entry.local_time is None or start is None:
        return start, end
    return entry.local_time, end and _later(end, _minutes(entry.local_time) - _minutes(start))


def _minutes(time: dt.time) -> int:
    return time.hour * 60 + time.minute


def _later(time: dt.time, minutes: int) -> dt.time:
    whole = (_minutes(time) + minutes) % (24 * 60)
    return dt.time(whole // 60, whole % 60)


def _times(entry: Entry, start: dt.time | None, end: dt.time | None) -> Iterator[str]:
    if start is not None:
        yield f"{start:%H:%M}"
        yield f"About {start:%H:%M}"
    if start is not None and end is not None:
        yield f"{start:%H:%M} to {end:%H:%M}"
    yield entry.time_written.strip()


def _reads_as(words: str, wanted: AtTime) -> bool:
    found = read_time(words)
    if found.zone or not found.read or not words:
        return False
    return (found.start, found.end, found.precision) == (wanted.start, wanted.end, wanted.precision)
