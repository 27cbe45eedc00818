"""What a date cell says, in whatever words: the way in to the reading of dates."""

import re
from datetime import timedelta

from domain.chronologies.entry import Precision
from domain.chronologies.reading.doubts import Doubt
from domain.chronologies.reading.marks import is_unknown, plain
from domain.chronologies.reading.parts import part_of, season_of
from domain.chronologies.reading.plain_days import plain_day
from domain.chronologies.reading.points import UNREADABLE, point
from domain.chronologies.reading.queries import (
    about_words,
    open_words,
    part_of_day_words,
    query_words,
    unknown_day,
    weekday_words,
)
from domain.chronologies.reading.remembering import cached_for_a_file
from domain.chronologies.reading.stretches import stretch
from domain.chronologies.reading.times import is_time
from domain.chronologies.reading.when import DayOrder, NoDate, When

_LONGEST = 120
_LONGEST_REST = 60
_FLUFF = re.compile(
    r"(?:(?:on|in|during|throughout|date|dated|at|sometime|some time|some point|over|the"
    r"|various(?: dates)?|several dates|numerous dates|(?:course|whole|most|rest|month) of"
    r"|weekend(?: of)?|(?:school|academic|financial|tax|calendar) year|half[- ]?term"
    r"|(?:exact )?(?:date|day) (?:un|not )known|unknown (?:date|day)|letter (?:dated|of)"
    r"|rec(?:eive)?'?d|undated)"
    r"\b[:,\s]*)+(?=[a-z\d'?])"
)
_WEEK = re.compile(
    r"(?:during |in )?(?:the )?(?:(w\s?[/.]?\s?e\b\.?|week[- ]ending|wk ending)"
    r"|w\s?[/.]?\s?[cbs]\b\.?"
    r"|(?:week|wk)[- ]?(?:commencing|comm?\.?|beginning|starting"
    r"|of)?)[\s:.-]*(?:the )?(?:monday )?(?=[\d'?a-z])"
)
_PART_BEHIND = re.compile(r"^(.+?)[ ,]*\(?\b(early|mid|late)\)?$")
_MISTYPED = re.compile(r"(?<=[\d/.\-])[oil]|[oil](?=[\d/.\-])")
_FIGURES = str.maketrans("oil", "011")


@cached_for_a_file(50_000)
def read_date(text: str, order: DayOrder, year: int | None = None) -> When | NoDate:
    if (day := plain_day(text, order)) is not None:
        return day
    said = _bare(plain(text))
    if not said:
        return NoDate(Doubt.MISSING_DATE)
    if is_unknown(said) or len(said) > _LONGEST:
        return UNREADABLE
    return _read(said, order, year)


def _bare(said: str) -> str:
    """Without the brackets or stops round the whole of it."""
    bracketed = re.fullmatch(r"[(\[]([^()\[\]]+)[)\]]", said)
    return (bracketed[1] if bracketed else said).strip(" .").removeprefix("- ")


def _read(said: str, order: DayOrder, year: int | None) -> When | NoDate:
    found = unknown_day(said, lambda text: _whole(text, order, year))
    if found is not None:
        return found
    bare, queried = query_words(said)
    bare, about = about_words(bare)
    bare, part_of_day = part_of_day_words(bare)
    read = _core(bare, order, year)
    if isinstance(read, NoDate):
        return read
    if part_of_day and not read.rest:
        read = read._replace(rest=part_of_day)
    return _with_doubt(read, queried=queried, about=about)


def _with_doubt(read: When, *, queried: bool, about: bool) -> When:
    if read.precision is not None or not (queried or about):
        return read
    return read._replace(precision=Precision.ABOUT if about else Precision.QUERIED)


def _core(said: str, order: DayOrder, year: int | None) -> When | NoDate:
    bare = said[fluff.end() :] if (fluff := _FLUFF.match(said)) else said
    for attempt in (_week, _point, _part, _stretch, _open, _time_first, _mistyped, _loosely):
        found = attempt(bare, order, year)
        if found is not None:
            return found
    return UNREADABLE


def _whole(text: str, order: DayOrder, year: int | None) -> When | NoDate:
    """Nothing but the date, or the date and a time."""
    bare, about = about_words(text)
    for attempt in (_week, _point, _part):
        found = attempt(bare, order, year)
        if isinstance(found, When):
            return _with_doubt(found, queried=False, about=about)
        if found is not None:
            return found
    return UNREADABLE


def _point(said: str, order: DayOrder, year: int | None) -> When | NoDate | None:
    bare, weekday = weekday_words(said)
    found, rest = point(bare, order, year)
    rest, after = weekday_words(rest.strip(" ,;-@()").lstrip(". "))
    if not isinstance(found, When):
        return None if rest and not is_time(rest) else found
    if rest and (found.precision is not None or not is_time(rest)):
        return None
    return _on_weekday(found._replace(rest=rest), after if weekday is None else weekday)


def _on_weekday(found: When, weekday: int | None) -> When:
    if weekday is None or found.precision is not None or found.first.weekday() == weekday:
        return found
    return found.doubting(Doubt.WEEKDAY)


def _week(said: str, order: DayOrder, year: int | None) -> When | NoDate | None:
    caught = _WEEK.match(said)
    if caught is None:
        return None
    found = _whole(said[caught.end() :], order, year)
    if isinstance(found, NoDate) or found.precision not in {None, Precision.ABOUT}:
        return found
    if caught[1]:
        return found._replace(first=found.first - timedelta(6), precision=Precision.WEEK)
    return found._replace(last=found.first + timedelta(6), precision=Precision.WEEK)


def _part(said: str, order: DayOrder, year: int | None) -> When | NoDate | None:
    def whole(text: str) -> When | NoDate | None:
        season = season_of(text)
        found, rest = (season, season.rest) if season else point(text, order, year)
        return None if rest.strip(" ()") else found

    found = season_of(said)
    if found is not None and not found.rest.strip(" ()"):
        return found
    return part_of(_PART_BEHIND.sub(r"\2 \1", said), whole)


def _stretch(said: str, order: DayOrder, year: int | None) -> When | NoDate | None:
    return stretch(said, lambda text, borrowed: _whole(text, order, borrowed or year))


def _open(said: str, order: DayOrder, year: int | None) -> When | None:
    bare = open_words(said)
    found = _whole(bare, order, year) if bare else None
    if not isinstance(found, When):
        return None
    kind = found.precision or Precision.ABOUT
    return found._replace(precision=kind).doubting(Doubt.OPEN_ENDED)


def _time_first(said: str, order: DayOrder, year: int | None) -> When | None:
    words = said.split()
    for size in (1, 2, 3):
        time = " ".join(words[:size])
        if words[size:] and is_time(time.strip(",-")) and not time.isdigit():
            found = _whole(" ".join(words[size:]).removeprefix("on ").strip("- "), order, year)
            if isinstance(found, When) and not found.rest:
                return found._replace(rest=time.strip(",-"))
    return None


def _mistyped(said: str, order: DayOrder, year: int | None) -> When | None:
    if not _MISTYPED.search(said):
        return None
    mended = _MISTYPED.sub(lambda caught: caught[0].translate(_FIGURES), said)
    found = _point(mended, order, year)
    if not isinstance(found, When):
        return None
    return found._replace(precision=found.precision or Precision.QUERIED).doubting(Doubt.MISTYPED)


def _loosely(said: str, order: DayOrder, year: int | None) -> When | NoDate | None:
    """A date with other words behind it."""
    bare, weekday = weekday_words(said)
    found, rest = point(bare, order, year)
    if not isinstance(found, When):
        return found
    if len(rest) > _LONGEST_REST:
        return None
    return _on_weekday(found, weekday).doubting(Doubt.WORDS_WITH_DATE)
