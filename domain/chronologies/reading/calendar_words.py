"""The words of the calendar, as people spell them: months, days of the week, years."""

import calendar
from datetime import date

from rapidfuzz.distance import OSA

from domain.chronologies.reading.remembering import cached_for_a_file

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
_SHORT |= {"sept": 9, "janu": 1, "octo": 10, "jne": 6, "jly": 7, "agu": 8, "ocotber": 10}
_SHORTEST_MISSPELT = 4
FIRST_YEAR, LAST_YEAR = 1900, 2099
# Two figures are this century's up to here, and the last one's after it.
_CENTURY_TURNS = 49


@cached_for_a_file(2_000)
def month_of(word: str) -> int | None:
    """The month that a word means, though it be cut short or misspelt."""
    word = word.strip(".").lower()
    if word in _SHORT:
        return _SHORT[word]
    for number, name in enumerate(MONTHS, 1):
        if len(word) >= 3 and name.startswith(word):
            return number
    return _misspelt(word)


def _misspelt(word: str) -> int | None:
    if len(word) < _SHORTEST_MISSPELT or day_of_week(word) is not None:
        return None
    ranked = sorted((OSA.distance(word, name), number) for number, name in enumerate(MONTHS, 1))
    (nearest, number), (second, _) = ranked[:2]
    allowed = 1 if len(word) < 6 else 2
    return number if nearest <= allowed and nearest < second else None


def roman_month(word: str) -> int | None:
    return _ROMAN.index(word) + 1 if word in _ROMAN else None


@cached_for_a_file(500)
def day_of_week(word: str) -> int | None:
    word = word.strip(".").lower()
    if len(word) < 3:
        return None
    for number, name in enumerate(_DAYS):
        if name.startswith(word) or word in {name[:4], f"{name[:3]}s", f"{name[:4]}s"}:
            return number
        if len(word) >= 6 and word.endswith("ay") and OSA.distance(word, name) == 1:
            return number
    return None


def year_of(figures: str) -> int | None:
    """The year that two or four figures mean."""
    if len(figures) == 2:
        short = int(figures)
        return short + (2000 if short <= _CENTURY_TURNS else 1900)
    year = int(figures)
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def last_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def day(year: int | None, month: int, number: int) -> date | None:
    """The day, or none when there is no such day."""
    if year is None or not 1 <= month <= 12:
        return None
    if not 1 <= number <= calendar.monthrange(year, month)[1]:
        return None
    return date(year, month, number)
