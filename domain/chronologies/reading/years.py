"""Years that were not written, taken from the rows around, and never without saying so."""

from datetime import date
from itertools import pairwise

from domain.chronologies.entry import Precision
from domain.chronologies.reading.doubts import Doubt
from domain.chronologies.reading.drafts import Draft
from domain.chronologies.reading.grid import shown
from domain.chronologies.reading.phrases import read_date
from domain.chronologies.reading.when import DayOrder, NoDate, When


def complete_years(drafts: list[Draft], column: int, order: DayOrder) -> None:
    anchors = [
        (at, draft.when.first) for at, draft in enumerate(drafts) if isinstance(draft.when, When)
    ]
    for at, draft in enumerate(drafts):
        if isinstance(draft.when, NoDate) and draft.when.why == Doubt.YEAR_FROM_NEIGHBOURS:
            near = min(anchors, key=lambda anchor: abs(anchor[0] - at), default=None)
            draft.when = _completed(shown(draft.row[column]), near[1] if near else None, order)
    _carry_on(drafts)


def _carry_on(drafts: list[Draft]) -> None:
    """Rows that have the date of the one above get it, now that it is read."""
    for before, draft in pairwise(drafts):
        if draft.when == NoDate(Doubt.DATE_ABOVE_UNREAD) and isinstance(before.when, When):
            draft.when = before.when


def _completed(words: str, near: date | None, order: DayOrder) -> When | NoDate:
    if near is None:
        return NoDate(Doubt.UNREADABLE_DATE)
    found = [read_date(words, order, year) for year in (near.year, near.year - 1, near.year + 1)]
    likely = [when for when in found if isinstance(when, When)]
    if not likely:
        return NoDate(Doubt.IMPOSSIBLE_DATE)
    best = min(likely, key=lambda when: abs((when.first - near).days))
    return best._replace(precision=best.precision or Precision.QUERIED)
