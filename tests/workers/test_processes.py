"""The worker and the clock as processes, against a Redis that comes and goes."""

import logging
import os
import signal
import subprocess
import sys
import time
from base64 import b64encode
from typing import ClassVar

import pytest
from redis import Redis
from rq import Callback, Queue, SimpleWorker
from rq.job import JobStatus

from config.embedded.redis import embedded_redis
from workers.clock import scheduled
from workers.worker import CandourWorker

pytestmark = pytest.mark.slow

TYPED = "Jane " + "Doe"


def fail(_):
    raise ValueError(TYPED)


class Worker(CandourWorker):
    """In this process, so that what it logs can be read."""

    execute_job = SimpleWorker.execute_job


@pytest.fixture(scope="module")
def queue(tmp_path_factory):
    with (
        embedded_redis(tmp_path_factory.mktemp("redis")) as url,
        Redis.from_url(url) as client,
    ):
        yield client, url


FAIL = "tests.workers.test_processes.fail"


@pytest.fixture
def run(queue, caplog, monkeypatch):
    """Put a job on the queue as it is told to, and let a worker take it."""
    client, _ = queue
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    logger = logging.getLogger("rq.worker")

    def put(name, *args, serializer="json", **options):
        queued = Queue("default", connection=client, serializer=serializer)
        job = queued.enqueue(name, *args, **options)
        worker = Worker(
            ["default"], connection=client, serializer="json", log_job_description=False
        )
        worker.work(burst=True)
        return job

    logger.addHandler(caplog.handler)
    yield put
    logger.removeHandler(caplog.handler)


def test_a_job_that_fails_leaves_no_word_of_what_it_ran_on(run, caplog, monkeypatch):
    monkeypatch.setattr("workers.worker.JOBS", {FAIL: "sweep"})
    job = run(FAIL, TYPED)
    assert job.get_status() is JobStatus.FAILED
    assert job.latest_result().exc_string == "ValueError"
    assert "ValueError" in caplog.text
    assert TYPED not in caplog.text


class Trap:
    """Runs the moment that it is unpickled."""

    sprung: ClassVar[list[str]] = []

    def __reduce__(self):
        return Trap.sprung.append, ("by unpickling",)


def spring(*_):
    Trap.sprung.append("by name")


SPRING = "tests.workers.test_processes.spring"


@pytest.mark.parametrize(
    ("name", "args", "options"),
    [
        (SPRING, (), {}),
        (SPRING, (), {"serializer": "pickle"}),
        (FAIL, (Trap(),), {"serializer": "pickle"}),
        (FAIL, (1,), {"on_failure": Callback(SPRING)}),
        ("workers.jobs.notices.sweep", (1,), {"on_failure": Callback(SPRING)}),
    ],
)
def test_whoever_writes_to_the_queue_cannot_make_a_worker_run_what_is_no_job(
    run, name, args, options
):
    Trap.sprung.clear()
    assert run(name, *args, **options).get_status() is JobStatus.FAILED
    assert Trap.sprung == []


def test_the_clock_puts_each_job_on_its_queue_when_due(queue):
    client, _ = queue
    jobs = scheduled((("tests.workers.test_processes.fail", 60),), client)
    assert len(jobs.enqueue_jobs()) == 1
    assert jobs.enqueue_jobs() == []
    Queue("default", connection=client).empty()


WITH_ONE_JOB = """
import sys, types
sys.modules["workers.schedule"] = types.ModuleType("schedule")
sys.modules["workers.schedule"].SCHEDULE = (("tests.workers.test_processes.fail", 1),)
sys.modules["workers.schedule"].LONG = {}
import workers.clock
workers.clock.main()
"""


@pytest.mark.parametrize("words", [("-m", "workers.worker"), ("-c", WITH_ONE_JOB)])
def test_a_process_outlasts_an_outage_and_stops_when_told(words, tmp_path):
    log = tmp_path / "log"
    with embedded_redis(tmp_path) as url:
        env = os.environ | {
            "DATABASE_URL": "postgresql://h/d",
            "REDIS_URL": url,
            "CANDOUR_MASTER_KEY": b64encode(bytes(32)).decode(),
        }
        with log.open("wb") as stderr:
            process = subprocess.Popen([sys.executable, *words], env=env, stderr=stderr)
        wait_for(log, "started with PID", "registering birth")
    with process:
        try:
            wait_for(log, "redis.lost", "could not connect")
            with embedded_redis(tmp_path):
                time.sleep(0.2)
            assert process.poll() is None
            process.send_signal(signal.SIGTERM)
            assert process.wait(60) == 0
        finally:
            process.kill()


def wait_for(log, *words):
    deadline = time.monotonic() + 120
    while not any(word in log.read_text() for word in words):
        assert time.monotonic() < deadline, log.read_text()
        time.sleep(0.1)
