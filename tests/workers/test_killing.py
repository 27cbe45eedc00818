"""Killing the worker, at no chosen moment, while 200 notices go out: none lost, none sent twice."""

import os
import signal
import subprocess
import sys
import time
from base64 import b64encode
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

import pytest
from redis import Redis
from sqlalchemy import func, select

from domain.audit.actions import Action
from domain.audit.models import Event
from domain.notices.models import Notice
from tests.conftest import MASTER
from tests.domain.notices.outgoing import waiting
from tests.workers.standing import context_of, standing_on
from tests.workers.test_smtp import sink  # noqa: F401 - a fixture
from web.nudge import Nudger
from workers.jobs import notices

pytestmark = pytest.mark.slow
COUNT, BY_MAIL = 200, 60
KILLS = 3
# As `python -m workers.worker`, with the boards of the tests.
WORKER = """
from pathlib import Path
import sys
import tenants.registry
tenants.registry.HERE = Path(sys.argv[1])
import workers.worker
workers.worker.main()
"""
BOARDS = Path(__file__).parent.parent / "boards"


@contextmanager
def worker(server, redis_url, state, **more):
    env = os.environ | {
        "DATABASE_URL": server.app_url,
        "REDIS_URL": redis_url,
        "CANDOUR_MASTER_KEY": b64encode(MASTER.secret).decode(),
        "CANDOUR_STATE": str(state),
        **more,
    }
    state.mkdir(parents=True, exist_ok=True)
    with (state / "worker.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-c", WORKER, str(BOARDS)],
            env=env,
            start_new_session=True,
            stdout=log,
            stderr=log,
        )
    try:
        yield process
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def wait_for(reached, seconds=120):
    deadline = time.monotonic() + seconds
    while not reached():
        assert time.monotonic() < deadline, "it took too long"
        time.sleep(0.005)


def killed_on_the_way(server, redis_url, state, sent, count, **more):
    """Run a worker `KILLS` times, each killed a little later, and a last one to the end."""
    with Redis.from_url(redis_url) as client:
        for number in range(1, KILLS + 1):
            with worker(server, redis_url, state, **more):
                wait_for(lambda mark=number * count // (KILLS + 1): sent() >= mark)
        with worker(server, redis_url, state, **more):
            wait_for(lambda: client.llen("rq:queue:notices") == 0)
            wait_for(lambda: sent() >= count - KILLS)
            time.sleep(1)


def assert_each_was_sent_once(cast, count):
    with cast.system_session() as session:
        assert session.scalar(select(func.count(Notice.sent_at))) == count
        recorded = session.scalars(
            select(Event.subject_id).where(Event.action == Action.NOTICE_SENT.value)
        ).all()
        assert session.scalar(select(func.max(Notice.attempts))) == 1
    assert Counter(recorded).most_common(1)[0][1] == 1
    assert len(recorded) == count


def test_a_killed_worker_loses_nothing_and_sends_nothing_twice(cast, server, redis_url, runtime):
    ids = waiting(cast, COUNT)
    Nudger(redis_url).nudge(("northshire", notice) for notice in ids)
    state = runtime.settings.state
    folder = state / "mailbox" / "northshire"

    def sent():
        return len(list(folder.glob("[0-9a-f]*"))) if folder.exists() else 0

    killed_on_the_way(server, redis_url, state, sent, COUNT, CANDOUR_DEMO="1")
    with standing_on(context_of(runtime)):
        notices.sweep()  # what the queue lost with a killed worker
    assert_each_was_sent_once(cast, COUNT)
    assert {path.name for path in folder.glob("[0-9a-f]*")} == set(map(str, ids))


def test_by_mail_a_second_copy_can_only_be_the_one_in_hand_and_is_known_as_the_same(
    cast,
    server,
    redis_url,
    runtime,
    sink,  # noqa: F811
):
    ids = waiting(cast, BY_MAIL)
    Nudger(redis_url).nudge(("northshire", notice) for notice in ids)
    mail = {"CANDOUR_DEMO": "0", "SMTP_URL": sink.url}

    def sent():
        return len(sink.taken)

    killed_on_the_way(server, redis_url, runtime.settings.state, sent, BY_MAIL, **mail)
    with standing_on(context_of(runtime, **mail)):
        notices.sweep()
    assert_each_was_sent_once(cast, BY_MAIL)
    arrived = Counter(letter["Message-ID"] for letter in sink.taken)
    assert set(arrived) == {f"<{notice}@localhost>" for notice in ids}
    assert len(sink.taken) - BY_MAIL <= KILLS
