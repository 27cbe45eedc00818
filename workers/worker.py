"""The worker's process: takes jobs from RQ, and logs what ran without what it ran on."""

import os
import signal
import traceback
from typing import Any

from redis import Redis
from rq import Queue, Worker
from rq.exceptions import DeserializationError
from rq.job import Job
from rq.utils import import_attribute

from config.embedded.keeper import dying_with_parent
from config.logging import configure_logging
from config.services import Services, running_services
from config.settings import Settings
from workers import context
from workers.jobs import JOBS
from workers.outage import outlast

QUEUES = ("notices", "default", "files")  # a long file waits for whatever is short


class NotOurs(Exception):
    """Something in the queue that this deployment never puts there."""


class OurJob(Job):
    """A job is one of `JOBS` and JSON: whoever writes to Redis cannot make a worker run more."""

    def restore(self, raw_data: Any) -> None:
        super().restore(raw_data)
        self._success_callback_name = self._failure_callback_name = None
        self._stopped_callback_name = None
        self.webhooks = []

    def perform(self) -> Any:
        if self.func_name not in JOBS:
            raise NotOurs
        return super().perform()


class CandourWorker(Worker):
    """An exception's message may quote a row, so only its kind and its place are kept."""

    job_class = OurJob
    max_connection_wait_time = 15.0
    log_result_lifespan = False

    @property
    def told_to_stop(self) -> bool:
        return self._shutdown_requested_date is not None

    def handle_exception(self, job: Job, *exc_info: Any) -> None:
        kind, _, place = exc_info
        self.log.error(
            "job %s (%s) failed: %s\n%s",
            job.id,
            _name(job),
            kind.__name__,
            "".join(traceback.format_tb(place)),
        )

    def handle_job_failure(
        self, job: Job, queue: Queue, started_job_registry: Any = None, exc_string: str = ""
    ) -> None:
        super().handle_job_failure(job, queue, started_job_registry, _kind(exc_string))

    def main_work_horse(self, job: Job, queue: Queue) -> None:
        dying_with_parent(os.getppid(), signal.SIGTERM)()
        super().main_work_horse(job, queue)


def _name(job: Job) -> str:
    try:
        return job.func_name or ""
    except DeserializationError:
        return "unreadable"


def _kind(exc_string: str) -> str:
    """The last line's first word, which is the exception's class."""
    lines = exc_string.strip().splitlines()
    return next((line.split(":")[0] for line in reversed(lines) if line[:1].strip()), "")


def work(redis_url: str) -> bool:
    worker = CandourWorker(
        list(QUEUES),
        connection=Redis.from_url(redis_url),
        serializer="json",
        log_job_description=False,
    )
    try:
        worker.work()
    except SystemExit:
        return True
    except Exception:
        if worker.told_to_stop:
            return True
        raise
    return worker.told_to_stop


def prepare(settings: Settings, services: Services) -> None:
    """Done before the first fork, so that no job has to read the boards or its code again."""
    context.use(context.make(settings, services.app_url))
    for name in JOBS:
        import_attribute(name)


def main() -> None:
    configure_logging()
    settings = Settings.from_environment()
    with running_services(settings) as services:
        prepare(settings, services)
        outlast(lambda: work(services.redis_url))


if __name__ == "__main__":
    main()
