"""How long lay between two entries, and stretches in which an agency wrote nothing."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from domain.chronologies.entry import Entry, TimePrecision
from domain.chronologies.ordering import first_day, in_order, last_day
from domain.clock import LONDON

_HOUR = 60
_DAY = 24 * _HOUR
_EXACT = frozenset({TimePrecision.EXACT, TimePrecision.APPROX, TimePrecision.RANGE})


@dataclass(frozen=True, slots=True)
class Interval:
    """The least and the most days between two entries; minutes where both moments are known."""

    least: int
    most: int
    minutes: int | None = None

    def __str__(self) -> str:
        if self.minutes is not None and self.minutes < _DAY:
            return _clock_words(self.minutes)
        if self.least == self.most:
            return _days(self.most) if self.most else "the same day"
        if self.least == 0:
            return f"up to {_days(self.most)}"
        return f"between {self.least} and {_days(self.most)}"


def between(one: Entry, other: Entry) -> Interval:
    """Whichever came first. Clocks that went forward or back between them are allowed for."""
    least = max((first_day(other) - last_day(one)).days, (first_day(one) - last_day(other)).days, 0)
    most = max((last_day(other) - first_day(one)).days, (last_day(one) - first_day(other)).days)
    moments = [moment(entry) for entry in (one, other)]
    if None in moments:
        return Interval(least, most)
    start, end = sorted(found for found in moments if found)
    return Interval(least, most, round((end - start).total_seconds() / 60))


def moment(entry: Entry) -> dt.datetime | None:
    """The moment in UTC, where day and time are both known."""
    time = entry.local_time or entry.time
    if time is None or not entry.exact or entry.time_precision not in _EXACT:
        return None
    return dt.datetime.combine(first_day(entry), time, LONDON).astimezone(dt.UTC)


@dataclass(frozen=True, slots=True)
class Gap:
    """Days with no entry that is sure to be in them: the first of them, the last, and around."""

    first: dt.date
    last: dt.date
    before: Entry | None
    after: Entry | None
    # Entries whose dates are not exact, and that may lie in the gap.
    perhaps: tuple[Entry, ...] = ()

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


def gaps(
    entries: Iterable[Entry], *, longer_than: int, period: tuple[dt.date, dt.date] | None = None
) -> tuple[Gap, ...]:
    """Stretches of more than so many days. With a period, its two ends count as well.

    A stretch of time that an entry covers is no gap; a day that is not certain fills none.
    """
    ordered = in_order(entries)
    sure = [entry for entry in ordered if _covers(entry)]
    vague = [entry for entry in ordered if not _covers(entry)]
    found = [gap for gap in _between_sure(sure, period) if gap.days > longer_than]
    return tuple(_with_perhaps(gap, vague) for gap in found)


def _covers(entry: Entry) -> bool:
    return entry.exact or entry.precision == "period"


def _between_sure(sure: list[Entry], period: tuple[dt.date, dt.date] | None) -> Iterable[Gap]:
    reached, before = (period[0] - dt.timedelta(days=1) if period else None), None
    for entry in sure:
        if reached is not None and first_day(entry) > reached + dt.timedelta(days=1):
            end = first_day(entry) - dt.timedelta(days=1)
            yield Gap(reached + dt.timedelta(days=1), _no_later(end, period), before, entry)
        if reached is None or last_day(entry) >= reached:
            reached, before = last_day(entry), entry
    if period and reached is not None and reached < period[1]:
        yield Gap(reached + dt.timedelta(days=1), period[1], before, None)


def _no_later(day: dt.date, period: tuple[dt.date, dt.date] | None) -> dt.date:
    return min(day, period[1]) if period else day


def _with_perhaps(gap: Gap, vague: list[Entry]) -> Gap:
    perhaps = tuple(
        entry for entry in vague if first_day(entry) <= gap.last and last_day(entry) >= gap.first
    )
    return Gap(gap.first, gap.last, gap.before, gap.after, perhaps)


def _days(days: int) -> str:
    return f"{days} day{'' if days == 1 else 's'}"


def _clock_words(minutes: int) -> str:
    if not minutes:
        return "the same time"
    hours, rest = divmod(minutes, _HOUR)
    parts = (
        f"{hours} hour{'' if hours == 1 else 's'}" * bool(hours),
        f"{rest} minute{'' if rest == 1 else 's'}" * bool(rest),
    )
    return " ".join(part for part in parts if part)
