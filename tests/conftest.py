"""A real database with the walls on, a real Redis, a held clock, and the fixed cast."""

import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Browser
from sqlalchemy import Engine, create_engine, text

import web.details
from config.embedded.postgres import embedded_postgres
from config.embedded.redis import embedded_redis
from config.settings import Settings
from domain import clock
from domain.files.store import FolderStore
from domain.sealing.keyring import Vault
from domain.sealing.keys import MasterKey
from tenants.registry import Registry, load_boards
from tests.cast import Cast, assemble
from tests.support.axe import CHROMIUM, chromium
from tests.support.client import Client
from web.app import create_app
from web.cache import forget, what_is_kept
from web.cli.database import migrate
from web.nudge import Nudger
from web.runtime import NAME, Runtime

HERE = Path(__file__).parent
NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)  # a Monday, and an ordinary working day
MASTER = MasterKey(bytes(range(32)))


@dataclass(frozen=True)
class Server:
    """One database of the test run, as its owner, as the app, and as the superuser."""

    owner_url: str
    app_url: str
    admin_url: str


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The files whose tests take long come first, so that at the end no process waits for one."""
    long = {
        item.path for item in items if {"slow", "browser"} & {m.name for m in item.iter_markers()}
    }
    items.sort(key=lambda item: item.path not in long)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL for each process that runs tests: roles belong to a whole server, and some
    tests give a role what it must not have.

    It lies outside pytest's own folders: another run on this machine shuts those to everybody
    else, the server's own user among them.
    """
    with (
        tempfile.TemporaryDirectory(prefix="candour-tests-", ignore_cleanup_errors=True) as folder,
        embedded_postgres(Path(folder) / "state", durable=False) as postgres,
    ):
        found = Server(
            owner_url=postgres.url("candour_owner", "candour"),
            app_url=postgres.url("candour_app", "candour"),
            admin_url=postgres.url("postgres", "candour"),
        )
        migrate(found.owner_url)
        yield found


@pytest.fixture(scope="session")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with embedded_redis(tmp_path_factory.mktemp("queue")) as url:
        yield url


@pytest.fixture(scope="session")
def engine(server: Server) -> Iterator[Engine]:
    """As the app's own role: the role that is deployed."""
    made = create_engine(server.app_url, pool_size=4, max_overflow=8)
    yield made
    made.dispose()


@pytest.fixture(scope="session")
def admin_engine(server: Server) -> Iterator[Engine]:
    """As the superuser: for emptying tables, and for playing the intruder in the machine room."""
    made = create_engine(server.admin_url, isolation_level="AUTOCOMMIT")
    yield made
    made.dispose()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run: a second one in the same thread would wait for the first.

    Only a machine of somebody's own may do without.
    """
    if not Path(CHROMIUM).exists() and os.environ.get("CI") != "true":
        pytest.skip("Chromium is not here to look at pages with.")
    with chromium() as found:
        yield found


@pytest.fixture(scope="session")
def registry() -> Registry:
    return load_boards(HERE / "boards")


@pytest.fixture(scope="session")
def vault() -> Vault:
    return Vault(MASTER)


@pytest.fixture
def held_clock() -> Iterator[datetime]:
    with clock.held(NOW):
        yield NOW


@pytest.fixture
def runtime(
    engine: Engine, registry: Registry, vault: Vault, redis_url: str, tmp_path: Path
) -> Runtime:
    settings = Settings.from_environment(
        {"CANDOUR_STATE": str(tmp_path / "state"), "CANDOUR_DEMO": "1", "REDIS_URL": redis_url}
    )
    return Runtime(
        settings=settings,
        registry=registry,
        engine=engine,
        vault=vault,
        files=FolderStore(settings.state / "files"),
        nudger=Nudger(redis_url),
    )


@pytest.fixture
def cast(held_clock: datetime, engine: Engine, admin_engine: Engine, runtime: Runtime) -> Cast:
    """Northshire and Eastmoor, their people, and an empty desk: nothing left of other tests."""
    empty(admin_engine, runtime.vault)
    runtime.nudger.connection.flushall()
    return assemble(engine, runtime.vault, runtime.registry)


web.details.SECONDS = 3600.0  # no page costs more for having been looked at a little later


# Deleting a few rows takes a fiftieth of the time that truncating takes, but leaves dead rows behind.
# When they come to this much, in bytes, the tables are truncated after all.
DEAD_WEIGHT = 24_000_000
ALL_TABLES = """
  from pg_class c
 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
   and c.relname <> 'alembic_version' and pg_relation_size(c.oid) > 0
"""
TRUNCATE_ALL = f"""
do $$ declare names text; begin
  select string_agg(format('%I', c.relname), ', ') into names {ALL_TABLES};
  if names is not null then execute 'truncate ' || names || ' cascade'; end if;
end $$
"""
DELETE_ALL = f"""
do $$ declare name text; begin
  set local session_replication_role = replica;  -- in any order: nothing stays that could point
  for name in select format('%I', c.relname) {ALL_TABLES} loop
    execute 'delete from ' || name;
  end loop;
end $$
"""


def empty(admin: Engine, vault: Vault) -> None:
    """Empty the tables that hold anything, or did since they were last truncated."""
    vault.forget()
    for slug, kind, _ in what_is_kept():
        forget(slug, kind) if kind == web.details.KIND else None
    with admin.connect() as connection:
        weight = text(f"select coalesce(sum(pg_table_size(c.oid)), 0) {ALL_TABLES}")
        heavy = connection.execute(weight).scalar_one() > DEAD_WEIGHT
        connection.execute(text(TRUNCATE_ALL if heavy else DELETE_ALL))


@pytest.fixture(scope="session")
def apps() -> dict[str, Flask]:
    """By settings: laying out some two hundred addresses and as many templates takes its time."""
    return {}


@pytest.fixture
def app(runtime: Runtime, cast: Cast, apps: dict[str, Flask]) -> Flask:
    """The same application for test after test, with this test's runtime in it."""
    alike = repr(replace(runtime.settings, state=HERE))
    if alike not in apps:
        apps[alike] = create_app(runtime.settings, runtime)
    made = apps[alike]
    made.extensions[NAME] = runtime
    made.config.update(TESTING=True, PROPAGATE_EXCEPTIONS=False)
    return made


@pytest.fixture
def client_as(app: Any, cast: Cast) -> Callable[..., Client]:
    """`client_as("manager")`, `client_as("liaison", "eastmoor")`, `client_as(None)` for anyone."""

    def make(role: str | None, board: str = "northshire") -> Client:
        return Client(app, cast, role, board)

    return make
