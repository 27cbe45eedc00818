"""The start-up check: the walls are asked of the database itself, not assumed.

Anything missing is a sentence, and the application refuses to run.
"""

from sqlalchemy import Connection, text

GLOBAL_TABLES = {"board", "alembic_version"}
BOARD_WALL = "(board_id = NULLIF(current_setting('candour.board'::text, true), ''::text))"

ROLE = text(
    "select r.rolname, r.rolsuper, r.rolbypassrls, r.rolinherit,"
    " exists (select from pg_class c where c.relowner = r.oid) as owns,"
    " r.rolcreaterole or r.rolcreatedb as creates"
    " from pg_roles r where r.rolname = session_user"
)
TABLES = text(
    "select c.relname, c.relrowsecurity, c.relforcerowsecurity, c.oid from pg_class c"
    " where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1"
)
WALLS = text(
    "select tablename, qual, with_check from pg_policies where schemaname = 'public'"
    " and permissive = 'RESTRICTIVE' and roles = '{public}' and cmd = 'ALL'"
)
KEYS = text(
    "select c.conrelid::regclass::text as table, c.conname, c.contype,"
    " (select a.attname from pg_attribute a"
    " where a.attrelid = c.conrelid and a.attnum = c.conkey[1]) as first from pg_constraint c"
    " where c.connamespace = 'public'::regnamespace and c.contype in ('p', 'f', 'u') order by 1, 2"
)


def check_walls(connection: Connection) -> list[str]:
    """Sentences that say what is wrong with the role or the catalog. Empty means all is well."""
    return [*_role_faults(connection), *_table_faults(connection), *_key_faults(connection)]


def _role_faults(connection: Connection) -> list[str]:
    role = connection.execute(ROLE).one()
    wrongs = {
        "is a superuser": role.rolsuper,
        "can bypass row-level security": role.rolbypassrls,
        "inherits the audiences' rights": role.rolinherit,
        "owns tables": role.owns,
        "can make roles or databases": role.creates,
    }
    return [f"The app's role {role.rolname} {wrong}." for wrong, so in wrongs.items() if so]


def _table_faults(connection: Connection) -> list[str]:
    walls = {
        row.tablename
        for row in connection.execute(WALLS)
        if row.qual == BOARD_WALL and row.with_check == BOARD_WALL
    }
    faults = []
    for table in connection.execute(TABLES):
        if table.relname in GLOBAL_TABLES:
            continue
        if not table.relrowsecurity:
            faults.append(f"Row-level security is off on {table.relname}.")
        if not table.relforcerowsecurity:
            faults.append(f"Row-level security is not forced on {table.relname}.")
        if table.relname not in walls:
            faults.append(f"{table.relname} has no board wall.")
    return faults


def _key_faults(connection: Connection) -> list[str]:
    return [
        f"Key {key.conname} of {key.table} does not begin with the board."
        for key in connection.execute(KEYS)
        if key.table.strip('"') not in GLOBAL_TABLES and key.first != "board_id"
    ]
