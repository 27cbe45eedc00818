"""The worker and the clock as processes, against a Redis that comes and goes."""

import logging
import os
import signal
import subprocess
import sys
import time
from base64 import b64encode

import pytest
from redis import Redis
from rq import Queue, SimpleWorker
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


def test_a_job_that_fails_leaves_no_word_of_what_it_ran_on(queue, caplog, monkeypatch):
    client, _ = queue
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    job = Queue("default", connection=client).enqueue("tests.workers.test_processes.fail", TYPED)
    logger = logging.getLogger("rq.worker")
    logger.addHandler(caplog.handler)
    Worker(["default"], connection=client, log_job_description=False).work(burst=True)
    logger.removeHandler(caplog.handler)
    assert job.get_status() is JobStatus.FAILED
    assert job.latest_result().exc_string == "ValueError"
    assert "ValueError" in caplog.text
    assert TYPED not in caplog.text


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
