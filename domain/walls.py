"""The start-up check: the walls are asked of the database itself, not assumed.

Anything missing is a sentence, and the application refuses to run.
"""

from sqlalchemy import Connection, text

from domain.tenancy import Audience

HELPER = "candour_walls"  # owns the one function that policies ask
GLOBAL_TABLES = {"board", "alembic_version"}
BOARD_WALL = "(board_id = NULLIF(current_setting('candour.board'::text, true), ''::text))"

ROLE = text(
    "select r.rolname, r.rolsuper, r.rolbypassrls, r.rolinherit,"
    " exists (select from pg_class c where c.relowner = r.oid) as owns,"
    " r.rolcreaterole or r.rolcreatedb as creates"
    " from pg_roles r where r.rolname = session_user"
)
# Whatever the app's role may turn into, and the helper that policies ask.
OTHERS = text(
    "select r.rolname, r.rolsuper, r.rolbypassrls,"
    " r.rolcreaterole or r.rolcreatedb as creates,"
    " exists (select from pg_class c where c.relowner = r.oid) as owns,"
    " r.rolname = any(:known) as known from pg_roles r where r.rolname <> session_user"
    " and (pg_has_role(session_user, r.oid, 'member') or r.rolname = :helper) order by 1"
)
# What row-level security does not reach: a view reads as its owner, and so does such a function.
AROUND = text(
    "select format('%s is not a plain table, and has no wall.', c.relname) as fault"
    " from pg_class c where c.relnamespace = 'public'::regnamespace"
    " and c.relkind in ('v', 'm', 'f')"
    " union all select format('The function %s runs with the rights of %s.', p.proname, r.rolname)"
    " from pg_proc p join pg_roles r on r.oid = p.proowner"
    " where p.pronamespace = 'public'::regnamespace and p.prosecdef and r.rolname <> :helper"
    " union all select format('Policy %s on %s is for everyone.', policyname, tablename)"
    " from pg_policies where schemaname = 'public' and permissive = 'PERMISSIVE'"
    " and roles && array['public', session_user]::name[]"
    " union all select format('Everyone is granted something on %s.', c.relname)"
    " from pg_class c, aclexplode(c.relacl) a"
    " where c.relnamespace = 'public'::regnamespace and a.grantee = 0 order by 1"
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
    return [
        *_role_faults(connection),
        *_other_faults(connection),
        *_table_faults(connection),
        *_key_faults(connection),
        *connection.scalars(AROUND, {"helper": HELPER}),
    ]


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


def _other_faults(connection: Connection) -> list[str]:
    known = [audience.role for audience in Audience]
    faults = []
    for role in connection.execute(OTHERS, {"known": known, "helper": HELPER}):
        wrongs = {
            "is not an audience, and the app may become it": not (
                role.known or role.rolname == HELPER
            ),
            "is a superuser": role.rolsuper,
            "can bypass row-level security": role.rolbypassrls,
            "owns tables": role.owns,
            "can make roles or databases": role.creates,
        }
        faults += [f"The role {role.rolname} {wrong}." for wrong, so in wrongs.items() if so]
    return faults


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
