"""Words that make a date less than sure, taken off so that the date itself can be read."""

import re
from calendar import monthrange
from collections.abc import Callable

from domain.chronologies.entry import Precision
from domain.chronologies.reading.calendar_words import day_of_week, year_of
from domain.chronologies.reading.when import NoDate, When

_ABOUT = re.compile(
    r"(?:c\.\s?a\.|ca\.?|circa|approx(?:imately)?|aprox|about|around|abt"
    r"|on ?(?:or|/|and) ?(?:about|around)"
    r"|roughly"
    r"|est(?:imated|d)?|~|≈|c(?=[\s.\d]))(?:\s*(?:the\s+)?(?:date\s*)?)[.:\s]*(?=[\d'a-z])"
)
_ABOUT_AFTER = re.compile(
    r"[\s,]*\(?\b(?:approx(?:imately)?|circa|or thereabouts|or so|est(?:imated)?|ish)\b\.?\)?$"
)
_QUERY = (
    r"(?:exact )?(?:date|day) (?:is )?(?:unknown|not (?:known|recorded|stated|given))"
    r"|possibly|poss|probably|prob|perhaps|maybe|believed(?: to be)?|thought(?: to be)?|likely"
    r"|unconfirmed|queried|query|uncertain|unsure|unclear|not sure|not certain|not confirmed|tbc"
    r"|sic|date\??"
)
_QUERY_BEFORE = re.compile(rf"(?:{_QUERY})\b[.:\s]*(?=[\da-z'])")
_QUERY_AFTER = re.compile(rf"[\s,;-]*[(\[]?\s*(?:date |day )?(?:is )?\b(?:{_QUERY})\b\.?\s*[)\]]?$")
_QUERY_MARK = re.compile(r"[(\[]\s*\?+\s*[)\]]|\?+")
_OPEN = re.compile(
    r"(?:before|by|prior to|pre|up to|until|till|after|since|from|post|as of"
    r"|not later than)[-\s]+(.+?)(?: onwards?)?"
)
_ONWARDS = re.compile(r"(.+?)[\s-]*(?:onwards?|on-?going|to (?:date|present|now)|\+|-)")
_PART_OF_DAY = re.compile(
    r"((?:early |late )?(?:night|evening|morning|afternoon|early hours|overnight|am"
    r"|pm))(?:\s+(?:of|on))?(?:\s+the)?\s+(?=\d|[a-z]+day)"
)
_BLANK_DAY = r"(?:[?x*_#]{1,2}|--?)"
_NO_DAY = re.compile(
    rf"{_BLANK_DAY}\s?[/.\-\s]\s?(\d{{1,2}}|[a-z]{{3,12}})\.?\s?[/.\-\s]\s?(\d{{4}}|\d{{2}})"
)
_NO_MONTH = re.compile(
    rf"(?:\d{{1,2}}|{_BLANK_DAY})\s?[/.\-\s]\s?{_BLANK_DAY}\s?[/.\-\s]\s?(\d{{4}})"
)
_ISO_NO_DAY = re.compile(rf"(\d{{4}}-\d{{2}})-{_BLANK_DAY}|(\d{{4}})-{_BLANK_DAY}-{_BLANK_DAY}")
_TENS = re.compile(r"([012])\?(\s?[/.\-\s]\s?(?:\d{1,2}|[a-z]{3,12})\s?[/.\-\s]\s?(?:\d{4}|\d{2}))")


def about_words(said: str) -> tuple[str, bool]:
    before = _ABOUT.match(said)
    bare = said[before.end() :] if before else said
    bare, after = _ABOUT_AFTER.subn("", bare)
    return bare.strip(" ,"), bool(before or after)


def query_words(said: str) -> tuple[str, bool]:
    bare, marks = _QUERY_MARK.subn(" ", said)
    bare = bare.strip(" ,;()[]") if marks else bare
    before = _QUERY_BEFORE.match(bare)
    bare = bare[before.end() :] if before else bare
    bare, after = _QUERY_AFTER.subn("", bare)
    dated = bool(before and before[0].strip(" .:?") == "date")
    return " ".join(bare.split()).strip(" ,;"), bool(marks or after or (before and not dated))


def open_words(said: str) -> str:
    caught = _OPEN.fullmatch(said) or _ONWARDS.fullmatch(said)
    return caught[1].strip() if caught else ""


def part_of_day_words(said: str) -> tuple[str, str]:
    caught = _PART_OF_DAY.match(said)
    return (said[caught.end() :], caught[1]) if caught else (said, "")


def weekday_words(said: str) -> tuple[str, int | None]:
    """The text without the day of the week that it begins with."""
    caught = re.match(r"[(\[]?([a-z]{3,11})\b[.,)\]]*[\s-]*(?:the\s+)?", said)
    weekday = day_of_week(caught[1]) if caught else None
    if caught is None or weekday is None:
        return said, None
    return said[caught.end() :].strip(), weekday


def unknown_day(said: str, whole: Callable[[str], When | NoDate]) -> When | None:
    """??/03/2014: some day of the month; 1?/03/2014: one of ten days; 03/??/2014: of the year."""
    tens = _TENS.fullmatch(said)
    if tens:
        return _ten_days(tens[1], tens[2], whole)
    month = _NO_DAY.fullmatch(said)
    if month:
        return _inexact(whole(f"{month[1]}/{year_of(month[2])}"))
    caught = _NO_MONTH.fullmatch(said) or _ISO_NO_DAY.fullmatch(said)
    return _inexact(whole(next(group for group in caught.groups() if group))) if caught else None


def _inexact(found: When | NoDate) -> When | None:
    return found if isinstance(found, When) and found.precision else None


def _ten_days(ten: str, tail: str, whole: Callable[[str], When | NoDate]) -> When | None:
    found = whole(f"1{tail}")
    if not isinstance(found, When):
        return None
    start = found.first
    last = min(int(ten) * 10 + 9, monthrange(start.year, start.month)[1])
    first = start.replace(day=max(int(ten) * 10, 1))
    return found._replace(first=first, last=start.replace(day=last), precision=Precision.SOME_DAY)
