"""The clock's process: puts each job of the schedule on its queue when it is due, and no more."""

from importlib import import_module
from types import FrameType

from redis import Redis
from redis.exceptions import RedisError
from rq import Queue
from rq.cron import CronJob, CronScheduler
from rq.utils import import_attribute, now

from config.logging import configure_logging
from config.services import running_services
from config.settings import Settings
from workers.outage import outlast
from workers.schedule import LONG

QUEUE = "default"
# A result is of no use to anyone, and a job that missed its turn is made good by the next.
KEEP_RESULT_SECONDS = 0
Schedule = tuple[tuple[str, int], ...]


class Clock(CronScheduler):
    """Remembers that it was told to stop, even where Redis cannot be told of it."""

    told_to_stop = False

    def enqueue_jobs(self) -> list[CronJob]:
        """As JSON: RQ's own would pickle, and its clock cannot be told otherwise."""
        queue = Queue(QUEUE, connection=self.connection, serializer="json")
        at = now()
        due = [job for job in self.get_jobs() if job.should_run()]
        for job in due:
            queue.enqueue(job.func_name, **job.job_options)
            job.set_enqueue_time(at)
        return due

    def _request_stop(self, signum: int, frame: FrameType | None) -> None:
        self.told_to_stop = True
        super()._request_stop(signum, frame)  # type: ignore[no-untyped-call]


def scheduled(schedule: Schedule, connection: Redis) -> Clock:
    scheduler = Clock(connection)
    for name, seconds in schedule:
        scheduler.register(
            import_attribute(name),
            QUEUE,
            interval=seconds,
            result_ttl=KEEP_RESULT_SECONDS,
            ttl=max(seconds, 60),
            job_timeout=LONG.get(name),
        )
    return scheduler


def keep_time(schedule: Schedule, redis_url: str) -> bool:
    clock = scheduled(schedule, Redis.from_url(redis_url))
    try:
        clock.start()  # type: ignore[no-untyped-call]
    except (RedisError, OSError):
        if not clock.told_to_stop:
            raise
    return clock.told_to_stop


def main() -> None:
    configure_logging()
    schedule: Schedule = import_module("workers.schedule").SCHEDULE
    with running_services(Settings.from_environment()) as services:
        outlast(lambda: keep_time(schedule, services.redis_url))


if __name__ == "__main__":
    main()
