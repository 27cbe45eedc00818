"""Finding calendar days in prose, in any way people write them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_UNITS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
_TENS = {"twenty": 20, "thirty": 30}
_DAY_WORDS = (
    {word: number for number, word in enumerate(_UNITS, 1)}
    | {
        f"{ten} {unit}": start + number
        for ten, start in _TENS.items()
        for number, unit in enumerate(_UNITS[:9], 1)
    }
    | {"thirtieth": 30}
)
_GAP = r"[\s\u00a0,.\-/]{1,3}"
_MONTH = "(?P<month>" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in _MONTHS) + "|sept)"
_DAY = (
    r"(?:(?P<day>\d{1,2})(?:\s?(?:st|nd|rd|th))?|(?P<word>"
    + "|".join(
        re.escape(word).replace(r"\ ", r"[\s-]") for word in sorted(_DAY_WORDS, key=len)[::-1]
    )
    + "))"
)
_YEAR = r"(?P<year>(?:19|20)\d\d|’\d\d|'\d\d|\d\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_DAY}(?:\s+day)?(?:{_GAP}of)?{_GAP}{_MONTH}\b(?:{_GAP}{_YEAR}\b)?",
        rf"\b{_MONTH}{_GAP}(?:the\s)?{_DAY}\b(?:{_GAP}{_YEAR}\b)?",
        r"\b(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)",
        r"\b(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)\b",
        r"(?<![\d/.-])(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>(?:19|20)?\d\d)(?![\d])",
    )
)
_CENTURY = 100
_TURN = 40


@dataclass(frozen=True, slots=True)
class Day:
    """`year` is None when only the day and month are written."""

    year: int | None
    month: int
    day: int
    start: int
    end: int
    written: str

    def is_(self, wanted: date) -> bool:
        return (self.year, self.month, self.day) == (wanted.year, wanted.month, wanted.day)

    def is_turned(self, wanted: date) -> bool:
        """The same day with its month and day the other way round."""
        return (self.year, self.day, self.month) == (wanted.year, wanted.month, wanted.day)

    def is_birthday(self, wanted: date) -> bool:
        return self.year is None and (self.month, self.day) == (wanted.month, wanted.day)


def days_in(text: str) -> Iterator[Day]:
    for form in _FORMS:
        for match in form.finditer(text):
            day = _read(match)
            if day is not None:
                yield day


def _read(match: re.Match[str]) -> Day | None:
    parts = match.groupdict()
    number = int(parts["day"]) if parts.get("day") else _word_day(parts.get("word") or "")
    month = _month(parts["month"])
    if not (1 <= number <= 31 and 1 <= month <= 31):
        return None
    return Day(_year(parts.get("year")), month, number, match.start(), match.end(), match[0])


def _word_day(written: str) -> int:
    return _DAY_WORDS.get(re.sub(r"[\s-]+", " ", written.lower()), 0)


def _month(written: str) -> int:
    if written.isdigit():
        return int(written)
    return next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(written.lower()[:3]))


def _year(written: str | None) -> int | None:
    if not written:
        return None
    number = int(written.lstrip("'’"))
    if number >= _CENTURY:
        return number
    return number + (2000 if number < _TURN else 1900)
