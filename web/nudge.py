"""A nudge through the queue after a commit: look at notice N. Losing one costs only seconds."""

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from uuid import UUID

import structlog
from redis import Redis, RedisError
from rq import Queue

from domain.waking import (
    EXPORT_CHRONOLOGY,
    FREEZE_CHRONOLOGY,
    LOOK_FOR_SAME_EVENTS,
    READ_CHRONOLOGY,
    Wake,
)

DELIVER = "workers.jobs.notices.deliver"
JOBS = {
    EXPORT_CHRONOLOGY: "workers.jobs.versions.export",
    FREEZE_CHRONOLOGY: "workers.jobs.versions.freeze",
    LOOK_FOR_SAME_EVENTS: "workers.jobs.same_events.look",
    READ_CHRONOLOGY: "workers.jobs.chronologies.read",
}
LONGEST = 1800  # seconds for one file
REST = 5.0  # seconds without trying, once the queue has not answered

log = structlog.get_logger()


class Nudger:
    """Never raises and never waits long: the sweep finds what a nudge did not reach."""

    def __init__(self, redis_url: str) -> None:
        connection = Redis.from_url(redis_url, socket_connect_timeout=0.5, socket_timeout=0.5)
        self.connection = connection
        self.queue = Queue("notices", connection=connection, serializer="json")
        self.files = Queue("files", connection=connection, serializer="json")
        self._rest_until = 0.0

    def nudge(self, notices: Iterable[tuple[str, UUID]]) -> None:
        """Each is a board's slug and a notice's id; nothing else travels."""
        with self._trying() as trying:
            for board, notice_id in notices if trying else ():
                self.queue.enqueue(DELIVER, board, str(notice_id), result_ttl=0, failure_ttl=3600)

    def wake(self, wakes: Iterable[Wake]) -> None:
        """Work that takes longer: again a board's slug and a row's id."""
        with self._trying() as trying:
            for what, board, row_id in wakes if trying else ():
                self.files.enqueue(
                    JOBS[what],
                    board,
                    str(row_id),
                    job_timeout=LONGEST,
                    result_ttl=0,
                    failure_ttl=3600,
                )

    @contextmanager
    def _trying(self) -> Iterator[bool]:
        try:
            yield time.monotonic() >= self._rest_until
        except RedisError as error:
            self._rest_until = time.monotonic() + REST
            log.warning("nudge.missed", error=type(error).__name__)

    def alive(self) -> bool:
        try:
            return bool(self.connection.ping())
        except RedisError:
            return False
