"""A row with words in one cell alone: a year across the table, a note, a footer, or a lost part."""

import re
from dataclasses import dataclass

from domain.chronologies.reading.drafts import Context
from domain.chronologies.reading.phrases import read_date
from domain.chronologies.reading.settled import Settled
from domain.chronologies.reading.special import divider
from domain.chronologies.reading.when import DayOrder, When

_SHORT = 12
_AFTER = {
    True: ("footer", "It stands below the last entry."),
    False: ("divider", "It counts what stands above it."),
}
_COUNT = re.compile(
    r"\W*(?:(?:sub-?)?total|entries|events|contacts|records?|rows|number|count)\b[^.;]{0,40}?\d+\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Lone:
    kind: str
    why: str
    context: Context | None = None


def lone(
    cell: tuple[int, str], under: Settled, order: DayOrder, *, below: bool, joins: bool
) -> Lone | None:
    """What such a row is; none where it must be read as a row like any other."""
    column, words = cell
    announced = divider(words) if column != under.event else None
    if announced is not None:
        return Lone("divider", "It announces a year or a month.", announced)
    if below or _COUNT.fullmatch(words):
        return Lone(*_AFTER[below])
    if under.only_numbered([cell]):
        return Lone("empty", "Nothing but a number is filled in.")
    more = column == under.event or (joins and under.is_narrative([cell]))
    if more or (column == under.date and _is_date(words, order)):
        return None
    return Lone("divider", "A heading or note across the table.")


def _is_date(words: str, order: DayOrder) -> bool:
    return len(words) <= _SHORT or isinstance(read_date(words, order), When)
