"""One day, month or year, at the start of a text: 3/3/14, 3rd March 2014, Mar-14, 2014.

Every habit is one pattern and one small reader of what it caught.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from re import Match

from domain.chronologies.entry import Precision
from domain.chronologies.reading.calendar_words import (
    day,
    last_of_month,
    month_of,
    roman_month,
    year_of,
)
from domain.chronologies.reading.doubts import Doubt
from domain.chronologies.reading.when import DayOrder, NoDate, When, exactly

IMPOSSIBLE = NoDate(Doubt.IMPOSSIBLE_DATE)
UNREADABLE = NoDate(Doubt.UNREADABLE_DATE)

Found = When | NoDate | None
_Reader = Callable[[Match[str], DayOrder, int | None], Found]

_SEP = r"\s*(?:[/.\-\\,_|]{1,2}|\s)\s*"
_ORDINAL = r"(?:\s?(?:st|nd|rd|th)\b)?"
_NAME = r"([a-z]{3,12})\b\.?"
_END = r"(?![\d:/])(?!\s?[.-]\d)"
_YEAR = rf"'?(\d{{4}}|\d{{2}}){_END}"
# After the name of a month, two figures may be an hour: 3 March 10am.
_YEAR_NOT_HOUR = rf"'?(\d{{4}}|1[3-9]|[2-9]\d|\d\d(?!\s*(?:am|pm|hrs?)\b)){_END}"
_EPOCH = date(1899, 12, 30)


def point(text: str, order: DayOrder, year: int | None = None) -> tuple[Found, str]:
    """What the text begins with, and the rest of it; none when it begins with no date.

    `year` is the one to take where none is written.
    """
    for pattern, reader in _HABITS:
        caught = pattern.match(text)
        if caught:
            found = reader(caught, order, year)
            if found is not None:
                return found, text[caught.end() :].strip()
    return None, text


def _numbers(caught: Match[str], order: DayOrder, _year: int | None) -> Found:
    first, second, figures = int(caught[1]), int(caught[2]), caught[3]
    year = year_of(figures)
    other_way = order == DayOrder.MONTH_FIRST
    number, month = (second, first) if other_way else (first, second)
    if (found := day(year, month, number)) is not None:
        return exactly(found)
    if (found := day(year, number, month)) is not None:
        return exactly(found).doubting(Doubt.OTHER_ORDER)
    return IMPOSSIBLE


def _iso(caught: Match[str], _order: DayOrder, _year: int | None) -> Found:
    found = day(year_of(caught[1]), int(caught[2]), int(caught[3]))
    return IMPOSSIBLE if found is None else exactly(found)


def _day_and_name(caught: Match[str], _order: DayOrder, year: int | None) -> Found:
    return _named(caught[1], caught[2], caught[3], year)


def _name_and_day(caught: Match[str], _order: DayOrder, year: int | None) -> Found:
    return _named(caught[2], caught[1], caught[3], year)


def _year_name_day(caught: Match[str], _order: DayOrder, year: int | None) -> Found:
    return _named(caught[3], caught[2], caught[1], year)


def _day_name(caught: Match[str], _order: DayOrder, year: int | None) -> Found:
    return _named(caught[1], caught[2], None, year)


def _name_day(caught: Match[str], _order: DayOrder, year: int | None) -> Found:
    return _named(caught[2], caught[1], None, year)


def _named(number: str, name: str, figures: str | None, year: int | None) -> Found:
    month = roman_month(name) or month_of(name)
    if month is None:
        return None
    written = year_of(figures) if figures else year
    if written is None:
        return IMPOSSIBLE if figures else NoDate(Doubt.YEAR_FROM_NEIGHBOURS)
    found = day(written, month, int(number))
    return IMPOSSIBLE if found is None else _from_year(exactly(found), figures)


def _from_year(found: When, figures: str | None) -> When:
    return found if figures else found.doubting(Doubt.YEAR_FROM_NEIGHBOURS)


def _name_and_year(caught: Match[str], _order: DayOrder, _year: int | None) -> Found:
    month = month_of(caught[1])
    return None if month is None else _month(year_of(caught[2]), month)


def _month_and_year(caught: Match[str], _order: DayOrder, _year: int | None) -> Found:
    return _month(year_of(caught[2]), int(caught[1]))


def _year_and_month(caught: Match[str], _order: DayOrder, _year: int | None) -> Found:
    year, month = year_of(caught[1]), int(caught[2])
    # 2011-12 is more often two years than December.
    if year is not None and month == (year + 1) % 100:
        return None
    return _month(year, month) if 1 <= month <= 12 else None


def _month(year: int | None, month: int) -> Found:
    first = day(year, month, 1)
    if first is None:
        return IMPOSSIBLE
    return When(first, last_of_month(first.year, month), Precision.MONTH)


def _name_alone(caught: Match[str], _order: DayOrder, year: int | None) -> Found:
    month = month_of(caught[1])
    if month is None:
        return None
    found = _month(year, month) if year else NoDate(Doubt.YEAR_FROM_NEIGHBOURS)
    return found.doubting(Doubt.YEAR_FROM_NEIGHBOURS) if isinstance(found, When) else found


def _no_year(caught: Match[str], order: DayOrder, year: int | None) -> Found:
    if int(caught[1]) <= 12 < int(caught[2]) and order == DayOrder.DAY_FIRST:
        return _month(year_of(f"{int(caught[2]):02d}"), int(caught[1]))  # 06/14 is June.
    if year is None:
        return NoDate(Doubt.YEAR_FROM_NEIGHBOURS)
    first, second = int(caught[1]), int(caught[2])
    number, month = (first, second) if order == DayOrder.DAY_FIRST else (second, first)
    found = day(year, month, number)
    return IMPOSSIBLE if found is None else _from_year(exactly(found), None)


def year_alone(caught: Match[str], _order: DayOrder, _year: int | None) -> Found:
    year = year_of(caught[1])
    return None if year is None else When(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


def _eight_figures(caught: Match[str], order: DayOrder, year: int | None) -> Found:
    figures = caught[0]
    if figures[:2] in {"19", "20"} and (
        found := day(int(figures[:4]), int(figures[4:6]), int(figures[6:]))
    ):
        return exactly(found)
    return _numbers(re.fullmatch(r"(..)(..)(....)", figures) or caught, order, year)


def _six_figures(caught: Match[str], order: DayOrder, year: int | None) -> Found:
    return _numbers(re.fullmatch(r"(..)(..)(..)", caught[0]) or caught, order, year)


def _serial(caught: Match[str], _order: DayOrder, _year: int | None) -> Found:
    return exactly(_EPOCH + timedelta(int(caught[1])))


_HABITS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (re.compile(r"(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)"), _iso),
    (re.compile(rf"(\d{{1,2}}){_ORDINAL}{_SEP}(\d{{1,2}}){_SEP}{_YEAR}"), _numbers),
    (
        re.compile(
            rf"(\d{{1,2}}){_ORDINAL}[-/.,\s]*(?:of\s+)?([a-z]{{3,12}}"
            rf"|[ivx]{{1,4}})(?![a-z])[-/.,\s]*{_YEAR_NOT_HOUR}"
        ),
        _day_and_name,
    ),
    (re.compile(rf"{_NAME}[-/\s]+(\d{{1,2}}){_ORDINAL}[-/.,\s]+{_YEAR}"), _name_and_day),
    (
        re.compile(rf"(\d{{4}})[-/.,\s]+{_NAME}[-/.,\s]*(\d{{1,2}}){_ORDINAL}(?![\d:])"),
        _year_name_day,
    ),
    (re.compile(r"()(\d{4})(\d{4})(?!\d)"), _eight_figures),
    (re.compile(r"()\d{6}(?!\d)"), _six_figures),
    (re.compile(rf"{_NAME}[-/.,\s]*{_YEAR_NOT_HOUR}"), _name_and_year),
    (re.compile(r"(\d{1,2})\s?[-/.]\s?(\d{4})(?!\d)"), _month_and_year),
    (re.compile(r"(\d{4})\s?[-/.]\s?(\d{1,2})(?![\d/.-])"), _year_and_month),
    (
        re.compile(rf"(\d{{1,2}}){_ORDINAL}[-/.,\s]*(?:of\s+)?([a-z]{{3,12}})\b"),
        _day_name,
    ),
    (
        re.compile(rf"{_NAME}\s+(\d{{1,2}})(?:st|nd|rd|th)\b"),
        _name_day,
    ),
    (re.compile(r"(\d{1,2})\s?[/.]\s?(\d{1,2})(?![\d/.-])"), _no_year),
    (re.compile(r"((?:19|20)\d\d)(?![\d/.\-:])"), year_alone),
    (re.compile(r"([2-5]\d{4})(?:\.0)?(?![\d/.\-:])"), _serial),
    (re.compile(rf"{_NAME}(?=$|\s)"), _name_alone),
)
