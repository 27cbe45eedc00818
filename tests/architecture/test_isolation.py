"""The wall between boards, generated from the catalog, as the role that is deployed.

A table that somebody adds is tested here the moment it exists, and fails unless it is walled.
"""

from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from domain.tables import Base
from domain.tenancy import Audience
from domain.walls import GLOBAL_TABLES, check_walls
from tests.support.everything import BOARD_TABLES, ONE_FOR_EACH_BOARD, TABLES, fill

A, B = "northshire", "eastmoor"
ROLES = [audience.role for audience in Audience]
FILLED = [name for name in BOARD_TABLES if name not in ONE_FOR_EACH_BOARD]


@pytest.fixture
def worlds(cast, admin_engine):
    return {A: fill(admin_engine, A), B: fill(admin_engine, B)}


def stand(connection, *, role=None, board=None):
    """Take a place in this transaction, as the application does."""
    if role:
        connection.execute(text("select set_config('role', :role, true)"), {"role": role})
    if board:
        connection.execute(text("select set_config('candour.board', :b, true)"), {"b": board})


def may(connection, role, table, word):
    asked = text("select has_any_column_privilege(:role, :table, :word)")
    if word == "delete":
        asked = text("select has_table_privilege(:role, :table, :word)")
    return connection.execute(
        asked, {"role": role, "table": f'"{table}"', "word": word}
    ).scalar_one()


def test_the_database_holds_exactly_the_tables_that_are_known(engine, cast):
    with engine.connect() as connection:
        found = set(
            connection.scalars(
                text(
                    "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')"
                )
            )
        )
    assert found == set(Base.metadata.tables) | {"alembic_version"}


def test_only_the_board_itself_belongs_to_no_board():
    assert set(TABLES) - set(BOARD_TABLES) == GLOBAL_TABLES - {"alembic_version"}


@pytest.mark.parametrize("table", sorted(BOARD_TABLES))
def test_with_no_board_set_every_table_reads_empty(worlds, engine, table):
    with engine.connect() as connection:
        assert connection.execute(text(f'select count(*) from "{table}"')).scalar_one() == 0
        for role in ROLES:
            if not may(connection, role, table, "select"):
                continue
            stand(connection, role=role)
            assert (
                connection.execute(text(f'select count(board_id) from "{table}"')).scalar_one() == 0
            )
            connection.rollback()


@pytest.mark.parametrize("table", sorted(BOARD_TABLES))
def test_with_one_board_set_no_row_of_another_is_readable_or_changeable(worlds, engine, table):
    with engine.connect() as connection:
        for role in [None, *ROLES]:
            name = role or "candour_app"
            stand(connection, role=role, board=A)
            if may(connection, name, table, "select"):
                seen = connection.scalars(text(f'select distinct board_id from "{table}"')).all()
                assert set(seen) <= {A}
            for word, change in (
                ("update", _touch(connection, role or "candour_app", table)),
                ("delete", f'delete from "{table}" where board_id = :b'),
            ):
                if role and change and may(connection, role, table, word):
                    assert connection.execute(text(change), {"b": B}).rowcount == 0
            connection.rollback()


def _touch(connection, role, table):
    """An update of some column that this role may update at all."""
    for column in BOARD_TABLES[table].columns:
        asked = text("select has_column_privilege(:r, :t, :c, 'update')")
        values = {"r": role, "t": f'"{table}"', "c": column.name}
        if column.name not in {"board_id", "id"} and connection.execute(asked, values).scalar_one():
            return f'update "{table}" set {column.name} = {column.name} where board_id = :b'
    return None


@pytest.mark.parametrize("table", sorted(FILLED))
def test_a_row_cannot_be_written_into_another_board(worlds, engine, admin_engine, table):
    columns = ", ".join(f'"{c.name}"' for c in BOARD_TABLES[table].columns)
    with admin_engine.connect() as admin:
        row = dict(
            admin.execute(text(f'select {columns} from "{table}" where board_id = :b'), {"b": B})
            .mappings()
            .first()
        )
    row["id"] = uuid4()
    with engine.connect() as connection:
        for role in ROLES:
            if not may(connection, role, table, "insert"):
                continue
            stand(connection, role=role, board=A)
            with pytest.raises(DBAPIError, match="row-level security"):
                connection.execute(BOARD_TABLES[table].insert().values(**row))
            connection.rollback()


@pytest.mark.parametrize("table", sorted(FILLED))
def test_a_row_of_one_board_cannot_point_into_another(worlds, admin_engine, table):
    """Keys carry the board, so not even the superuser can tie two boards together."""
    known = BOARD_TABLES[table]
    ties = [k for k in known.foreign_key_constraints if k.referred_table.name != "board"]
    with admin_engine.connect() as admin:
        for tie in ties:
            assert tie.column_keys[0] == "board_id"
            column = tie.column_keys[1]
            other = worlds[B][tie.referred_table.name]
            with pytest.raises(DBAPIError, match="foreign key|unique"):
                admin.execute(
                    text(f'update "{table}" set "{column}" = :other where board_id = :b'),
                    {"other": other, "b": A},
                )


def test_the_start_up_check_refuses_a_table_whose_wall_is_down(cast, engine, admin_engine):
    undo = 'alter table "draft" enable row level security'
    with admin_engine.connect() as admin:
        admin.execute(text('alter table "draft" disable row level security'))
        try:
            with engine.connect() as connection:
                assert check_walls(connection) == ["Row-level security is off on draft."]
        finally:
            admin.execute(text(undo))


def test_the_start_up_check_refuses_a_table_that_nobody_walled(cast, engine, admin_engine):
    with admin_engine.connect() as admin:
        admin.execute(text("create table note (id uuid primary key, words text)"))
        try:
            with engine.connect() as connection:
                faults = check_walls(connection)
            assert "note has no board wall." in faults
            assert "Key note_pkey of note does not begin with the board." in faults
        finally:
            admin.execute(text("drop table note"))


def test_the_start_up_check_refuses_a_wall_that_says_something_else(cast, engine, admin_engine):
    with admin_engine.connect() as admin:
        admin.execute(text("alter policy board_wall on person using (true)"))
        try:
            with engine.connect() as connection:
                assert check_walls(connection) == ["person has no board wall."]
        finally:
            wall = "nullif(current_setting('candour.board', true), '')"
            admin.execute(text(f"alter policy board_wall on person using (board_id = {wall})"))
    with engine.connect() as connection:
        assert check_walls(connection) == []


def test_the_start_up_check_refuses_a_role_that_could_climb_over(cast, admin_engine):
    with admin_engine.connect() as admin:
        assert "The app's role postgres is a superuser." in check_walls(admin)


HOLES = [
    (
        "alter role candour_public bypassrls",
        "alter role candour_public nobypassrls",
        ["The role candour_public can bypass row-level security."],
    ),
    (
        "alter role candour_walls bypassrls",
        "alter role candour_walls nobypassrls",
        ["The role candour_walls can bypass row-level security."],
    ),
    (
        "grant pg_read_all_data to candour_app",
        "revoke pg_read_all_data from candour_app",
        ["The role pg_read_all_data is not an audience, and the app may become it."],
    ),
    (
        "create view peep as select * from draft",
        "drop view peep",
        ["peep is not a plain table, and has no wall."],
    ),
    (
        "create function peep() returns bigint language sql security definer begin atomic; select 1; end",
        "drop function peep()",
        ["The function peep runs with the rights of postgres."],
    ),
    (
        "create policy anyone on draft for select to public using (true)",
        "drop policy anyone on draft",
        ["Policy anyone on draft is for everyone."],
    ),
    (
        "create policy app on draft for select to candour_app using (true)",
        "drop policy app on draft",
        ["Policy app on draft is for everyone."],
    ),
    (
        "grant select on draft to public",
        "revoke select on draft from public",
        ["Everyone is granted something on draft."],
    ),
]


@pytest.mark.parametrize(("make", "undo", "said"), HOLES, ids=[make for make, _, _ in HOLES])
def test_the_start_up_check_refuses_a_way_around_the_walls(
    cast, engine, admin_engine, make, undo, said
):
    with admin_engine.connect() as admin:
        admin.execute(text(make))
        try:
            with engine.connect() as connection:
                assert check_walls(connection) == said
        finally:
            admin.execute(text(undo))


def test_the_start_up_check_refuses_an_app_that_may_become_the_owner(cast, engine, admin_engine):
    with admin_engine.connect() as admin:
        admin.execute(text("grant candour_owner to candour_app"))
        try:
            with engine.connect() as connection:
                faults = check_walls(connection)
            assert "The role candour_owner owns tables." in faults
        finally:
            admin.execute(text("revoke candour_owner from candour_app"))


def test_a_pooled_connection_carries_nothing_to_the_next_borrower(cast, engine):
    with cast.session(A) as session:
        assert session.execute(text("select count(*) from member")).scalar_one() > 0
    for _ in range(8):
        with engine.connect() as connection:
            place = connection.execute(
                text("select current_setting('candour.board', true), current_user")
            ).one()
            assert place[0] in {None, ""}
            assert place[1] == "candour_app"
