"""Two dates in one cell: from … to, between … and, 3-5 May 2014, 2012-13."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from domain.chronologies.entry import Precision
from domain.chronologies.reading.calendar_words import FIRST_YEAR, LAST_YEAR
from domain.chronologies.reading.doubts import Doubt
from domain.chronologies.reading.when import NoDate, When

Whole = Callable[[str, int | None], When | NoDate]

_ORD = r"(?:\s?(?:st|nd|rd|th)\b)?"
_YEARS = re.compile(r"((?:19|20)\d\d)\s?[-/]\s?(\d{4}|\d{2})")
# 3-5 May 2014; 3/4 May; 3, 4 and 5 May 2014; 12-15/03/2014.
_DAYS = re.compile(
    rf"(?P<open>between |from )?(\d{{1,2}}){_ORD}(?:\s*(?:,|&|and)\s*\d{{1,2}}{_ORD})*?"
    rf"\s*(?P<link>-|/|,|&|\bto\b|\band\b|\bor\b"
    rf"|\buntil\b)\s*(\d{{1,2}})(?P<tail>{_ORD}(?:\s+of)?[-\s]*(?!and|or|to)[a-z]{{3,}}.*"
    rf"|{_ORD}\s*[/.]\d{{1,2}}[/.](?:\d{{4}}|\d{{2}})(?!\d))"
)
_OPEN = re.compile(r"(?:some ?time |at some point )?(between|from|either)\s+(.+)")
_LINK = re.compile(
    r"\s*(?:\b(?:to|until|till|through|thru|and|or|up to)\b|[-&+;]|(?<=\s)/(?=\s)"
    r"|(?<=[a-z\d])/(?=[a-z])|(?<=\.\d\d)/(?=\d))\s*"
)
_TAIL = re.compile(r"\d{1,2}(.*)")
_THE = re.compile(r"\bthe (?=\d)")
_UNSURE = {"between", "either", "or", "/"}


def stretch(text: str, whole: Whole) -> When | NoDate | None:
    bare = _THE.sub("", text)
    for read in (_years, _days, _any):
        found = read(bare, whole)
        if found is not None:
            return found
    return None


def _years(text: str, _whole: Whole) -> When | None:
    caught = _YEARS.fullmatch(text.removeprefix("between ").removeprefix("from "))
    if caught is None:
        return None
    first = int(caught[1])
    last = int(caught[2])
    if len(caught[2]) == 2:
        last += first - first % 100
        last += 100 if last < first else 0
    if not FIRST_YEAR <= first < last <= LAST_YEAR:
        return None
    return When(date(first, 1, 1), date(last, 12, 31), Precision.PERIOD)


def _days(text: str, whole: Whole) -> When | NoDate | None:
    caught = _DAYS.fullmatch(text)
    if caught is None:
        return None
    start, end = whole(caught[2] + caught["tail"], None), whole(caught[4] + caught["tail"], None)
    return _joined(start, end, (caught["open"] or "").strip() or caught["link"])


def _any(text: str, whole: Whole) -> When | NoDate | None:
    caught = _OPEN.fullmatch(text)
    word, body = (caught[1], caught[2]) if caught else ("", text)
    for left, link, right in _splits(body):
        end = whole(right, None)
        if isinstance(end, When):
            start = _start(left, right, end, whole)
            if start is not None:
                return _joined(start, end, word or link)
    return None


def _splits(text: str) -> Iterator[tuple[str, str, str]]:
    for caught in _LINK.finditer(text):
        left, right = text[: caught.start()].strip(), text[caught.end() :].strip()
        if left and right:
            yield left, caught[0].strip(), right


def _start(left: str, right: str, end: When, whole: Whole) -> When | NoDate | None:
    """The first date, with what it leaves unsaid taken from the second."""
    found = whole(left, end.first.year)
    if isinstance(found, When):
        return _not_later(found, end)
    if found.why == Doubt.IMPOSSIBLE_DATE and len(left) > 5:
        return found
    tail = _TAIL.fullmatch(right)
    tried = whole(left + tail[1], None) if tail and left.isdigit() else None
    return tried if isinstance(tried, When) else None


def _not_later(start: When, end: When) -> When:
    """28 December to 3 January 2014 began in the year before."""
    borrowed = Doubt.YEAR_FROM_NEIGHBOURS in start.doubts
    if not borrowed:
        return start
    doubts = tuple(doubt for doubt in start.doubts if doubt != Doubt.YEAR_FROM_NEIGHBOURS)
    if start.first <= end.last:
        return start._replace(doubts=doubts)
    earlier = start.first.year - 1
    try:
        return When(
            start.first.replace(year=earlier),
            start.last.replace(year=earlier),
            start.precision,
            doubts,
        )
    except ValueError:
        return start._replace(doubts=doubts)


def _joined(start: When | NoDate, end: When | NoDate, word: str) -> When | NoDate:
    if isinstance(start, NoDate):
        return start
    if isinstance(end, NoDate):
        return end
    kind = Precision.SOME_DAY if word in _UNSURE else Precision.PERIOD
    doubts = tuple(dict.fromkeys((*start.doubts, *end.doubts)))
    if end.last < start.first:
        doubts = (*doubts, Doubt.END_BEFORE_START)
    return When(start.first, end.last, kind, doubts, end.rest)
