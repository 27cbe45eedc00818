"""The only source of the time, so that it can be held for demo data and tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")

_held: ContextVar[datetime | None] = ContextVar("held_time", default=None)


def now() -> datetime:
    """The moment, aware, in UTC."""
    return _held.get() or datetime.now(UTC)  # noqa: TID251 - the one place that may ask


def today() -> date:
    """The date in England, where every deadline is counted."""
    return day_of(now())


def day_of(moment: datetime) -> date:
    """The date in England at that moment."""
    return moment.astimezone(LONDON).date()


@contextmanager
def held(moment: datetime) -> Iterator[None]:
    """Hold the clock at an aware moment within the block."""
    if moment.tzinfo is None:
        message = "A held moment must carry its time zone."
        raise ValueError(message)
    token = _held.set(moment.astimezone(UTC))
    try:
        yield
    finally:
        _held.reset(token)
