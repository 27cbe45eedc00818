"""The order in which entries are read: by when they happened, as far as that is known.

An entry stands at the first day that it may be. On one day, dates that are not exact come first,
the vaguest before the others; then the times of the day in order; then what has no time. An entry
without a time follows the timed one that stands before it in its own file, as its author wrote it.
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from domain.chronologies.entry import Entry

Place = tuple[int, int, int, str, int]

_DAY = 24 * 60
_UNTIMED = _DAY
_PARTS = (
    (re.compile(r"early hours|overnight|small hours"), 3 * 60),
    (re.compile(r"mid.?day|noon|lunch"), 12 * 60),
    (re.compile(r"after ?noon|\bpm\b|\bp\.m"), 15 * 60),
    (re.compile(r"evening|tea.?time"), 19 * 60),
    (re.compile(r"night|late"), 22 * 60),
    (re.compile(r"morning|\bam\b|\ba\.m"), 9 * 60),
)


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Oldest first. Entries of one file that nothing tells apart keep the order of their file."""
    given = list(entries)
    return [given[at] for at in sorted(range(len(given)), key=places(given).__getitem__)]


def places(given: Sequence[Entry]) -> list[Place]:
    """Of each entry: its first day, how sure it is, its minute, its file, its rank in the file."""
    backwards = _newest_first(given)
    ranks = [-at if entry.file in backwards else at for at, entry in enumerate(given)]
    minutes = _minutes(given, ranks)
    return [_place(*each) for each in zip(given, minutes, ranks, strict=True)]


def first_day(entry: Entry) -> dt.date:
    return entry.local_date or entry.date_from


def last_day(entry: Entry) -> dt.date:
    return entry.local_date or entry.date_to


def _place(entry: Entry, minute: int, rank: int) -> Place:
    first = first_day(entry).toordinal()
    sureness = 1 if entry.precision is None else first - last_day(entry).toordinal()
    return first, sureness, minute, entry.file, rank


def _minutes(entries: Sequence[Entry], ranks: Sequence[int]) -> list[int]:
    """The minute of the day at which each entry stands."""
    minutes = [minute_of_day(entry) for entry in entries]
    if None not in minutes:
        return [minute for minute in minutes if minute is not None]
    before: dict[tuple[str, dt.date], int] = {}
    for at in sorted(range(len(entries)), key=ranks.__getitem__):
        entry, minute = entries[at], minutes[at]
        key = entry.file, first_day(entry)
        if minute is None:
            minutes[at] = before.get(key, _UNTIMED)
        elif entry.precision is None:
            before[key] = minute
    return [_UNTIMED if minute is None else minute for minute in minutes]


def minute_of_day(entry: Entry) -> int | None:
    """The minute as written, or the middle of the part of the day; None where neither is known."""
    time = entry.local_time or entry.time
    if time is not None:
        return time.hour * 60 + time.minute
    words = entry.time_written.lower()
    if not words:
        return None
    return next((minute for part, minute in _PARTS if part.search(words)), None)


def _newest_first(entries: Sequence[Entry]) -> frozenset[str]:
    """Files that run backwards."""
    falls: dict[str, int] = {}
    last: dict[str, dt.date] = {}
    for entry in entries:
        if entry.precision is not None:
            continue
        day, before = entry.date_from, last.get(entry.file)
        if before is not None and before != day:
            falls[entry.file] = falls.get(entry.file, 0) + (1 if day < before else -1)
        last[entry.file] = day
    return frozenset(file for file, fall in falls.items() if fall > 0)
