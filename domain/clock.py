"""The only source of the time, so that it can be held for demo data and tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, timedelta
from threading import Lock
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")

# A machine's clock is put right now and then, by a little. What is listed in the order in which it
# was made must not change places for that. After a greater step back the machine is believed.
LEAST, MOST = timedelta(microseconds=1), timedelta(minutes=1)

_held: ContextVar[datetime | None] = ContextVar("held_time", default=None)
_turn = Lock()
_last = datetime.min.replace(tzinfo=UTC)


def now() -> datetime:
    """The moment, aware, in UTC: within a process each is later than the one before."""
    return _held.get() or _later()


def _later() -> datetime:
    global _last  # noqa: PLW0603 - the one thing that must be remembered here
    with _turn:
        read = _read()
        behind = timedelta() <= _last - read < MOST
        _last = _last + LEAST if behind else read
        return _last


def _read() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - the one place that may ask


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
