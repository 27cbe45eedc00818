"""Rows that are no entries: repeated headings, dividers, footers, rows that go on."""

import re

from domain.chronologies.entry import Precision
from domain.chronologies.reading.drafts import Context
from domain.chronologies.reading.grid import Row, Value, shown
from domain.chronologies.reading.headings import bare
from domain.chronologies.reading.marks import plain
from domain.chronologies.reading.phrases import read_date
from domain.chronologies.reading.when import DayOrder, When

_FOOTER = re.compile(
    r"\W*(?:end\b|ends\b|the end\b|totals?\b|sub-?total|printed\b|prepared\b|produced\b"
    r"|generated\b|report (?:run|generated|ends|end)|exported\b|source:|notes?\b"
    r"|n\.?b\.?\b|key\b|abbreviations?|glossary|signed\b|signature|completed by|author\b|page \d"
    r"|rows? returned|records?\b|count\b|number of (?:entries|rows|records|events)"
    r"|\d+ (?:rows|records|entries|events)|chronology (?:ends|complete|prepared|end)|file (?:made"
    r"|created)|information from|disclaimer|confidential|restricted|official"
    r"|this (?:chronology|document|report|file)|last updated|updated\b|reviewed by|approved by"
    r"|name:|date:|designation|job title|print name|copyright|©|version\b|nothing further"
    r"|no further entries)",
    re.IGNORECASE,
)
_NO_MORE = re.compile(
    r"\W*(?:continued|cont'?d?|contd|carried (?:on|forward)|brought forward)\b\W*", re.IGNORECASE
)
_CONTINUES = re.compile(r"\s*(?:\.\.|…|\(?cont(?:inued|'?d)?\b|[-–•*]\s|[,;:)])", re.IGNORECASE)
_IN_MID_SENTENCE = re.compile(r"\s*[a-z]")
_ENDS = re.compile(r"[.!?:)\]\"”’'*]\s*$")
_CARRIES_ON = re.compile(
    r"(?:\(?cont(?:inued|'?d)?\b\.*\)?|…|\.\.\.|[-–,]|\bover)\s*$", re.IGNORECASE
)
_DIVIDER_WORDS = re.compile(
    r"(?:calendar |review |financial |academic )?year\b:?|entries (?:for|from)|events (?:of|in"
    r"|for)|month of|chronology (?:for|of)|\bcont\w*|[-–—=*_#:.()]+",
    re.IGNORECASE,
)
_LONGEST_DIVIDER = 90


def repeats(row: Row, names: set[str]) -> bool:
    """Whether the row says the headings again."""
    said = [bare(value) for value in row if isinstance(value, str) and value.strip()]
    if not said or any(not isinstance(value, str) for value in row):
        return False
    same = sum(words in names for words in said if words)
    return (same >= 2 and same >= len(said) * 0.6) or same == len(said) == 1


def is_footer(words: str) -> bool:
    return _FOOTER.match(words) is not None


def is_continuation_mark(words: str) -> bool:
    return _NO_MORE.fullmatch(words) is not None


def divider(words: str) -> Context | None:
    """The year or month that a row across the table announces."""
    if len(words) > _LONGEST_DIVIDER:
        return None
    said = " ".join(_DIVIDER_WORDS.sub(" ", plain(words)).split())
    found = read_date(said, DayOrder.DAY_FIRST)
    if not isinstance(found, When) or found.doubts:
        return None
    if found.precision == Precision.YEAR:
        return Context(found.first.year)
    return (
        Context(found.first.year, found.first.month) if found.precision == Precision.MONTH else None
    )


def goes_on(text: str, before: str) -> bool:
    """Whether a text without a date reads as more of the text above it."""
    if _CONTINUES.match(text) or _CARRIES_ON.search(before):
        return True
    return bool(_IN_MID_SENTENCE.match(text) and before and not _ENDS.search(before))


def words_of(row: Row) -> list[tuple[int, str]]:
    return [(column, said) for column, value in enumerate(row) if (said := shown(value).strip())]


def is_filled(value: Value) -> bool:
    return value.__class__ is not str or bool(value.strip())
