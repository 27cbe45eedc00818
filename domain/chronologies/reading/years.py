"""Years that were not written, taken from the rows around, and never without saying so."""

from datetime import date, timedelta
from itertools import pairwise

from domain.chronologies.entry import Precision
from domain.chronologies.reading.doubts import Doubt
from domain.chronologies.reading.drafts import Draft
from domain.chronologies.reading.grid import shown
from domain.chronologies.reading.phrases import read_date
from domain.chronologies.reading.when import DayOrder, NoDate, When

# Rows of one week are not always in order.
_SLACK = timedelta(14)
_ABOVE_UNREAD = NoDate(Doubt.DATE_ABOVE_UNREAD)


def complete_years(drafts: list[Draft], column: int, order: DayOrder) -> None:
    days = [draft.when.first for draft in drafts if isinstance(draft.when, When)]
    if len(days) == len(drafts):
        return
    falling = sum(a > b for a, b in pairwise(days)) > sum(a < b for a, b in pairwise(days))
    before: date | None = None
    for draft in drafts:
        if isinstance(draft.when, NoDate) and draft.when.why == Doubt.YEAR_FROM_NEIGHBOURS:
            words = shown(draft.row[column])
            draft.when = _completed(
                words, before, days[0] if days else None, order, falling=falling
            )
        if isinstance(draft.when, When):
            before = draft.when.first
    _carry_on(drafts)


def _carry_on(drafts: list[Draft]) -> None:
    """Rows that have the date of the one above get it, now that it is read."""
    for before, draft in pairwise(drafts):
        if draft.when == _ABOVE_UNREAD and isinstance(before.when, When):
            draft.when = before.when


def _completed(
    words: str, before: date | None, first: date | None, order: DayOrder, *, falling: bool
) -> When | NoDate:
    """In the year that keeps the order of the rows: the next such day after the row above."""
    near = before or first
    if near is None:
        return NoDate(Doubt.NO_YEAR)
    years = (near.year - 1, near.year, near.year + 1)
    found = [when for year in years if isinstance(when := read_date(words, order, year), When)]
    if not found:
        return NoDate(Doubt.IMPOSSIBLE_DATE)
    later = (before is not None) != falling
    fits = [when for when in found if _follows(when, near, later=later)]
    best = min(fits or found, key=lambda when: abs((when.first - near).days))
    return best._replace(precision=best.precision or Precision.QUERIED)


def _follows(when: When, near: date, *, later: bool) -> bool:
    return when.last >= near - _SLACK if later else when.first <= near + _SLACK
