"""Doubts that only show when all is read: swapped days, entries made twice, dates far away."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from statistics import median_low

from domain.chronologies.entry import Entry
from domain.chronologies.reading.doubts import Doubt
from domain.chronologies.reading.drafts import Draft, Sheet
from domain.chronologies.reading.grid import Value
from domain.chronologies.reading.outcome import SNIPPET, Queried
from domain.chronologies.reading.swapped import (
    FEW,
    LAST_MONTH,
    Dated,
    disorder,
    mend,
    mend_words,
)
from domain.chronologies.reading.when import When

_PLAIN = re.compile(r"\s*(?:1[3-9]|2\d|3[01])\s?[/.\-]")
_EITHER = re.compile(r"\s*(?:0?[1-9]|1[0-2])\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d")
_SHORTEST = 12
_FAR = timedelta(400)
_AROUND = 4


def mend_swapped(sheet: Sheet) -> dict[int, date]:
    """Sets swapped days right; tells what each cell showed, by the index of its row."""
    column = sheet.header.layout.date
    exact = [
        (draft, draft.when)
        for draft in sheet.drafts
        if isinstance(draft.when, When) and draft.when.precision is None
    ]
    typed = sheet.grid.typed
    if _in_order(exact, column, typed=typed):
        return {}
    dated = [_dated(draft.row[column], when, typed=typed) for draft, when in exact]
    (mend if sheet.grid.typed else mend_words)(dated)
    if not any(item.swapped or item.doubtful for item in dated):
        return {}
    showed = {}
    for (draft, when), item in zip(exact, dated, strict=True):
        if item.swapped:
            showed[draft.index] = when.first
            draft.when = when._replace(first=item.day, last=item.day).doubting(Doubt.SWAPPED)
        elif item.doubtful:
            draft.when = when.doubting(Doubt.PERHAPS_SWAPPED)
    return showed


def _in_order(exact: Sequence[tuple[Draft, When]], column: int, *, typed: bool) -> bool:
    """Whether the days stand so that nothing can be found swapped, as they mostly do."""
    out_of_order = disorder([when.first for _, when in exact])
    if not typed:
        return out_of_order < FEW
    return not out_of_order and any(
        when.first.day > LAST_MONTH and isinstance(draft.row[column], date) for draft, when in exact
    )


def _dated(value: Value, when: When, *, typed: bool) -> Dated:
    plain = isinstance(value, str) and _PLAIN.match(value) is not None
    words = isinstance(value, str) and _EITHER.match(value) is not None
    return Dated(when.first, isinstance(value, date) or (words and not typed), plain)


def twice(entries: Iterable[Entry]) -> list[Queried]:
    """Entries that say the same of the same day."""
    seen: dict[tuple[date, date, str, str], Entry] = {}
    found = []
    for entry in entries:
        if len(entry.text) < _SHORTEST:
            continue
        key = (entry.date_from, entry.date_to, entry.agency, entry.text)
        first = seen.setdefault(key, entry)
        if first is not entry:
            where = ", ".join(f"{name} {value}" for name, value in first.ref.items())
            flagged = entry._replace(flags=(*entry.flags, Doubt.ENTERED_TWICE.value))
            found.append(
                Queried(
                    entry.ref,
                    Doubt.ENTERED_TWICE,
                    "",
                    f"The other is at {where}.",
                    flagged,
                    taken=True,
                    text=entry.text[:SNIPPET],
                )
            )
    return found


def far_off(entries: Sequence[Entry], today: date) -> list[Queried]:
    days = [entry.date_from for entry in entries]
    if _near(days, today):
        return []
    found = []
    for index, entry in enumerate(entries):
        doubt = Doubt.FUTURE if days[index] > today else None
        if doubt is None and entry.precision is None and _stands_out(days, index):
            doubt = Doubt.FAR_FROM_OTHERS
        if doubt is not None:
            found.append(
                Queried(
                    entry.ref,
                    doubt,
                    entry.date_written,
                    "",
                    entry,
                    taken=True,
                    text=entry.text[:SNIPPET],
                )
            )
    return found


def _near(days: Sequence[date], today: date) -> bool:
    """Whether none is in the future and each is near the next, so that none can stand out."""
    each = [day.toordinal() for day in days]
    far = _FAR.days
    return all(day <= today.toordinal() for day in each) and all(
        -far <= after - before <= far for before, after in pairwise(each)
    )


def _stands_out(days: Sequence[date], index: int) -> bool:
    """A quick look at the two beside it, for most rows need no more."""
    day = days[index]
    beside = days[max(index - 1, 0)], days[min(index + 1, len(days) - 1)]
    return any(abs(other - day) > _FAR for other in beside) and _is_far(days, index)


def _is_far(days: Sequence[date], index: int) -> bool:
    day, before, after = (
        days[index],
        days[index - 1] if index else None,
        days[index + 1] if index + 1 < len(days) else None,
    )
    if all(other is None or abs(other - day) <= _FAR for other in (before, after)):
        return False
    around = [*days[max(0, index - _AROUND) : index], *days[index + 1 : index + 1 + _AROUND]]
    return (
        len(around) > 2
        and abs(median_low(around) - day) > _FAR
        and not min(around) <= day <= max(around)
    )
