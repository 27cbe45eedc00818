import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import unquote, urlsplit

import psycopg
import pytest
from redis import Redis, RedisError

from config.embedded.bootstrap import APP, DATABASE, OWNER
from config.embedded.postgres import embedded_postgres
from config.embedded.redis import embedded_redis

pytestmark = pytest.mark.slow


def plain(url):
    return url.replace("postgresql+psycopg", "postgresql")


def ask(url, query):
    with psycopg.connect(plain(url)) as connection:
        return connection.execute(query).fetchone()


def is_up(socket_folder):
    return any(socket_folder.glob(".s.PGSQL.*"))


def test_the_database_starts_for_the_first_and_stops_after_the_last(tmp_path):
    with embedded_postgres(tmp_path, durable=False) as first:
        with embedded_postgres(tmp_path, durable=False) as second:
            assert second == first
        assert ask(first.app_url, "SELECT current_user") == (APP,)
        assert ask(first.owner_url, "SELECT current_database()") == (DATABASE,)
    assert not is_up(first.socket_folder)
    with embedded_postgres(tmp_path, durable=False) as again:
        assert ask(again.app_url, "SELECT 1") == (1,)


def test_the_roles_can_do_no_more_than_they_should(tmp_path):
    with embedded_postgres(tmp_path, durable=False) as server:
        rights = (
            "SELECT rolsuper, rolcreaterole, rolinherit, rolbypassrls, rolcreatedb "
            "FROM pg_roles WHERE rolname = current_user"
        )
        assert ask(server.app_url, rights) == (False, False, False, False, False)
        assert ask(server.owner_url, rights) == (False, True, True, False, False)
        owner = "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()"
        assert ask(server.app_url, owner) == (OWNER,)
        assert ask(server.admin_url, "SHOW listen_addresses") == ("",)


def test_two_states_stand_side_by_side_even_with_very_long_names(tmp_path):
    long = tmp_path / ("a, b " * 30)
    with (
        embedded_postgres(tmp_path / "one", durable=False) as one,
        embedded_postgres(long, durable=False) as two,
        embedded_redis(tmp_path / "one") as queue,
        embedded_redis(long) as long_queue,
    ):
        folders = {ask(server.admin_url, "SHOW data_directory")[0] for server in (one, two)}
        assert folders == {f"{place}/postgres/data" for place in (tmp_path / "one", long)}
        with Redis.from_url(queue) as here, Redis.from_url(long_queue) as there:
            here.set("only", "here")
            assert there.get("only") is None
        elsewhere = [two.socket_folder, Path(unquote(urlsplit(long_queue).path)).parent]
        assert all(folder.exists() for folder in elsewhere)
    assert not any(folder.exists() for folder in elsewhere)


def test_many_may_enter_at_once(tmp_path):
    script = (
        "import sys; from pathlib import Path; "
        "from config.embedded.postgres import embedded_postgres; "
        "import psycopg\n"
        "with embedded_postgres(Path(sys.argv[1]), durable=False) as s:\n"
        "    psycopg.connect(s.app_url.replace('+psycopg', '')).close()"
    )

    def enter(_):
        done = subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False)
        return done.returncode

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(enter, range(4))) == [0, 0, 0, 0]


def test_a_killed_user_leaves_nothing_running_and_nothing_in_the_way(tmp_path):
    script = (
        "import sys, time; from pathlib import Path; "
        "from config.embedded.postgres import embedded_postgres\n"
        "with embedded_postgres(Path(sys.argv[1]), durable=False) as s:\n"
        "    print(s.socket_folder, flush=True); time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as user:
        folder = type(tmp_path)(user.stdout.readline().strip())
        assert is_up(folder)
        user.kill()
    wait_for(lambda: not is_up(folder))
    with embedded_postgres(tmp_path, durable=False) as server:
        assert ask(server.app_url, "SELECT 1") == (1,)


def test_a_server_that_is_killed_is_started_again(tmp_path):
    with embedded_redis(tmp_path) as url, Redis.from_url(url) as client:
        time.sleep(2.2)  # only a server that has shown it can run is started again
        client.set("kept", "yes")
        time.sleep(1.2)
        os.kill(client.info("server")["process_id"], signal.SIGKILL)

        def answers():
            try:
                return client.get("kept") == b"yes"
            except RedisError:
                return False

        wait_for(answers)


def test_what_the_queue_holds_survives_a_stop(tmp_path):
    with embedded_redis(tmp_path) as url, Redis.from_url(url) as client:
        client.set("kept", "yes")
    with embedded_redis(tmp_path) as url, Redis.from_url(url) as client:
        assert client.get("kept") == b"yes"


def wait_for(condition, seconds=120):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)
