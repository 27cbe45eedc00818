"""Parts of a year or a month, and seasons: early 2013, mid-March 2014, summer 2012, Easter 2014.

The limits are conventions, written in `docs/reading-chronologies.md`.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from domain.chronologies.entry import Precision
from domain.chronologies.reading.calendar_words import last_of_month, year_of
from domain.chronologies.reading.when import NoDate, When

_PART = (
    r"(?:very )?(early|start|beginning|first half|1st half|mid|middle|late|later|latter|end"
    r"|second half|2nd half|back end)"
    r"(?: (?:part|half))?"
)
_PARTS = re.compile(
    rf"(?:the )?{_PART}(?:\s*(?:to|-|/|and)\s*{_PART})?[-\s]*(?:of|in)?\s*(?:the )?(?=\S)"
)
_THIRD = {
    "early": 0, "start": 0, "beginning": 0, "mid": 1, "middle": 1,
    "late": 2, "later": 2, "latter": 2, "end": 2, "back end": 2,
}  # fmt: skip
_WEEKS = re.compile(
    r"(?:the )?(first|1st|second|2nd|third|3rd|fourth|4th|last|final) week (?:of|in) (?:the )?"
)
_WEEK_STARTS = {"first": 1, "1st": 1, "second": 8, "2nd": 8, "third": 15, "3rd": 15, "fourth": 22}
_HALF = {"first half": 0, "1st half": 0, "second half": 1, "2nd half": 1}
_SEASONS = {
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "fall": (9, 11),
    "winter": (12, 2),
}
_TERMS = {"spring": (1, 4), "summer": (4, 7), "autumn": (9, 12), "winter": (9, 12)}
_SEASON = re.compile(
    r"(?:the )?(?:(?:early|mid|late)[- ])?(spring|summer|autumn|fall|winter)"
    r"(?:[- ](term|half[- ]?term|holidays?|hols))?[,\s-]*(?:of |in )?'?(\d{4}"
    r"|\d{2})(?:\s?[-/]\s?\d{2,4})?"
)
_FEASTS = re.compile(
    r"(?:around |at |over )?(christmas|xmas|new year|easter|bonfire night|halloween)"
    r"(?: (?:time|period|day|holidays?|hols|break|weekend))?[,\s]*(?:of |in )?'?(\d{4}|\d{2})"
)
_QUARTER = re.compile(
    r"(?:q|quarter )([1-4])[,\s/-]*(?:of )?(\d{4})|(first|second|third|fourth"
    r"|last) quarter (?:of )?(\d{4})"
)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}


def part_of(text: str, whole: Callable[[str], When | NoDate | None]) -> When | NoDate | None:
    """A part of what `whole` reads in the rest of the text."""
    caught = _PARTS.match(text)
    if caught is None:
        return _week_of(text, whole)
    found = whole(text[caught.end() :])
    if not isinstance(found, When):
        return found
    if found.precision not in {Precision.MONTH, Precision.YEAR}:
        return found if found.precision == Precision.SEASON else None
    first, _ = _cut(found, caught[1])
    _, last = _cut(found, caught[2] or caught[1])
    of_month = found.precision == Precision.MONTH
    kind = Precision.PART_OF_MONTH if of_month else Precision.PART_OF_YEAR
    return found._replace(first=first, last=last, precision=kind)


def _week_of(text: str, whole: Callable[[str], When | NoDate | None]) -> When | NoDate | None:
    """The first week of March 2014: a week by its place in the month."""
    caught = _WEEKS.match(text)
    found = whole(text[caught.end() :]) if caught else None
    if caught is None or not isinstance(found, When) or found.precision != Precision.MONTH:
        return found if isinstance(found, NoDate) else None
    if caught[1] in {"last", "final"}:
        first, last = found.last - timedelta(6), found.last
    else:
        first = found.first.replace(day=_WEEK_STARTS.get(caught[1], 22))
        last = first + timedelta(6)
    return found._replace(first=first, last=last, precision=Precision.PART_OF_MONTH)


def _cut(found: When, word: str) -> tuple[date, date]:
    start, end = found.first, found.last
    if found.precision == Precision.YEAR:
        size, number = (6, _HALF[word]) if word in _HALF else (4, _THIRD[word])
        return date(start.year, number * size + 1, 1), last_of_month(
            start.year, number * size + size
        )
    if word in _HALF:
        return (start, start.replace(day=15)) if not _HALF[word] else (start.replace(day=16), end)
    third = _THIRD[word]
    return start.replace(day=third * 10 + 1), end if third == 2 else start.replace(
        day=third * 10 + 10
    )


def season_of(text: str) -> When | None:
    for read in (_season, _feast, _quarter):
        found = read(text)
        if found is not None:
            return found
    return None


def _season(text: str) -> When | None:
    caught = _SEASON.match(text)
    year = year_of(caught[3]) if caught else None
    if caught is None or year is None:
        return None
    months = _TERMS if caught[2] == "term" else _SEASONS
    first, last = months[caught[1]]
    return When(
        date(year, first, 1),
        last_of_month(year + (last < first), last),
        Precision.SEASON,
        rest=text[caught.end() :].strip(),
    )


def _feast(text: str) -> When | None:
    caught = _FEASTS.match(text)
    year = year_of(caught[2]) if caught else None
    if caught is None or year is None:
        return None
    centre = _centre(caught[1], year)
    return When(
        centre - timedelta(7),
        centre + timedelta(7),
        Precision.SEASON,
        rest=text[caught.end() :].strip(),
    )


def _centre(feast: str, year: int) -> date:
    days = {"new year": (1, 1), "bonfire night": (11, 5), "halloween": (10, 31)}
    return _easter(year) if feast == "easter" else date(year, *days.get(feast, (12, 25)))


def _easter(year: int) -> date:
    """Butcher's reckoning of Easter Sunday."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _quarter(text: str) -> When | None:
    caught = _QUARTER.match(text)
    if caught is None:
        return None
    number = int(caught[1]) if caught[1] else _ORDINALS[caught[3]]
    year = int(caught[2] or caught[4])
    last = last_of_month(year, number * 3)
    return When(
        date(year, number * 3 - 2, 1),
        last,
        Precision.PART_OF_YEAR,
        rest=text[caught.end() :].strip(),
    )
