"""Killing the process that reads a chronology: nothing half is kept, and it is read after all."""

import os
import subprocess
import sys
from base64 import b64encode
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import func, select

from domain.chronologies.kept.arriving import arrived
from domain.chronologies.kept.models import Chronology, ChronologyEntry, ChronologyQuery, State
from domain.files.models import StoredFile
from domain.files.store import keep_file
from domain.requests.queries import request_by_id
from tests.conftest import MASTER
from tests.support.cases import asked_agency, referred_case
from tests.workers.standing import context_of, standing_on
from tests.workers.test_killing import BOARDS, wait_for
from workers.jobs import chronologies

# As the worker runs it, with the boards of the tests.
JOB = """
from pathlib import Path
import sys
import tenants.registry
tenants.registry.HERE = Path(sys.argv[1])
from workers.jobs import chronologies
chronologies.read(sys.argv[2], sys.argv[3])
"""
ROWS = 12_000


@pytest.fixture
def waiting(cast, runtime):
    """A long file that somebody sent."""
    content = "Date,Event\n" + "".join(f"03/03/2014,Visit {row}.\n" for row in range(ROWS))
    asked = asked_agency(cast, referred_case(cast))
    with cast.session(who="liaison") as session:
        request = request_by_id(session, asked)
        file = StoredFile(
            case_id=request.case_id, agency_id=request.agency_id, name="a.csv", media_type="x/x"
        )
        keep_file(session, runtime.files, file, content.encode())
        actor = cast.actor("northshire", "liaison")
        row = arrived(session, actor, file, content.encode())
        row.request_id = request.id
        session.flush()
        return row.id


@contextmanager
def job(server, redis_url, state, row_id):
    """Killed as this ends, with no warning: the process itself and nothing else."""
    env = os.environ | {
        "DATABASE_URL": server.app_url,
        "REDIS_URL": redis_url,
        "CANDOUR_MASTER_KEY": b64encode(MASTER.secret).decode(),
        "CANDOUR_STATE": str(state),
    }
    log = subprocess.DEVNULL
    command = [sys.executable, "-c", JOB, str(BOARDS), "northshire", str(row_id)]
    process = subprocess.Popen(command, env=env, stdout=log, stderr=log)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def kept(cast, row_id):
    with cast.session() as session:
        row = session.get_one(Chronology, ("northshire", row_id))
        counts = [
            session.scalar(select(func.count()).where(model.chronology_id == row_id))
            for model in (ChronologyEntry, ChronologyQuery)
        ]
        return row.state, row.rows_done if row.rows_in_all else 0, sum(counts)


def reads(process):
    """The process of its own in which the file is read."""
    found = subprocess.run(["pgrep", "-P", str(process.pid)], capture_output=True, check=False)
    return found.stdout.split()


@pytest.mark.parametrize("moment", ["while it is read", "while it is kept"])
def test_nothing_half_is_kept_and_the_sweep_reads_it(
    cast, server, redis_url, runtime, waiting, moment
):
    with job(server, redis_url, runtime.settings.state, waiting) as process:
        if moment == "while it is read":
            wait_for(lambda: reads(process))
        else:
            wait_for(lambda: kept(cast, waiting)[1] > 0)
        apart = reads(process)
    assert kept(cast, waiting)[::2] == (State.READING, 0)
    with standing_on(context_of(runtime)):
        wait_for(lambda: chronologies.sweep() == 1, seconds=30)
    assert kept(cast, waiting)[0] == State.READY
    assert kept(cast, waiting)[2] == ROWS + 1  # the row of headings stands there too
    wait_for(lambda: not apart or not Path("/proc", apart[0].decode()).exists(), seconds=30)
