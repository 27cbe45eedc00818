"""Days that an entry names in its words: on 14 March, 12/11, yesterday, since Wednesday.

News comes late, and what came late often says when it happened. A day is read as the last one of
that name before the entry, or the nearest where it has a month.
"""

import datetime as dt
import re

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# "The 30th" is a day, and "her 3rd birthday" is none.
_COUNTED = (
    "birthday centile percentile floor visit time session appointment child birth week attempt "
    "call letter warning grade year"
)
_MEASURED = r"(?! ?(?:am|pm|kg|cm|mg|ml|%))"
_SAID = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<name>{'|'.join(_MONTHS)})[a-z]*\b"
    r"|(?<![\d/.])(?P<number>\d{1,2})[/.](?P<month>1[0-2]|0?[1-9])"
    rf"(?:[/.](?P<year>\d{{4}}|\d{{2}}))?(?![\d/]){_MEASURED}"
    rf"|\b(?P<alone>\d{{1,2}})(?:st|nd|rd|th)\b(?! (?:{'|'.join(_COUNTED.split())}))"
    r"|\b(?P<before>yesterday|last night|the night before|previous (?:day|night|evening)"
    r"|(?:day|evening) before)\b"
    r"|\b(?:on|since|last|from|of|during|until|this) (?:the )?"
    rf"(?P<weekday>{'|'.join(_WEEK)})(?:s|nes|rs|ur)?(?:day)?\b"
    r"|\b(?P<weekend>(?:at|over|on|during|this|last) the weekend|last weekend)\b"
)
_HINT = re.compile(r"\d|yesterday|night|before|previous|day\b|weekend")


def days_said(text: str, first: int) -> frozenset[int]:
    """The days named, as ordinals; `first` is the day of the entry."""
    lowered = text.lower()
    if not _HINT.search(lowered):
        return frozenset()
    day = dt.date.fromordinal(first)
    found = (_days(caught, day) for caught in _SAID.finditer(lowered))
    return frozenset(one.toordinal() for days in found for one in days)


def _days(caught: re.Match[str], of: dt.date) -> list[dt.date]:
    said = caught.groupdict()
    if said["name"]:
        return _nearest(int(said["day"]), _MONTHS.index(said["name"]) + 1, of)
    if said["number"]:
        return _in_figures(int(said["number"]), int(said["month"]), said["year"], of)
    return _last_with(int(said["alone"]), of) if said["alone"] else _by_word(said, of)


def _by_word(said: dict[str, str | None], of: dt.date) -> list[dt.date]:
    """Yesterday, a day of the week, the weekend."""
    if said["before"]:
        return [of - dt.timedelta(1)]
    if said["weekday"]:
        back = (of.weekday() - _WEEK.index(said["weekday"]) - 1) % 7 + 1
        return [of - dt.timedelta(back)]
    sunday = of - dt.timedelta(of.weekday() + 1)
    return [sunday - dt.timedelta(1), sunday]


def _in_figures(number: int, month: int, year: str | None, of: dt.date) -> list[dt.date]:
    if year is None:
        return _nearest(number, month, of)
    return _dated(int(year) + (2000 if len(year) == 2 else 0), month, number)


def _nearest(number: int, month: int, of: dt.date) -> list[dt.date]:
    """With this day and month, in whichever year lies nearest."""
    years = (of.year - 1, of.year, of.year + 1)
    found = [day for year in years for day in _dated(year, month, number)]
    return sorted(found, key=lambda day: abs((day - of).days))[:1]


def _last_with(number: int, of: dt.date) -> list[dt.date]:
    """The last one before this day with that number in its month."""
    for back in range(1, 32):
        if (of - dt.timedelta(back)).day == number:
            return [of - dt.timedelta(back)]
    return []


def _dated(year: int, month: int, number: int) -> list[dt.date]:
    try:
        return [dt.date(year, month, number)]
    except ValueError:
        return []
