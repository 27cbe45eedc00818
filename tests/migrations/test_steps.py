"""The steps of the database: up from nothing, back one and up again, and beside the release before."""

from pathlib import Path
from uuid import uuid4

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from web.cli.database import MIGRATIONS, alembic_at, migrate

HEAD = (MIGRATIONS / "head.txt").read_text(encoding="utf-8").strip()
STEPS = list(reversed(list(ScriptDirectory(str(MIGRATIONS)).walk_revisions())))
TABLES = text("select count(*) from pg_tables where schemaname = 'public'")


def at(url: str, name: str) -> str:
    return make_url(url).set(database=name).render_as_string(hide_password=False)


@pytest.fixture
def place(server, admin_engine):
    """An empty database of its own, with the addresses of its owner and of the application."""
    name = f"steps_{uuid4().hex[:12]}"
    with admin_engine.connect() as admin:
        admin.execute(text(f"create database {name} owner candour_owner"))
    yield at(server.owner_url, name), at(server.app_url, name)
    with admin_engine.connect() as admin:
        admin.execute(text(f"drop database {name} with (force)"))


@pytest.fixture
def owner(place):
    made = create_engine(place[0])
    yield made
    made.dispose()


@pytest.fixture
def before(place):
    """The release before, still at work: as the application, in a transaction that goes on."""
    made = create_engine(place[1])
    yield made
    made.dispose()


def test_the_last_step_is_the_one_that_is_written_down():
    """Two branches that each add a step meet in this file, and not on somebody's database."""
    assert ScriptDirectory(str(MIGRATIONS)).get_heads() == [HEAD]


def test_each_step_says_what_it_does_and_is_numbered_in_order():
    names = sorted(path.name for path in Path(MIGRATIONS, "versions").glob("*.py"))
    assert [name[:4] for name in names] == [step.revision for step in STEPS]
    assert [step.revision for step in STEPS] == [f"{n:04}" for n in range(1, len(STEPS) + 1)]


def test_up_from_nothing_there_is_no_drift(place, owner):
    migrate(place[0])
    command.check(alembic_at(place[0]))
    with owner.connect() as connection:
        assert connection.execute(text("select version_num from alembic_version")).scalar() == HEAD


def test_back_one_and_up_again_is_where_it_was(place, owner):
    migrate(place[0])
    with owner.connect() as connection:
        tables = connection.execute(TABLES).scalar()
    command.downgrade(alembic_at(place[0]), "-1")
    if len(STEPS) == 1:
        with owner.connect() as connection:
            assert connection.execute(TABLES).scalar() == 1
    migrate(place[0])
    command.check(alembic_at(place[0]))
    with owner.connect() as connection:
        assert connection.execute(TABLES).scalar() == tables


def test_no_step_waits_for_a_session_of_the_release_before(place, before):
    """Walked up once: to begin from nothing for each step takes minutes."""
    hurried = make_url(place[0]).update_query_dict({"options": "-c lock_timeout=2000"})
    config = alembic_at(hurried.render_as_string(hide_password=False))
    went = []
    for step in STEPS:
        with before.connect() as session:
            if step.down_revision:
                session.execute(text("set local role candour_staff"))
                session.execute(text('select count(*) from "case"'))
            command.upgrade(config, step.revision)
            assert session.execute(text("select 1")).scalar() == 1
        went.append(step.revision)
    assert went[-1] == HEAD


def test_running_the_steps_again_changes_nothing_for_a_session_at_work(place, before):
    migrate(place[0])
    with before.connect() as session:
        session.execute(text("set local role candour_staff"))
        session.execute(text('select count(*) from "case"'))
        migrate(place[0])
        assert session.execute(text('select count(*) from "case"')).scalar() == 0
