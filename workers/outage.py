"""Outlasts an outage of Redis: says so, waits a little longer each time, and tries again."""

import signal
import time
from collections.abc import Callable
from types import FrameType

import structlog
from redis.exceptions import RedisError

log = structlog.get_logger(__name__)

FIRST_WAIT = 1.0
LONGEST_WAIT = 15.0
SETTLED_SECONDS = 60.0


def outlast(
    work: Callable[[], bool],
    *,
    sleep: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> None:
    """Call `work` until it says that it was told to stop."""
    wait = FIRST_WAIT
    while True:
        started = clock()
        stop_at_once()
        if _finished(work):
            return
        wait = FIRST_WAIT if clock() - started > SETTLED_SECONDS else wait
        log.warning("redis.lost", retry_in_seconds=wait)
        # Whoever worked may have left handlers behind that only note the signal.
        stop_at_once()
        sleep(wait)
        wait = min(wait * 2, LONGEST_WAIT)


def _finished(work: Callable[[], bool]) -> bool:
    try:
        return work()
    except (RedisError, OSError):
        return False


def stop_at_once() -> None:
    """Between two tries nothing is in hand, so a signal may end the process there and then."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _leave)


def _leave(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)
